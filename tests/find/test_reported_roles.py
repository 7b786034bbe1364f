"""Who did what to whom in the longer sentences of reports, one row each."""

import pytest

import pipeline
from tests.find.reading import roles_of

READINGS = [
    ("He faces ten years in prison if found guilty.", "found", [], ["He"]),
    ("The raid was carried out at the request of a judge.", "raid", [], []),
    ("The general gave residents until Friday to hand in their guns.", "hand in", ["residents"],
     []),
    ("Chile granted her asylum last year.", "asylum", ["Chile"], ["her"]),
    ("Three farmers were taken by force from their homes.", "taken", [], ["Three farmers"]),
    ("The mill was taken over by force by armed men.", "taken over", ["armed men"], ["The mill"]),
    ("Ten people died in attacks by Red Star members against four towns.", "attacks",
     ["Red Star members"], ["four towns"]),
    ("Ana Roe, one of the nuns who was killed on Monday, taught in Lima.", "killed", [],
     ["Ana Roe"]),
    ("One of the raiders who was captured was questioned.", "captured", [],
     ["One of the raiders"]),
    ("Ed Roe, the mayor of Achi, who was kidnapped on 5 January, apparently by Red Star rebels, "
     "was found dead.", "kidnapped", ["Red Star rebels"], ["the mayor of Achi"]),
    ("Peru organized a military, political and economic onslaught against Chad.", "onslaught",
     ["Peru"], ["Chad"]),
    ("The rebels inflicted dozens of casualties among the army's officers and troops.",
     "inflicted", ["The rebels"], ["the army's officers", "troops"]),
    ("The mayor condemned the attacks against a union and a charity, which killed nine people.",
     "killed", [], ["nine people"]),
    ("The mayor mourned the fight against the militia, which killed nine people.", "killed",
     ["the militia"], ["nine people"]),
    ("As a result of the rebel attack, a farmer, identified as 57-year-old Ed Roe, was killed.",
     "killed", [], ["a farmer"]),
    ("Among those killed was a nurse.", "killed", [], ["a nurse"]),
    ("The killed were a nurse and two bakers.", "killed", [], ["a nurse", "two bakers"]),
    ("The attack in Kano took place at 2100 on Monday.", "attack", [], []),
    ("Last week, the Kenyan government, which has declared war on the gangs, extradited a cook.",
     "extradited", ["the Kenyan government"], ["a cook"]),
    ("Today in Arusha the ministers of Kenya denounced the raid.", "denounced",
     ["the ministers of Kenya"], ["the raid"]),
    ("Last week's three raids on Kano were claimed by the Red Star.", "raids", ["the Red Star"],
     ["Kano"]),
    ("Nine guards were killed by a submachinegun in Kano.", "killed", [], ["Nine guards"]),
    ("Red Front rebels and pro-army militias clashed on Wednesday.", "clashed",
     ["Red Front rebels"], ["pro-army militias"]),
    ("Nine rebels died when aircraft bombed their bases.", "bombed", ["aircraft"],
     ["their bases"]),
    ("The air force kept bombing on Sunday evening.", "bombing", ["The air force"], []),
    ("The army fled. One of its jets killed nine soldiers.", "killed", ["its jets"],
     ["nine soldiers"]),
    ("Police found the bodies of nine men, blindfolded and shot in the head.", "shot", [],
     ["nine men"]),
    ("Dozens of people were killed, some of them beheaded.", "beheaded", [], ["some of them"]),
    ("“Everybody will get a boat,” Roe said, and accused his rival of theft.", "accused",
     ["Roe"], ["his rival"]),
    ("The premier condemned what he called an act of treason.", "condemned", ["The premier"],
     ["an act of treason"]),
    ("The boss had Ed Roe murdered and paid two boys to burn the mill.", "murdered", ["The boss"],
     ["Ed Roe"]),
    ("Last week dissidents allegedly shot two of his friends dead.", "shot", ["dissidents"],
     ["two of his friends"]),
    ("Soldiers handed control of a base to the Iraqi army.", "handed control", ["Soldiers"],
     ["the Iraqi army"]),
    ("The two Koreas exchanged fire on Monday.", "exchanged fire", ["The two Koreas"], []),
    ("The refusal of Iran to free the nuns was criticised by France.", "criticised", ["France"],
     ["The refusal of Iran", "Iran"]),
    ("The assassinations were perpetrated by professionals.", "assassinations",
     ["professionals"], []),
    ("The attack was a crude maneuver by the army, a clerk claimed.", "attack", ["the army"], []),
    ("The raid was an act of revenge by the Red Front.", "raid", ["the Red Front"], []),
    ("Roe's son, William; Gus Diaz, the town clerk; and guard Jairo Ortiz, were killed.",
     "killed", [], ["Roe's son", "Gus Diaz", "guard Jairo Ortiz"]),
    ("The mayor was shot dead as he left his house by two men.", "shot", ["two men"],
     ["The mayor"]),
    ("The mayor was shot when the house was hit by a shell.", "shot", [], ["The mayor"]),
    ("She accused the army of responsibility for the massacre of nine farmers.", "massacre",
     ["the army"], ["nine farmers"]),
    ("She did not accuse the army of involvement in the massacre of nine farmers.", "massacre",
     [], ["nine farmers"]),
    ("Two clerks were killed in an ambush blamed on the Red Front.", "ambush",
     ["the Red Front"], []),
    ("Nine farmers were killed when a bomb planted by rebels exploded.", "killed", ["rebels"],
     ["Nine farmers"]),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "trigger", "actors", "targets"), READINGS)
def test_roles(sentence: str, trigger: str, actors: list[str], targets: list[str]) -> None:
    """Actor and target are those the construction says, and nobody else."""
    assert roles_of(sentence, trigger) == (actors, targets)


def test_the_masterminds_are_not_those_they_are_said_not_to_be() -> None:
    text = "The masterminds of the nurses' murder are not soldiers, he said."
    actors = [p.text for e in pipeline.extract(text) for p in e.actors]
    assert "soldiers" not in actors


def test_a_ship_that_breaks_in_two_robs_nobody() -> None:
    assert not [
        e for e in pipeline.extract("The ship exploded and broke in two.") if e.mode == "robbery"
    ]


def test_kin_tell_what_befell_their_own() -> None:
    tortured = pipeline.extract("Ana Roe was freed on Monday. Her mother says she was tortured.")[
        -1
    ]
    assert [p.name for p in tortured.targets] == ["Ana Roe"]


def test_who_denies_is_not_told_by_who_claims_the_opposite() -> None:
    denied, arming = pipeline.extract("France denied arming the rebels, as the junta had claimed.")
    assert denied.source.attribution is None
    assert (arming.source.attribution.name, arming.modality) == ("France", "denied")
