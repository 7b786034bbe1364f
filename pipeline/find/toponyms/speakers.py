"""Who speaks in a transcript: the name in brackets that opens an answer ("[Lima] We fought on")."""

from collections.abc import Iterator

from pipeline.parse.tokens import Doc

LONGEST = 4  # words in the brackets of a label
FEWEST = 2  # labels that make a text a transcript


def speakers(doc: Doc) -> list[int]:
    """Return the indices of the words by which a transcript tells who speaks."""
    labels = list(_labels(doc))
    return [i for label in labels for i in label] if len(labels) >= FEWEST else []


def _labels(doc: Doc) -> Iterator[range]:
    """Yield the words of what stands in square brackets at the beginning of a sentence."""
    tokens = doc.tokens
    for sentence in doc.sents:
        start = sentence.start
        if tokens[start].text != "[":
            continue
        inside = range(start + 1, min(start + 2 + LONGEST, len(tokens)))
        close = next((i for i in inside if tokens[i].text == "]"), start)
        if close > start + 1 and tokens[start + 1].text[:1].isupper():
            yield range(start + 1, close)
