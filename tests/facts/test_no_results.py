"""What is no finding: deeds alone, slogans, the times, and what is only heard or weighed."""

from __future__ import annotations

import pytest

from tests.reading_of import facts, judged


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


@pytest.mark.parametrize(
    "body",
    [
        (
            "Ông Lò Văn Mẩy nhấn mạnh, việc kiểm tra để đánh giá thực chất tình hình, ưu điểm, kết "
            "quả và nhằm phát hiện ra mô hình hay, cách làm tốt của các đơn vị."
        ),
        (
            "Thông qua giám sát nhằm đúc kết được những kinh nghiệm, cách làm hay, những kết quả "
            "nổi bật, sáng tạo để phục vụ việc xây dựng văn kiện."
        ),
        (
            "Việc giám sát lần này là rất cần thiết, nhất là để tìm ra những cách làm mới cần nhân "
            "rộng; đồng thời nhìn nhận thẳng thắn những hạn chế, khuyết điểm, những việc chưa hoàn "
            "thành."
        ),
        (
            "Bà Vi Thị Mỵ cho rằng việc củng cố và tăng cường quan hệ ngày càng tốt đẹp là yêu cầu "
            "khách quan, phù hợp với lợi ích lâu dài của nhân dân."
        ),
    ],
)
def test_what_is_aimed_at_or_due_is_no_finding(body: str) -> None:
    assert kinds(body) == []


@pytest.mark.parametrize(
    "body",
    [
        "Thời gian qua, kinh tế của tỉnh Sơn La từng bước phát triển ổn định.",
        "Bản sắc văn hóa của tỉnh Sơn La được giữ gìn, bảo tồn và phát huy.",
        "Đến nay, hoạt động đối ngoại của tỉnh Sơn La được tiếp tục mở rộng, đi vào chiều sâu.",
        "Ông Lò Văn Mẩy khẳng định Sơn La là tỉnh đi đầu cả nước về xây dựng nông thôn mới.",
        (
            "Ông Lò Văn Mẩy biểu dương Đảng bộ tỉnh Sơn La đã nỗ lực phấn đấu, đạt được những "
            "thành quả khá toàn diện."
        ),
        (
            "Ông Lò Văn Mẩy cho biết cán bộ, chiến sĩ tỉnh Sơn La luôn duy trì nghiêm chế độ trực "
            "sẵn sàng chiến đấu."
        ),
    ],
)
def test_what_goes_well_is_a_result(body: str) -> None:
    assert kinds(body) == ["achievement"]


def test_a_paper_without_a_name_that_is_issued_is_no_result() -> None:
    body = (
        "Bà Vi Thị Mỵ cho biết, Ban Bí thư đã ban hành kết luận, phối hợp với Tỉnh ủy Sơn La triển "
        "khai công tác cán bộ."
    )
    assert judged(body) == []


def test_a_check_at_signs_of_a_breach_finds_none_by_its_name() -> None:
    told = "công bố kết quả kiểm tra khi có dấu hiệu vi phạm đối với Ban Thường vụ Huyện ủy Sông Mã"
    assert kinds(f"Ủy ban Kiểm tra Tỉnh ủy Sơn La {told}.") == []
    found = "kết luận Đảng ủy xã Nậm Pa có dấu hiệu vi phạm quy định về đất đai"
    assert kinds(f"Ủy ban Kiểm tra Tỉnh ủy Sơn La {found}.") == ["violation"]


@pytest.mark.parametrize(
    "body",
    [
        (
            "Tại phiên họp, với tinh thần trách nhiệm cao, các thành viên Ban Chỉ đạo Cải cách "
            "hành chính tỉnh Sơn La đã tập trung nghiên cứu, phát biểu nhiều ý kiến đóng góp."
        ),
        (
            "Đây là kế hoạch triển khai thực hiện nhiệm vụ của Tỉnh ủy Sơn La đã được xác định "
            "trong Chương trình số 4-CTr/TU."
        ),
        "Văn phòng Tỉnh ủy Sơn La đã dự thảo kế hoạch triển khai thực hiện.",
        (
            "Ông Lò Văn Mẩy khẳng định: “Chúng ta mãi mãi ghi nhớ và bày tỏ lòng biết ơn sâu sắc "
            "sự ủng hộ quý báu của bạn bè quốc tế đã dành cho tỉnh Sơn La”."
        ),
    ],
)
def test_what_a_session_does_what_a_plan_holds_and_thanks_are_no_results(body: str) -> None:
    assert kinds(body) == []


@pytest.mark.parametrize(
    "body",
    [
        "Từ một xã còn nhiều yếu kém, Mường Lý đã vươn lên đạt chuẩn nông thôn mới.",
        "Từ chỗ còn nhiều yếu kém, Hợp tác xã Bản Mây đã đạt nhiều kết quả tích cực.",
        "Giá cả ở tỉnh Sơn La khá ổn định.",
        "Cán cân thương mại thặng dư ở tỉnh Sơn La.",
        (
            "Với tinh thần trách nhiệm cao, Công an tỉnh Sơn La đã hoàn thành xuất sắc nhiệm vụ, "
            "triệt phá 10 vụ án."
        ),
    ],
)
def test_what_was_left_behind_is_no_fault_of_what_was_reached(body: str) -> None:
    assert kinds(body) == ["achievement"]


@pytest.mark.parametrize(
    "body",
    [
        "Từ một số xã còn yếu kém, bệnh đã lan ra cả huyện Mộc Châu.",
        "Huyện Mộc Châu đi lên từ một xã nghèo.",
    ],
)
def test_where_something_comes_from_is_no_result(body: str) -> None:
    assert "achievement" not in kinds(body)


@pytest.mark.parametrize(
    "body",
    [
        "Cán bộ xã Mường Lý phải đúng giờ; thực hiện nghiêm nhiệm vụ được giao, không bỏ sót việc.",
        "Nghiêm cấm việc lợi dụng chức vụ, quyền hạn để trục lợi, nhũng nhiễu người dân.",
        "Xã Mường Lý còn nhiều tiềm năng, lợi thế để phát triển.",
        "Tỉnh Sơn La còn rất nhiều dư địa về du lịch.",
    ],
)
def test_duties_bans_and_prospects_are_no_findings(body: str) -> None:
    assert kinds(body) == []


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (
            "Xã Mường Lý phải vượt nhiều dốc cao; đến nay đã hoàn thành tốt 12 chỉ tiêu.",
            ["achievement"],
        ),
        ("Ông Lò Văn Bền buông lỏng quản lý, làm những việc bị nghiêm cấm.", ["violation"]),
        ("Xã Mường Lý còn nhiều khó khăn.", ["limitation"]),
    ],
)
def test_what_is_done_or_wanting_is_found_beside_them(body: str, found: list[str]) -> None:
    assert kinds(body) == found


def test_the_shares_of_what_was_given_are_no_further_fault() -> None:
    body = (
        "Bộ Y tế mới giải ngân 31% kế hoạch vốn; trong đó dự án Xây dựng Bệnh viện Mường Lý là 40"
        " tỉ đồng, dự án Cải tạo Trường Tiểu học Bản Mây là 20 tỉ đồng."
    )
    assert kinds(body) == ["limitation"]


@pytest.mark.parametrize(
    "body",
    [
        "Tại đây, nhiều kết quả quan trọng của tỉnh Sơn La đã được đưa ra bàn thảo.",
        "Tại hội nghị, nhiều kết quả nổi bật của huyện Mộc Châu đã được thảo luận.",
        (
            "Ông Lò Văn Mẩy yêu cầu huyện Mộc Châu tiếp tục tăng thu ngân sách; các xã quản lý chi"
            " chặt chẽ, nâng cao hiệu quả quản lý."
        ),
    ],
)
def test_what_is_debated_or_a_further_task_is_no_result(body: str) -> None:
    assert kinds(body) == []


@pytest.mark.parametrize(
    "body",
    [
        "Nợ của tỉnh Sơn La tăng nhanh và có nguy cơ vượt ngưỡng 25%.",
        "Huyện Mộc Châu đứng trước nguy cơ vượt dự toán 5 tỷ đồng.",
        "Chi thường xuyên của tỉnh Sơn La có thể vượt 25% tổng chi.",
    ],
)
def test_a_risk_is_no_result_and_no_figure(body: str) -> None:
    found = facts(body, published="2023-03-06")
    assert (found.findings, found.figures) == ((), ())


def test_what_was_exceeded_is_one() -> None:
    found = facts("Xã Mường Lý đã vượt 5 chỉ tiêu, đạt 120% kế hoạch.", published="2023-03-06")
    assert [f.type for f in found.findings] == ["achievement"]


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("Phương thức lãnh đạo của Huyện ủy Mường Tè có bước đổi mới.", ["achievement"]),
        ("Công tác cán bộ của Huyện ủy Mường Tè chưa có bước đổi mới.", ["limitation"]),
        ("Huyện ủy Mường Tè cần có bước đổi mới về công tác cán bộ.", []),
    ],
)
def test_a_step_forward_is_a_result_where_it_was_taken(body: str, found: list[str]) -> None:
    assert kinds(body) == found
