#!/usr/bin/env bash
# networkx 3.6.1 writes GEXF that it cannot read back when whole and broken numbers share an attribute.
#
# Expected: an attribute with 5 and 5.5 is declared as double and comes back.
# Seen: the declaration carries the type of the value met first, and read_gexf raises ValueError on
# the other; GraphML, written from the same graph, comes back.
# Why it matters: figures in news are whole and broken side by side (5 cases, 5.5 %); a network
# exported for Gephi looks fine until someone opens it again.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check networkx==3.6.1
"$folder/venv/bin/python" - <<'PYTHON'
import io

import networkx as nx

graph = nx.Graph()
graph.add_node("a", value=5)
graph.add_node("b", value=5.5)
gexf, graphml = io.BytesIO(), io.BytesIO()
nx.write_gexf(graph, gexf)
nx.write_graphml(graph, graphml)
declared = [line.strip() for line in gexf.getvalue().decode().splitlines() if 'title="value"' in line]
print("networkx", nx.__version__, declared)
graphml.seek(0)
back = nx.read_graphml(graphml)
assert {float(v) for _, v in back.nodes(data="value")} == {5.0, 5.5}, "this has changed"
gexf.seek(0)
try:
    nx.read_gexf(gexf)
except ValueError as error:
    print("read_gexf:", error)
else:
    raise SystemExit("this has changed: the GEXF file can be read")
PYTHON
