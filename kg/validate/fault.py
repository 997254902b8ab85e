"""What validation finds: one fault, and how grave it is."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

_LONGEST_VALUE = 100


class Severity(StrEnum):
    """``VIOLATION``: the contract is broken. ``WARNING``: allowed, but a person should look."""

    VIOLATION = "Violation"
    WARNING = "Warning"


@dataclass(frozen=True, slots=True, order=True)
class Fault:
    """One thing wrong with one node.

    ``check`` names the shape or check ("Membership-role"), ``node`` the IRI it is about,
    ``value`` what was found there (as in N-Triples, one line; "" where nothing was), ``vi`` and
    ``en`` what should be.
    """

    severity: Severity
    check: str
    node: str
    value: str
    vi: str
    en: str


def violation(check: str, node: object, value: object, vi: str, en: str) -> Fault:
    """Return a violation; ``node`` and ``value`` may be terms of pyoxigraph."""
    return Fault(Severity.VIOLATION, check, str(node).strip("<>"), one_line(value), vi, en)


def one_line(value: object) -> str:
    """Return a value on one line, cut where it is long."""
    text = " ".join(str(value).split())
    return text if len(text) <= _LONGEST_VALUE else f"{text[:_LONGEST_VALUE]}…"
