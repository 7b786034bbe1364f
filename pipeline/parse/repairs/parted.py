"""Words that something inserted, or a misread tag, parts from the verb they belong to.

"Had, on the contrary, killed nine": it had killed. "Eleven inmates at the jail took a guard": no
eleven did anything called "inmates", the inmates took him.
"""

from spacy.tokens import Doc, Token

from pipeline.knowledge.word_classes import classes
from pipeline.parse.labels import PAST
from pipeline.parse.repairs.moves import hand_over, hang, take_place
from pipeline.parse.repairs.relations import SUBJECTS, children, has_subject, subject_relation
from pipeline.parse.small_words import HAVE

WAS = frozenset({"was", "were"})
REACH = 9  # tokens that may stand between the commas
NUMBERS = frozenset({"CD", "NNS", "JJ"})


def join_parted(doc: Doc) -> None:
    """Join verbs to their auxiliaries, and to their subjects behind a number."""
    for token in doc[1:-3]:
        if token.lower_ in HAVE | WAS and token.dep_ not in {"aux", "auxpass"}:
            _join_auxiliary(token)
        elif token.tag_ == "VBZ" and token.dep_ in {"ROOT", "ccomp"}:
            _read_people(token)


def _join_auxiliary(auxiliary: Token) -> None:
    """Join a verb to its auxiliary: "the battalion had, on the contrary, killed nine rebels"."""
    if auxiliary.nbor().text != "," or children(auxiliary, "dobj", "attr", "acomp"):
        return
    verb = _behind_comma(auxiliary)
    if verb is None or verb.tag_ not in PAST or has_subject(verb) or not has_subject(auxiliary):
        return
    if auxiliary in verb.subtree:
        return
    take_place(verb, auxiliary)
    hand_over((c for c in auxiliary.children if c != verb), verb)
    hang(auxiliary, verb, "aux" if auxiliary.lower_ in HAVE else "auxpass")
    verb.tag_ = "VBN"
    for subject in children(verb, *SUBJECTS):
        subject.dep_ = subject_relation(verb)


def _behind_comma(auxiliary: Token) -> Token | None:
    """Return the word behind the second of two commas with a phrase between them."""
    doc, first = auxiliary.doc, auxiliary.i + 2
    inserted = doc[first : min(first + REACH, auxiliary.sent.end)]
    end = next((t.i for t in inserted if t.text == ","), None)
    if end is None or end + 1 >= len(doc) or doc[first].tag_ not in {"IN", "RB"}:
        return None
    return doc[end + 1]


def _read_people(word: Token) -> None:
    """Read as people what the tagger takes for a verb: "Eleven inmates took a guard"."""
    counted = [c for c in children(word, "nsubj") if c.i == word.i - 1 and c.tag_ in NUMBERS]
    deeds = [c for c in children(word, "ccomp") if c.i > word.i and c.tag_ in PAST]
    if word.lower_ not in classes()["crowd_members"] or not counted or len(deeds) != 1:
        return
    verb = deeds[0]
    if has_subject(verb):
        return
    take_place(verb, word)
    hand_over((c for c in word.children if c.i > verb.i), verb)
    hang(word, verb, subject_relation(verb))
    hang(counted[0], word, "nummod")
    word.tag_ = "NNS"
