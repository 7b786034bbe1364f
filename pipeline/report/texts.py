"""The texts that a run keeps until its report is written; as many as a browser can bear."""

MOST_EVENTS = 20_000  # a browser opens the report of that many in about two seconds
MOST_CHARS = 20_000_000


class Texts(dict[str, str]):
    """Document id -> text, of the first documents of a run that report something.

    Once one document is too much, it and all later ones stay out: the report shows the beginning
    of a large dataset and says so.
    """

    def __init__(self) -> None:
        """Begin empty."""
        super().__init__()
        self._events = self._chars = 0

    @property
    def full(self) -> bool:
        """Whether no further text will be kept."""
        return self._events > MOST_EVENTS or self._chars > MOST_CHARS

    def keep(self, document_id: str, text: str, events: int) -> None:
        """Keep the text of a document with that many events, while there is room."""
        if events:
            self._events += events
            self._chars += len(text)
            if not self.full:
                self[document_id] = text
