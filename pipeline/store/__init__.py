"""The store: what runs have read, so that the next one reads only what is new or changed."""

from pipeline.store.engine import STORE_FILE, Engine, open_engine
from pipeline.store.fingerprint import form_fingerprint, reader_fingerprint
from pipeline.store.store import Store, Stored

__all__ = [
    "STORE_FILE",
    "Engine",
    "Store",
    "Stored",
    "form_fingerprint",
    "open_engine",
    "reader_fingerprint",
]
