"""Identity: which names are one node, which are two, and what an IRI looks like."""

from __future__ import annotations

import itertools
import json
import re
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.graph import iris
from kg.graph.iris import DocumentKey, document

SAFE = re.compile(r"[a-z0-9]([a-z0-9_.-]*[a-z0-9])?")
CASES = Path(__file__).parents[2].parent / "shared" / "gold" / "identity.json"
A, B = "00000000000000a1", "00000000000000b2"

MINTS = [iris.person, iris.body, iris.place, iris.programme, iris.named_event, iris.indicator]


@given(st.text(), st.text(max_size=8))
def test_any_name_gives_a_safe_local_name(name: str, scope: str) -> None:
    made = [iris.person(name, scope), iris.body(name, scope), iris.place(name, scope)]
    made += [iris.indicator(name), iris.event(A, name), iris.concept("role", name)]
    made += [document(DocumentKey(A, name, number=scope or None, doctype=name, issuer=name))]
    for local in made:
        assert SAFE.fullmatch(local), local


@given(st.text(min_size=1))
def test_nfd_and_case_never_split_a_node(name: str) -> None:
    plain = unicodedata.normalize("NFC", name)
    for mint in MINTS:
        assert mint(unicodedata.normalize("NFD", plain)) == mint(plain)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Hoà Bình", "Hòa Bình"),
        ("Uỷ ban Kiểm tra", "Ủy ban Kiểm tra"),
        ("tỉ lệ", "tỷ lệ"),
        ("Sở Kĩ thuật", "Sở Kỹ thuật"),
        ("Trịnh Quí", "Trịnh Quý"),
        ("TRỊNH ĐỨC KHẢI", "Trịnh Đức Khải"),
        ("Thừa Thiên-Huế", "Thừa Thiên Huế"),
    ],
)
def test_spellings_of_one_name_are_one_node(one: str, other: str) -> None:
    for mint in MINTS:
        assert mint(one) == mint(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Lương Cường", "Lương Cương"), ("xã Tân Hòa", "xã Tân Hóa"), ("Cao Huy", "Cao Hủy")],
)
def test_names_that_differ_by_a_diacritic_are_two_nodes(one: str, other: str) -> None:
    for mint in MINTS:
        assert mint(one) != mint(other)


def test_a_reviewed_name_owns_its_plain_slug() -> None:
    assert iris.body("Chính phủ", reviewed=True) == "org_chinh-phu"
    assert iris.body("Chính phủ") != "org_chinh-phu"
    assert iris.body("Chính phủ", "2", reviewed=True) != "org_chinh-phu"


def test_a_province_is_known_with_and_without_its_head() -> None:
    assert iris.place("Tỉnh Hòa Bình") == iris.place("Hoà Bình")
    assert iris.place("thành phố Hòa Bình") != iris.place("Hòa Bình")


def test_long_names_with_one_beginning_are_two_nodes() -> None:
    begin = "Ban Chi dao " * 20
    assert iris.body(begin + "a") != iris.body(begin + "b")
    assert len(iris.body(begin + "a")) < 90


def test_homonyms_are_told_apart_by_scope() -> None:
    assert iris.person("Trịnh Đức Khải", "An Phước") != iris.person("Trịnh Đức Khải")


def test_a_number_is_no_key_without_its_year() -> None:
    def order(article: str, date: str | None) -> str:
        number = "1719/QĐ-TTg"
        key = DocumentKey(article, "", number, "quyết định", date=date, national=True)
        return document(key)

    assert order(A, None) != order(B, None)
    assert order(A, "2021-10-14") == order(B, "2021-10")
    assert order(A, "2021-10-14") == "document_ttg_quyet-dinh_1719-qd-ttg-2021"


def test_a_local_symbol_needs_its_issuer() -> None:
    def plan(article: str, body: str | None) -> str:
        issuer = iris.body(body).removeprefix("org_") if body else None
        return document(
            DocumentKey(article, "Kế hoạch", "14-KH/TU", "kế hoạch", issuer, date="2018-05-12")
        )

    assert plan(A, "Tỉnh ủy An Phước") == plan(B, "Tỉnh uỷ An Phước")
    assert plan(A, "Tỉnh ủy An Phước") != plan(B, "Tỉnh ủy An Bình")
    assert plan(A, None) != plan(B, None)


def test_a_leading_zero_does_not_split_a_document() -> None:
    keys = [DocumentKey(A, "", n, "nghị quyết", scope="khoa-12") for n in ("5-NQ/TW", "05-NQ/TW")]
    assert document(keys[0]) == document(keys[1])


def test_a_document_without_number_needs_an_ordinal() -> None:
    def name(article: str, title: str, *, draft: bool = False) -> str:
        return document(DocumentKey(article, title, draft=draft))

    congress = "Nghị quyết Đại hội Đảng bộ tỉnh An Phước lần thứ XIV"
    assert name(A, congress) == name(B, congress)
    assert name(A, congress) != name(A, congress.replace("XIV", "XV"))
    assert name(A, "Báo cáo") != name(B, "Báo cáo")
    assert name(A, congress, draft=True) != name(B, congress, draft=True)


def test_a_shared_event_is_told_apart_by_day_kind_and_key() -> None:
    one = iris.dated_event("2018-05-12", "meeting", "a / b")
    assert one.startswith("event_2018-05-12-meeting-")
    others = [("2018-05-13", "meeting", "a / b"), ("2018-05-12", "visit", "a / b")]
    others.append(("2018-05-12", "meeting", "a / c"))
    assert one not in {iris.dated_event(*other) for other in others}


def test_a_term_in_figures_does_not_split_a_document() -> None:
    printed = {A: "Nghị quyết Trung ương 4 khóa XII", B: "Nghị quyết Trung ương 4 khóa 12"}
    assert len({document(DocumentKey(article, name)) for article, name in printed.items()}) == 1
    assert document(DocumentKey(A, "Nghị quyết về 12 việc")) != document(
        DocumentKey(B, "Nghị quyết về 12 việc")
    )


def test_spaces_and_dashes_in_a_number_do_not_split_a_document() -> None:
    printed = ("214/2017/NĐ-CP", "214 / 2017 / NĐ-CP", "214/2017/NĐ–CP")
    names = {document(DocumentKey(A, "", n, "nghị định", national=True)) for n in printed}
    assert len(names) == 1


@pytest.mark.skipif(not CASES.is_file(), reason="needs ../shared/gold/identity.json")
def test_the_names_of_the_identity_cases_stay_distinct() -> None:
    distinct = json.loads(CASES.read_text(encoding="utf-8"))["distinct"]
    mints = {
        "place": iris.place,
        "organisation": iris.body,
        "team": iris.body,
        "person": iris.person,
        "document": lambda name: document(DocumentKey(A, name)),
    }
    assert set(distinct) == set(mints)
    for kind, names in distinct.items():
        made = {name: mints[kind](name) for name in names}
        clashes = [
            pair for pair in itertools.combinations(names, 2) if made[pair[0]] == made[pair[1]]
        ]
        assert not clashes
