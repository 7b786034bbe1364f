"""Participles without "who was" say what was done to their noun; verbs with an object do not."""

import pytest
from spacy.tokens import Token

from pipeline.parse import load_model


def verb_of(text: str, form: str) -> Token:
    return next(t for t in load_model()(text) if t.text == form)


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("Two teachers accused of joining the movement were acquitted by a court.", "accused"),
        ("A miner shot dead at the quarry on Monday had received threats.", "shot"),
        ("A miner stabbed to death at the quarry was named on Monday.", "stabbed"),
        ("Nine clerks arrested in May were freed on Friday.", "arrested"),
    ],
)
def test_a_participle_without_an_object_is_passive(text: str, form: str) -> None:
    verb = verb_of(text, form)
    assert verb.tag_ == "VBN"
    assert not any(child.dep_ == "nsubj" for child in verb.children)


@pytest.mark.parametrize("form", ["taken", "killed"])
def test_a_verb_without_an_object_shares_the_voice_of_the_one_beside_it(form: str) -> None:
    text = "They mourned several citizens who were taken from their homes and killed that night."
    assert verb_of(text, form).tag_ == "VBN"


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("Police arrested two clerks on Monday.", "arrested"),
        ("Police shot dead a miner.", "shot"),
        ("The miner whom police shot dead was named.", "shot"),
        ("Gunmen kidnapped and killed two miners.", "kidnapped"),
        ("The court had convicted in May two clerks.", "convicted"),
    ],
)
def test_a_verb_with_an_object_keeps_its_subject(text: str, form: str) -> None:
    assert any(child.dep_ == "nsubj" for child in verb_of(text, form).children)


def test_who_set_something_alight_set_it() -> None:
    def of(text: str, form: str) -> str:
        return next(t.dep_ for t in load_model()(text) if t.text == form)

    assert of("A mob set the station alight.", "station") == "dobj"
    assert of("The mill was looted and set alight by a mob.", "alight") == "acomp"


def test_who_is_shot_dead_in_a_town_is_not_the_dead_of_the_town() -> None:
    doc = load_model()("Police shot at least ten protesters dead in Kesra, a witness said.")
    dead = next(t for t in doc if t.text == "dead")
    assert (dead.dep_, dead.head.text) == ("acomp", "shot")


def test_a_boy_shot_during_a_raid_did_not_shoot() -> None:
    shot = verb_of("A boy shot during the raid died on the way.", "shot")
    assert (shot.dep_, shot.tag_) == ("acl", "VBN")


def test_what_befell_some_of_them_is_passive() -> None:
    text = "Villagers fled to camps, some of them bombed on the way with napalm."
    bombed, some = verb_of(text, "bombed"), verb_of(text, "some")
    assert (bombed.head.text, bombed.tag_, some.dep_) == ("fled", "VBN", "nsubjpass")


def test_a_second_passive_shares_the_auxiliary_of_the_first() -> None:
    text = "Its captain has been summoned to Lima and the mill's owner suspended."
    suspended, owner = verb_of(text, "suspended"), verb_of(text, "owner")
    assert (suspended.dep_, suspended.head.text) == ("conj", "summoned")
    assert (suspended.tag_, owner.dep_) == ("VBN", "nsubjpass")


def test_a_past_behind_an_object_tells_of_it() -> None:
    text = (
        "Tens of thousands turned out in Douma on Saturday to bury protesters killed a day earlier."
    )
    killed = verb_of(text, "killed")
    assert (killed.tag_, killed.dep_, killed.head.text) == ("VBN", "acl", "protesters")


def test_a_passive_may_go_on_from_one_without_auxiliary() -> None:
    text = (
        "An officer was hijacked on Sunday by four men, then held in the boot for two hours, "
        "robbed of his pistol and dumped at Firgrove."
    )
    assert verb_of(text, "robbed").tag_ == "VBN"


def test_two_passives_may_share_an_auxiliary_behind_a_number() -> None:
    text = "At least 93 civilians were killed and 421 injured in Peru in May."
    injured = verb_of(text, "injured")
    assert (injured.dep_, injured.head.text, verb_of(text, "421").dep_) == (
        "conj",
        "killed",
        "nsubjpass",
    )


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("Teen charged in arson at Waycross church", "nsubjpass"),
        ("Man held over death of baby", "nsubjpass"),
        ("Teen charged at the guards in Waycross", "nsubj"),
    ],
)
def test_who_is_charged_in_a_headline_charges_nobody(text: str, relation: str) -> None:
    verb = next(t for t in load_model()(text) if t.text in {"charged", "held"})
    assert [c.dep_ for c in verb.children if c.dep_.startswith("nsubj")] == [relation]
