"""Closed classes of English that rules of several rooms ask for: pronouns, articles, conjunctions.

They are in small letters. Words that somebody may want to add to are classes of the tables, see
`pipeline.knowledge.word_classes`.
"""

HYPHENS = frozenset({"-", "–"})

HAVE = frozenset({"has", "have", "had"})

HE_OR_SHE = frozenset({"he", "she"})
REFLEXIVE = frozenset({"himself", "herself", "itself", "themselves"})
RELATIVE = frozenset({"who", "which", "that"})

INDEFINITE = frozenset({"a", "an", "another"})
SINGLE = INDEFINITE | {"one"}

UNSAID = frozenset({"the", "of", "for", "and", "on", "in"})  # whose letter an acronym leaves out

OCCASIONS = frozenset({"after", "as", "because", "since", "when"})  # before a clause
