"""What the parser misreads as a rule is set right here, right behind it.

A repair is a plain function that walks a parse and changes heads, relations and tags; `REPAIRS` has
them in the order in which they run. Lemmas, parts of speech and entities are not known yet: the
words a repair looks for stand inflected in `knowledge/parse/words.csv`.
"""

from collections.abc import Callable

import numpy as np
from spacy.attrs import DEP, HEAD, TAG
from spacy.language import Language
from spacy.tokens import Doc

from pipeline.parse.repairs.agencies import read_agencies
from pipeline.parse.repairs.bare_passives import read_bare_passives
from pipeline.parse.repairs.captives import read_captives
from pipeline.parse.repairs.clauses import set_right_clauses
from pipeline.parse.repairs.coordination import set_right_coordination
from pipeline.parse.repairs.further_up import hang_further_up
from pipeline.parse.repairs.gatherings import set_right_gatherings
from pipeline.parse.repairs.gerunds import set_right_gerunds
from pipeline.parse.repairs.harm import set_right_harm
from pipeline.parse.repairs.headlines import read_headlines
from pipeline.parse.repairs.lists import set_right_lists
from pipeline.parse.repairs.lost_relatives import find_relatives
from pipeline.parse.repairs.lost_verbs import find_verbs
from pipeline.parse.repairs.misplaced import set_right_misplaced
from pipeline.parse.repairs.named_subjects import name_subjects
from pipeline.parse.repairs.no_verbs import read_no_verbs
from pipeline.parse.repairs.nouns import set_right_nouns
from pipeline.parse.repairs.offices import name_holders
from pipeline.parse.repairs.one_person import set_right_persons
from pipeline.parse.repairs.openings import part_openings
from pipeline.parse.repairs.parted import join_parted
from pipeline.parse.repairs.participles import set_right_participles
from pipeline.parse.repairs.pasts import read_pasts
from pipeline.parse.repairs.phrases import set_right_phrases
from pipeline.parse.repairs.prefixes import join_prefixes
from pipeline.parse.repairs.regained import regain_subjects
from pipeline.parse.repairs.relatives import set_right_relatives
from pipeline.parse.repairs.sayings import read_sayings
from pipeline.parse.repairs.subjects import set_right_subjects
from pipeline.parse.repairs.swallowed import part_swallowed
from pipeline.parse.repairs.unmarked_clauses import set_right_unmarked

NAME = "repairs"
PARSE = [HEAD, DEP, TAG]
REPAIRS: tuple[Callable[[Doc], None], ...] = (
    read_pasts,  # taken for a present: "it named two firms and froze their funds"
    join_prefixes,  # words cut at a hyphen: "ex-president" is one man
    read_headlines,  # verbs taken for nouns: "Protesters storm parliament"
    read_agencies,  # names taken for verbs: "told dpa on Sunday"
    read_no_verbs,  # taken for verbs: "rejected rebel claims that …", "refuse collection days"
    join_parted,  # verbs parted from what they belong to: "had, on the contrary, killed nine"
    read_sayings,  # who says it, and of what: "…, the mayor, Ed Roe, said"
    set_right_relatives,  # clauses behind nouns: "the bishop whom soldiers detained was freed"
    find_relatives,  # taken for others: "a farmer whom a patrol shot by mistake"
    set_right_unmarked,  # nouns taken for one: "the boxes nuns have sent were lost"
    set_right_phrases,  # phrases on the wrong word: "called for a march on Thursday"
    set_right_nouns,  # nouns on the wrong word: "rallied outside parliament"
    read_captives,  # whom somebody takes: "took three guards hostage"
    set_right_clauses,  # clauses on the wrong word: "they burned it; police denied …"
    set_right_gatherings,  # who meets, counts or tells: "ministers meeting in Accra agreed"
    set_right_gerunds,  # deeds named by a gerund: "Turkish shelling wounded three"
    set_right_coordination,  # what belongs to who speaks: "said it was built and promised to pay"
    find_verbs,  # verbs taken for a part of a noun phrase: "the emir hosted talks"
    set_right_subjects,  # subjects of another's verb: "a ferry carrying 90 people sank"
    regain_subjects,  # subjects behind an object or a verb: "hurt a cook and two shops were shut"
    name_subjects,  # who has a name between commas: "after the prefect, Ed Roe, had left"
    set_right_participles,  # what is told beside a subject: "the convoy, attacked twice, left"
    set_right_harm,  # participles of harm: "left six dead and 30 injured"
    set_right_lists,  # members of lists taken for appositions
    name_holders,  # names behind an office's place: "the mayor of Gao, Adam Poe"
    set_right_persons,  # who is one: "the leader and former premier Ed Roe was held"
    hang_further_up,  # what belongs to a verb further up: "reported stolen by the owner"
    set_right_misplaced,  # what hangs on the wrong one of two: "waited on roofs to be evacuated"
    read_bare_passives,  # to whom it was done: "a baker shot dead on Monday"
    part_openings,  # times that open a clause: "In 2019 gunmen attacked"
    part_swallowed,  # subjects behind a phrase: "within an hour of the news mobs burned it"
)


def set_up_repairs(nlp: Language) -> None:
    """Let `repair` run after the parser."""
    nlp.add_pipe(NAME, after="parser")


@Language.component(NAME)
def repair(doc: Doc) -> Doc:
    """Set right what the parser misread; a step that tangles a tree of the text is undone."""
    for step in REPAIRS:
        before = doc.to_array(PARSE)
        step(doc)
        if is_tangled(doc):
            doc.from_array(PARSE, before)  # type: ignore[arg-type]  # of integers
    return doc


def is_tangled(doc: Doc) -> bool:
    """Tell whether some words hang on each other in a ring, round which all would go for ever."""
    heads = np.arange(len(doc)) + doc.to_array(HEAD).astype(np.int64)
    above = heads
    for _ in range(len(doc).bit_length()):  # the head's head, its head's head's head's head …
        above = above[above]
    return bool((heads[above] != above).any())
