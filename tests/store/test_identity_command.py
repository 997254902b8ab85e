"""The judgements of a build, listed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from rdflib import RDF, Graph, URIRef

from kg.build import build
from kg.errors import KgError
from kg.graph.terms import PROV, VNG, C
from kg.store.identity import judgements

if TYPE_CHECKING:
    from pathlib import Path

TEXTS = {
    "2015-03-10 một.txt": "Ông Vi Văn Pín, Giám đốc Sở Y tế tỉnh Sơn La, sinh năm 1956, đến thăm.",
    "2016-03-10 hai.txt": "Ông Vi Văn Pín, Giám đốc Sở Y tế tỉnh Sơn La, yêu cầu giữ rừng.",
    "2023-03-10 ba.txt": "Ông Vi Văn Pín, Phó Chủ tịch HĐND tỉnh Sơn La, sinh năm 1981, nói vậy.",
    "2024-03-10 bốn.txt": "Ông Vi Văn Pín, Giám đốc Sở Y tế tỉnh Lai Châu, nói vậy.",
}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a build of four articles on three people of one name."""
    base = tmp_path_factory.mktemp("judged")
    for name, text in TEXTS.items():
        (base / name).write_text(f"{name[11:]}\n\n{text}\n", encoding="utf-8")
    build([base], out=base / "out", view=False)
    return base / "out"


def test_each_verdict_names_its_rule_and_its_articles(made: Path) -> None:
    graph = Graph().parse(made / "identity.ttl")
    said = {
        verdict: list(graph.subjects(VNG.verdict, C[f"verdict_{verdict}"]))
        for verdict in ("one", "apart", "open")
    }
    (one,), (apart,), (open_,) = said.values()
    assert {str(o) for o in graph.objects(one, VNG.rule)} == {"office"}
    assert len(list(graph.objects(one, PROV.wasDerivedFrom))) == 2
    assert {str(o) for o in graph.objects(apart, VNG.rule)} == {"birth"}
    assert len(set(graph.objects(apart, VNG.concerns))) == 2
    pair = set(graph.objects(open_, VNG.concerns))
    main = Graph().parse(made / "graph.ttl")
    assert set(main.subject_objects(VNG.possiblySameAs)) <= {(a, b) for a in pair for b in pair}
    assert all((node, RDF.type, None) in main for node in pair if isinstance(node, URIRef))


def test_the_list_tells_the_open_ones_first(made: Path) -> None:
    lines = judgements(made).splitlines()
    assert [line.split(":")[0] for line in lines[:-1]] == ["chưa rõ", "khác nhau", "là một"]
    assert lines[-1] == "3 phán định / judgements"


def test_one_thing_comes_with_its_articles_and_an_unknown_one_is_an_error(made: Path) -> None:
    graph = Graph().parse(made / "identity.ttl")
    (one,) = graph.subjects(VNG.verdict, C["verdict_one"])
    told = judgements(made, str(graph.value(one, VNG.concerns)))
    assert "    một.txt" in told
    assert "    hai.txt" in told
    with pytest.raises(KgError, match="no node has this"):
        judgements(made, "Ai đó")


def test_a_build_without_joins_has_no_such_file(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Tin\n\nBà Vi Thị Mỵ đến thăm Sở Y tế.", encoding="utf-8")
    build([tmp_path / "a.txt"], out=tmp_path / "out", view=False)
    assert not (tmp_path / "out" / "identity.ttl").exists()
    assert judgements(tmp_path / "out") == "0 phán định / judgements\n"
