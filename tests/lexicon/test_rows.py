"""The rows of the ontology that rules interpret."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kg.lexicon.load import lexicon
from kg.lexicon.rows import Model, Trait, model, read_model

if TYPE_CHECKING:
    from pathlib import Path

HEAD = """@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix schema: <https://schema.org/> .
@prefix vng: <https://w3id.org/vngov/ns#> .
"""


def rows(tmp_path: Path, text: str) -> Model:
    path = tmp_path / "rows.ttl"
    path.write_text(HEAD + text, encoding="utf-8")
    return read_model(path)


def test_a_class_of_events_with_a_notation_is_a_type(tmp_path: Path) -> None:
    found = rows(
        tmp_path,
        'vng:Drill rdfs:subClassOf schema:Event ; skos:notation "drill" ; vng:eventTrait "apart" .'
        "vng:Named rdfs:subClassOf schema:Event . "
        'vng:Thing skos:notation "thing" .',
    )
    assert list(found.events) == ["drill"]
    assert found.events["drill"].iri == "https://w3id.org/vngov/ns#Drill"
    assert found.events["drill"].traits == {Trait.APART}
    assert found.relations == {}


def test_an_unknown_trait_is_a_fault(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="loud"):
        rows(tmp_path, 'vng:Drill rdfs:subClassOf schema:Event ; skos:notation "drill" ; '
                       'vng:eventTrait "loud" .')  # fmt: skip


def test_a_missing_default_names_the_remedy() -> None:
    with pytest.raises(LookupError, match="vng:eventTrait 'default'"):
        _ = Model({}, {}).default


def test_every_type_that_a_word_names_has_its_row() -> None:
    named = {t for c in lexicon().concepts.values() for t in c.properties.get("eventType", ())}
    assert named <= set(model().events)


def test_the_project_has_one_type_for_words_that_name_none() -> None:
    assert [t.name for t in model().events.values() if t.has(Trait.DEFAULT)] == ["meeting"]
    assert model().relations["implements"] == "https://w3id.org/vngov/ns#implements"
