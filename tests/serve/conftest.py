"""A small build, served."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kg.build import build

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from starlette.testclient import TestClient

ARTICLES = {
    "2023-03-10": (
        "Sơn La bàn giữ rừng\n\nSáng 10/3/2023, tại Sơn La, Bí thư Tỉnh ủy Sơn La Lò Văn Pín chủ"
        " trì buổi làm việc với Sở Y tế tỉnh Sơn La. Ông Lò Văn Pín yêu cầu Sở Y tế giữ rừng đầu"
        " nguồn."
    ),
    "2024-05-02": (
        "Nhân sự Lai Châu\n\nNgày 2/5/2024, Ban Bí thư bổ nhiệm ông Vi Thế Bường giữ chức Bí thư"
        " Tỉnh ủy Lai Châu."
    ),
}


@pytest.fixture(scope="package")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a build of two articles."""
    base = tmp_path_factory.mktemp("served")
    for day, text in ARTICLES.items():
        (base / f"{day} tin.txt").write_text(text, encoding="utf-8")
    build([base], out=base / "out")
    return base / "out"


@pytest.fixture(scope="package")
def client(made: Path) -> Iterator[TestClient]:
    """A client of the application over that build; its queries may take two seconds."""
    from starlette.testclient import TestClient

    from kg.serve.app import application
    from kg.serve.build import served
    from kg.serve.pool import Bounds

    app = application(served(made), Bounds(seconds=2, processes=1, wait=5, answer=1 << 20))
    with TestClient(app, base_url="http://127.0.0.1:8080", raise_server_exceptions=False) as found:
        yield found
