"""The status of an event: its modality, and whether it is negated."""

from dataclasses import dataclass

from schemas.vocabulary import Modality

CERTAINTY = {  # the weaker claim wins where several words speak
    Modality.ASSERTED: 0,
    Modality.CLAIMED: 1,
    Modality.PLANNED: 2,
    Modality.HYPOTHETICAL: 3,
    Modality.DENIED: 4,
}


@dataclass(frozen=True, slots=True)
class Status:
    """Whether an event happened, as far as its sentence says."""

    modality: Modality = Modality.ASSERTED
    negated: bool = False

    def weakened(self, modality: Modality, *, negated: bool = False) -> "Status":
        """Return the status under one more word that limits it."""
        weaker = max(self.modality, modality, key=CERTAINTY.__getitem__)
        if weaker is self.modality and (self.negated or not negated):
            return self
        return Status(weaker, self.negated or negated)
