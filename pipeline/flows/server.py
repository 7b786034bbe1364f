"""Prefect's server, embedded: one for a run, on a free port, with a database of its own.

The child process (`python -m pipeline.flows.server`) takes a listening socket and serves until
its stdin closes, which also happens when the parent is killed: no server is left behind.
"""

import asyncio
import contextlib
import gc
import os
import socket
import subprocess
import sys
import tempfile
import threading
import urllib.error
import urllib.request
from pathlib import Path
from typing import TYPE_CHECKING

from pipeline.home import dateline_home

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Receive, Scope, Send

START_SECONDS = 90  # the very first start creates the database
STOP_SECONDS = 5
SCHEDULING = "scheduling"
WITHOUT_PROXY = urllib.request.build_opener(urllib.request.ProxyHandler({}))
# Of Prefect's services a schedule needs the scheduler, and those that clear up behind lost runs.
UNUSED_SERVICES = ("EVENT_LOGGER", "EVENT_PERSISTER", "FOREMAN", "TRIGGERS", "TASK_RUN_RECORDER")
GC_THRESHOLD = 50_000  # a server of many short-lived objects spends a tenth of its time collecting


class ServerError(Exception):
    """The embedded server cannot be started; the run does without Prefect."""


def prefect_home() -> Path:
    """Return the folder of Prefect's database and files, apart from the user's own Prefect."""
    return dateline_home() / "prefect"


def server_environment() -> dict[str, str]:
    """Return the environment of the server: no telemetry, no services that nobody uses."""
    home = prefect_home()
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PREFECT_")}
    return kept | {
        "DO_NOT_TRACK": "1",
        "PREFECT_HOME": str(home),
        "PREFECT_SERVER_ANALYTICS_ENABLED": "false",
        "PREFECT_API_BLOCKS_REGISTER_ON_START": "false",
        "PREFECT_LOGGING_LEVEL": "CRITICAL",
        "PREFECT_SERVER_LOGGING_LEVEL": "CRITICAL",
        "PREFECT_SERVER_UI_SHOW_PROMOTIONAL_CONTENT": "false",
        "PREFECT_UI_STATIC_DIRECTORY": str(home / "ui"),
        "PREFECT_SERVER_DATABASE_TIMEOUT": "60",
        **{f"PREFECT_SERVER_SERVICES_{name}_ENABLED": "false" for name in UNUSED_SERVICES},
    }


class EmbeddedServer:
    """A server process; started at once, waited for when it is needed.

    Attributes:
        url: Address of its API.
    """

    def __init__(self, port: int = 0, *, scheduling: bool = False) -> None:
        """Start the process on `port`, 0 for any that is free; `scheduling` lets it plan runs.

        Raises:
            ServerError: its folder cannot be written or the port is taken.
        """
        try:
            prefect_home().mkdir(parents=True, exist_ok=True)
            self._socket = socket.create_server(("127.0.0.1", port))
            # a pipe that nobody reads would fill up
            self._said = tempfile.TemporaryFile()  # noqa: SIM115 - open as long as the server
            self.url = f"http://127.0.0.1:{self._socket.getsockname()[1]}/api"
            self._process = self._start(self._socket.fileno(), scheduling=scheduling)
        except (OSError, ValueError) as error:  # ValueError: a system that cannot pass sockets on
            raise ServerError(f"Prefect's server cannot start: {error}") from error

    def _start(self, descriptor: int, *, scheduling: bool) -> subprocess.Popen[bytes]:
        asked = [str(descriptor), *([SCHEDULING] if scheduling else [])]
        return subprocess.Popen(
            [sys.executable, "-P", "-m", "pipeline.flows.server", *asked],
            env=server_environment() | {"PREFECT_UI_API_URL": self.url},
            pass_fds=[descriptor],
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=self._said,
            start_new_session=True,  # Ctrl-C is for the run, which then stops the server
        )

    def wait(self, seconds: float = START_SECONDS) -> None:
        """Wait until the server answers.

        Raises:
            ServerError: it has ended, or does not answer in time.
        """
        watch = threading.Thread(target=self._close_when_ended, daemon=True)
        watch.start()
        try:
            with WITHOUT_PROXY.open(f"{self.url}/health", timeout=seconds):
                return
        except (OSError, urllib.error.URLError) as error:
            self.stop()
            self._said.seek(0)
            said = self._said.read().decode(errors="replace").strip()
            why = said.splitlines()[-1] if said else str(error)
            raise ServerError(f"Prefect's server did not start: {why}") from error

    def stop(self) -> None:
        """End the process."""
        if self._process.stdin is not None:
            with contextlib.suppress(OSError):
                self._process.stdin.close()
        try:
            self._process.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._socket.close()

    def _close_when_ended(self) -> None:
        """Close the listening socket when the process ends, so that nobody waits for an answer."""
        self._process.wait()
        with contextlib.suppress(OSError):
            self._socket.shutdown(socket.SHUT_RDWR)


def one_at_a_time(app: "ASGIApp") -> "ASGIApp":
    """Wrap an ASGI app so that HTTP requests go through one by one.

    The server is one process busy with Python; requests side by side gain nothing there, and on
    SQLite they fail with "database is locked".
    """
    turn = asyncio.Lock()

    async def wrapped(scope: "Scope", receive: "Receive", send: "Send") -> None:
        if scope["type"] != "http":
            await app(scope, receive, send)
            return
        async with turn:
            await app(scope, receive, send)

    return wrapped


def serve(descriptor: int, *, scheduling: bool) -> None:
    """Serve on a listening socket until stdin closes."""
    gc.disable()  # nothing is garbage while modules are imported
    import uvicorn  # noqa: PLC0415 - only the child needs the server's modules
    from prefect.server.api.server import create_app  # noqa: PLC0415

    if not scheduling:  # services beside the requests would wait for each other for ever
        from pipeline.flows.inline_sqlite import answer_at_once  # noqa: PLC0415

        answer_at_once()
    app = one_at_a_time(create_app(webserver_only=not scheduling, final=True))
    server = uvicorn.Server(
        uvicorn.Config(app, log_level="critical", access_log=False, lifespan="on")
    )

    def end_with_parent() -> None:
        while os.read(sys.stdin.fileno(), 1024):
            pass
        server.should_exit = True
        server.force_exit = True

    threading.Thread(target=end_with_parent, daemon=True).start()
    gc.freeze()
    gc.enable()
    gc.set_threshold(GC_THRESHOLD, 20, 50)
    server.run(sockets=[socket.socket(fileno=descriptor)])
    os._exit(0)  # threads of the database must not keep the process alive


if __name__ == "__main__":
    serve(int(sys.argv[1]), scheduling=SCHEDULING in sys.argv)
