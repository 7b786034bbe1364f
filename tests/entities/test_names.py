"""Whom a name means: short ones, family names, acronyms, lists behind a comma."""

import pytest

import pipeline
from schemas.vocabulary import ActorKind
from tests.entities.reading import who

NAMES = [
    ("The actress Mira Kellan sued the studio. Kellan wants an apology.", "Kellan", 1,
     "Mira Kellan"),
    ("President Tomas Arden met reporters. Mr Arden looked tired.", "Mr Arden", 0, "Tomas Arden"),
    ("Gen. Pavel Orlan fled. The army said Orlan had crossed the border.", "Orlan", 1,
     "Pavel Orlan"),
    ("The Harbour Workers Congress (SKL) called a strike. The SKL wants more pay.", "The SKL", 0,
     "Harbour Workers Congress"),
    ("The National Salvation Movement rejected the vote. NSM leaders were arrested.", "NSM", 0,
     "National Salvation Movement"),
    ("The Central Council of Porters (CCP) called a strike. The CCP wants more pay.", "The CCP", 0,
     "Central Council of Porters"),
    ("The Chinese Communist Party (CCP) met. The CCP wants peace.", "The CCP", 0,
     "Communist Party of China"),
    ("The Mongol People's Party of Bat Erden refused.", "The Mongol People's Party of Bat Erden",
     0, "Mongol People's Party of Bat Erden"),
    ("The General Confederation of Peruvian Workers struck.",
     "The General Confederation of Peruvian Workers", 0,
     "General Confederation of Peruvian Workers"),
    ("The Red Crescent Society of Mali sent tents.", "The Red Crescent Society of Mali", 0,
     "Red Crescent Society of Mali"),
    ("Rebels of the FARC burned a bus.", "the FARC", 0, "Revolutionary Armed Forces of Colombia"),
    ("Secretary of Defense Dana Whitlock resigned on Monday.", "Dana Whitlock", 0,
     "Dana Whitlock"),
    ("Erik Lund met Jon Erik Lund, his uncle. Erik Lund was late.", "Erik Lund", 2, "Erik Lund"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "nth", "name"), NAMES)
def test_a_short_name_an_acronym_and_an_alias_mean_the_full_name(
    text: str, words: str, nth: int, name: str
) -> None:
    assert who(text, words, nth).name == name


def test_a_body_of_journalists_is_no_journalist() -> None:
    text = "Journalists were beaten in Kesra. The Brellan Association of Journalists marched."
    body, beaten = who(text, "The Brellan Association of Journalists"), who(text, "Journalists")
    assert body.kind is ActorKind.ORGANIZATION
    assert body.entity_id != beaten.entity_id


def test_relatives_who_share_a_family_name_stay_apart() -> None:
    text = (
        "Ravi Menon is the son of General Ravi Kumar Menon, who led the army. "
        "Menon senior was killed by rebels in 1988. Ravi Menon fled."
    )
    assert who(text, "Menon senior").name == "Ravi Kumar Menon"
    assert who(text, "Ravi Menon", 1).name == "Ravi Menon"


def test_whose_daughter_somebody_is_is_not_herself() -> None:
    text = "Ann Roe Lund met nuns. The daughter of Ann Roe, who was shot in 1990, Lund left."
    assert who(text, "Ann Roe", 1).name == "Ann Roe"


def test_the_credit_of_a_picture_is_no_part_of_a_name() -> None:
    text = "GETTY*EPA Donald Brown meets nuns. Brown left."
    assert who(text, "Brown", 1).name == "Donald Brown"


def test_a_prize_is_no_woman() -> None:
    text = "Ed Roe, a Nobel Peace Prize winner, invited her."
    assert who(text, "her").name != "Nobel Peace Prize"


def test_a_family_name_alone_is_not_that_of_the_wife() -> None:
    text = (
        "Keith Roe was shot by police. His wife, Ann Roe, filmed it. After Roe's death, crowds "
        "marched."
    )
    assert who(text, "Roe", 2).name == "Keith Roe"


def test_a_president_known_by_family_name_is_not_his_wife_who_is_named_in_full() -> None:
    text = (
        "President Corwin met reporters at noon. First lady Edith Corwin opened a clinic. "
        "Corwin signed the bill. Mrs. Corwin applauded."
    )
    assert who(text, "President Corwin").name == "Corwin"
    assert who(text, "Corwin", 2).name == "Corwin"
    assert who(text, "Mrs. Corwin").name == "Edith Corwin"


def test_who_is_called_by_title_and_family_name_is_called_by_the_family_name_alone() -> None:
    text = (
        "President Paul Corwin met reporters. Mr Corwin smiled. First lady Edith Corwin opened a "
        "clinic. Corwin signed the bill."
    )
    assert who(text, "Corwin", 3).name == "Paul Corwin"


def test_words_of_a_headline_are_no_part_of_a_name() -> None:
    text = (
        "President Paul Corwin After Talks With Envoys\n\nPaul Corwin met envoys on Monday. "
        "Corwin signed the bill."
    )
    assert who(text, "Corwin", 2).name == "Paul Corwin"


def test_a_family_name_alone_is_who_was_named_last() -> None:
    text = "Ravi Menon spoke first. Then Asha Menon spoke. Menon was applauded."
    assert who(text, "Menon", 2).name == "Asha Menon"


def test_a_family_name_that_the_parser_takes_for_a_noun_is_who_bears_it() -> None:
    """ "Leka" alone at the beginning of a sentence is tagged as a plural noun."""
    text = "Police arrested the former mayor Arben Leka. Leka denied the charges."
    assert who(text, "Leka", 1).name == "Arben Leka"


def test_a_common_word_is_no_family_name() -> None:
    """The text writes it small elsewhere."""
    text = "Anna Price spoke of the price. Price limits, she said, hurt the poor."
    assert who(text, "Price", 1).name != "Anna Price"


def test_who_is_counted_and_named_behind_a_comma_is_each_of_them() -> None:
    text = "Police arrested three men, Ali Omar, Said Hassan and Abdi Nur, on Monday."
    [event] = pipeline.extract(text)
    assert [p.name for p in event.targets] == ["Ali Omar", "Said Hassan", "Abdi Nur"]


def test_more_names_than_the_number_says_name_nobody() -> None:
    text = "Police arrested two men, Ali Omar, Said Hassan and Abdi Nur, on Monday."
    [event] = pipeline.extract(text)
    assert [p.name for p in event.targets] == ["two men"]


def test_an_unknown_actor_is_kept_under_its_own_words() -> None:
    found = who("The Vroomshire Badger Club blocked the road.", "The Vroomshire Badger Club")
    assert found.name == "Vroomshire Badger Club"
    assert found.text == "The Vroomshire Badger Club"


def test_a_given_name_that_is_introduced_anew_is_somebody_else() -> None:
    """A bus driver is not the mediator whose given name he has."""
    text = (
        "Talks led by Pedro Alvarez went on. Pedro, a bus driver, said staff were forced to vote."
        " Alvarez left, and Pedro stayed."
    )
    assert who(text, "Pedro", 1).name == "Pedro"
    assert who(text, "Alvarez", 1).name == "Pedro Alvarez"


def test_a_list_of_places_is_no_apposition_to_the_subject() -> None:
    """The parser hangs the second place of the list on the forces."""
    text = "FMLN forces began attacking enemy posts in Los Santos, Bosques del Rio, and Unicentro."
    assert who(text, "FMLN forces").name == "Farabundo Marti National Liberation Front"


def test_a_name_has_no_half_of_a_pair_of_quotation_marks() -> None:
    text = 'The army killed 19 "terrorists" near Kesra.'
    assert who(text, "terrorists").name == "19 terrorists"


def test_a_noun_with_a_capital_is_no_name_where_many_are_counted() -> None:
    found = who("The 10 paid Assassins opened fire on the car.", "The 10 paid Assassins")
    assert found.kind is ActorKind.PERSON


def test_a_family_name_with_the_title_of_a_full_name_before_it_is_his() -> None:
    """Also where a relative of that family name is told of with another title behind it."""
    text = (
        "President-elect Donald Kaifu met Ito. President-elect Kaifu was pleased. "
        "First lady Melania Kaifu left. Kaifu waved."
    )
    assert who(text, "Kaifu", 3).name == "Donald Kaifu"


def test_a_gloss_is_no_part_of_a_name() -> None:
    text = "Rebels burned the hall and the LUZ [National Light Company] offices."
    assert who(text, "the LUZ [National Light Company] offices").name == "LUZ offices"


def test_a_title_and_one_more_name_are_the_name() -> None:
    text = "Prime Minister Sheikh Hasina fled. She thanked the guild. Hasina left no note."
    assert who(text, "Hasina", 1).name == who(text, "She").name == "Sheikh Hasina"


def test_rebels_at_the_head_of_a_sentence_are_no_name() -> None:
    text = "Rebels attacked the village and took six farmers away. The army chased them."
    assert who(text, "Rebels").kind is ActorKind.ARMED_GROUP


@pytest.mark.parametrize(
    ("place", "words", "name"),
    [
        ("Kismayo, Somalia", "al-Shabab", "al-Shabaab"),
        ("Kismayo, Somalia", "Al Shabab", "al-Shabaab"),
        ("Palma, Mozambique", "al-Shabab", "Ansar al-Sunna"),
        ("Khartoum, Sudan", "RSF", "Rapid Support Forces"),
        ("Lyon, France", "RSF", "Reporters Without Borders"),
    ],
)
def test_of_those_who_share_a_name_it_is_whose_country_is_told(
    place: str, words: str, name: str
) -> None:
    assert who(f"Two men were held in {place}. The arrests worry {words}.", words).name == name


def test_a_family_name_may_begin_like_a_given_name() -> None:
    text = "A court jailed the reporter Hela Ben Amor. Ben Amor was held in May. She wept."
    assert {who(text, "Ben Amor", 1).name, who(text, "She").name} == {"Hela Ben Amor"}


def test_a_family_name_is_the_sons_where_the_father_only_tells_whose_son_he_is() -> None:
    text = (
        "The front is led by Ali Barak, the son of late guerrilla commander Ali Musa Barak, and "
        "the banker Otto Kahn. On Sunday, Barak said that he was ready."
    )
    assert who(text, "Barak", 2).name == "Ali Barak"


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("The OAS General Assembly condemned the raid.", "The OAS General Assembly",
         "General Assembly"),
        ("The Security Council condemned the raid.", "The Security Council",
         "UN Security Council"),
    ],
)  # fmt: skip
def test_the_assembly_of_others_is_not_that_of_the_united_nations(
    text: str, words: str, name: str
) -> None:
    assert who(text, words, 0).name == name
