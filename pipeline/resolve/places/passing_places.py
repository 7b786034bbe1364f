"""Places that a story only passes: no scene, so what is told next was not done there.

Where another place lies, where a statement was handed over that now speaks, where somebody was
while others acted, whence a plane came.
"""

from pipeline.find.grammar.slots import people
from pipeline.find.reporting import is_saying
from pipeline.find.triggers import type_of
from pipeline.knowledge.word_classes import classes
from pipeline.parse.labels import ADNOMINAL, NOMINAL_SUBJECTS
from pipeline.parse.tokens import Token
from pipeline.resolve.places.evidence import Named
from pipeline.resolve.places.measured_places import is_near_a_deed
from pipeline.resolve.places.phrases import is_end_of_a_line, is_far
from schemas.vocabulary import ON_THE_GROUND, VERBAL_TYPES

STAYS = frozenset({"be", "stay"})
RUSHED = frozenset({"rush", "carry", "way", "admit"})
THROUGH = frozenset({"through", "via", "by"})
SIDE_CLAUSES = ADNOMINAL | {"advcl"}
MEANWHILE = frozenset({"while", "when"})


def is_passing(one: Named) -> bool:
    """Say whether a place is told of in passing, so that no deed of the next sentences is there."""
    token = one.token
    far = is_far(token) and not is_near_a_deed(token)
    aside = _is_of_a_part(token) or _is_where_another_lies(token) or _is_of_who_judges(token)
    aside = aside or _is_whence_one_is(token) or _is_where_they_were_asked(token)
    aside = aside or _is_of_who_says_so(token) or _is_where_the_hurt_went(token)
    aside = aside or _is_of_a_body_one_joins(token)
    return far or aside or is_end_of_a_line(token) or any(map(_is_aside, _clauses_above(token)))


def _clauses_above(token: Token) -> list[Token]:
    """Return the clauses on nouns and the side clauses in which a word stands."""
    return [word for word in token.ancestors if word.dep_ in SIDE_CLAUSES]


def _is_aside(clause: Token) -> bool:
    if clause.dep_ == "advcl":
        return _is_where_one_was(clause)
    return _tells_of_who_speaks(clause)


def _tells_of_who_speaks(clause: Token) -> bool:
    """Tell whether a clause says of those who speak what they did: "a letter sent in X said"."""
    if type_of(clause) in ON_THE_GROUND:
        return False
    speaker = clause.head
    if speaker.dep_ not in NOMINAL_SUBJECTS:
        return False
    return is_saying(speaker.head) or type_of(speaker.head) in VERBAL_TYPES


def _is_where_one_was(clause: Token) -> bool:
    """Tell whether a clause says where somebody was meanwhile: "while she was in X, men …"."""
    if clause.lemma_ not in STAYS:
        return False
    return any(c.lower_ in MEANWHILE and c.dep_ in {"mark", "advmod"} for c in clause.children)


def _is_of_a_part(token: Token) -> bool:
    """Tell whether a place is that of some of those counted: "12 dead, including two in X"."""
    if "including" not in token.sent.words:
        return False
    return any(t.lower_ == "including" and t.dep_ == "prep" for t in token.ancestors)


def _is_where_another_lies(token: Token) -> bool:
    """Tell whether a place only says where one with a name lies: "Banska, a village near X"."""
    near, town = token.head, token.head.head
    lies = near.lower_ == "near" and town.lower_ in classes()["settlements"]
    return lies and town.dep_ == "appos" and town.head.pos_ == "PROPN"


def _is_whence_one_is(token: Token) -> bool:
    """Tell whether a town says whence one is: "a Vienna nurse", "the senator from Texas".

    A town's police are there.
    """
    bearer = token.head
    if token.dep_ == "pobj" and bearer.lower_ == "from":
        somebody = bearer.head
        return somebody.tag_ in {"NN", "NNP"} and somebody.lemma_.lower() in people()
    if token.dep_ != "compound" or bearer.tag_ != "NN" or bearer.lower_ in classes()["witnesses"]:
        return False
    one = any(c.dep_ == "det" and c.lower_ in {"a", "an"} for c in bearer.children)
    return one and bearer.lemma_.lower() in people()


def _is_where_they_were_asked(token: Token) -> bool:
    """Tell whether those by whom one asked were in a place: "reached through aides in X"."""
    if token.sent.words.isdisjoint(THROUGH):
        return False
    links = (t for t in token.ancestors if t.dep_ == "prep" and t.lower_ in THROUGH)
    return any(t.head.lemma_ in classes()["asking_after"] for t in links)


def _is_where_the_hurt_went(token: Token) -> bool:
    """Tell whether a place is that of a hospital one was taken to: "flown to a clinic in X"."""
    places = classes()["wards"]
    if token.sent.words.isdisjoint(places):
        return False
    wards = (t for t in (token, *token.ancestors) if t.lower_ in places)
    links = (t.head for t in wards if t.dep_ == "pobj" and t.head.lower_ == "to")
    return any(to.head.lemma_ in classes()["motion"] | RUSHED for to in links)


def _is_of_a_body_one_joins(token: Token) -> bool:
    """Tell whether a place is that of a government that others enter: "joined the cabinet in X"."""
    link = token.head
    body = link.nbor(-1) if link.i else link
    if token.dep_ != "pobj" or link.lower_ != "in" or body.dep_ != "dobj":
        return False
    return (
        body.lower_ in classes()["seated"] and body.head.lemma_ in classes()["joining_or_leaving"]
    )


def _is_of_who_says_so(token: Token) -> bool:
    """Tell whether an office or an officer in a place says so, wherever the deed was.

    "The press office in X said"; who saw it ("residents in X said") was there.
    """
    who = token.head.head
    if token.dep_ != "pobj" or token.head.lower_ not in {"in", "at"}:
        return False
    if who.dep_ not in NOMINAL_SUBJECTS or who.lemma_.lower() in classes()["witnesses"]:
        return False
    return is_saying(who.head)


def _is_of_who_judges(token: Token) -> bool:
    """Tell whether a place stands for those who say how something was: "in Delhi's version"."""
    return token.dep_ == "poss" and token.head.lemma_ in classes()["versions"]
