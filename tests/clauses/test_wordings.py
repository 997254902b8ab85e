"""The usual wordings of each kind of cue leave nothing told, whatever family the fact is of.

``modality/wordings.tsv`` holds them by kind, "{s}" who does "{v}" what ("{S}" at the head of a
sentence); each is tried with a clause of every family, deep in a small article.
"""

from __future__ import annotations

from itertools import groupby
from pathlib import Path

import pytest

from tools.trust import Case, Title, states

WORDINGS = Path(__file__).parent / "modality" / "wordings.tsv"
PERSON, PROVINCE = "Quàng Thị Diệp", "Sơn La"
CLAUSES = (
    ("D", f"bà {PERSON}", f"được bầu làm Chủ tịch HĐND tỉnh {PROVINCE}"),
    ("P", f"bà {PERSON}", f"giữ chức Phó Chủ tịch UBND tỉnh {PROVINCE}"),
    ("E", "Bộ Y tế", f"làm việc với UBND tỉnh {PROVINCE}"),
    ("A", f"bà {PERSON}", "dự hội nghị"),
    ("N", f"Tỉnh ủy {PROVINCE}", "ban hành Nghị quyết số 99-NQ/TU ngày 3/3/2023"),
    ("S", f"bà {PERSON}", f"yêu cầu Sở Tài chính {PROVINCE} chi tiền"),
    ("F", f"Sở Y tế {PROVINCE}", "vi phạm quy định về đấu thầu"),
    ("G", f"thu ngân sách của tỉnh {PROVINCE}", "đạt 9.500 tỷ đồng"),
)
# what is said to be false was said all the same
OF_WORDS = {"taken back behind", "next sentence", "label or sentence before"}
PLAIN = (
    "{S} {v}.",
    "Sáng 5/3, {s} {v}.",
    "Sau bao đồn đoán, {s} {v}.",
    "Cùng ngày, {s} {v}.",
    "Như đã đưa tin, {s} {v}.",
    "Theo Văn phòng UBND tỉnh, {s} {v}.",
    "Tuy gặp khó khăn, {s} {v}.",
    "Khép lại mọi đồn đoán, {s} {v}.",
    "Văn phòng Tỉnh ủy xác nhận {s} {v}.",
    "{S} {v}, theo thông báo của Văn phòng UBND tỉnh.",
    "{S} {v}, bất chấp tin đồn.",
    "{S} {v}. Đó là tin vui.",
    "{S} {v}. Tin này đã được xác nhận.",
    "{S} {v}. Trước đó có tin đồn về việc này.",
)


def kinds() -> list[tuple[str, list[str]]]:
    rows = [line.split("\t") for line in WORDINGS.read_text(encoding="utf-8").splitlines()[1:]]
    return [(kind, [row[1] for row in run]) for kind, run in groupby(rows, key=lambda row: row[0])]


def told(kind: str, wording: str, table: str, who: str, what: str, *, twin: bool = False) -> bool:
    head = who[0].upper() + who[1:]
    sentence = wording.replace("{s}", who).replace("{S}", head).replace("{v}", what)
    case = Case(kind, table, sentence, PERSON, PROVINCE)
    return states(case, Title.APPOINTS, twin=twin)


@pytest.mark.parametrize(("kind", "wordings"), [pytest.param(k, w, id=k) for k, w in kinds()])
def test_no_wording_leaves_a_fact_of_any_family(kind: str, wordings: list[str]) -> None:
    found = [
        (table, wording)
        for wording in wordings
        for table, who, what in CLAUSES
        if not (table == "S" and kind in OF_WORDS) and told(kind, wording, table, who, what)
    ]
    assert found == []


@pytest.mark.parametrize(("table", "who", "what"), CLAUSES)
def test_what_is_told_plainly_stays_in_every_family(table: str, who: str, what: str) -> None:
    assert [w for w in PLAIN if not told("plain", w, table, who, what, twin=True)] == []
