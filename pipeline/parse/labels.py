"""Groups of the parser's labels that many rules ask for: tags, relations, kinds of names.

The labels are those of spaCy's English models: universal parts of speech, Penn Treebank tags,
ClearNLP relations, OntoNotes names.
"""

# parts of speech
VERBS = frozenset({"VERB", "AUX"})
NOUNS = frozenset({"NOUN", "PROPN"})
NOMINALS = frozenset({"NOUN", "PROPN", "PRON"})

# tags
FINITE = frozenset({"VBD", "VBZ", "VBP"})
PRESENT = frozenset({"VBZ", "VBP"})
PAST = frozenset({"VBD", "VBN"})
PLURALS = frozenset({"NNS", "NNPS"})
ASKING = frozenset({"WDT", "WP", "WP$", "WRB"})  # "who", "which", "where", also where they relate

RELATING = frozenset({"WDT", "WP"})  # "who", "which"

# relations
NOMINAL_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
PATIENTS = frozenset({"dobj", "nsubjpass"})  # of a noun to what is done to it
OBJECTS = frozenset({"dobj", "dative"})
COMPLEMENTS = frozenset({"ccomp", "xcomp"})  # of a clause to the verb that it completes
PREMODIFIERS = frozenset({"compound", "amod", "nmod"})
AUXILIARIES = frozenset({"aux", "auxpass"})
DESCRIBING = PREMODIFIERS | {"poss"}
ADNOMINAL = frozenset({"acl", "relcl"})  # of a clause to the noun it describes
SIDE_CLAUSES = ADNOMINAL | {"advcl"}
HELPERS = AUXILIARIES | {"advmod", "neg"}  # of what stands within the words of a verb

# kinds of names
TIME_NAMES = frozenset({"DATE", "TIME"})
PLACE_NAMES = frozenset({"GPE", "LOC", "FAC"})
PARTY_NAMES = frozenset({"GPE", "NORP", "ORG", "PERSON"})
