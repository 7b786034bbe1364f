"""Questions: what they ask is open, what they take for granted is not.

"Did rebels attack the town?" leaves the attack open; "Who attacked the town?", "Are the men who
attacked the town still there?" do not (Karttunen 1971: presuppositions stand under questions).
"""

from pipeline.find.grammar import tree
from pipeline.find.modality.conditions import is_condition
from pipeline.parse.labels import ADNOMINAL, ASKING
from pipeline.parse.tokens import Sentence, Token

AFTERMATH = frozenset({"after", "following", "since", "despite", "amid", "over", "during"})


def is_asked(deed: Token) -> bool:
    """Tell whether a question leaves open whether a deed was done."""
    if not _is_question(deed.sent):
        return False
    word = deed
    while word.head != word:
        if _is_settled(word):
            return False
        word = word.head
    return not _asks_more_than_whether(word)


def _is_question(sentence: Sentence) -> bool:
    return "?" in sentence.words and any(t.text == "?" for t in sentence[-2:])


def _is_settled(word: Token) -> bool:
    """Tell whether a question takes for granted what hangs on a word."""
    if word.dep_ in ADNOMINAL or (word.dep_ == "advcl" and not is_condition(word)):
        return True
    if word.dep_ == "prep":
        return word.lower_ in AFTERMATH
    return word.dep_ == "pobj" and tree.is_known(word)


def _asks_more_than_whether(verb: Token) -> bool:
    """Tell whether a main clause asks who, when or why: then it was done, unless it only would."""
    if any(a.tag_ == "MD" for a in tree.auxiliaries(verb)):
        return False
    return any(
        t.tag_ in ASKING and t.i < verb.i and tree.governor(t) == verb
        for t in verb.doc[verb.left_edge.i : verb.i]
    )
