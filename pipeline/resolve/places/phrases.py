"""Phrases in which a place's name tells who, whose or how far, not where something happened."""

from functools import lru_cache

from pipeline.find.grammar.bearers import ACTING
from pipeline.find.grammar.tree import children
from pipeline.find.triggers import type_of
from pipeline.knowledge.actors import metonym_verbs, metonyms, nouns
from pipeline.knowledge.word_classes import classes
from pipeline.parse.labels import NOUNS, PREMODIFIERS, VERBS
from pipeline.parse.small_words import HYPHENS
from pipeline.parse.tokens import Token, remembered
from pipeline.resolve.dates import timed_words
from schemas.event import Place
from schemas.vocabulary import EventType, Precision

MODIFIERS = frozenset({"compound", "nmod", "poss"})
ARMY = "military"
PROVINCE = "province"
TOWNS = frozenset({"port", "resort", "town", "city", "village", "nation", "state", "country"})
STATES = frozenset({"country", "former_state"})
SHORT = 3  # letters of a country's short name: "US", "U.A.E."


def is_government(token: Token, place: Place) -> bool:
    """Say whether a capital is its government: "Seoul is to begin …", "accusing Moscow".

    So it is in "Seoul's envoy", "a protest note from Seoul".
    """
    first = first_listed(token)
    if token.dep_ in MODIFIERS and token.head.lemma_.lower() in classes()["of_states"]:
        return place.name.lower() in metonyms()
    acts = first.dep_ == "nsubj" and first.head.pos_ in VERBS
    told = first.dep_ == "dobj" and first.head.lemma_ in metonym_verbs("object")
    return (acts or told) and place.name.lower() in metonyms()


def is_nationality(token: Token, place: Place) -> bool:
    """Tell whether a country's name says who or whose, not where.

    "US soldiers", "seized by the US", "joined the US", "the embassies of Chile and Peru", "a US
    embassy car".
    """
    if token.head.dep_ == "agent" or _is_whose_wish(token):
        return True
    union = place.kind == "region" and token.head.lemma_.lower() not in TOWNS
    if place.kind not in STATES and not union:  # "European Union ministers"
        return False
    first = first_listed(token)
    if first.dep_ == "dobj" and first.head.lemma_ in classes()["lending_help"]:
        return True
    sent = classes()["missions"] | classes()["foreigners"]
    if first.head.lower_ == "of" and first.head.head.lower_ in sent:
        return True
    if token.dep_ == "poss":
        holder = nouns().get(token.head.lemma_.lower())
        return holder is not None and holder.sector == ARMY  # "Israel's army struck back"
    if token.dep_ not in PREMODIFIERS:
        return False
    if _is_short(place.text) and token.head.lower_ not in _grounds():
        return True
    known = nouns().get(token.head.lemma_.lower())
    between = {t.lower_ for t in token.doc[token.i + 1 : token.head.i]}
    return (
        (known is not None and known.kind in ACTING)
        or token.head.ent_type_ == "PERSON"
        or bool(between & classes()["missions"])
    )


def _is_whose_wish(token: Token) -> bool:
    """Tell whether a name says who wanted something: "was seized at Chad's request"."""
    return token.dep_ == "poss" and token.head.lemma_.lower() in classes()["wishes"]


def is_of_foreigners(name: Token) -> bool:
    """Tell whether a name says who is abroad: "the Peruvian embassy", "two Danish nationals"."""
    holder = name.head
    if holder.lower_ == "of":
        holder = holder.head
    return holder.lower_ in classes()["missions"] | classes()["foreigners"]


def _is_short(name: str) -> bool:
    """Tell whether a country's name is a short one, which stands for its people's: "a UK ship"."""
    letters = name.replace(".", "")
    return letters.isupper() and len(letters) <= SHORT


@lru_cache(maxsize=1)
def _grounds() -> frozenset[str]:
    """Return the nouns that tell where, with a country before them ("a US town, US soil")."""
    return (
        classes()["settlements"]
        | classes()["parts"]
        | classes()["facilities"]
        | classes()["grounds"]
    )


def first_listed(token: Token) -> Token:
    """Return the first of the names that one is listed with."""
    while token.dep_ == "conj" and token.head.pos_ == "PROPN":
        token = token.head
    return token


def link_of(token: Token) -> Token:
    """Return the preposition before a place's name, or before "the city of X"."""
    prep = first_listed(token).head
    return prep.head.head if prep.lower_ == "of" and prep.head.lower_ in TOWNS else prep


def is_in_a_teams_name(token: Token) -> bool:
    """Tell whether a town stands in the name of a club or paper: "the Lagos Lions", "Boston Globe".

    A town's police, court or hospital is there, and so is its marathon.
    """
    head = token.head
    if token.dep_ == "compound" and head.lemma_.lower() in classes()["team_people"]:
        return True  # "the parents of a Liverpool striker"
    if token.dep_ != "compound" or head.i != token.i + 1 or head.pos_ != "PROPN":
        return False
    here = (
        classes()["civic"]
        | classes()["facilities"]
        | classes()["settlements"]
        | classes()["streets"]
    )
    here |= classes()["held"]
    several = head.tag_ == "NNPS"  # "the Cleveland Indians"
    return (several or head.ent_type_ == token.ent_type_ == "ORG") and head.lower_ not in here


def is_only_named_by(token: Token, place: Place) -> bool:
    """Tell whether a place stands in what somebody is called: nothing is said to be there.

    "The Boston Globe", "Rep. Ann Roe (D-Va.)", "a Texas senator"; a governor is in his state.
    """
    if is_in_a_teams_name(token) or _is_of_a_party(token):
        return True
    if place.kind != PROVINCE or token.dep_ not in PREMODIFIERS:
        return False
    called = (t.lower_.rstrip(".") for t in token.doc[token.i + 1 : token.head.i + 1])
    return any(word in classes()["lawmakers"] for word in called)


def _is_of_a_party(token: Token) -> bool:
    """Tell whether a party's letter stands before a state: "(R-S.C.)", "(D-New Mexico)"."""
    before = [t.text for t in token.doc.tokens[max(token.i - 4, 0) : token.i]]
    if "-" not in before:
        return False
    opening = before[: before.index("-")][-2:]
    return opening[:1] == ["("] and len(opening[-1]) == 1 and opening[-1].isupper()


@remembered
def is_end_of_a_line(token: Token) -> bool:
    """Tell whether a place only names a pipeline or road that leads there: "the X-Y pipeline".

    So do those of "the X-Y and Y-X route".
    """
    name = token
    while _is_of_a_name(name) and name.head.pos_ in NOUNS:
        name = name.head
    both = (name, *children(name, "conj"))
    if not any(t.lower_ in classes()["lines"] for t in both):
        return False
    return any(t.text in HYPHENS for t in name.doc.tokens[name.left_edge.i : name.i])


def _is_of_a_name(noun: Token) -> bool:
    """Tell whether a noun is a part of a longer name, or joined to one."""
    joined = noun.dep_ == "conj" and noun.head.dep_ in MODIFIERS
    return joined or noun.dep_ in MODIFIERS


def is_part_of_a_name(token: Token) -> bool:
    """Tell whether a place only names another thing ("a student of the University of X")."""
    prep = token.head
    return prep.lower_ == "of" and prep.head.pos_ == "PROPN" and prep.head.dep_ == "pobj"


def is_of_an_office(token: Token) -> bool:
    """Tell whether a place only tells whose ruler somebody is: "the governor of X died in Y"."""
    return token.head.lower_ == "of" and token.head.head.lemma_.lower() in classes()["rulers"]


def is_beyond_a_border(token: Token) -> bool:
    """Tell whether a place lies behind a border: "near the border with X", "near the X border"."""
    noun, prep = token.head, first_listed(token).head
    if token.dep_ in MODIFIERS and noun.lemma_.lower() in classes()["borders"]:
        return not any(c.lower_ == "with" for c in noun.children)
    return prep.lower_ == "with" and prep.head.lemma_.lower() in classes()["borders"]


def is_of_a_coast(token: Token) -> bool:
    """Tell whether a sea only tells which coast of a country: "on Peru's Pacific coast"."""
    coast = token.head
    owned = token.dep_ in MODIFIERS | {"amod"} and coast.lower_ in classes()["coasts"]
    return owned and any(c.dep_ == "poss" and c is not token for c in coast.children)


def is_shore(token: Token, place: Place) -> bool:
    """Tell whether a sea only tells which town is meant: "the Black Sea port"."""
    owned = token.dep_ in MODIFIERS | {"amod"} and place.precision is Precision.REGION
    return owned and token.head.lower_ in TOWNS


def is_of_a_unit(token: Token) -> bool:
    """Tell whether a place only names a unit: "the Lima brigade", "men of the Lima division"."""
    unit = token.head
    if token.dep_ not in MODIFIERS or token.dep_ == "poss":
        return False
    of_men = unit.lower_ == "division" and unit.head.lower_ == "of"  # else a part of a country
    men = nouns().get(unit.head.head.lemma_.lower()) if of_men else None
    return unit.lower_ in classes()["units"] or (men is not None and men.sector == ARMY)


def is_seat(token: Token) -> bool:
    """Tell whether a place only says whose one is: "a Dubai-based firm", "Chad-backed men".

    So does "a firm based in Dubai".
    """
    if timed_words.is_seat(token) or is_of_a_unit(token):
        return True
    return token.head.lower_ in classes()["tied_by_hyphen"] and token.nbor().text in HYPHENS


def is_home(place: Token) -> bool:
    """Tell whether a place is where somebody who is named belongs: "Ann Lee of X"."""
    bearer = place.head.head
    named = bearer.ent_type_ == "PERSON" and bearer.pos_ == "PROPN" and not bearer.text.isupper()
    return named and place.head.lower_ == "of"


def sits_there(token: Token) -> bool:
    """Tell whether a phrase says where somebody sits: "the rulers in Kabul", "based in Utah".

    Who stands "outside the parliament in Kabul" is there.
    """
    link = token.head
    if token.dep_ != "pobj" or link.lower_ not in {"in", "at"}:
        return False
    if link.head.dep_ == "pobj" and link.head.head.lower_ in classes()["standing"]:
        return False
    return link.head.lemma_.lower() in classes()["seated"] or link.head.lower_ in classes()["based"]


def tells_whose(token: Token, place: Place) -> bool:
    """Tell whether a place only says where somebody sits or is from, or whose unit or envoy."""
    of_men = is_home(token) or is_of_a_unit(token)
    return of_men or sits_there(token) or is_government(token, place)


def is_far(token: Token) -> bool:
    """Tell whether a place only says where another lies: "ten miles from X", "between X and Z".

    So does "ten miles north of the city of X".
    """
    prep = link_of(token)
    if prep.lower_ == "between" and prep.i > token.sent.start + 1:
        comma, name = prep.nbor(-1), prep.nbor(-2)
        return comma.text == "," and name.text[:1].isupper()
    if prep.dep_ != "prep" or prep.lower_ not in {"from", "of"}:
        return False
    before = token.doc[max(prep.i - 2, token.sent.start) : prep.i]
    near = [t for t in before if t.lemma_.lower() in classes()["distances"]]
    return any(
        t.i == prep.i - 1 or token.doc[t.i + 1].lower_ in classes()["directions"] for t in near
    )


def is_struck_there(clause: Token, deed: Token) -> bool:
    """Tell whether somebody is struck where he is: "fired at a crowd watching a parade in X".

    So is who "had taken refuge in X".
    """
    stays = clause.lemma_ in classes()["being_there"]
    for noun in clause.children:
        stays = stays or (noun.dep_ == "dobj" and noun.lemma_ in classes()["refuge"])
    had = clause.tag_ == "VBN" and any(c.lower_ == "had" for c in clause.children)
    return (clause.tag_ == "VBG" or had) and stays and type_of(deed) is EventType.ASSAULT
