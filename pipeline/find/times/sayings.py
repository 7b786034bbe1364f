"""Times that only tell when something was said: the story does not go on from them."""

import re

SAID = re.compile(
    r"\b(?:said|told [a-z]{2,12}|announced|reported|added) (?:late |early )?(?:on )?$"
)


def is_of_saying(before: str) -> bool:
    """Tell whether a time is of a saying: "hit on Friday, police said on Sunday. A day later"."""
    return SAID.search(before) is not None
