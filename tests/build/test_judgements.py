"""What a person decides on identity, forced on a build, and undone by taking a line out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from rdflib import RDF, RDFS, Graph, Literal
from rdflib.namespace import FOAF, ORG

from kg.build import build
from kg.build.change import add
from kg.build.run import DECISIONS
from kg.errors import KgError
from tests.vocabulary import DCTERMS, VNG, C

if TYPE_CHECKING:
    from pathlib import Path

ID = [f"{n:016x}" for n in range(6)]
TEXTS = (
    "Ngày 2/3/2019, ông Vi Văn Pín, Giám đốc Sở Y tế tỉnh Sơn La, dự hội nghị.",
    "Ngày 3/3/2020, ông Vi Văn Pín, Giám đốc Sở Y tế tỉnh Sơn La, dự hội nghị.",
    "Ngày 4/3/2020, ông Vi Văn Pín, Bí thư Huyện ủy Mường Tè, tỉnh Lai Châu, dự hội nghị.",
    "Ngày 5/3/2021, ông Vi Văn Pín, Giám đốc Sở Y tế tỉnh Sơn La, dự hội nghị.",
    "Ngày 6/3/2021, ông Vì Văn Pín, Giám đốc Sở Xây dựng tỉnh Sơn La, sinh năm 1966, dự hội nghị.",
    "Ngày 7/3/2022, ông Vi Văn Pín, Giám đốc Sở Y tế tỉnh Sơn La, sinh năm 1970, dự hội nghị.",
)


@pytest.fixture(scope="module")
def texts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of six articles on people of two names."""
    folder = tmp_path_factory.mktemp("texts")
    for ident, text in zip(ID, TEXTS, strict=True):
        day = text.split()[1].rstrip(",")
        head = f"Tin {ident[-1]}\n\n09:00 {day}\n\n"
        (folder / f"{ident}.txt").write_text(head + text + "\n", encoding="utf-8")
    return folder


def line(verdict: str, one: int, other: int, name: str = "Vi Văn Pín", second: str = "") -> str:
    first = f"{name} @ {ID[one]}"
    return f"{verdict} | {first} | {second or name} @ {ID[other]} | hồ sơ | Lan, 2026-11-29\n"


def files(texts: Path, tmp_path: Path, said: str) -> dict[str, bytes]:
    """Return the Turtle of a build with some decisions."""
    path = tmp_path / "decided.txt"
    path.write_text("# ai là ai\n\n" + said, encoding="utf-8")
    return dict(build([texts], judgements=path, view=False).files)


def people(made: dict[str, bytes]) -> dict[str, list[int]]:
    """Return the articles of each person."""
    graph = Graph().parse(data=made["graph.ttl"])
    found = {}
    for node in graph.subjects(RDF.type, FOAF.Person):
        spans = [str(span).rpartition("/")[2] for span in graph.objects(node, VNG.evidence)]
        found[str(node)] = sorted(int(span.split("_")[1], 16) for span in spans)
    return found


def test_evidence_alone_keeps_provinces_and_names_apart(texts: Path, tmp_path: Path) -> None:
    assert sorted(people(files(texts, tmp_path, "")).values()) == [[0, 1, 3, 5], [2], [4]]


def test_a_forced_merge_takes_all_that_was_joined_on_either_side(
    texts: Path, tmp_path: Path
) -> None:
    made = files(texts, tmp_path, line("one", 1, 2))
    assert sorted(people(made).values()) == [[0, 1, 2, 3, 5], [4]]
    graph = Graph().parse(data=made["graph.ttl"])
    assert not list(graph.subject_objects(VNG.possiblySameAs))
    (node,) = (node for node, articles in people(made).items() if 2 in articles)
    posts = {str(member) for member, _, who in graph.triples((None, ORG.member, None))
             if str(who) == node}  # fmt: skip
    assert len(posts) == 2


def test_a_forced_merge_of_two_names_keeps_both_names(texts: Path, tmp_path: Path) -> None:
    made = files(texts, tmp_path, line("one", 3, 4, second="Vì Văn Pín"))
    assert sorted(people(made).values()) == [[0, 1, 3, 4, 5], [2]]
    assert "Vì Văn Pín".encode() in made["graph.ttl"]


def test_a_decision_is_kept_with_its_reason_and_who_decided(texts: Path, tmp_path: Path) -> None:
    judged = Graph().parse(data=files(texts, tmp_path, line("one", 1, 2))["identity.ttl"])
    (node,) = judged.subjects(DCTERMS.creator, None)
    assert "hồ sơ" in {str(reason) for reason in judged.objects(node, VNG.reason)}
    assert judged.value(node, VNG.verdict) == C["verdict_one"]
    assert "by-hand" in {str(rule) for rule in judged.objects(node, VNG.rule)}


def test_a_forbidden_merge_parts_those_joined_and_each_goes_with_its_time(
    texts: Path, tmp_path: Path
) -> None:
    found = people(files(texts, tmp_path, line("apart", 1, 3)))
    assert sorted(found.values()) == [[0, 1], [2], [3, 5], [4]]


def test_a_forbidden_merge_of_bodies_sets_the_second_apart(texts: Path, tmp_path: Path) -> None:
    def bodies(made: dict[str, bytes]) -> int:
        graph = Graph().parse(data=made["graph.ttl"])
        return len(set(graph.subjects(RDFS.label, Literal("Sở Y tế tỉnh Sơn La", "vi"))))

    assert bodies(files(texts, tmp_path, "")) == 1
    said = line("apart", 0, 1, name="Sở Y tế tỉnh Sơn La")
    assert bodies(files(texts, tmp_path, said)) == 2


def test_a_removed_line_gives_the_graph_as_if_it_had_never_been(
    texts: Path, tmp_path: Path
) -> None:
    plain = dict(build([texts], view=False).files)
    for said in (line("one", 1, 2), line("apart", 1, 3), line("one", 1, 2) + line("apart", 1, 3)):
        assert files(texts, tmp_path, said) != plain
    assert files(texts, tmp_path, "") == plain


def test_decisions_that_contradict_each_other_are_told_with_their_lines(
    texts: Path, tmp_path: Path
) -> None:
    said = line("one", 1, 2) + line("one", 2, 3) + line("apart", 1, 3)
    with pytest.raises(KgError, match=r"decided.txt:5: says apart of what decided.txt:3, .*:4"):
        files(texts, tmp_path, said)


def test_what_speaks_against_a_decision_and_what_it_does_not_find_is_told(
    texts: Path, tmp_path: Path
) -> None:
    path = tmp_path / "decided.txt"
    said = (
        line("one", 4, 5, name="Vì Văn Pín", second="Vi Văn Pín"),
        "one | Lò Thị Thử @ 77 | Vi Văn Pín @ " + ID[1] + " | hồ sơ | Lan\n",
        line("one", 1, 2, second="Lò Thị Thử"),
    )
    path.write_text("".join(said), encoding="utf-8")
    notes = build([texts], judgements=path, view=False).notes
    assert [note.partition(" ")[0] for note in notes] == [f"decided.txt:{n}:" for n in (2, 3, 1)]
    assert "born 1966 and 1970" in notes[-1]


@pytest.mark.parametrize(
    "said",
    ["one | Vi Văn Pín @ 1", "maybe | A @ 1 | B @ 2 | c | d", "one | A | B @ 2 | c | d",
     "one | A @ 1 | A @ 1 | c | d", "one | A @ 1 | B @ 2 | | d"],
)  # fmt: skip
def test_a_line_that_is_no_decision_is_an_error_that_names_it(
    said: str, texts: Path, tmp_path: Path
) -> None:
    with pytest.raises(KgError, match=r"decided.txt:3: "):
        files(texts, tmp_path, said)


def test_a_person_and_a_body_cannot_be_one(texts: Path, tmp_path: Path) -> None:
    with pytest.raises(KgError, match="person and organisation are never one"):
        files(texts, tmp_path, line("one", 1, 2, second="Huyện ủy Mường Tè"))


def test_later_changes_of_a_build_hold_on_to_its_decisions(texts: Path, tmp_path: Path) -> None:
    path, out = tmp_path / "decided.txt", tmp_path / "out"
    path.write_text(line("one", 1, 2), encoding="utf-8")
    some = [texts / f"{ident}.txt" for ident in ID[:4]]
    build(some, out=out, judgements=path, view=False, cache=True)
    assert (out / DECISIONS).read_bytes() == path.read_bytes()
    path.unlink()
    add(out, [texts / f"{ident}.txt" for ident in ID[4:]])
    made = {name: (out / name).read_bytes() for name in ("graph.ttl", "identity.ttl")}
    whole = files(texts, tmp_path, line("one", 1, 2))
    assert made == {name: whole[name] for name in made}
    path.write_text("# none\n", encoding="utf-8")
    add(out, some[:1], judgements=path)
    assert sorted(people({"graph.ttl": (out / "graph.ttl").read_bytes()}).values()) == [
        [0, 1, 3, 5], [2], [4]
    ]  # fmt: skip
