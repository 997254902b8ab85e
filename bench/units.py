"""Sweep every unit of the country through sentences, and count what the graph gets right.

    python bench/units.py [--sample N] [--errors N] [--shape NAME]

Eleven shapes for each of the 3,321 communes of today: lists with commas, semicolons and in
brackets, a stack of titles, running text, a caption, a photo, the place before the office,
decisions, a passive, a quotation; two for the districts and provinces as they stood in 2024.
Counted per unit and shape: the posts under the right labels, the place of the bodies, its province,
one node per body and place, no body shared by two units, and no place that is none of the unit's
own.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections import Counter, defaultdict
from dataclasses import dataclass
from hashlib import sha256
from itertools import groupby
from typing import TYPE_CHECKING

from kg.article import Article
from kg.build.lists import code_lists, joined
from kg.facts.extract import extract
from kg.graph import terms
from kg.graph.build_graph import to_triples
from kg.graph.claims import VI
from kg.lexicon.load import lexicon
from kg.lexicon.units import communes
from kg.text.fold import fold_key

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kg.lexicon.model import Concept

TODAY, OF_2024 = "2026-11-20", "2024-03-14"
FAMILIES = ("Trịnh Đức", "Vi Thị", "Lương Bá")
GIVEN = ("Khải", "Mỵ", "Đạt", "Hảo", "Thử", "Nhị", "Tùng", "Sáu", "Lộc", "Ngân", "Quế", "Vinh")

SHAPES = {
    "list": (
        (
            "Dự lễ có các đồng chí: {a}, Bí thư Đảng ủy {unit}, {province}; {b}, Chủ tịch UBND"
            " {unit}; cùng đông đảo bà con."
        ),
        (("Bí thư", "Đảng ủy {unit}"), ("Chủ tịch", "Ủy ban nhân dân {unit}")),
    ),
    "stack": (
        (
            "Bí thư Đảng ủy, Chủ tịch HĐND {unit} ({province}) {a} cho rằng cách làm này hợp lý."
            " Phó Bí thư Đảng ủy, Chủ tịch UBND {unit} {b} nêu kế hoạch của năm sau."
        ),
        (("Bí thư", "Đảng ủy {unit}"), ("Chủ tịch", "Ủy ban nhân dân {unit}")),
    ),
    "running": (
        (
            "Theo lời kể của bà con, cầu tạm đã hỏng từ lâu. Bí thư Đảng ủy {unit}, {province} {a}"
            " cho biết, UBND {unit} đã xin kinh phí sửa chữa. Bà {b}, Chủ tịch UBND {unit}, nói"
            " thêm rằng tháng tới sẽ khởi công."
        ),
        (("Bí thư", "Đảng ủy {unit}"), ("Chủ tịch", "Ủy ban nhân dân {unit}")),
    ),
    "caption": (
        (
            "Bí thư Đảng ủy {unit} {a} (bìa phải) và Chủ tịch UBND {unit} ({bare}) {b} trao quà cho"
            " các hộ khó khăn."
        ),
        (("Bí thư", "Đảng ủy {unit}"), ("Chủ tịch", "Ủy ban nhân dân {unit}")),
    ),
    "before": (
        (
            "Tại {unit}, {province}, Bí thư Đảng ủy {a} báo cáo kết quả sáu tháng; Chủ tịch UBND"
            " {unit} {b} bổ sung một số nội dung."
        ),
        (("Bí thư", "Đảng ủy {unit}"), ("Chủ tịch", "Ủy ban nhân dân {unit}")),
    ),
    "decision": (
        (
            "Ngày 4/11, UBND {province} trao quyết định phê chuẩn ông {a} giữ chức Chủ tịch UBND"
            " {unit}. Cùng ngày, bà {b} được chỉ định tham gia Ban Thường vụ Đảng ủy, giữ chức Bí"
            " thư Đảng ủy {unit} nhiệm kỳ 2025 - 2030."
        ),
        (("Chủ tịch", "Ủy ban nhân dân {unit}"), ("Bí thư", "Đảng ủy {unit}")),
    ),
    "quote": (
        (
            '"Nước rút chậm, bà con còn thiếu gạo", {a} - Phó Chủ tịch UBND {unit} ({bare}) nói'
            " chiều 4/11. Cùng lúc, bà {b}, Chủ tịch HĐND, Bí thư Đảng ủy {unit} đến thăm các hộ bị"
            " ngập ở {unit}."
        ),
        (
            ("Phó Chủ tịch", "Ủy ban nhân dân {unit}"),
            ("Chủ tịch", "Hội đồng nhân dân {unit}"),
            ("Bí thư", "Đảng ủy {unit}"),
        ),
    ),
    "photo": (
        (
            "Ảnh: Ông {a}, Chủ tịch UBND {unit}, {province} (thứ hai từ trái sang) cùng bà {b}, Chủ"
            " tịch Ủy ban MTTQ Việt Nam {unit} xuống đồng gặt lúa với bà con."
        ),
        (
            ("Chủ tịch", "Ủy ban nhân dân {unit}"),
            ("Chủ tịch", "Ủy ban Mặt trận Tổ quốc Việt Nam {unit}"),
        ),
    ),
    "passive": (
        (
            "Tại kỳ họp chuyên đề, ông {a} được HĐND {unit} ({province}) bầu làm Chủ tịch UBND"
            " {unit}. Trước đó, bà {b} được Ban Thường vụ Tỉnh ủy tín nhiệm phân công giữ chức Bí"
            " thư Đảng ủy {unit}."
        ),
        (("Chủ tịch", "Ủy ban nhân dân {unit}"), ("Bí thư", "Đảng ủy {unit}")),
    ),
    "semicolons": (
        (
            "Đoàn giám sát có: {a}, Bí thư Đảng ủy, Chủ tịch HĐND {unit}; {b}, Phó Bí thư Đảng ủy,"
            " Chủ tịch UBND {unit}, {province}; {c}, Phó Chủ tịch HĐND {unit}; các trưởng thôn."
        ),
        (
            ("Bí thư", "Đảng ủy {unit}"),
            ("Chủ tịch", "Hội đồng nhân dân {unit}"),
            ("Phó Bí thư", "Đảng ủy {unit}"),
            ("Chủ tịch", "Ủy ban nhân dân {unit}"),
            ("Phó Chủ tịch", "Hội đồng nhân dân {unit}"),
        ),
    ),
    "brackets": (
        (
            "Nhận hoa chúc mừng có các ông, bà: {a} (Bí thư Đảng ủy, Chủ tịch HĐND {unit}), {b}"
            " (Ủy viên Ban Thường vụ Đảng ủy, Chủ tịch Ủy ban MTTQ Việt Nam {unit}, {province})."
        ),
        (
            ("Bí thư", "Đảng ủy {unit}"),
            ("Chủ tịch", "Hội đồng nhân dân {unit}"),
            ("Ủy viên", "Ban Thường vụ Đảng ủy {unit}"),
            ("Chủ tịch", "Ủy ban Mặt trận Tổ quốc Việt Nam {unit}"),
        ),
    ),
}
OLD_SHAPES = {
    "district": (
        (
            "Ông {a}, Chủ tịch UBND {unit}, {province} phát biểu."
            " Bí thư {seat} ({bare}) {b} báo cáo."
        ),
        (("Chủ tịch", "Ủy ban nhân dân {unit}"), ("Bí thư", "{seat}")),
    ),
    "province": (
        ("Bí thư {seat} {a} chủ trì hội nghị. Chủ tịch UBND {province} {b} báo cáo."),
        (("Bí thư", "{seat}"), ("Chủ tịch", "Ủy ban nhân dân {province}")),
    ),
}
SEATS = {
    "tỉnh": "Tỉnh ủy", "thành phố": "Thành ủy", "huyện": "Huyện ủy", "quận": "Quận ủy",
    "thị xã": "Thị ủy",
}  # fmt: skip
TITLE = "Tin trong ngày"
ENOUGH = 0.995
BATCH = 2_000  # cases of one build
CHECKS = ("label", "place", "province", "identity", "alone")


@dataclass(frozen=True, slots=True)
class Case:
    """A text on one unit, and the labels that its graph should show."""

    shape: str
    unit: str
    province: str
    text: str
    posts: tuple[tuple[str, str], ...]
    day: str

    @property
    def key(self) -> str:
        """The id of the article."""
        return sha256(f"{self.shape} {self.unit} {self.province}".encode()).hexdigest()[:16]

    @property
    def unit_key(self) -> tuple[str, ...]:
        """The unit that the text is on."""
        return (self.day, self.unit, self.province)

    @property
    def labels(self) -> tuple[str, ...]:
        """The labels of the unit's place and bodies."""
        return (self.unit, *(body for _, body in self.posts))


def in_force(day: str) -> dict[str, Concept]:
    """Return code → province concept of a day."""
    return {
        concept.notations[0]: concept
        for concept in lexicon().scheme("province")
        if concept.notations
        and (concept.first("startDate") or "") <= day <= (concept.first("endDate") or "9")
    }


def printed(province: Concept) -> str:
    """Return the province as printed in running text: "tỉnh Lai Châu", "thành phố Hà Nội"."""
    kind = province.first("provinceKind") or "tỉnh"
    full = fold_key(province.label).startswith(fold_key(kind))
    return province.label[0].lower() + province.label[1:] if full else f"{kind} {province.label}"


def case(shape: str, day: str, unit: str, province: Concept, seat: str = "") -> Case:
    """Return the case of a unit in a shape."""
    text, posts = (SHAPES | OLD_SHAPES)[shape]
    if fold_key(province.label).startswith("thanh pho") or province.label.startswith("Thành"):
        full = province.label
    else:
        full = printed(province)
    words = {"unit": unit, "province": printed(province), "bare": province.label, "seat": seat}
    labels = {**words, "province": full}
    drawn = sha256(f"{unit} {province.label}".encode()).digest()  # nobody leads the whole country
    given = f"{GIVEN[drawn[0] % len(GIVEN)]} {GIVEN[drawn[1] % len(GIVEN)]}"
    names = {key: f"{family} {given}" for key, family in zip("abc", FAMILIES, strict=True)}
    return Case(
        shape,
        unit,
        province.label,
        f"{TITLE}\n\n{text.format(**words, **names)}\n",
        tuple((role, body.format(**labels)) for role, body in posts),
        day,
    )


def cases(sample: int) -> Iterator[Case]:
    """Yield the cases, every ``sample``-th unit."""
    now, then = in_force(TODAY), in_force(OF_2024)
    today = [u for u in communes() if u.stands(TODAY)]
    for unit in sorted(today)[::sample]:
        for shape in SHAPES:
            yield case(shape, TODAY, unit.label, now[unit.province])
    old = [c for c in lexicon().scheme("district") if c.notations]
    for district in old[::sample]:
        province = lexicon().concepts[district.first("containedInPlace") or ""]
        province = then.get(province.notations[0], province)
        kind = next(k for k in SEATS if fold_key(district.label).startswith(fold_key(k)))
        name = district.label[len(kind) + 1 :]
        seat = f"{SEATS[kind]} {district.label if name.isdigit() else name}"
        yield case("district", OF_2024, district.label, province, seat)
    for province in list(then.values())[::sample]:
        kind = province.first("provinceKind") or "tỉnh"
        seat = f"{SEATS[kind]} {province.label}"
        yield case("province", OF_2024, province.label, province, seat)


class Drawn:
    """The graph of some cases as one build, asked by node."""

    def __init__(self, found: Sequence[Case]) -> None:
        """Read the cases and index what their graph states."""
        facts = [
            extract(Article(id=c.key, text=c.text, title=TITLE, published=c.day)) for c in found
        ]
        lists = code_lists()
        self.labels: dict[object, str] = {}
        self.out: defaultdict[object, defaultdict[object, list[object]]] = defaultdict(
            lambda: defaultdict(list)
        )
        self.cited: defaultdict[str, set[object]] = defaultdict(set)
        for s, p, o in to_triples(joined(facts), lists=lists).graph:
            self.out[s][p].append(o)
            if p == terms.LABEL and not isinstance(o, str) and o[1] == VI:
                self.labels[s] = o[0]
            elif p == terms.VNG.evidence:
                self.cited[str(o).split("/article_")[1][:16]].add(s)

    def posts(self, case: Case) -> dict[tuple[str, str], object]:
        """Return (role, body) → body of the memberships that an article states."""
        return {
            (self.labels.get(self.out[m][terms.ORG.role][0], ""), self.labels.get(b, "")): b
            for m in self.cited[case.key]
            if self.out[m][terms.ORG.member]
            for b in self.out[m][terms.ORG.organization]
        }

    def spots(self, case: Case) -> set[str]:
        """Return the labels of the places that an article names."""
        places = {terms.AREA, terms.PLACE}
        return {self.labels[n] for n in self.cited[case.key] if places & {*self.out[n][terms.TYPE]}}


@dataclass(frozen=True, slots=True)
class Shown:
    """What the graph shows of one case."""

    case: Case
    posts: frozenset[tuple[str, str]]
    bodies: tuple[object, ...]
    places: frozenset[object]
    labels: tuple[tuple[object, str], ...]
    held: frozenset[object]
    strange: frozenset[str]

    @classmethod
    def of(cls, case: Case, drawn: Drawn) -> Shown:
        """Ask the graph for a case."""
        posts = drawn.posts(case)
        bodies = tuple(posts[post] for post in case.posts if post in posts)
        level = case.province if case.shape == "province" else case.unit
        seats = {p for b in bodies for p in drawn.out[b][terms.SPATIAL]}
        places = frozenset(p for p in seats if drawn.labels[p] == level)
        above = {h for p in places for h in drawn.out[p][terms.CONTAINED_IN]}
        held = frozenset(h for h in above if drawn.labels[h] == case.province)
        strange = frozenset(drawn.spots(case) - {case.unit, case.province})
        labels = tuple((node, drawn.labels[node]) for node in (*bodies, *places))
        return cls(case, frozenset(posts), bodies, places, labels, held, strange)

    def told(self, shared: set[object], nodes: dict[tuple[str, ...], set[object]]) -> list[bool]:
        """Return how each check of ``CHECKS`` went."""
        one = self.case
        return [
            set(one.posts) <= self.posts,
            bool(self.places) and len(self.bodies) == len(one.posts),
            one.shape == "province" or bool(self.held),
            not shared & {*self.bodies, *self.places}
            and all(len(nodes[(*one.unit_key, label)]) <= 1 for label in one.labels),
            not self.strange,
        ]


def batched(found: list[Case]) -> Iterator[list[Case]]:
    """Yield the cases in parts of at least ``BATCH``, the cases of a unit together."""
    batch: list[Case] = []
    for _, group in groupby(found, key=lambda case: case.unit_key):
        batch += group
        if len(batch) >= BATCH:
            yield batch
            batch = []
    if batch:
        yield batch


def shown(batch: list[Case]) -> list[Shown]:
    """Return what one build of the cases shows of each."""
    drawn = Drawn(batch)
    return [Shown.of(case, drawn) for case in batch]


def sweep(found: list[Case], errors: int) -> bool:
    """Read the cases, print the counts; tell whether all are high enough.

    A build holds some hundred units in all their shapes. A node has the same IRI in every build, so
    what units share is seen across builds as well.
    """
    start = time.perf_counter()
    rows = [row for batch in batched(found) for row in shown(batch)]
    owners: defaultdict[object, set[tuple[str, ...]]] = defaultdict(set)
    nodes: defaultdict[tuple[str, ...], set[object]] = defaultdict(set)
    for row in rows:
        for node, label in row.labels:
            owners[node].add(row.case.unit_key)
            nodes[(*row.case.unit_key, label)].add(node)
    shared = {node for node, who in owners.items() if len(who) > 1}
    right: Counter[tuple[str, str]] = Counter()
    for row in rows:
        for check, well in zip(CHECKS, row.told(shared, nodes), strict=True):
            right[row.case.shape, check] += well
            if not well and errors > 0:
                errors -= 1
                got = sorted({*map(" ".join, row.posts), *row.strange})
                print(f"{row.case.shape}/{check}: {row.case.unit} ({row.case.province}): {got}")
    well = True
    for shape, count in Counter(c.shape for c in found).items():
        shares = {check: right[shape, check] / count for check in CHECKS}
        well = well and all(share >= ENOUGH for share in shares.values())
        print(f"{shape:10} {count:5}", *(f"{c} {share:8.3%}" for c, share in shares.items()))
    print(f"shared nodes: {len(shared)}; {time.perf_counter() - start:.1f} s")
    return well and not shared


def main() -> int:
    """Run the sweep; return 0 where every share is at least 99.5 %."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--sample", type=int, default=1, help="take every n-th unit")
    parser.add_argument("--errors", type=int, default=0, help="failures to show per check")
    parser.add_argument("--shape", help="this shape only")
    options = parser.parse_args()
    found = [c for c in cases(options.sample) if options.shape in (None, c.shape)]
    return 0 if sweep(found, options.errors) else 1


if __name__ == "__main__":
    sys.exit(main())
