"""The closed vocabularies in which facts are told: kinds, roles, types, relations of structure.

Each member is a code of a list of the ontology or of the annotation guide. What is open (types of
event, relations, measures of discipline) is rows of data, and a plain string in facts.
"""

from __future__ import annotations

from enum import StrEnum


class Kind(StrEnum):
    """The kinds of named thing."""

    PERSON = "person"
    ORGANISATION = "organisation"
    TEAM = "team"
    PLACE = "place"
    DOCUMENT = "document"
    PROGRAMME = "programme"
    EVENT = "event"


class Comparator(StrEnum):
    """How a printed value bounds the real one ("trên 85%" is ``>``)."""

    EQ = "="
    GT = ">"
    GE = ">="
    LT = "<"
    LE = "<="
    APPROX = "~"


class Role(StrEnum):
    """How one takes part in an event, the strongest first."""

    CHAIR = "chair"
    ORGANIZER = "organizer"
    COUNTERPART = "counterpart"
    PARTICIPANT = "participant"


class Act(StrEnum):
    """What one does by saying something: the codes of ``c:act_…``."""

    PRAISE = "praise"
    EMPHASISE = "emphasise"
    REQUEST = "request"
    PROPOSE = "propose"
    REPORT = "report"
    CONCLUDE = "conclude"


class FindingType(StrEnum):
    """What a finding says of what it judges: the codes of ``c:finding_…``."""

    ACHIEVEMENT = "achievement"
    LIMITATION = "limitation"
    OBJECTIVE_CAUSE = "objective-cause"
    SUBJECTIVE_CAUSE = "subjective-cause"
    VIOLATION = "violation"


class Belonging(StrEnum):
    """How one thing belongs to another: a body to a body, a body or place to a place."""

    PART_OF = "partOf"
    LOCATED_IN = "locatedIn"


class Action(StrEnum):
    """What is decided on a person: the codes of ``c:decision_…``."""

    APPOINT = "appoint"
    ELECT = "elect"
    APPROVE = "approve"
    TRANSFER = "transfer"
    RELIEVE = "relieve"
    DISCIPLINE = "discipline"
    PROMOTE = "promote"
    AWARD = "award"


class Change(StrEnum):
    """What became of a unit or body: the codes of ``c:succession_…``."""

    MERGE = "merge"
    SPLIT = "split"
    RENAME = "rename"
    CHANGE_KIND = "change-kind"
    TRANSFER = "transfer"
    ABOLISH = "abolish"
    RESTORE = "restore"
