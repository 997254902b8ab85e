"""Whom "ông" and "bà" mean, what a body says by issuing a paper, and who is not there."""

from __future__ import annotations

from tests.reading_of import facts


def speakers(text: str) -> list[str]:
    found = facts(text)
    names = {entity.key: entity.name for entity in found.entities}
    return [names[statement.source] for statement in found.statements]


def test_he_is_who_was_named_last_though_another_is_called_mister() -> None:
    text = (
        "Ông Vi Thế Hoạch, Giám đốc Sở Y tế tỉnh Lai Châu, báo cáo tình hình. Thứ trưởng Bộ Y tế "
        "Trần Văn Hải ghi nhận kết quả. Ông đề nghị tỉnh mua thêm thuốc."
    )
    assert speakers(text)[-1] == "Trần Văn Hải"


def test_she_is_who_is_called_so() -> None:
    text = (
        "Bà Lò Thị Tám, Giám đốc Sở Y tế tỉnh Lai Châu, báo cáo tình hình với Thứ trưởng Trần Văn "
        "Hải. Bà đề nghị Bộ Y tế cấp thêm thuốc."
    )
    assert speakers(text)[-1] == "Lò Thị Tám"


def test_who_issues_a_paper_that_ends_something_concludes_it() -> None:
    text = (
        "Ngày 5/3, UBND tỉnh Lai Châu ban hành Quyết định số 902/QĐ-UBND hủy bỏ Quyết định số "
        "12/QĐ-SYT của Sở Y tế về việc bổ nhiệm ông Vi Thế Hoạch."
    )
    assert [str(statement.act) for statement in facts(text).statements] == ["conclude"]


def test_who_cannot_come_and_sends_his_words_is_not_there() -> None:
    text = (
        "Sáng 5/3, Tỉnh ủy Lai Châu tổ chức hội nghị. Vì điều kiện không thể về dự hội nghị, Phó "
        "Chủ tịch Quốc hội Trần Văn Hải gửi nội dung phát biểu tới hội nghị. Đồng chí Trần Văn "
        "Hải nhấn mạnh tỉnh cần phấn đấu hoàn thành mục tiêu."
    )
    found = facts(text)
    names = {entity.key: entity.name for entity in found.entities}
    assert "Trần Văn Hải" not in {names[p.agent] for p in found.participations}
