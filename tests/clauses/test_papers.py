"""Who speaks by a paper that is no document of its own."""

from __future__ import annotations

import pytest

from tests.reading_of import facts

BODY = "Ủy ban Kiểm tra Tỉnh ủy Sơn La"


def spoken(body: str) -> list[tuple[str, str]]:
    """Return who says what: source and the first words of the content."""
    found = facts(body)
    name = {e.key: e.name for e in found.entities}
    text = found.article.text
    return [(name[s.source], text[s.span.start : s.span.end]) for s in found.statements]


@pytest.mark.parametrize(
    "body",
    [
        f"Đối với ông Mẩy, kết luận của {BODY} nêu rõ: ông đã ký nhiều văn bản.",
        f'"ông đã ký nhiều văn bản"- thông báo của {BODY} nêu rõ.',
        f"{BODY} vừa có thông cáo báo chí. “ông đã ký nhiều văn bản”, thông cáo nêu rõ.",
    ],
)
def test_whose_a_paper_is_speaks(body: str) -> None:
    assert spoken(body) == [(BODY, "ông đã ký nhiều văn bản")]


@pytest.mark.parametrize(
    "body",
    [
        "“Ông đã ký nhiều văn bản”, thông cáo nêu rõ.",
        f"{BODY} họp. Báo cáo đề xuất giao đất cho doanh nghiệp.",
        f"Các kết luận của {BODY} nêu rõ nhiều việc.",
    ],
)
def test_a_paper_of_nobody_says_nothing(body: str) -> None:
    assert spoken(body) == []
