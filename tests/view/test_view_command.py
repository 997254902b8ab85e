"""``kg view``: the whole page, or the page of a part."""

from __future__ import annotations

from pathlib import Path

import pytest
from rdflib import Graph

from kg.cli import main

SAMPLE = Path(__file__).with_name("sample.ttl")


@pytest.fixture
def built(tmp_path: Path) -> Path:
    Graph().parse(SAMPLE).serialize(tmp_path / "graph.ttl", format="turtle")
    Graph().serialize(tmp_path / "provenance.ttl", format="turtle")
    return tmp_path


def view(*arguments: object) -> object:
    with pytest.raises(SystemExit) as caught:
        main(["view", *map(str, arguments)])
    return caught.value.code


def test_the_page_of_a_part_opens_on_its_middle(
    built: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert view(built, "--focus", "tran van kha", "--depth", 1, "--max-nodes", 4) == 0
    assert capsys.readouterr().out == f"{built / 'view.html'}\n"
    html = (built / "view.html").read_text("utf-8")
    assert '"start":"node=person_kha"' in html
    assert html.count("https://w3id.org/vngov/id/") == 1  # the base, said once


def test_the_text_of_the_articles_goes_in_only_when_asked_for(tmp_path: Path) -> None:
    from kg import build

    source = tmp_path / "bai.txt"
    words = "Ngày 12/5/2018, ông Lò Văn Mẩy thăm xã Tân Lập.\n\nTrời hôm ấy mưa to."
    source.write_text("Thăm xã Tân Lập\n\n" + words, "utf-8")
    build([source], out=tmp_path / "out")
    page = tmp_path / "out" / "graph.html"
    assert "Trời hôm ấy" not in page.read_text("utf-8")
    assert view(tmp_path / "out", "--no-open", "--with-text", source) == 0
    assert "Trời hôm ấy" in page.read_text("utf-8")
    assert view(tmp_path / "out", "--with-text", source, "--max-nodes", 3) == 2


def test_a_build_with_the_text_keeps_it_when_articles_come_and_go(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from kg import build
    from kg.build.change import add, remove

    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    sources = [tmp_path / "một.txt", tmp_path / "hai.txt"]
    for number, source in enumerate(sources):
        source.write_text(f"Thăm xã\n\nÔng Lò Văn Mẩy thăm xã Tân Lập.\n\nMưa {number}.", "utf-8")
    page = tmp_path / "out" / "graph.html"
    build(sources[:1], out=tmp_path / "out", with_text=True, cache=True)
    assert "Mưa 0" in page.read_text("utf-8")
    add(tmp_path / "out", sources[1:])
    assert "Mưa 0" in page.read_text("utf-8")
    assert "Mưa 1" in page.read_text("utf-8")
    remove(tmp_path / "out", [str(sources[0])])
    assert "Mưa 0" not in page.read_text("utf-8")
    assert "Mưa 1" in page.read_text("utf-8")


def test_a_kind_and_a_time_can_be_asked_for(built: Path) -> None:
    assert view(built, "--class", "event", "--since", "2023-03-04", "--until", "2023-03-04") == 0
    html = (built / "view.html").read_text("utf-8")
    assert "Buổi làm việc tại tỉnh Sông Mây" in html
    assert "Lò Thị Lành" not in html


@pytest.mark.parametrize(
    ("wrong", "said", "code"),
    [
        (["--focus", "không có ai"], "no node is called so", 1),
        (["--class", "dragon"], "no kind of node", 1),
        (["--since", "hôm qua"], "--since", 2),
        (["--depth", "2"], "give --focus", 2),
        (["--since", "2023-03-05", "--until", "2023-03-04"], "later than --until", 2),
    ],
)
def test_a_wrong_wish_is_one_line_and_writes_nothing(
    built: Path,
    capsys: pytest.CaptureFixture[str],
    wrong: list[str],
    said: str,
    code: int,
) -> None:
    assert view(built, *wrong) == code
    complaint = capsys.readouterr().err
    assert said in complaint
    assert "Traceback" not in complaint
    assert not (built / "view.html").exists()
