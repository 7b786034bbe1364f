"""Who did what to whom in the sentences of news agencies, one row each."""

import pytest

import pipeline
from schemas.vocabulary import CountOf
from tests.find.reading import roles_of

READINGS = [
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
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "trigger", "actors", "targets"), READINGS)
def test_roles(sentence: str, trigger: str, actors: list[str], targets: list[str]) -> None:
    assert roles_of(sentence, trigger) == (actors, targets)


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
