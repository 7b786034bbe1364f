"""Nouns, and what describes them, that the parser hangs on the wrong word.

"They rallied outside parliament": parliament is where, not what. "Took the port, its first
success": no success was taken.
"""

from collections.abc import Callable

from spacy.tokens import Doc, Token

from pipeline.knowledge.word_classes import classes
from pipeline.parse.labels import FINITE
from pipeline.parse.repairs.moves import hand_over, hang, take_place
from pipeline.parse.repairs.relations import NAMES, NAMING, NOMINAL, SUBJECTS, children

WHERE, DEAD, PERSONA, ACCUSED = "outside", "dead", "persona", "accused"
ANSWERS, CROSSING = frozenset({"yes", "no"}), "crossing"
ONES = frozenset({"one", "another"})
FEWER = frozenset({"fewer", "less"})


def set_right_nouns(doc: Doc) -> None:
    """Hang nouns on the words that they belong to."""
    for token in doc:
        for rule in RULES.get(token.dep_, ()):
            rule(token)
        if token.tag_ in NAMES and token.text.islower() and token.text.endswith("s"):
            token.tag_ = "NNS"  # no name: "when mobs looted shops"
        if token.lower_ in classes()["many_people"] and _may_be_plural(token):
            token.tag_ = "NNS"
        if token.lower_ == DEAD:
            _victims(token)
        elif token.lower_ == PERSONA:
            _name_unwelcome(token)
        elif token.lower_ in classes()["wounded"] or token.lower_ == ACCUSED:
            _name_people(token)
        elif token.lower_ in {"no", "not"}:
            _bound(token)
        elif token.lower_ in ONES:
            _give_to_name(token)


def _may_be_plural(noun: Token) -> bool:
    """Tell whether the tagger misses a plural: "Mobs in Kesra looted", "within an hour mobs …"."""
    return noun.tag_ == "NN" or (noun.tag_ in NAMES and _opens_alone(noun))


def _opens_alone(noun: Token) -> bool:
    """Tell whether a capital only opens the sentence: "Mobs in Kesra looted shops"."""
    named = noun.i + 1 < len(noun.doc) and noun.nbor().tag_ in NAMES
    return bool(noun.is_sent_start) and not named


def _name_unwelcome(persona: Token) -> None:
    """Make three words what somebody is declared: "declared two envoys persona non grata"."""
    words = persona.doc[persona.i : persona.i + 3]
    verb = next((t for t in persona.ancestors if t.lower_ in classes()["declaring"]), None)
    if verb is None or [t.lower_ for t in words[1:]] != ["non", "grata"]:
        return
    for unwelcome in children(persona, "nsubj", "poss"):
        hang(unwelcome, verb, "dobj")
    inside = set(words)
    hand_over((c for word in words for c in word.children if c not in inside), verb)
    for word in words[1:]:
        hang(word, persona, "amod")
        word.tag_ = "FW"
    hang(persona, verb, "oprd")
    persona.tag_ = "NN"


def _member(noun: Token) -> None:
    """Set right what the parser coordinates with a noun before it."""
    if noun.i == 0 or noun.tag_ in FINITE or _give_second_deed(noun):
        return
    if noun.tag_ != "VBN" and _is_all_of_them(noun):
        noun.dep_ = "appos"


def _comment(noun: Token) -> bool:
    """Let a clause comment on what stands before it: "they blame him, a charge the army denies".

    The parser makes all of it what the army denies.
    """
    verb, first = noun.head, noun.left_edge
    if (
        noun.lower_ not in classes()["comment"]
        or first.lower_ not in {"a", "an"}
        or noun.i > verb.i
    ):
        return False
    told = [c for c in children(verb, "ccomp") if c.i < noun.i]
    if not told or verb.dep_ != "ROOT" or first.nbor(-1).text != ",":
        return False
    take_place(told[-1], verb)
    hang(noun, told[-1], "npadvmod")
    hang(verb, noun, "relcl")
    hand_over((c for c in verb.children if c.i < first.i or c.dep_ == "punct"), told[-1])
    return True


def _object(noun: Token) -> None:
    """Set right what the parser takes for an object."""
    if noun.i == 0 or _comment(noun):
        return
    if _is_among_others(noun):
        _set_among(noun)
    elif (named := _named(noun)) is not None:
        named.dep_, noun.dep_ = "dobj", "oprd"
    elif _stands_apart(noun):
        noun.dep_ = "appos"
    elif (titled := _titled(noun)) is not None:
        hang(noun, titled, "appos")
    elif noun.tag_ == "VBZ":
        noun.tag_ = "NNS"  # "freed 400 inmates"
    elif noun.lower_ in classes()["getaway"]:
        noun.dep_, noun.tag_ = "advmod", "RB"


def _measure(noun: Token) -> None:
    """Set right what the parser takes for a measure: "wounding nine, among them two nuns"."""
    if noun.i and _is_among_others(noun):
        _set_among(noun)


def _name_people(hurt: Token) -> None:
    """Read "the wounded" as people: who "visited the wounded" wounded nobody.

    So is somebody in "she saw the accused kick a nun".
    """
    named = hurt.i > 0 and hurt.nbor(-1).lower_ == "the" and hurt.nbor(-1).head == hurt
    if named and hurt.dep_ == "dobj":
        hurt.tag_ = "NNS"
    elif named and hurt.lower_ == ACCUSED and hurt.dep_ == "nsubj":
        hurt.tag_ = "NN"


def _victims(dead: Token) -> None:
    """Give those who are shot "dead" to the verb."""
    if dead.head.lower_ in classes()["way_of_killing"]:
        for victim in children(dead, "nsubj"):
            hang(victim, dead.head, "dobj")


def _give_to_name(one: Token) -> None:
    """Let a name stand for whom it tells of: "one (of the gangs), Los Lobos, said" is Los Lobos."""
    many = [t for of in children(one, "prep") for t in children(of, "pobj")]
    beside = [c for noun in (one, *many) for c in children(noun, "appos")]
    name = next((c for c in beside if c.tag_ in NAMES), None)
    if name is None or one.dep_ not in {"dobj", *SUBJECTS} or children(one, "det"):
        return
    take_place(name, one)
    hand_over(children(one, "punct", "appos", "relcl"), name)
    hang(one, name, "dep")


def _bound(no: Token) -> None:
    """Make the bound of a number of a denial: "no fewer than nine villagers were killed"."""
    if no.i + 2 < len(no.doc) and no.nbor().lower_ in FEWER and no.nbor(2).lower_ == "than":
        no.dep_ = "quantmod"


def _give_second_deed(noun: Token) -> bool:
    """Make two deeds of two: in "burning shops and looting homes" no homes loot; tell whether."""
    deed, first = noun.left_edge, noun.head
    doing = first.head
    if deed.lower_ not in classes()["harming"] or deed.head != noun or deed.dep_ not in NAMING:
        return False
    if deed.nbor(-1).lower_ != "and" or first.dep_ != "dobj" or doing.tag_ != "VBG":
        return False
    hang(deed, doing, "conj")
    hang(noun, deed, "dobj")
    return True


def _is_among_others(noun: Token) -> bool:
    """Tell whether a noun only says who were among those told: "wounding nine, among them …"."""
    first = noun.left_edge
    if first.i < 2 or not noun.tag_.startswith(NOMINAL):
        return False
    among = first if first.lower_ == "among" else first.nbor(-2)
    return among.lower_ == "among" and among.nbor().lower_ in {"them", "whom"}


def _set_among(noun: Token) -> None:
    """Make those who were among others a part of them."""
    others = [c for c in children(noun.head, "dobj") if c.i < noun.i]
    hang(noun, (others[-1] if others else noun.head), "appos")


def _is_all_of_them(noun: Token) -> bool:
    """Tell whether a noun only says who those before it were: "eight guards, all women"."""
    if noun.doc[noun.left_edge.i - 1].text != ",":
        return False
    return any(c.lower_ in {"all", "both", "most"} and c.dep_ == "det" for c in noun.children)


def _named(noun: Token) -> Token | None:
    """Return who is called what an object says: "designated the party a terror group"."""
    first = noun.left_edge
    if first.lower_ not in {"a", "an"} or noun.head.lower_ not in classes()["designating"]:
        return None
    objects = (c for c in noun.head.children if c.dep_ in {"dobj", "dative"})
    return next((c for c in objects if c.right_edge.i == first.i - 1), None)


def _stands_apart(noun: Token) -> bool:
    """Tell whether an object only comments: "took the port, its first success"."""
    first = noun.left_edge
    if first.i == 0 or first.nbor(-1).text != "," or first.tag_ not in {"DT", "PRP$"}:
        return False
    if noun.lower_ in classes()["comment"] and noun.head.i < first.i:
        return True
    return any(c.dep_ == "dobj" and c.i < noun.i for c in noun.head.children)


def _titled(name: Token) -> Token | None:
    """Return the noun that a name behind a comma names: "asked judges to try the ruler, Ed Roe"."""
    first = name.left_edge
    if first.i < 2 or first.nbor(-1).text != "," or name.tag_ != "NNP":
        return None
    noun = first.nbor(-2)
    second = any(c.dep_ == "dobj" and c.i < name.i for c in name.head.children)
    return noun if second and noun.tag_ == "NN" and noun.dep_ == "pobj" else None


def _apposition(name: Token) -> None:
    """Give a name its title, not the noun that the title is of: "the son of senator Ed Roe"."""
    first = name.left_edge
    if first.i == 0 or name.tag_ != "NNP" or first.tag_ != "NNP":
        return
    title = first.nbor(-1)
    of = title.head
    if title.tag_ == "NN" and title.dep_ == "pobj" and of.dep_ == "prep" and of.head == name.head:
        hang(name, of, "pobj")
        hang(title, name, "compound")
        hand_over(list(title.children), name)


def _give_to_particle_verb(noun: Token) -> None:
    """Make an object of what the parser takes for a measure: "shuts down mobile internet"."""
    verb = noun.head
    particles = [c for c in children(verb, "prt") if c.i == noun.left_edge.i - 1]
    described = noun.tag_ == "NN" and not noun.ent_type_ and children(noun, "amod", "compound")
    if particles and described and verb.tag_ in FINITE and not children(verb, "dobj"):
        noun.dep_ = "dobj"


def _answer(word: Token) -> None:
    """Make an object of an answer: "said yes to the plan"."""
    said = word.head
    if word.lower_ not in ANSWERS or said.i != word.i - 1 or said.lower_ not in classes()["says"]:
        return
    if any(t.lower_ == "to" for t in word.doc[word.i + 1 : word.i + 2]):
        word.dep_, word.tag_ = "dobj", "NN"


def _crossing(gerund: Token) -> None:
    """Make a place of what the parser takes for a deed: "reopened the Rafah crossing"."""
    name = gerund.nbor(-1) if gerund.i else gerund
    if gerund.lower_ != CROSSING or name.tag_ != "NNP" or not children(name, "det"):
        return
    if name not in {gerund.head, *gerund.head.children}:
        return
    take_place(gerund, name)
    hang(name, gerund, "compound")
    hand_over((c for c in name.children if c.i < name.i), gerund)
    if gerund.dep_ == "dobj":
        hand_over((c for c in gerund.children if c.i > gerund.i), gerund.head)
    gerund.tag_ = "NN"


def _adjective(word: Token) -> None:
    """Set right a word beside a noun that the parser takes for an adjective of its."""
    if word.lower_ == WHERE:
        _place(word)
    elif word.i > word.head.i and word.lower_ in classes()["verdict"]:
        _find(word)


def _find(verdict: Token) -> None:
    """Make somebody's guilt what is found: "found the officer guilty of fraud"."""
    noun = verdict.head
    if noun.dep_ == "dobj" and noun.head.lower_ in classes()["finding_guilty"]:
        hang(verdict, noun.head, "ccomp")
        hang(noun, verdict, "nsubj")


def _place(preposition: Token) -> None:
    """Make a noun with its preposition, which the parser takes for an object, a phrase of place.

    "They rallied outside parliament", but "they sought outside help".
    """
    noun = preposition.head
    verb = noun.head
    if noun.dep_ == "dobj" and preposition.nbor(-1).lower_ in classes()["standing_outside"]:
        preposition.tag_ = "IN"
        hang(preposition, verb, "prep")
        hang(noun, preposition, "pobj")


def _grant(time: Token) -> None:
    """Make a time what is given: "gave the envoys a day to leave"."""
    verb = time.head
    given = [c for c in children(verb, "dative", "dobj") if c.i < time.i]
    if verb.lower_ not in classes()["giving_time"] or not given:
        return
    given[-1].dep_ = "dative"
    time.dep_ = "dobj"
    behind = [c for c in children(verb, "advcl") if c.left_edge.i == time.i + 1]
    for clause in (*children(time, "relcl", "acl"), *behind):
        if clause.tag_ == "VB":
            hang(clause, verb, "xcomp")


def _grant_term(noun: Token) -> None:
    """Hang what somebody has time for on who gives it: "gave the army 72 hours to leave"."""
    if noun.lower_ in classes()["term"]:
        _grant(noun)


def _how_often(number: Token) -> None:
    """Let a number of times be nobody: "he has three times offered talks"."""
    for times in children(number, "quantmod"):
        if times.lower_ == "times" and number.tag_ == "CD":
            hang(times, number.head, "npadvmod")
            hang(number, times, "nummod")


RULES: dict[str, tuple[Callable[[Token], None], ...]] = {
    "conj": (_member,),
    "dobj": (_object, _grant_term),
    "appos": (_apposition,),
    "nsubj": (_how_often,),
    "npadvmod": (_measure, _grant, _give_to_particle_verb),
    "acl": (_crossing,),
    "advcl": (_crossing,),
    "intj": (_answer,),
    "advmod": (_answer,),
    "det": (_answer,),
    "amod": (_adjective,),
}
