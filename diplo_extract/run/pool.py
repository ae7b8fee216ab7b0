"""A pool of daemon threads. Unlike the standard library's, it never keeps a program from ending."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from queue import SimpleQueue
from threading import Thread
from typing import Generic, TypeVar

In = TypeVar("In")
Out = TypeVar("Out")


class Pool(Generic[In, Out]):
    """Does `work` on what is submitted, in up to `workers` threads."""

    def __init__(self, work: Callable[[In], Out], workers: int) -> None:
        self.work, self.workers = work, workers
        self.tasks: SimpleQueue[tuple[In, Future[Out]] | None] = SimpleQueue()
        self.threads: list[Thread] = []

    def submit(self, item: In) -> Future[Out]:
        """The result to come."""
        future: Future[Out] = Future()
        self.tasks.put((item, future))
        if len(self.threads) < self.workers:
            self.threads.append(Thread(target=self._serve, daemon=True, name="diplo_extract-worker"))
            self.threads[-1].start()
        return future

    def close(self) -> None:
        """Let the threads end when the submitted work is done; does not wait."""
        for _ in self.threads:
            self.tasks.put(None)

    def _serve(self) -> None:
        while (task := self.tasks.get()) is not None:
            item, future = task
            if not future.set_running_or_notify_cancel():
                continue
            try:
                future.set_result(self.work(item))
            except BaseException as error:  # noqa: BLE001 - handed over to whoever takes the result
                future.set_exception(error)
            del task, item, future
