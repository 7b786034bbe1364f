"""Reduces Natural Earth's country outlines to pipeline/knowledge/maps/outlines.csv.

Usage: make_outlines.py countries-50m.json > pipeline/knowledge/maps/outlines.csv
The input is the TopoJSON of the npm package world-atlas 2.0.2 (Natural Earth 1:50m, public domain).
"""

import json
import sys
from itertools import pairwise
from pathlib import Path

Point = tuple[float, float]
TOLERANCE = 0.09  # degrees: invisible on a report's map until one province fills it
SMALLEST = 0.2  # degrees: islands below that are left out
UNIT = 0.01  # degrees

HEADER = """\
# Outlines of countries, for the map of report.html. Each row is one ring: its first point, then the
# steps to the next ones, as pairs east-north in hundredths of a degree (WGS 84).
# Source: Natural Earth 1:50m Admin 0, version 4.1.0 (public domain), simplified to 0.09 degrees.
points"""


def simplify(line: list[Point]) -> list[Point]:
    """Drop the points that lie within the tolerance of the line (Douglas and Peucker, 1973)."""
    keep, stack = {0, len(line) - 1}, [(0, len(line) - 1)]
    while stack:
        first, last = stack.pop()
        far, where = max(
            ((distance(line[i], line[first], line[last]), i) for i in range(first + 1, last)),
            default=(0.0, 0),
        )
        if far > TOLERANCE:
            keep.add(where)
            stack += [(first, where), (where, last)]
    return [line[i] for i in sorted(keep)]


def distance(point: Point, one: Point, other: Point) -> float:
    """Return how far a point is from a segment, in degrees."""
    (x, y), (ax, ay), (bx, by) = point, one, other
    dx, dy = bx - ax, by - ay
    length = dx * dx + dy * dy
    along = max(0.0, min(1.0, ((x - ax) * dx + (y - ay) * dy) / length)) if length else 0.0
    return float(((x - ax - along * dx) ** 2 + (y - ay - along * dy) ** 2) ** 0.5)


def arcs_of(topology: dict[str, dict[str, list[float]]]) -> list[list[Point]]:
    """Return the decoded and simplified arcs; both neighbours of a border share one."""
    (sx, sy), (tx, ty) = topology["transform"]["scale"], topology["transform"]["translate"]
    arcs = []
    for arc in topology["arcs"]:
        x = y = 0.0
        line: list[Point] = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            line.append((x * sx + tx, y * sy + ty))
        arcs.append(simplify(line))
    return arcs


def rings(topology: dict, arcs: list[list[Point]]) -> list[list[Point]]:
    """Return every ring of every country that is large enough to be seen."""
    found = []
    for shape in topology["objects"]["countries"]["geometries"]:
        polygons = shape["arcs"] if shape["type"] == "MultiPolygon" else [shape["arcs"]]
        for ring in (ring for polygon in polygons for ring in polygon):
            points: list[Point] = []
            for index in ring:
                line = arcs[index] if index >= 0 else arcs[~index][::-1]
                points += line[1:] if points else line
            xs, ys = zip(*points, strict=True)
            if max(max(xs) - min(xs), max(ys) - min(ys)) >= SMALLEST and len(points) > 3:
                found += unwrapped(points)
    return found


def unwrapped(ring: list[Point]) -> list[list[Point]]:
    """Lead a ring across the 180th meridian, once for each side; the one round the pole, by it."""
    turns, led = 0, [ring[0]]
    for (before, _), (x, y) in pairwise(ring):
        turns += (x - before < -180) - (x - before > 180)
        led.append((x + 360 * turns, y))
    if turns:
        return [[*led, (led[-1][0], -90.0), (led[0][0], -90.0), led[0]]]
    west, east = min(x for x, _ in led), max(x for x, _ in led)
    shifts = [0] + [-360] * (east > 180) + [360] * (west < -180)
    return [[(x + shift, y) for x, y in led] for shift in shifts]


def steps(ring: list[Point]) -> str:
    """Return a ring as its first point and the steps from point to point, in units."""
    x = y = 0
    numbers = []
    for east, north in ring:
        to = round(east / UNIT), round(north / UNIT)
        if not numbers or to != (x, y):
            numbers += [to[0] - x, to[1] - y]
            x, y = to
    return " ".join(map(str, numbers))


if __name__ == "__main__":
    source = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    print(HEADER)
    for one_ring in rings(source, arcs_of(source)):
        print(steps(one_ring))
