"""Which country a document is about, as its places and armed groups tell."""

from pipeline.resolve.places.home_country import fighters_of, home_country
from schemas.document import Entity
from schemas.event import Place
from schemas.vocabulary import ActorKind, Precision


def named(name: str, country: str, kind: str = "city", method: str = "gazetteer:exact") -> Place:
    precision = Precision.COUNTRY if kind == "country" else Precision.PLACE
    return Place(
        text=name, start=0, end=len(name), name=name, kind=kind, country=country,
        precision=precision, method=method,
    )  # fmt: skip


PERU = named("Peru", "PER", "country")
CHILEAN = named("Chilean", "CHL", "country", "demonym")


def test_towns_outweigh_governments_that_are_only_named() -> None:
    governments = [CHILEAN] * 3
    assert home_country([PERU, PERU, *governments]) is None
    assert home_country([PERU, named("Cusco", "PER"), named("Tacna", "PER"), *governments]) == PERU


TEXT = "Masked men of the Red Dawn struck; the Red Dawn said so."
GROUP = Entity(
    entity_id="en_0123456789ab", name="Red Dawn", kind=ActorKind.ARMED_GROUP, country="PER",
    mentions=[(18, 26), (39, 47)],
)  # fmt: skip


def test_an_armed_group_speaks_for_the_country_it_fights_in() -> None:
    assert home_country([PERU, CHILEAN]) is None
    assert home_country([PERU, CHILEAN], fighters_of([GROUP], TEXT)) == PERU


def test_a_country_of_which_only_armed_groups_speak_quotes_their_name() -> None:
    found = home_country([], fighters_of([GROUP], TEXT))
    assert found is not None
    assert (found.name, found.precision) == ("Peru", Precision.COUNTRY)
    assert found.text == "Red Dawn" == TEXT[found.start : found.end]


def test_a_capital_speaks_for_its_country_where_something_is_in_it() -> None:
    lima = [named("Lima", "PER"), named("Lima", "PER")]
    assert home_country([*lima, CHILEAN, CHILEAN]) is None
    assert home_country([*lima, CHILEAN, CHILEAN], located=frozenset({0})) is not None


def test_a_country_named_once_is_no_story() -> None:
    assert home_country([PERU]) is None


def test_the_towns_of_a_country_that_is_not_named_tell_it_in_their_words() -> None:
    found = home_country([named("Cusco", "PER"), named("Tacna", "PER")])
    assert found is not None
    assert (found.text, found.name, found.precision) == ("Cusco", "Peru", Precision.COUNTRY)
