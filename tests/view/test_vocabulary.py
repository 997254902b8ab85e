from __future__ import annotations

import re
from pathlib import Path

import kg.view
from kg.view.triples import Literal, Triples
from kg.view.vocabulary import RDFS_LABEL, text_of, vocabulary

VIEW = Path(kg.view.__file__).parent
THING = "https://example.org/thing/mot-hai"


def luminance(colour: str) -> float:
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def test_white_labels_have_the_contrast_of_wcag_aa_on_every_colour() -> None:
    for kind in vocabulary().kinds:
        assert 1.05 / (luminance(kind.colour) + 0.05) >= 4.5, kind.key


def test_every_kind_has_its_own_colour_and_both_languages() -> None:
    kinds = vocabulary().kinds
    assert len({kind.colour for kind in kinds}) == len(kinds)
    for kind in kinds:
        assert kind.label.vi != kind.label.en
        assert kind.classes


def test_what_hides_an_edge_is_an_edge_itself() -> None:
    links = vocabulary().links
    for link in links.values():
        assert link.unless <= set(links)
        assert link.label.vi
        assert link.inverse.vi


def test_every_word_the_page_asks_for_is_there_and_no_other() -> None:
    page = "".join(file.read_text("utf-8") for file in sorted((VIEW / "web").iterdir()))
    known = set(vocabulary().words)
    asked = set(re.findall(r'(?:data-word|data-name)="(\w+)"', page))
    for call in re.findall(r"word\(([^()]*)\)", page):
        asked |= set(re.findall(r'"(\w+)"', re.sub(r"[=!]== ?\"\w+\"", "", call)))
    columns = re.search(r"\[([^]]*)\]\.map\(word\)", page)
    assert columns
    asked |= set(re.findall(r'"(\w+)"', columns[1]))
    inner = set(re.findall(r'\? "(\w+)" : "(\w+)"\)', page))
    asked |= {word for pair in inner for word in pair if word in known}
    assert asked | {"former", "newestOf", "noscript", "title"} == known


def test_every_kind_has_an_outline_of_its_own() -> None:
    shapes = [kind.shape for kind in vocabulary().kinds]
    assert len(set(shapes)) == len(shapes)
    script = (VIEW / "web" / "shapes.js").read_text("utf-8")
    assert {shape for shape in shapes if f'case "{shape}"' not in script} == {"box"}


def test_the_stories_ask_in_both_languages() -> None:
    asked = [q for k in vocabulary().links.values() for q in (k.question, k.object_question) if q]
    assert len(asked) >= 8
    assert all(q.vi.endswith("?") and q.en.endswith("?") and q.vi != q.en for q in asked)


def test_a_node_without_a_label_is_called_by_the_end_of_its_iri() -> None:
    assert text_of(Triples(()), THING) == ("mot-hai", "mot-hai")


def test_a_label_in_one_language_stands_in_for_the_other() -> None:
    said = [(THING, RDFS_LABEL, Literal("một hai", "vi"))]
    assert text_of(Triples(said), THING) == ("một hai", "một hai")
    said.append((THING, RDFS_LABEL, Literal("one two", "en")))
    assert text_of(Triples(said), THING) == ("một hai", "one two")
