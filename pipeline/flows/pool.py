"""A pool of worker processes, with a thread of this process to each.

A document that ends its worker is tried again alone, in a new worker, and then has failed; those
beside it in its batch go on. One that takes longer than the settings allow has failed, and its
worker ends with it.
"""

import signal
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, wait
from dataclasses import dataclass
from queue import SimpleQueue
from types import TracebackType
from typing import Self

from pipeline.child import Context, child_context
from pipeline.errors import DocumentError, TooLongError
from pipeline.flows.ahead import load_ahead
from pipeline.flows.work import Entry, Item, Pending, give_up, in_batches, names_of
from pipeline.flows.worker import Reader, Told, read_documents, work
from pipeline.settings import Settings
from pipeline.write.rendering import Rendered

BATCH_DOCUMENTS = 8  # larger ones parse no quicker, and at the end some workers wait for others
BATCH_CHARS = 25_000
AHEAD = 4  # batches a worker that are handed out before the first of them must be done
END_SECONDS = 5
LIFE = 500  # documents that a worker reads before another takes its place: what it keeps goes too

Submit = Callable[[Sequence[Entry]], Sequence[Future[Rendered]]]


def read_apart(entries: Iterable[Entry], settings: Settings, workers: int) -> Iterator[Item]:
    """Have documents read by worker processes; return them in their order as they are handed out.

    Raises:
        ModelError: the language model cannot be loaded.
    """
    with Pool(settings, workers) as pool:
        yield from hand_out(entries, pool.submit, AHEAD * workers)


def hand_out(entries: Iterable[Entry], submit: Submit, ahead: int) -> Iterator[Item]:
    """Hand out documents in batches, `ahead` of them before the first is waited for.

    It ends when all are read; when it is ended early, nobody is left waiting for a result.
    """
    waiting: deque[list[Pending]] = deque()
    held: deque[Future[Rendered]] = deque()
    try:
        for batch in in_batches(entries, BATCH_DOCUMENTS, BATCH_CHARS):
            results = submit(batch)
            held += results
            waiting.append([Pending(*names_of(entry), result)
                            for entry, result in zip(batch, results, strict=True)])  # fmt: skip
            if len(waiting) > ahead:
                yield from waiting.popleft()
            while held and held[0].done():
                held.popleft()
        for batch_waiting in waiting:
            yield from batch_waiting
        wait(held)  # the workers end with this, and some may take documents before they are read
    finally:
        for result in held:
            result.cancel()


@dataclass(frozen=True, slots=True)
class Task:
    """Documents to read, and where their results go.

    Attributes:
        entries: The documents.
        results: One of each.
        tries: How many workers have ended over them, when they are one.
    """

    entries: Sequence[Entry]
    results: Sequence[Future[Rendered]]
    tries: int = 0


class Pool:
    """Worker processes that read documents; a context manager, which ends them."""

    def __init__(self, settings: Settings, workers: int, read: Reader = read_documents) -> None:
        """Start the processes.

        Args:
            settings: How to read.
            workers: How many processes.
            read: What reads a batch; another one in tests.

        Raises:
            ModelError: the language model cannot be loaded.
        """
        load_ahead(settings)
        self._settings, self._read, self._context = settings, read, child_context()
        self._tasks: SimpleQueue[Task | None] = SimpleQueue()
        self._closed = False
        self._workers = [self._start() for _ in range(workers)]
        try:
            self._workers[0].wait()
        except BaseException:
            self.close()
            raise
        for number in range(workers):
            threading.Thread(target=self._serve, args=(number,), daemon=True).start()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def submit(self, entries: Sequence[Entry]) -> list[Future[Rendered]]:
        """Have a batch read; return what will come of each document."""
        results: list[Future[Rendered]] = [Future() for _ in entries]
        self._tasks.put(Task(entries, results))
        return results

    def close(self) -> None:
        """End the workers, also in the middle of a document."""
        self._closed = True
        for _ in self._workers:
            self._tasks.put(None)
        for worker in self._workers:
            worker.end()

    def _start(self) -> "Worker":
        return Worker(self._context, self._settings, self._read)

    def _serve(self, number: int) -> None:
        """Hand tasks to one worker, and to another in its place when it ends or is worn out."""
        while (task := self._tasks.get()) is not None:
            try:
                self._renew(number)
                self._workers[number].read(task)
            except Exception as error:
                worker = self._workers[number]
                worker.end()
                if self._closed:
                    for result in task.results:
                        result.cancel()
                    return
                self._settle(task, worker.busy_with, worker.reason(error))

    def _renew(self, number: int) -> None:
        """Start another worker in the place of one that is gone or has read enough."""
        worker = self._workers[number]
        if worker.is_alive() and worker.documents < LIFE:
            return
        worker.end()
        self._workers[number] = self._start()

    def _settle(self, task: Task, fault: int | None, reason: Exception) -> None:
        """Go on with the documents of a task whose worker ended over one of them.

        Args:
            task: The task.
            fault: Which document; None when it ended before the first, as in the parse.
            reason: Why it ended.
        """
        left = [n for n, result in enumerate(task.results) if not result.done()]
        if fault not in left:  # between two documents
            fault = left[0] if len(left) == 1 else None
        if fault is None:
            for n in left:
                self._tasks.put(Task([task.entries[n]], [task.results[n]]))
            return
        entry, result = task.entries[fault], task.results[fault]
        if isinstance(reason, TooLongError) or task.tries >= self._settings.retries:
            result.set_result(give_up(entry, reason))
        else:
            self._tasks.put(Task([entry], [result], task.tries + 1))
        others = [n for n in left if n != fault]
        if others:
            self._tasks.put(
                Task([task.entries[n] for n in others], [task.results[n] for n in others])
            )


class Worker:
    """The owner's side of a worker process.

    Attributes:
        busy_with: Place in its task of the document it reads; None while it parses.
        documents: How many it was given to read.
    """

    def __init__(self, context: Context, settings: Settings, read: Reader) -> None:
        """Start the process; the model is loaded while nobody waits."""
        self._seconds = settings.document_timeout
        self._pipe, theirs = context.Pipe()
        self._process = context.Process(
            target=work, args=(theirs, settings, read), name="dateline-worker", daemon=True
        )
        self._process.start()
        theirs.close()
        self._ready = False
        self.busy_with: int | None = None
        self.documents = 0

    def wait(self) -> None:
        """Wait until the model is loaded.

        Raises:
            ModelError: it cannot be.
            EOFError: the process ended.
        """
        if not self._ready:
            told = self._pipe.recv()
            if isinstance(told, Exception):
                raise told
            self._ready = True

    def is_alive(self) -> bool:
        """Tell whether the process has not ended."""
        return self._process.is_alive()

    def read(self, task: Task) -> None:
        """Have a task read and give its results away one by one.

        Raises:
            TooLongError: a document does.
            OSError, EOFError: the process ended.
        """
        self.busy_with = None
        self.wait()
        self._pipe.send(task.entries)
        self.documents += len(task.entries)
        seconds = self._seconds * len(task.entries)  # for the parse of all
        left = len(task.entries)
        while left:
            told = self._hear(seconds)
            seconds = self._seconds
            if isinstance(told, int):
                self.busy_with = told
            elif self.busy_with is not None:
                task.results[self.busy_with].set_result(told)
                left -= 1

    def _hear(self, seconds: float) -> Told:
        """Return what the process tells next."""
        if not self._pipe.poll(seconds):
            raise TooLongError(f"not read within {self._seconds:g} s (document_timeout)")
        told: Told = self._pipe.recv()
        return told

    def reason(self, error: Exception) -> Exception:
        """Return why a task could not be read, for the document's row."""
        if not isinstance(error, EOFError | OSError):
            return error
        code = self._process.exitcode
        how = signal.Signals(-code).name if code is not None and code < 0 else f"exit code {code}"
        return DocumentError(f"the process that read it ended ({how})")

    def end(self) -> None:
        """End the process; its pipe is closed with this object, for a thread may listen to it."""
        self._process.join(0)
        self._process.kill()
        self._process.join(END_SECONDS)
