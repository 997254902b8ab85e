"""Noun phrases of the genre, parsed from lexicon hits: places, bodies, offices and names.

Each parser looks at one token and returns the phrase that starts there, or ``None``. A phrase
starts with a capital or with a word of ``OPENERS``.
"""

from kg.read.phrases import bodies, offices, places
from kg.read.phrases.bodies import body
from kg.read.phrases.lists import listed, listed_places
from kg.read.phrases.model import Body, Name, Office, Place
from kg.read.phrases.names import name
from kg.read.phrases.offices import office
from kg.read.phrases.places import place
from kg.read.phrases.terms import term_stop
from kg.read.phrases.words import capital_run, generic, genitive, joins, ordinal

OPENERS = (*offices.OPENERS, *bodies.OPENERS, *places.OPENERS)
"""The schemes whose words open a phrase in small letters."""

__all__ = [
    "OPENERS",
    "Body",
    "Name",
    "Office",
    "Place",
    "body",
    "capital_run",
    "generic",
    "genitive",
    "joins",
    "listed",
    "listed_places",
    "name",
    "office",
    "ordinal",
    "place",
    "term_stop",
]
