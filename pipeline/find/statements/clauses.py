"""Indirect speech: reporting verbs, nouns and adjectives with the clause or phrase they report."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from pipeline.find.grammar.tree import has_negation, has_to
from pipeline.find.mentions import StatementMention
from pipeline.find.reporting import ReportingWord, Stance, readings, reporting_lemmas
from pipeline.find.statements.contents import content_of, tells_in_clause
from pipeline.find.statements.cues import cue_span
from pipeline.find.statements.inserted import told_around
from pipeline.find.statements.speakers import is_passive, phrase, speaker_of, subject, trimmed
from pipeline.knowledge.word_classes import classes
from pipeline.parse.labels import AUXILIARIES, FINITE
from pipeline.parse.parsed import Parsed
from pipeline.parse.tokens import Span, Token
from schemas.vocabulary import StatementKind

FIND = "find"
BY_SPEAKER = frozenset({"by", "from"})
OF_SPEAKER = BY_SPEAKER | {"of"}
REFUSING = frozenset({"decline", "refuse"})


def find_indirect(parsed: Parsed, taken: set[int]) -> Iterator[StatementMention]:
    """Yield what reporting words report; `taken` are tokens of the cues of direct quotations."""
    for token in parsed.doc.among((), reporting_lemmas()):
        found = (_report(token, word) for word in readings(token))
        if token.i in taken:
            found = (_before_quote(s) for s in found if s is not None)
        yield from islice((statement for statement in found if statement is not None), 1)


def _before_quote(statement: StatementMention) -> StatementMention | None:
    """Return what is told before a quotation: "said they had not fired: “They shelled us”"."""
    content = statement.content
    colon = next((t.i for t in content if t.text == ":"), None)
    told = trimmed(content.doc, content.start, colon) if colon is not None else None
    quoted = told is not None and any(t.is_quote for t in told)
    behind = statement.cue is not None and statement.cue.end <= content.start
    return replace(statement, content=told) if told is not None and behind and not quoted else None


def _report(token: Token, word: ReportingWord) -> StatementMention | None:
    """Return what a token reports in one of its readings."""
    if token.pos_ == "NOUN":
        return _by_noun(token, word)
    return _by_adjective(token, word) if token.pos_ == "ADJ" else _by_verb(token, word)


def _by_verb(verb: Token, word: ReportingWord) -> StatementMention | None:
    """Return what a verb reports, behind it, before it or around it."""
    if _is_one_of_neither(verb) or (verb.lemma_ == "want" and is_passive(verb)):
        return None  # "is wanted by the police"
    if _is_heading(verb) or _is_remembrance(verb):
        return None
    content = content_of(verb, word)
    if content is None and word.stance in {Stance.SAY, Stance.THINK}:
        content = told_around(verb, word)
    if content is None or _is_found(verb, content) or _is_perceived(verb, content):
        return None
    cue = cue_span(verb, _preposition(verb, word))
    speaker = speaker_of(verb, cue.start, verb.i + 1)
    if speaker is None and word.stance is not Stance.SAY and not is_passive(verb):
        return None  # an imperative or a gerund: nobody's statement ("assuming that …")
    return StatementMention(speaker, cue, content, StatementKind.INDIRECT)


def _is_heading(verb: Token) -> bool:
    """Tell whether a verb only announces what follows: "Also noted: the port has closed"."""
    doc, behind = verb.doc, verb.i + 1
    opens = verb.i - verb.sent.start <= 1 and subject(verb) is None
    return opens and verb.tag_ == "VBN" and behind < len(doc) and doc[behind].text == ":"


def _is_remembrance(verb: Token) -> bool:
    """Tell whether many only come together for it: "rallied to remember how he deported them"."""
    return verb.lemma_ == "remember" and verb.dep_ == "advcl" and has_to(verb)


def _is_one_of_neither(verb: Token) -> bool:
    """Tell whether a verb is the second of "neither confirmed nor denied"."""
    first = verb.head
    return verb.dep_ == "conj" and any(c.lower_ == "nor" and c.i < verb.i for c in first.children)


def _is_found(verb: Token, content: Span) -> bool:
    """Tell whether somebody is only found so: "was found shot", "was found blocking the road"."""
    if verb.lemma_ != FIND or not is_passive(verb):
        return False
    root = content.root
    return root.tag_ in {"VBN", "VBG"} and not any(c.dep_ in AUXILIARIES for c in root.children)


def _is_perceived(verb: Token, content: Span) -> bool:
    """Tell whether somebody hears a deed rather than words: "heard them shout"."""
    if verb.lemma_ != "hear":
        return False
    root = content.root
    return not any(t.tag_ in FINITE | {"MD"} for t in (root, *root.children))


def _preposition(verb: Token, word: ReportingWord) -> Token | None:
    return next((c for c in verb.children if c.dep_ == "prep" and c.lower_ in word.slots), None)


def _by_noun(noun: Token, word: ReportingWord) -> StatementMention | None:
    """Return what a noun reports ("the army's claim that …", "reports of …")."""
    content = content_of(noun, word)
    if content is None or content.start <= noun.i:
        return None
    owner = _owner(noun)
    if owner is None and word.stance not in {Stance.SAY, Stance.DENY}:
        return None  # "a plan to …", "the view that …": nobody's
    cue = noun.doc[noun.i : noun.i + 1]
    return StatementMention(owner, cue, content, StatementKind.INDIRECT)


def _owner(noun: Token) -> Span | None:
    """Return whose claim it is: possessive, by- or from-phrase, or the subject of a light verb."""
    for child in noun.children:
        if child.dep_ == "poss":
            return phrase(child, noun.i, noun.i + 1)
        if child.dep_ in {"prep", "agent"} and child.lower_ in _of_whom(noun):
            inner = next((c for c in child.children if c.dep_ == "pobj"), None)
            if inner is not None:
                return phrase(inner, noun.i, noun.i + 1)
    verb = noun.head
    if noun.dep_ == "dobj" and verb.pos_ == "VERB" and not is_passive(verb):
        if verb.lemma_ in classes()["taking_up"]:
            return None  # "received a complaint that …": another's
        return None if _withholds(verb) else speaker_of(verb, verb.i, verb.i + 1)
    return None


def _of_whom(noun: Token) -> frozenset[str]:
    """Return behind which words its speaker stands: "the claim of the guild that it was bombed"."""
    return OF_SPEAKER if tells_in_clause(noun) else BY_SPEAKER


def _withholds(verb: Token) -> bool:
    """Tell whether a verb says what somebody does not say: "would not confirm", "declined to"."""
    refused = verb.dep_ == "xcomp" and verb.head.lemma_ in REFUSING
    return refused or has_negation(verb)


def _by_adjective(adjective: Token, word: ReportingWord) -> StatementMention | None:
    """Return what somebody is sure, afraid or willing of ("is confident that …")."""
    verb = adjective.head
    if verb.lemma_ not in {"be", "become", "remain", "feel", "seem"} or adjective.dep_ != "acomp":
        return None
    content = content_of(adjective, word)
    if content is None:
        return None
    speaker = speaker_of(verb, verb.i, adjective.i + 1)
    cue = verb.doc[verb.i : adjective.i + 1]
    return StatementMention(speaker, cue, content, StatementKind.INDIRECT)
