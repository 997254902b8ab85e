"""Where the passes of a build run: in this process, in several, or on the machines of a cluster.

Both passes are maps over articles: the first from an article to what is kept of it, the second
from some articles of the spill to sorted rows. An engine runs them; what they give, and so the
bytes of the files, is the same in each.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol, TypeVar

from kg.build.extraction import TIME_LIMIT

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from kg.article import Article
    from kg.build.mapping import Part
    from kg.build.spill import Spill
    from kg.model import ArticleFacts
    from kg.sources.article import SourceFault

T = TypeVar("T")


class Engine(Protocol):
    """What runs the two maps; ``jobs`` is the number of processes that this machine may use."""

    @property
    def jobs(self) -> int:
        """The number."""
        ...

    def read(
        self, articles: Iterable[Article], then: Callable[[ArticleFacts], T]
    ) -> Iterator[tuple[Article, T | SourceFault]]:
        """Yield each article with what ``then`` makes of its facts, in order."""
        ...

    def map(self, spill: Spill, ids: Sequence[str], folder: Path, nodes: Mapping[str, str]) -> Part:
        """Return what becomes of the articles of a spill; the rows lie in a folder.

        ``nodes`` says by local names which other node some nodes are.
        """
        ...


@dataclass(frozen=True, slots=True)
class Here:
    """The machine that this runs on: ``jobs`` processes, ``limit`` seconds for one article."""

    jobs: int = 1
    limit: float | None = TIME_LIMIT

    def read(
        self, articles: Iterable[Article], then: Callable[[ArticleFacts], T]
    ) -> Iterator[tuple[Article, T | SourceFault]]:
        """See ``kg.build.extraction.extract_each``."""
        from kg.build.extraction import extract_each

        return extract_each(articles, then, jobs=self.jobs, limit=self.limit)

    def map(self, spill: Spill, ids: Sequence[str], folder: Path, nodes: Mapping[str, str]) -> Part:
        """See ``kg.build.mapping.map_all``."""
        from kg.build.mapping import map_all

        return map_all(spill.path, ids, folder, jobs=self.jobs, nodes=nodes)
