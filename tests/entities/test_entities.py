"""Who is meant: kinds, records and ids of those a text speaks of, and bodies told apart."""

import datetime as dt

import pytest

import pipeline
from schemas.vocabulary import ActorKind
from tests.entities.reading import resolve, span, who


def test_roles_of_an_actor_follow_the_day() -> None:
    text = "The Taliban arrested a journalist."
    before, after = dt.date(2020, 5, 1), dt.date(2022, 5, 1)
    assert who(text, "The Taliban", day=before).sector == "rebels"
    assert who(text, "The Taliban", day=after).sector == "government"


@pytest.mark.parametrize(
    ("text", "words", "name", "kind"),
    [
        ("Moscow accused the bloc of lying.", "Moscow", "Russia", ActorKind.STATE),
        ("A bomb hit a market in Moscow.", "Moscow", "Moscow", ActorKind.PLACE),
        ("The Kremlin denied the report.", "The Kremlin", "Kremlin", ActorKind.STATE),
        ("The Russians shelled the town.", "The Russians", "Russia", ActorKind.STATE),
        ("Some Russians living abroad protested.", "Some Russians", "Russians",
         ActorKind.POPULATION),
        ("A soldier was wounded.", "A soldier", "soldier", ActorKind.PERSON),
        ("Three Missionaries fled.", "Three Missionaries", "Three Missionaries",
         ActorKind.PERSON),
        ("The mosque was burned down.", "The mosque", "mosque", ActorKind.FACILITY),
        ("The high court freed him.", "The high court", "high court", ActorKind.ORGANIZATION),
        ("A truck exploded.", "A truck", "truck", ActorKind.OBJECT),
    ],
)  # fmt: skip
def test_kind_and_name_of_states_places_roles_and_things(
    text: str, words: str, name: str, kind: ActorKind
) -> None:
    found = who(text, words)
    assert (found.name, found.kind) == (name, kind)


def test_the_country_of_a_description_comes_from_its_demonym() -> None:
    assert who("Kenyan soldiers crossed the border.", "Kenyan soldiers").country == "KEN"


def test_a_coordination_is_split_into_its_members() -> None:
    parsed, entities = resolve("Both the rebels and the Taliban shelled the town.")
    whole = span(parsed, "Both the rebels and the Taliban")
    assert [s.text for s in entities.split(whole)] == ["the rebels", "the Taliban"]


def test_a_phrase_without_coordination_is_not_split() -> None:
    parsed, entities = resolve("The Ministry of Defence shelled the town.")
    whole = span(parsed, "The Ministry of Defence")
    assert entities.split(whole) == [whole]


def test_same_tells_whether_two_phrases_mean_one() -> None:
    parsed, entities = resolve("Boko Haram attacked the school. It claimed the raid.")
    one, other = span(parsed, "Boko Haram"), span(parsed, "It")
    assert entities.same(one, other)
    assert not entities.same(one, span(parsed, "the school"))


def test_records_hold_every_mention_and_everybody_asked_for() -> None:
    text = "Boko Haram attacked the school. It claimed the raid."
    parsed, entities = resolve(text)
    asked = entities.participant(span(parsed, "the school"))
    records = {r.name: r for r in entities.records()}
    assert {text[a:b] for a, b in records["Boko Haram"].mentions} == {"Boko Haram", "It"}
    assert records["school"].entity_id == asked.entity_id


def test_ids_are_stable_and_differ_between_entities_of_one_name() -> None:
    text = "A soldier shot a soldier."
    first, again = who(text, "A soldier"), who(text, "A soldier")
    assert first.entity_id == again.entity_id
    parsed, entities = resolve(text)
    one = entities.participant(span(parsed, "A soldier"))
    other = entities.participant(span(parsed, "a soldier"))
    assert one.entity_id != other.entity_id


def test_the_opponent_of_a_side_is_whom_it_shares_sentences_with() -> None:
    text = "Boko Haram and Chad fought for hours. Boko Haram said Chad had lost."
    parsed, entities = resolve(text)
    found = entities.opponent(span(parsed, "Boko Haram"))
    assert found is not None
    assert found.name == "Chad"


def test_no_opponent_where_nobody_else_fights() -> None:
    parsed, entities = resolve("Boko Haram attacked a school.")
    assert entities.opponent(span(parsed, "Boko Haram")) is None


@pytest.mark.parametrize("words", ["attacked", "the", "Both"])
def test_any_span_gets_an_answer(words: str) -> None:
    text = "Both the army and Boko Haram attacked the school."
    assert who(text, words).text == words


def test_a_document_without_words_has_no_entities() -> None:
    assert resolve("")[1].records() == []


def test_ten_others_are_no_opponents() -> None:
    text = "Six fighters were killed and more than ten others wounded during the army's offensive."
    wounded = next(e for e in pipeline.extract(text) if e.action.text == "wounded")
    assert [t.name for t in wounded.targets] == ["more than ten others"]


def test_countries_that_act_are_states() -> None:
    """A country in which something happens stays a place."""
    acting = "Norway and other countries imposed sanctions on the bank."
    assert who(acting, "other countries").kind is ActorKind.STATE
    assert who("Rebels hid in another country.", "another country").kind is ActorKind.PLACE


def test_hyphened_nouns_are_looked_up_whole() -> None:
    found = who("A group of asylum-seekers left the camp.", "A group of asylum-seekers")
    assert found.kind is ActorKind.PERSON


def test_no_one_is_somebody() -> None:
    assert who("No one left.", "No one").kind is ActorKind.PERSON


def test_a_department_in_which_something_is_done_is_a_place() -> None:
    found = who("The air force bombed a church in Usulutan Department.", "Usulutan Department")
    assert found.kind is ActorKind.PLACE


def test_each_side_is_somebody() -> None:
    assert who("Each side fired on the other.", "Each side").kind is ActorKind.ORGANIZATION


def test_a_junta_is_no_armed_group_named_before_it() -> None:
    text = "The army lost Kesra to the Tigray People's Liberation Front. The junta bombed a mill."
    [event] = [e for e in pipeline.extract(text) if e.action.text == "bombed"]
    assert [p.name for p in event.actors] == ["junta"]


def test_a_party_told_of_before_is_not_one_named_later() -> None:
    text = (
        "Turkey's main opposition party named a candidate on Sunday. The king accused the party of "
        "theft. Two mayors of the DEM party were jailed."
    )
    [event] = [e for e in pipeline.extract(text) if e.action.text == "accused"]
    assert [t.name for t in event.targets] == ["party"]


def test_a_front_is_none_that_is_not_called_so() -> None:
    text = "Fighters ambushed a Taliban patrol in Kesra, a spokesman for the front said on Friday."
    [event] = [e for e in pipeline.extract(text) if e.action.text == "ambushed"]
    assert event.source.attribution.name != "spokesman for Taliban"
