"""Every example in the tables of docs/how-it-decides.md is decided as the page says."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import pipeline
from schemas.event import Event
from schemas.vocabulary import EventType, Modality

PAGE = (Path(__file__).parents[2] / "docs" / "how-it-decides.md").read_text(encoding="utf-8")
QUOTED = re.compile(r'"([^"]+)"')
STATUSES = {*map(str, Modality), "negated"}

# a sentence for each example; the word that *stands out* gives no event of a PLOVER type
NO_EVENT = {
    "called for talks": "The mayor called for *talks*.",
    "agreed to free the nurses": "The gang agreed to *free* the nurses.",
    "sent doctors to support the clinics": "Oslo sent doctors to *support* the clinics.",
    "rejected a request": "The council rejected a *request*.",
    "condemned a plan to tax salt": "The bishop condemned a *plan* to tax salt.",
    "will not sign until the owners pay": "They will not sign until the owners *pay*.",
    "jailed for working with the gang": "He was jailed for *working* with the gang.",
    "the officers who fight": "The officers who *fight* want more pay.",
    "attack the farms every night": "The gangs *attack* the farms every night.",
    "rarely raids shops": "The gang rarely *raids* shops.",
    "officers responsible for murders": "The court tries officers responsible for *murders*.",
    "counter the wave of attacks": "The minister wants to counter the wave of *attacks*.",
    "the people they have abducted": "The gang wants to free the people they have *abducted*.",
    "the right to strike": "The guild has the right to *strike*.",
    "under the act the police may arrest him": "Under the act the police may *arrest* him.",
    "the frigate can strike targets": "The frigate can *strike* targets.",
    "one in five nurses has been beaten": "One in five nurses has been *beaten*.",
    "55 percent oppose the tax": "Some 55 percent *oppose* the tax.",
    "attack more travellers than": "Bandits *attack* more travellers than they did.",
    "whales visit the bay": "The whales *visit* the bay.",
    "rents killed the boom": "The rents *killed* the boom.",
    "fought back tears": "The widow *fought* back tears.",
    "the gardener declared war on slugs": "The gardener *declared* war on slugs.",
    "the recipe demands patience": "The recipe *demands* patience.",
    "the tax breaks allowed him to hire": "The tax breaks *allowed* him to hire nine nurses.",
    "asked to describe him, she said": "*Asked* to describe him, she said she could not.",
    "in the second act the bandits kidnap her": "In the second act the bandits *kidnap* her.",
    "kidnapping insurance": "She sells *kidnapping* insurance.",
    "the ceasefire monitoring office": "The *ceasefire* monitoring office opened.",
}
# a sentence for each example, and what becomes of the event of the word that *stands out*
STATUS = {
    "failed to": ("Bandits failed to *storm* the mill.", "negated"),
    "neither … nor": ("Neither rebels nor bandits *stormed* the mill.", "negated"),
    "no": ("No troops *stormed* the mill.", "negated"),
    "no longer": ("The troops no longer *attack* the mill.", "negated"),
    "without": ("The bandits fled without *attacking* the mill.", "negated"),
    "escaped": ("The bandits escaped *arrest*.", "negated"),
    "prevented": ("The guards prevented an *attack* on the mill.", "negated"),
    "instead of": ("The bandits fled instead of *attacking* the mill.", "negated"),
    "rather than": ("The bandits fled rather than *attack* the mill.", "negated"),
    "could not": ("The bandits could not *storm* the mill.", "negated"),
    "kept from": ("The guards kept the bandits from *storming* the mill.", "negated"),
    "before they could": ("They were shot before they could *storm* the mill.", "negated"),
    "was not an": ("It was not an *attack*.", "negated"),
    "not yet ready to": ("The bandits are not yet ready to *storm* the mill.", "negated"),
    "tried to storm": ("Bandits *tried to storm* the mill.", "asserted"),
    "tried in vain to": ("Bandits *tried in vain to storm* the mill.", "negated"),
    "is to": ("The army is to *storm* the mill.", "planned"),
    "is going to": ("The army is going to *storm* the mill.", "planned"),
    "is about to": ("The army is about to *storm* the mill.", "planned"),
    "Oslo to expel envoys": ("Oslo to *expel* envoys", "planned"),
    "managed to": ("Bandits managed to *storm* the mill.", "asserted"),
    "went on to": ("Bandits went on to *storm* the mill.", "asserted"),
    "began to": ("Bandits began to *storm* the mill.", "asserted"),
    "forced them to": ("The bandits forced them to *flee*.", "asserted"),
    "is waiting to": ("The army is waiting to *storm* the mill.", "hypothetical"),
    "could trigger an invasion": ("The plan could trigger an *invasion*.", "hypothetical"),
    "the deal would see the release": (
        "The deal would see the *release* of hostages.", "hypothetical",
    ),
    "neither confirmed nor denied that": (
        "The army neither confirmed nor denied that it had *stormed* the mill.", "hypothetical",
    ),
    "could not confirm": (
        "Police could not confirm that bandits had *stormed* the mill.", "hypothetical",
    ),
    "did not confirm the killing": (
        "The junta did not confirm the *killing* of the envoy.", "hypothetical",
    ),
    "did not rule out": (
        "Police did not rule out that bandits had *stormed* the mill.", "hypothetical",
    ),
    "nothing to suggest": (
        "There is nothing to suggest that bandits *stormed* the mill.", "hypothetical",
    ),
    "probably": ("Bandits probably *stormed* the mill.", "hypothetical"),
    "neither confirmed nor denied the raid": (
        "The army neither confirmed nor denied the *raid*.", "claimed",
    ),
    "did not deny": ("The army did not deny that it had *stormed* the mill.", "claimed"),
    "swore that they had not": (
        "They swore that they had not *stormed* the mill.", "claimed, negated",
    ),
    "apparently": ("Bandits apparently *stormed* the mill.", "claimed"),
    "rumour has it that": ("Rumour has it that bandits *stormed* the mill.", "claimed"),
    "did not prevent": ("The wall did not prevent the *attack* on the mill.", "asserted"),
    "failed to prevent": ("The guards failed to prevent the *attack* on the mill.", "asserted"),
    "mistakenly reported": (
        "The paper mistakenly reported that bandits had *stormed* the mill.", "denied",
    ),
    "described as false": (
        "Police described as false reports that bandits had *stormed* the mill.", "denied",
    ),
    "rejected claims that": (
        "Police rejected claims that bandits had *stormed* the mill.", "denied",
    ),
    "called the claim a lie": (
        "Police called the claim that bandits had *stormed* the mill a lie.", "denied",
    ),
    "claims … are not true": (
        "Claims that bandits *stormed* the mill are not true.", "denied",
    ),
    "will not sign until troops leave": (
        "Rebels will not sign until troops *leave* the town.", "hypothetical",
    ),
    "no knowledge of an attack": (
        "Police had no knowledge of an *attack* on the mill.", "hypothetical",
    ),
    "of the attack": ("Police had no knowledge of the *attack* on the mill.", "asserted"),
}  # fmt: skip


def table(head: str) -> Iterator[tuple[str, str]]:
    """Yield the two cells of each row of the table with this head."""
    rows = PAGE.split(head, 1)[1].split("\n\n", 1)[0].splitlines()
    for row in rows[2:]:
        _, left, right, _ = row.split("|")
        yield left, right


def decided(sentence: str) -> list[Event]:
    """Return the events of a PLOVER type that hold the word that stands out."""
    before, word, _ = sentence.split("*")
    start, end = len(before), len(before) + len(word)
    events = pipeline.extract(sentence.replace("*", ""))
    within = [e for e in events if e.action.start < end and start < e.action.end]
    return [e for e in within if e.event_type is not EventType.OTHER]


def _status(event: Event) -> str:
    if not event.negated:
        return str(event.modality)
    return "negated" if event.modality is Modality.ASSERTED else f"{event.modality}, negated"


def test_every_example_of_the_tables_has_its_sentence() -> None:
    left_out = [q for _, examples in table("| left out |") for q in QUOTED.findall(examples)]
    statuses = [q for said, _ in table("| what the text says |") for q in QUOTED.findall(said)]
    assert set(left_out) == set(NO_EVENT)
    assert set(statuses) == set(STATUS)


def test_the_statuses_are_those_of_the_page() -> None:
    for said, makes in table("| what the text says |"):
        named = STATUSES & set(re.findall(r"`(\w+)`", makes))
        for example in QUOTED.findall(said):
            if named and not said.strip().endswith(f'but not "{example}"'):
                assert STATUS[example][1].split(", ")[0] in named, example


@pytest.mark.parametrize("sentence", NO_EVENT.values())
def test_an_example_of_what_is_left_out_gives_no_event(sentence: str) -> None:
    assert decided(sentence) == []


@pytest.mark.parametrize(("sentence", "status"), STATUS.values())
def test_an_example_of_what_happened_has_its_status(sentence: str, status: str) -> None:
    assert {_status(event) for event in decided(sentence)} == {status}


@pytest.mark.parametrize("fragment", [*NO_EVENT, *STATUS])
def test_an_example_stands_in_its_sentence(fragment: str) -> None:
    sentence = NO_EVENT.get(fragment) or STATUS[fragment][0]
    words = re.findall(r"\w+", sentence.lower())
    assert set(re.findall(r"\w+", fragment.lower())) <= set(words)
