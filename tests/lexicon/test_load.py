from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kg.lexicon.load import (
    build_lexicon,
    fingerprint,
    lexicon,
    lexicon_files,
    read_concepts,
)
from kg.text.tokens import tokenise

if TYPE_CHECKING:
    from pathlib import Path

TURTLE = """
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix vng: <https://w3id.org/vngov/ns#> .
@prefix c: <https://w3id.org/vngov/concept/> .

c:role a skos:ConceptScheme ; skos:prefLabel "chức vụ"@vi .

c:role_bi-thu a skos:Concept ;
  skos:inScheme c:role ;
  skos:prefLabel "Bí thư"@vi , "Secretary"@en ;
  skos:altLabel "B.Thư"@vi ;
  skos:hiddenLabel "Bí thơ"@vi ;
  skos:notation "BT" ;
  vng:impliedBody c:body_dang .

c:body_dang a skos:Concept ;
  skos:inScheme c:body ;
  skos:prefLabel "Đảng Cộng sản Việt Nam"@vi .

c:body_x a skos:Concept ; skos:inScheme c:body ; skos:prefLabel "English only"@en .
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "role.ttl"
    path.write_text(TURTLE, encoding="utf-8")
    return path


def test_a_concept_keeps_all_that_the_file_says(file: Path) -> None:
    concept = read_concepts([file])["role_bi-thu"]
    assert (concept.scheme, concept.label, concept.english) == ("role", "Bí thư", "Secretary")
    assert concept.forms == ("Bí thư", "B.Thư", "Bí thơ")
    assert concept.notations == ("BT",)
    assert concept.first("impliedBody") == "body_dang"
    assert concept.has("impliedBody", "body_dang")
    assert concept.first("unknown") is None


def test_schemes_and_concepts_without_vietnamese_are_not_matched(file: Path) -> None:
    assert sorted(read_concepts([file])) == ["body_dang", "role_bi-thu"]


def test_a_lexicon_groups_concepts_by_scheme_and_matches_all_forms(file: Path) -> None:
    built = build_lexicon([file])
    assert [concept.id for concept in built.scheme("role")] == ["role_bi-thu"]
    assert built.scheme("missing") == ()
    tokens = tokenise("Bí thơ của Đảng Cộng sản Việt Nam")
    hits = built.matcher.match(tokens).of(range(len(tokens)), "role", "body")
    assert [hit.concept.id for hit in hits] == ["role_bi-thu", "body_dang"]


def test_the_order_of_the_files_does_not_matter(file: Path, tmp_path: Path) -> None:
    other = tmp_path / "more.ttl"
    other.write_text(TURTLE.replace("bi-thu", "bi-thu-2"), encoding="utf-8")
    one, two = read_concepts([file, other]), read_concepts([other, file])
    assert list(one) == list(two)
    assert [c.forms for c in one.values()] == [c.forms for c in two.values()]


def test_a_broken_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "broken.ttl"
    path.write_text("c:role a skos:Concept", encoding="utf-8")
    with pytest.raises(SyntaxError):
        read_concepts([path])


def test_the_projects_lexicon_is_read_once_and_knows_the_figures_words() -> None:
    known = lexicon()
    assert known is lexicon()
    for scheme in ("numeral", "multiplier", "unit", "comparator", "indicator"):
        assert known.scheme(scheme), scheme


def test_every_unit_and_comparator_has_what_its_readers_ask_for() -> None:
    known = lexicon()
    signs = {"=", ">", ">=", "<", "<=", "~"}
    assert all(concept.first("comparator") in signs for concept in known.scheme("comparator"))
    assert all(concept.first("unitClass") for concept in known.scheme("unit"))
    assert all(int(concept.first("factor") or 0) > 1 for concept in known.scheme("multiplier"))


def test_the_fingerprint_is_of_names_and_words_whatever_the_line_ends(tmp_path: Path) -> None:
    folders = [tmp_path / name for name in ("unix", "windows", "other", "renamed")]
    for folder, name, text in zip(
        folders, ("a", "a", "a", "b"), (b"x\ny\n", b"x\r\ny\r\n", b"x\nz\n", b"x\ny\n"), strict=True
    ):
        folder.mkdir()
        (folder / f"{name}.ttl").write_bytes(text)
    one, same, other, renamed = (fingerprint(folder.iterdir()) for folder in folders)
    assert one == same
    assert len({one, other, renamed}) == 3
    assert len(fingerprint(lexicon_files())) == 64
