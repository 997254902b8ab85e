"""What events and decisions are called in the graph."""

from __future__ import annotations

from rdflib import RDF, RDFS, SKOS, Graph, URIRef

from tests.graph.labelled import graph_of_text
from tests.vocabulary import VNG

TITLE = "Kiểm tra việc thực hiện nghị quyết\n\n"


def labels(graph: Graph, cls: URIRef) -> list[str]:
    return sorted(str(graph.value(node, RDFS.label)) for node in graph.subjects(RDF.type, cls))


def test_a_meeting_is_called_by_who_meets_whom_and_when() -> None:
    graph = graph_of_text(
        TITLE + "Ngày 12/5/2018, Đoàn kiểm tra số 812 của Bộ Chính trị, do đồng chí Trịnh Đức "
        "Khải, Ủy viên Bộ Chính trị, làm trưởng đoàn, đã có buổi làm việc với Ban Thường vụ Tỉnh "
        "ủy Sơn La."
    )
    assert labels(graph, VNG.Meeting) == [
        "Đoàn kiểm tra số 812 của Bộ Chính trị làm việc với Ban Thường vụ Tỉnh ủy Sơn La, 12/5/2018"
    ]


def test_what_the_article_calls_an_event_stays_another_form_of_its_name() -> None:
    graph = graph_of_text(
        TITLE + "Ngày 12/5/2018, Đoàn kiểm tra số 812 của Bộ Chính trị làm việc với Ban Thường vụ "
        "Tỉnh ủy Sơn La. Đồng chí Trịnh Đức Khải chủ trì buổi làm việc."
    )
    event = next(graph.subjects(RDF.type, VNG.Meeting))
    assert any("làm việc" in str(form) for form in graph.objects(event, SKOS.altLabel))


def test_a_discipline_is_called_by_whom_it_hits_and_its_form() -> None:
    graph = graph_of_text(
        TITLE + "Ngày 12/5/2018, Ủy ban Kiểm tra Trung ương quyết định kỷ luật cảnh cáo ông Lò Văn "
        "Mẩy, Bí thư Huyện ủy Mường La."
    )
    assert labels(graph, VNG.PersonnelDecision) == ["Kỷ luật: Lò Văn Mẩy (cảnh cáo), 12/5/2018"]
