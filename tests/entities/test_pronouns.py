"""Whom pronouns mean: what is promised of "they"."""

import pytest

import pipeline
from tests.entities.reading import actors, targets, who


def test_they_are_those_who_must_meet_a_condition() -> None:
    text = (
        "He said the government would suspend talks with the guerrillas unless they freed eight "
        "officers whom they kidnapped in January."
    )
    assert actors(text, "kidnapped") == ["guerrillas"]


def test_they_may_be_who_must_come_back() -> None:
    text = "The strikers will lose their jobs unless they return."
    assert actors(text, "return") == ["strikers"]


def test_it_is_the_crowd_that_throws_stones() -> None:
    text = "Police fired at the crowd after they threw stones."
    assert actors(text, "threw stones") == ["crowd"]


def test_a_town_has_no_gunners() -> None:
    text = "Boko Haram vowed to return. In Mopti, its gunners shelled a camp."
    assert actors(text, "shelled") == ["Boko Haram"]


def test_between_two_crowds_nobody_is_chosen() -> None:
    text = "The army attacked the rebels before they fled to the hills."
    assert actors(text, "fled") == ["they"]


def test_those_who_are_dragged_out_are_shot() -> None:
    text = "Residents said soldiers went from house to house, dragging men out and shooting them."
    [event] = [e for e in pipeline.extract(text) if e.action.text == "shooting"]
    assert [p.name for p in event.targets] == ["men"]


def test_who_is_punished_for_a_deed_has_done_it() -> None:
    text = "The EU extended sanctions against Belarus over its crackdown on dissent."
    assert actors(text, "crackdown") == ["Belarus"]


def test_who_is_thanked_for_a_deed_has_done_it() -> None:
    assert actors("The minister thanked Kenya for its support of the mission.", "support") == [
        "Kenya"
    ]


def test_nobody_freezes_his_own_assets() -> None:
    text = "The council imposed sanctions on the firms, freezing their assets."
    [event] = [e for e in pipeline.extract(text) if "freezing" in e.action.text]
    assert "council" not in event.targets[0].name


def test_insurgents_linked_to_somebody_else_are_others() -> None:
    text = (
        "The army is battling Houthi insurgents in Yemen. Troops in Mali have been targeted by "
        "insurgents affiliated with Al Qaeda."
    )
    assert actors(text, "targeted") == ["insurgents"]


def test_a_crew_is_no_port_s() -> None:
    text = "The navy seized a speedboat off Acapulco and arrested its crew."
    [event] = [e for e in pipeline.extract(text) if e.action.text == "arrested"]
    assert [p.name for p in event.targets] == ["crew"]


def test_each_other_are_those_who_do_it() -> None:
    text = "The two sides accused each other of looting the mill."
    [accused, looting] = pipeline.extract(text)
    assert [p.name for p in (*accused.actors, *looting.actors)] == ["two sides"] * 2


def test_it_may_end_a_pact() -> None:
    text = "Chad said it had ended its pact with France."
    assert actors(text, "ended its pact") == ["Chad"]


def test_it_is_no_town_that_somebody_does_not_admit() -> None:
    text = "Chad is said to have carried out the strike in Kesra, though it has not admitted it."
    assert [e.targets for e in pipeline.extract(text) if e.action.text == "admitted"] == [[]]


def test_a_hostage_is_whoever_was_taken() -> None:
    text = "He was told to find someone who could take Ed Roe hostage and later kill him."
    [event] = [e for e in pipeline.extract(text) if e.action.text == "kill"]
    assert [p.name for p in event.targets] != ["hostage"]


def test_it_may_be_who_took_hostages() -> None:
    text = (
        "Gunmen stopped a train. The Baloch Liberation Army claimed it had taken nine hostages, "
        "and threatened to kill them unless its men were freed."
    )
    assert actors(text, "taken nine hostages") == ["Baloch Liberation Army"]


def test_it_is_not_what_it_owns() -> None:
    text = "The freighter sank. Its crew had left the ship after it was attacked by pirates."
    [event] = [e for e in pipeline.extract(text) if e.action.text == "attacked"]
    assert [t.name for t in event.targets] != ["crew"]


def test_they_are_not_those_who_belong_to_them() -> None:
    text = "Two clerks were seized by gunmen. Their families accuse the army of abducting them."
    [event] = [e for e in pipeline.extract(text) if e.action.text == "abducting"]
    assert [t.name for t in event.targets] == ["Two clerks"]


def test_behind_somebodys_father_he_is_the_father() -> None:
    text = "Rebels freed the father of the singer Luis Diaz, a week after kidnapping him in Cali."
    assert targets(text, "kidnapping") == ["father of Luis Diaz"]


def test_his_men_are_not_those_of_whom_a_condition_tells() -> None:
    text = (
        "Prime minister Ariel Henry said he would resign. Henry spoke in Kingston.\n\nGang leader "
        "Jim Cheriz had warned of war if Henry did not step down. His men attacked the airport."
    )
    assert "Ariel Henry's men" not in actors(text, "attacked")


def test_a_name_of_the_other_sex_is_not_the_wifes() -> None:
    text = "Gunmen seized the wife of the mayor, Tom Ode, on Friday."
    assert targets(text, "seized") == ["wife of Tom Ode"]
    text = "Gunmen seized the daughter of the mayor, Ana Ruiz, on Friday."
    assert targets(text, "seized") == ["Ana Ruiz"]


def test_whom_others_hold_do_not_hold_themselves() -> None:
    text = "The envoy urged the Houthis to release nine guards they detained last week."
    assert actors(text, "detained") == ["Houthis"]


def test_who_is_named_behind_one_is_she() -> None:
    text = "The king pardoned nine women. One, Nasrin Rahimi, told Reuters she had robbed a bank."
    assert actors(text, "robbed") == ["Nasrin Rahimi"]


def test_them_whom_somebody_wants_jailed_are_others() -> None:
    text = "A lawyer spoke for the two Syrians. Prosecutors want them jailed for life."
    [event] = [e for e in pipeline.extract(text) if e.action.text.startswith("jailed")]
    assert [p.name for p in event.targets] == ["two Syrians"]


def test_it_is_the_prison_rather_than_the_town_of_the_prison() -> None:
    text = "Twenty men fled from a prison in Goma after a gang attacked it overnight."
    [event] = [e for e in pipeline.extract(text) if e.action.text == "attacked"]
    assert [p.name for p in event.targets] == ["prison"]


def test_who_asks_for_men_to_be_recalled_need_not_have_sent_them() -> None:
    text = "Mali asked Norway to withdraw the 80 soldiers it has stationed there."
    stationed = [e for e in pipeline.extract(text) if "stationed" in e.action.text]
    assert not any(p.name == "Mali" for e in stationed for p in e.actors)


def test_what_capsizes_is_a_ship() -> None:
    text = "A trawler left Lund. An inquiry by the BBC found that it capsized at noon."
    [event] = [e for e in pipeline.extract(text) if e.action.text == "capsized"]
    assert [p.name for p in event.targets] != ["BBC"]


def test_villages_that_are_burned_are_them() -> None:
    text = "The army took two villages from the guild. Its men looted them."
    [event] = [e for e in pipeline.extract(text) if e.action.text == "looted"]
    assert [p.name for p in event.targets] == ["two villages"]


def test_who_is_accused_of_killing_him_is_not_him() -> None:
    text = "Omar Said died on Monday. His widow accused Paul Roe of murdering him."
    [event] = [e for e in pipeline.extract(text) if e.action.text == "murdering"]
    assert [p.name for p in event.targets] == ["Omar Said"]


def test_his_critics_accuse_himself() -> None:
    text = "Ivan Roe was jailed in May. The president says he is honest. His critics accuse him."
    assert targets(text, "accuse") == ["president"]


def test_whose_clause_it_is_owns_what_it_halts() -> None:
    text = "The guild threatened to march on Goma if the army did not halt its raids."
    assert who(text, "its").name == "army"


def test_what_is_not_allowed_is_nobody() -> None:
    text = "The Unity Party wants a strike, and the mayor will not allow it."
    assert targets(text, "allow") == []


def test_what_is_shot_down_is_an_aircraft() -> None:
    text = "A plane crashed near Lund. Members of the Red Front said they had shot it down."
    assert targets(text, "shot it down") != ["Red Front"]


def test_which_takes_up_no_people() -> None:
    text = "The bishop is accused of ordering the killing of three miners, which he denies."
    assert targets(text, "denies") == []


def test_a_capital_at_the_beginning_names_no_prison() -> None:
    text = "Prison officials said he had been beaten."
    assert targets(text, "beaten") == ["he"]


def test_whose_takes_up_a_name() -> None:
    text = "Ousmane Ba, whose jailing set off riots, will be freed."
    assert targets(text, "jailing") == ["Ousmane Ba"]


def test_who_is_called_it_is_not_them() -> None:
    text = "The Red Cross treated its staff; it did not say who had shot them."
    assert targets(text, "shot") != ["Red Cross"]


def test_fighters_whom_a_clause_tells_are_no_group_of_the_story() -> None:
    text = (
        "The army raided militants it blames for a bombing. The Taliban, the militants who rule "
        "the valley, fled."
    )
    assert targets(text, "raided") == ["militants"]


def test_who_is_found_guilty_is_sentenced() -> None:
    text = "A court found the mayor, Ana Ruiz, guilty of fraud and sentenced her to nine years."
    assert targets(text, "sentenced") == ["Ana Ruiz"]


def test_a_judge_who_only_judged_is_not_extradited() -> None:
    text = (
        "A court convicted the writer Ana Ruiz. The judge said the evidence was clear. Norway "
        "refused to extradite her."
    )
    assert targets(text, "refused") == ["Ana Ruiz"]


@pytest.mark.parametrize(
    "text", ["Chad hit Niger and its allies.", "Chad met Niger and its envoy."]
)
def test_who_is_named_right_before_his_own_owns_them(text: str) -> None:
    assert who(text, "its").name == "Niger"


def test_who_charges_it_with_a_deed_is_another() -> None:
    text = "Mali expelled the ambassador of Chad, charging that it arms the rebels."
    assert who(text, "it").name == "Chad"


def test_what_is_backed_is_the_bill_and_no_senate() -> None:
    text = "The senate passed a bill on salt. Lawyers who backed it were held."
    assert who(text, "it").name == "it"


def test_who_condemns_it_after_a_raid_turns_on_the_army() -> None:
    assert who("Oslo bombed a clinic. Bern condemned it.", "it").name == "Norway"


def test_i_may_be_a_fighter() -> None:
    text = '"I left the camp in May," the former rebel said.'
    assert who(text, "the former rebel").entity_id == who(text, "I").entity_id


def test_he_may_be_a_prefect() -> None:
    text = "A nun said they had fled. The prefect said no ransom was paid. He blamed the mayor."
    assert who(text, "He").name == "prefect"


def test_they_who_turn_on_somebody_named_are_the_others() -> None:
    text = "The army blamed the rebels for the fire. They blamed the army."
    *_, blamed = pipeline.extract(text)
    assert [p.name for p in (*blamed.actors, *blamed.targets)] == ["rebels", "army"]


@pytest.mark.parametrize(
    ("clause", "trigger"),
    [
        ("After he was arrested, Otto Vance told reporters that he was well.", "arrested"),
        ("If the bail falls and he is jailed, Otto Vance may appeal.", "jailed"),
        ("When gunmen abducted him, Otto Vance was walking home, police said.", "abducted"),
    ],
)
def test_a_pronoun_that_opens_a_sentence_is_its_subject(clause: str, trigger: str) -> None:
    events = pipeline.extract(f"Karl Brand lost the vote. {clause}")
    [event] = [e for e in events if e.action.text == trigger]
    assert [p.name for p in event.targets] == ["Otto Vance"]


def test_those_accused_are_who_did_it_as_they_fled() -> None:
    text = (
        "The bureau said soldiers had freed Bor, accusing local chiefs of burning nine farms as "
        "they fled."
    )
    assert actors(text, "fled") == ["local chiefs"]


def test_she_is_whom_the_text_has_called_so() -> None:
    text = (
        "Nermin Aksoy became minister. She was freed in May. Bulut Ecevir forgave her. "
        "It was the worst of times. She opposed the law."
    )
    assert actors(text, "opposed") == ["Nermin Aksoy"]


def test_a_plan_is_no_he() -> None:
    text = "Plan Condor sent soldiers into the jungle in 2004. He retreated to a camp."
    assert actors(text, "retreated") == ["He"]


def test_one_of_them_is_none_of_a_guild() -> None:
    text = "Ana Roe of the Guild of Porters said guards held three boats, and one of them sank."
    assert who(text, "one of them").name != "one of Guild of Porters"


def test_who_is_arrested_is_no_rifle() -> None:
    text = "The pair kept rifles in a room in Lund, when the police moved in to arrest them."
    assert who(text, "them").name == "pair"
