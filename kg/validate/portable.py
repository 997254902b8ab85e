"""Are the terms of a graph ones that every store keeps? The contract's "Portable literals"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final
from unicodedata import is_normalized

import pyoxigraph as ox

from kg.graph.terms import ID, XSD, C
from kg.validate.fault import Fault, violation

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_DAY = r"\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])"
_FORMS: Final = {
    XSD.string: re.compile(r"(?s).*"),
    XSD.integer: re.compile(r"[+-]?[0-9]+"),
    XSD.decimal: re.compile(r"-?(0|[1-9][0-9]*)\.[0-9]*[1-9]"),  # whole ones are integers
    XSD.date: re.compile(_DAY, re.ASCII),
    XSD.dateTime: re.compile(_DAY + r"T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?\+07:00", re.ASCII),
}
"""The datatypes that all stores tried keep as they are, and how their values are written."""

_LOCAL_NAME: Final = re.compile(r"[a-z0-9]([a-z0-9_.-]*[a-z0-9])?")


def term_faults(triples: Iterable[ox.Triple]) -> Iterator[Fault]:
    """Find blank nodes, local names off the pattern, literals that stores change, text not NFC."""
    seen: set[str] = set()
    for triple in triples:
        for term in (triple.subject, triple.object):
            if isinstance(term, ox.Literal):
                yield from _literal_faults(str(triple.subject), term)
            elif isinstance(term, ox.Triple):
                vi, en = "không dùng RDF 1.2", "no triple as a term: RDF 1.2 is not portable yet"
                yield violation("rdf12", triple.subject, term, vi, en)
            elif (name := str(term)) not in seen:
                seen.add(name)
                yield from _node_faults(name)


def _literal_faults(node: str, literal: ox.Literal) -> Iterator[Fault]:
    """Check one literal: its language or datatype, its form, its normal form."""
    if not is_normalized("NFC", literal.value):
        yield violation("nfc", node, literal, "văn bản phải ở dạng NFC", "text must be NFC")
    if literal.language:
        if literal.language not in {"vi", "en"}:
            vi, en = "ngôn ngữ chỉ là @vi hoặc @en", "the language must be @vi or @en"
            yield violation("literal", node, literal, vi, en)
        return
    form = _FORMS.get(literal.datatype.value)
    if form is None:
        vi = "kiểu dữ liệu không mang sang kho khác được"
        en = "the datatype is not portable: use string, integer, decimal, date or dateTime"
        yield violation("literal", node, literal, vi, en)
    elif not form.fullmatch(literal.value):
        vi = "giá trị không đúng kiểu (giờ phải là +07:00)"
        en = "the value is not of its datatype (times are +07:00)"
        yield violation("literal", node, literal, vi, en)


def _node_faults(name: str) -> Iterator[Fault]:
    """Check one node that is no literal."""
    if name.startswith("_:"):
        yield violation("blank", name, "", "không dùng nút trống", "no blank nodes: give it an IRI")
    iri = name.strip("<>")
    if any(iri.startswith(ns) and not _LOCAL_NAME.fullmatch(iri, len(ns)) for ns in (ID, C)):
        vi = "IRI không đúng mẫu: chỉ a-z, 0-9, '_', '.', '-', hai đầu là chữ hoặc số"
        en = "the IRI breaks the pattern: a-z, 0-9, '_', '.', '-', a letter or digit at each end"
        yield violation("iri", name, "", vi, en)
