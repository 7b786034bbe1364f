"""Imported by the process that workers are forked from: loads what all of them need."""

import gc
from collections import deque
from contextlib import suppress

import pipeline.flows.worker  # noqa: F401 - what workers import
from pipeline.settings import load_settings
from pipeline.stages import extract_articles
from schemas.document import Article

# The tables of knowledge are read when they are first asked for, which this sentence does.
SENTENCE = "Rebels attacked a convoy near Kabul on Monday and killed three soldiers, police said."

with suppress(Exception):  # whatever it is, the first worker meets it too, and tells the run
    article = Article(document_id="none", text=SENTENCE)
    deque(extract_articles([article], load_settings().model), maxlen=0)
gc.freeze()  # shared memory stays shared while nobody looks through it for garbage
