"""What is promised about language: English news passes, other languages are named."""

import pytest

from pipeline.read import language
from pipeline.read.language import language_of, tidy_code

OTHERS = {
    "de": "Die Regierung in Berlin hat am Montag neue Maßnahmen gegen die Gewalt angekündigt.",
    "fr": "Le président de la République a rencontré lundi les représentants des syndicats.",
    "es": "El ejército anunció el lunes la captura de tres guerrilleros en las montañas del norte.",
    "pt": "O governo anunciou nesta segunda-feira que tomou o controle total da região do vale.",
    "it": "Il governo italiano ha approvato ieri un decreto contro la criminalità organizzata.",
    "pl": "Rząd ogłosił w poniedziałek nowe środki przeciwko przemocy w stolicy.",
    "tr": "Cumhurbaşkanı cuma günü başkentte yabancı mevkidaşıyla bir araya geldi.",
    "ru": "Президент страны встретился в понедельник с министром обороны.",
    "ar": "أعلنت الحكومة يوم الاثنين سيطرتها الكاملة على الوادي",
    "zh": "政府周一宣布完全控制该山谷，这是该国最后一个抵抗地区。",
}


@pytest.mark.parametrize(("code", "text"), OTHERS.items())
def test_other_languages_are_named(code: str, text: str) -> None:
    assert language_of(text) == code


@pytest.mark.parametrize(
    "text",
    [
        "Fire in Lviv.",
        "Erdogan meets Putin in Sochi",
        "President Emmerson Mnangagwa meets Filipe Nyusi and Hakainde Hichilema in Lusaka",
        "Le Monde said on Monday that President Macron would send more troops to Mali.",
        "1,204; 77 (2021)",
    ],
)
def test_short_or_name_heavy_news_counts_as_english(text: str) -> None:
    assert language_of(text) == "en"


ENGLISH = "Guards at the harbour arrested two of the men who had fled from the camp on Friday. "


def test_plain_english_is_known_without_the_model(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(language, "_identifier")
    assert language_of(ENGLISH * 10) == "en"


@pytest.mark.parametrize(("code", "text"), OTHERS.items())
def test_a_sentence_of_english_in_a_text_does_not_make_it_english(code: str, text: str) -> None:
    assert language_of(f"{text * 20} {ENGLISH} {text * 20}") == code


@pytest.mark.parametrize("given", ["en", "EN", "en-US", "en_GB", "eng", "English "])
def test_codes_of_english_are_one(given: str) -> None:
    assert tidy_code(given) == "en"
