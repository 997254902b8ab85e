"""Direct quotations: where the article lends its words to somebody."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.text.tokens import Tokens

_LONGEST = 400  # tokens: a mark that closes later has lost its partner


@dataclass(frozen=True, slots=True)
class Quotation:
    """A direct quotation: tokens ``first`` to ``stop``, without its marks."""

    first: int
    stop: int


def _told(tokens: Tokens, index: int) -> bool:
    """Tell whether a mark stands behind the end of a sentence and before a comma or dash."""
    forms = tokens.forms
    after = forms[index + 1 : index + 2]
    return index > 0 and forms[index - 1] in ".!?…" and bool(after) and after[0] in ",-–"


def quotations(tokens: Tokens) -> tuple[Quotation, ...]:
    """Return the quotations of a text in order; marks without a partner are left out.

    Curly marks pair up; a straight mark opens and the next one closes. It closes a curly one, too,
    where who speaks follows: "“… 250 người.", ông A cho biết".
    """
    found: list[Quotation] = []
    opened: int | None = None
    curly = False
    for index, form in enumerate(tokens.forms):
        if opened is not None and index - opened > _LONGEST:
            opened = None
        if form in "“«":
            opened, curly = index, True
        elif opened is not None and (
            form in "”»" or (form == '"' and (not curly or _told(tokens, index)))
        ):
            first = opened + 1
            first += tokens.forms[first].isspace()  # a line may break behind the mark
            if index > first:
                found.append(Quotation(first, index))
            opened = None
        elif form == '"' and opened is None:
            opened, curly = index, False
    return tuple(found)
