"""Which statement tells an event: the innermost one whose content asserts it."""

from collections.abc import Sequence

from pipeline.find.grammar.nobody import is_nobody
from pipeline.find.grammar.tree import first_of_list, is_known
from pipeline.find.mentions import StatementMention
from pipeline.find.modality.brought_about import is_carried_out
from pipeline.find.modality.truth import calls_untrue
from pipeline.find.reporting import ASSERTING, WANTING, ReportingWord, Stance, readings
from pipeline.find.statements.background import is_background
from pipeline.find.statements.contents import cue_word
from pipeline.find.statements.quotes import between_marks
from pipeline.find.statements.speakers import subject
from pipeline.parse.labels import ASKING, FINITE, PATIENTS, VERBS
from pipeline.parse.tokens import Span, Token
from schemas.vocabulary import StatementKind

YET_TO_SAY = frozenset({"will", "would", "shall"})
NAMED_OR_TOLD = frozenset({"clause", "object"})  # "reported the death", "reported that he died"


def innermost_statement(
    token: Token, statements: Sequence[StatementMention]
) -> StatementMention | None:
    """Return the smallest statement whose content tells the token (not its cue or speaker).

    What is only judged, wanted or talked about ("condemned the raid", "spoke about the raid") is
    taken for given by its speaker and told by the narrator: such a statement tells no event.
    """
    i, holding = token.i, []
    for statement in statements:
        content = statement.content
        if content.start <= i < content.end and _tells(statement, token):
            holding.append(statement)
    spoken = [s for s in holding if s.speaker is not None or not _is_mere_aim(s.cue)]
    return min(spoken or holding, key=lambda s: len(s.content), default=None)


def _is_mere_aim(cue: Span | None) -> bool:
    """Tell whether a cue says what somebody meant to do: "men who planned to bomb it, she said"."""
    word = cue_word(cue)
    return word is not None and word.stance in WANTING


def _holds(span: Span | None, token: Token) -> bool:
    return span is not None and span.start <= token.i < span.end


def _tells(statement: StatementMention, token: Token) -> bool:
    """Return whether a statement with the token in its content asserts it."""
    cue, content = statement.cue, statement.content
    if _holds(cue, token) or _holds(statement.speaker, token):
        return False
    if statement.kind is StatementKind.DIRECT:
        interrupted = cue is not None and _holds(content, cue.root)
        return not interrupted or between_marks(content, token)
    word = cue_word(cue)
    return word is None or _is_asserted(token, statement, word)


def _is_asserted(token: Token, statement: StatementMention, word: ReportingWord) -> bool:
    """Return whether a statement asserts what it tells, by its reporting word."""
    cue, content = statement.cue, statement.content
    if word.stance is Stance.JUDGE:
        return False
    if cue is not None and cue.root.lemma_ == "put":
        return True  # "put its losses at nine dead"
    interviewed = statement.speaker is not None and statement.speaker.text == "I"
    if not interviewed and is_background(token, content, cue):
        return False
    if word.stance in WANTING and cue is not None and _is_done(token, cue):
        return False
    heads = _heads(content)
    if _is_unclaimed(cue, heads) or _is_left_open(cue, content):
        return False
    if word.stance is Stance.DENY and _is_undenied(token, content, heads):
        return False
    refutes = word.stance is Stance.DENY or (cue is not None and calls_untrue(cue.root))
    if refutes and any(_is_claim(t) for t in heads):
        return True  # "denied claims that they had left", "called reports that they left lies"
    if "of" in word.slots and _is_charge(token, heads):
        return True
    verbal = any(t.pos_ in VERBS for t in heads)
    named = _first_told_with(token, content)
    return verbal or _named(named, statement, word) or _is_spoken_of(named, heads)


def _first_told_with(deed: Token, content: Span) -> Token:
    """Return what is first told by the clause of a deed: "reported a raid in which ten died".

    What is added behind a comma, or to something known, the narrator tells.
    """
    verb = deed
    while verb.dep_ == "conj" and verb.head.pos_ in VERBS:
        verb = verb.head
    noun, first = verb.head, verb.left_edge
    shown = verb.dep_ == "acl" and verb.tag_ == "VBG"  # "described snipers shooting at them"
    added = (
        (verb.dep_ != "relcl" and not shown)
        or not content.start < first.i
        or first.nbor(-1).text == ","
    )
    inside = content.start <= noun.i < content.end
    return deed if added or not inside or is_known(noun) else noun


def _is_undenied(token: Token, content: Span, heads: Sequence[Token]) -> bool:
    """Tell whether a denial leaves a deed as it is.

    "Refused to leave": the narrator tells that they did not. "Denies arming the group, which took
    the port": nobody denies that it did.
    """
    return any(c.lower_ == "to" for t in heads for c in t.lefts) or _is_added(token, content)


def _is_spoken_of(deed: Token, heads: Sequence[Token]) -> bool:
    """Tell whether a deed is first told by who speaks of it: "spoke of two arrests".

    So are "shells falling on the port" of which they spoke, not "the arrests".
    """
    noun = deed.head if deed.dep_ == "acl" else deed
    of = noun.head
    if noun not in heads or noun.dep_ != "pobj" or of.lower_ != "of":
        return False
    return of.head.pos_ == "VERB" and not is_known(noun)


def _is_added(token: Token, content: Span) -> bool:
    """Tell whether a comma parts a relative clause around the token from what it is added to."""
    while token.head is not token and content.start <= token.head.i < content.end:
        first = token.left_edge
        behind = first.i > content.start and first.nbor(-1).text == ","
        if token.dep_ == "relcl" and behind and first.tag_ in ASKING:
            return True
        token = token.head
    return False


def _is_charge(deed: Token, heads: Sequence[Token]) -> bool:
    """Tell whether an accused is said to do a deed: "accused him of leading an attack"."""
    verb = deed.head if deed.dep_ == "dobj" else deed
    of = verb.head
    return verb.dep_ == "pcomp" and of.lower_ == "of" and (of in heads or of.head in heads)


def _is_claim(noun: Token) -> bool:
    """Tell whether a noun is a saying and tells in a clause what is said."""
    said = noun.pos_ == "NOUN" and any(w.stance is Stance.SAY for w in readings(noun))
    return said and any(c.dep_ in {"acl", "ccomp"} for c in noun.children)


def _is_unclaimed(cue: Span | None, heads: Sequence[Token]) -> bool:
    """Tell whether nobody says of a deed that he did it: "the attack was not claimed"."""
    if cue is None:
        return False
    verb, said_by = cue.root, subject(cue.root)
    unsaid = any(c.dep_ == "neg" for c in verb.children)
    if not unsaid and (said_by is None or not is_nobody(said_by)):
        return False
    return any(t.dep_ in PATIENTS and t.head is verb for t in heads)


def _is_left_open(cue: Span | None, content: Span) -> bool:
    """Tell whether it is only not said why or by whom: "did not explain why he had been held".

    Or not yet: "will reveal who killed him".
    """
    if cue is None or content[0].tag_ not in {"WP", "WRB"}:
        return False
    said_by = subject(cue.root)
    words = cue.root.children
    unsaid = any(c.dep_ == "neg" or (c.dep_ == "aux" and c.lower_ in YET_TO_SAY) for c in words)
    return unsaid or (said_by is not None and is_nobody(said_by))


def _is_done(token: Token, cue: Span) -> bool:
    """Tell whether what is wanted has happened: "is said to have ordered the murder"."""
    return _is_past(token, cue) or is_carried_out(token, cue.root)


def _is_past(token: Token, cue: Span) -> bool:
    """Tell whether a clause tells what has happened: "asked for a trial over raids that killed …".

    Nobody asks for it or intends it.
    """
    while token.head is not token and token not in cue:
        clause = token.dep_ in {"relcl", "advcl"}
        perfect = token.tag_ == "VBN" and any(
            c.tag_ == "VBD" or (c.tag_ in FINITE and c.lemma_ == "have") for c in token.children
        )
        told = token.tag_ == "VBD" or (token.dep_ == "relcl" and perfect)
        if clause and (told or (token.tag_ in FINITE and readings(token))):
            return True  # so has "charges that he denies"
        token = token.head
    return False


def _heads(content: Span) -> list[Token]:
    """Return the words of the content that depend on words outside it, or on none."""
    return [t for t in content if t.head is t or not content.start <= t.head.i < content.end]


def _named(token: Token, statement: StatementMention, word: ReportingWord) -> bool:
    """Return whether the token is the event that a content without a clause names.

    "announced the arrest of the bombers" tells the arrest, not the bombing; what is reported
    behind a preposition is taken for given ("spoke about the raid"), what is asked for is not.
    """
    token = first_of_list(token)
    asserted = word.stance not in ASSERTING or word.slots >= NAMED_OR_TOLD
    return asserted and token in _heads(statement.content)
