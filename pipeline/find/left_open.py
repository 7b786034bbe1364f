"""What somebody says of a deed without saying whether it is so, or wrongly.

"Neither confirmed nor denied the raid" tells of no denial; "mistakenly reported that they fell"
tells that they did not.
"""

from pipeline.find.statements.words import reporting_word
from pipeline.parse.tokens import Span, Token

OPENING = {"deny": "confirm", "confirm": "deny"}
DESCRIBING = frozenset({"describe", "brand", "denounce", "dismiss", "call", "label"})
UNTRUE = frozenset(
    {
        "false",
        "untrue",
        "unfounded",
        "baseless",
        "groundless",
        "wrong",
        "lie",
        "hoax",
        "fabrication",
    }
)
NEAR = 3  # tokens of "as completely false"
MISTAKEN = frozenset({"mistakenly", "falsely", "wrongly", "erroneously", "incorrectly"})


def is_left_open(verb: Token) -> bool:
    """Tell whether a verb is one of the two of "neither confirmed nor denied"."""
    other = OPENING.get(verb.lemma_)
    if other is None:
        return False
    first, second = verb, next((c for c in verb.children if c.dep_ == "conj"), None)
    if verb.dep_ == "conj":
        first, second = verb.head, verb
    joined = any(c.dep_ == "cc" and c.lower_ in {"nor", "or"} for c in first.children)
    return joined and second is not None and {first.lemma_, second.lemma_} == {verb.lemma_, other}


def is_mistaken(verb: Token) -> bool:
    """Tell whether a verb says that something was told wrongly: "falsely claimed that …"."""
    wrong = any(c.dep_ == "advmod" and c.lower_ in MISTAKEN for c in verb.children)
    return wrong and reporting_word(verb) is not None


def is_called_false(verb: Token) -> bool:
    """Tell whether a verb of describing calls what it governs untrue: "described as false …"."""
    if verb.lemma_ not in DESCRIBING:
        return False
    parts = [c for c in verb.children if c.dep_ in {"oprd", "acomp", "prep"} and c.i > verb.i]
    deep = [t for part in parts for t in part.subtree if t.i - part.i <= NEAR]
    return any(t.lemma_.lower() in UNTRUE for t in deep)


def is_untrue(claim: Token) -> bool:
    """Tell whether what is told goes by an untrue name: "false reports that they fled"."""
    return any(c.dep_ == "amod" and c.lower_ in UNTRUE for c in claim.children)


def tells_nothing(cue: Span | None) -> bool:
    """Tell whether nobody can be held to what a cue reports: it is left open, or called wrong."""
    return cue is not None and any(t(cue.root) for t in (is_left_open, is_mistaken, is_untrue))
