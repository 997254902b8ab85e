"""What articles say of one thing in different words: the exact day, the whole number."""

from __future__ import annotations

from kg.graph.claims import Claims, day
from tests.vocabulary import DCTERMS, RDFS, VNG

ISSUED, NUMBER, LABEL = str(DCTERMS.issued), str(VNG.documentNumber), str(RDFS.label)


def told(*days: str) -> set[str]:
    claims = Claims()
    for date in days:
        claims.vote(ISSUED, day(date))
    return {value[0] for predicate, value in claims.pairs({}) if predicate == ISSUED}


def test_a_year_or_month_says_no_other_day() -> None:
    assert told("2019", "2019", "2019-04", "2019-04-03") == {"2019-04-03"}


def test_another_year_is_another_day() -> None:
    assert told("2019", "2018-04-03", "2019") == {"2019"}


def called(number: str, *names: str) -> str:
    claims = Claims()
    claims.vote(NUMBER, (number, ""))
    for name in names:
        claims.names[name] = claims.names.get(name, 0) + 1
    return next(value[0] for predicate, value in claims.pairs({}) if predicate == LABEL)


def test_a_document_is_called_by_its_whole_number() -> None:
    short, whole = "Kết luận 214 của Bộ Chính trị", "Kết luận số 214-KL/TW"
    assert called("214-KL/TW", short, short, whole) == whole
    assert called("214-KL/TW", short) == short
