"""Harm that nobody did, in the report of a disaster, is what the disaster did."""

import pipeline


def kinds(text: str) -> set[tuple[str, str | None]]:
    return {(e.event_type, e.mode) for e in pipeline.extract(text)}


def test_who_was_killed_in_a_report_of_a_flood_was_killed_by_the_flood() -> None:
    text = "Floods hit Kano on Monday. At least 30 people were killed and nine injured in a day."
    assert kinds(text) == {("OTHER", "natural-disaster")}


def test_a_river_that_burst_its_banks_and_killed_people_is_one_disaster() -> None:
    text = "The river burst its banks and killed at least 75 people."
    assert kinds(text) == {("OTHER", "natural-disaster")}


def test_where_the_text_tells_of_violence_too_nobody_knows_what_killed_them() -> None:
    text = "Floods hit Kano. Gunmen raided a mill in Lund. At least 30 people were killed."
    assert ("ASSAULT", "kill") in kinds(text)


def test_who_was_killed_before_any_disaster_is_told_was_not_killed_by_it() -> None:
    text = "A nun was killed in Kano on Monday. Floods hit the town of Lund."
    assert ("ASSAULT", "kill") in kinds(text)


def test_what_was_destroyed_in_a_report_of_a_landslide_was_destroyed_by_it() -> None:
    text = "A landslide hit Kora on Monday. Some lorries were destroyed."
    assert kinds(text) == {("OTHER", "natural-disaster")}


def test_whom_a_coach_killed_that_overturned_an_accident_killed() -> None:
    text = "A coach overturned on a road near Verona, killing 16 children."
    assert kinds(text) == {("OTHER", "accident")}
