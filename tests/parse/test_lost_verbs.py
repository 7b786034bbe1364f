"""Verbs that look like a part of a noun phrase lead their clauses."""

from tests.parse.words import word


def test_what_a_noun_with_a_relative_clause_did_is_no_participle() -> None:
    text = (
        "Kenya's police, who had denied firing live rounds, admitted on Friday that officers "
        "shot two students."
    )
    admitted, police = word(text, "admitted"), word(text, "police")
    assert (admitted.tag_, admitted.dep_, police.head.text) == ("VBD", "ROOT", "admitted")


def test_what_an_officer_admitted_is_no_clause_of_the_officer() -> None:
    text = (
        "A customs officer who had handled the case admitted under questioning by the lawyer "
        "that the house was never searched."
    )
    admitted, searched = word(text, "admitted"), word(text, "searched")
    assert (admitted.dep_, admitted.tag_) == ("ROOT", "VBD")
    assert searched.head.text == "admitted"


def test_the_only_verb_between_two_nouns_is_what_was_done() -> None:
    text = "Police in Tbilisi used water cannon and tear gas to disperse thousands of protesters."
    used = word(text, "used")
    assert [(t.text, t.dep_) for t in used.children][:2] == [
        ("Police", "nsubj"),
        ("cannon", "dobj"),
    ]


def test_a_participle_behind_a_noun_is_what_was_done() -> None:
    text = "The emir hosted talks between the two neighbours."
    hosted = word(text, "hosted")
    assert (hosted.dep_, word(text, "emir").dep_, word(text, "talks").dep_) == (
        "ROOT",
        "nsubj",
        "dobj",
    )


def test_the_only_verb_behind_a_day_is_what_was_done() -> None:
    text = (
        "A tribunal in Tunis on Friday jailed opposition leader Ahmed Ben for years, guards said."
    )
    jailed, day = word(text, "jailed"), word(text, "Friday")
    assert (jailed.tag_, jailed.head.text, day.head.head.text) == ("VBD", "said", "jailed")
    assert (word(text, "tribunal").dep_, word(text, "leader").dep_) == ("nsubj", "dobj")


def test_a_finite_verb_with_an_object_is_the_main_one() -> None:
    text = "In June a raid killed nine."
    killed = word(text, "killed")
    assert [(t.text, t.dep_) for t in killed.children][:3] == [
        ("In", "prep"),
        ("raid", "nsubj"),
        ("nine", "dobj"),
    ]


def test_a_participle_with_an_object_is_what_was_done() -> None:
    text = (
        "The Chadian army and its Kenyan allies executed at least nine people in villages near "
        "Kesra in January, Justice Watch said in a report."
    )
    executed = word(text, "executed")
    assert (executed.dep_, word(text, "army").head.text) == ("ccomp", "executed")


def test_no_river_is_killed_before_who_says_it() -> None:
    text = (
        "In August a drone attack on families waiting to cross the Naf river killed at least nine, "
        "witnesses said."
    )
    killed = word(text, "killed")
    assert (killed.dep_, word(text, "attack").head.text) == ("ccomp", "killed")


def test_what_a_heading_announces_is_a_clause_of_its_own() -> None:
    text = "The reason: Enormous crowds of farmers paid high prices for water last summer."
    paid, reason = word(text, "paid"), word(text, "reason")
    assert (reason.dep_, paid.dep_) == ("ROOT", "parataxis")


def test_what_a_name_will_do_in_a_headline_is_the_verb() -> None:
    assert [(t.text, t.dep_) for t in word("Lund to visit Oslo", "visit").lefts] == [
        ("Lund", "nsubj"),
        ("to", "aux"),
    ]


def test_a_past_with_an_object_right_behind_its_noun_is_what_it_did() -> None:
    text = "The UN peacekeeping mission handed over its base in Kesra to the police."
    assert (word(text, "handed").dep_, word(text, "mission").dep_) == ("ROOT", "nsubj")
    assert word("A group called the Eagles in a photo.", "called").dep_ != "ROOT"


def test_what_somebody_froze_is_no_frozen_thing() -> None:
    text = "The president dismissed the premier and froze parliament."
    assert (word(text, "froze").dep_, word(text, "parliament").head.text) == ("conj", "froze")


def test_the_only_verb_behind_a_place_is_what_was_done() -> None:
    text = "Dockers at the port downed tools."
    assert (word(text, "downed").dep_, word(text, "tools").dep_) == ("ROOT", "dobj")


def test_shops_that_were_looted_beside_cars_are_no_looted_shops() -> None:
    text = "A crowd torched cars and looted shops in the old town."
    assert (word(text, "looted").dep_, word(text, "shops").head.text) == ("conj", "looted")


def test_a_past_behind_and_is_a_second_deed() -> None:
    suspended = word("The union condemned the coup and suspended aid.", "suspended")
    assert (suspended.dep_, suspended.head.text) == ("conj", "condemned")
    assert word("Police seized rifles and stolen goods.", "stolen").dep_ == "amod"


def test_deeds_in_a_row_are_no_things_that_the_first_was_done_to() -> None:
    looted = word(
        "Soldiers entered the village on Sunday, looted shops and burned houses.", "looted"
    )
    assert (looted.dep_, looted.head.text) == ("conj", "entered")
    torched = "Gunmen overran the town, looted stores, torched cars and seized six girls."
    assert [t.text for t in word(torched, "looted").children if t.dep_ == "dobj"] == ["stores"]
    freed = "The militia raided the mine, kidnapped workers and set fire to trucks."
    assert word(freed, "workers").dep_ == "dobj"
    assert word("They found a pit, charred bones and spent cartridges.", "charred").dep_ == "amod"


def test_what_has_been_done_since_is_the_verb() -> None:
    fired = word("The rebels have since fired rockets at the post.", "fired")
    assert [(t.text, t.dep_) for t in fired.lefts] == [
        ("rebels", "nsubj"),
        ("have", "aux"),
        ("since", "advmod"),
    ]


def test_the_verb_stands_behind_what_is_said_of_its_subject() -> None:
    text = (
        "Fighters of the River Movement, a faction that split two years ago, fired rifle grenades "
        "at a post in Kesra on Monday."
    )
    assert (word(text, "fired").dep_, word(text, "Fighters").head.text) == ("ROOT", "fired")
    text = "A group of 35 deputies, assembled in a hotel, elected Sadyr Noor in his place."
    assert (word(text, "elected").dep_, word(text, "group").dep_) == ("ROOT", "nsubj")


def test_no_deed_is_joined_to_a_thing() -> None:
    threatened = word("Nur Misuari accused Oslo of betrayal and threatened war.", "threatened")
    assert (threatened.dep_, threatened.head.text) == ("conj", "accused")


def test_who_is_helped_does_something() -> None:
    text = "Oslo is helping the army battle rebels there."
    assert [(t.text, t.dep_) for t in word(text, "battle").children][:1] == [("rebels", "dobj")]
    assert word(text, "army").head.text == "helping"


def test_a_past_behind_have_is_no_noun() -> None:
    text = "He said they had overrun two army posts above the village of Tosh late on Sunday."
    overrun = word(text, "overrun")
    assert (overrun.tag_, overrun.dep_) == ("VBN", "ccomp")
    assert word(text, "posts").head.text == "overrun"


def test_who_opens_fire_acts() -> None:
    text = "In the suburbs youths are burning tyres by noon; police open fire, wounding two."
    assert word(text, "open").tag_ == "VBP"


def test_what_befell_a_thing_is_told_of_it_by_its_past() -> None:
    text = "A tram overturned in south Leeds, killing seven people."
    overturned, tram = word(text, "overturned"), word(text, "tram")
    assert (overturned.dep_, overturned.tag_, tram.dep_) == ("ROOT", "VBD", "nsubj")


def test_nobody_hurts_what_did_it_when_he_was_hurt() -> None:
    text = "Nine people were killed and dozens injured when a lorry ploughed into a market in Kiel."
    assert (word(text, "lorry").head.text, word(text, "lorry").dep_) == ("ploughed", "nsubj")
    assert word(text, "dozens").dep_ == "nsubjpass"
