"""Facts of two invented articles, written as an extractor would write them."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from kg.article import Article, Span
from kg.model import (
    Act,
    Action,
    ArticleFacts,
    Belonging,
    Comparator,
    Decision,
    Document,
    Entity,
    Event,
    Figure,
    Finding,
    FindingType,
    Kind,
    Link,
    Participation,
    Position,
    Role,
    Statement,
    Structure,
)

TEXT = """Đoàn kiểm tra số 812 làm việc với Ban Thường vụ Tỉnh ủy An Phước

Sáng 12/5/2018, Đoàn kiểm tra số 812 của Ban Bí thư làm việc với Ban Thường vụ Tỉnh ủy An Phước \
theo Quyết định 812-QĐ/TW. Đồng chí Trịnh Đức Khải, Phó Chủ nhiệm Văn phòng An Bình, Trưởng đoàn \
chủ trì buổi làm việc. Đồng chí Trịnh Đức Khải đề nghị Ban Thường vụ Tỉnh ủy An Phước rà soát quy \
hoạch. Công tác tuyên truyền còn hạn chế do thiếu cán bộ. Năm 2017, tỉnh An Phước đạt 13/55 chỉ \
tiêu. Chương trình hành động số 9-CTr/TU thực hiện Quyết định 812-QĐ/TW. Ban Bí thư điều động bà \
Lò Thị Mẩy, nguyên Bí thư Huyện ủy, làm Phó Bí thư Tỉnh ủy An Phước.
"""


class Maker:
    """Makes facts of a text: spans are given by their words."""

    def __init__(self, text: str, article: str = "00000000000000a1") -> None:
        self.text, self.id = text, article

    def span(self, words: str, after: str = "") -> Span:
        start = self.text.index(words, self.text.index(after) if after else 0)
        return Span(start, start + len(words))

    def entity(self, kind: Kind, name: str, *printed: str, scope: str = "") -> Entity:
        forms = printed or (name,)
        mentions = tuple(self.span(form) for form in forms)
        return Entity(name, kind, name, forms[1:], mentions, f"{kind}.test", scope)

    def article(self) -> Article:
        return Article(self.id, self.text, self.text.splitlines()[0], "2018-05-13T08:30:00+07:00")


def inspection() -> ArticleFacts:
    make = Maker(TEXT)
    team, board, committee = (
        "Đoàn kiểm tra số 812 của Ban Bí thư",
        "Ban Thường vụ Tỉnh ủy An Phước",
        "Tỉnh ủy An Phước",
    )
    khai, may, province = "Trịnh Đức Khải", "Lò Thị Mẩy", "An Phước"
    order, plan = "Quyết định 812-QĐ/TW", "Chương trình hành động số 9-CTr/TU"
    lead = make.span("Sáng 12/5/2018, Đoàn kiểm tra số 812 của Ban Bí thư làm việc")
    say = make.span("rà soát quy hoạch")
    weak, cause = make.span("Công tác tuyên truyền còn hạn chế"), make.span("thiếu cán bộ")
    move = make.span("Ban Bí thư điều động bà Lò Thị Mẩy")
    return ArticleFacts(
        article=make.article(),
        entities=(
            make.entity(Kind.PERSON, khai),
            make.entity(Kind.PERSON, may),
            make.entity(Kind.TEAM, team, team, "Đoàn kiểm tra số 812"),
            make.entity(Kind.ORGANISATION, "Ban Bí thư"),
            make.entity(Kind.ORGANISATION, board),
            make.entity(Kind.ORGANISATION, committee),
            make.entity(Kind.ORGANISATION, "Văn phòng An Bình"),
            make.entity(Kind.ORGANISATION, "Huyện ủy"),
            make.entity(Kind.PLACE, province, "tỉnh An Phước", "An Phước"),
            make.entity(Kind.DOCUMENT, order, scope="2018"),
            make.entity(Kind.DOCUMENT, plan),
        ),
        positions=(
            Position(
                khai,
                "Phó Chủ nhiệm",
                "Văn phòng An Bình",
                former=False,
                span=make.span(khai),
                rule="p",
            ),
            Position(
                khai, "Trưởng đoàn", team, former=False, span=make.span("Trưởng đoàn"), rule="p"
            ),
            Position(
                may,
                "Bí thư",
                "Huyện ủy",
                former=True,
                span=make.span("nguyên Bí thư Huyện ủy"),
                rule="p",
            ),
        ),
        events=(
            Event("e1", "meeting", "Buổi làm việc", "2018-05-12", province, lead, "e", "khải / b"),
            Event("e2", "inspection", "Kiểm tra Tỉnh ủy", None, None, lead, "e"),
        ),
        participations=(
            Participation("e1", khai, Role.CHAIR, make.span("chủ trì buổi làm việc"), "chair"),
            Participation("e1", team, Role.ORGANIZER, lead, "part"),
            Participation("e1", board, Role.COUNTERPART, lead, "part"),
            Participation("e2", team, Role.ORGANIZER, lead, "part"),
            Participation("e2", board, Role.COUNTERPART, lead, "part"),
        ),
        documents=(
            Document(
                order, "812-QĐ/TW", "quyết định", "Ban Bí thư", "2018-05", make.span(order), "d"
            ),
            Document(plan, "9-CTr/TU", "chương trình hành động", None, None, make.span(plan), "d"),
        ),
        links=(
            Link("e2", "mandatedBy", order, make.span(order), "l"),
            Link(plan, "implements", order, make.span("thực hiện " + order), "l"),
        ),
        statements=(
            Statement(khai, Act.REQUEST, board, say, make.span(khai + " đề nghị"), "s", "e1"),
        ),
        findings=(
            Finding(FindingType.LIMITATION, province, weak, "f"),
            Finding(FindingType.SUBJECTIVE_CAUSE, province, cause, "f", causes=weak),
        ),
        figures=(
            Figure(
                about=province,
                indicator="chỉ tiêu đạt",
                value=Decimal(13),
                unit="chỉ tiêu",
                out_of=Decimal("55.0"),
                comparator=Comparator.EQ,
                start="2017",
                end="2017",
                span=make.span("13/55 chỉ tiêu"),
                rule="n",
            ),
        ),
        structures=(
            Structure(board, Belonging.PART_OF, committee, make.span(board), "st"),
            Structure(committee, Belonging.LOCATED_IN, province, make.span(committee), "st"),
        ),
        decisions=(
            Decision(may, Action.TRANSFER, "Phó Bí thư", committee, None, "Ban Bí thư", move, "c"),
        ),
    )


def second() -> ArticleFacts:
    """Another article on the same person, body and day, in the other spelling."""
    text = (
        "Uỷ ban họp\nNgày 12/5/2018, đồng chí TRỊNH ĐỨC KHẢI chủ trì buổi làm việc với Ban Thường"
        " vụ Tỉnh uỷ An Phước. Đồng chí nay là nguyên Phó Chủ nhiệm Văn phòng An Bình.\n"
    )
    make = Maker(text, "00000000000000b2")
    khai, board = "TRỊNH ĐỨC KHẢI", "Ban Thường vụ Tỉnh uỷ An Phước"
    lead = make.span("chủ trì buổi làm việc")
    office = make.span("nguyên Phó Chủ nhiệm Văn phòng An Bình")
    return ArticleFacts(
        article=replace(make.article(), published="2018-05-20"),
        entities=(
            make.entity(Kind.PERSON, khai),
            make.entity(Kind.ORGANISATION, board),
            make.entity(Kind.ORGANISATION, "Văn phòng An Bình"),
        ),
        positions=(
            Position(
                khai, "Phó Chủ nhiệm", "Văn phòng An Bình", former=True, span=office, rule="p2"
            ),
        ),
        events=(
            Event("e1", "meeting", "Cuộc làm việc", "2018-05-12", None, lead, "e2", "khải / b"),
        ),
        participations=(
            Participation("e1", khai, Role.CHAIR, lead, "chair2"),
            Participation("e1", board, Role.COUNTERPART, lead, "part"),
        ),
    )


@pytest.fixture(name="inspection")
def inspection_fixture() -> ArticleFacts:
    return inspection()


@pytest.fixture(name="second")
def second_fixture() -> ArticleFacts:
    return second()
