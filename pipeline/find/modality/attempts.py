"""Attempts told as facts: "gunmen tried to storm the port", "tried in vain to free the nuns"."""

from pipeline.find.grammar import tree
from pipeline.find.modality.own_status import own_status
from pipeline.find.modality.status import Status
from pipeline.find.triggers.attempts import attempting, is_made_by_trying
from pipeline.parse.tokens import Token
from schemas.vocabulary import Modality

VAINLY = frozenset({"unsuccessfully", "vainly", "fruitlessly"})


def as_attempted(deed: Token, verb: Token, status: Status) -> Status | None:
    """Return the status of what somebody tried to do; None where nobody tells that he tried.

    An assault that was tried has been made, whether or not it had success; of any deed tried in
    vain it is told that it failed.
    """
    if attempting(deed) != verb or tree.children(verb, "neg"):
        return None
    own = own_status(verb)
    if own.modality is not Modality.ASSERTED or own.negated:
        return None
    if _in_vain(verb):
        return status.weakened(Modality.ASSERTED, negated=True)
    return status if is_made_by_trying(deed) else None


def _in_vain(verb: Token) -> bool:
    """Tell whether somebody tried without success: "tried in vain to", "unsuccessfully tried"."""
    if any(c.lower_ in VAINLY for c in tree.children(verb, "advmod")):
        return True
    ins = (c for c in tree.children(verb, "prep") if c.lower_ == "in")
    return any(c.lower_ == "vain" for prep in ins for c in prep.children)
