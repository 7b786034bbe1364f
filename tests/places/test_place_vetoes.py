"""Places of its sentence that an event cannot have happened at."""

from collections.abc import Callable

import pytest

import pipeline
from schemas.vocabulary import EventType

Where = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("The truce, brokered by Chad and Oman, collapsed within hours.", "collapsed"),
        ("The withdrawal came as Angola tried to bring them together.", "withdrawal"),
        ("After the raid, the minister said in Berlin that the talks would go on.", "raid"),
        (
            "Following reports of the blast, a nominee said at a fair in Berlin that it hurt.",
            "blast",
        ),
        ("Before anybody spoke of the raid, she told a crowd in Berlin that it hurt.", "raid"),
        ("Strangers burned two buses, prompting Chad to close the border.", "burned"),
        ("Thousands rallied in Sofia over attacks on nurses.", "attacks"),
        ("Strangers killed nine workers from Punjab after pulling them off a bus.", "killed"),
        ("Rebels kidnapped the parents of a Liverpool striker.", "kidnapped"),
        ("The mayor, who had fled the country, returned to Herat.", "fled"),
        ("In Herat, envoys urged both sides to shell no hospitals.", "shell"),
        ("Nine men were sentenced for the killing of 53 miners in Herat.", "sentenced"),
        ("The army attacked a camp under its pact with Israel.", "attacked"),
        ("A senior aide in Kyiv called it the result of infighting.", "infighting"),
        ("The council fined four settlers over killings in Herat.", "fined"),
        ("Police foiled an attack by Chad-backed men.", "attack"),
        ("Kenyan officers seized him at Chad's request.", "seized"),
        ("The bus had left Herat on Thursday when gunmen opened fire.", "opened"),
        ("The guard died on the way to hospital in Herat.", "died"),
        ("A court jailed a man for spying on the airport at Herat.", "jailed"),
        (
            "In May men shot a nurse in Herat; in June a bomb destroyed a mill.",
            "destroyed",
        ),
    ],
)
def test_who_acts_and_where_one_is_angry_is_not_where_it_was_done(
    where: Where, text: str, trigger: str
) -> None:
    assert where(text, trigger) == []


def test_a_raid_on_a_spot_that_no_table_knows_is_not_placed_elsewhere(where: Where) -> None:
    text = "Rebels shelled Herat on Monday, and three nurses died in a raid on Vorlask."
    assert "Herat" not in where(text, "raid")


def test_what_a_weapon_is_called_is_no_place(where: Where) -> None:
    assert where("Rebels fired dozens of Katyusha rockets at an army base.", "fired") == []


def test_a_charge_may_tell_where_the_deed_was_done(where: Where) -> None:
    text = "Chad took Mali to court, accusing it of a massacre in Herat."
    assert where(text, "massacre") == ["Herat"]


def test_where_a_sentence_opens_is_where_it_was(where: Where) -> None:
    assert where("In Kenya, Nairobi police arrested a man.", "arrested") == ["Kenya"]


def test_where_somebody_flies_for_talks_is_where_he_visits() -> None:
    text = "The general was under siege in Khartoum. He later flew to Egypt for talks."
    [*_, visit] = pipeline.extract(text)
    assert [p.name for p in visit.locations] == ["Egypt"]


def test_whose_court_freed_somebody_is_not_where_he_admitted_it() -> None:
    text = "Rebels burned a mill. Ed Roe admitted it, but was freed by a court in Herat."
    [event] = [e for e in pipeline.extract(text) if e.action.text == "admitted"]
    assert event.locations == []


def test_somebody_shot_is_no_place(where: Where) -> None:
    assert where("Arad was shot over Lebanon.", "shot") == ["Lebanon"]


def test_where_the_deeds_were_that_a_ruling_is_about_nobody_marched(where: Where) -> None:
    text = (
        "Students marched against a ruling that blames the state for the murder of men in Kisumu."
    )
    assert where(text, "marched", EventType.PROTEST) == []


def test_a_sea_only_tells_which_port_is_meant(where: Where) -> None:
    assert where("Rockets struck the Black Sea port.", "struck") == []
    assert where("Rockets struck ships in the Black Sea.", "struck") == ["Black Sea"]


def test_a_capital_that_is_accused_is_no_place() -> None:
    [closed, _] = pipeline.extract("Finland has closed its crossings, accusing Moscow of plots.")[
        :2
    ]
    assert closed.locations == []


def test_a_train_was_not_shot_at_where_it_came_from(where: Where) -> None:
    text = "Gunmen opened fire on the passenger train from Lagos at Ibadan."
    assert where(text, "opened") == ["Ibadan"]


def test_where_somebody_died_is_not_where_he_was_shot(where: Where) -> None:
    text = "Perera was shot in the chest and died at Harbour Hospital."
    assert where(text, "shot") == []
    assert where(text, "died") == []  # of it: the deed was elsewhere
    assert where(text, "died", EventType.OTHER) == ["Harbour Hospital"]


def test_people_died_where_police_went_in_just_then(where: Where) -> None:
    text = "Ten people died on Friday when police went into Zormesh, a slum of 40,000."
    assert where(text, "died") == ["Zormesh"]
    assert where("He was held when he left for Zurich.", "held") == []


@pytest.mark.parametrize(
    ("text", "trigger", "places"),
    [
        ("A man shot near Jenin on Monday died in a hospital in Haifa.", "shot", ["Jenin"]),
        ("Two died at Mercy Hospital in Kaduna, the toll of a blast in Zaria.", "blast", ["Zaria"]),
        ("Rebels burned a mill in Ouidah, near Cotonou, killing two.", "burned", ["Ouidah"]),
        ("Rebels burned a mill on Monday, near Cotonou, killing two.", "burned", ["Cotonou"]),
    ],
)
def test_a_ward_and_what_lies_near_are_no_places_of_a_deed(
    where: Where, text: str, trigger: str, places: list[str]
) -> None:
    assert where(text, trigger) == places


@pytest.mark.parametrize(
    "text",
    [
        "The daughter denounced the government in Banjul for the delay.",
        "Prosecutors accuse him of 18 counts of torture at hospitals in Homs.",
    ],
)
def test_words_are_not_spoken_where_those_sit_or_sinned_whom_they_judge(text: str) -> None:
    event, *_ = pipeline.extract(text)
    assert event.locations == []


def test_a_planned_march_is_not_where_it_leads() -> None:
    (march, *_) = pipeline.extract("Monks plan to march from Mombasa to Nairobi next week.")
    assert [p.name for p in march.locations] == ["Mombasa"]
    assert march.targets == []
    (marched,) = pipeline.extract("Thousands of teachers marched to the capital on Monday.")
    assert marched.targets == []


def test_a_deed_is_not_where_those_are_who_claim_it() -> None:
    text = "The queen called Ankara's claim that guards had burned the mill a lie."
    [burned] = [e for e in pipeline.extract(text) if e.action.text == "burned"]
    assert burned.locations == []


@pytest.mark.parametrize(
    "stay",
    ["had taken refuge in a church of Kitwe", "had sought shelter in Kitwe", "had hidden in Kitwe"],
)
def test_who_had_taken_refuge_in_a_place_is_struck_there(where: Where, stay: str) -> None:
    assert where(f"Gunmen killed nine weavers who {stay}.", "killed") == ["Kitwe"]


def test_what_one_rallies_against_was_signed_elsewhere(where: Where) -> None:
    text = "In the camps around Tindouf, refugees rallied against the deal signed in Rabat."
    assert where(text, "rallied", EventType.PROTEST) == ["Tindouf"]


def test_people_are_freed_and_rounded_up_where_the_place_is_that_they_are_taken_from(
    where: Where,
) -> None:
    assert where("Gunmen freed nine inmates from a prison in Owerri.", "freed") == ["Owerri"]
    text = "The army has rounded up weavers from camps near Goma."
    assert where(text, "rounded", EventType.COERCE) == ["Goma"]


def test_a_where_clause_of_a_name_in_no_table_is_not_where_one_came_from(where: Where) -> None:
    text = "Two lorries loaded in Beira were held up at Inkopi, where men beat the drivers."
    assert "Beira" not in where(text, "beat")
