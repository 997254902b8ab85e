"""Records of other people's making: named fields, HTML, all kinds of dates; only text is needed."""

from __future__ import annotations

import contextlib
import json
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.article import Article
from kg.sources.article import SourceFault
from kg.sources.decode import TextError
from kg.sources.read import read_sources
from kg.sources.record import Doubts, moment, record_article
from kg.sources.source import Options

if TYPE_CHECKING:
    from pathlib import Path

TEXT = "Sáng nay, đồng chí Lò Văn Thử chủ trì cuộc họp."
MORNING = "2022-08-27T09:49:00+07:00"


def read(
    path: Path, *records: dict[str, Any], fields: dict[str, str] | None = None
) -> tuple[list[Article], list[str], list[str]]:
    path.write_text("\n".join(json.dumps(record) for record in records), encoding="utf-8")
    notes: list[str] = []
    found = list(read_sources([path], note=notes.append, options=Options(fields=fields or {})))
    faults = [str(item) for item in found if isinstance(item, SourceFault)]
    return [item for item in found if isinstance(item, Article)], faults, notes


def test_fields_of_other_names_are_read(tmp_path: Path) -> None:
    pytest.importorskip("lxml", reason="the extra html is not installed")
    names = {"text": "body.html", "title": "headline", "published": "meta.date", "lead": "sapo"}
    record = {
        "body": {"html": f"<p>{TEXT}</p><p>A &amp; B</p><script>x</script>"},
        "headline": "Họp &amp; bàn",
        "meta": {"date": "27/08/2022 09:49"},
        "sapo": "Tóm tắt của bài.",
    }
    ((article,), _, _) = read(tmp_path / "a.jsonl", record, fields=names)
    assert article.text == f"Họp & bàn\n\nTóm tắt của bài.\n\n{TEXT}\n\nA & B"
    assert (article.title, article.published) == ("Họp & bàn", MORNING)


def test_a_text_of_paragraphs_is_joined_and_a_lead_that_it_holds_is_not_doubled(
    tmp_path: Path,
) -> None:
    record = {"text": ["Tin", TEXT, "Hết."], "lead": TEXT}
    ((article,), _, _) = read(tmp_path / "a.jsonl", record)
    assert article.text == f"Tin\n\n{TEXT}\n\nHết."


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("published", "hôm qua"),
        ("published", True),
        ("published", 12),
        ("published", {"day": 3}),
        ("url", "/tin/1.html"),
        ("url", "ftp://bao.vn/a"),
        ("url", "http://x/\ud800"),
        ("url", 7),
        ("title", 7),
        ("title", "Tin \ufffd"),
        ("lead", "\ud800"),
    ],
)
def test_an_optional_field_never_costs_the_article(tmp_path: Path, name: str, value: Any) -> None:
    articles, faults, notes = read(
        tmp_path / "a.jsonl", {"text": TEXT, name: value}, {"text": f"{TEXT} Hết.", name: value}
    )
    assert (len(articles), faults) == (2, [])
    (note,) = notes
    assert note.startswith(f'{tmp_path}/a.jsonl: "{name}" left out of 2 articles, not understood (')


@pytest.mark.parametrize("value", [None, "", [], {}])
def test_an_empty_field_is_none(tmp_path: Path, value: Any) -> None:
    record = {"text": TEXT, "published": value, "url": value, "title": value, "lead": value}
    articles, faults, notes = read(tmp_path / "a.jsonl", record)
    assert (len(articles), faults, notes) == (1, [], [])


def test_a_record_without_the_field_tells_which_fields_it_has(tmp_path: Path) -> None:
    _, (fault,), _ = read(tmp_path / "a.jsonl", {"content": TEXT, "id": 1})
    assert fault == (
        f'{tmp_path}/a.jsonl:1: no "text"; name the field that holds it with --map text=NAME '
        "(there are: content, id)"
    )


@pytest.mark.parametrize(
    "value",
    [
        1661568540,
        1661568540000,
        1661568540.5,
        "1661568540",
        "Sat, 27 Aug 2022 02:49:00 GMT",
        "Sat, 27 Aug 2022 09:49:00 +0700",
        "2022-08-27T02:49:00.000Z",
        "2022/08/27 09:49",
        "Thứ bảy, 27/8/2022, 09:49 (GMT+7)",
        datetime(2022, 8, 27, 2, 49, tzinfo=UTC),
        {"$date": 1661568540000},
    ],
)
def test_a_time_is_read_in_every_usual_form(value: Any) -> None:
    found = moment(value)
    assert found is not None
    assert found[:16] == MORNING[:16]


@pytest.mark.parametrize(
    "value", [20220827, "20220827", "27/8/2022", date(2022, 8, 27), "ngày 27 tháng 8 năm 2022"]
)
def test_a_day_is_read_in_every_usual_form(value: Any) -> None:
    assert moment(value) == "2022-08-27"


@pytest.mark.parametrize("value", [0, -1, 1e300, float("nan"), float("inf"), "9" * 400, "1e9999"])
def test_a_number_that_is_no_time_gives_none(value: Any) -> None:
    assert moment(value) is None


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
        lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
        max_leaves=5,
    )
)
def test_whatever_a_field_holds_there_is_an_article_or_a_refusal(value: Any) -> None:
    others = dict.fromkeys(("title", "lead", "url", "published"), value)
    article = record_article({"text": TEXT} | others, "a", names={}, doubts=Doubts())
    assert article.text.endswith(TEXT)
    with contextlib.suppress(TextError):
        record_article({"text": value}, "a", names={}, doubts=Doubts())


@given(st.text(alphabet="0123456789/-:|, ThángMarWedGMT+", max_size=40) | st.text())
def test_a_time_is_iso_or_none(value: str) -> None:
    found = moment(value)
    assert found is None or datetime.fromisoformat(found)


@pytest.mark.parametrize("value", [1686020400, "1686020400", 1686020400000])
def test_seconds_since_1970_are_no_date_of_mail(value: Any) -> None:
    assert moment(value) == "2023-06-06T10:00:00+07:00"
