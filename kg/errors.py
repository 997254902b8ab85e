"""The one exception that the command line turns into one line on stderr."""

from __future__ import annotations


class KgError(Exception):
    """Something the user can mend; the message is one line: ``FILE: what is wrong; what to do``."""
