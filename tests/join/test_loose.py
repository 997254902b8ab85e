"""Named things that no fact is about stay out of the graph, and stand in quarantine.ttl."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg import build
from kg.graph.loose import NO_FACT

if TYPE_CHECKING:
    from pathlib import Path

MENTIONED = "Phong trào “Sạch từ nhà ra ngõ”"
LEAD = "Ngày 5/3/2024, ông Kha Văn Lập, Giám đốc Sở Y tế tỉnh Sơn La, dự lễ.\n"
ONLY_NAMED = f"{LEAD}Buổi lễ hưởng ứng {MENTIONED} của phường.\n"
SCHOOL = "Trường Đại học Vạn Sơn"
ONLY_PASSED = f"{LEAD}Đoàn xe đi qua cổng {SCHOOL} lúc sáng sớm.\n"
HEADED = f"{LEAD}Bà Vi Thị Hạ, Hiệu trưởng {SCHOOL}, phát biểu.\n"


def made(folder: Path, *bodies: str) -> tuple[str, str, dict[str, int]]:
    """Return graph and quarantine of articles, and what was kept out."""
    sources = folder / "in"
    sources.mkdir()
    for number, body in enumerate(bodies):
        (sources / f"{number:016x}.txt").write_text(f"Tin vắn {number}\n\n{body}", encoding="utf-8")
    done = build([sources], out=folder / "out")
    apart = folder / "out" / "quarantine.ttl"
    graph = (folder / "out" / "graph.ttl").read_text(encoding="utf-8")
    return graph, apart.read_text(encoding="utf-8") if apart.exists() else "", dict(done.kept_out)


def test_a_programme_that_is_only_mentioned_is_no_node_but_kept_with_its_reason(
    tmp_path: Path,
) -> None:
    graph, apart, kept_out = made(tmp_path, ONLY_NAMED)
    assert MENTIONED not in graph
    assert f'"{MENTIONED}"@vi' in apart
    assert NO_FACT in apart
    assert kept_out == {NO_FACT: 1}


def test_who_holds_an_office_and_what_lists_know_stay(tmp_path: Path) -> None:
    graph, apart, _ = made(tmp_path, f"{LEAD}Ông vừa đi Thụy Điển và Nhật Bản về.\n")
    assert '"Kha Văn Lập"@vi' in graph
    assert '"Thụy Điển"@vi' in graph
    assert apart == ""


def test_a_fact_in_another_article_keeps_the_thing_in_both(tmp_path: Path) -> None:
    (tmp_path / "alone").mkdir()
    assert made(tmp_path / "alone", ONLY_PASSED)[2] == {NO_FACT: 1}
    graph, apart, kept_out = made(tmp_path, ONLY_PASSED, HEADED)
    assert f'"{SCHOOL}"@vi' in graph
    assert (apart, kept_out) == ("", {})


def test_neither_the_order_nor_the_workers_show(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    one = made(tmp_path / "a", ONLY_NAMED, LEAD)
    other = made(tmp_path / "b", ONLY_NAMED, LEAD)
    assert one == other


def test_a_document_stays_by_its_type_and_title(tmp_path: Path) -> None:
    graph, apart, _ = made(tmp_path, f"{LEAD}Bà con làm theo Quyết định 214.\n")
    assert '"Quyết định 214"@vi' in graph
    assert apart == ""
