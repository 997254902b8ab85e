#!/usr/bin/env bash
# trafilatura 2.3.1, installed by the pip that Python 3.11 brings, cannot be imported.
#
# Expected: `pip install trafilatura` in a fresh environment installs all that it needs.
# Seen: its dependency jusText 3.0.2 asks for lxml[html_clean], lxml 6.1.3 declares the extra as
# html-clean, and pip 23.2.1 does not see that these are one name: lxml_html_clean is left out (a
# warning that is easily missed, exit code 0) and the import ends in ImportError. pip 24.3.1 installs it.
# Why it matters: corpora are read from pages with this library, in images whose pip nobody updates.
# Naming lxml_html_clean among one's own dependencies works with either.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
for pip in 23.2.1 24.3.1; do
  python3 -m venv "$folder/$pip"
  python="$folder/$pip/bin/python"
  "$python" -m pip install --quiet --disable-pip-version-check "pip==$pip"
  "$python" -m pip install --quiet --disable-pip-version-check \
    trafilatura==2.3.1 jusText==3.0.2 lxml==6.1.3 2>"$folder/$pip.log"
  if "$python" -c "import trafilatura" 2>"$folder/error"; then result=imported; else result=failed; fi
  echo "pip $pip: $result $(tail -n 1 "$folder/error")"
  echo "$result" >>"$folder/results"
done
[ "$(tr '\n' ' ' <"$folder/results")" = "failed imported " ] || { echo "this has changed" >&2; exit 1; }
