#!/usr/bin/env bash
# dateparser 1.5.0 turns a Vietnamese day whose month is a word into another day and year.
#
# Expected: "ngày 03 tháng Sáu năm 2021" (3 June 2021, the form that acts and newspapers print) is
# 2021-06-03, as "ngày 3 tháng 6 năm 2021" is; or nothing.
# Seen: a date in December of the running year, the printed year and month gone, no error.
# Why it matters: the wrong date looks like any other one. Whoever dates events with it puts them
# years away from where they happened.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check dateparser==1.5.0
"$folder/venv/bin/python" - <<'PYTHON'
import datetime

import dateparser

printed = dateparser.parse("ngày 03 tháng Sáu năm 2021", languages=["vi"])
digits = dateparser.parse("ngày 3 tháng 6 năm 2021", languages=["vi"])
print("dateparser", dateparser.__version__, "word:", printed, "digits:", digits)
assert digits is not None and digits.date() == datetime.date(2021, 6, 3), "this has changed"
assert printed is not None, "this has changed: nothing is returned"
assert (printed.year, printed.month) != (2021, 6), "this has changed: the day is right"
PYTHON
