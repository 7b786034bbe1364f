"""Stories: outlets that tell one piece of news with different deeds of it as the main one.

"The cup final was won", "the keeper saved the last penalty", "fans flooded the square": the main
events of texts of one day that say each other's headwords, and whose participants are among these,
are parts of one happening. Only deeds that no type of the vocabulary fits are taken so, with what
was said of them: an attack and the arrest after it have types, and stay two.
"""

from pipeline.link.agreement import CONTRADICTION, apart, told_together
from pipeline.link.happenings import Happening
from pipeline.link.topics import Topics, term_of
from schemas.vocabulary import EventType

HEADED, BEGUN = 0.4, 0.06  # likeness of headwords and beginnings: on one matter
HEADED_ALIKE, BEGUN_ALIKE = 0.6, 0.11  # the same news, whoever its main events name
LEAST_HEADED = 0.2  # from which two documents do not speak against others' being on one matter
FEWEST = 3  # headwords in common; one or two may be names that are in the news every day
PART, OPEN = 4.0, 0.0  # evidence: links by itself, the best first; neither for nor against
FREE = frozenset({EventType.OTHER.value})  # deeds of no type, with no family of their own
SAID = frozenset({*FREE, *(t.value for t in (EventType.ACCUSE, EventType.SUPPORT))})


def parts_of_one(one: Happening, other: Happening, topics: Topics) -> float:
    """Return what says that two happenings are parts of one, minus infinity where nothing does."""
    if not (one.main and other.main and told_together(one, other) and _may_be_parts(one, other)):
        return CONTRADICTION
    headed = topics.headed_alike(one.document, other.document)
    begun = topics.similarity(one.document, other.document)
    common = topics.headwords(one.document, other.document)
    if headed < LEAST_HEADED or not common:
        return CONTRADICTION
    here, there = _named(one) & common, _named(other) & common
    one_matter = headed >= HEADED and begun >= BEGUN and here & there
    one_news = headed >= HEADED_ALIKE and begun >= BEGUN_ALIKE and here | there
    return PART + headed if len(common) >= FEWEST and (one_matter or one_news) else OPEN


def _may_be_parts(one: Happening, other: Happening) -> bool:
    """Tell whether the kinds of two deeds leave open that they belong together."""
    if one.real != other.real or one.negated != other.negated:
        return False
    free = FREE in (one.deeds, other.deeds)
    return free and one.deeds | other.deeds <= SAID and not apart(one, other)


def _named(happening: Happening) -> set[int]:
    """Return the words of those who take part."""
    return {
        term_of(w) for p in (*happening.actors.parties, *happening.targets.parties) for w in p.words
    }
