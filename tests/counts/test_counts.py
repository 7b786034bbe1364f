"""How many people: every way in which news says a number, and the event it belongs to."""

import pytest

import pipeline
from pipeline.clean import clean
from pipeline.errors import KnowledgeError
from pipeline.find.counts import find_counts, quantities, tallies
from pipeline.find.mentions import EventMention
from pipeline.knowledge.lexicon import Sense
from pipeline.parse import Parsed, load_model, parse_articles
from schemas.document import Article
from schemas.event import Count
from schemas.vocabulary import EventType, Modality

ASSAULT, COERCE, PROTEST = EventType.ASSAULT, EventType.COERCE, EventType.PROTEST
Bounds = tuple[str, int | None, int | None, int | None]


def parse(text: str) -> Parsed:
    article = Article(document_id="made-up", text=text)
    return next(parse_articles([(article, clean(article))], load_model()))


def mention(parsed: Parsed, form: str, event_type: EventType, mode: str | None) -> EventMention:
    """Build the mention of the event whose head is the word `form`."""
    head = next(t for t in parsed.doc if t.text == form)
    sense = Sense(
        lemma=head.lemma_,
        pos="verb",
        conditions=(),
        event_type=event_type,
        mode=mode,
        cameo=None,
        acled=None,
        actor=("subject",),
        target=("object",),
        example="",
        origin="made-up",
    )
    trigger = parsed.doc[head.i : head.i + 1]
    return EventMention(
        head, trigger, head.lemma_, sense, parsed.doc[head.sent.start : head.sent.end]
    )


def counts(
    text: str, form: str, event_type: EventType = ASSAULT, mode: str | None = None
) -> list[Count]:
    parsed = parse(text)
    return find_counts(mention(parsed, form, event_type, mode), parsed)


def bounds(text: str, form: str, event_type: EventType = ASSAULT) -> list[Bounds]:
    return [(str(c.what), c.low, c.best, c.high) for c in counts(text, form, event_type)]


@pytest.mark.parametrize(
    ("number", "low", "best", "high"),
    [
        ("Six", 6, 6, 6),
        ("At least six", 6, 6, None),
        ("More than 100", 100, 100, None),
        ("Up to 40", None, 40, 40),
        ("Fewer than ten", None, 10, 10),
        ("About 20", None, 20, None),
        ("Between 10 and 20", 10, None, 20),
        ("Two dozen", 24, 24, 24),
        ("Ninety six", 96, 96, 96),
        ("One hundred and twenty-five", 125, 125, 125),
        ("1,200", 1200, 1200, 1200),
        ("Dozens of", 24, None, None),
        ("Hundreds of", 200, None, None),
        ("Several hundred", 300, None, None),
        ("No", 0, 0, 0),
    ],
)
def test_a_number_sets_the_bounds_that_its_words_say(
    number: str, low: int | None, best: int | None, high: int | None
) -> None:
    assert bounds(f"{number} rebels were killed near the mill.", "killed") == [
        ("killed", low, best, high)
    ]


@pytest.mark.parametrize(
    ("text", "form", "expected"),
    [
        (
            "A car bomb killed eight soldiers and wounded about 20 others.",
            "bomb",
            [("killed", 8, 8, 8), ("wounded", None, 20, None)],
        ),
        (
            "A car bomb killed eight soldiers and wounded about 20 others.",
            "killed",
            [("killed", 8, 8, 8)],
        ),
        (
            "A car bomb killed eight soldiers and wounded about 20 others.",
            "wounded",
            [("wounded", None, 20, None)],
        ),
        (
            "The agency evacuated its staff.",
            "evacuated",
            [],
        ),
        (
            "He was killed by police after he stabbed an officer.",
            "stabbed",
            [],
        ),
        (
            "The council condemned the raid after nine guards were killed.",
            "raid",
            [],
        ),
        (
            "Two guards were sentenced to death for the bombing of a mill.",
            "bombing",
            [],
        ),
        (
            "Two guards were shot to death at the gate.",
            "shot",
            [("killed", 2, 2, 2)],
        ),
        (
            "Three people were killed and 12 wounded when a bomb exploded in the market.",
            "exploded",
            [("killed", 3, 3, 3), ("wounded", 12, 12, 12)],
        ),
        (
            "Gunmen launched an attack on the post, killing 8 people and wounding about 20.",
            "attack",
            [("killed", 8, 8, 8), ("wounded", None, 20, None)],
        ),
        (
            "The blast left eight people dead and more than 100 injured.",
            "blast",
            [("killed", 8, 8, 8), ("wounded", 100, 100, None)],
        ),
        ("The revolt has left at least 12 dead.", "revolt", [("killed", 12, 12, None)]),
        ("The attack left 12 dead.", "attack", [("killed", 12, 12, 12)]),
        (
            "The army shelled the town, where six civilians were killed.",
            "shelled",
            [("killed", 6, 6, 6)],
        ),
        ("The death of six soldiers was announced.", "death", [("killed", 6, 6, 6)]),
        ("There were no casualties in the attack.", "attack", [("killed", 0, 0, 0)]),
        ("The attack killed no one.", "killed", [("killed", 0, 0, 0)]),
        ("Four soldiers and a civilian were killed.", "killed", [("killed", 5, 5, 5)]),
        ("They killed six soldiers and civilians.", "killed", [("killed", 6, None, None)]),
        (
            "The gang killed three reporters, two cooks and a guard.",
            "killed",
            [("killed", 3, None, None)],
        ),
        ("Omar Haddad was killed near the bridge.", "killed", [("killed", 1, 1, 1)]),
        ("Police said the raid killed two.", "raid", [("killed", 2, 2, 2)]),
    ],
)
def test_the_dead_and_wounded_belong_to_their_verb_and_to_the_attack(
    text: str, form: str, expected: list[Bounds]
) -> None:
    assert bounds(text, form) == expected


@pytest.mark.parametrize(
    ("text", "form", "event_type", "expected"),
    [
        (
            "Police arrested 12 people, seven women and five men, on Sunday.",
            "arrested",
            COERCE,
            [("detained", 12, 12, 12)],
        ),
        ("The arrest of 13 men angered the town.", "arrest", COERCE, [("detained", 13, 13, 13)]),
        (
            "Gunmen abducted a group of 20 pupils.",
            "abducted",
            COERCE,
            [("abducted", 20, 20, 20)],
        ),
        (
            "The flood displaced more than 2.5 million people.",
            "displaced",
            COERCE,
            [("displaced", 2_500_000, 2_500_000, None)],
        ),
        (
            "Thousands of teachers marched to the palace.",
            "marched",
            PROTEST,
            [("participants", 2000, None, None)],
        ),
        (
            "A protest by 5,000 miners blocked the road.",
            "protest",
            PROTEST,
            [("participants", 5000, 5000, 5000)],
        ),
    ],
)
def test_each_kind_of_event_counts_its_own_people(
    text: str, form: str, event_type: EventType, expected: list[Bounds]
) -> None:
    assert bounds(text, form, event_type) == expected


def test_a_phrase_is_read_by_the_mode_of_its_sense_and_its_targets() -> None:
    parsed = parse("Soldiers took nine farmers into custody.")
    event = mention(parsed, "took", COERCE, "arrest")
    event.targets = [parsed.doc[2:4]]
    assert [(str(c.what), c.best, c.text) for c in find_counts(event, parsed)] == [
        ("detained", 9, "nine farmers")
    ]


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("More than 1,000 people were killed or wounded.", "killed"),
        ("The shell killed 40 cows and burned six houses.", "shell"),
        ("The flood displaced 200 families.", "displaced"),
        ("The strike killed 20 percent of the herd.", "killed"),
        ("Two gunmen fled the village.", "fled"),
        ("Ten guards were killed, prompting a raid on the camp.", "raid"),
        ("Rebels attacked the mill twice in 2015.", "attacked"),
        ("The army destroyed two tanks in the attack.", "attack"),
        ("The army suffered 52 casualties in the attack.", "attack"),
    ],
)
def test_what_is_no_number_of_such_people_is_not_counted(text: str, form: str) -> None:
    assert bounds(text, form) == []


def test_a_people_or_a_body_is_not_one_person() -> None:
    assert counts("The Orlans were killed in raids on the port.", "killed") == []
    assert counts("Nine mills burned and Houthis were killed in raids.", "killed") == []


def test_a_name_that_stands_elsewhere_as_a_village_is_nobody() -> None:
    text = "They had been in Kyaung Bor village for weeks. We seized Kyaung Bor."
    assert counts(text, "seized", mode="abduct") == []


def test_an_age_is_not_counted() -> None:
    assert bounds("A 23-year-old man was killed.", "killed") == [("killed", 1, 1, 1)]


def test_the_words_of_a_count_stand_at_its_offsets() -> None:
    text = "A bomb  killed at  least six soldiers."
    (count,) = counts(text, "killed")
    assert text[count.start : count.end] == count.text == "at  least six soldiers"


@pytest.mark.parametrize(
    ("module", "table", "row", "named"),
    [
        (quantities, "words", {"phrase": "six", "kind": "sum", "value": "6"}, "quantities.csv:3"),
        (
            tallies,
            "counted",
            {
                "by": "lemma",
                "key": "kill",
                "pos": "verb",
                "what": "eaten",
                "where": "object",
                "who": "",
            },
            "counts.csv:3",
        ),
    ],
)
def test_a_broken_table_is_named_with_its_line(
    module: object, table: str, row: dict[str, str], named: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "rows", lambda _: iter([(3, row)]))
    read = getattr(module, table)
    read.cache_clear()
    with pytest.raises(KnowledgeError, match=named):
        read()
    monkeypatch.undo()
    read.cache_clear()


def test_somebody_whom_nobody_killed_is_not_counted() -> None:
    """A number that is told of a plan is kept, the one person that is meant to die is none."""
    parsed = parse("The gang plotted to kill the judge.")
    planned = mention(parsed, "kill", ASSAULT, "kill")
    planned.modality = Modality.PLANNED
    assert find_counts(planned, parsed) == []
    assert counts("The gang plotted to kill the judge.", "plotted") == []


def test_people_who_are_among_the_dead_are_counted_once() -> None:
    parsed = parse("A nurse and a monk were among the dead.")
    dead = mention(parsed, "dead", ASSAULT, "kill")
    dead.targets = [parsed.doc[0:2], parsed.doc[3:5]]
    assert [(c.low, c.best, c.high) for c in find_counts(dead, parsed)] == [(2, 2, 2)]


def test_the_victims_of_one_deed_are_not_those_of_the_deed_it_answers() -> None:
    text = "A drone killed a guild leader, the army said, blaming him for attacks on its troops."
    parsed = parse(text)
    assert find_counts(mention(parsed, "attacks", ASSAULT, "attack"), parsed) == []


def test_the_day_of_a_month_counts_nobody() -> None:
    assert bounds("The 18 August massacre of nine monks shook them.", "massacre") == [
        ("killed", 9, 9, 9)
    ]


def test_who_died_is_no_victim_of_what_he_did() -> None:
    parsed = parse("The general, who led the coup, was killed in a crash.")
    assert find_counts(mention(parsed, "led", ASSAULT, "coup"), parsed) == []


def test_who_drowns_somebody_does_not_drown() -> None:
    [event] = pipeline.extract("Two smugglers drowned a boy.")
    assert [(c.what, c.best) for c in event.counts] == [("killed", 1)]


def test_what_is_said_besides_is_not_what_a_deed_did() -> None:
    text = "The army, which fights rebels in Tigre, denied that it had executed 45 farmers."
    counts = {e.action.text: len(e.counts) for e in pipeline.extract(text)}
    assert counts.get("executed") == 1
    assert counts.get("fights", 0) == 0
    text = "Chad said that it had downed nine drones and that a man was wounded."
    [downed] = [e for e in pipeline.extract(text) if e.action.lemma.startswith("down")]
    assert downed.counts == []


def test_who_is_hanged_over_an_attack_did_not_die_in_it() -> None:
    hanged, attack, *_ = pipeline.extract("The junta hanged a miner over a 2018 attack on a mill.")
    assert (hanged.counts[0].best, attack.counts) == (1, [])


def test_what_something_else_did_is_no_toll_of_the_deed() -> None:
    [shot, _] = pipeline.extract("The drone was shot down, but falling debris wounded 53 people.")
    assert shot.counts == []


def test_who_was_killed_or_injured_is_counted_as_neither() -> None:
    events = pipeline.extract("Gangs killed or injured more than 3,250 people in May.")
    assert [e.counts for e in events] == [[], []]


def test_who_was_shot_is_not_counted_to_what_another_did_meanwhile() -> None:
    text = "Two of the raiders were shot by guards, while the third blew himself up."
    [blew] = [e for e in pipeline.extract(text) if "blew" in e.action.text]
    assert blew.counts == []
    text = "A guard was killed while two others were hurt when a bomb exploded near the mill."
    [blast] = [e for e in pipeline.extract(text) if "exploded" in e.action.text]
    assert [(c.what, c.best) for c in blast.counts] == [("killed", 1), ("wounded", 2)]


def test_the_dead_of_one_deed_are_not_those_of_the_other_that_is_told_before() -> None:
    text = "Two posts were hit by rebels, and a plane blew up over Lund, killing all 90 nuns."
    [hit] = [e for e in pipeline.extract(text) if e.action.text == "hit"]
    assert hit.counts == []


def test_who_was_almost_killed_is_none_of_the_dead() -> None:
    events = pipeline.extract("A mayor was almost killed in an ambush by rebels in Lund.")
    assert [e.counts for e in events] == [[], []]


def test_an_organiser_is_not_the_number_of_a_march() -> None:
    text = "One organiser of the march, Ana Roe, told a paper that it was peaceful."
    assert not [c for e in pipeline.extract(text) for c in e.counts]
