"""What a cue does to the words in its scope, from denying them to calling them forged."""

from __future__ import annotations

from enum import StrEnum


class Force(StrEnum):
    """What a cue does to the words in its scope."""

    DENIED = "denied"  # "không bổ nhiệm", "… là sai sự thật"
    MISSING = "missing"  # "không có cuộc họp nào": the thing itself is not there
    DOUBTED = "doubted"  # "nghe nói …"
    SUPPOSED = "supposed"  # "nếu …"
    WISHED = "wished"  # "mong …"
    HOPED = "hoped"  # "mong ông A …": of somebody else, who has a clause of his own
    MISSED = "missed"  # "suýt …", "lẽ ra …"
    QUESTIONED = "questioned"  # "liệu …?"
    QUOTED = "quoted"  # "bị cáo khai …"
    IMAGINED = "imagined"  # "trong vở kịch …"
    FORGED = "forged"  # "… là giấy tờ giả"
    ANNULLED = "annulled"  # "… bị hủy"
    PLANNED = "planned"  # "dự kiến …"
    PROPOSED = "proposed"  # "đề nghị …"
    OPEN = "open"  # "thẩm quyền …": a duty, an aim or a procedure
    GENERAL = "general"  # "việc bổ nhiệm …": a noun, nothing told
    BACKGROUND = "background"  # "từng được …": a station of a career
    ABSENT = "absent"  # "vắng ông A"
    FEIGNED = "feigned"  # "tự xưng là Bí thư"
    KIN = "kin"  # "con trai Bí thư"
    FORMER = "former"  # "lúc sinh thời, …"


UNREAL = frozenset({
    Force.DENIED, Force.DOUBTED, Force.SUPPOSED, Force.WISHED, Force.HOPED, Force.MISSED,
    Force.QUESTIONED, Force.QUOTED, Force.IMAGINED, Force.FORGED,
})  # fmt: skip
"""What is no fact of any family."""

DOUBTFUL = UNREAL - {Force.DENIED, Force.WISHED}
"""What leaves nothing told of all that it governs; a denial or wish may be of one word only."""
