"""Visits of different people, told one after the other, are not one."""

from __future__ import annotations

import pytest

from tests.reading_of import happenings

GOES = "Bí thư Tỉnh ủy Lai Châu Lò Văn Bền đi kiểm tra tại các xã."


@pytest.mark.parametrize(
    ("then", "events"),
    [
        ("Bí thư Tỉnh ủy Sơn La Vi Văn Mỵ đi kiểm tra tại các xã.", 2),
        ("Tại Sơn La, ông Vi Văn Mỵ, Bí thư Tỉnh ủy, cũng đi kiểm tra tại các xã.", 2),
        ("Ông Lò Văn Bền đi kiểm tra tại các xã trong mưa.", 1),
    ],
)
def test_others_who_go_are_on_a_visit_of_their_own(then: str, events: int) -> None:
    assert len(happenings(f"{GOES} {then}")) == events
