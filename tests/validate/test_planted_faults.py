"""Every shape and every check is shown to catch something: one planted fault each."""

from __future__ import annotations

import shutil
from pathlib import Path

import pyoxigraph as ox
import pytest

from kg.article import Article
from kg.resources import ontology_dir
from kg.validate import subjects
from kg.validate.report import Report, validate

HANDMADE = Path(__file__).parent / "handmade"
ID = "a1b2c3d4e5f60718"
ARTICLE = Article(ID, (HANDMADE / f"{ID}.txt").read_text(encoding="utf-8"), "")

KHAI = "id:person_trinh-duc-khai-0a1b2c"
HAO = "id:person_luong-thu-hao-1b2c3d"
BODY, OTHER, TEAM = "id:org_ban-bi-thu", "id:org_bo-chinh-tri", "id:org_doan-kiem-tra-so-812"
STANDING = "id:org_ban-thuong-vu-tinh-uy-an-phuoc"
PLACE = "id:place_an-phuoc"
MEETING, INSPECTION = "id:event_2023-03-05-buoi-lam-viec", f"id:event_{ID}-kiem-tra"
DECISION = f"id:decision_{ID}-01"
DOCUMENT = "id:document_bo-chinh-tri_quyet-dinh_812"
PROGRAMME = "id:document_tinh-uy-an-phuoc_chuong-trinh-hanh-dong_21-ctr-tu"
POST = "id:membership_trinh-duc-khai-0a1b2c--uy-vien--bo-chinh-tri"
SAYING, FINDING = f"id:statement_{ID}-01", f"id:finding_{ID}-01"
FIGURE = f"id:observation_{ID}-02"
SPAN = f"id:article_{ID}_span_0-20"
STEP = (
    'id:succession_x a vng:Succession ; rdfs:label "x"@vi ; vng:successionKind c:succession_split'
)
CHANGE = f'id:event_x a vng:Reorganisation ; rdfs:label "x"@vi ; vng:evidence {SPAN}'
RECORD = "rdf:subject id:org_tinh-uy-an-phuoc"

# A triple is added to graph.ttl …
ADDED = {
    "Named-label": "id:person_x a foaf:Person .",
    "Named-languages": f'{BODY} rdfs:label "le Secrétariat"@fr .',
    "iri": 'c:Loại_x a skos:Concept ; rdfs:label "x"@vi .',
    "OneKind": f"{BODY} a foaf:Person .",
    "FromText-evidence": 'id:person_x a foaf:Person ; rdfs:label "X"@vi .',
    "FromTextOrCodeList": 'id:org_x a org:Organization ; rdfs:label "X"@vi .',
    "Evidence-span": f"{BODY} vng:evidence {OTHER} .",
    "Sub": f"{PLACE} org:subOrganizationOf {OTHER} .",
    "Sub-parent": f"{BODY} org:subOrganizationOf {PLACE} .",
    "Sub-ancestor": f"{BODY} org:transitiveSubOrganizationOf {PLACE} .",
    "Spatial-place": f"{BODY} dcterms:spatial {OTHER} .",
    "Contained": f"{BODY} schema:containedInPlace {PLACE} .",
    "Contained-place": f"{PLACE} schema:containedInPlace {OTHER} .",
    "Membership-member": f"{POST} org:member {HAO} .",
    "Membership-organization": f"{POST} org:organization {BODY} .",
    "Membership-place": f"{POST} org:organization {PLACE} .",
    "Membership-role": f"{POST} org:role c:status_current .",
    "Membership-status": f"{POST} vng:status c:status_former .",
    "Membership-attestedOn": f'{POST} vng:attestedOn "2023" .',
    "Membership-startDate": f'{POST} schema:startDate "đầu năm" .',
    "Membership-endDate": f'{POST} schema:endDate "2023-13" .',
    "Concept-scheme": 'c:act_x a skos:Concept ; rdfs:label "x"@vi .',
    "OneEventType": f"{MEETING} a vng:Visit .",
    "Succession-from": f"{STEP} ; vng:to {PLACE} .",
    "Succession-to": f"{STEP} ; vng:from {PLACE} .",
    "Succession-kind": f"{STEP} , c:succession_merge ; vng:from {PLACE} ; vng:to {BODY} .",
    "Succession-startDate": f'{STEP} ; schema:startDate "năm sau" .',
    "Reorganisation": f"{CHANGE} ; vng:successionKind c:succession_merge .",
    "Reorganisation-from": f"{CHANGE} ; vng:from {DOCUMENT} .",
    "Reorganisation-to": f"{CHANGE} ; vng:to {DOCUMENT} .",
    "Event-chair": f"{MEETING} vng:chair {PLACE} .",
    "Event-organizer": f"{MEETING} schema:organizer {DOCUMENT} .",
    "Event-counterpart": f"{MEETING} vng:counterpart {DOCUMENT} .",
    "Event-participant": f"{MEETING} vng:participant {DOCUMENT} .",
    "Event-location": f"{MEETING} schema:location {KHAI} .",
    "Event-startDate": f'{MEETING} schema:startDate "sáng 5/3" .',
    "Event-endDate": f'{MEETING} schema:endDate "2023-03-05" .',
    "Event-latest": f'{MEETING} sem:hasLatestEndTimeStamp "hôm qua"@vi .',
    "Event-superEvent": f"{MEETING} schema:superEvent {KHAI} .",
    "Event-about": f"{MEETING} schema:about {KHAI} .",
    "Mandated": f"{KHAI} vng:mandatedBy {DOCUMENT} .",
    "Mandated-by": f"{INSPECTION} vng:mandatedBy {KHAI} .",
    "Decision-person": f"{DECISION} vng:concernsPerson {KHAI} .",
    "Decision-type": f"{DECISION} vng:decisionType c:act_request .",
    "Decision-by": f"{DECISION} vng:decidedBy {PLACE} .",
    "Decision-starts": f"{DECISION} vng:startsMembership {KHAI} .",
    "Decision-form": f"{DECISION} vng:disciplineForm c:act_request .",
    "Unit": f"{KHAI} dcterms:type c:status_current .",
    "Unit-kind": f"{PLACE} dcterms:type c:status_current , c:status_former .",
    "Unit-code": f'{PLACE} dcterms:type c:status_current ; dcterms:identifier "xã 5" .',
    "Possibly-same": f'{BODY} vng:possiblySameAs "Tỉnh ủy" .',
    "Decision-ends": f"{DECISION} vng:endsMembership {KHAI} .",
    "Document-type": f"{DOCUMENT} vng:documentType c:doctype_nghi-quyet .",
    "Document-number": f'{DOCUMENT} vng:documentNumber "813" .',
    "Document-numberForm": f'{DOCUMENT} vng:documentNumber "không số" .',
    "Document-issuer": f"{DOCUMENT} vng:issuer {KHAI} .",
    "Document-issuerStated": f"{DOCUMENT} vng:issuer {BODY} .",
    "Document-signedBy": f"{DOCUMENT} vng:signedBy {BODY} .",
    "Document-issued": f'{DOCUMENT} dcterms:issued "ngày 5/3" .',
    "Linked": f"{KHAI} vng:implements {DOCUMENT} .",
    "Linked-implements": f"{PROGRAMME} vng:implements {KHAI} .",
    "Linked-carriedOutBy": f"{DOCUMENT} vng:carriedOutBy {KHAI} .",
    "Linked-isPartOf": f"{DOCUMENT} dcterms:isPartOf {KHAI} .",
    "Statement-text": f'{SAYING} schema:text "nội dung khác"@vi .',
    "Statement-source": f"{SAYING} vng:source c:act_request .",
    "Statement-addressee": f"{SAYING} vng:addressee {DOCUMENT} .",
    "Statement-madeAt": f"{SAYING} vng:madeAt {PLACE} .",
    "Act-type": f"{SAYING} vng:actType c:finding_limitation .",
    "Finding-type": f"{FINDING} vng:findingType c:act_request .",
    "Finding-about": f"{FINDING} schema:about c:act_request .",
    "Finding-causes": f"{FINDING} vng:causes {SAYING} .",
    "Observation-value": f'{FIGURE} schema:value "nhiều" .',
    "Observation-comparator": f'{FIGURE} vng:comparator "≈" .',
    "Observation-variable": f"{FIGURE} schema:variableMeasured {KHAI} .",
    "Observation-about": f"{FIGURE} schema:observationAbout c:act_request .",
    "Observation-unit": f'{FIGURE} schema:unitText "phiếu" .',
    "Observation-outOf": f"{FIGURE} vng:outOf 0.0 .",
    "Observation-startDate": f'{FIGURE} schema:startDate "quý III" .',
    "Observation-endDate": f'{FIGURE} schema:endDate "quý III" .',
    "Article-date": f'id:article_{ID} schema:datePublished "hôm qua" .',
    "Span-source": f"{SPAN} oa:hasSource {KHAI} .",
    "Span-selector": f"{SPAN} oa:hasSelector {KHAI} .",
    "Selector-exact": f'{SPAN}_selector oa:exact "Đoàn"@vi .',
    "Selector-start": f"{SPAN}_selector oa:start -1 .",
    "Selector-end": f'{SPAN}_selector oa:end "cuối" .',
    "Selector-order": f"{SPAN}_selector oa:start 99999 .",
    "Shortcut": f"{DOCUMENT} vng:inspects {BODY} .",
    "Shortcut-inspects": f"{TEAM} vng:inspects {DOCUMENT} .",
    "Shortcut-inspectsArea": f"{TEAM} vng:inspectsArea {BODY} .",
    "Shortcut-metWith": f"{KHAI} vng:metWith {DOCUMENT} .",
    "Shortcut-holdsRole": f"{KHAI} vng:holdsRole c:status_current .",
    "Shortcut-memberOf": f"{KHAI} org:memberOf {DOCUMENT} .",
    "blank": '[] a skos:Concept ; rdfs:label "x"@vi ; skos:inScheme c:x .',
    "literal": f'{MEETING} schema:duration "P1D"^^xsd:duration .',
    "nfc": f'{BODY} skos:altLabel "Ban Bi\u0301 thư"@vi .',
    "unrecorded": f"{MEETING} vng:participant {KHAI} .",
    "self": f"{PLACE} schema:containedInPlace {PLACE} .",
    "circle": f"id:org_dang-bo-tinh-an-phuoc org:subOrganizationOf {STANDING} .",
    "closure": f"{STANDING} org:transitiveSubOrganizationOf {OTHER} .",
    "rdf12": f"{BODY} vng:evidence <<( {BODY} vng:p {OTHER} )>> .",
    "size": f'{BODY} skos:altLabel "BBT"@vi .',
}
# … or words of a file are changed.
CHANGED = {
    "Named-trimmed": ("graph.ttl", '"Ban Bí thư"@vi', '"Ban Bí thư "@vi'),
    "Confidence-value": ("graph.ttl", "vng:confidence 0.88", "vng:confidence 1.5"),
    "Rule-name": ("provenance.ttl", 'vng:rule "findings.cue"', 'vng:rule ""'),
    "Person-bareName": ("graph.ttl", '"Vi Thị Mỵ"@vi ;', '"bà Vi Thị Mỵ"@vi ;'),
    "AdHocBody": ("graph.ttl", "a org:Organization, vng:AdHocBody", "a vng:AdHocBody"),
    "Role": ("graph.ttl", "c:role_uy-vien a org:Role, skos:Concept", "c:role_uy-vien a org:Role"),
    "Statement": ("graph.ttl", "vng:actType c:act_request ;", ""),
    "Statement-confidence": ("graph.ttl", "vng:confidence 0.88 ;", ""),
    "Act-source": ("graph.ttl", f"vng:source {KHAI} ;", ""),
    "Observation-aboutStated": ("graph.ttl", f"schema:observationAbout {PLACE} ;", ""),
    "Article-dateStated": (
        "graph.ttl", 'schema:datePublished "2023-03-05T09:30:00+07:00"^^xsd:dateTime', "a []",
    ),
    "Record": ("provenance.ttl", "a rdf:Statement, vng:AttestedTriple", "a vng:AttestedTriple"),
    "Record-subject": ("provenance.ttl", RECORD, f"{RECORD}, {BODY}"),
    "Record-predicate": (
        "provenance.ttl", "predicate dcterms:spatial", "predicate dcterms:spatial, rdf:type",
    ),
    "Record-object": ("provenance.ttl", f"rdf:object {PLACE}", f"rdf:object {PLACE}, {BODY}"),
    "RecordBasis": ("provenance.ttl", "prov:wasDerivedFrom c:country", 'vng:rule "x"'),
    "RecordComplete": ("provenance.ttl", "prov:wasGeneratedBy id:run_handmade", 'vng:rule "x"'),
    "Generated-by": ("provenance.ttl", "handmade a prov:Activity", "handmade a prov:Entity"),
    "quote": ("graph.ttl", 'oa:exact "Lương Thu Hảo"', 'oa:exact "Lương Thu Hạo"'),
    "length": ("graph.ttl", "oa:end 20 .", "oa:end 21 ."),
    "record": ("provenance.ttl", f"rdf:object {PLACE}", "rdf:object id:place_viet-nam"),
    "period": ("graph.ttl", 'schema:endDate "2022-12-31"^^xsd:date', 'schema:endDate "2021-12"'),
}  # fmt: skip
NAMES = sorted([*ADDED, *CHANGED])


def plant(name: str, folder: Path) -> None:
    file, old, new = CHANGED.get(name, ("graph.ttl", "", ""))
    text = (folder / file).read_text(encoding="utf-8")
    text = text.replace(old, new) if old else f"{text}\n{ADDED[name]}\n"
    (folder / file).write_text(text, encoding="utf-8")


def checks(report: Report) -> set[str]:
    return {fault.check for fault in report.faults}


@pytest.mark.parametrize("name", NAMES)
def test_a_planted_fault_is_found_by_its_own_check(name: str, tmp_path: Path) -> None:
    # "length" needs no text; with it the span would be called a wrong quote
    sources = [] if name == "length" else [ARTICLE]
    folder = tmp_path / "build"
    shutil.copytree(HANDMADE, folder)
    assert name not in checks(validate(folder, sources)) or name == "Document-issuerStated"
    plant(name, folder)
    found = [fault for fault in validate(folder, sources).faults if fault.check == name]
    assert len(found) > (name == "Document-issuerStated")  # the handmade build has one already


@pytest.mark.parametrize("plants", [ADDED, CHANGED], ids=["added", "changed"])
def test_both_engines_report_the_same_faults(plants: dict[str, object], tmp_path: Path) -> None:
    folder = tmp_path / "build"
    shutil.copytree(HANDMADE, folder)
    for name in plants:
        plant(name, folder)
    fast, reference = (validate(folder, engine=engine) for engine in ("shacl", "pyshacl"))
    assert fast.faults == reference.faults
    assert len(checks(fast)) > len(plants) // 2


@pytest.mark.parametrize("size", [1, 40])
@pytest.mark.parametrize("plants", [ADDED, CHANGED], ids=["added", "changed"])
def test_the_faults_do_not_depend_on_how_much_is_judged_at_a_time(
    plants: dict[str, object], size: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "build"
    shutil.copytree(HANDMADE, folder)
    for name in plants:
        plant(name, folder)
    whole = validate(folder, [ARTICLE])
    monkeypatch.setattr(subjects, "MOST", 1)  # so a node with more evidence comes in pieces
    assert validate(folder, [ARTICLE], size=size) == whole
    assert len(checks(whole)) > len(plants) // 2


def test_every_shape_that_speaks_has_its_planted_fault() -> None:
    message = "http://www.w3.org/ns/shacl#message"
    spoken = {
        str(triple.subject).strip("<>").rpartition("#")[2]
        for triple in ox.parse(path=str(ontology_dir() / "shapes.ttl"))
        if triple.predicate.value == message
    }
    assert spoken <= set(NAMES)
    assert len(spoken) > 90
