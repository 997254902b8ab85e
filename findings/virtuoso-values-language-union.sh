#!/usr/bin/env bash
# Virtuoso 7.2.5.1 (Debian 12) finds nothing where VALUES gives a text with a language tag to a UNION.
#
# Expected (SPARQL 1.1, 18.5: VALUES joins with the UNION like any other part): both branches' rows,
# as pyoxigraph 0.5.13 answers, and as Virtuoso itself does for the same text without the tag and
# for one branch alone.
# Seen: no row, status 200, without a word.
# Why it matters: names in a Vietnamese graph are "…"@vi, and "what did this person chair or say" is
# a VALUES before a UNION. Binding the name to its node outside of the UNION, too, gives the rows.
# Needs Debian 12 or a system that runs its packages' programs (apt-get download, dpkg-deb).
set -euo pipefail
folder=$(mktemp -d)
trap 'kill "${server:-}" 2>/dev/null || true; rm -rf "$folder"' EXIT
chmod 755 "$folder"
cd "$folder"
for package in virtuoso-opensource-7-bin=7.2.5.1+dfsg1-0.3 libldap-2.5-0 libminizip1 libpcre3 libsasl2-2; do
  apt-get download --quiet=2 "$package" 2>/dev/null
done
for file in ./*.deb; do dpkg-deb --extract "$file" root; done
python3 -m venv venv
venv/bin/python -m pip install --quiet --disable-pip-version-check pyoxigraph==0.5.13
cat >virtuoso.ini <<INI
[Database]
DatabaseFile = $folder/v.db
ErrorLogFile = $folder/v.log
LockFile = $folder/v.lck
TransactionFile = $folder/v.trx
xa_persistent_file = $folder/v.pxa
[TempDatabase]
DatabaseFile = $folder/t.db
TransactionFile = $folder/t.trx
[Parameters]
ServerPort = 127.0.0.1:18111
DisableUnixSocket = 1
[HTTPServer]
ServerPort = 127.0.0.1:18890
ServerRoot = $folder
INI
libraries=$(find root -name '*.so*' -printf '%h\n' | sort -u | paste -sd:)
LD_LIBRARY_PATH=$libraries "$(find root -name virtuoso-t -type f)" +foreground +configfile virtuoso.ini >out.log 2>&1 &
server=$!
venv/bin/python - <<'PYTHON'
import json
import time
import urllib.error
import urllib.request
from urllib.parse import urlencode

import pyoxigraph

ROOT, GRAPH = "http://127.0.0.1:18890", "http://example.org/graph"
DATA = """
PREFIX : <http://example.org/>
:a :name "Lành" , "Lành"@vi . :meeting :chair :a . :speech :speaker :a .
"""
CHAIRED = "{ ?p :name ?who . ?what :chair ?p }"
EITHER = CHAIRED + " UNION { ?p :name ?who . ?what :speaker ?p }"
HEAD = "PREFIX : <http://example.org/> SELECT ?what WHERE { "
QUERIES = {
    "one branch, tagged": HEAD + 'VALUES ?who { "Lành"@vi } ' + CHAIRED + " }",
    "union, plain": HEAD + 'VALUES ?who { "Lành" } ' + EITHER + " }",
    "union, tagged": HEAD + 'VALUES ?who { "Lành"@vi } ' + EITHER + " }",
    "union, tagged, bound outside": HEAD + 'VALUES ?who { "Lành"@vi } ?p :name ?who . ' + EITHER + " }",
}
for _ in range(600):
    try:
        urllib.request.urlopen(ROOT + "/sparql?query=ASK+%7B%7D", timeout=5).close()
        break
    except OSError:
        time.sleep(0.1)
else:
    raise SystemExit("Virtuoso does not answer; see its log")
login = urllib.request.HTTPPasswordMgrWithDefaultRealm()
login.add_password(None, ROOT, "dba", "dba")  # of a database that lives for seconds
opener = urllib.request.build_opener(urllib.request.HTTPDigestAuthHandler(login))
where = ROOT + "/sparql-graph-crud-auth?" + urlencode({"graph-uri": GRAPH})
turtle = {"Content-Type": "text/turtle"}
opener.open(urllib.request.Request(where, DATA.encode(), turtle, method="PUT"), timeout=60).close()


def virtuoso(query):
    form = urlencode({"query": query, "default-graph-uri": GRAPH}).encode()
    asked = urllib.request.Request(ROOT + "/sparql", form, {"Accept": "application/sparql-results+json"})
    with urllib.request.urlopen(asked, timeout=60) as answer:
        return len(json.load(answer)["results"]["bindings"])


store = pyoxigraph.Store()
store.load(DATA.encode(), format=pyoxigraph.RdfFormat.TURTLE)
seen = {name: (virtuoso(query), len(list(store.query(query)))) for name, query in QUERIES.items()}
for name, (theirs, right) in seen.items():
    print(f"{name}: Virtuoso {theirs}, pyoxigraph {right}")
assert list(seen.values()) == [(1, 1), (2, 2), (0, 2), (2, 2)], "this has changed"
PYTHON
