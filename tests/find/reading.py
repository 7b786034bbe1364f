"""Reading a sentence, and asking who did what to whom in it."""

import pipeline


def roles_of(sentence: str, trigger: str) -> tuple[list[str], list[str]]:
    """Return the words of actors and targets of the first event whose action has these words."""
    event = next(e for e in pipeline.extract(sentence) if trigger in e.action.text)
    return [p.text for p in event.actors], [p.text for p in event.targets]
