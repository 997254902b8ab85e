"""Who says what by a reporting verb: the rules in the order in which they may take a verb."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.facts.statements import other_speakers as other
from kg.facts.statements import told_before as before
from kg.facts.statements.elements import SPEAKER, content_after, from_source, rule_of

if TYPE_CHECKING:
    from kg.facts.statements.speech import Speech
    from kg.rules.pattern import Pattern

SUBJECT_VERB: Pattern[Speech] = rule_of(
    "subject-verb",  # "Phát biểu tại hội nghị, đồng chí Lê Văn Minh cũng đề nghị Tỉnh ủy …"
    SPEAKER,
    content_after("subject-verb", from_source),
)

RULES: tuple[Pattern[Speech], ...] = (
    before.AFTER_QUOTATION,
    before.POINTS_BACK,
    before.PRESENTED,
    SUBJECT_VERB,
    before.PASSIVE_PRAISE,
    before.AFTER_CLAUSE,
    other.SHARED_ORDER,
    other.SHARED_SUBJECT,
    other.OPENING_VERB,
    other.CONTINUED_SPEECH,
)
