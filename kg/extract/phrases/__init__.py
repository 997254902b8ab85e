"""Noun phrases of the genre, parsed from lexicon hits: places, bodies, offices and names.

Each parser looks at one token and returns the phrase that starts there, or ``None``.
"""

from kg.extract.phrases.bodies import body
from kg.extract.phrases.lists import listed
from kg.extract.phrases.model import Body, Name, Office, Place
from kg.extract.phrases.names import name
from kg.extract.phrases.offices import office
from kg.extract.phrases.places import place
from kg.extract.phrases.words import capital_run, generic, genitive

__all__ = [
    "Body",
    "Name",
    "Office",
    "Place",
    "body",
    "capital_run",
    "generic",
    "genitive",
    "listed",
    "name",
    "office",
    "place",
]
