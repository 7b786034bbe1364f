"""Of whom a clause or participle tells, where the parser hung it on a place, a thing or a verb.

Also which nouns are somebody, and which a place: only somebody acts, only somebody is a "who".
"""

from pipeline.find.grammar import tree
from pipeline.knowledge.actors import nouns, sure_given_names
from pipeline.knowledge.word_classes import classes
from pipeline.parse.labels import (
    NOUNS,
    PAST,
    PLACE_NAMES,
    PLURALS,
    PREMODIFIERS,
    VERBS,
)
from pipeline.parse.small_words import HE_OR_SHE, INDEFINITE
from pipeline.parse.tokens import Token, remembered
from schemas.vocabulary import ActorKind

NUMBER = {"were": True, "are": True, "have": True, "was": False, "is": False, "has": False}
WITH_GUEST = frozenset({"with", "against", "between", "to", "on", "at"})
RELATIVES = frozenset({"who", "whom", "which", "that"})
STRIKING = frozenset({"against", "on", "at"})
FROM = frozenset({"from", "with", "by", "to", "between"})
SIDES = frozenset({"NORP", "ORG", "GPE"})
CLAIMS = frozenset({"claim", "report", "allegation", "assertion", "boast"})
ACTING = frozenset(ActorKind) - {ActorKind.PLACE, ActorKind.FACILITY, ActorKind.OBJECT}


def somebody(noun: Token) -> Token:
    """Return whom a clause on a person tells of where the parser hung it on a place or thing.

    "The owner of a shop in Dover, who …" is neither Dover nor the shop.
    """
    above = noun
    while not _is_somebody(above):
        bearer = above.head.head
        if above.dep_ == "pobj" and bearer.dep_ == "acl":
            bearer = bearer.head  # "guards stationed at the mill, who …"
        if above.dep_ != "pobj" or bearer.pos_ not in NOUNS:
            return noun
        above = bearer
    return above


def told_of(clause: Token, *, person: bool) -> Token:
    """Return the noun that a relative clause tells of, or the person where it tells of one."""
    if not person and (deed := _deed_on_several(clause)) is not None:
        return deed
    if not person and (name := _name_before(clause)) is not None:
        return name
    noun = _agreeing(_one_of_them(clause.head, clause), clause, person=person)
    if clause.lemma_ in classes()["permitting_or_banning"]:
        noun = _held_there(noun)
    if not person and clause.lemma_ in classes()["harming_people"]:
        noun = _violence_at(noun)
    if (named := _said_to_be(noun)) is not None:
        return named
    return (_inside(noun, clause) or above_body(somebody(noun))) if person else noun


def _name_before(clause: Token) -> Token | None:
    """Return the name before a "which" that people are not: "as many envoys as Oslo, which"."""
    which = clause.left_edge
    if which.tag_ != "WDT" or which.i < 2 or which.nbor(-1).text != ",":
        return None
    name = which.nbor(-2)
    counted = (o for c in clause.head.children if c.lower_ == "of" for o in c.children)
    told = (t for t in (clause.head, *counted) if t.pos_ == "NOUN")
    people = any(is_person_noun(t.lemma_) for t in told)
    return name if people and name.ent_type_ in {"GPE", "ORG"} and name != clause.head else None


def _violence_at(place: Token) -> Token:
    """Return the violence at a place that harmed: "fighting in Chad which has displaced nuns"."""
    above = place.head.head
    there = place.dep_ == "pobj" and place.ent_type_ in PLACE_NAMES and place.head.lower_ == "in"
    return above if there and above.lemma_.lower() in classes()["violence"] else place


def _held_there(noun: Token) -> Token:
    """Return what is held at a place: "the march in Oslo, which police banned"."""
    if noun.dep_ != "pobj" or noun.ent_type_ not in PLACE_NAMES:
        return noun
    above = noun.head.head
    if above.pos_ in NOUNS:
        return above
    before = (c for c in tree.children(above, "dobj") if c.i + 1 == noun.head.i)
    return next(before, noun)


def _said_to_be(noun: Token) -> Token | None:
    """Return who is said to be somebody: "Roe is a liar, a bully who has threatened nuns"."""
    attribute = noun
    while attribute.dep_ in {"conj", "appos"}:
        attribute = attribute.head
    be = attribute.head
    if attribute.dep_ != "attr" or be.lemma_ != "be" or tree.has_negation(be):
        return None
    listed = (noun, attribute)  # "is a liar, racist and bully who"
    if not any(c.lower_ in INDEFINITE for n in listed for c in tree.children(n, "det")):
        return None
    told = be if be.dep_ != "conj" or tree.children(be, "nsubj") else be.head
    named = (c for c in tree.children(told, "nsubj") if c.i < be.i < noun.i)
    return next((c for c in named if c.lower_ in HE_OR_SHE or _is_one_person(c)), None)


def _is_one_person(noun: Token) -> bool:
    """Tell whether a word names one person, or an office as one that is known: "the mayor"."""
    if noun.ent_type_ == "PERSON":
        return True
    return tree.is_known(noun) and is_person_noun(noun.lemma_.lower()) and not _is_plural(noun)


def _deed_on_several(clause: Token) -> Token | None:
    """Return the deed that killed: "the raids on a port and a ship, which killed nine".

    The parser has the last of those it struck do it.
    """
    struck = tree.first_of_list(clause.head)
    link = struck.head
    deed, aside = link.head, tree.is_set_off(clause)
    harm = clause.lemma_ in classes()["needs_object"] and clause.tag_ in PAST
    if not (aside and harm) or struck == clause.head or struck.dep_ != "pobj":
        return None
    blow = deed.lemma_.lower() in classes()["violence"] and deed.pos_ == "NOUN"
    return deed if blow and link.lower_ in STRIKING else None


def _inside(thing: Token, clause: Token) -> Token | None:
    """Return who stands inside a thing that no "who" tells of: "a call from the king, who"."""
    if _is_somebody(thing) or thing.dep_ == "pobj" or thing.pos_ != "NOUN":
        return None
    links = (c for c in thing.children if c.dep_ == "prep" and c.lower_ in FROM)
    nouns = (n for c in links for n in c.children if n.dep_ == "pobj" and n.i < clause.i)
    return next((n for n in nouns if _is_somebody(n)), None)


def _agreeing(noun: Token, clause: Token, *, person: bool) -> Token:
    """Return the noun of a clause's number: "nine nuns of an order who were held" are nine.

    In "blamed the rebels for a raid in which nine were killed" it is nine who were.
    """
    subjects = tree.children(clause, *tree.SUBJECTS, "nsubjpass")
    if subjects and not any(t.lower_ in RELATIVES for t in subjects):
        return noun
    plural = next((NUMBER[c.lower_] for c in clause.children if c.lower_ in NUMBER), None)
    if plural is None or _is_plural(noun) is plural:
        return noun
    above = noun
    while above.dep_ == "pobj":
        bearer = above.head.head
        objects = [c for c in bearer.children if c.dep_ == "dobj" and c.i < above.i]
        above = objects[0] if bearer.pos_ in VERBS and objects else bearer
        if above.lower_ == "one" and not plural:  # "Roe, one of the nuns who was held"
            return above.head if above.dep_ == "appos" else above
        if above.pos_ not in NOUNS:
            break
        for told in (*reversed(_of(above, noun)), above):
            if _is_plural(told) is plural and (_is_somebody(told) or not person):
                return told
    return noun


def _of(noun: Token, last: Token) -> list[Token]:
    """Return what stands in a noun's "of" before another: "kin of nine nuns from an order"."""
    links = (c for c in noun.children if c.lower_ == "of")
    return [o for c in links for o in c.children if o.dep_ == "pobj" and o.i < last.i]


def _is_plural(noun: Token) -> bool:
    return noun.tag_ in PLURALS or any(c.dep_ == "conj" for c in noun.children)


def _one_of_them(noun: Token, clause: Token) -> Token:
    """Return whom a clause tells of behind "one of": "the Plaza, one of many malls, which burned".

    The clause stands behind a comma, and so does the "one".
    """
    above, first = noun, clause.left_edge
    if first.i == 0 or first.nbor(-1).text != ",":
        return noun
    while above.dep_ in {"pobj", "prep"}:
        above = above.head
    ranked = above.dep_ == "appos" and above.lower_ == "one" and above.i < noun.i
    return above.head if ranked and above.head.i < above.i else noun


def _is_somebody(noun: Token) -> bool:
    known = nouns().get(noun.lemma_.lower())
    return noun.ent_type_ in {"PERSON", "NORP"} or (known is not None and known.kind in ACTING)


def may_be_somebody(noun: Token) -> bool:
    """Tell whether a noun names people, or is a name of which nothing says that it is a place's."""
    return _is_somebody(noun) or (noun.pos_ == "PROPN" and noun.ent_type_ not in PLACE_NAMES)


def above_body(noun: Token) -> Token:
    """Return whom force was used on: "the coach of a team arrested in May" is the coach."""
    above = noun.head.head
    of = noun.dep_ == "pobj" and noun.head.lower_ == "of" and above.pos_ == "NOUN"
    body, person = (nouns().get(t.lemma_.lower()) for t in (noun, above))
    if not of or body is None or person is None or body.kind is not ActorKind.ORGANIZATION:
        return noun
    return above if person.kind is ActorKind.PERSON else noun


def above_place(noun: Token) -> Token:
    """Return whom a participle tells of where the parser hung it on a place: "men in Dover …"."""
    while noun.dep_ == "pobj" and noun.ent_type_ in PLACE_NAMES:
        above = noun.head.head
        if above.pos_ not in NOUNS:
            break
        noun = above
    return noun


def right_before(participle: Token) -> Token | None:
    """Return the person whom harm behind a comma befell: "a file on the captain, shot by guards".

    The parser hangs it on the verb, and so on who does that.
    """
    first = participle.left_edge
    harmed = participle.lemma_ in classes()["needs_object"] | classes()["bodily_harm"]
    bare = participle.dep_ == "advcl" and participle.tag_ == "VBN" and first == participle
    if not (harmed and bare) or first.i < 2 or first.nbor(-1).text != ",":
        return None
    noun = first.nbor(-2)
    by = any(c.dep_ == "agent" for c in participle.children)
    person = noun.pos_ in NOUNS and (noun.ent_type_ == "PERSON" or is_person_noun(noun.lemma_))
    return noun if by and person and participle.head.i < noun.i else None


def is_place(noun: Token) -> bool:
    """Tell whether a noun names a place or a building ("a prison west of Dover")."""
    known = nouns().get(noun.lemma_.lower())
    built = known is not None and known.kind in {ActorKind.PLACE, ActorKind.FACILITY}
    return noun.ent_type_ in PLACE_NAMES or built


def is_called_town(name: Token) -> bool:
    """Tell whether a text says of a name that it is a town: "Wad Madani, Sudan's second city".

    So does who "recaptured Bor", where nobody has that family name, and "Bor village".
    """
    said = (c.lemma_.lower() for c in name.children if c.dep_ == "appos")
    if any(lemma in classes()["settlement"] for lemma in said):
        return True
    return _is_taken_as_town(name) or name.lower_ in _names_of_towns(name.doc.tokens[0])


def _is_taken_as_town(name: Token) -> bool:
    """Tell whether a lone name is taken as towns are, and is not known to be somebody's."""
    taken = name.dep_ == "dobj" and name.head.lemma_ in classes()["taking_towns"]
    if (
        not taken
        or name.ent_type_ != "PERSON"
        or tree.children(name, *PREMODIFIERS, "appos", "conj")
    ):
        return False
    known = name.lower_ in sure_given_names() or name.lower_ in _family_names(name.doc.tokens[0])
    return not known


@remembered
def _names_of_towns(first: Token) -> frozenset[str]:
    """Return the last words of names that stand before "village" in the text of a token."""
    names = (t.nbor(-1) for t in first.doc.among(classes()["settlement"]) if t.i)
    return frozenset(n.lower_ for n in names if n.pos_ == "PROPN" and n.head == n.nbor())


@remembered
def _family_names(first: Token) -> frozenset[str]:
    """Return the last words of the longer names of persons in the text of a token."""
    people = (t for t in first.doc.tokens if t.ent_type_ == "PERSON" and t.dep_ != "compound")
    return frozenset(t.lower_ for t in people if tree.children(t, "compound"))


def in_its_place(name: Token) -> Token:
    """Return the word that stands where a name would: the city of "visited the city of Kano"."""
    noun = name.head.head
    called = name.head.lower_ == "of" and noun.lemma_.lower() in classes()["territory"]
    return noun if called else name


def is_person_noun(lemma: str) -> bool:
    """Tell whether a noun names somebody."""
    known = nouns().get(lemma)
    return known is not None and known.kind is ActorKind.PERSON


def beside(participle: Token) -> list[Token]:
    """Return those right before a participle that tells of them, not of the subject.

    "Guards fired on [students trying to flee]" has the students flee, also where the parser hangs
    the participle on the verb; "fired on students using tear gas" says how the guards fired.
    """
    first = participle.left_edge.i
    told = participle.tag_ == "VBG" and participle.lemma_ in classes()["crowd_does"] and first > 0
    before = participle.doc[first - 1] if told else participle
    many = before.tag_ == "NNS" and before.dep_ in {"pobj", "dobj"}
    return [before] if many and is_person_noun(before.lemma_.lower()) else []


def describes_object(token: Token) -> bool:
    """Tell whether the parser takes the "visiting" of "talks with visiting Kahn" for a deed."""
    likely = token.dep_ == "pcomp" and token.head.lower_ in WITH_GUEST
    if not likely or token.lower_ not in classes()["guests"]:
        return False
    return any(may_be_somebody(o) for o in tree.children(token, "dobj"))


def counted_before(participle: Token) -> list[Token]:
    """Return all of whom a participle of harm tells: "37 rebels and nine soldiers killed"."""
    last = participle.head
    if participle.dep_ != "acl" or participle.i != last.i + 1 or last.dep_ != "conj":
        return []
    if participle.lemma_ not in classes()["harming_people"] or not _is_one_or_more(last):
        return []
    found = [last]
    while found[0].dep_ == "conj" and _is_counted(found[0].head):
        found.insert(0, found[0].head)
    return found


def _is_counted(people: Token) -> bool:
    return any(c.dep_ == "nummod" for c in people.children) and may_be_somebody(people)


def _is_one_or_more(people: Token) -> bool:
    """Tell whether people are counted, or one is told of: "nine men and a woman (killed)"."""
    one = any(c.lower_ in {"a", "an"} for c in people.children)
    return may_be_somebody(people) and (one or _is_counted(people))


def claimants(words: Token) -> list[Token]:
    """Return whose claim it is by what stands before it: "rebel claims of having taken it"."""
    if words.lemma_.lower() not in CLAIMS:
        return []
    before = (c for c in words.children if c.dep_ in PREMODIFIERS and c.i < words.i)
    return [c for c in before if c.ent_type_ in SIDES or _is_a_doer(c.lower_)]


def _is_a_doer(noun: str) -> bool:
    known = nouns().get(noun)
    return known is not None and known.kind in ACTING
