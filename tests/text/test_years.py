"""The year of the news: what fixes it, and what does not."""

from __future__ import annotations

import pytest

from kg.text.years import article_year


def test_the_day_of_publication_fixes_the_year() -> None:
    assert article_year("Từ năm 2019 tới nay", "2024-05-02") == 2024


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("Sáng 5/7, đoàn kiểm tra làm việc. Năm 2017, tỉnh đã sơ kết.", 2017),
        ("Sáng 5/7, đoàn bắt đầu, từ ngày 28-6 đến 7-7-2018.", 2018),
        ("Đại lễ năm nay là Dương lịch 2024.", 2024),
        ("Sáng 5/7, đoàn làm việc.", None),
        ("Nhiệm kỳ 2015-2020, tỉnh có tiến bộ. Sáng 5/7, họp.", None),
        ("Sáng 5/7, công bố Quyết định số 12-QĐ/TW ngày 5/6/2012.", None),
        ("Vào năm 1996 ông về tỉnh. Sáng 5/7, họp.", None),
        ("Phấn đấu đến năm 2030. Sáng 5/7, họp.", None),
        ("Sáng 5/1, tỉnh họp. Cuối tháng 12/2017, đoàn đã làm việc.", 2018),
        ("Sáng 25/1, tỉnh họp. Giữa tháng 10/2018, tỉnh đã thanh tra.", 2019),
        ("Sáng 5/12, tỉnh họp. Tháng 1/2018, ông về tỉnh.", None),
        ("Sáng 5/7, tỉnh họp, thời hạn là ngày 31-8-2019.", None),
        ("Sáng 5/7, tỉnh họp theo Công văn số 12-CV/TW ngày 1/7/2019.", 2019),
        ("Sáng 5/7, tỉnh họp. Xuất khẩu 6 tháng đầu năm 2017 tăng.", 2017),
        ("Sáng 5/7, tỉnh họp. Dự kiến quý I/2021 tổ chức đại hội.", None),
        ("Sáng 5/7, họp. Giai đoạn tháng 1/2012 đến tháng 4/2012, đảng ủy có sai phạm.", None),
        ("Sáng 5/7, họp: năm 2019, 2020 tỉnh tiếp tục chỉ đạo.", 2019),
        ("Sáng 5/7, họp, sau các cuộc bầu cử năm 2019 và 2023.", None),
        ("Sáng 16/3, họp. Năm 2018 thu 5 tỷ, quý I/2019 ước thu 2 tỷ.", 2019),
        ("Sáng 27/2, họp. Năm 2018 thu 5 tỷ; xe ra mắt vào ngày 23/2/2019.", 2019),
        ("Sáng 27/2, họp. Năm 2018 thu 5 tỷ; ông về tỉnh vào ngày 23/8/2017.", 2018),
    ],
)
def test_only_a_year_of_the_article_itself_fixes_the_year(text: str, year: int | None) -> None:
    assert article_year(text) == year


def test_a_year_of_a_career_is_not_that_of_the_news_after_a_later_month() -> None:
    text = "Ngày 6/6, Quốc hội họp. Năm 2019, ông giữ chức X. Tháng 1/2022, ông được thăng hàm."
    assert article_year(text) is None


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("Ngày 28/12, sở tổng kết công tác năm 2023, triển khai nhiệm vụ năm 2024.", 2023),
        ("Ngày 5/1, sở tổng kết công tác năm 2023, triển khai nhiệm vụ năm 2024.", 2024),
        ("Ngày 15/4, ủy ban họp phiên tháng 4/2024, bàn dự kiến chương trình năm 2025.", 2024),
        ("Ngày 15/7, ủy ban họp. Năm 2024 bàn chương trình giám sát tối cao 2025.", 2024),
        ("Sáng 26/6, tỉnh họp. Năm 2016 đứng thứ 21; phấn đấu hơn 6 tháng đầu năm 2017.", 2017),
        ("Sáng 20/10, tỉnh họp. 9 tháng đầu năm 2017 đạt 5 tỷ; mục tiêu năm 2018 là 7.", 2017),
        ("Sáng 12/5, tỉnh họp. Năm 2016 xuất khẩu tăng. Chương trình nghị sự 2030 nêu.", 2016),
    ],
)
def test_the_year_of_plans_is_the_present_in_its_first_half(text: str, year: int) -> None:
    assert article_year(text) == year


def test_a_year_before_that_since_which_something_is_done_is_not_the_present() -> None:
    assert article_year("Sáng 17/5, tỉnh họp. Từ năm 2014 hợp tác; năm 2013 đạt 5 tỷ.") is None


@pytest.mark.parametrize(
    ("text", "year"),
    [
        # steps of a career
        ("Sáng 8/9, huyện họp. Năm 2013, ông được miễn nhiệm.", None),
        ("Sáng 8/9, huyện họp. Bà làm ở sở trước khi về làm Giám đốc trung tâm năm 2015.", None),
        # the ends of a change
        ("Chiều 5/2, tỉnh họp. Khách tăng từ 42 triệu năm 2010, lên mức 70 triệu năm 2015.", None),
        ("Sáng 29/5, họp. Rừng từ 194.700 ha năm 2011 nay chỉ còn 179.300 ha năm 2016.", None),
        # what is told as past, or as to come
        ("Sáng 28/6, họp. Đến thời điểm cuối năm 2016 tỉnh có 886 doanh nghiệp.", None),
        ("Sáng 11/7, họp. 6 tháng đầu năm 2017 đạt; kế hoạch phải gối sang năm 2018.", 2017),
        ("Sáng 1/12, họp. 2017 là năm thứ hai thực hiện Nghị quyết.", None),
        ("Ngày 12/7, họp. Năm 2017 là năm có ý nghĩa.", 2017),
        ("Sáng 19/11, họp. Thành phố chọn chủ đề năm 2018 là Kỷ cương.", None),
        ("Sáng 21/6, họp. Lập Đoàn giám sát chuyên đề năm 2018.", None),
        (
            "Ngày 15/1, họp. Năm 2017 kết luận 73 vụ; kế hoạch năm 2018: quý 3-2018 có hai đợt.",
            2018,
        ),
        # the year of a document
        ("Ngày 30/6, họp về Kết luận 24 (năm 2012). Năm 2012, Ban A ra kết luận này.", None),
        # what a January looks back on
        ("Chiều 8/1, họp. Kết quả năm 2018 của tỉnh rất khả quan.", None),
        ("Chiều 8/1, họp. Kết quả năm 2018 tăng so với năm 2017.", None),
        ("Ngày 19/1, họp. Kết quả năm 2020 tốt. Năm 2021, với khí thế mới, tỉnh đạt.", 2021),
        # an anniversary, a Tết
        ("Tối 19/5, lễ kỷ niệm 70 năm (20/5/1947-20/5/2017). Năm 2016 tỉnh thu 5 tỷ.", 2017),
        ("Ngày 8/2, đoàn kiểm tra tình hình sau kỳ nghỉ Tết Đinh Dậu 2017.", 2017),
    ],
)
def test_a_year_of_the_past_or_of_plans_does_not_date_the_news(text: str, year: int | None) -> None:
    assert article_year(text) == year
