"""Who did what to whom in the constructions of news, one row each, read with the real lexicon."""

import pytest

import pipeline

READINGS = [
    ("The mayor denied a claim by a nun that he had been warned of the raid.", "denied",
     ["The mayor"], ["a nun"]),
    ("Two deserters handed themselves over to the army.", "handed themselves over",
     ["Two deserters"], ["the army"]),
    ("The nun alleged that a clerk was beaten in his cell.", "alleged", ["The nun"], []),
    ("The bank demanded that its manager be released.", "demanded", ["The bank"], []),
    ("The clinic asked that medicine be let into Lund.", "asked", ["The clinic"], []),
    ("The judge ordered the clerk held until May.", "ordered", ["The judge"],
     ["the clerk"]),
    ("The governor threatened to take the dispute to the United Nations.", "threatened",
     ["The governor"], []),
    ("The senator vowed to bring a lawsuit to the tribunal.", "vowed", ["The senator"], []),
    ("The miner was jailed for attacking a guard by a court in Lund.", "attacking",
     ["The miner"], ["a guard"]),
    ("The miner was jailed for attacking a guard by a court in Lund.", "jailed", ["a court"],
     ["The miner"]),
    ("Police fined a nun for protesting outside the mill.", "protesting", ["a nun"], ["the mill"]),
    ("A court in Lund jailed a baker for nine years for attacking a nun.", "attacking",
     ["a baker"], ["a nun"]),
    ("The clerk got a nine-year prison term for beating a nun.", "beating", ["The clerk"],
     ["a nun"]),
    ("A nun who asked guards to show her a warrant was beaten.", "beaten", [], ["A nun"]),
    ("A cousin who demanded to know the charges was beaten.", "beaten", [], ["A cousin"]),
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
    ("Police dismantled a network that smuggled Syrians and arrested its leader.", "arrested",
     ["Police"], ["its leader"]),
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


def test_the_same_befell_those_along_with_whom_it_did() -> None:
    text = "The mayor was killed along with two guards. Ana Ruiz was freed together with her aunt."
    killed, freed = pipeline.extract(text)
    assert [p.text for p in killed.targets] == ["The mayor", "two guards"]
    assert (len(freed.targets), killed.counts[0].best) == (2, 3)


def test_a_capital_that_arrests_somebody_is_a_government() -> None:
    [event] = pipeline.extract("Belgrade arrested a banker on Monday.")
    assert event.actors[0].name == "Serbia"


def test_no_soldier_is_shot_by_the_troops_that_fight_beside_him() -> None:
    text = "Three rebels were killed and a soldier was wounded in a gunfight with troops in Kesra."
    killed, wounded, _ = pipeline.extract(text)
    assert ([p.text for p in killed.actors], wounded.actors) == (["troops"], [])


def test_a_bound_of_a_number_denies_nothing() -> None:
    [event] = pipeline.extract("No fewer than nine villagers were killed by gunmen on Monday.")
    assert (event.negated, event.counts[0].low) == (False, 9)


def test_a_headline_may_list_deeds() -> None:
    killed, abducted = pipeline.extract("Bandits kill 23, abduct scores in Kware")
    assert (killed.counts[0].best, abducted.actors[0].text) == (23, "Bandits")


def test_what_erupts_does_nothing() -> None:
    text = "The fighting erupted when gunmen tried to kill a cleric, but shot dead a nurse instead."
    [shot] = [e for e in pipeline.extract(text) if e.mode == "firearms"]
    assert [p.text for p in shot.actors] == ["gunmen"]


def test_arson_is_nobody() -> None:
    kills = pipeline.extract("Arson attack on hostel kills four")[1]
    assert kills.actors == []


def test_who_denies_a_loss_denies_nobody() -> None:
    denied, losing = pipeline.extract("The group denied losing fighters.")
    assert (denied.targets, losing.modality) == ([], "denied")
