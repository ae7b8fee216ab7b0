"""Many articles: a run that streams, and a run that is kept."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from diplo_extract.backends import Backend
from diplo_extract.errors import DiploExtractError, UsageError
from diplo_extract.pipeline import choose_backend
from diplo_extract.run.limits import Limits, Settings
from diplo_extract.run.results import Run
from diplo_extract.run.session import Session
from diplo_extract.run.store import Store
from diplo_extract.schema import Article, Extraction, Unreadable

Articles = Iterable[Article | Unreadable | str]
UNUSED_KEY = "replay"


def extract_many(
    articles: Articles,
    *,
    model: str | Backend | None = None,
    store: str | Path | None = None,
    max_cost: float | None = None,
    limits: Limits | None = None,
    replay: bool = False,
) -> Run:
    """The events of many articles, in the order of the articles.

    `model` as in `extract`. `store` is a file that keeps every attempt, answer and outcome: a run with the same
    store goes on where it stopped and asks nothing twice; articles that were never answered are asked again.
    `max_cost` caps, in US dollars, what all runs on this store cost together. `replay` makes everything from the
    store and asks nothing. What happens to one article is the `status` of its extraction.

    Raises UsageError, MissingKeyError, AuthenticationError, StoreError and KeyboardInterrupt; what was done until
    then is in the store, and in the error's `run`.
    """
    settings = Settings(max_cost=max_cost, limits=limits or Limits(), replay=replay)
    session = open_session(partial(_open_backend, model), store, settings)
    done: list[Extraction] = []
    with _keeping(done, session):
        for extraction in session.extractions(articles):
            done.append(extraction)
    return Run(done, session.tally)


def iter_extractions(
    articles: Articles,
    *,
    model: str | Backend | None = None,
    store: str | Path | None = None,
    max_cost: float | None = None,
    limits: Limits | None = None,
    replay: bool = False,
) -> Iterator[Extraction]:
    """As `extract_many`, one extraction at a time: flat in memory however many the articles are."""
    settings = Settings(max_cost=max_cost, limits=limits or Limits(), replay=replay)
    return open_session(partial(_open_backend, model), store, settings).extractions(articles)


def open_session(
    open_backend: Callable[[str | None], Backend], store: str | Path | None, settings: Settings
) -> Session:
    """A run that is ready to start.

    `open_backend` gives the backend; it is handed the name of the store's model in a replay, else None.
    Raises UsageError, MissingKeyError, StoreError.
    """
    if store is None and (settings.replay or settings.retry_failed):
        raise UsageError("a replay, and asking again for what failed, need a store: name the file with store (--store)")
    backend = None if settings.replay else open_backend(None)
    opened = Store(store, create=not settings.replay)
    try:
        remembered = opened.about("model")
        backend = backend or open_backend(remembered)
        asked = backend.model or backend.name
        if remembered not in (None, asked):
            raise UsageError(
                f"this store holds the answers of {remembered}, not of {asked}: name that model, or another store"
            )
        opened.note_about("model", asked)
        return Session(backend, opened, settings)
    except BaseException:
        opened.close()
        raise


def _open_backend(model: str | Backend | None, remembered: str | None) -> Backend:
    """A replay asks nobody, so it needs no key."""
    return choose_backend(model or remembered, api_key=UNUSED_KEY) if remembered else choose_backend(model)


@contextmanager
def _keeping(done: list[Extraction], session: Session) -> Iterator[None]:
    """An error does not cost a notebook what was done before it."""
    try:
        yield
    except (DiploExtractError, KeyboardInterrupt) as error:
        vars(error)["run"] = Run(done, session.tally)
        how = "call again with the same store to go on" if session.store.path else "give a store to be able to go on"
        error.add_note(f"{len(done)} articles are done and in this error's `run`; {how}")
        raise
