"""How far a time of long ago reaches: which of them what is told behind goes on from.

News looks back in single sentences. A time that opens one is a frame for those behind it ("In 2014
troops took the port. Hundreds fled"); one that stands elsewhere is that of its own clause alone
("she was granted asylum in 2019. The mayor condemned …"), but for the harm that the deed did.
See M. Charolles et al., "Temporal and spatial dimensions of discourse organisation" (2005).
"""

from pipeline.find.grammar import tree
from pipeline.find.grammar.tense import Tense, own_tense, tense_of
from pipeline.find.triggers import type_of
from pipeline.parse.tokens import Span, Token
from pipeline.resolve.dates.asides import is_relative
from pipeline.resolve.dates.joined_clauses import first_of_pair
from pipeline.resolve.dates.news_times import tells_the_news, told_last
from pipeline.resolve.dates.scenes import MODIFIERS, Scene, is_old, is_reported, says
from pipeline.resolve.dates.timed_words import TimedWords
from schemas.vocabulary import VERBAL_TYPES, EventType

FRAME = 60  # tokens; two or three sentences
HARM = frozenset({EventType.ASSAULT, EventType.OTHER})


def reaches_on(old: TimedWords, scene: Scene) -> bool:
    """Tell whether what is told behind an old time, with none of its own, is of that time."""
    verb, head = old.verb, scene.mention.head
    if verb is None:
        return False
    if frames(old) or (is_reported(scene) and _is_told(verb)):
        return head.i - old.span.start <= FRAME and not comes_back(old, head)
    behind = head.sent.start == old.span.sent.end
    return behind and type_of(verb) in HARM and scene.mention.sense.event_type not in VERBAL_TYPES


def comes_back(old: TimedWords, head: Token) -> bool:
    """Tell whether a sentence in between is of today: "In 2014 ten fled. Two are still missing"."""
    between = head.doc[old.span.sent.end : head.sent.start]
    roots = (t for t in between if t.dep_ == "ROOT")
    return any(own_tense(t) in (Tense.PRESENT, Tense.PERFECT) for t in roots)


def is_told_of_its_clause(timed: TimedWords) -> bool:
    """Tell whether a time says when a clause was, not which thing is meant: "a 1981 pickup"."""
    return timed.verb is not None and timed.span.root.dep_ not in MODIFIERS


def frames(timed: TimedWords) -> bool:
    """Tell whether a time stands before who acts, and so opens a stretch: "In 2014 troops …"."""
    if timed.verb is None:
        return False
    subjects = [c.left_edge.i for c in timed.verb.children if c.dep_ in tree.SUBJECTS]
    return timed.span.start < min(subjects, default=timed.verb.i)


def _is_told(verb: Token) -> bool:
    """Tell whether somebody is said to tell a clause: "he said he was beaten in May"."""
    parent = tree.governor(verb)
    return verb.dep_ == "ccomp" and parent is not None and says(parent)


def goes_on_from_history(scene: Scene) -> bool:
    """Tell whether a plain past goes on about what was long ago, nobody knows when.

    "The rebels began talks in 2019. They agreed to a truce", "the army ordered them to leave. They
    did so in 2020": neither is of the day of the report.
    """
    if tense_of(scene.verb) is not Tense.PAST or scene.opens:
        return False
    sentence = scene.mention.head.sent
    told = [t for t in scene.paragraph if _is_main(t)]
    last = told_last([t for t in told if t.span.end <= sentence.start])
    if last is not None and is_old(last, scene):
        return True
    return any(is_old(t, scene) and _is_sequel(t, sentence) for t in told)


def _is_main(timed: TimedWords) -> bool:
    """Tell whether a time is that of a main clause in the plain past."""
    verb = timed.verb
    if verb is None or own_tense(verb) is not Tense.PAST or is_relative(first_of_pair(verb)):
        return False
    return is_told_of_its_clause(timed) and tells_the_news(timed)


def _is_sequel(timed: TimedWords, sentence: Span) -> bool:
    """Tell whether a time stands in the next sentence, of those that this one tells of."""
    behind = timed.span.sent
    return behind.start == sentence.end and behind[0].tag_ in {"PRP", "PRP$"}
