"""`python -m pipeline.command.prepare`: build beforehand what the first run would wait for.

The gazetteer takes some 20 s, the database of Prefect's server some 10 s. Neither needs a network,
and neither must succeed: the first run builds what is missing, or says what is wrong.
"""

import sys

from pipeline.errors import DatelineError
from pipeline.flows.server import EmbeddedServer, ServerError
from pipeline.knowledge.gazetteer import build_gazetteer


def prepare() -> None:
    """Build the gazetteer, and meanwhile start and stop the server once."""
    try:
        server = EmbeddedServer()
        try:
            build_gazetteer()
            server.wait()
        finally:
            server.stop()
    except (DatelineError, ServerError, OSError) as error:
        print(f"dateline: not prepared: {error}", file=sys.stderr)


if __name__ == "__main__":
    prepare()
