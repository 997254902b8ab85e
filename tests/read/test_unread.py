"""Words that open a name where none was read are told to who watches, and to nobody else."""

from __future__ import annotations

import pytest

from kg.lexicon.load import lexicon
from kg.read.places import RULES as PLACES
from kg.read.reading import annotate
from kg.read.unread import unread
from kg.rules.watch import Watch
from tests.reading_of import article

BODY = "Mưa lớn ở nhiều tỉnh, ở tỉnh Sơn La và ở các xã."


def words(rule: str | None, read: range = range(0), body: str = BODY) -> list[str]:
    """Return the words for a place that who watches a rule is told of."""
    a = annotate(article(body), lexicon(), Watch(rule) if rule is not None else None)
    found = unread(a, (read,), PLACES, "placekind")
    return [a.tokens.words(hit.first, hit.stop) for hit in found]


def test_who_watches_one_of_the_rules_is_told_of_each_word() -> None:
    assert words("place-name") == ["tỉnh", "tỉnh", "xã"]


@pytest.mark.parametrize("rule", [None, "person-name"])
def test_nobody_else_is(rule: str | None) -> None:
    assert words(rule) == []


def test_what_was_read_is_not_told() -> None:
    a = annotate(article(BODY), lexicon())
    province = next(i for i in range(len(a.tokens)) if a.tokens.forms[i] == "Sơn") - 1
    assert words("place-name", range(province, province + 3)) == ["tỉnh", "xã"]


def test_the_beginning_of_a_longer_word_opens_no_name() -> None:
    a = annotate(article("Hội nghị bàn việc của hội."), lexicon(), Watch("place-name"))
    found = [a.tokens.words(h.first, h.stop) for h in unread(a, (), PLACES, "bodykind")]
    assert found == ["hội"]
