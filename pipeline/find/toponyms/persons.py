"""Names of towns that are somebody's name, a paper's, a firm's or a car's in this document."""

from pipeline.find.toponyms.context import Context, Name
from pipeline.find.toponyms.names import Reading, famous
from pipeline.find.toponyms.signs import CAPITAL, PARTICLE, START
from pipeline.knowledge.actors import given_names
from pipeline.knowledge.gazetteer import normalise
from pipeline.knowledge.word_classes import classes
from pipeline.parse.labels import NOMINAL_SUBJECTS

APPOSED = 8  # tokens in which the words behind a name say what it is


def of_person_or_paper(name: Name, reading: Reading) -> bool:
    """Say whether a name is a part of somebody's, or a newspaper's."""
    if name.within is not None:
        return False
    return (
        _is_in_a_persons_name(name, reading)
        or _is_of_kin(name)
        or _is_in_a_papers_name(name)
        or _is_in_a_ships_name(name)
        or _is_a_make(name, reading)
        or _is_a_title(name, reading)
        or _is_owner(name, reading)
        or _is_somebody(name, reading)
    )


def titled(name: Name) -> bool:
    """Say whether a title stands before a name ("Gen. Jackson", "comrades Soto and Jackson")."""
    if name.before == "and" and name.start > 2:
        shared = name.context.lowers[name.start - 3]
        return shared.endswith("s") and shared in classes()["titles"]
    return name.before.rstrip(".") in classes()["titles"]


def _is_in_a_persons_name(name: Name, reading: Reading) -> bool:
    """Say whether a forename stands before a name, or it is one with more of the name behind it.

    "Arturo Rivera" is nobody's town, and neither is Adolfo in "Adolfo Mesa". Names of countries
    and large towns are forenames as well ("Victoria", "Jordan").
    """
    if reading.kind is not None or not reading.method.startswith("gaz"):
        return False
    if _is_end_of_a_person(name):
        return True
    if famous(reading) and not (_is_an_alias(name, reading) and name.key in given_names()):
        return _is_middle_of_a_person(name)
    if name.before and _is_forename(name.start - 1, name.context):
        return True
    return (
        len(name) == 1
        and name.goes_on
        and name.context.tokens[name.end].pos_ == "PROPN"
        and name.behind not in classes()["civic"]
        and _is_forename(name.start, name.context)
    )


def _is_an_alias(name: Name, reading: Reading) -> bool:
    """Say whether a large town is called otherwise ("Lester Holt" is not from Leicester)."""
    return all(normalise(c.name) != name.key for c in reading.candidates if c.main)


def _is_end_of_a_person(name: Name) -> bool:
    """Say whether the names of somebody stand right before: "Marco Soto Santa Cruz"."""
    context, last = name.context, name.start - 1
    person = context.entity_at.get(last) if name.before else None
    if person is None or person.label_ != "PERSON" or len(person) < 2:
        return False
    return context.capital(last) and context.lowers[person.start] in given_names()


def _is_middle_of_a_person(name: Name) -> bool:
    """Say whether a name stands behind the forename of somebody ("Jaime Valencia Martínez")."""
    return any(
        e.label_ == "PERSON"
        and e.start < name.start
        and name.context.lowers[e.start] in given_names()
        and (len(e) > 2 or name.label == "PERSON")
        for e in name.entities
    )


def _is_forename(index: int, context: Context) -> bool:
    return context.lowers[index] in given_names() and context.tokens[index].pos_ == "PROPN"


def _is_a_title(name: Name, reading: Reading) -> bool:
    """Say whether an abbreviation stands before somebody's name: "Del. Ann Roe" is a delegate."""
    if reading.method != "abbreviation" or not name.goes_on or name.before in {",", "-"}:
        return False
    behind = name.context.entity_at.get(name.end)
    return behind is not None and behind.label_ == "PERSON"


def _is_of_kin(name: Name) -> bool:
    """Say whether a name is that of somebody's kin ("his wife Nadia", "her sister Georgia")."""
    return name.before in classes()["relatives"]


def _is_in_a_papers_name(name: Name) -> bool:
    """Say whether a word for a newspaper stands before a name ("the daily Faro", "… El Faro")."""
    context, before = name.context, name.start - 1
    while before > 0 and name.before and not context.signs[before] & START:
        if not context.signs[before] & (CAPITAL | PARTICLE):
            break
        before -= 1
    return bool(name.before) and context.lowers[before] in classes()["papers"]


def _is_in_a_ships_name(name: Name) -> bool:
    """Say whether a name is a ship's: "the Gibraltar Eagle, a US-owned vessel", "the tanker Sirte".

    A ship's name in two words, or one behind a word for ships, is that of no place.
    """
    context, end = name.context, name.end
    if name.before in classes()["vessels"]:
        return True
    while not context.signs[end] & START and context.signs[end] & CAPITAL:
        end += 1
    behind = context.lowers[end : end + APPOSED]
    return behind[:1] == [","] and end > name.end and not classes()["vessels"].isdisjoint(behind)


def _is_a_make(name: Name, reading: Reading) -> bool:
    """Say whether a town is rather the make of a car: "came in Toyota pick-ups"."""
    cars, behind = classes()["cars"], name.context.lowers[name.end : name.end + 3]
    if cars.isdisjoint(behind) or reading.candidates[0].kind not in {"city", "district"}:
        return False
    bearer = name.span.root.head
    alone = bearer.i in {name.end, name.end + 2}  # "pick-ups" are three words
    return alone and bearer.lower_ in cars


def _is_owner(name: Name, reading: Reading) -> bool:
    """Say whether a name is rather that of a firm or founder than of a small town abroad.

    "Was treated at the Soma clinic", "the rector of Santa Maria La Antigua University".
    """
    if not name.behind or reading.candidates[0].kind not in ("city", "district"):
        return False
    if not reading.method.startswith("gaz") or name.found_elsewhere:
        return False
    context, end = name.context, name.end
    while not context.signs[end] & START and context.signs[end] & (CAPITAL | PARTICLE):
        end += 1
    if end == name.end:
        alone = name.behind in classes()["premises"]
        return alone and not famous(reading) and not context.home(reading)
    return end - name.end > 1 and context.lowers[end - 1] in classes()["premises"]


def _is_somebody(name: Name, reading: Reading) -> bool:
    """Say whether a name that a small town shares is somebody's: "Arad was shot as he fled".

    Somebody has an age, a "who" or a "he" behind him.
    """
    if len(name) > 1 or reading.kind is not None or reading.candidates[0].kind != "city":
        return False
    if famous(reading) or not reading.method.startswith("gaz"):
        return False
    if name.before.split("-")[-1] == "old":
        return True
    root = name.span.root
    if any(c.dep_ == "relcl" and any(w.lower_ == "who" for w in c.children) for c in root.children):
        return True
    if root.dep_ not in NOMINAL_SUBJECTS:
        return False
    start, end = root.sent.start, root.sent.end
    tokens, lowers = name.context.tokens, name.context.lowers
    before = any(t.ent_type_ == "PERSON" or t.pos_ == "PRON" for t in tokens[start : root.i])
    return not before and not classes()["he"].isdisjoint(lowers[root.i + 1 : end])
