"""Numbers with their nouns, for messages."""


def plural(number: int, noun: str, *, grouped: bool = False) -> str:
    """Return a number with its noun, "1 document", "3600 events"; `grouped` "3,600 events"."""
    shown = f"{number:,}" if grouped else str(number)
    return f"{shown} {noun}" if number == 1 else f"{shown} {noun}s"
