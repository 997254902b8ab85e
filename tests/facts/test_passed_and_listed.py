"""Acts passed by a session, by a plenum or in the passive, and full numbers under one noun."""

from __future__ import annotations

import pytest

from kg.model import Kind
from tests.reading_of import facts, names


@pytest.mark.parametrize(
    ("body", "issuer", "date"),
    [
        (
            (
                "Luật Thủ đô được Quốc hội khóa XV thông qua tại Kỳ họp thứ 7 ngày 28/6/2024, có "
                "hiệu lực từ ngày 1/1/2025."
            ),
            "Quốc hội",
            "2024-06-28",
        ),
        ("Luật Thủ đô sẽ được Quốc hội thông qua tại Kỳ họp thứ 7.", None, None),
        (
            (
                "HĐND tỉnh Sơn La khóa XV, kỳ họp thứ 20 đã thông qua Nghị quyết số "
                "12/2024/NQ-HĐND ngày 5/7/2024 về học phí."
            ),
            "Hội đồng nhân dân tỉnh Sơn La",
            "2024-07-05",
        ),
        (
            (
                "Xã học tập Nghị quyết số 27-NQ/TW ngày 9/11/2022 của Hội nghị lần thứ sáu Ban "
                "Chấp hành Trung ương Đảng khóa XIII."
            ),
            "Ban Chấp hành Trung ương Đảng",
            "2022-11-09",
        ),
        ("Tờ trình số 5/TTr-UBND được HĐND tỉnh Sơn La thông qua ngày 5/7/2024.", None, None),
    ],
)
def test_who_passes_an_act_issues_it(body: str, issuer: str | None, date: str | None) -> None:
    found = facts(body)
    (told,) = found.documents
    named = {e.key: e.name for e in found.entities}
    assert (named.get(str(told.issuer)), told.date) == (issuer, date)


def test_full_numbers_under_one_noun_are_as_many_documents() -> None:
    found = facts(
        "Xã học tập Nghị quyết số 18-NQ/TW, 19-NQ/TW ngày 25/10/2017 của Ban Chấp hành Trung ương "
        "khóa XII."
    )
    assert [d.number for d in found.documents] == ["18-NQ/TW", "19-NQ/TW"]
    assert len({(d.issuer, d.date) for d in found.documents}) == 1


def test_parties_name_a_joint_statement() -> None:
    body = "Hai bên ra Tuyên bố chung Việt Nam - Nhật Bản về nâng cấp quan hệ."
    assert names(body, Kind.DOCUMENT) == ["Tuyên bố chung Việt Nam - Nhật Bản"]
    assert names("Hai bên sẽ ra Tuyên bố chung nhân chuyến thăm.", Kind.DOCUMENT) == []


def test_the_day_of_a_ceremony_is_not_that_of_what_is_handed_over() -> None:
    found = facts(
        "Ngày 5/4/2024, UBND tỉnh Sơn La công bố Quyết định số 1059/QĐ-TTg của Thủ tướng Chính phủ "
        "phê duyệt Quy hoạch tỉnh Sơn La thời kỳ 2021-2030."
    )
    assert {d.date for d in found.documents} == {None}
