"""Places that the reports of one happening share."""

import datetime as dt
from collections.abc import Callable

from pipeline.link.shared_places import share_places
from schemas.event import Event, Place
from schemas.vocabulary import Modality, Precision, QuadClass

Make = Callable[..., Event]
ONE, OTHER = "in_00000000000000aa", "in_00000000000000bb"


def at(event: Event, *places: Place, incident: str = ONE, **changes: object) -> Event:
    return event.model_copy(update={"locations": list(places), "incident_id": incident, **changes})


def named(event: Event, name: str, method: str = "gazetteer:exact",
          precision: Precision = Precision.PLACE) -> Place:  # fmt: skip
    update = {"name": name, "method": method, "precision": precision}
    return event.locations[0].model_copy(update=update)


def names(*events: Event) -> list[list[tuple[str, str]]]:
    return [[(p.name, p.method) for p in e.locations] for e in share_places(events)]


def test_a_report_without_a_place_has_that_of_another_of_its_incident(event: Make) -> None:
    one, other = event("d1", 1), event("d1", 2)
    assert names(at(one, named(one, "Dori")), at(other), at(other, incident=OTHER)) == [
        [("Dori", "gazetteer:exact")],
        [("Dori", "gazetteer:exact+incident")],
        [],
    ]


def test_a_stated_place_stands_and_a_guessed_one_gives_way(event: Make) -> None:
    one = event("d1", 1)
    stated, guessed = named(one, "Dori"), named(one, "Niamey", "gazetteer:exact+document")
    nearby = named(one, "Tera", "gazetteer:exact+context")
    found = names(at(one, stated), at(one, guessed), at(one, nearby), at(one, named(one, "Say")))
    assert [places[0][0] for places in found] == ["Dori", "Dori", "Tera", "Say"]


def test_a_country_is_not_shared(event: Make) -> None:
    one = event("d1", 1)
    country = named(one, "Niger", precision=Precision.COUNTRY)
    assert names(at(one, country), at(one))[1] == []


def test_what_has_not_happened_is_nowhere(event: Make) -> None:
    one = event("d1", 1)
    plan = at(one, modality=Modality.PLANNED)
    assert names(at(one, named(one, "Dori")), plan)[1] == []


def test_words_about_a_deed_are_said_elsewhere(event: Make) -> None:
    one = event("d1", 1)
    denial = at(one, quad_class=QuadClass.VERBAL_CONFLICT)
    assert names(at(one, named(one, "Dori")), denial)[1] == []


def test_a_report_of_other_people_may_be_of_another_deed(event: Make) -> None:
    one, other = event("d1", 1), event("d1", 2)
    strangers = [p.model_copy(update={"entity_id": "en_00000000000000ff"}) for p in other.targets]
    apart = other.sentence.model_copy(update={"start": other.sentence.start + 500})
    deed = at(other, actors=[], targets=strangers, sentence=apart)
    assert names(at(one, named(one, "Dori")), deed)[1] == []


def test_news_is_not_where_something_was_years_ago_that_is_told_behind_it(event: Make) -> None:
    one, other = event("d1", 1), event("d1", 2)
    news, last = at(one, date=None), at(event("d1", 3), incident=OTHER)
    assert last.date is not None and last.date.latest is not None
    day = last.date.latest - dt.timedelta(days=400)
    old = last.date.model_copy(update={"earliest": day, "latest": day, "edtf": day.isoformat()})
    behind = other.sentence.model_copy(update={"start": other.sentence.start + 500})
    background = at(other, named(other, "Dori"), date=old, sentence=behind)
    assert names(news, background, last)[0] == []


def test_the_only_stated_town_of_an_incident_is_better_than_that_of_the_document(
    event: Make,
) -> None:
    """Even where its reports are of other people: "a blast hit a truck" that was in Dori."""
    one, other = event("d1", 1), event("d1", 2)
    strangers = [p.model_copy(update={"entity_id": "en_00000000000000ff"}) for p in other.targets]
    apart = other.sentence.model_copy(update={"start": other.sentence.start + 500})
    guessed = named(other, "Niamey", "gazetteer:exact+document")
    deed = at(other, guessed, actors=[], targets=strangers, sentence=apart)
    stated = at(one, named(one, "Dori"))
    assert names(stated, deed)[1] == [("Dori", "gazetteer:exact+incident")]
    elsewhere = at(one, named(one, "Tera"))
    assert names(stated, elsewhere, deed)[2] == [("Niamey", "gazetteer:exact+document")]


def test_reports_of_several_streets_have_only_their_town_in_common(event: Make) -> None:
    one = event("d1", 1)
    mill, park, leeds = named(one, "Mill Street"), named(one, "Park Row"), named(one, "Leeds")
    elsewhere = one.sentence.model_copy(update={"start": 900, "end": 999})
    guessed = at(one, sentence=elsewhere)
    assert names(at(one, mill, leeds), at(one, park, leeds), guessed)[2] == [
        ("Leeds", "gazetteer:exact+incident")
    ]
    assert names(at(one, mill), at(one, park), guessed)[2] == []
    assert names(at(one, mill, leeds), at(one, leeds), guessed)[2][0][0] == "Mill Street"
