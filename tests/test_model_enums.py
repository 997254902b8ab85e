"""The closed vocabularies of the model are those of the code lists, and words use no other."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kg.facts.findings.cueclass import CueClass, class_of
from kg.facts.reorganisations.model import Takes
from kg.lexicon.load import lexicon
from kg.lexicon.senses import Other, Taking, UnitClass, other, taking, unit_class
from kg.model import Act, Action, Change, FindingType, Kind, Role

if TYPE_CHECKING:
    from enum import StrEnum


@pytest.mark.parametrize(
    ("scheme", "prefix", "enum"),
    [
        ("acttype", "act", Act),
        ("findingtype", "finding", FindingType),
        ("decisiontype", "decision", Action),
        ("successiontype", "succession", Change),
    ],
)
def test_an_enum_holds_the_codes_of_its_list(scheme: str, prefix: str, enum: type[StrEnum]) -> None:
    codes = {c.id for c in lexicon().concepts.values() if c.scheme == scheme}
    assert codes == {f"{prefix}_{member}" for member in enum}


@pytest.mark.parametrize(
    ("words", "property_", "enum"),
    [
        ("act", "actType", Act),
        ("act", "actTypeUpward", Act),
        ("actframe", "actType", Act),
        ("finding", "findingType", FindingType),
        ("decision", "decisionType", Action),
    ],
)
def test_words_of_the_lexicon_name_only_codes_of_the_list(
    words: str, property_: str, enum: type[StrEnum]
) -> None:
    told = [c for c in lexicon().concepts.values() if c.scheme == words and c.codes(property_)]
    assert told
    assert {code for c in told for code in c.codes(property_)} <= set(enum)


def test_every_verb_of_reorganising_tells_a_change_or_is_a_longer_word() -> None:
    words = [c for c in lexicon().concepts.values() if c.scheme == "reorganise"]
    verbs = [c for c in words if c.first("successionCode")]
    assert verbs
    assert all(c.first("successionCode") in set(Change) for c in verbs)
    short = tuple(f"{form} " for c in verbs for form in c.forms)
    longer = [form for c in words if c not in verbs for form in c.forms]
    assert all(form.startswith(short) for form in longer)  # "chia buồn" is no "chia"


@pytest.mark.parametrize(
    ("words", "property_", "enum"),
    [
        ("finding", "cueClass", CueClass),
        ("reorganise", "takes", Takes),
        ("partverb", "participationRole", Taking),
        ("eventverb", "objectRole", Other),
        ("unit", "unitClass", UnitClass),
    ],
)
def test_what_a_word_does_is_a_member_of_the_enum_that_rules_ask(
    words: str, property_: str, enum: type[StrEnum]
) -> None:
    told = {v for c in lexicon().scheme(words) for v in c.properties.get(property_, ())}
    assert told == set(enum)


def test_verbs_of_events_name_kinds_and_roles_of_the_model() -> None:
    verbs = [c for c in lexicon().concepts.values() if c.scheme == "eventverb"]
    told = {(n, c.first(n)) for c in verbs for n in ("subjectRole", "subjectKind") if c.first(n)}
    assert {value for name, value in told if name == "subjectRole"} <= set(Role)
    assert {value for name, value in told if name == "subjectKind"} <= set(Kind)
    assert len(told) > 1


def test_a_word_says_nothing_of_what_stands_beside_it_unless_its_row_does() -> None:
    concepts = {c.label: c for c in lexicon().concepts.values() if c.scheme == "partverb"}
    assert taking(concepts["chủ trì"]) is Taking.CHAIR
    assert other(concepts["chủ trì"]) is None
    assert unit_class(concepts["chủ trì"]) is None


def test_a_cue_without_a_class_has_none() -> None:
    classes = {class_of(c) for c in lexicon().scheme("finding")}
    assert None in classes
    assert CueClass.ASPECT in classes


def test_a_code_is_the_end_of_the_name_of_a_concept() -> None:
    praise = next(c for c in lexicon().concepts.values() if c.has("actType", "act_praise"))
    assert praise.codes("actType")[0] == "praise"
    assert praise.codes("noSuchProperty") == ()
