"""How far two places are from each other."""

import math
from typing import Protocol

EARTH_KM = 6371


class Located(Protocol):
    """What may have coordinates."""

    @property
    def latitude(self) -> float | None: ...
    @property
    def longitude(self) -> float | None: ...


def kilometres(one: Located, other: Located) -> float | None:
    """Return the distance along the surface of the Earth; None where one has no coordinates."""
    if one.latitude is None or one.longitude is None:
        return None
    if other.latitude is None or other.longitude is None:
        return None
    north, south = math.radians(one.latitude), math.radians(other.latitude)
    east = math.radians(one.longitude - other.longitude)
    half = (
        math.sin((north - south) / 2) ** 2
        + math.cos(north) * math.cos(south) * math.sin(east / 2) ** 2
    )
    return 2 * EARTH_KM * math.asin(min(1.0, math.sqrt(half)))
