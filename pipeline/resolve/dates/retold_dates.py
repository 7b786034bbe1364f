"""The date of what is told again: "the bombing", once dated, keeps its date."""

import datetime as dt
from collections.abc import Callable, Sequence
from itertools import takewhile

from pipeline.find.grammar import syntax, tree
from pipeline.find.grammar.tense import Tense, own_tense
from pipeline.find.modality.own_status import RANKS
from pipeline.find.triggers import is_event_noun, read_token, type_of
from pipeline.knowledge.verbs import support_verbs
from pipeline.knowledge.word_classes import classes
from pipeline.parse.labels import NOUNS, PAST
from pipeline.parse.tokens import Span, Token, remembered
from pipeline.resolve.dates.event_nouns import is_definite, shares_time
from pipeline.resolve.dates.scenes import Scene, is_closed, is_old, is_opening, lies_within, of_noun
from pipeline.resolve.dates.timed_words import TimedWords, reaches
from pipeline.resolve.dates.values import bounded, closed, dated, open_side
from schemas.event import EventDate
from schemas.vocabulary import VERBAL_TYPES, DateBasis, EventType, Granularity

OF_THE_NEWS = 90  # days before publication; a lead tells nothing of years ago
RIGHT_BEFORE = 60  # tokens; a sentence or two
LEAD = 120  # tokens in which the title and the lead stand
BEHIND = 80  # tokens behind a deed in which a text says when it took place
NOUN_ENDINGS = ("ion", "al", "ment", "ure")
LEAST_STEM = 4  # letters: "explo" of "explode"
EXECUTE = "execute"
UPON = ("on", "against", "of", "in")


def taken_up(scene: Scene) -> EventDate | None:
    """The time of what a noun takes up: "attacked on Friday. He said on Saturday the attack …"."""
    head = scene.mention.head
    return _told_again(scene) if is_definite(head) and not _outranks(head) else None


def _outranks(noun: Token) -> bool:
    """Tell whether a deed is worse than all since another: "the worst raid since they hit X"."""
    if "since" not in noun.sent.words:
        return False
    ranked = any(c.tag_ in {"JJS", "RBS"} or c.lower_ in RANKS for c in noun.children)
    return ranked and any(t.lower_ == "since" and t.i > noun.i for t in noun.sent)


def repeated(scene: Scene) -> EventDate | None:
    """The time of the same thing told elsewhere, where no noun takes it up."""
    return None if is_definite(scene.mention.head) else _told_again(scene)


def _told_again(scene: Scene) -> EventDate | None:
    """The time of the same thing told elsewhere, where its tellings have one time."""
    head = scene.mention.head
    if not (is_definite(head) or scene.opens):
        return took_place(scene)
    told = [t for t in scene.times if t.span.start < head.i or _may_be_told_later(t, scene)]
    told = [t for t in told if not _is_since(t)]
    news = [t for t in told if t.verb is None or own_tense(t.verb) is not Tense.PLUPERFECT]
    found = _of_twins(news, scene)
    if found is None and len(news) < len(told):
        found = _of_twins(told, scene)
    return found or took_place(scene)


def _of_twins(told: Sequence[TimedWords], scene: Scene) -> EventDate | None:
    """The one time of the words among those of some times that tell the same thing."""
    head = scene.mention.head
    ways = (_same_deed, _names_attack) if head.pos_ == "NOUN" else (_same_deed,)
    for same in ways:
        twins = [t for t in told if _is_timed(t, head, same)]
        if _is_attack(head) and _leads_with_attack(scene):
            twins = [t for t in twins if t in scene.paragraph or not is_old(t, scene)]
        found = [c for t in twins if is_closed(c := closed(t, scene))]
        if found:
            return dated(_finest(found) or _told_right_before(found, scene), DateBasis.CONTEXT)
    return None


def _leads_with_attack(scene: Scene) -> bool:
    """Tell whether a report is about an attack: "the murder" is that, not one of years ago."""
    days = [t for t in scene.times if t.span.start < LEAD and is_opening(t.span.root, scene.parsed)]
    if not any(not is_old(t, scene) for t in days):
        return False
    words = takewhile(lambda t: t.i < LEAD, scene.parsed.doc)
    told = (t for t in words if t.pos_ == "VERB" and t.dep_ in {"ROOT", "ccomp"})
    return any(_is_attack(t) and is_opening(t, scene.parsed) for t in told)


def _is_since(timed: TimedWords) -> bool:
    """Tell whether a time only says since when: "has killed thousands since 2013"."""
    start = timed.span.start
    return start > 0 and timed.span.doc.tokens[start - 1].lower_ == "since"


def _finest(times: Sequence[TimedWords]) -> TimedWords | None:
    """Return the finest of times that lie in one another ("Thursday", "this month"), else None."""
    finest = min(times, key=_length)
    return finest if all(_holds(t, finest) for t in times) else None


def _told_right_before(times: Sequence[TimedWords], scene: Scene) -> TimedWords | None:
    """Return the last of several times, where it stands right before in the paragraph.

    Of two raids told one after the other, "the attack" is the last.
    """
    head, block_of = scene.mention.head, scene.parsed.block_of
    before = [t for t in times if t.span.start < head.sent.start]
    last = max(before, key=lambda t: t.span.start, default=None)
    if last is None or block_of[last.span.start] != block_of[head.i]:
        return None
    return last if head.i - last.span.start <= RIGHT_BEFORE else None


def _length(timed: TimedWords) -> dt.timedelta:
    first, last = timed.time.earliest, timed.time.latest
    return last - first if first and last else dt.timedelta.max


def _holds(outer: TimedWords, inner: TimedWords) -> bool:
    """Tell whether a closed time is, or has within it, another."""
    a, b = outer.time, inner.time
    if not (a.earliest and a.latest and b.earliest and b.latest):
        return False
    return a.earliest <= b.earliest and b.latest <= a.latest


def took_place(scene: Scene) -> EventDate | None:
    """The time at which the next sentences say it took place ("The ambush happened on Friday")."""
    head, block_of = scene.mention.head, scene.parsed.block_of
    behind, reach = head.sent.end, head.i + BEHIND
    for timed in scene.times:
        verb, start = timed.verb, timed.span.start
        if not behind <= start <= reach or verb is None or block_of[head.i] != block_of[start]:
            continue
        if verb.lemma_.lower() not in classes()["happening"] or not is_closed(timed):
            continue
        subjects = [s for s in tree.children(verb, "nsubj") if is_definite(s)]
        if reaches(timed, verb) and any(_takes_up(s, head) for s in subjects):
            return dated(timed, DateBasis.CONTEXT)
    return None


def _takes_up(noun: Token, deed: Token) -> bool:
    """Tell whether a noun names a deed told before: "ambushed a bus. The ambush", "the attack"."""
    return _same_deed(deed, noun) or _names_attack(deed, noun)


def _may_be_told_later(timed: TimedWords, scene: Scene) -> bool:
    """Tell whether a time behind a report's opening may be that of what it opens with."""
    known = is_definite(scene.mention.head)
    return scene.opens and (known or lies_within(timed, scene, OF_THE_NEWS))


def known_before(scene: Scene, found: TimedWords) -> EventDate | None:
    """The older time of a deed that is only spoken of: "was asked about the raid on Friday"."""
    head = scene.mention.head
    speaks = type_of(scene.verb) in VERBAL_TYPES
    if not speaks or scene.verb == head or found.span.start < head.i:
        return None
    own = found.span.root.head.head is head  # "indicted him for the murder in 1999 of ten nuns"
    if own and found.time.granularity in (Granularity.MONTH, Granularity.YEAR):
        return None
    known, day = taken_up(scene), found.time.earliest
    if known is None or known.latest is None or day is None or known.latest >= day:
        return None
    return known


def of_its_deed(scene: Scene) -> EventDate | None:
    """The time of the known deed that did it: "bombed a port on Monday. The attack killed six"."""
    head, verb = scene.mention.head, scene.verb
    if own_tense(verb) is not Tense.PAST or not (head == verb or shares_time(head, verb)):
        return None
    deeds = [s for s in tree.children(verb, "nsubj") if is_event_noun(s) and s != head]
    if not deeds:
        return _in_its_deed(scene) if head == verb else None
    signed = [c for c in tree.children(deeds[0], "acl") if c.lemma_.lower() in classes()["signing"]]
    own = [t for t in scene.sentence if is_closed(t) and (deeds[0] in t.chain or t.verb in signed)]
    own = [t for t in own if t.span.start < verb.i]  # "the raid on 6 May killed ten"
    followed = head != verb and verb.lemma_ == "follow"
    if own:
        before = followed and is_closed(own[0])
        return bounded(own[0], "before") if before else dated(own[0], DateBasis.TEXT)
    date = taken_up(of_noun(scene, deeds[0])) if is_definite(deeds[0]) else None
    if date is not None and followed:
        return open_side(date, "before") if date.earliest and date.latest else None
    return date


def _in_its_deed(scene: Scene) -> EventDate | None:
    """The time of the known deed in which it was done: "thirty were killed in the attack"."""
    links = (p for p in tree.children(scene.verb, "prep", "agent") if p.lower_ in {"in", "by"})
    nouns = [n for p in links for n in tree.children(p, "pobj")]
    deeds = [n for n in nouns if is_event_noun(n) and is_definite(n)]
    return taken_up(of_noun(scene, deeds[0])) if deeds else None


def in_its_fighting(scene: Scene) -> EventDate | None:
    """The day of the attack told right before: "raided X on Monday. Ten died in the fighting"."""
    if scene.verb.tag_ not in PAST:
        return None
    fights = [scene.mention.head] if scene.verb != scene.mention.head else []
    fights += [n for p in tree.children(scene.verb, "prep") for n in tree.children(p, "pobj")]
    if not any(n.lemma_ in classes()["fights"] and is_definite(n) for n in fights):
        return None
    start = scene.mention.head.sent.start
    before = [t for t in scene.paragraph if t.span.sent.end == start and is_closed(t)]
    of_attacks = [t for t in before if t.verb is not None and _is_attack(t.verb)]
    return dated(of_attacks[-1], DateBasis.CONTEXT) if of_attacks else None


def _is_timed(timed: TimedWords, deed: Token, same: Callable[[Token, Token], bool]) -> bool:
    """Tell whether a time is that of a word that tells the same as a deed."""
    return any(
        any(same(told, deed) for told in _told_with(word)) and reaches(timed, word)
        for word in timed.chain
    )


@remembered
def _told_with(word: Token) -> Sequence[Token]:
    """Return a word and what has its time: what it carries out ("launched raids on Monday").

    So do the subjects of attacks: "a raid hit the port on Monday".
    """
    found = [word]
    if word.lemma_ == "come":  # "came under attack on Monday"
        under = [p for p in tree.children(word, "prep") if p.lower_ == "under"]
        found += [n for p in under for n in tree.children(p, "pobj")]
    if word.pos_ == "VERB":
        found += _when(word)
        if _is_attack(word):
            found += [s for s in tree.children(word, "nsubj") if s.pos_ == "NOUN"]
        if word.lemma_.lower() in support_verbs():
            found += [o for o in tree.children(word, "dobj") if is_event_noun(o)]
    return found


def _when(verb: Token) -> list[Token]:
    """Return the verbs that say what happened then: "died on Monday when their car hit a mine"."""
    clauses = tree.children(verb, "advcl")
    return [clause for clause in clauses if any(c.lower_ == "when" for c in clause.children)]


def _same_deed(one: Token, other: Token) -> bool:
    """Tell whether two words name the same: "bombed the port", then "the bombing"."""
    if one == other or not _has_its_word(one, other):
        return False
    return not _is_of_something_else(one, other)


def _has_its_word(one: Token, other: Token) -> bool:
    """Tell whether two words are one, or one the noun of the other, a verb."""
    if one.pos_ != "VERB" or other.pos_ != "NOUN":
        if one.lemma_ != other.lemma_ or one.pos_ != other.pos_:
            return False
        return {one.tag_, other.tag_} != {"NN", "NNS"}  # of three attacks "the attack" is one
    lemma = one.lemma_.lower()
    doing = (f"{lemma}ing", f"{lemma.removesuffix('e')}ing", f"{lemma}{lemma[-1]}ing")
    same = other.lemma_ == lemma or other.lower_ in doing or other.lemma_ in doing
    return same or _is_its_noun(lemma, other.lemma_.lower()) or _are_executions(one, other)


def _are_executions(one: Token, other: Token) -> bool:
    """Tell whether both tell that somebody was put to death: "was hanged … the execution"."""
    read = (read_token(word) for word in (one, other))
    return all(t is not None and t.sense.mode == EXECUTE for t in read)


def _is_its_noun(verb: str, noun: str) -> bool:
    """Tell whether a noun is made of a verb: "abduct", "abduction"; "explode", "explosion"."""
    stem = verb[: max(LEAST_STEM, len(verb) - 2)]
    return noun.endswith(NOUN_ENDINGS) and len(noun) > len(verb) and noun.startswith(stem)


def _is_of_something_else(one: Token, other: Token) -> bool:
    """Tell whether a noun says what it was done to, and the other word's sentence names no such.

    "His attacks on a singer this year … the attack on the compound in Orlo."
    """
    if other.pos_ != "NOUN":
        return False
    upon = [t for p in UPON for t in syntax.prepositional(other, p) if t.ent_type_ != "DATE"]
    return bool(upon) and not any(_is_named(t, one.sent) for t in upon)


def _is_named(noun: Token, sentence: Span) -> bool:
    """Tell whether a sentence has one of the words that name something."""
    words = {t.lemma_.lower() for t in noun.subtree if t.pos_ in NOUNS}
    return any(t.lemma_.lower() in words for t in sentence)


def _names_attack(one: Token, other: Token) -> bool:
    """Tell whether one of two words names the other's deed by its kind.

    "shot two men", then "the attack"; "the 3 May attack", then "the bombing", but no invasion that
    it brought about.
    """
    if other.pos_ != "NOUN" or one == other or not is_definite(other):
        return False
    if other.lemma_ in classes()["any_attack"]:
        named = one.pos_ in {"VERB", "NOUN"} and _is_attack(one)
    elif not _takes_up_any(one) or one.sent.start == other.sent.start:
        return False
    else:
        named = _is_attack(other) and other.lemma_ not in classes()["campaigns"]
    return named and not _is_of_something_else(one, other)


def _takes_up_any(noun: Token) -> bool:
    """Tell whether a noun takes up an attack of any kind: "the blast", "the incident"."""
    return noun.pos_ == "NOUN" and noun.lemma_ in classes()["any_attack"]


def _is_attack(word: Token) -> bool:
    return type_of(word) is EventType.ASSAULT or word.lemma_.lower() in classes()["raiding"]
