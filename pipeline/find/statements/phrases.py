"""Attribution without a reporting verb: "according to", "reportedly", a colon after a name.

So are "by its own account" and what somebody counts: "doctors counted nine dead".
"""

from collections import Counter
from collections.abc import Iterator

from pipeline.find.grammar.phrase import noun_phrase
from pipeline.find.grammar.tree import children
from pipeline.find.mentions import StatementMention
from pipeline.find.reporting import Stance, reporting_word
from pipeline.find.statements.cues import cue_span
from pipeline.find.statements.inserted import behind_semicolon, opening_of_clause
from pipeline.find.statements.quotes import QUOTATION_MARKS, block_ranges
from pipeline.find.statements.speakers import SUBJECTS, phrase, speaker_of, subject, trimmed
from pipeline.knowledge.actors import metonyms, state_words
from pipeline.knowledge.word_classes import classes
from pipeline.parse.labels import NOMINAL_SUBJECTS, NOUNS, VERBS
from pipeline.parse.parsed import Parsed
from pipeline.parse.tokens import Doc, Span, Token
from schemas.vocabulary import StatementKind

FIRST_PERSON = frozenset({"we", "We", "our", "Our", "us", "I"})
LONGEST_LABEL = 6
EVERY = frozenset({"all", "most", "some"})
MARKING = frozenset({"according", "by", "in"})  # words with which a phrase may tell who says so
TELLING = frozenset({"count", "put", "have"})  # lemmas of verbs with which one does


def find_phrases(parsed: Parsed) -> Iterator[StatementMention]:
    """Yield the statements that a phrase marks."""
    hearsay = classes()["hearsay"]
    for token in parsed.doc.among(MARKING | hearsay, TELLING):
        lower = token.lower_
        if lower == "according":
            found = _according(token)
        elif lower in {"by", "in"} and token.dep_ == "prep":
            found = _account(token)
        elif token.lemma_ in {"count", "put"} and token.pos_ == "VERB":
            found = _tally(token)
        elif lower in hearsay:
            found = _hearsay(token)
        elif token.lemma_ == "have" and token.pos_ == "VERB":
            found = _has_it(token)
        else:
            found = None
        if found is not None:
            yield found
    yield from _labelled(parsed)
    yield from _spoken_for(parsed)
    yield from _announced(parsed)
    yield from _versions(parsed)


def _according(token: Token) -> StatementMention | None:
    """Return "according to X, …" or "…, according to X"."""
    to = next((c for c in token.children if c.lower_ == "to"), None)
    source = next((c for c in to.children if c.dep_ in {"pobj", "pcomp"}), None) if to else None
    if to is None or source is None:
        return None
    said, source = source, _who_says(source)
    start, end = token.i, max(said.right_edge.i, to.i) + 1
    content = _told_beside(token, end)
    if content is None:
        return None
    speaker = phrase(source, start, to.i + 1)
    cue = token.doc[start : to.i + 1]
    return StatementMention(speaker, cue, content, StatementKind.INDIRECT)


def _who_says(source: Token) -> Token:
    """Return who says it in "according to what the guild said"."""
    told = [source, *children(source, "relcl")] if source.lower_ == "what" else [source]
    return subject(told[-1]) or source if told[-1].pos_ in VERBS else source


def _account(link: Token) -> StatementMention | None:
    """Return what is told by somebody's account: "by its own account, …", "in a nun's words, …".

    "By all accounts" is nobody's.
    """
    noun = next(iter(children(link, "pobj")), None)
    if noun is None or noun.lemma_.lower() not in classes()["account"]:
        return None
    owner = _whose_account(noun, link)
    everybody = link.lower_ == "by" and any(c.lower_ in EVERY for c in children(noun, "det"))
    end = noun.right_edge.i + 1
    parted = end < len(link.doc) and link.doc[end].text in {",", "."}
    content = _told_beside(link, end) if parted and (owner is not None or everybody) else None
    if content is None:
        return None
    speaker = phrase(owner, owner.left_edge.i, owner.left_edge.i) if owner is not None else None
    return StatementMention(speaker, link.doc[link.i : noun.i + 1], content, StatementKind.INDIRECT)


def _whose_account(noun: Token, link: Token) -> Token | None:
    """Return whose account it is: the rebels' in "by their own account, the rebels shot two"."""
    of = (o for p in children(noun, "prep") if p.lower_ == "of" for o in children(p, "pobj"))
    owner = next(iter(children(noun, "poss")), None) or next(of, None)
    own = any(c.lower_ == "own" for c in children(noun, "amod"))
    if own and owner is not None and owner.pos_ == "PRON":
        return subject(link.head) or owner
    return owner


def _tally(verb: Token) -> StatementMention | None:
    """Return what somebody counts: "doctors counted nine dead", "put its losses at nine dead"."""
    harmed = [c for c in children(verb, "dobj") if _is_harm(c)]
    ats = [c for c in children(verb, "prep") if c.lower_ == "at" and verb.lemma_ == "put"]
    harmed += [o for at in ats for o in children(at, "pobj") if _is_harm(o)]
    harmed += [c for c in children(verb, "conj") if harmed and c.lower_ in classes()["toll"]]
    speaker = speaker_of(verb, verb.i, verb.i + 1) if harmed else None
    if speaker is None:
        return None
    content = trimmed(verb.doc, harmed[0].left_edge.i, harmed[-1].right_edge.i + 1)
    cue = verb.doc[verb.i : verb.i + 1]
    return StatementMention(speaker, cue, content, StatementKind.INDIRECT) if content else None


def _is_harm(noun: Token) -> bool:
    """Tell whether a word tells of dead or hurt: "nine dead", "40 [of them] wounded"."""
    told = (noun, *children(noun, "acl", "amod", "appos", "conj"))
    return any(t.lower_ in classes()["toll"] for t in told)


def _told_beside(token: Token, end: int) -> Span | None:
    """Return what a phrase from a token up to `end` says the source of."""
    doc, sentence, start = token.doc, token.sent, token.i
    if start - sentence.start <= 1 or doc[start - 1].text == ";" or _opens_clause(token, end):
        content = trimmed(doc, end, sentence.end)
    elif _is_aside(token.head, end):
        content = trimmed(doc, token.head.left_edge.i, start)
    elif _is_inserted(token, end):
        content = trimmed(doc, end, token.head.right_edge.i + 1)
    elif sentence.end - end > 3 and doc[end].text == ",":
        first = behind_semicolon(doc, sentence.start, start)
        last = next((t.i for t in doc[end : sentence.end] if t.text == ";"), sentence.end)
        content = trimmed(doc, max(first, _opening(doc, start, sentence.start)), last)
    else:
        content = trimmed(doc, behind_semicolon(doc, sentence.start, start), start)
    return content


def _opens_clause(token: Token, end: int) -> bool:
    """Tell whether a source opens the second of two clauses: "…, and according to X nine fell"."""
    told, before = token.head, token.nbor(-1)
    return before.dep_ == "cc" and told.dep_ == "conj" and told.i >= end


def _is_inserted(token: Token, end: int) -> bool:
    """Tell whether a source stands between "who" and its verb: "who according to X was beaten"."""
    told = token.head
    before = token.doc[max(0, token.i - 2) : token.i]
    relative = any(t.tag_ in {"WP", "WDT"} and t.dep_ in SUBJECTS for t in before)
    return relative and told.dep_ == "relcl" and told.i >= end


def _opening(doc: Doc, start: int, first: int) -> int:
    """Return where begins what an inserted source tells: its clause, else the sentence."""
    opening = opening_of_clause(doc, start, first)
    return first if opening is None else opening


def _is_aside(participle: Token, end: int) -> bool:
    """Tell whether a participle between commas is all that a source has: "rebels, armed by …,"."""
    first = participle.left_edge.i
    before = participle.doc[first - 1] if first else participle
    if participle.dep_ != "acl" or before.text != "," or end >= len(participle.doc):
        return False
    return participle.doc[end].text == ","


def _hearsay(token: Token) -> StatementMention | None:
    """Return the clause that "reportedly" or "allegedly" holds at arm's length."""
    head = token.head
    content = trimmed(token.doc, head.left_edge.i, head.right_edge.i + 1)
    if content is None:
        return None
    return StatementMention(None, token.doc[token.i : token.i + 1], content, StatementKind.INDIRECT)


def _has_it(verb: Token) -> StatementMention | None:
    """Return what a report tells by "had it that …" ("rumour has it that …")."""
    it = verb.i + 1 < len(verb.doc) and verb.nbor().lower_ == "it"
    told = [c for c in children(verb, "ccomp") if any(m.lower_ == "that" for m in c.lefts)]
    if not it or not told:
        return None
    content = trimmed(verb.doc, told[0].left_edge.i, told[0].right_edge.i + 1)
    if content is None:
        return None
    speaker, cue = speaker_of(verb, verb.i, verb.i + 2), verb.doc[verb.i : verb.i + 2]
    return StatementMention(speaker, cue, content, StatementKind.INDIRECT)


def _labelled(parsed: Parsed) -> Iterator[StatementMention]:
    """Yield "Name: what he says": the title, and the turns of an interview ("SMITH: …").

    Labels in capitals are speakers where they come back ("SMITH", but not "WATCH").
    """
    labels = [label for block in block_ranges(parsed) if (label := _label(parsed, *block))]
    times = Counter(speaker.text for speaker, _, _ in labels)
    for speaker, colon, content in labels:
        if speaker.start == 0 and _may_speak(speaker) and not _is_scene(speaker, content):
            kind = StatementKind.INDIRECT
        elif times[speaker.text] > 1 and all(t.text.isupper() or t.is_punct for t in speaker):
            kind = StatementKind.DIRECT
        else:
            continue
        yield StatementMention(speaker, colon, content, kind)


def _spoken_for(parsed: Parsed) -> Iterator[StatementMention]:
    """Yield "Army spokesman: the district is cleared", as a sentence within a paragraph."""
    for sentence in parsed.doc.sents:
        if sentence.start == 0 or ":" not in sentence.words:
            continue
        if ":" not in {t.text for t in sentence[: LONGEST_LABEL + 1]}:
            continue
        labelled = _label(parsed, sentence.start, sentence.end)
        if labelled is not None and labelled[0].root.lemma_.lower() in classes()["mouthpiece"]:
            yield StatementMention(*labelled, StatementKind.INDIRECT)


def _is_scene(label: Span, content: Span) -> bool:
    """Tell whether a country before a colon says where: "Kenya: Police free activist".

    Where somebody speaks for it, it speaks of another, of itself or of what must be: "Iran: We
    fired first", "Iran: US must leave".
    """
    name = label.text.lower()
    if label.root.ent_type_ != "GPE" and name not in state_words() and name not in metonyms():
        return False
    if content[0].sent.end < content.end:
        return True  # a report of several sentences: "Lima: A court jailed nine men. It said …"
    countries = any(t.ent_type_ == "GPE" or t.lower_ in state_words() for t in _topic(content))
    spoken = any(t.text in FIRST_PERSON or t.tag_ == "MD" or t.is_quote for t in content)
    return not (countries or spoken)


def _topic(content: Span) -> list[Token]:
    """Return whom a headline is about: its subject, its noun ("bakers killed in"), or all of it."""
    root = content.root
    heads = [c for c in root.children if c.dep_ in NOMINAL_SUBJECTS and c.i >= content.start]
    if not heads and root.pos_ in NOUNS and any(t.tag_ == "VBN" for t in content):
        heads = [root]
    words = [t for head in heads for t in noun_phrase(head) if t.i >= content.start]
    return words or list(content)


def _may_speak(label: Span) -> bool:
    """Tell whether a label can be somebody: no "Update:", no "26 Mar, Lund:", no "Anger:"."""
    root = label.root
    heads = root.pos_ not in NOUNS or root.lower_ in classes()["heading"] | classes()["mood"]
    heads = heads or root.lemma_.lower() in classes()["happenings_told"]
    return not heads and not any(t.text[0].isdigit() for t in label)


def _label(parsed: Parsed, start: int, end: int) -> tuple[Span, Span, Span] | None:
    """Return (what stands before a block's first colon, the colon, the rest of the block)."""
    doc = parsed.doc
    head = doc[start : min(end - 2, start + LONGEST_LABEL + 1)]
    colon = next((t.i for t in head if t.text == ":"), None)
    if colon is None:
        return None
    label, content = trimmed(doc, start, colon), trimmed(doc, colon + 1, end)
    if label is None or content is None:
        return None
    return label, doc[colon : colon + 1], content


def _announced(parsed: Parsed) -> Iterator[StatementMention]:
    """Yield a block without quotation marks that "he added:" announces at the end of another."""
    doc = parsed.doc
    before = 0
    for start, end in block_ranges(parsed):
        if start and doc[start - 1].text == ":" and doc[start].text not in QUOTATION_MARKS:
            verb = _last_reporting_verb(doc[before : start - 1])
            content = trimmed(doc, start, end)
            if verb is not None and content is not None:
                cue = cue_span(verb)
                speaker = speaker_of(verb, cue.start, verb.i + 1)
                yield StatementMention(speaker, cue, content, StatementKind.DIRECT)
        before = start


def _versions(parsed: Parsed) -> Iterator[StatementMention]:
    """Yield what a colon opens as somebody's version: "Oslo gave another account: it was hit"."""
    for token in parsed.doc.among((), classes()["version"]):
        if token.pos_ != "NOUN":
            continue
        speaker, colon = _teller(token), _colon_behind(token)
        content = trimmed(parsed.doc, colon + 1, token.sent.end) if colon else None
        if speaker is not None and content is not None and not content[0].is_quote:
            told_by = phrase(speaker, token.i, token.i + 1)
            cue = parsed.doc[token.i : token.i + 1]
            yield StatementMention(told_by, cue, content, StatementKind.INDIRECT)


def _teller(version: Token) -> Token | None:
    """Return whose version it is: "the guild's account was:", "the guild gave its account:"."""
    if version.dep_ in SUBJECTS:
        return next((c for c in version.children if c.dep_ == "poss"), None)
    return subject(version.head) if version.dep_ == "dobj" else None


def _colon_behind(noun: Token) -> int | None:
    """Return where the colon stands that ends a noun's clause, None where none is near."""
    words = noun.doc[noun.i : min(noun.i + LONGEST_LABEL, noun.sent.end - 2)]
    return next((t.i for t in words if t.text == ":"), None)


def _last_reporting_verb(words: Span) -> Token | None:
    """Return the last verb, where it is one of saying."""
    verb = next((t for t in reversed(words) if t.pos_ == "VERB"), None)
    word = reporting_word(verb) if verb is not None else None
    return verb if word is not None and word.stance is Stance.SAY else None
