"""Gerunds: deeds named by one, what came of another deed, and those that only say who is meant.

"Turkish shelling wounded three": the shelling is no auxiliary, and Turkey wounded nobody itself.
"It was the worst raid since May, when a jet hit a camp, killing nine": the jet killed them.
"Appeared to target fleeing civilians": nobody flees from them.
"""

from spacy.tokens import Doc, Token

from pipeline.knowledge.actors import demonyms
from pipeline.knowledge.word_classes import classes
from pipeline.parse.labels import FINITE, PAST
from pipeline.parse.repairs.moves import hand_over, hang
from pipeline.parse.repairs.relations import NAMING, children, has_subject, subject_relation

NOUN_LIKE = frozenset({"amod", "compound", "det", "poss", "prep", "cc", "conj", "punct"})
MODIFYING = "JJ", "NN"  # how tags begin of what stands before a noun
TOWARDS = frozenset({"at", "on", "into", "against", "toward", "towards"})
DONE = TOWARDS | {"by"}
AMID = frozenset({"after", "in", "following", "amid"})
KEEP = frozenset({"keep", "keeps", "kept"})
BE = frozenset({"is", "was", "are", "were", "be", "been"})


def set_right_gerunds(doc: Doc) -> None:
    """Set right gerunds that stand for nouns, and those hung on a verb that does nothing."""
    for token in doc:
        _set_right_noun(token)
        if token.tag_ == "NN" and (_is_spent(token) or _is_kept_up(token)):
            token.dep_, token.tag_ = "xcomp", "VBG"
        elif token.tag_ != "VBG":
            continue
        if token.dep_ == "pobj" and token.head.i == token.i - 1:
            _mean_to(token)
        if token.dep_ == "aux" and token.lower_ not in classes()["no_deed"]:
            _name_deed(token)
        elif token.dep_ in {"csubj", "nsubj"}:
            _open_clause(token)
        elif token.dep_ == "pcomp":
            _behind_preposition(token)
        elif token.dep_ in NAMING and token.i and token.nbor(-1) == token.head.head:
            _give_deed(token)
        elif token.dep_ == "ROOT" and token.i + 1 < len(doc) and _is_named_deed_before(token):
            _act(token)
        elif token.dep_ in {"advcl", "conj"}:
            _beside(token)
        elif token.dep_ == "xcomp" and token.lower_ in classes()["on_the_move"]:
            _describe(token)


def _behind_preposition(gerund: Token) -> None:
    """Set right a gerund that the parser has for a clause behind a preposition."""
    if _is_described(gerund) or _is_suffered(gerund):
        gerund.dep_, gerund.tag_ = "pobj", "NN"
    elif gerund.head.dep_ == "conj":
        _join_alike(gerund.head)
    elif gerund.head.lower_ in TOWARDS:
        _aim_at(gerund)


def _join_alike(second: Token) -> None:
    """Join a preposition to its like: "accused of driving them from a camp and of shelling it"."""
    other = second.head
    first = other.head.head
    if other.dep_ != "prep" or other.lower_ == second.lower_ or first.lower_ != second.lower_:
        return
    if other.head.dep_ == "pcomp":
        hand_over(children(other, "cc"), first)
        hang(second, first, "conj")


def _charge_before(gerund: Token) -> Token | None:
    """Return the first charge of several: "accused of killings, razing farms and looting"."""
    accuser = gerund.head
    listed = any(c.tag_ == "VBG" for c in children(gerund, "conj"))
    if gerund.dep_ != "advcl" or not listed or accuser.lower_ not in classes()["accusing_of"]:
        return None
    if gerund.lower_ in classes()["remarking"] | {"calling", "saying", "telling"}:
        return None
    words = accuser.doc[accuser.i : gerund.i]
    charges = [c for t in words if t.lower_ == "of" for c in children(t, "pobj", "pcomp")]
    return charges[-1] if charges else None


def _hurt_in(gerund: Token) -> Token | None:
    """Return what befell the subject of a gerund in it: "and nine hurt in artillery shelling"."""
    for noun in children(gerund, "nsubj"):
        for hurt in children(noun, "acl"):
            links = children(hurt, "prep") if hurt.tag_ == "VBN" else []
            behind = [o for c in links for o in children(c, "pobj")]
            if any(o.i + 1 == gerund.i for o in behind):
                return hurt
    return None


def _part_from_harm(gerund: Token, hurt: Token) -> None:
    """Let who was hurt in a deed not do it: "two died and nine were hurt in artillery shelling"."""
    sort, others = gerund.nbor(-1), hurt.head
    link = sort.head
    hang(hurt, gerund.head, "conj")
    hang(others, hurt, "nsubjpass")
    hand_over((c for c in gerund.children if c.i < others.left_edge.i), hurt)
    gerund.tag_ = "NN"
    hang(gerund, link, "pobj")
    hang(sort, gerund, "compound")


def _is_spent(noun: Token) -> bool:
    """Tell whether a noun is what time is spent on: "spent forty days mediating between them"."""
    times = [c for c in children(noun.head, "dobj") if c.i < noun.i]
    spent = noun.head.lower_ in classes()["spending"] and len(times) == 1
    return spent and noun.dep_ == "dobj" and noun.lower_.endswith("ing") and noun.left_edge == noun


def _is_kept_up(noun: Token) -> bool:
    """Tell whether a noun is what somebody goes on doing: "the air force kept bombing"."""
    kept = noun.dep_ == "xcomp" and noun.i == noun.head.i + 1 and noun.head.lower_ in KEEP
    return kept and noun.lower_.endswith("ing") and noun.left_edge == noun


def _beside(gerund: Token) -> None:
    """Set right a gerund that the parser has for a clause beside another."""
    if (charge := _charge_before(gerund)) is not None:
        hang(gerund, charge.head, "pcomp")
    elif gerund.dep_ == "conj":
        if (hurt := _hurt_in(gerund)) is not None:
            _part_from_harm(gerund, hurt)
    elif _is_their_deed(gerund):
        people = gerund.nbor(-1)
        hang(gerund, people.head, "pobj")
        hang(people, gerund, "amod")
        gerund.tag_ = "NN"
    elif gerund.head.lower_ in BE and gerund.head.i < gerund.i:
        _give_to_deed(gerund)


def _open_clause(gerund: Token) -> None:
    """Let a verb tell of people, not of what they do: "ministers meeting in Lima agreed".

    Or make a noun of the deed that it tells of.
    """
    if gerund.head.i < gerund.i or not _tells_of_people(gerund):
        if gerund.dep_ == "nsubj" and _is_named_deed(gerund):
            gerund.tag_ = "NN"
        elif gerund.dep_ == "csubj" and _is_nations(gerund):  # "Russian shelling since dawn killed"
            gerund.dep_, gerund.tag_ = "nsubj", "NN"
        return
    people = gerund.nbor(-1)
    hang(people, gerund.head, subject_relation(gerund.head))
    hang(gerund, people, "acl")


def _is_nations(gerund: Token) -> bool:
    """Tell whether a deed without an object is told of by an adjective alone."""
    described = children(gerund, "amod") == list(gerund.lefts) != []
    return described and not children(gerund, "dobj")


def _tells_of_people(gerund: Token) -> bool:
    """Tell whether a gerund stands behind a plural that the parser has for its subject."""
    many = [c for c in children(gerund, "nsubj") if c.tag_ == "NNS" and c.i == gerund.i - 1]
    return bool(many) and not children(gerund, "aux", "mark")


def _set_right_noun(token: Token) -> None:
    """Set right what the parser takes for a noun beside another noun."""
    if token.tag_ in {"NN", "VBG"} and token.dep_ == "amod":
        _give_back(token)
    elif token.tag_ == "NN" and token.dep_ == "compound" and _is_plotting(token):
        _plot(token)


def _give_back(deed: Token) -> None:
    """Give a deed back to its verb: "condemned the killing and promised justice".

    The parser makes one noun of it with what the second verb is of.
    """
    noun = deed.head
    verb = noun.head
    seconds = [c for c in children(deed, "conj") if c.tag_ in PAST and deed.i < c.i < noun.i]
    if noun.dep_ != "dobj" or not verb.tag_.startswith("VB") or len(seconds) != 1:
        return
    hand_over((c for c in noun.children if c.i < deed.i), deed)
    hang(deed, verb, "dobj")
    hang(seconds[0], verb, "conj")
    hang(noun, seconds[0], "dobj")
    hand_over(children(deed, "cc"), verb)
    deed.tag_, seconds[0].tag_ = "NN", "VBD"


def _aim_at(gerund: Token) -> None:
    """Aim at who does something: "opened fire at men besieging his villa"."""
    doers = [c for c in gerund.children if c.dep_ == "nsubj" and c.i < gerund.i]
    if len(doers) == 1:
        hang(doers[0], gerund.head, "pobj")
        hang(gerund, doers[0], "acl")


def _give_deed(gerund: Token) -> None:
    """Make a gerund what is denied, or what somebody is accused of.

    In "deny beating prisoners" these are no beating ones; "accused of massacring villagers".
    """
    verb, noun = gerund.nbor(-1), gerund.head
    if verb.lower_ == "of" and verb.head.lower_ in classes()["accusing_of"] and noun.dep_ == "pobj":
        _plot(gerund)
    denied = gerund.dep_ == "compound" and verb.lower_ in classes()["disowning"]
    if not denied or noun.dep_ != "dobj" or noun.tag_ != "NNS":
        return
    hang(gerund, verb, "xcomp")
    hang(noun, gerund, "dobj")


def _describe(gerund: Token) -> None:
    """Let who is on the move flee from nobody: "appeared to target fleeing civilians"."""
    verb, behind = gerund.nbor(-1), children(gerund, "dobj")
    if verb != gerund.head or len(behind) != 1 or behind[0].i != gerund.i + 1:
        return
    if behind[0].tag_ == "NNS" and not children(gerund, "mark", "aux"):
        hang(behind[0], verb, "dobj")
        hand_over((c for c in gerund.children if c.i > behind[0].i), verb)
        hang(gerund, behind[0], "amod")


def _is_plotting(gerund: Token) -> bool:
    """Tell whether a noun is what somebody does with what follows: "held for planning attacks"."""
    deed, link = gerund.head, gerund.head.head
    planned = gerund.lower_ in classes()["plotting"] and deed.lower_ in classes()["plotted"]
    between = deed.dep_ == "pobj" and link.i == gerund.i - 1 and deed.i > gerund.i
    return planned and between and link.lower_ in {"of", "for"}


def _plot(gerund: Token) -> None:
    """Make a deed the object of who plans it: "held on suspicion of planning attacks"."""
    deed = gerund.head
    hang(gerund, deed.head, "pcomp")
    hang(deed, gerund, "dobj")
    gerund.tag_ = "VBG"


def _mean_to(gerund: Token) -> None:
    """Give a gerund what it means to do: "accused him of [planning] to annex the coast"."""
    behind = gerund.i + 2
    deed = gerund.doc[behind] if behind < len(gerund.doc) else gerund
    to = deed.nbor(-1)
    infinitive = to.tag_ == "TO" and to.head == deed and deed.dep_ in {"advcl", "xcomp"}
    if infinitive and deed.head in gerund.ancestors:
        gerund.dep_ = "pcomp"
        hang(deed, gerund, "xcomp")


def _name_deed(gerund: Token) -> None:
    """Make a gerund the subject: in "said Turkish shelling wounded three" it is no auxiliary."""
    verb, before = gerund.head, gerund.nbor(-1) if gerund.i else gerund
    whose = before.dep_ == "nsubj" and before.head == verb and before.tag_.startswith(MODIFYING)
    if not whose and has_subject(verb):
        return
    gerund.dep_, gerund.tag_ = "nsubj", "NN"
    if whose:
        hang(before, gerund, "amod")


def _is_named_deed(gerund: Token) -> bool:
    """Tell whether a gerund stands as a noun: "Turkish shelling killed two", "fighting spread"."""
    if gerund.lower_ in classes()["no_deed"]:
        return False
    return all(
        c.dep_ in NOUN_LIKE and (c.dep_ != "prep" or c.i > gerund.i) for c in gerund.children
    )


def _is_described(gerund: Token) -> bool:
    """Tell whether an adjective makes a gerund a noun: "was hurt by Malian shelling"."""
    before = gerund.nbor(-1) if gerund.i else gerund
    described = before.dep_ == "amod" and before.head == gerund
    return described and not any(c.dep_ in {"dobj", "aux", "neg"} for c in gerund.children)


def _is_suffered(gerund: Token) -> bool:
    """Tell whether a deed without an object befell who suffers: "man treated after stabbing"."""
    link, verb = gerund.head, gerund.head.head
    if gerund.lower_ not in classes()["befalling"] or link.lower_ not in AMID or verb.tag_ != "VBN":
        return False
    done = any(c.lower_ in DONE or c.dep_ in {"dobj", "aux", "neg"} for c in gerund.children)
    return not done and not children(verb, "aux", "dobj")


def _is_their_deed(gerund: Token) -> bool:
    """Tell whether a people's name before a gerund says whose: "hurt by Malian shelling"."""
    people = gerund.nbor(-1) if gerund.i else gerund
    behind = people.dep_ == "pobj" and people.head.lower_ == "by" and people.lower_ in demonyms()
    return behind and not any(c.dep_ in {"dobj", "aux", "neg"} for c in gerund.children)


def _is_named_deed_before(gerund: Token) -> bool:
    """Tell whether a finite verb right behind a gerund has no subject: "Malian shelling kills"."""
    verb = gerund.nbor()
    named = any(c.i < gerund.i and c.dep_ in NOUN_LIKE for c in gerund.children)
    finite = verb.tag_ in {"VBZ", "VBD"} and verb.head == gerund
    return named and finite and not has_subject(verb) and not has_subject(gerund)


def _act(gerund: Token) -> None:
    """Make a gerund the subject of the verb behind it."""
    verb = gerund.nbor()
    hang(verb, verb, "ROOT")
    hang(gerund, verb, "nsubj")
    gerund.tag_ = "NN"


def _give_to_deed(gerund: Token) -> None:
    """Give what came of a deed to the deed: "…, when a jet hit a camp, killing nine"."""
    between = gerund.doc[gerund.head.i + 1 : gerund.i]
    deeds = [t for t in between if t.dep_ == "relcl" and t.tag_ in FINITE and t.lower_ not in BE]
    if deeds and gerund.lower_ in classes()["harming"] and gerund.nbor(-1).text == ",":
        gerund.head = deeds[-1]
