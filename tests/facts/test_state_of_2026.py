"""Short news of the State of 2025 and 2026: communes, special zones, new cities, merged offices."""

from __future__ import annotations

import pytest

from kg.model import Kind
from tests.reading_of import facts

Office = tuple[str, str, str | None, bool]


def told(body: str, day: str) -> set[Office]:
    """Return the offices of a body as (person, role, body, former)."""
    found = facts(body, published=day)
    name = {e.key: e.name for e in found.entities}
    return {
        (name[p.person], p.role, name[p.org] if p.org else None, p.former) for p in found.positions
    }


@pytest.mark.parametrize(
    ("day", "text", "offices"),
    [
        (
            "2025-07-04",
            (
                "Sáng 4/7, tại xã Mường Bú, tỉnh Sơn La, đồng chí Lò Văn Hặc, Trưởng Ban Tổ chức "
                "Tỉnh ủy Sơn La kiểm tra việc tiếp dân. Tiếp đoàn có bà Vi Thị Mỵ, Bí thư Đảng ủy, "
                "Chủ tịch HĐND xã; ông Cà Văn Sáu, Phó Bí thư Đảng ủy, Chủ tịch UBND xã Mường Bú; "
                "ông Tòng Văn Thử, Giám đốc Trung tâm Phục vụ hành chính công xã."
            ),
            {
                ("Lò Văn Hặc", "Trưởng ban", "Ban Tổ chức Tỉnh ủy Sơn La", False),
                ("Vi Thị Mỵ", "Bí thư", "Đảng ủy xã Mường Bú", False),
                ("Vi Thị Mỵ", "Chủ tịch", "Hội đồng nhân dân xã Mường Bú", False),
                ("Cà Văn Sáu", "Phó Bí thư", "Đảng ủy xã Mường Bú", False),
                ("Cà Văn Sáu", "Chủ tịch", "Ủy ban nhân dân xã Mường Bú", False),
                (
                    "Tòng Văn Thử",
                    "Giám đốc",
                    "Trung tâm Phục vụ hành chính công xã Mường Bú",
                    False,
                ),
            },
        ),
        (
            "2025-07-12",
            (
                "Ông Trịnh Đức Khải, Bí thư Đảng ủy, Chủ tịch HĐND đặc khu Vân Đồn trình bày báo "
                "cáo. Bà Lương Thu Hảo, Phó Bí thư Đảng ủy, Chủ tịch UBND đặc khu Vân Đồn điều "
                "hành thảo luận."
            ),
            {
                ("Trịnh Đức Khải", "Bí thư", "Đảng ủy đặc khu Vân Đồn", False),
                ("Trịnh Đức Khải", "Chủ tịch", "Hội đồng nhân dân đặc khu Vân Đồn", False),
                ("Lương Thu Hảo", "Phó Bí thư", "Đảng ủy đặc khu Vân Đồn", False),
                ("Lương Thu Hảo", "Chủ tịch", "Ủy ban nhân dân đặc khu Vân Đồn", False),
            },
        ),
        (
            "2026-10-06",
            (
                "Bà Lương Thu Hảo, Bí thư Thành ủy Bắc Ninh phát biểu. Ông Trịnh Đức Khải, Chủ "
                "tịch UBND thành phố Bắc Ninh, nguyên Chủ tịch UBND tỉnh Bắc Ninh báo cáo."
            ),
            {
                ("Lương Thu Hảo", "Bí thư", "Thành ủy Bắc Ninh", False),
                ("Trịnh Đức Khải", "Chủ tịch", "Ủy ban nhân dân thành phố Bắc Ninh", False),
                ("Trịnh Đức Khải", "Chủ tịch", "Ủy ban nhân dân tỉnh Bắc Ninh", True),
            },
        ),
        (
            "2026-07-02",
            (
                "Ông Trịnh Đức Khải, Phó Bí thư Tỉnh ủy Ninh Bình, trước hợp nhất là Chủ tịch UBND "
                "tỉnh Hà Nam. Trước sáp nhập, bà Lương Thu Hảo là Chủ tịch HĐND tỉnh Nam Định."
            ),
            {
                ("Trịnh Đức Khải", "Phó Bí thư", "Tỉnh ủy Ninh Bình", False),
                ("Trịnh Đức Khải", "Chủ tịch", "Ủy ban nhân dân tỉnh Hà Nam", True),
                ("Lương Thu Hảo", "Chủ tịch", "Hội đồng nhân dân tỉnh Nam Định", True),
            },
        ),
        (
            "2026-10-06",
            (
                "Ông Trịnh Đức Khải, Chủ tịch UBND xã Bát Xát phát biểu. Bà Lương Thu Hảo, nguyên "
                "Bí thư Huyện ủy Bát Xát, nguyên Chánh Thanh tra Sở Y tế tỉnh Yên Bái (cũ), hiện "
                "là Phó Chánh Thanh tra tỉnh Lào Cai dự."
            ),
            {
                ("Trịnh Đức Khải", "Chủ tịch", "Ủy ban nhân dân xã Bát Xát", False),
                ("Lương Thu Hảo", "Bí thư", "Huyện ủy Bát Xát", True),
                ("Lương Thu Hảo", "Chánh Thanh tra", "Thanh tra Sở Y tế tỉnh Yên Bái", True),
                ("Lương Thu Hảo", "Phó Chánh Thanh tra", "Thanh tra tỉnh Lào Cai", False),
            },
        ),
        (
            "2026-07-30",
            (
                "Bà Vi Thị Mỵ, Bí thư Đảng ủy, Chủ tịch HĐND xã Sóc Sơn chủ tọa kỳ họp. Ông Lò Văn "
                "Hặc, Trưởng Ban Kinh tế - Ngân sách HĐND xã Sóc Sơn trình bày báo cáo thẩm tra."
            ),
            {
                ("Vi Thị Mỵ", "Bí thư", "Đảng ủy xã Sóc Sơn", False),
                ("Vi Thị Mỵ", "Chủ tịch", "Hội đồng nhân dân xã Sóc Sơn", False),
                (
                    "Lò Văn Hặc",
                    "Trưởng ban",
                    "Ban Kinh tế - Ngân sách Hội đồng nhân dân xã Sóc Sơn",
                    False,
                ),
            },
        ),
        (
            "2025-06-26",
            (
                "Trung tá Lò Văn Hặc, Phó Chỉ huy trưởng Bộ Chỉ huy Quân sự tỉnh, Chỉ huy trưởng "
                "Ban Chỉ huy Bộ đội Biên phòng tỉnh Sơn La phát biểu."
            ),
            {
                ("Lò Văn Hặc", "Phó Chỉ huy trưởng", "Bộ Chỉ huy Quân sự tỉnh Sơn La", False),
                (
                    "Lò Văn Hặc",
                    "Chỉ huy trưởng",
                    "Ban Chỉ huy Bộ đội Biên phòng tỉnh Sơn La",
                    False,
                ),
            },
        ),
    ],
)
def test_offices_have_the_bodies_of_the_day(day: str, text: str, offices: set[Office]) -> None:
    assert told(text, day) == offices


def test_every_office_of_one_commune_completes_itself_with_the_commune() -> None:
    found = told(
        "Ông Lò Văn Hặc, Phó Bí thư Thường trực Đảng ủy, Chủ tịch HĐND, Trưởng Ban Xây dựng Đảng "
        "xã Mường Bú phát biểu.",
        "2026-05-04",
    )
    assert {body for _, _, body, _ in found} == {
        "Đảng ủy xã Mường Bú",
        "Hội đồng nhân dân xã Mường Bú",
        "Ban Xây dựng Đảng xã Mường Bú",
    }


def test_the_prime_minister_appoints_between_the_passive_and_its_verb() -> None:
    found = facts(
        "Ông Lò Văn Hặc, Chủ tịch UBND tỉnh Hà Nam, được Thủ tướng Chính phủ chỉ định giữ chức Chủ "
        "tịch UBND tỉnh Ninh Bình.",
        published="2025-07-01",
    )
    name = {e.key: e.name for e in found.entities}
    assert [(name[d.person], name[d.by or ""], name[d.org or ""]) for d in found.decisions] == [
        ("Lò Văn Hặc", "Thủ tướng Chính phủ", "Ủy ban nhân dân tỉnh Ninh Bình")
    ]


def taking_part(text: str, role: str, day: str = "2026-09-21") -> set[str]:
    found = facts(text, published=day)
    name = {e.key: e.name for e in found.entities}
    return {name[p.agent] for p in found.participations if p.role == role}


def test_every_ward_of_a_list_is_visited() -> None:
    text = "Ông Lò Văn Hặc thăm các phường Hiệp Hòa, Lạng Giang và Yên Phong."
    assert taking_part(text, "counterpart") == {
        "phường Hiệp Hòa",
        "phường Lạng Giang",
        "phường Yên Phong",
    }


def test_a_province_that_holds_a_commune_is_no_host() -> None:
    text = "Sáng 21/9, đoàn công tác của Bộ Y tế đến thăm xã Mường Bú, tỉnh Sơn La."
    assert taking_part(text, "counterpart") == {"xã Mường Bú"}
    text = "Sáng 21/9, Đảng bộ xã Mường Bú, tỉnh Sơn La tổ chức Hội nghị tổng kết năm."
    assert taking_part(text, "organizer") == {"Đảng bộ xã Mường Bú"}


def test_both_bodies_that_work_together_hold_the_meeting() -> None:
    text = "Sở Y tế tỉnh Sơn La phối hợp với Sở Nội vụ tỉnh Sơn La tổ chức hội nghị."
    assert taking_part(text, "organizer") == {"Sở Y tế tỉnh Sơn La", "Sở Nội vụ tỉnh Sơn La"}


def test_one_number_of_two_terms_is_two_documents() -> None:
    from kg.build.lists import code_lists, joined
    from kg.graph import terms
    from kg.graph.build_graph import to_triples

    lists = code_lists()
    news = [
        facts(
            f"Ban Chấp hành Trung ương Đảng ban hành Nghị quyết số 11-NQ/TW ngày {day}.",
            published=published,
        )
        for day, published in (("3/6/2017", "2017-06-05"), ("4/6/2026", "2026-06-05"))
    ]
    graph = to_triples(joined(news), lists=lists).graph
    assert len({s for s, p, o in graph if (p, o) == (terms.TYPE, terms.DOCUMENT)}) == 2


def test_a_place_is_no_person_and_a_person_no_place() -> None:
    found = facts(
        "Bí thư Đảng ủy xã Trịnh Thị Vi thăm các hộ ở xã Chợ Mới, tỉnh Thái Nguyên.",
        published="2026-03-05",
    )
    assert [e.name for e in found.entities if e.kind is Kind.PERSON] == ["Trịnh Thị Vi"]
    places = {e.name for e in found.entities if e.kind is Kind.PLACE}
    assert places == {"xã Chợ Mới", "Thái Nguyên"}


@pytest.mark.parametrize(
    ("office", "role", "body"),
    [
        ("Trưởng Thống kê tỉnh Sơn La", "Trưởng Thống kê", "Thống kê tỉnh Sơn La"),
        (
            "Chi cục trưởng Chi cục Hải quan khu vực VII",
            "Chi cục trưởng",
            "Chi cục Hải quan khu vực VII",
        ),
        (
            "Giám đốc Ngân hàng Nhà nước Khu vực 3",
            "Giám đốc",
            "Ngân hàng Nhà nước Khu vực 3",
        ),
        (
            "Chủ tịch UBND phường Xuân Hương - Đà Lạt",
            "Chủ tịch",
            "Ủy ban nhân dân phường Xuân Hương - Đà Lạt",
        ),
        (
            "Phó Bí thư chuyên trách Đảng ủy Mặt trận Tổ quốc, các đoàn thể Trung ương",
            "Phó Bí thư chuyên trách",
            "Đảng ủy Mặt trận Tổ quốc, các đoàn thể Trung ương",
        ),
        (
            "Trưởng phòng Kinh tế, Hạ tầng và Đô thị phường Tô Hiệu",
            "Trưởng phòng",
            "Phòng Kinh tế, Hạ tầng và Đô thị phường Tô Hiệu",
        ),
    ],
)
def test_offices_of_2026_have_their_bodies_with_number_and_dash(
    office: str, role: str, body: str
) -> None:
    assert told(f"Bà Vi Thị Mỵ, {office} phát biểu.", "2026-05-05") == {
        ("Vi Thị Mỵ", role, body, False)
    }


def test_an_ordinal_and_a_month_are_no_central_committee() -> None:
    for words in ("Đây là lần thứ tư", "Tháng Tư năm nay,", "Sáng Thứ Tư,"):
        text = f"{words} ông Lò Văn Hặc, Chủ tịch UBND tỉnh Sơn La thăm xã Mường Bú."
        found = facts(text, published="2025-07-02")
        assert "Ban Chấp hành Trung ương Đảng" not in {e.name for e in found.entities}


def test_a_dismissed_deputy_of_a_commune_had_the_office() -> None:
    text = (
        "Ủy ban Kiểm tra Tỉnh ủy Sơn La cách chức Phó Bí thư Đảng ủy xã Mường Bú đối với ông Lò "
        "Văn Hặc."
    )
    assert told(text, "2026-05-15") == {("Lò Văn Hặc", "Phó Bí thư", "Đảng ủy xã Mường Bú", True)}


@pytest.mark.parametrize(
    ("issuer", "number"),
    [
        ("Đảng ủy Quốc hội", "71-KH/ĐUQH"),
        ("Ban Tuyên giáo Trung ương", "05-HD/BTGTW"),
        ("Văn phòng Chủ tịch nước", "12/QĐ-VPCTN"),
    ],
)
def test_the_new_symbols_are_numbers_of_documents(issuer: str, number: str) -> None:
    kind = "Quyết định" if "QĐ" in number else "Hướng dẫn" if "HD" in number else "Kế hoạch"
    found = facts(f"{issuer} ban hành {kind} số {number} ngày 27/8/2026.", published="2026-09-01")
    name = {e.key: e.name for e in found.entities}
    assert [(d.number, name[d.issuer or ""], d.date) for d in found.documents] == [
        (number, issuer, "2026-08-27")
    ]


@pytest.mark.parametrize(
    ("who", "whom", "act"),
    [
        ("Bí thư Tỉnh ủy Sơn La", "Đảng ủy xã Mường Bú", "request"),
        ("Chủ tịch UBND xã Mường Bú", "UBND tỉnh Sơn La", "propose"),
        ("Bí thư Đảng ủy phường Tô Hiệu", "tỉnh Sơn La", "propose"),
    ],
)
def test_a_commune_stands_below_its_province(who: str, whom: str, act: str) -> None:
    found = facts(f"Ông Lò Văn Hặc, {who} đề nghị {whom} sớm bố trí vốn.", published="2026-05-05")
    assert [s.act for s in found.statements] == [act]


def test_a_bare_standing_board_is_that_of_the_committee_that_one_is_to_lead() -> None:
    text = (
        "Ban Thường vụ Tỉnh ủy Sơn La chỉ định bà Vi Thị Mỵ tham gia Ban Chấp hành, Ban Thường vụ "
        "và giữ chức Bí thư Đảng ủy xã Mường Bú, nhiệm kỳ 2025 - 2030."
    )
    assert told(text, "2025-10-14") == {
        ("Vi Thị Mỵ", "Bí thư", "Đảng ủy xã Mường Bú", False),
        ("Vi Thị Mỵ", "Ủy viên", "Ban Thường vụ Đảng ủy xã Mường Bú", False),
    }
