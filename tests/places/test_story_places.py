"""A deed without a place of its own is where the story around it stands, if it stands in one."""

from collections.abc import Callable

import pytest

import pipeline
from pipeline.parse.parsed import Parsed
from pipeline.resolve.places.story import story_of
from pipeline.resolve.places.toponyms import find_places
from schemas.vocabulary import EventType

Read = Callable[[str], Parsed]
Where = Callable[..., list[str]]


def test_a_deed_without_a_place_has_that_of_the_story_before_it(where: Where) -> None:
    text = "A gunman opened fire in Lyon. He wounded three people."
    assert where(text, "wounded") == ["Lyon"]


def test_a_part_of_a_deed_took_place_where_the_deed_did(where: Where) -> None:
    """What the story was about before does not matter."""
    text = (
        "A blast injured nine people in Lyon. The group has been banned since it launched attacks "
        "across Paris, killing ninety people."
    )
    assert where(text, "killing") == ["Paris"]


def test_a_place_said_once_far_off_is_not_the_place_of_every_deed(where: Where) -> None:
    filler = "Nobody knew the men who came at night, and nobody asked them for their names. " * 4
    text = f"{filler}The church has its seat in Utah. It is old. Many know it. {filler}"
    assert where(f"{text}They shot a priest.", "shot") == []
    lead = f"Fear spread in Utah. {filler}{filler}"
    assert where(f"{lead}They shot a priest.", "shot") == []
    assert where("Fear spread in Utah. They shot a priest.", "shot") == ["Utah"]


def test_no_whole_story_plays_at_an_airport(where: Where) -> None:
    lead = (
        "Two guards were shot at Tobalaba airport on Monday. Flights from Tobalaba airport stopped."
    )
    filler = "The party said in a letter that nobody had explained why, and it asked for calm. " * 6
    assert where(f"{lead} {filler}Luis Vargas was tortured.", "tortured") == []
    assert where("A guard was shot at Tobalaba airport. Nine fled. A nurse was beaten.", "beaten")


def test_deeds_are_not_done_where_the_parties_talk(where: Where) -> None:
    filler = "Nobody knew the men. Nobody asked for their names. They left no trace."
    signed = (
        "The army and the rebels signed a ceasefire in Geneva, mediators from Switzerland said."
    )
    assert where(f"{signed} {filler} Gunmen shot a priest.", "shot") == []


def test_the_main_event_is_where_the_title_says(where: Where) -> None:
    text = (
        "The rivals met for an hour. Shops closed in Lima and in Lima's port. All slept in Quito."
    )
    title = "Rivals meet at last in Quito"
    assert where(text, "met", EventType.CONSULT, main=True) == ["Lima"]
    assert where(text, "met", EventType.CONSULT, main=True, title=title) == ["Quito"]
    assert where(text, "met", EventType.CONSULT, main=True, title="Quito mocks rivals") == ["Lima"]


def test_a_government_that_speaks_is_not_where_it_happened(where: Where) -> None:
    text = "Moscow denied the charge. Moscow called it a lie. A man was poisoned."
    assert where(text, "poisoned") == []


def test_where_people_sign_is_not_where_they_fight(where: Where) -> None:
    text = "The army and the rebels signed a truce in Geneva. Troops shelled two outposts."
    assert where(text, "shelled") == []


def test_where_rulers_sit_is_not_where_it_happened(where: Where) -> None:
    text = "The province is not held by the rulers in Kabul. Gunmen wounded six men."
    assert where(text, "wounded") == []


def test_words_without_a_place_have_none(where: Where) -> None:
    text = "A gunman opened fire in Lyon. The minister condemned the deed."
    assert where(text, "condemned", EventType.ACCUSE) == []


def test_a_place_its_sentence_rules_out_does_not_come_back_as_that_of_the_document(
    where: Where,
) -> None:
    text = "Rebels threatened Kenya. They named no day."
    assert where(text, "threatened", EventType.THREATEN, main=True) == []
    once = f"{text} Shops closed in Kenya."
    assert where(once, "threatened", EventType.THREATEN, main=True) == []
    told = f"{once} Trains stood still in Kenya."
    assert where(told, "threatened", EventType.THREATEN, main=True) == ["Kenya"]


def test_a_deed_without_a_place_is_in_the_country_that_its_document_is_about(where: Where) -> None:
    text = (
        "Peru counts its dead. Peruvian officials met. Schools stay closed, the Peruvian"
        " government says. It is long over. Nobody talks. Gunmen killed a priest."
    )
    assert where(text, "killed") == ["Peru"]


def test_a_town_abroad_where_people_talk_of_a_country_is_not_where_its_deeds_were_done(
    where: Where,
) -> None:
    text = (
        "The court sits in Atlanta. The judges like Atlanta. Aides said in Cusco that they wait. "
        "Others said in Puno that they wait. Others said in Tacna that they wait. "
        "Others said in Arequipa that they wait. Others said in Piura that they wait.\n\n"
        "Rebels have killed ten farmers."
    )
    assert where(text, "killed") == ["Cusco"]  # which speaks for Peru


def test_a_document_of_several_countries_lends_no_deed_its_country(where: Where) -> None:
    text = (
        "Peru counts its dead. Peruvian officials met. Chile waits, and Chilean buses stop."
        " It is long over. Nobody talks. Gunmen killed a priest."
    )
    assert where(text, "killed") == []


def test_the_main_event_is_where_the_lead_stands_the_story(where: Where) -> None:
    text = (
        "Tears and flags in Sao Paulo. The champion hopes for Abu Dhabi, and in Abu Dhabi he won"
        " before. Nobody in Abu Dhabi slept. The driver crashed."
    )
    assert where(text, "crashed", EventType.OTHER, main=True) == ["Sao Paulo"]


def test_the_nation_of_a_victim_speaks_for_the_country_of_the_story(where: Where) -> None:
    text = "Peruvian officials met. Nobody talks. It is long over. Gunmen killed a Peruvian priest."
    assert where(text, "killed") == ["Peruvian"]
    abroad = f"Chile waits, and Chilean buses stop. {text}"
    assert where(abroad, "killed") == []


def test_a_country_whose_embassy_is_told_of_is_not_that_of_the_story(where: Where) -> None:
    text = "Peru waits, and Peruvian shops close. It is {} again. Gunmen killed two guards."
    assert where(text.format("Chile and the Chilean coast"), "killed") == []
    assert where(text.format("the Chilean embassy and the Chilean consul"), "killed") == ["Peru"]
    assert where(text.format("that two Chilean nationals and tourists wave"), "killed") == ["Peru"]


def test_a_town_named_once_is_not_where_what_is_told_beside_it_was_done(where: Where) -> None:
    text = "Mourners left for Tacna. Candles burned. Crowds sang. Nobody spoke. Gunmen killed both."
    assert where(text, "killed") == []


@pytest.mark.parametrize("somewhere", ["in the other provinces", "in another valley", "elsewhere"])
def test_what_happened_elsewhere_is_not_placed_where_the_story_stands(
    where: Where, somewhere: str
) -> None:
    text = "Rebels attacked Herat on Monday. Gunmen killed two guards"
    assert where(f"{text}.", "killed") == ["Herat"]
    assert where(f"{text} {somewhere}.", "killed") == []


def test_a_report_was_filed_at_its_dateline_and_its_deeds_done_elsewhere(where: Where) -> None:
    text = (
        "GOMA, Congo, Jan 5 (Reuters) - Rebels seized a mill in Masisi on Saturday.\n\n"
        "The army fled from Masisi.\n\nTwo guards were wounded when a shell hit their car."
    )
    assert where(text, "wounded") == ["Masisi"]


def test_what_is_summed_up_since_a_month_was_done_here_and_there(where: Where) -> None:
    text = "A mine killed a nurse in Dori. Mali has expelled nine hundred people since May."
    assert where(text, "expelled") == []


def test_from_where_something_is_fired_is_no_reason_for_a_place_of_the_story(where: Where) -> None:
    text = (
        "The king vowed to avenge the killing of an aide in Beirut. Hours after the speech, two "
        "rockets were fired from southern Lebanon; one fell in a field near Kiryat Shmona."
    )
    assert "Beirut" not in where(text, "fired")


def test_a_town_beside_others_is_not_where_everything_was(where: Where) -> None:
    alone = "Trains stop in Cusco. Shops close in Cusco. Nobody talks. It is long over."
    deed = " Days go by. Many wait. Gunmen killed a priest."
    assert where(alone + deed, "killed") == ["Cusco"]
    others = f"Peru waits. Buses leave in Arequipa and in Tacna. {alone}"
    assert where(others + deed, "killed") == ["Peru"]


def test_a_deed_is_not_placed_where_people_only_met(where: Where) -> None:
    text = "Kenyan officials met in Vienna on Monday. A guard was murdered last week."
    assert where(text, "murdered", main=True) == []


def test_a_towns_own_province_and_buildings_do_not_count_against_it(where: Where) -> None:
    text = (
        "The United States waits. Trains and shops stop in Tulsa. Snow fell on Tulsa in Oklahoma. "
        "Many wait in Mill Square, and in Dome Square too. Nobody talks. Days go by. "
        "Gunmen killed a priest."
    )
    assert where(text, "killed") == ["Tulsa"]


@pytest.mark.parametrize(
    "text",
    [
        "In Oslo, the minister said that he was shocked. Nobody knows more. A judge was murdered.",
        "The church, headquartered in Utah, is shocked. Nobody knows more. A judge was murdered.",
        "The guards stationed in Utah are shocked. Nobody knows more. A judge was murdered.",
    ],
)
def test_where_somebody_speaks_or_has_his_seat_is_not_where_others_were_killed(
    where: Where, text: str
) -> None:
    assert where(text, "murdered") == []


def test_what_was_done_overseas_was_not_done_here(where: Where) -> None:
    text = "Bombs went off in Boston. They were revenge for the killing of monks in wars overseas."
    assert where(text, "killing") == []


def test_a_part_of_the_country_is_no_town_told_elsewhere(where: Where) -> None:
    text = "A bus was ambushed in the country's north. A curfew was declared in Ouagadougou."
    assert where(text, "ambushed", main=True) == []


def test_what_is_told_next_was_in_the_village_not_all_over_its_province(where: Where) -> None:
    text = "Gunmen attacked the village of Vorlask in Herat province. They burned a clinic."
    assert where(text, "burned") == ["Vorlask"]


def test_a_town_from_which_only_is_measured_is_not_where_a_story_is(read: Read) -> None:
    parsed = read("The mill lies 60 km north of Lima. A farm in Cusco burned.")
    assert [p.name for p in story_of(parsed, find_places(parsed)).local] == ["Cusco"]


def test_a_minister_does_not_resign_in_a_town_told_of_later() -> None:
    """But in the country that the story is in."""
    text = (
        "The minister resigned on Tuesday. Farmers had blocked roads around the Bangladeshi town "
        "of Jessore. Police shot two men in Jessore."
    )
    resigned = pipeline.extract(text, published="2024-03-15")[0]
    assert (resigned.mode, [p.name for p in resigned.locations]) == ("resign", ["Bangladesh"])


def test_a_main_event_was_not_where_something_was_years_ago_or_on_a_visit() -> None:
    text = (
        "Ships fired at a boat on Tuesday. The islands won a case in The Hague in 2016. "
        "The king was on a visit to Melbourne."
    )
    fired = pipeline.extract(text, published="2024-03-15")[0]
    assert (fired.action.text, fired.locations) == ("fired", [])


def test_a_deed_goes_on_where_the_story_is_not_where_a_deed_was_that_somebody_condemned(
    where: Where,
) -> None:
    text = (
        "Police broke up a march in Kinshasa, hours after the council condemned the shelling of a "
        "camp near Goma. Protesters burned flags."
    )
    assert where(text, "burned", EventType.PROTEST) == ["Kinshasa"]


def test_no_deed_is_placed_in_a_town_that_is_told_of_another_day() -> None:
    text = (
        "Gunmen ambushed a bus on Friday, killing six passengers.\n\n"
        "On 2 March men burned a mill in Goma."
    )
    first, *_ = pipeline.extract(text, published="2024-03-10")
    assert "Goma" not in [p.name for p in first.locations]


def test_what_is_told_before_any_other_town_was_at_the_scene_of_the_lead(where: Where) -> None:
    text = (
        "Nine herders were shot in Lokichar at dawn.\n\nThe chief said it was still dark. Old men "
        "slept. The attackers sprayed the pen with bullets, he said.\n\nMen in Lodwar denied it. "
        "Others in Kapenguria agreed. All spoke of peace in Nairobi."
    )
    assert where(text, "sprayed")[0] == "Lokichar"


def test_what_was_done_on_another_day_was_not_at_the_scene_of_the_lead() -> None:
    text = (
        "Crowds set a train on fire in Bhairab on Monday.\n\nNobody was in it. It was old. It "
        "stood on a bridge.\n\nGunmen had shot two guards on Saturday. Their families live in "
        "Sylhet. Some have kin in Khulna."
    )
    events = pipeline.extract(text, published="2024-03-12")
    shot = next(e for e in events if e.action.text == "shot")
    assert shot.locations == []


def _places_of(action: str, text: str) -> list[str]:
    events = pipeline.extract(text, published="2024-03-15")
    event = next(e for e in events if e.action.text == action)
    return [place.name for place in event.locations]


def test_news_of_a_story_that_plays_in_a_town_is_not_put_in_the_whole_country() -> None:
    """What is told of the country's past is."""
    rest = (
        "Bangladesh has sent more troops.\n\nA Bangladeshi minister promised pay. The price of "
        "rice rose. Nobody knew why. Shops closed early.\n\n"
    )
    scene = f"Rebels shelled a barracks in Sylhet on Monday. Khulna was calm. {rest}"
    assert _places_of("killed", f"{scene}Gunmen killed a customs officer on Friday.") == []
    past = f"{scene}In 2019 gunmen killed a customs officer."
    assert _places_of("killed", past) == ["Bangladesh"]
    nowhere = f"Rebels have shelled the barracks of Bangladesh on Monday. {rest}"
    friday = f"{nowhere}Gunmen killed a customs officer on Friday."
    assert _places_of("killed", friday) == ["Bangladesh"]


def test_a_strike_that_is_called_is_not_where_the_last_deed_was(where: Where) -> None:
    text = "Crowds burned a train in Bhairab. The League called a general strike."
    assert where(text, "called", EventType.PROTEST) == []


def test_a_deed_before_a_parliament_places_what_is_told_next(where: Where) -> None:
    text = "Hundreds rallied outside the parliament in Moroni. Police fired at them."
    assert where(text, "fired") == ["Moroni"]


def test_the_capital_of_a_country_is_a_scene_like_its_name(where: Where) -> None:
    text = "A siege in the Somali capital ended on Friday. Gunmen shot nine people."
    assert where(text, "shot") == ["capital"]


def test_a_story_goes_on_where_police_went_in(where: Where) -> None:
    text = (
        "RECIFE — Ten people died on Friday when police went into Olinda, a town of "
        "40,000. Five suspects were captured. A guard was shot."
    )
    assert where(text, "captured") == ["Olinda"]
    assert where(text, "shot") == ["Olinda"]


def test_a_spot_that_no_table_knows_is_not_in_the_town_told_before(where: Where) -> None:
    text = "Mobs burned homes in Kericho. The mayor met chiefs at Orlo House on Monday."
    assert where(text, "met", EventType.CONSULT) == []


def test_where_another_story_is_told_is_not_where_it_was(where: Where) -> None:
    text = "The army told another story in Benghazi. Rebels had murdered ten men in a hospital."
    assert where(text, "murdered") == []


def test_a_province_is_no_scene_where_the_lead_tells_a_deed_in_a_town_of_it() -> None:
    text = (
        "Rebels overran a barracks in Ramadi, officials said on Tuesday. Sunni chiefs in Anbar "
        "asked for arms. Anbar is poor.\n\nThe price of rice rose. Nobody knew why. Shops closed "
        "early.\n\nThe rebels said they had executed eleven guards who had surrendered."
    )
    assert _places_of("executed", text)[0] == "Ramadi"


def test_what_was_stormed_is_where_the_story_goes_on(where: Where) -> None:
    text = "Rebels stormed the town of Mitu on Sunday. Sixteen policemen were killed."
    assert where(text, "killed") == ["Mitu"]


def test_what_somebody_only_asked_to_storm_is_not(where: Where) -> None:
    text = "He urged his men to burn Kisumu. Police arrested him at home."
    assert where(text, "arrested") == []


def test_where_an_envoy_sits_is_not_the_scene(where: Where) -> None:
    text = "The rebels' representative in Nairobi dismissed the tale. Police disarmed 300 men."
    assert where(text, "disarmed") == []


def test_a_town_in_the_name_of_its_stadium_is_the_scene(where: Where) -> None:
    text = "Soldiers shot at a crowd in a Conakry stadium. Dozens of women were beaten."
    assert where(text, "beaten") == ["Conakry"]


def test_where_people_were_evacuated_is_the_scene(where: Where) -> None:
    text = (
        "Medics evacuated dozens of people from a building in Tegucigalpa on Monday.\n\n"
        "Three reporters were held hostage."
    )
    assert where(text, "held", EventType.COERCE) == ["Tegucigalpa"]


def test_a_place_that_another_is_near_is_not_the_scene(where: Where) -> None:
    text = "Soldiers opened fire at the Kati barracks near Bamako. Four men were arrested."
    assert where(text, "arrested", EventType.COERCE) == ["Kati"]


def test_the_title_tells_of_the_scene_of_the_lead(where: Where) -> None:
    text = (
        "Dozens abducted in raid\n\nGunmen stormed the town of Kaura Namoda in Zamfara state on "
        "Monday. Zamfara has seen many raids. Police in Zamfara said 30 people were missing."
    )
    assert where(text, "abducted")[0] == "Kaura Namoda"


def test_a_town_in_the_name_of_a_unit_is_not_where_it_fights(where: Where) -> None:
    text = "Soldiers of the Pskov division seized the tower; they shot at the crowd."
    assert where(text, "shot") == []
    assert where("The Basilan brigade killed two rebels.", "killed") == []


def test_the_main_event_is_not_in_a_town_that_is_told_of_once_far_on(where: Where) -> None:
    filler = "The minister said in a letter that nobody had explained why, and asked for calm. " * 5
    text = f"Police held a general on Monday. {filler}He spoke of links in Florida with the men. "
    assert where(text, "held", main=True) == []
    assert where(f"{text}Two homes in Florida were searched.", "held", main=True) == ["Florida"]


def test_what_words_are_about_tells_no_other_town_for_them() -> None:
    text = (
        "As police fought crowds in Lyon, the premier accused the unions of treason. "
        "Smaller crowds marched in Paris and Nice. They sang in Paris."
    )
    accused = [e for e in pipeline.extract(text) if e.event_type is EventType.ACCUSE]
    assert accused and not any(p.kind == "city" for e in accused for p in e.locations)


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("A lorry hit a mine near Kitwe. Four deminers lost their lives.", "lost their lives"),
        (
            "Rebels attacked the post at Kitwe. After an hour the garrison surrendered.",
            "surrendered",
        ),
    ],
)
def test_who_died_or_surrendered_did_so_where_the_deed_just_told_was(
    text: str, trigger: str
) -> None:
    event = next(e for e in pipeline.extract(text) if e.action.text == trigger)
    assert [p.name for p in event.locations] == ["Kitwe"]


def test_many_arrests_of_one_deed_are_where_that_was() -> None:
    events = pipeline.extract("Rioters set fire to a mosque in Leicester. Police made 40 arrests.")
    assert [p.name for e in events for p in e.locations] == ["Leicester", "Leicester"]
