"""Pronouns: the antecedent by agreement, nearness and grammatical function.

The weights follow the salience factors of Lappin and Leass (1994): subjects before objects before
the rest, halved with every sentence back. A pronoun whose two best antecedents lie close together
stays unresolved.
"""

from collections.abc import Sequence

from spacy.tokens import Token

from pipeline.knowledge import actors
from pipeline.resolve.entities.model import Chain, Form, Mention
from schemas.vocabulary import ActorKind

FUNCTION_WEIGHT = {
    "nsubj": 80.0, "nsubjpass": 80.0, "agent": 50.0, "dobj": 50.0, "obj": 50.0, "dative": 40.0,
    "poss": 40.0, "attr": 40.0, "conj": 40.0, "pobj": 30.0, "appos": 30.0, "ROOT": 40.0,
}  # fmt: skip
MALE, FEMALE = "male", "female"
SINGULAR_PERSON = frozenset({"he", "him", "his", "himself", "she", "her", "hers", "herself"})
PLURAL = frozenset({"they", "them", "their", "theirs", "themselves"})
NEUTRAL = frozenset({"it", "its", "itself"})
REFLEXIVE = frozenset({"himself", "herself", "itself", "themselves"})
RELATIVE = frozenset({"who", "whom", "which", "that", "whose"})
CROWDS = frozenset({ActorKind.ORGANIZATION, ActorKind.ARMED_GROUP, ActorKind.POPULATION})
MARGIN = 1.15
WINDOW = {"he": 3, "she": 3, "they": 2, "it": 1}
EMPTY_IT = frozenset({"be", "seem", "appear", "rain", "snow", "take", "emerge", "turn", "happen"})


def antecedent_of_relative(token: Token) -> Token | None:
    """Return the noun that a relative pronoun takes up."""
    if token.lower_ not in RELATIVE:
        return None
    verb = token.head
    for _ in range(6):
        if verb.dep_ == "relcl":
            return verb.head
        if verb.head == verb:
            return None
        verb = verb.head
    return None


def antecedent(mention: Mention, chains: Sequence[Chain], barred: Sequence[Chain]) -> Chain | None:
    """Return the chain that a third-person pronoun takes up, None when that is not clear.

    Args:
        mention: The pronoun.
        chains: All chains so far.
        barred: Chains it cannot mean, such as who speaks in the quotation around it.
    """
    word = mention.head.lower_
    if word in NEUTRAL and _is_empty(mention.head):
        return None
    scored = []
    for chain in chains:
        if chain in barred or not _agrees(mention, chain):
            continue
        score = _score(mention, chain)
        if score > 0:
            scored.append((score, chain))
    if not scored:
        return None
    scored.sort(key=lambda pair: -pair[0])
    if len(scored) > 1 and scored[0][0] < MARGIN * scored[1][0]:
        return None
    return scored[0][1]


def _is_empty(token: Token) -> bool:
    """Tell whether "it" stands for no thing: "it is clear that", "it emerged that"."""
    if token.dep_ == "expl":
        return True
    verb = token.head
    return (
        token.dep_ in {"nsubj", "nsubjpass"}
        and verb.lemma_ in EMPTY_IT
        and any(
            c.dep_ in {"ccomp", "acomp", "xcomp", "advcl", "csubj", "relcl"} for c in verb.children
        )
    )


def _agrees(mention: Mention, chain: Chain) -> bool:
    """Tell whether number, gender and kind of a chain go with a pronoun."""
    word, kind = mention.head.lower_, chain.kind
    if word in SINGULAR_PERSON:
        if chain.plural or kind not in {ActorKind.PERSON, None}:
            return False
        return chain.gender in {None, mention.gender} and (kind is not None or chain.named)
    if word in PLURAL:
        if chain.plural:
            return kind not in {ActorKind.PLACE}
        return kind in CROWDS or _is_collective(chain)
    if word in NEUTRAL:
        return not chain.plural and kind not in {ActorKind.PERSON, ActorKind.POPULATION, None}
    return False


def _is_collective(chain: Chain) -> bool:
    table = actors.nouns()
    return any("collective" in table[n].traits for n in chain.nouns if n in table)


def _score(mention: Mention, chain: Chain) -> float:
    """Return the salience of a chain where the pronoun stands; 0 where it is out of reach."""
    total = 0.0
    seen: set[int] = set()
    reach = WINDOW.get(mention.head.lower_, 2)
    for other in reversed(chain.mentions):
        back = mention.sentence - other.sentence
        if other.index >= mention.index or back > reach:
            continue
        if back == 0 and _same_clause(mention.head, other.head):
            return 0.0
        if back in seen:
            continue
        seen.add(back)
        score = (_weight(other) + 100.0) * 0.5**back
        score += 25.0 * (back <= 1 and _parallel(mention.head, other.head))
        score += 60.0 * (back == 0 and _reported_by(mention.head, other.head))
        total = max(total, score) + 0.1 * min(total, score)
    if total and chain.named:
        total += 10.0
    return total


def _weight(mention: Mention) -> float:
    """Return the weight of a mention's grammatical function."""
    head = mention.head
    dep = head.dep_
    if dep == "conj":
        while head.dep_ == "conj" and head.head != head:
            head = head.head
        dep = head.dep_
    weight = FUNCTION_WEIGHT.get(dep, 20.0)
    if mention.form is Form.PRONOUN:
        weight += 10.0
    if dep in {"nsubj", "nsubjpass"} and head.head.dep_ == "ROOT":
        weight += 10.0
    return weight


def _parallel(pronoun: Token, other: Token) -> bool:
    subjects = {"nsubj", "nsubjpass"}
    return (pronoun.dep_ in subjects) == (other.dep_ in subjects) and pronoun.dep_ != "poss"


def _reported_by(pronoun: Token, other: Token) -> bool:
    """Tell whether the pronoun is subject of what the other's verb reports ("X said he …")."""
    if pronoun.dep_ not in {"nsubj", "nsubjpass"} or other.dep_ not in {"nsubj", "nsubjpass"}:
        return False
    verb = pronoun.head
    while verb.dep_ in {"conj", "xcomp"} and verb.head != verb:
        verb = verb.head
    return verb.dep_ == "ccomp" and verb.head == other.head


def _same_clause(pronoun: Token, other: Token) -> bool:
    """Tell whether both are arguments of one verb, where a plain pronoun cannot mean the other."""
    if pronoun.lower_ in REFLEXIVE or pronoun.dep_ == "poss":
        return other.head == pronoun.head and pronoun.dep_ == "poss"
    return _verb(pronoun) == _verb(other)


def _verb(token: Token) -> Token:
    """Return the verb whose argument a noun is, through prepositions and coordination."""
    current = token
    while current.head != current and current.head.pos_ not in {"VERB", "AUX"}:
        current = current.head
    return current.head


def subject_for_reflexive(token: Token, at: dict[int, Mention]) -> Mention | None:
    """Return the subject that "himself" or "themselves" takes up."""
    if token.lower_ not in REFLEXIVE:
        return None
    for child in _verb(token).children:
        if child.dep_ in {"nsubj", "nsubjpass"} and child.i in at:
            return at[child.i]
    return None
