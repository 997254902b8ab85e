"""The same article from two sites is recognised, linked, and its facts counted once."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rdflib import RDF, Graph, Literal
from rdflib.namespace import DCTERMS, FOAF, ORG

from kg.build import build
from kg.join.reprints import CONTAINED, Told, base_of, likely, pairs, roots, sample
from tests.vocabulary import VNG

if TYPE_CHECKING:
    from pathlib import Path

HEAD = "{}\n\n09:00 {}/03/2019\n\n"
BODY = (
    "Ngày 4/3/2019, ông Lò Văn Thử, Bí thư Tỉnh ủy Sơn La, làm việc với Sở Y tế tỉnh Sơn La.",
    "Các ý kiến tại buổi họp cho rằng việc khám bệnh ở vùng cao còn nhiều khó khăn vì đường xa.",
    "Nhiều bản phải đi bộ nửa ngày mới tới trạm xá, nhất là vào mùa mưa khi suối dâng cao.",
    "Từ đầu năm đến nay, các trạm đã tiếp đón hơn mười nghìn lượt người, phần lớn là trẻ nhỏ.",
    "Bà Vi Thị Pín, Giám đốc Sở Y tế tỉnh Sơn La, dự buổi họp cùng lãnh đạo các huyện vùng cao.",
)
OTHER = (
    "Sáng 9/3/2019, ông Tòng Văn Ban, Chủ tịch Ủy ban nhân dân tỉnh Lai Châu, dự lễ phát động.",
    "Phong trào năm nay hướng về những người trồng rừng ở các xã biên giới của tỉnh miền núi.",
    "Mỗi hộ được giao thêm hai sào đất trống để trồng quế và hồi, giống cây do huyện cấp không.",
    "Theo kế hoạch, cuối năm các xã sẽ tổng kết và chọn ra những bản làm tốt để nhân rộng thêm.",
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path


def made(folder: Path, *texts: tuple[str, str, tuple[str, ...]]) -> Graph:
    """Return the graph of articles, given by title, day and sentences."""
    for number, (title, day, body) in enumerate(texts):
        path = folder / f"{number:016x}.txt"
        path.write_text(HEAD.format(title, day) + " ".join(body) + "\n", encoding="utf-8")
    return build([folder], view=False).graph


def reprinted(graph: Graph) -> list[tuple[int, int]]:
    found = graph.subject_objects(VNG.reprintOf)
    return sorted((int(str(a)[-16:], 16), int(str(b)[-16:], 16)) for a, b in found)


def test_a_shortened_copy_under_another_title_is_linked_and_tells_nothing_anew(
    folder: Path,
) -> None:
    graph = made(
        folder, ("Về bản", "04", BODY), ("Tin ngắn", "05", BODY[:4]), ("Rừng", "09", OTHER)
    )
    assert reprinted(graph) == [(1, 0)]
    for cls in (FOAF.Person, ORG.Organization, VNG.Meeting):
        for node in graph.subjects(RDF.type, cls):
            assert not [s for s in graph.objects(node, VNG.evidence) if "0001_span" in str(s)]
    days = set(graph.objects(None, VNG.attestedOn))
    assert {str(day) for day in days} == {"2019-03-04", "2019-03-09"}
    assert len(list(graph.subjects(DCTERMS.identifier, Literal(f"{1:016x}")))) == 1


def test_what_only_the_reprint_says_stays_and_a_correction_stands_beside_the_error(
    folder: Path,
) -> None:
    more = "Ông Quàng Văn Tâm, Chánh Văn phòng Tỉnh ủy Sơn La, cũng dự họp."
    mended = (BODY[0].replace("4/3/2019", "3/3/2019"), *BODY[1:])
    graph = made(
        folder,
        ("Về bản", "04", (*BODY, BODY[2].replace("bản", "xã"))),
        ("Thêm", "05", (*BODY, more)),
        ("Đính chính", "06", mended),
    )
    assert sorted(part for part, _ in reprinted(graph)) in ([0, 2], [1, 2])
    names = {str(label) for label in graph.objects(None, ORG.member)}
    assert any("quang-van-tam" in name for name in names)
    meetings = {str(graph.value(m, VNG.evidence)) for m in graph.subjects(RDF.type, VNG.Meeting)}
    assert len(meetings) == 2  # both days, for kg conflicts to show


def told(name: str, day: str, text: str) -> Told:
    return Told.of(name, day, text)


def test_order_does_not_matter_and_two_equals_mean_the_earlier() -> None:
    one, two = (told(name, day, " ".join(BODY)) for name, day in (("b", "1"), ("a", "2")))
    assert base_of(one, two) == base_of(two, one) == ("a", "b")
    assert base_of(one, told("c", "1", " ".join(OTHER))) is None
    assert roots({"c": {"b"}, "b": {"a"}}, {"a": 3, "b": 2}) == {"b": "a", "c": "a"}


def test_two_reports_by_one_formula_are_two() -> None:
    report = (
        "Sáng {day} tháng này, ông Lò Văn Thử chủ trì phiên họp thường kỳ của Ủy ban nhân dân tỉnh "
        "trong năm, có đủ các thành viên và đại diện của các sở, ngành dự. Phiên họp thứ "
        "{day} nghe báo cáo về thu ngân sách, giải ngân vốn, phòng chống thiên tai và công tác an "
        "sinh ở các huyện. Kết luận phiên họp, ông yêu cầu các sở, ngành rà soát lại các chỉ "
        "tiêu còn thấp và báo cáo trước ngày {day} tháng sau để Ủy ban xem xét."
    )
    one, two = (told(day, "", report.format(day=day)) for day in ("5", "19"))
    assert len(one.shingles & two.shingles) >= CONTAINED * len(one.shingles)
    assert base_of(one, two) is None


def test_a_short_text_is_no_reprint() -> None:
    assert sample(BODY[0]) == []
    assert sample(" ".join(BODY))


def test_a_formula_that_everybody_prints_pairs_neighbours_only() -> None:
    index = [(7, f"{n:03}") for n in range(1000)]
    assert len(list(pairs(index))) == 999
    assert len(list(pairs(index[:10]))) == 45


@settings(deadline=None)
@given(st.integers(0, 10_000), st.integers(0, 3))
def test_the_sample_proposes_what_the_whole_sets_find(seed: int, cut: int) -> None:
    rng = random.Random(seed)  # noqa: S311
    words = [f"tiếng{rng.randrange(4000)}" for _ in range(400)]
    whole, part = " ".join(words), " ".join(words[: 400 - 25 * cut])
    common = set(sample(whole)) & set(sample(part))
    assert likely(len(common), len(sample(whole)), len(sample(part)))
