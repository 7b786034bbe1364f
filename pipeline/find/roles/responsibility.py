"""Responsibility: who is tied to a deed that only a noun names.

"The group claimed responsibility for the raid", "police blamed the group for the raid" and "he was
jailed for the raid" all say who raided, on somebody's word or as a court found.
"""

from dataclasses import dataclass
from functools import lru_cache

from pipeline.find.grammar import phrase, slots, syntax, tree
from pipeline.find.grammar.nobody import is_nobody
from pipeline.find.mentions import StatementMention
from pipeline.find.modality.truth import is_left_open
from pipeline.find.modality.verdict import read_status
from pipeline.find.roles.reciprocity import says_each_other
from pipeline.find.triggers import is_event_noun, type_of
from pipeline.knowledge import rows
from pipeline.knowledge.verbs import support_role
from pipeline.knowledge.word_classes import classes
from pipeline.parse.labels import NOUNS, PATIENTS
from pipeline.parse.tokens import Token
from schemas.vocabulary import FORCE, Modality, StatementKind

OBJECT, DEED = "object", "deed"
HOLD, RESPONSIBLE = "hold", "responsible"
ANSWERABLE = frozenset(
    {(RESPONSIBLE, "for"), ("accountable", "for"), ("guilty", "of"), ("guilty", "in")}
)
CLAIM = "claim"
SUSPECTED = frozenset({"suspect"})


@dataclass(frozen=True, slots=True)
class Tie:
    """Somebody tied to a deed.

    Attributes:
        doers: The nouns for those who did it.
        modality: How sure the tie is.
        statement: Who ties them to it, None where the narrator or nobody named does.
    """

    doers: list[Token]
    modality: Modality
    statement: StatementMention | None


@lru_cache(maxsize=1)
def ties() -> dict[tuple[str, str, str], tuple[str, Modality]]:
    """Return verb, its object noun and preposition -> where the doer stands, and how sure."""
    return {
        (row["lemma"], row["object"], row["preposition"]): (row["doer"], Modality(row["effect"]))
        for _, row in rows("responsibility.csv")
    }


def tied(noun: Token) -> Tie | None:
    """Return who is tied to the deed that a noun names, None where nobody is.

    Who is "charged with murder and the theft of a car" is tied to both.
    """
    noun = tree.first_noun_of_list(noun) if noun.dep_ == "conj" else noun
    for link in _links_of_clauses(noun):
        if (found := tied(link)) is not None:
            return found
    if noun.dep_ in {"nsubj", "nsubjpass", "dobj"} and (found := _work_of(noun)) is not None:
        return found
    if noun.dep_ == "nsubjpass" and (found := _thought_done_by(noun)) is not None:
        return found
    for participle in tree.children(noun, "acl"):
        if (found := _laid_by(participle, noun)) is not None:
            return found
    if noun.dep_ in PATIENTS:
        return _laid_at_a_door(noun)
    if noun.dep_ != "pobj" or noun.head.dep_ != "prep":
        return None
    preposition, governor = noun.head.lower_, noun.head.head
    if preposition == "of" and governor.lemma_ in classes()["row_of"]:
        return tied(governor)  # "involved in a wave of raids"
    if governor.pos_ == "ADJ" and (governor.lemma_, preposition) in ANSWERABLE:
        return _responsible(governor, noun)
    return _behind_it(governor) or _by_verb(governor, preposition, noun)


def tied_by_cause(verb: Token) -> Tie | None:
    """Return who is tied to the deed that a verb tells of: "claimed the raid that killed nine"."""
    if verb.pos_ != "VERB":
        return None
    lost = verb.dep_ == "relcl" and verb.lemma_ in classes()["dying"]  # "in which a nun died"
    suffered = lost or syntax.is_passive(verb)
    causes = syntax.prepositional(verb, "in") if suffered else syntax.subjects(verb)
    deeds = (t for t in causes if is_event_noun(t) and type_of(t) in FORCE)
    return next((tie for deed in deeds if (tie := tied(deed)) is not None), None)


def tied_by_harm(harm: Token | None) -> Tie | None:
    """Return who is tied to the harm of a deed: "caused dozens of deaths attributed to them"."""
    nouns = [harm, *syntax.prepositional(harm, "of")] if harm is not None else []
    clauses = ((c, n) for n in nouns for c in tree.children(n, "acl"))
    return next((tie for verb, noun in clauses if (tie := _laid_by(verb, noun))), None)


def _behind_it(governor: Token) -> Tie | None:
    """Return who a noun says is behind a deed: "arrested a suspect in the raid", "his role in"."""
    for agent in (governor, *tree.children(governor, "dobj", "nsubjpass")):
        if agent.lemma_.lower() in classes()["behind"]:
            suspected = agent.lemma_.lower() in SUSPECTED
            modality = Modality.CLAIMED if suspected else Modality.ASSERTED
            return _found(_named(agent), modality, None)
    part = next((t for t in tree.children(governor, "dobj") if t.lower_ == "part"), None)
    share = part or governor  # "taking part in"
    if part is None and governor.lemma_.lower() not in classes()["shares"]:
        return None
    owners = [t for slot in ("poss", "of", "by") for t in slots.fill(share, slot)]
    owners = owners or _accused_of(share)
    return _found(owners, Modality.CLAIMED, None)


def _accused_of(share: Token) -> list[Token]:
    """Return who is accused of a share in a deed: "accused the army of involvement in it"."""
    gerund = share.head  # "charged with taking part in the raid"
    share = gerund if share.dep_ == "dobj" and gerund.dep_ == "pcomp" else share
    of = share.head
    linked = share.dep_ in {"pobj", "pcomp"} and of.lower_ in {"of", "with"}
    accused = of.head if linked else share
    link = of.lower_ if linked else "of"
    if accused.pos_ in NOUNS and accused.dep_ in PATIENTS:
        known = (accused.head.lemma_, "", link) in ties()
        return [accused] if known and not read_status(accused.head).negated else []
    if (accused.lemma_, "", link) not in ties() or read_status(accused).negated:
        return []
    return syntax.direct_objects(accused)


def _by_verb(governor: Token, preposition: str, deed: Token) -> Tie | None:
    """Return the tie made by the verb above a deed, or above the noun the deed hangs on."""
    if governor.pos_ != "NOUN":
        return _by_row(governor, "", preposition, deed)
    if preposition == "of" and governor.lemma_.lower() in classes()["kin"]:
        return None  # "convicted a friend of the bomber"
    if governor.dep_ == "dobj" and (governor.head.lemma_, "", preposition) in ties():
        return _by_row(governor.head, "", preposition, deed)  # "accused the men [for the raid]"
    if governor.dep_ in PATIENTS:
        return _by_row(governor.head, governor.lemma_, preposition, deed)
    return None


def _by_row(verb: Token, object_noun: str, preposition: str, deed: Token) -> Tie | None:
    """Return the tie that a row of the table makes of a verb, None where none fits."""
    objects = tree.children(verb, "dobj", "nsubjpass")
    nouns = [object_noun, *(o.lemma_ for o in objects)]  # "for which they claimed responsibility"
    found = (ties().get((verb.lemma_, noun, preposition)) for noun in nouns)
    row = next((r for r in found if r is not None), None)
    if row is None or row[0] == DEED or read_status(verb).negated or _is_comparison(verb):
        return None
    if verb.dep_ == "ccomp" and is_left_open(verb.head):
        return None  # "neither confirmed nor denied that it was behind the raid"
    if preposition == "in" and deed.i < verb.i and deed.tag_ != "WDT":
        return None  # "in a raid, police accused him"
    place, modality = row
    if modality is Modality.ASSERTED and read_status(verb).modality is Modality.DENIED:
        modality = Modality.DENIED  # "denied being behind the raid"
    doers = slots.fill(verb, place, objects[0] if objects else None)
    doers = doers or syntax.prepositional(deed, place)  # "laid it for [the raid on the army]"
    return _found(doers, modality, _said(verb, deed, modality))


def _is_comparison(verb: Token) -> bool:
    """Tell whether a participle only says how something is seen: "probed as linked to the raid"."""
    as_ = verb.head.lower_ == "as" or any(c.lower_ == "as" for c in tree.children(verb, "mark"))
    return verb.tag_ == "VBN" and as_


def is_killing(tie: Tie) -> bool:
    """Tell whether who is tied to a death killed: fighters do, a hospital need not have."""
    return all(t.lemma_.lower() in slots.forces() or slots.is_armed(t) for t in tie.doers)


def _links_of_clauses(deed: Token) -> list[Token]:
    """Return the "which" behind the preposition of a clause: "the raid, for which they …"."""
    return [
        which
        for clause in tree.children(deed, "relcl")
        for prep in [
            *clause.children,
            *(c for o in tree.children(clause, "dobj") for c in o.children),
        ]
        for which in tree.children(prep, "pobj")
        if prep.dep_ == "prep" and which.lower_ == "which"
    ]


def _work_of(deed: Token) -> Tie | None:
    """Return whose work a deed is called: "the raid was the work of the army"."""
    doers = _workers(deed.head)
    return None if read_status(deed.head).negated else _found(doers, Modality.ASSERTED, None)


def _workers(verb: Token) -> list[Token]:
    """Return whose work a verb calls something: "was the work of the army"."""
    called = tree.children(verb, "attr", "oprd")
    works = [t for t in called if t.lemma_ in classes()["handiwork"]]
    doers = [t for work in works for slot in ("of", "poss") for t in slots.fill(work, slot)]
    acts = [t for t in called if t.lemma_ in classes()["act_by"]]
    return doers + [t for act in acts for t in slots.fill(act, "by")]


def _thought_done_by(deed: Token) -> Tie | None:
    """Return who is thought to have done a deed: "it is believed to be the work of rebels"."""
    thinking = deed.head
    if thinking.lower_ not in classes()["supposing"] or read_status(thinking).negated:
        return None
    doers: list[Token] = []
    for done in tree.children(thinking, "xcomp"):
        committed = done.lemma_ in classes()["committing"]
        if committed or support_role(done.lemma_, bare=False) == "actor":
            doers += syntax.agents(done)
        doers += _workers(done)
    return _found(doers, Modality.CLAIMED, None)


def _laid_at_a_door(deed: Token) -> Tie | None:
    """Return whom a deed is laid to: "blamed the raid on the army", "was attributed to them".

    Who claims a raid lays it at his own.
    """
    verb = deed.head
    if verb.lemma_ == CLAIM and not read_status(verb).negated:
        doers = syntax.agents(verb) if syntax.is_passive(verb) else syntax.subjects(verb)
        return _found(doers, Modality.CLAIMED, _said(verb, deed, Modality.CLAIMED))
    return _laid_by(verb, deed)


def _laid_by(verb: Token, deed: Token) -> Tie | None:
    """Return whom a verb lays a deed to: "blamed it on them", "a raid attributed to them"."""
    for (lemma, object_noun, preposition), (place, modality) in ties().items():
        if place != DEED or lemma != verb.lemma_ or object_noun or read_status(verb).negated:
            continue
        doers = syntax.prepositional(verb, preposition) or syntax.prepositional(deed, preposition)
        if doers:
            return _found(doers, modality, _said(verb, deed, modality))
    return None


def _responsible(adjective: Token, deed: Token) -> Tie | None:
    """Return who is, or is held, responsible for a deed, or guilty of it."""
    verb, held = adjective.head, adjective.head
    while held.pos_ in NOUNS and held.dep_ in {"conj", "dobj"}:
        held = held.head  # the parser hangs "responsible" on those who are held
    verb = held if held.lemma_ == HOLD else verb
    if read_status(verb).negated:
        return None
    if verb.lemma_ != HOLD:
        return _found(slots.adjective_subject(adjective), Modality.ASSERTED, None)
    doers = tree.children(adjective, "nsubj") or slots.fill(verb, OBJECT)
    doers = [t for t in doers if t != adjective] or syntax.passive_subjects(verb)
    _, modality = ties()[HOLD, RESPONSIBLE, "for"]
    return _found(doers, modality, _said(verb, deed, modality))


def _named(agent: Token) -> list[Token]:
    """Return whom a noun for a doer is said of: "the masterminds are the brothers"; else it."""
    if agent.dep_ in {"attr", "oprd"}:
        return syntax.subjects(agent.head) or [agent]
    if agent.dep_ == "appos":
        return [agent.head]
    if agent.dep_ == "nsubj" and agent.head.lemma_ == "be":
        denied = tree.has_negation(agent.head)  # "the masterminds are not soldiers"
        return (tree.children(agent.head, "attr") if not denied else []) or [agent]
    return [agent]


def _found(
    doers: list[Token], modality: Modality, statement: StatementMention | None
) -> Tie | None:
    named = (c for d in doers for c in tree.conjuncts(d) if c.pos_ in tree.NOUN_TAGS)
    people = [c for c in named if c.tag_ not in {"WP", "WDT"}]  # "did not say who was behind it"
    people = [c for c in people if not (is_denied(c) or says_each_other(c))]
    return Tie(people, modality, statement) if people else None


def is_denied(doer: Token) -> bool:
    """Tell whether a doer is nobody: "no group was, or said that it was, behind the raid"."""
    said = doer.head.head
    its = doer.pos_ == "PRON" and any(is_nobody(t) for t in tree.children(said, "nsubj"))
    return its or is_nobody(doer)


def _said(verb: Token, noun: Token, modality: Modality) -> StatementMention | None:
    """Return the accusation or admission as a statement; a verdict is nobody's claim."""
    if modality is Modality.ASSERTED:
        return None
    speakers = syntax.agents(verb) if syntax.is_passive(verb) else syntax.subjects(verb)
    if not speakers or speakers[0].lower_.endswith("ing"):  # "held for theft by unlawful taking"
        return None
    return StatementMention(
        speaker=phrase.noun_phrase(speakers[0]),
        cue=verb.doc[verb.i : verb.i + 1],
        content=phrase.noun_phrase(noun),
        kind=StatementKind.INDIRECT,
    )
