"""Which words a time expression belongs to: the way up the parse tree from the time."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from pipeline.find.grammar import phrase, tree
from pipeline.find.grammar.tense import Tense, own_tense
from pipeline.find.modality.own_status import RANKS
from pipeline.find.triggers import is_event_noun, type_of
from pipeline.knowledge.word_classes import classes
from pipeline.parse.labels import (
    ADNOMINAL,
    NOMINAL_SUBJECTS,
    NOUNS,
    PAST,
    TIME_NAMES,
    VERBS,
)
from pipeline.parse.parsed import Parsed
from pipeline.parse.tokens import Span, Token
from pipeline.resolve.dates.deeds_beside import (
    at_its_place,
    deed_parted,
    deed_upon,
    is_claimed,
    last_deed,
    matter,
)
from schemas.document import TimeExpression
from schemas.vocabulary import EventType, Granularity

DATING_PREPOSITIONS = frozenset(
    {"in", "during", "at", "on", "by", "amid", "since", "following", "with", "from"}
)
OPENING = frozenset({"compound", "nmod", "nummod", "npadvmod", "tmod", "prep"})
PASSED = frozenset({"past", "last", "previous", "recent", "first"})
STEPS = frozenset({"later", "earlier", "before", "afterwards"})
COUNTED = 8  # tokens between "the third" and the time in which it is so
FINE_FIRST = (Granularity.DAY, Granularity.RANGE, Granularity.WEEK, Granularity.MONTH)


@dataclass(frozen=True, slots=True, eq=False)
class TimedWords:
    """A time expression in the parse.

    Attributes:
        time: The expression.
        span: Its words.
        chain: The words above it, from its own head to the verb of its clause.
        verb: The verb of the clause that it stands in, None where it stands in none.
        sets_record: Whether it dates no deed: it says how long there was no such thing ("the
            deadliest since 2017"), or is that of another ("promised aid, as they had in May").
        is_aimed_at: Whether it is what something is meant for: "agreed to a truce for Ramadan".
    """

    time: TimeExpression
    span: Span
    chain: tuple[Token, ...]
    verb: Token | None
    sets_record: bool
    is_aimed_at: bool

    @property
    def is_by_place(self) -> bool:
        """Whether it is the deed's with whose place it is told, whatever it hangs on."""
        return len(self.chain) > 1 and self.chain[0].head is not self.chain[1]


def timed_words(parsed: Parsed, times: Iterable[TimeExpression]) -> list[TimedWords]:
    """Return the time expressions that stand in the parse, with the words above each."""
    found = []
    for time in times:
        span = parsed.tokens(time.start, time.end)
        if len(span):
            above = (t for t in _words_above(span, time) if not span.start <= t.i < span.end)
            chain = _to_unread_deed(_to_misread_verb(tuple(above), span), span)
            chain = _until_what_is_asked(chain)
            top = chain[-1] if chain else span.root
            verb = top if top.pos_ in VERBS else None
            apart = _sets_record(span) or _is_of_another(span.root.head)
            of_a_day = time.granularity is Granularity.DAY
            apart = apart or (of_a_day and _is_of_the_report(span, parsed))
            found.append(TimedWords(time, span, chain, verb, apart, _is_aimed_at(span)))
    return found


def _words_above(span: Span, time: TimeExpression) -> Iterator[Token]:
    """Yield the words that a time hangs on, from its own head to the verb of its clause."""
    first = span.root.head if span.root.dep_ == "conj" else span.root  # "in 2011 and 2012"
    link = first.head
    if link.dep_ == "prep":
        deed = matter(link.head, span) or at_its_place(link, time)
    else:
        deed = matter(link, span) if first.dep_ == "npadvmod" else None
        deed = deed or last_deed(span)
    deed = deed_parted(span) or deed
    if deed is None:
        yield from phrase.ancestors_until_clause(_top(span))
    else:
        if link.dep_ == "prep":
            yield link
        yield deed
        yield from phrase.ancestors_until_clause(deed)


def _to_misread_verb(chain: tuple[Token, ...], span: Span) -> tuple[Token, ...]:
    """Return a chain with the verb read as a participle: "On Friday the same men stormed X"."""
    top = chain[-1] if chain else None
    if top is None or top.dep_ != "ROOT" or top.pos_ not in NOUNS or span.start > top.i:
        return chain
    told = [c for c in tree.children(top, "acl") if c.i > top.i and c.tag_ in PAST]
    return (*chain, told[0]) if told else chain


def _to_unread_deed(chain: tuple[Token, ...], span: Span) -> tuple[Token, ...]:
    """Return a chain with the deed read as part of the time: "On the night of 3 May clashes left".

    At times the clause hangs on it as a participle, and it on the sentence's first preposition.
    """
    deed, top = span[-1].head, chain[-1] if chain else None
    if top is None or deed.i != span.end or deed.dep_ != "pobj" or not is_event_noun(deed):
        return chain
    if top.dep_ != "ROOT" or top.pos_ != "ADP":
        return (deed, *chain)
    told = [t for t in deed.subtree if t.dep_ == "acl" and t.tag_ in PAST and t.i > deed.i]
    return (deed, *chain, *told[:1])


def _until_what_is_asked(chain: tuple[Token, ...]) -> tuple[Token, ...]:
    """Return a chain up to what somebody has asked for: "has invited them to a round on Friday".

    A perfect has no day of its own.
    """
    verb = chain[-1] if chain else None
    if (
        verb is None
        or type_of(verb) is not EventType.REQUEST
        or own_tense(verb) is not Tense.PERFECT
    ):
        return chain
    nouns = [i for i, t in enumerate(chain) if t.pos_ in NOUNS]
    return chain[: nouns[0] + 1] if nouns else chain


def _is_of_another(link: Token) -> bool:
    """Tell whether a time is that of a like deed or of a thing told aside, and dates nothing.

    "Promised to let in aid, as they had in May"; "vowed to crush them, a phrase from last year".
    """
    if any(c.dep_ == "mark" and c.lower_ == "as" for c in link.children):
        return True
    thing = link.head
    if link.lower_ != "from" or thing.pos_ != "NOUN" or is_event_noun(thing):
        return False
    first = thing.left_edge.i
    return first > 0 and thing.doc[first - 1].text == ","


def _is_of_the_report(span: Span, parsed: Parsed) -> bool:
    """Tell whether a title has its day in brackets: "AFTER THE BOMBING (21 January 2019)"."""
    behind = span.end + 1
    ends = behind < len(span.doc) and int(parsed.block_of[behind]) > 0
    title = ends and span.start > 0 and int(parsed.block_of[span.start]) == 0
    return title and (span.doc[span.start - 1].text, span.doc[span.end].text) == ("(", ")")


def _top(span: Span) -> Token:
    """Return the word whose chain a time has: not the clause behind it ("overnight after they").

    The parser hangs an adverb on the clause that follows; its conjunction bars that.
    """
    root = span.root
    clause = root.head
    if root.dep_ == "advcl" and root.pos_ in VERBS:  # "before the year is out"
        return clause
    if root.dep_ == "advmod" and root.lower_ in STEPS and clause.dep_ in tree.SUBJECTS:
        return clause if span.start == root.sent.start else root  # "a month later X exploded"
    marks = [c.i for c in clause.children if c.dep_ == "mark"]
    if is_seat(root):  # "fined a firm based in Dubai on Monday"
        return root.head.head.head.head
    if (deed := deed_upon(root)) is not None:
        return deed
    if root.dep_ == "pobj" and is_claimed(root.head.head):
        return root.head.head.head
    astray = root.dep_ == "advmod" and clause.dep_ == "advcl" and span.end in marks
    return _saying_before(span) or (clause.head if astray else root)


def is_seat(noun: Token) -> bool:
    """Tell whether a noun says where somebody has his seat: "a firm based in Dubai"."""
    based = noun.head.head
    return noun.dep_ == "pobj" and based.dep_ == "acl" and based.lower_ in classes()["of_a_seat"]


def _saying_before(span: Span) -> Token | None:
    """Return the verb of saying right before a time and what is said: "said last week he would"."""
    top = span.root.head if span.root.dep_ == "pobj" else span.root
    first, clause = (top.i if top is not span.root else span.start), top.head
    if clause.dep_ != "ccomp" or clause.head.i != first - 1 or span.end > clause.i:
        return None
    subject = next((c for c in clause.children if c.dep_ in tree.SUBJECTS), None)
    told = subject is not None and subject.left_edge.i == span.end
    return clause.head if told else None


def explains(verb: Token, timed: TimedWords) -> bool:
    """Tell whether a verb stands in the clause that says what a time was.

    "in 2017, when a general was killed"; "since May, when they came and burned it"; "Friday's riot,
    when shops were looted"; "the following year they left" is parsed alike.
    """
    while verb.dep_ == "conj" or (verb.dep_ == "advcl" and verb.tag_ == "VBG"):
        if any(c.lower_ == "when" for c in verb.children) or verb.head == verb:
            break
        verb = verb.head
    when = next((c for c in verb.children if c.lower_ == "when"), None)
    if when is not None and verb.dep_ in {"relcl", "advcl"}:
        between = verb.doc[timed.span.end : when.i] if timed.span.end <= when.i else None
        named = timed.span.root.head if timed.span.root.dep_ == "poss" else None
        if between is not None and all(t.text == "," or t == named for t in between):
            return True
    if verb.dep_ != "relcl" or verb.head not in timed.span:
        return False
    return when is not None or not any(c.tag_ in {"WDT", "WP"} for c in verb.children)


def _sets_record(span: Span) -> bool:
    """Tell whether a time is measured by something that ranks first: "the deadliest since".

    So is that in which something is counted: "the third such raid this month".
    """
    if span[0].lower_ == "this" and len(span) > 1 and span.root.head.lower_ != "of":
        before = span.doc[max(span.start - COUNTED, span.root.sent.start) : span.start]
        ranks = (t for t in before if t.tag_ == "JJS" or t.lower_ in RANKS)
        return any(t.i and t.nbor(-1).lower_ == "the" for t in ranks)
    behind = [t.lower_ for t in span.doc[span.end : span.end + 2]]
    if span[0].lower_ == "now" and behind[0:1] == ["in"] and behind[1:] in (["its"], ["their"]):
        return True  # "the war, now in its third year, has killed thousands"
    since = next((t for t in span if t.lower_ == "since"), span.root.head)
    return since.lower_ == "since" and ranks_first(since)


def ranks_first(since: Token) -> bool:
    """Tell whether a "since" says how long nothing else ranked so: "the deadliest raid since"."""
    # "was the third raid since May", "the first mayor to go since May"
    above = [since.head, *(c for c in since.head.children if c.dep_ == "attr")]
    above += [since.head.head] if since.head.dep_ in ADNOMINAL else []
    ranked = [w for word in above for w in (word, *word.children)]
    ranks = RANKS | {"last"}  # "the last holdout since the raids in May"
    return any(t.tag_ in {"JJS", "RBS"} or t.lower_ in ranks for t in ranked if t.i < since.i)


def _is_aimed_at(span: Span) -> bool:
    """Tell whether something is meant for a time: "a truce for Ramadan", "set polls for June".

    "For the past week" it has gone on.
    """
    link = span.root.head
    if _begins_a_measure(span):
        return True
    if span.root.dep_ != "pobj" or any(t.lower_ in PASSED for t in span):
        return False
    return link.lower_ == "for" or (link.lower_ == "from" and _is_called(link.head, span))


def _begins_a_measure(span: Span) -> bool:
    """Tell whether what somebody sets begins then: "banned it as of Friday", "starting Monday"."""
    before = [t.lower_ for t in span.doc[max(span.root.sent.start, span.start - 2) : span.start]]
    beginning = before[-1:] in (["starting"], ["beginning"], ["effective"])
    if not (beginning or before == ["as", "of"]):
        return False
    above = next((t for t in span.root.ancestors if t.pos_ == "VERB" and t.i < span.start), None)
    while above is not None and above.tag_ == "VBG" and above.i == span.start - 1:
        above = tree.governor(above)
    if above is None or own_tense(above) not in (Tense.PAST, Tense.PRESENT):
        return False
    return type_of(above) is not None


def _is_called(deed: Token, span: Span) -> bool:
    """Tell whether somebody calls for what begins at a time: "threatened a strike from Monday"."""
    if deed.pos_ == "VERB":
        objects = (t for t in deed.children if t.dep_ == "dobj" and t.i < span.start)
        deed = next(objects, deed)
    calls = deed.dep_ == "dobj" and deed.head.lemma_.lower() in classes()["calling_for_a_day"]
    return calls and type_of(deed) is EventType.PROTEST


def best(candidates: Sequence[TimedWords], head: Token) -> TimedWords | None:
    """Return the most direct of several times, then the finest, then the nearest to `head`."""
    if len(candidates) < 2:  # as mostly
        return candidates[0] if candidates else None
    return min(
        candidates,
        key=lambda c: (_detours(c, head), _rank(c.time), abs(c.span.root.i - head.i)),
    )


def _detours(words: TimedWords, head: Token) -> int:
    """Count the nouns between a time and `head` ("in 2001, at the time of the March attack")."""
    return sum(t.pos_ in NOUNS for t in _below(words.chain, head))


def reaches(words: TimedWords, head: Token) -> bool:
    """Tell whether a time belongs to the verb or noun `head`, by the words between them.

    A noun in between that is an event of its own keeps its time ("condemned the 2001 attack"),
    unless it only says when ("killed in the 2001 attack"); any other noun passes on what a
    preposition hangs on it, for that is mostly the parser's slip ("attacked the town on Monday").
    """
    if head not in words.chain:
        return False
    link = words.span.root
    above = words.chain[: words.chain.index(head)]
    if any(tells_of_its_subject(words, noun, head) for noun in above):
        return False
    for noun in above:
        if not _passes(noun, link, head, opens=link is words.span.root and _opens(words.span)):
            return False
        link = link if noun.dep_ == "conj" else noun  # "nine nurses and a guard from X in May"
    return True


def _below(chain: tuple[Token, ...], head: Token) -> Sequence[Token]:
    """Return the words of a chain before `head`, all where it is not among them."""
    return chain[: chain.index(head)] if head in chain else chain


def tells_of_its_subject(words: TimedWords, noun: Token, head: Token) -> bool:
    """Tell whether a time only says more about whom a verb tells of, and ends before the verb.

    "A curfew imposed on Sunday was lifted", "Oslo, host of the talks in May, voted for it".
    """
    span = words.span
    if not noun.i < span.start < head.i:
        return False
    if noun.dep_ == "appos":
        return any(t.text == "," for t in noun.doc[span.end : head.i])
    if noun.dep_ not in tree.SUBJECTS | NOMINAL_SUBJECTS:
        return False
    first = span.root.head.i if span.root.dep_ == "pobj" else span.start
    told = noun.doc[first - 1]
    return told.tag_ == "VBN" and told.dep_ == "acl" and told.head is noun


def _opens(span: Span) -> bool:
    """Tell whether a time stands first in its sentence, or behind its preposition there."""
    first = span[0]
    return bool(first.is_sent_start) or (first.i > 0 and bool(first.nbor(-1).is_sent_start))


def _passes(token: Token, link: Token, head: Token, *, opens: bool) -> bool:
    """Tell whether a time under `link` goes on through `token` to `head`."""
    if token.pos_ not in {"NOUN", "PROPN", "PRON"}:
        return True
    if head.pos_ in NOUNS and token.dep_ in {"compound", "nmod", "amod", "poss"}:
        return True
    if is_event_noun(token):
        # not "held in connection with Sunday's raid"
        above = token.head.head
        why = above.lemma_.lower() in classes()["because_of"] or is_answerable(above)
        when = token.head.lower_ in DATING_PREPOSITIONS or above.ent_type_ == "TIME"
        return token.dep_ == "pobj" and when and not why
    if opens:  # "Earlier this year soldiers took the port", "By 1980 half of them had fled"
        return link.dep_ in OPENING
    adverb = link.pos_ == "ADV" and link.dep_ == "advmod"
    aside = adverb and link.ent_type_ not in TIME_NAMES  # "with ten men aboard on Friday"
    return aside or link.pos_ == "ADP" or link.dep_ in {"npadvmod", "tmod"}


def is_answerable(noun: Token) -> bool:
    """Tell whether a noun says who had a share in a deed: "jailed for his role in the 2015 raid".

    Who "took part in Sunday's march" did so on Sunday.
    """
    lemma = noun.lemma_.lower()
    if lemma in classes()["shares"] or lemma == "part":
        return noun.head.lemma_ not in {"have", "play", "take"} or noun.head.dep_ == "pcomp"
    return lemma in classes()["behind"]


def _rank(time: TimeExpression) -> int:
    if time.granularity in FINE_FIRST:
        return FINE_FIRST.index(time.granularity)
    return len(FINE_FIRST)
