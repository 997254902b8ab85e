"""An invented article and its answer key, for the tests of this folder."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path

TEXT = (
    "Lào Cai đẩy nhanh giải ngân\n\n"
    "Sáng 27/8, đồng chí Lò Văn Thử, Bí thư Tỉnh ủy Lào Cai, làm việc với Sở Y tế tỉnh Lào Cai.\n\n"
    "Đồng chí Lò Văn Thử nhấn mạnh Sở Y tế cần đẩy nhanh giải ngân vốn đầu tư công.\n"
)
TABLES = (
    "entities positions events participation documents links statements findings figures "
    "structure personnel"
)


def key() -> dict[str, Any]:
    """Return the key of some facts of the article, and of one post that it does not state."""
    person = "Lò Văn Thử"
    said = "Sở Y tế cần đẩy nhanh giải ngân vốn đầu tư công"
    return {table: [] for table in TABLES.split()} | {
        "entities": [
            {"name": person, "type": "person", "aka": []},
            {"name": "Tỉnh ủy Lào Cai", "type": "organisation", "aka": []},
            {"name": "Sở Y tế tỉnh Lào Cai", "type": "organisation", "aka": ["Sở Y tế"]},
        ],
        "positions": [
            {"person": person, "role": role, "org": "Tỉnh uỷ Lào Cai", "former": False, "q": person}
            for role in ("Bí thư", "Phó Bí thư")
        ],
        "statements": [{"source": person, "act": "emphasise", "addressee": None, "q": said}],
        "structure": [{"s": "Tỉnh ủy Lào Cai", "p": "locatedIn", "o": "Lào Cai"}],
    }


def write(folder: Path, content: object, name: str = "lao-cai") -> Path:
    """Write the article and a key, whatever it is, into a folder; return the key's file."""
    (folder / f"{name}.txt").write_text(TEXT, encoding="utf-8")
    file = folder / f"{name}.json"
    file.write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8")
    return file
