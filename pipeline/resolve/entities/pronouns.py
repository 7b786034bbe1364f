"""Pronouns: the antecedent by agreement, nearness and grammatical function.

The weights follow the salience factors of Lappin and Leass (1994): subjects before objects before
the rest, halved with every sentence back. A pronoun whose two best antecedents lie close together
stays unresolved.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from pipeline.find.charges import takes_of
from pipeline.find.reciprocity import says_each_other
from pipeline.find.triggers import type_of
from pipeline.knowledge import actors
from pipeline.parse.tokens import Token
from pipeline.resolve.entities.agreement import NEUTRAL, PLURAL, SINGULAR_PERSON, SOMEBODY, agrees
from pipeline.resolve.entities.empty import is_empty
from pipeline.resolve.entities.model import Chain, Form, Mention, likeliest
from pipeline.resolve.entities.structure import (
    favour,
    is_its_object,
    is_its_own,
    is_unseen_subject,
    takes_from_others,
)
from schemas.vocabulary import ActorKind, EventType

FUNCTION_WEIGHT = {
    "nsubj": 80.0, "nsubjpass": 80.0, "agent": 50.0, "dobj": 50.0, "obj": 50.0, "dative": 40.0,
    "poss": 40.0, "attr": 40.0, "conj": 40.0, "pobj": 30.0, "appos": 30.0, "ROOT": 40.0,
}  # fmt: skip
REFLEXIVE = frozenset({"himself", "herself", "itself", "themselves"})
RELATIVE = frozenset({"who", "whom", "which", "that", "whose"})
DEMANDED = frozenset({"unless", "until"})  # open what is wanted of somebody
WHO = frozenset({"who", "whom", "whose"})
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
MARGIN = 1.07  # how much clearer the best antecedent must be than the second best
ASIDE_MALUS = 25.0  # of the subject of a clause of condition, time or reason
RELATIVE_SHARE = 0.5  # of the salience of who is named as somebody's relative
COLLECTIVE_SHARE = 0.55  # "they" is rather many than one body
CROWD_BONUS = 120.0
SPOKEN_BONUS = 150.0
GOVERNOR_BONUS = (70.0, 30.0, 10.0)  # for the subject one, two, three clauses above
REPORTED_BONUS = 20.0  # "X said he": more than in "X left when he"
REACH = 3  # sentences back to look for an antecedent


@dataclass(frozen=True, slots=True)
class Scene:
    """Where a pronoun stands.

    Attributes:
        barred: Chains it cannot mean, such as who speaks in the quotation around it.
        quoted: Tells which direct quotation a token stands in, by its first token; -1 for none.
        continuing: Who spoke last, where the pronoun is itself a speaker.
        said: The quotation that the pronoun is the speaker of: nobody whom it names; else -2.
        reported: The reported words before the pronoun that is their speaker, by their tokens.
        told: How many sentences of that quotation stand before the pronoun.
    """

    barred: Sequence[Chain]
    quoted: Callable[[int], int]
    continuing: Chain | None = None
    said: int = -2
    reported: range = range(0)
    told: int = 0


def antecedent_of_relative(token: Token, at: dict[int, Mention]) -> Mention | None:
    """Return the mention that a relative pronoun takes up: for "who", somebody."""
    if token.lower_ not in RELATIVE:
        return None
    verb = token.head
    for _ in range(6):
        if verb.dep_ == "relcl":
            break
        if verb.head == verb:
            return None
        verb = verb.head
    noun = verb.head
    for _ in range(8):
        if noun.pos_ in {"VERB", "AUX"}:
            return _person_before(token, at)
        found = at.get(noun.i)
        if found is not None and (token.lower_ not in WHO or _may_be_somebody(found)):
            return found
        if token.lower_ not in WHO or noun.head == noun:
            return None
        noun = noun.head
    return None


def _person_before(pronoun: Token, at: dict[int, Mention]) -> Mention | None:
    """Return the last person named in the sentence before "who"."""
    for index in range(pronoun.i - 1, pronoun.sent.start - 1, -1):
        found = at.get(index)
        if found is not None and found.form is not Form.PRONOUN and _is_person(found):
            return found
    return None


def _is_person(mention: Mention) -> bool:
    return mention.chain is not None and mention.chain.kind is ActorKind.PERSON


def _may_be_somebody(mention: Mention) -> bool:
    """Tell whether "who" can take up a mention."""
    kind = mention.chain.kind if mention.chain is not None else None
    if kind is None:
        kind = likeliest(mention.kinds)
    return kind in SOMEBODY or (kind is None and mention.form is Form.NAME) or mention.counted


def antecedent(mention: Mention, nearby: Iterable[Mention], scene: Scene) -> Chain | None:
    """Return the chain that a third-person pronoun takes up, None when that is not clear.

    Args:
        mention: The pronoun.
        nearby: The mentions before it in its own and the last sentences.
        scene: Who speaks, and what stands in quotation marks.
    """
    word = mention.head.lower_
    if word in NEUTRAL and is_empty(mention.head):
        return None
    scores = _scores(mention, nearby, scene)
    return _clearest(scores) if scores is not None else None


def _scores(mention: Mention, nearby: Iterable[Mention], scene: Scene) -> dict[Chain, float] | None:
    """Return how well each chain would do as antecedent, None where one of several is meant."""
    scores: dict[Chain, float] = {}
    excluded = set(scene.barred)
    for other in nearby:
        beside = _beside(mention, other)
        if any(member in scores for member in beside):
            return None
        excluded.update(beside)
        chain = _meant_by(mention, other)
        if chain is None or chain in excluded or not agrees(mention, chain):
            continue
        if _cannot_mean(mention, other, scene):
            excluded.add(chain)
            scores.pop(chain, None)
        elif not _is_passed_over(mention, other, scene):
            score, before = _score(mention, other, chain, scene), scores.get(chain, 0.0)
            scores[chain] = max(before, score) + 0.1 * min(before, score)
    return scores


def _clearest(scores: dict[Chain, float]) -> Chain | None:
    """Return the best of all candidates, None where the second best comes close."""
    ranked = sorted(scores, key=lambda chain: -scores[chain])
    if not ranked or (len(ranked) > 1 and scores[ranked[0]] < MARGIN * scores[ranked[1]]):
        return None
    return ranked[0]


def _cannot_mean(mention: Mention, other: Mention, scene: Scene) -> bool:
    """Tell whether a mention shows that the pronoun is somebody else: "they hit them"."""
    if _is_out_of_hearing(mention, other, scene):
        named = other.form is not Form.PRONOUN  # by the very speaker whom the pronoun means
        return named and scene.quoted(other.index) == scene.said
    if other.index in scene.reported and _is_new(other):
        return True
    if other.sentence == mention.sentence and _same_clause(mention.head, other.head):
        return True
    pronoun, noun = mention.head, other.head
    return is_its_object(pronoun, noun) or is_unseen_subject(pronoun, noun)


def _is_passed_over(mention: Mention, other: Mention, scene: Scene) -> bool:
    """Tell whether a pronoun does not take up a mention, though it may mean the same one."""
    judges = mention.head.lower_ not in NEUTRAL and _judges(other, mention)
    own = is_its_own(mention.head, other.head)
    return judges or own or _is_out_of_hearing(mention, other, scene)


def _is_out_of_hearing(mention: Mention, other: Mention, scene: Scene) -> bool:
    """Tell whether a mention stands on the other side of a quotation mark.

    Whom a speaker calls "they" is rarely named outside the quotation, and a pronoun inside does
    not take up who speaks.
    """
    own, quotation = scene.quoted(mention.index), scene.quoted(other.index)
    apart = mention.head.lower_ in PLURAL and own not in {-1, quotation}
    return apart or quotation == scene.said


def _is_new(other: Mention) -> bool:
    """Tell whether somebody is told of for the first time: "nine guests died, they said"."""
    first = other.chain is not None and other.chain.mentions[0] is other
    return first and other.form is Form.DESCRIPTION and not other.definite


def _meant_by(mention: Mention, other: Mention) -> Chain | None:
    """Return whom a pronoun means where it takes up a mention: "his lawyer said he was beaten".

    Who speaks for somebody speaks of him.
    """
    owner = other.owner.chain if other.owner is not None else None
    if owner is None or other.noun not in actors.word_class("mouthpiece"):
        return other.chain
    speaks = other.head.dep_ in SUBJECTS and other.sentence == mention.sentence
    return owner if speaks and _governs(mention.head, other.head) else other.chain


def _judges(other: Mention, mention: Mention) -> bool:
    """Tell whether a mention judges what a pronoun's clause tells: "the jury found that they".

    So do prosecutors who say that they attacked or plotted.
    """
    judges = other.noun in actors.word_class("judges")
    if other.noun in actors.word_class("prosecuting"):
        judges = type_of(mention.head.head) is EventType.ASSAULT
    subject = judges and other.head.dep_ in SUBJECTS
    return subject and _governs(mention.head, other.head) > 0


def _score(mention: Mention, other: Mention, chain: Chain, scene: Scene) -> float:
    """Return the salience of an earlier mention where the pronoun stands."""
    back = mention.sentence - other.sentence
    back = max(0, back - scene.told) if back else 0
    score = (_weight(other) + 100.0) * 0.5**back
    if mention.head.lower_ in SINGULAR_PERSON:
        if _is_somebodys_relative(other.head):
            score *= RELATIVE_SHARE
        if back and _is_known_by_another(other):
            score *= RELATIVE_SHARE
    if back <= 1 and _parallel(mention.head, other.head):
        score += 25.0
    if other.sentence == mention.sentence:
        score += _governs(mention.head, other.head) + favour(mention.head, other.head)
    quotation = scene.quoted(other.index)
    if quotation >= 0 and quotation != scene.quoted(mention.index):
        score *= 0.6
    if mention.plural and not chain.plural:
        score *= COLLECTIVE_SHARE
    if mention.plural and _is_spoken_for(mention.head, other.head):
        score += SPOKEN_BONUS
    if chain is scene.continuing:
        score += 60.0
    if chain.members:
        score += 35.0
    score += _suits(mention.head, chain)
    if chain.named:
        score += 10.0 + min(5.0 * len(chain.mentions), 40.0) * 0.5**back
    return score


def _is_somebodys_relative(token: Token) -> bool:
    """Tell whether a name only says whose relative is meant: "freed X's father", "the son of Y"."""
    while token.dep_ == "appos" and token.head != token:
        token = token.head
    relative = token.head.head if token.dep_ == "pobj" and token.head.lower_ == "of" else token.head
    owner = token.dep_ == "poss" or relative is not token.head
    return owner and relative.lemma_.lower() in actors.word_class("relatives")


def _is_known_by_another(other: Mention) -> bool:
    """Tell whether somebody is told of for another's sake: "his employer said. He is held"."""
    owner = other.owner.chain if other.owner is not None else None
    if owner is None or owner.kind is not ActorKind.PERSON:
        return False
    return any(
        other.noun in actors.word_class(name) for name in ("relatives", "mouthpiece", "near")
    )


def _is_spoken_for(pronoun: Token, other: Token) -> bool:
    """Tell whether a side's own voice says it: "Noor, a spokesman for the guild, said they"."""
    noun = other.head.head if other.dep_ == "pobj" else other.head
    if noun.lemma_.lower() not in actors.word_class("mouthpiece"):
        return False
    while noun.dep_ in {"appos", "compound", "nmod"}:
        noun = noun.head
    return _governs(pronoun, noun) > 0


def _suits(pronoun: Token, chain: Chain) -> float:
    """Return a bonus for a crowd, a malus for the police, where "they" throw stones or chant."""
    if pronoun.dep_ not in SUBJECTS or pronoun.head.lemma_ not in actors.word_class("crowd_does"):
        return 0.0
    if chain.nouns & actors.word_class("crowds"):
        return CROWD_BONUS
    keeps_order = chain.nouns & actors.word_class("order_keepers")
    return -CROWD_BONUS if keeps_order else 0.0


def _weight(mention: Mention) -> float:
    """Return the weight of a mention's grammatical function."""
    head = mention.head
    while head.dep_ in {"conj", "appos"} and head.head != head:
        head = head.head
    weight = FUNCTION_WEIGHT.get(head.dep_, 20.0)
    if mention.form is Form.PRONOUN:
        weight += 10.0
    if head.dep_ in SUBJECTS and head.head.dep_ == "ROOT":
        weight += 10.0
    elif head.dep_ in SUBJECTS and head.head.dep_ == "advcl":
        weight -= ASIDE_MALUS
    return weight


def _parallel(pronoun: Token, other: Token) -> bool:
    return (pronoun.dep_ in SUBJECTS) == (other.dep_ in SUBJECTS) and pronoun.dep_ != "poss"


def _governs(pronoun: Token, other: Token) -> float:
    """Return a bonus for the subject of a verb that the pronoun's clause hangs on.

    "X said he", "X left after he": the nearest verb above counts most, a reporting one more. In
    "X will attack unless they leave" it may well be the others.
    """
    if other.dep_ not in SUBJECTS:
        return 0.0
    verb = verb_of(pronoun)
    if any(c.dep_ == "mark" and c.lower_ in DEMANDED for c in verb.children):
        return 0.0
    for bonus in GOVERNOR_BONUS:
        while verb.dep_ in {"conj", "xcomp"} and verb.head != verb and not _has_subject(verb):
            verb = verb.head
        if verb.head == verb:
            return 0.0
        reported = verb.dep_ == "ccomp" and pronoun.dep_ in SUBJECTS
        verb = verb.head if verb.head.pos_ in {"VERB", "AUX"} else verb_of(verb)
        if other.head == verb:
            return bonus + REPORTED_BONUS * (reported and bonus == GOVERNOR_BONUS[0])
    return 0.0


def _has_subject(verb: Token) -> bool:
    return any(c.dep_ in SUBJECTS for c in verb.children)


def _beside(pronoun: Mention, other: Mention) -> list[Chain]:
    """Return the several that another word of the pronoun's clause means: "they killed him"."""
    if other.chain is None or not other.chain.members or other.sentence != pronoun.sentence:
        return []
    return other.chain.members if _same_clause(pronoun.head, other.head) else []


def _same_clause(pronoun: Token, other: Token) -> bool:
    """Tell whether both are arguments of one verb, where a plain pronoun cannot mean the other."""
    if pronoun.lower_ in REFLEXIVE:
        return False
    if pronoun.dep_ == "poss":
        return other.i == pronoun.head.i or takes_from_others(pronoun, other)
    if pronoun.dep_ in SUBJECTS and other.dep_ in SUBJECTS and pronoun.head != other.head:
        return False  # two subjects have two clauses, whatever the tagger made of a verb
    verb, above = verb_of(pronoun), verb_of(other)
    if verb == above:
        return True
    accused = verb.dep_ == "pcomp" and takes_of(verb.head.head) and verb.head.lower_ == "of"
    if accused and other.dep_ in SUBJECTS and other.head == verb.head.head:
        return True  # who accuses somebody "of backing them" is not them
    if other.dep_ not in SUBJECTS or pronoun.dep_ in SUBJECTS:
        return False
    for _ in range(3):  # "a group sent a letter urging them": the group urges
        if _has_subject(verb) or verb.dep_ not in {"xcomp", "advcl", "conj"} or verb.head == verb:
            return False
        verb = verb.head
        if verb == above:
            return True
    return False


def verb_of(token: Token) -> Token:
    """Return the verb whose argument a noun is, through prepositions and coordination."""
    current = token
    while current.head != current and current.head.pos_ not in {"VERB", "AUX"}:
        current = current.head
    return current.head


def subject_for_reflexive(token: Token, at: dict[int, Mention]) -> Mention | None:
    """Return the subject that "himself", "themselves" or "each other" takes up."""
    if token.lower_ not in REFLEXIVE and not says_each_other(token):
        return None
    for child in verb_of(token).children:
        if child.dep_ in SUBJECTS and child.i in at:
            return at[child.i]
    return None
