"""What facts become: the contract, read off the graph of invented articles."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from rdflib import Graph, Literal, URIRef

from kg.article import Article, Span
from kg.facts.extract import extract
from kg.graph.as_rdflib import to_graphs
from kg.graph.build_graph import to_triples
from kg.graph.codelists import Background, CodeLists, Entry
from kg.model import Action, ArticleFacts, Decision, Document, Entity, Kind, Position
from tests import vocabulary as terms
from tests.vocabulary import DCTERMS, OA, ORG, PROV, RDF, SCHEMA, SKOS, VNG, XSD

if TYPE_CHECKING:
    from rdflib.term import Node

PORTABLE = {XSD.integer, XSD.decimal, XSD.date, XSD.dateTime, XSD.string, None}


def by_label(graph: Graph, label: str) -> URIRef:
    found = list(graph.subjects(terms.LABEL, Literal(label, lang="vi")))
    assert len(found) == 1, (label, found)
    assert isinstance(found[0], URIRef)
    return found[0]


def only(graph: Graph, subject: Node, predicate: Node) -> Node:
    found = list(graph.objects(subject, predicate))
    assert len(found) == 1, (subject, predicate, found)
    return found[0]


def one_of(graph: Graph, cls: Node) -> URIRef:
    found = list(graph.subjects(terms.TYPE, cls))
    assert len(found) == 1, found
    assert isinstance(found[0], URIRef)
    return found[0]


def test_every_quote_is_the_text_at_its_offsets(inspection: ArticleFacts) -> None:
    graph = to_graphs([inspection]).graph
    text, quotes = inspection.article.text, 0
    for selector, exact in graph.subject_objects(OA.exact):
        start, end = (int(str(only(graph, selector, p))) for p in (OA.start, OA.end))
        assert text[start:end] == str(exact)
        assert isinstance(exact, Literal)
        assert exact.language is None
        quotes += 1
    assert quotes > 15


def test_no_blank_nodes_and_only_portable_literals(
    inspection: ArticleFacts, second: ArticleFacts
) -> None:
    made = to_graphs([inspection, second])
    for graph in (made.graph, made.provenance, made.void):
        for triple in graph:
            for term in triple:
                assert isinstance(term, URIRef | Literal)
                if isinstance(term, Literal):
                    assert term.datatype in PORTABLE
                    assert not term.ill_typed


def test_every_named_node_has_one_vietnamese_label(inspection: ArticleFacts) -> None:
    graph = to_graphs([inspection]).graph
    plumbing = {OA.SpecificResource, OA.TextQuoteSelector}
    for node in {s for s, _, o in graph.triples((None, terms.TYPE, None)) if o not in plumbing}:
        if (node, terms.TYPE, OA.TextQuoteSelector) in graph:
            continue
        labels = [o for o in graph.objects(node, terms.LABEL) if isinstance(o, Literal)]
        assert [label.language for label in labels].count("vi") == 1, node


def test_an_entity_carries_its_first_mention_and_its_forms(inspection: ArticleFacts) -> None:
    made = to_graphs([inspection])
    graph = made.graph
    team = by_label(graph, "Đoàn kiểm tra số 812 của Ban Bí thư")
    assert {ORG.Organization, VNG.AdHocBody} == set(graph.objects(team, terms.TYPE))
    first, other = only(graph, team, VNG.evidence), only(made.provenance, team, VNG.evidence)
    assert [str(span).rpartition("_")[2] for span in (first, other)] == ["0-20", "82-117"]
    assert (first, terms.TYPE, OA.SpecificResource) in graph
    assert only(graph, team, SKOS.altLabel) == Literal("Đoàn kiểm tra số 812", lang="vi")
    hidden = Literal("doan kiem tra so 812 cua ban bi thu", lang="vi")
    assert only(graph, team, SKOS.hiddenLabel) == hidden


def test_a_span_is_described_once_where_it_is_pointed_at(
    inspection: ArticleFacts, second: ArticleFacts
) -> None:
    made = to_graphs([inspection, second])
    described = [set(g.subjects(OA.hasSelector)) for g in (made.graph, made.provenance)]
    pointed = [set(g.objects(None, VNG.evidence)) for g in (made.graph, made.provenance)]
    assert described == [pointed[0], pointed[1] - pointed[0]]
    assert described[1]


def test_each_article_keeps_the_first_mention_of_an_entity(
    inspection: ArticleFacts, second: ArticleFacts
) -> None:
    later = Entity("again", Kind.PERSON, "Trịnh Đức Khải", (), (Span(0, 3), Span(7, 9)), "r")
    second = replace(second, entities=(*second.entities, later))
    made = to_graphs([inspection, second])
    khai = by_label(made.graph, "Trịnh Đức Khải")
    spans = sorted(
        str(span).partition("article_")[2] for span in made.graph.objects(khai, VNG.evidence)
    )
    start = inspection.article.text.index("Trịnh Đức Khải")
    assert spans == [f"00000000000000a1_span_{start}-{start + 14}", "00000000000000b2_span_0-3"]


def test_the_words_of_a_date_are_the_first_mention_of_no_document(
    inspection: ArticleFacts,
) -> None:
    order, plan = inspection.documents
    dated = replace(order, date_span=Span(0, 5))
    made = to_graphs([replace(inspection, documents=(dated, plan))])
    node = by_label(made.graph, "Quyết định 812-QĐ/TW")
    assert not str(only(made.graph, node, VNG.evidence)).endswith("_0-5")
    assert str(only(made.provenance, node, VNG.evidence)).endswith("_0-5")


def test_a_person_has_an_english_label_by_rule(inspection: ArticleFacts) -> None:
    graph = to_graphs([inspection]).graph
    person = by_label(graph, "Trịnh Đức Khải")
    assert Literal("Trinh Duc Khai", lang="en") in set(graph.objects(person, terms.LABEL))


def test_a_membership_has_person_role_body_status_and_day(inspection: ArticleFacts) -> None:
    graph = to_graphs([inspection]).graph
    former = by_label(graph, "Lò Thị Mẩy, Bí thư Huyện ủy")
    assert only(graph, former, VNG.status) == terms.C.status_former
    assert only(graph, former, ORG.member) == by_label(graph, "Lò Thị Mẩy")
    assert only(graph, former, ORG.organization) == by_label(graph, "Huyện ủy")
    role = only(graph, former, ORG.role)
    assert {SKOS.Concept, ORG.Role} == set(graph.objects(role, terms.TYPE))
    day = Literal("2018-05-13", datatype=XSD.date)
    assert only(graph, former, VNG.attestedOn) == day


def test_binary_facts_are_recorded_with_span_rule_and_confidence(
    inspection: ArticleFacts,
) -> None:
    made = to_graphs([inspection], confidence={"chair": Decimal("0.970")})
    meeting = one_of(made.graph, VNG.Meeting)
    person = by_label(made.graph, "Trịnh Đức Khải")
    assert (meeting, VNG.chair, person) in made.graph
    assert (meeting, VNG.participant, person) not in made.graph
    [record] = [
        r
        for r in made.provenance.subjects(RDF.predicate, VNG.chair)
        if (r, RDF.object, person) in made.provenance
    ]
    assert (record, terms.TYPE, VNG.AttestedTriple) in made.provenance
    assert only(made.provenance, record, VNG.rule) == Literal("chair")
    confidence = only(made.provenance, record, VNG.confidence)
    assert confidence == Literal("0.97", datatype=XSD.decimal)
    span = only(made.provenance, record, VNG.evidence)
    selector = only(made.provenance, span, OA.hasSelector)
    assert only(made.provenance, selector, OA.exact) == Literal("chủ trì buổi làm việc")
    run = only(made.provenance, record, PROV.wasGeneratedBy)
    assert (run, terms.TYPE, PROV.Activity) in made.provenance


def test_every_record_is_of_a_triple_of_the_graph(inspection: ArticleFacts) -> None:
    made = to_graphs([inspection])
    records = list(made.provenance.subjects(terms.TYPE, RDF.Statement))
    for record in records:
        parts = (RDF.subject, RDF.predicate, RDF.object)
        subject, predicate, obj = (only(made.provenance, record, part) for part in parts)
        assert (subject, predicate, obj) in made.graph
    assert len(records) > 20


def test_the_rule_of_every_fact_can_be_named(inspection: ArticleFacts) -> None:
    made = to_graphs([inspection])
    for cls in (ORG.Membership, VNG.Statement, VNG.Finding, SCHEMA.Observation, VNG.Meeting):
        for node in made.graph.subjects(terms.TYPE, cls):
            assert only(made.provenance, node, VNG.rule)
            both = [*made.graph.objects(node, VNG.confidence)]
            both += made.provenance.objects(node, VNG.confidence)
            assert both == [Literal("0.5", datatype=XSD.decimal)]


def test_a_finding_is_a_statement_without_an_act(inspection: ArticleFacts) -> None:
    graph = to_graphs([inspection]).graph
    [(cause, effect)] = list(graph.subject_objects(VNG.causes))
    assert only(graph, cause, VNG.findingType) == terms.C["finding_subjective-cause"]
    assert only(graph, effect, VNG.findingType) == terms.C.finding_limitation
    assert VNG.Statement in set(graph.objects(cause, terms.TYPE))
    assert not list(graph.objects(cause, VNG.actType))


def test_a_figure_has_a_whole_period_and_whole_numbers(inspection: ArticleFacts) -> None:
    graph = to_graphs([inspection]).graph
    figure = one_of(graph, SCHEMA.Observation)
    assert only(graph, figure, SCHEMA.value) == Literal(13)
    assert only(graph, figure, VNG.outOf) == Literal(55)
    days = [str(only(graph, figure, p)) for p in (SCHEMA.startDate, SCHEMA.endDate)]
    assert days == ["2017-01-01", "2017-12-31"]


def test_a_day_is_a_date_and_a_month_stays_a_string(inspection: ArticleFacts) -> None:
    graph = to_graphs([inspection]).graph
    meeting, check = one_of(graph, VNG.Meeting), one_of(graph, VNG.Inspection)
    assert only(graph, meeting, SCHEMA.startDate) == Literal("2018-05-12", datatype=XSD.date)
    assert not list(graph.objects(meeting, terms.SEM.hasLatestEndTimeStamp))
    assert not list(graph.objects(check, SCHEMA.startDate))
    latest = Literal("2018-05-13T08:30:00+07:00", datatype=XSD.dateTime)
    assert only(graph, check, terms.SEM.hasLatestEndTimeStamp) == latest
    order = by_label(graph, "Quyết định 812-QĐ/TW")
    assert only(graph, order, DCTERMS.issued) == Literal("2018-05")


def test_ancestors_are_written_out(inspection: ArticleFacts) -> None:
    lists = CodeLists.of(
        [Entry("body", "body_x", "Tỉnh ủy An Phước", "An Phuoc Party Committee")],
        background=[Background("Tỉnh ủy An Phước", "partOf", "Đảng bộ An Phước", "body_x")],
    )
    made = to_graphs([inspection], lists=lists)
    board = by_label(made.graph, "Ban Thường vụ Tỉnh ủy An Phước")
    root = by_label(made.graph, "Đảng bộ An Phước")
    assert (board, ORG.transitiveSubOrganizationOf, root) in made.graph
    assert (board, ORG.subOrganizationOf, root) not in made.graph


def test_background_says_where_it_comes_from(inspection: ArticleFacts) -> None:
    lists = CodeLists.of(
        [Entry("body", "body_x", "Tỉnh ủy An Phước", "An Phuoc Party Committee")],
        background=[
            Background("Tỉnh ủy An Phước", "partOf", "Đảng bộ An Phước", "body_x"),
            Background("Sở Xây dựng An Bình", "partOf", "An Bình", "body_y"),
        ],
    )
    made = to_graphs([inspection], lists=lists)
    committee = by_label(made.graph, "Tỉnh ủy An Phước")
    assert str(committee).endswith("org_tinh-uy-an-phuoc")
    english = Literal("An Phuoc Party Committee", lang="en")
    assert english in set(made.graph.objects(committee, terms.LABEL))
    root = by_label(made.graph, "Đảng bộ An Phước")
    assert only(made.graph, root, PROV.wasDerivedFrom) == terms.C.body_x
    assert not list(made.graph.objects(root, VNG.evidence))
    [record] = made.provenance.subjects(RDF.object, root)
    assert set(made.provenance.objects(record, terms.TYPE)) == {RDF.Statement}
    assert only(made.provenance, record, PROV.wasDerivedFrom) == terms.C.body_x
    assert "Sở Xây dựng" not in {str(o) for o in made.graph.objects(None, terms.LABEL)}


def test_articles_merge_on_one_person_body_and_meeting(
    inspection: ArticleFacts, second: ArticleFacts
) -> None:
    graph = to_graphs([inspection, second]).graph
    meeting = one_of(graph, VNG.Meeting)
    assert len(list(graph.objects(meeting, VNG.chair))) == 1
    assert len(list(graph.objects(meeting, VNG.evidence))) == 2
    khai = only(graph, meeting, VNG.chair)
    assert khai == by_label(graph, "Trịnh Đức Khải")
    assert only(graph, khai, SKOS.altLabel) == Literal("TRỊNH ĐỨC KHẢI", lang="vi")


def posts(graph: Graph, person: str, body: str) -> dict[Node, set[str]]:
    """Return the memberships of a person in a body: status → days on which it is attested."""
    node, where = by_label(graph, person), by_label(graph, body)
    found = [m for m in graph.subjects(ORG.member, node) if (m, ORG.organization, where) in graph]
    return {
        only(graph, m, VNG.status): {str(day) for day in graph.objects(m, VNG.attestedOn)}
        for m in found
    }


def test_a_later_former_leaves_the_office_as_it_was_attested(
    inspection: ArticleFacts, second: ArticleFacts
) -> None:
    graph = to_graphs([inspection, second]).graph
    assert posts(graph, "Trịnh Đức Khải", "Văn phòng An Bình") == {
        terms.C.status_current: {"2018-05-13"},
        terms.C.status_former: {"2018-05-20"},
    }


def test_memberships_are_named_by_person_role_body_and_status(
    inspection: ArticleFacts, second: ArticleFacts
) -> None:
    graph = to_graphs([inspection, second]).graph
    office = by_label(graph, "Văn phòng An Bình")
    person = str(by_label(graph, "Trịnh Đức Khải")).partition("person_")[2]
    names = sorted(str(m) for m in graph.subjects(ORG.organization, office))
    start = f"{terms.ID}membership_{person}--"
    assert [n.startswith(start) for n in names] == [True, True]
    assert names[1] == f"{names[0]}--former"


def test_a_stated_period_is_a_membership_of_its_own(inspection: ArticleFacts) -> None:
    [office, *_] = inspection.positions
    terms_of_office = (
        replace(office, former=True),
        replace(office, former=True, start="2001", end="2005-06-30"),
        replace(office, start="2016-04"),
    )
    facts = replace(inspection, positions=(office, *terms_of_office), decisions=())
    graph = to_graphs([facts]).graph
    found = sorted(graph.subjects(ORG.organization, by_label(graph, "Văn phòng An Bình")), key=str)
    plain = str(found[0])
    ends = ["", "--2001-2005-06-30", "--former", "--from-2016-04--current"]
    assert list(map(str, found)) == [plain + end for end in ends]
    whole, until = found[1], Literal("2005-06-30", datatype=XSD.date)
    assert only(graph, whole, SCHEMA.startDate) == Literal("2001")
    assert only(graph, whole, SCHEMA.endDate) == until
    assert only(graph, found[3], VNG.status) == terms.C.status_current
    assert only(graph, found[3], SCHEMA.startDate) == Literal("2016-04")
    assert not list(graph.objects(found[0], SCHEMA.startDate))


def test_the_label_of_a_post_tells_its_status_and_years(inspection: ArticleFacts) -> None:
    lists = CodeLists.of([Entry("status", "status_nguyen", "nguyên")])
    [office, *_] = inspection.positions
    past = replace(office, former=True, start="2001", end="2005")
    graph = to_graphs([replace(inspection, positions=(past,), decisions=())], lists=lists).graph
    by_label(graph, "Trịnh Đức Khải, nguyên Phó Chủ nhiệm Văn phòng An Bình (2001 – 2005)")


def test_a_transfer_starts_a_membership(inspection: ArticleFacts) -> None:
    graph = to_graphs([inspection]).graph
    decision = one_of(graph, VNG.PersonnelDecision)
    post = only(graph, decision, VNG.startsMembership)
    assert only(graph, post, VNG.status) == terms.C.status_current
    assert (post, ORG.organization, by_label(graph, "Tỉnh ủy An Phước")) in graph
    assert list(graph.objects(post, VNG.evidence))


@pytest.mark.parametrize(("former", "ends"), [(True, 1), (False, 0)])
def test_discipline_ends_an_office_only_where_the_text_says_so(
    inspection: ArticleFacts, *, former: bool, ends: int
) -> None:
    old = inspection.positions[2]
    post = Position(old.person, old.role, old.org, former, old.span, "p")
    blame = Decision(old.person, Action.DISCIPLINE, old.role, old.org, None, None, old.span, "c")
    facts = replace(inspection, positions=(post,), decisions=(blame,))
    graph = to_graphs([facts]).graph
    assert len(list(graph.subject_objects(VNG.endsMembership))) == ends
    assert not list(graph.subject_objects(VNG.startsMembership))


def test_a_discipline_says_its_form_by_the_code_list(inspection: ArticleFacts) -> None:
    past = inspection.positions[2]
    blame = Decision(
        past.person, Action.DISCIPLINE, past.role, past.org, None, None, past.span, "c", "warning"
    )
    lists = CodeLists.of([Entry("disciplineform", "discipline_warning", "cảnh cáo", "warning")])
    graph = to_graphs([replace(inspection, decisions=(blame,))], lists=lists).graph
    form = only(graph, one_of(graph, VNG.PersonnelDecision), VNG.disciplineForm)
    assert form == terms.C.discipline_warning
    assert set(graph.objects(form, terms.LABEL)) == {
        Literal("cảnh cáo", lang="vi"),
        Literal("warning", lang="en"),
    }


def test_an_event_with_a_proper_title_is_one_node(inspection: ArticleFacts) -> None:
    span = Span(0, 13)
    title = Entity("ev", Kind.EVENT, "Kiểm tra Tỉnh ủy", (), (span,), "r")
    facts = replace(inspection, entities=(*inspection.entities, title))
    graph = to_graphs([facts]).graph
    named = one_of(graph, VNG.NamedEvent)
    assert set(graph.objects(named, terms.TYPE)) == {VNG.NamedEvent, VNG.Inspection}


def test_two_events_of_one_name_stay_two(inspection: ArticleFacts) -> None:
    first, check = inspection.events
    twins = (replace(check, key="x1"), replace(check, key="x2"))
    facts = replace(inspection, events=(first, check, *twins))
    graph = to_graphs([facts]).graph
    assert len(list(graph.subjects(terms.TYPE, VNG.Inspection))) == 3


def test_a_team_without_number_belongs_to_its_article() -> None:
    def team(article: str, name: str) -> set[str]:
        entity = Entity("t", Kind.TEAM, name, (), (Span(0, 4),), "r")
        facts = ArticleFacts(Article(article, "Đoàn đi", "Đoàn đi"), (entity,))
        return {str(s) for s in to_graphs([facts]).graph.subjects(terms.TYPE, VNG.AdHocBody)}

    assert team("a1", "Đoàn công tác") != team("b2", "Đoàn công tác")
    assert team("a1", "Đoàn số 5") == team("b2", "Đoàn số 5")


def test_offices_and_areas_are_told_by_the_code_lists() -> None:
    text = "Thủ tướng An Bình thăm thôn Hạ và huyện Tân Phú"
    spans = (Span(0, 9),)
    facts = ArticleFacts(
        Article("a1", text, text),
        (
            Entity("o", Kind.ORGANISATION, "Thủ tướng An Bình", (), spans, "r"),
            Entity("p", Kind.PLACE, "thôn Hạ", (), spans, "r"),
            Entity("q", Kind.PLACE, "huyện Tân Phú", (), spans, "r"),
        ),
    )
    lists = CodeLists.of(
        [Entry("body", "body_office", "chức danh", "office")],
        is_office=lambda name: name.startswith("Thủ tướng"),
        is_area=lambda name: name.startswith("huyện"),
    )
    graph = to_graphs([facts], lists=lists).graph
    office = by_label(graph, "Thủ tướng An Bình")
    assert only(graph, office, ORG.classification) == terms.C.body_office
    assert only(graph, by_label(graph, "thôn Hạ"), terms.TYPE) == SCHEMA.Place
    area = by_label(graph, "huyện Tân Phú")
    assert only(graph, area, terms.TYPE) == SCHEMA.AdministrativeArea


def test_concepts_take_iri_and_labels_of_the_code_lists(inspection: ArticleFacts) -> None:
    lists = CodeLists.of(
        [
            Entry("role", "role_pho-chu-nhiem", "Phó Chủ nhiệm", "Vice Chairman"),
            Entry("act", "act_request", "yêu cầu", "request"),
        ]
    )
    graph = to_graphs([inspection], lists=lists).graph
    for concept, label in ((terms.C["role_pho-chu-nhiem"], "Vice Chairman"),):
        assert Literal(label, lang="en") in set(graph.objects(concept, SKOS.prefLabel))
        assert only(graph, concept, SKOS.inScheme) == terms.C.role
    assert Literal("yêu cầu", lang="vi") in set(graph.objects(terms.C.act_request, terms.LABEL))


def test_reviewed_names_that_share_a_slug_keep_their_digits() -> None:
    entries = [Entry("district", f"district_{n}", n) for n in ("huyện Kỳ Anh", "huyện Kỳ Ánh")]
    lists = CodeLists.of([*entries, Entry("district", "district_x", "huyện Tân Phú")])
    assert not lists.reviewed(Kind.PLACE, "huyện Kỳ Anh")
    assert lists.reviewed(Kind.PLACE, "huyện Tân Phú")


def test_a_span_outside_the_text_is_refused(inspection: ArticleFacts) -> None:
    far = replace(inspection.positions[0], span=Span(5, 10_000))
    facts = replace(inspection, positions=(far,))
    with pytest.raises(ValueError, match=r"00000000000000a1: Span\(.*no piece of its"):
        to_triples([facts])


def test_an_unknown_key_is_refused(inspection: ArticleFacts) -> None:
    lost = Document("no such", None, "quyết định", None, None, Span(0, 4), "d")
    with pytest.raises(ValueError, match="names 'no such', which is no entity"):
        to_triples([replace(inspection, documents=(lost,))])


def test_words_outside_the_contract_are_refused(inspection: ArticleFacts) -> None:
    event = replace(inspection.events[0], type="party")
    person = inspection.positions[0].person
    blame = Decision(person, Action.DISCIPLINE, None, None, None, None, Span(0, 4), "d", "ra> <b")
    with pytest.raises(ValueError, match="says 'party', not one of ceremony, inspection"):
        to_triples([replace(inspection, events=(event, inspection.events[1]))])
    with pytest.raises(ValueError, match="'ra> <b' is no discipline of the contract"):
        to_triples([replace(inspection, decisions=(blame,))])


def test_no_articles_give_empty_graphs() -> None:
    made = to_graphs([])
    assert len(made.graph) == 0
    assert set(made.files) == {"graph.ttl", "provenance.ttl", "void.ttl"}


def test_a_document_has_its_number_as_its_issuer_writes_it() -> None:
    text = "Tin\n\nTriển khai Nghị quyết số 18\u2011NQ/TW ngày 25/10/2017 của Trung ương.\n"
    graph = to_graphs([extract(Article(id="a" * 16, text=text, title="Tin"))]).graph
    assert [str(o) for o in graph.objects(None, VNG.documentNumber)] == ["18-NQ/TW"]
