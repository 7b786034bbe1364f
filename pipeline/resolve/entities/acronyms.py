"""Acronyms that a text makes itself: in "the Farmers' Union of Peru (FUP)" FUP is no other's.

The tables know many bodies by three letters. Where a text puts letters in brackets behind words
of which they are the initials, they are short for these words all through the text.
"""

from collections.abc import Sequence

from pipeline.parse.small_words import UNSAID
from pipeline.parse.tokens import Token
from pipeline.resolve.entities.model import Mention

SHORTEST = 3  # letters of an acronym that is no chance


def forget_namesakes(names: Sequence[Mention]) -> None:
    """Take what the tables know by an acronym from names that the text makes it short for."""
    own = {m.text for m in names if m.actor is not None and _is_made_here(m)}
    for mention in names if own else ():
        if mention.text in own:
            mention.actor = mention.country = mention.sector = None


def _is_made_here(acronym: Mention) -> bool:
    """Tell whether an acronym stands behind words of its own, and no other's."""
    tokens = acronym.head.doc.tokens
    if acronym.start < 2 or tokens[acronym.start - 1].text != "(":
        return False
    letters = acronym.text
    if len(letters) < SHORTEST or not (letters.isupper() and letters.isalpha()):
        return False
    words = _before(tokens[acronym.start - 1], len(letters))
    known = acronym.actor.name.lower() if acronym.actor is not None else ""
    made = "".join(w.text[0] for w in words) == letters
    return made and not any(w.lower_ in known for w in words)


def _before(bracket: Token, count: int) -> list[Token]:
    """Return the last words of some length in front of a bracket."""
    words: list[Token] = []
    index = bracket.i - 1
    while index >= bracket.sent.start and len(words) < count:
        token = bracket.doc[index]
        if token.lower_ not in UNSAID and token.text.isalpha():
            words.insert(0, token)
        index -= 1
    return words
