"""What part a place plays in the story of its document, by the words around its name."""

import re
from collections.abc import Callable, Sequence

from pipeline.find.modality.verdict import read_status
from pipeline.find.reporting import is_saying
from pipeline.find.triggers import read_token, type_of
from pipeline.knowledge.actors import metonym_verbs, metonyms
from pipeline.knowledge.lexicon import Sense
from pipeline.knowledge.word_classes import classes
from pipeline.parse.labels import PATIENTS
from pipeline.parse.parsed import Parsed
from pipeline.parse.tokens import Token
from pipeline.resolve.places.evidence import Named, is_address
from pipeline.resolve.places.measured_places import OFF, is_near_a_deed
from schemas.event import Place
from schemas.vocabulary import UNREAL, VERBAL_TYPES, EventType

YEAR = re.compile(r"\b(?:in|since|of|until|by) ((?:18|19|20)\d\d)\b")
CAPITAL = "capital"  # how a place was read from "the Chadian capital"
WITHIN = frozenset({"in", "at"})
TALKS = frozenset({EventType.AGREE, EventType.CONSULT, EventType.SUPPORT})
ARRIVE = "arrive"
BESIDE = 4  # tokens before a name in which it is called a neighbour ("in neighbouring Parwan")


def _is_gone_into(token: Token) -> bool:
    """Tell whether somebody went into a place just as a deed was done: "died when police …"."""
    clause = token.head.head
    when = clause.dep_ == "advcl" and any(c.lower_ in {"when", "as"} for c in clause.children)
    return when and token.dep_ == "pobj" and token.head.lower_ == "into"


def _is_struck(one: Named) -> bool:
    """Tell whether a deed is done to a place: "stormed X", "overran the town of X", "raid on X"."""
    word = one.token
    if word.head.lower_ == "of" and word.head.head.lower_ in classes()["settlements"]:
        word = word.head.head
    deed = word.head
    if word.dep_ == "pobj" and deed.lower_ in {"on", "of"} and deed.head.pos_ == "NOUN":
        deed = deed.head
    elif word.dep_ not in PATIENTS:
        return False
    return type_of(deed) is EventType.ASSAULT and read_status(deed).modality not in UNREAL


def is_located(one: Named) -> bool:
    """Say whether a preposition that says where stands before a place's name.

    So does one before "the Chadian capital", "the hills west of Lima".
    """
    if is_near_a_deed(one.token) or _is_gone_into(one.token) or _is_struck(one):
        return True
    tokens, directions = one.span.doc.tokens, classes()["directions"]
    capital = one.place.method == CAPITAL
    first = one.token.left_edge.i if capital else one.span.start
    index = first - 1
    articles = {"the", "a", "an"} if one.token.dep_ == "compound" else {"the"}
    while index > 0 and (tokens[index].lower_ in directions or tokens[index].lower_ in articles):
        index -= 1
    standing = classes()["standing"]
    part = tokens[index - 1] if index > 0 and tokens[index].lower_ == "of" else None
    if part is not None and _holds(part):  # "marched into the centre of X"
        standing, index = classes()["locative"], part.left_edge.i - 1
    if index < 0 or not (tokens[index].lower_ == OFF or tokens[index].lower_ in standing):
        return False
    return all(t.lower_ not in classes()["beside"] for t in tokens[max(index - BESIDE, 0) : first])


def _holds(noun: Token) -> bool:
    """Tell whether a noun is a part of a town, or what stands in one: "in the jail of X"."""
    return noun.lower_ in classes()["parts"] | classes()["facilities"] | classes()["institutions"]


def is_of_years_ago(parsed: Parsed) -> Callable[[Named], bool]:
    """Return whether the sentence of a place tells of a year long past ("won its case in 2016")."""
    published = parsed.article.published
    last = published.year - 1 if published else 0

    def is_past(one: Named) -> bool:
        years = YEAR.findall(one.token.sent.text)
        return bool(years) and max(map(int, years)) < last

    return is_past


def is_venue(one: Named) -> bool:
    """Say whether a place is where people talk, sign or visit: no deed is carried there."""
    link = one.token.head
    if link.lower_ == "to" and link.head.lemma_ in classes()["stays"] and link.head.pos_ == "NOUN":
        return True
    there = sense_above(one.token) if one.token.head.lower_ in WITHIN else None
    return there is not None and there.event_type in TALKS


def sense_above(word: Token) -> Sense | None:
    """Return what the event is whose words govern a word most closely."""
    while word.head is not word:
        word = word.head
        trigger = read_token(word)
        if trigger is not None and trigger.sense.event_type is not None:
            return trigger.sense
    return None


def is_beside(place: Place, located: Sequence[Place], parsed: Parsed) -> bool:
    """Tell whether a place only tells what another is near: "at the Kati barracks near Bamako"."""
    tokens = parsed.tokens(place.start, place.end)
    near = bool(len(tokens)) and tokens.root.head.lower_ == "near"
    return near and any(is_address(place, other) for other in located)


def is_of_a_plan(place: Place, parsed: Parsed) -> bool:
    """Say whether a place is that of something only planned or supposed: "meant to raid X"."""
    tokens = parsed.tokens(place.start, place.end)
    word = tokens.root if len(tokens) else None
    while word is not None and word.head is not word:
        word = word.head
        if type_of(word) is not None:
            return read_status(word).modality in UNREAL
    return False


def is_spoken_of(place: Place, parsed: Parsed) -> bool:
    """Say whether a place is that of a deed that words are about: "condemned the shelling of X"."""
    tokens = parsed.tokens(place.start, place.end)
    word = tokens.root if len(tokens) else None
    while word is not None and word.head is not word:
        if word.dep_ == "dobj" and type_of(word.head) in VERBAL_TYPES:
            return True
        word = word.head
    return False


def is_where_one_says(one: Named) -> bool:
    """Say whether a town is only where somebody says something: "in X the minister said".

    So is that where he "told another story in X", and the capital in which an envoy arrived.
    """
    there = sense_above(one.token) if one.place.name.lower() in metonyms() else None
    if there is not None and there.mode == ARRIVE:
        return True
    above = one.token.head.head
    told = above.head if above.dep_ == "dobj" else above
    return one.token.head.lower_ in WITHIN and is_saying(told)


def speaks(one: Named) -> bool:
    """Say whether a town stands for the government that speaks there ("Moscow denies …")."""
    if one.token.dep_ != "nsubj" or one.place.name.lower() not in metonyms():
        return False
    return one.token.head.lemma_ in metonym_verbs("subject")


def titled(places: Sequence[Place], parsed: Parsed) -> Place | None:
    """Return the place of which the title says that the story is there ("… in Lima")."""
    title, standing = parsed.article.title or "", "|".join(sorted(classes()["standing"]))
    where = rf"(?i:\b(?:{standing})\s+(?:the\s+)?)"
    named = (p for p in places if p.text in title)
    return next((p for p in named if re.search(rf"{where}{re.escape(p.text)}\b", title)), None)
