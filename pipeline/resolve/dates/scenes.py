"""An event mention amid the times of its document, and what its clause says about when it was."""

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from pipeline.find.grammar import phrase, tree
from pipeline.find.grammar.tense import Tense, own_tense, tense_of
from pipeline.find.mentions import EventMention, moved_to
from pipeline.find.reporting import reporting_word
from pipeline.find.triggers import is_event_noun, type_of
from pipeline.knowledge.verbs import occurrence_verbs
from pipeline.knowledge.word_classes import classes
from pipeline.parse.labels import ADNOMINAL, NOMINAL_SUBJECTS, PATIENTS, VERBS
from pipeline.parse.parsed import Parsed
from pipeline.parse.tokens import Span, Token, remembered
from pipeline.resolve.dates.asides import (
    PUNISHING,
    is_admitted,
    tells_of_somebodys_past,
    tells_why,
)
from pipeline.resolve.dates.timed_words import TimedWords, explains
from schemas.vocabulary import (
    FORCE,
    REAL,
    VERBAL_TYPES,
    BlockKind,
    Modality,
)

TOLD = REAL | {Modality.DENIED}
NEWS_TENSES = frozenset({Tense.PAST, Tense.PERFECT, Tense.PRESENT, Tense.UNKNOWN})
GONE = frozenset({Tense.PAST, Tense.PERFECT})
MODIFIERS = frozenset({"compound", "poss", "nmod", "nummod", "amod"})
COUNTED = re.compile(
    r"(?i)\b(?:days?|weeks?|months?|years?|decades?) (?:after|before|earlier|later|ago|since)\b|"
    r"\bthe (?:night|day|morning|evening) (?:of|after|before)\b|\bthe eve of\b|"
    r"\bthe (?:previous|preceding|next|following|same) (?:night|day|morning|evening|week|month)\b"
)  # a time that hangs on another event: where it could not be read, nothing else may stand in
BEFORE = re.compile(
    r"(?i)\b(?:the (?:night|day|morning|evening|week) before|the eve of|"
    r"the (?:previous|preceding) (?:night|day|morning|evening|week))\b"
)  # of those a time that lies before what is told
BACKGROUND_DAYS = 40  # days before publication beyond which a time is background
TRYING = frozenset({"try", "attempt", "seek"})
IN_COMPARISON = frozenset({"be", "do", "happen", "have", "occur"})  # "as they did on Monday"
PARAGRAPH = 150  # tokens before and behind; some texts come without a break
LAST = 8  # scenes of the event that is read, and of those that it is dated by


@dataclass(frozen=True, slots=True, eq=False)
class Scene:
    """An event mention amid the times of its document.

    Attributes:
        mention: The mention.
        verb: The verb of its clause; its head where there is none.
        parsed: The document.
        times: All times that stand in the parse.
        sentence: Those of its sentence.
        published: The day of publication.
    """

    mention: EventMention
    verb: Token
    parsed: Parsed
    times: Sequence[TimedWords]
    sentence: Sequence[TimedWords]
    published: dt.date | None

    @property
    def paragraph(self) -> list[TimedWords]:
        """The times of the mention's paragraph, as far as a paragraph reaches."""
        head, block_of = self.mention.head.i, self.parsed.block_of
        near = (t for t in self.times if abs(t.span.start - head) <= PARAGRAPH)
        return [t for t in near if block_of[t.span.start] == block_of[head]]

    @property
    def opens(self) -> bool:
        """Whether the mention stands in a heading or in the first sentence of the report."""
        return is_opening(self.mention.head, self.parsed)


def is_opening(word: Token, parsed: Parsed) -> bool:
    """Tell whether a word stands in a heading or in the first sentence of the report."""
    heading = parsed.block(word).kind is BlockKind.HEADING
    return heading or word.sent.start in (0, _first_told(parsed))


@remembered
def _first_told(parsed: Parsed) -> int:
    """Return the first token of the first paragraph of a report, else of its first list item."""
    for kind in (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM):
        first = next((t.sent.start for t in parsed.doc if parsed.block(t).kind is kind), None)
        if first is not None:
            return first
    return 0


def scene_of(
    mention: EventMention,
    parsed: Parsed,
    times: Sequence[TimedWords],
    published: dt.date | None,
) -> Scene:
    """Put a mention among the times of its document."""
    sentence = mention.head.sent
    verbs = (t for t in phrase.ancestors_until_clause(mention.head) if t.pos_ in VERBS)
    verb = next(verbs, mention.head)
    times = [t for t in times if not t.sets_record or explains(verb, t)]
    return Scene(
        mention=mention,
        verb=verb,
        parsed=parsed,
        times=times,
        sentence=[
            t
            for t in times
            if sentence.start <= t.span.start < sentence.end
            and not (t.is_aimed_at and mention.modality in TOLD)
        ],
        published=published,
    )


def of_noun(scene: Scene, noun: Token) -> Scene:
    """Return the scene as a noun of its sentence would have it, were that the event."""
    return replace(scene, mention=moved_to(scene.mention, noun))


@lru_cache(maxsize=LAST)
def is_new(scene: Scene) -> bool:
    """Tell whether an event is told as news, not as history, plan or supposition."""
    if scene.mention.head.dep_ == "compound":
        return False  # "the bombing suspect": an event that is taken as known
    tense = tense_of(scene.verb)
    happened = own_tense(scene.verb) in GONE and scene.mention.modality is Modality.PLANNED
    told = happened or scene.mention.modality in TOLD or was_tried(scene.verb)
    if not told or _is_older(scene):
        return False
    over = is_reported(scene) or _is_over_by(scene.verb)
    return tense in NEWS_TENSES or (tense is Tense.PLUPERFECT and over)


def was_tried(verb: Token) -> bool:
    """Tell whether a deed was tried, which is one itself: "a crowd tried to march on the jail"."""
    while verb.dep_ == "conj" and verb.tag_ == "VB":
        verb = verb.head
    tried = verb.dep_ == "xcomp" and tree.has_to(verb) and verb.head.lemma_ in TRYING
    return tried and tense_of(verb.head) is Tense.PAST


def _is_over_by(verb: Token) -> bool:
    """Tell whether "had" only says that the day ended so: "by nightfall troops had left"."""
    links = (p for p in tree.children(verb, "prep") if p.lower_ == "by")
    ends = (noun for link in links for noun in tree.children(link, "pobj"))
    return any(noun.lower_ in classes()["hours_of_day"] for noun in ends)


def _is_older(scene: Scene) -> bool:
    """Tell whether an event was before what its sentence tells, as what one is accused of was."""
    head = scene.mention.head
    # "men accused of theft walked free": they stood accused
    stood = head.tag_ == "VBN" and head.dep_ == "acl" and own_tense(head) is None
    if stood and scene.mention.sense.event_type in PUNISHING:
        return True
    return _is_charge(head) or _tells_of_before(scene.verb)


@remembered
def _tells_of_before(verb: Token) -> bool:
    """Tell whether a clause beside the main one tells what was before it.

    So do a participle ("is full of tanks destroyed in battle") and a simple past ("the group that
    took power claims") below a present.
    """
    whole = verb
    while whole.dep_ == "advcl" and whole.tag_ == "VBG":  # "accused of driving into it, killing"
        whole = whole.head
    if is_ground(whole) or is_admitted(whole) or _is_since(verb) or _is_matter(verb):
        return True
    if tells_of_somebodys_past(verb):
        return True
    if verb.dep_ not in ADNOMINAL:
        return False
    if verb.tag_ == "VBN" and (verb.head.lower_ == "those" or _tells_of_somebody_known(verb)):
        return True  # "one of those killed"
    if _describes(verb) and own_tense(verb) is Tense.PERFECT:
        return True  # "the gangs that have invaded the coast"
    parent = tree.governor(verb)
    if parent is not None and tells_why(verb, parent):
        return True
    if parent is not None and _is_of_what_had_been(verb, parent):
        return True
    if parent is None or tense_of(parent) not in (Tense.PRESENT, Tense.PERFECT):
        return False
    bare = not any(c.dep_ in {"aux", "auxpass", "mark"} for c in verb.children)
    return own_tense(verb) is Tense.PAST or (bare and verb.tag_ == "VBN")


def _is_of_what_had_been(verb: Token, parent: Token) -> bool:
    """Tell whether a clause describes what was over: "had ended a war in which ten died"."""
    over = own_tense(parent) is Tense.PLUPERFECT and parent.lemma_ in classes()["ending"]
    return over and verb.dep_ == "relcl" and own_tense(verb) is Tense.PAST


def _tells_of_somebody_known(verb: Token) -> bool:
    """Tell whether a participle tells what befell somebody before: "the bishop, seized in X, fell".

    Nobody knows when; what "a man, shot by police, died" tells is news.
    """
    known = any(c.lower_ in {"the", "his", "her", "their"} for c in verb.head.children)
    subject = verb.head.dep_ in NOMINAL_SUBJECTS
    aside = verb.dep_ == "acl" and verb.doc[verb.left_edge.i - 1].text == ","
    return aside and subject and known and type_of(verb) in FORCE


def _describes(verb: Token) -> bool:
    """Tell whether a relative clause has its pronoun, or is short ("all that they have seized")."""
    if verb.dep_ != "relcl":
        return False
    words = [t for c in verb.children for t in (c, *c.children)]
    return any(
        t.tag_ in {"WDT", "WP", "WRB"} or (t.dep_ == "nsubj" and t.pos_ == "PRON") for t in words
    )


def _is_since(verb: Token) -> bool:
    """Tell whether a clause says since when something is so ("on alert since rebels attacked")."""
    while verb.dep_ in {"advcl", "conj"} and verb.tag_ == "VBG":  # "since they attacked, killing"
        verb = verb.head
    parent = tree.governor(verb)
    since = any(c.dep_ == "mark" and c.lower_ == "since" for c in verb.children)
    return since and parent is not None and tense_of(parent) is Tense.PERFECT


def is_ground(verb: Token) -> bool:
    """Tell whether a gerund says what for: "accused on Friday of bombing", "jailed for killing"."""
    if verb.dep_ != "pcomp" or verb.head.lower_ not in {"of", "for", "with", "over"}:
        return False
    accused = verb.head.head  # "convicted three men of plotting", as the parser has it
    if accused.dep_ == "npadvmod":  # "accused them last month of plotting"
        accused = accused.head
    if accused.dep_ == "dobj" and verb.head.lower_ == "of":
        return type_of(accused.head) in PUNISHING
    claimed = accused.lemma_ == "responsibility"  # "claimed it on Friday for bombing a mill"
    return claimed or type_of(accused) is not None or accused.lemma_ in classes()["accusations"]


@remembered
def _is_charge(noun: Token) -> bool:
    """Tell whether a noun says what somebody is punished for ("sentenced to death for mutiny")."""
    links = [t for t in phrase.ancestors_until_clause(noun) if t.dep_ == "prep"]
    naming = (t.head for t in links if t.lower_ in {"of", "including", "for"})
    if any(named.lemma_ in classes()["accusations"] for named in naming):
        return True  # "is on trial on charges including the use of arms"
    if noun.dep_ != "pobj" or noun.head.lower_ not in {"for", "of", "with", "over"}:
        return False
    accused = noun.head.head
    if accused.dep_ == "dobj" and noun.head.lower_ == "of" and not is_event_noun(accused):
        accused = accused.head  # "accused the police of murder", as the parser has it
    return accused.pos_ == "VERB" and type_of(accused) in PUNISHING


def _is_matter(verb: Token) -> bool:
    """Tell whether a gerund says what something is about: "a long history of bombing".

    One with a subject of its own tells what happens ("a case of police hitting somebody").
    """
    if verb.dep_ != "pcomp" or verb.head.lower_ not in {"of", "for"}:
        return False
    ruling = verb.head.head.pos_ in {"NOUN", "VERB", "ADJ", "AUX"}
    return ruling and not any(c.dep_ == "nsubj" for c in verb.children)


def is_reported(scene: Scene) -> bool:
    """Tell whether an event is reported speech, where "had" only shifts the tense of "said"."""
    if scene.mention.statement is not None:
        return True
    parent = tree.governor(scene.verb)
    return scene.verb.dep_ == "ccomp" and parent is not None and reporting_word(parent) is not None


def says(verb: Token) -> bool:
    """Tell whether a verb of saying has something said with it ("reported him" has not).

    What "began" or "went on" is said only where words stand beside it.
    """
    if reporting_word(verb) is None:
        return False
    told = any(c.dep_ in {"ccomp", "parataxis"} for c in verb.children)
    alone = verb.lemma_ not in occurrence_verbs()
    return told or (alone and not any(c.dep_ in PATIENTS for c in verb.children))


def is_said(scene: Scene) -> bool:
    """Tell whether saying it is doing it: refusals, threats, requests happen when they are told."""
    would = any(c.dep_ == "aux" and c.lower_ == "would" for c in scene.verb.children)
    planned = would or scene.mention.modality is Modality.PLANNED
    return planned and scene.mention.sense.event_type in VERBAL_TYPES


def is_old(timed: TimedWords, scene: Scene) -> bool:
    """Tell whether a time is background; all times are, where no day of publication is known."""
    last = timed.time.latest
    if scene.published is None:
        return True
    return last is not None and last < scene.published - dt.timedelta(days=BACKGROUND_DAYS)


def lies_within(timed: TimedWords, scene: Scene, days: int) -> bool:
    """Tell whether a time lies in so many days before publication, as far as both are known."""
    last = timed.time.latest
    return scene.published is None or last is None or (scene.published - last).days <= days


def is_counted(scene: Scene) -> bool:
    """Tell whether the clause is told by its distance from something else ("days before …").

    So is what a participle adds to it: "a week after the coup, soldiers fired, killing two".
    """
    return _is_told_by(_counted(scene.mention.head.sent[0]), scene)


def is_before_something(scene: Scene) -> bool:
    """Tell whether the clause lies before something else: "the night before the vote they fired".

    Where nobody knows when that was, no other time stands in.
    """
    return _is_told_by(_counted_before(scene.mention.head.sent[0]), scene)


@remembered
def _counted(first: Token) -> list[Span]:
    """Return the words of a sentence that count time, by its first token."""
    return _matching(COUNTED, first.sent)


@remembered
def _counted_before(first: Token) -> list[Span]:
    """Return those that tell a time before something, by the sentence's first token."""
    return _matching(BEFORE, first.sent)


def _matching(words: re.Pattern[str], sentence: Span) -> list[Span]:
    """Return the words of a sentence that a pattern reads."""
    doc, first = sentence.doc, sentence.start_char
    places = (match.span() for match in words.finditer(sentence.text))
    found = (doc.char_span(first + start, first + end) for start, end in places)
    return [span for span in found if span is not None]


def _is_told_by(counts: Sequence[Span], scene: Scene) -> bool:
    """Tell whether words that count time are those of an event's clause."""
    verb = scene.verb
    while verb.dep_ == "advcl" and verb.tag_ == "VBG":
        verb = verb.head
    return any(_counts_for(counted, verb) for counted in counts)


def _counts_for(counted: Span, verb: Token) -> bool:
    """Tell whether a distance is that of a clause, not of a noun in it ("its end days before")."""
    if counted[-1].lower_ == "of" and counted.root.dep_ in NOMINAL_SUBJECTS:
        return False  # "the day of fighting ended"
    clause = counted.root.head
    if clause.dep_ == "advcl" and counted[-1].dep_ == "mark" and counted[-1].head is clause:
        opens = clause.i < verb.i and own_tense(verb) is Tense.PAST
        return clause.head is verb and opens  # "two days after they fled, troops came"
    between: list[Token] = []
    for token in phrase.ancestors_until_clause(counted.root):
        if token == verb:
            return not any(t.dep_ in {"dobj", "conj"} and t.pos_ == "NOUN" for t in between)
        if not counted.start <= token.i < counted.end:
            between.append(token)
    return False


def is_closed(timed: TimedWords) -> bool:
    """Tell whether a time has a known beginning and end."""
    return timed.time.earliest is not None and timed.time.latest is not None


def goes_on_meanwhile(clause: Token) -> bool:
    """Tell whether a clause says what was going on then: "as a van was taking him away"."""
    was = clause.tag_ == "VBG" and own_tense(clause) is Tense.PAST
    return was and any(c.dep_ == "mark" and c.lower_ in {"as", "while"} for c in clause.children)


def passes_as(clause: Token) -> bool:
    """Tell whether a clause says what passed at the same time: "was shot as he left the rally"."""
    if clause.dep_ != "advcl" or clause.tag_ != "VBD" or clause.lemma_ in IN_COMPARISON:
        return False
    marks = [c for c in clause.children if c.dep_ == "mark" and c.i > clause.head.i]
    return any(m.lower_ in {"as", "while"} for m in marks) and not says(clause)
