"""The judgements of a build, listed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from rdflib import RDF, Graph, URIRef

from kg.build import build
from kg.errors import KgError
from kg.store.identity import judgements
from kg.store.review import proposals
from tests.vocabulary import PROV, VNG, C

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
    for judged in (one, apart):
        assert 0.5 < float(str(graph.value(judged, VNG.confidence))) < 1
        assert {
            getattr(reason, "language", None) for reason in graph.objects(judged, VNG.reason)
        } == {
            "vi",
            "en",
        }
    assert graph.value(open_, VNG.confidence) is None
    assert {str(o) for o in graph.objects(apart, VNG.rule)} == {"two-births"}
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
    assert told.splitlines()[-3:] == [
        "  giữ một chức vụ trong một nhiệm kỳ",
        "    2015-03-10 · một.txt · Giám đốc Sở Y tế tỉnh Sơn La",
        "    2016-03-10 · hai.txt · Giám đốc Sở Y tế tỉnh Sơn La",
    ]
    with pytest.raises(KgError, match="no node has this"):
        judgements(made, "Ai đó")


def test_a_build_without_joins_has_no_such_file(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Tin\n\nBà Vi Thị Mỵ đến thăm Sở Y tế.", encoding="utf-8")
    build([tmp_path / "a.txt"], out=tmp_path / "out", view=False)
    assert not (tmp_path / "out" / "identity.ttl").exists()
    assert judgements(tmp_path / "out") == "0 phán định / judgements\n"


def test_the_review_proposes_what_would_join_most_first_in_lines_that_a_build_takes(
    tmp_path: Path,
) -> None:
    def write(number: int, name: str, office: str) -> None:
        text = f"Tin {number}\n\n09:00 1{number % 10}/03/2020\n\nÔng {name}, {office}, dự họp.\n"
        (tmp_path / f"{number:016x}.txt").write_text(text, encoding="utf-8")

    here, there = "Giám đốc Sở Y tế tỉnh Sơn La", "Giám đốc Sở Y tế tỉnh Lai Châu"
    for number, name in enumerate(["Vi Văn Pín", *["Lò Văn Thử"] * 3]):
        write(number, name, here)
    for number, name in enumerate(["Vi Văn Pín", "Lò Văn Thử", "Lò Văn Thử"], start=4):
        write(number, name, there)
    build([tmp_path], out=tmp_path / "out", view=False)
    told = proposals(tmp_path / "out")
    heads = [line for line in told.splitlines() if "bài / articles" in line]
    assert [head.rpartition(" [")[2] for head in heads] == [
        "3 × 2 bài / articles: 6]", "1 × 1 bài / articles: 1]"
    ]  # fmt: skip
    line = next(row.strip() for row in told.splitlines() if row.startswith("  one |"))
    (tmp_path / "decided").write_text(line + "\n", encoding="utf-8")
    texts = sorted(tmp_path.glob("*.txt"))
    build(texts, out=tmp_path / "out", view=False, judgements=tmp_path / "decided")
    assert "Lò Văn Thử" not in proposals(tmp_path / "out")
