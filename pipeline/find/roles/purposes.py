"""Whom a deed is for, where only its purpose says so.

"Sent money to support the refugees" helps the refugees; "mobilised troops for a battle against the
clan" turns against the clan; a strike "in response to the ban" turns against the ban.
"""

from pipeline.find.grammar import syntax, tree
from pipeline.knowledge.word_classes import classes
from pipeline.parse.tokens import Token
from schemas.vocabulary import EventType

DEEPEST = 3  # words between a deed and the infinitive that says what it is for


def meant_for(head: Token, event_type: EventType | None, noun: Token | None) -> list[Token]:
    """Return whom a deed is for or against by its purpose; [] where nothing says so.

    Args:
        head: The verb or noun of the deed.
        event_type: Help, mediation and mobilization have somebody in view.
        noun: The object of a light verb ("a mediation effort to help …").
    """
    carriers = [head] if noun is None else [head, noun]
    if event_type is EventType.MOBILIZE:
        aims = [t for c in carriers for t in syntax.prepositional(c, "for")]
        return [t for aim in aims for t in syntax.prepositional(aim, "against")]
    if event_type is EventType.PROTEST:
        return [t for c in carriers for t in _answered(c)]
    if event_type not in {EventType.AID, EventType.CONSULT}:
        return []
    verbs = [v for c in carriers for v in _purposes(c, DEEPEST)]
    helped = next((found for v in verbs if (found := _helped(v))), [])
    return helped or (_where(verbs) if event_type is EventType.AID else [])


def _answered(carrier: Token) -> list[Token]:
    """Return what a protest answers: "a strike in response to the firing", "in protest at it"."""
    answers = [t for t in syntax.prepositional(carrier, "in") if t.lemma_ in classes()["in_answer"]]
    found = [
        t for a in answers for p in ("to", "at", "against") for t in syntax.prepositional(a, p)
    ]
    return [t for t in found if t.lemma_ not in classes()["appeal"]]  # whose call one follows


def _where(purposes: list[Token]) -> list[Token]:
    """Return the state in which a purpose lies: "gave $2 million to promote trade in Chad"."""
    objects = [n for v in purposes for o in tree.children(v, "dobj") for n in tree.conjuncts(o)]
    found = [t for carrier in (*objects, *purposes) for t in syntax.prepositional(carrier, "in")]
    return [t for t in found if t.ent_type_ == "GPE"]


def _purposes(carrier: Token, depth: int) -> list[Token]:
    """Return the infinitives that say what something is for: "money [meant [to help]]"."""
    found: list[Token] = []
    for child in tree.children(carrier, "advcl", "acl", "xcomp"):
        if tree.has_to(child):
            found.append(child)
        elif depth > 1 and child.dep_ == "acl" and child.tag_ == "VBN":
            found += _purposes(child, depth - 1)
    for prep in tree.children(carrier, "prep"):
        found += [g for g in tree.children(prep, "pcomp") if prep.lower_ in {"on", "for"}]
    if depth > 1:
        for noun in tree.children(carrier, "dobj"):
            found += _purposes(noun, depth - 1)
    return found


def _helped(verb: Token) -> list[Token]:
    """Return who is helped: "to help the two sides agree", "to meet the needs of villagers"."""
    lemma = verb.lemma_.lower()
    if lemma in classes()["helping"]:
        helped = syntax.direct_objects(verb)
        helped = helped or [
            o for c in tree.children(verb, "xcomp") for o in syntax.direct_objects(c)
        ]
        helped = helped or [s for c in tree.children(verb, "ccomp") for s in syntax.subjects(c)]
    elif lemma == "meet":
        needs = [o for o in syntax.direct_objects(verb) if o.lemma_ == "need"]
        helped = [
            t for n in needs for t in syntax.prepositional(n, "of") or tree.children(n, "poss")
        ]
    elif lemma == "pay":
        aid = syntax.prepositional(verb, "for")
        helped = [t for a in aid for t in syntax.prepositional(a, "for")]
    else:
        return []
    return [t for t in helped if t.lemma_.lower() not in classes()["helping"] | classes()["deed"]]
