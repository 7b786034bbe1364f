"""Reading a dependency parse: who is the subject of this verb, what belongs to this noun phrase.

The labels are those of ClearNLP as spaCy's English models use them. Every function looks at one
token and its neighbours and returns tokens; none knows about events.
"""

from pipeline.find.grammar.appeals import (
    asked_by,
    hired,
    is_demanded,
    is_of_others,
    letter_before,
    whom_asked,
)
from pipeline.find.grammar.bearers import (
    above_body,
    above_place,
    beside,
    claimants,
    counted_before,
    describes_object,
    is_place,
    may_be_somebody,
    right_before,
    told_of,
)
from pipeline.find.grammar.by_phrases import by_phrase, has_agent
from pipeline.find.grammar.charges import above_penalty, is_decried, is_penalty, objects_of
from pipeline.find.grammar.commands import is_quoted_command
from pipeline.find.grammar.forgone import puts_in_place
from pipeline.find.grammar.fronted import fronted_subject, is_called, leads_up
from pipeline.find.grammar.made import has_done, is_effect, is_made_to
from pipeline.find.grammar.objects import (
    RELATIVE_PRONOUNS,
    fellows,
    given_object,
    goes_on_bare,
    is_hit,
    is_suffered,
    is_upon,
    numbered_object,
    own_objects,
    relative_object,
    shared_object,
    unseen_object,
)
from pipeline.find.grammar.tree import (
    NOUN_TAGS,
    SUBJECTS,
    among,
    children,
    conjuncts,
    has_tense,
    listed_astray,
    prepositions,
)
from pipeline.knowledge.word_classes import classes
from pipeline.parse.labels import ADNOMINAL, FINITE, NOUNS, PAST, PATIENTS, TIME_NAMES, VERBS
from pipeline.parse.tokens import Token, remembered

PASSIVE_SUBJECTS = frozenset({"nsubjpass", "csubjpass"})
OWN = SUBJECTS | {"aux"}  # of a verb that does not share those of the verb it is joined to
OBJECTS = frozenset({"dobj", "obj", "attr"})
BLAMED = PATIENTS | {"pobj"}
ONES = frozenset({"one", "ones"})


@remembered
def is_passive(verb: Token) -> bool:
    """Tell whether a verb form has its logical object as subject or antecedent."""
    if _lacks_object(verb) or is_undergone(verb) or is_suffered(verb):
        return True
    if verb.tag_ == "VBD" and verb.dep_ == "conj" and children(verb, "agent"):
        return not children(verb, "dobj", "nsubj") and is_passive(verb.head)
    if goes_on_bare(verb) and is_passive(verb.head):
        return True
    if verb.tag_ != "VBN":
        return False
    if any(c.dep_ in {"auxpass", "nsubjpass"} for c in verb.children):
        return True
    if any(c.dep_ == "aux" and c.lemma_ == "have" for c in verb.children):
        return False
    if verb.dep_ == "acl" and verb.lower_ == verb.lemma_ and children(verb, "dobj"):
        return False  # "the Red Front, RF, set on fire two mills"
    if verb.dep_ in {"acl", "amod", "relcl"}:
        return not any(c.dep_ in SUBJECTS for c in verb.children)
    if verb.dep_ == "conj" and not any(c.dep_ in OWN for c in verb.children):
        copula = verb.tag_ == "VBN" and verb.head.lemma_ == "be"  # "was a priest and shot for it"
        return copula or is_passive(verb.head)
    return verb.dep_ in {"advcl", "xcomp", "oprd", "dep"} and not children(
        verb, "dobj", "nsubj", "aux"
    )


def is_undergone(verb: Token) -> bool:
    """Tell whether a participle says what befell its subject: "saw their offices raided"."""
    if verb.tag_ not in PAST or not children(verb, "nsubj"):
        return False
    if children(verb, "aux", "auxpass", "mark", "dobj"):
        return False
    if verb.dep_ == "conj":
        return verb.head.pos_ == "VERB" and is_undergone(verb.head)
    seen = verb.dep_ == "ccomp" and verb.tag_ == "VBN"
    return seen and verb.head.lemma_ in classes()["perceiving"]


def _lacks_object(verb: Token) -> bool:
    """Tell whether a verb that needs an object has a subject alone: "five killed in blast"."""
    if verb.tag_ not in PAST or not (
        verb.lemma_ in classes()["needs_object"] or is_hit(verb) or has_agent(verb)
    ):
        return False
    if any(c.dep_ in {"dobj", "obj", "ccomp", "aux"} or is_upon(c) for c in verb.children):
        return False
    if (
        shared_object(verb)
        or numbered_object(verb)
        or (verb.dep_ == "relcl" and relative_object(verb))
    ):
        return False  # "the ship it seized"
    return any(c.dep_ == "nsubj" and c.lower_ not in RELATIVE_PRONOUNS for c in verb.children)


@remembered
def direct_objects(verb: Token) -> list[Token]:
    """Return the logical direct objects: the object, or the subject of a passive."""
    if is_passive(verb):
        return given_object(verb) or passive_subjects(verb)
    found = own_objects(verb)
    if found:
        found += listed_astray(verb, found[-1])
    if not found and verb.dep_ == "relcl":
        found = relative_object(verb)
    found = found or unseen_object(verb) or numbered_object(verb)
    return [resolve_relative(t) for t in found]


def passive_subjects(verb: Token) -> list[Token]:
    """Return what a passive verb is done to."""
    own = children(verb, *PASSIVE_SUBJECTS) or (
        children(verb, "nsubj")
        if children(verb, "auxpass") or _lacks_object(verb) or is_undergone(verb)
        else [
            c for c in children(verb, "amod") if c.lower_ in classes()["many"]
        ]  # "and several injured"
    )
    if own:
        return [*(resolve_relative(t) for t in own), *fellows(verb)]
    if (hidden := fronted_subject(verb)) is not None:
        return [hidden]
    if verb.dep_ in ADNOMINAL:
        return among(verb.head) or counted_before(verb) or [_borne(verb.head, verb)]
    if verb.dep_ == "amod":
        return [verb.head]
    if verb.dep_ == "conj":
        return passive_subjects(verb.head) if is_passive(verb.head) else subjects(verb.head)
    if verb.dep_ == "pcomp":
        return _subject_of_preposition(verb.head, 1)  # "lost an eye after being struck"
    if verb.dep_ in {"xcomp", "advcl", "ccomp"} and not has_tense(verb):
        if (nearest := right_before(verb)) is not None:
            return [nearest]
        made = verb.dep_ != "advcl" and children(verb.head, "dobj")
        return _controllers(verb.head, 1) if made else surface_subjects(verb.head)
    return []


def surface_subjects(verb: Token) -> list[Token]:
    """Return the grammatical subjects of a verb, active or passive."""
    return passive_subjects(verb) if is_passive(verb) else subjects(verb)


@remembered
def subjects(verb: Token) -> list[Token]:
    """Return the logical subjects of a verb: own, shared, controlled, or the by-phrase's."""
    return _subjects(verb, 0)


def _subjects(verb: Token, depth: int) -> list[Token]:
    """Return the subjects of a verb from which `depth` others that lean on it took theirs."""
    if is_passive(verb):
        had = has_done(verb)
        return agents(verb) or (_subjects(had, depth + 1) if had is not None else [])
    own = [c for c in verb.children if c.dep_ in {"nsubj", "csubj"}]
    own = [c for c in own if not (leads_up(c, own) or is_called(c, own))] or own
    if own:
        return [resolve_relative(t) for t in own]
    if (hidden := fronted_subject(verb)) is not None:
        return [hidden]
    if verb.tag_ == "VBG" and verb.dep_ in {"pcomp", "pobj"} and (doers := agents(verb)):
        return doers  # "killed in shelling by both sides"
    if depth > 6 or is_quoted_command(verb):
        return []
    return _inherited_subjects(verb, depth + 1)


def agents(verb: Token) -> list[Token]:
    """Return the nouns of the by-phrase of a passive."""
    found = by_phrase(verb)
    if not found and verb.dep_ == "conj" and is_passive(verb.head):
        found = agents(verb.head) if not children(verb, "nsubjpass") else []
    return [o for o in found if o.ent_type_ not in TIME_NAMES]


def _inherited_subjects(verb: Token, depth: int) -> list[Token]:
    """Return the subject a verb without one of its own takes from its surroundings."""
    head = verb.head
    if verb.dep_ in {"xcomp", "pcomp", "ccomp"} and head.lemma_ in classes()["comprising"]:
        return []
    match verb.dep_:
        case "conj" if head.pos_ in VERBS:
            return _subject_here(head, depth)
        case "xcomp" | "ccomp" if head.pos_ in {"VERB", "AUX", "ADJ"}:
            if head.dep_ == "relcl" and verb.tag_ in FINITE and verb.i > head.i:
                return [head.head]  # "the man witnesses say killed two"
            told = verb.i < head.i and verb.tag_ in FINITE  # "Seized a town, the army said"
            return [] if told else _controllers(head, depth)
        case "acl" | "relcl":
            head = letter_before(head, verb) or head
            to = any(c.lower_ == "to" for c in children(verb, "aux"))  # "their claim to have left"
            if verb.tag_ == "VB" or to or head.lemma_.lower() in classes()["writing"]:
                return whom_asked(head, verb) or _author(head, depth)
            effort = head.dep_ == "dobj" and head.lemma_.lower() in classes()["effort"]
            if (head.lower_ in ONES and head.dep_ == "attr") or effort:
                return _subject_here(head.head, depth)  # "soldiers are the ones holding it"
            return [above_place(head)] if verb.dep_ == "acl" else [head]
        case "amod":
            return [head] if verb.tag_ == "VBG" else []
        case "advcl" if is_effect(verb):
            return children(head, "dobj")
        case "advcl" if head.pos_ in VERBS:
            return _subject_beside(verb, depth)
        case "pcomp":  # of "were killed by shelling" not the killed
            return (
                agents(head.head) if head.dep_ == "agent" else _subject_of_preposition(head, depth)
            )
        case "dep" | "prep" if head.pos_ in VERBS:
            return _subject_here(head, depth)
    return []


def _subject_beside(verb: Token, depth: int) -> list[Token]:
    """Return the doer of a clause beside another: "marched to ask for pay", "died saving her"."""
    head = verb.head
    if verb.tag_ != "VB":
        return beside(verb) or _subject_here(head, depth)
    if any(map(is_demanded, head.children)):
        return []
    if others := _called_upon(head) or hired(head) or asked_by(verb):
        return others
    purpose = is_passive(head) and not is_made_to(verb)
    return agents(head) if purpose else _subject_here(head, depth)


def _author(text: Token, depth: int) -> list[Token]:
    """Return whose plan or text it is, unless others wrote it.

    Nobody whose house it is plans anything in "came to his house to hold him".
    """
    if text.dep_ == "pobj" and text.head.head.lemma_ in classes()["many_texts"]:
        text = text.head.head  # "a series of tweets"
    if text.dep_ == "pobj" and is_place(text):
        return _subject_here(text.head.head, depth)
    named = children(text, "poss") or prepositional(text, "by") or claimants(text)
    return named if is_of_others(text) else _owner(text)


def _subject_here(verb: Token, depth: int) -> list[Token]:
    """Return the surface subject of the verb that another verb leans on."""
    if is_passive(verb):
        return passive_subjects(verb)
    return _subjects(verb, depth)


def _controllers(head: Token, depth: int) -> list[Token]:
    """Return who does what an infinitive says: the object if there is one, else the subject."""
    if head.lemma_ == "use" and is_passive(head):
        return agents(head)  # "the tanks were used to storm it"
    if head.pos_ == "ADJ" or head.dep_ in {"acomp", "oprd"}:
        copula = head.head if head.dep_ in {"acomp", "attr", "oprd"} else head
        return _subject_here(copula, depth)
    objects = children(head, "dative") if head.lemma_ == "give" else []  # "gave them a day to go"
    objects = objects or children(head, "dobj", "obj", "dative")
    objects = [o for o in objects if o.ent_type_ not in TIME_NAMES]  # "spent nine days shelling it"
    if objects and head.lemma_ not in classes()["subject_control"]:
        return [resolve_relative(o) for o in objects if o.pos_ in NOUN_TAGS]
    doers = _called_upon(head) or _aiming(_subject_here(head, depth))
    told = bool(children(head, "attr"))  # "it was an honour to meet the king"
    return [t for t in doers if not told or t.lower_ != "it"]


def _aiming(subject: list[Token]) -> list[Token]:
    """Return whose aim it is where an aim is "to leave": "their goal is to capture the port"."""
    aims = [t for t in subject if t.lemma_.lower() in classes()["aim"]]
    return [o for t in aims for o in children(t, "poss")] if aims == subject else subject


def _called_upon(verb: Token) -> list[Token]:
    """Return whom somebody "called on to march", wherever the parser hung the infinitive."""
    if verb.lemma_ not in classes()["calling_on"] or children(verb, "dobj"):
        return []
    links = ("on", "upon", "for", "to") if verb.lemma_ == "appeal" else ("on", "upon", "for")
    found = [o for p in links for o in prepositional(verb, p)]
    return [o for o in found if o.ent_type_ not in TIME_NAMES]


def _owner(noun: Token) -> list[Token]:
    """Return whose plan or report it is: the possessor or by-phrase, else the verb's subject."""
    owners = children(noun, "poss") or prepositional(noun, "by") or claimants(noun)
    if owners:
        return owners
    if noun.dep_ in {"dobj", "obj", "attr"} and noun.head.pos_ in VERBS and not is_decried(noun):
        given = children(noun.head, "dative") if noun.head.lemma_ == "give" else []
        found = [o for o in given if o.pos_ in NOUN_TAGS] or _subject_here(noun.head, 3)
        return [s for s in found if noun.dep_ != "attr" or s.lower_ != "it"]  # "it was time to go"
    return []


def _subject_of_preposition(prep: Token, depth: int) -> list[Token]:
    """Return the doer of "after seizing", "for killing", "from leaving", "of shelling"."""
    if prep.lower_ == "during":
        return []  # "during fighting with the army, nine were hurt"
    if prep.dep_ == "conj" and prep.head.pos_ == "ADP":
        prep = prep.head  # "accused them of looting and of burning the mill"
    governor = above_penalty(prep.head) if prep.lower_ == "for" else prep.head
    if prep.lower_ == "of" and (accused := objects_of(governor)):
        return [c for o in accused for c in conjuncts(o)]
    punished = _punished(governor)
    if punished:
        return punished
    if governor.pos_ in NOUNS:
        if prep.lower_ == "for" and governor.dep_ in BLAMED and may_be_somebody(governor):
            return conjuncts(governor)  # "fined a pastor for protesting"
        suffers = governor.lemma_.lower() in classes()["sufferer"] and governor.dep_ == "attr"
        return [] if suffers else _owner(governor)  # "have been the subject of hacking"
    if governor.pos_ == "ADJ" or governor.dep_ in {"acomp", "oprd"}:
        return _controllers(governor, depth)
    if governor.pos_ not in VERBS:
        return []
    if prep.lower_ in {"of", "from", "for", "with", "into", "against"} and not puts_in_place(prep):
        objects = direct_objects(governor)
        if objects and all(map(is_penalty, objects)):
            got = governor.lemma_ in classes()["getting"]
            return _subject_here(governor, depth) if got else children(governor, "dative")
        if objects:
            return objects
    return _subject_here(governor, depth)


def _punished(governor: Token) -> list[Token]:
    """Return who did what a punishment is for: "announced the arrest of two men for killing"."""
    for noun in (governor, *children(governor, "dobj", "nsubjpass")):
        if noun.lemma_.lower() in classes()["punishment"]:
            return prepositional(noun, "of") or children(noun, "poss")
    if governor.dep_ == "conj" and governor.pos_ in NOUNS:
        return _punished(governor.head)
    if governor.dep_ == "pobj" and governor.head.lower_ == "of":
        noun = governor.head.head  # the parser hangs "for killing" on those who are arrested
        return conjuncts(governor) if noun.lemma_.lower() in classes()["punishment"] else []
    return []


def resolve_relative(token: Token) -> Token:
    """Return the antecedent of a relative pronoun, any other token as it is."""
    if token.lower_ in RELATIVE_PRONOUNS and token.tag_ in {"WP", "WDT", "WP$", "IN", "DT"}:
        verb = token.head
        while (
            verb.dep_ in {"conj", "xcomp", "ccomp", "auxpass", "aux", "prep"} and verb.head != verb
        ):
            verb = verb.head
        if verb.dep_ in ADNOMINAL:
            noun = told_of(verb, person=token.lower_ in {"who", "whom"})
            return _borne(noun, verb)
    return token


def _borne(noun: Token, verb: Token) -> Token:
    """Return whom a clause behind a noun tells of: "the bodies of two men killed in the raid"."""
    if noun.lemma_.lower() not in classes()["bearer"]:
        held = verb.lemma_ in classes()["needs_object"]
        return above_body(noun) if held else noun
    return next((t for t in prepositional(noun, "of") if t.i < verb.i), noun)


def prepositional(token: Token, preposition: str) -> list[Token]:
    """Return the nouns of the phrases "preposition noun" that hang on a token or its particle."""
    found: list[Token] = []
    for link in prepositions(token):
        if link.lower_ == preposition:
            found += children(link, "pobj") or _guests(link)
    return [resolve_relative(t) for t in found]


def _guests(preposition: Token) -> list[Token]:
    """Return whom "visiting" describes behind a preposition: "talks with visiting premier Kahn"."""
    guests = (c for c in children(preposition, "pcomp") if describes_object(c))
    return [o for c in guests for o in children(c, "dobj")]
