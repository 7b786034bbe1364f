"""Dates that clauses beside the event's own give, and the heads of entries."""

from collections.abc import Sequence

from pipeline.find.grammar import tree
from pipeline.find.grammar.tense import Tense, own_tense
from pipeline.find.triggers import is_event_noun, read_token, type_of
from pipeline.knowledge.verbs import carrying_verbs
from pipeline.knowledge.word_classes import classes
from pipeline.parse.labels import ADNOMINAL, NOUNS
from pipeline.parse.tokens import Token
from pipeline.resolve.dates.event_nouns import is_of_a_while
from pipeline.resolve.dates.scenes import (
    MODIFIERS,
    Scene,
    is_closed,
    is_new,
    is_old,
    lies_within,
)
from pipeline.resolve.dates.timed_words import TimedWords, best, reaches
from pipeline.resolve.dates.values import bounded, closed, dated, since
from schemas.event import EventDate
from schemas.vocabulary import FORCE, LETHAL_MODES, DateBasis, EventType, Granularity

ACCEPTING = frozenset({"accept", "acknowledge", "concede", "recognise", "recognize"})
MEDIA = frozenset({"in", "via", "through", "over"})
WAKES = frozenset({"aftermath", "wake"})
HARM = frozenset({EventType.ASSAULT, EventType.AID, EventType.OTHER})
DAMAGE = frozenset({EventType.ASSAULT, EventType.OTHER})
CLOSE = frozenset({Granularity.DAY, Granularity.MONTH, Granularity.YEAR})
HOURS = frozenset({"hours", "minutes", "moments", "shortly", "just", "soon", "immediately"})
FRESH = 6  # days before publication of which news is
GONE_BY = ("last ", "yesterday")


def of_its_content(scene: Scene) -> EventDate | None:
    """The time at which somebody agreed or vowed, told last: "agreed to go to Oslo last month".

    So is that at which somebody refused ("refused to meet them on Monday").
    """
    if own_tense(scene.verb) is not Tense.PAST or scene.verb != scene.mention.head:
        return None
    contents = [c for c in tree.children(scene.verb, "xcomp") if tree.has_to(c)]
    near = [t for t in scene.sentence if is_closed(t) and any(reaches(t, c) for c in contents)]
    lets = scene.verb.lemma_ in classes()["letting"]  # "were allowed to leave on 8 April"
    if scene.mention.sense.event_type is EventType.REJECT:
        lets, near = True, [t for t in near if _is_of_the_refusal(t, contents)]
    gone = [t for t in near if _is_gone(t) or (lets and not is_ahead(t, scene))]
    return dated(best(gone, scene.verb), DateBasis.TEXT)


def _is_of_the_refusal(timed: TimedWords, contents: Sequence[Token]) -> bool:
    """Tell whether a time is no noun's of what was refused: "refused to put off the vote of 3 May".

    But nobody accepts a thing before it is there.
    """
    accepting = any(c.lemma_ in ACCEPTING for c in contents)
    return accepting or not any(t.pos_ in NOUNS for t in timed.chain)


def _is_gone(timed: TimedWords) -> bool:
    """Tell whether a time is that of the agreeing: "agreed to stop, on 21 September last year"."""
    words = timed.time.text.lower()
    return words.startswith(GONE_BY) or words.endswith((" ago", " earlier", " last year"))


def of_its_calling(scene: Scene) -> EventDate | None:
    """The day to come of what somebody is called to: "has called them to a rally tomorrow"."""
    noun, verb = scene.mention.head, scene.verb
    if not is_event_noun(noun) or own_tense(verb) not in (Tense.PAST, Tense.PERFECT):
        return None
    sentence = noun.sent  # "has called a summit for Thursday"
    behind = [t for t in scene.times if noun.i < t.span.start < sentence.end]
    behind = [t for t in behind if is_ahead(t, scene) and reaches(t, verb)]
    return dated(best(behind, noun), DateBasis.TEXT)


def hours_beside(scene: Scene) -> EventDate | None:
    """The day of a clause that hours part from the event ("hours before it began on Monday")."""
    for clause in tree.children(scene.verb, "advcl"):
        mark = next((c for c in clause.children if c.lower_ in {"before", "after"}), None)
        if mark is None or not _is_behind_hours(mark):
            continue
        takes = [clause, *(c for c in tree.children(clause, "xcomp") if clause.lemma_ == "be")]
        near = [t for t in scene.sentence if is_closed(t) and any(reaches(t, v) for v in takes)]
        days = [t for t in near if t.time.granularity in CLOSE]
        if days and not is_ahead(days[0], scene):
            return dated(best(days, scene.verb), DateBasis.CONTEXT)
    return None


def hours_part(clause: Token) -> bool:
    """Tell whether hours part a clause from the one above: "hours after a judge freed him"."""
    mark = next((c for c in clause.children if c.lower_ in {"before", "after"}), None)
    return clause.dep_ == "advcl" and mark is not None and _is_behind_hours(mark)


def _is_behind_hours(mark: Token) -> bool:
    return mark.i > mark.sent.start and mark.nbor(-1).lower_ in HOURS


def is_ahead(timed: TimedWords, scene: Scene) -> bool:
    """Tell whether a time lies behind publication, where nothing has happened yet."""
    first = timed.time.earliest
    return scene.published is not None and first is not None and first > scene.published


def before_its_end(scene: Scene) -> EventDate | None:
    """The time up to which something had gone on: "took it in May after weeks of fighting".

    A single fight was on the day of what it led to: "took it on Sunday after a gun battle".
    """
    head = scene.mention.head
    fight = _is_fight_before(head)
    if not fight and (not is_of_a_while(head) or head.head.head.head.lower_ != "after"):
        return None
    near = [t for t in scene.sentence if is_closed(t) and reaches(t, scene.verb)]
    found = best(near, scene.verb)
    if found is not None and fight:
        day = found.time.granularity is Granularity.DAY
        return dated(found, DateBasis.CONTEXT) if day else None
    return bounded(found, "before") if found else None


def _is_fight_before(noun: Token) -> bool:
    """Tell whether one fight came right before: "after a gun battle"."""
    one = any(c.lower_ in {"a", "an"} for c in tree.children(noun, "det"))
    after = noun.dep_ == "pobj" and noun.head.lower_ == "after" and noun.head.head.pos_ == "VERB"
    return one and after and noun.lemma_.lower() in classes()["fights"]


def of_its_doer(scene: Scene) -> EventDate | None:
    """The time right behind the one who acts ("neither the army in May nor the navy in June")."""
    for actor in scene.mention.actors:
        if scene.verb.dep_ == "relcl" and actor.root is scene.verb.head:
            continue  # "lifted the blocks on Monday that had cut off the port"
        behind = [t for t in scene.sentence if actor.end < t.span.start <= actor.end + 2]
        preposition = actor.doc[actor.end] if actor.end < len(actor.doc) else None
        if behind and preposition is not None and preposition.lower_ in {"in", "on", "during"}:
            return dated(behind[0], DateBasis.TEXT)
    return None


def of_its_doers_clause(scene: Scene) -> EventDate | None:
    """The time of what its doer or victim did: "was shot by a man seeking alms on 2 January"."""
    if own_tense(scene.verb) is not Tense.PAST or scene.verb != scene.mention.head:
        return None
    doers = [n for by in tree.children(scene.verb, "agent") for n in tree.children(by, "pobj")]
    doing = [c for n in doers for c in tree.children(n, "acl") if c.tag_ == "VBG"]
    if scene.mention.sense.event_type is EventType.ASSAULT:  # "shot a man waiting for a bus on …"
        struck = [c for v in scene.mention.targets for c in tree.children(v.root, "acl")]
        doing += [c for c in struck if c.tag_ == "VBG" and c.lemma_ in classes()["being_there"]]
    verbs = [v for c in doing for v in (c, *_occasions(c))]
    near = [t for t in scene.sentence if is_closed(t) and any(reaches(t, v) for v in verbs)]
    return dated(best(near, scene.verb), DateBasis.CONTEXT)


def _occasions(verb: Token) -> list[Token]:
    """Return the events during which a clause says that it was: "during a visit on 2 January"."""
    links = (c for c in tree.children(verb, "prep") if c.lower_ == "during")
    return [n for link in links for n in tree.children(link, "pobj")]


def of_its_pair(scene: Scene) -> EventDate | None:
    """The time behind two verbs that share it: "were seized and killed in January".

    So do those of one deed: "killed nine people and seized six in the October 7 attack", and two of
    a kind: "killed three men and wounded six outside a bank on Thursday", and two passives of which
    one has no auxiliary: "nine were killed and 421 injured in February".
    """
    if (nouns := _of_noun_pair(scene)) is not None:
        return nouns
    verb = next((c for c in tree.children(scene.verb, "conj") if c.pos_ == "VERB"), None)
    if verb is None:
        return None
    types = {type_of(verb), scene.mention.sense.event_type}
    alike = (len(types) == 1 or types <= DAMAGE) and scene.verb.tag_ == verb.tag_ == "VBD"
    alike = (alike and not tree.children(verb, "nsubj")) or _is_told_short(verb, scene.verb)
    shared = [verb] if alike or verb.i == scene.verb.i + 2 else _deeds_it_was_in(verb)
    behind = [t for t in scene.sentence if is_closed(t) and t.span.start > verb.i]
    near = [t for t in behind if any(w in t.span or reaches(t, w) for w in shared)]
    return dated(best(near, verb), DateBasis.CONTEXT)


def _of_noun_pair(scene: Scene) -> EventDate | None:
    """The time behind the second of two nouns: "the abduction and killing of nine men in July"."""
    second = scene.mention.head
    first = second.head
    if second.dep_ != "conj" or second.i != first.i + 2 or not is_event_noun(first):
        return None
    behind = (t for t in scene.sentence if t.span.start > second.i)
    return dated(best([t for t in behind if reaches(t, first)], first), DateBasis.TEXT)


def _is_told_short(verb: Token, first: Token) -> bool:
    """Tell whether a passive has only the auxiliary of the first: "were killed and two injured"."""
    passive = verb.tag_ == first.tag_ == "VBN" and bool(tree.children(first, "auxpass"))
    return passive and not tree.children(verb, "aux", "auxpass")


def _deeds_it_was_in(verb: Token) -> list[Token]:
    """Return the deed in which something was done, "in the raid", where the verb has no subject."""
    if tree.children(verb, "nsubj", "nsubjpass"):
        return []
    carriers = [verb, *tree.children(verb, "dobj")]
    inside = [c for w in carriers for c in w.children if c.lower_ in {"in", "during"}]
    return [n for c in inside for n in tree.children(c, "pobj") if is_event_noun(n)]


def behind_named(scene: Scene) -> EventDate | None:
    """The time from a dated deed on: "fled after the 2003 raid", "have died since the May vote".

    What news tells as after something of these days has its date from elsewhere.
    """
    tense = own_tense(scene.verb)
    for link in tree.children(scene.verb, "prep"):
        nouns = tree.children(link, "pobj")
        wakes = [p for n in nouns if n.lower_ in WAKES for p in tree.children(n, "prep")]
        nouns = [n for p in wakes for n in tree.children(p, "pobj")] or nouns
        named = [closed(t, scene) for t in scene.sentence if _names(t, nouns)]
        near = [t for t in named if is_closed(t)]
        found = best(near, scene.verb)
        if found is None:
            continue
        goes_on = link.lower_ == "since" and tense is Tense.PERFECT
        came_after = (wakes or link.lower_ in {"after", "following"}) and tense is Tense.PAST
        back = is_old(found, scene) or (_is_told_aside(scene.verb) and not _is_fresh(found, scene))
        if goes_on or (came_after and back):
            return dated(since(found), DateBasis.CONTEXT)
    return None


def _is_told_aside(verb: Token) -> bool:
    """Tell whether a clause tells what was before: "was formed after he fled after the coup"."""
    after = any(c.dep_ == "mark" and c.lower_ == "after" for c in verb.children)
    return verb.dep_ == "relcl" or (verb.dep_ == "advcl" and after)


def _is_fresh(timed: TimedWords, scene: Scene) -> bool:
    return lies_within(timed, scene, FRESH)


def behind_clause(scene: Scene) -> EventDate | None:
    """The time from an old dated clause on: "thousands fled after the army took it in 2020".

    Harm and rescue are of the day of what they came after: "saved after a boat sank on Monday".
    """
    if own_tense(scene.verb) is not Tense.PAST:
        return None
    for clause in tree.children(scene.verb, "advcl"):
        if any(c.lower_ == "after" and c.dep_ == "mark" for c in clause.children):
            near = [t for t in scene.sentence if is_closed(t) and reaches(t, clause)]
            found = best(near, scene.verb)
            if found is not None and is_old(found, scene):
                return dated(since(found), DateBasis.CONTEXT)
            if found is not None and _is_harm_of(found, scene):
                return dated(found, DateBasis.CONTEXT)
    return None


def _is_harm_of(timed: TimedWords, scene: Scene) -> bool:
    """Tell whether an event is harm or rescue, and a time one of the days before publication."""
    day = timed.time.granularity is Granularity.DAY and not is_ahead(timed, scene)
    return day and scene.mention.sense.event_type in HARM


def of_its_victims(scene: Scene) -> EventDate | None:
    """The time of what was done to its victims: "the killing of two who were shot on 3 May".

    So is a seizure of those "who were captured on 3 May", whatever type each word has, and the
    murder of "Ann Lee, the judge who was shot on 3 May".
    """
    links = [p for p in tree.children(scene.mention.head, "prep") if p.lower_ == "of"]
    victims = [n for of in links for n in tree.children(of, "pobj")]
    victims += [c for n in victims for c in (*tree.conjuncts(n), *tree.children(n, "appos"))]
    clauses = [c for n in victims for c in tree.children(n, "relcl", "acl") if c.tag_ == "VBN"]
    clauses = [c for c in clauses if _tells_the_same(c, scene)]
    near = [t for t in scene.sentence if is_closed(t) and any(reaches(t, c) for c in clauses)]
    return dated(best(near, scene.mention.head), DateBasis.TEXT)


def _tells_the_same(clause: Token, scene: Scene) -> bool:
    """Tell whether a clause may tell an event again: a killing no capture, a seizure one."""
    told, sense = read_token(clause), scene.mention.sense
    if told is None or told.sense.event_type is sense.event_type:
        return told is not None
    both = {told.sense.event_type, sense.event_type} <= FORCE
    return both and not {told.sense.mode, sense.mode} & LETHAL_MODES


def _names(timed: TimedWords, nouns: Sequence[Token]) -> bool:
    """Tell whether a time is part of a noun's name, or told of it."""
    root = timed.span.root
    return any((root.head == n and root.dep_ in MODIFIERS) or reaches(timed, n) for n in nouns)


def of_its_subject(scene: Scene) -> EventDate | None:
    """The time in the name of what did it ("the 2016 bombing killed 45", "a 2010 flood hit")."""
    if scene.verb != scene.mention.head:
        return None
    deeds = [s for s in tree.children(scene.verb, "nsubj", "nsubjpass") if s.pos_ == "NOUN"]
    own = [
        t
        for t in scene.sentence
        for deed in deeds
        if t.span.root.head == deed and t.span.root.i < deed.i and t.span.root.dep_ in MODIFIERS
    ]
    told = [t for t in own if is_event_noun(t.span.root.head)]
    return dated(told[0], DateBasis.TEXT) if told else None


def by_its_carrying_out(scene: Scene) -> EventDate | None:
    """The time of the clause that says of an event that it took place ("launched on Monday")."""
    head = scene.mention.head
    during = [t for c in head.children if c.lower_ in {"in", "during"} for t in c.children]
    clauses = [
        c
        for noun in (head, *(t for t in during if is_event_noun(t)))
        for c in noun.children
        if c.dep_ in ADNOMINAL and c.tag_ != "VBG" and c.lemma_.lower() in carrying_verbs()
    ]
    near = [t for t in scene.sentence if any(reaches(t, c) for c in clauses)]
    return dated(best(near, scene.mention.head), DateBasis.TEXT)


def of_its_medium(scene: Scene) -> EventDate | None:
    """The time at which what it was said in came out ("threatened in a film aired on Monday")."""
    clauses = putting_out(scene.verb)
    near = [t for t in scene.sentence if any(reaches(t, c) for c in clauses)]
    return dated(best(near, scene.verb), DateBasis.TEXT)


def putting_out(verb: Token) -> list[Token]:
    """Return the clauses that say when what was said came out ("said in a letter dated 3 May")."""
    media = [n for p in tree.children(verb, "prep") if p.lower_ in MEDIA for n in p.children]
    clauses = (c for n in media for c in tree.children(n, "acl"))
    return [c for c in clauses if c.lemma_.lower() in classes()["publishing"]]


def of_its_record(scene: Scene) -> EventDate | None:
    """The time of the pictures that show it: of their day, or before they were put out.

    "a film shot on Monday shows men burning a mill", "… posted on Monday shows …".
    """
    showing = tree.governor(scene.verb)
    if showing is None or showing.lemma_ not in classes()["showing"]:
        return None
    top = showing.head if showing.dep_ == "dep" else showing  # "footage shared on Monday shows"
    subjects = tree.children(top, "nsubj", "nsubjpass")
    records = [s for s in subjects if s.lemma_.lower() in classes()["pictures"]]
    clauses = [c for s in records for c in tree.children(s, "acl", "relcl")]
    clauses += [top] if records and top != showing else []
    near = best([t for t in scene.sentence if any(reaches(t, c) for c in clauses)], scene.verb)
    if near is None or near.verb is None or not is_closed(near):
        return None
    seen = near.verb.lemma_ in classes()["taking_pictures"] and scene.verb.tag_ == "VBG"
    return dated(near, DateBasis.CONTEXT) if seen else bounded(near, "before")


def of_purpose(scene: Scene) -> EventDate | None:
    """The time of what somebody did it for ("gathered to mark the feast on Sunday")."""
    purposes = [c for c in tree.children(scene.verb, "advcl") if tree.has_to(c)]
    if not purposes or not is_new(scene):
        return None
    near = [t for t in scene.sentence if is_closed(t) and any(reaches(t, c) for c in purposes)]
    published = scene.published
    past = [t for t in near if published and t.time.latest and t.time.latest <= published]
    return dated(best(past, scene.verb), DateBasis.CONTEXT)


def is_of_what_it_answers(found: TimedWords, scene: Scene) -> bool:
    """Tell whether a time is that of what a deed answers: "retaliation for raids a day earlier"."""
    head = scene.mention.head
    if head.lemma_.lower() not in classes()["answers"]:
        return False
    links = [c for c in tree.children(head, "prep") if c.lower_ in {"for", "to"}]
    deeds = [n for link in links for n in tree.children(link, "pobj") if is_event_noun(n)]
    return any(found.span.start > n.i for n in deeds)
