"""What is promised about report.html in a browser; tried in a real one."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from schemas.event import Event
from tests.report.browser import Browser, find_chromium
from tests.report.samples import HOSTILE, Write, date, event, extraction, person, place, says, spot

CHROMIUM = find_chromium()
pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(
        CHROMIUM is None,
        reason="no Chromium here: install Debian's package chromium to try the report in it",
    ),
]
VIEWS = ("table", "timeline", "map", "matrix", "claims", "run")
ROWS = "document.querySelectorAll('.events tbody tr').length"


@pytest.fixture(scope="module")
def started(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    assert CHROMIUM
    with Browser(CHROMIUM, tmp_path_factory.mktemp("profile")) as browser:
        yield browser


@pytest.fixture
def browser(started: Browser) -> Iterator[Browser]:
    """The browser; every test ends with: no complaint, no request, no harm."""
    started.size(1280, 900)
    yield started
    assert not started.run("window.harmed")
    assert (started.complaints, started.requests) == ([], [])


@pytest.fixture
def page(write: Write) -> Path:
    """Four events: told, claimed and denied (one incident), planned somewhere at another time."""
    dispute = "in_00000000000000aa"
    return write(
        extraction("d1", [
            event(1),
            event(2, incident_id=dispute, modality="claimed", source=says("الحارس"),
                  actors=[person("<b>harbour guard", "Guard")]),
            event(3, incident_id=dispute, modality="denied", source=says("Chief")),
        ]),
        extraction("d2", [
            event(4, "d2", event_type="AGREE", quad_class="VERBAL_COOP", modality="planned",
                  negated=True, targets=[], locations=[place("Chitral", 35.8, 71.8, "district")],
                  date=date("2001-01-01", "2001-12-31", "year")),
        ]),
        extraction("d3", [], "failed"),
    )  # fmt: skip


def fill(browser: Browser, field: str, value: str) -> int:
    """Fill in a filter and return how many rows are left."""
    browser.run(
        f"(f => {{ f.value = {value!r}; f.dispatchEvent(new Event('input', {{bubbles: true}})) }})"
        f"(document.getElementById('f-{field}'))"
    )
    return int(browser.run(ROWS))


def text(browser: Browser, selector: str) -> str:
    return str(browser.run(f"document.querySelector({selector!r}).textContent"))


def texts(browser: Browser, selector: str) -> list[str]:
    return list(
        browser.run(f"[...document.querySelectorAll({selector!r})].map(n => n.textContent)")
    )


def click(browser: Browser, selector: str) -> None:
    browser.run(
        f"document.querySelector({selector!r})"
        ".dispatchEvent(new MouseEvent('click', {bubbles: true, cancelable: true}))"
    )


def marked(browser: Browser, role: str) -> str:
    return "".join(texts(browser, f".text mark[data-roles~={role}]"))


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize(("width", "phone"), [(1280, False), (390, True)])
def test_every_view_shows_hostile_texts_as_texts(
    browser: Browser, page: Path, view: str, width: int, phone: bool
) -> None:
    browser.size(width, 844, phone=phone)
    browser.open(page)
    click(browser, f"#tab-{view}")
    assert not browser.run(f"document.getElementById('view-{view}').hidden")
    assert browser.run(f"document.getElementById('view-{view}').children.length") > 0
    assert browser.run("document.images.length + document.querySelectorAll('b, i').length") == 0
    assert browser.run("document.documentElement.scrollWidth") <= width


def test_the_text_of_a_document_is_shown_unchanged(browser: Browser, page: Path) -> None:
    browser.open(page)
    assert text(browser, ".text") == HOSTILE


def test_words_are_marked_by_role_also_where_they_cross(browser: Browser, page: Path) -> None:
    browser.open(page, "#ev_0000000000000002")
    assert marked(browser, "actor") == "<b>harbour guard"
    assert marked(browser, "action") == "guard</b> shot"
    assert texts(browser, ".text mark[data-roles~=actor][data-roles~=action]") == ["guard"]
    assert marked(browser, "target") == "six smugglers"
    assert texts(browser, ".text mark[data-roles~=count][data-roles~=target]") == ["six"]
    assert marked(browser, "location") == "Old Quay"
    assert marked(browser, "date") == "On Friday"
    assert marked(browser, "source") == "قال الحارس"
    assert texts(browser, ".text mark[data-roles~=cue]") == ["قال"]


def test_a_link_opens_its_event(browser: Browser, page: Path) -> None:
    browser.open(page, "#ev_0000000000000004")
    assert texts(browser, "tr[aria-current] .when") == ["2001-01-01 – 2001-12-31"]
    click(browser, "tr[data-event=ev_0000000000000001] a")
    assert browser.run("location.hash") == "#ev_0000000000000001"
    assert "smugglers" in text(browser, "#detail h2")


def test_an_unknown_link_is_no_error(browser: Browser, page: Path) -> None:
    browser.open(page, "#ev_ffffffffffffffff")
    assert browser.run(ROWS) == 4


@pytest.mark.parametrize(
    ("field", "value", "rows"),
    [
        ("search", "SMUGGLERS near", 4), ("search", "chitral", 1), ("search", "nowhere", 0),
        ("type", "AGREE", 1), ("modality", "denied", 1), ("modality", "negated", 1),
        ("modality", "told", 2),
        ("actor", "harbour", 3), ("target", "smuggler", 3), ("place", "nam", 4),
        ("place", "old", 3), ("source", "chief", 1), ("source", "الحارس", 1),
        ("from", "2001-12-31", 4), ("from", "2002-01-01", 3), ("to", "2001-01-01", 1),
        ("to", "2000-12-31", 0),
    ],
)  # fmt: skip
def test_a_filter_leaves_the_events_that_pass(
    browser: Browser, page: Path, field: str, value: str, rows: int
) -> None:
    browser.open(page)
    assert fill(browser, field, value) == rows
    assert text(browser, "#shown") == f"{rows} of 4 events" if rows < 4 else "4 events"


def test_clearing_brings_all_events_back(browser: Browser, page: Path) -> None:
    browser.open(page)
    assert fill(browser, "actor", "guard") == 4
    assert fill(browser, "type", "AGREE") == 1
    browser.run("document.getElementById('clear').click(), new Promise(r => setTimeout(r, 50))")
    assert browser.run(ROWS) == 4


def test_a_heading_sorts_up_and_down(browser: Browser, page: Path) -> None:
    browser.open(page)
    click(browser, "#sort-date")
    assert browser.run("document.querySelector('.events tbody tr').dataset.event")[-1] == "4"
    click(browser, "#sort-date")
    assert browser.run("document.querySelector('th[aria-sort]').ariaSort") == "descending"
    assert browser.run("document.querySelector('.events tbody tr').dataset.event")[-1] != "4"


def test_it_can_be_used_with_the_keyboard(browser: Browser, page: Path) -> None:
    browser.open(page)
    browser.run("document.getElementById('tab-table').focus()")
    browser.key("ArrowRight")
    assert browser.run("document.activeElement.id") == "tab-timeline"
    browser.run("document.querySelector('.timeline .hit').focus()")
    browser.key("Enter")
    assert texts(browser, "#view-timeline .picked li a")
    click(browser, "#tab-table")
    browser.run("document.querySelector('.events tbody a').focus()")
    browser.key("ArrowDown")
    assert browser.run("location.hash") == "#ev_0000000000000002"
    browser.key("j")
    assert browser.run("location.hash") == "#ev_0000000000000003"


def test_everything_one_can_use_has_a_name(browser: Browser, page: Path) -> None:
    browser.open(page)
    roles = {"button", "link", "tab", "textbox", "searchbox", "combobox", "columnheader"}
    for view in VIEWS:
        click(browser, f"#tab-{view}")
        nodes: list[dict[str, Any]] = browser.call("Accessibility.getFullAXTree")["nodes"]
        used = [n for n in nodes if not n["ignored"] and n["role"]["value"] in roles]
        assert len(used) > 10
        assert [n for n in used if not n.get("name", {}).get("value")] == []


def test_uncertain_dates_are_bars_and_known_days_columns(browser: Browser, page: Path) -> None:
    browser.open(page)
    click(browser, "#tab-timeline")
    click(browser, "#view-timeline .choice button:last-child")
    assert texts(browser, ".timeline .hit title") == [
        "2023-03-03: 3 events", "2001-01-01 – 2001-12-31: 1 event",
    ]  # fmt: skip
    assert browser.run("document.querySelectorAll('.timeline path.stretch').length") == 1


def test_the_main_period_is_not_squeezed_by_history(browser: Browser, write: Write) -> None:
    days = ["1921-01-01", "1989-02-15", *(f"2023-03-{day:02}" for day in range(1, 9))]
    browser.open(write(extraction("d1", [
        event(n, date=date(day, day, "day")) for n, day in enumerate(days, start=1)
    ])))  # fmt: skip
    click(browser, "#tab-timeline")
    assert len(texts(browser, ".timeline .hit")) == 8
    assert "2 events outside" in text(browser, "#view-timeline .bar")
    click(browser, "#view-timeline .choice button:last-child")
    assert texts(browser, ".timeline .hit title")[0] == "1921-01-01: 1 event"


def test_drawings_list_the_events_of_their_largest_mark(browser: Browser, page: Path) -> None:
    browser.open(page)
    for view in ("timeline", "map", "matrix"):
        click(browser, f"#tab-{view}")
        assert len(texts(browser, f"#view-{view} .picked li")) > 1


def test_the_head_of_the_page_stays_in_sight(browser: Browser, page: Path) -> None:
    for fragment in ("", "#ev_0000000000000002"):
        browser.open(page, fragment)
        assert browser.run("document.querySelector('h1').getBoundingClientRect().top") >= 0
        assert browser.run("scrollY + document.scrollingElement.scrollTop") == 0


def test_the_text_opens_where_the_sentence_stands(browser: Browser, write: Write) -> None:
    late = event(sentence=spot("words without end ", HOSTILE[-18:]))
    start = len(HOSTILE) - 18
    late = late.model_copy(update={"sentence": late.sentence.model_copy(
        update={"start": start, "end": start + 18})})  # fmt: skip
    browser.open(write(extraction("d1", [late])))
    box = "document.querySelector('.in-sentence').getBoundingClientRect()"
    pane = "document.querySelector('.text').getBoundingClientRect()"
    assert browser.run(f"{box}.top >= {pane}.top && {box}.bottom <= {pane}.bottom")


def test_a_circle_of_the_map_lists_its_events(browser: Browser, page: Path) -> None:
    browser.open(page)
    click(browser, "#tab-map")
    click(browser, "#view-map .choice button:last-child")
    assert texts(browser, ".map .hit title") == [
        "Old Quay (the place itself): 3 events", "Chitral (a district): 1 event",
    ]  # fmt: skip
    click(browser, ".map .hit")
    assert len(texts(browser, "#view-map .picked li")) == 3


def test_a_cell_of_the_matrix_lists_its_events(browser: Browser, page: Path) -> None:
    browser.open(page)
    click(browser, "#tab-matrix")
    label = browser.run("document.querySelector('.matrix button').ariaLabel")
    assert label == "Harbour Guard <i> to smugglers: 2 events"
    click(browser, ".matrix button")
    assert len(texts(browser, "#view-matrix .picked li")) == 2


def test_a_claim_and_its_denial_stand_side_by_side(browser: Browser, page: Path) -> None:
    browser.open(page)
    click(browser, "#tab-claims")
    assert texts(browser, ".dispute .sides > div:first-child strong") == ["الحارس"]
    assert texts(browser, ".dispute .sides > div:last-child strong") == ["Chief"]


def test_a_clause_is_listed_without_the_comma_before_it(browser: Browser, write: Write) -> None:
    late = event(clause=spot(", the <b>harbour guard</b> shot six smugglers"))
    browser.open(write(extraction("d1", [late])))
    click(browser, "#tab-timeline")
    [listed] = texts(browser, "#view-timeline .picked a")
    assert listed.startswith("the <b>harbour guard</b>")


def test_numbers_at_odds_are_shown_with_who_gives_them(browser: Browser, write: Write) -> None:
    """Nobody denies the shooting, but two voices count other dead."""
    told = [
        event(n, incident_id="in_00000000000000aa", modality="claimed", source=says(name),
              counts=[{**spot("six"), "what": "killed", "low": dead, "best": dead, "high": dead}])
        for n, name, dead in ((1, "Chief", 6), (2, "Guard", 19))
    ]  # fmt: skip
    browser.open(write(extraction("d1", told)))
    click(browser, "#tab-claims")
    assert texts(browser, ".dispute .differ") == ["Differ in killed: 6 or 19"]
    assert texts(browser, ".dispute .sides strong") == ["Chief", "Guard"]
    assert texts(browser, ".dispute .sides .tag") == ["killed 6", "killed 19"]


def test_who_denies_the_whole_of_it_stands_against_the_claim(
    browser: Browser, write: Write
) -> None:
    """ "The crew denied it" is an event of its own, of the same incident."""
    same = {"incident_id": "in_00000000000000aa"}
    browser.open(write(extraction("d1", [
        event(1, **same, modality="claimed", source=says("Chief")),
        event(2, **same, event_type="REJECT", mode="deny",
              actors=[person("six smugglers", "Crew")]),
    ])))  # fmt: skip
    click(browser, "#tab-claims")
    assert texts(browser, ".dispute .sides > div:last-child strong") == ["Crew"]


def test_what_nobody_contradicts_stands_with_its_speaker(browser: Browser, write: Write) -> None:
    denial = event(2, event_type="REJECT", mode="deny", actors=[person("six smugglers", "Crew")])
    browser.open(write(extraction("d1", [
        event(1, modality="claimed", source=says("Chief")), denial, event(3, modality="claimed"),
    ])))  # fmt: skip
    click(browser, "#tab-claims")
    assert texts(browser, ".speaker h3") == ["Chief 1", "Crew 1", "Nobody named 1"]
    assert texts(browser, ".speaker .tag") == ["denies"]


def test_all_that_somebody_says_is_one_click_away(browser: Browser, write: Write) -> None:
    many_claims = [event(n, modality="claimed", source=says("Chief")) for n in range(1, 13)]
    browser.open(write(extraction("d1", [*many_claims, event(13)])))
    click(browser, "#tab-claims")
    assert len(texts(browser, ".speaker li")) == 10
    click(browser, ".speaker .more")
    assert browser.run(ROWS) == 12


def test_a_dispute_of_many_reports_shows_the_first_of_each_side(
    browser: Browser, write: Write
) -> None:
    dispute = "in_00000000000000aa"
    told = [event(n, incident_id=dispute, modality="claimed", source=says("Villagers"))
            for n in range(1, 41)]  # fmt: skip
    denied = event(41, incident_id=dispute, modality="denied", source=says("Chief"))
    browser.open(write(extraction("d1", [*told, denied])))
    click(browser, "#tab-claims")
    assert len(texts(browser, ".sides li")) == 11
    assert "and 30 reports more" in text(browser, ".sides")


def test_a_date_that_is_only_that_of_publication_is_marked_in_the_table(
    browser: Browser, write: Write
) -> None:
    day = date("2001-01-01", "2001-01-01", "day")
    known = [event(1, date=day), event(2, date={**day, "basis": "document", "text": None,
                                                "start": None, "end": None})]  # fmt: skip
    browser.open(write(extraction("d1", known)))
    assert [t.endswith(" (published)") for t in texts(browser, ".events .when")] == [False, True]


def test_failed_documents_are_listed_with_the_reason(browser: Browser, page: Path) -> None:
    browser.open(page)
    click(browser, "#tab-run")
    assert texts(browser, ".documents .failed .c-status") == ["failed: the text is <empty>"]
    assert "1 failed" in text(browser, "#totals")


def test_an_address_that_is_no_web_page_is_no_link(browser: Browser, page: Path) -> None:
    browser.open(page)
    assert browser.run("document.querySelectorAll('a[href^=javascript]').length") == 0


def test_on_a_phone_an_event_opens_over_the_list_and_closes(browser: Browser, page: Path) -> None:
    browser.size(390, 844, phone=True)
    browser.open(page)
    shown = "getComputedStyle(document.getElementById('detail')).display"
    assert browser.run(shown) == "none"
    click(browser, ".events tbody a")
    assert browser.run(shown) == "flex"
    browser.key("Escape")
    assert browser.run(shown) == "none"


def test_all_views_and_the_event_are_printed(browser: Browser, page: Path, tmp_path: Path) -> None:
    browser.open(page)
    browser.pdf(tmp_path / "report.pdf")
    assert (tmp_path / "report.pdf").read_bytes().startswith(b"%PDF")
    assert all(browser.run(f"document.getElementById('view-{view}').children.length > 0")
               for view in VIEWS)  # fmt: skip


def test_paper_has_the_table_not_the_cards_of_a_phone(browser: Browser, page: Path) -> None:
    browser.size(718, 1000)
    browser.call("Emulation.setEmulatedMedia", media="print")
    browser.open(page)
    head = "getComputedStyle(document.querySelector('.events thead')).display"
    assert browser.run(head) == "table-header-group"
    browser.call("Emulation.setEmulatedMedia", media="")


def test_an_empty_dataset_says_so(browser: Browser, write: Write) -> None:
    browser.open(write())
    for view in VIEWS:
        click(browser, f"#tab-{view}")
    assert "No event was found in these documents" in text(browser, "#view-table")


def test_a_run_without_events_opens_on_what_became_of_its_documents(
    browser: Browser, write: Write
) -> None:
    browser.open(write(extraction("d1", [], "failed")))
    assert not browser.run("document.getElementById('view-run').hidden")
    assert "There is no event" in text(browser, "#detail")


def test_no_view_shows_the_words_of_a_program(browser: Browser, page: Path) -> None:
    browser.open(page)
    for wanted in ("", "nothing like it"):
        fill(browser, "search", wanted)
        for view in VIEWS:
            click(browser, f"#tab-{view}")
            shown = str(browser.run(f"document.getElementById('view-{view}').innerText"))
            assert not {"null", "undefined", "NaN", "false"} & set(shown.split())


def test_ten_thousand_events_are_shown_a_page_at_a_time(browser: Browser, write: Write) -> None:
    """All of them can be searched, and never more than 500 rows stand in the page."""
    browser.open(write(*(extraction(f"d{n}", many(n)) for n in range(200))))
    assert text(browser, "#shown") == "10,000 events"
    assert browser.run(ROWS) <= 500
    fill(browser, "search", "guard 96")
    shown = int(text(browser, "#shown").split()[0].replace(",", ""))
    assert 0 < shown < 10_000
    assert browser.run(ROWS) <= 500


def many(document: int) -> list[Event]:
    """Fifty events with names, places and days of their own."""
    return [
        event(
            50 * document + number, f"d{document}",
            actors=[person("<b>harbour guard", f"Guard {number * document % 97}")],
            locations=[place(f"Quay {document}", document / 10, number * 3.0)],
            date=date(*2 * (f"{1970 + number}-{1 + document % 12:02}-01",), "day"),
            sentence=spot("six smugglers near Old Quay"),
        )
        for number in range(50)
    ]  # fmt: skip
