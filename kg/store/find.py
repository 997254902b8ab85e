"""Finding the node that a person means: by IRI, or by a label typed with or without diacritics."""

from __future__ import annotations

from difflib import get_close_matches

import pyoxigraph as ox

from kg.errors import KgError
from kg.graph.terms import ID, LABEL, SKOS
from kg.store.reader import name
from kg.store.terms import expand, shorten
from kg.text.fold import ascii_slug, fold_key

_LABELS = (LABEL, SKOS.prefLabel, SKOS.altLabel, SKOS.hiddenLabel)
_SHOWN = 8


def find(store: ox.Store, what: str) -> ox.NamedNode:
    """Return the one node that an IRI (full, ``id:…`` or the local name alone) or a label means.

    Labels match when they are equal but for case, tone placement and i/y; if none is, diacritics
    are left out too ("pham binh minh"). Raises ``KgError`` in one line when none or several match.
    """
    for iri in (expand(what), f"{ID}{what}"):
        if iri and (node := _node(iri)) and any(store.quads_for_pattern(node, None, None)):
            return node
    key, slug = fold_key(what), ascii_slug(what)
    known = labelled(store)
    exact = {iri for iri, label in known if key and fold_key(label) == key}
    found = sorted(exact or {iri for iri, label in known if slug and ascii_slug(label) == slug})
    if not found:
        slugs = {ascii_slug(label): iri for iri, label in sorted(known)}
        near = [slugs[hit] for hit in get_close_matches(slug, sorted(slugs), n=3, cutoff=0.6)]
        meant = "; ".join(dict.fromkeys(name(store, ox.NamedNode(iri)) for iri in near))
        hint = f"did you mean: {meant}?" if meant else "look for it with `kg query`"
        raise KgError(f"{what}: no node has this IRI or label; {hint}")
    if len(found) > 1:
        shown = [f"{shorten(iri)} ({name(store, ox.NamedNode(iri))})" for iri in found[:_SHOWN]]
        rest = ", …" if len(found) > _SHOWN else ""
        raise KgError(
            f"{what}: {len(found)} nodes have this label; "
            f"choose one IRI of: {', '.join(shown)}{rest}"
        )
    return ox.NamedNode(found[0])


def _node(iri: str) -> ox.NamedNode | None:
    """Return the node of an IRI, ``None`` where the text is no IRI."""
    try:
        return ox.NamedNode(iri)
    except ValueError:
        return None


def labelled(store: ox.Store) -> set[tuple[str, str]]:
    """Return (IRI, label) of every label that a node of the store has."""
    return {
        (quad.subject.value, quad.object.value)
        for predicate in _LABELS
        for quad in store.quads_for_pattern(None, ox.NamedNode(predicate), None)
        if isinstance(quad.subject, ox.NamedNode) and isinstance(quad.object, ox.Literal)
    }
