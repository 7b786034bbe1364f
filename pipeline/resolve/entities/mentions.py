"""All mentions of a document: names and pronouns, and the descriptions of `described`."""

import datetime as dt
from collections import Counter
from collections.abc import Sequence
from operator import attrgetter

from pipeline.knowledge import actors
from pipeline.knowledge.word_classes import classes
from pipeline.parse.labels import PLACE_NAMES, TIME_NAMES
from pipeline.parse.parsed import Parsed
from pipeline.parse.tokens import Doc, Token
from pipeline.resolve.entities.described import counts_the_hurt, is_one_of_many, of_description
from pipeline.resolve.entities.governments import state_behind
from pipeline.resolve.entities.model import NAME, PICKED, POSSESSIVE, PRONOUN, Mention, likeliest
from pipeline.resolve.entities.owners import link_owners
from pipeline.resolve.entities.runs import BODY_KINDS, find_runs, unit_named
from pipeline.resolve.entities.titles import Run, noun_of
from schemas.event import Place
from schemas.vocabulary import ActorKind, Precision

KIND_OF_LABEL = {
    "PERSON": ActorKind.PERSON,
    "ORG": ActorKind.ORGANIZATION,
    "NORP": ActorKind.POPULATION,
    "GPE": ActorKind.PLACE,
    "LOC": ActorKind.PLACE,
    "FAC": ActorKind.FACILITY,
    "PRODUCT": ActorKind.OBJECT,
    "EVENT": ActorKind.OBJECT,
    "LAW": ActorKind.OBJECT,
}
ARGUMENTS = frozenset(
    {"nsubj", "nsubjpass", "dobj", "pobj", "appos", "attr", "conj", "poss", "dative", "ROOT"}
    | {"agent", "oprd", "npadvmod", "dep", "obj", "nmod", "csubj", "advcl", "ccomp", "parataxis"}
)
NOMINAL = frozenset({"NOUN", "PROPN", "ADJ", "NUM", "DET", "VERB"})
SMALL = frozenset({"ADP", "AUX", "CCONJ", "PART", "PUNCT", "SCONJ", "SPACE"})  # mention nobody
PRONOUN_TAGS = frozenset({"PRP", "PRP$", "WP", "WP$", "WDT"})
WHOSE = "WP$"
BODIES_OF_STATES = frozenset({"government", "judiciary", "legislature", "military", "police"})


def find_mentions(parsed: Parsed, places: Sequence[Place], day: dt.date | None) -> list[Mention]:
    """Return the mentions of a document in the order of their heads."""
    doc = parsed.doc
    sentence_of = _sentence_numbers(doc)
    place_at = _places_by_token(parsed, places)
    inside: dict[int, Mention] = {}
    found: list[Mention] = []
    told: Counter[str | None] = Counter(p.country for p in places if p.country is not None)
    for run in find_runs(doc, day, _place_ends(place_at), told):
        mention = _of_name(doc, run, sentence_of, place_at)
        found.append(mention)
        inside.update(dict.fromkeys(range(run.start, run.end), mention))
    for token in doc.tokens:
        part = token.pos_
        if part in SMALL or token.i in inside:
            continue
        if token.tag_ in PRONOUN_TAGS and (part == "PRON" or token.tag_ == WHOSE):
            found.append(of_pronoun(token, sentence_of[token.i]))
            continue
        described = part in NOMINAL and token.dep_ in ARGUMENTS and _is_nominal(token, part)
        if described or (token.lower_ in PICKED and is_one_of_many(token)):
            found.append(of_description(token, sentence_of[token.i]))
    found.sort(key=attrgetter("index"))
    link_owners(found, inside)
    return found


def _sentence_numbers(doc: Doc) -> list[int]:
    found: list[int] = []
    for number, sentence in enumerate(doc.sents):
        found += [number] * len(sentence)
    return found


def _places_by_token(parsed: Parsed, places: Sequence[Place]) -> dict[int, Place]:
    """Return the place that covers each token, where one does."""
    found: dict[int, Place] = {}
    for place in places:
        for token in parsed.tokens(place.start, place.end):
            found.setdefault(token.i, place)
    return found


def _place_ends(place_at: dict[int, Place]) -> dict[int, int]:
    """Return for the first token of each place the token behind its last."""
    ends: dict[int, int] = {}
    first = -1
    for i in sorted(place_at):
        if i - 1 not in place_at or place_at[i - 1] is not place_at[i]:
            first = i
        ends[first] = i + 1
    return ends


def _is_nominal(token: Token, part: str) -> bool:
    """Tell whether an argument of a verb or noun may describe somebody."""
    if part == "NOUN":
        return True
    if part == "PROPN":
        return token.ent_type_ not in TIME_NAMES
    if part == "NUM" and counts_the_hurt(token):
        return True
    return any(c.dep_ == "det" for c in token.children if c.lower_ == "the")


def _of_name(doc: Doc, run: Run, sentence_of: list[int], place_at: dict[int, Place]) -> Mention:
    """Return the mention of a proper name."""
    tokens = doc[run.start : run.end]
    head = tokens.root
    mention = Mention(head, run.start, run.end, NAME, sentence_of[head.i])
    mention.words = tuple([t.lower_ for t in tokens if t.text not in {"'s", "’s", "."}])
    mention.nouns = set(run.titles)
    mention.actor = run.actor or state_behind(" ".join(mention.words), head)
    mention.gender = run.gender
    mention.definite, mention.left = True, run.left
    before = doc.tokens[run.left - 1].lower_ if run.left else ""
    if before in classes()["former"]:
        mention.modifiers = frozenset({before})
    place = place_at.get(head.i) or unit_named(tokens, place_at)
    if mention.actor is not None:
        mention.kinds[mention.actor.kind] += 3
        mention.country, mention.sector = mention.actor.country, mention.actor.sector
    else:
        _weigh_name(mention, run, place)
        mention.country = run.country or _country_in(mention)
        mention.sector = mention.sector or _sector_of(run.titles)
        _note_state(mention, place_at)
    if place is not None and mention.actor is None and not _is_person(mention):
        mention.country = mention.country or place.country
        spot = place.geonames_id is None and place.kind in {"city", "place"}
        mention.place = place.name
        mention.place_precision = (Precision.PLACE if spot else place.precision).value
    return mention


def _note_state(mention: Mention, place_at: dict[int, Place]) -> None:
    """Keep the state before the name of its body: not every Senate is the same."""
    doc, mark = mention.head.doc, mention.start - 1
    if mark < 1 or mention.sector not in BODIES_OF_STATES or doc[mark].tag_ != "POS":
        return
    state = place_at.get(mark - 1)
    if state is None or state.precision is not Precision.COUNTRY or _is_person(mention):
        return
    mention.front = mark - 1
    while place_at.get(mention.front - 1) is state:
        mention.front -= 1
    words = (t.lower_ for t in doc.tokens[mention.front : mark])
    mention.country, mention.words = state.country, (*words, POSSESSIVE, *mention.words)


def _is_person(mention: Mention) -> bool:
    return likeliest(mention.kinds) is ActorKind.PERSON


def _country_in(mention: Mention) -> str | None:
    """Return the country whose demonym or acronym stands in the name of a body."""
    found = [actors.demonyms().get(w) for w in mention.words[:-1]]
    if len(mention.words) > 1 and mention.head.doc.tokens[mention.start].text.isupper():
        found += actors.called(mention.words[:1])  # "U.S. Government"
    states = (a for a in found if a is not None and a.kind is ActorKind.STATE)
    return next((state.country for state in states), None)


def _sector_of(titles: set[str]) -> str | None:
    """Return the sector of somebody's office."""
    known = (actors.nouns().get(t) for t in sorted(titles))
    return next((n.sector for n in known if n is not None and n.sector), None)


def _weigh_name(mention: Mention, run: Run, place: Place | None) -> None:
    """Add up what speaks for a name being a person, a body or a place."""
    kinds = mention.kinds
    for label, count in run.labels.items():
        if label in KIND_OF_LABEL and count * 2 > run.end - run.start:
            kinds[KIND_OF_LABEL[label]] += 1
    if run.titles or run.gender:
        kinds[ActorKind.PERSON] += 4
    if place is None and len(mention.words) > 1 and _tells(mention.head):
        kinds[ActorKind.PERSON] += 2  # whatever the label says
    body = _weigh_naming_word(mention, run)
    given = actors.given_names().get(mention.words[0]) if len(mention.words) > 1 else None
    if given and not body:
        kinds[ActorKind.PERSON] += 4
        sure = mention.words[0] in actors.sure_given_names()
        mention.gender = mention.gender or (given if sure else None)
    if place is not None and not run.titles and not given:
        country = place.precision is Precision.COUNTRY
        inside = mention.head.dep_ == "pobj" and mention.head.head.lower_ in {"in", "near"}
        kinds[ActorKind.STATE if country else ActorKind.PLACE] += 4 if inside else 2
    if run.labels.get("NORP"):
        mention.plural = mention.head.text.endswith("s")


def _tells(head: Token) -> bool:
    """Tell whether a name that is labelled as a place tells something, as no unknown place does."""
    telling = head.head.lemma_ in {"say", "tell", "add", "recall"}
    return head.dep_ == "nsubj" and telling and head.ent_type_ in PLACE_NAMES


def _weigh_naming_word(mention: Mention, run: Run) -> bool:
    """Read Front, Ministry or Bridge in a name; tell whether it names a body or site.

    It is the last word, or the one before "of": the Association of Journalists is no journalist.
    """
    tokens = mention.head.doc.tokens
    links = [t.i for t in tokens[run.start + 1 : run.end] if t.lower_ in {"of", "for"}]
    last = tokens[(links[0] if links else run.end) - 1]
    word, noun = noun_of(last)
    if noun is None or "force" in noun.traits:
        return False
    body = noun.kind in BODY_KINDS
    if len(mention.words) > 1 and (body or not mention.kinds.get(ActorKind.PERSON)):
        many = noun.kind is ActorKind.PERSON and word != last.lower_  # "U.N. Women" is a body
        named_thing = noun.kind is ActorKind.OBJECT and run.labels.get("ORG")  # "Action Aid"
        kind = ActorKind.ORGANIZATION if many else noun.kind
        mention.kinds[kind] += 1 if named_thing else 2
        mention.nouns.update(() if many else {word})
    if body or len(mention.words) > 1:
        mention.sector = noun.sector
    return body


def of_pronoun(token: Token, sentence: int) -> Mention:
    """Return the mention of a pronoun with its number and gender."""
    mention = Mention(token, token.i, token.i + 1, PRONOUN, sentence)
    word = token.lower_
    if word in {"he", "him", "his", "himself"}:
        mention.gender = "male"
    elif word in {"she", "her", "hers", "herself"}:
        mention.gender = "female"
    mention.plural = word in {"they", "them", "their", "theirs", "themselves", "we", "us", "our"}
    return mention
