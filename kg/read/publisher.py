"""The province whose newspaper or portal an article stands in, by the address of the site.

A provincial paper prints "Tỉnh ủy" and "UBND tỉnh" for those of its own province and may never
name it: "baosonla.org.vn", "thanhtra.laichau.gov.vn".
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from kg.read.phrases import Place
from kg.text.fold import ascii_slug

if TYPE_CHECKING:
    from kg.lexicon.load import Lexicon

_TELLING = 5  # letters of a name that ends a longer one: "hue" ends "thue", too


def home(url: str | None, lexicon: Lexicon, day: str) -> Place | None:
    """Return the province that the host of an address names; ``None`` for any other site.

    ``day`` is the ISO day of the article, "" where it has none: of a name that several provinces
    have had, the one that stood then is meant.
    """
    try:
        host = urlsplit(url or "").hostname or ""
    except ValueError:  # "http://[::1", as a page may print it
        return None
    sites = host.split(".")
    found = {}
    for province in lexicon.scheme("province"):
        name = ascii_slug(province.label).replace("-", "")
        told = any(s == name or (len(name) >= _TELLING and s.endswith(name)) for s in sites)
        if told and (province.first("startDate") or "") <= (day or "9"):
            found[province.label] = province
    if len(found) != 1:
        return None
    (concept,) = found.values()
    kind = concept.first("provinceKind") or ""
    return Place(0, 0, concept.label, kind, "province", concept, implied=True)
