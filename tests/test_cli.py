"""The command line: one line per error, documented exit codes, a fast start."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from kg.cli import main

if TYPE_CHECKING:
    from collections.abc import Sequence

SEEDS = Path(__file__).parents[1] / "seeds"
QUERIES = Path(__file__).parents[1] / "ontology" / "queries"
NO_FACT = "Trời hôm nay đẹp\n\nNắng nhẹ, gió hiu hiu, cây lá xanh tươi.\n"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("built")
    with pytest.raises(SystemExit):
        main(["build", str(SEEDS), "-o", str(folder), "-q"])
    return folder


def kg(capsys: pytest.CaptureFixture[str], *arguments: object) -> tuple[int, str, str]:
    with pytest.raises(SystemExit) as caught:
        main([str(argument) for argument in arguments])
    out, err = capsys.readouterr()
    assert "Traceback" not in err
    assert isinstance(caught.value.code, int)
    return caught.value.code, out, err


def start(arguments: Sequence[object]) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "kg", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, encoding="utf-8", check=False)


def test_help_answers_in_both_languages() -> None:
    done = start(["--help"])
    assert done.returncode == 0
    assert "Vietnamese government" in done.stdout
    assert "Đồ thị tri thức" in done.stdout


def test_starting_loads_nothing_heavy() -> None:
    heavy = ("rdflib", "networkx", "numpy", "pyvis", "rich", "pyoxigraph", "trafilatura")
    code = f"import sys, kg.cli; print([m for m in {heavy!r} if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


def test_the_version_is_the_installed_one(capsys: pytest.CaptureFixture[str]) -> None:
    from importlib.metadata import version

    code, out, err = kg(capsys, "--version")
    assert (code, err) == (0, "")
    assert re.fullmatch(rf"kg {version('vnkg')} \(lexicon [0-9a-f]{{12}}\)\n", out)


def test_a_good_build_says_one_line_on_stderr(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    code, out, err = kg(capsys, "build", SEEDS, "--out", tmp_path / "out")
    assert (code, out) == (0, "")
    assert err.count("\n") == 1
    assert err.startswith("1 article, ")
    assert kg(capsys, "build", SEEDS, "--out", tmp_path / "out", "--quiet") == (0, "", "")


def test_an_article_without_facts_is_told_when_asked(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    path = tmp_path / "a.txt"
    path.write_text(NO_FACT, encoding="utf-8")
    code, _, err = kg(capsys, "build", path, "-o", tmp_path / "out", "-v")
    assert code == 0
    assert f"{path}: no facts\n" in err


@pytest.mark.parametrize(
    ("name", "data", "problem"),
    [
        ("missing.txt", None, "no such file or folder; check the path"),
        ("empty.txt", b"", "empty; give an article with text in it"),
        ("binary.txt", b"\0\1\2\3", "binary, not text; save the file as UTF-8"),
        ("tcvn3.txt", "§oµn c«ng t¸c lµm viÖc".encode("latin-1"), "neither UTF-8, UTF-16"),
        ("long.txt", b"a" * 50_000_000, "longer than 5 MB, the limit for one article; split it"),
        ("new\nline.txt", b"", "empty"),
    ],
    ids=lambda value: value.split(".")[0].replace("\n", "-") if isinstance(value, str) else "",
)
def test_a_bad_input_is_one_line_and_nothing_is_written(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, name: str, data: bytes | None, problem: str
) -> None:
    path = tmp_path / name
    if data is not None:
        path.write_bytes(data)
    code, out, err = kg(capsys, "build", path, "--out", tmp_path / "out")
    shown = str(path).replace("\n", r"\n")
    assert (code, out) == (1, "")
    assert err.splitlines()[0].startswith(f"kg: {shown}: {problem}")
    assert err.splitlines()[1:] == ["kg: nothing could be read, so nothing was written"]
    assert not (tmp_path / "out").exists()


def test_one_bad_input_of_two_is_reported_after_the_build(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    code, _, err = kg(capsys, "build", SEEDS, tmp_path / "gone.txt", "--out", tmp_path / "out")
    assert code == 1
    assert (
        err.splitlines()[-1] == f"kg: {tmp_path}/gone.txt: no such file or folder; check the path"
    )
    assert (tmp_path / "out" / "graph.ttl").exists()


def test_an_out_that_is_a_file_is_one_line(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    (tmp_path / "out").write_text("")
    code, _, err = kg(capsys, "build", SEEDS, "--out", tmp_path / "out")
    assert (code, err) == (1, f"kg: {tmp_path}/out: a file, not a folder; give another --out\n")


@pytest.mark.parametrize(
    "arguments",
    [
        ["build"],
        ["build", "a.txt"],
        ["nonsense"],
        ["build", "a", "-o", "b", "-j", "0"],
        ["build", "a.txt", "--out", ""],
        ["build", "", "--out", "b"],
        ["validate", "b", "--source", ""],
        ["query"],
    ],
)
def test_wrong_usage_is_exit_code_2(
    capsys: pytest.CaptureFixture[str], arguments: list[str]
) -> None:
    code, out, err = kg(capsys, *arguments)
    assert (code, out) == (2, "")
    assert "Error" in err


@pytest.mark.parametrize(
    "command",
    [["query", "{}", "ASK {{}}"], ["explain", "{}", "Lào Cai"], ["validate", "{}"], ["view", "{}"]],
)
def test_a_folder_without_a_build_is_one_line(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, command: list[str]
) -> None:
    code, out, err = kg(capsys, *(word.format(tmp_path) for word in command))
    assert (code, out) == (1, "")
    assert err.startswith(f"kg: {tmp_path}")
    assert err.count("\n") == 1


def test_a_build_is_queried(capsys: pytest.CaptureFixture[str], built: Path) -> None:
    select = "SELECT ?name { ?p a foaf:Person ; rdfs:label ?name } ORDER BY ?name"
    code, out, _ = kg(capsys, "query", built, select, "--format", "csv")
    assert code == 0
    assert out.splitlines()[0] == "name"
    assert "Phạm Bình Minh" in out


def test_a_wrong_query_is_one_line(capsys: pytest.CaptureFixture[str], built: Path) -> None:
    code, out, err = kg(capsys, "query", built, "SELECT nonsense")
    assert (code, out) == (1, "")
    assert err.count("\n") == 1


def test_a_build_is_explained_with_its_words(
    capsys: pytest.CaptureFixture[str], built: Path
) -> None:
    code, out, _ = kg(capsys, "explain", built, "pham binh minh")
    assert code == 0
    assert "Phó Thủ tướng Thường trực" in out


def test_the_build_of_the_seed_is_valid(capsys: pytest.CaptureFixture[str], built: Path) -> None:
    code, out, _ = kg(capsys, "validate", built)
    assert (code, bool(out.strip())) == (0, True)


def test_a_damaged_build_is_not_valid(
    capsys: pytest.CaptureFixture[str], built: Path, tmp_path: Path
) -> None:
    for name in ("graph.ttl", "provenance.ttl", "void.ttl"):
        (tmp_path / name).write_bytes((built / name).read_bytes())
    with (tmp_path / "graph.ttl").open("a", encoding="utf-8") as file:
        file.write(
            "\n<https://w3id.org/vngov/id/person_x> a <http://xmlns.com/foaf/0.1/Person> .\n"
        )
    assert kg(capsys, "validate", tmp_path)[0] == 1


def commands_of_the_readme() -> list[tuple[list[str], str]]:
    """Return the commands of README's console blocks, each with the answer printed below it."""
    text = (SEEDS.parent / "README.md").read_text(encoding="utf-8")
    found = []
    for block in re.findall(r"```console\n\$ (.*?)\n```", text, flags=re.DOTALL):
        lines = block.split("\n")
        count = next(
            n for n in range(1, len(lines) + 1) if "\n".join(lines[:n]).count("'") % 2 == 0
        )
        found.append((shlex.split("\n".join(lines[:count])), "\n".join(lines[count:])))
    return found


@pytest.mark.parametrize(("command", "answer"), commands_of_the_readme())
def test_the_readme_prints_the_real_answers(
    capsys: pytest.CaptureFixture[str], built: Path, command: list[str], answer: str
) -> None:
    words = [str(built) if word == "exports/" else word for word in command[1:]]
    code, out, _ = kg(capsys, *words)
    assert code == 0
    assert [line.rstrip() for line in out.strip().splitlines()] == answer.splitlines()


def test_the_view_is_written_and_named(capsys: pytest.CaptureFixture[str], built: Path) -> None:
    assert kg(capsys, "view", built) == (0, f"{built / 'graph.html'}\n", "")


def test_a_reader_that_goes_away_is_no_traceback(built: Path) -> None:
    select = "SELECT * { ?s ?p ?o . ?s ?q ?r }"
    command = [sys.executable, "-m", "kg", "query", str(built), select, "--format", "csv"]
    # Unbuffered, Python itself drops what a closing pipe did not take, and no one can tell.
    plain = {name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"}
    pipe = subprocess.PIPE
    with subprocess.Popen(command, env=plain, stdout=pipe, stderr=pipe) as running:
        assert running.stdout is not None
        assert running.stderr is not None
        running.stdout.readline()
        running.stdout.close()
        err = running.stderr.read()
    assert (running.returncode, err) == (141, b"")


@pytest.mark.parametrize("arguments", [["--help"], ["query", "--list"], ["query", "--help"]])
def test_help_that_nobody_reads_ends_quietly(arguments: list[str]) -> None:
    plain = {name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"}
    gone, taken = os.pipe()
    os.close(gone)
    done = subprocess.run(
        [sys.executable, "-m", "kg", *arguments],
        env=plain, stdout=taken, stderr=subprocess.PIPE, check=False,
    )  # fmt: skip
    os.close(taken)
    assert (done.returncode, done.stderr) == (141, b"")


def test_a_query_over_its_time_is_one_line(built: Path) -> None:
    done = start(["query", built, "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }",
                  "--timeout", "0.5"])  # fmt: skip
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("kg: query: not answered within 0.5 s")
    assert done.stderr.count("\n") == 1


def test_an_interrupt_ends_with_130_and_no_traceback(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("kg.sources.read.read_sources", interrupted)
    assert kg(capsys, "build", SEEDS, "-o", tmp_path / "out")[0] == 130
    assert not (tmp_path / "out").exists()


def test_the_questions_are_listed_and_one_is_asked_with_a_value(
    capsys: pytest.CaptureFixture[str], built: Path
) -> None:
    code, out, _ = kg(capsys, "query", built, "--list")
    assert code == 0
    assert out.count("\nCQ") == len(list(QUERIES.glob("CQ*.rq"))) - 1
    assert kg(capsys, "query", "--list") == (0, out, "")
    code, out, _ = kg(capsys, "query", built, "CQ02", "--set", "person=Cao Huy", "-f", "csv")
    assert code == 0
    assert "Văn phòng Chính phủ" in out


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["CQ02", "--set", "nobody=Cao Huy"], 1, "kg: nobody: the query has no such parameter"),
        (["CQ03", "--set", "from=mai"], 1, "kg: from=mai: not of the kind asked for"),
        (["CQ24", "--set", "below=0.7) } #"], 1, "kg: below=0.7) } #: not of the kind asked for"),
        (["CQ02", "--set", "Cao Huy"], 2, "'Cao Huy' is not NAME=VALUE"),
        ([], 2, "give a DIR and a QUERY, or --list"),
    ],
)
def test_a_parameter_that_does_not_fit_is_said(
    capsys: pytest.CaptureFixture[str], built: Path, arguments: list[str], code: int, said: str
) -> None:
    done, out, err = kg(capsys, "query", built, *arguments)
    assert (done, out) == (code, "")
    assert said in err
    assert code == 2 or err.count("\n") == 1


def test_quotes_are_compared_with_every_source_that_is_given(
    capsys: pytest.CaptureFixture[str], built: Path, tmp_path: Path
) -> None:
    seed = next(SEEDS.iterdir())
    code, out, _ = kg(capsys, "validate", built, "--source", SEEDS)
    assert code == 0
    assert "1 bài được đối chiếu" in out
    (tmp_path / "other.txt").write_text(NO_FACT, encoding="utf-8")
    code, out, _ = kg(capsys, "validate", built, "--source", tmp_path, SEEDS)
    assert code == 0
    assert "1 bài được đối chiếu" in out  # the other one is not of the build
    code, out, err = kg(capsys, "validate", built, "--source", tmp_path)
    assert (code, out) == (1, "")
    assert err == f"kg: {built}: built from none of the articles given; give its own sources\n"
    changed = tmp_path / seed.name
    changed.write_text(f"Thêm lời. {seed.read_text(encoding='utf-8')}", encoding="utf-8")
    code, out, _ = kg(capsys, "validate", built, "--source", changed)
    assert code == 1
    assert "Violation quote" in out


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
@pytest.mark.parametrize("command", [["export", "-f", "nt"], ["query", "CQ05"], ["--help"]])
def test_a_full_disk_is_one_line(built: Path, command: list[str]) -> None:
    name, *rest = command
    arguments = [name, str(built), *rest] if rest else [name]
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "kg", *arguments],
            stdout=full, stderr=subprocess.PIPE, encoding="utf-8", check=False,
        )  # fmt: skip
    assert done.returncode == 1
    assert done.stderr.startswith("kg: the result cannot be written (")
    assert done.stderr.count("\n") == 1


def test_a_value_that_does_not_fit_logs_nothing(built: Path) -> None:
    done = start(["query", built, "CQ03", "--set", "from=notadate"])
    assert done.returncode == 1
    assert done.stderr.startswith("kg: from=notadate: not of the kind asked for")
    assert done.stderr.count("\n") == 1


def test_a_copy_under_another_name_is_told_of(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    for name in ("a_0000000000000001.txt", "b_0000000000000002.txt"):
        (tmp_path / name).write_text(NO_FACT, encoding="utf-8")
    code, _, err = kg(capsys, "build", tmp_path, "-o", tmp_path / "out")
    assert code == 0
    first, last, _ = err.splitlines()  # the third tells that it has no date
    assert first == f"{tmp_path}/b_0000000000000002.txt: left out, a copy of " + str(
        tmp_path / "a_0000000000000001.txt"
    )
    assert last.startswith("1 article, ")


def test_fields_dates_and_undated_articles_are_told(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text(
        '{"content": "Ông Lò Văn Thử dự.", "day": "27/8/2022"}\n{"content": "Bà Mẩy dự."}\n',
        encoding="utf-8",
    )
    given = ("build", path, "-o", tmp_path / "out", "--no-view", "--map", "text=content")
    code, _, err = kg(capsys, *given, "--map", "published=day")
    assert code == 0
    assert err.split("\n")[1].startswith("1 of them without a date: ")
    code, _, err = kg(capsys, *given, "--published", "2022-08-28")
    assert code == 0
    assert "without a date" not in err
    again = ("validate", tmp_path / "out", "--source", path, "--map", "text=content")
    assert kg(capsys, *again, "--published", "2022-08-28")[0] == 0


@pytest.mark.parametrize("given", ["text", "body=content", "text=", "text=a,day=b"])
def test_a_field_map_that_is_none_is_wrong_usage(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, given: str
) -> None:
    code, _, err = kg(capsys, "build", SEEDS, "-o", tmp_path, "--map", given)
    assert code == 2
    assert "--map" in err
