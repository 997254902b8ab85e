"""A trace tells what was seen in a sentence, how it was found, and what was made of it."""

from __future__ import annotations

from kg.facts.trace import Seen, trace
from tests.reading_of import article

BODY = (
    "Sáng 5/3, Đoàn công tác của Bộ Y tế làm việc với Tỉnh ủy Sơn La. Ông Lò Văn Mẩy, Bí thư Tỉnh"
    " ủy Sơn La, không đề nghị tăng vốn."
)


def seen(index: int) -> dict[str, list[Seen]]:
    (only,) = trace(article(BODY), index)
    return {"mentions": [*only.mentions], "clauses": [*only.clauses], "facts": [*only.facts]}


def test_every_sentence_is_told_and_the_title_is_the_first() -> None:
    assert [t.index for t in trace(article(BODY))] == [0, 1, 2]


def test_a_mention_says_whom_it_names_and_by_which_rule() -> None:
    first = seen(1)["mentions"][0]
    assert (first.words, first.what, first.found_by) == (
        "Đoàn công tác của Bộ Y tế",
        "team Đoàn công tác của Bộ Y tế",
        "name, team-name",
    )


def test_a_verb_says_who_acts_how_that_was_found_and_whom_it_is_with() -> None:
    (meets,) = [c for c in seen(1)["clauses"] if c.found_by == "eventverb"]
    assert meets.words == "làm việc với"
    assert "subject Đoàn công tác của Bộ Y tế [adjacent]" in meets.what
    assert "object Tỉnh ủy Sơn La" in meets.what


def test_a_verb_that_is_denied_says_so() -> None:
    (asks,) = [c for c in seen(2)["clauses"] if c.words.endswith("đề nghị")]
    assert "denied" in asks.what


def test_a_fact_stands_at_its_words_with_its_rule() -> None:
    parts = [f for f in seen(1)["facts"] if f.what.startswith("participations")]
    assert [f.found_by for f in parts] == ["event-subject", "event-object"]
    assert "agent=Tỉnh ủy Sơn La" in parts[1].what
