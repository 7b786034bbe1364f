"""Stable ids: a hash of what makes a record itself, so that the same report keeps its id."""

from hashlib import blake2b


def make_id(prefix: str, *parts: object, digits: int = 16) -> str:
    """Return `prefix_` and `digits` hex digits of the hash of the parts.

    The parts are joined with a separator that no part can contain, so ("a", "bc") and ("ab", "c")
    differ. Ids start with letters: a spreadsheet would read "1E5" as a number.
    """
    content = "\x1f".join(map(str, parts)).encode("utf-8", "surrogatepass")
    return f"{prefix}_{blake2b(content, digest_size=digits // 2).hexdigest()}"
