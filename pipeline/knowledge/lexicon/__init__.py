"""The event lexicon: which words report which events, and where their roles stand.

A sense is one row of a CSV file in this folder. The columns:

lemma     head word in dictionary form ("take"); the other words of a phrase stand in `frame`
pos       verb, noun or adj
frame     conditions that must all hold, separated by blanks; empty = the plain word
type      PLOVER type, OTHER, or `-` for "these words are no event" (heart attack)
mode      a mode of modes.csv: PLOVER's or a finer one (assassinate, arrest, abduct, airstrike, …)
cameo     CAMEO code; empty = the code of the mode in modes.csv
acled     label of CASE 2021 (task 2), after ACLED's sub-event types, where known
actor     where the actor stands: `subject` (default when empty), or slots as below
target    where the target stands: slots joined by `|`, first that is filled wins; empty = `object`,
          but `none` where the frame names the object ("open fire"): that noun is part of the action
          unless this column begins with `object`
example   a sentence in our own words; the sense's test

Slots: subject, object, object2 (indirect), by, of, with, against, on, to, from, … (any
preposition), poss (possessive), compound (noun modifier: "police raid"), in_front_of, xsubject
(who does what the complement clause tells), xtopic (of whom it tells), xtarget (target of the
infinitive: "agreed to free the nurses"), none.

Conditions of a frame (X is a lemma; alternatives are joined by `|`; `@class` is a word class of
classes.csv; words in capitals are labels of named entities, ARMED the name of an armed force):
    +off            has the particle "off"
    object          has a direct object                 object=X   whose head is X
    -object         has no direct object
    subject=X       the subject's head is X
    with            has a prepositional phrase          with=X     whose object's head is X
    passive         stands in the passive
    to              has an infinitive complement, or    to=X       whose head is X
                    a prepositional phrase with "to"
    that            has a finite complement clause
    modal=X         the finite complement has the auxiliary X ("said that the army must leave")
    poss            a noun has a possessor              poss=X     whose head is X
    acomp=X         has the predicative adjective X ("pleaded guilty")
    not             is negated ("pleaded not guilty")
    mod=X           a noun's modifier (compound or adjective) is X; for a verb, that of its object
    -mod=X          … is not X
    xobject=X       the object of its infinitive is X ("failed to reach a deal")
    hung=X          a noun's phrase hangs on X ("won in a landslide")
    does=X          a noun is the subject of X ("the strike killed six")
    in~X            as in=X, but X keeps its own reading ("killed in an explosion")
The narrower sense is tried first: the one with more conditions that hold, among equals the one
that names words, then the one with more conditions that must not hold, then the one that names
fewer words, then the one that stands first in the files.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from pipeline.errors import KnowledgeError
from pipeline.knowledge import FOLDER, rows
from pipeline.knowledge.word_classes import classes
from schemas.vocabulary import AcledType, EventType

NO_EVENT = "-"
PARTS_OF_SPEECH = frozenset({"verb", "noun", "adj"})
CONDITION = re.compile(
    r"(?P<sign>[-+]?)(?P<key>[a-z]+2?)(?:(?P<relation>[=~])(?P<values>[^=~\s]+))?"
)


@dataclass(frozen=True, slots=True)
class Condition:
    """One condition of a frame.

    Attributes:
        key: What is looked at: a slot, a preposition, a particle ("+off"), passive, that, …
        values: The words it must be; empty where the mere presence of `key` counts.
        negative: The condition must not hold.
        context: The word that meets it keeps a reading of its own.
        text: The condition as the table has it.
    """

    key: str
    values: frozenset[str]
    negative: bool = False
    context: bool = False
    text: str = ""


@dataclass(frozen=True, slots=True)
class Sense:
    """One reading of a word or phrase; `event_type` is None for words that are no event."""

    lemma: str
    pos: str
    conditions: tuple[Condition, ...]
    event_type: EventType | None
    mode: str | None
    cameo: str | None
    acled: AcledType | None
    actor: tuple[str, ...]
    target: tuple[str, ...]
    example: str
    origin: str


@lru_cache(maxsize=1)
def senses() -> dict[tuple[str, str], tuple[Sense, ...]]:
    """Return all senses by (lemma, part of speech), those with most conditions first.

    Raises:
        KnowledgeError: a row breaks the schema; the message has file, line and reason.
    """
    found: dict[tuple[str, str], list[Sense]] = {}
    for path in sorted((FOLDER / "lexicon").glob("senses*.csv")):
        for line, row in rows(f"lexicon/{path.name}"):
            sense = _sense(row, f"{path.name}:{line}")
            found.setdefault((sense.lemma, sense.pos), []).append(sense)
    return {key: tuple(sorted(group, key=_width)) for key, group in found.items()}


def cameo_of(event_type: str, mode: str) -> str | None:
    """Return the CAMEO code of a type's mode; None where CAMEO has none that fits."""
    return _codes().get((event_type, mode))


@lru_cache(maxsize=1)
def _codes() -> dict[tuple[str, str], str]:
    table = rows("lexicon/modes.csv")
    return {(row["type"], row["mode"]): row["cameo"] for _, row in table if row["cameo"]}


def _width(sense: Sense) -> tuple[int, int, int, int]:
    """Return how wide a sense is: the narrower sorts first, see the order in the module's text."""
    positive = [c for c in sense.conditions if not c.negative]
    named = [c for c in positive if c.values]
    words = sum(len(c.values) for c in named)
    return -len(positive), -len(named), len(positive) - len(sense.conditions), words


def _sense(row: dict[str, str], origin: str) -> Sense:
    """Read one row of a sense table."""
    if row["pos"] not in PARTS_OF_SPEECH:
        raise KnowledgeError(f"{origin}: pos is {row['pos']!r}, not one of verb, noun, adj.")
    try:
        event_type = None if row["type"] == NO_EVENT else EventType(row["type"])
        acled = AcledType(row["acled"]) if row["acled"] else None
    except ValueError as error:
        raise KnowledgeError(f"{origin}: {error}; see schemas/vocabulary.py.") from None
    conditions = tuple(_condition(part, origin) for part in row["frame"].split())
    light = any(c.key == "object" and c.values and not c.negative for c in conditions)
    return Sense(
        lemma=row["lemma"].lower(),
        pos=row["pos"],
        conditions=conditions,
        event_type=event_type,
        mode=row["mode"] or None,
        cameo=row["cameo"] or cameo_of(row["type"], row["mode"]),
        acled=acled,
        actor=tuple(row["actor"].split("|")) if row["actor"] else ("subject",),
        target=tuple((row["target"] or ("none" if light else "object")).split("|")),
        example=row["example"],
        origin=origin,
    )


def _condition(text: str, origin: str) -> Condition:
    """Read one condition of a frame, word classes put in."""
    match = CONDITION.fullmatch(text)
    if match is None:
        raise KnowledgeError(f"{origin}: the condition {text!r} cannot be read.")
    values: set[str] = set()
    for value in (match["values"] or "").split("|"):
        if value.startswith("@"):
            if value[1:] not in classes():
                raise KnowledgeError(f"{origin}: {value} is no class of words.")
            values |= classes()[value[1:]]
        elif value:
            values.add(value.replace("_", " "))
    key = f"+{match['key']}" if match["sign"] == "+" else match["key"]
    return Condition(
        key,
        frozenset(values),
        negative=match["sign"] == "-",
        context=match["relation"] == "~",
        text=text,
    )
