"""Whom pronouns mean beside who speaks: "the cook said they", "her lawyer said she"."""

import pipeline
from tests.entities.reading import actors, targets, who


def test_the_forces_of_who_insists_are_his() -> None:
    text = (
        "The Houthis say they have reached Marib, while the government insists that its forces "
        "repelled the attack and killed nine rebels."
    )
    assert actors(text, "killed") == ["forces"]


def test_who_tells_of_a_massacre_carried_out_none() -> None:
    text = "Chadian troops are in Lund, although witnesses say they carried out a massacre."
    assert actors(text, "carried out a massacre") == ["Chadian troops"]


def test_a_town_has_no_spokesman() -> None:
    text = "Hamas advanced to the outskirts of Rafah, its spokesman claimed."
    [event] = pipeline.extract(text)
    assert event.source.attribution is not None
    assert event.source.attribution.name == "Hamas spokesman"


def test_in_the_mouth_of_a_spokesman_they_are_his_side() -> None:
    text = (
        "Troops killed two miners near Kabul. Yusuf Ahmadi, a spokesman for the Taliban, said "
        "they had attacked a convoy in Herat."
    )
    assert actors(text, "attacked") == ["Taliban"]


def test_a_jury_does_not_do_what_it_finds() -> None:
    text = "Two men stood in court. A jury found that they had attacked a clerk."
    assert actors(text, "attacked") == ["Two men"]


def test_prosecutors_did_not_plot_what_they_say_was_plotted() -> None:
    text = "Two clerks stood in court. Prosecutors say they attacked a mill."
    assert actors(text, "attacked") == ["Two clerks"]
    assert actors("Prosecutors said they had arrested nine men.", "arrested") == ["Prosecutors"]


def test_nobody_accuses_himself_behind_a_deed_of_his() -> None:
    text = (
        "The rebels have fought for years. The government scrapped talks after accusing them of "
        "attacking soldiers."
    )
    assert actors(text, "attacking") == ["rebels"]


def test_a_gold_mine_is_nobody_who_speaks_of_himself() -> None:
    text = "Gunmen attacked a gold mine near Kedougou, a security source told reporters."
    [event] = [e for e in pipeline.extract(text) if e.action.text == "attacked"]
    assert event.source.attribution is not None
    assert event.source.attribution.name == "security source"
    assert targets(text, "attacked") == ["gold mine"]


def test_he_is_not_the_employer_who_speaks_for_him() -> None:
    text = (
        "Guards arrested the journalist Ali Omar at a cafe, his employer said on Monday. Police "
        "have not said what he is accused of."
    )
    assert targets(text, "accused") == ["Ali Omar"]


def test_who_died_does_not_tell_of_it() -> None:
    text = "Residents told reporters that jets bombed a mosque. Nine guests died, they said."
    [death] = [e for e in pipeline.extract(text) if e.action.text == "died"]
    assert death.source.attribution is not None
    assert death.source.attribution.name == "Residents"


def test_he_is_not_who_speaks_over_two_paragraphs() -> None:
    text = (
        '"The mayor must go," said Ana Ruiz, a nurse. "They shot my brother.\n\n'
        '"He was not even protesting. He was on his way to work."'
    )
    assert actors(text, "protesting") == ["Ana Ruiz's brother"]


def test_a_speaker_goes_on_about_the_same_unknown_they() -> None:
    text = '"They came at night and shot all guests," said Ana Ruiz. "Then they looted the huts."'
    assert actors(text, "looted") == ["they"]


def test_they_deny_what_others_accuse_them_of() -> None:
    text = "State media accused the rebels of using villagers as shields, which they denied."
    assert actors(text, "denied") == ["rebels"]


def test_some_of_whom_nobody_knows_say_it_of_themselves() -> None:
    text = "Police detained ninety mourners. Some of them said they had been beaten."
    assert targets(text, "beaten") == ["they"]


def test_one_of_many_who_speaks_speaks_of_himself() -> None:
    text = "Two men were arrested. One of the two told the judge he had been tortured."
    assert targets(text, "tortured") == ["One of the two"]


def test_it_is_whose_version_is_told() -> None:
    text = (
        "The coast guard said boats rammed its ship. Beijing's version was different: it said "
        "the ship had attacked the boats."
    )
    [event] = [e for e in pipeline.extract(text) if e.action.text == "attacked"]
    assert event.source.attribution is not None
    assert event.source.attribution.name == "China"


def test_a_lawyer_tells_what_his_client_will_do() -> None:
    text = (
        "Police searched Dina Roe's home. Her lawyer, Marco Lund, said she would hand over "
        "the guns."
    )
    assert actors(text, "hand over") == ["Dina Roe"]


def test_she_who_has_just_been_introduced_says_it() -> None:
    text = (
        "The agency's spokeswoman Mira Roth urged Oslo not to force anyone back.\n\n"
        'Nobody compelled Anna Ode, a widow of 53. "The army shelled what they left," she said.'
    )
    [shelled] = [e for e in pipeline.extract(text) if e.action.text == "shelled"]
    assert shelled.source.attribution is not None
    assert shelled.source.attribution.name == "Anna Ode"


def test_who_laughs_before_a_quotation_says_it() -> None:
    text = (
        "President Tomas Ode called them traitors. Peru offered them citizenship.\n\n"
        'Anna Roth laughs. "The police beat my mother."'
    )
    [beat] = [e for e in pipeline.extract(text) if e.action.text == "beat"]
    assert beat.source.attribution is not None
    assert beat.source.attribution.name == "Anna Roth"


def test_who_says_that_it_was_hurt_may_mean_itself() -> None:
    text = "The bank sued the guild, alleging that it had been robbed."
    assert who(text, "it").name == "bank"


def test_a_pronoun_behind_who_says_it_is_no_subject_to_come() -> None:
    [event] = [
        e
        for e in pipeline.extract("Ana Roe said that when she was arrested, Una Kahn was away.")
        if e.action.text == "arrested"
    ]
    assert [p.name for p in event.targets] == ["Ana Roe"]


def test_who_says_what_others_must_do_need_not() -> None:
    [event] = [
        e
        for e in pipeline.extract("The Front held Bor. The army warned them that they must flee.")
        if e.action.text == "warned"
    ]
    assert [p.name for p in event.targets] == ["Front"]


def test_a_body_speaks_of_itself_in_a_quotation_behind_that() -> None:
    text = (
        "Raids by the Red Star went on. The government also announced that "
        '"it will guarantee the safety of the summit."'
    )
    assert actors(text, "guarantee") == ["government"]
