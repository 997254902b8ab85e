from __future__ import annotations

import base64
import hashlib
import json
import os
import re
import stat
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from rdflib import RDFS, Graph, Literal, URIRef

from kg.errors import KgError
from kg.view.data import texts_of
from kg.view.network import network
from kg.view.page import bundle, render, title_of, write
from kg.view.proof import Article

SAMPLE = Path(__file__).with_name("sample.ttl")
KHA = URIRef("https://w3id.org/vngov/id/person_kha")
HOSTILE = (
    "<script>alert(1)</script>",
    "</script><img src=x onerror=alert(1)>",
    'href" onmouseover="alert(1)',
    "'; alert(1); //",
    "{{ 7 * 7 }}{% raw %}",
    "\u202eđảo\u202c\u200b\u2028",
    "<!--<script>",
)


class Page(HTMLParser):
    """The tags of a page with their attributes, and the text of its scripts and styles."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.inside: list[tuple[str, dict[str, str | None], str]] = []
        self.open = False
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        self.open = tag in ("script", "style", "title", "h1")
        if self.open:
            self.inside.append((tag, dict(attrs), ""))

    def handle_endtag(self, tag: str) -> None:  # noqa: ARG002
        self.open = False

    def handle_data(self, data: str) -> None:
        if self.open:
            tag, attrs, text = self.inside[-1]
            self.inside[-1] = (tag, attrs, text + data)

    def data(self, name: str) -> Any:
        return next(json.loads(t) for _, a, t in self.inside if a.get("id") == name)

    def texts(self, tag: str) -> list[str]:
        return [text for name, attrs, text in self.inside if name == tag and not attrs]


@pytest.fixture(scope="module")
def html() -> str:
    return render(network(Graph().parse(SAMPLE)), title="Tỉnh Sông Mây")


def hostile(words: str) -> str:
    graph = Graph().parse(SAMPLE)
    graph.remove((KHA, RDFS.label, None))
    graph.add((KHA, RDFS.label, Literal(words, lang="vi")))
    for span in list(graph.subjects(URIRef("http://www.w3.org/ns/oa#exact"))):
        graph.set((span, URIRef("http://www.w3.org/ns/oa#exact"), Literal(words)))
    return render(network(graph), title=words)


def test_the_page_is_html_in_vietnamese_with_one_heading(html: str) -> None:
    assert html.startswith('<!DOCTYPE html>\n<html lang="vi">')
    page = Page(html)
    assert page.texts("title") == page.texts("h1") == ["Tỉnh Sông Mây"]


def test_the_page_loads_nothing_from_anywhere(html: str) -> None:
    page = Page(html)
    for _, attributes in page.tags:
        assert not {"src", "href", "srcset", "action", "style", "onclick"} & set(attributes)
    for style in page.texts("style"):
        assert "url(" not in style
        assert "@import" not in style


def test_the_policy_allows_exactly_the_scripts_and_the_style_of_the_page(html: str) -> None:
    page = Page(html)
    policy = next(a["content"] for t, a in page.tags if a.get("http-equiv"))
    assert policy is not None
    rules = dict(rule.strip().split(" ", 1) for rule in policy.split(";"))
    assert rules["default-src"] == "'none'"

    def digests(tag: str) -> set[str]:
        hashes = (hashlib.sha256(text.encode()).digest() for text in page.texts(tag))
        return {f"'sha256-{base64.b64encode(h).decode()}'" for h in hashes}

    assert set(rules["script-src"].split()) == digests("script")
    assert set(rules["style-src"].split()) == digests("style")
    assert len(digests("script")) == 2


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_stay_data(words: str, html: str) -> None:
    page = Page(hostile(words))
    assert [tag for tag, _ in page.tags] == [tag for tag, _ in Page(html).tags]
    data = page.data("data")
    assert words in data["nodes"]["vi"]
    assert set(data["quotes"]["exact"]) == {words}
    assert page.texts("script") == Page(html).texts("script")


def test_the_behaviour_never_reads_data_as_html() -> None:
    modules = sorted((Path(network.__code__.co_filename).parent / "web").glob("*.js"))
    script = "".join(module.read_text("utf-8") for module in modules)
    assert modules
    for trap in ("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval("):
        assert trap not in script


def test_pyvis_gets_the_nodes_that_are_not_folded_and_dashes_unquoted_edges(html: str) -> None:
    page = Page(html)
    data = page.data("data")
    kinds = {data["kinds"][data["nodes"]["kind"][node["id"]]]["key"] for node in page.data("nodes")}
    assert kinds == {"person", "team", "body", "place", "event"}
    for edge in page.data("edges"):
        assert edge["dashes"] == bool(data["proofs"]["derived"][data["edges"]["proof"][edge["id"]]])


def test_the_modules_of_the_script_import_only_what_is_exported() -> None:
    web = Path(network.__code__.co_filename).parent / "web"
    texts = {module.stem: module.read_text("utf-8") for module in web.glob("*.js")}
    named = re.compile(
        r"^export (?:async )?(?:const|function) (\w+)|^export const \{([^}]*)\}", re.MULTILINE
    )
    taken = re.compile(r'^import \{([^}]*)\} from "\./(\w+)\.js";', re.MULTILINE)
    exported = {
        name: set(re.findall(r"\w+", " ".join(a + b + " " for a, b in named.findall(text))))
        for name, text in texts.items()
    }
    exported["data"].add("$")
    for name, text in texts.items():
        for wanted, module in taken.findall(text):
            missing = {w.strip() for w in wanted.split(",") if w.strip()} - exported[module]
            assert not missing, (name, module)


def test_no_two_modules_have_a_name_in_common() -> None:
    web = Path(network.__code__.co_filename).parent / "web"
    named = re.compile(r"^(?:export )?(?:async )?(?:const|let|function) (\w+)", re.MULTILINE)
    names = [name for module in web.glob("*.js") for name in named.findall(module.read_text())]
    assert len(names) > 100
    assert sorted({name for name in names if names.count(name) > 1}) == []


def test_a_bundle_has_neither_imports_nor_exports_nor_comments() -> None:
    first, second = "// one\nexport const a = 1; // two\n", "export function b() {}\n"
    made = bundle([first, 'import { a } from "./a.js";\n' + second])
    assert made == '"use strict";\n(async () => {\nconst a = 1;\n\nfunction b() {}\n})();\n'


def test_a_page_may_open_in_a_state(html: str) -> None:
    made = render(network(Graph().parse(SAMPLE)), title="x", start="node=person_kha")
    assert Page(made).data("data")["start"] == "node=person_kha"
    assert Page(html).data("data")["start"] == ""


def test_every_quote_names_its_article_and_day(html: str) -> None:
    data = Page(html).data("data")
    title = "Đoàn giám sát làm việc tại tỉnh Sông Mây"
    assert data["articles"] == {
        "title": [title],
        "day": ["2023-03-05"],
        "iri": ["article_a"],
        "url": {"0": "https://example.org/bai-mot"},
    }
    assert set(data["quotes"]["article"]) == {0}


def test_a_page_is_called_by_what_was_built() -> None:
    net = network(Graph().parse(SAMPLE))
    assert title_of(net) == "Đoàn giám sát làm việc tại tỉnh Sông Mây"
    known = [Article("một", "2023-03-05", ""), Article("hai", "2024-11-02", "")]
    net.graph["articles"] = {str(i): article for i, article in enumerate(known)}
    assert title_of(net) == "2 bài báo, 5/3/2023 – 2/11/2024"
    assert title_of(net, whole=9) == "2 bài mới nhất trong 9 bài báo, 5/3/2023 – 2/11/2024"
    net.graph["articles"] = {"0": Article("một", "", ""), "1": known[0]}
    assert title_of(net) == "2 bài báo"


def test_the_rules_are_told_in_words(html: str) -> None:
    rules = Page(html).data("data")["rules"]
    assert rules == {}  # no rule of the project is called "events.chair"
    graph = Graph().parse(SAMPLE)
    rule = URIRef("https://w3id.org/vngov/ns#rule")
    for record, words in (("triple_1", "chairs"), ("finding_1", "lone_breach")):
        graph.set((URIRef("https://w3id.org/vngov/id/" + record), rule, Literal(words)))
    rules = Page(render(network(graph), title="x")).data("data")["rules"]
    assert rules["chairs"] == ["lời nói ai chủ trì", "words that say who chairs"]
    assert rules["lone_breach"] == ["nhận định", "findings"]


def test_a_text_goes_in_only_where_it_says_what_is_quoted() -> None:
    data = {
        "articles": {"iri": ["article_a", "article_b"]},
        "quotes": {"article": [0, 0, 1], "start": [0, 4, 0], "exact": ["Ông", "Mẩy", "Bà"]},
    }
    base = "https://w3id.org/vngov/id/article_"
    texts = {base + "a": "Ông Mẩy nói.", base + "b": "Một bài khác"}
    told = texts_of(texts.get, data)
    assert told == {"texts": {"0": "Ông Mẩy nói."}}


def test_the_page_is_small(html: str) -> None:
    assert len(html.encode()) < 600_000


def test_the_page_can_open_in_english() -> None:
    assert '<html lang="en">' in render(network(Graph().parse(SAMPLE)), title="x", lang="en")


def test_another_language_is_refused() -> None:
    with pytest.raises(ValueError, match="'fr'; use 'vi' or 'en'"):
        render(network(Graph()), title="x", lang="fr")


def test_an_empty_graph_still_gives_a_page() -> None:
    assert Page(render(network(Graph()), title="x")).data("nodes") == []


def test_the_bytes_do_not_depend_on_the_hash_seed() -> None:
    program = (
        "import sys, hashlib, rdflib; from kg.view.network import network;"
        "from kg.view.page import render;"
        "h = render(network(rdflib.Graph().parse(sys.argv[1])), title='x');"
        "print(hashlib.sha256(h.encode()).hexdigest())"
    )
    digests = {
        subprocess.run(
            [sys.executable, "-c", program, str(SAMPLE)],
            env=os.environ | {"PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": "C"},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed, zone in (("0", "UTC"), ("42", "Asia/Ho_Chi_Minh"))
    }
    assert len(digests) == 1


def test_importing_the_page_does_not_import_what_draws() -> None:
    heavy = "{'pyvis', 'networkx', 'rdflib', 'jinja2', 'numpy'}"
    program = f"import sys, kg.view.page; print({heavy} & set(sys.modules))"
    out = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert out.stdout.strip() == "set()"


def test_writing_is_utf8_and_leaves_no_temporary_file(tmp_path: Path) -> None:
    path = tmp_path / "graph.html"
    write("Đoàn \ud800", path)
    assert path.read_bytes() == "Đoàn ?".encode()
    assert [p.name for p in tmp_path.iterdir()] == ["graph.html"]
    assert stat.S_IMODE(path.stat().st_mode) & 0o600 == 0o600


def test_a_folder_that_is_not_there_is_told_in_one_line(tmp_path: Path) -> None:
    with pytest.raises(KgError, match=re.escape("nowhere/graph.html: cannot be written")) as caught:
        write("x", tmp_path / "nowhere" / "graph.html")
    assert "\n" not in str(caught.value)


def test_a_write_that_fails_leaves_the_old_page(tmp_path: Path) -> None:
    path = tmp_path / "graph.html"
    path.mkdir()
    (path / "kept").touch()
    with pytest.raises(KgError):
        write("x", path)
    assert [p.name for p in tmp_path.iterdir()] == ["graph.html"]
