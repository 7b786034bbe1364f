"""Mentions: an event of a document as linking sees it, and what it says of the ones before."""

import re
from dataclasses import dataclass

from pipeline.link.described import Described, described
from pipeline.link.reports import Report, is_only_counted, report_of
from schemas.event import Event, Participant
from schemas.vocabulary import ActorKind, DateBasis, EventType, Modality

TOLD = re.compile(r"\b(?:the|this|that)\s+(?:[a-z-]+\s+)?$", re.IGNORECASE)
SECOND = r"(?:another|an?\s+(?:second|third|separate|similar))\s+"
ANEW = re.compile(rf"\b{SECOND}(?:[\w-]+\s+){{0,2}}$", re.IGNORECASE)  # "another clash"
ELSEWHERE = re.compile(  # "In a separate incident, two guards were shot"
    rf"^\W*(?:(?:elsewhere|separately)\b|"
    rf"in\s+{SECOND}(?:[\w-]+\s+)?(?:action|attack|case|clash|episode|incident|raid)\b)",
    re.IGNORECASE,
)
AFTER = re.compile(r"\bafter\b[^,;:]*$", re.IGNORECASE)
GROUNDS = re.compile(  # "to protest the murder", "in retaliation for the raid"
    r"\bto\s+(?:avenge|commemorate|mark|protest)\b[^,;:]*$|"
    r"\bin\s+(?:protest|reprisal|response|retaliation|revenge)\s+(?:against|at|for|over|to)\b[^,;:]*$",
    re.IGNORECASE,
)
FOR_WHICH = (  # one of which stands in all that GROUNDS reads; asked first, for they are few
    "avenge", "commemorate", "mark", "protest", "reprisal", "response", "retaliation", "revenge",
)  # fmt: skip
PAST = re.compile(r"\bin\s+the\s+past(?!\s+\w+)", re.IGNORECASE)
NEAR = 120  # characters that hold the few words right before an action
ANOTHER = re.compile(r"(?:an?\s+)?(?:another|second|third|separate|similar)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Mention:
    """An event of a document as linking sees it, with the entities of its document.

    `told`: a noun that takes it for known: "the attack", "this kidnapping".
    `asserted`: the narrator tells it as fact. `denied`: somebody says that it did not happen.
    `anew`: told as another than what was told before: "a second attack".
    `also`: "also" stands right before it.
    `vague`: done some time before: "in the past".
    `after`: its clause begins with "after". `ground`: that for which another was done.
    `victims`: those to whom it was done and whom a noun describes: "six priests".
    """

    event_id: str
    report: Report
    actors: frozenset[str]
    targets: frozenset[str]
    told: bool = False
    asserted: bool = True
    denied: bool = False
    anew: bool = False
    after: bool = False
    ground: bool = False
    vague: bool = False
    victims: tuple[Described, ...] = ()
    also: bool = False

    @property
    def bare(self) -> bool:
        """Nobody takes part: "the attack", "the violence"."""
        return not self.actors and not self.targets


def mention_of(event: Event) -> Mention:
    """Return the mention of an event."""
    before = event.sentence.text[: max(event.action.start - event.sentence.start, 0)]
    near, small, clause = before[-NEAR:], before.casefold(), event.clause.text
    return Mention(
        event.event_id,
        report_of(event),
        frozenset(p.entity_id for p in event.actors if not is_only_counted(p)),
        frozenset(p.entity_id for p in event.targets if not _is_issue(event, p)),
        _is_told(event, near),
        event.modality is Modality.ASSERTED,
        event.modality is Modality.DENIED,
        _is_anew(event, before, near),
        "after" in small and AFTER.search(before) is not None,
        any(word in small for word in FOR_WHICH) and GROUNDS.search(before) is not None,
        "past" in clause.casefold() and PAST.search(clause) is not None,
        described(event.targets),
        near.endswith("also "),
    )


def _is_issue(event: Event, target: Participant) -> bool:
    """Tell whether a protest's target is what it is about: "fares" and "the rise" tell one."""
    return event.event_type is EventType.PROTEST and target.kind is ActorKind.OBJECT


def _is_told(event: Event, before: str) -> bool:
    """Tell whether an event's noun stands alone behind "the" or "this", as what was told before."""
    words = event.action.text
    if words.endswith("s") or (event.date is not None and event.date.basis is DateBasis.TEXT):
        return False
    known = TOLD.search(before) or TOLD.search(words.removesuffix(words.split()[-1]))
    return known is not None


def _is_anew(event: Event, before: str, near: str) -> bool:
    """Tell whether an event is told as another one; "another guard" is only another victim."""
    if ANEW.search(near) is None and ELSEWHERE.match(before) is None:
        return False
    return not any(ANOTHER.match(p.text) for p in (*event.actors, *event.targets))
