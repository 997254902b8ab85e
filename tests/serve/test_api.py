"""The JSON API against its own description, by schemathesis, and its filters of facts."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests.serving import serving

if TYPE_CHECKING:
    from starlette.testclient import TestClient


def test_schemathesis_finds_no_fault(made: Path, tmp_path: Path) -> None:
    program = Path(sys.executable).with_name("schemathesis")
    if not program.is_file():
        pytest.skip("no schemathesis: pip install schemathesis")
    with serving(made) as root:
        command = [str(program), "run", f"{root}/openapi.json", "--max-examples", "10"]
        command += ["--generation-deterministic"]
        done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout[-3000:]
    assert "4 selected / 4 total" in done.stdout


def test_facts_are_filtered_by_thing_article_kind_and_day(client: TestClient) -> None:
    def asked(**wanted: str) -> list[dict[str, Any]]:
        answer = client.get("/api/facts", params=wanted)
        assert answer.status_code == 200
        return list(answer.json())

    pin = client.get("/api/people", params={"q": "lo van pin"}).json()[0]["id"]
    about = asked(about=pin)
    assert len(about) > 2
    assert {fact["day"] for fact in about if fact["quotes"]} == {"2023-03-10"}
    said = asked(about=pin, kind="vng:Statement")
    assert said
    assert {fact["kind"] for fact in said} == {"vng:Statement"}
    assert asked(kind="vng:PersonnelDecision")
    assert asked(about=pin, until="2022-01-01") == []
    assert asked(since="2024-01-01", kind="vng:PersonnelDecision")[0]["day"] == "2024-05-02"
    article = said[0]["quotes"][0]["article"]
    assert {q["article"] for fact in asked(article=article) for q in fact["quotes"]} == {article}
    assert asked(about=pin, article=article, kind="vng:Statement") == said
    assert asked(about="nothing") == asked(kind="x:y") == asked(about="a b<") == []
    assert client.get("/api/facts", params={"since": "gestern"}).status_code == 422
