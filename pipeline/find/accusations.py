"""Accusations: who accuses somebody of a deed is the one who says that it happened.

"The family accused the police of shooting a student" reports a shooting on the family's word. The
accusing verb is an event of its own, so it makes no statement; here it gives its content a speaker.
"""

from pipeline.find.grammar import phrase, syntax, tree
from pipeline.find.grammar.charges import objects_of
from pipeline.find.mentions import StatementMention
from pipeline.find.modality.brought_about import is_outcome
from pipeline.find.modality.effects import scope_and_effect
from pipeline.find.modality.own_status import is_negated
from pipeline.find.roles.reciprocity import says_each_other
from pipeline.find.roles.responsibility import ties
from pipeline.parse.labels import NOMINALS, PATIENTS
from pipeline.parse.tokens import Token
from schemas.vocabulary import Modality, StatementKind

LINKS = frozenset({"conj", "pcomp", "prep", "xcomp"})


def accusation(head: Token) -> StatementMention | None:
    """Return the accusation that reports the event of `head`, None where nobody accuses."""
    if (claimant := _who_takes_it_on(head)) is not None:
        return _statement(head, claimant)
    behind = head.dep_ == "pobj" and head.head.lower_ == "behind"
    clause = head.head if behind else head  # "of being behind the raid"
    while clause.head != clause and (clause.dep_ in LINKS or is_outcome(clause)):
        governor = _past_the_party(clause)
        if clause.dep_ == "prep" and clause.i < governor.i:
            return None  # "in a protest, residents accused"
        if governor.pos_ == "VERB" and any(map(says_each_other, tree.children(governor, "dobj"))):
            return None  # "accused each other of breaking the truce": either says so of the other
        if governor.pos_ == "VERB" and _accuses(governor):
            # "accused them of theft and closed the border", "…, killing two of them"
            beside = clause.dep_ in {"conj", "advcl"}
            return None if beside else _statement(head, governor)
        clause = clause.head
    return None


def _who_takes_it_on(deed: Token) -> Token | None:
    """Return the verb by which somebody says he did it: "claimed responsibility for bombing it"."""
    gerund = deed
    while gerund.dep_ == "conj" and gerund.head.tag_ == "VBG":
        gerund = gerund.head
    link = gerund.head
    if gerund.dep_ != "pcomp" or link.lower_ != "for":
        return None
    verb = link.head.head if link.head.dep_ == "dobj" else link.head
    rows = (ties().get((verb.lemma_, o.lemma_, "for")) for o in tree.children(verb, "dobj"))
    claimed = any(row is not None and row[1] is Modality.CLAIMED for row in rows)
    return verb if claimed and not is_negated(verb) else None


def _past_the_party(clause: Token) -> Token:
    """Return what governs a clause; the verb where the parser hung "of …" on accuser or accused.

    "They accused [the brigade of shelling]", "are accused by [witnesses of firing]".
    """
    governor = clause.head
    if clause.lower_ != "of" or governor.pos_ not in NOMINALS:
        return governor
    if governor.dep_ == "pobj" and governor.head.dep_ == "agent":
        return governor.head.head
    if objects := objects_of(governor):
        return objects[0].head
    return governor.head if governor.dep_ in PATIENTS else governor


def _accuses(verb: Token) -> bool:
    """Tell whether a verb makes its complement a claim of its subject."""
    scope, effect = scope_and_effect(verb)
    return effect == Modality.CLAIMED and "clause" in scope


def _statement(head: Token, verb: Token) -> StatementMention | None:
    """Return the accusation as a statement, None where the accuser is not named.

    Who denies another deed does not say it either: "denied that it shot a man accused of theft".
    """
    accusers = syntax.agents(verb) if syntax.is_passive(verb) else syntax.subjects(verb)
    if not accusers and not any(scope_and_effect(t)[1] == Modality.DENIED for t in verb.ancestors):
        return None
    speaker = phrase.noun_phrase(accusers[0]) if accusers else None
    return StatementMention(
        speaker=speaker,
        cue=verb.doc[verb.i : verb.i + 1],
        content=phrase.clause(head),
        kind=StatementKind.INDIRECT,
    )
