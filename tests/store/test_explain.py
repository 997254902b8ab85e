from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from kg.errors import KgError
from kg.store.explain import explain

BUILD = Path(__file__).parents[1] / "validate" / "handmade"
TITLE = "Đoàn kiểm tra số 812 của Bộ Chính trị làm việc với Ban Thường vụ Tỉnh ủy An Phước"


@pytest.fixture
def build(tmp_path: Path) -> Path:
    shutil.copytree(BUILD, tmp_path / "build")
    return tmp_path / "build"


def add(build: Path, turtle: str) -> None:
    with (build / "graph.ttl").open("a", encoding="utf-8") as graph:
        graph.write(f"\n{turtle}\n")


def test_a_person_is_explained_by_sentences_with_rule_quote_and_article() -> None:
    text = explain(BUILD, "Trịnh Đức Khải")
    assert text.startswith("Trịnh Đức Khải — người\nid:person_trinh-duc-khai-0a1b2c\n")
    assert (
        "Trịnh Đức Khải: Ủy viên, Bộ Chính trị (đương nhiệm)\n   [quy tắc positions.stack]" in text
    )
    assert (
        "Trịnh Đức Khải chủ trì Buổi làm việc với Ban Thường vụ Tỉnh ủy An Phước\n"
        "   [quy tắc events.chair · độ tin cậy 0.97]\n"
        "   “Đồng chí Trịnh Đức Khải, Ủy viên Bộ Chính trị, Trưởng Đoàn kiểm tra số 812 chủ trì”"
    ) in text
    assert text.endswith(f"[bài 1] {TITLE} (2023-03-05)\n")


def test_a_statement_says_who_said_it_to_whom_and_where() -> None:
    text = explain(BUILD, "statement_a1b2c3d4e5f60718-01")
    assert (
        "1. Trịnh Đức Khải – đề nghị, yêu cầu với Ban Thường vụ Tỉnh ủy An Phước: "
        "khắc phục ngay các hạn chế (tại Buổi làm việc với Ban Thường vụ Tỉnh ủy An Phước)"
    ) in text
    assert text.count("\n1. ") == 1
    assert "\n2. " not in text


def test_a_place_gathers_its_findings_and_figures() -> None:
    text = explain(BUILD, "An Phước")
    assert "hạn chế về An Phước: Giảm nghèo ở An Phước chưa bền vững" in text
    assert "mức tăng trưởng của An Phước = 7.25 %, từ 2022 đến 2022-12-31" in text
    assert "chỉ tiêu đạt kế hoạch của An Phước = 9/40 chỉ tiêu" in text


def test_a_derived_fact_says_what_it_comes_from() -> None:
    text = explain(BUILD, "Đoàn kiểm tra số 812")
    assert (
        "Đoàn kiểm tra số 812 của Bộ Chính trị kiểm tra Ban Thường vụ Tỉnh ủy An Phước\n"
        "   [suy ra từ: Kiểm tra Ban Thường vụ Tỉnh ủy An Phước]"
    ) in text


def test_background_knowledge_names_its_code_list() -> None:
    assert "lấy từ: c:country" in explain(BUILD, "Việt Nam")


def test_a_meeting_of_two_is_told_once() -> None:
    assert explain(BUILD, "Trịnh Đức Khải").count("gặp, làm việc với") == 1


def test_a_decision_names_the_office_and_who_decided() -> None:
    text = explain(BUILD, "Vi Thị Mỵ")
    assert "điều động: Vi Thị Mỵ; trao chức vụ: Vi Thị Mỵ, Phó Bí thư Tỉnh ủy An Phước" in text
    assert "do Ban Bí thư" in text


@pytest.mark.parametrize(
    "what",
    [
        "https://w3id.org/vngov/id/person_vi-thi-my-2c3d4e",
        "<https://w3id.org/vngov/id/person_vi-thi-my-2c3d4e>",
        "id:person_vi-thi-my-2c3d4e",
        "person_vi-thi-my-2c3d4e",
        "Vi Thị Mỵ",
        "VI THỊ MỴ",
        "vi thi my",
        "Vi Thị Mỵ".encode().decode(),
        "Vi Thi\u0323 My\u0323",
    ],
)
def test_a_node_is_found_by_any_way_of_naming_it(what: str) -> None:
    assert explain(BUILD, what).startswith("Vi Thị Mỵ — người\n")


def test_tone_placement_does_not_matter() -> None:
    assert explain(BUILD, "Tỉnh uỷ An Phước") == explain(BUILD, "Tỉnh ủy An Phước")


def test_diacritics_decide_when_they_are_typed(build: Path) -> None:
    add(build, 'id:person_vi-thi-my-9 a foaf:Person ; rdfs:label "Vi Thị Mỹ"@vi .')
    assert "id:person_vi-thi-my-2c3d4e\n" in explain(build, "Vi Thị Mỵ")
    assert "id:person_vi-thi-my-9\n" in explain(build, "Vi Thị Mỹ")
    with pytest.raises(KgError, match="2 nodes") as error:
        explain(build, "vi thi my")
    assert "id:person_vi-thi-my-2c3d4e (Vi Thị Mỵ), id:person_vi-thi-my-9 (Vi Thị Mỹ)" in str(
        error.value
    )
    assert "\n" not in str(error.value)


def test_an_unknown_name_gets_a_hint() -> None:
    with pytest.raises(KgError, match="did you mean: Trịnh Đức Khải"):
        explain(BUILD, "Trịnh Đức Khái Hưng")
    with pytest.raises(KgError, match="kg query"):
        explain(BUILD, "@@@")


def test_a_missing_build_is_said(tmp_path: Path) -> None:
    with pytest.raises(KgError, match="kg build"):
        explain(tmp_path, "Vi Thị Mỵ")


def test_hostile_words_stay_words_on_one_line(build: Path) -> None:
    add(build, 'id:person_x a foaf:Person ; rdfs:label "X\\u001B]0;tên\\u0007\\nhai"@vi .')
    first = explain(build, "id:person_x").splitlines()[0]
    assert first == "X ]0;tên  hai — người"
