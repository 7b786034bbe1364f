"""Reading a dependency tree: the words that hang on a word, by their relation to it.

The labels are those of ClearNLP as spaCy's English models use them. Who acts and who suffers is
read in `syntax`.
"""

from collections.abc import Iterable, Sequence

from pipeline.parse.labels import AUXILIARIES, FINITE, NOUNS, TIME_NAMES, VERBS
from pipeline.parse.tokens import Token, remembered

SUBJECTS = frozenset({"nsubj", "csubj", "expl"})
DEFINITE = frozenset({"the", "this", "that", "these", "those", "both", "all", "such"})
BREAKS = frozenset({",", ";", ":", "-", "--", "–", "—", "―", "("})
LIKE_PARTICLES = frozenset({"off", "out", "down", "up", "away", "back"})
LINKS = frozenset({"prep", "agent", "dative", "prt", "advmod", "mark"})  # which prepositions are
SIDING = frozenset({"pro", "anti", "non", "ex", "counter", "post", "pre"})
NOUN_TAGS = frozenset({"NOUN", "PROPN", "PRON", "NUM", "DET", "X", "ADJ"})


def children(token: Token, *deps: str) -> list[Token]:
    """Return the children that stand in one of the relations `deps`."""
    found = []
    for child in token.children:
        if child.dep_ in deps:
            found.append(child)  # noqa: PERF401  a comprehension takes twice as long on so few
    return found


@remembered
def particles(verb: Token) -> Sequence[Token]:
    """Return particles ("off" in "cut off"), also where the parser calls them otherwise.

    Short adverbs of place are taken for prepositions in "hunted down the fugitive" and "pulled
    out of the valley".
    """
    return [
        c
        for c in verb.children
        if c.dep_ == "prt"
        or (c.dep_ in {"advmod", "prep"} and c.tag_ in {"RP", "RB"})
        or (c.dep_ == "prep" and c.lower_ in LIKE_PARTICLES)
    ]


@remembered
def prepositions(token: Token) -> Sequence[Token]:
    """Return the prepositions on a token and its particle, but for what "not" leaves out.

    "Pulled out of the valley" has "of"; "stepped up attacks ahead of the vote" has none.
    """
    words = token.children
    if token.pos_ != "NOUN" and (out := particles(token)):  # no "ambush south of the valley"
        words = [*words, *(c for p in out if p.lower_ != "ahead" for c in p.children)]
    return [c for c in words if c.dep_ in LINKS and not children(c, "neg")]


def unique(tokens: Iterable[Token]) -> list[Token]:
    """Return tokens in their order, each once."""
    return list(dict.fromkeys(tokens))


@remembered
def auxiliaries(verb: Token) -> list[Token]:
    """Return the auxiliaries of a verb, or those it shares with the verb it is coordinated to."""
    own = [c for c in verb.children if c.dep_ in AUXILIARIES and not _stands_before(c, verb)]
    if own or verb.dep_ != "conj" or verb.tag_ not in {"VB", "VBN"}:
        return own
    if any(c.dep_ in SUBJECTS for c in verb.children):
        return own
    return auxiliaries(verb.head)


def _stands_before(word: Token, verb: Token) -> bool:
    """Tell whether a word is of a clause before: "would leave but cannot because they are held"."""
    return any(c.dep_ == "mark" and word.i < c.i and c.lower_ == "because" for c in verb.children)


def has_tense(verb: Token) -> bool:
    """Tell whether a verb or an auxiliary of it is finite: "refused", "had promised"."""
    return any(t.tag_ in FINITE for t in (verb, *auxiliaries(verb)))


@remembered
def has_to(verb: Token) -> bool:
    """Tell whether a verb is an infinitive with "to"."""
    return any(c.dep_ == "aux" for c in verb.children if c.lower_ == "to")


def has_negation(word: Token) -> bool:
    """Tell whether a negation hangs on a word or its auxiliaries: "never had they attacked".

    What is added behind a comma or dash denies no verb: "opened the port, though not the road".
    """
    words = (word, *auxiliaries(word))
    return any(c.dep_ == "neg" and not _is_added(c, word) for w in words for c in w.children)


def _is_added(negation: Token, word: Token) -> bool:
    """Tell whether a negation stands behind a mark of punctuation, or in the clause before."""
    before = negation.i < word.i and _stands_before(negation, word)
    return before or any(t.text in BREAKS for t in word.doc[word.i + 1 : negation.i])


def infinitives(token: Token) -> list[Token]:
    """Return the infinitives that a token takes as complement."""
    return [c for c in children(token, "xcomp", "ccomp", "acl", "advcl") if has_to(c)]


def first_of_list(token: Token) -> Token:
    """Return the first of the words that a word is joined to: in "raids and thefts", "raids"."""
    while token.dep_ == "conj" and token.head is not token:
        token = token.head
    return token


def first_noun_of_list(noun: Token) -> Token:
    """Return the first of the nouns that one is joined to; a verb's or adjective's it leaves."""
    while noun.dep_ == "conj" and noun.head.pos_ in NOUNS:
        noun = noun.head
    return noun


@remembered
def conjuncts(token: Token) -> list[Token]:
    """Return a noun and the nouns coordinated with it, in text order."""
    found = [] if _is_replaced(token) else [token]
    for child in token.children:
        joined = child.dep_ == "conj" and child.pos_ in NOUN_TAGS and not child.is_punct
        joined = joined and not _is_excepted(child) and not _does_the_same(child)
        if joined or (child.dep_ == "appos" and _is_listed(child)):
            found += conjuncts(child)
        elif child.dep_ == "prep":
            found += _hung_on_a_date(child)
    return found


def _is_replaced(noun: Token) -> bool:
    """Tell whether others are named instead: "not the rebels but their allies burned it"."""
    if "but" not in noun.sent.words:
        return False
    instead = noun.pos_ in NOUN_TAGS and any(c.lower_ == "but" for c in children(noun, "cc"))
    return instead and bool(children(noun, "conj")) and noun.left_edge.lower_ == "not"


def _does_the_same(noun: Token) -> bool:
    """Tell whether a verb is left out behind a noun: "troops shot a nun and [the police] a boy"."""
    others = children(noun, "appos")
    second = others[0] if others else noun
    apart = second.pos_ == "NOUN" and second.left_edge.i == noun.i + 1
    return apart and bool(children(second, "det", "nummod")) and bool(children(noun, "det"))


def _is_excepted(noun: Token) -> bool:
    """Tell whether a noun is named as none of them: "condemned Paris but (and) not Moscow"."""
    nots = (c for c in noun.lefts if c.lower_ == "not" and c.i)
    return any(c.nbor(-1).lower_ in {"but", "and"} for c in nots)


def _is_listed(noun: Token) -> bool:
    """Tell whether an apposition is a member of a list: "six monks, a cook, and her daughter".

    One that says who somebody is ("the suspect, a teacher and a father, was …") has a comma behind
    it, or no article like that of the noun before it.
    """
    first = noun.head
    if first.i > noun.i or first.pos_ != "NOUN" or noun.pos_ != "NOUN":
        return False
    behind = noun.right_edge.i + 1
    if first.dep_ in SUBJECTS | {"nsubjpass"} and noun.doc[behind : behind + 1].text == ",":
        return False
    own = [m for c in children(noun, "conj", "appos") for m in conjuncts(c)]
    members = own or [c for c in children(first, "conj") if c.i > noun.i]
    if not members or not any(m.dep_ == "conj" for m in members):
        return False
    single = first.tag_ == "NN"
    if single and any(c.lower_ == "of" for m in (noun, *members) for c in m.children):
        return False  # "a senator, a member of the party and an ally of its leader" is one
    articles = [_article(m) for m in (first, noun, *members)]
    among = bool(own) and not single and noun.tag_ == "NN" and all(articles[1:])
    return among or len(set(articles)) == 1


def _article(noun: Token) -> str:
    """Return how a noun is introduced: as somebody known, as somebody new, or bare."""
    for child in noun.children:
        if child.i < noun.i and child.dep_ == "poss":
            return "the"
        if child.i < noun.i and child.dep_ in {"det", "nummod"}:
            return "the" if child.lower_ in DEFINITE else "a"
    return ""


def is_set_off(clause: Token) -> bool:
    """Tell whether a comma stands before a clause or phrase: "the mayor, who fled, …"."""
    first = clause.left_edge
    return first.i > 0 and first.nbor(-1).text == ","


def tells_where(clause: Token) -> bool:
    """Tell whether "where" opens a clause: "a raid in Mirov, where nine died"."""
    return any(c.lower_ == "where" for c in clause.children)


def listed_astray(verb: Token, last: Token) -> list[Token]:
    """Return the objects behind the `last` of a list that the parser hung on the verb for itself.

    "They attacked the villa, the hotel's guards and the council" has its guards as an adverb.
    """
    return [
        c
        for c in children(verb, "npadvmod", "appos")
        if c.i > last.i
        and is_set_off(c)
        and children(c, "conj")
        and c.ent_type_ not in TIME_NAMES
        and c.pos_ in NOUNS
    ]


def _hung_on_a_date(prep: Token) -> list[Token]:
    """Return conjuncts that the parser hung on a date: "the army in May and the navy in June"."""
    return [
        c
        for date in children(prep, "pobj")
        if date.ent_type_ == "DATE"
        for c in children(date, "conj")
        if c.ent_type_ != "DATE" and c.pos_ in NOUNS
    ]


def said_to_be(participle: Token) -> list[Token]:
    """Return who those are whom a participle with an article means: "the killed were nuns"."""
    be = participle.head
    named = participle.dep_ == "nsubj" and be.lemma_ == "be" and bool(children(participle, "det"))
    return children(be, "attr") if named and not has_negation(be) else []


def among(noun: Token) -> list[Token]:
    """Return who belongs to those that a noun means: "two nurses were among those killed"."""
    be = noun.head.head
    if noun.dep_ != "pobj" or noun.head.lower_ != "among" or be.lemma_ != "be":
        return []
    ahead = noun.i < be.i  # "among those killed were two nurses"
    found = children(be, "nsubj") or (children(be, "attr") if ahead else [])
    return [c for subject in found for c in conjuncts(subject)]


@remembered
def governor(token: Token) -> Token | None:
    """Return the verb that a noun or clause depends on, None at the root."""
    current = token
    while current.head != current:
        current = current.head
        if current.pos_ in VERBS:
            return current
    return None


def is_known(noun: Token) -> bool:
    """Tell whether a noun is definite, or said by somebody to be theirs."""
    if noun.pos_ == "PROPN" or children(noun, "poss"):
        return True
    return any(c.lower_ in DEFINITE for c in children(noun, "det"))


def is_bare(noun: Token) -> bool:
    """Tell whether a noun stands without an article or an owner: "in talks", "at war"."""
    return not children(noun, "det", "poss")


def siding(name: Token) -> str:
    """Return the prefix that says who is for or against a name: "anti" in "anti-Hamas", or ""."""
    before = name.doc[max(name.i - 2, 0) : name.i]
    sided = len(before) == 2 and before[1].text == "-" and before[0].lower_ in SIDING
    return before[0].lower_ if sided else ""
