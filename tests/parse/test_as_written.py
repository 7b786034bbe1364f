"""What the parser is given in other words stands in the tokens as it is written."""

from pipeline.clean import clean
from pipeline.parse import load_model, parse_articles
from schemas.document import Article


def test_an_acronym_that_was_spelled_out_is_quoted_as_written() -> None:
    """IS is parsed as the name ISIS, and its token quotes the text."""
    article = Article(document_id="a", text="The Islamic State fled. IS-linked men left. IS fled.")
    parsed = next(iter(parse_articles([(article, clean(article))], load_model())))
    found = [t for t in parsed.doc if t.text == "IS"]
    assert [parsed.quote(t).text for t in found] == ["IS", "IS"]
    assert {t.pos_ for t in found} <= {"NOUN", "PROPN"}
    assert all(parsed.doc.text[t.idx : t.idx + len(t)] == t.text for t in parsed.doc)
