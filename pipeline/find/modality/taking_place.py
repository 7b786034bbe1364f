"""Whether a deed took place: what its own clauses and the adjective that judges it say."""

from pipeline.find.grammar.tree import children, has_to
from pipeline.knowledge.verbs import occurrence_verbs
from pipeline.parse.tokens import Token

TURNS_OUT = frozenset(
    {"well", "badly", "smoothly", "unnoticed", "unpunished", "unanswered", "wrong", "far", "awry"}
)


def takes_place(child: Token, verb: Token) -> bool:
    """Tell whether a verb says that its subject happens: "talks resume", "there was no attack"."""
    if verb.lemma_ == "be":
        return any(c.dep_ == "expl" for c in verb.children)
    happens = child.dep_ != "attr" and verb.lemma_.lower() in occurrence_verbs()
    return happens and not _is_received(verb)


def _is_received(verb: Token) -> bool:
    """Tell whether a verb tells how a deed was taken or turned out: "did not go over well"."""
    return any(c.lower_ in TURNS_OUT for c in children(verb, "advmod", "acomp"))


def said_to_happen(child: Token, verb: Token) -> Token | None:
    """Return the verb that a subject is raised from: "talks are due to resume"."""
    for word in (verb, *children(verb, "acomp")):
        for infinitive in children(word, "xcomp"):
            if takes_place(child, infinitive):
                return infinitive
    return None


def had_effect(noun: Token) -> bool:
    """Tell whether a clause says what a deed did: "the attack that killed two had been planned"."""
    return any(c.dep_ == "relcl" and c.tag_ == "VBD" for c in noun.children)


def never_happened(noun: Token) -> bool:
    """Tell whether a clause says that a deed was none: "claimed attacks that never happened"."""
    told = (c for c in children(noun, "relcl") if c.lemma_.lower() in occurrence_verbs())
    return any(c.lower_ in {"never", "not", "n't"} for verb in told for c in children(verb, "neg"))


def supposing_adjective(verb: Token) -> Token | None:
    """Return the adjective in "it is vital that they stop", None where there is none."""
    if verb.dep_ not in {"ccomp", "advcl"} or verb.i < verb.head.i:
        return None
    that = any(c.dep_ == "mark" and c.lower_ == "that" for c in verb.children)
    return next(iter(children(verb.head, "acomp")), None) if that else None


def judging_adjective(verb: Token) -> Token | None:
    """Return the adjective in "it is impossible for them to attack", None where there is none."""
    if verb.dep_ != "advcl" or not has_to(verb):
        return None
    if not any(c.dep_ == "mark" and c.lower_ == "for" for c in verb.children):
        return None
    return next(iter(children(verb.head, "acomp")), None)
