"""Roles beyond one actor and one target: directions, who is nobody, how names are read."""

import pytest

import pipeline


def test_both_sides_give_one_event_a_direction() -> None:
    """A reciprocal claim is two events, each on the word of the side that acts."""
    text = "Both the insurgents and the army say they have inflicted heavy losses on the opponent."
    found = [e for e in pipeline.extract(text) if "inflicted" in e.action.text]
    told = {
        (e.actors[0].text, e.targets[0].text, e.source.attribution and e.source.attribution.text)
        for e in found
    }
    army, insurgents = "the army", "the insurgents"
    assert told == {(insurgents, army, insurgents), (army, insurgents, army)}


def test_who_traded_fire_fired_at_each_other() -> None:
    events = pipeline.extract("Chad and Libya traded fire at the border.")
    sides = {(e.actors[0].name, e.targets[0].name) for e in events}
    assert sides == {("Chad", "Libya"), ("Libya", "Chad")}


def test_a_union_of_states_does_what_is_named_after_it() -> None:
    [event] = pipeline.extract("European Union sanctions on the miners went on.")
    assert [p.name for p in event.actors] == ["European Union"]


def test_what_two_blame_each_other_for_is_nobodys_yet() -> None:
    events = pipeline.extract("Chad and Libya blamed each other for the shelling of the mill.")
    [shelling] = [e for e in events if e.mode == "shelling"]
    assert (shelling.actors, shelling.source.attribution) == ([], None)


def test_the_other_is_whoever_does_not_speak() -> None:
    text = "Both the army and the militia said they had repelled the other."
    sides = {(e.actors[0].name, e.targets[0].name) for e in pipeline.extract(text)}
    assert sides == {("army", "militia"), ("militia", "army")}


def test_neither_nor_tells_two_failures() -> None:
    """Each of the two is said not to have done it, at its own time."""
    text = "Neither the army in 1985 nor the militia in 1995 managed to capture the town."
    found = [e for e in pipeline.extract(text) if e.action.lemma.startswith("capture")]
    assert {(e.actors[0].text, e.date and e.date.edtf, e.negated) for e in found} == {
        ("the army", "1985", True),
        ("the militia", "1995", True),
    }


def test_what_somebody_is_made_to_do_is_done_by_him() -> None:
    """The object of "cause" does what the infinitive says, and it has happened."""
    found = pipeline.extract("The siege caused the villagers to flee the valley.")
    fled = next(e for e in found if e.action.lemma == "flee")
    assert [p.text for p in fled.actors] == ["the villagers"]
    assert fled.modality == "asserted"


def test_a_state_that_is_fought_is_not_where_it_is_fought() -> None:
    """Its army was elsewhere; a state that is attacked is attacked at home."""
    fought = pipeline.extract("The commander fought the Soviet Union.")
    attacked = pipeline.extract("Rebels attacked Uganda.")
    assert [e.locations for e in fought] == [[]]
    assert [p.name for e in attacked for p in e.locations] == ["Uganda"]


def test_what_no_group_claims_is_told_by_the_narrator() -> None:
    """There was an attack, and nobody is made to say so."""
    found = pipeline.extract("No group has claimed the attack on the mill.")
    attack = next(e for e in found if e.action.text == "attack")
    assert (attack.modality, attack.source.attribution) == ("asserted", None)


@pytest.mark.parametrize(
    "text",
    [
        "Congolese rebels seized Rutshuru in October.",
        "The rebels, who captured Kidal in 2012, hold a mine near Menaka in Mali.",
    ],
)
def test_a_town_that_the_parser_takes_for_people_is_captured(text: str) -> None:
    assert pipeline.extract(text)[0].mode == "capture"


def test_a_town_in_which_a_bomb_goes_off_is_not_what_it_hit() -> None:
    [event] = pipeline.extract("Rebels set off two bombs in Temuco on Monday.")
    assert event.targets == []


def test_a_building_near_which_a_bomb_goes_off_is_its_target() -> None:
    [event] = pipeline.extract("Rebels set off two bombs near the embassy.")
    assert [p.text for p in event.targets] == ["the embassy"]


def test_who_is_willing_together_offers_each_other_nothing() -> None:
    [event] = pipeline.extract("The government and the army are willing to fight.")
    assert ([p.text for p in event.actors], event.targets) == (["The government", "the army"], [])


def test_who_does_something_is_the_soldiers_and_not_their_base() -> None:
    text = "Soldiers stationed at the mill who were visiting the port were attacked on Monday."
    [visit] = [e for e in pipeline.extract(text) if e.event_type == "CONSULT"]
    assert [p.text for p in visit.actors] == ["Soldiers"]


def test_who_agrees_that_others_must_act_agrees_with_each_other() -> None:
    [event] = pipeline.extract("Kaifu and Barco agreed that the world must fight smuggling.")
    assert ([p.text for p in event.actors], [p.text for p in event.targets]) == (
        ["Kaifu"],
        ["Barco"],
    )


def test_who_is_called_upon_is_to_do_it() -> None:
    text = "The council declared a state, and called on Muslims to take up arms against Chad."
    [*_, arms] = pipeline.extract(text)
    assert [p.text for p in arms.actors] == ["Muslims"]


def test_a_hyphen_takes_no_part() -> None:
    [event] = pipeline.extract("The army began a multi-pronged counter-push near the mill.")
    assert [p.text for p in event.targets if not any(c.isalnum() for c in p.text)] == []


def test_it_is_nobody_whom_a_denial_turns_to() -> None:
    [*_, denial] = pipeline.extract("Rebels say the town has fallen; the army denies it.")
    assert [(p.name, denial.targets) for p in denial.actors] == [("army", [])]


def test_what_two_trade_each_does_to_the_other() -> None:
    events = pipeline.extract("Kenya and Uganda traded accusations over a dam.")
    sides = {(e.actors[0].name, e.targets[0].name) for e in events}
    assert sides == {("Kenya", "Uganda"), ("Uganda", "Kenya")}


def test_a_total_of_people_are_people() -> None:
    [event] = pipeline.extract("A total of 84 northern soldiers attacked the town.")
    assert [p.name for p in event.actors] == ["84 northern soldiers"]


def test_jets_act_themselves_and_are_of_their_country() -> None:
    [event] = pipeline.extract("Iraqi warplanes carried out a raid on a depot.")
    assert (event.event_type, event.mode) == ("ASSAULT", "airstrike")
    assert [(p.name, p.country) for p in event.actors] == [("Iraqi warplanes", "IRQ")]


def test_whoever_is_spied_on_is_the_target() -> None:
    [event] = pipeline.extract("The former ambassador was illegally spied on.")
    assert [p.name for p in event.targets] == ["former ambassador"]


def test_troops_are_deployed_by_others_and_act_where_it_says_what_for() -> None:
    [event] = pipeline.extract("French soldiers were deployed in the north.")
    assert (event.actors, [p.name for p in event.targets]) == ([], ["French soldiers"])
    [event] = pipeline.extract("French soldiers were deployed to guard the port.")
    assert [p.name for p in event.actors] == ["French soldiers"]


def test_whatever_a_clause_without_a_pronoun_is_about_is_its_target() -> None:
    events = pipeline.extract("The army released a Turkish ship it seized near Derna.")
    [seized] = [e for e in events if e.action.text == "seized"]
    assert [p.name for p in seized.actors] == ["army"]
    assert [p.name for p in seized.targets] == ["Turkish ship"]


def test_what_a_transcript_could_not_hear_is_nobody() -> None:
    [event] = pipeline.extract("The looting of [words indistinct] went on.")
    assert not event.targets


def test_where_somebody_agrees_to_go_is_nobody_to_agree_with() -> None:
    [event] = pipeline.extract("The general agreed to move to Belarus.")
    assert event.targets == []


def test_a_comment_behind_a_comma_tells_no_second_deed() -> None:
    text = "Chad has executed nine men, its largest execution in years."
    assert [e.action.text for e in pipeline.extract(text)] == ["executed"]


def test_where_somebody_shelters_is_given_no_shelter() -> None:
    text = "The army attacked the mill, where thousands of people are sheltering."
    assert [e.action.text for e in pipeline.extract(text)] == ["attacked"]


def test_who_contacts_somebody_to_demand_money_demands_it() -> None:
    text = "Bandits contacted the family to demand a ransom."
    [demand] = [e for e in pipeline.extract(text) if e.action.text == "demand"]
    assert [p.name for p in demand.actors] == ["Bandits"]


def test_who_a_town_is_lost_to_took_it() -> None:
    text = "The army lost the town of Kesra to the guild in December."
    event = next(e for e in pipeline.extract(text) if e.mode == "capture")
    assert [a.text for a in event.actors] == ["the guild"]


def test_where_a_leader_was_is_no_part_of_whose_leader_he_was() -> None:
    text = "A drone killed a leader of Hezbollah in Baghdad on Wednesday."
    event = next(e for e in pipeline.extract(text) if e.targets)
    assert [t.text for t in event.targets] == ["a leader of Hezbollah"]


def test_who_vetoes_a_resolution_does_not_call_for_what_it_says() -> None:
    text = "Chad vetoed a resolution calling for an end to the war."
    assert [e.action.text for e in pipeline.extract(text)] == ["vetoed"]


def test_talks_that_somebody_hosts_are_between_his_guests() -> None:
    text = "Chad hosted talks between the guild and the army in Kesra."
    event = next(e for e in pipeline.extract(text) if e.mode == "host")
    assert [t.text for t in event.targets] == ["the guild", "the army"]


def test_a_day_is_no_target() -> None:
    text = "The army dropped bombs on the town on market day."
    event = next(e for e in pipeline.extract(text) if e.mode == "airstrike")
    assert [t.text for t in event.targets] == ["the town"]


def test_no_general_is_on_general_strike() -> None:
    text = "A general strike brought Tunis to a standstill."
    assert [e.actors for e in pipeline.extract(text) if e.mode == "strike"] == [[]]


def test_rebels_at_the_head_of_a_sentence_are_rebels() -> None:
    text = "Rebels of the M23 movement marched into the centre of Goma."
    assert [e.mode for e in pipeline.extract(text)] == ["invade"]


def test_who_says_so_has_not_done_what_nobody_is_named_for() -> None:
    text = "Seized a convoy near the border, officials said."
    assert [e.actors for e in pipeline.extract(text) if e.action.text == "Seized"] in ([], [[]])


def test_a_name_that_is_called_a_city_is_taken_and_not_arrested() -> None:
    text = "The RSF captured Wad Madani, Sudan's second city, in December."
    [event] = pipeline.extract(text)
    assert (event.event_type, event.counts) == ("ASSAULT", [])


def test_who_was_led_away_and_shot_did_not_shoot() -> None:
    text = "A video shows the woman being led into the desert and shot by a man with a pistol."
    event = next(e for e in pipeline.extract(text) if e.action.text == "shot")
    assert [a.text for a in event.actors] == ["a man"]


def test_the_war_is_no_target_of_its_largest_attack() -> None:
    text = "Chad launched its largest drone attack of the war."
    assert [e.targets for e in pipeline.extract(text)] == [[]]


def test_near_where_somebody_was_killed_is_no_part_of_who_he_was() -> None:
    text = "A bomb killed a clerk and two of his bodyguards near Jalalabad."
    event = next(e for e in pipeline.extract(text) if e.targets)
    assert [t.text for t in event.targets] == ["a clerk", "two of his bodyguards"]


def test_who_fights_stands_behind_where_they_fight() -> None:
    text = (
        "A curfew was declared over fighting in the Kesra region between troops and Fano militia."
    )
    [fighting] = [e for e in pipeline.extract(text) if e.action.text == "fighting"]
    assert (len(fighting.actors), len(fighting.targets)) == (1, 1)


def test_what_somebody_uses_is_not_crushed() -> None:
    [crush] = pipeline.extract("The bill resembles one that the Kremlin has used to crush dissent.")
    assert [t.text for t in crush.targets] == ["dissent"]


def test_a_brother_in_law_is_no_brother() -> None:
    """What hangs on a noun by hyphens belongs to it."""
    [event] = pipeline.extract("The mayor's brother-in-law was kidnapped in Cali.")
    assert [t.text for t in event.targets] == ["The mayor's brother-in-law"]


@pytest.mark.parametrize(
    ("text", "trigger", "actor"),
    [
        ("The regime responded with air strikes that destroyed a school.", "destroyed", "regime"),
        ("A French frigate sank two boats off Chad.", "sank", "French frigate"),
    ],
)
def test_the_doer_is_whoever_stands_behind_a_deed_or_is_aboard_a_ship(
    text: str, trigger: str, actor: str
) -> None:
    [found] = [e for e in pipeline.extract(text) if e.action.text == trigger]
    assert [a.name for a in found.actors] == [actor]


def test_a_distance_is_nobody() -> None:
    text = "Rebels freed two nurses in a border town around 90 km south of Juba."
    [freed] = [e for e in pipeline.extract(text) if e.action.text == "freed"]
    assert [t.text for t in freed.targets] == ["two nurses"]


def test_who_is_made_to_undergo_something_is_the_object() -> None:
    text = "Troops landed on the island, forcing the general to be tried in Florida."
    [tried] = [e for e in pipeline.extract(text) if e.action.text == "tried"]
    assert [t.name for t in tried.targets] == ["general"]


def test_who_rescued_somebody_did_not_abduct_her() -> None:
    events = pipeline.extract("His wife was abducted with him but rescued by police within hours.")
    done = {e.action.text: [a.name for a in e.actors] for e in events}
    assert done == {"abducted": [], "rescued": ["police"]}


def test_where_somebody_opens_fire_is_not_whom_he_fires_at() -> None:
    [fired] = pipeline.extract("Gunmen opened fire at a crossing on Monday.")
    assert (fired.action.text, fired.targets) == ("opened fire", [])


def test_the_wounded_are_people() -> None:
    [visited] = pipeline.extract("The governor visited the wounded in hospital.")
    assert (visited.action.text, visited.targets[0].text) == ("visited", "the wounded")


def test_a_town_told_of_before_is_no_part_of_the_action() -> None:
    text = "They fought over Sheberghan, which Chad recaptured in May."
    assert "recaptured" in {e.action.text for e in pipeline.extract(text)}


def test_hostages_freed_by_police_are_rescued() -> None:
    [freed] = pipeline.extract("Police commandos freed the hostages on Monday.")
    assert (freed.event_type, freed.mode) == ("AID", "rescue")


def test_who_killed_or_injured_people_was_not_killed() -> None:
    events = pipeline.extract("Gangs killed or injured more than 3,250 people in May.")
    roles = {(e.actors[0].text, e.targets[0].text) for e in events}
    assert roles == {("Gangs", "more than 3,250 people")}


def test_thousands_are_people_whatever_day_stands_before_them() -> None:
    text = "On Sunday thousands of supporters of the junta attacked the embassy in Niamey."
    [event] = pipeline.extract(text)
    assert [p.text for p in event.actors] == ["thousands of supporters of the junta"]


def test_hours_are_no_parties() -> None:
    [clash] = pipeline.extract("The clash took place between 7 and 11 in the morning.")
    assert (clash.actors, clash.targets) == ([], [])


def test_who_was_unable_to_act_is_somebody() -> None:
    text = "The guild said that it had not been able to deliver food there since May."
    [event] = [e for e in pipeline.extract(text) if e.event_type == "AID"]
    assert ([p.name for p in event.actors], event.negated) == (["guild"], True)


def test_a_clash_that_is_major_was_not_the_majors() -> None:
    [event] = [
        e
        for e in pipeline.extract("It was the first major clash since the rebels left in June.")
        if e.action.text == "clash"
    ]
    assert event.actors == []


@pytest.mark.parametrize(
    ("text", "deed"),
    [
        ("Rebels captured Bor.", "capture"),
        ("Rebels captured Bor, a trader.", "arrest"),
        ("Bor was captured as he dined.", "arrest"),
    ],
)
def test_a_lone_name_that_fighters_take_is_a_town(text: str, deed: str) -> None:
    [event] = [e for e in pipeline.extract(text) if e.action.text == "captured"]
    assert event.mode == deed


def test_people_are_no_which() -> None:
    [event] = [
        e
        for e in pipeline.extract(
            "Chad expelled the same number of men as Kenya, which on Monday ordered out ten men."
        )
        if e.action.text.startswith("ordered")
    ]
    assert [p.name for p in event.actors] == ["Kenya"]


def test_those_on_one_side_act_together() -> None:
    [event] = pipeline.extract(
        "Clashes went on between the army and its allies on one side and rebels on the other."
    )
    assert [p.text for p in event.actors] == ["the army", "its allies"]
    assert [p.text for p in event.targets] == ["rebels"]


def test_what_is_prohibited_is_a_march_and_no_town() -> None:
    [event] = [
        e
        for e in pipeline.extract("He attended the march in Oslo, which police had prohibited.")
        if e.action.text == "prohibited"
    ]
    assert [p.text for p in event.targets] == ["the march"]


def test_a_town_whose_protest_it_is_does_not_protest() -> None:
    [event] = pipeline.extract("The Hong Kong protest turned violent.")
    assert event.actors == []


def test_violence_that_displaced_people_is_no_countrys_deed() -> None:
    [event] = [
        e
        for e in pipeline.extract(
            "Nine men died in heavy fighting in the Republic of Chad which displaced thousands."
        )
        if e.action.text == "displaced"
    ]
    assert event.actors == []
