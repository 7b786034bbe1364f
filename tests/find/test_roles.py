"""Roles: who did what to whom in the constructions of news, read with the real lexicon."""

import pytest

import pipeline

READINGS = [
    ("Peru is considering sanctions against the bank.", "sanctions", ["Peru"], ["the bank"]),
    ("The candidate vowed to bring back lost steel jobs.", "vowed", ["The candidate"], []),
    ("Accusations of theft against the mayor were dropped.", "Accusations", [], ["the mayor"]),
    ("There were allegations of fraud.", "allegations", [], []),
    ("There were allegations of theft by the mayor.", "allegations", ["the mayor"], []),
    ("The bishop, freed on Sunday after a year in jail, was flown to Rome.", "freed", [],
     ["The bishop"]),
    ("Hackers linked to Minsk stole the data of a bank.", "stole", ["Hackers"], []),
    ("The senate voted to close the French embassy in Oslo.", "voted", ["The senate"],
     ["the French embassy"]),
    ("Oslo withdrew its troops.", "withdrew", ["Oslo"], []),
    ("The army downed 14 of 17 drones.", "downed", ["The army"], ["14 of 17 drones"]),
    ("Minsk called the move illegal.", "called", ["Minsk"], ["the move"]),
    ("The guild said that was too little and threatened to occupy the mill.", "threatened",
     ["The guild"], ["the mill"]),
    ("The mayor announced that a jury would be formed and promised to free the miners.",
     "promised", ["The mayor"], ["the miners"]),
    ("The opposition accused the police of beating its candidate, a charge that she denied.",
     "accused", ["The opposition"], ["the police"]),
    ("Soldiers beat a senator.", "beat", ["Soldiers"], ["a senator"]),
    ("The envoy promised to investigate the killing of a miner.", "promised", ["The envoy"],
     ["the killing of a miner"]),
    ("Lund to visit Oslo next week", "visit", ["Lund"], ["Oslo"]),
    ("The coach of a youth team arrested in June has died.", "arrested", [],
     ["The coach of a youth team"]),
    ("The vice president was arrested in May and stripped of her powers by the king.", "arrested",
     [], ["The vice president"]),
    ("The mayor was barred from running in May by the electoral commission.", "barred",
     ["the electoral commission"], ["The mayor"]),
    ("Oslo, which gave the choir a grant, called for an election.", "called", ["Oslo"], []),
    ("A Colombian senator shot at a campaign rally in Bogota in June died on Monday, she said.",
     "shot", [], ["A Colombian senator"]),
    ("The bishop was a poet and therefore murdered.", "murdered", [], ["The bishop"]),
    ("We remember the monks, the nuns and the people massacred in the bombings.", "massacred", [],
     ["the nuns", "the people"]),
    ("The convoy was attacked by rebels.", "attacked", ["rebels"], ["The convoy"]),
    ("Rebels launched an attack on the village.", "attack", ["Rebels"], ["the village"]),
    ("The US invasion of Iraq began.", "invasion", ["US"], ["Iraq"]),
    ("His arrest by police shocked the town.", "arrest", ["police"], ["His"]),
    ("A bomb killed five people.", "killed", [], ["five people"]),
    ("The attack killed five people.", "killed", [], ["five people"]),
    ("Nine farmers were killed in army raids.", "killed", ["army"], ["Nine farmers"]),
    ("Russian warplanes bombed a market.", "bombed", ["Russian"], ["a market"]),
    ("Forces loyal to a former general on Sunday took the mill.", "took",
     ["Forces loyal to a former general"], ["the mill"]),
    ("A Nigerian army drone killed nine monks.", "killed", ["army"], ["nine monks"]),
    ("A drone struck the bridge.", "struck", [], ["the bridge"]),
    ("Five killed in blast.", "killed", [], ["Five"]),
    ("The family accused the police of shooting a student.", "shooting", ["the police"],
     ["a student"]),
    ("Talks between the army and the rebels began.", "Talks", ["the army"], ["the rebels"]),
    ("Clashes broke out between police and students.", "Clashes", ["police"], ["students"]),
    ("Gunmen raided the mill and abducted between 30 and 40 people.", "abducted", ["Gunmen"],
     ["30 and 40 people"]),
    ("The mayor condemned the army's raid.", "condemned", ["The mayor"],
     ["the army's", "the army's raid"]),
    ("Kenya and Uganda signed an agreement.", "signed", ["Kenya"], ["Uganda"]),
    ("Soldiers forced the villagers to flee.", "flee", ["the villagers"], []),
    ("Nine farmers were killed in a clash with the army.", "killed", ["the army"],
     ["Nine farmers"]),
    ("The army's killing of a farmer angered the town.", "killing", ["The army's"], ["a farmer"]),
    ("The minister announced the arrest of two men for killing a guard.", "killing", ["two men"],
     ["a guard"]),
    ("The minister announced the arrest of two men.", "arrest", [], ["two men"]),
    ("A bomb went off in front of the bank.", "went off", [], ["the bank"]),
    ("The blast took place at km 34 of the road.", "blast", [], []),
    ("Reporters saw their offices raided.", "raided", [], ["their offices"]),
    ("Rebels began a series of attacks on banks.", "attacks", ["Rebels"], ["banks"]),
    ("The mayor survived an attempt on his life.", "survived an attempt on his life", [],
     ["his"]),
    ("A plane blew up over the town, killing nine people.", "killing", [], ["nine people"]),
    ("His capture was a blow to the gang.", "capture", [], ["His"]),
    ("Two nurses were among those killed.", "killed", [], ["Two nurses"]),
    ("A nurse and a monk were among the dead.", "dead", [], ["A nurse", "a monk"]),
    ("In Kesra the council extended the curfew.", "extended the curfew", ["the council"],
     ["the curfew"]),
    ("Ghana struck targets in the valley hundreds of times.", "struck", ["Ghana"], ["targets"]),
    ("Two pilots were taken prisoner by rebels.", "taken", ["rebels"], ["Two pilots"]),
    ("The army was accused by monks of burning a mill.", "burning", ["The army"], ["a mill"]),
    ("Rebels placed a bomb in front of the bank.", "placed", ["Rebels"], ["the bank"]),
    ("The bodies of two men killed in the raid were found.", "killed", [], ["two men"]),
    ("Relatives of six sailors who were abducted gathered.", "abducted", [], ["six sailors"]),
    ("Two nurses were abducted and killed by gunmen.", "abducted", ["gunmen"], ["Two nurses"]),
    ("The bodies of the Spanish monks murdered last Friday [17 November] by masked individuals "
     "were buried in Goma today.", "murdered", ["masked individuals"], ["the Spanish monks"]),
    ("The priests killed last month by armed men were buried in the capital.", "killed",
     ["armed men"], ["The priests"]),
    ("The announcement of the arrest of two sailors and an officer for killing a guard came late.",
     "killing", ["two sailors", "an officer"], ["a guard"]),
    ("The troops repelled the attack by the militia.", "repelled", ["The troops"],
     ["the militia"]),
    ("The revolt has left at least 12 dead.", "dead", [], []),
    ("The blast left three miners dead.", "dead", [], ["three miners"]),
    ("Baker is a loud voice in opposing the dam.", "opposing", ["Baker"], ["the dam"]),
    ("The mediators urged both sides to stop.", "urged", ["The mediators"], ["both sides"]),
    ("The bishop called for calm.", "called", ["The bishop"], []),
    ("The bishop called for the release of the nurses.", "called", ["The bishop"], ["the nurses"]),
    ("A bus bomb blew up near the mill.", "blew up", [], []),
    ("Two banks were the target of raids.", "raids", [], ["Two banks"]),
    ("The Lakeside Marathon bombing shocked him.", "bombing", [], ["Lakeside Marathon"]),
    ("The Hezbollah attack on the port failed.", "attack", ["Hezbollah"], ["the port"]),
    ("Police freed the owner of a shop in Dover, who had attacked a guard.", "attacked",
     ["the owner of a shop in Dover"], ["a guard"]),
    ("Two men are in a jail north of Dover awaiting trial.", "trial", [], ["Two men"]),
    ("At least two states have been the subject of hacking.", "hacking", [],
     ["At least two states"]),
    ("The envoy was encouraged by the talks.", "encouraged", ["The envoy"], ["the talks"]),
    ("The multiple victim shooting shocked him.", "shooting", [], []),
    ("She says one woman and two men shot when a gunman opened fire were improving.", "shot",
     [], ["one woman", "two men"]),
    ("Rebels attacked army positions.", "attacked", ["Rebels"], ["army positions"]),
    ("Nine civilians were killed in shelling by the militia.", "shelling", ["the militia"], []),
    ("Guards shot dead three of them.", "shot", ["Guards"], ["three of them"]),
    ("Monks accuse the army and the rebels of killing civilians.", "killing",
     ["the army", "the rebels"], ["civilians"]),
    ("The expulsion of the army from Georgia took a year.", "expulsion", [], ["the army"]),
    ("Kenya's protests spread to the coast.", "protests", [], []),
    ("The raid left two farmers dead.", "dead", [], ["two farmers"]),
    ("Rebels killed a baker, a nurse and a pilot.", "killed", ["Rebels"],
     ["a baker", "a nurse", "a pilot"]),
    ("They killed six monks, a cook, and her daughter.", "killed", ["They"],
     ["six monks", "a cook", "her daughter"]),
    ("Gunmen killed a senator, a member of the party and an ally of the mayor.", "killed",
     ["Gunmen"], ["a senator"]),
    ("Police arrested the suspect, a teacher and a father of two, in Oslo.", "arrested",
     ["Police"], ["the suspect"]),
    ("Rebels attacked the palace, the hotel's security corps, the minister's villa, and the "
     "council.", "attacked", ["Rebels"],
     ["the palace", "the hotel's security corps", "the minister's villa", "the council"]),
    ("Police condemned the murder of two nurses perpetrated by guerrillas.", "murder",
     ["guerrillas"], ["two nurses"]),
    ("The raid, which was carried out on Friday by guerrillas, killed three.", "killed",
     ["guerrillas"], ["three"]),
    ("The offensive launched on 12 November by the Hill Front has left nine dead.", "offensive",
     ["the Hill Front"], []),
    ("The massacre committed by the army in May shocked him.", "massacre", ["the army"], []),
    ("Judges want Pedro Lopez, who masterminded the attack on the senator.", "attack",
     ["Pedro Lopez"], ["the senator"]),
    ("The port was the objective of the attack.", "attack", [], ["The port"]),
    ("Missiles fired by the Chadian navy struck the depot.", "struck", ["the Chadian navy"],
     ["the depot"]),
    ("Katyusha rockets hit the camp.", "hit", [], ["the camp"]),
    ("Iraqi warplanes carried out a raid on the camp.", "raid", ["Iraqi"], ["the camp"]),
    ("Hill Front suicide bombers killed nine people.", "killed", ["Hill Front suicide bombers"],
     ["nine people"]),
    ("On a visit to Lima, the Peruvian envoy Rosa Diaz praised the mayor.", "praised",
     ["the Peruvian envoy Rosa Diaz"], ["the mayor"]),
    ("Kenya and Uganda's foreign ministers met briefly today.", "met", ["Kenya"],
     ["Uganda's"]),
    ("British and EU negotiators signed an agreement.", "signed", ["British"], ["EU"]),
    ("Army and church leaders met on Monday.", "met", ["Army and church leaders"], []),
    ("Norway provided $2 million to support refugees in Jordan.", "provided", ["Norway"],
     ["refugees"]),
    ("The agency is providing assistance to meet the needs of villagers.", "providing",
     ["The agency"], ["villagers"]),
    ("The bloc launched a mediation effort designed to help the clans reach a settlement.",
     "mediation", ["The bloc"], ["the clans"]),
    ("The king mobilized troops for a battle against the clan.", "mobilized", ["The king"],
     ["the clan"]),
    ("The council imposed a curfew in parts of the valley.", "curfew", ["The council"],
     ["parts of the valley"]),
    ("Egypt is willing to withdraw its troops from Gaza.", "willing", ["Egypt"], ["Gaza"]),
    ("The clerk filed a lawsuit against visiting Premier Pal Teleki.", "lawsuit",
     ["The clerk"], ["Premier Pal Teleki"]),
    ("The mayor and two nuns were brought before a court by the Hill Front, and then shot by "
     "guards.", "brought", ["the Hill Front"], ["The mayor", "two nuns"]),
    ("Rebels stormed the camp as nuns were praying, killing nine.", "killing", ["Rebels"],
     ["nine"]),
    ("Nine nuns were killed and six others hurt in an attack by the militia.", "killed",
     ["the militia"], ["Nine nuns"]),
    ("Nine nuns were killed and six others wounded in attacks launched by the army and the "
     "rebels.", "wounded", ["the army", "the rebels"], ["six others"]),
    ("He was captured in Khartoum by French secret service agents.", "captured",
     ["French secret service agents"], ["He"]),
    ("The valley is controlled by rebels.", "controlled", ["rebels"], ["The valley"]),
    ("U.S. fighter jets patrolled the valley.", "patrolled", ["U.S."], ["the valley"]),
    ("The soldiers are the ones censoring the stations.", "censoring", ["The soldiers"],
     ["the stations"]),
    ("Rebels killed one soldier and wounded another.", "wounded", ["Rebels"], ["another"]),
    ("Their goal is to capture the port.", "capture", ["Their"], ["the port"]),
    ("Activists held up signs condemning police violence.", "condemning", ["Activists"],
     ["police violence"]),
    ("The idea is to hold talks with the Danes.", "talks", [], ["the Danes"]),
    ("Nine people, including a colonel, were arrested in Lima.", "arrested", [],
     ["Nine people", "a colonel"]),
    ("Police arrested nine people in several cities, including Lima.", "arrested", ["Police"],
     ["nine people"]),
    ("Shells destroyed nine buildings, including a school.", "destroyed", [],
     ["nine buildings", "a school"]),
    ("At least six people were killed and several injured when a bomb went off.", "injured", [],
     ["several"]),
    ("Unions condemned the kidnapping and assassination of five students.", "assassination", [],
     ["five students"]),
    ("President Moon Jae-in rejected the offer.", "rejected", ["President Moon Jae-in"],
     ["the offer"]),
    ("North Korean leader Kim Jong-un met President Xi.", "met",
     ["North Korean leader Kim Jong-un"], ["President Xi"]),
    ("Product makers Acme International has bombed the mill.", "bombed",
     ["Acme International"], ["the mill"]),
    ("UK and EU negotiators have agreed a trade agreement.", "agreed", ["UK"], ["EU"]),
    ("British and EU negotiators have failed to reach a deal on the border.", "failed",
     ["British"], ["EU"]),
    ("Norway gave 3 million euros to promote trade in Chad.", "gave", ["Norway"], ["Chad"]),
    ("Norway spent 3 million euros on helping to integrate refugees.", "spent", ["Norway"],
     ["refugees"]),
    ("Workers staged a strike in response to Acme's decision.", "strike", ["Workers"],
     ["Acme's", "Acme's decision"]),
    ("The U.S. reduced tariffs on $120 billion of China's exports.", "reduced", ["The U.S."],
     ["China's exports"]),
    ("Guards opened fire on demonstrators trying to block the gate.", "block",
     ["demonstrators"], ["the gate"]),
    ("Workers protested in response to a call by the union.", "protested", ["Workers"], []),
    ("Officers used force on protesting civilians.", "force", ["Officers"],
     ["protesting civilians"]),
    ("Pal Teleki, the first vice president who claims to be the “true interim president” and took "
     "refuge in the region, spoke on Friday.", "took", ["Pal Teleki"], ["the region"]),
    ("The killing by French troops of nine farmers was unlawful.", "killing", ["French troops"],
     ["nine farmers"]),
    ("The killing of a nun by members of a gang was unlawful.", "killing", ["members of a gang"],
     ["a nun"]),
    ("Air strikes and a strike by port workers halted work in Tyre.", "strikes", [], []),
    ("The abduction and murder of two nuns by rebels was unlawful.", "abduction", ["rebels"],
     ["two nuns"]),
    ("The bishop whom soldiers detained on Monday has been freed.", "detained", ["soldiers"],
     ["The bishop"]),
    ("The bishop whom soldiers detained on Monday has been freed.", "freed", [], ["The bishop"]),
    ("Pirates seized three sailors off Gabon.", "seized", ["Pirates"], ["three sailors"]),
    ("Germany sent Ukraine tanks.", "sent", ["Germany"], ["Ukraine"]),
    ("Germany sent tanks which were used to storm a base.", "storm", [], ["a base"]),
    ("No group has said it carried out the attack on the mill.", "attack", [], ["the mill"]),
    ("Nobody attacked the mill.", "attacked", [], ["the mill"]),
    ("Instead of arresting the monks, the police joined them.", "arresting", ["the police"],
     ["the monks"]),
    ("The junta freed the monks instead of jailing the nuns.", "jailing", ["The junta"],
     ["the nuns"]),
    ("The clan vowed never to surrender to the army.", "vowed", ["The clan"], ["the army"]),
    ("The rebels were made to hand over the town.", "hand over", ["The rebels"], ["the town"]),
    ("The colonel resigned from the party but not from the senate.", "resigned", ["The colonel"],
     ["the party"]),
    ("The bishops condemned Paris but not Moscow.", "condemned", ["The bishops"], ["Paris"]),
    ("The Islamic State held the town. IS attacks killed nine.", "attacks", ["IS"], []),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "trigger", "actors", "targets"), READINGS)
def test_roles(sentence: str, trigger: str, actors: list[str], targets: list[str]) -> None:
    """Actor and target are those the construction says, and nobody else."""
    event = next(e for e in pipeline.extract(sentence) if trigger in e.action.text)
    assert [p.text for p in event.actors] == actors
    assert [p.text for p in event.targets] == targets


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


def test_whose_jets_carry_out_a_raid_is_who_raids() -> None:
    [event] = pipeline.extract("Iraqi warplanes carried out a raid on a depot.")
    assert (event.event_type, event.mode) == ("ASSAULT", "airstrike")
    assert [p.name for p in event.actors] == ["Iraq"]


def test_whoever_is_spied_on_is_the_target() -> None:
    [event] = pipeline.extract("The former ambassador was illegally spied on.")
    assert [p.name for p in event.targets] == ["former ambassador"]


def test_troops_that_nobody_is_said_to_deploy_act_themselves() -> None:
    [event] = pipeline.extract("French soldiers were deployed in the north.")
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
