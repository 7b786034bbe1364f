"""Subjects behind an object, or behind their verb."""

import pytest

from tests.parse.words import word


@pytest.mark.parametrize(
    ("text", "verb", "subject"),
    [
        ("A guard suffered burns and the shops were damaged.", "damaged", "shops"),
        ("Ed was killed in a battle with police and Jim was found in a boat.", "found", "Jim"),
        ("The quake made the roof fall and monks praying below were hurt.", "hurt", "monks"),
        ("Rebels shot a cook and two nuns and a priest were abducted.", "abducted", "priest"),
        ("A blast hit the mill and workers sleeping in a shed were hurt.", "hurt", "workers"),
        ("Also injured during the march was a cook.", "injured", "cook"),
        ("Captured today were two smugglers.", "Captured", "smugglers"),
    ],
)  # fmt: skip
def test_a_verb_has_the_subject_beside_it(text: str, verb: str, subject: str) -> None:
    assert word(text, subject).head.text == verb
    assert word(text, subject).dep_ == "nsubjpass"


def test_who_did_two_things_keeps_both() -> None:
    text = "Rebels attacked the town and the market and were driven back by the army."
    assert word(text, "market").head.text == "town"


def test_the_injured_are_a_noun() -> None:
    assert word("The injured were a cook and a nun.", "cook").head.text == "were"


def test_those_who_befell_the_same_are_a_list() -> None:
    text = "Killed in the raid were a nurse, two bakers and their cook."
    assert word(text, "nurse").dep_ == "nsubjpass"
    assert word(text, "bakers").head.text == "nurse"


def test_an_adjective_before_and_is_not_said_of_those_who_go_on() -> None:
    text = "The envoy said the claim was false and opposition forces continued to fight."
    assert (word(text, "false").dep_, word(text, "continued").dep_) == ("acomp", "conj")
    assert word(text, "continued").head.text == "was"


def test_those_behind_as_do_what_follows() -> None:
    text = "Officials sought to calm the town as scores of families reportedly fled to the hills."
    assert (word(text, "scores").dep_, word(text, "scores").head.text) == ("nsubj", "fled")
    assert word(text, "fled").dep_ == "advcl"


def test_those_behind_a_phrase_suffer_what_follows() -> None:
    text = "In the attack led by Otto Vance, 21 people, including the mayor, were killed."
    assert (word(text, "people").dep_, word(text, "people").head.text) == ("nsubjpass", "killed")


def test_several_things_behind_an_object_suffer_what_follows() -> None:
    text = (
        "A nurse suffered neck injuries and at least three houses and a school were destroyed, said"
        " an elder of Oslo-based Aid Force (AF)."
    )
    assert (word(text, "houses").dep_, word(text, "houses").head.text) == ("nsubjpass", "destroyed")


def test_those_behind_a_verb_of_harm_do_not_do_the_next_deed() -> None:
    text = "The police came as men killed nine nuns and two army buses hit a wall, a clerk said."
    assert (word(text, "nuns").dep_, word(text, "nuns").head.text) == ("dobj", "killed")
    assert (word(text, "buses").dep_, word(text, "buses").head.text) == ("nsubj", "hit")


def test_a_day_is_not_one_of_those_behind_it() -> None:
    text = "The rebels seized parts of Lund during the fighting on Friday and army units "
    text += "counterattacked, the colonel said."
    assert (word(text, "Friday").dep_, word(text, "units").dep_) == ("pobj", "nsubj")
    assert word(text, "counterattacked").head.text == "seized"


def test_who_is_parted_from_a_passive_by_an_aside_suffers_it() -> None:
    text = "Nurses said six farmers, among them two boys, were killed by shelling both denied."
    assert (word(text, "farmers").dep_, word(text, "farmers").head.text) == ("nsubjpass", "killed")


def test_who_stands_behind_a_phrase_with_a_name_acts() -> None:
    text = "In a video posted on Telegram, a man who introduced himself as a colonel denied it."
    assert (word(text, "man").dep_, word(text, "man").head.text) == ("nsubj", "denied")


@pytest.mark.parametrize(
    ("text", "verb", "subject"),
    [
        ("The judge left on May 27, and a cook, Ed Roe, was beaten by two men.", "beaten", "cook"),
        ("A court jailed Roe in March 2009 and Chad in reply expelled a nun.", "expelled", "Chad"),
    ],
)  # fmt: skip
def test_who_stands_behind_a_month_acts(text: str, verb: str, subject: str) -> None:
    assert word(text, subject).head.text == verb
    assert word(text, subject).dep_ in {"nsubj", "nsubjpass"}
