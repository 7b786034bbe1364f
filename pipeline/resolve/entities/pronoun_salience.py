"""How well an earlier mention would do as the antecedent of a pronoun.

The weights follow the salience factors of Lappin and Leass (1994): subjects before objects before
the rest, halved with every sentence back.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from pipeline.find.reporting import is_saying
from pipeline.knowledge.word_classes import classes
from pipeline.parse.labels import NOMINAL_SUBJECTS, VERBS
from pipeline.parse.tokens import Token, remembered
from pipeline.resolve.entities.agreement import SINGULAR_PERSON
from pipeline.resolve.entities.model import DESCRIPTION, NAME, PRONOUN, Chain, Mention
from pipeline.resolve.entities.owners import is_somebodys_relative
from pipeline.resolve.entities.requests import consent
from pipeline.resolve.entities.structure import favour
from pipeline.resolve.entities.suffering import is_hit_again, suffering
from schemas.vocabulary import ActorKind

FUNCTION_WEIGHT = {
    "nsubj": 80.0, "nsubjpass": 80.0, "agent": 50.0, "dobj": 50.0, "obj": 50.0, "dative": 40.0,
    "poss": 40.0, "attr": 40.0, "conj": 40.0, "pobj": 30.0, "appos": 30.0, "ROOT": 40.0,
}  # fmt: skip
PEOPLE = frozenset({ActorKind.PERSON, ActorKind.POPULATION})
PLACE = ActorKind.PLACE
DEMANDED = frozenset({"unless", "until"})  # open what is wanted of somebody
ASIDE_MALUS = 25.0  # of the subject of a clause of condition, time or reason
EMBEDDED_MALUS = 60.0
WHEREABOUTS_MALUS = 30.0
RELATIVE_SHARE = 0.5  # of the salience of who is named as somebody's relative
JUDGE_SHARE = 0.3
COLLECTIVE_SHARE = 0.55  # "they" is rather many than one body
QUOTED_SHARE = 0.6  # of who is told of in a quotation that the pronoun stands outside of
PARALLEL_BONUS = 25.0
HIT_BONUS = 150.0  # of what was hit before: "blew up the dam; Chad says Mali shelled it"
CONTINUING_BONUS = 60.0  # of who spoke last
MEMBERS_BONUS = 35.0  # of several told together
CROWD_BONUS = 120.0
SPOKEN_BONUS = 150.0
OUTSIDE = -1  # of quotation marks
GOVERNOR_BONUS = (70.0, 30.0, 10.0)  # for the subject one, two, three clauses above
GENDER_BONUS = 15.0  # of whom the text has called so before, against who may be a man or a woman
ACCUSED_BONUS = 110.0  # "accused guards of looting as they fled"
TAKEN_BONUS = 150.0  # of a place: "bombs the port since rebels seized it"
OWNER_BONUS = 40.0  # "the army struck its foes"
OWN_DOING_BONUS = 130.0  # "Chad told them the army would halt its raids"
ASKING_SHARE = 0.2
INTRODUCED_BONUS = 60.0  # of whom the text has just begun to tell, against who spoke last
REPORTED_BONUS = 20.0  # "X said he": more than in "X left when he"


@dataclass(frozen=True, slots=True)
class Scene:
    """Where a pronoun stands.

    Attributes:
        barred: Chains it cannot mean, such as who speaks in the quotation around it.
        quoted: The direct quotation that a token stands in, by its first token.
        own: That of the pronoun, or OUTSIDE.
        continuing: Who spoke last, where the pronoun is itself a speaker.
        said: The quotation that the pronoun is the speaker of: nobody whom it names; else -2.
        reported: The reported words before the pronoun that is their speaker, by their tokens.
        told: How many sentences of that quotation stand before the pronoun.
    """

    barred: Sequence[Chain]
    quoted: Mapping[int, int]
    own: int = OUTSIDE
    continuing: Chain | None = None
    said: int = -2
    reported: range = range(0)
    told: int = 0


def salience_of(mention: Mention, other: Mention, chain: Chain, scene: Scene) -> float:
    """Return the salience of an earlier mention where the pronoun stands."""
    back = mention.sentence - other.sentence
    back = max(0, back - scene.told) if back else 0
    score = (_weight(other, mention) + 100.0) * 0.5**back
    if mention.head.lower_ in SINGULAR_PERSON:
        score *= _share_of_person(mention, other, chain, back)
    score += _by_structure(mention, other, back)
    score *= _share_of_kind(mention, other, chain, scene)
    if mention.plural and _is_spoken_for(mention.head, other.head):
        score += SPOKEN_BONUS
    score += _by_speakers(other, chain, scene, back)
    if chain.members:
        score += MEMBERS_BONUS
    if back == 0 and chain.kind is PLACE and _is_taken(mention.head):
        score += TAKEN_BONUS
    score += _suits(mention.head, chain) + consent(mention.head, other.head)
    if chain.kind in PEOPLE:
        score += suffering(mention.head, other.head) * 0.5 ** max(0, back - 1)
    elif mention.head.lower_ == "it" and is_hit_again(mention.head, other.head):
        score += HIT_BONUS * 0.5**back
    if mention.gender is not None and chain.gender == mention.gender:
        score += GENDER_BONUS
    if chain.named:
        score += 10.0 + min(5.0 * len(chain.mentions), 40.0) * 0.5**back
    return score


def is_told_of(mention: Mention, other: Mention, scene: Scene) -> bool:
    """Tell whether a speaker tells of others: "The gunmen shot nine guests, they said".

    So it is of who is told of for the first time, and of who acts where others spoke last.
    """
    if other.index not in scene.reported or other.form is PRONOUN:
        return False
    first = other.chain is not None and other.chain.mentions[0] is other
    if first and other.form is DESCRIPTION and not other.definite:
        return True
    last = scene.continuing
    spoke = last is not None and last.plural and last is not other.chain
    return spoke and mention.plural and other.head.dep_ in NOMINAL_SUBJECTS


def _by_structure(mention: Mention, other: Mention, back: int) -> float:
    """Return what the grammar of its sentence, and of the one before, adds."""
    score = 0.0
    if back <= 1 and mention.head.dep_ != "poss" and _parallel(mention.head, other.head):
        score += PARALLEL_BONUS
    if other.sentence == mention.sentence:
        score += governs(mention.head, other.head) + favour(mention.head, other.head)
        if _is_of_object(mention.head) and _is_own_subject(mention.head, other.head):
            own = mention.head.head.head.lemma_ in classes()["own_doing"]
            score += OWN_DOING_BONUS if own else OWNER_BONUS
    return score


def _is_taken(pronoun: Token) -> bool:
    """Tell whether a pronoun is what somebody takes or shells: "before the rebels seized it"."""
    if pronoun.lower_ != "it" or pronoun.dep_ != "dobj":
        return False
    return pronoun.head.lemma_ in classes()["taking_towns"] | {"seize"}


def _share_of_kind(mention: Mention, other: Mention, chain: Chain, scene: Scene) -> float:
    """Return how much less is meant who is told of in a quotation, or one body by "they"."""
    quoted = scene.quoted.get(other.index, scene.own) != scene.own
    share = QUOTED_SHARE if quoted else 1.0
    return share * COLLECTIVE_SHARE if mention.plural and not chain.plural else share


def _by_speakers(other: Mention, chain: Chain, scene: Scene, back: int) -> float:
    """Return what is added to who spoke last, or to somebody just introduced against him."""
    if chain is scene.continuing:
        return CONTINUING_BONUS
    new = scene.continuing is not None and back <= 1 and _is_introduced(other, chain)
    return INTRODUCED_BONUS if new else 0.0


def _is_introduced(other: Mention, chain: Chain) -> bool:
    """Tell whether somebody is told of for the first time, and who he is: "X, a widow of 53"."""
    first = bool(chain.mentions) and chain.mentions[0].index == other.index
    if not first or other.form is not NAME:
        return False
    return any(c.dep_ == "appos" for c in other.head.children)


def _share_of_person(mention: Mention, other: Mention, chain: Chain, back: int) -> float:
    """Return how much less somebody is meant who is only there for another's sake."""
    share = RELATIVE_SHARE if is_somebodys_relative(other.head) else 1.0
    if back and other.owner is not None and _is_known_by_another(other):
        share *= RELATIVE_SHARE
    return share * JUDGE_SHARE if back and _only_judges(mention.head, chain) else share


def _only_judges(pronoun: Token, chain: Chain) -> bool:
    """Tell whether somebody unnamed only judges in the story: "the judge said … Oslo freed her"."""
    speaks = pronoun.dep_ == "nsubj" and is_saying(pronoun.head)
    return not (speaks or chain.named) and bool(chain.nouns & classes()["judges"])


def _is_known_by_another(other: Mention) -> bool:
    """Tell whether somebody is told of for another's sake: "his employer said. He is held"."""
    owner = other.owner.chain if other.owner is not None else None
    if owner is None or owner.kind is not ActorKind.PERSON:
        return False
    return any(other.noun in classes()[name] for name in ("relatives", "mouthpiece", "near"))


def _is_spoken_for(pronoun: Token, other: Token) -> bool:
    """Tell whether a side's own voice says it: "Noor, a spokesman for the guild, said they"."""
    noun = other.head.head if other.dep_ == "pobj" else other.head
    if noun.lemma_.lower() not in classes()["mouthpiece"]:
        return False
    while noun.dep_ in {"appos", "compound", "nmod"}:
        noun = noun.head
    return governs(pronoun, noun) > 0


def _suits(pronoun: Token, chain: Chain) -> float:
    """Return a bonus for a crowd, a malus for the police, where "they" throw stones or chant.

    Police and judges have no lawyers: "police charged two men. Their lawyer said", "their arrest".
    """
    if _is_tried(pronoun):
        tries = ("judges", "prosecuting", "order_keepers")
        accuses = any(chain.nouns & classes()[name] for name in tries)
        return -CROWD_BONUS if accuses else 0.0
    if not _is_in_a_crowd(pronoun):
        return 0.0
    if chain.nouns & classes()["crowds"]:
        return CROWD_BONUS
    keeps_order = chain.nouns & classes()["order_keepers"]
    return -CROWD_BONUS if keeps_order else 0.0


@remembered
def _is_tried(pronoun: Token) -> bool:
    """Tell whether a pronoun owns a lawyer or what is done to those who are tried."""
    owned = pronoun.head.lemma_.lower() if pronoun.dep_ == "poss" else ""
    return owned in classes()["defenders"] or owned in classes()["punishment"]


@remembered
def _is_in_a_crowd(pronoun: Token) -> bool:
    """Tell whether a pronoun does what crowds do."""
    acts = pronoun.dep_ in NOMINAL_SUBJECTS
    return acts and pronoun.head.lemma_ in classes()["crowd_acts"]


def _weight(mention: Mention, pronoun: Mention) -> float:
    """Return the weight of a mention's grammatical function, where a pronoun takes it up.

    "If the army did not halt its attacks": a subject of the pronoun's own clauses is no aside.
    """
    weight, aside = _weight_alone(mention.head)
    if mention.form is PRONOUN:
        weight += 10.0
    if aside is not None and aside not in pronoun.head.ancestors:
        weight -= ASIDE_MALUS
    if mention.sentence != pronoun.sentence and pronoun.head.lower_ in SINGULAR_PERSON:
        weight -= EMBEDDED_MALUS * _is_embedded(mention.head)
    return weight


@remembered
def _weight_alone(noun: Token) -> tuple[float, Token | None]:
    """Return the weight of a noun's own function, and the aside of which it is the subject."""
    head = _speaking(noun)
    while head.dep_ in {"conj", "appos"} and head.head != head:
        head = head.head
    weight = FUNCTION_WEIGHT.get(head.dep_, 20.0) - WHEREABOUTS_MALUS * _is_whereabouts(head)
    if head.dep_ not in NOMINAL_SUBJECTS:
        return weight, None
    if head.head.dep_ == "ROOT":
        return weight + 10.0, None
    return weight, head.head if head.head.dep_ == "advcl" else None


@remembered
def _is_embedded(noun: Token) -> bool:
    """Tell whether a clause that tells of a subject names somebody: "Ede, who ran against Ruiz, …".

    After Lappin and Leass (1994), who weigh what no noun phrase contains.
    """
    clauses = (t for t in noun.ancestors if t.dep_ == "relcl")
    return any(clause.head.dep_ in NOMINAL_SUBJECTS for clause in clauses)


def _is_of_object(pronoun: Token) -> bool:
    return pronoun.dep_ == "poss" and pronoun.head.dep_ == "dobj"


def _is_own_subject(pronoun: Token, other: Token) -> bool:
    """Tell whether a pronoun stands in the clause of a subject: "the army stopped its raids"."""
    return other.dep_ in NOMINAL_SUBJECTS and other.head == verb_of(pronoun)


def _speaking(owner: Token) -> Token:
    """Return the subject that stands for whoever's words it names: "Oslo's version was: it"."""
    words = owner.head
    if owner.dep_ != "poss" or words.dep_ not in NOMINAL_SUBJECTS:
        return owner
    return words if words.lemma_.lower() in classes()["words_of_states"] else owner


def _is_whereabouts(noun: Token) -> bool:
    """Tell whether a noun only says where another is: "a prison in Lund … attacked it"."""
    while noun.dep_ in {"compound", "amod", "poss"} and noun.head != noun:
        noun = noun.head
    prep = noun.head
    return noun.dep_ == "pobj" and prep.lower_ in {"in", "near", "at"} and prep.head.pos_ == "NOUN"


def _parallel(pronoun: Token, other: Token) -> bool:
    """Tell whether both are subjects, or neither is."""
    return (pronoun.dep_ in NOMINAL_SUBJECTS) == (_speaking(other).dep_ in NOMINAL_SUBJECTS)


def governs(pronoun: Token, other: Token) -> float:
    """Return a bonus for the subject of a verb that the pronoun's clause hangs on.

    "X said he", "X left after he": the nearest verb above counts most, a reporting one more. In
    "X will attack unless they leave" it may well be the others.
    """
    other = _some_of(other)
    subject = other.dep_ in NOMINAL_SUBJECTS
    verb = verb_of(pronoun)
    if any(c.dep_ == "mark" and c.lower_ in DEMANDED for c in verb.children):
        return 0.0
    for bonus in GOVERNOR_BONUS:
        while verb.dep_ in {"conj", "xcomp"} and verb.head != verb and not has_subject(verb):
            if _asked(verb) is not None:
                return _share_of_order(verb, other, bonus)
            verb = verb.head
        if verb.head == verb:
            return 0.0
        if verb.dep_ == "pcomp" and (accused := _accused(verb)):
            return ACCUSED_BONUS if other in accused else 0.0
        spoken_of = pronoun.head if pronoun.dep_ == "poss" else pronoun
        reported = verb.dep_ == "ccomp" and spoken_of.dep_ in NOMINAL_SUBJECTS
        verb = verb.head if verb.head.pos_ in VERBS else verb_of(verb)
        if _asked(verb) is not None:
            return _share_of_order(verb, other, bonus)
        if subject and other.head == verb:
            return bonus + REPORTED_BONUS * (reported and bonus == GOVERNOR_BONUS[0])
    return 0.0


def _accused(deed: Token) -> list[Token]:
    """Return who is accused of a deed: "accused guards of taking hostages as they fled"."""
    accuser = deed.head.head
    if accuser.lemma_ not in classes()["accusing"]:
        return []
    return [c for c in accuser.children if c.dep_ == "dobj"]


def _some_of(pronoun: Token) -> Token:
    """Return those that a phrase picks of many: "some of them said they", else the word itself."""
    part = pronoun.head.head
    picked = pronoun.pos_ == "PRON" and pronoun.dep_ == "pobj" and pronoun.head.lower_ == "of"
    return part if picked and part.lower_ in classes()["share"] else pronoun


def _share_of_order(infinitive: Token, other: Token, bonus: float) -> float:
    """Return the bonus of who is asked, or asks: "asked Oslo to recall men it had sent"."""
    if other == _asked(infinitive):
        return bonus
    asks = other.dep_ in NOMINAL_SUBJECTS and other.head == infinitive.head
    return bonus * ASKING_SHARE if asks else 0.0


def _asked(infinitive: Token) -> Token | None:
    """Return whom a verb above asks or lets do what an infinitive tells."""
    if infinitive.dep_ != "xcomp" or not any(c.tag_ == "TO" for c in infinitive.children):
        return None
    before = (c for c in infinitive.head.children if c.i < infinitive.i)
    return next((c for c in before if c.dep_ in {"dobj", "dative"}), None)


def has_subject(verb: Token) -> bool:
    return any(c.dep_ in NOMINAL_SUBJECTS for c in verb.children)


def verb_of(token: Token) -> Token:
    """Return the verb whose argument a noun is, through prepositions and coordination."""
    current = token
    while current.head != current and current.head.pos_ not in VERBS:
        current = current.head
    return current.head
