"""Verbs that carry a nominal event: who does it, or that it takes place."""

from functools import lru_cache

from pipeline.knowledge import rows


@lru_cache(maxsize=1)
def support_verbs() -> dict[str, str]:
    """Return verbs that lend their subject to a nominal event: lemma -> actor or target."""
    return {row["lemma"]: row["subject"] for _, row in rows("support_verbs.csv")}


def support_role(lemma: str, *, bare: bool) -> str | None:
    """Return what a support verb's subject is in the deed: actor, target; None: no such verb.

    Args:
        lemma: The verb, with its preposition where it has one: "launch", "come under".
        bare: Whether the deed stands without an article: "is in talks", not "is in the talks".
    """
    return support_verbs().get(lemma) or (support_verbs().get(f"{lemma} -") if bare else None)


@lru_cache(maxsize=1)
def occurrence_verbs() -> frozenset[str]:
    """Return the verbs that say of their subject that it happens: "the talks will resume"."""
    return frozenset(row["lemma"] for _, row in rows("occurrence_verbs.csv"))


@lru_cache(maxsize=1)
def carrying_verbs() -> frozenset[str]:
    """Return the verbs that say of an event that it took place or was carried out."""
    return occurrence_verbs() | support_verbs().keys()
