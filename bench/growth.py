"""Whether cost grows with the text and no faster: ``python bench/growth.py [CHARACTERS [NAME…]]``.

Makes articles of one hostile piece repeated ("Sở Y tế của Sở Y tế của …"), and of pieces that
differ ("ông An 1, ông An 2, …"; "{a}" is a syllable of its own), at n, 2n, 4n and 8n characters
(n: 4,000 by default), reads each and prints the CPU seconds, how many times more than the half as
long one each costs, and the microseconds a character. Ends with exit code 1 where eight times the
text costs more than sixteen times as much. Only the ratios compare from machine to machine.
"""

from __future__ import annotations

import sys
import tempfile
import time
from itertools import pairwise
from pathlib import Path

from kg.article import Article
from kg.facts.extract import extract
from kg.sources.article import SourceFault
from kg.sources.read import read_sources

PIECES = (
    *("Sở Y tế của ", "Ban Thường vụ ", "5% ", "ông ", "đồng chí ", "“", "”", "“a” ", '" ', "'"),
    *("(", ")", "(a) ", "[", ", ", "; ", "a, ", ": ", "- ", "–", ". ", "... ", "!", "/", "\n"),
    *("và ", "của ", "các ", "không ", "nếu ", "nguyên ", "kiêm ", "theo ", "tại ", "nhưng "),
    *("1 ", "1", "1.234 ", "5 tỷ đồng ", "tăng 5% so với ", "13/55 ", "5/3/2021 ", "ngày 5 tháng "),
    *("số 12/2020/NĐ-CP ", "Nghị định ", "Nghị định số 12/2020/NĐ-CP, ", "Điều 5 ", "khóa XIII "),
    *("Nguyễn ", "Nguyễn Văn An, ", "ông Nguyễn Văn An, ", "Chủ tịch UBND tỉnh Lai Châu ", "tỉnh "),
    *("UBND ", "các phường A, B, C, ", "Đoàn kiểm tra ", "Trưởng đoàn ", "huyện Mường Tè, ", "Bộ "),
    *("hội nghị ", "Hội nghị của Tỉnh ủy Lai Châu ", "phát biểu ", "Ông Lò Văn An phát biểu. "),
    *("bổ nhiệm ông Lò Văn An giữ chức Giám đốc Sở Y tế, ", "vi phạm trong ", "kết luận "),
    "điều động giữ chức Giám đốc Sở Y tế; ",
    *("Sở Y tế họp. ", "làm việc với Tỉnh ủy Lai Châu; ", "yêu cầu ", "gồm: ", "a\u0301", "a"),
)  # fmt: skip
NUMBERED = (
    *("ông Lò Văn An{}, ", "Ông Lò Văn An{} phát biểu rằng tỉnh cần làm việc {}.\n"),
    *("{} tỷ đồng, ", "{}/{}, "),
    *("Đoàn kiểm tra số {} của Bộ Chính trị làm việc. ", "Nghị định số {}/2020/NĐ-CP, "),
    *("Giám đốc Sở Y tế An{} họp. ", "xã An{}, huyện Mường Tè, ", "{}% ", "ngày {}/5/2021 "),
    *("Hội nghị lần thứ {} bàn về giá {} nghìn đồng.\n",),
    *("Bí thư Huyện ủy An{} làm việc với xã B{}. ",),
    *("Nghị quyết số {}-NQ/TU có hiệu lực. Thực hiện nghị quyết, ",),
    *("Quyết định số {}, ", "Luật {a} năm 2020, Luật {a}, ", "ông Lò Văn {a}, "),
    *("Tỉnh ủy Lai Châu làm việc với Huyện ủy {a}. ", "Ông Lò Văn {a} dự Hội nghị. "),
    *("Đoàn kiểm tra của huyện {a} làm việc với xã {a}. Đoàn kiểm tra về. ",),
    *("Ban Chấp hành có {} ủy viên, gồm ông Lò Văn {a}; ", "Sở {a} của Sở {a} "),
)  # fmt: skip
MOST = 16.0  # times the cost, of eight times the text


def seconds(article: Article) -> float:
    """Return the CPU time of reading one article."""
    start = time.process_time()
    extract(article)
    return time.process_time() - start


def syllable(number: int) -> str:
    """Return a syllable of its own for a number, so that names differ: "Ba", "Ca" …."""
    letters = ""
    while number or not letters:
        number, rest = divmod(number, 60)
        letters += "bcdghklmnpqrstvx"[rest % 15] + "aeiou"[rest // 15]
    return letters.capitalize()


def text_of(piece: str, length: int) -> str:
    """Return a text of a piece repeated, each time with its number where the piece has a place."""
    if "{" not in piece:
        return "Tin mới\n\n" + piece * (length // len(piece) + 1) + "\n"
    parts, size, number = ["Tin mới\n\n"], 0, 0
    while size < length:
        number += 1
        parts.append(piece.replace("{}", str(number)).replace("{a}", syllable(number)))
        size += len(parts[-1])
    return "".join(parts) + "\n"


def page_seconds(attributes: int) -> float:
    """Return the CPU time of reading a page with a tag of so many attributes, or so many tags."""
    words = "<p>Sở Y tế họp bàn việc phòng chống dịch bệnh trên địa bàn tỉnh sáng nay.</p>"
    many = " ".join(f"data-a{number}='1'" for number in range(attributes))
    page = f"<html><body><article {many}>{words * 20}{'<b>' * attributes}</article></body></html>"
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "page.html")
        path.write_text(page, encoding="utf-8")
        start = time.process_time()
        for item in read_sources([path]):
            if isinstance(item, SourceFault):
                print(f"  ({item.problem})", file=sys.stderr)
        return time.process_time() - start


def row(name: str, spent: list[float], length: int) -> bool:
    """Print the costs of one kind of text; tell whether they grow as they may."""
    ratios = [more / max(less, 1e-3) for less, more in pairwise(spent)]
    grown = spent[-1] / max(spent[0], 1e-3)
    told = " ".join(f"{cost:7.3f}" for cost in spent)
    good = grown <= MOST or spent[-1] < 0.1
    print(
        f"{name.strip()[:34]!r:38} {told}   {' '.join(f'×{r:4.1f}' for r in ratios)}"
        f"  {1e6 * spent[-1] / length:6.1f} µs{'' if good else '   TOO MUCH'}",
        flush=True,
    )
    return good


def main(length: int, names: list[str]) -> int:
    """Measure all kinds of text; return the exit code."""
    sizes = [length, 2 * length, 4 * length, 8 * length]
    seconds(Article("0" * 16, "Tin\n\nÔng An họp.\n", "Tin"))  # the lexicon, before the clock runs
    good = True
    for piece in names or [*PIECES, *NUMBERED]:
        texts = [text_of(piece, size) for size in sizes]
        spent = [seconds(Article("0" * 16, text, "Tin mới")) for text in texts]
        good &= row(piece, spent, sizes[-1])
    if not names:
        page_seconds(1)
        spent = [page_seconds(size // 10) for size in sizes]
        good &= row("<article data-a1='1' …><b><b>…", spent, sizes[-1])
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 4_000, sys.argv[2:]))
