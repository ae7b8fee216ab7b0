"""A run: articles in, extractions out, in the order of the input, flat in memory."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future
from concurrent.futures import TimeoutError as NotYet

from diplo_extract.backends import Backend, Halted
from diplo_extract.run.budget import Budget
from diplo_extract.run.desk import Desk
from diplo_extract.run.gate import Gate
from diplo_extract.run.inputs import Inputs
from diplo_extract.run.limits import Settings
from diplo_extract.run.pool import Pool
from diplo_extract.run.store import Store
from diplo_extract.run.tally import Tally
from diplo_extract.schema import Article, Extraction, Unreadable

WINDOW = 256  # articles that may be finished and wait for a slow one before them
POLL = 0.1  # seconds between two looks at whether the run is to stop
GRACE = 5.0  # seconds that what is in flight may take when a run is stopped


class Session:
    """One run over a store. Iterate over `extractions` once; `tally` tells at any time how far it is."""

    def __init__(self, backend: Backend, store: Store, settings: Settings | None = None) -> None:
        settings = settings or Settings()
        self.store, self.settings = store, settings
        self.budget = Budget(settings.max_cost, *store.spent())
        self.gate = Gate(settings.limits, self.budget)
        self.desk = Desk(backend, store, self.gate, settings)
        self.pool: Pool[Article | Unreadable, Extraction] = Pool(
            self.desk.extract, settings.limits.workers_for(waits=backend.model is not None)
        )
        self.window = max(WINDOW, 4 * self.pool.workers)
        self.stopping = False
        self._tally = Tally()
        self._inputs: Inputs | None = None

    @property
    def tally(self) -> Tally:
        """The counts so far."""
        self._tally.duplicates = self._inputs.duplicates if self._inputs else 0
        self._tally.usage = self.gate.usage
        self._tally.spent, self._tally.in_doubt = self.budget.spent, self.budget.in_doubt
        return self._tally

    def stop(self) -> None:
        """Stop soon, as Ctrl-C does. Safe to call from a signal handler."""
        self.stopping = True

    def extractions(self, articles: Iterable[Article | Unreadable | str]) -> Iterator[Extraction]:
        """The extraction of each article, in the order of the input.

        Where the run has to stop (a refused key, an unusable store, Ctrl-C), what is done is given first, then the
        error is raised. Raises AuthenticationError, UsageError, StoreError, KeyboardInterrupt.
        """
        self._inputs = Inputs(articles)
        pending: deque[Future[Extraction]] = deque()
        try:
            yield from self._flow(pending)
        except (Exception, KeyboardInterrupt) as error:  # noqa: BLE001 - raised again below
            self.gate.halt(error)
            yield from self._finished(pending)
            raise self.gate.halted or error from None
        finally:
            self.gate.halt(Halted("the run has ended"))
            for _ in self._finished(pending):
                pass
            self.pool.close()
            self.store.close()

    def _flow(self, pending: deque[Future[Extraction]]) -> Iterator[Extraction]:
        for article in self._inputs or ():
            self._stop_if_told()
            pending.append(self._start(article))
            while pending and (pending[0].done() or len(pending) >= self.window):
                yield self._take(pending)
        while pending:
            yield self._take(pending)

    def _start(self, article: Article | Unreadable) -> Future[Extraction]:
        known = self.desk.recall(article)
        if known is None:
            return self.pool.submit(article)
        self._tally.recalled += 1
        future: Future[Extraction] = Future()
        future.set_result(known)
        return future

    def _take(self, pending: deque[Future[Extraction]]) -> Extraction:
        while True:
            self._stop_if_told()
            try:
                extraction = pending[0].result(timeout=POLL)
            except NotYet:
                continue
            pending.popleft()
            self._tally.add(extraction)
            return extraction

    def _stop_if_told(self) -> None:
        if self.stopping:
            raise KeyboardInterrupt
        if self.gate.halted is not None:
            raise self.gate.halted

    def _finished(self, pending: deque[Future[Extraction]]) -> Iterator[Extraction]:
        """What was in flight and ends well within a few seconds."""
        deadline = time.monotonic() + GRACE
        for future in pending:
            if not future.cancel() and _ends_well(future, deadline):
                extraction = future.result()
                self._tally.add(extraction)
                yield extraction
        pending.clear()


def _ends_well(future: Future[Extraction], deadline: float) -> bool:
    try:
        return future.exception(timeout=max(0.0, deadline - time.monotonic())) is None
    except NotYet:
        return False
