"""Every error dateline raises, below one base class.

DatelineError
├── UsageError        the command was asked for something that cannot be    exit 2
│   ├── InputError    an INPUT does not exist or holds no documents         exit 2
│   ├── OutputError   the output folder cannot be written                   exit 2
│   └── StoreError    the store is corrupt, in use, or cannot be opened     exit 2
├── KnowledgeError    a knowledge file breaks its schema (file, line, why)  exit 2
├── ModelError        the language model is missing or unfit                exit 2
└── DocumentError     a document was not read to its end                    its row says so
    └── TooLongError  it took too long                                      its row says so

A message says what happened, where, and what to do about it.
"""


class DatelineError(Exception):
    """Base of all errors that dateline raises on purpose."""


class UsageError(DatelineError):
    """The command was asked for something that cannot be done."""


class InputError(UsageError):
    """An INPUT does not exist, cannot be read, or holds no documents."""


class OutputError(UsageError):
    """The output folder cannot be written."""


class StoreError(UsageError):
    """What earlier runs read cannot be used: the store is corrupt, in use, or out of reach."""


class KnowledgeError(DatelineError):
    """A knowledge file breaks its schema."""


class ModelError(DatelineError):
    """The language model is not installed or lacks a component that is needed."""


class DocumentError(DatelineError):
    """A document was not read to its end."""


class TooLongError(DocumentError):
    """A document took longer than documents may."""


def reason_of(error: Exception) -> str:
    """Return why a document failed, for its row: what we say ourselves, or that it is our fault."""
    if isinstance(error, DatelineError):
        why = str(error)
    else:
        what = f"{type(error).__name__}: {error}"
        why = f"dateline failed in this document ({what}); run with --verbose and report it"
    return why.encode(errors="replace").decode()


def is_interruption(error: BaseException | None) -> bool:
    """Tell whether an error is only how a library tells of Ctrl-C: pydantic wraps it in its own."""
    while error is not None:
        if isinstance(error, KeyboardInterrupt) or "KeyboardInterrupt: " in str(error):
            return True
        error = error.__cause__
    return False
