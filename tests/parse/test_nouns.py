"""Nouns, and what describes them, stand where they belong."""

from tests.parse.words import word


def test_what_stands_outside_a_building_is_not_done_to_it() -> None:
    text = (
        "Hundreds of miners rallied outside parliament for a third night, demanding that it vote."
    )
    assert (word(text, "outside").dep_, word(text, "parliament").dep_) == ("prep", "pobj")
    text = "Hundreds rallied outside parliament to demand an early vote."
    assert (word(text, "outside").dep_, word(text, "parliament").dep_) == ("prep", "pobj")
    assert word("The group hired outside consultants.", "consultants").dep_ == "dobj"


def test_where_somebody_is_taken_hostage_is_said_of_the_taking() -> None:
    text = "The two miners, one of Brell and one of Tarn, were taken hostage in Kesra."
    assert word(text, "Kesra").head.head.text == "taken"


def test_what_comments_on_an_accusation_is_nobody_accused() -> None:
    text = "The guild accuses the police of having beaten a miner, an allegation that they denied."
    assert word(text, "allegation").dep_ == "appos"


def test_who_all_of_them_were_is_said_beside_them() -> None:
    text = "Air raids on two provinces killed eight farmers, all women and children, Kesra said."
    assert word(text, "women").dep_ == "appos"


def test_a_claim_behind_a_comma_is_no_object() -> None:
    text = (
        "The rebels said they had withdrawn from Goma airport, a claim the Congolese army rejected."
    )
    assert word(text, "claim").dep_ == "appos"


def test_who_is_taken_hostage_is_the_object_of_taking() -> None:
    text = "Pirates hijacked a freighter near Kesra and took its crew hostage."
    assert (word(text, "crew").dep_, word(text, "hostage").dep_) == ("dobj", "acomp")
    assert word(text, "its").head.text == "crew"


def test_a_gain_behind_a_comma_is_no_object() -> None:
    text = "The army retook the mill in Kesra on Tuesday, its biggest gain in months."
    assert word(text, "gain").dep_ == "appos"


def test_who_is_found_guilty_is_no_guilty_man_found() -> None:
    text = "A jury found the former officer guilty of fraud over the sale of a mill."
    assert (word(text, "guilty").dep_, word(text, "officer").head.text) == ("ccomp", "guilty")


def test_who_is_among_others_is_not_counted_again() -> None:
    text = "Gunmen attacked a convoy, killing two and wounding seven, among them three nurses."
    assert (word(text, "nurses").dep_, word(text, "nurses").head.text) == ("appos", "seven")


def test_whither_they_fled_is_nobody() -> None:
    assert word("Government troops fled southwards.", "southwards").dep_ == "advmod"


def test_whom_somebody_shot_dead_he_shot() -> None:
    text = (
        "The king withdrew a finance bill on Wednesday, a day after protesters stormed parliament "
        'and police shot at least nine people dead. "I concede," he said.'
    )
    assert (word(text, "people").dep_, word(text, "people").head.text) == ("dobj", "shot")


def test_a_name_behind_a_title_is_nobody_asked() -> None:
    text = "She asked judges to issue a warrant for the military ruler, Ed Roe, over the deaths."
    assert (word(text, "Roe").dep_, word(text, "Roe").head.text) == ("appos", "ruler")


def test_homes_that_are_looted_loot_nothing() -> None:
    text = "Clashes continued, with tribesmen burning shops and looting homes, residents said."
    homes = word(text, "homes")
    assert (homes.dep_, homes.head.text, homes.head.head.text) == ("dobj", "looting", "burning")


def test_a_noun_that_the_tagger_takes_for_a_verb_is_one() -> None:
    text = "His men attacked the main airport and freed more than 4,000 inmates from two prisons."
    assert word(text, "inmates").tag_ == "NNS"


def test_one_who_is_named_is_who_has_the_name() -> None:
    text = "One, Ana Rahimi, told the court that she was beaten."
    assert (word(text, "Rahimi").dep_, word(text, "Rahimi").head.text) == ("nsubj", "told")


def test_a_name_behind_its_title_is_of_whom_the_noun_is_of() -> None:
    text = "Police freed the father of footballer Luis Paz on Monday."
    assert (word(text, "Paz").dep_, word(text, "Paz").head.text) == ("pobj", "of")


def test_what_somebody_is_designated_is_nobody_else() -> None:
    text = "Chad designated the gang a terrorist organisation."
    assert (word(text, "gang").dep_, word(text, "organisation").dep_) == ("dobj", "oprd")


def test_a_plural_in_small_letters_is_no_name() -> None:
    text = "People have been killed since January 26, when mobs looted shops."
    assert word(text, "mobs").tag_ == "NNS"


def test_a_time_is_given() -> None:
    text = "Albania gave the envoys a day to leave the country."
    assert (word(text, "day").dep_, word(text, "leave").dep_) == ("dobj", "xcomp")
    text = "Chadian rebels gave the army 72 hours to leave Kesra."
    assert (word(text, "hours").dep_, word(text, "leave").dep_) == ("dobj", "xcomp")


def test_time_is_what_somebody_is_given() -> None:
    text = "The premier gave all diplomats and staff of the mission 24 hours to pack."
    assert (word(text, "diplomats").dep_, word(text, "hours").dep_) == ("dative", "dobj")


def test_a_crossing_with_a_name_is_a_place() -> None:
    text = "Israel reopened the Kerem Shalom crossing on 17 December."
    assert (word(text, "crossing").dep_, word(text, "on").head.text) == ("dobj", "reopened")


def test_what_somebody_says_yes_or_no_to_is_no_place() -> None:
    assert word("Chad said yes to a plan for a truce.", "yes").dep_ == "dobj"
    assert word("Cyprus said no to new talks in Geneva.", "no").dep_ == "dobj"


def test_what_is_shut_down_is_no_measure() -> None:
    assert word("Senegal shuts down mobile internet", "internet").dep_ == "dobj"
    assert word("The port shut down last Monday.", "Monday").dep_ == "npadvmod"
