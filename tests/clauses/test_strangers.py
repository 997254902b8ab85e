"""Strangers: a decision under words that no telling of facts uses is none."""

from __future__ import annotations

import pytest

from kg.article import Article
from kg.clauses.grammar import Clauses
from kg.clauses.strangers import Strangers
from kg.lexicon.load import lexicon
from kg.read.read import read, reading_of
from kg.read.reading import annotate
from tests.reading_of import facts


def stranger(text: str, verb: str) -> str | None:
    a = annotate(Article("0" * 16, text, text), lexicon())
    c = Clauses(reading_of(a, read(a).table))
    found = Strangers(c, c.reading.sentences[0]).before(c.tokens.at(text.index(verb)))
    return None if found is None else c.tokens.forms[found]


@pytest.mark.parametrize(
    "text",
    [
        "Sáng 5/3/2023, Ban Thường vụ Tỉnh ủy Sơn La công bố quyết định bổ nhiệm ông Lò Văn Bền.",
        "HĐND tỉnh Sơn La nhất trí bầu ông Lò Văn Bền giữ chức Phó Chủ tịch.",
        "Ông Lò Văn Bền, Giám đốc Sở Y tế Sơn La, được điều động về xã.",
        "Không khí lặng đi khi HĐND tỉnh Sơn La bầu ông Lò Văn Bền.",
    ],
)
def test_a_decision_that_is_told_has_no_stranger_before_it(text: str) -> None:
    verb = next(v for v in ("bổ nhiệm", "bầu", "được điều động") if v in text)
    assert stranger(text, verb) is None


@pytest.mark.parametrize(
    ("text", "verb", "word"),
    [
        ("Bà Lụa thuê người in quyết định bổ nhiệm ông Lò Văn Bền.", "bổ nhiệm", "thuê"),
        ("Thử hình dung ông Lò Văn Bền bị cách chức Giám đốc Sở Y tế.", "bị cách", "Thử"),
    ],
)
def test_a_word_of_no_known_use_is_found(text: str, verb: str, word: str) -> None:
    assert stranger(text, verb) == word


def test_a_sentence_that_calls_the_one_before_false_takes_it_back() -> None:
    told = "Ngày 5/3/2023, UBND tỉnh Sơn La bổ nhiệm ông Lò Văn Bền làm Giám đốc Sở Xây dựng."
    assert facts(told).decisions
    assert not facts(f"{told} Đó là tin vịt.").decisions
    assert not facts(f"{told} Không có quyết định nào như vậy.").decisions
    assert facts(f"{told} Đó là người trẻ nhất trong các giám đốc sở.").decisions


def test_what_a_forged_paper_says_stays_forged_in_the_next_sentence() -> None:
    paper = "Kẻ gian tung lên mạng một văn bản giả"
    said = "Theo đó, ông Lò Văn Bền được bổ nhiệm làm Giám đốc Sở Y tế Sơn La."
    assert not facts(f"{paper}. {said}").decisions
