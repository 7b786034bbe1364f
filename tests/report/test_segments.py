"""What is promised about cutting a text at the borders of spans."""

from hypothesis import given
from hypothesis import strategies as st

from pipeline.report.segments import Segments


@st.composite
def texts_with_spans(draw: st.DrawFn) -> tuple[str, list[tuple[int, int]]]:
    text = draw(st.text(max_size=40))
    offset = st.integers(0, len(text))
    spans = draw(st.lists(st.tuples(offset, offset).map(lambda two: (min(two), max(two)))))
    return text, spans


@given(texts_with_spans())
def test_pieces_are_the_text_and_runs_of_pieces_are_the_spans(
    case: tuple[str, list[tuple[int, int]]],
) -> None:
    text, spans = case
    cut = Segments(text, spans)
    assert "".join(cut.pieces) == text
    for start, end in spans:
        first, behind = cut.run((start, end))
        assert "".join(cut.pieces[first:behind]) == text[start:end]


def test_crossing_spans_share_the_piece_they_have_in_common() -> None:
    cut = Segments("the harbour guard shot", [(4, 17), (12, 22)])
    assert cut.pieces == ["the ", "harbour ", "guard", " shot"]
    assert (cut.run((4, 17)), cut.run((12, 22))) == ((1, 3), (2, 4))


def test_spans_beyond_the_text_end_with_it() -> None:
    cut = Segments("", [(3, 9)])
    assert (cut.pieces, cut.run((3, 9))) == ([], (0, 0))
