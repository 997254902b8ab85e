"""Who is reproached has the fault, not who reproaches him: "phê bình ông A vì để xảy ra …"."""

from __future__ import annotations

import pytest

from tests.reading_of import facts


def faults(text: str) -> list[tuple[str, str | None]]:
    found = facts(text)
    names = {entity.key: entity.name for entity in found.entities}
    return [(str(f.type), names.get(f.about or "")) for f in found.findings]


@pytest.mark.parametrize("why", ["vì", "do"])
@pytest.mark.parametrize("words", ["phê bình", "nghiêm khắc phê bình", "có công văn phê bình"])
def test_a_reproach_tells_the_fault_of_who_gets_it(why: str, words: str) -> None:
    text = (
        f"Chủ tịch UBND tỉnh Lai Châu {words} ông Trần Văn Hải, Giám đốc Sở Y tế, {why} buông lỏng "
        "quản lý, để xảy ra sai phạm."
    )
    assert set(faults(text)) == {("violation", "Trần Văn Hải")}


def test_so_does_one_in_the_passive() -> None:
    text = "Ông Trần Văn Hải bị UBND tỉnh Lai Châu phê bình vì buông lỏng quản lý đất đai."
    assert faults(text) == [("violation", "Trần Văn Hải")]


@pytest.mark.parametrize(
    "text",
    [
        "UBND tỉnh Lai Châu không phê bình ông Trần Văn Hải.",
        "UBND tỉnh Lai Châu tự phê bình và phê bình vì sự tiến bộ của cán bộ.",
        "Nếu để xảy ra vi phạm, UBND tỉnh Lai Châu sẽ phê bình ông Trần Văn Hải.",
    ],
)
def test_where_nobody_is_reproached_nobody_has_a_fault(text: str) -> None:
    assert faults(text) == []
