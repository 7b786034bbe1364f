"""Whom a description means: "the group", "the minister", "both sides"."""

import pytest

from tests.entities.reading import resolve, span, who

DESCRIPTIONS = [
    ("The Taliban extremist group took the town. The group released a video.", "The group", 0,
     "Taliban"),
    ("Hamas fled. The United Nations imposed an arms embargo on the movement.", "the movement", 0,
     "Hamas"),
    ("Hamas fired rockets at the port. The militant group said it was revenge.",
     "The militant group", 0, "Hamas"),
    ("Hezbollah shelled the village. Members of the group crossed the river.",
     "Members of the group", 0, "Hezbollah"),
    ("Houthi fighters seized a tanker.", "Houthi fighters", 0, "Houthis"),
    ("The group's spokesman, Omar Qadri, denied it.", "The group's spokesman, Omar Qadri", 0,
     "Omar Qadri"),
    ("Prime Minister Lena Brandt flew to Oslo. The prime minister returned on Friday.",
     "The prime minister", 0, "Lena Brandt"),
    ("A group of party leaders in Chad condemned the vote. The group said it was rigged. African "
     "Union envoys said it was fair.", "The group", 0, "group"),
    ("Kenya closed the border. The country fears an invasion.", "The country", 0, "Kenya"),
    ("Soldiers entered Aleppo. They looted the city.", "the city", 0, "Aleppo"),
    ("Rebels held Omdurman. They vowed to return to the capital.", "the capital", 0, "capital"),
    ("A gunman opened fire in a bar. The attacker fled on foot.", "The attacker", 0, "gunman"),
    ("Head of the Unity Front, Samir Haddad said he would fight. The leader of the Unity Front "
     "asked for arms.", "The leader of the Unity Front", 0, "Samir Haddad"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "nth", "name"), DESCRIPTIONS)
def test_a_description_takes_up_who_was_named(text: str, words: str, nth: int, name: str) -> None:
    assert who(text, words, nth).name == name


def test_the_enemy_of_a_spokesman_is_whom_his_side_fights() -> None:
    text = (
        "Fighting between Boko Haram and Chad went on. Boko Haram lost a base to Chad.\n\n"
        "“The enemy has left the island,” said Boko Haram spokesman Musa Idris."
    )
    assert who(text, "The enemy").name == "Chad"


def test_both_sides_are_the_two_that_fight() -> None:
    text = (
        "Boko Haram attacked Chad in May. Clashes between Boko Haram and Chad killed ten.\n\n"
        "Boko Haram took an island, and the two sides signed a truce."
    )
    parsed, entities = resolve(text)
    found = entities.participants(span(parsed, "the two sides"))
    assert [p.name for p in found] == ["Boko Haram", "Chad"]


@pytest.mark.parametrize(
    "text",
    [
        "Paul Weston is not a soldier. The soldier was shot.",
        "Paul Weston may be a soldier. The soldier was shot.",
    ],
)
def test_what_somebody_is_not_says_nothing_of_him(text: str) -> None:
    assert who(text, "The soldier").name == "soldier"


def test_a_former_minister_is_not_the_minister() -> None:
    text = "Foreign Minister Lena Brandt resigned. The former foreign minister of Chad applauded."
    assert "Brandt" not in who(text, "The former foreign minister").name


def test_a_new_spokesman_is_not_the_one_named_before() -> None:
    text = (
        "Hezbollah spokesman Karim Nasser spoke first. A spokesman for Hamas denied it. "
        "The spokesman left."
    )
    assert who(text, "The spokesman").name == "spokesman for Hamas"


def test_the_rest_of_the_country_names_the_country() -> None:
    text = "Kenya closed its ports. Rain fell in the rest of the country."
    assert who(text, "the rest of the country").name == "rest of Kenya"


def test_a_group_of_soldiers_are_the_soldiers() -> None:
    text = "A group of nine soldiers entered a bar. The nine soldiers were unarmed."
    assert (
        who(text, "The nine soldiers").entity_id == who(text, "A group of nine soldiers").entity_id
    )


def test_the_victim_is_to_whom_harm_was_done() -> None:
    text = "Ana Ruiz, a judge, was killed on Monday. Paul Weston saw it. The victim was alone."
    assert who(text, "The victim").name == "Ana Ruiz"


def test_somebodys_allies_are_others() -> None:
    text = "The rebels and their allies took the mill."
    assert (who(text, "The rebels").name, who(text, "their allies").name) != ("allies", "allies")
    assert who(text, "The rebels").entity_id != who(text, "their allies").entity_id


def test_an_unresolved_owner_is_left_out_and_a_resolved_one_is_named() -> None:
    text = "Paul Weston returned. His brother was arrested."
    assert who(text, "His brother").name == "Paul Weston's brother"
    assert who("Their leader was shot.", "Their leader").name == "leader"


def test_an_adjective_is_no_area() -> None:
    """European leaders make no Europe that "the area" could be."""
    text = "Police closed the area. European leaders sent help."
    assert who(text, "the area").name == "area"


def test_a_province_is_no_valley() -> None:
    """A neighbouring province, named last, is not the valley of the story."""
    text = "Rebels hold Panjshir. They fled to Parwan province. He took refuge in the valley."
    assert who(text, "the valley").name == "Panjshir"


def test_half_a_million_is_not_a_million() -> None:
    assert who("Kesra expelled half a million Afghans.", "Afghans").name == "half a million Afghans"


def test_who_stands_in_for_an_office_is_not_who_holds_it() -> None:
    text = "The vice president-elect, Ana Kahn, spoke. The president-elect left."
    assert who(text, "The president-elect").name == "president-elect"
    assert who(f"{text} The vice president-elect stayed.", "The vice president-elect").name == (
        "Ana Kahn"
    )


def test_somebody_told_by_a_calling_gets_the_name_told_behind_it() -> None:
    """Only where the name is told with the same words."""
    text = "A body language expert praised Ito. Ana Kahn, a body language expert, saw him."
    assert who(text, "A body language expert").name == "Ana Kahn"
    assert who(text.replace("a body language", "a tax"), "A body language expert").name == (
        "body language expert"
    )


def test_people_made_known_by_a_clause_are_none_of_before() -> None:
    text = "Two people died. A gunman fired on the people who queued at the gate."
    assert who(text, "the people").name == "people"


def test_the_town_of_a_name_is_the_town_and_its_capital_is_not() -> None:
    text = "Rebels seized Apopa. The town of Apopa is calm. The capital of Peru is calm."
    assert who(text, "The town of Apopa").entity_id == who(text, "Apopa").entity_id
    assert who(text, "The capital of Peru").name != "Peru"


def test_the_port_of_a_name_is_the_town() -> None:
    text = "Rebels seized Apopa. Guns shelled the port of Apopa and the settlement of Apopa."
    town = who(text, "Apopa").entity_id
    assert who(text, "the port of Apopa").entity_id == town
    assert who(text, "the settlement of Apopa").entity_id == town


def test_a_name_among_the_modifiers_of_the_group_is_the_group() -> None:
    text = 'The self-styled "Red Dawn Brigade" group freed the nurses.'
    assert who(text, 'The self-styled "Red Dawn Brigade" group').name == "Red Dawn Brigade"
    text = 'A self-styled "Red Dawn Brigade" group freed the nurses.'
    assert who(text, 'A self-styled "Red Dawn Brigade" group').name == "Red Dawn Brigade"


def test_a_company_of_an_army_is_not_the_army() -> None:
    text = "An entire Peruvian Army company surrendered."
    assert who(text, "An entire Peruvian Army company").name != "Peruvian Army"


def test_activists_of_an_armed_group_are_the_group() -> None:
    text = "The Shining Path burned a mill. Shining Path activists fled."
    assert who(text, "Shining Path activists").name == "Shining Path"


def test_the_rebels_of_a_front_are_the_front_in_whatever_country() -> None:
    text = "Colombia's ELN rebels freed two miners."
    assert who(text, "Colombia's ELN rebels").name == "National Liberation Army"


def test_a_group_is_none_of_those_who_list_it() -> None:
    text = "The group, which the EU lists as terrorist, bombed a mill."
    assert who(text, "The group").name == "group"


def test_the_capital_is_not_the_next_town_that_is_named() -> None:
    text = "Gangs have seized the capital. Leaders announced the deal after talks in Kingston."
    assert who(text, "the capital").name == "capital"


def test_no_group_is_nobody_to_take_up() -> None:
    text = (
        "No group has claimed the raid, but Hamas is active there. The group killed a judge in May."
    )
    assert who(text, "The group").name == "Hamas"


def test_gangs_are_more_than_one_gang() -> None:
    text = "The leader of the Choneros gang escaped. Gangs blew up a bridge."
    assert who(text, "Gangs").name == "Gangs"


def test_one_of_a_nation_is_not_the_state() -> None:
    text = "Police arrested a Syrian. Mali freed a Russian jailed in Oslo for theft."
    kinds = [who(text, words).kind for words in ("a Syrian", "a Russian")]
    assert kinds == ["person", "person"]


def test_a_group_that_attacks_is_armed() -> None:
    text = (
        "Al Shabaab attacked a base. The U.N. mission condemned the attack. The group also killed "
        "nine soldiers."
    )
    assert who(text, "The group").name == "al-Shabaab"


def test_the_man_whom_a_clause_makes_known_is_nobody_of_before() -> None:
    text = "Donald Tusk said Oslo had recruited the man arrested in Lund to burn a mill."
    assert who(text, "the man").name == "man"


def test_who_praises_a_group_is_another() -> None:
    text = "The group had praised the Green Front, an exiled movement."
    assert who(text, "The group").name == "group"


def test_the_enemy_is_not_its_own_enemy() -> None:
    text = '"The enemy tried to take Avdiivka, but was thrown back," Ukraine\'s army said.'
    assert who(text, "The enemy").name == "enemy"


def test_the_opposition_is_no_armed_group_of_elsewhere() -> None:
    text = "New Zealand bombed the Houthis. The opposition said it was wrong."
    assert who(text, "The opposition").name == "opposition"


def test_a_group_goes_by_the_name_it_calls_itself() -> None:
    text = "A group calling itself the Free Galilee Brigade shot a clerk."
    assert who(text, "A group").name == "Free Galilee Brigade"
    text = "The gang, known as the PCC, has robbed a bank."
    assert who(text, "The gang").name == "PCC"


def test_gunmen_are_no_group_that_is_only_named_behind_them() -> None:
    text = (
        "Gunmen took a bus near Jos. In another case, Ansaru freed three traders in Kaduna. The "
        "gunmen killed a passenger."
    )
    assert {who(text, "Gunmen").name, who(text, "The gunmen").name} == {"Gunmen"}


def test_rebels_are_not_the_group_that_is_called_another() -> None:
    text = (
        "Rebels hit a post in Kavumu. The Allied Democratic Forces, another armed group, killed "
        "ten farmers in May. The rebels fled."
    )
    assert who(text, "The rebels").name == "Rebels"


def test_rebels_are_those_of_the_one_rebellion_named() -> None:
    text = "Rebels hit a post near Goma. The army said the M23 had shelled it. The rebels fled."
    assert who(text, "The rebels").name == "M23"


def test_some_of_them_are_named_with_whom_they_are_of() -> None:
    assert who("Gunmen shot some of the nuns.", "some of the nuns").name == "some of the nuns"


def test_the_group_is_who_the_sentence_before_is_about() -> None:
    text = (
        "The Taliban hold Kabul. The Lake Front, an anti-Taliban alliance, lost nine men. The group"
        " said it would go on."
    )
    assert who(text, "The group").name == "Lake Front"


def test_the_town_is_not_the_one_that_its_distance_is_measured_from() -> None:
    text = "A truck stands in Malakal town, 497 km northeast of Juba. Rebels left the town."
    assert who(text, "the town").name == "Malakal"


def test_fighters_of_another_sort_are_others() -> None:
    text = "Nine Taliban fighters were killed in a clash with militia fighters on Monday."
    assert who(text, "militia fighters").name == "militia fighters"


def test_a_river_is_no_city() -> None:
    text = "Shells crossed the Mesurado River. The army retook the city."
    assert who(text, "the city").name == "city"


def test_the_country_is_not_that_of_an_embassy_or_of_foreign_soldiers() -> None:
    text = "The embassy of the United States was hit. Rebels shut the roads of the whole country."
    assert who(text, "the whole country").name == "whole country"
    text = "The army took a US-made gun. Rebels shut the roads of the whole country."
    assert who(text, "the whole country").name == "whole country"
    text = "Gunmen hit the north of Peru. Rebels shut the roads of the whole country."
    assert who(text, "the whole country").name == "Peru"


def test_the_port_is_no_town_that_nobody_calls_one() -> None:
    text = "A truce was signed at Accra. The port fell to the rebels."
    assert who(text, "The port").name == "port"
    text = "Shells hit the port of Matadi. Rebels then took the port."
    assert who(text, "the port", 1).name == "Matadi"


def test_a_group_whose_name_reads_like_a_clause_is_known_by_the_tables() -> None:
    text = (
        "Liberians United for Reconciliation and Democracy (LURD) took Lofa. A nun fled. In May "
        "LURD held the town. Its fighters burned it."
    )
    name = "Liberians United for Reconciliation and Democracy"
    assert who(text, "Its fighters").name == name
