"""The version of this package, told once: the build of its distribution reads it here, too."""

__version__ = "0.1.0"
