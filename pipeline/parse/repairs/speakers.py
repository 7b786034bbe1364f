"""Which verbs tell what somebody does who speaks, and not of whom he speaks.

"Said that it would be built and promised to pay": who said so promised. "Said clashes took place
and admitted that nine were killed": no clashes admit.
"""

from spacy.tokens import Token

from pipeline.knowledge.word_classes import classes
from pipeline.parse.labels import PRESENT
from pipeline.parse.repairs.relations import COMMON, OF_SEVERAL, SUBJECTS, children

BEING = frozenset({"is", "are", "was", "were", "been"})
FACTS = frozenset({"that", "this", "there"})


def speaks_out(verb: Token) -> bool:
    """Tell whether somebody urges, accuses, promises and the like."""
    return verb.lower_ in classes()["promising"] | classes()["speaking_out"]


def is_of_who_speaks(verb: Token) -> bool:
    """Tell whether who speaks did what stands beside what is said: what "would" governs is no past.

    Behind "said his ship had left" who says so urges or accuses; who went on to fire may have been
    the ship.
    """
    future = any(c.dep_ == "aux" and c.tag_ == "MD" for c in verb.head.children)
    spoken = _is_voiced(verb) or _says_no_more(verb) or _is_measure(verb) or _spoke_then(verb)
    return future or spoken or _is_by_nobody_told_of(verb) or _acts_on_finding(verb)


def _acts_on_finding(verb: Token) -> bool:
    """Tell whether somebody acts on whom he found responsible: "found they did it and raided it".

    "Concluded that the sect was behind the raid and stormed its offices": the sect did not.
    """
    found = verb.head
    below = [c for c in found.children if c.i > found.i]
    below += [c for t in below for c in t.children]
    blamed = found.lower_ in BEING and any(c.lower_ in classes()["answerable"] for c in below)
    return blamed and verb.tag_ == "VBD" and bool(children(verb, "dobj"))


def _is_by_nobody_told_of(verb: Token) -> bool:
    """Tell whether the subject of what is said cannot have done a deed.

    "That was enough" is nobody who promises, nor does a raid urge anybody: "said the report was
    false and threatened to sue".
    """
    told = [c.lower_ for c in verb.head.children if c.dep_ in SUBJECTS]
    if any(word in FACTS for word in told):
        return True
    things = classes()["happenings"] | classes()["telling"]
    return is_said(verb) and any(word in things for word in told)


def _spoke_then(verb: Token) -> bool:
    """Tell whether somebody spoke of what is so now: "said Lund is ill and asked for aid"."""
    now = any(t.tag_ in PRESENT for t in (verb.head, *children(verb.head, "auxpass")))
    return now and (verb.tag_ == "VBD" or did(verb)) and is_said(verb)


def is_said(verb: Token) -> bool:
    """Tell whether only people do what a verb tells: "admitted it", "did not rule it out"."""
    out = any(c.lower_ == "out" for c in children(verb, "prt"))
    voiced = verb.lower_ in classes()["conceding"] | classes()["says"]
    return speaks_out(verb) or voiced or (out and verb.lower_ in {"rule", "ruled"})


def did(verb: Token) -> bool:
    """Tell whether "did" makes a past of a verb: "did not rule it out"."""
    return verb.tag_ == "VB" and any(c.lower_ == "did" for c in children(verb, "aux"))


def _is_voiced(verb: Token) -> bool:
    """Tell whether a verb is what who speaks does: "said it was looking into it and denied …".

    "Said one man had been stoned and denied …": the stoned man denied or said nothing.
    """
    own = verb.head.tag_ == "VBG" and _is_told_of_persons(verb)
    voiced = (speaks_out(verb) or verb.lower_ == "said") and (verb.head.tag_ == "VBN" or own)
    return verb.tag_ == "VBD" and (voiced or verb.lower_ in classes()["commenting"])


def _is_measure(verb: Token) -> bool:
    """Tell whether a body summons somebody or gives him time: "… and summoned the ambassador"."""
    sets_time = (
        verb.lower_ in classes()["giving_time"] and follows_pause(verb) and _gives_time(verb)
    )
    return (verb.lower_ in classes()["summoning"] or sets_time) and not _is_told_of_persons(verb)


def _is_told_of_persons(verb: Token) -> bool:
    """Tell whether a pronoun is the subject of what is said: "said it was looking into it"."""
    return any(c.tag_ == "PRP" and c.dep_ in SUBJECTS for c in verb.head.children)


def follows_pause(verb: Token) -> bool:
    """Tell whether a comma stands before the "and" of a verb."""
    link = verb.left_edge.nbor(-1) if verb.left_edge.i else verb
    return link.dep_ == "cc" and link.i > 0 and link.nbor(-1).text == ","


def _gives_time(verb: Token) -> bool:
    """Tell whether somebody is given time to do something: "gave the guild five days to pay"."""
    return any(c.lower_ in classes()["term"] for c in children(verb, "dobj"))


def agrees_with(verb: Token, said: Token) -> bool:
    """Tell whether many speak and one is spoken of: "they say his heart failed, and have fled".

    Or one speaks of many: "she insists that they were paid and accuses the mill".
    """
    if verb.tag_ == said.tag_ == "VBZ":
        many = [c for c in children(verb.head, *SUBJECTS) if c.tag_ in {"NNS", "NNPS"}]
        return bool(many) and any(c.lower_ in OF_SEVERAL for c in (verb.head, *verb.head.children))
    shown = [t for t in (verb, *children(verb, "aux", "auxpass")) if t.lower_ in OF_SEVERAL]
    speakers, told = children(said, "nsubj"), children(verb.head, "nsubj", "nsubjpass")
    if not shown or len(speakers) != 1 or len(told) != 1:
        return False
    one = told[0].tag_ == "NN" and not children(told[0], "conj")
    return one and (speakers[0].tag_ in {"NNS", "NNPS"} or bool(children(speakers[0], "conj")))


def promises_too(verb: Token, said: Token) -> bool:
    """Tell whether who denies something promises more: "denied he is ill and vowed to stay"."""
    told = children(verb, "ccomp", "xcomp")
    return (
        verb.tag_ == "VBD"
        and said.lower_ in classes()["denying"]
        and speaks_out(verb)
        and bool(told)
    )


def had_spoken(verb: Token) -> bool:
    """Tell whether somebody had spoken before: "say the bid is unlawful and had called for peace".

    What is told of has to be so now, and no name.
    """
    had = any(c.lower_ == "had" for c in children(verb, "aux"))
    told = children(verb.head, *SUBJECTS)
    now = verb.head.tag_ in PRESENT and all(t.tag_ in COMMON for t in told)
    return had and now and is_said(verb)


def _says_no_more(verb: Token) -> bool:
    """Tell whether somebody only says no more: "said he was held but refused to comment"."""
    held_back = verb.tag_ == "VBD" and verb.lower_ in classes()["holding_back"]
    return held_back and any(c.lower_ in classes()["telling_more"] for c in children(verb, "xcomp"))


def is_of_its_own(verb: Token) -> bool:
    """Tell whether "but" parts a passive from what was said: "said he had gone, but was freed"."""
    joined = verb.head
    links = [c.lower_ for c in joined.children if c.dep_ == "cc" and joined.i < c.i < verb.i]
    had = any(c.lower_ == "had" for c in joined.children)
    was = any(c.dep_ == "auxpass" and c.lower_ in {"was", "were"} for c in verb.children)
    return links == ["but"] and had and was


def accuses_somebody(verb: Token) -> bool:
    """Tell whether a participle is a past in truth: "said no choice was made and accused rivals".

    What was done to the choice has no object; whom somebody accuses is one. So it is behind what
    others had done: "denied that his men had fired and accused rivals".
    """
    active = verb.tag_ == "VBN" and not children(verb, "auxpass", "aux", "agent")
    whom = children(verb, "dobj")
    passive = any(c.dep_ == "auxpass" for c in verb.head.children)
    other = passive or _is_of_speakers_own(verb, whom)
    return active and other and bool(whom) and verb.lower_ in classes()["commenting"]


def _is_of_speakers_own(verb: Token, whom: list[Token]) -> bool:
    """Tell whether what others had done was denied, or done by the speaker's own.

    "Said that his men had left and accused rivals", "said gunmen had come and accused them": he
    did. "Said gunmen had stopped the bus and accused the driver": they did.
    """
    joined = verb.head
    had = any(c.lower_ == "had" for c in joined.children)
    denied = joined.head.lower_ in classes()["denying"]
    own = any(c.tag_ == "PRP$" for s in children(joined, *SUBJECTS) for c in s.children)
    return had and (denied or own or any(t.tag_ == "PRP" for t in whom))


def is_promise(verb: Token) -> bool:
    """Tell whether a participle is a past in truth: "promised to pay" is done by somebody."""
    promised = verb.tag_ == "VBN" and verb.lower_ in classes()["promising"]
    return promised and any(c.dep_ == "xcomp" and c.tag_ == "VB" for c in verb.children)
