"""Who did what to whom in the sentences of news agencies, one row each."""

import pytest

import pipeline
from schemas.vocabulary import CountOf
from tests.find.reading import roles_of

READINGS = [
    ("They were held there by the police for two days.", "held", ["the police"], ["They"]),
    ("He was snatched by gunmen.", "snatched", ["gunmen"], ["He"]),
    ("Ukrainian forces counterattacked northeast of Izium, taking a tree line.", "counterattacked",
     ["Ukrainian forces"], []),
    ("Kiir signed a peace agreement with more reservations than articles.",
     "signed a peace agreement", ["Kiir"], []),
    ("The spokesman denied that his men had burned anything and attributed the fires to thieves.",
     "attributed", ["The spokesman"], ["thieves"]),
    ("Her lawyer insists that the mules were paid for and accuses the mill of greed.", "accuses",
     ["Her lawyer"], ["the mill"]),
    ("The guild disowned those who burned the bins and accused police of sending them.", "accused",
     ["The guild"], ["police"]),
    ("All those detained were freed by nightfall.", "freed", [], ["All those"]),
    ("The judge left after receiving death threats by e-mail.", "receiving death threats", [],
     ["The judge"]),
    ("He has asked Nato to mediate and three times offered talks, the last on Friday.", "offered",
     ["He"], []),
    ("Drones of the Red Star bombed a mill near Gao.", "bombed", ["the Red Star"], ["a mill"]),
    ("The mayor threatened to open the road with his own police.", "threatened", ["The mayor"], []),
    ("Gunmen shot nine miners in an ambush near Kano.", "ambush", ["Gunmen"], ["nine miners"]),
    ("Police shot two gunmen in the attack near Kano.", "attack", [], []),
    ("Nine miners died in an attack near Kano.", "attack", [], []),
    ("Officers said that clashes went on and admitted that nine guards were hurt.", "admitted",
     ["Officers"], []),
    ("The mayor said that Lund is behind the raids and asked the nuns to stay at home.", "asked",
     ["The mayor"], ["the nuns"]),
    ("The bishop condemned the murder that took place on Monday and attributed it to rebels.",
     "attributed", ["The bishop"], ["rebels"]),
    ("A guild announced that it will march if the army goes on to shell Kano and called on the "
     "mayor to resign.", "called", ["A guild"], ["the mayor"]),
    ("Roe said that a strike has not been called, but did not rule it out.", "rule", ["Roe"], []),
    ("A rebel was killed in an attack by city rebels on a post.", "killed", [], ["A rebel"]),
    ("A rebel was killed in an attack by rival rebels on a post.", "killed", ["rival rebels"],
     ["A rebel"]),
    ("The nuns repeated their appeal to the rebels to free the miners.", "free", ["the rebels"],
     ["the miners"]),
    ("The Red Star claimed responsibility for the attack that killed a judge.", "killed",
     ["The Red Star"], ["a judge"]),
    ("Police blamed the rebels for the ambush in which nine farmers were killed.", "killed",
     ["the rebels"], ["nine farmers"]),
    ("The battle left 37 rebels and twelve guards dead.", "dead", [],
     ["37 rebels", "twelve guards"]),
    ("The battle left 37 rebels and twelve guards wounded.", "wounded", [],
     ["37 rebels", "twelve guards"]),
    ("The plan led to 37 rebels and twelve guards killed, and seizures of arms.", "killed", [],
     ["37 rebels", "twelve guards"]),
    ("The rebels set on fire two cotton mills.", "set on fire", ["The rebels"],
     ["two cotton mills"]),
    ("Gunmen threw two explosive devices from a car at the bank.", "threw", ["Gunmen"],
     ["the bank"]),
    ("The rebels' offensive has ended in failure.", "offensive", ["The rebels'"], []),
    ("The refugees returned from Chad in May.", "returned", ["The refugees"], []),
    ("Within an hour mobs in Orlo torched the homes of nine nuns.", "torched", ["mobs"],
     ["the homes of nine nuns"]),
    ("Protests over fares, which the mayor later cut, have left at least 20 people dead.", "dead",
     [], ["at least 20 people"]),
    ("Officials clamped a curfew on the town.", "curfew", ["Officials"], ["the town"]),
    ("The cook said she saw the accused kick a nun.", "kick", ["the accused"], ["a nun"]),
    ("The mayor's wife was killed, and her driver hurt, when a bomb went off.", "hurt", [],
     ["her driver"]),
    ("At least 20 rebels have been killed, 15 wounded and six captured.", "wounded", [], ["15"]),
    ("Five guards died in an ambush laid by rebels.", "died", ["rebels"], ["Five guards"]),
    ("Two rebels died in a raid by rebels on a post.", "died", [], ["Two rebels"]),
    ("The rebels robbed a bank and burned the town hall.", "burned", ["The rebels"],
     ["the town hall"]),
    ("When agents came to Roe's house to arrest him, he had left.", "arrest", ["agents"],
     ["him"]),
    ("Nine rebels died at the hands of the militia.", "died", ["the militia"], ["Nine rebels"]),
    ("The guild suffered dead and wounded during the raid.", "wounded", [], ["The guild"]),
    ("The judge charged Ana Lund with taking part in the murder of the mayor.", "murder",
     ["Ana Lund"], ["the mayor"]),
    ("Ana Lund was accused of being an accomplice in the murder of the mayor caused by rebels.",
     "murder", ["rebels"], ["the mayor"]),
    ("Police blame the rebels for the attack, in which a nun lost her life.", "lost her life",
     ["the rebels"], ["a nun"]),
    ("Gunmen threw two bombs from a car at the old mill, a clinic in Orlo.", "threw", ["Gunmen"],
     ["the old mill"]),
    ("The rebels planted 20 kg of dynamite under the bridge.", "planted", ["The rebels"],
     ["the bridge"]),
    ("Two men levelled gunfire at a guard.", "levelled", ["Two men"], ["a guard"]),
    ("The attack on the port demanded a reply.", "demanded", [], []),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "trigger", "actors", "targets"), READINGS)
def test_roles(sentence: str, trigger: str, actors: list[str], targets: list[str]) -> None:
    assert roles_of(sentence, trigger) == (actors, targets)


def test_who_passes_on_what_others_want_does_not_do_it() -> None:
    text = "Brussels wants talks, an envoy said on Monday, but will not cut off gas imports."
    (cut,) = [e for e in pipeline.extract(text) if "cut off" in e.action.text]
    assert "an envoy" not in [a.text for a in cut.actors]


def test_nobody_told_as_one_of_many_does_the_deed() -> None:
    """In "for every person extradited" a person suffers, and extradites nobody."""
    text = "The gang threatened to kill nine judges for every person extradited."
    assert not [e for e in pipeline.extract(text) if "extradited" in e.action.text and e.actors]


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("A wave of raids hit the port.", {"OTHER"}),
        ("The shock wave injured nine nuns.", {"ASSAULT"}),
        ("The explosion destroyed a bakery.", {"ASSAULT"}),
        ("The rebels sowed mines along the road.", {"ASSAULT"}),
        ("The rebels sowed terror in the towns.", {"OTHER"}),
    ],
)
def test_what_comes_in_a_wave_is_no_flood(text: str, types: set[str]) -> None:
    found = pipeline.extract(text)
    assert {str(e.event_type) for e in found} == types
    assert "natural-disaster" not in {e.mode for e in found}


def test_what_a_mishap_destroys_is_a_mishap() -> None:
    text = "The gas explosion at the plant destroyed two houses."
    assert {e.mode for e in pipeline.extract(text)} == {"accident"}


def test_the_hurt_are_not_among_the_dead() -> None:
    counts = [c for e in pipeline.extract("The raid caused 9 deaths and 46 injuries.")
              for c in e.counts]  # fmt: skip
    assert [c.best for c in counts if c.what is CountOf.KILLED] == [9]


@pytest.mark.parametrize(
    ("text", "wounded"),
    [
        ("Roe was the target of an attack in which he was not wounded.", None),
        ("Rebels attacked a convoy, wounding three or four.", (3, None)),
    ],
)
def test_counts_of_the_hurt(text: str, wounded: tuple[int, int | None] | None) -> None:
    counts = [c for e in pipeline.extract(text) for c in e.counts]
    found = {(c.low, c.best) for c in counts if c.what is CountOf.WOUNDED}
    assert found == ({wounded} if wounded else set())


def test_the_ends_of_a_route_are_no_scene() -> None:
    text = "Rebels attacked a bus covering the Manila - Lima and Lima - Manila route."
    (attack,) = pipeline.extract(text)
    assert not attack.locations
