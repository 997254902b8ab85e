"""Findings of invented articles: what counts, what does not, and whom it judges."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.article import Article, Span
from kg.clauses.grammar import Clauses
from kg.facts.findings.rules import findings
from kg.lexicon.load import lexicon
from kg.model import Act, Finding, Statement
from kg.read.read import read, reading_of
from kg.read.reading import Reading, annotate
from tests.reading_of import facts


def reading(body: str, title: str = "Đoàn công tác làm việc với Tỉnh ủy Lai Châu") -> Reading:
    text = f"{title}\n{body}\n"
    annotated = annotate(Article("0" * 16, text, title), lexicon())
    return reading_of(annotated, read(annotated).table)


def found(body: str) -> list[tuple[str, str]]:
    article = reading(body)
    return [(f.type, f.span.of(article.text)) for f in findings(Clauses(article))]


def types(body: str) -> list[str]:
    return [kind for kind, _ in found(body)]


# ---------------------------------------------------------------- what counts


@pytest.mark.parametrize(
    "sentence",
    [
        "Đến nay, tỉnh Lai Châu đã hoàn thành việc sắp xếp các trạm y tế xã.",
        "Đời sống của người dân vùng cao ngày càng được nâng lên.",
        "Các chi bộ đã chủ động, kịp thời triển khai học tập nghị quyết.",
        "Thu ngân sách của tỉnh đạt 2.100 tỷ đồng, tăng 12% so với năm trước.",
        "Kinh tế của tỉnh tiếp tục có chuyển biến tích cực.",
        "Đời sống của người dân trong tỉnh tiếp tục được cải thiện.",
    ],
)
def test_a_result_that_is_done_is_an_achievement(sentence: str) -> None:
    assert types(sentence) == ["achievement"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Công tác quy hoạch ở một số xã còn chậm, chưa sát thực tế.",
        "Tuy nhiên, hạ tầng giao thông của tỉnh chưa đáp ứng yêu cầu phát triển.",
        "Mặc dù đã có nhiều cố gắng nhưng tiến độ giải ngân vẫn còn chậm.",
        "Tỷ lệ giải ngân của tỉnh Lai Châu mới đạt dưới 45%.",
        "Có 6 huyện của tỉnh có tỷ lệ giải ngân đạt dưới 45%.",
    ],
)
def test_what_is_still_wanting_is_a_limitation(sentence: str) -> None:
    assert types(sentence) == ["limitation"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Ông Lò Văn Bền đã buông lỏng quản lý, để xảy ra vi phạm trong đấu thầu.",
        "UBKT Tỉnh ủy Sơn La kết luận ông Lò Văn Bền vi phạm nguyên tắc tập trung dân chủ.",
        "Công tác cán bộ của huyện vẫn còn tồn tại nhiều khuyết điểm.",
        "Việc cấp phép cho công trình này là trái quy định.",
    ],
)
def test_a_breach_of_rules_is_a_violation(sentence: str) -> None:
    assert types(sentence) == ["violation"]


def test_items_of_a_list_are_findings_of_their_own() -> None:
    assert found(
        "Tuy nhiên, số cán bộ trẻ được luân chuyển còn ít; tâm lý ngại thay đổi nơi công tác."
    ) == [
        ("limitation", "số cán bộ trẻ được luân chuyển còn ít"),
        ("limitation", "tâm lý ngại thay đổi nơi công tác"),
    ]


def test_praise_and_blame_of_one_sentence_are_two_findings() -> None:
    assert found(
        "Công tác phòng dịch đã có nhiều chuyển biến tích cực, nhưng tỷ lệ tiêm chủng còn thấp."
    ) == [
        ("achievement", "Công tác phòng dịch đã có nhiều chuyển biến tích cực"),
        ("limitation", "tỷ lệ tiêm chủng còn thấp"),
    ]


def test_a_concession_is_no_finding_of_its_own() -> None:
    body = "Dù đời sống còn nhiều khó khăn nhưng cán bộ xã đã hoàn thành tốt nhiệm vụ."
    assert types(body) == ["achievement"]


def test_causes_stand_after_their_frame_and_go_on_in_the_list() -> None:
    assert found(
        "Báo cáo cũng nêu nguyên nhân khách quan là địa bàn rộng, địa hình chia cắt; mưa lũ kéo "
        "dài… Đặc biệt, giá vật liệu biến động mạnh.\n"
        "Nguyên nhân chủ quan là một số cấp ủy chưa phát huy vai trò."
    ) == [
        ("objective-cause", "địa bàn rộng, địa hình chia cắt"),
        ("objective-cause", "mưa lũ kéo dài"),
        ("objective-cause", "giá vật liệu biến động mạnh"),
        ("subjective-cause", "một số cấp ủy chưa phát huy vai trò"),
    ]


def test_a_cause_is_joined_to_the_shortcoming_of_its_own_sentence() -> None:
    article = reading(
        "Giải ngân vốn đầu tư công còn chậm, nguyên nhân chủ quan là chủ đầu tư thiếu quyết liệt."
    )
    shortcoming, cause = findings(Clauses(article))
    assert (shortcoming.type, cause.type) == ("limitation", "subjective-cause")
    assert cause.causes == shortcoming.span
    assert shortcoming.causes is None


# ---------------------------------------------------------------- what does not


@pytest.mark.parametrize(
    "sentence",
    [
        "Trong thời gian tới, tỉnh cần tiếp tục thực hiện tốt công tác giảm nghèo.",
        "Năm 2023, huyện sẽ hoàn thành việc sắp xếp các trường học.",
        "Đoàn kiểm tra đã làm việc với Ban Thường vụ Tỉnh ủy Lai Châu trong hai ngày.",
        "Tỉnh ủy Lai Châu yêu cầu các xã khắc phục những hạn chế, khuyết điểm đã nêu.",
        "Hội nghị bàn giải pháp tháo gỡ khó khăn, vướng mắc cho doanh nghiệp.",
        "Thanh tra tỉnh tiến hành kiểm tra dấu hiệu vi phạm trong quản lý đất đai.",
        "Phong trào “Tham mưu giỏi, phục vụ tốt” do Công đoàn phát động.",
    ],
)
def test_requests_plans_procedures_and_names_are_no_findings(sentence: str) -> None:
    assert types(sentence) == []


@pytest.mark.parametrize(
    "first",
    [
        "Đồng chí Lò Văn Bền chủ trì hội nghị.",
        "Các đồng chí trong Ban Thường vụ Tỉnh ủy cùng dự.",
        "Sáng 5/3, đoàn làm việc với huyện Mường Tè.",
    ],
)
def test_what_comes_next_to_who_takes_part_is_no_plan(first: str) -> None:
    assert types(f"{first} Còn có tình trạng cán bộ coi thường quần chúng.") == ["limitation"]


def test_who_is_bullied_is_a_fault_of_those_who_do_it() -> None:
    text = "Huyện Mường Tè họp. Có một số cán bộ của huyện trù dập, ức hiếp quần chúng."
    assert types(text) == ["limitation"]
    assert types("Luật nghiêm cấm mọi hành vi trù dập, ức hiếp người tố cáo.") == []


def test_what_goes_on_with_a_duty_is_no_finding() -> None:
    assert types("Cán bộ phải gần dân. Không được coi thường quần chúng.") == []


def test_the_title_and_captions_are_no_findings() -> None:
    assert (
        findings(
            Clauses(
                reading("Công trường đã hoàn thành vượt tiến độ", "Huyện đã hoàn thành sắp xếp")
            )
        )
        == []
    )
    assert types("Cầu mới đã hoàn thành vượt tiến độ. Ảnh: TTXVN") == []


def test_a_lead_that_repeats_the_body_adds_nothing() -> None:
    same = "Sau một năm, tỉnh Lai Châu đã hoàn thành sắp xếp 12 trạm y tế xã."
    article = reading(f"{same}\nBuổi làm việc diễn ra sáng nay.\n{same}")
    (only,) = findings(Clauses(article))
    assert only.span.start > article.text.index("Buổi làm việc")


# ---------------------------------------------------------------- whom, and who says so


def test_a_finding_judges_the_subject_before_its_predicate() -> None:
    article = reading("Sau hai năm, Tỉnh ủy Lai Châu đã hoàn thành việc tổ chức học tập.")
    (only,) = findings(Clauses(article))
    assert article.entities[only.about or ""].name == "Tỉnh ủy Lai Châu"


def test_violations_stay_with_the_person_named_before() -> None:
    article = reading(
        "Ông Lò Văn Bền đã thiếu trách nhiệm trong quản lý dự án; kê khai tài sản không trung thực."
    )
    judged = [article.entities[f.about or ""].name for f in findings(Clauses(article))]
    assert judged == ["Lò Văn Bền"] * 2


def statement(article: Reading, act: str, cue: str, content: str) -> Statement:
    def span(words: str) -> Span:
        start = article.text.index(words)
        return Span(start, start + len(words))

    return Statement("person:x", Act(act), None, span(content), span(cue), "test")


def test_a_statement_gives_its_source_and_its_content() -> None:
    cue, content = "Ông Lò Văn Bền nói rằng", "huyện đã hoàn thành tốt nhiệm vụ thu thuế"
    article = reading(f"{cue} {content}.")
    (only,) = findings(Clauses(article), [statement(article, "emphasise", cue, content)])
    assert (only.source, only.span.of(article.text)) == ("person:x", content)


def test_what_a_statement_asks_for_is_no_finding() -> None:
    cue, content = "Ông Lò Văn Bền đề nghị", "huyện hoàn thành tốt nhiệm vụ; thực hiện nghiêm túc"
    article = reading(f"{cue} {content}.")
    assert findings(Clauses(article), [statement(article, "request", cue, content)]) == []


# ---------------------------------------------------------------- any input

_PIECES = st.sampled_from(
    (
        "đã hoàn thành", "còn hạn chế", "vi phạm", "; ", ", ", ". ", "\n", "nhưng ", "Tuy nhiên, ",
        "nguyên nhân khách quan là ", "“", "” ", '"', "(", ") ", "để ", "khắc phục ", "ông Bền ",
        "tỉnh Lai Châu ", "cần ", "12% ", "tăng ", "… ", "Ảnh: ", "cho biết: ",
    )
)  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(st.lists(_PIECES, max_size=30).map(" ".join))
def test_findings_quote_the_text_in_order_whatever_it_says(body: str) -> None:
    article = reading(body)
    got: list[Finding] = findings(Clauses(article))
    assert got == findings(Clauses(article))
    for finding in got:
        words = finding.span.of(article.text)
        assert words
        assert words == words.strip()
    assert [f.span for f in got] == sorted(f.span for f in got)


def test_an_item_that_only_names_a_body_is_no_finding() -> None:
    body = (
        "Ông Lò Văn Bền nhấn mạnh, tỉnh Lai Châu đã làm tốt công tác quy hoạch; đồng thời đề nghị "
        "các đồng chí trong Tỉnh ủy Lai Châu cần hiểu rõ, hiểu đúng để có đánh giá đầy đủ."
    )
    read_whole = facts(body)
    quotes = [f.span.of(read_whole.article.text) for f in read_whole.findings]
    assert quotes == ["tỉnh Lai Châu đã làm tốt công tác quy hoạch"]


def test_the_same_breach_of_two_people_is_two_findings() -> None:
    body = (
        "Ông Lò Văn Bền đã vi phạm quy định của Đảng trong quản lý đất đai.\n"
        "Bà Vi Thị Mỵ đã vi phạm quy định của Đảng trong quản lý đất đai."
    )
    assert types(body) == ["violation", "violation"]


def test_the_offices_of_a_person_are_no_part_of_his_breach() -> None:
    body = (
        "Ông Lò Văn Bền trong thời gian giữ chức vụ Tỉnh ủy viên, Bí thư Huyện ủy Mường Tè đã vi"
        " phạm quy định về quản lý đất đai."
    )
    assert found(body) == [("violation", "đã vi phạm quy định về quản lý đất đai")]


def test_what_a_subordinate_clause_tells_is_no_finding() -> None:
    assert types("Sau khi hoàn thành công việc, đoàn đã giao lưu với bà con trong bản.") == []


@pytest.mark.parametrize(
    "told",
    [
        "UBND tỉnh Lai Châu không đồng ý với đề nghị này vì thời điểm đó chưa phù hợp.",
        "Đến chiều nay, ông Sùng A Thử vẫn chưa có mặt, cơ quan chưa liên lạc được với ông.",
        "Tỉnh Lai Châu chưa có chủ trương sáp nhập các bệnh viện.",
        "Khi có khuyết điểm mà sửa thì uy tín của Sở Y tế càng cao hơn.",
    ],
)
def test_what_is_refused_awaited_or_supposed_is_no_finding(told: str) -> None:
    assert types(told) == []


def test_a_fault_told_as_one_stays_beside_that() -> None:
    assert types("Quy hoạch của tỉnh Lai Châu chưa phù hợp với thực tế.") == ["limitation"]
    assert types("Sở Y tế tỉnh Lai Châu có khuyết điểm, sai phạm trong đấu thầu.") == ["violation"]


def test_for_what_somebody_is_punished_is_a_violation() -> None:
    assert found("Ông Lò Văn Ín bị cảnh cáo vì tham gia đánh bạc tại trụ sở.") == [
        ("violation", "tham gia đánh bạc tại trụ sở")
    ]
    assert types("Việc kỷ luật ông Lò Văn Ín do Ban Bí thư quyết định hôm nay.") == []


def test_one_weak_word_blames_after_a_turn() -> None:
    assert types("Tuy nhiên, việc thu hút bác sĩ về xã gặp nhiều khó khăn.") == ["limitation"]


def test_an_event_and_a_hope_achieve_nothing() -> None:
    assert types("Hội nghị đã giúp cán bộ các xã hoàn thành tốt nhiệm vụ được giao.") == []
    hope = "Ông Lò Văn Ín tin tưởng tỉnh Lai Châu đạt được nhiều kết quả tích cực."
    assert facts(hope).findings == ()


def test_an_inspectorate_that_finds_breaches_tells_them() -> None:
    assert types("Thanh tra Chính phủ phát hiện nhiều sai phạm trong việc giao đất.") == [
        "violation"
    ]


def test_what_never_stops_growing_is_an_achievement() -> None:
    assert types("Diện tích rừng của tỉnh Lai Châu không ngừng tăng.") == ["achievement"]


def test_what_is_not_yet_done_or_still_bad_is_a_limitation() -> None:
    assert types("Tỉnh Lai Châu chưa ban hành quy chế phối hợp.") == ["limitation"]
    assert types("Việc xử lý chất thải của tỉnh Lai Châu còn rất chậm.") == ["limitation"]
    assert types("Việc kiểm tra tải trọng xe ở các xã chưa thường xuyên.") == ["limitation"]


def test_a_value_that_rose_is_an_achievement_and_a_bare_count_is_none() -> None:
    assert types("Sở Tài chính báo cáo kinh tế của tỉnh tăng 7,2%.") == ["achievement"]
    counts = "Đảng bộ kết nạp 2.100 đảng viên, tăng 9% so với nhiệm kỳ trước; có 900 nữ."
    assert types(counts) == ["achievement"]
    assert types("Kết quả, 41/41 đại biểu (đạt 100%) bầu ông Lò Văn Ín làm Chủ tịch.") == []


def test_only_so_much_is_a_limitation() -> None:
    assert types("Đến nay, huyện Mường Tè mới giải ngân 31% kế hoạch vốn.") == ["limitation"]
    assert types("Huyện Mường Tè mới được khen thưởng hôm qua.") == []


def test_a_turn_after_a_request_is_no_request() -> None:
    asked = "Ông Lò Văn Ín yêu cầu các xã đẩy mạnh trồng rừng."
    turn = "Tuy nhiên, liên kết giữa nông dân và doanh nghiệp còn lỏng lẻo."
    assert "limitation" in types(f"{asked} {turn}")


@pytest.mark.parametrize(
    "body",
    [
        "Theo kết luận kiểm tra, ông Lò Văn Mẩy đã không trung thực trong việc kê khai quá trình.",
        "Tại kỳ thi năm 2018, tỉnh Sơn La xảy ra gian lận điểm thi.",
    ],
)
def test_dishonesty_is_a_violation_behind_a_check_too(body: str) -> None:
    assert [f.type for f in facts(body).findings] == ["violation"]


def test_a_counted_fault_is_one() -> None:
    body = "Ông Lò Văn Mẩy có 4 vi phạm chính, liên quan đến công tác cán bộ."
    assert [f.type.value for f in facts(body).findings] == ["violation"]
