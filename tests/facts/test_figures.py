"""Figures in sentences of the genre; the people and places of the sentences are invented."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.article import Article, Span
from kg.clauses.grammar import Clauses
from kg.facts.figures import rules as room
from kg.lexicon.load import lexicon
from kg.model import Figure, Kind
from kg.read.reading import Mention, Reading, annotate
from kg.text.dates import find_dates
from kg.text.years import article_year
from tests.reading_of import facts

SEEDS = Path(__file__).parents[2] / "seeds"


def read(body: str, title: str = "Tỉnh Lam Sơn sơ kết công tác") -> Reading:
    text = f"{title}\n\nĐoàn công tác làm việc với tỉnh.\n\n{body}\n"
    return Reading(annotate(Article("0" * 16, text, title), lexicon()), {}, ())


def figures(reading: Reading) -> list[Figure]:
    dates = find_dates(reading.tokens)
    year = article_year(reading.text, reading.article.published)
    return room.figures(Clauses(reading), dates, year)


def found(body: str) -> list[Figure]:
    return figures(read(body))


def short(body: str) -> list[tuple[str, float, str | None]]:
    return [(f.comparator.value, float(f.value), f.unit) for f in found(body)]


@pytest.mark.parametrize(
    ("body", "rule", "row"),
    [
        ("Tốc độ tăng trưởng đạt 9,15%.", "rate", ("=", "9.15", "%")),
        ("Thu nhập gấp 1,6 lần bình quân cả vùng.", "rate", ("=", "1.6", "lần")),
        ("Tỉnh huy động khoảng 27.500 tỷ đồng.", "amount", ("~", "27500000000000", "đồng")),
        ("Sở Lâm nghiệp đã lấy 670 triệu.", "bare_amount", ("=", "670000000", "đồng")),
        ("Tuyến đường dài hơn 20km.", "measure", (">", "20", "km")),
        ("Huyện Đá Bạc có 13/55 chỉ tiêu đạt.", "share", ("=", "13", "chỉ tiêu")),
        ("Đảng bộ đã kỷ luật 48 tổ chức đảng.", "count", ("=", "48", "tổ chức đảng")),
        ("Có 453 đại biểu tán thành nghị quyết.", "vote", ("=", "453", "đại biểu")),
        ("Tổng số cán bộ là 1.914 đồng chí.", "total", ("=", "1914", "đồng chí")),
    ],
)
def test_each_way_to_state_a_figure(body: str, rule: str, row: tuple[str, str, str]) -> None:
    (figure,) = found(body)
    assert figure.rule == rule
    assert (figure.comparator.value, str(figure.value), figure.unit) == row


@pytest.mark.parametrize(
    "body",
    [
        "Đoàn kiểm tra số 547 làm việc tại kỳ họp thứ 20.",
        "Sáng 27/8, theo Quyết định số 15/2021/QĐ-TTg, tỉnh họp.",
        "Ông Lê Văn Tám, 42 tuổi, quê xã Suối Ngọc, có 20 năm công tác.",
        "Hội nghị có khoảng 2.000 đại biểu tham dự, cùng lãnh đạo 63 tỉnh.",
        "Hội nghị thống nhất 5 nhiệm vụ và 4 nhóm giải pháp.",
        "Hai địa phương ký kết; một cá nhân phát biểu.",
        "Theo khoản 1, 2 Điều 5, công trình số 13, 15 phải dỡ.",
        "Lễ trao Huy hiệu 30 năm tuổi Đảng lúc 9 giờ.",
        "Ban hành Nghị quyết 18 trong quý III/2023.",
    ],
)
def test_what_only_looks_like_a_figure_is_left_out(body: str) -> None:
    assert found(body) == []


@pytest.mark.parametrize(
    "body",
    [
        "9 giờ 20 phút ngày 4/3/2024, tỉnh Lam Sơn tổ chức lễ phát động.",
        "Lễ phát động bắt đầu lúc 14h30 phút và kết thúc sau 40 phút.",
    ],
)
def test_a_time_of_day_is_no_figure(body: str) -> None:
    assert found(body) == []


def test_a_duration_is_a_figure() -> None:
    assert short("Thời gian đi từ Lam Sơn đến cảng còn 40 phút.") == [("=", 40.0, "phút")]


def test_votes_out_of_all_take_their_unit_from_the_sentence() -> None:
    (figure, _) = found("Với số phiếu tuyệt đối 57/57 (100%), bà Lò Thị Hoa trúng cử.")
    assert figure.value == figure.out_of == 57
    assert figure.unit == "phiếu"


def test_a_bracket_breaks_a_count_down() -> None:
    body = "Thành ủy đã kỷ luật 48 tổ chức đảng (khiển trách 34, cảnh cáo 14)."
    assert short(body) == [("=", n, "tổ chức đảng") for n in (48, 34, 14)]


def test_a_rise_counts_what_its_subject_counts() -> None:
    body = "So với nhiệm kỳ trước, số tổ chức đảng bị kỷ luật tăng 3 (hơn 6,6%)."
    assert short(body) == [("=", 3, "tổ chức đảng"), (">", 6.6, "%")]


def test_items_that_end_with_bare_numbers_are_a_listing() -> None:
    body = "Kết nạp mới gồm dân tộc 504; người có đạo 1.151; trình độ đại học 2.498."
    assert short(body) == [("=", n, None) for n in (504, 1151, 2498)]


def test_a_range_gives_two_figures() -> None:
    assert short("Dự án tạo việc làm cho 500-1.000 người.") == [
        (">=", 500, "người"),
        ("<=", 1000, "người"),
    ]


def test_the_title_and_repetitions_add_no_figure() -> None:
    body = "Tỉnh kỷ luật 2.435 đảng viên.\n\nNhư vậy, 2.435 đảng viên bị kỷ luật."
    assert len(figures(read(body, "Hơn 2.400 đảng viên bị kỷ luật"))) == 1


def test_a_heading_gives_way_to_the_sentence_it_sums_up() -> None:
    body = "Hơn 44.000 tấn quặng\n\nTổng trọng lượng lô hàng là 44.123,020 tấn."
    assert short(body) == [("=", 44123.02, "tấn")]


@pytest.mark.parametrize(
    ("body", "start", "end"),
    [
        ("Năm 2023, thu ngân sách đạt 52 tỷ đồng.", "2023", "2023"),
        ("Thu ngân sách đạt 52 tỷ đồng trong 6 tháng đầu năm 2022.", "2022-01", "2022-06"),
        ("Từ năm 2012 đến nay, tỉnh luân chuyển 118 cán bộ.", "2012", None),
        ("Sáng 5/7/2020, tỉnh báo cáo đã luân chuyển 118 cán bộ.", None, None),
        ("Thu ngân sách tăng 52 tỷ đồng so với năm 2015.", None, None),
        ("Có 13/55 chỉ tiêu đạt; thu ngân sách tăng trong năm 2021.", None, None),
    ],
)
def test_the_period_is_the_one_printed_with_the_value(
    body: str, start: str | None, end: str | None
) -> None:
    figure = found(body)[0]
    assert (figure.start, figure.end) == (start, end)


@pytest.mark.parametrize(
    "body",
    [
        "Tỷ lệ hộ nghèo giảm từ 12,5% năm 2016 xuống còn 8,2% năm 2019.",
        "Tỷ lệ hộ nghèo từ mức 12,5% cuối năm 2016 giảm còn 8,2% vào cuối năm 2019.",
        "Năm 2016 tỷ lệ hộ nghèo là 12,5% và năm 2019 là 8,2%.",
    ],
)
def test_of_two_values_each_has_its_own_period(body: str) -> None:
    assert [figure.start for figure in found(body)] == ["2016", "2019"]


@pytest.mark.parametrize(
    ("body", "indicator"),
    [
        ("Thu nhập bình quân đầu người đạt 52 triệu đồng.", "Thu nhập bình quân đầu người"),
        ("Tỉnh đã có 2 huyện đạt chuẩn nông thôn mới.", "huyện đạt chuẩn nông thôn mới"),
        ("Kim ngạch đạt 2,6 tỷ USD, tăng 7,9%.", "Kim ngạch"),
        ("Mục tiêu tăng trưởng là 6,7%.", "Mục tiêu tăng trưởng (chỉ tiêu)"),
    ],
)
def test_the_indicator_is_made_of_the_words_of_the_sentence(body: str, indicator: str) -> None:
    assert found(body)[0].indicator == indicator


def test_a_value_is_about_the_first_subject_before_it() -> None:
    reading = read("Huyện Đá Bạc báo cáo. Đến nay, 48 hộ dân đã có điện.")
    start = reading.text.index("Huyện Đá Bạc")
    span = Span(start, start + len("Huyện Đá Bạc"))
    first = reading.tokens.at(start)
    mention = Mention(
        first, first + 3, span, Kind.PLACE, "place:Đá Bạc", "name", span, "place-name"
    )
    (figure,) = figures(Reading(reading.annotated, {}, (mention,)))
    assert figure.about == "place:Đá Bạc"


def test_in_a_list_of_names_each_value_is_about_its_own() -> None:
    read = facts(
        "Sản lượng chè ở huyện Mường La đạt 300 tấn, huyện Bắc Yên 250 tấn, bản Hua Tát"
        " (huyện Sốp Cộp) 40 tấn."
    )
    name = {e.key: e.name for e in read.entities}
    assert [(name[f.about or ""], f.indicator.split(" ở ")[0]) for f in read.figures] == [
        ("huyện Mường La", "Sản lượng chè"),
        ("huyện Bắc Yên", "Sản lượng chè"),
        ("huyện Sốp Cộp", "Sản lượng chè"),
    ]


def test_a_value_is_not_about_the_body_of_an_office() -> None:
    read = facts("Bí thư Tỉnh ủy Sơn La Lò Văn Bền cho biết huyện Mường La thu 30 tỷ đồng.")
    name = {e.key: e.name for e in read.entities}
    assert [name[f.about or ""] for f in read.figures] == ["huyện Mường La"]


def test_a_number_inside_a_name_measures_nothing() -> None:
    reading = read("Tỉnh phát động Phong trào 500 hộ dân kiểu mẫu.")
    start = reading.text.index("Phong trào")
    span = Span(start, start + len("Phong trào 500 hộ dân kiểu mẫu"))
    first = reading.tokens.at(start)
    mention = Mention(
        first, first + 7, span, Kind.PROGRAMME, "programme:x", "name", span, "programme-programme"
    )
    assert figures(Reading(reading.annotated, {}, (mention,))) == []


def test_the_span_covers_the_words_that_state_the_value() -> None:
    reading = read("Tuyến đường dài hơn 20km.")
    (figure,) = figures(reading)
    assert figure.span.of(reading.text) == "hơn 20km"


def test_the_seed_article_gives_its_four_figures() -> None:
    files = sorted(SEEDS.rglob("*.txt"))
    if not files:
        pytest.skip("the seed article is not in this checkout")
    text = files[0].read_text(encoding="utf-8")
    reading = Reading(annotate(Article("0" * 16, text, text.split("\n")[0]), lexicon()), {}, ())
    rows = {(f.comparator.value, str(f.value), f.unit) for f in figures(reading)}
    assert rows == {
        (">", "85", "%"),
        ("=", "13", "chỉ tiêu"),
        ("=", "2", "huyện"),
        ("=", "9.15", "%"),
    }


def test_a_line_of_marks_and_digits_measures_nothing() -> None:
    assert found("100%\n\nÔng Lò Văn Mẩy dự họp.") == []


def test_the_number_of_a_list_of_people_is_no_figure() -> None:
    assert found("Tỉnh ủy chỉ định 3 cán bộ: ông Lò Văn Mẩy, bà Vi Thị Mỵ và ông Tòng Ún.") == []


def test_a_count_that_refers_back_is_no_figure() -> None:
    assert found("Ba cán bộ này đã bị xử lý.") == []
    assert found("Tỉnh Sơn La có 5 dự án trên địa bàn.") != []


def test_chapters_and_articles_of_a_law_count_and_their_numbers_do_not() -> None:
    assert len(found("Luật Thư viện gồm 6 chương, 52 điều.")) == 2
    assert found("Tỉnh làm theo khoản 2 điều 38 Luật Thư viện.") == []


def test_an_indicator_begins_after_who_tells_it() -> None:
    (figure,) = facts("Bà Vi Thị Hạ cho biết dự án đã giải ngân 65% kế hoạch vốn.").figures
    assert figure.indicator == "dự án đã giải ngân kế hoạch vốn"


def test_a_number_in_the_body_of_an_office_measures_nothing() -> None:
    text = "Ông Lò Văn Mẩy, Trưởng ban Ban Chỉ đạo 389 tỉnh Sơn La, dự họp; đã xử lý 35 vụ."
    assert [f.value for f in figures(read(text))] == [35]
