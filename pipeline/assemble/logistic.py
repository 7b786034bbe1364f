"""A logistic model over a few things that can be seen; its weights are a table of knowledge."""

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Generic, TypeVar

from pipeline.errors import KnowledgeError
from pipeline.knowledge import rows

Seen = TypeVar("Seen")


@dataclass(frozen=True)
class Logistic(Generic[Seen]):
    """A logistic model.

    Attributes:
        table: Its weights below the folder of knowledge, with the columns feature and weight.
        features: Feature -> what it is of what is seen, 0-1.
    """

    table: str
    features: Mapping[str, Callable[[Seen], float]]

    @cached_property
    def weights(self) -> dict[str, float]:
        """The weight of each feature.

        Raises:
            KnowledgeError: the table names other features than the model has.
        """
        found = {row["feature"]: float(row["weight"]) for _, row in rows(self.table)}
        if found.keys() != self.features.keys():
            named = f"{self.table}: the features are {sorted(found)}"
            raise KnowledgeError(f"{named}, not {sorted(self.features)}.")
        return found

    @cached_property
    def _terms(self) -> list[tuple[float, Callable[[Seen], float]]]:
        return [(self.weights[name], feature) for name, feature in self.features.items()]

    def probability(self, seen: Seen) -> float:
        """Return what the model says of something, in 0-1."""
        score = sum(weight * feature(seen) for weight, feature in self._terms)
        return 1 / (1 + math.exp(-score))
