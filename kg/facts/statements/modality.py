"""Which reporting verbs report nothing: what nobody said is no statement."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.clauses.modality import DOUBTFUL, Force
from kg.model import Act, Kind

if TYPE_CHECKING:
    from kg.clauses.modality import Modality
    from kg.clauses.verbs import Verb
    from kg.facts.statements.attributions import Said

_NEAR = 4  # tokens between a denial or a plan and the verb that it governs
_NEVER = 20  # … and between "chưa khi nào" and the verb behind its subject


def unsaid(modality: Modality, verb: Verb) -> bool:
    """Tell whether a verb is denied, planned or supposed: "không yêu cầu", "nếu ông A đề nghị".

    What is denied or supposed behind the verb ("khẳng định không có …") is its content. A report
    may be announced ("Bộ trưởng sẽ báo cáo …").
    """
    near = _NEAR + verb.first - verb.group  # "chưa có văn bản gửi Bộ A đề nghị …"
    if modality.near(verb.first, near, Force.DENIED):
        return True
    if modality.near(verb.first, _NEVER, Force.MISSING):
        return True
    if verb.act != Act.REPORT and modality.near(verb.first, near, Force.PLANNED):
        return True
    # "…, bà A nói ở trang 12 cuốn tiểu thuyết", "… Đoạn băng này là sản phẩm cắt ghép"
    unheard = modality.after(verb.first, Force.IMAGINED, Force.FORGED, Force.QUESTIONED)
    return unheard or modality.before(verb.first, *DOUBTFUL)


def void(modality: Modality, said: Said) -> bool:
    """Tell whether a document says it that does not hold: "Kết luận nói … đã bị hủy bỏ"."""
    undone = modality.after(said.verb.first, Force.ANNULLED, Force.FORGED)
    return undone and said.source.kind is Kind.DOCUMENT
