"""Which document is meant, and under which name."""

from __future__ import annotations

import pytest

from kg.model import Document, Kind
from tests.reading_of import facts, names, reading


def documents(body: str) -> list[str]:
    return names(body, Kind.DOCUMENT)


def one(body: str) -> Document:
    (found,) = facts(body).documents
    return found


@pytest.mark.parametrize(
    "other",
    [
        "Nghị quyết 57",
        "Nghị quyết số 57",
        "Nghị quyết số 57 - NQ/TW",
        "Nghị quyết số 57 – NQ/TW",
        "nghị quyết 57-NQ/TW",
    ],
)
def test_forms_of_one_number_are_one_document(other: str) -> None:
    assert documents(
        f"Thực hiện Nghị quyết số 57-NQ/TW, tỉnh họp. Theo {other}, tỉnh làm tốt."
    ) == ["Nghị quyết số 57-NQ/TW"]


@pytest.mark.parametrize(
    "other",
    [
        "Nghị quyết số 56-NQ/TW",
        "Nghị quyết số 57-NQ/TU",
        "Nghị quyết số 570-NQ/TW",
    ],
)
def test_other_numbers_and_symbols_are_other_documents(other: str) -> None:
    assert documents(f"Thực hiện Nghị quyết số 57-NQ/TW và {other}.") == [
        "Nghị quyết số 57-NQ/TW",
        other,
    ]


@pytest.mark.parametrize(
    "other",
    [
        "Nghị quyết Đại hội XIII của Đảng",
        "Nghị quyết Đại hội lần thứ XIII của Đảng",
        "Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIII của Đảng",
        "Nghị quyết Đại hội Đảng lần thứ XIII",
    ],
)
def test_a_congress_has_one_resolution(other: str) -> None:
    assert documents(f"Thực hiện Nghị quyết Đại hội XIII của Đảng. Theo {other}, tỉnh họp.") == [
        "Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIII của Đảng"
    ]


def test_congresses_of_two_levels_and_two_times_stay_apart() -> None:
    assert documents(
        "Thực hiện Nghị quyết Đại hội XIII của Đảng, Nghị quyết Đại hội XII của Đảng và Nghị quyết "
        "Đại hội Đảng bộ tỉnh Lai Châu lần thứ XIV."
    ) == [
        "Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIII của Đảng",
        "Nghị quyết Đại hội đại biểu toàn quốc lần thứ XII của Đảng",
        "Nghị quyết Đại hội Đảng bộ tỉnh Lai Châu lần thứ XIV",
    ]


def test_the_resolutions_of_all_levels_are_no_document() -> None:
    assert documents("Thực hiện Nghị quyết Đại hội Đảng các cấp.") == []


def test_plenums_are_told_apart_by_number_and_term() -> None:
    assert documents(
        "Thực hiện Nghị quyết Trung ương 4 (khóa XII), Nghị quyết Trung ương 4 khóa XI và Nghị "
        "quyết Hội nghị Trung ương 5 khóa XII."
    ) == [
        "Nghị quyết Trung ương 4 khóa XII",
        "Nghị quyết Trung ương 4 khóa XI",
        "Nghị quyết Trung ương 5 khóa XII",
    ]


def test_a_law_without_its_year_is_the_one_of_the_article() -> None:
    assert documents("Luật Đất đai năm 2024 đã có. Theo Luật Đất đai, tỉnh thu hồi đất.") == [
        "Luật Đất đai năm 2024"
    ]


def test_joined_numbers_are_named_one_by_one() -> None:
    assert documents("Thực hiện Quyết định 217 và 218 của Bộ Chính trị.") == [
        "Quyết định 217 của Bộ Chính trị",
        "Quyết định 218 của Bộ Chính trị",
    ]


@pytest.mark.parametrize(
    ("printed", "date"),
    [
        ("ngày 22/12/2024", "2024-12-22"),
        ("ngày 3 tháng 5 năm 2021", "2021-05-03"),
        ("ngày 5-1-2016", "2016-01-05"),
        ("(ngày 5/1/2016)", "2016-01-05"),
    ],
)
def test_the_date_of_a_document_is_stated_beside_it(printed: str, date: str) -> None:
    found = one(f"Theo Nghị quyết số 57-NQ/TW {printed} của Bộ Chính trị.")
    assert found.date == date
    assert found.date_span is not None


def test_number_type_and_spans_are_as_printed() -> None:
    body = "Theo Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị."
    found = facts(body)
    (document,), text = found.documents, found.article.text
    assert (document.number, document.type) == ("57-NQ/TW", "nghị quyết")
    assert document.issuer_span is not None
    assert document.issuer_span.of(text) == "Bộ Chính trị"
    assert document.date_span is not None
    assert document.date_span.of(text) == "ngày 22/12/2024"


def test_a_draft_is_a_draft() -> None:
    assert one("Đoàn kiểm tra số 5 trình bày dự thảo Báo cáo của Đoàn kiểm tra số 5.").draft


def test_a_bare_noun_means_the_one_document_of_its_type() -> None:
    body = "Ban hành Nghị quyết số 57-NQ/TW. Cả tỉnh quán triệt Nghị quyết."
    forms = [m.form for m in reading(body).mentions if m.kind is Kind.DOCUMENT]
    assert forms == ["name", "anaphor"]


def test_a_bare_noun_of_several_documents_means_none() -> None:
    body = (
        "Ban hành Nghị quyết số 57-NQ/TW và Nghị quyết số 58-NQ/TW. Cả tỉnh quán triệt Nghị quyết."
    )
    forms = [m.form for m in reading(body).mentions if m.kind is Kind.DOCUMENT]
    assert forms == ["name", "name"]


@pytest.mark.parametrize(
    "body",
    [
        "Thực hiện Nghị quyết của Bộ Chính trị.",
        "Ban hành các nghị quyết, chỉ thị, quy định của Đảng.",
        "Tỉnh đạt 13/55 chỉ tiêu theo kế hoạch 5 năm.",
    ],
)
def test_what_has_neither_number_nor_name_is_no_document(body: str) -> None:
    assert documents(body) == []


def test_a_noun_alone_is_no_other_name_of_a_document() -> None:
    body = "Công bố Quyết định của Ban Bí thư về việc kiểm tra công tác cán bộ."
    (document,) = (e for e in facts(body).entities if e.kind is Kind.DOCUMENT)
    assert "Quyết định" not in document.aliases


def test_digits_before_a_law_count_its_articles() -> None:
    assert documents("Theo điều 356 Bộ luật Hình sự 2015, tỉnh xử lý.") == ["Bộ luật Hình sự 2015"]


def test_what_is_announced_is_the_number_that_is_read_out() -> None:
    body = (
        "Tỉnh công bố quyết định của Ban Bí thư về công tác cán bộ. Ông Đinh Công Bạt đọc Quyết "
        "định số 812-QĐ/TW của Ban Bí thư."
    )
    assert documents(body) == ["Quyết định số 812-QĐ/TW của Ban Bí thư"]


def test_two_titles_are_two_documents() -> None:
    body = (
        "Tỉnh nhận quyết định của Ban Bí thư về việc giao đất. Ông đọc Quyết định số 812-QĐ/TW của "
        "Ban Bí thư về công tác cán bộ."
    )
    assert len(documents(body)) == 2


def test_rules_of_two_bodies_are_two_documents() -> None:
    assert documents("Tỉnh sửa quy chế làm việc của Bộ Y tế và Bộ Nội vụ.") == [
        "Quy chế làm việc của Bộ Y tế",
        "Quy chế làm việc của Bộ Nội vụ",
    ]


def test_joined_numbers_share_their_day_and_issuer() -> None:
    found = facts("Theo Công văn số 8-CV/BYT và Công văn số 9-CV/BYT, ngày 9/11/2024 của Bộ Y tế.")
    assert [(d.number, d.date) for d in found.documents] == [
        ("8-CV/BYT", "2024-11-09"),
        ("9-CV/BYT", "2024-11-09"),
    ]
    assert len({d.issuer for d in found.documents}) == 1


@pytest.mark.parametrize(
    ("body", "issued"),
    [
        ("Theo Quyết định 1/QĐ-BYT ngày 5/3/2019, Quyết định 2/QĐ-BYT của Bộ Y tế.", 2),
        (
            (
                "Theo Quyết định 1/QĐ-BYT, Quyết định 2/QĐ-BYT ngày 4/3/2019 và "
                "Quyết định 3/QĐ-BYT ngày 5/3/2019 của Bộ Y tế."
            ),
            3,
        ),
        ("Theo Quyết định 1/QĐ-BNV, Quyết định 2/QĐ-BYT của Bộ Y tế.", 1),
        ("Theo Quyết định 1/QĐ-BYT về phòng dịch, Quyết định 2/QĐ-BYT của Bộ Y tế.", 1),
        ("Theo Quyết định số 1, Quyết định số 2 của Bộ Y tế.", 1),
    ],
)
def test_numbers_listed_with_the_same_symbols_share_their_issuer(body: str, issued: int) -> None:
    assert sum(d.issuer is not None for d in facts(body).documents) == issued


@pytest.mark.parametrize(
    ("body", "number"),
    [
        ("Theo kết luận của Bộ Y tế, trạm sai phạm.", 0),
        ("Theo kết luận của Bộ Y tế, trạm sai phạm. Tỉnh làm theo kết luận của Bộ Y tế.", 1),
        ("Theo kết luận của Bộ Y tế (công bố ngày 21/3/2024), trạm sai phạm.", 1),
    ],
)
def test_a_conclusion_is_a_document_where_it_is_named_again_or_dated(
    body: str, number: int
) -> None:
    assert len(documents(body)) == number


def test_a_law_is_one_with_and_without_the_word_for_year() -> None:
    body = (
        "Luật Đất đai năm 2024 thay Luật Đất đai năm 2013. Theo Luật Đất đai 2024, tỉnh thu hồi "
        "đất. Luật Đất đai mới đã có."
    )
    assert documents(body) == ["Luật Đất đai năm 2024", "Luật Đất đai năm 2013"]


def test_a_draft_answers_to_its_title_and_a_title_to_its_person() -> None:
    (draft,) = [
        e.aliases
        for e in facts("Tỉnh bàn dự thảo Nghị quyết về việc giao đất rừng.").entities
        if e.kind is Kind.DOCUMENT
    ]
    assert "Nghị quyết về việc giao đất rừng" in draft
    (paper,) = [
        e.aliases
        for e in facts("Sở đọc Tờ trình về việc tăng lương đối với ông Đinh Công Bạt.").entities
        if e.kind is Kind.DOCUMENT
    ]
    assert "Tờ trình về việc tăng lương" in paper


def test_the_day_in_brackets_is_that_of_the_document() -> None:
    assert one("Theo Chỉ thị số 9-CT/TW (ban hành tháng 5/2014).").date == "2014-05"


def test_a_numbered_document_is_known_by_its_title() -> None:
    number = "Nghị quyết số 36/2020/QH14 về thí điểm cơ chế trồng lúa nước tại vùng cao Tây Bắc"
    again = "Nghị quyết về thí điểm cơ chế trồng lúa nước tại vùng cao Tây Bắc"
    other = "Nghị quyết về thí điểm cơ chế trồng lúa nước tại đồng bằng sông Cửu Long"
    assert len(documents(f"Quốc hội ban hành {number}. {again} có hiệu lực ngay.")) == 1
    assert len(documents(f"Quốc hội ban hành {number}. Bộ Y tế ban hành {other}.")) == 2
