"""Makes news-like articles of about 600 words, the same for the same seed."""

import random
from collections.abc import Iterator

PEOPLE = ["Amina Sule", "Karel Novotny", "Rosa Quispe", "Daud Rahimi", "Mei Tanaka", "Jon Falk"]
GROUPS = ["the army", "rebel fighters", "the dock workers' union", "police", "the ministry",
          "the opposition party", "aid workers", "a farmers' movement"]  # fmt: skip
PLACES = ["Kabul", "Lagos", "Cusco", "Manila", "Tripoli", "Odesa", "Mombasa", "Quito"]
DAYS = ["on Monday", "on Friday morning", "two days earlier", "in late March", "last year",
        "on 4 May 2022", "since January", "overnight"]  # fmt: skip
SENTENCES = [
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
PARAGRAPHS, SENTENCES_EACH = 9, 4


def articles(number: int, seed: int = 7) -> Iterator[tuple[str, str]]:
    """Yield (id, text) of `number` articles."""
    chance = random.Random(seed)
    for count in range(number):
        paragraphs = [
            " ".join(_sentence(chance) for _ in range(SENTENCES_EACH)) for _ in range(PARAGRAPHS)
        ]
        yield f"article-{count:05}", "\n\n".join(paragraphs)


def _sentence(chance: random.Random) -> str:
    group, group2 = chance.sample(GROUPS, 2)
    person, person2 = chance.sample(PEOPLE, 2)
    return chance.choice(SENTENCES).format(
        group=group, Group=group[0].upper() + group[1:], group2=group2, person=person,
        person2=person2, place=chance.choice(PLACES), day=chance.choice(DAYS),
        n=chance.randint(2, 12), m=chance.randint(13, 60),
    )  # fmt: skip
