"""The spots without a name at which events were that no town is told of."""

from collections.abc import Mapping, Sequence

from schemas.event import Event, Place
from schemas.vocabulary import Precision

Spots = Mapping[int, Place]  # by the offset of an event's trigger
CARRIED = "+document"  # mark of a place that only the whole document speaks for


def stand_on_spots(events: Sequence[Event], spots: Spots) -> list[Event]:
    """Return a document's events, those without a town at the spot that their words describe.

    A town that is known, be it from another report of the incident, says more.
    """
    return [_standing(event, spots.get(event.action.start)) for event in events]


def _standing(event: Event, spot: Place | None) -> Event:
    if spot is None or not all(map(_is_only_the_land, event.locations)):
        return event
    return event.model_copy(update={"locations": [spot, *event.locations]})


def _is_only_the_land(place: Place) -> bool:
    """Tell whether a place is no more than the country that a document is about."""
    return place.precision is Precision.COUNTRY and place.method.endswith(CARRIED)
