"""What an inserted "he said" tells: the sentence around it, or only the clause it stands in."""

from pipeline.find.grammar.bearers import may_be_somebody
from pipeline.find.grammar.forgone import FORGOING
from pipeline.find.reporting import ReportingWord, Stance, readings
from pipeline.find.statements.speakers import subject, trimmed
from pipeline.parse.labels import ASKING, FINITE, NOUNS, VERBS
from pipeline.parse.tokens import Doc, Span, Token

PARENTHETIC = frozenset({"parataxis", "advcl", "ccomp", "conj", "dep", "ROOT"})
CIRCUMSTANCES = frozenset({"prep", "advmod", "npadvmod", "dobj", "dative"})
SUBORDINATE = frozenset({"advcl", "ccomp", "xcomp", "pcomp"})
ASIDE = "aside"
LONGEST_TAIL = 15
LONGEST_OPENING = 4
OBJECTIONS = frozenset({"but", "although", "though", "while", "however"})  # by somebody else
PARTED = frozenset({";", ":"})
PAUSES = frozenset({",", "—", "–", "--"})
ADDRESSING = frozenset({"tell", "inform", "remind", "assure", "warn"})
JOINING = ASKING | {"CC", "IN"}


def told_around(verb: Token, word: ReportingWord) -> Span | None:
    """Return the sentence around or beside an inserted "he said" or "as he put it"."""
    own = subject(verb)
    if own is None or not _may_be_inserted(verb, own, word):
        return None
    doc, sentence = verb.doc, verb.sent
    start, end = min(own.left_edge.i, verb.i), max(verb.i, own.right_edge.i) + 1
    if start > sentence.start and doc[start - 1].text in PAUSES:
        end = _behind_circumstances(verb, end)
    if start > sentence.start and doc[start - 1].lower_ == "as":
        if _is_denied(verb) or _is_deed(verb):
            return None
        if _is_of_forgone(doc, sentence.start, start):
            return _told(doc[sentence.start : start - 1]) or trimmed(doc, sentence.start, start - 1)
        start -= 1
        end = max(end, verb.right_edge.i + 1)
        if start == sentence.start:
            return _told(doc[end : sentence.end])
    elif ASIDE in word.slots:
        return None
    if start <= sentence.start + 1 or doc[start - 1].text not in PAUSES:
        return None
    goes_on = end < sentence.end and doc[end].text in PAUSES and sentence.end - end > 4
    if goes_on and (opening := opening_of_clause(doc, start, sentence.start)) is not None:
        return trimmed(doc, opening, sentence.end)
    before = doc[behind_semicolon(doc, sentence.start, start) : start]
    beside = [c.left_edge.i for c in verb.children if c.i > end and c.dep_ == "advcl"]
    if goes_on and beside:
        return _told(before)  # "they left, he said, citing a report"
    if goes_on and doc[end + 1].lower_ not in OBJECTIONS:
        return _told(doc[before.start : sentence.end])
    ends = [sentence.end, *beside, *(t.i for t in doc[end : sentence.end] if t.text == ";")]
    return _told(before) if goes_on or min(ends) - end <= LONGEST_TAIL else None


def _behind_circumstances(verb: Token, end: int) -> int:
    """Return where an inserted saying ends with when and to whom: "…, he told us on Monday, …"."""
    last, sentence = end, verb.sent
    for child in verb.children:
        told = child.dep_ != "dobj" or child.pos_ == "PRON" or may_be_somebody(child)
        if child.left_edge.i == last and child.dep_ in CIRCUMSTANCES and told:
            last = child.right_edge.i + 1
    inside = last < sentence.end and verb.doc[last].text in PAUSES
    return last if inside and last - end <= LONGEST_TAIL else end


def _is_denied(verb: Token) -> bool:
    """Tell whether somebody denies what others claim: "denied it, as the junta had claimed"."""
    main = verb
    while main.dep_ in SUBORDINATE:
        main = main.head
    return main.i < verb.i and any(w.stance is Stance.DENY for w in readings(main))


def _is_deed(verb: Token) -> bool:
    """Tell whether somebody does something rather than says it: "shot him, as he wrote poems"."""
    whom = verb.lemma_ in ADDRESSING or verb.lemma_ == "put"  # "as he told a crowd", "as he put it"
    return not whom and any(c.dep_ == "dobj" and c.pos_ in NOUNS for c in verb.children)


def _is_of_forgone(doc: Doc, first: int, start: int) -> bool:
    """Tell whether somebody claimed what was not done: "rather than fleeing, as he said, they"."""
    words = tuple(t.lower_ for t in doc[first : first + 2])
    return words in FORGOING and not any(t.tag_ in FINITE for t in doc[first : start - 1])


def opening_of_clause(doc: Doc, start: int, first: int) -> int | None:
    """Return where a clause opens right before an inserted source, None where none does.

    "Raids in which, according to X, nine fell"; "the guild, whose guards, she said, had left him":
    the source tells what follows, not the sentence, which begins at `first`.
    """
    if doc[start - 1].text not in PAUSES:
        return None
    before = start - 2
    if before > first and doc[before].tag_ in JOINING:
        led_in = doc[before - 1].dep_ == "prep" and doc[before].head == doc[before - 1]
        return before - 1 if led_in else before
    for i in range(before, max(first, before - LONGEST_OPENING), -1):
        if doc[i].pos_ in VERBS or doc[i].is_punct:
            return None
        if doc[i].tag_ in ASKING:
            return i
    return None


def behind_semicolon(doc: Doc, first: int, end: int) -> int:
    """Return where the last clause before a source begins: "ships left; two men fled, he said".

    So a colon opens it: "she denied it: the two, she said, had slept".
    """
    return max([first, *(t.i + 1 for t in doc[first:end] if t.text in PARTED)])


def _may_be_inserted(verb: Token, speaker: Token, word: ReportingWord) -> bool:
    """Tell whether a verb and its speaker may stand beside what is said: "…, he said, …"."""
    if verb.dep_ not in PARENTHETIC and not _is_between_pauses(verb, speaker):
        return False
    if speaker.dep_ == "nsubjpass" and speaker.lower_ != "it":
        return False
    finite = verb.tag_ in FINITE | {"VBN"}  # a participle with a doer is a past
    if not finite and not any(c.lemma_ == "have" for c in verb.children):
        return False
    thinks = word.stance is Stance.THINK
    return not (thinks and any(c.dep_ == "dobj" for c in verb.children))


def _is_between_pauses(verb: Token, speaker: Token) -> bool:
    """Tell whether the parser took "the truth, he said then, was …" for a clause on the truth."""
    first = speaker.left_edge.i
    bare = verb.dep_ == "relcl" and speaker.tag_ not in ASKING | {"WDT", "IN"}
    return bare and first > verb.sent.start and verb.doc[first - 1].text in PAUSES


def _told(words: Span) -> Span | None:
    """Return the words if they hold a main clause, so that "he said" can be an insertion in it."""
    main = any(
        t.dep_ in {"nsubj", "nsubjpass", "expl"} and _is_main(t.head)
        for t in words
        if t.head.i < words.end
    )
    return trimmed(words.doc, words.start, words.end) if main else None


def _is_main(verb: Token) -> bool:
    """Tell whether a clause can stand alone, whatever the parser hung it on."""
    if verb.dep_ != "advcl":
        return verb.dep_ in PARENTHETIC
    led_in = any(c.dep_ in {"mark", "advmod"} and c.i < verb.i for c in verb.children)
    return verb.tag_ in FINITE and not led_in
