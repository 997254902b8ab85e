"""Modality: what is denied, doubted, asked or planned is no fact, and its true twin is one.

``modality/false.tsv`` and ``true.tsv`` hold invented sentences by kind, "{p}" a person and "{t}" a
province; each is read deep in a small article, under two titles.
"""

from __future__ import annotations

from itertools import groupby
from pathlib import Path

import pytest

from kg.article import Article
from kg.clauses.modality import UNREAL, Force, Modality
from kg.lexicon.load import lexicon
from kg.read.reading import annotate
from tools.trust import Case, Title, read_cases, states

HERE = Path(__file__).parent / "modality"


def kinds(name: str) -> list[tuple[str, list[Case]]]:
    cases = sorted(read_cases(HERE / name), key=lambda case: case.kind)
    return [(kind, list(run)) for kind, run in groupby(cases, key=lambda case: case.kind)]


def modality(text: str) -> Modality:
    return Modality(annotate(Article("0" * 16, text, text), lexicon()))


def forces(text: str, word: str) -> set[Force]:
    found = modality(text)
    index = found.a.tokens.at(text.index(word))
    return {force for force in Force if found.over(index, force)}


@pytest.mark.parametrize(
    ("kind", "cases"), [pytest.param(k, c, id=k) for k, c in kinds("false.tsv")]
)
def test_what_is_no_fact_gives_none(kind: str, cases: list[Case]) -> None:
    assert kind
    assert [c.sentence for c in cases if any(states(c, title) for title in Title)] == []


@pytest.mark.parametrize(
    ("kind", "cases"), [pytest.param(k, c, id=k) for k, c in kinds("true.tsv")]
)
def test_true_twins_stay(kind: str, cases: list[Case]) -> None:
    assert kind
    assert [c.sentence for c in cases if not states(c, Title.APPOINTS, twin=True)] == []


@pytest.mark.parametrize(
    ("text", "word", "force"),
    [
        ("Bộ Y tế không kiểm tra tại Sơn La.", "kiểm tra", Force.DENIED),
        ("Nghe đâu, ông Lò Văn Bền được bầu.", "được bầu", Force.DOUBTED),
        ("Buổi làm việc giữa hai sở bị hủy vì bão.", "Buổi", Force.ANNULLED),
        ("Liệu ông Lò Văn Bền có được bầu?", "được bầu", Force.QUESTIONED),
        ("Tăng trưởng cao là thế nào, chưa ai nói.", "Tăng trưởng", Force.QUESTIONED),
        ("Ông Lò Văn Bền, con trai Bí thư Tỉnh ủy, làm thợ mộc.", "Bí thư", Force.KIN),
        ("“Xã đã xong rồi”, một người bán nước nói.", "xong", Force.QUOTED),
        ("Tin ông Lò Văn Bền được bầu chỉ là tin vịt.", "được bầu", Force.DENIED),
        ("Việc bầu ông Lò Văn Bền chưa được thông qua.", "bầu", Force.DENIED),
        ("Lễ trao quyết định cho ông Lò Văn Bền tạm hoãn.", "trao", Force.ANNULLED),
        ("Bộ phim kể ông Lò Văn Bền được bầu.", "được bầu", Force.IMAGINED),
    ],
)
def test_a_cue_governs_what_it_speaks_of(text: str, word: str, force: Force) -> None:
    assert force in forces(text, word)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Bộ Y tế không chỉ kiểm tra mà còn thăm hỏi.", "kiểm tra"),
        ("Ông Lò Văn Bền không dự họp, Sở Y tế cử người khác kiểm tra.", "kiểm tra"),
        ("Huyện chưa đạt, nhưng tỉnh đã hoàn thành.", "hoàn thành"),
        ("Ông Hứa Văn Định được bầu.", "được bầu"),
        ("Ông Lò Văn Bền khẳng định không có tiền.", "khẳng định"),
        ("Huyện mua nguyên liệu tăng 5%.", "tăng"),
        ("Lời khai mạc của ông Lò Văn Bền được đánh giá cao.", "đánh giá"),
        ("Ông Lò Văn Bền được bầu, xã chưa được công nhận.", "bầu"),
        ("Bà con đề nghị Sở Y tế kiểm tra.", "kiểm tra"),
        ("Việc cấp phép là không đúng quy định.", "cấp phép"),
        ("Ông Lò Văn Bền bác bỏ và cho biết tỉnh đủ thuốc.", "cho biết"),
        ("Bộ Y tế kiểm tra xã sau khi cuộc họp trước bị hoãn.", "kiểm tra"),
        ("Xã tươi đẹp hơn bao giờ, kinh tế tăng trưởng.", "tăng trưởng"),
    ],
)
def test_a_cue_does_not_reach_too_far(text: str, word: str) -> None:
    assert not forces(text, word) & UNREAL


def test_a_plan_behind_a_title_leaves_the_title() -> None:
    assert forces("Ông Bền, Giám đốc sở, sẽ họp.", "Giám đốc") == set()


def test_many_cues_in_one_sentence_cost_no_more_than_their_number() -> None:
    found = modality("không " * 4000 + "họp")
    assert found.over(4000, Force.DENIED)
