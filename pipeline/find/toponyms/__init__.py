"""Toponyms: which words name a place, and which places they may name.

`names` reads one name, `evidence` tells whether its context speaks for a place, `unknown` finds
names that no gazetteer has, `datelines` those in front of a text; `toponyms` puts them together.
"""

from pipeline.find.toponyms.toponyms import Toponym, find_toponyms, label_towns

__all__ = ["Toponym", "find_toponyms", "label_towns"]
