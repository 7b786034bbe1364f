"""What tells of one person hangs on him."""

import pytest

from tests.parse.words import word


@pytest.mark.parametrize(
    ("text", "form", "relation", "governor"),
    [
        ("The party leader and former prime minister Ana Roe has been detained.", "Roe",
         "nsubjpass", "detained"),
        ("The press mourned Ed Roe, a reporter from the Herald, who was shot on May 15.", "shot",
         "relcl", "reporter"),
        ("The once feared interior minister, Habib al-Adly, has been sentenced to nine years.",
         "al", "appos", "minister"),
        ("Gunmen shot and killed clerk Ana Roe in the town of Lund, Peru on Monday.", "Peru",
         "appos", "Lund"),
        ("Police arrested Ana Roe of Kano and Omar Lund of Bor village on Monday.", "Lund", "conj",
         "Roe"),
        ("The father of the deceased, Omar Lund, wept on Monday.", "Lund", "appos", "father"),
        ("Chad investigates killing of Malian nun who fled", "killing", "dobj", "investigates"),
        ("The director general of police (DGP) spoke in Lund.", "DGP", "appos", "general"),
    ],
)  # fmt: skip
def test_what_tells_of_one_person_hangs_on_him(
    text: str, form: str, relation: str, governor: str
) -> None:
    found = word(text, form)
    assert (found.dep_, found.head.text) == (relation, governor)


def test_two_who_were_held_are_two() -> None:
    text = "The party leader and former premier Ana Roe were detained."
    assert word(text, "leader").dep_ == "nsubjpass"
