"""Reading the one time expression of a text."""

import datetime as dt

from pipeline.find.times import read_times
from schemas.document import TimeExpression

PUBLISHED = dt.date(2021, 9, 6)  # a Monday


def only(text: str, published: dt.date | None = PUBLISHED, **more: object) -> TimeExpression:
    """Return the one time expression of a text."""
    found = read_times(text, published, **more)  # type: ignore[arg-type]
    assert len(found) == 1, found
    return found[0]


def days(text: str, published: dt.date | None = PUBLISHED, **more: object) -> str:
    """Return the first and last day of a text's one time expression, "" for an open side."""
    time = only(text, published, **more)
    bounds = [d.isoformat() if d else "" for d in (time.earliest, time.latest)]
    return bounds[0] if bounds[0] == bounds[1] else "..".join(bounds)
