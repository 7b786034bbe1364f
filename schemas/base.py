"""What every record of the dataset shares: frozen, closed, and traceable to the text."""

from pydantic import BaseModel, ConfigDict, Field


class Record(BaseModel):
    """A frozen model that refuses fields it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Span(Record):
    """Words of a document: `document.text[start:end] == text`, offsets in Unicode code points."""

    text: str = Field(description="The words, verbatim.", examples=["took refuge"])
    start: int = Field(ge=0, description="Offset of the first character, from 0.", examples=[312])
    end: int = Field(ge=0, description="Offset behind the last character.", examples=[323])

    def model_post_init(self, _: object) -> None:
        """Refuse offsets that do not fit the text.

        A validator would look again each time a record takes a span in.
        """
        if self.end - self.start != len(self.text):
            raise ValueError(
                f"offsets {self.start}:{self.end} do not hold {len(self.text)} characters "
                f"({self.text[:40]!r}): cut the words from the document's text as read"
            )
