"""What the rules find in a build, asked at once or part by part."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from kg.build import build, derived
from kg.errors import KgError

STORY = (
    "Công bố quyết định\n\nBan Thường vụ Tỉnh ủy Sơn La bổ nhiệm ông Lò Văn Thử, Phó Giám đốc Sở Y "
    "tế tỉnh Sơn La, giữ chức Giám đốc Sở Y tế tỉnh Sơn La. Bà Vi Thị Mỵ, nguyên Chánh Văn phòng "
    "Tỉnh ủy Sơn La, dự. Đoàn kiểm tra số 5 của Ban Bí thư kiểm tra tại Tỉnh ủy Sơn La.\n"
)


def files(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(folder.glob("*.ttl"))}


def test_what_is_asked_part_by_part_gives_the_same_bytes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = tmp_path / "tin.txt"
    source.write_text(STORY, encoding="utf-8")
    sources = [source, Path(__file__).parents[2] / "seeds"]
    build(sources, out=tmp_path / "whole", view=False)
    monkeypatch.setattr(derived, "_IN_MEMORY", 0)
    build(sources, out=tmp_path / "parts", view=False)
    assert files(tmp_path / "parts") == files(tmp_path / "whole")
    graph = (tmp_path / "whole" / "graph.ttl").read_text(encoding="utf-8")
    assert "vng:holdsRole" in graph
    assert "vng:inspects" in graph


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("import sys; sys.exit(7)", "exit code 7"),
        ("raise OSError(28, 'No space left on device')", r"OSError: .*No space left on device"),
    ],
)
def test_a_process_that_dies_leaves_one_line_and_no_file(
    code: str, said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = tmp_path / "tin.txt"
    source.write_text(STORY, encoding="utf-8")
    monkeypatch.setattr(derived, "_IN_MEMORY", 0)
    monkeypatch.setattr(derived, "command", lambda *_: [sys.executable, "-c", code])
    with pytest.raises(KgError, match=rf"^a process died \({said}\)[^\n]*$"):
        build([source], out=tmp_path / "out", view=False)
    assert not (tmp_path / "out" / "graph.ttl").exists()
