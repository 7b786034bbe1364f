"""robots.txt: what a host allows us, and how often (RFC 9309)."""

from protego import Protego

from pipeline.read.refusal import RefusedError
from pipeline.read.web.addresses import origin_of
from pipeline.read.web.request import MissingError, Requests

MOST_BYTES = 500_000  # RFC 9309 asks for 500 KiB at least
LONGEST_DELAY = 60.0  # seconds; a host that asks for more is asked once in so long
NAME = "dateline"


class Robots:
    """The rules of every host that was asked for."""

    def __init__(self, requests: Requests) -> None:
        """Fetch rules with `requests`, when they are needed."""
        self._requests = requests
        self._rules: dict[str, Protego | RefusedError] = {}

    def allows(self, address: str) -> bool:
        """Tell whether an address may be fetched; its host's wish for a delay is noted.

        Raises:
            RefusedError: the host does not tell its rules, being down or in trouble; that is no
                ban, and the next run asks again.
        """
        origin = origin_of(address)
        if origin not in self._rules:
            self._rules[origin] = self._fetch(origin)
        rules = self._rules[origin]
        if isinstance(rules, RefusedError):
            raise RefusedError(rules.status, f"not asked for, because {rules.reason}")
        delay = rules.crawl_delay(NAME)
        if delay is not None:
            self._requests.wish(address, min(float(delay), LONGEST_DELAY))
        return bool(rules.can_fetch(address, NAME))

    def _fetch(self, origin: str) -> Protego | RefusedError:
        """Return the rules of a host, or why they cannot be had; none there allow all."""
        try:
            found = self._requests.get(f"{origin}/robots.txt", most_bytes=MOST_BYTES)
        except MissingError:
            return Protego.parse("")
        except RefusedError as refusal:
            return refusal
        return Protego.parse(found.data.decode("utf-8", errors="replace"))
