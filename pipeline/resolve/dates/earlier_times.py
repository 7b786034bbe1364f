"""Times that only say what came before the news: "after the 2003 invasion ten fled"."""

import re

from pipeline.find.triggers import is_event_noun, type_of
from pipeline.knowledge.word_classes import classes
from pipeline.parse.tokens import Token, remembered
from pipeline.resolve.dates.scenes import passes_as
from pipeline.resolve.dates.timed_words import TimedWords
from schemas.vocabulary import VERBAL_TYPES, Granularity

CLOCK = re.compile(r"(?i)\d{1,2}(?:[:.]\d\d)?(?: ?[ap]\.?m\b\.?)?")  # "shortly after 5 a.m."
FROM_ON = frozenset({"after", "before", "since", "following", "until"})


def _is_before_dawn(prep: Token) -> bool:
    """Tell whether a preposition only tells the hour: "before dawn on Sunday"."""
    return any(t.dep_ == "pobj" and t.lower_ in classes()["hours_of_day"] for t in prep.children)


def follows_something(verb: Token) -> bool:
    """Tell whether a known deed came behind another: "the strikes followed a raid on Saturday"."""
    if (
        verb.lemma_ != "follow"
        or verb.tag_ != "VBD"
        or not any(c.dep_ == "dobj" for c in verb.children)
    ):
        return False
    subjects = (c for c in verb.children if c.dep_ == "nsubj")
    return any(c.dep_ in {"det", "poss"} and c.lower_ != "a" for s in subjects for c in s.children)


def _is_of_a_deed_judged(timed: TimedWords) -> bool:
    """Tell whether a day is that of a deed that words answer to: "condemned Friday's beatings"."""
    deed = timed.span.root.head
    if timed.span.root.dep_ != "poss" or deed.dep_ != "dobj" or not is_event_noun(deed):
        return False
    return type_of(deed.head) in VERBAL_TYPES and type_of(deed) not in VERBAL_TYPES


@remembered
def is_from_before(timed: TimedWords) -> bool:
    """Tell whether a time only says what came before: "after the 2003 invasion ten fled".

    So does what is called by its month: "clashed over the outcome of October's vote".
    """
    bounds = (t for t in timed.chain if t.lower_ in FROM_ON and t.dep_ == "prep")
    passing = timed.verb is not None and passes_as(timed.verb)
    passing = passing or CLOCK.fullmatch(timed.time.text) is not None
    passing = passing and timed.span.root.head.lower_ != "of"  # "as he left after the vote of May"
    if not passing and any(not _is_before_dawn(t) for t in bounds):
        return True
    if any(map(follows_something, timed.chain)) or _is_of_a_deed_judged(timed):
        return True
    return timed.time.granularity is Granularity.MONTH and timed.span.root.dep_ == "poss"
