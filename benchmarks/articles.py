"""Makes news-like articles of about 600 words, the same for the same seed.

They are as dense as news is, so that what is measured on them holds for it. In 600 words
dateline finds in these, in general news (56 articles of Giveme5W1H) and in reports of violence (200
of MUC-4):

|                      | generated | general | violence |
|----------------------|-----------|---------|----------|
| events               | 24        | 14      | 27       |
| their participants   | 42        | 20      | 36       |
| statements           | 16        | 12      | 13       |
| places               | 20        | 12      | 19       |
| times                | 10        | 8       | 6        |
| mentions of entities | 79        | 90      | 90       |
| words to a sentence  | 20        | 22      | 21       |

With `dense`, nearly every sentence reports an event, 48 of them in 600 words: more than news has.
"""

import json
import random
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

PUBLISHED = "2022-05-10"  # as news has it; an undated article is dated by its text
PEOPLE = [
    f"{first} {last}"
    for first in ("Amina", "Karel", "Rosa", "Daud", "Mei", "Jon", "Leila", "Tomas", "Nadia", "Paul")
    for last in ("Sule", "Novotny", "Quispe", "Rahimi", "Tanaka", "Falk", "Okafor", "Haddad")
]
GROUPS = ["the army", "rebel fighters", "the dock workers' union", "police", "the ministry",
          "the opposition party", "aid workers", "a farmers' movement", "the Northern Front",
          "the teachers' union", "the border guard", "the Red Crescent", "government troops",
          "the River Alliance", "the election commission", "gunmen"]  # fmt: skip
PLACES = ["Kabul", "Lagos", "Cusco", "Manila", "Tripoli", "Odesa", "Mombasa", "Quito", "Herat",
          "Kano", "Arequipa", "Cebu", "Benghazi", "Kharkiv", "Kisumu", "Guayaquil", "Mosul",
          "Karachi", "Bamako", "Beirut", "Aden", "Juba", "Medan", "Cali"]  # fmt: skip
DAYS = ["on Monday", "on Friday morning", "two days earlier", "in late March", "last year",
        "on 4 May 2022", "since January", "overnight"]  # fmt: skip
EVENTS = [
    "{Group} attacked a convoy near {place} {day}, killing {n} people and wounding {m} others.",
    "{person}, who leads the talks, said that {group} had signed an agreement in {place} {day}.",
    "Thousands of people marched through {place} {day} to protest against higher fuel prices.",
    "{Group} denied that its members had taken part in the raid, which {group2} called a crime.",
    "The court in {place} sentenced {person} to {n} years in prison for bribing officials.",
    "According to {group}, at least {n} villages were flooded and {m} families left their homes.",
    "{person} arrived in {place} {day} and met {person2} to discuss the release of prisoners.",
    "“We will not leave the square until they listen,” {person} told reporters {day}.",
    "{Group} sent food and medicine to {place}, where {n} schools serve as shelters.",
    "Neither {group} nor {group2} managed to hold the bridge, although both claimed victory.",
    "The election, planned for next month, could be postponed if {group} refuses to disarm.",
    "{person} accused {group} of blocking the road to {place} and demanded an inquiry.",
    "The weather was mild, shops were open, and children played near the old harbour wall.",
    "{Group} withdrew from the outskirts of {place} after {n} hours of shelling {day}.",
]
OTHERS = [
    "The road between {place} and {place2} runs for some {m} kilometres along the coast, past "
    "fields of maize and the ruins of an old sugar mill.",
    "Prices of bread and cooking oil in {place} are about twice as high as they were before, and "
    "many households spend more than half of their income on food.",
    "“There is not much that people here can do without electricity, and the generators are old,” "
    "said {person}, a shopkeeper with {n} children.",
    "{person} grew up in {place} as the youngest of {n} sisters and was a teacher of mathematics "
    "for most of her life.",
    "Analysts say that the position of {group} in the region is weaker than it looks, because its "
    "budget depends on taxes from the port of {place}.",
    "The building, which is {m} metres high and has been empty for years, stands between the "
    "railway station and the central market of {place}.",
    "It is not clear how many of the {m} members of the council will be present, or whether "
    "{person} will be among them.",
    "For {person2}, a nurse at the hospital of {place}, the days are long and the wards are full, "
    "but she does not think of leaving the town.",
    "The report is {m} pages long, and most of its figures come from satellite images and the "
    "registers of {group}.",
    "A spokesman for {group} said that the situation in {place} was calm {day} and that there was "
    "no reason for concern.",
]
PARAGRAPHS, SENTENCES_EACH = 10, 3
OTHERS_SHARE = 0.4
CAST = {"people": 4, "groups": 4, "places": 3}  # an article comes back to the same few


def articles(number: int, seed: int = 7, *, dense: bool = False) -> Iterator[tuple[str, str]]:
    """Yield (id, text) of `number` articles; `dense` ones report events nearly throughout."""
    chance = random.Random(seed)
    for count in range(number):
        cast = {
            "people": chance.sample(PEOPLE, CAST["people"]),
            "groups": chance.sample(GROUPS, CAST["groups"]),
            "places": chance.sample(PLACES, CAST["places"]),
        }
        share = 0.0 if dense else OTHERS_SHARE
        paragraphs = [
            " ".join(_sentence(chance, cast, share) for _ in range(SENTENCES_EACH))
            for _ in range(PARAGRAPHS)
        ]
        yield f"article-{count:05}", "\n\n".join(paragraphs)


def _sentence(chance: random.Random, cast: Mapping[str, list[str]], share: float) -> str:
    """Return a sentence on the cast of an article; `share` of them report nothing."""
    group, group2 = chance.sample(cast["groups"], 2)
    person, person2 = chance.sample(cast["people"], 2)
    place, place2 = chance.sample(cast["places"], 2)
    return chance.choice(OTHERS if chance.random() < share else EVENTS).format(
        group=group, Group=group[0].upper() + group[1:], group2=group2, person=person,
        person2=person2, place=place, place2=place2, day=chance.choice(DAYS),
        n=chance.randint(2, 12), m=chance.randint(13, 60),
    )  # fmt: skip


def write_articles(path: Path, made: Iterable[tuple[str, str]]) -> None:
    """Write articles, (id, text) of each, as JSON lines with a date of publication."""
    rows = ({"id": name, "text": text, "published": PUBLISHED} for name, text in made)
    path.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
