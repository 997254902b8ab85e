"""The notebook of docs/ runs from its first cell to its last, and shows what it says."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import nbformat
import pytest
from nbclient import NotebookClient

TOUR = Path(__file__).parents[1] / "docs" / "notebooks" / "tour.ipynb"


def read() -> Any:
    return nbformat.read(TOUR, as_version=4)  # type: ignore[no-untyped-call]


@pytest.fixture(scope="module")
def shown() -> list[dict[str, str]]:
    """What the cells show, in order: media type → text."""
    tour = read()
    where = {"metadata": {"path": str(TOUR.parent)}}
    NotebookClient(tour, timeout=300, startup_timeout=300, resources=where).execute()
    outputs = [output for cell in tour.cells for output in cell.get("outputs", ())]
    return [output.get("data") or {"text/plain": output.get("text", "")} for output in outputs]


def test_the_tour_builds_asks_draws_and_explains(shown: list[dict[str, str]]) -> None:
    built, offices, team, picture, busiest, why = shown
    assert built["text/plain"].startswith("1 bài · articles; ")
    assert "Phó Thủ tướng Thường trực" in offices["text/plain"]
    assert "Phó Trưởng đoàn" in team["text/plain"]
    assert picture["text/html"].startswith("<iframe")
    assert "Phạm Bình Minh" in busiest["text/plain"]
    assert "“Quyết định 547 của Bộ Chính trị”" in why["text/plain"]


def test_the_tour_is_kept_without_what_it_showed() -> None:
    tour = read()
    assert not any(cell.get("outputs") or cell.get("execution_count") for cell in tour.cells)
