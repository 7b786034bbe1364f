"""A store for tests: SQLite, or a PostgreSQL server that the tests start for themselves."""

import os
import shutil
import signal
import subprocess
import tempfile
import uuid
from collections.abc import Callable, Iterator
from pathlib import Path

import psycopg
import pytest
from psycopg.sql import SQL, Identifier

DEBIAN = Path("/usr/lib/postgresql")  # where Debian's packages put initdb and postgres
UNPRIVILEGED = "nobody"  # the server refuses to run as root
UseStore = Callable[[str], None]


def _program(name: str) -> str:
    """Return the path of a program of PostgreSQL; skip the test where there is none."""
    found = shutil.which(name) or next(map(str, sorted(DEBIAN.glob(f"*/bin/{name}"))), None)
    if found is None:
        pytest.skip(f"PostgreSQL's {name} is not installed (Debian: apt-get install postgresql)")
    return found


@pytest.fixture(scope="session")
def postgres() -> Iterator[str]:
    """The folder of the socket of a PostgreSQL server, whose user is `dateline`."""
    initdb, server = _program("initdb"), _program("postgres")
    folder = Path(tempfile.mkdtemp(prefix="dateline-postgres-"))
    user = UNPRIVILEGED if os.geteuid() == 0 else None
    if user is not None:
        shutil.chown(folder, user)
    data = str(folder / "data")
    subprocess.run(
        [initdb, "-D", data, "-U", "dateline", "-A", "trust", "-E", "UTF8", "--no-sync"],
        check=True, capture_output=True, user=user, cwd=folder,
    )  # fmt: skip
    process = subprocess.Popen(
        [server, "-D", data, "-k", str(folder), "-c", "listen_addresses=", "-c", "fsync=off"],
        stderr=subprocess.PIPE, user=user, cwd=folder, text=True,
    )  # fmt: skip
    try:
        assert process.stderr is not None
        assert any("ready to accept" in line for line in process.stderr)
        yield str(folder)
    finally:
        process.send_signal(signal.SIGINT)  # do not wait for connections
        process.communicate(timeout=60)
        shutil.rmtree(folder)


@pytest.fixture
def database(postgres: str) -> str:
    """The address of a new database."""
    return _new_database(postgres)


def _new_database(socket_folder: str) -> str:
    name = f"d{uuid.uuid4().hex}"
    where = {"host": socket_folder, "user": "dateline", "dbname": "postgres"}
    with psycopg.connect(autocommit=True, **where) as server:
        server.execute(SQL("CREATE DATABASE {}").format(Identifier(name)))
    return f"postgresql+psycopg://dateline@/{name}?host={socket_folder}"


@pytest.fixture(params=["SQLite", pytest.param("PostgreSQL", marks=pytest.mark.slow)])
def store(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> UseStore:
    """A function that lets runs use the store of a name; from the start it is that of `first`.

    A SQLite store lies in the output folder: there a name changes nothing.
    """
    if request.param == "SQLite":
        return lambda _name: None
    server: str = request.getfixturevalue("postgres")
    addresses: dict[str, str] = {}

    def use(name: str) -> None:
        if name not in addresses:
            addresses[name] = _new_database(server)
        monkeypatch.setenv("DATELINE_STORE", addresses[name])

    use("first")
    return use
