"""Posts over the years: what each article attests stays so, and questions follow the latest."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pyoxigraph as ox
import pytest
from rdflib.namespace import ORG

from kg.build import build
from kg.store.load import load
from kg.store.parameters import with_values
from kg.store.questions import questions
from tests.vocabulary import VNG

if TYPE_CHECKING:
    from pathlib import Path

ARTICLES = {
    "2015-04-21": "Bộ trưởng Bộ Xây dựng Vi Văn Khoát làm việc với Tỉnh ủy Lai Châu.",
    "2016-02-03": "Bộ trưởng Bộ Xây dựng Vi Văn Khoát tiếp Đoàn công tác tỉnh Lào Cai.",
    "2023-05-10": "Tham dự lễ khánh thành có nguyên Bộ trưởng Bộ Xây dựng Vi Văn Khoát.",
}
POST = ("Bộ trưởng", "Bộ Xây dựng")


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> ox.Store:
    folder: Path = tmp_path_factory.mktemp("posts")
    rows = [
        {"title": f"Tin số {number}", "published": day, "text": text}
        for number, (day, text) in enumerate(ARTICLES.items())
    ]
    lines = [json.dumps(row, ensure_ascii=False) for row in rows]
    (folder / "news.jsonl").write_text("\n".join(lines), encoding="utf-8")
    build([folder / "news.jsonl"], out=folder / "out", view=False)
    return load(folder / "out")


def answer(store: ox.Store, name: str, **values: str) -> list[tuple[str, ...]]:
    found = store.query(with_values(questions()[name].text, values))
    assert isinstance(found, ox.QuerySolutions)
    return [tuple("" if cell is None else cell.value for cell in row) for row in found]


def test_each_status_has_its_own_days(store: ox.Store) -> None:
    assert answer(store, "CQ02", person="Vi Văn Khoát") == [
        (*POST, "đương nhiệm", "2015-04-21", "", ""),
        (*POST, "đương nhiệm", "2016-02-03", "", ""),
        (*POST, "đã thôi giữ chức", "2023-05-10", "", ""),
    ]


@pytest.mark.parametrize(("year", "held"), [("2015", True), ("2016", True), ("2023", False)])
def test_a_post_is_held_in_the_years_that_attest_it(
    store: ox.Store, year: str, *, held: bool
) -> None:
    role, body = POST
    values = {"role": role, "body": body, "from": f"{year}-01-01", "to": f"{year}-12-31"}
    assert bool(answer(store, "CQ03", **values)) == held


def test_the_days_of_a_post_are_counted_by_status(store: ox.Store) -> None:
    assert answer(store, "CQ37", person="Vi Văn Khoát") == [
        (*POST, "đương nhiệm", "2015-04-21", "2016-02-03", "2"),
        (*POST, "đã thôi giữ chức", "2023-05-10", "2023-05-10", "1"),
    ]


def test_what_was_left_is_held_no_more(store: ox.Store) -> None:
    for shortcut in (VNG.holdsRole, ORG.memberOf):
        assert not list(store.quads_for_pattern(None, ox.NamedNode(shortcut), None))
