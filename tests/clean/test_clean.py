"""What is promised about blocks: they cover the text, keep its offsets, and say what is what."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.clean import clean
from schemas.document import Article
from schemas.vocabulary import BlockKind

BODY = "The governor said on Monday that two bridges had been closed after the flood in the valley."
MORE = "Soldiers carried sand to the river bank all night, and the mayor asked for more boats."
QUOTES = {"“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‘": "'", "’": "'", "‚": "'", "`": "'",
          "\x91": "'", "\x92": "'", "\x93": '"', "\x94": '"', "\x96": "–", "\x97": "—"}  # fmt: skip
PARTS = st.sampled_from(
    ["KABUL, Sept 3 (Reuters) — ", "— Photo: Ann Lee/AFP", "2 of 5 ", "(see below)", "==", "\n\n",
     "\n", "\r\n", "* ", '."', ".”", "..", "[12]", "(Photo: X)", "Getty Images 3",
     "The mayor left.", " ", "\xa0", "\u200b", "FILE - ", "THE MAYOR OF ROME FLED", "Ünal İnce ß",
     "a", "A", "1", ".", "("]
)  # fmt: skip
TEXTS = st.one_of(st.text(max_size=300), st.lists(PARTS, max_size=30).map("".join))


def blocks_of(text: str) -> list[tuple[BlockKind, str]]:
    return [(b.kind, b.tidy) for b in clean(Article(document_id="d", text=text))]


def kinds(text: str) -> list[str]:
    return [kind.value for kind, _ in blocks_of(text)]


@pytest.mark.parametrize(
    ("text", "tidy"),
    [
        ("They met on 24 may. It rained.", "They met on 24 May. It rained."),
        ("They met on 3 may, in the rain.", "They met on 3 May, in the rain."),
        ("The other 12 may go home soon.", "The other 12 may go home soon."),
        ("The other 12 may, however, stay.", "The other 12 may, however, stay."),
    ],
)
def test_a_month_in_small_letters_behind_its_day_is_the_month(text: str, tidy: str) -> None:
    assert blocks_of(text) == [("paragraph", tidy)]


@pytest.mark.parametrize("note", ["name as transliterated", "Begin recording", "Passage omitted"])
def test_a_note_of_the_editor_is_not_parsed(note: str) -> None:
    assert blocks_of(f"The judge Ann Lee [{note}] left on Monday. It rained.") == [
        ("paragraph", "The judge Ann Lee left on Monday. It rained.")
    ]


@pytest.mark.parametrize(
    ("text", "tidy"),
    [
        ("Guards shot a nun 👨‍👩‍👧 in Orlo ❤️. They fled.", "Guards shot a nun in Orlo. They fled."),
        ("🔥🔥 Rebels😀attacked a convoy 🇨🇴", "Rebels attacked a convoy"),
    ],
)  # fmt: skip
def test_emoji_are_not_parsed(text: str, tidy: str) -> None:
    assert blocks_of(text) == [("paragraph", tidy)]


@given(TEXTS)
def test_every_character_that_is_not_blank_lies_in_exactly_one_block(text: str) -> None:
    blocks = clean(Article(document_id="d", text=text))
    covered = [i for b in blocks for i in range(b.start, b.end)]
    assert len(covered) == len(set(covered))
    assert covered == sorted(covered)
    assert {i for i, c in enumerate(text) if not c.isspace()} <= set(covered)


@given(TEXTS)
def test_every_tidy_character_leads_back_to_its_own(text: str) -> None:
    for block in clean(Article(document_id="d", text=text)):
        origin = block.origin.tolist()
        assert len(origin) == len(block.tidy)
        assert origin == sorted(origin)
        assert all(block.start <= i < block.end for i in origin)
        for character, i in zip(block.tidy, origin, strict=True):
            theirs = QUOTES.get(text[i], text[i])
            dash = text[i] == "-" and character == "—"
            assert dash or character == " " or character.lower() == theirs.lower()


@given(TEXTS)
def test_tidy_text_has_single_blanks_and_none_at_its_ends(text: str) -> None:
    for block in clean(Article(document_id="d", text=text)):
        assert block.tidy == block.tidy.strip()
        assert "  " not in block.tidy
        assert "\n" not in block.tidy


@pytest.mark.slow
@pytest.mark.parametrize(
    "text",
    [" ", "\n", ".", '"', "“", "a", "A", "A ", "a ", "(", "[", "-", "—", "A.", "X, ", "A/",
     "Photo: ", "— Photo: A ", "2 of 5 ", "\xa0\n", "=", "A.B", "x.Y", "(see ",
     "Getty Images ", ".. "],
)  # fmt: skip
def test_no_long_text_of_one_kind_takes_long(text: str) -> None:
    hostile = (text * 200_000)[:200_000]
    started = time.process_time()
    clean(Article(document_id="d", text=hostile))
    assert time.process_time() - started < 20  # what grows with the square takes minutes


def test_an_empty_text_has_no_blocks() -> None:
    assert blocks_of("") == []
    assert blocks_of(" \n\t\xa0") == []


def test_blank_lines_part_paragraphs() -> None:
    assert kinds(f"{BODY}\n\n{MORE}\n \n{BODY}") == ["paragraph"] * 3


def test_lines_are_paragraphs_where_sentences_end_with_them() -> None:
    assert blocks_of(f"{BODY}\n{MORE}") == [("paragraph", BODY), ("paragraph", MORE)]


def test_hard_wrapped_lines_are_joined() -> None:
    text = (
        "The governor said on Monday that two\nbridges had been closed after the flood\n"
        "in the valley. Soldiers carried sand to\nthe river bank all night.\n\n"
        "The mayor asked for more boats and for\nhelp from the capital."
    )
    assert [tidy for _, tidy in blocks_of(text)] == [
        f"{BODY} Soldiers carried sand to the river bank all night.",
        "The mayor asked for more boats and for help from the capital.",
    ]


def test_a_wrapped_line_ends_its_paragraph_where_the_next_word_would_have_fitted() -> None:
    text = (
        "The governor said that two bridges had\nbeen closed after the flood. Nobody was\n"
        "hurt in the valley.\nThe mayor asked for more boats and for\nhelp from the capital."
    )
    assert len(blocks_of(text)) == 2


def test_a_single_line_broken_inside_a_sentence_is_joined_where_lines_are_paragraphs() -> None:
    assert len(blocks_of(f"{BODY}\nThe mayor asked for more boats and for\nhelp.\n{MORE * 3}")) == 3


@pytest.mark.parametrize(
    "text",
    [
        f"Bridges closed after flood\n\n{BODY}",
        f"Bridges Closed After Flood\n{BODY}",
        f"{BODY}\n\nThe long night\n\n{MORE}",
        f"{BODY}\n==Victims==\n{MORE}",
        f"# Bridges closed\n\n{BODY}",
    ],
)
def test_headings_are_told_from_paragraphs(text: str) -> None:
    assert kinds(text).count("heading") == 1


@pytest.mark.parametrize("text", ["Soldiers patrol", "Bridges closed after flood", BODY])
def test_a_text_of_one_line_is_a_paragraph(text: str) -> None:
    assert kinds(text) == ["paragraph"]


def test_marks_of_headings_and_lists_are_left_out() -> None:
    text = f"{BODY}\n==Victims==\n* A sergeant of the guard was killed.\n{MORE}"
    assert blocks_of(text)[1:3] == [
        ("heading", "Victims"),
        ("list_item", "A sergeant of the guard was killed."),
    ]


@pytest.mark.parametrize(
    "dateline",
    [
        "KABUL, Sept 3 (Reuters) —",
        "LONDON —",
        "Accra, Sept. 5, GNA –",
        "COLUMBIA ---",
        "LIMA, Peru --",
        "SAN SALVADOR, 12 Feb 90 (DPA) --",
        "KANDAHAR, Afghanistan, Oct. 3 (Xinhua) --",
        "[Text] Bogota, 12 Jan (EFE) --",
        "WASHINGTON (AP) -",
        "NEW DELHI/ISLAMABAD (Reuters) -",
        "Bogota, March 8 (IANS)",
        "(CNN)",
        "ISLAMABAD:",
        "KINSHASA, Oct 27",
        "St. PAUL --",
        "Nairobi -",
        "Kumasi (Gold Wire) -",
    ],
)
def test_datelines_are_blocks_of_their_own(dateline: str) -> None:
    assert blocks_of(f"{dateline} {BODY}") == [("dateline", dateline), ("paragraph", BODY)]


def test_a_dateline_may_stand_alone_or_behind_a_headline() -> None:
    assert kinds(f"Bridges closed\nLONDON —\xa0\n{BODY}") == ["heading", "dateline", "paragraph"]
    assert kinds(f"Bridges closed in the north. LIMA --- {BODY}") == [
        "heading", "dateline", "paragraph"]  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "Obama — who had come late — left early.",
        "NATO said on Monday that it would leave.",
        "The U.S. - and the U.K. too - were late.",
        "EU and UN envoys met on Monday.",
        "Moscow - Kyiv talks broke off on Monday.",
        "Patience - The last of the guards left.",
        "PROFILE - The man who closed the port came from Delmas.",
    ],
)
def test_other_dashes_and_capitals_are_no_datelines(text: str) -> None:
    assert kinds(text) == ["paragraph"]


def test_a_kicker_deep_in_a_report_is_a_heading_and_no_dateline() -> None:
    text = f"{BODY}\n\n{MORE}\n\n{BODY}\n\n{MORE}\n\nHARD TIMES AHEAD — {BODY}"
    assert kinds(text)[-2:] == ["heading", "paragraph"]


def test_a_caption_told_twice_is_a_repeat_and_its_credit_never_parsed() -> None:
    text = (
        f"{BODY}\n\n2 of 5 Boats on the Green River near the old mill — Photo: Ann Lee/AFP "
        f"Boats on Green River near old mill — Photo: Ann Lee/AFP\n\n{MORE}"
    )
    assert blocks_of(text)[1:-1] == [
        ("credit", "2 of 5"),
        ("caption", "Boats on the Green River near the old mill"),
        ("credit", "— Photo: Ann Lee/AFP"),
        ("repeat", "Boats on Green River near old mill"),
        ("credit", "— Photo: Ann Lee/AFP"),
    ]


def test_a_caption_that_comes_back_later_is_a_repeat() -> None:
    caption = "FILE - A boat lies on the bank of the Green River."
    assert kinds(f"{BODY}\n\n{caption}\n\n{MORE}\n\n{caption}").count("caption") == 1
    assert kinds(f"{BODY}\n\n{caption}\n\n{MORE}\n\n{caption}").count("repeat") == 1


def test_a_credit_glued_to_a_sentence_is_cut_off() -> None:
    text = f"A boat on the river — Photo: Ann Lee/ReutersThe mayor asked for help. {MORE}"
    assert blocks_of(text) == [
        ("caption", "A boat on the river"),
        ("credit", "— Photo: Ann Lee/Reuters"),
        ("paragraph", f"The mayor asked for help. {MORE}"),
    ]


@pytest.mark.parametrize(
    "credit",
    ["Getty Images 5", "Click to share on Facebook (Opens in new window)", "Image caption"],
)
def test_credits_in_running_text_part_it(credit: str) -> None:
    assert blocks_of(f"{BODY} {credit} {MORE}") == [
        ("paragraph", BODY),
        ("credit", credit),
        ("paragraph", MORE),
    ]


@pytest.mark.parametrize(
    "credit", ["(Photo: Ann Lee, AP)", "(AP Photo/Ann Lee)", "(Ann Lee/The Daily Post)", "(AFP)"]
)
def test_what_a_credit_in_running_text_stands_behind_is_a_caption(credit: str) -> None:
    assert blocks_of(f"{BODY} {credit} {MORE}") == [
        ("caption", BODY),
        ("credit", credit),
        ("paragraph", MORE),
    ]


def test_a_credit_behind_a_long_stretch_makes_no_caption_of_it() -> None:
    text = f"{BODY} {MORE} {BODY} {MORE} {BODY} {MORE} (Photo: Ann Lee, AP) {MORE}"
    assert "caption" not in kinds(text)


def test_captions_between_numbered_credits_are_captions() -> None:
    text = f"{BODY} AFP 3 Water in the old town AFP 3 A family on its roof"
    assert kinds(text) == ["paragraph", "credit", "caption", "credit", "paragraph"]


@pytest.mark.parametrize(
    "line",
    ["By Ann Lee", "BY ANN LEE AND PETER STONE", "By Ann Lee and Jan de Vries, Reuters"],
)
def test_bylines_are_credits(line: str) -> None:
    assert kinds(f"Bridges closed\n\n{line}\n\n{BODY}") == ["heading", "credit", "paragraph"]


def test_the_names_of_the_desk_behind_a_report_are_a_credit() -> None:
    text = f"{BODY} (Reporting by Ann Lee; Editing by Peter Stone)"
    assert kinds(text) == ["paragraph", "credit"]


@pytest.mark.parametrize(
    "text",
    ["The mayor told Reuters On the Hour that he knew.", "A clerk of the AP Moller group left."],
)
def test_agencies_inside_a_sentence_are_no_credits(text: str) -> None:
    assert kinds(text) == ["paragraph"]


@pytest.mark.parametrize(
    ("raw", "tidy"),
    [
        ("The  mayor\xa0fled\tand\nhid.", "The mayor fled and hid."),
        ("He left the country.Extremists came.", "He left the country. Extremists came."),
        ("He left the country.*A banned group.", "He left the country. *A banned group."),
        ("The Front (LF)/northern wing fled.", "The Front (LF) northern wing fled."),
        ("“We lost.”The mayor wept.", '"We lost." The mayor wept.'),
        ("“We lost,”said the mayor.", '"We lost," said the mayor.'),
        ("He left.“We lost.”", 'He left. "We lost."'),
        ("They fled the town.. He stayed.", "They fled the town. He stayed."),
        ("They held the pass (see below).", "They held the pass."),
        ("They won. (see more in the video below). He fled.", "They won. He fled."),
        ("The mayor (pictured) fled.", "The mayor fled."),
        ("The mayor fled.[12] He hid.", "The mayor fled. He hid."),
        (
            "The LUZ [Light Company, Inc.] offices burned.",
            "The LUZ (Light Company, Inc.) offices burned.",
        ),
        (
            "[Reporter] Did the [words indistinct] burn?",
            "[Reporter] Did the [words indistinct] burn?",
        ),
        ("The mayor Paz [as heard] fled.", "The mayor Paz fled."),
        ("The anti-\ngovernment crowd fled.", "The anti-government crowd fled."),
        ("so\xadldiers\u200b fled", "soldiers fled"),
    ],
)
def test_tidying(raw: str, tidy: str) -> None:
    assert blocks_of(raw) == [("paragraph", tidy)]


def test_the_acronym_of_the_islamic_state_is_no_verb_for_the_parser() -> None:
    """The parser is given ISIS, the tokens say IS again and quote it."""
    text = "The Islamic State fled. IS left Mirov, but it is near."
    assert blocks_of(text) == [("paragraph", text.replace("IS ", "ISIS "))]
    assert blocks_of("He IS here.") == [("paragraph", "He IS here.")]


@pytest.mark.parametrize(
    "text",
    [
        "The U.S.A. sent 3.5 tons.",
        "See example.com or Gov.uk now.",
        "Wait ... and see.",
        "It is 5.Com.",
    ],
)
def test_what_is_right_is_left_alone(text: str) -> None:
    assert blocks_of(text) == [("paragraph", text)]


def test_shouted_text_is_written_as_a_sentence_with_names_as_the_document_has_them() -> None:
    text = (
        f"DELACROIX ASKS NATO FOR BOATS IN MAY\n\nPolice met Jean Delacroix, and he may go. {BODY}"
    )
    assert blocks_of(text)[0] == ("heading", "Delacroix asks NATO for boats in May")


def test_shouted_reports_get_capitals_for_names_and_sentences() -> None:
    text = "THE GUERRILLAS ATTACKED SAN VICENTE. THE SOLDIERS' LEADER MONTANO DENIED IT ON 5 MAY."
    assert blocks_of(text)[0][1] == (
        "The guerrillas attacked San Vicente. The soldiers' leader Montano denied it on 5 May."
    )


def test_acronyms_that_stand_in_brackets_stay_as_they_are() -> None:
    text = "THE UNITED RIVER FRONT (URIF) ATTACKED THE FARM. THE URIF DENIED IT."
    assert "(URIF) attacked the farm. The URIF denied it." in blocks_of(text)[0][1]


def test_a_headline_in_title_case_is_written_as_a_sentence() -> None:
    text = f"Court Convicts Driver Of Taking Bribes\n\n{BODY}"
    assert blocks_of(text)[0] == ("heading", "Court convicts driver of taking bribes")
    alone = blocks_of("Rebels Seize Town in Eastern Chad")
    assert alone == [("heading", "Rebels seize town in eastern Chad")]


@pytest.mark.parametrize("link", ["Read more: Why bridges fall", "[How the flood of 1990 began]"])
def test_titles_of_other_reports_are_not_parsed(link: str) -> None:
    assert kinds(f"{BODY}\n\n{link}\n\n{MORE}") == ["paragraph", "credit", "paragraph"]


def test_page_furniture_is_not_parsed() -> None:
    assert (
        kinds(f"{BODY}\n\nShare this video\n\n0:00:30\n\n▶\n\n***\n\n{MORE}")[1:-1]
        == ["credit"] * 4
    )


def test_the_day_and_place_that_head_an_entry_of_a_log_are_a_dateline() -> None:
    text = "- 4 Mar, Kano: Bandits raided a mill."
    assert blocks_of(text) == [
        (BlockKind.DATELINE, "- 4 Mar, Kano:"),
        (BlockKind.LIST_ITEM, "Bandits raided a mill."),
    ]
    assert kinds("The vote of 4 Mar, Kano: it was close.") == ["paragraph"]


def test_a_town_in_capitals_with_a_day_opens_a_report_and_no_log() -> None:
    text = "LAGOS, March 10: Gunmen raided a mill.\n\n- 4 Mar, Kano: Bandits raided a mill."
    assert blocks_of(text)[:2] == [
        (BlockKind.DATELINE, "LAGOS, March 10:"),
        (BlockKind.PARAGRAPH, "Gunmen raided a mill."),
    ]


def test_an_agency_in_brackets_may_stand_behind_a_comma() -> None:
    text = "DAMASCUS, (SANA) - Units of the army entered Kesra."
    assert clean(Article(document_id="d", text=text))[0].kind is BlockKind.DATELINE


def test_a_place_heads_an_entry_of_a_list() -> None:
    text = "Two incidents:\n* RUESO - Gunmen shot a nun.\n* BETONG - A bomb went off.\n"
    kinds = [b.kind for b in clean(Article(document_id="d", text=text))]
    assert kinds.count(BlockKind.DATELINE) == 2


def test_towns_in_capitals_head_the_entries_of_a_log_that_has_several() -> None:
    text = (
        "YALA, Oct 26 (Coast News) - Following are security developments.\n\n"
        "* RUESO - Gunmen shot a man.\n\nPATTANI - Students marched.\n\nNONG CHIK - A mast burned."
    )
    heads = [
        b.tidy for b in clean(Article(document_id="d", text=text)) if b.kind is BlockKind.DATELINE
    ]
    assert heads[1:] == ["* RUESO -", "PATTANI -", "NONG CHIK -"]


@pytest.mark.parametrize(
    "line",
    [
        "[Photo: Soldiers search students on Friday.]",
        "[Image caption: Police lead Mr Roe into the court on Wednesday]",
        "Image: Smoke rises over Orlo, captured by rebels last month.",
        "Photo 2. A curfew empties Mill Street.",
    ],
)
def test_what_stands_behind_a_word_for_a_picture_is_its_caption(line: str) -> None:
    blocks = clean(
        Article(
            document_id="d",
            text=f"The army shelled Orlo on Monday, he said.\n\n{line}\n\nThey left.",
        )
    )
    told = [b.tidy for b in blocks if b.kind is BlockKind.CAPTION]
    assert len(told) == 1 and told[0] in line and not told[0].startswith(("[", "Ph", "Im"))


def test_a_name_behind_a_word_for_a_picture_is_a_credit() -> None:
    assert kinds("The army left.\n\nPhoto: Ann Roe/Reuters")[-1] == "credit"


@pytest.mark.parametrize(
    ("text", "tidy"),
    [
        ("The mayor - a nurse - fled on Monday.", "The mayor — a nurse — fled on Monday."),
        ("A bus on the Lima - Tacna route was hit.", "A bus on the Lima - Tacna route was hit."),
        ("The hosts won 3 - 2 on Monday.", "The hosts won 3 - 2 on Monday."),
    ],
)
def test_a_hyphen_between_blanks_is_a_dash(text: str, tidy: str) -> None:
    assert blocks_of(text) == [("paragraph", tidy)]
