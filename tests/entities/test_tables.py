"""The tables of actors: what an editor may rely on."""

from itertools import combinations

import pytest

import pipeline
from pipeline.errors import KnowledgeError
from pipeline.knowledge import actors, rows
from pipeline.knowledge.actors import Actor
from schemas.vocabulary import ActorKind


def entries() -> list[tuple[str, tuple[Actor, ...]]]:
    return [(alias, found) for group in actors.aliases().values() for _, alias, found in group]


def overlap(one: Actor, other: Actor) -> bool:
    starts, ends = [one.from_, other.from_], [one.until, other.until]
    first = max((d for d in starts if d), default=None)
    last = min((d for d in ends if d), default=None)
    return first is None or last is None or first <= last


def test_a_name_means_one_actor_on_any_day_in_one_country() -> None:
    twice = [
        alias
        for alias, found in entries()
        for one, other in combinations(found, 2)
        if one.country == other.country and (one.name != other.name or overlap(one, other))
    ]
    assert twice == []


def test_every_actor_goes_by_its_own_name() -> None:
    known = {alias.lower() for alias, _ in entries()}
    for line, row in rows("actors/actors.csv"):
        assert row["aliases"], f"actors.csv:{line} has no alias"
        assert any(a.lower() in known for a in row["aliases"].split("|"))


def test_countries_are_three_capitals() -> None:
    for table, column in (("actors", "country"), ("states", "iso3"), ("peoples", "country")):
        for line, row in rows(f"actors/{table}.csv"):
            code = row[column]
            assert not code or (len(code) == 3 and code.isupper()), f"{table}.csv:{line}: {code}"


def test_synonyms_are_nouns_of_the_table() -> None:
    assert set(actors.synonyms()) - set(actors.nouns()) == set()


def test_titles_stand_for_nouns_of_the_table() -> None:
    missing = {t.noun for t in actors.titles().values() if t.noun} - set(actors.nouns())
    assert missing == set()


def test_a_demonym_leads_to_its_state_and_a_seat_keeps_its_name() -> None:
    assert actors.demonyms()["kenyan"].name == "Kenya"
    assert actors.metonyms()["nairobi"].name == "Kenya"
    assert actors.seats()["kremlin"] == Actor("Kremlin", ActorKind.STATE, "RUS", "government")


def test_a_name_is_cut_as_the_parser_cuts_it() -> None:
    assert actors.tokenized("al-Qaeda") == ("al", "-", "qaeda")
    assert actors.tokenized("People’s Front") == ("people", "'s", "front")


def test_a_wrong_kind_names_file_line_and_choices(monkeypatch: pytest.MonkeyPatch) -> None:
    def wrong(_: str) -> list[tuple[int, dict[str, str]]]:
        return [(7, {"noun": "elf", "kind": "elf", "sector": "", "traits": ""})]

    actors.nouns.cache_clear()
    monkeypatch.setattr(actors, "rows", wrong)
    with pytest.raises(KnowledgeError, match=r"nouns\.csv:7.*'elf'.*person"):
        actors.nouns()
    monkeypatch.undo()
    actors.nouns.cache_clear()


@pytest.mark.parametrize(
    ("name", "country"),
    [("the Karen National Liberation Army", "MMR"), ("Tren de Aragua", "VEN"), ("IPOB", "NGA")],
)
def test_armed_groups_of_the_news_are_known(name: str, country: str) -> None:
    [event] = [e for e in pipeline.extract(f"On Monday {name} attacked a convoy.") if e.actors]
    assert [(a.kind, a.country) for a in event.actors] == [("armed_group", country)]


def test_a_party_is_nobodys_mother() -> None:
    text = "Hasina had blamed the riots on Jamaat-e-Islami, which her government banned last week."
    [banned] = [e for e in pipeline.extract(text) if e.action.text == "banned"]
    assert [(a.name, t.kind) for a in banned.actors for t in banned.targets] == [
        ("government", "organization")
    ]
