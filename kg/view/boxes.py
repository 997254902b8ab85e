"""Labels as boxes: how they are wrapped, parted, and how well a picture of them reads."""

from __future__ import annotations

import itertools
import math
import textwrap
from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

Point = tuple[float, float]
Box = tuple[float, float]

LINE_CHARS = 22  # the width that keeps four-line boxes of Vietnamese titles about square
LINES = 4
GAP = 34.0  # free space around a label, for edges to pass
ASPECT = 1.4  # width over height of the window beside the panel
CELL = 24.0  # side of the squares that tell whether a place is free


def wrap(label: str) -> str:
    """Return ``label`` as drawn: at most four lines of 22 characters, the rest as "…".

    Characters that steer the direction of writing, and other controls, are dropped: a label must
    not be able to turn its neighbours round.
    """
    clean = "".join(c for c in label if c.isprintable() or c.isspace())
    lines = textwrap.wrap(
        " ".join(clean.split()),
        LINE_CHARS,
        max_lines=LINES,
        placeholder="…",
        break_on_hyphens=False,
    )
    return "\n".join(lines) or "?"


def box(label: str) -> Box:
    """Return width and height in pixels of a wrapped label at 14 px with its padding."""
    lines = label.split("\n")
    return max(map(len, lines)) * 7.8 + 32, len(lines) * 17.0 + 18


def spread(place: dict[str, Point], boxes: dict[str, Box]) -> dict[str, Point]:
    """Push overlapping boxes apart along the shorter way until none overlap, 300 rounds at most."""
    names = sorted(place)
    xs, ys = [place[n][0] for n in names], [place[n][1] for n in names]
    wide, high = [boxes[n][0] + GAP for n in names], [boxes[n][1] + GAP for n in names]
    cell = (max(wide), max(high))
    for _ in range(300):
        grid: dict[tuple[int, int], list[int]] = defaultdict(list)
        for i in range(len(names)):
            grid[int(xs[i] // cell[0]), int(ys[i] // cell[1])].append(i)
        moved = False
        for i in range(len(names)):
            cx, cy = int(xs[i] // cell[0]), int(ys[i] // cell[1])
            near = [
                j for a in (-1, 0, 1) for b in (-1, 0, 1) for j in grid.get((cx + a, cy + b), ())
            ]
            for j in near:
                if j <= i:
                    continue
                dx, dy = xs[j] - xs[i], ys[j] - ys[i]
                over_x = (wide[i] + wide[j]) / 2 - abs(dx)
                over_y = (high[i] + high[j]) / 2 - abs(dy)
                if over_x <= 0.5 or over_y <= 0.5:
                    continue
                moved = True
                if over_x < over_y:
                    push = math.copysign(over_x / 2 + 0.5, dx or 1.0)
                    xs[i], xs[j] = xs[i] - push, xs[j] + push
                else:
                    push = math.copysign(over_y / 2 + 0.5, dy or 1.0)
                    ys[i], ys[j] = ys[i] - push, ys[j] + push
        if not moved:
            break
    return dict(zip(names, zip(xs, ys, strict=True), strict=True))


def frame(place: dict[str, Point], boxes: dict[str, Box]) -> tuple[float, float, float, float]:
    """Return left, top, width and height of the boxes together."""
    left = min(x - boxes[n][0] / 2 for n, (x, _) in place.items())
    top = min(y - boxes[n][1] / 2 for n, (_, y) in place.items())
    right = max(x + boxes[n][0] / 2 for n, (x, _) in place.items())
    bottom = max(y + boxes[n][1] / 2 for n, (_, y) in place.items())
    return left, top, right - left, bottom - top


def size(place: dict[str, Point], boxes: dict[str, Box]) -> float:
    """Return the height in pixels of the smallest window of our shape that shows the picture."""
    _, _, wide, high = frame(place, boxes)
    return max(wide / ASPECT, high)


def muddle(
    place: dict[str, Point], edges: Sequence[tuple[str, str]], boxes: dict[str, Box]
) -> float:
    """Return how hard a picture is to read: edges under foreign boxes, crossings, and its size."""
    hidden = sum(
        n not in edge and _cuts(place[edge[0]], place[edge[1]], place[n], boxes[n])
        for edge in edges
        for n in place
    )
    crossings = sum(
        not {*one} & {*two} and _cross(*(place[n] for n in (*one, *two)))
        for one, two in itertools.combinations(edges, 2)
    )
    return 3 * hidden + crossings + size(place, boxes) / 25


def _side(a: Point, b: Point, c: Point) -> float:
    """Return on which side of the line a→b the point c lies, by sign."""
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])


def _cross(a: Point, b: Point, c: Point, d: Point) -> bool:
    """Tell whether the segments a–b and c–d cross."""
    return _side(a, b, c) * _side(a, b, d) < 0 and _side(c, d, a) * _side(c, d, b) < 0


def _cuts(a: Point, b: Point, centre: Point, size: Box) -> bool:
    """Tell whether the segment a–b passes through a box: it cuts one of the box's diagonals."""
    (x, y), (w, h) = centre, (size[0] / 2, size[1] / 2)
    return _cross(a, b, (x - w, y - h), (x + w, y + h)) or _cross(
        a, b, (x - w, y + h), (x + w, y - h)
    )


def cells(left: float, top: float, wide: float, high: float) -> Iterator[tuple[int, int]]:
    """Return the squares of a raster of 24 px that a rectangle touches."""
    columns = range(int(left // CELL), int((left + wide) // CELL) + 1)
    rows = range(int(top // CELL), int((top + high) // CELL) + 1)
    return itertools.product(columns, rows)


def taken(place: dict[str, Point], boxes: dict[str, Box]) -> set[tuple[int, int]]:
    """Return the squares under the boxes of placed nodes."""
    rectangles = (
        (x - boxes[n][0] / 2, y - boxes[n][1] / 2, *boxes[n]) for n, (x, y) in place.items()
    )
    return {cell for rectangle in rectangles for cell in cells(*rectangle)}
