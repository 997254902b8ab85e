"""What is no finding: deeds alone, slogans, the times, and what is only heard or weighed."""

from __future__ import annotations

import pytest

from tests.reading_of import facts


def kinds(body: str) -> list[str]:
    return [f.type for f in facts(body, published="2023-03-06").findings]


@pytest.mark.parametrize(
    "body",
    [
        (
            "Bộ Chính trị khóa IX đã ban hành hai Nghị quyết chuyên đề riêng về cán bộ, đó là Nghị "
            "quyết số 11-NQ/TW và Nghị quyết số 42-NQ/TW."
        ),
        (
            "Để đánh giá đúng kết quả, ưu điểm, khuyết điểm, hạn chế, năm 2019, Bộ Chính trị đã "
            "thành lập 5 đoàn kiểm tra tại 15 tỉnh."
        ),
        "Chính phủ nêu cao tinh thần “khó khăn gấp hai thì phải nỗ lực, cố gắng gấp ba”.",
        "Tỉnh ủy Sơn La luôn quán triệt phương châm phục vụ tốt nhân dân.",
        (
            "Nhiệm vụ được thực hiện trong bối cảnh nhiều thuận lợi nhưng cũng không ít khó khăn, "
            "thách thức khi tình hình có diễn biến phức tạp."
        ),
        "Ngày nay, đứng trước những khó khăn, thách thức mới, tấm gương ấy vẫn còn ý nghĩa.",
        (
            "Sau khi nghe đại biểu Hà Văn Tấn báo cáo kết quả Kỳ họp thứ 7, Quốc hội khóa XV, "
            "8 cử tri xã Nậm Cắn đã phát biểu."
        ),
    ],
)
def test_deeds_slogans_and_the_times_are_no_findings(body: str) -> None:
    assert kinds(body) == []


def test_a_result_in_hard_times_counts() -> None:
    body = (
        "Trong bối cảnh còn nhiều khó khăn, tỉnh Sơn La đã hoàn thành 12 chỉ tiêu, vượt kế hoạch."
    )
    assert kinds(body) == ["achievement"]


def test_a_fault_of_today_counts() -> None:
    assert kinds("Đến nay, việc giải ngân ở tỉnh Sơn La vẫn còn chậm.") == ["limitation"]
