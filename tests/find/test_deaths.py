"""Deaths: who died in an attack was killed."""

import pytest

import pipeline
from schemas.event import Event


def death(text: str) -> Event:
    return next(e for e in pipeline.extract(text) if e.action.text == "died")


def test_a_death_beside_an_attack_has_the_codes_of_a_killing() -> None:
    event = death("Four guards died when gunmen shelled the barracks.")
    assert (event.event_type, event.mode, event.cameo) == ("ASSAULT", "kill", "1823")


def test_all_whom_a_mishap_killed_or_hurt_are_its_victims() -> None:
    text = "Nine people were killed and six injured when a bus carrying nuns plunged into a lake."
    assert {(e.event_type, e.mode) for e in pipeline.extract(text)} == {("OTHER", "accident")}


def test_whom_an_earthquake_killed_nobody_murdered() -> None:
    text = "An earthquake destroyed the old town on Friday and about 900 people were killed."
    found = {(e.event_type, e.mode) for e in pipeline.extract(text)}
    assert found == {("OTHER", "natural-disaster")}


def test_whom_a_bomb_killed_beside_its_damage_is_a_victim_of_violence() -> None:
    text = "A bomb destroyed the station on Friday and nine people were killed."
    assert {e.event_type for e in pipeline.extract(text)} == {"ASSAULT"}


def test_a_death_told_alone_is_of_no_cameo_type() -> None:
    event = death("Four guards died in the barracks on Monday.")
    assert (event.event_type, event.mode, event.cameo) == ("OTHER", "death", None)


@pytest.mark.parametrize(
    "text",
    [
        "Soldiers shot dead miners at the quarry.",
        "Soldiers shot dead four miners at the quarry.",
        "Soldiers shot four miners dead at the quarry.",
    ],
)
def test_who_is_shot_dead_is_killed_once(text: str) -> None:
    [event] = pipeline.extract(text)
    assert [p.text for p in event.actors] == ["Soldiers"]
    assert [p.text.removeprefix("four ") for p in event.targets] == ["miners"]


@pytest.mark.parametrize(
    "text",
    [
        "A miner shot dead at the quarry on Monday had received threats.",
        "A miner shot dead at the quarry was named on Monday, police said.",
        "A miner stabbed to death at the quarry was named on Monday.",
    ],
)
def test_who_is_told_of_as_shot_dead_did_not_shoot(text: str) -> None:
    event = next(e for e in pipeline.extract(text) if e.event_type == "ASSAULT")
    assert ([p.text for p in event.actors], [p.text for p in event.targets]) == ([], ["A miner"])


def test_a_theft_kills_nobody() -> None:
    event = death("The clerk, who had stolen aid, died in the cells on Monday.")
    assert (event.event_type, event.mode) == ("OTHER", "death")


def test_who_is_killed_when_a_vehicle_crashes_is_the_victim_of_a_mishap() -> None:
    [killed, _] = pipeline.extract("Four sailors were killed when their helicopter crashed.")
    assert (killed.action.text, killed.event_type, killed.mode) == ("killed", "OTHER", "accident")


def test_who_is_killed_when_a_bomb_goes_off_is_killed() -> None:
    [killed, *_] = pipeline.extract("Four sailors were killed when a bomb exploded on the quay.")
    assert (killed.action.text, killed.event_type) == ("killed", "ASSAULT")


def test_a_fire_is_a_mishap_and_army_fire_is_shooting() -> None:
    [blaze, *_] = pipeline.extract("Two tenants were killed by a fire in the tower.")
    [shots, *_] = pipeline.extract("Two tenants were killed by army fire near the bridge.")
    assert (blaze.event_type, shots.event_type) == ("OTHER", "ASSAULT")


def test_who_a_crash_kills_is_the_victim_of_a_mishap() -> None:
    [_, killing] = pipeline.extract("An airplane crashed in the south, killing four engineers.")
    assert (killing.action.text, killing.event_type) == ("killing", "OTHER")


def test_who_a_truck_bomb_kills_and_injures_is_attacked() -> None:
    text = "A truck rigged with dynamite exploded at the bank, killing two and injuring forty."
    assert [(e.event_type, e.mode) for e in pipeline.extract(text)][1:] == [
        ("ASSAULT", "kill"),
        ("ASSAULT", "wound"),
    ]


def test_whom_an_explosion_at_a_plant_killed_nobody_killed() -> None:
    text = "An explosion at a gas plant in Kesra killed three clerks and injured nine."
    assert {(e.event_type, e.mode) for e in pipeline.extract(text)} == {("OTHER", "accident")}


def test_the_casualties_that_a_crash_left_are_no_violence() -> None:
    text = "A cargo plane crashed near Lima on Friday, causing a number of dead and wounded."
    assert "ASSAULT" not in {e.event_type for e in pipeline.extract(text)}
    text = "Gunmen attacked a bar near Lima on Friday, leaving two dead."
    assert "kill" in {e.mode for e in pipeline.extract(text)}


def test_whom_a_crashing_jet_killed_its_airline_did_not() -> None:
    text = "An Air India jet crashed into a college in Ahmedabad, killing nine people."
    killing = next(e for e in pipeline.extract(text) if e.action.text == "killing")
    assert (killing.event_type, killing.actors) == ("OTHER", [])


def test_whom_an_armys_fire_kills_burned_in_no_blaze() -> None:
    text = "At least nine people have been killed by Israeli fire, a clerk said."
    assert [e.event_type for e in pipeline.extract(text)] == ["ASSAULT"]


def test_whom_a_flood_killed_their_helpers_did_not() -> None:
    text = "Rescuers evacuated 3,000 people after rivers burst their banks, killing eight people."
    killing = next(e for e in pipeline.extract(text) if e.action.text == "killing")
    assert (killing.event_type, killing.actors) == ("OTHER", [])


def test_whom_a_driver_killed_with_his_bus_died_in_an_accident() -> None:
    text = "The driver lost control of his bus and hit a wall, killing nine passengers."
    assert {(e.event_type, e.mode) for e in pipeline.extract(text)} == {("OTHER", "accident")}


def test_what_a_blast_did_is_told_beside_the_blast() -> None:
    text = "A bomb exploded at a market in Kano on Monday, killing nine people and wounding six."
    found = [(e.action.text, e.mode) for e in pipeline.extract(text)]
    assert found == [("exploded", "explosives"), ("killing", "kill"), ("wounding", "wound")]
    text = "Agents looked into a blast which injured several people on Friday."
    assert {e.mode for e in pipeline.extract(text)} >= {"explosives", "wound"}
    (killing,) = pipeline.extract("A car bomb killed nine people.")
    assert killing.mode == "explosives"
