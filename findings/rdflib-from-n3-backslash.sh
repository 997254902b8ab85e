#!/usr/bin/env bash
# rdflib 7.6.0: from_n3() does not read back what n3() writes where a backslash stands before x.
#
# Expected: from_n3(term.n3()) == term, as the documentation of rdflib.util.from_n3 shows for
# strings, languages and datatypes. n3() writes a backslash as two, rightly; Turtle parsers
# (rdflib's own among them) read the literal back as it was.
# Seen: from_n3() takes the second of the two backslashes together with x and two digits for an
# escape of Python: the text \x41 comes back as \A, and C:\xa raises UnicodeDecodeError.
# Why it matters: stores and validators hand terms over as N3 text, and from_n3() is the function
# that reads them. A path or a pattern in a quoted text is changed without a word. Parsing the
# term as an object of a statement in Turtle keeps it.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check rdflib==7.6.0
"$folder/venv/bin/python" - <<'PYTHON'
from rdflib import Graph, Literal
from rdflib.util import from_n3


def by_function(text: str) -> str:
    try:
        return str(from_n3(Literal(text).n3()))
    except UnicodeDecodeError as error:
        return type(error).__name__


def by_parser(text: str) -> str:
    statement = f"<urn:s> <urn:p> {Literal(text).n3()} ."
    return str(next(Graph().parse(data=statement, format="turtle").objects()))


TEXTS = ["plain", "C:\\data", "\\x41", "C:\\xa"]
seen = {text: by_function(text) for text in TEXTS}
parsed = {text: by_parser(text) for text in TEXTS}
print("from_n3:", seen)
print("parser: ", parsed)
assert parsed == {text: text for text in TEXTS}, "the parser has changed"
assert seen == {
    "plain": "plain",
    "C:\\data": "C:\\data",
    "\\x41": "\\A",
    "C:\\xa": "UnicodeDecodeError",
}, "this has changed"
PYTHON
