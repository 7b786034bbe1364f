"""The gazetteer: places of the world by name, built from packages once, without a network."""

from pipeline.knowledge.gazetteer.build import build_gazetteer, default_path
from pipeline.knowledge.gazetteer.gazetteer import Candidate, Gazetteer, open_gazetteer
from pipeline.knowledge.gazetteer.names import normalise

__all__ = [
    "Candidate",
    "Gazetteer",
    "build_gazetteer",
    "default_path",
    "normalise",
    "open_gazetteer",
]
