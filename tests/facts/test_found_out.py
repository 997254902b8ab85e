"""Who finds the faults of others has none: "Thanh tra tỉnh đã phát hiện nhiều sai phạm tại …"."""

from __future__ import annotations

import pytest

from tests.reading_of import facts


def judged(body: str) -> list[tuple[str, str | None]]:
    """Return type and name of what each finding judges."""
    found = facts(body)
    names = {e.key: e.name for e in found.entities}
    return [(str(f.type), names.get(f.about or "")) for f in found.findings]


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (
            "Thanh tra tỉnh Sơn La phát hiện nhiều sai phạm tại Bệnh viện Đa khoa Mường Bú.",
            "Bệnh viện Đa khoa Mường Bú",
        ),
        (
            "Đoàn kiểm tra số 5 phát hiện một số vi phạm trong công tác cán bộ ở huyện Mộc Châu.",
            "huyện Mộc Châu",
        ),
        (
            "Ông Lò Văn Mẩy phát hiện nhiều sai phạm của Sở Y tế tỉnh Sơn La.",
            "Sở Y tế tỉnh Sơn La",
        ),
        ("Công an tỉnh Sơn La đã phát hiện một số vi phạm trong quản lý đất đai.", "Sơn La"),
    ],
)
def test_faults_are_of_those_with_whom_they_are_found(body: str, found: str) -> None:
    assert judged(body) == [("violation", found)]


def test_who_does_wrong_is_judged_himself() -> None:
    body = "Ông Lò Văn Mẩy, Giám đốc Sở Y tế tỉnh Sơn La đã vi phạm quy định về đấu thầu."
    assert judged(body) == [("violation", "Lò Văn Mẩy")]


@pytest.mark.parametrize(
    "body",
    [
        "Việc bố trí cán bộ của huyện Mộc Châu chưa thật hợp lý.",
        "Sự phát triển của tỉnh Sơn La chưa thật tương xứng với tiềm năng sẵn có.",
        "Huyện Mộc Châu chưa tìm ra được mũi nhọn trong phát triển kinh tế.",
    ],
)
def test_what_is_not_quite_so_is_a_limitation(body: str) -> None:
    assert [kind for kind, _ in judged(body)] == ["limitation"]
