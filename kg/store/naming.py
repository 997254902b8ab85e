"""Names as people type them: without diacritics, in short, with the kind of a place in front."""

from __future__ import annotations

from typing import TYPE_CHECKING
from unicodedata import normalize

import pyoxigraph as ox

from kg.graph.terms import ID, LABEL
from kg.store.find import labelled
from kg.store.terms import expand
from kg.text.fold import ascii_slug, fold_key

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

_SCHEMES = ("province", "district", "country", "body", "document")


def names(store: ox.Store, typed: str) -> list[str]:
    """Return the Vietnamese labels of the nodes that a typed name means; none where none does.

    Tried in this order, and the first that finds something counts: the label itself; an IRI; a
    label or another form that is equal but for case, place of the tone and i/y; one that is equal
    without diacritics; a form that the lexicon knows; the name without the kind of its place.
    """
    value = normalize("NFC", typed).strip()
    literal = ox.Literal(value, language="vi")
    if any(store.quads_for_pattern(None, ox.NamedNode(LABEL), literal)):
        return [value]
    for iri in (expand(value), f"{ID}{value}"):
        if iri and (label := _label(store, iri)):
            return [label]
    known = labelled(store)
    for form in _forms(value):
        for key in (fold_key, ascii_slug):
            if found := _equal(store, known, form, key):
                return found
    return []


def _equal(
    store: ox.Store, known: Iterable[tuple[str, str]], form: str, key: Callable[[str], str]
) -> list[str]:
    """Return the labels of the nodes of which some form has the key of ``form``."""
    wanted = key(form)
    nodes = {iri for iri, label in known if wanted and key(label) == wanted}
    return sorted({label for iri in nodes if (label := _label(store, iri))})


def _forms(value: str) -> Iterator[str]:
    """Yield what a name may be called: as typed, as the lexicon has it, without its kind."""
    from kg.lexicon.load import lexicon

    yield value
    words, wanted = lexicon(), fold_key(value)
    for scheme in _SCHEMES:
        for concept in words.scheme(scheme):
            if wanted in map(fold_key, concept.forms):
                yield concept.label
                yield from concept.forms
    kinds = {fold_key(form) for kind in words.scheme("placekind") for form in kind.forms}
    kinds |= {ascii_slug(kind).replace("-", " ") for kind in kinds}
    syllables = value.split()
    for length in (1, 2, 3):
        if len(syllables) > length and fold_key(" ".join(syllables[:length])) in kinds:
            yield " ".join(syllables[length:])


def _label(store: ox.Store, iri: str) -> str | None:
    """Return the Vietnamese label of a node, ``None`` where it has none or is no IRI."""
    try:
        node = ox.NamedNode(iri)
    except ValueError:
        return None
    for quad in store.quads_for_pattern(node, ox.NamedNode(LABEL), None):
        if isinstance(quad.object, ox.Literal) and quad.object.language == "vi":
            return quad.object.value
    return None
