"""The lint finds nothing in the ontology and the lexicon, and finds each fault that is planted."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest
from rdflib import OWL, RDF, RDFS, SKOS, BNode, Graph, Literal, URIRef

from kg.build import build
from kg.resources import ontology_dir
from tools import lint_lexicon as words
from tools.lint import lint, unknown_terms
from tools.lint_lexicon import lint_lexicon
from tools.lint_terms import BASE, ONTOLOGY, Lint, own

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
VNG = BASE
C = words.CONCEPTS
SCHEMA = "https://schema.org/"
DCAT3 = "http://www.w3.org/ns/dcat#version"  # the stored copy of DCAT is version 2
CODE_LISTS = {
    *("acttype", "findingtype", "decisiontype", "statustype", "orgtype", "successiontype"),
    *("disciplineform", "verdict", "identityrule"),
}
CHAIR, MEETING, TEAM = (URIRef(f"{VNG}{name}") for name in ("chair", "Meeting", "AdHocBody"))
SOURCE = URIRef(f"{VNG}source")


@cache
def ontology() -> Graph:
    return Graph().parse(ontology_dir() / "vngov.ttl")


@cache
def lexicon() -> Graph:
    graph = Graph()
    for file in sorted((ontology_dir() / "lexicon").glob("*.ttl")):
        graph.parse(file)
    return graph


@cache
def published() -> frozenset[str]:
    files = (HERE / "vocabularies").glob("*.txt")
    return frozenset(line for file in files for line in file.read_text("utf-8").splitlines())


def terms(graph: Graph) -> set[str]:
    """Return what stands where a class or property stands: predicates, types, ends of axioms."""
    places = (
        *(RDF.type, RDFS.subClassOf, RDFS.subPropertyOf, RDFS.domain, RDFS.range, OWL.inverseOf),
        *(SKOS.closeMatch, SKOS.relatedMatch),
        *(URIRef(f"{SCHEMA}{name}") for name in ("domainIncludes", "rangeIncludes")),
    )
    objects = {o for place in places for o in graph.objects(None, place)}
    return {str(t) for t in {*graph.predicates(), *objects} if isinstance(t, URIRef)}


def rules(found: list[Lint]) -> set[str]:
    return {fault.rule for fault in found}


# ---------------------------------------------------------------- what we have is clean


def test_the_ontology_is_clean() -> None:
    assert lint(ontology()) == []


def test_the_lexicon_is_clean() -> None:
    assert lint_lexicon(lexicon(), ontology()) == []


def test_every_reused_term_is_in_its_published_vocabulary() -> None:
    assert unknown_terms(terms(ontology()), published()) == []
    assert unknown_terms(terms(lexicon()), published()) == []


def test_a_build_uses_defined_and_published_terms_only(tmp_path: Path) -> None:
    made = build([ROOT / "seeds"], out=tmp_path, view=False)
    used = set().union(*(terms(g) for g in (made.graph, made.provenance, made.void)))
    assert unknown_terms(used - {DCAT3}, published()) == []
    assert {t for t in used if t.startswith(VNG)} <= set(map(str, own(ontology())))


def test_the_ontology_and_the_lexicon_say_a_thing_once() -> None:
    both = {str(s) for s in ontology().subjects(SKOS.prefLabel)}
    assert both & {str(s) for s in lexicon().subjects(SKOS.prefLabel)} == set()


def test_every_scheme_and_every_mark_is_read_by_some_rule() -> None:
    sources = sorted((ROOT / "kg").rglob("*.py"))
    code = {
        name
        for f in sources
        for name in re.findall(r'"([A-Za-z]+)"', f.read_text(encoding="utf-8"))
    }
    schemes = {str(s).removeprefix(C) for s in lexicon().objects(None, SKOS.inScheme)}
    assert schemes - code == CODE_LISTS
    marks = {str(p).removeprefix(VNG) for p in lexicon().predicates() if str(p).startswith(VNG)}
    assert marks - code <= {"documentType", "family", "sharesFormsWith"}


# ---------------------------------------------------------------- planted faults


def planted(*changes: tuple[object, object, object]) -> set[str]:
    """Return the rules that object once the triples are added (``None`` as a subject: removed)."""
    graph = Graph()
    for triple in ontology():
        graph.add(triple)
    for s, p, o in changes:
        graph.add((s, p, o))  # type: ignore[arg-type]
    return rules(lint(graph))


def without(predicate: URIRef, term: URIRef, language: str | None = None) -> set[str]:
    graph = Graph()
    for s, p, o in ontology():
        same = s == term and p == predicate
        if not (same and (language is None or getattr(o, "language", None) == language)):
            graph.add((s, p, o))
    return rules(lint(graph))


NEW = URIRef(f"{VNG}Body_of_texts")
FOREIGN = URIRef("http://www.w3.org/ns/org#Organization")


@pytest.mark.parametrize(
    ("rule", "change"),
    [
        ("multiple-label", (CHAIR, RDFS.label, Literal("chủ toạ đoàn", lang="vi"))),
        ("multiple-definition", (CHAIR, SKOS.definition, Literal("Một nghĩa nữa.", lang="vi"))),
        ("P32-duplicate-label", (CHAIR, RDFS.label, Literal("Meeting", lang="en"))),
        (
            "duplicate-definition",
            (CHAIR, SKOS.definition, Literal("The person who signed the document.", lang="en")),
        ),
        ("annotation-whitespace", (CHAIR, SKOS.scopeNote, Literal("hai  dấu cách", lang="vi"))),
        ("annotation-whitespace", (CHAIR, SKOS.scopeNote, Literal("u\u031b rời dấu", lang="vi"))),
        ("sentence-definition", (CHAIR, SKOS.definition, Literal("không viết hoa.", lang="vi"))),
        ("P22-naming", (NEW, RDF.type, OWL.Class)),
        ("P07-merged", (URIRef(f"{VNG}chairAndHost"), RDF.type, OWL.ObjectProperty)),
        ("P36-file-extension", (URIRef(f"{VNG}news.owl"), RDF.type, OWL.Class)),
        ("P04-unconnected", (URIRef(f"{VNG}Rumour"), RDF.type, OWL.Class)),
        ("P11-no-domain", (URIRef(f"{VNG}near"), RDF.type, OWL.ObjectProperty)),
        ("P11-no-range", (URIRef(f"{VNG}near"), RDF.type, OWL.ObjectProperty)),
        ("P19-several", (CHAIR, RDFS.domain, MEETING)),
        ("P19-several", (SOURCE, RDFS.range, BNode())),
        (
            "profile-date",
            (
                URIRef(f"{VNG}attestedOn"),
                RDFS.range,
                URIRef("http://www.w3.org/2001/XMLSchema#date"),
            ),
        ),
        ("P28-symmetric", (CHAIR, RDF.type, OWL.SymmetricProperty)),
        ("P06-cycle", (URIRef(f"{VNG}Statement"), RDFS.subClassOf, URIRef(f"{VNG}Finding"))),
        ("P30-equivalent", (TEAM, RDFS.label, Literal("person", lang="en"))),
        ("P34-untyped", (MEETING, RDFS.subClassOf, URIRef(f"{SCHEMA}SocialEvent"))),
        ("P35-untyped", (MEETING, URIRef(f"{SCHEMA}keywords"), Literal("họp", lang="vi"))),
        ("P40-hijacking", (FOREIGN, RDFS.subClassOf, URIRef("http://xmlns.com/foaf/0.1/Agent"))),
    ],
)
def test_a_planted_fault_of_the_ontology_is_found(
    rule: str, change: tuple[object, object, object]
) -> None:
    assert rule in planted(change)


def test_a_missing_inverse_is_found() -> None:
    back = URIRef(f"{VNG}signs")
    person = URIRef("http://xmlns.com/foaf/0.1/Person")
    document = URIRef(f"{VNG}PolicyDocument")
    ends = ((back, RDFS.domain, person), (back, RDFS.range, document))
    assert "P13-inverse" in planted((back, RDF.type, OWL.ObjectProperty), *ends)
    inverse = (back, OWL.inverseOf, URIRef(f"{VNG}signedBy"))
    assert "P13-inverse" not in planted((back, RDF.type, OWL.ObjectProperty), *ends, inverse)


@pytest.mark.parametrize(
    ("rule", "predicate", "term", "language"),
    [
        ("missing-label", RDFS.label, CHAIR, "en"),
        ("missing-label", RDFS.label, CHAIR, "vi"),
        ("missing-definition", SKOS.definition, MEETING, "vi"),
        ("missing-example", SKOS.example, MEETING, None),
        ("missing-isDefinedBy", RDFS.isDefinedBy, MEETING, None),
        ("P38-no-ontology", RDF.type, ONTOLOGY, None),
        ("P39-header", OWL.versionIRI, ONTOLOGY, None),
        ("P41-licence", URIRef("http://purl.org/dc/terms/license"), ONTOLOGY, None),
    ],
)
def test_what_is_missing_from_the_ontology_is_found(
    rule: str, predicate: URIRef, term: URIRef, language: str | None
) -> None:
    assert rule in without(predicate, term, language)


def test_a_slip_in_a_reused_name_is_found() -> None:
    slip = f"{SCHEMA}organiser"
    assert unknown_terms({slip, f"{SCHEMA}organizer"}, published()) == [Lint("unknown-term", slip)]
    assert unknown_terms({str(OWL.Class), CHAIR}, published()) == []


SMALL = f"""
@prefix skos: <{SKOS}> .
@prefix vng: <{VNG}> .
@prefix dcterms: <http://purl.org/dc/terms/> .
@prefix c: <{C}> .
c:role a skos:ConceptScheme ; vng:family "office" ;
    skos:prefLabel "chức vụ"@vi ; dcterms:description "Offices."@en .
c:roleform a skos:ConceptScheme ; vng:family "office" ;
    skos:prefLabel "hình thức"@vi ; dcterms:description "Title forms."@en .
c:honorific a skos:ConceptScheme ; vng:family "person" ;
    skos:prefLabel "danh xưng"@vi ; dcterms:description "Words of address."@en .
c:role_bi-thu a skos:Concept ; skos:inScheme c:role ; skos:prefLabel "Bí thư"@vi .
c:roleform_tinh-uy-vien a skos:Concept ; skos:inScheme c:roleform ;
    skos:prefLabel "Tỉnh ủy viên"@vi ; vng:rolePart c:role_bi-thu .
c:honorific_ong a skos:Concept ; skos:inScheme c:honorific ; skos:prefLabel "ông"@vi .
"""
NEW_ROLE = "c:role_x a skos:Concept ; skos:inScheme c:role ; skos:prefLabel"


def small(turtle: str) -> set[str]:
    graph = Graph().parse(data=SMALL + turtle, format="turtle")
    return rules(lint_lexicon(graph, ontology()))


def test_a_small_lexicon_is_clean() -> None:
    assert small("") == set()
    assert small(f'{NEW_ROLE} "Ông"@vi .') == set()  # another family


@pytest.mark.parametrize(
    ("rule", "turtle"),
    [
        ("lexicon-label", "c:role_x a skos:Concept ; skos:inScheme c:role ."),
        ("lexicon-label", f'{NEW_ROLE} "Chánh tổng"@vi , "Lý trưởng"@vi .'),
        ("lexicon-label", f'{NEW_ROLE} "Chánh tổng"@vi , "Canton chief"@en , "Chief"@en .'),
        ("lexicon-orphan", 'c:x_y a skos:Concept ; skos:prefLabel "lạc loài"@vi .'),
        ("lexicon-orphan", f'{NEW_ROLE} "Chánh tổng"@vi ; skos:inScheme c:honorific .'),
        ("lexicon-orphan", 'c:void a skos:ConceptScheme ; skos:prefLabel "rỗng"@vi .'),
        ("lexicon-orphan", 'c:role vng:family "person" .'),
        ("lexicon-dangling", "c:roleform_tinh-uy-vien vng:bodyKindPart c:bodykind_tinh-uy ."),
        ("lexicon-dangling", 'c:role_khong-co vng:strength "weak" .'),
        ("lexicon-ambiguous", f'{NEW_ROLE} "bí thư"@vi .'),
        ("lexicon-repeated", f'{NEW_ROLE} "Úy lạo"@vi ; skos:altLabel "uý lạo"@vi .'),
        ("lexicon-shared", f'{NEW_ROLE} "Tỉnh ủy viên"@vi .'),
        ("lexicon-shared", "c:role vng:sharesFormsWith c:roleform ."),
        ("lexicon-whitespace", f'{NEW_ROLE} "Chánh  tổng"@vi .'),
        ("lexicon-mark", 'c:role_bi-thu vng:luckyNumber "7" .'),
        ("lexicon-mark", 'c:role_bi-thu vng:heads "Tỉnh ủy" .'),
        ("lexicon-mark", "c:role_bi-thu vng:strength c:role ."),
        ("lexicon-mark", 'c:role_bi-thu vng:documentNumber "7" .'),
    ],
)
def test_a_planted_fault_of_the_lexicon_is_found(rule: str, turtle: str) -> None:
    assert rule in small(turtle)


def test_forms_may_be_shared_where_the_lexicon_says_who_takes_them() -> None:
    rule = 'c:role vng:sharesFormsWith c:roleform ; skos:scopeNote "The longer one wins."@en .'
    assert small(f'{NEW_ROLE} "Tỉnh ủy viên"@vi . {rule}') == set()
