"""Who denies what another claims: "the army's claim that it took the dam was denied by rebels"."""

from dataclasses import replace

from pipeline.find.grammar import phrase, syntax
from pipeline.find.mentions import StatementMention
from pipeline.find.modality.effects import is_claim, scope_and_effect
from pipeline.find.modality.truth import calls_untrue
from pipeline.knowledge.word_classes import classes
from pipeline.parse.labels import PATIENTS
from schemas.vocabulary import Modality


def as_refuted(statement: StatementMention) -> StatementMention | None:
    """Return a claim that somebody denies as told by who denies it, by nobody if he is not named.

    Who claims it does not deny it. None where it is no claim of another.
    """
    claim = statement.cue.root if statement.cue is not None else None
    if claim is None or not is_claim(claim) or claim.pos_ != "NOUN" or claim.dep_ not in PATIENTS:
        return None
    verb = claim.head
    denies = scope_and_effect(verb)[1] == Modality.DENIED or verb.lemma_ in classes()["refused"]
    denies = denies or calls_untrue(verb)
    if not denies:
        return None
    deniers = syntax.agents(verb) if syntax.is_passive(verb) else syntax.subjects(verb)
    return replace(statement, speaker=phrase.noun_phrase(deniers[0]) if deniers else None)
