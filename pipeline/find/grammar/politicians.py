"""Politicians: those who hold or seek an office, by their office or by a name beside one."""

from pipeline.find.grammar import syntax
from pipeline.knowledge.word_classes import classes
from pipeline.parse.tokens import Token, remembered

BESIDE_A_NAME = frozenset({"compound", "appos"})


def is_politician(word: Token) -> bool:
    """Tell whether a word is a politician's office, or a name that somewhere stands beside one."""
    if word.lemma_.lower() in classes()["contender"]:
        return True
    return word.pos_ == "PROPN" and word.lower_ in _named_politicians(word.doc.tokens[0])


@remembered
def _named_politicians(first: Token) -> frozenset[str]:
    """Return the family names that stand beside a politician's office in the text of a token."""
    names = [n for t in first.doc.among(classes()["contender"]) for n in _beside(t)]
    names += [n for t in first.doc.among(classes()["candidacy"]) for n in _whose(t)]
    return frozenset(n.lower_ for n in names if n.ent_type_ == "PERSON")


def _whose(campaign: Token) -> list[Token]:
    """Return whose campaign it is: "Roe's campaign", "the Roe administration"."""
    return [c for c in campaign.children if c.dep_ in {"poss", "compound"} and c.i < campaign.i]


def _beside(office: Token) -> list[Token]:
    """Return the word an office says something of: "Senator Roe", "Roe, the nominee"."""
    above = [office.head] if office.dep_ in BESIDE_A_NAME else []
    if office.dep_ == "attr":
        above = syntax.surface_subjects(office.head)
    return above + [c for c in office.children if c.dep_ == "appos"]
