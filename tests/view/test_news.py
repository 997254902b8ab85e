from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from rdflib import Graph

from kg.view.network import network
from kg.view.news import News, news

if TYPE_CHECKING:
    from collections.abc import Iterable

ID = "https://w3id.org/vngov/id/"
PREFIXES = """
@prefix c: <https://w3id.org/vngov/concept/> .
@prefix foaf: <http://xmlns.com/foaf/0.1/> .
@prefix id: <https://w3id.org/vngov/id/> .
@prefix oa: <http://www.w3.org/ns/oa#> .
@prefix org: <http://www.w3.org/ns/org#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix schema: <https://schema.org/> .
@prefix vng: <https://w3id.org/vngov/ns#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
"""
DATA = """
id:a1 a schema:NewsArticle ; rdfs:label "Bài một"@vi ; schema:datePublished "2018-05-14"^^xsd:date ;
  schema:url "https://example.org/mot" .
id:a2 a schema:NewsArticle ; rdfs:label "Bài hai"@vi .
id:s1 oa:hasSource id:a1 ; oa:hasSelector [ oa:exact "kiểm tra" ; oa:start 3 ] .
id:s2 oa:hasSource id:a2 ; oa:hasSelector [ oa:exact "kiểm tra" ; oa:start 9 ] .

id:lanh a foaf:Person ; rdfs:label "Lò Thị Lành"@vi .
id:kha a foaf:Person ; rdfs:label "Trần Văn Khả"@vi .
id:may a foaf:Person ; rdfs:label "Lò Văn Mẩy"@vi .
id:doan a org:Organization, vng:AdHocBody ; rdfs:label "Đoàn kiểm tra số 812"@vi ;
  vng:inspects id:an-phuoc, id:song-may .
id:to a org:Organization, vng:AdHocBody ; rdfs:label "Tổ kiểm tra số 3"@vi ; vng:inspects id:xa .
id:an-phuoc a org:Organization ; rdfs:label "Tỉnh ủy An Phước"@vi .
id:song-may a org:Organization ; rdfs:label "Tỉnh ủy Sông Mây"@vi .
id:xa a org:Organization ; rdfs:label "Đảng ủy xã Tân Lập"@vi .
id:m1 a org:Membership ; org:member id:lanh ; org:organization id:doan ;
  org:role c:role_truong-doan .
id:m2 a org:Membership ; org:member id:kha ; org:organization id:doan ;
  org:role c:role_pho-truong-doan .
id:m3 a org:Membership ; org:member id:may ; org:organization id:to ; org:role c:role_truong-doan ;
  vng:status c:status_former .

id:e1 a vng:Inspection ; rdfs:label "Đoàn kiểm tra số 812 kiểm tra Tỉnh ủy An Phước"@vi ;
  schema:organizer id:doan, id:song-may ; vng:counterpart id:an-phuoc ; vng:participant id:may ;
  schema:startDate "2018-05-12"^^xsd:date ; vng:evidence id:s1 .
id:e2 a vng:Inspection ; rdfs:label "Kiểm tra Tỉnh ủy An Phước"@vi ;
  schema:organizer id:doan ; vng:counterpart id:an-phuoc, id:xa ; vng:evidence id:s2 .
id:e3 a vng:Meeting ; rdfs:label "Hội nghị"@vi ; vng:chair id:may ; vng:evidence id:s1 .
id:e4 a vng:Meeting ; rdfs:label "Kỳ họp tới"@vi ; schema:startDate "2019-01-01"^^xsd:date .
id:f1 a vng:Finding, vng:Statement ; rdfs:label "còn chậm"@vi ; schema:about id:an-phuoc ;
  vng:evidence id:s1 .
id:f2 a vng:Finding, vng:Statement ; rdfs:label "đã tốt"@vi ; schema:about id:song-may ;
  vng:evidence id:s1 .
id:d1 a vng:PersonnelDecision ; rdfs:label "Kỷ luật: Lò Văn Mẩy"@vi ; vng:concernsPerson id:may ;
  vng:evidence id:s2 .
"""


def names(nodes: Iterable[str]) -> list[str]:
    return [node.removeprefix(ID) for node in nodes]


@pytest.fixture(scope="module")
def told() -> News:
    return news(network(Graph().parse(data=PREFIXES + DATA, format="turtle")))


def test_an_inspection_is_told_once_whatever_tells_of_it(told: News) -> None:
    lines = [(names(one.teams), names(one.whom)) for one in told.inspections]
    assert lines == [(["doan"], ["an-phuoc", "xa"]), (["to"], ["xa"])]
    assert told.counts["inspection"] == 2


def test_the_leader_is_who_heads_that_team_and_nobody_else(told: News) -> None:
    assert [names(one.leaders) for one in told.inspections] == [["lanh"], []]


def test_who_chairs_the_inspection_leads_it() -> None:
    graph = Graph().parse(data=PREFIXES + DATA + "id:e1 vng:chair id:kha .", format="turtle")
    assert names(news(network(graph)).inspections[0].leaders)[0] == "kha"


def test_only_findings_of_its_articles_about_whom_it_inspected_count(told: News) -> None:
    assert [names(one.findings) for one in told.inspections] == [["f1"], []]


def test_the_days_are_those_of_articles_and_the_undated_are_counted(told: News) -> None:
    assert told.articles == (2, "2018-05-14", "2018-05-14", 1)
    assert told.happenings == (5, "2018-05-12", "2019-01-01", 3)


def test_the_newest_come_first_and_what_is_announced_last(told: News) -> None:
    assert [(*names([node]), day) for node, day in told.newest] == [
        ("e3", "2018-05-14"),
        ("e1", "2018-05-12"),
        ("e4", "2019-01-01"),
        ("e2", ""),
    ]
    assert names(node for node, _ in told.decisions) == ["d1"]


def test_people_are_ordered_by_what_they_do(told: News) -> None:
    assert [(*names([node]), count) for node, count in told.people] == [("may", 3)]


def test_an_article_keeps_its_address() -> None:
    net = network(Graph().parse(data=PREFIXES + DATA, format="turtle"))
    assert net.graph["articles"][ID + "a1"].url == "https://example.org/mot"
    assert {q.iri for q in net.nodes[ID + "e1"]["proof"].quotes} == {ID + "a1"}
