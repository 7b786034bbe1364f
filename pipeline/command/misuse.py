"""What to say of a command line that cannot be read."""

from cyclopts import CycloptsError, MissingArgumentError


def wrong_use(error: CycloptsError) -> str:
    """Return what is wrong and, in a second line, where help is.

    Example: "--output is missing." and "Try: dateline run --help".
    """
    command = " ".join(("dateline", *(error.command_chain or ())))
    return f"{_what(error)}\nTry: {command} --help"


def _what(error: CycloptsError) -> str:
    if not isinstance(error, MissingArgumentError) or error.argument is None:
        return str(error)
    if error.keyword is not None:
        return f"{error.keyword} needs a value after it."
    return f"{error.argument.name} is missing."
