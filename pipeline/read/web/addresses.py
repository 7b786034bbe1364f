"""Addresses of the web: which may be fetched, and the ids of what lies there."""

import ipaddress
import socket
from functools import lru_cache
from urllib.parse import parse_qsl, unquote, urlencode, urljoin, urlsplit, urlunsplit

from pipeline.errors import InputError
from pipeline.read.refusal import RefusedError, failed
from pipeline.redact import redacted

SCHEMES = ("http", "https")
TRACKING = ("utm_", "fbclid", "gclid", "mc_cid", "mc_eid")  # change from reader to reader
LONGEST = 2_000  # characters of an address
DEFAULT_PORTS = {"http": 80, "https": 443}


def is_web(given: str) -> bool:
    """Tell whether an INPUT is an address of the web."""
    return given.lower().startswith(("http://", "https://"))


def checked(address: str) -> str:
    """Return an address that can be fetched, without its fragment.

    Raises:
        RefusedError: it is no http or https address of a host.
    """
    try:
        parts = urlsplit(address.strip())
        sound = parts.scheme.lower() in SCHEMES and parts.hostname and (parts.port or True)
    except ValueError:
        sound = False
    if not sound or len(address) > LONGEST or any(c.isspace() or c < " " for c in address.strip()):
        raise failed(f"{redacted(address)[:200]!r} is no http or https address")
    return urlunsplit(parts._replace(fragment=""))


def checked_input(given: str) -> str:
    """Return an INPUT that is an address of the web.

    Raises:
        InputError: it is none that can be fetched.
    """
    try:
        return checked(given)
    except RefusedError as refusal:
        raise InputError(f"{refusal.reason}. Check the address.") from refusal


def joined(base: str, link: str) -> str:
    """Return the address a link of the page `base` leads to; "" where it makes no sense."""
    try:
        return urljoin(without_user(base), link.strip())
    except ValueError:
        return ""


def without_user(address: str) -> str:
    """Return an address without user and password."""
    parts = urlsplit(address)
    return urlunsplit(parts._replace(netloc=parts.netloc.rpartition("@")[2]))


def host_of(address: str) -> str:
    """Return the host of an address, small letters."""
    return (urlsplit(address).hostname or "").lower()


def origin_of(address: str) -> str:
    """Return scheme, host and port of an address: whom a robots.txt speaks for."""
    parts = urlsplit(address)
    port = parts.port or DEFAULT_PORTS[parts.scheme.lower()]
    return f"{parts.scheme.lower()}://{host_of(address)}:{port}"


def id_of(address: str) -> str:
    """Return the id of a document: host, path and query; nothing that tracks or lets in."""
    parts = urlsplit(without_user(address))
    path = unquote(parts.path, errors="replace").rstrip("/")
    told = [(k, v) for k, v in parse_qsl(parts.query) if not k.lower().startswith(TRACKING)]
    query = f"?{urlencode(told)}" if told else ""
    return redacted(f"{parts.netloc.lower()}{path}{query}")


@lru_cache(maxsize=1024)
def is_public(host: str) -> bool:
    """Tell whether a host is one of the open internet; one that is not known counts as such."""
    try:
        found = socket.getaddrinfo(host, None, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        return True  # asking it will fail, or a proxy knows it
    return all(ipaddress.ip_address(str(entry[4][0]).split("%")[0]).is_global for entry in found)
