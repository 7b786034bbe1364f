"""Country outlines for the map, cut to the part of the world that a dataset speaks of."""

from functools import cache
from itertools import accumulate
from math import cos, radians

from pipeline.knowledge import rows

Point = tuple[float, float]  # degrees east, degrees north
Box = tuple[float, float, float, float]  # west, south, east, north, in degrees

LEAST = 6.0  # degrees: the extent shown around a single place
AIR = 1.8  # times the larger extent of the places is kept on both axes: maps are wide or high
WORLDWIDE = 60.0  # degrees: of boxes this wide, a tenth of a degree is not seen


def box_around(points: list[Point]) -> Box | None:
    """Return a box around places, roomy enough for a map of any shape; None without places."""
    if not points:
        return None
    (west, east), (south, north) = ((min(side), max(side)) for side in zip(*points, strict=True))
    middle = (west + east) / 2, (south + north) / 2
    narrow = max(0.2, cos(radians(middle[1])))  # a degree east there, in degrees north
    half = AIR / 2 * max(LEAST, (east - west) * narrow, north - south)
    west, east = max(-180.0, middle[0] - half / narrow), min(180.0, middle[0] + half / narrow)
    return west, max(-90.0, middle[1] - half), east, min(90.0, middle[1] + half)


def outlines(box: Box) -> list[list[float]]:
    """Return the rings of all countries within `box`, as x, y, x, y … in degrees.

    Edges that the cut adds run along the box or up to a degree outside of it.
    """
    west, south, east, north = box
    digits = 1 if east - west > WORLDWIDE else 2
    wider = (west - 1, south - 1, east + 1, north + 1)
    cut = (_rounded(_cut(list(ring), wider), digits) for ring in _rings())
    return [[number for point in ring for number in point] for ring in cut if len(ring) > 3]


@cache
def _rings() -> tuple[tuple[Point, ...], ...]:
    """Read the rings of the world; the table holds steps in hundredths of a degree."""
    rings = []
    for _, row in rows("maps/outlines.csv"):
        steps = [int(number) for number in row["points"].split()]
        xs, ys = accumulate(steps[::2]), accumulate(steps[1::2])
        rings.append(tuple((x / 100, y / 100) for x, y in zip(xs, ys, strict=True)))
    return tuple(rings)


def _cut(ring: list[Point], box: Box) -> list[Point]:
    """Cut a ring to a box, one side after the other (Sutherland and Hodgman, 1974)."""
    for axis, limit, sign in ((0, box[0], 1), (1, box[1], 1), (0, box[2], -1), (1, box[3], -1)):
        inside = [(point[axis] - limit) * sign >= 0 for point in ring]
        if all(inside):
            continue
        kept: list[Point] = []
        for number, (other, goes) in enumerate(zip(ring, inside, strict=True)):
            one, came = ring[number - 1], inside[number - 1]  # the last one before the first
            if came != goes:
                kept.append(_crossing(one, other, axis, limit))
            if goes:
                kept.append(other)
        ring = kept
    return ring


def _crossing(one: Point, other: Point, axis: int, limit: float) -> Point:
    """Return where the way between two points reaches a limit on one axis."""
    share = (limit - one[axis]) / (other[axis] - one[axis])
    across = one[1 - axis] + share * (other[1 - axis] - one[1 - axis])
    return (limit, across) if axis == 0 else (across, limit)


def _rounded(ring: list[Point], digits: int) -> list[Point]:
    """Round the points of a ring and drop those that then fall together."""
    return list(dict.fromkeys((round(x, digits), round(y, digits)) for x, y in ring))
