"""What somebody does who speaks is not what is said."""

import pytest

from tests.parse.words import word


@pytest.mark.parametrize(
    ("text", "form", "governor"),
    [
        ("The mayor announced that a bridge would be built and promised to pay.", "promised",
         "announced"),
        ("Oslo said its ship had acted well and urged Kiel to wait.", "urged", "said"),
        ("Oslo accused Kiel of sending balloons over its islands and closed the border.", "closed",
         "accused"),
        ("Nine nuns died in an avalanche, the bishop said, denying reports of a raid.", "denying",
         "said"),
        ("The mayor denied that his guards were behind the theft, blaming miners.", "blaming",
         "denied"),
        ("The doctors say that his heart failed, and have refused to speak.", "refused", "say"),
        ("The judge said that images showed abuse, and gave the mayor five days to pay.", "gave",
         "said"),
        ("The envoy said the raid broke the truce and warned of war.", "warned", "said"),
        ("The mayor added that nine guards were killed and said that nuns had fled.", "said",
         "added"),
        ("The nuns said clashes went on and noted that nine were hurt.", "noted", "said"),
        ("The mayor said that Lund is ill and asked for help.", "asked", "said"),
        ("He is accused of three raids, including one that killed a nun, Ana Ruiz, and wounded two "
         "of her pupils.", "wounded", "killed"),
    ],
)  # fmt: skip
def test_a_verb_belongs_to_who_speaks(text: str, form: str, governor: str) -> None:
    assert word(text, form).head.text == governor


def test_who_speaks_does_not_end_the_list_of_what_others_did() -> None:
    told = "a gang of smugglers kidnapped a nun, killed a guard, and wounded a driver"
    wounded = word(f"Minister Ana Lopez announced today that {told}.", "wounded")
    assert wounded.head.text == "killed"


def test_what_a_ship_did_next_stays_its_deed() -> None:
    fired = word("Oslo said its guards had chased the thieves and killed nine.", "killed")
    assert fired.head.text == "chased"


def test_a_man_told_of_may_have_admitted_it() -> None:
    admitted = word("Police said that the man had been held and admitted the theft.", "admitted")
    assert admitted.head.text == "held"


@pytest.mark.parametrize(
    ("text", "form", "governor"),
    [
        ("Rebels overran the mine, guards said on Friday, killing nine miners.", "killing",
         "overran"),
        ("Nine nuns died, the bishop said, when a lorry hit their bus.", "hit", "died"),
        ("Police arrested a baker for beating a miner, causing injuries.", "causing", "beating"),
        ("The army left the mine, the mayor said, noting the damage.", "noting", "said"),
    ],
)  # fmt: skip
def test_what_came_of_a_deed_and_when_it_was_done_belongs_to_the_deed(
    text: str, form: str, governor: str
) -> None:
    assert word(text, form).head.text == governor


def test_what_came_of_a_deed_is_part_of_the_charge() -> None:
    text = "Peacekeepers were blamed for bringing cholera to Haiti, killing thousands."
    assert word(text, "killing").head.text == "bringing"


def test_who_was_freed_does_not_say_so() -> None:
    text = "He admitted that he had led them, but was freed by a court in Kesra."
    assert word(text, "freed").head.text == "admitted"


def test_who_says_so_summons_the_envoy() -> None:
    text = "Hackers broke into the accounts, London said on Monday, summoning the envoy."
    assert word(text, "summoning").head.text == "said"


def test_no_protests_vote() -> None:
    text = (
        "The council condemned the crackdown on protests that began after a death in custody and "
        "voted to send monitors."
    )
    assert word(text, "voted").head.text == "condemned"


def test_who_says_no_more_is_who_spoke() -> None:
    text = "Police confirmed that Ana Banda was in custody but refused to say why."
    assert word(text, "refused").head.text == "confirmed"


def test_whoever_sends_men_does_not_do_their_deed() -> None:
    text = "Oslo accused Bern of sending the men who attacked a patrol in Lund, killing a sergeant."
    assert word(text, "killing").head.text == "attacked"


def test_who_speaks_summons_the_envoy() -> None:
    text = "Iraq's government said air strikes killed 16 people and summoned the ambassador."
    assert word(text, "summoned").head.text == "said"


def test_who_is_looking_into_it_and_denies_it_speaks() -> None:
    text = "The army said it was reviewing the incident and denied that it targets nurses."
    assert word(text, "denied").head.text == "said"


def test_a_past_beside_an_infinitive_is_done_by_who_asked() -> None:
    text = "Albania gave the diplomats 24 hours to leave the country and broke off relations."
    assert word(text, "broke").head.text == "gave"


def test_who_was_beaten_was_denied_medicine_too() -> None:
    text = "The lawyer told a judge that her client had been beaten and denied medicine."
    denied = word(text, "denied")
    assert (denied.tag_, denied.head.text) == ("VBN", "beaten")


def test_no_report_threatens_anybody() -> None:
    text = "The army said that the report was a fabrication and threatened to sue the paper."
    assert word(text, "threatened").head.text == "said"


@pytest.mark.parametrize(
    ("text", "deed"),
    [
        ("Agents are looking for a man who left a bag that exploded, wounding nine.", "exploded"),
        ("Police arrested a clerk who drove a van that rammed a crowd, wounding nine.", "rammed"),
        ("Police chased a van that was stolen on Friday, wounding nine.", "chased"),
    ],
)
def test_whoever_seeks_or_holds_somebody_does_not_do_his_deed(text: str, deed: str) -> None:
    assert word(text, "wounding").head.text == deed


def test_who_found_somebody_responsible_acts_on_it() -> None:
    text = "The army concluded that the sect was responsible and launched a raid on its offices."
    assert word(text, "launched").head.text == "concluded"
    text = "He said the rebels were responsible and had burned the village."
    assert word(text, "burned").head.text == "were"


def test_a_phrase_between_commas_belongs_to_the_verb_behind_it() -> None:
    text = (
        "The Finn is said to be the one who rented a van, bought fuel and, on 3 May, phoned Oran."
    )
    assert word(text, "on").head.text == "phoned"
    assert word(text, "phoned").head.text == "bought"


@pytest.mark.parametrize(
    ("text", "governor"),
    [
        ("The chief denied that guards had used force and accused outsiders of it.", "denied"),
        ("The general said that his men had taken the town and accused rebels of it.", "said"),
    ],
)
def test_who_denies_or_speaks_of_his_own_accuses_others(text: str, governor: str) -> None:
    assert word(text, "accused").head.text == governor


def test_who_admits_what_others_did_to_those_who_broke_a_rule_promises_an_inquiry() -> None:
    text = "The chief admitted that boys had beaten men who broke the curfew and promised a probe."
    assert word(text, "promised").head.text == "admitted"
    text = "She said that he gave a talk, which he did when guards came and told him to leave."
    assert word(text, "told").head.text != "said"
