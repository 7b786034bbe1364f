"""Resolve the toponyms of a document into places of the dataset."""

from collections.abc import Sequence

from pipeline.find.toponyms import Toponym, find_toponyms
from pipeline.knowledge.gazetteer import Candidate, open_gazetteer
from pipeline.knowledge.places import sorts
from pipeline.knowledge.word_classes import classes
from pipeline.parse.labels import DESCRIBING, NOUNS, PLACE_NAMES
from pipeline.parse.parsed import Parsed
from pipeline.parse.tokens import Span
from pipeline.resolve.places.capitals import add_capitals
from pipeline.resolve.places.choice import choose, encloses
from pipeline.resolve.places.phrases import is_of_foreigners
from schemas.event import Place
from schemas.vocabulary import Precision

PRECISION = {
    "country": Precision.COUNTRY,
    "former_state": Precision.COUNTRY,
    "province": Precision.PROVINCE,
    "district": Precision.DISTRICT,
    "continent": Precision.REGION,
    "region": Precision.REGION,
    "landform": Precision.REGION,
}
FACILITY, LANDFORM = "facility", "landform"
LISTING = frozenset({",", "and", "or"})  # what stands before the later names of a list
AGES = frozenset({"new", "old"})  # "the Old City" is called so
REACH = 4  # words between a name and the larger place that says where it lies ("in", ",", "of")
SPEAKING = 2  # names that must speak for the country or province that a document is about
LEADING = 0.6  # share of the votes from which on a document is about one country or province


def find_places(parsed: Parsed) -> list[Place]:
    """Return the places that a document names, resolved, in the order of the text."""
    return add_capitals(resolve_toponyms(find_toponyms(parsed)), parsed)


def resolve_toponyms(toponyms: Sequence[Toponym]) -> list[Place]:
    """Resolve all toponyms of one document together."""
    chosen = choose(toponyms)
    chosen = [
        None if place is not None and _is_namesake(index, place, toponyms, chosen) else place
        for index, place in enumerate(chosen)
    ]
    focus = _focus(toponyms, chosen) if any(place is None for place in chosen) else None
    return [
        _known(toponym, place)
        if place is not None
        else _unknown(toponym, _enclosing(index, toponyms, chosen), focus)
        for index, (toponym, place) in enumerate(zip(toponyms, chosen, strict=True))
        if place is not None or not toponym.reading.candidates or _called_place(toponym)
    ]


def _is_namesake(
    index: int, place: Candidate, toponyms: Sequence[Toponym], chosen: Sequence[Candidate | None]
) -> bool:
    """Say whether a place lies elsewhere than the text says: "the Escalon quarter of San Salvador".

    Then the table knows only a namesake of the village, quarter or building that is meant.
    """
    building = toponyms[index].reading.kind == FACILITY and place.kind == "province"
    town = place.kind in ("city", "district")
    told = _has_sort(toponyms[index]) or toponyms[index].reading.kind == FACILITY
    if not (building or (town and told)):
        return False
    outer = _enclosing(index, toponyms, chosen)
    return outer is not None and None is not outer.country != place.country


def _has_sort(toponym: Toponym) -> bool:
    """Say whether a word for a settlement or a part of one stands right behind a name."""
    span = toponym.tokens
    if span is None:
        return False
    last = span.doc[span.end - 1 : span.end + 1]
    return any(token.lower_ in classes()["settlements"] for token in last)


def _called_place(toponym: Toponym) -> bool:
    """Say whether a name whose places do not fit is a place all the same, one that no table has.

    It is where spaCy calls it one, and the phrase tells what it is or where something is.
    """
    span = toponym.tokens
    if _has_sort(toponym) or toponym.reading.kind == FACILITY:
        return True
    if span is None:
        return False
    said = [t.lower_ for t in span.doc[max(span.start - 2, 0) : span.start]]
    if said[1:] == ["of"] and said[0] in classes()["settlements"]:  # "the village of X"
        return True
    if span.root.ent_type_ not in PLACE_NAMES:
        return False
    if toponym.reading.kind is not None or toponym.within is not None:
        return True
    first = span.start - 1
    while first > 0 and span.doc[first].lower_ in ("the", *classes()["directions"]):
        first -= 1
    before = span.doc[first].lower_ if first >= 0 else ""
    return (
        before in classes()["locative"] or before in classes()["settlements"] or before in LISTING
    )


def _known(toponym: Toponym, chosen: Candidate) -> Place:
    """Write a toponym and its place as a record of the dataset."""
    reading = toponym.reading
    if reading.kind == LANDFORM and chosen.kind == "country":
        return _unknown(toponym, None, None)  # the Niger River is not only in Niger
    whole = reading.administrative
    latitude, longitude, computed = _point(chosen)
    method = reading.method + ("+comma" if encloses(toponym.within, chosen) else "")
    return Place(
        text=toponym.text,
        start=toponym.start,
        end=toponym.end,
        name=chosen.name,
        kind=chosen.kind if whole or reading.kind is None else reading.kind,
        country=chosen.country,
        admin1=chosen.admin1,
        admin2=chosen.admin2,
        geonames_id=chosen.geonames_id if whole else None,
        latitude=latitude,
        longitude=longitude,
        precision=PRECISION.get(chosen.kind, Precision.PLACE),
        method=method + ("+centroid" if computed else ""),
    )


def _point(chosen: Candidate) -> tuple[float | None, float | None, bool]:
    """Return a place's point, or that of the province it lies in; and whether it is computed."""
    if chosen.latitude is None and chosen.admin1:
        for outer in open_gazetteer().look_up(chosen.admin1):
            if outer.kind == "province" and outer.country == chosen.country:
                return outer.latitude, outer.longitude, True
    return chosen.latitude, chosen.longitude, chosen.centroid


def _unknown(toponym: Toponym, enclosing: Candidate | None, focus: Candidate | None) -> Place:
    """Write a name that no table knows, with the place it lies in as far as the text tells."""
    outer = enclosing or focus
    latitude, longitude, _ = _point(outer) if outer is not None else (None, None, False)
    basis = "enclosing" if enclosing is not None else "document"
    return Place(
        text=toponym.text,
        start=toponym.start,
        end=toponym.end,
        name=_bare_name(toponym.text if toponym.tokens is not None else toponym.text.title()),
        kind=toponym.reading.kind or "place",
        country=outer.country if outer is not None else None,
        admin1=outer.admin1 if outer is not None else None,
        admin2=outer.admin2 if outer is not None else None,
        latitude=latitude,
        longitude=longitude,
        precision=(
            PRECISION.get(outer.kind, Precision.PLACE) if outer is not None else Precision.PLACE
        ),
        method=f"{basis}+centroid" if outer is not None else "unknown",
    )


def _bare_name(text: str) -> str:
    """Return a name without its article and without words for a unit ("La Loma Canton")."""
    words_of_it = " ".join(text.split()).split(" ")
    if words_of_it[0].lower() == "the" and len(words_of_it) > 1:
        del words_of_it[0]
    behind = sorts()[0]
    while len(words_of_it) > 1:
        sort = behind.get(words_of_it[-1].lower())
        if sort is None or not sort.administrative or words_of_it[-2].lower() in AGES:
            break
        del words_of_it[-1]
    return " ".join(words_of_it)


def _enclosing(
    index: int, toponyms: Sequence[Toponym], chosen: Sequence[Candidate | None]
) -> Candidate | None:
    """Return the place that a name lies in, as the words right behind it or its sentence tell."""
    return (
        _behind(index, toponyms, chosen)
        or _owner(index, toponyms, chosen)
        or _town_before(index, toponyms, chosen)
        or _town_of_part(index, toponyms, chosen)
    )


def _owner(
    index: int, toponyms: Sequence[Toponym], chosen: Sequence[Candidate | None]
) -> Candidate | None:
    """Return the place that a name is told to belong to: "in Baghdad's Tehran square"."""
    here, whose = toponyms[index].tokens, toponyms[index - 1].tokens if index else None
    if here is None or whose is None or whose.root.dep_ != "poss":
        return None
    return chosen[index - 1] if whose.root.head in (here.root, here.root.head) else None


def _town_before(
    index: int, toponyms: Sequence[Toponym], chosen: Sequence[Candidate | None]
) -> Candidate | None:
    """Return the town told before a quarter: "in Oslo a bomb went off in the suburb of Grorud"."""
    here = toponyms[index].tokens
    if here is None or not _is_quarter(here):
        return None
    for place, toponym in zip(chosen[index - 1 :: -1], toponyms[index - 1 :: -1], strict=True):
        there = toponym.tokens
        if there is None or there.sent.start != here.sent.start:
            return None
        if place is not None and place.kind == "city":
            return place
    return None


def _town_of_part(
    index: int, toponyms: Sequence[Toponym], chosen: Sequence[Candidate | None]
) -> Candidate | None:
    """Return the town of which a name is told to be a part: "the Lima district of San Isidro"."""
    here, town = toponyms[index].tokens, toponyms[index - 1].tokens if index else None
    if here is None or town is None or here.root.head.lower_ != "of":
        return None
    told = town.root.dep_ in DESCRIBING and town.root.head is here.root.head.head
    return chosen[index - 1] if told else None


def _is_quarter(name: Span) -> bool:
    """Say whether a word for a part of a town stands with a name."""
    first, doc = name.start, name.doc
    before = doc[first - 2].lower_ if first > 1 and doc[first - 1].lower_ == "of" else ""
    last = doc[name.end - 1 : name.end + 1]
    return before in classes()["quarters"] or any(t.lower_ in classes()["quarters"] for t in last)


def _behind(
    index: int, toponyms: Sequence[Toponym], chosen: Sequence[Candidate | None]
) -> Candidate | None:
    """Return the place that stands right behind a name and says where it lies."""
    here = toponyms[index].tokens
    for follower, place in zip(toponyms[index + 1 :], chosen[index + 1 :], strict=True):
        there = follower.tokens
        if here is None or there is None or there.sent.start != here.sent.start:
            return None
        if there.start - here.end > REACH:
            return None
        if place is not None and follower.reading.method != "demonym":
            return None if is_of_foreigners(there.root) else place  # "opposite the US embassy"
        here = there
    return None


def _tells_of_story(toponym: Toponym) -> bool:
    """Say whether a name tells where the story is: no people, army or office, nor whence they are.

    "Mediators from Switzerland" may speak of any place.
    """
    if toponym.reading.method == "demonym":
        return False
    if toponym.tokens is None:
        return True
    root = toponym.tokens.root
    return root.dep_ not in DESCRIBING and not (
        root.head.lower_ == "from" and (root.head.head.pos_ in NOUNS or _is_country(toponym))
    )


def _is_country(toponym: Toponym) -> bool:
    return any(c.kind == "country" for c in toponym.reading.candidates[:1])


def _is_address(toponym: Toponym, last: Toponym | None) -> bool:
    """Say whether a name only says where the name before it lies ("Geneva, Switzerland")."""
    return last is not None and last.within is not None and toponym.start - last.end <= REACH


def _focus(toponyms: Sequence[Toponym], chosen: Sequence[Candidate | None]) -> Candidate | None:
    """Return the province, else the country, that a document is about; None where it has many.

    One name alone does not say so: talks in a town do not put the fighting there.
    """
    told = zip(toponyms, chosen, (None, *toponyms), strict=False)
    story = [c for t, c, last in told if _tells_of_story(t) and not _is_address(t, last)]
    known = [c for c in story if c is not None and c.country]
    for kind in ("province", "country"):
        for place in known:
            same = [
                c
                for c in known
                if c.country == place.country and (kind == "country" or c.admin1 == place.admin1)
            ]
            enough = len({c.name for c in same}) >= SPEAKING
            if enough and len(same) >= LEADING * len(known) and (kind == "country" or place.admin1):
                return _unit(place, kind)
    return None


def _unit(place: Candidate, kind: str) -> Candidate | None:
    """Return the province or the country that a place lies in."""
    gazetteer = open_gazetteer()
    if kind == "country":
        return gazetteer.countries.get(place.country or "")
    units = gazetteer.look_up(place.admin1 or "")
    return next((c for c in units if c.kind == kind and c.country == place.country), None)
