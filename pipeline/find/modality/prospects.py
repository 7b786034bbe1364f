"""Infinitives that nobody says came about: "is to attack", "was about to attack", "has to attack".

What a verb says of its infinitive stands in `knowledge/modality.csv` ("managed to", "failed to").
Where that is silent, an infinitive is only a prospect: "is waiting to attack". Karttunen (1971,
"Implicative verbs"): few verbs imply that what they govern happened, and those are listed there.
"""

from collections.abc import Container

from pipeline.find.grammar import tree
from pipeline.find.reporting import Stance, reporting_word
from pipeline.knowledge.times import months, weekdays
from pipeline.knowledge.word_classes import classes
from pipeline.parse.labels import ADNOMINAL, COMPLEMENTS, FINITE, PATIENTS, PRESENT, VERBS
from pipeline.parse.tokens import Token
from schemas.vocabulary import Modality

BARE = frozenset({"VBZ", "VBP", "VB"})
BEING = frozenset({"is", "are"})
GOING_ON = frozenset({"trial", "strike"})
SEEMING = frozenset({"appear", "seem"})
SAID = {
    Stance.SAY: Modality.CLAIMED,
    Stance.THINK: Modality.CLAIMED,
    Stance.DENY: Modality.DENIED,
    Stance.INTEND: Modality.PLANNED,
}


def is_going_to(verb: Token) -> bool:
    """Tell whether an infinitive is the near future of its subject: "are going to attack"."""
    going = verb.head
    if verb.dep_ not in COMPLEMENTS or not tree.has_to(verb):
        return False
    return going.lemma_ == "go" and going.tag_ == "VBG"


def is_on_schedule(verb: Token) -> bool:
    """Tell whether a present tense with a weekday is a date ahead: "the king meets them Monday".

    With "on", only what has a set date is ahead ("the summit opens on Monday", "goes on trial on
    Monday"): captions tell the past so ("the king meets villagers on Monday").
    """
    if verb.lemma_ not in classes()["scheduled"]:
        return False
    present = verb.tag_ in PRESENT and not tree.children(verb, "aux")
    leaving = verb.tag_ == "VBG" and any(c.lower_ in BEING for c in tree.children(verb, "aux"))
    if not present and not leaving:
        return False
    set_dates = verb.lemma_ in classes()["dated"] or _is_on_again(verb)
    links = {"npadvmod", "pobj"} if set_dates or leaving else {"npadvmod"}
    return any(_is_day(t, verb, links) for t in verb.subtree if t.i > verb.i)


def _is_on_again(verb: Token) -> bool:
    """Tell whether a verb tells what has a set date: "goes on trial", "meets again"."""
    if any(c.lower_ == "again" for c in tree.children(verb, "advmod")):
        return True
    ons = (c for c in tree.children(verb, "prep") if c.lower_ == "on" and verb.lemma_ == "go")
    return any(t.lower_ in GOING_ON for on in ons for t in tree.children(on, "pobj"))


def _is_day(token: Token, verb: Token, links: Container[str]) -> bool:
    """Tell whether a bare weekday says when a verb is, beside it or behind one of its phrases."""
    if token.lower_ not in weekdays() or token.dep_ not in links or token.nbor(-1).text == ",":
        return False
    if tree.children(token, "amod", "det", "nummod"):
        return False
    on = token.dep_ == "pobj"
    carrier = token.head.head if on else token.head
    if on and token.head.lower_ != "on":
        return False
    return carrier == verb or (carrier.dep_ == "pobj" and carrier.head.head == verb)


def is_set_for_a_day(deed: Token) -> bool:
    """Tell whether a deed is only set for a day: "called a strike for Monday".

    Who "called a meeting for Monday" has called it by now.
    """
    if deed.pos_ in VERBS:
        setters = [deed]
        found = tree.children(deed, "dobj")
        nouns = [t for t in found if t.lemma_ not in classes()["gathering"]]
        setters = setters if nouns else []
    else:
        setters = [deed.head, *tree.children(deed, "acl")] if deed.dep_ in PATIENTS else []
        setters = setters or tree.children(deed, "acl")
        nouns = [deed]
    setters = [t for t in setters if t.lemma_ in classes()["setting"]]
    links = (c for t in (*setters, *nouns) for c in tree.children(t, "prep") if c.lower_ == "for")
    return bool(setters) and any(map(_is_of_calendar, (o for c in links for o in c.children)))


def _is_of_calendar(time: Token) -> bool:
    """Tell whether a word is a point of the calendar, no stretch: "for Monday", not "for days"."""
    word = time.lower_
    named = word in weekdays() or word in months() or word in {"tomorrow", "tonight", "weekend"}
    return named or any(c.lower_ in {"next", "coming"} for c in tree.children(time, "amod"))


def is_mere_power(verb: Token) -> bool:
    """Tell whether a verb only says what somebody may or can do: "the right to strike".

    Or may not: "a law against insulting the king".
    """
    noun = verb.head
    if verb.dep_ == "pcomp" and noun.lower_ == "against" and noun.i:
        return noun.nbor(-1).lemma_.lower() in classes()["rules"]
    below = verb.dep_ in ADNOMINAL and verb.tag_ == "VB" and noun.i < verb.i
    return below and noun.lemma_.lower() in classes()["entitlement"]


def prospect(verb: Token) -> Modality | None:
    """Return what an infinitive is under a governor that says nothing of it.

    Returns:
        `planned` for the future ("is to attack", "is about to attack"), `claimed` for what is
        said of the past ("is thought to have attacked"), else `hypothetical` ("was to have
        attacked"); None where the verb is no such infinitive.
    """
    governor = verb.head
    if verb.dep_ not in COMPLEMENTS or not tree.has_to(verb) or governor.i > verb.i:
        return None
    if governor.lemma_.lower() in classes()["causing"] or _voices(verb) or is_yet_to(verb):
        return None
    seems = governor.lemma_ in SEEMING
    if seems or any(aux.lemma_ == "have" for aux in tree.children(verb, "aux")):
        return Modality.HYPOTHETICAL if _is_to_come(governor) else Modality.CLAIMED
    if governor.lemma_ == "have" or governor.lower_ == "able":
        finite = governor.head if governor.lower_ == "able" else governor
        return Modality.HYPOTHETICAL if finite.tag_ in BARE else None  # "they had to flee"
    if governor.lemma_ in {"use", "employ"}:
        return None  # "used to attack", "used mortars to attack", "were used to attack"
    if is_going_to(verb) or governor.lower_ == "about" or _is_to_come(governor):
        return Modality.PLANNED
    if governor.lemma_ == "go":
        return None  # "went on to attack"
    if governor.lemma_ == "tell":
        return Modality.HYPOTHETICAL  # "told the police to shoot looters"
    word = reporting_word(governor) if governor.pos_ == "VERB" else None
    return SAID.get(word.stance, Modality.HYPOTHETICAL) if word else Modality.HYPOTHETICAL


def is_bound(governor: Token) -> bool:
    """Tell whether somebody "has got to" do it."""
    has = any(aux.lemma_ in {"have", "'ve"} for aux in tree.auxiliaries(governor))
    return governor.lower_ == "got" and has and not tree.children(governor, "dobj")


def is_wished_for(leading: Token) -> bool:
    """Tell whether words are to lead to a deed: "offered gold for a tip leading to his arrest"."""
    behind = leading.dep_ == "acl" and leading.lower_ == "leading"
    return behind and leading.head.lemma_.lower() in classes()["hint"]


def is_only_likely(verb: Token) -> bool:
    """Tell whether a copula says of an event how likely it is: "strikes are likely next week"."""
    said = tree.children(verb, "acomp") if verb.lemma_ == "be" else []
    return any(t.lower_ in classes()["only_likely"] and not _leads(t) for t in said)


def _leads(adjective: Token) -> bool:
    """Tell whether an adjective tells what its subject may do: "is likely to end"."""
    return bool(tree.children(adjective, "xcomp", "ccomp"))


def is_yet_to(verb: Token) -> bool:
    """Tell whether a deed has not been done so far: "has yet to attack"."""
    governor = verb.head
    if (
        verb.dep_ not in COMPLEMENTS
        or not tree.has_to(verb)
        or governor.lemma_ not in {"have", "be"}
    ):
        return False
    beside = (*governor.children, *verb.children)
    return any(c.lower_ == "yet" and governor.i < c.i < verb.i for c in beside)


def _is_to_come(governor: Token) -> bool:
    """Tell whether "be" puts its infinitive into the future: "the envoy is to visit them"."""
    if governor.lemma_ != "be":
        return False
    subjects = tree.children(governor, "nsubj", "nsubjpass") or governor.dep_ == "conj"
    return bool(subjects) and not tree.children(governor, "acomp", "attr")


def _voices(verb: Token) -> bool:
    """Tell whether an infinitive is done by what its governor tells: "marched to demand"."""
    return verb.lemma_.lower() in classes()["voicing"] and verb.head.tag_ in FINITE
