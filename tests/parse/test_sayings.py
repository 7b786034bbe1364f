"""Verbs of saying get the one who says it, and what is said its own subject."""

import pytest

from tests.parse.words import word


@pytest.mark.parametrize(
    "text",
    [
        "Two miners were hurt near the village of Kesra, the governor, Ivan Petrov, said.",
        "Two miners were hurt when a drone hit a bus near the village of Kesra, the regional "
        "governor, Ivan Petrov, said on Thursday.",
    ],
)
def test_a_title_behind_a_place_is_who_says_it(text: str) -> None:
    said = word(text, "said")
    governor, hurt = word(text, "governor"), word(text, "hurt")
    assert (said.dep_, governor.dep_, governor.head.text) == ("ROOT", "nsubj", "said")
    assert (hurt.dep_, hurt.head.text) == ("ccomp", "said")


def test_a_name_that_a_comma_parts_from_another_verb_says_nothing() -> None:
    text = "He thanked Ivan Petrov, the mayor, and said the road was open."
    assert word(text, "mayor").head.text == "Petrov"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Gunmen, said police, stormed the bank on Monday.", "police"),
        ("Gunmen, said the mayor, stormed two shops on Monday.", "mayor"),
        ("Gunmen, said Colonel Roe, had stormed the bank.", "Roe"),
    ],
)
def test_who_says_it_may_stand_between_doer_and_deed(text: str, speaker: str) -> None:
    doer = word(text, "Gunmen")
    assert (doer.dep_, doer.tag_, doer.head.text) == ("nsubj", "NNS", "stormed")
    assert (word(text, speaker).dep_, word(text, "said").dep_) == ("nsubj", "parataxis")


@pytest.mark.parametrize(
    "text",
    [
        "Residents of Kesra said shelling by the army hit a clinic.",
        "Nurses said shelling by the army wounded three.",
    ],
)
def test_what_is_told_of_a_deed_has_the_deed_as_its_subject(text: str) -> None:
    deed = word(text, "shelling")
    assert (deed.dep_, deed.tag_, deed.head.dep_) == ("nsubj", "NN", "ccomp")


def test_a_news_site_behind_a_comma_is_who_reports_it() -> None:
    text = (
        "Police have issued a warrant for the actor Jiang Lu after he admitted to beating his "
        "former girlfriend, news site Sina reported on Tuesday."
    )
    reported = word(text, "reported")
    assert (reported.dep_, word(text, "site").head.text) == ("ROOT", "reported")


def test_who_says_it_is_no_part_of_the_place_before_the_comma() -> None:
    text = (
        "North Korea blew up sections of roads linking it with the South, Seoul's military said, "
        "releasing footage of the explosions."
    )
    assert (word(text, "South").dep_, word(text, "military").dep_) == ("pobj", "nsubj")


def test_what_stands_before_a_speaker_is_what_is_said() -> None:
    text = "Since mid-May at least six nurses have been shot in Orlo, the Aid to Nurses Fund said."
    assert word(text, "shot").dep_ == "ccomp"


def test_a_condition_before_a_speaker_is_not_what_is_said() -> None:
    assert word("If the rebels come, the mayor said.", "come").dep_ == "advcl"


def test_the_wounded_before_a_title_said_nothing() -> None:
    text = (
        "The strikes killed a girl and wounded at least nine other people, the regional governor, "
        "Ivan Petrov, said on Friday."
    )
    people, governor = word(text, "people"), word(text, "governor")
    assert (people.dep_, people.head.text) == ("dobj", "wounded")
    assert (governor.dep_, governor.head.text) == ("nsubj", "said")


@pytest.mark.parametrize(
    ("text", "told", "says", "beside"),
    [
        (
            "Two men were shot in Kesra, a local channel claimed, but the army said they live.",
            "shot",
            "claimed",
            "said",
        ),
        (
            "The group has attacked three bases in Kesra, a local channel claimed, and an army "
            "spokesman confirmed one attack.",
            "attacked",
            "claimed",
            "confirmed",
        ),
        (
            "Shells killed a nurse and wounded another in the north of Kesra, a local channel "
            "announced, and the army denied it.",
            "killed",
            "announced",
            "denied",
        ),
    ],
)
def test_who_says_it_behind_a_place_says_all_before_and_nothing_behind(
    text: str, told: str, says: str, beside: str
) -> None:
    below = word(text, told)
    assert (below.dep_, below.head.text, below.head.dep_) == ("ccomp", says, "ROOT")
    assert (word(text, beside).dep_, word(text, beside).head.text) == ("conj", says)


def test_a_court_at_the_end_heard_all_of_it() -> None:
    text = "The bomb that killed Al Kassab was planted by agents, a UN tribunal heard on Tuesday."
    heard, tribunal = word(text, "heard"), word(text, "tribunal")
    assert (heard.dep_, word(text, "planted").head.text) == ("ROOT", "heard")
    assert (tribunal.dep_, tribunal.head.text) == ("nsubj", "heard")


def test_a_source_close_to_somebody_says_it() -> None:
    text = (
        "Police arrested the brother of a man who is believed to have robbed two banks in Lund, "
        "a source close to the investigation said."
    )
    assert (word(text, "source").dep_, word(text, "source").head.text) == ("nsubj", "said")


def test_two_behind_a_list_of_victims_say_it() -> None:
    text = (
        "Gunmen stormed a mine, killing four guards and abducting six Peruvian nuns, the army and "
        "a local governor said on Friday."
    )
    army, said, nuns = (word(text, form) for form in ("army", "said", "nuns"))
    assert (army.dep_, army.head.text, said.dep_) == ("nsubj", "said", "ROOT")
    assert not [c for c in nuns.children if c.dep_ == "conj"]


def test_what_is_told_begins_with_its_subject() -> None:
    text = "Police said a gang from Lima, which it linked to the theft, had freed him."
    gang = word(text, "gang")
    assert (gang.dep_, gang.head.text) == ("nsubj", "freed")


def test_who_was_captured_is_no_deed_of_who_tells_it() -> None:
    text = "The minister said late Sunday captured colonel Ali Omar has refused to talk."
    assert (word(text, "captured").dep_, word(text, "refused").head.text) == ("amod", "said")


def test_what_is_said_is_not_told_by_what_stands_between_commas() -> None:
    text = "The radio claimed in a film, shown in the capital, that commandos took the base."
    assert word(text, "took").head.text == "claimed"
