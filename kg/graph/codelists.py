"""What the graph room is told of the code lists: labels, and answers to three questions.

The lexicon room fills a ``CodeLists`` and passes it to ``to_graphs``; this room never reads a
lexicon. With an empty one every graph is still whole, only without English labels.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from kg.graph.iris import bare_place, slug
from kg.model import Kind
from kg.text.fold import fold_key

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from kg.lexicon.catalogue import Listed


class Entry(NamedTuple):
    """A concept of a code list: ``id`` its local name ("role_bi-thu"), ``en`` may be missing."""

    scheme: str
    id: str
    vi: str
    en: str | None = None


class Background(NamedTuple):
    """A structure fact known from a code list and not from an article.

    ``child`` and ``parent`` are names of bodies, or of places; ``predicate`` is ``partOf`` (body →
    body) or ``locatedIn`` (place → place); ``source`` is the local name of the concept that holds
    the fact ("body_van-phong-chinh-phu").
    """

    child: str
    predicate: str
    parent: str
    source: str


_SCHEMES: dict[Kind, tuple[str, ...]] = {
    Kind.ORGANISATION: ("body",),
    Kind.TEAM: ("body",),
    Kind.PLACE: ("province", "district", "region", "country", "landmark"),
}
"""The schemes of the lexicon that list named things of a kind."""


def _never(_: str) -> bool:
    return False


def _same(name: str) -> str:
    return name


def _nothing(_: str) -> None:
    return None


@dataclass(frozen=True, slots=True)
class CodeLists:
    """Concepts by scheme and folded Vietnamese label, and what else is asked of the lexicon.

    ``is_area`` tells an administrative area or country ("huyện Tân Phú") from a site; ``is_office``
    an office acting as an authority ("Thủ tướng Chính phủ"); ``is_national`` whether a symbol in a
    document number names one body of the whole country ("TTg" does, "UBND" does not);
    ``is_reviewed`` whether every word of a body's or place's name comes from the lexicon ("Tỉnh ủy
    Lai Châu"), so that its ASCII slug stands for no other name. ``listed`` returns the period and
    the fate of a unit by its concept; ``seat`` tells from the folded name without its unit that a
    body leads one, and gives "Tỉnh ủy" and "Thành ủy" one name, so that each follows the other.
    ``spelled`` gives the usual spelling of a body's name. Make one with ``of``.
    """

    by_id: Mapping[str, Entry] = field(default_factory=lambda: MappingProxyType({}))
    by_scheme: Mapping[str, Sequence[Entry]] = field(default_factory=lambda: MappingProxyType({}))
    background: tuple[Background, ...] = ()
    is_area: Callable[[str], bool] = _never
    is_office: Callable[[str], bool] = _never
    is_national: Callable[[str], bool] = _never
    is_reviewed: Callable[[str], bool] = _never
    listed: Callable[[str], Listed | None] = _nothing
    seat: Callable[[str], str | None] = _nothing
    spelled: Callable[[str], str] = _same
    _labels: dict[str, Mapping[str, Entry]] = field(
        init=False, repr=False, compare=False, default_factory=dict
    )  # of the schemes that were asked for: most never are
    _shared: dict[Kind, frozenset[str]] = field(
        init=False, repr=False, compare=False, default_factory=dict
    )

    @classmethod
    def of(  # noqa: PLR0913  # one for each question
        cls,
        entries: Iterable[Entry],
        *,
        background: Iterable[Background] = (),
        is_area: Callable[[str], bool] = _never,
        is_office: Callable[[str], bool] = _never,
        is_national: Callable[[str], bool] = _never,
        is_reviewed: Callable[[str], bool] = _never,
        listed: Callable[[str], Listed | None] = _nothing,
        seat: Callable[[str], str | None] = _nothing,
        spelled: Callable[[str], str] = _same,
    ) -> CodeLists:
        """Return code lists of some entries; of two with one label the first by id counts."""
        every = sorted(entries, key=lambda e: e.id)
        by_scheme: defaultdict[str, list[Entry]] = defaultdict(list)
        for entry in every:
            by_scheme[entry.scheme].append(entry)
        return cls(
            by_id={entry.id: entry for entry in every},
            by_scheme=dict(by_scheme),
            background=tuple(background),
            is_area=is_area,
            is_office=is_office,
            is_national=is_national,
            is_reviewed=is_reviewed,
            spelled=spelled,
            listed=listed,
            seat=seat,
        )

    def find(self, name: str, *schemes: str) -> Entry | None:
        """Return the entry whose label is ``name``, from the first scheme that has one."""
        key = fold_key(name)
        return next((e for s in schemes if (e := self._labelled(s).get(key))), None)

    def _labelled(self, scheme: str) -> Mapping[str, Entry]:
        """Return the entries of a scheme by their folded labels."""
        known = self._labels.get(scheme)
        if known is None:
            known = {fold_key(e.vi): e for e in reversed(self.by_scheme.get(scheme, ()))}
            self._labels[scheme] = known
        return known

    def _shared_slugs(self, kind: Kind) -> frozenset[str]:
        """Return the slugs that two names of a kind have in common."""
        known = self._shared.get(kind)
        if known is None:
            names: defaultdict[str, set[str]] = defaultdict(set)
            for scheme in _SCHEMES[kind]:
                for key, entry in self._labelled(scheme).items():
                    names[slug(entry.vi)].add(key)
            known = frozenset(name for name, found in names.items() if len(found) > 1)
            self._shared[kind] = known
        return known

    def named(self, kind: Kind, name: str) -> Entry | None:
        """Return the entry of a named thing of a kind."""
        bare = bare_place(name) if kind is Kind.PLACE else name
        return self.find(bare, *_SCHEMES.get(kind, ()))

    def is_listed(self, kind: Kind, name: str) -> bool:
        """Tell whether there is an entry of a named thing of a kind."""
        return self.named(kind, name) is not None

    def reviewed(self, kind: Kind, name: str) -> bool:
        """Tell whether a name owns its plain slug: no other reviewed name of the kind has it."""
        if kind not in _SCHEMES:
            return False
        bare = bare_place(name) if kind is Kind.PLACE else name
        if slug(bare) in self._shared_slugs(kind):
            return False
        return self.named(kind, bare) is not None or self.is_reviewed(bare)
