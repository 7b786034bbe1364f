"""Linking a dataset: the reports of one happening, in however many documents."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from pipeline.link.agreement import Rarity, evidence, story_evidence, told_together
from pipeline.link.blocking import candidates
from pipeline.link.clusters import ENOUGH, Pair, cluster
from pipeline.link.happenings import Happening, happenings_of
from pipeline.link.reports import DocumentReports
from pipeline.link.stable import changes, stable_ids
from pipeline.link.stories import parts_of_one
from pipeline.link.topics import Topics
from pipeline.link.voices import voices
from schemas.event import Event
from schemas.incident import IncidentChange


@dataclass(frozen=True, slots=True)
class Linking:
    """What linking found.

    Attributes:
        incident_of: Event id -> incident id, for every event, in the order of the dataset.
        voice_of: Document id -> the first document with the same text; itself for most.
        changes: Where reports of the previous version went that are no longer under their old id.
    """

    incident_of: Mapping[str, str]
    voice_of: Mapping[str, str]
    changes: tuple[IncidentChange, ...] = field(default=())

    def relabel(self, event: Event) -> Event:
        """Return an event under the incident that the dataset's linking found."""
        return event.model_copy(update={"incident_id": self.incident_of[event.event_id]})


def link_dataset(
    documents: Iterable[DocumentReports], previous: Mapping[str, str] | None = None
) -> Linking:
    """Link all events of a dataset.

    Args:
        documents: Reports of each document, in the order of the dataset; read once.
        previous: Event id -> incident id of the version before; events that are gone do no harm.

    The incidents that a document's own linking found are never taken apart. Time and memory grow
    with the number of events.
    """
    happenings: list[Happening] = []
    sketches = []
    terms, heads = [], []
    for number, document in enumerate(documents):
        happenings += happenings_of(document, number)
        sketches.append((document.document_id, document.sketch))
        terms.append(document.terms)
        heads.append(document.heads)
    groups = cluster_happenings(happenings, Topics(terms, heads))
    members = [[e for n in group for e in happenings[n].event_ids] for group in groups]
    own = [happenings[group[0]].incident_id for group in groups]
    before = previous or {}
    ids = stable_ids(members, own, before)
    found = {e: i for i, group in zip(ids, members, strict=True) for e in group}
    ordered = {e: found[e] for h in happenings for e in h.event_ids}
    return Linking(ordered, voices(sketches), changes(ordered, before))


def cluster_happenings(happenings: list[Happening], topics: Topics) -> list[list[int]]:
    """Return the groups of happenings that are one, by their numbers.

    Args:
        happenings: Those of all documents, document by document.
        topics: Of the documents.
    """
    rarity = Rarity(_names_by_document(happenings))

    def agreement(one: Happening, other: Happening) -> float:
        if not (one.main and other.main and told_together(one, other)):
            return evidence(one, other, rarity.weight)
        story = story_evidence(topics.similarity(one.document, other.document))
        found = evidence(one, other, rarity.weight, story)
        return max(found, parts_of_one(one, other, topics))

    possible = candidates(happenings, topics)
    scored = ((agreement(happenings[i], happenings[j]), i, j) for i, j in possible)
    pairs: Iterator[Pair] = (pair for pair in scored if pair[0] >= ENOUGH)
    return cluster(happenings, pairs, agreement)


def _names_by_document(happenings: list[Happening]) -> Iterator[list[str]]:
    """Yield the names of each document's happenings, which stand together."""
    names: list[str] = []
    document = None
    for happening in happenings:
        if happening.document != document and document is not None:
            yield names
            names = []
        document = happening.document
        names += [p.key for p in (*happening.actors.named, *happening.targets.named)]
    yield names
