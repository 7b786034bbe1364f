"""Phrases: the words of a noun phrase and of a clause, cut where others begin."""

from collections.abc import Iterator

from pipeline.find.grammar.charges import objects_of
from pipeline.find.grammar.tree import children
from pipeline.parse.labels import TIME_NAMES, VERBS
from pipeline.parse.tokens import Span, Token, remembered

BESIDE = frozenset({"near", "outside"})
SYLLABLE = 5  # letters
HYPHENED = 5  # words and hyphens of "brother-in-law"
OUTSIDE_CLAUSE = frozenset({"advcl", "relcl", "parataxis", "mark", "dep", "intj"})
BEFORE_VERB = frozenset(
    {"nsubj", "nsubjpass", "csubj", "csubjpass", "expl", "aux", "auxpass", "neg"}
)
OUTSIDE_CORE = OUTSIDE_CLAUSE | {"acl", "appos", "npadvmod"}
INSIDE_NOUN_PHRASE = frozenset(
    {"det", "amod", "compound", "nummod", "poss", "nmod", "quantmod", "predet", "case", "advmod"}
    | {"npadvmod", "neg", "flat", "punct"}
)
DAYS = frozenset({"today", "tonight", "tomorrow", "yesterday"})
OPENING_MARKS = frozenset({'"', "“", "'", "‘"})
CUTS_NOUN_PHRASE = frozenset({"relcl", "acl", "punct", "cc", "conj", "appos", "advcl", "parataxis"})


@remembered
def noun_phrase(head: Token) -> Span:
    """Return a noun with its modifiers, without clauses, appositions and conjuncts."""
    first, last = head.i, _end_of_compound(head)
    for child in head.children:
        if child.i < head.i and child.dep_ in INSIDE_NOUN_PHRASE and child.dep_ != "punct":
            first = min(first, child.left_edge.i)
        elif child.i > head.i and _belongs_behind(child, head):
            last = max(last, _right_end(child))
    doc, tokens = head.doc, head.doc.tokens
    while first < head.i and tokens[first].is_punct and tokens[first].text not in OPENING_MARKS:
        first += 1
    first = max([t.i + 1 for t in tokens[first : head.i] if t.text == ":"], default=first)
    if tokens[first].pos_ in {"ADP", "SCONJ", "ADV", "CCONJ"}:  # "In the evening, masked youths"
        commas = [t.i for t in tokens[first : head.i] if t.text == ","]
        first = commas[-1] + 1 if commas else first
    return Span(doc, _behind_time(first, head), last + 1)


def _behind_time(first: int, head: Token) -> int:
    """Return where a noun phrase begins behind a time: "last week, the new government"."""
    opening = head.doc.tokens[first]
    named = opening.ent_type_ in TIME_NAMES and opening.tag_ not in {"DT", "CD"}
    if opening is head or not (named or opening.lower_ in DAYS):
        return first
    if any(c.dep_ == "poss" and c.left_edge.i == first for c in head.children):
        return first
    commas = [t.i + 1 for t in head.doc.tokens[first : head.i] if t.text == ","]
    articles = [c.i for c in head.children if c.dep_ == "det" and first < c.i < head.i]
    return min([*commas, *articles], default=first)


def _end_of_compound(noun: Token) -> int:
    """Return where a noun ends that goes on behind hyphens: "brother-in-law"."""
    parts = noun.doc.tokens[noun.i : noun.i + HYPHENED]
    glued = len(parts) == HYPHENED and not any(t.whitespace_ for t in parts[:-1])
    if not glued or parts[1].text != "-" or parts[3].text != "-" or parts[2].pos_ != "ADP":
        return noun.i
    return noun.i + HYPHENED - 1


def with_syllable(span: Span) -> Span:
    """Take in the last syllable of a name, which the parser cuts off: "Moon Jae-in"."""
    last, tokens = span.end + 1, span.doc.tokens
    cut = last < len(tokens) and is_syllable(tokens[last])
    return span.doc[span.start : last + 1] if cut else span


def is_syllable(token: Token) -> bool:
    """Tell whether a small word is the end of a hyphened name: the "in" of "Moon Jae-in"."""
    tokens, i = token.doc.tokens, token.i
    if i < 3 or tokens[i - 1].text != "-" or len(token.text) > SYLLABLE or not token.text.islower():
        return False
    family, given, hyphen = tokens[i - 3 : i]
    glued = not hyphen.whitespace_ and not given.whitespace_
    named = given.pos_ == family.pos_ == "PROPN" and given.text[0].isupper()
    return glued and named and not token.tag_.startswith("VB")


def _belongs_behind(child: Token, head: Token) -> bool:
    """Tell whether a child to the right of a noun is part of its name or description."""
    if child.dep_ == "appos":
        return child.i - 1 == head.i or child.left_edge.i - 1 == head.i
    if child.dep_ == "prep" and child.lower_ == "of" and objects_of(head):
        return False
    if child.dep_ == "prep":
        of_a_name = head.pos_ == "PROPN" and all(t.pos_ == "PROPN" for t in children(child, "pobj"))
        return child.lower_ == "of" or (child.lower_ == "for" and of_a_name)
    if child.lower_ == "responsible":
        return False  # "they hold the army responsible for it"
    return child.dep_ in {"nummod", "compound", "amod", "flat", "case"}


def _right_end(child: Token) -> int:
    """Return the index of the last token of a modifier, cut before clauses and punctuation."""
    end = child.i
    for token in sorted(child.children, key=lambda t: t.i):
        if token.i < child.i:
            continue
        if (
            token.dep_ == "prep"
            and token.lower_ != "of"
            and (_is_beside(token) or _says_where(token))
        ):
            break
        joined = child.dep_ == "pobj" and token.dep_ in {"cc", "conj"} and token.pos_ != "VERB"
        if token.dep_ in CUTS_NOUN_PHRASE and not joined:
            break
        end = max(end, _right_end(token))
    return end


def _says_where(preposition: Token) -> bool:
    """Tell whether a phrase behind a name says where: "the leader of the guild in Kesra"."""
    name = preposition.head
    if preposition.lower_ in BESIDE:
        return True  # "two of his guards near Kesra"
    places = [t for t in children(preposition, "pobj") if t.ent_type_ == "GPE"]
    return name.pos_ == "PROPN" and bool(places) and not _of_one_name(name, places[0])


def _of_one_name(first: Token, last: Token) -> bool:
    """Tell whether two tokens stand in one named entity ("University of California in Irvine")."""
    entities = (t.ent_type_ for t in first.doc[first.i : last.i + 1])
    return all(label == first.ent_type_ for label in entities)


def ancestors_until_clause(token: Token) -> Iterator[Token]:
    """Yield the token and its heads up to the verb that governs its clause."""
    while True:
        yield token
        if token.pos_ in VERBS or token.head == token:
            return
        token = token.head


def semicolons(one: Token, other: Token) -> list[Token]:
    """Return the semicolons between two words of a sentence, which part its clauses."""
    if ";" not in one.sent.words:
        return []
    first, last = sorted((one.i, other.i))
    return [t for t in one.doc.tokens[first:last] if t.text == ";"]


def clause(head: Token) -> Span:
    """Return the clause of a verb or noun: subject, verb and complements.

    Adverbial and relative clauses and coordinated verbs are cut off. For a noun, the clause is
    that of the verb that governs it, when it has one.
    """
    verb = head
    if head.pos_ not in VERBS:
        verb = next((t for t in ancestors_until_clause(head) if t.pos_ in VERBS), head)
    tokens = verb.doc.tokens
    left = [c.left_edge.i for c in verb.children if c.i < verb.i and c.dep_ not in OUTSIDE_CLAUSE]
    first, last = min([verb.i, *left]), _last_of_clause(verb)
    while last > verb.i and tokens[last].dep_ in {"cc", "punct"}:
        last -= 1
    while first < verb.i and tokens[first].dep_ in {"cc", "punct", "mark"}:
        first += 1
    return verb.doc[min(first, head.i) : max(last, head.i) + 1]


def _last_of_clause(token: Token) -> int:
    """Return the index of the last token of a clause, going down to its rightmost word."""
    last = token.i
    for child in token.children:
        if child.i < token.i:
            continue
        if child.dep_ in OUTSIDE_CLAUSE or (child.dep_ == "conj" and child.pos_ in VERBS):
            break
        last = max(last, _last_of_clause(child))
    return last


def core(head: Token, trigger: Span) -> Span:
    """Return a clause without what is told beside it: its subject, verb and complements.

    What stands before the subject is cut off, and all the rest from the first time, comma of the
    verb, apposition, adverbial or relative clause on.
    """
    verb = next((t for t in ancestors_until_clause(head) if t.pos_ in VERBS), head)
    if verb.pos_ not in VERBS:
        found = noun_phrase(head)
        return head.doc[min(found.start, trigger.start) : max(found.end, trigger.end)]
    left = [c.left_edge.i for c in verb.children if c.i < verb.i and c.dep_ in BEFORE_VERB]
    first, last = min([verb.i, *left]), _last_of_core(verb)
    words = {head.i, trigger.start, trigger.end - 1}
    return _with_quote(verb.doc[min(first, *words) : max(last, *words) + 1])


def _with_quote(span: Span) -> Span:
    """Return a stretch with the quotation mark that closes behind it what it opens."""
    behind = span.doc.tokens[span.end] if span.end < len(span.doc) else None
    if behind is None or not behind.is_quote:
        return span
    marks = sum(t.is_quote and t.text not in {"'", "’"} for t in span)
    return span.doc[span.start : span.end + 1] if marks % 2 else span


def _last_of_core(token: Token) -> int:
    """Return the index of the last token of a clause's core, going down to its rightmost word."""
    last = token.i
    for child in token.children:
        if child.i < token.i:
            continue
        if child.dep_ in OUTSIDE_CORE and not _is_listed(child):
            break
        if child.dep_ == "conj" and child.pos_ in VERBS:
            break
        if (child.dep_ == "prep" and _is_beside(child)) or _parts(child):
            break
        if child.dep_ not in {"punct", "cc"}:
            last = max(last, _last_of_core(child))
    return last


def _is_listed(token: Token) -> bool:
    """Tell whether an apposition is the second of a list ("a baker, a nurse and a pilot")."""
    return token.dep_ == "appos" and bool(children(token, "conj"))


def _parts(token: Token) -> bool:
    """Tell whether a comma parts a verb from what is told beside it."""
    return token.text == "," and token.head.pos_ in VERBS


def _is_beside(preposition: Token) -> bool:
    """Tell whether a prepositional phrase tells a time, or a clause of its own."""
    inner = list(preposition.children)
    return any(c.dep_ == "pcomp" or c.ent_type_ in TIME_NAMES for c in inner)
