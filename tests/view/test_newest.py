"""The page of a large build: what its newest articles say, without the rest."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from pyoxigraph import RdfFormat, parse

from kg.build import build, page
from kg.view import newest
from kg.view.newest import part
from tests.vocabulary import ID

if TYPE_CHECKING:
    from pathlib import Path

TEXT = (
    "Hội nghị Tỉnh ủy {where}\n\nNgày {n}/8/2022, đồng chí {who}, Bí thư Tỉnh ủy {where} chủ trì "
    "hội nghị với Ban Thường vụ Tỉnh ủy {where}. Tỉ lệ hộ nghèo còn {n}%.\n"
)
PEOPLE = ("Lò Văn Thử", "Vừ A Nọ", "Lò Văn Thử")


@pytest.fixture(name="out")
def out_fixture(tmp_path: Path) -> Path:
    for n, who in enumerate(PEOPLE, start=1):
        text = TEXT.format(n=n, who=who, where=("Sơn La", "Lào Cai", "Sơn La")[n - 1])
        (tmp_path / f"2022-08-0{n}_{n:016x}.txt").write_text(text, encoding="utf-8")
    build([tmp_path], out=tmp_path / "out", view=False)
    return tmp_path / "out"


def names(ids: frozenset[str]) -> list[int]:
    return sorted(int(iri.removeprefix(f"{ID}article_"), 16) for iri in ids)


def test_the_newest_articles_are_those_of_the_last_days(out: Path) -> None:
    assert newest.newest(out, 9).whole == 3
    assert names(newest.newest(out, 9).articles) == [1, 2, 3]
    assert names(newest.newest(out, 2).articles) == [2, 3]


def test_of_all_articles_only_background_may_be_left_out(out: Path) -> None:
    files = [(out / name).read_bytes() for name in ("graph.ttl", "provenance.ttl")]
    found = set(map(str, part(out, newest.newest(out, 3).articles)))
    whole = {str(q.triple) for data in files for q in parse(data, format=RdfFormat.TURTLE)}
    assert found <= whole
    assert not [t for t in whole - found if "#evidence>" in t or "#AttestedTriple>" in t]


def test_a_part_holds_what_its_articles_say_and_no_words_of_others(out: Path) -> None:
    articles = newest.newest(out, 1).articles
    triples = list(map(str, part(out, articles)))
    assert any("lo-van-thu" in triple for triple in triples)
    assert not any("vu-a-no" in triple for triple in triples)
    others = [f"article_{n:016x}_span" for n in (1, 2)]
    assert not any(other in triple for triple in triples for other in others)


def test_a_page_of_a_part_says_so(out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "Vừ A Nọ" in page.page(out).decode()
    monkeypatch.setattr(newest, "MOST", 1)
    monkeypatch.setattr(newest.newest, "__defaults__", (1,))
    small = page.page(out).decode()
    assert "1 bài mới nhất trong 3 bài" in small
    assert "Vừ A Nọ" not in small
    assert "Lò Văn Thử" in small
