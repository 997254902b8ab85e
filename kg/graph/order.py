"""The order of a file of a build: groups of subjects for readers, and in them the names.

A ``place`` is bytes that sort as the subjects stand, so that sorted parts on disk can be merged.
"""

from __future__ import annotations

import re

from kg.graph.terms import ID, C

GROUPS = {
    "article": "articles",
    "person": "persons",
    "org": "bodies",
    "place": "places",
    "membership": "posts",
    "event": "events",
    "decision": "decisions on persons",
    "succession": "what became of units and bodies",
    "document": "documents",
    "programme": "programmes",
    "statement": "statements",
    "finding": "findings",
    "observation": "figures",
    "indicator": "indicators",
    "triple": "records of facts",
    "concept": "code lists",
    "span": "evidence: pieces of the articles",
    "": "other nodes",
}
"""The groups of subjects in the order of a file, by the word that their local names begin with."""
TITLES = tuple(GROUPS.values())
_RANK = {group: rank for rank, group in enumerate(GROUPS)}
_SPAN = re.compile(r"(.*_span_)(\d+)-(\d+)(.*)")
_FROM = len(ID)


def group_of(iri: str) -> str:
    """Return the group that a subject belongs to: "person", "span" … or "" for any other.

    >>> [group_of(iri) for iri in (ID + "person_x-1", ID + "article_a1_span_3-9", C + "role_x")]
    ['person', 'span', 'concept']
    """
    if iri.startswith(C):
        return "concept"
    if not iri.startswith(ID):
        return ""
    kind = iri[_FROM:].partition("_")[0]
    if kind == "article" and "_span_" in iri:
        return "span"
    return kind if kind in _RANK else ""


def place(iri: str) -> bytes:
    """Return what sorts a subject: its group, then its name; spans by their place in the text.

    >>> place(ID + "article_a1_span_9-12") < place(ID + "article_a1_span_10-12")
    True
    """
    group = group_of(iri)
    name = iri
    if group == "span" and (parts := _SPAN.fullmatch(iri)) is not None:
        article, start, end, rest = parts.groups()
        name = f"{article}{int(start):012d}-{int(end):012d}{rest}"
    return bytes((_RANK[group],)) + name.encode("utf-8", "surrogatepass")
