"""Bodies of which an article does not tell the unit or period, beside those of the name that do.

"Tỉnh ủy Lâm Đồng" in news without a day is that of before July 2025 or that of since; "UBND xã Tân
Hòa" may be that of any province. Such a body stays apart, and the build says that it may be one.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.join.judgement import Judgement, Where
from kg.model import Kind
from kg.text.fold import fold_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kg.join.known import Known
    from kg.model import ArticleFacts


@dataclass(frozen=True, slots=True)
class Seated:
    """A body in one article: its name, and the scope that its unit or period gives it.

    ``own`` is the scope that the article gives it, the article's id where only that is known.
    """

    where: Where
    name: str
    own: str

    @property
    def scope(self) -> str:
        """The unit or period that the article tells, empty where it tells none."""
        return "" if self.own == self.where.article else self.own

    @property
    def group(self) -> str:
        """The name."""
        return self.name


def seated(item: ArticleFacts, known: Known) -> Iterator[Seated]:
    """Yield the bodies of an article that no list knows."""
    for entity in item.entities:
        if entity.kind is Kind.ORGANISATION and not known.is_listed(entity.kind, entity.name):
            name = fold_key(known.spelled(entity.name))
            yield Seated(Where(item.article.id, entity.key), name, entity.scope)


def judge(group: Iterable[Seated]) -> Iterator[Judgement]:
    """Yield for each body of untold unit the last scope that another article gives its name."""
    members = list(group)
    told = max((one.scope for one in members), default="")
    if told:
        yield from (Judgement(one.where, one.own, open=told) for one in members if not one.scope)
