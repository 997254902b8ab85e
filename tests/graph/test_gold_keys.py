"""The proof of the layer: a graph made from a gold key scores as the key itself.

``tests/goldkeys.py`` turns keys into facts, so extraction has no part in this.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from kg.graph.as_rdflib import to_graphs
from tests.goldkeys import read

GOLD = Path(__file__).parents[2].parent / "shared" / "gold"
KNOWN = {
    # A transfer to a body without a role: a membership needs one, so the body is not written.
    ("train", "personnel"): 4,
    # Findings of one type with words in common: the scorer pairs them greedily.
    ("train", "findings"): 2,
    # The place of an event that the key itself does not list as an entity, once each.
    ("train", "entities"): 1,
    ("dev", "entities"): 1,
}


@pytest.mark.skipif(not GOLD.is_dir(), reason="needs ../shared/gold")
@pytest.mark.parametrize("part", ["seed", "train", "dev"])
def test_graphs_of_gold_keys_score_as_the_keys(part: str, tmp_path: Path) -> None:
    keys = sorted((GOLD / part).glob("*.json"))
    assert keys
    for key in keys:
        folder = tmp_path / "graphs" / key.stem
        folder.mkdir(parents=True)
        for name, data in to_graphs([read(key)]).files.items():
            (folder / name).write_bytes(data)
    report = tmp_path / "score.json"
    command = [sys.executable, str(GOLD / "score.py"), str(GOLD / part)]
    command += ["--graphs", str(tmp_path / "graphs"), "--json", str(report)]
    # the scorer aligns rows in the order of sets
    env = {**os.environ, "PYTHONHASHSEED": "0"}
    subprocess.run(command, check=True, capture_output=True, env=env)
    for table, row in json.loads(report.read_text(encoding="utf-8")).items():
        if table.startswith("ALL"):
            assert row["F1"] > 0.99
            continue
        allowed = KNOWN.get((part, table), 0)
        assert row["graph"] - row["match"] <= allowed, table
        assert row["gold"] - row["match"] <= allowed, table
