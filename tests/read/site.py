"""A web site on this machine, for tests of what is fetched."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

Answer = tuple[int, dict[str, str], bytes]
HTML = {"Content-Type": "text/html; charset=utf-8"}


@dataclass
class Site:
    """What a site answers.

    Attributes:
        url: Its address, without a slash at the end.
        pages: By path: an answer, or a function that gives one for the request's headers.
        asked: The paths asked for, in order.
        headers: Of the requests, by the same places.
    """

    url: str = ""
    pages: dict[str, Answer | Callable[[dict[str, str]], Answer]] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    headers: list[dict[str, str]] = field(default_factory=list)

    def page(self, path: str, body: str, status: int = 200, **headers: str) -> None:
        """Add a page of HTML."""
        told = {name.replace("_", "-"): value for name, value in headers.items()}
        self.pages[path] = (status, HTML | told, body.encode())

    def answer(self, path: str, headers: dict[str, str]) -> Answer:
        """Return the answer to a request, and note it."""
        self.asked.append(path)
        self.headers.append(headers)
        found = self.pages.get(path, (404, {}, b"nothing here"))
        return found(headers) if callable(found) else found


@contextmanager
def serving() -> Iterator[Site]:
    """Serve a site on 127.0.0.1 until the end of the block."""
    site = Site()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            status, headers, body = site.answer(self.path, dict(self.headers))
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            try:
                self.wfile.write(body)
            except OSError:
                self.close_connection = True  # the reader has had enough

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    site.url = f"http://127.0.0.1:{server.server_address[1]}"
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield site
    finally:
        server.shutdown()
        server.server_close()
