"""Names that go on, or share a word, beyond the words that a table knows."""

from pipeline.find.toponyms.context import Context, Name
from pipeline.find.toponyms.names import Reading, read_name
from pipeline.find.toponyms.signs import CAPITAL, LISTING, PARTICLE, SETTLEMENT, SORT, START
from pipeline.knowledge.places import sorts
from pipeline.knowledge.word_classes import classes
from schemas.vocabulary import Precision

SMALL_WORDS = frozenset({"do", "da", "de", "dos", "das", "del", "di", "della"})
ARTICLES = frozenset({"el", "la", "las", "los"})  # behind such a small word
ARABIC_ARTICLES = frozenset({"al", "el"})
SHARED = frozenset({Precision.PROVINCE, Precision.DISTRICT})
TIMES = frozenset({"DATE", "TIME"})  # "the town of Mirov Monday"
LIST = 14  # words of a list of provinces behind a name
IN_LISTS = LISTING | CAPITAL | PARTICLE


def is_begun(name: Name) -> bool:
    """Say whether a name is only the first word or words of one that no table knows."""
    return _goes_on_small(name) or _goes_on_as_town(name)


def with_article(start: int, context: Context) -> int:
    """Return where a name starts with its Arabic article: "al-Juba" is no Juba."""
    first = start - 2
    if first < 0 or context.texts[start - 1] != "-" or context.lowers[first] not in ARABIC_ARTICLES:
        return start
    return start if any(t.whitespace_ for t in context.tokens[first:start]) else first


def is_end_of_a_name(name: Name, reading: Reading) -> bool:
    """Say whether a landform only ends the name of something: "the University of the Andes"."""
    context, first = name.context, name.start - (2 if name.before in ARTICLES | {"the"} else 1)
    if reading.candidates[0].kind != "landform" or first < 1:
        return False
    return context.lowers[first] in SMALL_WORDS | {"of"} and context.capital(first - 1)


def is_behind_small_word(name: Name) -> bool:
    """Say whether a name is only the end of a longer one: "San Miguel de Mercedes" is elsewhere."""
    context, small = name.context, name.start - 1
    if name.before in ARTICLES and small > 0:
        small -= 1
    if small < 1 or context.lowers[small] not in SMALL_WORDS or context.signs[small] & START:
        return False
    before = context.signs[small - 1]
    return bool(before & CAPITAL) and not before & (START | SORT | SETTLEMENT)


def is_end_of_a_village(name: Name) -> bool:
    """Say whether a name is only the last word of a village's: "Naung Kan village" is no Kan."""
    context, before = name.context, name.start - 1
    small = classes()["small_places"]
    sort = name.end - 1 if context.lowers[name.end - 1] in small else name.end
    if before < 0 or sort >= len(context.texts) or context.lowers[sort] not in small:
        return False
    word = context.tokens[before]
    if word.pos_ != "PROPN" or context.signs[name.start] & START or not context.capital(before):
        return False
    return not (
        word.lower_ in classes()["directions"]
        or word.ent_type_ == "NORP"
        or read_name(word.text) is not None
    )


def _goes_on_as_town(name: Name) -> bool:
    """Say whether the text calls more words than these a town: "the town of Dulce Nombre"."""
    context, first = name.context, name.start - 2
    if first < 0 or name.before != "of" or not context.signs[first] & SETTLEMENT:
        return False
    behind = context.tokens[name.end] if name.goes_on else None
    if behind is None or context.signs[name.end] & SORT:
        return False
    return behind.pos_ == "PROPN" and behind.ent_type_ not in TIMES


def _goes_on_small(name: Name) -> bool:
    """Say whether a name goes on over a small word: "San Juan de Miraflores" is no San Juan."""
    context, end = name.context, name.end
    index = end + 1
    if name.behind not in SMALL_WORDS or not context.capital(end - 1):
        return False
    if index < len(context.texts) and context.lowers[index] in ARTICLES:
        index += 1  # "Santa Cruz de la Sierra"
    if index >= len(context.texts):
        return False
    return context.capital(index) and not context.signs[index] & START


def read_listed(name: Name) -> Reading | None:
    """Return what a name means whose sort stands behind several: "in Kunduz and Balkh provinces".

    None where no such word stands there.
    """
    context, index = name.context, name.end
    signs = context.signs
    last = min(len(context.texts), index + LIST)
    listed = signs[name.start - 1] & LISTING if name.before else 0
    while index < last and signs[index] & IN_LISTS and not signs[index] & START:
        listed |= signs[index] & LISTING
        index += 1
    word = context.tokens[index] if listed and index < last else None
    if word is None or word.tag_ != "NNS" or signs[index - 1] & LISTING:
        return None
    single = word.lemma_.lower()
    sort = sorts()[0].get(single)
    if sort is None or not sort.administrative or sort.kind not in SHARED:
        return None
    reading = read_name(f"{name.span.text} {single}")
    return reading if reading is not None and reading.kind == sort.kind else None
