"""What a report of nobody, far from any place, takes from others of its incident."""

import pipeline

WAR = (
    "Rebels attacked the base at Kaya on Monday and killed two soldiers. Troops stormed Dori on "
    "Tuesday. Militants burned a mill in Mopti on Wednesday, and gunmen held three drivers in "
    "Gao on Thursday.\n\nThe premier spoke of the budget. He was late.\n\n"
    "Nobody slept here, he said. "
)


def _names(text: str, action: str) -> list[str]:
    told = pipeline.extract(text, published="2024-03-15")
    return [p.name for e in told if e.action.text == action for p in e.locations]


def test_shelling_that_goes_on_in_a_war_of_many_places_is_in_none() -> None:
    assert _names(f"{WAR}Shelling was heard at midnight.", "Shelling") == []


def test_a_blast_that_a_report_is_about_was_where_it_went_off() -> None:
    text = (
        "A bomb killed nine people in Lyon on Monday.\n\nThe premier spoke of the budget. He was "
        "late.\n\nNobody has claimed the bombing."
    )
    assert _names(text, "bombing") == ["Lyon"]
