"""What articles tell against each other is reported with both sides."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.build import build
from kg.store.conflicts import conflicts
from kg.store.tenures import Tenure, clashes

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

CHAIR = "ông {}, Chủ tịch UBND tỉnh Sơn La, dự họp."


def told(folder: Path, texts: Iterable[tuple[str, str]]) -> list[str]:
    """Return the conflicts of a build of articles, given by day and text."""
    for number, (day, text) in enumerate(texts):
        written = f"Tin {number}\n\n09:00 {day}\n\n{text[:1].upper()}{text[1:]}\n"
        (folder / f"{number:016x}.txt").write_text(written, encoding="utf-8")
    build([folder], out=folder / "out", view=False)
    return conflicts(folder / "out").splitlines()


def test_two_holders_of_an_office_of_one_at_one_time(tmp_path: Path) -> None:
    one, other = CHAIR.format("Lò Văn Thử"), CHAIR.format("Vi Văn Pín")
    lines = told(tmp_path, [("02/03/2018", one), ("02/03/2019", one), ("05/09/2018", other)])
    assert lines == [
        "hai người giữ một chức / two holders at one time: Chủ tịch · Ủy ban nhân dân tỉnh Sơn La",
        "    Lò Văn Thử, 2018-03-02 – 2019-03-02 [2018-03-02 Tin 0; 2019-03-02 Tin 1]",
        "    Vi Văn Pín, 2018-09-05 – 2018-09-05 [2018-09-05 Tin 2]",
        "1 mâu thuẫn / conflicts",
    ]


def test_one_after_the_other_and_deputies_are_none(tmp_path: Path) -> None:
    one, other = CHAIR.format("Lò Văn Thử"), CHAIR.format("Vi Văn Pín")
    deputies = [text.replace("Chủ tịch", "Phó Chủ tịch") for text in (one, other, one)]
    days = ("02/03/2018", "05/09/2018", "02/03/2019")
    lines = told(
        tmp_path,
        [(days[0], one), (days[1], one), (days[2], other), *zip(days, deputies, strict=True)],
    )
    assert lines == ["0 mâu thuẫn / conflicts"]


def test_one_event_told_on_two_days(tmp_path: Path) -> None:
    text = "ngày {}, ông Lò Văn Thử, Bí thư Tỉnh ủy Sơn La, làm việc với Sở Y tế tỉnh Sơn La."
    lines = told(
        tmp_path,
        [("06/03/2019", text.format("4/3/2019")), ("06/03/2019", text.format("5/3/2019")),
         ("06/09/2019", text.format("5/9/2019"))],
    )  # fmt: skip
    assert lines[0].startswith("một sự kiện, hai ngày? / one event on two days?")
    assert [line.split()[0] for line in lines[1:3]] == ["2019-03-04", "2019-03-05"]
    assert lines[-1] == "1 mâu thuẫn / conflicts"


def test_a_document_of_two_days_keeps_both(tmp_path: Path) -> None:
    text = "hội nghị phổ biến Nghị định số 484/2019/NĐ-CP ngày {} của Chính phủ."
    days = ("3/4/2019", "3/4/2019", "4/3/2019")
    lines = told(tmp_path, [(f"1{n}/05/2019", text.format(day)) for n, day in enumerate(days)])
    assert "2019-04-03 / 2019-03-04" in lines[1]
    assert lines[-1] == "1 mâu thuẫn / conflicts"


def test_one_value_told_twice_differently(tmp_path: Path) -> None:
    text = "năm 2018, tỷ lệ hộ nghèo của tỉnh Sơn La là {}%."
    lines = told(tmp_path, [("02/03/2019", text.format(n)) for n in ("12,5", "12,5", "21,5")])
    assert lines[0].startswith("một số liệu, hai giá trị / one value told twice")
    assert [line.split()[0] for line in lines[1:3]] == ["12.5", "21.5"]


def test_tenures_that_touch_are_a_handing_over() -> None:
    def tenure(person: str, first: str, last: str) -> Tenure:
        return Tenure(first, last, person, person)

    a, b = tenure("a", "2018-01-01", "2018-05-05"), tenure("b", "2018-05-05", "2019-01-01")
    assert list(clashes([a, b])) == []
    assert list(clashes([a, b._replace(first="2018-05-04")])) != []
    assert list(clashes([a, a._replace(person="b")])) != []
    assert list(clashes([a, a])) == []
