"""Deeds told with no time of their own that are older than the report that tells them."""

from pipeline.find.grammar import tree
from pipeline.find.grammar.phrase import semicolons
from pipeline.find.grammar.tense import Tense, own_tense, tense_of
from pipeline.find.reporting import reporting_word
from pipeline.knowledge.word_classes import classes
from pipeline.parse.labels import AUXILIARIES, NOMINAL_SUBJECTS, VERBS
from pipeline.parse.tokens import Token
from pipeline.resolve.dates.event_nouns import is_of_a_while
from pipeline.resolve.dates.history_times import goes_on_from_history
from pipeline.resolve.dates.joined_clauses import first_of_pair
from pipeline.resolve.dates.news_times import FRESH, tells_the_news
from pipeline.resolve.dates.saying_dates import is_found
from pipeline.resolve.dates.scenes import Scene, is_old, is_opening, lies_within, says
from pipeline.resolve.dates.since_dates import goes_on_since
from pipeline.resolve.dates.timed_words import TimedWords, reaches
from schemas.vocabulary import VERBAL_TYPES, EventType, Granularity


def is_older_than_report(scene: Scene) -> bool:
    """Tell whether a clause says by its own words, or by the story, that its deed is no news."""
    verb = scene.verb
    return (
        _is_of_old_clause(scene)
        or _had_done(verb)
        or is_of_predecessor(verb)
        or is_of_no_time(verb)
        or _is_of_life(verb)
        or is_found(scene)
        or is_of_charges(scene)
        or goes_on_since(verb)
        or tells_who_speaks(verb)
        or _goes_on_from_old_lead(scene)
        or is_of_a_while(scene.mention.head)
        or _leads_up(verb)
        or _lasted(scene)
        or _is_beside_old(scene)
        or goes_on_from_history(scene)
    )


def is_of_charges(scene: Scene) -> bool:
    """Tell whether the papers of a case tell a deed: "according to an affidavit, he shot two"."""
    statement = scene.mention.statement
    if statement is None or statement.speaker is None:
        return False
    if scene.mention.sense.event_type in VERBAL_TYPES:
        return False
    return statement.speaker.root.lemma_.lower() in classes()["case_papers"]


def is_of_no_time(verb: Token) -> bool:
    """Tell whether something was never done, on whatever day: "he was never tried"."""
    if "never" not in verb.sent.words:
        return False
    never = any(c.dep_ == "neg" and c.lower_ == "never" for c in verb.children)
    return never and own_tense(verb) is Tense.PAST


def _is_of_life(verb: Token) -> bool:
    """Tell whether a clause tells of a life that has ended: "the general, who led a coup, died"."""
    verb = first_of_pair(verb)
    subject = verb.head
    if verb.dep_ != "relcl" or subject.dep_ not in NOMINAL_SUBJECTS:
        return False
    ended = tree.is_set_off(verb) and subject.head.lemma_ == "die"
    return ended and bool(tree.children(verb, "nsubj", "nsubjpass"))


def is_of_predecessor(verb: Token) -> bool:
    """Tell whether somebody acts who is gone: "her predecessor let them keep their arms"."""
    if "predecessor" not in verb.sent.lemmas:
        return False
    subjects = tree.children(verb, "nsubj", "nsubjpass")
    return any(s.lemma_.lower() == "predecessor" for s in subjects)


def _is_of_old_clause(scene: Scene) -> bool:
    """Tell whether a clause, or one that it is part of, has an old time: "left in 1998 before it".

    "In June ten died when troops cleared a road held by miners, who demanded pay" is no news.
    """
    verb: Token | None = scene.verb
    old = [t for t in scene.sentence if is_old(t, scene)]
    while verb is not None and old:
        if any(reaches(t, verb) for t in old):
            return True
        apart = own_tense(verb) in (Tense.PRESENT, Tense.PERFECT) or verb.dep_ == "conj"
        verb = None if apart else tree.governor(verb)
    return False


def _had_done(verb: Token) -> bool:
    """Tell whether a deed lies before its telling: "denies having rigged it", "said to have shot".

    Not what one did and so is, "having refused", nor what fighters claimed to have done.
    """
    if verb.dep_ not in {"xcomp", "ccomp", "pcomp"}:
        return False
    links = {c.lower_ for c in verb.children if c.dep_ in AUXILIARIES}
    told = any(c.dep_ == "auxpass" for c in verb.head.children) or verb.head.dep_ == "acl"
    return "having" in links or ({"to", "have"} <= links and told)


def _goes_on_from_old_lead(scene: Scene) -> bool:
    """Tell whether a past goes on from a lead of weeks ago, with no fresh day told since.

    "A bomb exploded in Marawi on 3 December. Four people were killed": not on a day in March.
    """
    if own_tense(scene.verb) is not Tense.PAST or scene.opens:
        return False
    before = [t for t in scene.times if t.span.start < scene.mention.head.i and tells_the_news(t)]
    before = [t for t in before if t.verb is None or not says(t.verb)]
    if not before or any(lies_within(t, scene, FRESH) for t in before):
        return False
    verb = before[0].verb
    main = verb is not None and verb.dep_ in {"ROOT", "ccomp"} and own_tense(verb) is Tense.PAST
    day = before[0].time.granularity is Granularity.DAY
    return main and day and is_opening(before[0].span.root, scene.parsed)


def _lasted(scene: Scene) -> bool:
    """Tell whether a deed went on for a long time, nobody knows when: "he fought for ten years"."""
    verb = scene.verb
    if scene.mention.sense.event_type is not EventType.ASSAULT or verb != scene.mention.head:
        return False
    fors = (p for p in tree.children(verb, "prep") if p.lower_ == "for")
    spans = {n.lower_ for p in fors for n in tree.children(p, "pobj")}
    return own_tense(verb) is Tense.PAST and not spans.isdisjoint({"months", "years", "decades"})


def _is_beside_old(scene: Scene) -> bool:
    """Tell whether a semicolon joins a past to one of long ago: "won in May 1993; Oslo refused"."""
    head = scene.mention.head
    if tense_of(scene.verb) is not Tense.PAST or not all(is_old(t, scene) for t in scene.sentence):
        return False
    before = [t for t in scene.sentence if t.span.start < head.i and not _only_says_who(t)]
    return any(semicolons(t.span[0], head) for t in before)


def _only_says_who(timed: TimedWords) -> bool:
    """Tell whether a time stands in a clause between commas: "the mayor, who fled in 1993, …"."""
    verb = timed.verb
    return verb is not None and verb.dep_ == "relcl" and tree.is_set_off(verb)


def _leads_up(verb: Token) -> bool:
    """Tell whether a deed came before another: "murdered in the run-up to last year's vote"."""
    if "up" not in verb.sent.words:
        return False
    phrases = [p for c in verb.children if c.dep_ == "prep" for p in c.children]
    return any(t.lower_ == "up" and t.nbor(-1).text == "-" for p in phrases for t in p.subtree)


def tells_who_speaks(verb: Token) -> bool:
    """Tell whether a past deed only says who speaks: "the minister, who fled to X, said"."""
    while verb.dep_ == "conj" and verb.head.pos_ in VERBS:
        verb = verb.head
    noun = verb.head
    while noun.dep_ == "appos":
        noun = noun.head
    speaks = noun.dep_ in tree.SUBJECTS and reporting_word(noun.head) is not None
    return verb.dep_ == "relcl" and speaks
