"""The parse as plain Python objects: what the rooms read of spaCy's Doc, Span and Token, made once.

spaCy makes a new Token each time it is asked for one, and looks up every string anew; rules that
walk a tree spend most of their time there. These have the same names and say the same, but a token
is one object, so that `is` and `==` agree, and all that it says is stored in it.
"""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Collection, Hashable, Iterator, Sequence
from functools import cache, lru_cache
from itertools import accumulate
from operator import attrgetter
from sys import intern
from typing import Any, TypeVar, overload

import numpy as np
from numpy.typing import NDArray
from spacy import attrs
from spacy.lang import lex_attrs
from spacy.lang.en.stop_words import STOP_WORDS
from spacy.strings import StringStore
from spacy.tokens import Doc as SpacyDoc

__all__ = [
    "STOP_WORDS", "Doc", "Sentence", "Span", "Token", "forget_answers", "read_doc", "remembered",
]  # fmt: skip

Asked = TypeVar("Asked", bound=Hashable)
Answer = TypeVar("Answer")

WORDS = (attrs.ORTH, attrs.LOWER, attrs.LEMMA, attrs.POS, attrs.TAG, attrs.DEP, attrs.ENT_TYPE)
NUMBERS = (attrs.ENT_IOB, attrs.HEAD, attrs.SENT_START, attrs.SPACY)
IOB = ("", "I", "O", "B")  # as spaCy numbers them

FORGETTING: list[Callable[[], None]] = []  # of the answers to each question that is remembered

is_punct = lru_cache(maxsize=None)(lex_attrs.is_punct)
_place = attrgetter("i")


class Token:
    """A word of a text, and where it stands in the tree; see spacy.tokens.Token for each name."""

    __slots__ = (
        "children", "dep_", "doc", "ent_iob_", "ent_type_", "head", "i", "idx", "is_sent_start",
        "left_edge", "lemma_", "lower_", "pos_", "right_edge", "sent", "tag_", "text",
        "whitespace_",
    )  # fmt: skip

    def __init__(self, doc: "Doc", i: int, words: Sequence[str], iob: int, space: int) -> None:
        """Make token `i` of `doc`; `read_doc` then links it to the others."""
        self.doc, self.i = doc, i
        self.text, self.lower_, self.lemma_, self.pos_, self.tag_, self.dep_, self.ent_type_ = words
        self.ent_iob_ = IOB[iob]
        self.whitespace_ = " " if space else ""
        self.head = self.left_edge = self.right_edge = self
        self.children: list[Token] = []
        self.idx: int
        self.sent: Sentence
        self.is_sent_start: bool

    def __len__(self) -> int:
        return len(self.text)

    def __bool__(self) -> bool:
        return True

    def __repr__(self) -> str:
        return self.text

    @property
    def lefts(self) -> list["Token"]:
        """The children before the token."""
        return [c for c in self.children if c.i < self.i]

    @property
    def subtree(self) -> Iterator["Token"]:
        """The token and all below it, each between what it governs to the left and the right."""
        for child in self.lefts:
            yield from child.subtree
        yield self
        for child in self.children:
            if child.i > self.i:
                yield from child.subtree

    @property
    def ancestors(self) -> Iterator["Token"]:
        """The heads above the token, the nearest first."""
        token = self
        while token.head is not token:
            token = token.head
            yield token

    @property
    def conjuncts(self) -> list["Token"]:
        """The tokens coordinated with this one, itself not among them, in text order."""
        first = self
        while first.dep_ == "conj" and first.head is not first:
            first = first.head
        return [t for t in _coordinated(first) if t is not self]

    def nbor(self, i: int = 1) -> "Token":
        """Return the token `i` places on; raises IndexError outside the text."""
        if self.i + i < 0:
            raise IndexError(self.i + i)
        return self.doc.tokens[self.i + i]

    @property
    def is_punct(self) -> bool:
        """Whether all of the token is punctuation."""
        return is_punct(self.text)

    @property
    def is_quote(self) -> bool:
        """Whether the token is a quotation mark."""
        return lex_attrs.is_quote(self.text)

    @property
    def is_space(self) -> bool:
        """Whether the token is blank."""
        return self.text.isspace()


def _coordinated(token: Token) -> list[Token]:
    """Return a token and those coordinated with it; one below another conjunct belongs too."""
    found = [token]
    for place in found:
        found += [c for c in place.children if c.dep_ == "conj" and c.i > place.i]
    return sorted(found, key=lambda t: t.i)


class Span:
    """Tokens start to end (exclusive) of a text."""

    __slots__ = ("_root", "doc", "end", "label_", "start")

    def __init__(self, doc: "Doc", start: int, end: int, label: str = "") -> None:
        """Span the tokens; `label` is that of an entity."""
        self.doc, self.start, self.end, self.label_ = doc, start, end, label
        self._root: Token | None = None

    def __len__(self) -> int:
        return self.end - self.start if self.end > self.start else 0

    def __iter__(self) -> Iterator[Token]:
        return iter(self.doc.tokens[self.start : self.end])

    @overload
    def __getitem__(self, index: int) -> Token: ...
    @overload
    def __getitem__(self, index: slice) -> "Span": ...
    def __getitem__(self, index: int | slice) -> "Token | Span":
        if isinstance(index, slice):
            first, last, _ = index.indices(len(self))
            return Span(self.doc, self.start + first, self.start + max(first, last))
        at = (self.end if index < 0 else self.start) + index
        if not self.start <= at < self.end:
            raise IndexError(index)
        return self.doc.tokens[at]

    def __eq__(self, other: object) -> bool:
        if self is other:  # as mostly: a sentence is one object
            return True
        return isinstance(other, Span) and self.doc is other.doc and self._key() == other._key()

    def __hash__(self) -> int:
        return hash(self._key())

    def __repr__(self) -> str:
        return self.text

    def _key(self) -> tuple[int, int, str]:
        return self.start, self.end, self.label_

    @property
    def start_char(self) -> int:
        """Where the span begins in the text of the Doc."""
        return self.doc.tokens[self.start].idx

    @property
    def text(self) -> str:
        """The words, without the blank behind the last."""
        if self.end <= self.start:
            return ""
        last = self.doc.tokens[self.end - 1]
        return self.doc.text[self.start_char : last.idx + len(last.text)]

    @property
    def sent(self) -> "Sentence":
        """The sentence of the first token."""
        return self.doc.tokens[self.start].sent

    @property
    def root(self) -> Token:
        """The token nearest to the root of the sentence, the first of several."""
        if self._root is None:
            self._root = self._find_root()
        return self._root

    def _find_root(self) -> Token:
        tokens = self.doc.tokens[self.start : self.end]
        if len(tokens) == 1:
            return tokens[0]
        outer = [t for t in tokens if t.head is t or not self.start <= t.head.i < self.end]
        if len(outer) == 1:
            return outer[0]
        return min(outer, key=_depth)


class Sentence(Span):
    """A sentence, which knows what is in it: by that a rule sees what it has not to look for."""

    __slots__ = ("_lemmas", "_relations", "_words")

    def __init__(self, doc: "Doc", start: int, end: int) -> None:
        """Span the tokens of a sentence."""
        super().__init__(doc, start, end)
        self._words: frozenset[str] | None = None
        self._lemmas: frozenset[str] | None = None
        self._relations: frozenset[str] | None = None

    @property
    def words(self) -> frozenset[str]:
        """Its words in small letters."""
        if self._words is None:
            self._words = frozenset([t.lower_ for t in self])
        return self._words

    @property
    def lemmas(self) -> frozenset[str]:
        """The lemmas of its words, in small letters."""
        if self._lemmas is None:
            self._lemmas = frozenset([t.lemma_.lower() for t in self])
        return self._lemmas

    @property
    def relations(self) -> frozenset[str]:
        """The relations in which its words stand: `dep_`."""
        if self._relations is None:
            self._relations = frozenset([t.dep_ for t in self])
        return self._relations


def _depth(token: Token) -> int:
    """Return how far a token is from the root; blanks and punctuation that govern nothing last."""
    bare = not token.children and (token.is_punct or token.is_space)
    return len(token.doc) if bare and token.head is not token else sum(1 for _ in token.ancestors)


class Doc:
    """A text with its tokens, sentences and entities."""

    __slots__ = ("_by_lemma", "_by_word", "ents", "sents", "text", "tokens")

    def __init__(self) -> None:
        """Make an empty text."""
        self._by_word: dict[str, list[list[Token]]] = {}
        self._by_lemma: dict[str, list[list[Token]]] = {}
        self.tokens: list[Token] = []
        self.sents: list[Sentence] = []
        self.ents: list[Span] = []
        self.text = ""

    def __len__(self) -> int:
        return len(self.tokens)

    def __iter__(self) -> Iterator[Token]:
        return iter(self.tokens)

    @overload
    def __getitem__(self, index: int) -> Token: ...
    @overload
    def __getitem__(self, index: slice) -> Span: ...
    def __getitem__(self, index: int | slice) -> Token | Span:
        if isinstance(index, int):
            return self.tokens[index]
        first, last = index.start, index.stop
        if first is None or last is None or first < 0 or not last <= len(self.tokens):
            first, last, _ = index.indices(len(self.tokens))
        return Span(self, first, last if last > first else first)

    def lay_out(self) -> None:
        """Put the words of the tokens together into the text, and tell each token its place."""
        ends = accumulate((len(t.text) + len(t.whitespace_) for t in self.tokens), initial=0)
        for token, idx in zip(self.tokens, ends, strict=False):
            token.idx = idx
        self.text = "".join([t.text + t.whitespace_ for t in self.tokens])

    def among(self, words: Collection[str], lemmas: Collection[str] = ()) -> list[Token]:
        """Return the tokens that are one of some words, or have one of some lemmas, in text order.

        Both are in small letters. A rule that looks for few words through a whole text asks here.
        """
        if not self._by_word:
            self._sort_by_form()
        forms = [f for word in self._by_word.keys() & words for f in self._by_word[word]]
        forms += [f for lemma in self._by_lemma.keys() & lemmas for f in self._by_lemma[lemma]]
        return sorted(dict.fromkeys([t for form in forms for t in form]), key=_place)

    def _sort_by_form(self) -> None:
        """Sort the tokens by word and lemma: a text has fewer of both than it has tokens."""
        forms: dict[tuple[str, str], list[Token]] = defaultdict(list)
        for token in self.tokens:
            forms[token.lower_, token.lemma_].append(token)
        self._by_word, self._by_lemma = defaultdict(list), defaultdict(list)
        for (word, lemma), tokens in forms.items():
            self._by_word[word].append(tokens)
            self._by_lemma[lemma.lower()].append(tokens)

    def spells(self, first: int, words: Sequence[str]) -> bool:
        """Tell whether the tokens from `first` on are these lower-case words, with ' for ’."""
        last = first + len(words) - 1
        if last >= len(self.tokens):
            return False
        for word in reversed(words):  # names share their first words more often than the last
            if self.tokens[last].lower_.replace("’", "'") != word:
                return False
            last -= 1
        return True

    def char_span(self, start: int, end: int) -> Span | None:
        """Return the tokens that overlap start:end of the text, None where there are none."""
        first = bisect_right(self.tokens, start, key=lambda t: t.idx + len(t.text))
        last = bisect_left(self.tokens, end, key=lambda t: t.idx)
        return Span(self, first, last) if first < last else None


def remembered(ask: Callable[[Asked], Answer]) -> Callable[[Asked], Answer]:
    """Let a question that many ask about a token, or about what is one object, be worked out once.

    So it is for each text. The answer is handed out to all who ask, so it must not be changed.
    """
    answers = cache(ask)
    FORGETTING.append(answers.cache_clear)
    return answers


def forget_answers() -> None:
    """Forget all that is remembered, for another text or for tokens that have changed."""
    for forget in FORGETTING:
        forget()


def read_doc(parts: Sequence[SpacyDoc]) -> Doc:
    """Read parsed texts into one, with a blank between those that do not end in one."""
    doc = Doc()
    for part in parts:
        if len(part):
            _end_in_blank(doc)
            _append(doc, part)
    doc.lay_out()
    return doc


def _end_in_blank(doc: Doc) -> None:
    if doc.tokens and not doc.tokens[-1].is_space:
        doc.tokens[-1].whitespace_ = " "


def _append(doc: Doc, part: SpacyDoc) -> None:
    """Append the tokens, sentences and entities of one parsed text."""
    offset = len(doc.tokens)
    words = _strings(part.to_array(list(WORDS)), part.vocab.strings)
    iobs, heads, starts, spaces = part.to_array(list(NUMBERS)).astype(np.int64).T.tolist()
    tokens = [
        Token(doc, offset + i, said, iob, space)
        for i, (said, iob, space) in enumerate(zip(words, iobs, spaces, strict=True))
    ]
    doc.tokens += tokens
    for token, head in zip(tokens, heads, strict=True):
        if head:
            token.head = doc.tokens[token.i + head]
            token.head.children.append(token)
    for token in tokens:
        if token.children:
            there = part[token.i - offset]
            token.left_edge = tokens[there.left_edge.i]
            token.right_edge = tokens[there.right_edge.i]
    _set_sentences(doc, tokens, [i for i, start in enumerate(starts) if start == 1 or not i])
    doc.ents += [Span(doc, offset + e.start, offset + e.end, e.label_) for e in part.ents]


def _strings(table: NDArray[Any], store: StringStore) -> list[list[str]]:
    """Return the strings of a table of their hashes; shape (tokens, attributes).

    Each is one object in all texts, as the words of our rules are: Python finds it by identity.
    """
    known = {key: intern(store[key]) for key in set(table.ravel().tolist())}
    return [[known[key] for key in row] for row in table.tolist()]


def _set_sentences(doc: Doc, tokens: Sequence[Token], starts: Sequence[int]) -> None:
    """Tell each token its sentence; `starts` are the places in `tokens` at which one begins."""
    for start, end in zip(starts, [*starts[1:], len(tokens)], strict=True):
        sentence = Sentence(doc, tokens[start].i, tokens[start].i + end - start)
        doc.sents.append(sentence)
        for token in tokens[start:end]:
            token.sent, token.is_sent_start = sentence, token is tokens[start]
