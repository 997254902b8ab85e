"""Who acts where something happens; the people are invented."""

from __future__ import annotations

import pytest

from kg.clauses.present import acts_there, deliberates
from tests.clauses_of import clause


def there(body: str, words: str) -> str | None:
    """Return who acts after the words for an event."""
    text = clause(body)
    mention = acts_there(text.c, text.sentence(words), text.words(words).stop)
    return None if mention is None else text.c.reading.entities[mention.entity].name


@pytest.mark.parametrize(
    ("body", "who"),
    [
        ("Tại hội nghị, ông Lò Văn Bền phát biểu.", "Lò Văn Bền"),
        ("Tại hội nghị, thay mặt Tỉnh ủy Sơn La, ông Lò Văn Bền tặng hoa.", "Lò Văn Bền"),
        ("Tại hội nghị, cử tri Lò Văn Bền nêu ý kiến.", "Lò Văn Bền"),
        ("Tại hội nghị, Sở Y tế tỉnh Sơn La đã báo cáo.", "Sở Y tế tỉnh Sơn La"),
        ("Tại hội nghị, Ban Bí thư đã kỷ luật ông Lò Văn Bền.", "Ban Bí thư"),
        ("Tại hội nghị, với 90% tán thành, Ban Bí thư đã chọn.", "Ban Bí thư"),
    ],
)
def test_who_stands_behind_the_comma_acts(body: str, who: str) -> None:
    assert there(body, "hội nghị") == who


@pytest.mark.parametrize(
    "body",
    [
        "Tại hội nghị, đại biểu kiến nghị ông Lò Văn Bền trả lời.",
        "Tại hội nghị; ông Lò Văn Bền vắng.",
        "Tại hội nghị, theo lời của ông Lò Văn Bền, dân vui.",
        "Tại hội nghị bàn về cách làm ăn của bà con nhiều bản xa ông Lò Văn Bền vui.",
        "Tại hội nghị, dân bản rất vui.",
    ],
)
def test_who_stands_behind_other_words_is_unsure(body: str) -> None:
    assert there(body, "hội nghị") is None


@pytest.mark.parametrize(
    ("body", "verb", "does"),
    [
        ("HĐND tỉnh đã bầu ông Lò Văn Bền.", "đã", True),
        ("HĐND tỉnh thảo luận Tờ trình.", "thảo luận", True),
        ("HĐND tỉnh nghỉ giữa giờ.", "nghỉ", False),
        ("HĐND tỉnh nói chuyện.", "nói", False),
    ],
)
def test_a_body_that_decides_or_debates_deliberates(body: str, verb: str, *, does: bool) -> None:
    text = clause(body)
    assert deliberates(text.c, text.at(verb)) is does
