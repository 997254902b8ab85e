"""The extractors: one module per family of facts."""

from kg.extract.pipeline import extract

__all__ = ["extract"]
