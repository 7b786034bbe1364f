"""Whom an appeal asks to do something, and who wrote what is asked for.

"Made a call to the mayor to free the nurses": the mayor is to free them. "Demanded a deal to free
them": others are to agree on it.
"""

from pipeline.find.grammar.bearers import may_be_somebody
from pipeline.find.grammar.tree import children
from pipeline.knowledge.word_classes import classes
from pipeline.parse.tokens import Token


def whom_asked(noun: Token, infinitive: Token) -> list[Token]:
    """Return who is asked by an appeal to do what the infinitive behind it says.

    "A petition to the king urging him to go" asks the king, who urges nobody.
    """
    if infinitive.tag_ == "VBG" or noun.lemma_.lower() not in classes()["appeal_to_do"]:
        return []
    links = [*children(noun, "prep"), *children(infinitive.head, "prep")]
    links = [p for p in links if p.lower_ == "to" and noun.i < p.i < infinitive.i]
    return [o for p in links for o in children(p, "pobj") if may_be_somebody(o)]


def letter_before(reader: Token, verb: Token) -> Token | None:
    """Return the letter that says what the parser has its reader say.

    "They sent a letter to the king opposing the tax."
    """
    to = reader.head
    told = verb.tag_ == "VBG" and verb.lemma_ in classes()["in_letters"]
    if not told or reader.dep_ != "pobj" or to.lower_ != "to":
        return None
    before = [to.head, *children(to.head, "dobj")]
    written = (n for n in before if n.lemma_.lower() in classes()["writing"])
    return next((n for n in written if n.i < reader.i), None)


def asked_by(infinitive: Token) -> list[Token]:
    """Return who is asked where the parser hangs the infinitive on the verb: "sent a plea to"."""
    appeals = children(infinitive.head, "dobj")
    return [t for noun in appeals for t in whom_asked(noun, infinitive)]


def hired(verb: Token) -> list[Token]:
    """Return who is paid or given time to do a deed: "paid the gang to burn the mill"."""
    until = verb.lemma_ == "give" and any(c.lower_ == "until" for c in verb.children)
    objects = children(verb, "dobj") if until or verb.lemma_ in classes()["hiring"] else []
    return [o for o in objects if may_be_somebody(o)]


def is_of_others(text: Token) -> bool:
    """Tell whether others wrote a text: "vetoed a resolution calling for talks".

    So did others what somebody "received" or "found".
    """
    verb = text.head.lemma_
    read = verb in classes()["refused"] or verb in classes()["coming_by"]
    return (text.dep_ == "dobj" and read) or is_demanded(text)


def is_demanded(accord: Token) -> bool:
    """Tell whether others are to agree on something: "demanded a deal to free the hostages"."""
    demanded = accord.dep_ == "dobj" and accord.head.lemma_ in classes()["demanded"]
    return demanded and accord.lemma_ in classes()["accord"]
