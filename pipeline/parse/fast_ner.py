"""spaCy's named entities, the same ones, in a quarter of the time.

Its NER reads a text token by token and asks for Python's lock some forty times at each. But its
state depends on what was read only inside an entity of several tokens: so here the scores of all
tokens outside are computed at once, and only what follows the beginning of an entity step by step.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

import numpy as np
from numpy.typing import NDArray
from spacy.language import Language
from spacy.pipeline import EntityRecognizer
from spacy.symbols import IS_SPACE, SENT_START
from spacy.tokens import Doc, Span
from thinc.api import NumpyOps

NAME = "fast_ner"
FEATURES = 3  # of a state: the token, the first of its entity, the one before; padding if outside
BARRED = "U-"  # the move at a token that somebody keeps free of entities; spaCy does not list it
IMPOSSIBLE = np.float32(-np.inf)

Floats = NDArray[np.float32]
Flags = NDArray[np.bool_]


def set_up_fast_ner(nlp: Language) -> None:
    """Let a `FastNer` do the work of spaCy's component where it is of the kind that it knows."""
    ner = nlp.get_pipe("ner")
    if is_known(ner):
        nlp.add_pipe(NAME, after="ner")
        nlp.disable_pipe("ner")


@Language.factory(NAME)
def make_fast_ner(nlp: Language, name: str) -> "FastNer":
    """Make the component from the trained one of a pipeline."""
    return FastNer(nlp.get_pipe("ner"))


def is_known(ner: object) -> bool:
    """Tell whether a component is spaCy's greedy NER with three features a state, on a CPU."""
    if not isinstance(ner, EntityRecognizer) or ner.cfg["beam_width"] != 1:
        return False
    model = ner.model
    if model.name != "parser_model" or not isinstance(model.ops, NumpyOps):
        return False
    lower = model.get_ref("lower")
    return (
        [move for move in _moves(ner) if move != BARRED] == list(ner.move_names)
        and model.attrs["has_upper"]
        and not model.attrs["unseen_classes"]
        and lower.get_dim("nF") == FEATURES
        and lower.get_dim("nP") > 1
    )


class FastNer:
    """A component of a spaCy pipeline that sets the entities of Docs."""

    def __init__(self, ner: EntityRecognizer) -> None:
        """Take over the weights of a trained component that `is_known`."""
        self._ner = ner
        self._tok2vec = ner.model.get_ref("tok2vec")
        self._lower = ner.model.get_ref("lower")
        self._upper = ner.model.get_ref("upper")
        self._bias: Floats = self._lower.get_param("b")
        self._moves = _moves(ner)
        self._begin, self._unit = self._columns("B-"), self._columns("U-")
        self._never = ~(self._begin | self._unit | self._columns("O"))
        weights, bias = self._upper.get_param("W"), self._upper.get_param("b")
        self._inside: dict[str, tuple[Floats, Floats]] = {}  # label -> weights of its I and its L
        for move in (self._moves[n] for n in np.flatnonzero(self._begin)):
            rows = [self._moves.index(f"{kind}-{move[2:]}") for kind in "IL"]
            self._inside[move[2:]] = (weights[rows], bias[rows])

    def __call__(self, doc: Doc) -> Doc:
        """Set the entities of one Doc."""
        return next(self.pipe([doc]))

    def pipe(self, docs: Iterable[Doc], *, batch_size: int = 64) -> Iterator[Doc]:
        """Set the entities of Docs, and yield these in their order."""
        stream = iter(docs)
        while batch := list(islice(stream, batch_size)):
            if any(doc.has_annotation("ENT_IOB") for doc in batch if len(doc)):
                yield from self._ner.pipe(batch, batch_size=batch_size)  # it heeds what is there
                continue
            filled = [doc for doc in batch if len(doc)]
            for doc, spans in zip(filled, self.predict(filled) if filled else (), strict=True):
                doc.set_ents([Span(doc, start, end, label=label) for start, end, label in spans])
            yield from batch

    def predict(self, docs: Sequence[Doc]) -> list[list[tuple[int, int, str]]]:
        """Return the entities of Docs that have tokens: (first token, token behind it, label)."""
        features = self._lower.predict(self._tok2vec.predict(docs))  # token 0 is padding
        spaces, closed = _borders(docs)
        moves = self._moves_outside(features, spaces, closed)
        found, first = [], 0
        for doc in docs:
            behind = first + len(doc)
            spans = self._spans(features, closed, moves, first, behind)
            found.append([(start - first, end - first, label) for start, end, label in spans])
            first = behind
        return found

    def _moves_outside(self, features: Floats, spaces: Flags, closed: Flags) -> NDArray[np.int64]:
        """Return the best move at each token if no entity is open there."""
        scores: Floats = self._upper.predict(
            _maxout(features[1:, 0] + features[0, 1] + features[0, 2] + self._bias)
        )
        scores[:, self._never] = IMPOSSIBLE
        scores[spaces[:, None] & self._unit] = IMPOSSIBLE
        scores[(spaces | closed)[:, None] & self._begin] = IMPOSSIBLE
        best: NDArray[np.int64] = np.argmax(scores, axis=1)
        return best

    def _spans(
        self, features: Floats, closed: Flags, moves: NDArray[np.int64], first: int, behind: int
    ) -> Iterator[tuple[int, int, str]]:
        """Yield the entities of the tokens from `first` on that are before `behind`."""
        free = first
        outside = self._moves.index("O")
        for start in (first + np.flatnonzero(moves[first:behind] != outside)).tolist():
            if start < free:
                continue  # within the entity before
            kind, _, label = self._moves[moves[start]].partition("-")
            free = start + 1 if kind == "U" else self._end(features, closed, start, label)
            yield start, free, label

    def _end(self, features: Floats, closed: Flags, start: int, label: str) -> int:
        """Return the token behind an entity of several tokens that begins at `start`."""
        weights, bias = self._inside[label]
        at = start + 1
        while not closed[at]:
            state = features[at + 1, 0] + features[start + 1, 1] + features[at, 2] + self._bias
            inside, last = weights @ _maxout(state) + bias
            if last > inside:
                break
            at += 1
        return at + 1

    def _columns(self, kind: str) -> Flags:
        """Tell of each move whether it is of a kind."""
        return np.array([m.startswith(kind) and m != BARRED for m in self._moves])


def _moves(ner: EntityRecognizer) -> list[str]:
    """Return what each score of the model is for: "B-ORG", "I-ORG" …, and "O" for outside."""
    return [
        ner.moves.move_name(kind, ner.vocab.strings[label])
        for kind, labels in ner.moves.labels.items()
        for label in labels
    ]


def _maxout(pieces: Floats) -> Floats:
    """Return the largest piece of each hidden unit."""
    largest: Floats = pieces.max(axis=-1)
    return largest


def _borders(docs: Sequence[Doc]) -> tuple[Flags, Flags]:
    """Tell of each token whether it is blank, and whether no entity can go on behind it."""
    spaces, closed = [], []
    for doc in docs:
        marks = doc.to_array([SENT_START, IS_SPACE])
        spaces.append(marks[:, 1] == 1)
        closed.append(np.append(marks[1:, 0] == 1, True))
    return np.concatenate(spaces), np.concatenate(closed)
