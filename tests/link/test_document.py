"""Linking in a document: what reports one happening shares its incident."""

import pytest

import pipeline
from pipeline.link.described import described, may_be_same
from schemas.event import Event, Participant
from schemas.vocabulary import ActorKind


def events(text: str) -> list[Event]:
    return pipeline.extract(text, published="2022-05-04")


def incidents(text: str, *words: str) -> list[str]:
    found = events(text)
    return [next(e.incident_id for e in found if w in e.action.text) for w in words]


def test_an_attack_and_its_deaths_are_one_incident() -> None:
    """A bombing, the killed and the wounded are parts of one happening."""
    text = "A bomber attacked a market in Kabul on Monday. The attack killed six people."
    first, second = incidents(text, "attacked", "killed")
    assert first == second


def test_the_attack_goes_on_with_the_violence_told_before() -> None:
    text = "Gunmen shot two guards in Goma on Monday. The attack lasted an hour."
    first, second = incidents(text, "shot", "attack")
    assert first == second


def test_the_attack_goes_on_with_a_dated_one() -> None:
    """A noun behind "the" that names nobody takes up what was told, though it has no date."""
    text = (
        "A bus was bombed in Goma on Monday. As a result of the attack, nine people died. "
        "The mayor called for calm and the schools stayed closed."
    )
    first, second = incidents(text, "bombed", "attack")
    assert first == second


def test_a_claim_of_responsibility_goes_on_with_the_abduction() -> None:
    """One report tells who was taken, the other who took them."""
    text = (
        "Senator Maria Lopez was kidnapped in Cali on Monday. Hours later the Red Front "
        "claimed responsibility for the kidnapping."
    )
    first, second = incidents(text, "kidnapped", "kidnapping")
    assert first == second


def test_a_deed_that_is_denied_is_apart_from_what_the_narrator_tells() -> None:
    """The denial disputes the bullets, not the tear gas."""
    text = (
        "Police fired tear gas at the crowd. Her family accused the police of shooting rubber "
        "bullets at close range. The police denied the accusation."
    )
    first, second, denial = incidents(text, "tear gas", "bullets", "denied")
    assert first != second
    assert second == denial


def test_victims_of_one_kind_and_number_are_the_same() -> None:
    """The murder has no date of its own; whom it killed says which one it is."""
    text = (
        "Nine peasants were shot dead in Leon on Monday. Thousands came to the cathedral "
        "and the schools stayed closed. The bishop said that he would pray for peace, and that "
        "nobody should take the law into his own hands. The unions called for calm, the shops "
        "opened again and the buses ran as usual, while the council met to talk about the budget, "
        "the harvest and the new bridge over the river that the old mayor had promised to build. "
        "The ministers deplored the murder of nine Indian peasants."
    )
    first, second = incidents(text, "shot", "murder")
    assert first == second


def test_as_many_victims_of_another_kind_are_others() -> None:
    text = (
        "Six priests were abducted in Leon on Monday. Six nurses were abducted in Leon on Monday."
    )
    first, second = [e.incident_id for e in events(text) if "abducted" in e.action.text]
    assert first != second


def test_a_person_is_killed_once() -> None:
    """The court gives another day than the report of the attack; the bishop died once."""
    text = (
        "Gunmen killed Bishop Pedro Salas on 4 March 2019. His driver was wounded in the attack on "
        "4 March 2019. A court found that Pedro Salas was killed by two policemen on 5 March 2019."
    )
    found = [e for e in events(text) if e.action.text in {"killed", "wounded"}]
    assert len(found) == 3
    assert len({e.incident_id for e in found}) == 1


def test_another_clash_is_another_incident() -> None:
    """The text tells them apart, though day, place and groups are the same."""
    text = (
        "The army and rebels clashed near Goma on Monday. One soldier was killed. Later another "
        "clash left two rebels dead."
    )
    first, second = incidents(text, "clashed", "dead")
    assert first != second


def test_attacks_on_other_buildings_are_apart() -> None:
    """Nothing tells the days or the towns apart; nobody and nothing is in common either."""
    text = "A grenade hit the courthouse in Goma on Monday. Bombs were thrown at a hotel on Monday."
    first, second = incidents(text, "hit", "thrown")
    assert first != second


def test_what_an_attack_did_to_other_things_is_part_of_it() -> None:
    text = "A grenade hit the courthouse in Goma on Monday. Four cars were destroyed."
    first, second = incidents(text, "hit", "destroyed")
    assert first == second


def test_a_place_and_the_town_it_lies_in_are_one() -> None:
    """The quarter is not in the gazetteer; the text says where it lies."""
    text = (
        "Rebels attacked a barracks in the Makonda quarter of Goma on Monday. Two soldiers were "
        "killed in Goma."
    )
    first, second = incidents(text, "attacked", "killed")
    assert first == second


@pytest.mark.parametrize(
    "text",
    [
        "Police attacked the gang on Monday after Judge Ana Ruiz was killed.",
        "After Judge Ana Ruiz was killed, police attacked the gang on Monday.",
    ],
)
def test_an_attack_after_somebody_was_killed_did_not_kill_him(text: str) -> None:
    first, second = incidents(text, "attacked", "killed")
    assert first != second


def test_who_died_after_an_attack_died_of_it() -> None:
    text = "Judge Ana Ruiz was killed in Goma on Monday after gunmen attacked her car."
    first, second = incidents(text, "killed", "attacked")
    assert first == second


def test_whom_somebody_abducted_and_killed_befell_one_thing() -> None:
    text = (
        "Mayor Luis Prado was kidnapped by rebels on 5 January 2021. Prado was found dead on "
        "9 January 2021."
    )
    first, second = incidents(text, "kidnapped", "dead")
    assert first == second


def test_who_was_abducted_long_before_he_was_killed_befell_two_things() -> None:
    text = (
        "Mayor Luis Prado was kidnapped by rebels on 5 January 2015. Prado was shot dead by a "
        "gunman on 9 January 2021."
    )
    first, second = incidents(text, "kidnapped", "shot")
    assert first != second


def test_another_victim_is_of_the_same_incident() -> None:
    text = "Gunmen attacked a bank in Goma on Monday. A guard was killed and another wounded."
    first, second = incidents(text, "attacked", "wounded")
    assert first == second


def test_a_protest_told_with_another_issue_is_the_same_one() -> None:
    """The title names the fares, the lead the rise."""
    text = "Thousands march against higher fares\n\nSome 6,000 people marched in Lima on Monday "
    first, second = incidents(text + "to protest against a rise in fares.", "march", "marched")
    assert first == second


def test_attacks_in_different_years_are_apart() -> None:
    """The days exclude each other."""
    text = "Rebels attacked the port on Monday. In 2014, rebels stormed the same port."
    first, second = incidents(text, "attacked", "stormed")
    assert first != second


def test_attacks_by_different_groups_are_apart() -> None:
    """Two named actors with nobody in common did not do one thing."""
    text = "Hamas attacked a convoy in Gaza. Hezbollah shelled a village in Lebanon."
    first, second = incidents(text, "attacked", "shelled")
    assert first != second


def test_a_bombing_and_a_shooting_are_apart() -> None:
    """They are done with other means, whatever else they share."""
    text = "A bomb exploded at a bank in Goma on Monday. Gunmen opened fire on a bus in Goma."
    first, second = incidents(text, "exploded", "opened fire")
    assert first != second


def test_what_each_side_does_to_the_other_is_apart() -> None:
    text = "The army shelled Hezbollah on Monday. Hezbollah attacked the army on Monday."
    first, second = incidents(text, "shelled", "attacked")
    assert first != second


def test_an_arrest_that_follows_a_bombing_is_apart() -> None:
    text = "A bomb exploded at a bank in Goma on Monday. Police arrested two men in Goma."
    first, second = incidents(text, "exploded", "arrested")
    assert first != second


def test_talks_that_name_nobody_go_on_with_those_told_before() -> None:
    text = "Ministers of Kenya and Uganda negotiated on Monday. The negotiations failed."
    first, second = incidents(text, "negotiated", "negotiations")
    assert first == second


def test_the_same_text_gives_the_same_ids() -> None:
    """Ids depend on the report alone, not on the run."""
    text = "Rebels attacked the port on Monday."
    assert [e.event_id for e in events(text)] == [e.event_id for e in events(text)]


def test_a_caption_told_again_reports_the_same_happening_again() -> None:
    """Each sentence is a report; the caption that is printed twice adds none to the happenings."""
    caption = "The customs house, which rebels burned on Friday — Photo: Lena Marsh/AFP"
    found = events(f"The port of Goma was calm.\n\n{caption} {caption}")
    assert [e.action.text for e in found] == ["burned", "burned"]
    assert len({e.incident_id for e in found}) == 1
    assert len({e.event_id for e in found}) == 2


def test_a_strike_that_is_denied_is_the_one_told_before() -> None:
    """ "The strike" takes up the bombing that the narrator tells."""
    text = (
        "Government jets bombed a market in Goma in May. The government has denied that it carried "
        "out the strike."
    )
    first, denial = incidents(text, "bombed", "denied")
    assert first == denial


def test_a_deed_denied_in_general_is_not_the_one_told_beside_it() -> None:
    text = (
        "Ghana denies deliberately attacking farmers. Four drones had been shot down over Goma, "
        "the governor said."
    )
    first, second = incidents(text, "attacking", "shot down")
    assert first != second


def test_a_sum_of_years_is_not_the_deed_of_a_day() -> None:
    text = (
        "Ghana has hit a mill in Goma, the agency said on Sunday. Ghana has struck the valley "
        "hundreds of times since 2011."
    )
    first, second = incidents(text, "hit", "struck")
    assert first != second


def test_nameless_guerrillas_may_be_the_group_that_another_report_names() -> None:
    text = (
        "Paul Weston was kidnapped by the Taliban near Herat. He had a wife. "
        "Paul Weston was abducted by guerrillas on a road."
    )
    first, second = incidents(text, "kidnapped", "abducted")
    assert first == second


def test_victims_whose_noun_has_a_capital_are_people_as_well() -> None:
    def victims(text: str, kind: ActorKind) -> list[Participant]:
        end = len(text)
        return [Participant(text=text, start=0, end=end, name=text, entity_id="en_0", kind=kind)]

    six = described(victims("six Jesuits", ActorKind.PERSON))
    assert may_be_same(six, described(victims("the Jesuit Priests", ActorKind.ORGANIZATION)))
    assert not described(victims("the Jesuit Council", ActorKind.ORGANIZATION))


def test_a_quarter_that_no_table_knows_may_lie_in_the_town_of_the_other_report() -> None:
    text = (
        "The Kandaro radio station was bombed in Bogota on Monday. "
        "The Kandaro radio station was dynamited in the San Verundo neighborhood, police said."
    )
    first, second = incidents(text, "bombed", "dynamited")
    assert first == second


def test_people_killed_on_different_days_were_killed_in_different_deeds() -> None:
    text = (
        "Gunmen today broke into a farm and killed a watchman. "
        "The 18 April killing of Senator Ana Lopez had led to riots."
    )
    watchman, senator = incidents(text, "killed", "killing")
    assert watchman != senator


@pytest.mark.parametrize(
    "text",
    [
        "Two Mexicans were kidnapped in Lund on Monday. Ana Roe and Ed Poe were abducted.",
        "Ana Roe was kidnapped in Lund on Monday. The nurse was abducted on her way to a clinic.",
    ],
)
def test_who_is_described_and_named_was_abducted_once(text: str) -> None:
    first, second = incidents(text, "kidnapped", "abducted")
    assert first == second


@pytest.mark.parametrize(
    "text",
    [
        "A nurse was kidnapped in Lund on Monday. Ana Roe was also abducted.",
        "Two nurses were kidnapped in Lund on Monday. Ana Roe was abducted by rebels.",
    ],
)
def test_others_were_abducted_by_themselves(text: str) -> None:
    first, second = incidents(text, "kidnapped", "abducted")
    assert first != second
