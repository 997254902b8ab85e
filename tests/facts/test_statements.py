"""Statements in sentences of the genre; the people are invented."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.article import Article
from kg.clauses.grammar import Clauses
from kg.facts.statements.rules import statements
from kg.lexicon.load import lexicon
from kg.model import Act
from kg.read.read import read, reading_of
from kg.read.reading import annotate
from tests.reading_of import facts as facts_of

if TYPE_CHECKING:
    from kg.model import Statement

SEEDS = Path(__file__).parents[2] / "seeds"
LEAD = (
    "Tỉnh Lai Châu sơ kết công tác\n\n"
    "Đồng chí Lê Văn Sơn, Phó Thủ tướng Chính phủ, làm việc với Tỉnh ủy Lai Châu.\n\n"
)


def said(body: str, lead: str = LEAD) -> list[tuple[str, str, str]]:
    """Return source, act and content of the statements of an article."""
    text = lead + body + "\n"
    a = annotate(Article("0" * 16, text, text.split("\n", 1)[0], "2021-05-01"), lexicon())
    reading = reading_of(a, read(a).table)
    return [
        (reading.entities[s.source].name, s.act, s.span.of(text))
        for s in statements(Clauses(reading))
    ]


def facts(body: str) -> list[tuple[Statement, str]]:
    text = LEAD + body + "\n"
    a = annotate(Article("0" * 16, text, text.split("\n", 1)[0], "2021-05-01"), lexicon())
    return [(s, text) for s in statements(Clauses(reading_of(a, read(a).table)))]


SON = "Lê Văn Sơn"
WORDS = [
    *("Ông Lê Văn Sơn", "Tỉnh ủy Lai Châu", "tỉnh", "theo", "và", "đồng thời"),
    *("đề nghị", "nói", "cho biết", "báo cáo", "ghi nhận"),
    *("“", "”", '"', ",", ";", ":", ".", "(", ")", "-", "\n"),
]


@pytest.mark.parametrize(
    ("body", "row"),
    [
        (
            "Ông Lê Văn Sơn nhấn mạnh tỉnh phải giữ vững an ninh.",
            (SON, "emphasise", "tỉnh phải giữ vững an ninh"),
        ),
        (
            "Phát biểu tại hội nghị, đồng chí Lê Văn Sơn cũng cho rằng, tỉnh còn nhiều dư địa.",
            (SON, "emphasise", "tỉnh còn nhiều dư địa"),
        ),
        (
            "Phó Thủ tướng đề nghị Tỉnh ủy Lai Châu rà soát các chỉ tiêu.",
            (SON, "request", "rà soát các chỉ tiêu"),
        ),
        (
            "Theo ông Lê Văn Sơn, vốn đầu tư đã tăng nhanh.",
            (SON, "report", "vốn đầu tư đã tăng nhanh"),
        ),
        (
            "“Chúng ta phải làm ngay, không chờ đợi”, ông Lê Văn Sơn khẳng định.",
            (SON, "emphasise", "Chúng ta phải làm ngay, không chờ đợi"),
        ),
        (
            'Ông Lê Văn Sơn nói: "Tỉnh cần giữ rừng". Hội nghị tiếp tục.',
            (SON, "emphasise", "Tỉnh cần giữ rừng"),
        ),
        (
            "Ông Lê Văn Sơn đánh giá cao những nỗ lực của Tỉnh ủy Lai Châu.",
            (SON, "praise", "những nỗ lực của Tỉnh ủy Lai Châu"),
        ),
        (
            "Tỉnh ủy Lai Châu kiến nghị Chính phủ bố trí thêm vốn.",
            ("Tỉnh ủy Lai Châu", "propose", "bố trí thêm vốn"),
        ),
        (
            "Phó Thủ tướng giao các bộ, ngành nghiên cứu phương án.",
            (SON, "request", "các bộ, ngành nghiên cứu phương án"),
        ),
        (
            "Phó Thủ tướng bày tỏ vui mừng trở lại thăm tỉnh.",
            (SON, "emphasise", "vui mừng trở lại thăm tỉnh"),
        ),
    ],
)
def test_each_shape_gives_its_row(body: str, row: tuple[str, str, str]) -> None:
    assert said(body) == [row]


def test_a_shared_subject_gives_one_row_per_verb() -> None:
    assert said(
        "Ông Lê Văn Sơn ghi nhận kết quả của tỉnh; đồng thời yêu cầu Tỉnh ủy Lai Châu sửa quy chế."
    ) == [
        (SON, "praise", "kết quả của tỉnh"),
        (SON, "request", "sửa quy chế"),
    ]


def test_a_nested_verb_gives_two_rows_and_the_outer_keeps_the_inner() -> None:
    assert said("Ông Lê Văn Sơn cho biết, Tỉnh ủy Lai Châu đã đề nghị các huyện báo cáo sớm.") == [
        (SON, "report", "Tỉnh ủy Lai Châu đã đề nghị các huyện báo cáo sớm"),
        ("Tỉnh ủy Lai Châu", "request", "các huyện báo cáo sớm"),
    ]


def test_a_request_without_subject_goes_on_with_the_speaker_before() -> None:
    rows = said("Ông Lê Văn Sơn nhấn mạnh tỉnh phải giữ rừng. Yêu cầu các huyện lập danh sách.")
    assert rows[1] == (SON, "request", "các huyện lập danh sách")


def test_a_request_inside_a_quotation_is_a_row_of_its_own() -> None:
    rows = said("“Tỉnh làm tốt công tác dân vận. Đề nghị các huyện học tập”, ông Lê Văn Sơn nói.")
    assert rows == [
        (SON, "emphasise", "Tỉnh làm tốt công tác dân vận"),
        (SON, "request", "các huyện học tập"),
    ]


def test_what_an_addressee_is_asked_to_do_is_no_statement_of_his() -> None:
    rows = said("Phó Thủ tướng yêu cầu Tỉnh ủy Lai Châu báo cáo kết quả trước tháng 6.")
    assert [source for source, _, _ in rows] == [SON]


@pytest.mark.parametrize(
    "body",
    [
        "Việc đề nghị khen thưởng được làm đúng quy trình.",
        "Theo báo cáo, tỉnh đã hoàn thành nhiều kiến nghị của cử tri.",
        "Ông Lê Văn Sơn bày tỏ lời cảm ơn nhân dân các dân tộc.",
        "Ông Lê Văn Sơn phát biểu tại hội nghị.",
        "Tỉnh ủy Lai Châu đã lãnh đạo, chỉ đạo tổ chức triển khai nhanh chóng.",
        "Ban Bí thư quyết định kỷ luật ông Trần Văn Hải, nguyên Giám đốc Sở Nội vụ tỉnh Lai Châu.",
        "Ông Lê Văn Sơn nói về việc sắp xếp bộ máy.",
        "Ban Bí thư quyết định cách hết các chức vụ trong Đảng đối với ông Trần Văn Hải.",
        "Tỉnh ủy Lai Châu thống nhất kỷ luật khai trừ ra khỏi Đảng đối với ông Trần Văn Hải.",
        "Tỉnh ủy Lai Châu công bố quyết định kỷ luật một số đảng viên thuộc Đảng bộ Sở Y tế.",
        "Ủy ban Kiểm tra Trung ương xem xét, quyết định kỷ luật ông Trần Văn Hải.",
    ],
)
def test_nouns_thanks_frames_and_personnel_give_no_row(body: str) -> None:
    assert said(body) == []


def test_a_caption_that_repeats_the_body_gives_no_second_row() -> None:
    sentence = "Ông Lê Văn Sơn nhấn mạnh tỉnh phải giữ vững an ninh biên giới"
    assert len(said(f"{sentence}\n\n{sentence}, không để bị động.")) == 1


def test_asking_where_one_meets_a_body_above_is_proposing() -> None:
    ((_, act, _),) = said(
        "Tại buổi làm việc với Thủ tướng Lò Văn Mẩy, UBND tỉnh Lai Châu đề nghị sớm làm đường."
    )
    assert act == "propose"


def test_asking_a_body_above_is_proposing() -> None:
    body = "Bí thư Tỉnh ủy Lai Châu Trần Văn Hải đề nghị Chính phủ bố trí vốn làm đường."
    assert [row[1] for row in said(body)] == ["propose"]


def test_cue_holds_speaker_and_verb_and_the_rule_is_named() -> None:
    ((fact, text),) = facts("Phó Thủ tướng đề nghị Tỉnh ủy Lai Châu rà soát các chỉ tiêu.")
    assert fact.cue.of(text) == "Phó Thủ tướng đề nghị"
    assert fact.rule == "subject-verb"
    assert fact.addressee is not None
    assert fact.event is None


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.sampled_from(WORDS),
        max_size=30,
    )
)
def test_any_order_of_words_gives_spans_inside_the_text(parts: list[str]) -> None:
    for fact, text in facts(" ".join(parts)):
        assert 0 <= fact.span.start < fact.span.end <= len(text)
        assert 0 <= fact.cue.start < fact.cue.end <= len(text)
        assert fact.span.of(text).strip() == fact.span.of(text)


def test_what_is_said_ends_before_a_line_break() -> None:
    assert [row[2] for row in said("Ông Lê Văn Sơn nói: “Tỉnh đã làm xong đường \n ”")] == [
        "Tỉnh đã làm xong đường"
    ]


def test_the_seed_article_gives_its_requests_and_praise() -> None:
    (seed,) = SEEDS.glob("*.txt")
    text = seed.read_text(encoding="utf-8")
    a = annotate(Article("0" * 16, text, text.split("\n", 1)[0], "2021-05-01"), lexicon())
    reading = reading_of(a, read(a).table)
    rows = [(reading.entities[s.source].name, s.act) for s in statements(Clauses(reading))]
    assert rows.count(("Phạm Bình Minh", Act.REQUEST)) == 2
    assert rows.count(("Phạm Bình Minh", Act.PRAISE)) == 1
    assert ("Cao Huy", "report") in rows


def test_a_paper_that_records_pictures_praises_nobody() -> None:
    assert said("Báo Lai Châu ghi nhận một số hình ảnh tại xã.") == []


@pytest.mark.parametrize(
    "body",
    [
        "Ông Lê Văn Sơn không yêu cầu Tỉnh ủy Lai Châu rà soát dự án.",
        "Nếu ông Lê Văn Sơn yêu cầu, Tỉnh ủy Lai Châu rà soát dự án.",
        "Lẽ ra ông Lê Văn Sơn phải yêu cầu Tỉnh ủy Lai Châu rà soát dự án.",
    ],
)
def test_what_nobody_said_is_no_statement(body: str) -> None:
    assert said(body) == []


def test_a_denial_in_the_content_leaves_the_statement() -> None:
    assert [r[:2] for r in said("Ông Lê Văn Sơn khẳng định không có dự án nào chậm.")] == [
        (SON, "emphasise")
    ]


@pytest.mark.parametrize(
    ("body", "row"),
    [
        (
            "Tỉnh ủy Lai Châu nhận thấy: việc giao đất còn chậm.",
            ("Tỉnh ủy Lai Châu", "emphasise", "việc giao đất còn chậm"),
        ),
        (
            "Ông Lê Văn Sơn xác nhận cây cầu đã bị hư hỏng nặng.",
            (SON, "report", "cây cầu đã bị hư hỏng nặng"),
        ),
        (
            "Ông Lê Văn Sơn đặt vấn đề, vì sao dự án chậm tiến độ.",
            (SON, "emphasise", "vì sao dự án chậm tiến độ"),
        ),
        (
            "Chính phủ quyết nghị xây thêm một cảng biển ở miền Trung.",
            ("Chính phủ", "conclude", "xây thêm một cảng biển ở miền Trung"),
        ),
        (
            "Tỉnh ủy Lai Châu đã chỉ đạo xem xét trách nhiệm của những người liên quan.",
            (
                "Tỉnh ủy Lai Châu",
                "request",
                "xem xét trách nhiệm của những người liên quan",
            ),
        ),
    ],
)
def test_more_verbs_report(body: str, row: tuple[str, str, str]) -> None:
    assert row in said(body)


def test_a_command_told_by_another_is_no_statement_of_its_own() -> None:
    rows = said("Ông Lê Văn Sơn cho biết Tỉnh ủy Lai Châu đã chỉ đạo xem xét vụ việc.")
    assert [act for _, act, _ in rows] == ["report"]


def test_who_spoke_last_goes_on_in_a_sentence_that_opens_with_a_joining_word() -> None:
    rows = said("Ông Lê Văn Sơn ghi nhận kết quả của tỉnh. Đồng thời, giao Sở Y tế tuyển bác sĩ.")
    assert (SON, "request", "tuyển bác sĩ") in rows


def test_a_title_and_a_verb_of_saying_after_theo_are_no_content() -> None:
    rows = said("Theo ông Lê Văn Sơn, Phó Thủ tướng Chính phủ cho biết: vốn đầu tư đã tăng nhanh.")
    assert rows == [(SON, "report", "vốn đầu tư đã tăng nhanh")]


def test_an_introduced_quotation_is_told_whole() -> None:
    rows = said("Ông Lê Văn Sơn nói: “Tỉnh phải giữ rừng. Không ai được phá rừng”.")
    assert rows == [(SON, "emphasise", "Tỉnh phải giữ rừng. Không ai được phá rừng")]


def test_the_lead_repeats_the_body_in_other_words() -> None:
    body = (
        "Ông Lê Văn Sơn đề nghị Tỉnh ủy Lai Châu rà soát quy hoạch rừng.\n\n"
        "Ông Lê Văn Sơn đề nghị Tỉnh ủy Lai Châu sớm rà soát lại các quy hoạch, giữ rừng đầu nguồn."
    )
    lead = "Tỉnh Lai Châu giữ rừng\n\n"
    assert [text for *_, text in said(body, lead)] == [
        "sớm rà soát lại các quy hoạch, giữ rừng đầu nguồn"
    ]


@pytest.mark.parametrize(
    ("body", "row"),
    [
        (
            "Ông Lê Văn Sơn biểu dương Tỉnh ủy Lai Châu; giao Bộ Y tế tuyển thêm bác sĩ.",
            (SON, "request", "tuyển thêm bác sĩ"),
        ),
        (
            "Ông Lê Văn Sơn cho rằng tỉnh còn khó. Theo ông, tỉnh phải giữ rừng đầu nguồn.",
            (SON, "report", "tỉnh phải giữ rừng đầu nguồn"),
        ),
        (
            "Tỉnh ủy Lai Châu đã thu hồi và hủy bỏ quyết định giao đất cho công ty.",
            ("Tỉnh ủy Lai Châu", "conclude", "giao đất cho công ty"),
        ),
    ],
)
def test_what_else_is_said(body: str, row: tuple[str, str, str]) -> None:
    assert row in said(body)


def test_an_approved_paper_on_a_person_is_no_statement() -> None:
    assert said("Tỉnh ủy Lai Châu thống nhất thông qua tờ trình miễn nhiệm ông Lê Văn Sơn.") == []


@pytest.mark.parametrize(
    ("body", "row"),
    [
        (
            "Ông Lê Văn Sơn, chuyên gia của Viện Lâm nghiệp, nói với báo An Phước rằng rừng ít.",
            (SON, "emphasise", "rừng ít"),
        ),
        (
            "Thừa ủy quyền của Bộ trưởng Bộ Y tế, Thứ trưởng Vi Văn Mơ yêu cầu các sở rà soát.",
            ("Vi Văn Mơ", "request", "các sở rà soát"),
        ),
        (
            "Ủy ban Kiểm tra Tỉnh ủy Lai Châu họp. UBKT kết luận ông Lò Văn Ín ký khống hồ sơ.",
            ("Ủy ban Kiểm tra Tỉnh ủy Lai Châu", "conclude", "ông Lò Văn Ín ký khống hồ sơ"),
        ),
        (
            "Nói về ông Lò Văn Ín, bà Vi Thị Mơ nhận xét, ông Ín rất chăm chỉ.",
            ("Vi Thị Mơ", "emphasise", "ông Ín rất chăm chỉ"),
        ),
        (
            "Theo Báo cáo số 12-BC/TU của Tỉnh ủy Lai Châu, rừng đã xanh trở lại.",
            (
                "Báo cáo số 12-BC/TU của Tỉnh ủy Lai Châu",
                "report",
                "rừng đã xanh trở lại",
            ),
        ),
        (
            "Bộ Y tế ra Kết luận số 8/KL-BYT về việc mua thuốc. Theo kết luận, thuốc đã hết hạn.",
            ("Kết luận số 8/KL-BYT", "conclude", "thuốc đã hết hạn"),
        ),
        (
            "Tỉnh ủy Lai Châu đã kiến nghị 12 vấn đề về đất rừng.",
            ("Tỉnh ủy Lai Châu", "propose", "12 vấn đề về đất rừng"),
        ),
    ],
)
def test_who_says_it_is_found_past_titles_mandates_and_short_names(
    body: str, row: tuple[str, str, str]
) -> None:
    assert row in said(body)


def test_who_is_praised_in_a_passive_praises_nobody() -> None:
    rows = said("Bà Vi Thị Mơ được ông Lê Văn Sơn đánh giá cao về tinh thần trách nhiệm.")
    assert SON in {source for source, *_ in rows}
    assert "Vi Thị Mơ" not in {source for source, *_ in rows}


@pytest.mark.parametrize(
    ("body", "row"),
    [
        (
            "Những kết quả đó được Tỉnh ủy Lai Châu ghi nhận, biểu dương.",
            ("Tỉnh ủy Lai Châu", "praise", "Những kết quả đó"),
        ),
        (
            "“Trường còn nghèo. Chúng tôi đề nghị Quốc hội cấp thêm vốn”, bà Vi Thị Mơ nói.",
            ("Vi Thị Mơ", "propose", "cấp thêm vốn"),
        ),
        (
            "Tỉnh ủy Lai Châu khai trừ ông Lò Văn Ín, đề nghị Sở Y tế bãi nhiệm ông.",
            ("Tỉnh ủy Lai Châu", "request", "bãi nhiệm ông"),
        ),
        (
            "Dịch đã lui từ tháng trước. Sở Y tế tỉnh Lai Châu cho biết nội dung trên.",
            ("Sở Y tế tỉnh Lai Châu", "report", "Dịch đã lui từ tháng trước"),
        ),
        (
            "“Đường còn xấu.\n\nTỉnh sẽ làm đường mới vào bản”, ông Lê Văn Sơn nói.",
            (SON, "emphasise", "Tỉnh sẽ làm đường mới vào bản"),
        ),
    ],
)
def test_passives_quotations_and_decisions_tell_who_says_what(
    body: str, row: tuple[str, str, str]
) -> None:
    assert row in said(body)


@pytest.mark.parametrize(
    "body",
    [
        "Người đứng đầu Tỉnh ủy Lai Châu cho biết rừng đã xanh.",
        "Ban Bí thư đề nghị Tỉnh ủy Lai Châu xem xét, quyết định giao đất cho công ty.",
    ],
)
def test_who_leads_a_body_or_is_asked_does_not_make_it_speak(body: str) -> None:
    assert "Tỉnh ủy Lai Châu" not in {source for source, *_ in said(body)}


def test_a_quotation_between_two_verbs_is_one_statement() -> None:
    rows = said("Ông Lê Văn Sơn cho biết thêm: “Đường đã xong sớm”, ông Lê Văn Sơn khẳng định.")
    assert rows == [(SON, "report", "Đường đã xong sớm")]


def test_the_words_under_a_picture_give_way_to_the_text() -> None:
    rows = said(
        "Ông Lê Văn Sơn yêu cầu Tỉnh ủy Lai Châu trồng rừng. Ảnh: A Lử\n\n"
        "Ông Lê Văn Sơn yêu cầu các huyện lập danh sách cán bộ giỏi."
    )
    assert rows == [(SON, "request", "các huyện lập danh sách cán bộ giỏi")]


def test_a_name_like_that_of_a_province_lowers_nobody() -> None:
    body = "Phó Thủ tướng Vi Hòa Bình đề nghị Bộ Y tế tuyển thêm bác sĩ."
    assert [act for _, act, _ in said(body)] == ["request"]


@pytest.mark.parametrize(
    ("body", "row"),
    [
        (
            "Dịch đã lui từ tháng trước. Thông tin trên được bà Vi Thị Mơ cho biết tại hội nghị.",
            ("Vi Thị Mơ", "report", "Dịch đã lui từ tháng trước"),
        ),
        (
            "Theo bà Vi Thị Mơ, Lai Châu sẽ báo cáo Chính phủ về dịch bệnh.",
            ("Vi Thị Mơ", "report", "Lai Châu sẽ báo cáo Chính phủ về dịch bệnh"),
        ),
        (
            "Theo lãnh đạo tỉnh Lai Châu, rừng đã xanh trở lại.",
            ("Lai Châu", "report", "rừng đã xanh trở lại"),
        ),
        (
            "Công an tỉnh Lai Châu mong muốn tiếp tục nhận được sự quan tâm của Bộ Công an.",
            (
                "Công an tỉnh Lai Châu",
                "propose",
                "tiếp tục nhận được sự quan tâm của Bộ Công an",
            ),
        ),
    ],
)
def test_what_is_told_in_passives_and_in_the_name_of_others(
    body: str, row: tuple[str, str, str]
) -> None:
    assert row in said(body)


def test_a_verb_does_not_run_into_the_name_after_it() -> None:
    found = facts_of("Ban Bí thư giao Ban Thường vụ Tỉnh ủy Sơn La tiếp tục kiểm điểm cán bộ.")
    names = {e.key: e.name for e in found.entities}
    assert [(s.act, names[s.addressee or ""]) for s in found.statements] == [
        (Act.REQUEST, "Ban Thường vụ Tỉnh ủy Sơn La")
    ]


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (
            "UBND tỉnh Sơn La cũng đã chỉ đạo chuyển toàn bộ hồ sơ sang cơ quan điều tra.",
            "chuyển toàn bộ hồ sơ sang cơ quan điều tra",
        ),
        (
            "Tỉnh ủy Sơn La chỉ đạo xem xét việc này. Đã chỉ đạo rà soát quy chế làm việc.",
            "rà soát quy chế làm việc",
        ),
        (
            "Thừa lệnh Bộ trưởng Bộ Y tế, ông Lò Mẩy đã ký Công văn số 24/BYT yêu cầu rà soát lại.",
            "rà soát lại",
        ),
    ],
)
def test_an_order_told_as_given_needs_no_addressee(body: str, said: str) -> None:
    found = facts_of(body)
    assert said in [s.span.of(found.article.text) for s in found.statements]


def test_a_short_content_repeats_no_long_one_by_its_words_alone() -> None:
    found = facts_of(
        "Bà Vi Thị Mỵ nói về ông Lò Văn Mẩy.\n\nBà Mỵ cho biết ông Mẩy đã hai lần kiểm điểm.\n\nBà"
        " Mỵ cho biết hai ngày qua lần nào họp kiểm điểm ông Mẩy thì tỉnh cũng đã chuẩn bị kỹ."
    )
    assert len(found.statements) == 2


def test_two_words_for_one_act_of_one_content_are_one_statement() -> None:
    found = facts_of(
        "Chủ tịch nước Lò Văn Mẩy chủ trì phiên họp Hội đồng Quốc phòng và An ninh. Tại phiên họp,"
        " hội đồng đã phân tích, nhận định tình hình thế giới và khu vực."
    )
    (only,) = found.statements
    assert only.source.startswith("organisation:")


def test_for_whom_somebody_acts_does_not_speak() -> None:
    found = facts_of(
        "Thay mặt Đảng ủy Công an Trung ương, lãnh đạo Bộ Công an, Thứ trưởng Lò Văn Mẩy trao tặng"
        " lẵng hoa và gửi lời chúc mừng tới các tăng ni, phật tử."
    )
    (only,) = found.statements
    assert only.source.startswith("person:")


def test_a_day_is_nothing_said() -> None:
    body = "Đây là kết luận đã được UBND tỉnh Sơn La công bố ngày 18-9, trong đó có nhiều việc."
    assert facts_of(body).statements == ()


def test_a_picture_shows_who_speaks_and_decides_nothing() -> None:
    told = said("Ông Lò Văn Bính, Trưởng đoàn, công bố quyết định kiểm tra - Ảnh: A Lử\n\n")
    assert told == []
    assert said("Ông Lò Văn Bính đề nghị tỉnh trồng rừng. Ảnh: A Lử\n\n") != []


def test_what_a_body_does_before_it_speaks_stands_between_it_and_its_verb() -> None:
    body = (
        "Ban Bí thư đã thảo luận, phân tích các vi phạm của ông Lò Văn Mẩy và kết luận như sau: "
        "ông Mẩy buông lỏng quản lý."
    )
    found = facts_of(body)
    assert [s.act for s in found.statements] == ["emphasise", "conclude"]
    assert len({s.source for s in found.statements}) == 1


def test_to_give_an_opinion_concludes_nothing() -> None:
    assert facts_of("Ban Bí thư đã cho ý kiến về công tác nhân sự.").statements == ()


def test_the_same_words_to_two_are_two_statements() -> None:
    body = (
        "Bà Vi Thị Mỵ đến Sơn La.\n\nBà Mỵ yêu cầu Sở Y tế tỉnh Sơn La kiểm điểm, rút kinh nghiệm."
        "\n\nBà Mỵ yêu cầu Sở Nội vụ tỉnh Sơn La kiểm điểm, rút kinh nghiệm."
    )
    assert len(facts_of(body).statements) == 2


def test_a_quotation_may_open_with_a_break_of_the_line() -> None:
    [(fact, text)] = facts("“\nXã Mường Lý rất nghèo”, Ông Lê Văn Sơn đề nghị.")
    assert fact.span.of(text) == "Xã Mường Lý rất nghèo"
