"""Pronouns: the antecedent by agreement, nearness and grammatical function.

A pronoun whose two best antecedents lie close together stays unresolved.
"""

from collections.abc import Iterable

from pipeline.find.grammar.charges import takes_of
from pipeline.find.grammar.objects import RELATIVE_PRONOUNS
from pipeline.find.reporting import Stance, readings
from pipeline.find.roles.reciprocity import says_each_other
from pipeline.find.triggers import type_of
from pipeline.knowledge.word_classes import classes
from pipeline.parse.labels import NOMINAL_SUBJECTS, PATIENTS, VERBS
from pipeline.parse.small_words import REFLEXIVE
from pipeline.parse.tokens import Token
from pipeline.resolve.entities.agreement import (
    NEUTRAL,
    PLURAL,
    SINGULAR_PERSON,
    SOMEBODY,
    agrees,
    is_judged,
)
from pipeline.resolve.entities.empty import is_empty
from pipeline.resolve.entities.model import NAME, PRONOUN, Chain, Mention, likeliest
from pipeline.resolve.entities.pronoun_salience import (
    OUTSIDE,
    Scene,
    governs,
    has_subject,
    is_told_of,
    salience_of,
    verb_of,
)
from pipeline.resolve.entities.structure import (
    is_its_own,
    is_opposed,
    takes_from_others,
)
from pipeline.resolve.entities.suffering import is_tried
from schemas.vocabulary import FORCE, ActorKind, EventType

OBJECT_FORMS = frozenset({"them", "him", "her"})
THEIRS = frozenset({"theirs", "hers", "ours", "yours", "mine"})  # what is theirs, not they
WHO = frozenset({"who", "whom", "whose"})
REACH = 3  # sentences back to look for an antecedent
STORY_REACH = 10  # for the only one who can be meant
LEANING = 3  # verbs without a subject that lean on one another
JUDGEMENT_REACH = 2  # for a bill or deal to be what is judged
MARGIN = 1.07  # how much clearer the best antecedent must be than the second best


def antecedent_of_relative(token: Token, at: dict[int, Mention]) -> Mention | None:
    """Return the mention that a relative pronoun takes up: for "who", somebody."""
    if token.lower_ not in RELATIVE_PRONOUNS:
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
        if noun.pos_ in VERBS:
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
        if found is not None and found.form is not PRONOUN and _is_person(found):
            return found
    return None


def _is_person(mention: Mention) -> bool:
    return mention.chain is not None and mention.chain.kind is ActorKind.PERSON


def _may_be_somebody(mention: Mention) -> bool:
    """Tell whether "who" can take up a mention."""
    kind = mention.chain.kind if mention.chain is not None else None
    if kind is None:
        kind = likeliest(mention.kinds)
    return kind in SOMEBODY or (kind is None and mention.form is NAME) or mention.counted


def antecedent(
    mention: Mention, nearby: Iterable[Mention], scene: Scene, known: Iterable[Chain] = ()
) -> Chain | None:
    """Return the chain that a third-person pronoun takes up, None when that is not clear.

    Args:
        mention: The pronoun.
        nearby: The mentions before it in its own and the last sentences.
        scene: Who speaks, and what stands in quotation marks.
        known: Who is named anywhere.
    """
    word = mention.head.lower_
    if word in THEIRS or (word in NEUTRAL and is_empty(mention.head)):
        return None
    if word in NEUTRAL and is_judged(mention.head):
        nearby = list(nearby)
        if any(_is_up_for_judgement(mention, other) for other in nearby):
            return None
    scores = _scores(mention, nearby, scene)
    if scores is None:
        return None
    return _clearest(scores) if scores else _told_of(mention, scene, known)


def _is_up_for_judgement(mention: Mention, other: Mention) -> bool:
    """Tell whether "it" may be a decision: "the senate passed a bill. Lawyers who backed it …"."""
    near = mention.sentence - other.sentence <= JUDGEMENT_REACH and other.head.dep_ in PATIENTS
    return near and other.noun in classes()["judged_things"]


def _told_of(mention: Mention, scene: Scene, known: Iterable[Chain]) -> Chain | None:
    """Return who has long been told of, where nobody near is meant: the only "she" of a story."""
    if mention.gender is None or scene.own != OUTSIDE:
        return None
    fits = [
        chain
        for chain in known
        if chain.kind is ActorKind.PERSON
        and chain.gender == mention.gender
        and chain not in scene.barred
        and (last := chain.last_before(mention.index)) is not None
        and mention.sentence - last.sentence <= STORY_REACH
    ]
    return fits[0] if len(fits) == 1 else None


def is_cut_off(mention: Mention, speaker: Chain | None, between: Iterable[Mention]) -> bool:
    """Tell whether another body acts between: "Oslo said it won. Bern is silent. It said …".

    Args:
        mention: The pronoun.
        speaker: Who spoke last.
        between: The mentions of the sentences between.
    """
    return mention.head.lower_ in NEUTRAL and any(
        m.chain is not speaker and m.head.dep_ == "nsubj" and m.head.head.dep_ == "ROOT"
        for m in between
        if m.chain is not None and agrees(mention, m.chain)
    )


def _scores(mention: Mention, nearby: Iterable[Mention], scene: Scene) -> dict[Chain, float] | None:
    """Return how well each chain would do as antecedent, None where one of several is meant."""
    scores: dict[Chain, float] = {}
    excluded = set(scene.barred)
    agreeing: dict[Chain, bool] = {}
    spoken = scene.own != OUTSIDE or scene.said >= 0
    for other in nearby:
        chain = other.chain
        if chain is None:
            if _goes_on(mention, other, scene):
                return None
        elif chain.members:
            beside = _beside(mention, other)
            if not scores.keys().isdisjoint(beside):
                return None
            excluded.update(beside)
        chain = _meant_by(mention, other) if other.owner is not None else chain
        if chain is None or chain in excluded:
            continue
        if chain not in agreeing:
            agreeing[chain] = agrees(mention, chain)
        if not agreeing[chain]:
            continue
        unheard = spoken and _is_out_of_hearing(mention, other, scene)
        apart = _names_who_speaks(other, scene) if unheard else _cannot_mean(mention, other, scene)
        if apart:
            excluded.add(chain)
            scores.pop(chain, None)
        elif unheard:
            continue
        elif _judges_or_is_owned(mention, other):
            excluded.add(chain)
        else:
            score, before = salience_of(mention, other, chain, scene), scores.get(chain, 0.0)
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
    if scene.reported and is_told_of(mention, other, scene):
        return True
    pronoun, noun = mention.head, other.head
    if other.sentence == mention.sentence and (
        _same_clause(pronoun, noun) or _is_of_another_number(pronoun, noun)
    ):
        return True
    return is_opposed(pronoun, noun)


def _is_of_another_number(pronoun: Token, noun: Token) -> bool:
    """Tell whether who is called "it" would be "them": "it did not say who had shot them"."""
    apart = noun.lower_ in NEUTRAL and pronoun.lower_ in PLURAL
    return apart and noun.dep_ == "nsubj" and governs(pronoun, noun) > 0


def _judges_or_is_owned(mention: Mention, other: Mention) -> bool:
    """Tell whether a mention is of somebody else: a judge of whom a pronoun means, or his own."""
    if other.noun and mention.head.lower_ not in NEUTRAL and _judges(other, mention):
        return True
    return other.sentence == mention.sentence and is_its_own(mention.head, other.head)


def _is_out_of_hearing(mention: Mention, other: Mention, scene: Scene) -> bool:
    """Tell whether a mention stands on the other side of a quotation mark.

    Whom a speaker calls "they" is rarely named outside the quotation, and a pronoun inside does
    not take up who speaks.
    """
    quotation = scene.quoted.get(other.index, OUTSIDE)
    apart = scene.own not in {OUTSIDE, quotation} and mention.head.lower_ in PLURAL
    return apart or quotation == scene.said


def _names_who_speaks(other: Mention, scene: Scene) -> bool:
    """Tell whether whom a pronoun means names somebody in his words: he is somebody else."""
    quotation = scene.quoted.get(other.index, OUTSIDE)
    return other.form is not PRONOUN and quotation == scene.said


def _goes_on(mention: Mention, other: Mention, scene: Scene) -> bool:
    """Tell whether a quotation goes on about nobody known: "They shot guests. Then they fled".

    Nor is anybody known of whom "some of them said they" tells.
    """
    if _is_some_of_them(mention.head, other.head):
        return True
    unknown = other.head.lower_ == mention.head.lower_ == "they"
    if unknown and mention.head.head.dep_ == "conj" and mention.head.head.head == other.head.head:
        return True  # "they hide among farmers and then they blame us"
    same = scene.own != OUTSIDE and scene.own == scene.quoted.get(other.index)
    near = mention.sentence - other.sentence == 1
    main = mention.head.head.dep_ in {"ROOT", "conj", "parataxis"}
    doing = mention.head.dep_ == other.head.dep_ == "nsubj"
    return unknown and same and near and doing and main


def _is_some_of_them(pronoun: Token, other: Token) -> bool:
    """Tell whether a pronoun takes up one that stands in its speaker: "some of them said they"."""
    plural = other.lower_ in PLURAL and pronoun.lower_ in PLURAL
    return plural and other.dep_ == "pobj" and governs(pronoun, other) > 0


def _meant_by(mention: Mention, other: Mention) -> Chain | None:
    """Return whom a pronoun means where it takes up a mention: "his lawyer said he was beaten".

    Who speaks for somebody speaks of him. So does kin of what befell: "her aunt said she was held".
    """
    owner = other.owner.chain if other.owner is not None else None
    if owner is None or not _speaks_of_owner(mention, other.noun, owner):
        return other.chain
    speaks = other.head.dep_ in NOMINAL_SUBJECTS and other.sentence == mention.sentence
    fits = speaks and governs(mention.head, other.head) and agrees(mention, owner)
    return owner if fits else other.chain


def _speaks_of_owner(mention: Mention, noun: str, owner: Chain) -> bool:
    """Tell whether who speaks tells of whose kin or mouthpiece he is."""
    if noun in classes()["mouthpiece"]:
        return True
    verb = mention.head.head
    befell = mention.head.dep_ == "nsubjpass" and type_of(verb) in FORCE
    return befell and noun in classes()["relatives"] and agrees(mention, owner)


def _judges(other: Mention, mention: Mention) -> bool:
    """Tell whether a mention judges a pronoun: "the jury found they"; of attacks, a prosecutor."""
    judges = other.noun in classes()["judges"]
    if other.noun in classes()["prosecuting"]:
        judges = type_of(mention.head.head) is EventType.ASSAULT
    subject = judges and other.head.dep_ in NOMINAL_SUBJECTS
    return subject and (governs(mention.head, other.head) > 0 or is_tried(mention.head))


def _beside(pronoun: Mention, other: Mention) -> list[Chain]:
    """Return the several that another word of the pronoun's clause means: "they killed him"."""
    if other.chain is None or other.sentence != pronoun.sentence:
        return []
    return other.chain.members if _same_clause(pronoun.head, other.head) else []


def _same_clause(pronoun: Token, other: Token) -> bool:
    """Tell whether both are arguments of one verb, where a plain pronoun cannot mean the other."""
    if pronoun.lower_ in REFLEXIVE:
        return False
    if pronoun.dep_ == "poss":
        return other.i == pronoun.head.i or takes_from_others(pronoun, other)
    if {pronoun.dep_, other.dep_} <= NOMINAL_SUBJECTS and pronoun.head != other.head:
        return _is_wanted_by(pronoun, other)
    if verb_of(pronoun) == verb_of(other):
        return not _is_owner_of_subject(pronoun, other)
    return (
        _is_in_charge_of(pronoun, other)
        or _is_begged_for(pronoun, other)
        or _is_done_to_by(pronoun, other)
    )


def _is_wanted_by(pronoun: Token, other: Token) -> bool:
    """Tell whether somebody wants it of others: "they want them jailed".

    Two subjects have two clauses else, whatever the tagger made of a verb.
    """
    wanted = pronoun.lower_ in OBJECT_FORMS and pronoun.head.dep_ == "ccomp"
    return wanted and other.head == pronoun.head.head


def _is_in_charge_of(pronoun: Token, other: Token) -> bool:
    """Tell whether others accuse, or are accused: "accused the guild of backing them"."""
    of = verb_of(pronoun).head
    accused = verb_of(pronoun).dep_ == "pcomp" and takes_of(of.head) and of.lower_ == "of"
    return accused and other.dep_ in NOMINAL_SUBJECTS | {"dobj"} and other.head == of.head


def _is_begged_for(pronoun: Token, other: Token) -> bool:
    """Tell whether others are asked to do it to somebody: "begged the chief to free her"."""
    verb = verb_of(pronoun)
    if pronoun.dep_ != "dobj" or other.dep_ not in {"dobj", "dative"} or verb.dep_ != "xcomp":
        return False
    return other.head == verb.head and any(w.stance is Stance.ASK for w in readings(other.head))


def _is_done_to_by(pronoun: Token, other: Token) -> bool:
    """Tell whether a subject further up does it: "a group sent a letter urging them".

    In "found the mayor guilty and jailed him" the mayor is no subject.
    """
    verb, above = verb_of(pronoun), verb_of(other)
    if other.dep_ not in NOMINAL_SUBJECTS or pronoun.dep_ in NOMINAL_SUBJECTS:
        return False
    if other.head != above:
        return False
    for _ in range(LEANING):
        if has_subject(verb) or verb.dep_ not in {"xcomp", "advcl", "conj"} or verb.head == verb:
            return False
        verb = verb.head
        if verb == above:
            return True
    return False


def _is_owner_of_subject(pronoun: Token, other: Token) -> bool:
    """Tell whether a pronoun owns who does it: "his critics accuse him" of what he did."""
    owns = other.dep_ == "poss" and other.lower_ in SINGULAR_PERSON
    return owns and pronoun.lower_ in OBJECT_FORMS and other.head.dep_ in NOMINAL_SUBJECTS


def _is_taken_along(pronoun: Token) -> bool:
    """Tell whether somebody takes another "with them"."""
    verb = pronoun.head.head
    carried = verb.lemma_ in classes()["taking_along"] and pronoun.head.lower_ == "with"
    return carried and any(c.dep_ == "dobj" for c in verb.children)


def subject_for_reflexive(token: Token, at: dict[int, Mention]) -> Mention | None:
    """Return the subject that "himself", "themselves" or "each other" takes up.

    So does "them" in "rebels raided it and took six farmers with them".
    """
    verb = verb_of(token)
    if _is_taken_along(token):
        while verb.dep_ == "conj" and not has_subject(verb):
            verb = verb.head
    elif token.lower_ not in REFLEXIVE and not says_each_other(token):
        return None
    for child in verb.children:
        if child.dep_ in NOMINAL_SUBJECTS and child.i in at:
            return at[child.i]
    return None
