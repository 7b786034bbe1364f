"""What is promised about times that open a clause: they are no part of the phrase behind them."""

import pytest
from spacy.tokens import Token

from pipeline.parse import load_model
from tests.parse.words import word


def verb_of(text: str, lemma: str) -> Token:
    return next(t for t in load_model()(text) if t.lemma_ == lemma)


def subject(verb: Token) -> str:
    return " ".join(
        " ".join(t.text for t in child.subtree)
        for child in verb.children
        if child.dep_ in ("nsubj", "nsubjpass")
    )


@pytest.mark.parametrize(
    ("text", "lemma", "expected"),
    [
        ("In 2016 gunmen raided the depot.", "raid", "gunmen"),
        ("In 2016 rebels raided the depot.", "raid", "rebels"),
        ("On Christmas Day rebels attacked the town.", "attack", "rebels"),
        ("On Easter Sunday 2019 bombers killed 250 people.", "kill", "bombers"),
        ("In the early hours of Tuesday gunmen opened fire.", "open", "gunmen"),
        ("In the small hours of Sunday armed men seized the station.", "seize", "armed men"),
        ("Between 3 and 7 March rebels killed forty people.", "kill", "rebels"),
        ("By nightfall rebels raided the depot.", "raid", "rebels"),
        ("By 2020 government forces had retaken the port.", "retake", "government forces"),
        ("In May 2014 militants seized the dam.", "seize", "militants"),
        ("In early 2019 gunmen killed a judge.", "kill", "gunmen"),
        ("Last night guards shot two men.", "shoot", "guards"),
        ("This week miners blocked the road.", "block", "miners"),
        ("In the 1990s rebels killed thousands.", "kill", "rebels"),
        ("On 5 May gunmen killed a judge.", "kill", "gunmen"),
        ("On 10 June 1789 crowds burned the gate.", "burn", "crowds"),
        ("He said that in 2014 militants seized the dam.", "seize", "militants"),
        ("She said that on 3 May president Sands met him.", "meet", "president Sands"),
        ("In 2016 12 soldiers were killed in an ambush.", "kill", "12 soldiers"),
        ("On Monday Peru's navy chief rejected the plan.", "reject", "Peru 's navy chief"),
        ("On 9 May 2020 South Korean police raided it.", "raid", "South Korean police"),
        ("In May Kenya's army left the port.", "leave", "Kenya 's army"),
        ("A day earlier student activists threw paint.", "throw", "student activists"),
        ("Days later rebels burned the market.", "burn", "rebels"),
        (
            "In 2016 gunmen loyal to the mayor raided the depot.",
            "raid",
            "gunmen loyal to the mayor",
        ),
    ],
)
def test_the_phrase_behind_the_time_is_the_subject(text: str, lemma: str, expected: str) -> None:
    assert subject(verb_of(text, lemma)) == expected


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("In 2016 gunmen raided the depot.", "2016"),
        ("In May 2014 militants seized the dam.", "May 2014"),
        ("On 10 June 1789 crowds burned the gate.", "10 June 1789"),
        ("In the 1990s rebels killed thousands.", "the 1990s"),
    ],
)
def test_the_time_is_the_object_of_its_preposition(text: str, time: str) -> None:
    preposition = load_model()(text)[0]
    assert " ".join(t.text for t in preposition.subtree) == f"{preposition.text} {time}"
    assert preposition.head.pos_ == "VERB"


@pytest.mark.parametrize(
    "text",
    [
        "In 2018 elections the party lost its seats.",
        "After the 2019 attack the police arrested three men.",
    ],
)
def test_a_year_that_describes_a_noun_stays_with_it(text: str) -> None:
    year = next(t for t in load_model()(text) if t.text.isdigit())
    assert year.head.text in ("elections", "attack")


@pytest.mark.parametrize("counted", ["In 2000 homes", "In 20 homes", "In 2,000 homes"])
def test_a_number_of_things_stays_with_them(counted: str) -> None:
    number = load_model()(f"{counted} police found weapons.")[1]
    assert number.head.text == "homes"


def test_the_sentence_keeps_its_tree() -> None:
    doc = load_model()("The town fell, and on 5 October 1789 crowds of women stormed the hall.")
    assert [t.dep_ for t in doc].count("ROOT") == 1
    assert [t.text for t in doc[0].sent.root.subtree] == [t.text for t in doc]


@pytest.mark.parametrize("name", ["M23", "MS-13"])
def test_a_name_with_a_number_is_no_part_of_the_day_before_it(name: str) -> None:
    text = f"On Monday {name} attacked a convoy near the border, officials said."
    found = next(t for t in load_model()(text) if t.text == name)
    assert (found.dep_, found.head.text) == ("nsubj", "attacked")


def test_two_who_act_behind_a_time_are_both_subjects() -> None:
    text = "In 2019 Turkish troops and allied Syrian rebels seized Kesra."
    assert (word(text, "troops").dep_, word(text, "rebels").head.text) == ("nsubj", "troops")


@pytest.mark.parametrize(
    "text",
    [
        "The following week gunmen raided the hospital.",
        "The same night rebels burned the mill.",
        "They took the town, and the next month troops shelled the port.",
    ],
)
def test_a_span_told_from_another_time_is_no_part_of_who_acts(text: str) -> None:
    span = next(t for t in load_model()(text) if t.lower_ in {"week", "night", "month"})
    assert (span.dep_, span.head.pos_) == ("npadvmod", "VERB")


def test_a_clause_that_opens_a_sentence_is_its_subject() -> None:
    killed = word("That police killed the student is an open secret in Lund.", "killed")
    assert (killed.dep_, killed.head.text) == ("csubj", "is")


def test_who_acts_while_retreating_is_no_object() -> None:
    text = "While retreating the gunmen set fire to the mill."
    gunmen = word(text, "gunmen")
    assert (gunmen.dep_, gunmen.head.text) == ("nsubj", "set")


def test_a_distance_is_no_part_of_who_speaks() -> None:
    text = "A day earlier the Front's leader, said he would leave."
    assert word(text, "earlier").head.text == "said"


def test_a_scene_is_no_part_of_who_acts_in_it() -> None:
    text = "In the suburbs youths are burning tyres by noon."
    youths, suburbs = word(text, "youths"), word(text, "suburbs")
    assert (youths.dep_, youths.head.text) == ("nsubj", "burning")
    assert (suburbs.dep_, suburbs.head.text) == ("pobj", "In")
