from __future__ import annotations

import itertools
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.text.dates import dates_in, find_dates
from kg.text.open_years import complete, interval
from kg.text.tokens import tokenise


@pytest.mark.parametrize(
    "text",
    [
        "ngày 10 tháng 3 âm lịch",
        "ngày 10/3 (âm lịch)",
        "ngày 10/3 năm Giáp Thìn (âm lịch)",
        "mùng 6 tháng Giêng",
        "ngày 23 tháng Chạp",
        "rằm tháng Bảy",
        "mùng 1 Tết",
    ],
)
def test_a_day_by_the_moon_is_none_by_the_sun(text: str) -> None:
    assert find_dates(f"Ông dự lễ {text}, rồi về.") == []


@pytest.mark.parametrize(
    ("text", "start", "kind"),
    [
        ("27/8/2022", "2022-08-27", "day"),
        ("03/6/2024", "2024-06-03", "day"),
        ("3-12-2024", "2024-12-03", "day"),
        ("22.12.1944", "1944-12-22", "day"),
        ("2022-08-27", "2022-08-27", "day"),
        ("ngày 22 tháng 6 năm 2022", "2022-06-22", "day"),
        ("ngày 03 tháng Sáu năm 2021", "2021-06-03", "day"),
        ("Ngày 5/7", "--07-05", "day"),
        ("sáng 27/8", "--08-27", "day"),
        ("mùng 2/9", "--09-02", "day"),
        ("ngày mồng 8 tháng 3 năm 2024", "2024-03-08", "day"),
        ("Chiều nay 3/11/2020", "2020-11-03", "day"),
        ("chiều nay (3/11)", "--11-03", "day"),
        ("tháng 6/2021", "2021-06", "month"),
        ("tháng 4-2017", "2017-04", "month"),
        ("tháng 12", "--12", "month"),
        ("tháng Mười một năm 2020", "2020-11", "month"),
        ("5/2017", "2017-05", "month"),
        ("năm 2022", "2022", "year"),
        ("so với cùng kỳ 2022", "2022", "year"),
    ],
)
def test_one_date_is_read_with_its_precision(text: str, start: str, kind: str) -> None:
    (printed,) = find_dates(f"Ông dự họp {text}, rồi về.")
    assert (printed.start, printed.end, printed.kind) == (start, start, kind)


@pytest.mark.parametrize(
    ("text", "start", "end", "kind"),
    [
        ("quý III/2023", "2023-07", "2023-09", "period"),
        ("quý I năm 2019", "2019-01", "2019-03", "period"),
        ("6 tháng đầu năm 2022", "2022-01", "2022-06", "period"),
        ("3 tháng cuối năm 2022", "2022-10", "2022-12", "period"),
        ("6 tháng đầu năm", "--01", "--06", "period"),
        ("giai đoạn 2021-2025", "2021", "2025", "period"),
        ("nhiệm kỳ 2010 – 2015", "2010", "2015", "period"),
        ("từ năm 2023 đến nay", "2023", None, "period"),
        ("từ năm 1954 đến 1963", "1954", "1963", "period"),
        ("từ ngày 3 đến 5/6/2024", "2024-06-03", "2024-06-05", "day"),
        ("ngày 27 đến ngày 30-6-2017", "2017-06-27", "2017-06-30", "day"),
        ("từ ngày 28-11 đến 7-12-2018", "2018-11-28", "2018-12-07", "day"),
        ("từ ngày 29/12 đến 2/1/2024", "2023-12-29", "2024-01-02", "day"),
        ("hai ngày 26 và 27/11", "--11-26", "--11-27", "day"),
        ("ngày 11 - 15/5/2017", "2017-05-11", "2017-05-15", "day"),
        ("ngày 9, 10 và 11/5/2017", "2017-05-10", "2017-05-11", "day"),
        ("theo Nghị quyết số 10, ngày 20/5/2019", "2019-05-20", "2019-05-20", "day"),
        ("sau Hội nghị Trung ương 10, 20/5/2019", "2019-05-20", "2019-05-20", "day"),
    ],
)
def test_runs_and_periods_have_two_ends(text: str, start: str, end: str | None, kind: str) -> None:
    (printed,) = find_dates(f"Đoàn làm việc {text}.")
    assert (printed.start, printed.end, printed.kind) == (start, end, kind)


@pytest.mark.parametrize(
    "text",
    [
        "đạt 13/55 chỉ tiêu",
        "57/57 phiếu",
        "Nghị định số 78/2015/NĐ-CP",
        "Thông tư 12/2016/TT-BCT",
        "Cách mạng Tháng Tám thành công",
        "ngày 30/2/2020",
        "Quyết định số 12/2017",
        "trong 6 tháng qua",
        "2/3 số hộ",
        "giảm còn từ 1,5-3,5%/năm",
    ],
)
def test_what_is_no_date_is_left(text: str) -> None:
    assert find_dates(text) == []


@given(st.dates(min_value=date(1900, 1, 1), max_value=date(2099, 12, 31)))
def test_every_calendar_day_is_read_in_every_print(day: date) -> None:
    d, m, y = day.day, day.month, day.year
    prints = (f"{d}/{m}/{y}", f"{d:02}-{m:02}-{y}", f"{d}.{m}.{y}", f"ngày {d} tháng {m} năm {y}")
    for text in prints:
        (printed,) = find_dates(text)
        assert printed.start == day.isoformat()
        assert printed.span.of(text) == text


@given(st.text(alphabet="0123456789/.-– ,()ngàythángămđếnừsáchiềuquýIV\n", max_size=60))
def test_any_text_gives_disjoint_dates_in_order(text: str) -> None:
    found = find_dates(text)
    for before, after in itertools.pairwise(found):
        assert before.span.end <= after.span.start


def test_tokens_and_text_are_read_alike() -> None:
    text = "Sáng 27/8, tỉnh báo cáo 6 tháng đầu năm 2022."
    assert find_dates(tokenise(text)) == find_dates(text)


def test_an_open_year_is_filled_only_where_known() -> None:
    (printed,) = find_dates("Sáng 27/8")
    assert complete(printed, 2022) == "2022-08-27"
    assert complete(printed, None) is None


def test_a_leap_day_is_not_put_into_a_common_year() -> None:
    (printed,) = find_dates("ngày 29/2")
    assert complete(printed, 2024) == "2024-02-29"
    assert complete(printed, 2023) is None


def test_relative_days_count_from_the_day_of_publication() -> None:
    days = find_dates("Hôm qua, chiều nay và sáng mai")
    assert [complete(d, 2024, "2024-03-01T08:00:00+07:00") for d in days] == [
        "2024-02-29",
        "2024-03-01",
        "2024-03-02",
    ]
    assert [complete(d, 2024) for d in days] == [None, None, None]


def test_relative_years_count_from_the_article_year() -> None:
    assert [complete(d, 2024) for d in find_dates("năm nay và năm ngoái")] == ["2024", "2023"]


def test_a_run_of_days_completes_to_its_first_day() -> None:
    assert complete(find_dates("ngày 9 và 10-2")[0], 2017) == "2017-02-09"


def test_a_day_of_december_told_in_january_is_of_the_year_before() -> None:
    assert complete(find_dates("Ngày 28/12")[0], 2018, "2018-01-05") == "2017-12-28"
    assert complete(find_dates("Ngày 28/12")[0], 2018, "2018-11-30") == "2018-12-28"
    assert complete(find_dates("Ngày 28/12/2018")[0], 2018, "2018-01-05") == "2018-12-28"


def test_an_interval_has_both_ends_filled() -> None:
    assert interval(find_dates("6 tháng đầu năm")[0], 2022) == ("2022-01", "2022-06")
    assert interval(find_dates("6 tháng đầu năm")[0], None) == (None, None)


@pytest.mark.parametrize(
    ("text", "start"),
    [("quý İ/2023", "2023-01"), ("tháng haİ năm 2023", "2023-02"), ("quý ıv/2023", "2023-10")],
)
def test_letters_that_only_the_patterns_take_for_an_i_raise_nothing(text: str, start: str) -> None:
    assert find_dates(text)[0].start == start


def test_the_dates_of_a_stretch_of_text_are_those_that_begin_in_it() -> None:
    text = "Ngày 3/6/2024 họp. Ngày 5/6/2024 họp. Năm 2025 họp."
    dates = find_dates(text)
    second = text.index("Ngày 5")
    assert list(dates_in(dates, 0, second)) == dates[:1]
    assert list(dates_in(dates, second, len(text))) == dates[1:]
    assert list(dates_in(dates, second + 1, text.index("Năm"))) == []
