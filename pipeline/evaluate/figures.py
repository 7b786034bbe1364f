"""Arithmetic that all scores share."""


def share(part: float, whole: float) -> float:
    """Return what part of a whole something is, 0 of nothing."""
    return part / whole if whole else 0.0
