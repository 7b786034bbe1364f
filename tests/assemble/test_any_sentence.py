"""Whatever words of news stand beside each other, they are read without failing."""

import datetime as dt

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pipeline.stages import extract_articles
from schemas.document import Article

WHO = [
    "rebels", "the army", "Police", "two gunmen", "Kenya", "the minister, who had fled,", "they",
    "No one", "at least six of the miners", "The Shield Front (SF)", "it", "dozens", "who",
]  # fmt: skip
DID = [
    "attacked", "has been accused of burning", "is to meet", "may have killed", "denied shelling",
    "were shot dead by", "said it would free", "called on", "failed to take", "agreed with",
    "condemned the killing of", "had taken prisoner", "put at 40 the toll of", "vowed to punish",
]  # fmt: skip
WHOM = [
    "the town of Kesra", "Lagos", "half a million people", "a convoy", "each other", "him",
    "the attack on the port", "six farmers, all women,", "nobody", "the Kesra-Lagos pipeline",
]  # fmt: skip
TIMES = [
    "on Friday night", "a week earlier", "in May 2019", "since March", "by July", "two days after",
    "the night before", "hours later", "on the eve of", "in the 1990s", "last spring", "for years",
    "between 3 and 5 June", "a decade ago", "over the weekend", "at 2130 [0230 GMT]", "on 31 April",
    "half a century before", "on the 30th", "every Tuesday", "the next fortnight", "within a year",
]  # fmt: skip
LINKS = ["after", "before", "and", ", while", "; but", "until", ", which", "because", ", saying"]
PLACES = ["in Kesra", "near the border", "from southern Kenya", "", "", "in Lagos, Nigeria,"]


@st.composite
def sentences(draw: st.DrawFn) -> str:
    """Return a sentence of two clauses with a time and a place, however odd."""
    parts = []
    for link in ("", draw(st.sampled_from(LINKS))):
        order = draw(st.booleans())
        core = [draw(st.sampled_from(words)) for words in (WHO, DID, WHOM, PLACES)]
        time = draw(st.sampled_from(TIMES))
        parts += [link, time, *core] if order else [link, *core, time]
    return " ".join(part for part in parts if part).capitalize() + draw(st.sampled_from(".?!"))


@pytest.mark.slow
@settings(max_examples=300, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(sentences(), min_size=1, max_size=3), st.sampled_from([None, dt.date(2024, 2, 29)]))
def test_any_words_of_news_are_read(told: list[str], published: dt.date | None) -> None:
    text = " ".join(told)
    (found,) = extract_articles([Article(document_id="a", text=text, published=published)])
    for event in found.events:
        assert text[event.action.start : event.action.end] == event.action.text
        assert event.date is None or event.date.edtf
