"""Documents as printed: number, title, congress, plenum, law – and nouns that are no document."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kg.read.congresses import congress, ordinal, plenum
from kg.read.documents.walk import document_phrases
from kg.read.phrases import Body, Office
from kg.read.phrases.terms import term
from kg.read.scan import scan
from kg.text.dates import find_dates
from tests.reading_of import annotated

if TYPE_CHECKING:
    from kg.read.documents.model import DocPhrase
    from kg.read.reading import Annotated


def read(text: str) -> tuple[Annotated, list[DocPhrase]]:
    a = annotated(text)
    bodies = {c.phrase.first: c.stop for c in scan(a) if isinstance(c.phrase, Body | Office)}
    dates = {a.tokens.at(d.span.start): d.span for d in find_dates(a.tokens)}
    return a, list(document_phrases(a, bodies, dates))


def printed(text: str) -> list[tuple[str, str]]:
    """Return every document that is named, not merely meant, as (type, words)."""
    a, found = read(text)
    return [(d.type, a.tokens.words(d.first, d.stop)) for d in found if d.kind != "bare"]


@pytest.mark.parametrize(
    ("document", "type_"),
    [
        ("Nghị quyết số 57-NQ/TW", "nghị quyết"),
        ("Nghị định số 15/2020/NĐ-CP", "nghị định"),
        ("Thông tư 03/2009/TT-BNG", "thông tư"),
        ("Chương trình hành động số 09-CTr/TW", "chương trình hành động"),
        ("Quyết định 547 của Bộ Chính trị", "quyết định"),
        ("Thông báo số 292 - TB/UBKTTW của Ủy ban Kiểm tra Trung ương", "thông báo"),
        ("Chỉ thị 05 ngày 5-1-2016 của Ban Bí thư", "chỉ thị"),
        (
            "Kết luận số 24-KL/TW ngày 15 tháng 12 năm 2021 của Bộ Chính trị về đẩy mạnh cải cách",
            "kết luận",
        ),
        ("Nghị quyết Đại hội XIII của Đảng", "nghị quyết"),
        ("Nghị quyết Đại hội lần thứ XIII của Đảng", "nghị quyết"),
        ("Nghị quyết Đại hội Đảng bộ tỉnh Lai Châu lần thứ XIV", "nghị quyết"),
        ("Nghị quyết Trung ương 4 (khóa XII)", "nghị quyết"),
        ("Nghị quyết Hội nghị Trung ương 5 khóa XII", "nghị quyết"),
        (
            "Nghị quyết Hội nghị lần thứ năm Ban Chấp hành Trung ương Đảng khóa XII",
            "nghị quyết",
        ),
        ("Luật Phòng, chống tham nhũng", "luật"),
        ("Bộ luật Hình sự", "bộ luật"),
        ("Luật Đất đai năm 2024", "luật"),
        ("Luật Đất đai 2024", "luật"),
        ("Luật phòng chống mua bán người", "luật"),
        ("Luật tổ chức Chính phủ", "luật"),
        ("Luật Nhà ở", "luật"),
        ("Luật Khoa học và Công nghệ", "luật"),
        ("Luật Thủy sản (sửa đổi)", "luật"),
        ("Quyết định thanh tra số 19/QĐ-TTr", "quyết định"),
        ("Luật Thủy sản số 18/2017/QH14", "luật"),
        ("Điều lệ Đảng", "điều lệ"),
        ("Cương lĩnh 2011", "cương lĩnh"),
        ("quy định những điều đảng viên không được làm", "quy định"),
        ("kế hoạch 5 năm 2021-2025", "kế hoạch"),
        ("Đề cương báo cáo chính trị", "báo cáo"),
        ("đề cương báo cáo 10 năm xây dựng nông thôn", "báo cáo"),
        ("Bộ tiêu chí quốc gia về xã nông thôn mới giai đoạn 2021-2025", "bộ tiêu chí"),
        ("Tờ trình (số 34 - TTr/BTC, ngày 2/4/2019) của Bộ Tài chính", "tờ trình"),
        ("Tờ trình của Bộ Tài chính (số 34 - TTr/BTC, ngày 2/4/2019)", "tờ trình"),
        ("Nghị định quy định chức năng, nhiệm vụ, quyền hạn của cục", "nghị định"),
        ("Quy chế làm việc của Thành ủy Hải Phòng", "quy chế"),
        ("Quyết định của Ban Bí thư về việc kiểm tra công tác cán bộ", "quyết định"),
        ("dự thảo Báo cáo của Đoàn kiểm tra", "báo cáo"),
    ],
)
def test_a_document_is_read_to_its_end(document: str, type_: str) -> None:
    assert printed(f"Thực hiện {document}.") == [(type_, document)]


@pytest.mark.parametrize(
    ("text", "law"),
    [
        ("Theo Luật đất đai, hộ dân được bồi thường.", "Luật đất đai"),
        ("Theo Luật nhà ở, người thuê phải trả tiền.", "Luật nhà ở"),
        (
            "Theo Luật phòng, chống tham nhũng, cán bộ phải kê khai.",
            "Luật phòng, chống tham nhũng",
        ),
        ("Hộ dân nêu Luật phòng, chống tham nhũng.", "Luật phòng, chống tham nhũng"),
    ],
)
def test_the_comma_that_closes_what_is_fronted_is_of_no_law(text: str, law: str) -> None:
    assert printed(text) == [("luật", law)]


@pytest.mark.parametrize(
    "text",
    [
        "Ban hành các nghị quyết, chỉ thị, kế hoạch.",
        "Sở bàn phương hướng chương trình công tác 2017.",
        "Tỉnh xem xét quy hoạch vùng trồng dứa của mình.",
        "Luật này có hiệu lực.",
        "Thực hiện Nghị quyết của Bộ Chính trị.",
        "Xây dựng kế hoạch 5 năm.",
        "Làm tốt công tác kế hoạch của đơn vị.",
        "Kết luận: tỉnh đã làm tốt.",
        "Bị kỷ luật, xử lý luật sư.",
        "Tỉnh có 13/55 chỉ tiêu, chương trình 30 phút.",
        "Ban Bí thư quyết định kỷ luật ông Lò Văn Mẩy.",
        "Ban Bí thư kết luận 5 nội dung.",
        "Tỉnh quán triệt Nghị quyết.",
        "Đoàn kiểm tra số 547 họp tháng 6/2021.",
    ],
)
def test_a_noun_without_number_name_or_title_is_no_document(text: str) -> None:
    assert printed(text) == []


def test_a_bare_noun_is_kept_for_the_document_it_may_mean() -> None:
    _, (found,) = read("Tỉnh quán triệt Nghị quyết.")
    assert found.kind == "bare"


def test_date_issuer_and_title_may_follow_in_the_order_of_the_genre() -> None:
    a, (found,) = read(
        "Theo Quyết định số 12/QĐ-UBND ngày 3 tháng 5 năm 2021 của Chủ tịch UBND tỉnh Lai Châu "
        "về việc thành lập trường."
    )
    assert found.number is not None
    assert found.number.text == "12/QĐ-UBND"
    assert found.date is not None
    assert found.date.of(a.tokens.text) == "ngày 3 tháng 5 năm 2021"
    assert found.issuer is not None
    assert a.tokens.forms[found.issuer] == "Chủ"
    assert [a.tokens.forms[stop - 1] for stop in found.stops] == ["UBND", "2021", "Châu", "trường"]


def test_a_title_may_name_another_document() -> None:
    assert printed("Kế hoạch số 12-KH/TU về triển khai thực hiện Nghị quyết số 26-NQ/TW.") == [
        ("kế hoạch", "Kế hoạch số 12-KH/TU về triển khai thực hiện Nghị quyết số 26-NQ/TW"),
        ("nghị quyết", "Nghị quyết số 26-NQ/TW"),
    ]


@pytest.mark.parametrize("joint", [" và ", ", "])
def test_numbers_joined_are_several_documents_of_one_issuer(joint: str) -> None:
    a, found = read(f"Theo Quyết định 217{joint}218 của Bộ Chính trị.")
    assert [d.number.text for d in found if d.number] == ["217", "218"]
    assert [a.tokens.forms[d.issuer] for d in found if d.issuer] == ["Bộ", "Bộ"]


def test_a_draft_is_marked() -> None:
    _, (found,) = read("Trình bày dự thảo Báo cáo của Đoàn kiểm tra.")
    assert found.draft


def test_in_a_plural_the_numbers_still_count() -> None:
    assert [w for _, w in printed("Các Quyết định 217, 218 đã có.")] == ["Quyết định 217", "218"]


# ---------------------------------------------------------------- parts of names


@pytest.mark.parametrize(
    ("text", "value"),
    [("lần thứ XIII", "XIII"), ("lần thứ 10", "10"), ("XIV", "XIV"), ("thứ năm", "5")],
)
def test_ordinals(text: str, value: str) -> None:
    a = annotated(text)
    assert ordinal(a, 0, len(a.tokens)) == (len(a.tokens), value)


@pytest.mark.parametrize("text", ["lần đầu", "năm", "12", ""])
def test_other_words_are_no_ordinals(text: str) -> None:
    a = annotated(text)
    assert ordinal(a, 0, len(a.tokens)) is None


@pytest.mark.parametrize("text", ["khóa XII", "(khóa XII)", ", khóa XII", "khoá XII"])
def test_terms(text: str) -> None:
    a = annotated(text)
    assert term(a, 0, len(a.tokens)) == (len(a.tokens), "khóa XII")


@pytest.mark.parametrize(
    ("text", "organisation", "number"),
    [
        ("Đại hội XIII của Đảng", "Đảng", "XIII"),
        ("Đại hội đại biểu toàn quốc lần thứ XIII của Đảng", "Đảng", "XIII"),
        ("Đại hội Đảng lần thứ XIII", "Đảng", "XIII"),
        ("Đại hội Đảng bộ tỉnh Lai Châu lần thứ XIV", "Đảng bộ tỉnh Lai Châu", "XIV"),
        ("Đại hội đại biểu Đảng bộ huyện Mường Tè lần thứ 20", "Đảng bộ huyện Mường Tè", "20"),
    ],
)
def test_congresses(text: str, organisation: str, number: str) -> None:
    a = annotated(text)
    assert congress(a, 0, len(a.tokens)) == (len(a.tokens), organisation, number)


def test_a_bare_congress_says_nothing() -> None:
    a = annotated("Đại hội thành công")
    assert congress(a, 0, len(a.tokens)) is None


@pytest.mark.parametrize(
    ("text", "number", "term_"),
    [
        ("Trung ương 4 khóa XII", "4", "khóa XII"),
        ("Trung ương 4", "4", ""),
        ("Hội nghị Trung ương năm khóa XII", "5", "khóa XII"),
        ("Hội nghị lần thứ 10 Ban Chấp hành Trung ương Đảng khóa XIII", "10", "khóa XIII"),
    ],
)
def test_plenums(text: str, number: str, term_: str) -> None:
    a = annotated(text)
    assert plenum(a, 0, len(a.tokens)) == (len(a.tokens), number, term_)


def test_the_central_committee_alone_is_no_plenum() -> None:
    a = annotated("Trung ương hỗ trợ tỉnh")
    assert plenum(a, 0, len(a.tokens)) is None


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Ông nghe Báo cáo kết quả thu thuế năm 2024 do ông Lê Văn Ba trình bày.", "năm 2024"),
        ("Tỉnh thông qua Nghị quyết về thu thuế năm 2024 với 19 chỉ tiêu.", "năm 2024"),
        ("Sở nghe Báo cáo kết quả thu thuế tại huyện Mường Tè.", "Mường Tè"),
        ("Sở nghe Báo cáo kết quả thu thuế tại hội nghị.", "thuế"),
        ("Sở phát hành Báo cáo kiểm toán thu thuế năm 2024, kiến nghị xử lý.", "năm 2024"),
        ("Sở đọc Báo cáo tổng hợp ý kiến, kiến nghị của cử tri.", "của cử tri"),
    ],
)
def test_a_title_stops_where_the_sentence_goes_on(text: str, title: str) -> None:
    ((_, words),) = printed(text)
    assert words.endswith(title)


def test_the_mark_of_a_note_is_no_number() -> None:
    assert printed("Nghị quyết ¹") == []
