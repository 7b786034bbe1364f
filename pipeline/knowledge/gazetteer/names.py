"""Names as the gazetteer knows them: one key for all spellings, and the form English uses."""

import re
import unicodedata
from functools import lru_cache

# The words by which English names the sort of an administrative unit ("Kabul Province").
TYPE_WORDS = (
    "autonomous region|canton|county|department|district|emirate|governorate|municipality|oblast|"
    "parish|prefecture|province|regional state|region|state|territory|township|voivodeship|rayon|"
    "raion|republic"
)
TYPE_BEHIND = re.compile(rf"^(?P<name>.+?) (?:{TYPE_WORDS})$", re.IGNORECASE)
TYPE_BEFORE = re.compile(
    rf"^(?:the )?(?:autonomous )?(?:{TYPE_WORDS}) of (?P<name>.+)$", re.IGNORECASE
)
# Marks of scholarly transliteration that English newspapers leave out; other accents are kept.
TRANSLITERATION = {"̄", "̣", "̱", "̇", "̤", "̮"}
CEDILLA = re.compile("([hdzHDZ])\u0327")  # "Ḩamah"; those of "Curaçao" and "Iași" are letters
APOSTROPHES = str.maketrans(dict.fromkeys("’‘ʻʼ‛`´ʿʾ", "'"))
BREAK = re.compile(r"[\W_]+")
SAINTS = {"st": "saint", "ste": "sainte", "mt": "mount", "ft": "fort"}


@lru_cache(maxsize=65536)
def normalise(name: str) -> str:
    """Return the key of a name: lower case, no accents, no apostrophes, words parted by one blank.

    "Bāzārak" → "bazarak", "Jabul-Saraj" → "jabul saraj", "U.S." → "u s", "St. Louis" → "saint
    louis".
    """
    plain = name.lower() if name.isascii() else _without_accents(name)
    words = BREAK.sub(" ", plain.replace("`", "").replace("'", "")).split()
    if len(words) > 1 and words[0] in SAINTS:
        words[0] = SAINTS[words[0]]
    return " ".join(words)


def _without_accents(name: str) -> str:
    parts = (c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    return "".join(parts).lower().translate(APOSTROPHES)


def without_type(name: str) -> str | None:
    """Return a unit's name without the word for its sort ("Kabul Province" → "Kabul"), or None."""
    match = TYPE_BEHIND.match(name) or TYPE_BEFORE.match(name)
    return match["name"] if match else None


def english_name(name: str, aliases: tuple[str, ...]) -> str:
    """Return the form of a unit's name that English uses.

    GeoNames gives local transliterations ("Panjshayr"); the English alias that carries a word for
    the sort ("Panjshir Province") shows the English form ("Panjshir").
    """
    for alias in aliases:
        match = TYPE_BEHIND.match(alias)
        if match and alias.isascii() and not name.endswith(alias.rsplit(" ", 1)[-1]):
            return match["name"]
    return fold(name)


def fold(name: str) -> str:
    """Drop the marks of scholarly transliteration: "Parwān" → "Parwan", "São Paulo" stays."""
    if name.isascii():
        return name
    parted = CEDILLA.sub(r"\1", unicodedata.normalize("NFD", name))
    kept = (c for c in parted if c not in TRANSLITERATION)
    return unicodedata.normalize("NFC", "".join(kept)).translate(APOSTROPHES)


def worth_keeping(alias: str) -> bool:
    """Say whether an alternate name may stand in English text.

    GeoNames mixes names in other scripts, machine transliterations in lower case ("bajaraka") and
    airport codes ("TQN") into its alternate names; none of these is a name in English news.
    """
    if len(alias) < 3 or not alias[0].isupper() or alias.isupper():
        return False
    return all(c < "ɐ" or c in "’‘ʻʼḀ" or "Ḁ" <= c <= "ỿ" for c in alias)
