"""Captions and headings stand beside the text."""

from __future__ import annotations

import pytest

from kg.clauses.captions import caption
from tests.clauses_of import clause


@pytest.mark.parametrize(
    ("body", "is_caption"),
    [
        ("Ông Lò Văn Bền phát biểu tại hội nghị", True),
        ("Quang cảnh hội nghị. Ảnh: Vì Páo", True),
        ("Đổi mới cách làm", True),
        ("Ông Lò Văn Bền phát biểu tại hội nghị.", False),
        ("Ông Lò Văn Bền hỏi: “Vì sao?”", False),
        ("Có ảnh của ông Lò Văn Bền treo ở xã.", False),
    ],
)
def test_no_mark_at_the_end_or_a_credit_tells_a_caption(body: str, *, is_caption: bool) -> None:
    text = clause(body)
    assert caption(text.c.reading, text.c.reading.sentences[1]) is is_caption
