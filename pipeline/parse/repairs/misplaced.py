"""Words that hang on the wrong one of two: what was done, and to whom, beside who only stood near.

"Should halt the raids, prosecute guards": both are asked for. "Police charged miners who had
blocked a road and staged a rally": the miners staged it. "Villagers waited on roofs to be
evacuated": no roof was. "Took rings from a nun, the cook and a guard": nobody took the cook.
"""

from spacy.tokens import Doc, Token

from pipeline.knowledge.actors import nouns
from pipeline.knowledge.word_classes import classes
from pipeline.parse.labels import PAST
from pipeline.parse.repairs.moves import hand_over, hang
from pipeline.parse.repairs.relations import COMMON, NAMES, children, has_auxiliary, has_subject
from schemas.vocabulary import ActorKind

WHOSE, FEARED, ORIGINS = "whose", "feared", frozenset({"from"})
WAITING = frozenset({"wait", "waits", "waited", "waiting"})


def set_right_misplaced(doc: Doc) -> None:
    """Hang words on whom or what they tell of."""
    for token in doc:
        if token.dep_ == "conj":
            _ask_too(token)
            _demonstrate(token)
            if token.lower_ == FEARED:
                _fear(token)
            _take_from(token)
        elif token.lower_ == WHOSE and token.dep_ == "nsubj":
            _tell_whose(token)
        elif token.dep_ == "relcl" and token.tag_ == "VBN":
            _wait(token)
        elif token.dep_ == "pcomp" and token.tag_ == "VBG" and token.head.dep_ == "agent":
            _name_doers(token)
        elif token.dep_ == "acl" and token.lower_ in classes()["dispersing_by"]:
            _break_up(token)


def _ask_too(verb: Token) -> None:
    """Let "should" govern a second verb: "should halt the raids, prosecute guards and …"."""
    first = verb.head
    asked = first.tag_ == "VB" and any(c.tag_ == "MD" for c in children(first, "aux"))
    if asked and verb.tag_ == "VBP" and not (has_subject(verb) or has_auxiliary(verb)):
        verb.tag_ = "VB"


def _demonstrate(verb: Token) -> None:
    """Let guards stage no rally: "police charged miners who had blocked a road and staged one"."""
    first, protest = verb, any(c.lower_ in classes()["called_for"] for c in children(verb, "dobj"))
    while first.dep_ == "conj" and first.head.tag_ in PAST and not has_subject(first):
        joined, first = first, first.head
    subjects = children(first, "nsubj")
    guards = bool(subjects) and all(s.lower_ in classes()["keeping_order"] for s in subjects)
    if not protest or not guards or first == verb:
        return
    told = [c for o in children(first, "dobj") for c in children(o, "relcl") if c.i < joined.i]
    if len(told) == 1 and told[0].tag_ in PAST:
        hang(joined, told[0], "conj")


def _fear(feared: Token) -> None:
    """Let what is feared befall those who are missing: "were missing and feared drowned"."""
    verb = feared.doc[min(feared.i + 1, len(feared.doc) - 1)]
    if verb.tag_ not in PAST or verb not in {feared.head.head, *feared.head.head.children}:
        return
    hang(feared, verb, "advmod")
    verb.tag_ = "VBN"
    for noun in children(verb, "nsubj"):
        noun.dep_ = "nsubjpass"


def _take_from(member: Token) -> None:
    """Give a list its like: "took rings from a nun, the cook and a guard" took no cook.

    So do the names behind a name: "bought debt from the Bank of Lund, the Port Fund and …".
    """
    thing = member.head
    comma = member.left_edge.i - 1
    if thing.tag_ not in COMMON or comma < 1 or member.doc[comma].text != ",":
        return
    links = [c for w in (thing, thing.head) for c in children(w, "prep") if thing.i < c.i < comma]
    whom = [o for c in links for o in children(c, "pobj") if o.right_edge.i == comma - 1]
    if whom and (_are_names(whom[-1], member) or _are_robbed(thing, whom[-1], member)):
        member.head = whom[-1]


def _are_names(first: Token, member: Token) -> bool:
    return first.tag_ in NAMES and member.tag_ in NAMES


def _are_robbed(thing: Token, first: Token, member: Token) -> bool:
    """Tell whether only two of three nouns are people, and something came from the first."""
    taken = first.head.lower_ in ORIGINS and not _is_somebody(thing)
    return taken and _is_somebody(first) and _is_somebody(member)


def _is_somebody(noun: Token) -> bool:
    known = nouns().get(noun.lower_) or nouns().get(noun.lower_.removesuffix("s"))
    return known is not None and known.kind is ActorKind.PERSON


def _tell_whose(whose: Token) -> None:
    """Let "whose" do nothing: in "Chad, whose disputed vote led to a war" it disputed no vote."""
    described = whose.head
    behind = [c for o in children(described, "dobj") for c in children(o, "acl", "relcl")]
    verbs = [v for v in behind if v.i == v.head.i + 1 and v.tag_ in PAST]
    if described.i != whose.i + 1 or described.dep_ != "relcl" or len(verbs) != 1:
        return
    verb, noun = verbs[0], verbs[0].head
    hang(verb, described.head, "relcl")
    hang(noun, verb, "nsubj")
    hang(whose, noun, "poss")
    hang(described, noun, "amod")
    hand_over((c for c in described.children if c.i > verb.i), verb)
    described.tag_, verb.tag_ = "VBN", "VBD"


def _name_doers(gerund: Token) -> None:
    """Let a passive have doers, not a deed: in "blocked by striking nurses" nobody strikes them."""
    doers = [c for c in children(gerund, "dobj") if c.i == gerund.i + 1 and c.tag_ == "NNS"]
    if doers and _is_somebody(doers[0]):
        hang(doers[0], gerund.head, "pobj")
        hang(gerund, doers[0], "amod")


def _wait(verb: Token) -> None:
    """Give what is waited for to who waits: "villagers waiting on roofs to be evacuated"."""
    place = verb.head
    waiting = place.head.head
    to_be = any(c.tag_ == "TO" for c in verb.children) and bool(children(verb, "auxpass"))
    if to_be and place.dep_ == "pobj" and waiting.lower_ in WAITING and not has_subject(verb):
        hang(verb, waiting, "xcomp")


def _break_up(gerund: Token) -> None:
    """Let who broke up a march arrest the marchers: "broke up a march arresting nine"."""
    march = gerund.head
    if march.dep_ == "dobj" and march.lower_ in classes()["called_for"] and has_subject(march.head):
        hang(gerund, march.head, "advcl")
