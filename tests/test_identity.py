"""Two things are never one node, and one thing is never two: names, numbers, articles of a build.

Each name stands in an article of its own, and all articles of a case are built together, as a
reader of many newspapers would have them.
"""

from __future__ import annotations

import json
import unicodedata
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from rdflib import RDF, Graph, URIRef
from rdflib.namespace import FOAF, ORG, Namespace

from kg.build import build

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

SHARED = Path(__file__).parents[2] / "shared" / "gold" / "identity.json"
ID = "https://w3id.org/vngov/id/"
VNG = Namespace("https://w3id.org/vngov/ns#")
OA = Namespace("http://www.w3.org/ns/oa#")
SCHEMA = Namespace("https://schema.org/")
CLASSES: dict[str, tuple[URIRef, ...]] = {
    "person": (FOAF.Person,),
    "organisation": (ORG.Organization,),
    "team": (VNG.AdHocBody,),
    "place": (SCHEMA.AdministrativeArea, SCHEMA.Place),
    "document": (VNG.PolicyDocument,),
    "event": (VNG.NamedEvent,),
}
SENTENCES = {
    "person": "Đồng chí {} phát biểu tại hội nghị.",
    "organisation": "Sáng nay, {} tổ chức hội nghị.",
    "team": "{} làm việc với Tỉnh ủy Lai Châu.",
    "place": "Đoàn công tác đã đến thăm {}.",
    "document": "Hội nghị đã quán triệt {}.",
    "event": "{} đã thành công tốt đẹp.",
}


def built(folder: Path, names: Sequence[str], sentence: str) -> Graph:
    """Return the graph of one article per name, each a title and the sentence."""
    for number, name in enumerate(names):
        text = f"Tin số {number}\n\n{sentence.format(name)}\n"
        (folder / f"{number:03}.txt").write_text(text, encoding="utf-8")
    return build([folder], view=False).graph


def nodes(folder: Path, kind: str, names: Sequence[str], sentence: str = "") -> list[str]:
    """Return the node that each name has, "" for none, when all are built together."""
    sentence = sentence or SENTENCES[kind]
    return named(built(folder, names, sentence), kind, names, sentence)


def named(graph: Graph, kind: str, names: Sequence[str], sentence: str) -> list[str]:
    """Return the node of a kind that each name has in a graph, "" for none."""
    mentions: defaultdict[int, list[tuple[int, int, str]]] = defaultdict(list)
    for cls in CLASSES[kind]:
        for node in graph.subjects(RDF.type, cls):
            for span in graph.objects(node, VNG.evidence):
                number, start, end = _position(graph, span)
                mentions[number].append((start, end, str(node).removeprefix(ID)))
    return [_node(mentions[i], name, sentence) for i, name in enumerate(names)]


def _position(graph: Graph, span: Any) -> tuple[int, int, int]:
    title = graph.value(graph.value(span, OA.hasSource), SCHEMA.headline)
    selector = graph.value(span, OA.hasSelector)
    start, end = (graph.value(selector, p) for p in (OA.start, OA.end))
    return int(str(title).rsplit(maxsplit=1)[-1]), int(str(start)), int(str(end))


def _node(mentions: Iterable[tuple[int, int, str]], name: str, sentence: str) -> str:
    """Return the node of the mention that begins with the name, else the longest inside it."""
    first = len("Tin số 0\n\n") + sentence.index("{")
    stop = first + len(unicodedata.normalize("NFC", name))
    inside = [m for m in mentions if m[0] < stop and first < m[1]]
    return max(inside, key=lambda m: (m[0] == first, m[1] - m[0]), default=(0, 0, ""))[2]


DISTINCT = {
    "persons whose names differ in a mark": (
        "person",
        ["Trịnh Văn Hòa", "Trịnh Văn Hóa", "Trịnh Văn Hoa", "Trịnh Vân Hòa", "Trịnh Văn Hoà An"],
    ),
    "persons with similar names": (
        "person",
        ["Lò Văn Thử", "Lò Văn Thứ", "Lò Văn Thư", "Lò Vân Thử", "Lò Văn Thử Minh"],
    ),
    "provinces that share a word": (
        "place",
        ["tỉnh Hà Giang", "tỉnh An Giang", "tỉnh Hậu Giang", "tỉnh Kiên Giang", "tỉnh Tiền Giang"],
    ),
    "numbered districts": (
        "place",
        [f"Quận {number}, Thành phố Hồ Chí Minh" for number in (1, 2, 3, 10, 11, 12)],
    ),
    "districts of one name in several provinces": (
        "place",
        [f"huyện Châu Thành, tỉnh {p}" for p in ("An Giang", "Kiên Giang", "Tây Ninh")],
    ),
    "offices of one name in several provinces": (
        "organisation",
        [f"Sở Y tế tỉnh {p}" for p in ("An Giang", "Hà Giang", "Lai Châu", "Lào Cai")],
    ),
    "committees of districts of one name": (
        "organisation",
        [f"Huyện ủy Châu Thành, tỉnh {p}" for p in ("An Giang", "Kiên Giang", "Tây Ninh")],
    ),
    "levels of one line of bodies": (
        "organisation",
        ["Ủy ban Kiểm tra Trung ương", "Ủy ban Kiểm tra Tỉnh ủy Lai Châu", "Ban Bí thư"],
    ),
    "resolutions with numbers side by side": (
        "document",
        [f"Nghị quyết số {number}-NQ/TW" for number in range(60, 72)],
    ),
    "types of documents with one number": (
        "document",
        ["Nghị quyết số 12-NQ/TW", "Kết luận số 12-KL/TW", "Quyết định số 12-QĐ/TW"],
    ),
    "issuers of one number": (
        "document",
        [f"Nghị quyết số 12-NQ/TU của Tỉnh ủy {p}" for p in ("An Giang", "Lai Châu", "Lào Cai")],
    ),
    "years of one number": (
        "document",
        [f"Quyết định số 12/QĐ-TTg ngày 5/3/{year}" for year in (2014, 2015, 2016)],
    ),
    "congresses by Roman numerals": (
        "document",
        [f"Nghị quyết Đại hội Đảng bộ tỉnh An Giang lần thứ {n}" for n in ("IX", "X", "XI", "XII")],
    ),
    "sessions of several terms": (
        "event",
        ["Kỳ họp thứ 4, Quốc hội khóa XIV", "Kỳ họp thứ 4, Quốc hội khóa XV"],
    ),
    "plenums": (
        "event",
        [f"Hội nghị Trung ương {n}" for n in ("4 khóa XII", "5 khóa XII", "4 khóa XIII")],
    ),
    "numbered teams": (
        "team",
        [f"Đoàn kiểm tra số {n} của Ban Bí thư" for n in (1, 2, 11, 12, 21)]
        + ["Đoàn kiểm tra số 1 của Bộ Chính trị"],
    ),
}

SAME = {
    "a name in capitals": ("person", ["Trịnh Đức Khải", "TRỊNH ĐỨC KHẢI"]),
    "decomposed letters": (
        "person",
        ["Trịnh Đức Khải", unicodedata.normalize("NFD", "Trịnh Đức Khải")],
    ),
    "the tone mark of a person": ("person", ["Trịnh Thúy Hòa", "Trịnh Thuý Hoà"]),
    "the tone mark of a place": ("place", ["tỉnh Hòa Bình", "tỉnh Hoà Bình"]),
    "an abbreviated city": ("place", ["TP. Hồ Chí Minh", "Thành phố Hồ Chí Minh", "TP.HCM"]),
    "a committee with tone mark and abbreviation": (
        "organisation",
        ["Ủy ban Kiểm tra Trung ương", "Uỷ ban Kiểm tra Trung ương", "UBKT Trung ương"],
    ),
    "an abbreviated committee": (
        "organisation",
        ["UBND tỉnh Lào Cai", "Ủy ban nhân dân tỉnh Lào Cai", "Uỷ ban Nhân dân tỉnh Lào Cai"],
    ),
    "a district body with and without its province": (
        "organisation",
        ["Huyện ủy Mường Tè", "Huyện ủy Mường Tè, tỉnh Lai Châu"],
    ),
    "an abbreviated board": (
        "organisation",
        ["BTV Tỉnh ủy Lào Cai", "Ban Thường vụ Tỉnh uỷ Lào Cai"],
    ),
    "the word for number": ("document", ["Nghị quyết 61-NQ/TW", "Nghị quyết số 61-NQ/TW"]),
    "blanks in a number": ("document", ["Nghị quyết số 61-NQ/TW", "Nghị quyết số 61 - NQ/TW"]),
    "a number without its symbol": (
        "document",
        ["Quyết định số 612-QĐ/TW", "Quyết định 612", "Quyết định 612 của Bộ Chính trị"],
    ),
    "a short number with its issuer": (
        "document",
        ["Chỉ thị số 16-CT/TW của Bộ Chính trị", "Chỉ thị 16 của Bộ Chính trị"],
    ),
    "a congress in two wordings": (
        "event",
        ["Đại hội XIII của Đảng", "Đại hội lần thứ XIII của Đảng", "Đại hội lần thứ 13 của Đảng"],
    ),
    "a plenum in two wordings": (
        "event",
        [
            "Hội nghị Trung ương 5 khóa XII",
            "Hội nghị lần thứ năm Ban Chấp hành Trung ương Đảng khóa XII",
        ],
    ),
}


@pytest.mark.parametrize("case", DISTINCT)
def test_what_differs_never_shares_a_node(case: str, tmp_path: Path) -> None:
    kind, names = DISTINCT[case]
    found = dict(zip(names, nodes(tmp_path, kind, names), strict=True))
    assert "" not in found.values(), found
    assert len(set(found.values())) == len(names), found


@pytest.mark.parametrize("case", SAME)
def test_spellings_of_one_thing_are_one_node(case: str, tmp_path: Path) -> None:
    kind, names = SAME[case]
    found = dict(zip(names, nodes(tmp_path, kind, names), strict=True))
    assert "" not in found.values(), found
    assert len(set(found.values())) == 1, found


STANDING = "Sáng nay, {} Trịnh Đức Khải dự hội nghị."


def _holders(folder: Path, titles: Sequence[str]) -> list[str]:
    return nodes(folder, "person", [f"{title} Trịnh Đức Khải" for title in titles], "Sáng nay, {}.")


def test_an_office_with_and_without_its_body_is_one(tmp_path: Path) -> None:
    titles = ["Phó Thủ tướng Thường trực", "Phó Thủ tướng Thường trực Chính phủ"]
    for number, title in enumerate(titles):
        text = f"Tin số {number}\n\n{STANDING.format(title)}\n"
        (tmp_path / f"{number}.txt").write_text(text, encoding="utf-8")
    graph = build([tmp_path], view=False).graph
    assert len(set(graph.subjects(RDF.type, ORG.Membership))) == 1


def test_namesakes_with_posts_in_two_provinces_are_two(tmp_path: Path) -> None:
    titles = ["Bí thư Tỉnh ủy Lai Châu", "Giám đốc Sở Y tế tỉnh An Giang"]
    one, other = _holders(tmp_path, titles)
    assert one != other


def test_posts_at_the_centre_and_in_a_province_are_of_one_person(tmp_path: Path) -> None:
    titles = ["Bí thư Tỉnh ủy Lai Châu", "Ủy viên Trung ương Đảng", "đồng chí"]
    assert len(set(_holders(tmp_path, titles))) == 1


def test_an_article_on_a_move_joins_the_posts_of_two_provinces(tmp_path: Path) -> None:
    titles = [
        "Bí thư Tỉnh ủy Lai Châu",
        "Bí thư Tỉnh ủy An Giang",
        "Bí thư Tỉnh ủy An Giang, nguyên Bí thư Tỉnh ủy Lai Châu",
    ]
    assert len(set(_holders(tmp_path, titles))) == 1


def test_a_small_number_without_an_issuer_stays_with_its_article(tmp_path: Path) -> None:
    names = ["Chỉ thị số 16-CT/TW", "Chỉ thị số 16"]
    one, other = nodes(tmp_path, "document", names)
    assert one != other


def test_a_bare_number_that_two_documents_bear_stays_with_its_article(tmp_path: Path) -> None:
    names = ["Quyết định số 612-QĐ/TW", "Quyết định số 612/QĐ-TTg", "Quyết định số 612"]
    assert len(set(nodes(tmp_path, "document", names))) == 3


def test_a_number_in_news_of_two_years_is_not_taken_for_one(tmp_path: Path) -> None:
    for year in (2017, 2018):
        text = f"Tin năm {year}\n\n09:00 12/03/{year}\n\nHội nghị quán triệt Nghị quyết 61-NQ/TW.\n"
        (tmp_path / f"{year}.txt").write_text(text, encoding="utf-8")
    graph = build([tmp_path], view=False).graph
    assert len(set(graph.subjects(RDF.type, VNG.PolicyDocument))) == 2


def test_the_nodes_do_not_depend_on_the_order_of_the_sources(tmp_path: Path) -> None:
    names = ["Quyết định số 612-QĐ/TW", "Quyết định 612", "Quyết định số 613-QĐ/TW"]
    nodes(tmp_path, "document", names)
    files = sorted(tmp_path.glob("*.txt"))
    one, other = (set(build(order, view=False).graph) for order in (files, files[::-1]))
    assert one == other


@pytest.mark.skipif(not SHARED.is_file(), reason="the shared identity cases are not here")
@pytest.mark.parametrize("kind", ["place", "organisation", "document", "team", "person"])
def test_the_shared_distinct_names_have_a_node_each(kind: str, tmp_path: Path) -> None:
    names = json.loads(SHARED.read_text(encoding="utf-8"))["distinct"][kind]
    found = nodes(tmp_path, kind, names)
    assert "" not in found
    assert len(set(found)) == len(names)


@pytest.mark.skipif(not SHARED.is_file(), reason="the shared identity cases are not here")
def test_the_shared_pairs_of_names_have_one_node(tmp_path: Path) -> None:
    pairs = json.loads(SHARED.read_text(encoding="utf-8"))["same"]
    sentence = "Hội nghị quán triệt {} diễn ra sáng nay."
    for number, pair in enumerate(pairs):
        folder = tmp_path / str(number)
        folder.mkdir()
        graph = built(folder, pair, sentence)
        found = [named(graph, kind, pair, sentence) for kind in CLASSES]
        assert any(one and one == other for one, other in found), (pair, found)
