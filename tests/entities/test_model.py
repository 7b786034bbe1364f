"""Chains: the last mention before a place in the text is found without looking at all."""

from collections.abc import Sequence
from typing import Any

import pytest

from pipeline.resolve.entities.model import Chain, Form, Mention


class Head:
    """A token that counts how often its place is asked for."""

    asked = 0

    def __init__(self, place: int) -> None:
        self._place = place

    @property
    def i(self) -> int:
        Head.asked += 1
        return self._place


def mention(place: int) -> Mention:
    head: Any = Head(place)
    return Mention(head, place, place + 1, Form.DESCRIPTION, 0)


def chain(places: Sequence[int]) -> Chain:
    made = Chain()
    for place in places:
        made.add(mention(place))
    return made


@pytest.mark.parametrize(("before", "found"), [(0, None), (1, 0), (5, 3), (6, 5), (99, 8)])
def test_the_last_mention_before_a_token(before: int, found: int | None) -> None:
    """Whatever the order in which mentions were put into the chain."""
    last = chain([5, 0, 8, 3]).last_before(before)
    assert (last and last.start) == found


def test_a_chain_that_took_up_another_knows_the_mentions_of_both() -> None:
    """An absorbed chain is empty, and one that has dropped a mention has forgotten it."""
    one, other = chain([1, 7]), chain([4])
    one.absorb(other)
    one.drop(one.mentions[-1])
    assert [m.start for m in one.between(0, 99)] == [1, 4]
    assert other.last_before(99) is None


def test_asking_grows_slowly_with_the_number_of_mentions() -> None:
    """A text that says one word ten thousand times must not take the square of that."""
    number = 2_000
    Head.asked = 0
    long = Chain()
    for place in range(number):
        long.last_before(place)
        long.add(mention(place))
    assert Head.asked < 40 * number
