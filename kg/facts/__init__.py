"""Facts: what one article says, as frozen dataclasses, and one room of rules per family."""

from kg.facts.model import (
    ArticleFacts,
    Comparator,
    Decision,
    Document,
    Entity,
    Event,
    Figure,
    Finding,
    Kind,
    Link,
    Participation,
    Position,
    Reorganisation,
    Role,
    Statement,
    Structure,
)

__all__ = [
    "ArticleFacts",
    "Comparator",
    "Decision",
    "Document",
    "Entity",
    "Event",
    "Figure",
    "Finding",
    "Kind",
    "Link",
    "Participation",
    "Position",
    "Reorganisation",
    "Role",
    "Statement",
    "Structure",
]
