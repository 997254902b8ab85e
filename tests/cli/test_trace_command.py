"""``kg trace``: what the rules saw, sentence by sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from click.testing import CliRunner

from kg.cli import cli

if TYPE_CHECKING:
    from pathlib import Path


def test_one_sentence_is_shown_with_its_clauses_and_facts(tmp_path: Path) -> None:
    source = tmp_path / "tin.txt"
    source.write_text("Tin vắn\n\nÔng Lò Văn Mẩy làm việc với Tỉnh ủy Sơn La.\n", encoding="utf-8")
    shown = CliRunner().invoke(cli, ["trace", str(source), "1"])
    assert shown.exit_code == 0
    lines = shown.output.splitlines()
    assert lines[0] == "[1] Ông Lò Văn Mẩy làm việc với Tỉnh ủy Sơn La."
    assert any(line.startswith("  ~ làm việc với — subject Lò Văn Mẩy") for line in lines)
    assert any(line.startswith("  = ") and "meeting" in line for line in lines)


def test_a_rule_is_told_with_its_sentences_and_only_its_facts(tmp_path: Path) -> None:
    source = tmp_path / "tin.txt"
    source.write_text("Tin vắn\n\nÔng Lò Văn Mẩy làm việc với Tỉnh ủy Sơn La.\n", encoding="utf-8")
    shown = CliRunner().invoke(cli, ["trace", str(source), "--rule", "event-object"])
    lines = shown.output.splitlines()
    assert lines[0].startswith("event-object (participations): ")
    assert [line.rsplit("(", 1)[1] for line in lines if line.startswith("  = ")] == [
        "event-object)"
    ]


def test_a_rule_that_does_not_exist_names_the_nearest(tmp_path: Path) -> None:
    source = tmp_path / "tin.txt"
    source.write_text("Tin vắn\n", encoding="utf-8")
    shown = CliRunner().invoke(cli, ["trace", str(source), "--rule", "event-objekt"])
    assert "event-object" in str(shown.exception)


def test_a_file_that_is_not_there_is_one_line(tmp_path: Path) -> None:
    shown = CliRunner().invoke(cli, ["trace", str(tmp_path / "none.txt")])
    assert shown.exit_code != 0
    assert "none.txt" in str(shown.exception)


def test_a_sentence_that_is_not_there_is_one_line(tmp_path: Path) -> None:
    source = tmp_path / "tin.txt"
    source.write_text("Tin vắn\n\nXã Mường Hoa họp.\n", encoding="utf-8")
    shown = CliRunner().invoke(cli, ["trace", str(source), "9"])
    assert shown.exit_code != 0
    assert "no sentence 9" in str(shown.exception)


def test_a_rule_shows_what_was_there_and_what_was_wanting(tmp_path: Path) -> None:
    source = tmp_path / "tin.txt"
    body = "Sở Y tế tỉnh Sơn La được thành lập trên cơ sở hợp nhất hai trường."
    source.write_text(f"Tin vắn\n\n{body}\n", encoding="utf-8")
    shown = CliRunner().invoke(cli, ["trace", str(source), "1", "--rule", "reorganised-from"])
    lines = shown.output.splitlines()
    assert "    ✓ passage[from]: “trên cơ sở hợp nhất”" in lines
    assert lines[-2] == (
        "    ✗ needs units or bodies right after it after “trên cơ sở hợp nhất”;"
        " there stands “hai trường.”"
    )


def test_what_denies_is_told_as_the_reason(tmp_path: Path) -> None:
    source = tmp_path / "tin.txt"
    body = "UBND tỉnh Sơn La không giải thể Sở Ngoại vụ tỉnh Sơn La."
    source.write_text(f"Tin vắn\n\n{body}\n", encoding="utf-8")
    shown = CliRunner().invoke(cli, ["trace", str(source), "1", "--rule", "reorganised-abolished"])
    assert "    ✗ needs verb told as a fact; it is denied" in shown.output
