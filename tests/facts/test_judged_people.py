"""People who are judged for what they did well, and what no result is."""

from __future__ import annotations

from tests.reading_of import judged

PLACE = "Tỉnh Sơn La họp. Tỉnh Sơn La nghe báo cáo. "


def whom(body: str) -> list[str | None]:
    return [about for _, about, _ in judged(PLACE + body)]


def test_who_did_well_is_judged_and_not_the_place_of_the_article() -> None:
    good = "đã hoàn thành xuất sắc nhiệm vụ, đóng góp quan trọng vào phát triển kinh tế, góp phần"
    assert whom(f"Ông Lò Văn Mẩy {good} ổn định đời sống.") == ["Lò Văn Mẩy"]
    assert whom(f"Huyện Mộc Châu {good} ổn định đời sống.") == ["huyện Mộc Châu"]


def test_what_somebody_wrote_is_not_he() -> None:
    body = "Cuốn sách của ông Lò Văn Mẩy đã góp phần nâng cao hiệu quả công tác dân vận, đạt kết"
    assert "Lò Văn Mẩy" not in whom(f"{body} quả tích cực.")


def test_the_reasons_of_a_result_are_no_results() -> None:
    body = (
        "Kết quả đó có được là nhờ các xã đã chủ động, tích cực vận động nhân dân; sự chỉ đạo sát "
        "sao, kịp thời của Huyện ủy Mộc Châu và sự phối hợp chặt chẽ của các đoàn thể."
    )
    assert judged(body) == []
    body = "Huyện Mộc Châu đã hoàn thành 12 chỉ tiêu, đạt kết quả tích cực nhờ cách làm mới."
    assert [kind for kind, *_ in judged(body)] == ["achievement"]


def test_an_item_that_somebody_says_is_no_item_of_the_list_before_it() -> None:
    body = (
        "Ông Lò Văn Mẩy đánh giá cao kết quả mà Tỉnh ủy Sơn La đã đạt được trong giảm nghèo; "
        "nhấn mạnh trận lũ vừa qua lấy đi của nhiều nhà cả nương lẫn vườn."
    )
    assert [words for *_, words in judged(body) if "trận lũ" in words] == []


def test_whom_a_list_does_not_name_has_no_fault() -> None:
    body = (
        "Các xã chưa được liệt kê tại Quyết định này thực hiện theo phương án của huyện Mộc Châu."
    )
    assert judged(body) == []
