"""Who speaks where: "we" and "I" inside a quotation, "the enemy" in a spokesman's mouth."""

from collections.abc import Mapping, Sequence

from pipeline.find.mentions import StatementMention
from pipeline.find.statements.quotes import QUOTATION_MARKS, opens
from pipeline.knowledge import actors
from pipeline.knowledge.word_classes import classes
from pipeline.parse.labels import NOMINAL_SUBJECTS
from pipeline.parse.tokens import Token
from pipeline.resolve.entities.model import PICKED, Chain, Mention
from pipeline.resolve.entities.nearness import is_country
from pipeline.resolve.entities.titles import OFFICES
from schemas.vocabulary import GROUPS, ActorKind, StatementKind

I_WORDS = frozenset({"i", "me", "my", "mine", "myself"})
WE_WORDS = frozenset({"we", "us", "our", "ours", "ourselves"})
FIRST_PERSON = I_WORDS | WE_WORDS
OF_STATE = frozenset({"government", "military"})


def innermost(statements: Sequence[StatementMention]) -> dict[int, StatementMention]:
    """Return for each token inside a statement the innermost one."""
    found: dict[int, StatementMention] = {}
    for statement in sorted(statements, key=lambda s: -len(s.content)):
        for index in range(statement.content.start, statement.content.end):
            found[index] = statement
    return found


def in_quotation_marks(statements: Sequence[StatementMention]) -> dict[int, StatementMention]:
    """Return for each token of direct speech its statement, only what stands in quotation marks.

    The content of a direct statement may begin behind the first mark.
    """
    found: dict[int, StatementMention] = {}
    for statement in sorted(statements, key=lambda s: -len(s.content)):
        if statement.kind is StatementKind.INDIRECT:
            continue
        direct = statement.kind is StatementKind.DIRECT
        inside = direct and statement.content[0].text not in QUOTATION_MARKS
        for token in statement.content:
            if token.text in QUOTATION_MARKS:  # each paragraph of a quotation may open anew
                inside = opens(token, token.text) or not inside
            if inside:
                found[token.i] = statement
    return found


def by_speaker(statements: Sequence[StatementMention]) -> dict[int, int]:
    """Return for the head of each speaker's phrase the number of its first statement."""
    found: dict[int, int] = {}
    for number, statement in enumerate(statements):
        if statement.speaker is not None:
            found.setdefault(statement.speaker.root.i, number)
    return found


def is_first_person(token: Token) -> bool:
    """Tell whether a word is "I" or "we" in some form; "a mine" is a noun."""
    return token.lower_ in FIRST_PERSON and token.pos_ != "NOUN"


def meant_by_first_person(
    mention: Mention, speaker: Chain, chains: Sequence[Chain]
) -> Chain | None:
    """Return whom "I" or "we" means: the speaker, or whom the speaker speaks for."""
    if mention.head.lower_ in I_WORDS:
        single = speaker.kind is ActorKind.ARMED_GROUP and not (speaker.named or speaker.plural)
        return speaker if single or speaker.kind in {ActorKind.PERSON, None} else None
    alone = None if speaker.nouns & PICKED else speaker  # "we", says one of many
    return side_of(speaker) or _state_of(speaker, chains) or alone


def is_speaking_body(pronoun: Token, speaker: Chain) -> bool:
    """Tell whether a body speaks of itself: 'the junta said that "it will free the nuns"'.

    The words behind "that" are the reporter's frame, quotation marks or not.
    """
    if pronoun.lower_ != "it" or pronoun.dep_ not in NOMINAL_SUBJECTS or pronoun.i < 2:
        return False
    framed = pronoun.nbor(-1).text in QUOTATION_MARKS and pronoun.nbor(-2).lower_ == "that"
    return framed and speaker.kind in GROUPS and not speaker.plural


def relative_of_speaker(
    pronoun: Mention, statement: StatementMention | None, at: Mapping[int, Mention]
) -> Mention | None:
    """Return of whom a speaker tells: '"She begged them," said Ana Roe, whose sister died'."""
    if statement is None or statement.speaker is None:
        return None
    for clause in statement.speaker.root.children:
        for noun in clause.children if clause.dep_ == "relcl" else ():
            whose = any(c.dep_ == "poss" and c.lower_ == "whose" for c in noun.children)
            found = at.get(noun.i) if whose and noun.dep_ in NOMINAL_SUBJECTS else None
            if found is not None and found.noun in classes()["relatives"]:
                return found if pronoun.gender in {found.gender} - {None} else None
    return None


def side_of(chain: Chain) -> Chain | None:
    """Return the body that a person speaks for or leads; a body is its own side."""
    if chain.kind in GROUPS:
        return chain
    for noun, body in chain.roles:
        known = actors.nouns().get(noun)
        speaks = known is not None and known.traits & OFFICES
        known_body = bool(body.mentions) and (body.named or body.mentions[0].definite)
        if speaks and known_body and body.kind in GROUPS:  # "a commander of the rebels"
            return body
    return None


def _state_of(chain: Chain, chains: Sequence[Chain]) -> Chain | None:
    """Return the state for which somebody in office speaks."""
    if chain.country is None or chain.sector not in OF_STATE or chain.plural:
        return None
    if any(owner.kind is ActorKind.PLACE for _, owner in chain.roles):
        return None  # a governor speaks for a part of it
    return next((c for c in chains if is_country(c) and c.country == chain.country), None)
