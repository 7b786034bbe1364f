"""Who goes on as "he" is no "she" of the sentence before."""

from tests.entities.reading import who

TEXT = (
    "Mayor Quill Caballero moved into an army barracks. President Lopez Obrador said that guards "
    "were protecting her. He accused her critics of lying."
)


def test_he_is_who_was_named_alone() -> None:
    assert who(TEXT, "He").name == "Lopez Obrador"


def test_she_is_somebody_else() -> None:
    assert who(TEXT, "her", 0).name == "Quill Caballero"


def test_who_is_ms_is_a_woman_whatever_the_label_says() -> None:
    text = "Ms Diallo said her husband had punished her."
    assert who(text, "her", 1).name == "Diallo"
