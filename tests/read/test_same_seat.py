"""An office named again without its province is the one that its holder has by name."""

from __future__ import annotations

from tests.reading_of import offices

MANY = "Thường trực các tỉnh Hậu Giang, Yên Bái đã nhận khuyết điểm.\n\n"


def test_a_bare_office_told_again_keeps_its_province() -> None:
    told = offices(
        "Ủy ban Kiểm tra Trung ương xem xét ông Lò Văn Mẩy, Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh "
        f"Sơn La và ông Cà Văn Ủ, Phó Bí thư Tỉnh ủy Lào Cai.\n\n{MANY}Với cương vị Phó Bí thư "
        "Tỉnh ủy, Chủ tịch UBND tỉnh, ông Mẩy nhận lỗi. Ông Cà Văn Ủ, Phó Bí thư Tỉnh ủy, cũng vậy."
    )
    assert told == [
        ("Lò Văn Mẩy", "Phó Bí thư", "Tỉnh ủy Sơn La"),
        ("Lò Văn Mẩy", "Chủ tịch", "Ủy ban nhân dân tỉnh Sơn La"),
        ("Cà Văn Ủ", "Phó Bí thư", "Tỉnh ủy Lào Cai"),
    ]


def test_a_police_of_the_province_told_again_is_the_same() -> None:
    told = offices(
        f"Ban Bí thư xem xét ông Lò Văn Mẩy, Giám đốc Công an tỉnh Sơn La.\n\n{MANY}"
        "Ông Lò Văn Mẩy, Giám đốc Công an tỉnh, nhận khuyết điểm."
    )
    assert told == [("Lò Văn Mẩy", "Giám đốc", "Công an tỉnh Sơn La")]


def test_in_an_article_on_one_province_a_bare_office_is_its_own() -> None:
    told = offices(
        "Tỉnh ủy Sơn La họp. Ông Lò Văn Mẩy, Phó Bí thư Tỉnh ủy Lào Cai, được điều động về tỉnh "
        "Sơn La. Tỉnh Sơn La chúc mừng ông Lò Văn Mẩy, Phó Bí thư Tỉnh ủy."
    )
    assert ("Lò Văn Mẩy", "Phó Bí thư", "Tỉnh ủy Sơn La") in told
