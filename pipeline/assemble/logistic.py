"""A logistic model over a few things that can be seen; its weights are a table of knowledge."""

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from operator import mul
from typing import Generic, TypeVar

from pipeline.errors import KnowledgeError
from pipeline.knowledge import rows

Seen = TypeVar("Seen")


@dataclass(frozen=True)
class Logistic(Generic[Seen]):
    """A logistic model.

    Attributes:
        table: Its weights below the folder of knowledge, with the columns feature and weight.
        features: Returns the features of what is seen, 0-1 each.
    """

    table: str
    features: Callable[[Seen], Mapping[str, float]]

    @cached_property
    def weights(self) -> dict[str, float]:
        """The weight of each feature."""
        return {row["feature"]: float(row["weight"]) for _, row in rows(self.table)}

    def probability(self, seen: Seen) -> float:
        """Return what the model says of something, in 0-1.

        Raises:
            KnowledgeError: the table names other features than the model has.
        """
        values, weights = self.features(seen), self.weights
        try:
            score = sum(map(mul, map(weights.__getitem__, values), values.values()))
        except KeyError as error:
            raise self._mismatch(values) from error
        if len(values) != len(weights):
            raise self._mismatch(values)
        return 1 / (1 + math.exp(-score))

    def _mismatch(self, values: Mapping[str, float]) -> KnowledgeError:
        named = f"{self.table}: the features are {sorted(self.weights)}"
        return KnowledgeError(f"{named}, not {sorted(values)}.")
