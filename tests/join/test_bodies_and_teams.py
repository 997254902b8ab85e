"""Bodies spelled in several ways are one; teams of one name are as many as they go to."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from rdflib import RDF, RDFS, Graph
from rdflib.namespace import ORG

from kg.build import build
from kg.build.lists import code_lists
from tests.vocabulary import TEAM, VNG

if TYPE_CHECKING:
    from pathlib import Path

    from rdflib import URIRef


def labels(folder: Path, texts: list[str], cls: URIRef = ORG.Organization) -> dict[str, int]:
    """Return how many articles name each body of a class, by its label and number if shared."""
    for number, text in enumerate(texts):
        written = f"Tin {number}\n\n09:00 1{number}/03/2019\n\n{text}\n"
        (folder / f"{number:016x}.txt").write_text(written, encoding="utf-8")
    graph: Graph = build([folder], view=False).graph
    found: dict[str, int] = {}
    for node in sorted(graph.subjects(RDF.type, cls), key=str):
        label = next(str(o) for o in graph.objects(node, RDFS.label))
        spans = {str(o).rpartition("/")[2].split("_")[1] for o in graph.objects(node, VNG.evidence)}
        found[label if label not in found else f"{label} ({node})"] = len(spans)
    return found


@pytest.mark.parametrize(
    ("printed", "usual"),
    [
        ("Sở Kế hoạch - Đầu tư tỉnh Sơn La", "Sở Kế hoạch và Đầu tư tỉnh Sơn La"),
        ("Sở Kế hoạch và Đầu tư tỉnh Sơn La", "Sở Kế hoạch và Đầu tư tỉnh Sơn La"),
        ("Bộ Kế hoạch - Đầu tư", "Bộ Kế hoạch và Đầu tư"),
        ("Ban Chỉ đạo T.Ư 812", "Ban Chỉ đạo Trung ương 812"),
        ("Đoàn kiểm tra của Bộ Chính trị", "Đoàn kiểm tra của Bộ Chính trị"),
        ("Trường Trung học X-Y", "Trường Trung học X-Y"),
    ],
)
def test_a_body_has_a_usual_spelling(printed: str, usual: str) -> None:
    assert code_lists().spelled(printed) == usual


def test_a_hyphen_between_two_fields_makes_no_second_body(tmp_path: Path) -> None:
    found = labels(
        tmp_path,
        [
            "Ông Lò Văn Thử, Giám đốc Sở Kế hoạch - Đầu tư tỉnh Sơn La, dự họp.",
            "Ông Lò Văn Thử, Giám đốc Sở Kế hoạch và Đầu tư tỉnh Sơn La, dự họp.",
        ],
    )
    assert [count for label, count in found.items() if label.startswith("Sở")] == [2]


MET = "Ngày {}/3/2019, Đoàn kiểm tra của Bộ Chính trị làm việc với {}."


def test_a_team_is_called_by_whom_it_goes_to_and_when(tmp_path: Path) -> None:
    texts = [MET.format(4, "Tỉnh ủy Sơn La"), MET.format(4, "Tỉnh ủy Lai Châu")]
    assert labels(tmp_path, texts, TEAM) == {
        "Đoàn kiểm tra của Bộ Chính trị tại Tỉnh ủy Lai Châu, 4/3/2019": 1,
        "Đoàn kiểm tra của Bộ Chính trị tại Tỉnh ủy Sơn La, 4/3/2019": 1,
    }


def test_articles_on_one_team_of_a_day_and_target_mean_one(tmp_path: Path) -> None:
    texts = [MET.format(4, "Tỉnh ủy Sơn La")] * 2 + [MET.format(9, "Tỉnh ủy Sơn La")]
    assert labels(tmp_path, texts, TEAM) == {
        "Đoàn kiểm tra của Bộ Chính trị tại Tỉnh ủy Sơn La, 4/3/2019": 2,
        "Đoàn kiểm tra của Bộ Chính trị tại Tỉnh ủy Sơn La, 9/3/2019": 1,
    }


def test_a_team_with_a_number_keeps_its_name(tmp_path: Path) -> None:
    text = "Ngày 4/3/2019, Đoàn kiểm tra số 812 của Bộ Chính trị làm việc với Tỉnh ủy Sơn La."
    assert labels(tmp_path, [text], TEAM) == {"Đoàn kiểm tra số 812 của Bộ Chính trị": 1}


def test_a_body_of_untold_period_may_be_that_of_either(tmp_path: Path) -> None:
    told = "Tỉnh ủy Lâm Đồng họp bàn về giảm nghèo."
    for number, day in enumerate(("", "09:00 10/03/2021 |\n\n", "09:00 10/03/2026 |\n\n")):
        text = f"Tin {number}\n\n{day}{told}\n"
        (tmp_path / f"{number:016x}.txt").write_text(text, encoding="utf-8")
    made = build([tmp_path], view=False)
    ((one, other),) = made.graph.subject_objects(VNG.possiblySameAs)
    bodies = set(made.graph.subjects(RDF.type, ORG.Organization))
    assert {one, other} <= bodies
    assert one != other
