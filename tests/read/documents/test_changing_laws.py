"""Laws that change others, and names that say a word twice: "Luật sửa đổi, bổ sung …"."""

from __future__ import annotations

import pytest

from tests.reading_of import printed


@pytest.mark.parametrize(
    ("body", "names"),
    [
        (
            "Quốc hội cho ý kiến về dự án Luật sửa đổi, bổ sung một số điều của Luật Thủy sản.",
            ["Luật sửa đổi, bổ sung một số điều của Luật Thủy sản"],
        ),
        (
            "Luật Sửa đổi, bổ sung một số điều của Luật Thủy sản, Luật Chăn nuôi có hiệu lực.",
            ["Luật Sửa đổi, bổ sung một số điều của Luật Thủy sản, Luật Chăn nuôi"],
        ),
        (
            "Bộ Tư pháp trình dự án Luật sửa đổi Luật Nhà giáo; dự án Luật Lưu trữ.",
            ["Luật sửa đổi Luật Nhà giáo", "Luật Lưu trữ"],
        ),
        (
            "Quốc hội thảo luận Luật Phát triển làng nghề và phát triển chợ vào chiều nay.",
            ["Luật Phát triển làng nghề và phát triển chợ"],
        ),
        (
            "Quốc hội thảo luận dự án Luật Tư pháp người chưa thành niên vào chiều nay.",
            ["Luật Tư pháp người chưa thành niên"],
        ),
        ("Tỉnh Sơn La thi hành Luật Thủy sản và quyết định của Bộ.", ["Luật Thủy sản"]),
        ("Ông Lò Văn Mẩy đề nghị Bộ Tư pháp sớm trình Luật sửa đổi, bổ sung vào năm sau.", []),
    ],
)
def test_the_name_of_a_law_is_read_whole(body: str, names: list[str]) -> None:
    assert [name for name, *_ in printed(body)] == names
