"""Figures of speech, nature and games: words of force that tell no deed give no typed event."""

import pytest

from pipeline import extract
from schemas.vocabulary import EventType


def typed(text: str) -> set[EventType]:
    return {e.event_type for e in extract(text)} - {EventType.OTHER}


@pytest.mark.parametrize(
    "text",
    [
        "Rising rents have killed the boom in Tallinn.",
        "Grey wolves attacked three walkers near the lake.",
        "A swarm of hornets attacked the pickers in the vineyard.",
        "Storks visit the marsh each spring.",
        "The glacier above the village has retreated by forty metres.",
        "The spacecraft captured a picture of the far side.",
        "An early frost threatens the harvest.",
        "The comedy bombed and closed after a week.",
    ],
)
def test_animals_prices_weather_and_works_do_no_deeds(text: str) -> None:
    assert typed(text) == set()


@pytest.mark.parametrize(
    "text",
    [
        "Currency dealers attacked the peso on Tuesday.",
        "The gardener declared war on snails.",
        "The captain fought back tears at the ceremony.",
        "Rangers shot a crocodile in the harbour.",
        "The parasites attack the liver within a day.",
        "The patient's body rejected the kidney.",
    ],
)
def test_force_on_money_moods_animals_and_organs_is_none(text: str) -> None:
    assert typed(text) == set()


@pytest.mark.parametrize(
    "text",
    [
        "The new bridge promises to halve the journey to the port.",
        "Tuning a harp demands patience.",
        "The recipe demands a cold kitchen.",
        "It is a problem that demands a quick answer.",
        "This promises to make life harder for farmers.",
        "The tax breaks allowed him to hire nine nurses.",
    ],
)
def test_things_and_activities_ask_and_promise_nothing(text: str) -> None:
    assert typed(text) == set()


@pytest.mark.parametrize(
    "text",
    [
        "The founder feels stabbed in the back.",
        "Two climbers will begin their assault on the north ridge on Monday.",
        "In her speech the senator took no prisoners.",
        "In the second act the bandits kidnap the heiress.",
        "In the third act the bandits kidnap her.",
    ],
)
def test_what_is_felt_climbed_or_staged_is_no_force(text: str) -> None:
    assert typed(text) == set()


@pytest.mark.parametrize(
    "text",
    [
        "Osei fired twice before half-time, and the visitors lost the match.",
        "The goalkeeper saved twice as the hosts attacked down the wing.",
    ],
)
def test_a_sentence_of_sport_tells_no_force(text: str) -> None:
    assert typed(text) == set()


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen shot the goalkeeper after the match.",
        "Officers with dogs attacked protesters near the stadium.",
        "Rebels attacked the market at dawn.",
        "Navy SEALs raided the compound.",
        "Militants stormed the stock exchange in Karachi on Monday.",
        "Tragedy struck the town when herdsmen attacked mourners and killed four.",
        "Raiders attacked a herd's owner in the marsh.",
        "Bandits attacked a swarm of pilgrims on the road.",
        "Soldiers shot at the policemen from a distance of twenty metres.",
    ],
)
def test_real_force_stands(text: str) -> None:
    assert typed(text) & {EventType.ASSAULT, EventType.COERCE}


def test_a_tunnel_threatens_nobody_but_its_builders_may() -> None:
    assert typed("The builders of the tunnel threatened the mayor.") == {EventType.THREATEN}
