"""The tense that a clause stands in, read off its auxiliaries."""

from enum import StrEnum

from pipeline.parse.labels import AUXILIARIES, FINITE, VERBS
from pipeline.parse.tokens import Token, remembered

PARTICIPLES = frozenset({"VBG", "VBN"})
INVARIABLE = frozenset(
    {"set", "put", "hit", "cut", "shut", "hurt", "let", "split", "spread", "beat"}
)
NONFINITE_LINKS = frozenset({"conj", "xcomp", "advcl", "acl", "pcomp", "ccomp", "oprd"})


class Tense(StrEnum):
    """What a verb form says about when its event lies."""

    PAST = "past"
    PERFECT = "perfect"
    PLUPERFECT = "pluperfect"
    PRESENT = "present"
    AHEAD = "ahead"
    UNKNOWN = "unknown"


@remembered
def tense_of(token: Token) -> Tense:
    """Return the tense of a verb, or of the verb that governs a noun.

    A form without an auxiliary of its own (joined verbs, participles, infinitives) has the tense
    of the verb it depends on. A verbless heading is UNKNOWN.
    """
    current = token
    for _ in range(10):  # far deeper than any clause nests
        if current.pos_ in VERBS and (found := own_tense(current)) is not None:
            return found
        if current.head == current:
            return Tense.UNKNOWN
        current = current.head
    return Tense.UNKNOWN


@remembered
def own_tense(verb: Token) -> Tense | None:
    """Return the tense that a verb and its auxiliaries show, None where they show none."""
    auxiliaries = [c for c in verb.children if c.dep_ in AUXILIARIES]
    tags = {c.tag_ for c in auxiliaries}
    if "MD" in tags:
        return Tense.AHEAD
    for auxiliary in auxiliaries:
        if auxiliary.lemma_ == "have" or auxiliary.lower_ in {"'ve", "’ve"}:
            return _of_have(auxiliary)
    finite = [t.tag_ for t in (*auxiliaries, verb) if t.tag_ in FINITE]
    if finite == ["VBP"] and verb.lower_ in INVARIABLE and verb.head.tag_ == "VBD":
        return Tense.PAST  # "fired after protesters set tyres ablaze"
    if finite:
        return Tense.PAST if "VBD" in finite else Tense.PRESENT
    if verb.dep_ not in NONFINITE_LINKS and verb.tag_ in PARTICIPLES and verb.head == verb:
        return Tense.PAST if verb.tag_ == "VBN" else Tense.PRESENT  # headline: "Five shot in …"
    return None


def _of_have(auxiliary: Token) -> Tense:
    if auxiliary.tag_ == "VBD" or auxiliary.lower_ in {"had", "having"}:
        return Tense.PLUPERFECT
    return Tense.PERFECT
