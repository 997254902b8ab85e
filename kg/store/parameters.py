"""The parameters of a question, and putting values into them.

A line ``VALUES ?person { "Lò Thị Mẩy"@vi }`` with one term is a parameter with its default: the
query runs as shipped, and a value put in is of the default's kind (a name in Vietnamese, a day, a
number, an IRI).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from unicodedata import normalize

import pyoxigraph as ox

from kg.errors import KgError
from kg.graph.claims import VI
from kg.graph.serialise import read_term
from kg.graph.written import to_literal
from kg.store.terms import expand, shorten

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from kg.graph.claims import Value

_PARAMETER = re.compile(
    r"""^(?P<head>[ \t]*VALUES[ ]\?(?P<name>\w+)[ ]\{[ ])
        (?P<term>"(?:[^"\\\n]|\\.)*"(?:@[a-z-]+|\^\^\S+)?|[^\s"(){}]+)
        (?P<tail>[ ]\}[ \t]*)$""",
    re.MULTILINE | re.VERBOSE,
)


def parameters(text: str) -> dict[str, str]:
    """Return the parameters of a query and their defaults as a person would type them.

    >>> parameters('VALUES ?person { "Lò Thị Mẩy"@vi }')
    {'person': 'Lò Thị Mẩy'}
    """
    return {m["name"]: _typed(_default(m["term"])) for m in _PARAMETER.finditer(text)}


def with_values(
    text: str,
    values: Mapping[str, str],
    named: Callable[[str], Sequence[str]] = lambda value: (value,),
) -> str:
    """Return a query with values in its parameters, each written as whole RDF terms.

    ``named`` gives the names that the build has for what was typed as one, where a parameter asks
    for a name in Vietnamese; a value that it knows no name for goes in as it is. Raises
    ``KgError`` for a parameter that the query does not have and for a value that is not of the
    kind of the default.
    """
    known = parameters(text) if values else {}
    for name in values:
        if name not in known:
            have = ", ".join(known) or "none"
            raise KgError(f"{name}: the query has no such parameter; it has: {have}")

    def put(match: re.Match[str]) -> str:
        name = match["name"]
        if name not in values:
            return match[0]
        default = _default(match["term"])
        typed = normalize("NFC", values[name])
        is_name = not isinstance(default, str) and default[1] == VI
        meant = (named(typed) if is_name else ()) or (typed,)
        terms = " ".join(_term(name, value, default) for value in meant)
        return f"{match['head']}{terms}{match['tail']}"

    return _PARAMETER.sub(put, text)  # one pass: nothing that was put in is read again


def _term(name: str, value: str, default: Value) -> str:
    """Return a value as a term of the default's kind, in N-Triples syntax (escaped, one line)."""
    if isinstance(default, str):
        try:
            return str(ox.NamedNode(expand(value) or ""))
        except ValueError:
            raise KgError(f"{name}={value}: not an IRI; give one like {_typed(default)}") from None
    words, mark = default
    if not (mark.startswith("@") or _fits(value, mark)):
        raise KgError(f"{name}={value}: not of the kind asked for; give one like {words}")
    return str(to_literal((value, mark)))


def _fits(value: str, datatype: str) -> bool:
    """Tell whether a value is written as its datatype asks.

    rdflib's table is asked, not ``Literal.ill_typed``: making such a literal logs a traceback.
    """
    from rdflib.term import URIRef, XSDToPython

    convert = XSDToPython.get(URIRef(datatype))
    try:
        return convert is None or convert(value) is not None
    except (ValueError, ArithmeticError):  # decimal has errors of its own
        return False


def _default(term: str) -> Value:
    """Return the term that a query gives as default, as an engine reads it."""
    try:
        return read_term(term)
    except ValueError:
        raise KgError(
            f"{term}: no term that can be a parameter; write a literal or an IRI"
        ) from None


def _typed(term: Value) -> str:
    """Return a term as a person would type it."""
    return shorten(term) if isinstance(term, str) else term[0]
