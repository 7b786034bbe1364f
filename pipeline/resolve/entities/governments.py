"""Names that stand for a government: "Kabul denied it", "the Kremlin", "ties with Oslo"."""

from pipeline.find.grammar.tree import SUBJECTS, children
from pipeline.knowledge import actors
from pipeline.knowledge.actors import Actor, metonym_verbs
from pipeline.knowledge.word_classes import classes
from pipeline.parse.labels import COMPLEMENTS, PATIENTS, VERBS
from pipeline.parse.tokens import Token


def state_behind(name: str, head: Token) -> Actor | None:
    """Return the state that a name stands for where it acts, or is treated, like one.

    Args:
        name: The name in lower case.
        head: The token it hangs on the sentence by.
    """
    seat = actors.seats().get(name)
    if seat is not None:
        return seat
    return actors.metonyms().get(name) if _is_of_governments(head) else None


def _is_of_governments(head: Token) -> bool:
    """Tell whether a word stands where governments do: "Oslo denied", "ties with Oslo"."""
    above = head.head
    if head.dep_ == "poss":  # "Oslo's version"
        return above.lemma_ in classes()["words_of_states"]
    if head.dep_ == "nsubj":
        wanted = above.dep_ in COMPLEMENTS and above.head.lemma_ == "want"
        doings = [
            above,
            *children(above, "xcomp"),
            *_goings_on(above),
        ]  # "Oslo began expelling envoys"
        wants = any(v.lemma_ in metonym_verbs("subject") for v in doings)
        return wanted or wants  # "wants Oslo to free him"
    if head.dep_ in PATIENTS:
        return above.lemma_ in metonym_verbs("object")
    if head.dep_ != "pobj":
        return False
    if above.lower_ == "by":  # "the expulsion of two envoys by Oslo"
        return True
    nouns = [above.head, *(c for c in above.head.children if c.dep_ in PATIENTS)]
    return any(f"{noun.lemma_} {above.lower_}" in metonym_verbs("behind") for noun in nouns)


def _goings_on(verb: Token) -> list[Token]:
    """Return what the subject of a verb does besides: "Oslo listed two banks and froze funds"."""
    alone = len(children(verb, *SUBJECTS)) < 2  # "Lima - Chad shut it and expelled two envoys"
    joined = [c for c in children(verb, "conj") if alone and c.pos_ in VERBS]
    own = [c for c in joined if not children(c, *SUBJECTS, "nsubjpass", "expl")]
    return [*own, *(t for c in own for t in _goings_on(c))]
