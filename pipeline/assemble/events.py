"""Event records: mentions with everything resolved, as the dataset holds them."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from pipeline.assemble.ids import make_id
from pipeline.find.grammar import phrase
from pipeline.find.mentions import EventMention, StatementMention
from pipeline.find.roles.reciprocity import is_each_other
from pipeline.knowledge.word_classes import classes
from pipeline.parse.labels import NOMINAL_SUBJECTS
from pipeline.parse.parsed import Parsed
from pipeline.parse.tokens import Span, Token
from pipeline.resolve.entities import Entities
from schemas.event import (
    Action,
    Attribution,
    Count,
    Event,
    EventDate,
    Participant,
    Place,
    Source,
)
from schemas.vocabulary import ON_THE_GROUND, QUAD_OF, THINGS, ActorKind, EventType

UNRESOLVED = frozenset({"it", "this", "that"})  # names nobody: mostly what a sentence said
DEALINGS = frozenset({EventType.CONSULT, EventType.COOPERATE, EventType.AID})  # a clinic may help
ONLY_BY_PEOPLE = (ON_THE_GROUND | {EventType.SANCTION}) - DEALINGS  # no thing does them


@dataclass(slots=True)
class Resolved:
    """An event mention with its place, date and numbers."""

    mention: EventMention
    locations: list[Place] = field(default_factory=list)
    date: EventDate | None = None
    counts: list[Count] = field(default_factory=list)
    salience: float = 0.0


def make_events(resolved: Sequence[Resolved], parsed: Parsed, entities: Entities) -> list[Event]:
    """Return the event records of a document in text order, each once."""
    records: dict[str, Event] = {}
    for item in resolved:
        record = _record(item, parsed, entities)
        records.setdefault(record.event_id, record)
    return sorted(records.values(), key=lambda e: (e.action.start, e.action.end, e.event_id))


def _record(item: Resolved, parsed: Parsed, entities: Entities) -> Event:
    """Return one event record."""
    mention, article = item.mention, parsed.article
    sense = mention.sense
    assert sense.event_type is not None
    actors, targets = _sides(mention, parsed, entities)
    words = parsed.verbatim(mention.trigger)
    event_id = make_id(
        "ev", article.document_id, words["start"], words["end"], sense.event_type,
        *(f"a{p.start}" for p in actors), *(f"t{p.start}" for p in targets),
    )  # fmt: skip
    return Event(
        event_id=event_id,
        document_id=article.document_id,
        incident_id=make_id("in", event_id),
        event_type=sense.event_type,
        mode=sense.mode,
        quad_class=QUAD_OF.get(EventType(sense.event_type)),
        cameo=sense.cameo,
        acled_type=sense.acled,
        action=Action(lemma=mention.lemma, **words),
        clause=parsed.quote(phrase.core(mention.head, mention.trigger)),
        actors=actors,
        targets=targets,
        instruments=participants(mention.instruments, mention.statement, entities),
        locations=item.locations,
        date=item.date,
        source=Source(
            publisher=article.publisher,
            title=article.title,
            url=article.url,
            attribution=attribution(mention.denial or mention.statement, parsed, entities),
        ),
        modality=mention.modality,
        negated=mention.negated,
        counts=item.counts,
        sentence=parsed.quote(mention.head.sent),
        salience=item.salience,
        confidence=0.0,  # rated once its incident is known
    )


def _sides(
    mention: EventMention, parsed: Parsed, entities: Entities
) -> tuple[list[Participant], list[Participant]]:
    """Return who did it and to whom: things do no deeds, and what is asked for is nobody."""
    crewed = [w for w in mention.actors if _is_crewed(w.root)]
    manned = {p.entity_id for p in participants(crewed, mention.statement, entities)}
    actors = participants(mention.actors, mention.statement, entities)
    event_type = mention.sense.event_type
    if event_type in ONLY_BY_PEOPLE:
        told = parsed.quote(mention.head.sent).start
        actors = [p for p in actors if _may_act(p, told) or p.entity_id in manned]
    elif event_type in DEALINGS:
        actors = [p for p in actors if p.kind is not ActorKind.OBJECT or p.name[0].isupper()]
    doers = {p.entity_id for p in actors}
    targets = [p for p in _targets(mention, entities) if p.entity_id not in doers]
    if event_type is EventType.REQUEST:
        targets = [p for p in targets if not _is_thing_asked_for(p)]
    return actors, targets


def _may_act(actor: Participant, told: int) -> bool:
    """Tell whether somebody can do a deed: no thing, but a name or "the other side".

    Args:
        actor: The participant.
        told: The offset at which its sentence begins, where any word has a capital.
    """
    if actor.kind not in THINGS:
        return True
    words = [w for w in actor.text.split() if w.lower() not in {"the", "a", "an"}]
    named = all(w[0].isupper() for w in words) and (len(words) > 1 or actor.start > told)
    known = named and actor.text.lower() not in UNRESOLVED
    side = actor.name.split()[-1].removesuffix("s") in classes()["side"]
    return actor.kind is ActorKind.OBJECT and (known or side)


def _is_crewed(noun: Token) -> bool:
    """Tell whether a thing acts by who is in it: "a helicopter fired", not "sent by helicopter"."""
    told = noun.tag_ != "NN" or noun.dep_ in NOMINAL_SUBJECTS  # "aircraft bombed the port"
    told = told or any(c.dep_ in {"det", "nummod", "poss"} for c in noun.children)
    return told and noun.lemma_.lower() in classes()["crewed"]


def participants(
    phrases: Sequence[Span], statement: StatementMention | None, entities: Entities
) -> list[Participant]:
    """Return the participants that phrases name, each entity once."""
    speaker = statement.speaker if statement else None
    found: dict[str, Participant] = {}
    for words in phrases:
        for participant in entities.participants(words, speaker=speaker):
            found.setdefault(participant.entity_id, participant)
    return list(found.values())


def _targets(mention: EventMention, entities: Entities) -> list[Participant]:
    """Return whom an event is done to; "the opponent" is whom the one who acts fights.

    "It" is left out where nothing was found that it means ("the army denied it").
    """
    if len(mention.actors) == 1 and len(mention.targets) == 1:
        words = mention.targets[0]
        if is_each_other(words.root):
            opponent = entities.opponent(mention.actors[0], words=words)
            if opponent is not None:
                return [opponent]
    found = participants(mention.targets, mention.statement, entities)
    return [p for p in found if p.name.lower() not in UNRESOLVED]


def _is_thing_asked_for(target: Participant) -> bool:
    """Tell whether a target is what a request wants ("calm", "an inquiry"), not whom one asks."""
    words = target.text.lower().split()
    side = words[-1].removesuffix("s") in classes()["side"]  # "urged both sides"
    return target.kind is ActorKind.OBJECT and not target.name[:1].isupper() and not side


def attribution(
    statement: StatementMention | None, parsed: Parsed, entities: Entities
) -> Attribution | None:
    """Return who says so, None where the narrator does or nobody is named."""
    if statement is None or statement.speaker is None:
        return None
    speaker = entities.speaker(statement.speaker)
    return Attribution(
        **speaker.model_dump(), cue=parsed.quote(statement.cue) if statement.cue else None
    )
