from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from kg.lexicon import compiled as module
from kg.lexicon.compiled import compiled, keep_compiled, packed, unpacked
from kg.lexicon.load import build_lexicon, lexicon, lexicon_files
from kg.lexicon.matcher import Matcher
from kg.lexicon.model import Concept
from kg.text.tokens import tokenise

if TYPE_CHECKING:
    from pathlib import Path

CHAIR = Concept(
    "role_chu-toa", "role", "Chủ tọa", "Chair", ("Chủ tọa", "Chủ toạ"), ("CT",), {"of": ("x", "y")}
)
WORDS = [CHAIR, Concept("body_hoi", "body", "Hội Chủ tọa", None, ("Hội Chủ tọa", "Chủ tọa"))]

WHOLE = packed(Matcher.of(WORDS))


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    return tmp_path / "vnkg" / "lexicon"


def told(concept: Concept) -> tuple[object, ...]:
    c = concept
    return c.id, c.scheme, c.label, c.english, c.forms, c.notations, dict(c.properties)


def test_what_is_packed_comes_back_with_its_matcher() -> None:
    matcher = unpacked(packed(Matcher.of(WORDS)))
    assert list(map(told, matcher.concepts)) == list(map(told, WORDS))
    text = tokenise("Hội chủ tọa họp với Chủ tọa")
    before, after = Matcher.of(WORDS).starting(text), matcher.starting(text)
    assert [h.concept.id for h in after[0]] == ["body_hoi"]
    assert {h.concept for h in after[5]} == set(matcher.concepts)
    assert [(h.first, h.stop, h.concept.id) for hits in after.values() for h in hits] == [
        (h.first, h.stop, h.concept.id) for hits in before.values() for h in hits
    ]


def test_the_lexicon_is_the_same_from_its_cache_as_from_its_turtle() -> None:
    read = build_lexicon(lexicon_files())
    content = packed(read.matcher)
    assert packed(unpacked(content)) == content
    assert packed(lexicon().matcher) == content


def test_words_are_kept_by_name(cache: Path) -> None:
    assert compiled("a") is None
    keep_compiled("a", Matcher.of(WORDS))
    kept = compiled("a")
    assert kept is not None
    assert list(map(told, kept.concepts)) == list(map(told, WORDS))
    assert compiled("b") is None
    assert [file.name for file in cache.iterdir()] == ["a.json"]


@pytest.mark.parametrize(
    "content",
    [b"", b"\xff", b"[]", b"[[],[{},[]]]", WHOLE[:-1], WHOLE.replace(b"hoi", b"hai"), b"[" * 9_000],
)
def test_what_cannot_be_read_is_no_cache(cache: Path, content: bytes) -> None:
    cache.mkdir(parents=True)
    (cache / "a.json").write_bytes(content)
    assert compiled("a") is None


def test_old_versions_go_when_there_are_too_many(
    cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    size = len(packed(Matcher.of(WORDS)))
    monkeypatch.setattr(module, "BOUND", 2 * size)
    for time, name in enumerate("abc"):
        keep_compiled(name, Matcher.of(WORDS))
        os.utime(cache / f"{name}.json", (time, time))
    keep_compiled("d", Matcher.of(WORDS))
    assert sorted(file.name for file in cache.iterdir()) == ["c.json", "d.json"]


def test_without_a_place_for_it_the_lexicon_is_read_as_ever(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "file"))
    keep_compiled("a", Matcher.of(WORDS))
    assert compiled("a") is None
