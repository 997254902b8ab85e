"""What sentences that state no fact come out as, and whether true ones stay.

    python bench/trust.py FALSE.tsv [TRUE.tsv]

Prints, per kind, how many false sentences become a fact under either title and how many true ones
are found under both; then each sentence that went wrong.
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

from kg.errors import KgError
from tools.trust import Title, read_cases, states


def measure(path: Path, *, true: bool) -> None:
    """Print the table of one file."""
    total: Counter[str] = Counter()
    wrong: Counter[str] = Counter()
    seen: list[str] = []
    for case in read_cases(path):
        stated = {title.name.lower(): states(case, title, twin=true) for title in Title}
        bad = not all(stated.values()) if true else any(stated.values())
        total[case.kind] += 1
        wrong[case.kind] += bad
        if bad:
            under = ", ".join(name for name, found in stated.items() if found is not true)
            seen.append(f"  {case.table}  {case.sentence}  [{case.kind}; {under}]")
    label = "true ones lost" if true else "false ones stated"
    for kind in total:
        print(f"{kind:28} {wrong[kind]:3} of {total[kind]:3}")
    print(f"{path.name}: {label}: {sum(wrong.values())} of {sum(total.values())}")
    print("\n".join(seen))


if __name__ == "__main__":
    if not 2 <= len(sys.argv) <= 3:
        sys.exit(f"usage: {sys.argv[0]} FALSE.tsv [TRUE.tsv]")
    try:
        for place, name in enumerate(sys.argv[1:]):
            measure(Path(name), true=bool(place))
    except KgError as error:
        sys.exit(f"trust: {error}")
