"""Event mentions: every trigger of a text with its roles, its speaker and whether it happened."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TypeVar

from pipeline.find.accusations import accusation
from pipeline.find.deaths import DEATH, deaths_as_killings, deaths_as_mishaps
from pipeline.find.disasters import harm_of_disasters
from pipeline.find.grammar import phrase, tree
from pipeline.find.grammar.bearers import may_be_somebody
from pipeline.find.grammar.nobody import is_nobody
from pipeline.find.mentions import EventMention, StatementMention, as_assault
from pipeline.find.modality.effects import NEGATED, scope_and_effect
from pipeline.find.modality.governing import tells_what_was
from pipeline.find.modality.intent import announcers, as_announced, as_refused, is_ruled_out
from pipeline.find.modality.own_status import is_made_up, is_negated
from pipeline.find.modality.prospects import is_mere_power
from pipeline.find.modality.status import Status
from pipeline.find.modality.truth import is_left_open, tells_nothing
from pipeline.find.modality.verdict import read_status, status_steps
from pipeline.find.prominence import with_lent_targets, without_asides, without_habits
from pipeline.find.refutations import as_refuted
from pipeline.find.roles import Roles, find_roles, phrases
from pipeline.find.roles.reciprocity import directions
from pipeline.find.roles.responsibility import (
    Tie,
    is_denied,
    is_killing,
    tied,
    tied_by_cause,
    tied_by_harm,
)
from pipeline.find.statements import innermost_statement
from pipeline.find.strikes import strikes_as_attacks
from pipeline.find.triggers import Trigger, find_triggers
from pipeline.find.triggers.campaigns import without_stump
from pipeline.find.triggers.everyday import without_everyday
from pipeline.find.triggers.figures import without_figures
from pipeline.find.triggers.generalities import without_generalities
from pipeline.find.triggers.inquiries import without_inquiries
from pipeline.find.triggers.lead import find_leads
from pipeline.find.triggers.sport import without_play
from pipeline.find.vague import without_vague
from pipeline.find.verbal_attacks import words_as_accusations
from pipeline.parse.parsed import Parsed
from pipeline.parse.tokens import Span, Token
from schemas.vocabulary import FORCE, UNREAL, AcledType, EventType, Modality

CLAIMING = "claim-responsibility"
TIED = FORCE | {EventType.PROTEST}
TIED_MODES = frozenset({DEATH, "theft", "fraud"})
# Which words of the lexicon report nothing; beside each filter why, for who asks (explain.py).
FILTERS: tuple[tuple[Callable[[Sequence[Trigger]], list[Trigger]], str], ...] = (
    (without_figures, "a figure of speech, or done by or to what does no deeds"),  # "fought tears"
    (without_generalities, "a law, an ability, a habit or a count"),  # "the police may arrest him"
    (without_everyday, "everyday life"),  # "the chef attacked the pastry with a spoon"
    (without_play, "a game"),  # "the visitors attacked down the wing"
    (without_stump, "a candidate's rally"),
    (without_inquiries, "a question that is asked"),  # '"Why?" the judge demanded'
)
NO_REPORTS = (
    (is_mere_power, "what somebody may or can do"),  # "the right to strike"
    (is_left_open, "neither confirmed nor denied"),
    (is_made_up, "told in a work, or played"),  # "in the novel, rebels kidnap her"
)
# What an event is after all, once those beside it are known; each takes what the one before left.
READINGS: tuple[tuple[Callable[[Sequence[EventMention]], list[EventMention]], str], ...] = (
    (strikes_as_attacks, ""),  # "the strikes" of a war are no stoppages of work
    (words_as_accusations, ""),  # "attacked the bill" in a speech
    (deaths_as_mishaps, ""),  # "killed when the bus overturned": nobody killed them
    (harm_of_disasters, ""),  # "floods hit it … thirty were killed"
    (deaths_as_killings, "the killing is told beside it"),  # "exploded, killing two"; "shot dead"
    (with_lent_targets, ""),  # "went on strike, protesting the law": the strike is against it
    (without_asides, "only what another event is about: its aim, term, ground or cause"),
    (without_habits, "what is done as a rule"),  # "the officers who fight"
    (without_vague, "violence of which no happening is told"),  # "the killing of civilians"
)


def find_events(
    parsed: Parsed, statements: Sequence[StatementMention], unread: dict[int, str] | None = None
) -> list[EventMention]:
    """Return the event mentions of a parsed article, in text order.

    A reciprocal report ("both sides say they hit the opponent") gives one mention a direction.

    Args:
        parsed: The article.
        statements: What is said in it.
        unread: Takes why words of the lexicon report nothing, by their places, where given.
    """
    triggers = _triggers(parsed, unread)
    found = [m for trigger in triggers for m in _mentions(trigger, statements)]
    for read, why in READINGS:
        found = _noted(found, read(found), why, unread)
    return found


Headed = TypeVar("Headed", Trigger, EventMention)


def _noted(
    before: Sequence[Headed], after: list[Headed], why: str, unread: dict[int, str] | None
) -> list[Headed]:
    """Return what is left, and note why the rest was left out, where somebody asks."""
    if unread is None:
        return after
    left = {found.head.i for found in after}
    unread.update({found.head.i: why for found in before if found.head.i not in left})
    return after


def _mentions(trigger: Trigger, statements: Sequence[StatementMention]) -> list[EventMention]:
    """Return the mentions of one trigger: one, or one for each side of a reciprocal report."""
    statement = _statement_of(trigger.head, statements)
    found = _roles_of(trigger)
    tie = _tie_of(trigger) if _may_be_tied(trigger) else None
    if tie is not None and not found.actors and _may_have_done(tie, trigger):
        mention = _tied_mention(trigger, found, tie, tie.statement or statement)
        died = trigger.sense.mode == DEATH
        return [as_assault(mention, "kill", AcledType.ATTACK) if died else mention]
    sides = directions(trigger, found)
    return [
        _mention(trigger, roles, statement if len(sides) == 1 else _told_by(statement, roles))
        for roles in sides
    ]


def _tie_of(trigger: Trigger) -> Tie | None:
    """Return who is tied to a deed, be it by the harm it caused ("deaths laid to the army")."""
    return tied(trigger.head) or tied_by_cause(trigger.head) or tied_by_harm(trigger.object_noun)


def _statement_of(head: Token, statements: Sequence[StatementMention]) -> StatementMention | None:
    """Return the statement that tells an event, None where the narrator does."""
    statement = accusation(head) or innermost_statement(head, statements)
    return None if statement is None or _tells_nothing(statement) else statement


def _roles_of(trigger: Trigger) -> Roles:
    """Return who does what to whom, without doers of whom it is said that there are none."""
    found = find_roles(trigger)
    found.actors = announcers(trigger, found.actors)
    if trigger.sense.mode != CLAIMING:  # "no group claimed it" says so of all
        found.actors = [a for t in found.actors for a in _who_is_meant(t)]
    return found


def _tells_nothing(statement: StatementMention) -> bool:
    """Tell whether nobody holds what is told: "was claimed by no group", "wrongly reported"."""
    nobody = statement.speaker is not None and is_nobody(statement.speaker.root)
    return nobody or tells_nothing(statement.cue)


def _who_is_meant(doer: Token) -> list[Token]:
    """Return of whom it is told that none did it: "not one of the mutineers surrendered"."""
    if not _is_absent(doer):
        return [doer]
    of = tree.children(doer, "prep") if doer.lower_ in {"one", "none", "neither"} else []
    return [c for prep in of if prep.lower_ == "of" for c in tree.children(prep, "pobj")]


def _is_absent(doer: Token) -> bool:
    """Tell whether there is no such doer: "no group", but not "neither the army nor the guild"."""
    return is_denied(doer) and not any(c.lower_ in {"neither", "nor"} for c in doer.children)


def _may_be_tied(trigger: Trigger) -> bool:
    """Tell whether somebody may be called responsible for it: force, protests, deaths, theft."""
    return trigger.sense.event_type in TIED or trigger.sense.mode in TIED_MODES


def _may_have_done(tie: Tie, trigger: Trigger) -> bool:
    """Tell whether those tied to a death kill, those tied to a theft or fraud are somebody."""
    if trigger.sense.mode == DEATH:
        return is_killing(tie)
    return trigger.sense.mode not in TIED_MODES or all(map(may_be_somebody, tie.doers))


def _triggers(parsed: Parsed, unread: dict[int, str] | None) -> list[Trigger]:
    """Return the triggers of the lexicon and those of the lead, in text order."""
    found = find_triggers(parsed.doc)
    for keep, why in FILTERS:
        found = _noted(found, keep(found), why, unread)
    leads = find_leads(parsed, {t.head.i for t in found})
    done = found
    for is_none, why in NO_REPORTS:
        done = _noted(done, [t for t in done if not is_none(t.head)], why, unread)
    announced = [as_refused(as_announced(t)) for t in done]
    return sorted([*announced, *leads], key=lambda t: t.head.i)


def _mention(trigger: Trigger, roles: Roles, statement: StatementMention | None) -> EventMention:
    """Put a mention together from its trigger, roles and statement."""
    status = read_status(trigger.head)
    if statement is not None:
        status = status.weakened(_said(statement, trigger.head))
    denied = statement if status.modality is Modality.DENIED else None
    return EventMention(
        head=trigger.head,
        trigger=trigger.span,
        lemma=trigger.lemma,
        sense=trigger.sense,
        clause=_clause(trigger),
        actors=phrases(roles.actors),
        targets=phrases(roles.targets),
        instruments=phrases(roles.instruments),
        modality=status.modality,
        negated=status.negated and not is_ruled_out(trigger),
        statement=statement,
        denial=as_refuted(denied) if denied is not None else None,
    )


def _tied_mention(
    trigger: Trigger, roles: Roles, tie: Tie, statement: StatementMention | None
) -> EventMention:
    """Put a mention together whose doer is only tied to it: by a claim, a charge, a verdict."""
    doers = {t.i for t in tie.doers}
    targets = [t for t in roles.targets if t.i not in doers]
    mention = _mention(trigger, replace(roles, actors=tie.doers, targets=targets), statement)
    mention.modality = Status(mention.modality).weakened(tie.modality).modality
    return mention


def _told_by(statement: StatementMention | None, roles: Roles) -> StatementMention | None:
    """Return the statement with the side that acts as its speaker, where both sides speak."""
    if statement is None or statement.speaker is None:
        return statement
    actor = roles.actors[0]
    both = actor in tree.conjuncts(statement.speaker.root)
    return replace(statement, speaker=phrase.noun_phrase(actor)) if both else statement


def _clause(trigger: Trigger) -> Span:
    """Return the clause, grown where the trigger's own words reach beyond it."""
    found = phrase.clause(trigger.head)
    first, last = min(found.start, trigger.span.start), max(found.end, trigger.span.end)
    return trigger.head.doc[first:last]


def _said(statement: StatementMention, head: Token) -> Modality:
    """Return what a statement's cue makes of its content: a claim, or a denial.

    What the content takes for granted is no plan ("agreed to rebuild the areas shelled in May")
    and not denied ("denied a link with the murder", "that the blast, which killed two, was his").
    """
    cue = statement.cue
    if statement.speaker is not None and _is_withdrawn(statement.speaker.root):
        return Modality.DENIED
    if cue is None:
        return Modality.CLAIMED
    for token in cue:
        scope, effect = scope_and_effect(token)
        if effect not in {"", NEGATED, Modality.ASSERTED} and "clause" in scope:
            said = Modality(effect)
            undenied = said is Modality.DENIED and is_negated(token)
            if undenied or tells_what_was(token, effect):
                return Modality.CLAIMED  # "did not deny that", "swore that they had not"
            doubts = said in UNREAL or said is Modality.DENIED
            return Modality.CLAIMED if doubts and _is_given(head, token) else said
    return Modality.CLAIMED


def _is_withdrawn(speaker: Token) -> bool:
    """Tell whether a text corrects itself: "an earlier version of this story said …"."""
    earlier = any(c.lower_ in {"earlier", "previous"} for c in tree.children(speaker, "amod"))
    return earlier and speaker.lemma_ in {"version", "story", "article"}


def _is_given(head: Token, cue: Token) -> bool:
    """Tell whether a cue stands above a head, or the verb it is joined to, without reaching it."""
    while head.dep_ == "conj" and head.head.pos_ == "VERB":
        head = head.head
    return cue in head.ancestors and all(word != cue for word, _ in status_steps(head))
