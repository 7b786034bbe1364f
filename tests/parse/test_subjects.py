"""Who carries somebody, looks like somebody or was shot does what the sentence tells."""

from tests.parse.words import word


def test_what_carries_somebody_sank_not_its_load() -> None:
    text = (
        "A ferry carrying more than 90 people capsized on the river in Orlo on Monday night, "
        "leaving ten dead, the coastguard said."
    )
    capsized, leaving = word(text, "capsized"), word(text, "leaving")
    assert (word(text, "ferry").head.text, capsized.head.text) == ("capsized", "said")
    assert (leaving.dep_, leaving.head.text) == ("advcl", "capsized")


def test_what_was_taken_with_a_load_is_no_verb_of_its_carrier() -> None:
    text = "A truck carrying goods seized by rebels"
    assert word(text, "truck").dep_ == "ROOT"


def test_those_in_disguise_did_it_not_whom_they_look_like() -> None:
    for text in (
        "In May, a unit disguised as medics shot three men in a clinic.",
        "Gunmen disguised as medics shot three men, police said.",
    ):
        shot, medics = word(text, "shot"), word(text, "medics")
        assert [c.text for c in shot.children if c.dep_ == "nsubj"] in (["unit"], ["Gunmen"])
        assert medics.dep_ == "pobj"


def test_what_stands_behind_a_verb_with_a_subject_is_its_object() -> None:
    text = "On Monday a missile struck Kryvyi Rih, the president's home town."
    rih = word(text, "Rih")
    assert (rih.dep_, rih.head.text) == ("dobj", "struck")


def test_no_plural_was_called_a_fake() -> None:
    text = (
        "A video that appears to show soldiers beating detainees was dismissed by the army as fake."
    )
    soldiers, dismissed = word(text, "soldiers"), word(text, "dismissed")
    assert (soldiers.dep_, soldiers.head.text) == ("nsubj", "beating")
    assert (dismissed.dep_, dismissed.head.text) == ("relcl", "video")


def test_a_bus_that_carries_somebody_is_what_crashes() -> None:
    text = "Nine people died when a bus carrying pilgrims plunged into a ravine."
    bus, pilgrims = word(text, "bus"), word(text, "pilgrims")
    assert (bus.dep_, bus.head.text) == ("nsubj", "plunged")
    assert (pilgrims.dep_, pilgrims.head.text) == ("dobj", "carrying")


def test_who_was_shot_and_died_is_subject_of_the_dying() -> None:
    text = "A Colombian senator shot at a rally in Bogota in June died on Monday."
    shot, died = word(text, "shot"), word(text, "died")
    assert (shot.dep_, shot.tag_, died.dep_) == ("acl", "VBN", "ROOT")


def test_a_line_that_only_names_who_carries_something_has_one_root() -> None:
    text = "Two boats carrying aid"
    boats, aid = word(text, "boats"), word(text, "aid")
    assert (boats.dep_, boats.head.text, aid.head.text) == ("ROOT", "boats", "carrying")


def test_rockets_fired_from_somewhere_are_what_lands() -> None:
    text = "Rockets fired from the hills landed in a field overnight."
    fired, landed = word(text, "fired"), word(text, "landed")
    assert (fired.dep_, fired.head.text, landed.dep_) == ("acl", "Rockets", "ROOT")


def test_a_man_wanted_for_a_crime_wants_nothing() -> None:
    text = (
        "A former rebel commander wanted for the 1999 murder of nine miners in Kesra has been "
        "arrested at an airport in Brell, police said."
    )
    commander = word(text, "commander")
    assert (commander.dep_, commander.head.text) == ("nsubjpass", "arrested")
    assert (word(text, "wanted").dep_, word(text, "arrested").dep_) == ("acl", "ccomp")


def test_who_is_believed_to_be_somebody_did_what_is_told_of_him() -> None:
    text = "Gunmen believed to be from the Islamic State group attacked a mosque in Oman."
    assert (word(text, "attacked").dep_, word(text, "Gunmen").head.text) == ("ROOT", "attacked")


def test_who_is_said_to_have_killed_is_arrested_himself() -> None:
    text = "A man said to have ordered the killing of nine monks in 1992 was arrested in Lund."
    arrested, killing = word(text, "arrested"), word(text, "killing")
    assert (arrested.dep_, word(text, "man").head.text) == ("ROOT", "arrested")
    assert (killing.dep_, killing.head.text) == ("dobj", "ordered")


def test_a_parked_bus_was_hit_on_the_day_behind_it() -> None:
    text = "A bomb ripped through a bus parked at a terminal in Lima on Monday, killing two."
    assert word(text, "Monday").head.head.text == "ripped"


def test_who_is_called_something_does_what_stands_behind() -> None:
    claimed = word(
        "A little-known gang called the Eagles claimed on its channel that it did it.", "claimed"
    )
    assert [c.text for c in claimed.children if c.dep_ == "nsubj"] == ["gang"]


def test_who_is_told_by_age_is_no_part_of_a_place() -> None:
    old = word("In Hanover Park a 17-year-old was fatally wounded in crossfire.", "old")
    assert (old.dep_, old.head.text) == ("nsubjpass", "wounded")


def test_a_body_by_its_letters_is_no_auxiliary() -> None:
    igad = word("The talks failed. IGAD condemned the coup.", "IGAD")
    assert (igad.dep_, igad.head.text, igad.tag_) == ("nsubj", "condemned", "NNP")


def test_who_was_held_and_beaten_beat_nobody() -> None:
    text = (
        "Two women who say they were abducted from custody and assaulted on 13 May were charged on "
        "Wednesday."
    )
    women = word(text, "women")
    assert (women.dep_, women.head.text) == ("nsubjpass", "charged")
    assert (word(text, "assaulted").dep_, word(text, "assaulted").head.text) == ("conj", "abducted")


def test_a_label_does_nothing() -> None:
    text = "Food security: WFP reached 900 people with rations."
    assert (word(text, "security").dep_, word(text, "WFP").dep_) == ("dep", "nsubj")


def test_who_in_capitals_is_the_body() -> None:
    assert word("WHO delivered 14 kits to Larkana.", "WHO").pos_ == "PROPN"
    assert word("WHO delivered the kits?", "WHO").pos_ == "PRON"


def test_who_is_loyal_acts_not_who_says_so() -> None:
    text = "Residents of Orlo said fighters loyal to the front blew up a bridge to slow the army."
    fighters, loyal = word(text, "fighters"), word(text, "loyal")
    assert (fighters.dep_, fighters.head.text) == ("nsubj", "blew")
    assert (loyal.dep_, loyal.head.text) == ("amod", "fighters")


def test_who_is_given_something_gives_nothing() -> None:
    text = "The mayor says refugees granted asylum are welcome in Kesra."
    granted, refugees = word(text, "granted"), word(text, "refugees")
    assert (granted.dep_, granted.head.text, refugees.head.text) == ("acl", "refugees", "are")


def test_a_name_in_capitals_is_a_subject() -> None:
    assert word("Traore himself on Sunday urged demonstrators to go home.", "Traore").tag_ == "NNP"


def test_who_stands_behind_after_is_a_subject() -> None:
    text = "The unrest broke out after ex-president Jacob Zuma was jailed on July 7."
    assert (word(text, "Zuma").dep_, word(text, "Zuma").head.text) == ("nsubjpass", "jailed")
