"""Toponyms: which words name a place, and which places they may name.

`signs` tells what each word may be, `context` reads a document's words once and `names` one name.
`evidence` and `persons` tell whether what stands around a name speaks for a place, `unknown` finds
names that no gazetteer has, `datelines` those in front of a text; `toponyms` puts them together.
"""

from pipeline.find.toponyms.toponyms import Toponym, correct_place_labels, find_toponyms

__all__ = ["Toponym", "correct_place_labels", "find_toponyms"]
