"""Is what somebody tells true, by the text: left open, told wrongly, called untrue.

"Neither confirmed nor denied the raid" tells of no denial; "mistakenly reported that they fell",
"false reports that they fell", "the report is a lie" tell that they did not.
"""

from pipeline.find.grammar import tree
from pipeline.find.modality.effects import is_claim
from pipeline.find.reporting import reporting_word
from pipeline.knowledge.word_classes import classes
from pipeline.parse.tokens import Span, Token

OPENING = (
    {"confirm", "deny"},
    {"confirm", "rule out"},
    {"confirm", "refute"},
    {"prove", "disprove"},
)
OPEN = frozenset({"confirm", "prove"})
NEAR = 3  # tokens of "as completely false"
JUDGING = frozenset({"oprd", "acomp", "prep", "npadvmod", "advmod"})


def is_left_open(verb: Token) -> bool:
    """Tell whether a verb is one of the two of "neither confirmed nor denied (ruled out)"."""
    if verb.sent.lemmas.isdisjoint(OPEN):
        return False
    first, second = verb, next((c for c in verb.children if c.dep_ == "conj"), None)
    if verb.dep_ == "conj":
        first, second = verb.head, verb
    if second is None or {_named(first), _named(second)} not in OPENING:
        return False
    return any(c.dep_ == "cc" and c.lower_ in {"nor", "or"} for c in first.children)


def _named(verb: Token) -> str:
    """Return a verb with its particle: "rule out"."""
    return " ".join([verb.lemma_, *(p.lower_ for p in tree.particles(verb))])


def tells_nothing(cue: Span | None) -> bool:
    """Tell whether nobody can be held to what a cue reports: it is left open, or called wrong."""
    if cue is None:
        return False
    word = cue.root
    left_open = is_left_open(word) or is_unshown(word)
    return left_open or reports_wrongly(word) or is_named_untrue(word)


UNABLE = frozenset({"decline", "fail", "refuse", "struggle", "unable"})


def is_unshown(verb: Token) -> bool:
    """Tell whether somebody could not show what he was asked: "could not confirm", "cannot prove".

    So it is with who "failed to prove" it.
    """
    if verb.lemma_ not in classes()["proving"]:
        return verb.lemma_ in classes()["speaking_for"] and _is_by_nothing(verb)
    above = verb.head if verb.dep_ == "xcomp" else verb
    return tree.has_negation(verb) or above.lemma_ in UNABLE


def _is_by_nothing(verb: Token) -> bool:
    """Tell whether there is nothing that shows it: "nothing (little) to suggest that they fled"."""
    return verb.head.lower_ in {"nothing", "little"} and tree.has_to(verb)


def reports_wrongly(verb: Token) -> bool:
    """Tell whether a verb says that something was told wrongly: "falsely claimed that …"."""
    mistakenly = classes()["mistakenly"]
    wrong = any(c.dep_ == "advmod" for c in verb.children if c.lower_ in mistakenly)
    return wrong and reporting_word(verb) is not None


def calls_untrue(verb: Token) -> bool:
    """Tell whether a verb of describing calls what it governs untrue: "described as false …"."""
    if verb.lemma_ not in classes()["calling"]:
        return False
    parts = [c for c in verb.children if c.dep_ in JUDGING and c.i > verb.i]
    deep = [t for part in parts for t in part.subtree if t.i - part.i <= NEAR]
    return any(is_untrue(t) for t in deep) or _is_called_so_at_last(verb)


def _is_called_so_at_last(verb: Token) -> bool:
    """Tell whether an untrue name stands behind what a claim tells: "called reports he fled lies".

    The parser joins it to the last noun of the clause.
    """
    if verb.lemma_ not in classes()["naming"]:
        return False
    claims = [c for c in tree.children(verb, "dobj") if is_claim(c)]
    told = tree.children(verb, "ccomp") if claims else []
    last = [word.doc[word.right_edge.i] for word in (*claims, *told)]
    return any(is_untrue(word) or is_named_untrue(word) for word in last)


def is_untrue(word: Token) -> bool:
    """Tell whether a word calls something untrue: "a lie", "unfounded"."""
    return word.lemma_.lower() in classes()["untrue"]


def is_named_untrue(claim: Token) -> bool:
    """Tell whether what is told goes by an untrue name: "false reports that they fled"."""
    return any(c.dep_ == "amod" and c.lower_ in classes()["untrue"] for c in claim.children)


def is_refuted(noun: Token) -> bool:
    """Tell whether a sentence calls untrue what a noun tells: "the report … is unfounded"."""
    if not is_claim(noun):
        return False
    if is_named_untrue(noun):
        return True
    if noun.dep_ not in tree.SUBJECTS:
        return False
    verbs = (noun.head, *tree.children(noun.head, "xcomp"))  # "turned out to be false"
    words = (c for verb in verbs for c in tree.children(verb, "acomp", "attr", "oprd"))
    return any(is_untrue(c) or is_judged_untrue(c) for c in words)


def is_judged_untrue(adjective: Token) -> bool:
    """Tell whether a clause is called untrue: "it is untrue (not true) that they left"."""
    denied = adjective.lemma_ == "true" and tree.has_negation(adjective.head)
    return denied or is_untrue(adjective)
