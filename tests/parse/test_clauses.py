"""Clauses hang on the word that they belong to, and have their own subjects."""

from pipeline.parse import load_model
from tests.parse.words import word


def test_a_clause_before_a_semicolon_is_no_complement_of_the_verb_behind_it() -> None:
    text = (
        "Miners burned the home of a judge in Kesra after his guard shot a boy; police denied that "
        "the guard had been drunk."
    )
    assert (word(text, "burned").dep_, word(text, "been").dep_) == ("parataxis", "ccomp")


def test_a_clause_of_time_belongs_to_what_was_said() -> None:
    text = (
        "A miner was killed in an attack on a mill in Kesra, the governor said, moments after "
        "another miner died in a fire in Brell."
    )
    died = word(text, "died")
    assert (died.dep_, died.head.text) == ("advcl", "killed")


def test_the_last_of_joined_nouns_is_the_subject_of_the_verb_behind_it() -> None:
    text = (
        "Several police posts have also been hit by these raids and a mail plane blew up in midair "
        "on 27 November, killing nine people."
    )
    plane = word(text, "plane")
    assert (plane.dep_, plane.head.text, plane.head.dep_) == ("nsubj", "blew", "conj")


def test_joined_nouns_behind_as_are_the_subject_of_the_verb_behind_them() -> None:
    text = (
        "At least 450 members of the force have defected to the rebels as the coalition and its "
        "allies are on retreat in central Kesra."
    )
    coalition = word(text, "coalition")
    assert (coalition.dep_, coalition.head.text, word(text, "as").dep_) == ("nsubj", "are", "mark")


def test_a_clause_behind_a_semicolon_is_no_complement_of_the_verb_before_it() -> None:
    text = (
        "In Kesra, an air strike on a house in Brell killed eight members of one family, hospital "
        "officials said; the army said it was looking into the report."
    )
    said = [t for t in load_model()(text) if t.text == "said"]
    assert [t.dep_ for t in said] == ["ROOT", "parataxis"]


def test_who_was_stoned_to_death_denies_nothing() -> None:
    text = "Police said one officer had been stoned to death and denied that they had fired."
    assert word(text, "denied").head.text == "said"


def test_what_happened_before_a_deed_is_told_with_the_deed() -> None:
    doc = load_model()(
        "Gunmen riding motorcycles shot dead a former mayor of Tibu outside his home on Sunday, "
        "hours after he had testified against a local commander, prosecutors said."
    )
    shot = next(t for t in doc if t.text == "shot")
    testified = next(t for t in doc if t.text == "testified")
    assert (shot.head.text, testified.head.text) == ("said", "shot")


def test_a_clause_right_behind_a_name_is_about_the_noun_before_it() -> None:
    text = "A road sign in East Oxford which was damaged a year ago is set to be replaced."
    assert word(text, "damaged").head.text == "sign"


def test_who_thinks_what_of_a_move_is_the_subject_of_his_clause() -> None:
    text = "Kosovo police shut six branches of a foreign bank, a move the EU and US criticised."
    criticised = word(text, "criticised")
    assert (criticised.dep_, criticised.head.text) == ("relcl", "move")
    assert (word(text, "EU").dep_, word(text, "EU").head.text) == ("nsubj", "criticised")


def test_what_gas_was_fired_for_is_a_purpose() -> None:
    text = "Police in Kesra fired tear gas to break up the march."
    assert word(text, "break").dep_ == "advcl"


def test_what_was_stormed_shot_nobody() -> None:
    text = "Protesters stormed parliament and police shot at least nine people dead."
    assert (word(text, "parliament").dep_, word(text, "police").head.text) == ("dobj", "shot")


def test_a_text_may_end_with_the_verb_that_says_it() -> None:
    """There is no word behind the last."""
    text = "Nine miners were killed in Kesra, police said"
    assert word(text, "killed").head.text == "said"


def test_a_clause_behind_those_who_did_it_is_about_them() -> None:
    text = 'The army called the report "lies" spread by political parties that back the guild.'
    assert word(text, "back").head.text == "parties"


def test_what_is_denied_is_the_deed() -> None:
    text = "Fighters have been accused by rights groups of killing Tutsis, which the group denies."
    assert word(text, "denies").head.text == "killing"


def test_a_charge_that_is_denied_stays_what_is_denied() -> None:
    text = "Police held the clerk on corruption charges, which he denies."
    assert word(text, "denies").head.text == "charges"


def test_an_aside_does_not_part_a_subject_from_its_verb() -> None:
    text = (
        "Kesra's premier, Ana Ruiz, declared a state of emergency on Monday after the leader of "
        "the Tarn gang, known as Fito, escaped from a prison in Brell."
    )
    assert (word(text, "leader").head.text, word(text, "escaped").dep_) == ("escaped", "advcl")


def test_what_was_said_before_a_semicolon_is_said_by_who_said_it() -> None:
    text = (
        "Miners said the head of the guild, Ana Ruiz, had been beaten by masked policemen; the "
        "ministry denied this."
    )
    beaten = word(text, "beaten")
    assert (beaten.dep_, beaten.head.text, word(text, "denied").dep_) == (
        "ccomp",
        "said",
        "parataxis",
    )


def test_an_aim_behind_who_told_it_is_of_what_was_told() -> None:
    text = "Guards shot two miners, nurses told the guild, apparently to punish them for a strike."
    assert word(text, "punish").head.text == "shot"


def test_victims_are_of_an_attack_not_of_what_it_hit() -> None:
    text = "The junta hanged a miner over a 2018 attack on a parade that killed 25 people."
    assert word(text, "killed").head.text == "attack"


def test_those_who_met_are_who_went_on() -> None:
    text = "Police fired at men who met in a park but later spilled onto the streets."
    assert (word(text, "spilled").dep_, word(text, "spilled").head.text) == ("conj", "met")
