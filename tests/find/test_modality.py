"""Whether it happened: every word that negates, denies, plans or supposes is heard."""

import pytest

import pipeline
from pipeline.find.modality.status import Status
from pipeline.find.modality.verdict import read_status
from pipeline.parse import load_model
from pipeline.parse.tokens import read_doc
from schemas.vocabulary import Modality

ASSERTED, CLAIMED, DENIED = Modality.ASSERTED, Modality.CLAIMED, Modality.DENIED
PLANNED, HYPOTHETICAL = Modality.PLANNED, Modality.HYPOTHETICAL


def status(sentence: str, form: str) -> Status:
    token = next(t for t in read_doc([load_model()(sentence)]) if t.text == form)
    return read_status(token)


@pytest.mark.parametrize(
    ("sentence", "form", "modality", "negated"),
    [
        ("Rebels attacked the base.", "attacked", ASSERTED, False),
        ("Gunmen tried to storm the port.", "storm", ASSERTED, False),
        ("Gunmen tried to kill the judge.", "kill", HYPOTHETICAL, False),
        ("Gunmen will try to storm the port.", "storm", HYPOTHETICAL, False),
        ("The minister escaped arrest.", "arrest", ASSERTED, True),
        ("Nine nuns escaped the raid.", "raid", ASSERTED, False),
        ("We will give an answer to the raid.", "raid", ASSERTED, False),
        ("They will hold a debate on the raid.", "raid", ASSERTED, False),
        ("They will prepare an answer to a raid.", "raid", PLANNED, False),
        (
            "Rebels demand the release of ten men before freeing her.",
            "freeing",
            HYPOTHETICAL,
            False,
        ),
        ("Rebels shot the guard before freeing her.", "freeing", ASSERTED, False),
        ("There is no one missing.", "missing", ASSERTED, True),
        ("The guards had tried in vain to free the nuns.", "free", ASSERTED, True),
        ("Oslo denied a report of a raid in which ten nuns died.", "died", DENIED, False),
        ("Oslo denied a report of the raid, in which ten nuns died.", "died", ASSERTED, False),
        (
            "He wants to go but cannot because he is being questioned.",
            "questioned",
            ASSERTED,
            False,
        ),
        ("In the event she was injured, a nurse would come.", "injured", HYPOTHETICAL, False),
        ("A guard stands by in case the rebels attack the mill.", "attack", HYPOTHETICAL, False),
        ("If you had a gang that killed nuns, you would act.", "killed", HYPOTHETICAL, False),
        (
            "The king promised to free the port – not what Oslo had in mind.",
            "promised",
            ASSERTED,
            False,
        ),
        ("Oslo did not deny that police had beaten a nun.", "beaten", CLAIMED, False),
        (
            "He vowed that no one would be hurt, and nine were arrested.",
            "arrested",
            ASSERTED,
            False,
        ),
        ("The guild called a strike for Monday.", "called", PLANNED, False),
        ("The guild has called a march for Sunday in Lund.", "march", PLANNED, False),
        ("A strike called for Sunday was put off.", "strike", PLANNED, False),
        ("The guild called a strike on Monday.", "called", ASSERTED, False),
        ("The guild announced a strike for higher pay.", "strike", PLANNED, False),
        ("The guild called a meeting for Monday.", "called", ASSERTED, False),
        ("The guild held a march for peace.", "march", ASSERTED, False),
        ("Nuns called for the colonel to be arrested.", "arrested", HYPOTHETICAL, False),
        ("Nuns asked for the clerk to be tried and jailed.", "jailed", HYPOTHETICAL, False),
        ("The bishop called for the siege to end and for troops to flee.", "flee", PLANNED, False),
        ("He was the most senior officer to be arrested.", "arrested", ASSERTED, False),
        ("She was the oldest nun to be arrested.", "arrested", ASSERTED, False),
        ("Rebels did not attack the base.", "attack", ASSERTED, True),
        ("The blast at the mill was not an attack.", "attack", ASSERTED, True),
        ("It wasn't an attack on the mill.", "attack", ASSERTED, True),
        ("It was not just an attack on the mill.", "attack", ASSERTED, False),
        ("It was not an isolated attack.", "attack", ASSERTED, False),
        ("It was not the attack that shook him.", "attack", ASSERTED, False),
        ("The army freed two nuns, only to arrest them again.", "arrest", ASSERTED, False),
        ("Police hit men who had gathered at the port to protest.", "protest", ASSERTED, False),
        ("The army failed to seize the bridge.", "seize", ASSERTED, True),
        ("Neither the army nor the militia attacked the town.", "attacked", ASSERTED, True),
        ("The army was not able to seize the bridge.", "seize", ASSERTED, True),
        ("The army was able to seize the bridge.", "seize", ASSERTED, False),
        ("No one attacked the base.", "attacked", ASSERTED, True),
        ("Rebels killed nobody.", "killed", ASSERTED, True),
        ("Did rebels attack the base?", "attack", HYPOTHETICAL, False),
        ("Who attacked the base?", "attacked", ASSERTED, False),
        ("What would an attack mean?", "attack", HYPOTHETICAL, False),
        ("Are the men who attacked the base in jail?", "attacked", ASSERTED, False),
        ("Will the port be closed after the attack on the base?", "attack", ASSERTED, False),
        ("The attacks are intended to spread fear.", "attacks", ASSERTED, False),
        ("The attack cannot be called an accident.", "attack", ASSERTED, False),
        ("The attack may have been carried out by rebels.", "attack", ASSERTED, False),
        ("The attack will be carried out by rebels.", "attack", PLANNED, False),
        ("The king told police to shoot looters.", "shoot", HYPOTHETICAL, False),
        ("The attack was ordered by the king.", "attack", ASSERTED, False),
        ("The attack was not ordered by the king.", "attack", ASSERTED, True),
        ("With that attack the rebels mean to take the port.", "attack", ASSERTED, False),
        ("The army has yet to issue a report on the attack.", "attack", ASSERTED, False),
        ("The army advised us that rebels attacked the base.", "attacked", CLAIMED, False),
        ("Judges are no longer murdered in the port.", "murdered", ASSERTED, True),
        ("It is not by bombing bridges that they will win.", "bombing", ASSERTED, True),
        ("Lift the siege and free the nurses.", "free", HYPOTHETICAL, False),
        ("The rebels did not attempt to retake the base.", "retake", ASSERTED, True),
        ("The attack had been planned by rebels.", "attack", ASSERTED, False),
        ("The talks were planned by rebels for Monday.", "talks", PLANNED, False),
        ("The rebels could not attack the base.", "attack", ASSERTED, True),
        ("The rebels could not have attacked the base.", "attacked", HYPOTHETICAL, True),
        ("The rebels could not be allowed to attack.", "allowed", HYPOTHETICAL, True),
        ("Rebels announced the capture of the base.", "capture", CLAIMED, False),
        ("The army announced the killing of a rebel.", "killing", CLAIMED, False),
        ("The army announced the deployment of troops.", "deployment", PLANNED, False),
        ("The colonel had no knowledge of an attack on the base.", "attack", HYPOTHETICAL, False),
        ("The colonel had no knowledge of the attack on the base.", "attack", ASSERTED, False),
        ("The army did not hear of any units attacking farms.", "attacking", HYPOTHETICAL, False),
        ("The minister was almost killed by a shell.", "killed", ASSERTED, True),
        ("Police fired no shots at the crowd.", "fired", ASSERTED, True),
        ("There was no attack on the base.", "attack", ASSERTED, True),
        ("They left without attacking the base.", "attacking", ASSERTED, True),
        ("Guards prevented the crowd from attacking the embassy.", "attacking", ASSERTED, True),
        ("The attack was prevented by guards.", "attack", ASSERTED, True),
        ("The group denied attacking the base.", "attacking", DENIED, False),
        ("The group plans to attack the base.", "attack", PLANNED, False),
        ("The army will attack the base.", "attack", PLANNED, False),
        ("The army is ready to attack the base.", "attack", PLANNED, False),
        ("The talks will resume on Monday.", "talks", PLANNED, False),
        ("The report that the base was attacked is unfounded.", "attacked", DENIED, False),
        ("They cleared up a foiled attack on the base.", "attack", ASSERTED, True),
        ("The nun persuaded the junta to let the girls return.", "return", HYPOTHETICAL, False),
        ("The guild will not pay until the owners return.", "return", HYPOTHETICAL, False),
        ("The guild will pay once the owners return.", "return", HYPOTHETICAL, False),
        ("They did not pay until the owners returned.", "returned", ASSERTED, False),
        ("The mayor will resign after voters attacked him.", "attacked", ASSERTED, False),
        ("The council is weighing an attack on the base.", "attack", HYPOTHETICAL, False),
        ("Oslo to expel two envoys", "expel", PLANNED, False),
        ("The jury acquitted a banker of taking bribes.", "bribes", DENIED, False),
        ("The king has not decided whether to expel the envoy.", "expel", HYPOTHETICAL, False),
        ("A judge blocked the deportation of a nurse.", "deportation", ASSERTED, True),
        ("A coup averted by the guards cost two lives.", "coup", ASSERTED, True),
        ("The rebels were accused of a massacre.", "massacre", CLAIMED, False),
        ("The speaker suspended approval of the law.", "approval", ASSERTED, True),
        ("The rebels decreed a suspension of attacks on the base.", "attacks", ASSERTED, True),
        ("They know how to attack a base.", "attack", HYPOTHETICAL, False),
        ("No group has said it attacked the base.", "attacked", HYPOTHETICAL, False),
        ("She did not know that they attacked the base.", "attacked", ASSERTED, False),
        ("Rebels attacked the base; its guard has never been found.", "attacked", ASSERTED, False),
        ("Rebels attacked the base; police denied that he was there.", "attacked", ASSERTED, False),
        ("Talks on a handover went on.", "handover", HYPOTHETICAL, False),
        ("The attack was not claimed.", "attack", ASSERTED, False),
        ("He is wanted for the murder of two guards.", "murder", ASSERTED, False),
        ("Attacking the base is one of the options.", "Attacking", HYPOTHETICAL, False),
        ("Killing the hostages brought condemnation.", "Killing", ASSERTED, False),
        ("Ohio became the first state to apologize for it.", "apologize", ASSERTED, False),
        ("The ruling raises the likelihood of a strike.", "strike", HYPOTHETICAL, False),
        ("The army said it would attack the base.", "attack", PLANNED, False),
        ("The army said it would attack if it had tanks.", "attack", HYPOTHETICAL, False),
        ("The mayor said rebels would have attacked.", "attacked", HYPOTHETICAL, False),
        ("Had they attacked the base, it would be lost, he said.", "attacked", HYPOTHETICAL, False),
        ("Were they to attack the base, it would be lost.", "attack", HYPOTHETICAL, False),
        ("Never had they attacked the base.", "attacked", ASSERTED, True),
        ("He rejected claims that they had attacked the base.", "attacked", DENIED, False),
        ("He rejected a plan that cut aid after they attacked.", "attacked", ASSERTED, False),
        (
            "The families repeated their demand that the boys be freed.",
            "freed",
            HYPOTHETICAL,
            False,
        ),
        ("Rebels marched to the town to attack the base.", "attack", PLANNED, False),
        ("Miners marched through the town to denounce the owners.", "denounce", ASSERTED, False),
        ("Nine members voted for the plan, two members abstained.", "voted", ASSERTED, False),
        ("Rebels attacked the base, the agency reported.", "attacked", CLAIMED, False),
        ("The talks are due to resume on Monday.", "talks", PLANNED, False),
        ("The talks are expected to continue in May.", "talks", PLANNED, False),
        ("The talks failed to resume on Monday.", "talks", ASSERTED, True),
        ("The army may attack the base.", "attack", HYPOTHETICAL, False),
        ("If rebels attack the base, the army responds.", "attack", HYPOTHETICAL, False),
        ("The mayor urged the army to attack the base.", "attack", HYPOTHETICAL, False),
        ("The mayor called for an attack on the base.", "attack", HYPOTHETICAL, False),
        ("Will rebels attack the base?", "attack", HYPOTHETICAL, False),
        ("He was accused of attacking the base.", "attacking", CLAIMED, False),
        ("The alleged attack shocked the town.", "attack", CLAIMED, False),
        ("The army is going to attack the base.", "attack", PLANNED, False),
        ("The army is about to attack the base.", "attack", PLANNED, False),
        ("The envoy is to visit the camp on Friday.", "visit", PLANNED, False),
        ("He has been held and is to be extradited.", "extradited", PLANNED, False),
        ("The fighters appeared to be retreating.", "retreating", CLAIMED, False),
        ("Rebels are on the verge of attacking the base.", "attacking", PLANNED, False),
        ("The army is waiting to attack the base.", "attack", HYPOTHETICAL, False),
        ("Rebels were fighting to capture the base.", "capture", HYPOTHETICAL, False),
        ("The army is able to attack the base.", "attack", HYPOTHETICAL, False),
        ("The army was able to capture the base.", "capture", ASSERTED, False),
        ("The rebels have to leave the base.", "leave", HYPOTHETICAL, False),
        ("The rebels had to leave the base.", "leave", ASSERTED, False),
        ("The army has yet to attack the base.", "attack", ASSERTED, True),
        ("A panel found that the king had ordered the killings.", "killings", ASSERTED, False),
        ("The king ordered the killing of his rival.", "killing", PLANNED, False),
        ("The attempt to seize the bridge failed.", "seize", HYPOTHETICAL, True),
        ("Chad blocked a statement condemning the raid.", "condemning", HYPOTHETICAL, True),
        ("Chad backed a statement condemning the raid.", "condemning", ASSERTED, False),
        ("The army failed for a second time to seize the bridge.", "seize", ASSERTED, True),
        (
            "The ruling cleared the way for the extradition of a nun.",
            "extradition",
            HYPOTHETICAL,
            False,
        ),
        ("A bomb that police believe was planted by rebels failed.", "planted", CLAIMED, False),
        ("The rebels narrowly missed killing the guard.", "killing", ASSERTED, True),
        ("In the novel, rebels seize the bridge.", "seize", HYPOTHETICAL, False),
        ("No group has said it carried out the attack.", "attack", ASSERTED, False),
        ("Nine men were feared drowned.", "drowned", CLAIMED, False),
        ("Tanks were used to storm the base.", "storm", ASSERTED, False),
        ("Tanks could be used to storm the base.", "storm", HYPOTHETICAL, False),
        ("They stopped beating the guard.", "beating", ASSERTED, False),
        ("They stopped him from beating the guard.", "beating", ASSERTED, True),
        ("The army said it would stop shelling the base.", "shelling", PLANNED, True),
        ("Two gangs are fighting for control of the port.", "control", HYPOTHETICAL, False),
        ("Firefighters practised rescuing the crew.", "rescuing", HYPOTHETICAL, False),
        ("He said it was untrue that they had attacked the base.", "attacked", DENIED, False),
        ("It is not true that they attacked the base.", "attacked", DENIED, False),
        ("They described as baseless that troops had shelled it.", "shelled", DENIED, False),
        ("The general made baseless claims that they attacked it.", "attacked", DENIED, False),
        ("He called the attack a lie.", "attack", ASSERTED, False),
        ("Instead of attacking the base, they left.", "attacking", ASSERTED, True),
        ("Instead of attacking the base, they left.", "left", ASSERTED, False),
        ("They left rather than attack the base.", "attack", ASSERTED, True),
        ("Rather than attack the base, they left.", "attack", ASSERTED, True),
        ("Rather than attack the base, they left.", "left", ASSERTED, False),
        ("They chose to leave instead of attacking the base.", "attacking", PLANNED, True),
        ("Not a single shot was fired in the town.", "fired", ASSERTED, True),
        ("Not all of the nuns were freed.", "freed", ASSERTED, False),
        ("The army simulated an attack on the base.", "attack", HYPOTHETICAL, False),
        ("The army staged a mock attack on the base.", "attack", HYPOTHETICAL, False),
        ("The two kings were to have met on Monday.", "met", HYPOTHETICAL, False),
        ("They were made to leave the base.", "leave", ASSERTED, False),
        ("Efforts were made to attack the base.", "attack", PLANNED, False),
        ("A paper mistakenly reported that rebels attacked the base.", "attacked", DENIED, False),
        ("The junta falsely said rebels attacked the base.", "attacked", DENIED, False),
        ("Reports that it had been attacked turned out to be false.", "attacked", DENIED, False),
        ("The army neither confirmed nor denied attacking it.", "attacking", HYPOTHETICAL, False),
        ("The army neither confirmed nor denied the attack.", "attack", CLAIMED, False),
        ("The army declined to confirm or deny the attack.", "attack", CLAIMED, False),
        ("Kenya abstained from a vote to extend the ban.", "extend", PLANNED, False),
        ("The court announced a warrant for the general.", "warrant", CLAIMED, False),
        ("The army managed to capture the base.", "capture", ASSERTED, False),
        ("The army went on to capture the base.", "capture", ASSERTED, False),
        ("The army is thought to have captured the base.", "captured", CLAIMED, False),
        ("Rebels stopped short of attacking the base.", "attacking", ASSERTED, True),
        ("A unit tasked with attacking the base arrived.", "attacking", HYPOTHETICAL, False),
        ("In case of an attack, residents should hide.", "attack", HYPOTHETICAL, False),
        ("The units are in charge of guarding the port.", "guarding", HYPOTHETICAL, False),
        ("It set up rules for any emergency, including attacks.", "attacks", HYPOTHETICAL, False),
        ("The attack was claimed by no group.", "attack", ASSERTED, False),
        ("The mayor did not say who had attacked the base.", "attacked", ASSERTED, False),
        ("The mayor did not say whether they attacked the base.", "attacked", HYPOTHETICAL, False),
        ("A court acquitted two officers of torturing a man.", "torturing", DENIED, False),
        ("Two officers were found not guilty of torturing a man.", "torturing", DENIED, False),
        ("Chad offered gold for information leading to his arrest.", "arrest", HYPOTHETICAL, False),
        ("A tip led to the arrest of a baker.", "arrest", ASSERTED, False),
        ("The premier has sought to have the party banned.", "banned", HYPOTHETICAL, False),
        ("The king had the bishop arrested.", "arrested", ASSERTED, False),
        ("The officer is innocent of killing a nurse, his wife said.", "killing", DENIED, False),
        ("Two officers were cleared of the murder of Ana Ruiz.", "murder", ASSERTED, False),
        ("Rebels are here to take part in raids.", "raids", PLANNED, False),
        ("They kept them as shields in case the army attacked.", "attacked", HYPOTHETICAL, False),
        ("He called the drill a rehearsal for invasion.", "invasion", HYPOTHETICAL, False),
    ],
)
def test_status(sentence: str, form: str, modality: Modality, negated: bool) -> None:
    """The event's modality and negation are those of the words that govern it."""
    assert status(sentence, form) == Status(modality, negated)


def test_negation_of_the_saying_is_not_that_of_the_event() -> None:
    """Who did not say that it happened has not denied it."""
    assert not status("The mayor did not say that rebels attacked the base.", "attacked").negated


def test_an_attack_that_had_an_effect_was_not_only_planned() -> None:
    text = "The attack which destroyed the bank on Monday had been planned since May."
    assert status(text, "attack") == Status(ASSERTED)


def test_what_is_called_possible_or_impossible_is_not_told_as_done() -> None:
    possible = status("It is possible for the rebels to attack the town.", "attack")
    impossible = status("It is impossible for Chad to be expelled from the bank.", "expelled")
    assert (possible, impossible) == (Status(HYPOTHETICAL), Status(HYPOTHETICAL, negated=True))


@pytest.mark.parametrize(
    ("sentence", "form", "modality"),
    [
        ("The strike could trigger an invasion of the island.", "invasion", HYPOTHETICAL),
        ("The UN may condemn the invasion of the island.", "invasion", ASSERTED),
        ("The deal would see the release of 50 nurses.", "release", HYPOTHETICAL),
        ("The agreement includes the release of 50 nurses.", "release", PLANNED),
        ("The vote may lead to the resignation of the mayor.", "resignation", HYPOTHETICAL),
        ("The court will investigate attacks on nurses.", "attacks", ASSERTED),
        ("The mayor refused to condemn the attack on the town.", "attack", ASSERTED),
        ("Fifty people could be killed in an attack on the plant.", "attack", HYPOTHETICAL),
        ("Nobody was killed in an attack on the plant.", "attack", ASSERTED),
        ("Explosions could be heard across the city.", "Explosions", ASSERTED),
        ("They declined to testify about the killing of the guard.", "killing", ASSERTED),
    ],
)
def test_a_verb_brings_its_object_about_or_takes_it_for_granted(
    sentence: str, form: str, modality: Modality
) -> None:
    """What a verb would bring about is as open as the verb; what it speaks of is not."""
    assert status(sentence, form) == Status(modality)


@pytest.mark.parametrize(
    "sentence",
    [
        "The army has the ability to strike targets in the north.",
        "The court said that the ministry had no authority to arrest reporters.",
        "The unions defended the right to strike.",
    ],
)
def test_what_somebody_may_or_can_do_is_no_deed(sentence: str) -> None:
    types = {event.event_type for event in pipeline.extract(sentence)}
    assert not types & {"ASSAULT", "COERCE", "PROTEST"}


@pytest.mark.parametrize(
    ("sentence", "form", "modality"),
    [
        ("It is vital that the rebels free the nurses.", "free", Modality.HYPOTHETICAL),
        ("It is possible that rebels attacked the convoy.", "attacked", Modality.HYPOTHETICAL),
        ("It is clear that rebels attacked the convoy.", "attacked", Modality.ASSERTED),
    ],
)
def test_an_adjective_says_whether_a_clause_is_only_wished(
    sentence: str, form: str, modality: Modality
) -> None:
    assert status(sentence, form) == Status(modality)


@pytest.mark.parametrize(
    ("sentence", "modality"),
    [
        ("Police arrested a man for stabbing a teacher.", Modality.CLAIMED),
        ("A man was detained for stabbing a teacher.", Modality.CLAIMED),
        ("A man was sentenced to ten years for stabbing a teacher.", Modality.ASSERTED),
    ],
)
def test_who_is_arrested_for_a_deed_need_not_have_done_it(
    sentence: str, modality: Modality
) -> None:
    assert status(sentence, "stabbing") == Status(modality)


def test_what_somebody_calls_an_event_is_his_claim() -> None:
    assert status("Rebels called the raid a massacre.", "massacre").modality is CLAIMED
    assert status("The unions called a strike.", "strike").modality is not CLAIMED


def test_what_a_law_provides_for_was_not_done() -> None:
    assert status("They passed a law that bans rallies.", "bans").modality is HYPOTHETICAL


def test_a_raid_of_which_nobody_speaks_took_place() -> None:
    assert status("The army made no mention of the raid.", "raid") == Status()
    assert status("The army made no attempt at a raid.", "raid") != Status()


def test_a_part_played_in_a_drill_is_no_deed() -> None:
    assert status("Actors playing gunmen seized the port.", "seized").modality is HYPOTHETICAL
    assert status("Actors playing cards seized the port.", "seized").modality is ASSERTED


def test_what_somebody_renounces_is_not_used() -> None:
    assert status("The king will never renounce the use of force.", "use").modality is HYPOTHETICAL


def test_what_is_announced_behind_its_telling_is_planned() -> None:
    assert status("Troops would leave Niger, the general announced.", "leave").modality is PLANNED


def test_a_resolution_that_was_not_adopted_demanded_nothing() -> None:
    text = "The council did not adopt a resolution demanding a truce."
    assert status(text, "demanding") == Status(HYPOTHETICAL, negated=True)
    text = "The council adopted a resolution demanding a truce."
    assert status(text, "demanding") == Status()


def test_what_nobody_plans_is_not_planned() -> None:
    planned = Status(PLANNED, negated=True)
    assert status("The army has no plans to seize the port.", "seize") == planned
    assert status("There are no plans to attack the base.", "attack") == planned
    assert status("The army has plans to seize the port.", "seize") == Status(PLANNED)


def test_who_did_not_die_of_one_cause_died_of_another() -> None:
    assert status("He did not die of a stroke but was murdered.", "die") == Status()
    assert status("He did not die.", "die") == Status(negated=True)


def test_but_ends_what_neither_denies() -> None:
    text = "Oslo neither fled nor ruled out a raid, but its king pledged he would not order troops."
    assert status(text, "pledged") == Status()
    assert status("Oslo neither attacked nor shelled the port.", "shelled").negated


def test_a_unit_with_a_number_is_somebody() -> None:
    text = "Army Detachment no. 1 reported that two of its members were wounded in Kabul."
    [event] = pipeline.extract(text)
    assert event.modality is CLAIMED
