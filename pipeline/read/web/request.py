"""One request after the other: never more than one in a while to a host, limited in every way."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING

from pipeline.read.refusal import RefusedError, failed, skipped
from pipeline.read.web.addresses import checked, host_of, is_public, joined, without_user
from pipeline.read.web.cache import Cache, Known
from pipeline.redact import redacted
from schemas.version import VERSION
from schemas.vocabulary import Status

if TYPE_CHECKING:
    import httpx

REDIRECTS = 5
TRIES = 3
TRANSIENT = frozenset({429, 500, 502, 503, 504})
LONGEST_PAUSE = 30.0  # seconds a host can make us wait by Retry-After
MOST_BYTES = 20_000_000
NOT_MODIFIED = 304
AGENT = f"dateline/{VERSION} (event data from news; obeys robots.txt)"
ACCEPTED = "text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, */*;q=0.5"


@dataclass(frozen=True, slots=True)
class Manners:
    """How pages are asked for.

    Attributes:
        delay: Seconds between two requests to a host; its robots.txt may ask for more.
        timeout: Seconds to wait for a host; a whole page may take three times as long.
        agent: How we call ourselves.
    """

    delay: float = 1.0
    timeout: float = 20.0
    agent: str = AGENT


@dataclass(frozen=True, slots=True)
class Fetched:
    """What lies at an address: where it was found in the end, its media type, its bytes."""

    address: str
    content_type: str
    data: bytes


class MissingError(RefusedError):
    """The host says that there is no such page (4xx)."""


@dataclass(slots=True)
class Requests:
    """All requests of a run.

    Attributes:
        manners: How to ask.
        cache: What was fetched before.
        home: The host of the INPUT; others must be of the open internet, so that a feed cannot
            make us read what only this machine can reach.
    """

    manners: Manners
    cache: Cache
    home: str = ""
    _client: "httpx.Client | None" = None
    _next: dict[str, float] = field(default_factory=dict)
    _delays: dict[str, float] = field(default_factory=dict)

    def wish(self, address: str, delay: float) -> None:
        """Ask a host no more often than once in `delay` seconds."""
        self._delays[host_of(address)] = max(delay, self.manners.delay)

    def get(
        self,
        address: str,
        *,
        may: Callable[[str], bool] = lambda _address: True,
        most_bytes: int | None = None,
    ) -> Fetched:
        """Fetch a page, following up to five redirects.

        Args:
            address: Where.
            may: Asked at every step whether robots.txt allows it.
            most_bytes: A page that is larger is refused; MOST_BYTES where none is given.

        Raises:
            MissingError: there is no such page.
            RefusedError: it cannot or must not be fetched; says why.
        """
        place = checked(address)
        for _ in range(REDIRECTS + 1):
            self._check_host(place)
            if not may(place):
                raise skipped(f"robots.txt of {host_of(place)} does not allow {redacted(place)}")
            answer = self._ask(place, MOST_BYTES if most_bytes is None else most_bytes)
            if isinstance(answer, Fetched):
                return answer
            place = checked(joined(place, answer))
        raise failed(f"{redacted(address)}: more than {REDIRECTS} redirects")

    def close(self) -> None:
        """End the connections."""
        if self._client is not None:
            self._client.close()

    def _check_host(self, address: str) -> None:
        host = host_of(address)
        if host != self.home and is_public(self.home) and not is_public(host):
            raise failed(f"{redacted(address)} leads from the open internet into a local network")

    def _ask(self, address: str, most_bytes: int) -> Fetched | str:
        """Return the page, or the address it redirects to; what may pass is tried again."""
        import httpx  # noqa: PLC0415 - only for those who fetch

        shown = redacted(address)
        why = ""
        for attempt in range(TRIES):
            self._wait(address, attempt * self.manners.delay)
            try:
                with self._answer(address) as answer:
                    if answer.status_code not in TRANSIENT:
                        return self._take(answer, address, most_bytes)
                    why = f"the host answers {answer.status_code} {answer.reason_phrase}"
                    self._put_off(address, _pause(answer.headers.get("retry-after")))
            except httpx.TimeoutException:
                why = f"no answer in {self.manners.timeout:g} s"
            except (httpx.HTTPError, httpx.InvalidURL, ValueError) as error:
                why = f"{type(error).__name__}: {error}"
        raise failed(redacted(f"{shown} cannot be fetched: {why}"))

    @contextmanager
    def _answer(self, address: str) -> Iterator["httpx.Response"]:
        """Ask for a page, and for it only if it changed where we have it already."""
        import httpx  # noqa: PLC0415

        if self._client is None:
            agent = {"User-Agent": self.manners.agent, "Accept": ACCEPTED}
            self._client = httpx.Client(
                headers=agent, timeout=self.manners.timeout, follow_redirects=False
            )
        asked = {}
        if (known := self._known(address)) is not None:
            asked = {"If-None-Match": known.etag, "If-Modified-Since": known.last_modified}
        headers = {name: value for name, value in asked.items() if value}
        with self._client.stream("GET", address, headers=headers) as answer:
            yield answer

    def _take(self, answer: "httpx.Response", address: str, most_bytes: int) -> Fetched | str:
        """Return what an answer brings, or where it leads."""
        shown = redacted(address)
        if answer.status_code == NOT_MODIFIED and (known := self._known(address)) is not None:
            data = self.cache.body(address)
            if data is not None:
                return Fetched(without_user(address), known.content_type, data)
        if answer.is_redirect:
            return str(answer.headers.get("location", ""))
        said = f"{shown}: the host answers {answer.status_code} {answer.reason_phrase}"
        if answer.is_client_error:
            raise MissingError(Status.FAILED, said)
        if not answer.is_success:
            raise failed(said)
        data = self._read(answer, shown, most_bytes)
        content_type = answer.headers.get("content-type", "")
        if redacted(address) == address:  # what needs a password is not left lying about
            told = Known(
                answer.headers.get("etag"), answer.headers.get("last-modified"), content_type
            )
            self.cache.keep(address, told, data)
        return Fetched(without_user(address), content_type, data)

    def _read(self, answer: "httpx.Response", shown: str, most_bytes: int) -> bytes:
        """Return the body, unless it is too large or trickles in for ever."""
        end = time.monotonic() + 3 * self.manners.timeout
        data = bytearray()
        for part in answer.iter_bytes():
            data += part
            if len(data) > most_bytes:
                raise skipped(f"{shown}: more than {most_bytes:,} bytes")
            if time.monotonic() > end:
                raise failed(f"{shown}: not read in {3 * self.manners.timeout:g} s")
        return bytes(data)

    def _known(self, address: str) -> Known | None:
        return self.cache.known(address)

    def _wait(self, address: str, more: float) -> None:
        """Wait until the host may be asked again."""
        host = host_of(address)
        pause = self._next.get(host, 0.0) - time.monotonic() + more
        if pause > 0:
            time.sleep(pause)
        self._next[host] = time.monotonic() + self._delays.get(host, self.manners.delay)

    def _put_off(self, address: str, seconds: float) -> None:
        host = host_of(address)
        self._next[host] = max(self._next.get(host, 0.0), time.monotonic() + seconds)


def _pause(retry_after: str | None) -> float:
    """Return the seconds that a host asks us to wait, none where it does not say."""
    if not retry_after:
        return 0.0
    try:
        seconds = float(retry_after)
    except ValueError:
        try:
            seconds = parsedate_to_datetime(retry_after).timestamp() - time.time()
        except ValueError:
            return 0.0
    return min(max(seconds, 0.0), LONGEST_PAUSE)
