"""Death tolls belong to what they are the toll of."""

import pytest

import pipeline
from schemas.vocabulary import CountOf


def dead(text: str, trigger: str) -> list[tuple[int | None, int | None]]:
    [event] = [e for e in pipeline.extract(text) if e.action.text == trigger]
    return [(c.low, c.best) for c in event.counts if c.what is CountOf.KILLED]


@pytest.mark.parametrize(
    ("text", "trigger", "expected"),
    [
        ("The death toll from a bombing in Kesra rose to 54 as eight died.", "bombing", (54, 54)),
        ("The death toll in the attack on the mill stands at 18.", "attack", (18, 18)),
        ("Officials put the death toll from the raid at more than 30.", "raid", (30, 30)),
        ("The death toll from the earthquake has reached 1,200.", "earthquake", (1200, 1200)),
    ],
)
def test_a_toll_counts_the_dead_of_its_event(
    text: str, trigger: str, expected: tuple[int, int | None]
) -> None:
    assert dead(text, trigger) == [expected]


def test_a_road_toll_counts_no_dead() -> None:
    assert dead("Miners attacked a road toll of 30 shillings in Kesra.", "attacked") == []


def test_a_bombing_was_not_on_the_day_its_toll_rose() -> None:
    text = "The death toll from a bombing in Kesra rose to 54 on Monday."
    [bombing, *_] = pipeline.extract(text, published="2024-03-15")
    assert bombing.date is None or bombing.date.edtf != "2024-03-11"


@pytest.mark.parametrize(
    ("text", "killed", "wounded"),
    [
        ("A bomb exploded in Kesra, leaving six dead and more than 30 injured.", 6, 30),
        ("The attack left two dead and about 1,000 injured.", 2, 1000),
        ("A blast in Kesra left 12 people dead and nearly 40 wounded, police said.", 12, 40),
        ("The attack left six dead and 30 injured guards in the street.", 6, 30),
    ],
)
def test_the_wounded_of_a_toll_are_not_dead(text: str, killed: int, wounded: int) -> None:
    counts = {c.what: c.best for e in pipeline.extract(text) for c in e.counts}
    assert (counts[CountOf.KILLED], counts[CountOf.WOUNDED]) == (killed, wounded)
