"""How well the nodes of a build keep people, bodies, documents and events apart and together.

    python bench/identity.py [--articles N] [--seed S] [--show KIND] [--rules DRAWINGS]

Draws an invented press (``tools/identity.py``), builds it, and asks the graph which node each
mention got; a mention without a node is one of its own. Prints B³ and pairwise precision per kind;
``--show person`` lists the nodes that mean several things and the things of several nodes.
``--rules 4`` measures on four drawings how sure each rule of identity is, and writes that down
(``ontology/identity.csv``).
"""

from __future__ import annotations

import argparse
import tempfile
import tomllib
from collections import Counter, defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

from rdflib import RDF, Graph, Namespace

from kg.build import build
from kg.graph.confidence import identity_file
from tools.coreference import bcubed, pairs
from tools.identity import world
from tools.sureness import measured, table

if TYPE_CHECKING:
    from kg.build import Build
    from tools.identity import Told

DATA = Path(__file__).with_suffix(".toml")
RULES = identity_file()
VNG = Namespace("https://w3id.org/vngov/ns#")
OA = Namespace("http://www.w3.org/ns/oa#")
CLASSES = {
    "person": ("http://xmlns.com/foaf/0.1/Person",),
    "body": ("http://www.w3.org/ns/org#Organization",),
    "document": (str(VNG.PolicyDocument),),
    "event": (str(VNG.Meeting), str(VNG.Inspection), str(VNG.Visit)),
}
Spans = dict[str, list[tuple[int, int, str]]]


def placed(graph: Graph, kind: str) -> Spans:
    """Return the spans of the nodes of a kind by article."""
    found: Spans = defaultdict(list)
    classes = set(CLASSES[kind])
    for node, cls in graph.subject_objects(RDF.type):
        if str(cls) not in classes:
            continue
        for span in graph.objects(node, VNG.evidence):
            selector = graph.value(span, OA.hasSelector)
            source = graph.value(span, OA.hasSource)
            start, end = (int(str(graph.value(selector, p))) for p in (OA.start, OA.end))
            found[str(source).rsplit("_", 1)[-1]].append((start, end, str(node)))
    return found


def answers(told: dict[str, Told], spans: Spans, kind: str) -> list[tuple[str, str]]:
    """Return node and thing of each mention of a kind, one of a thing per article."""
    answer = {}
    for article, item in told.items():
        for mention in item.mentions:
            if mention.kind != kind:
                continue
            over = [
                (abs(start - mention.start) + abs(end - mention.end), node)
                for start, end, node in spans[article]
                if start < mention.end and mention.start < end
            ]
            alone = f"none {article} {mention.start}"
            answer.setdefault((article, mention.thing), min(over)[1] if over else alone)
    return [(node, thing) for (_, thing), node in sorted(answer.items())]


def main() -> None:
    """Draw, build, measure, print."""
    options = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    options.add_argument("--articles", type=int, default=400)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--show", choices=tuple(CLASSES))
    options.add_argument("--rules", type=int, metavar="DRAWINGS")
    args = options.parse_args()
    if args.rules:
        RULES.write_text(rules(args.articles, args.rules), encoding="utf-8")
        return
    told, made = drawn(args.articles, args.seed)
    graph = made.graph + made.provenance
    print(f"{len(told)} articles, drawing {args.seed}")
    print("kind      mentions things   B3 P   B3 R  B3 F1 pair P  none")
    for kind in CLASSES:
        answer = answers(told, placed(graph, kind), kind)
        precision, recall = bcubed(answer)
        together, right = pairs(answer)
        none = sum(node.startswith("none") for node, _ in answer)
        f1 = 2 * precision * recall / ((precision + recall) or 1)
        things = len({thing for _, thing in answer})
        measures = f"{precision:6.3f} {recall:6.3f} {f1:6.3f} {right / (together or 1):6.3f}"
        print(f"{kind:9} {len(answer):8} {things:6} {measures} {none:5}")
        if args.show == kind:
            show(answer)


def drawn(articles: int, seed: int) -> tuple[dict[str, Told], Build]:
    """Return the articles of a drawing by their ids, and their build."""
    data = tomllib.loads(DATA.read_text(encoding="utf-8"))
    written = world(data, articles=articles, seed=seed)
    told = {f"{index:016x}": item for index, item in enumerate(written)}
    with tempfile.TemporaryDirectory() as folder:
        for article, item in told.items():
            Path(folder, f"a_{article}.txt").write_text(item.text, encoding="utf-8")
        return told, build([folder], view=False)


def rules(articles: int, drawings: int) -> str:
    """Return the table of how sure the rules are, over some drawings."""
    found: Counter[str] = Counter()
    right: Counter[str] = Counter()
    for seed in range(1, drawings + 1):
        told, made = drawn(articles, seed)
        graph = made.graph + made.provenance
        judged = Graph().parse(data=made.files["identity.ttl"], format="turtle")
        all_ = [answers(told, placed(graph, kind), kind) for kind in CLASSES]
        for rule, (pairs_, right_) in measured(judged, all_).items():
            found[rule] += pairs_
            right[rule] += right_
    return table({rule: (found[rule], right[rule]) for rule in found})


def show(answer: list[tuple[str, str]]) -> None:
    """Print the mixed nodes and the split things."""
    things, nodes = defaultdict(set), defaultdict(set)
    for node, thing in answer:
        things[node].add(thing)
        nodes[thing].add(node.rsplit("/", 1)[-1])
    for node, mixed in sorted(things.items()):
        if len(mixed) > 1:
            print("  mixed", node.rsplit("/", 1)[-1], sorted(mixed))
    for thing, split in sorted(nodes.items()):
        if len(split) > 1:
            print("  split", thing, sorted(split))


if __name__ == "__main__":
    main()
