"""Runs the extractors on articles with answer keys and counts, table by table, rule by rule."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from kg.errors import KgError
from kg.score.keys import TABLES
from kg.score.match import Row, align
from kg.score.rows import fact_rows, key_rows

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from kg.article import Article
    from kg.model import ArticleFacts
    from kg.score.keys import Marked


class Tally(NamedTuple):
    """Counts of one table: rows right, rows stated, rows of the answer key."""

    right: int = 0
    stated: int = 0
    wanted: int = 0

    @property
    def precision(self) -> float:
        """The share of what was stated that is right; 0 where nothing was stated."""
        return self.right / self.stated if self.stated else 0.0

    @property
    def recall(self) -> float:
        """The share of the answer key that was stated; 0 where the key is empty."""
        return self.right / self.wanted if self.wanted else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        both = self.stated + self.wanted
        return 2 * self.right / both if both else 0.0

    def plus(self, other: Tally) -> Tally:
        """Return the counts of both."""
        return Tally(*(a + b for a, b in zip(self, other, strict=True)))


class Error(NamedTuple):
    """A row of an article that is "missing" or "wrong"."""

    article: str
    table: str
    fault: str
    row: Row


@dataclass(frozen=True, slots=True)
class Measured:
    """What was counted: per table, per table and rule (right, stated), and each error."""

    tables: Mapping[str, Tally]
    rules: Mapping[tuple[str, str], Tally]
    errors: tuple[Error, ...] = field(repr=False)

    @property
    def all(self) -> Tally:
        """The counts of all tables together."""
        total = Tally()
        for tally in self.tables.values():
            total = total.plus(tally)
        return total


def measure(
    marked: Iterable[Marked], extract: Callable[[Article], ArticleFacts] | None = None
) -> Measured:
    """Return how well ``extract`` (the project's own, where none is given) meets the keys.

    Raises ``KgError`` naming the article on which the extractor fails.
    """
    run = extract or _extractor()
    tables = dict.fromkeys(TABLES, Tally())
    rules: defaultdict[tuple[str, str], Counter[bool]] = defaultdict(Counter)
    errors: list[Error] = []
    for item in marked:
        wanted, optional = key_rows(item.key)
        got = fact_rows(_facts(item, run))
        for table in wanted:
            found = align(wanted[table], got[table], optional if table == "entities" else ())
            right, missing, wrong = map(len, (found.right, found.missing, found.wrong))
            tables[table] = tables.get(table, Tally()).plus(
                Tally(right, right + wrong, right + missing)
            )
            for row in found.right:
                rules[table, row.rule][True] += 1
            for row in found.wrong:
                rules[table, row.rule][False] += 1
            errors += (Error(item.name, table, "missing", row) for row in found.missing)
            errors += (Error(item.name, table, "wrong", row) for row in found.wrong)
    by_rule = {key: Tally(counts[True], counts.total()) for key, counts in sorted(rules.items())}
    return Measured(tables, by_rule, tuple(errors))


def _extractor() -> Callable[[Article], ArticleFacts]:
    from kg.facts.extract import extract

    return extract


def _facts(item: Marked, extract: Callable[[Article], ArticleFacts]) -> ArticleFacts:
    try:
        return extract(item.article)
    except Exception as error:
        what = f"{type(error).__name__}: {error}"
        raise KgError(f"{item.article.origin}: defect of kg ({what}); please report it") from error
