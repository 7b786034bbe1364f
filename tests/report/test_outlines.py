"""What is promised about the outlines of the map."""

import pytest

from pipeline.report.outlines import box_around, outlines


def test_no_places_have_no_box() -> None:
    assert box_around([]) is None


@pytest.mark.parametrize("points", [[(69.5, 35.3)], [(-179.0, 10.0), (179.0, -60.0)]])
def test_a_box_holds_its_places_and_stays_on_the_globe(points: list[tuple[float, float]]) -> None:
    box = box_around(points)
    assert box is not None
    west, south, east, north = box
    assert all(west < x < east and south < y < north for x, y in points)
    assert west >= -180 and east <= 180 and south >= -90 and north <= 90


def test_outlines_end_where_the_box_ends() -> None:
    west, south, east, north = box = (60.0, 29.0, 75.0, 39.0)
    rings = outlines(box)
    assert rings
    for ring in rings:
        assert all(west - 1 <= x <= east + 1 for x in ring[::2])
        assert all(south - 1 <= y <= north + 1 for y in ring[1::2])


def test_the_open_sea_has_no_outlines() -> None:
    assert outlines((-30.0, 40.0, -28.0, 41.0)) == []


def test_no_edge_crosses_the_whole_world() -> None:
    for ring in outlines((-180.0, -60.0, 180.0, 90.0)):
        edges = zip(ring[::2], [*ring[2::2], ring[0]], strict=True)
        assert max(abs(one - other) for one, other in edges) < 60
