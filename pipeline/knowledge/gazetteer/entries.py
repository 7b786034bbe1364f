"""An entry of the gazetteer: a place with all its names."""

from dataclasses import dataclass, field

from pipeline.knowledge.gazetteer.names import normalise

MAIN, ALIAS = 1, 0
Point = tuple[float, float]


@dataclass(slots=True)
class Entry:
    """A place with all its names, as a row of the gazetteer."""

    geonames_id: int
    name: str
    kind: str
    country: str | None
    admin1: str | None = None
    admin2: str | None = None
    point: Point | None = None
    population: int = 0
    centroid: bool = False
    capital: bool = False
    keys: dict[str, int] = field(default_factory=dict)

    def call(self, name: str, main: int) -> None:
        """Add a name by which the place is found; a main name outranks an alias."""
        key = normalise(name)
        if len(key) > 1:
            self.keys[key] = max(main, self.keys.get(key, ALIAS))

    def row(self) -> tuple[int | str | float | None, ...]:
        """Return the row of the table `place`."""
        latitude, longitude = self.point or (None, None)
        return (
            self.geonames_id, self.name, self.kind, self.country, self.admin1, self.admin2,
            latitude, longitude, self.population, int(self.centroid), int(self.capital),
        )  # fmt: skip
