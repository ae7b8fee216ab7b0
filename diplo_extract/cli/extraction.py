"""Carries out `diplo-extract extract`: reads, extracts, writes as it goes, and tells how it went."""

from __future__ import annotations

import argparse
import json
import logging
import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any, Self, TextIO

from rich.console import Console
from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn
from rich.table import Table

from diplo_extract.backends import Backend
from diplo_extract.errors import UsageError
from diplo_extract.export import FORMATS, open_writer
from diplo_extract.export.records import event_line
from diplo_extract.ingest import read_inputs
from diplo_extract.pipeline import choose_backend
from diplo_extract.run import UNUSED_KEY, Limits, Session, Settings, Tally, open_session
from diplo_extract.schema import Article, Extraction, Unreadable

OK, SOME_FAILED, STOPPED_BY_BUDGET, INTERRUPTED = 0, 1, 3, 130
FAILED_FILE = "failed.jsonl"
FAILURES_SHOWN = 20


def run(args: argparse.Namespace) -> int:
    """Carry out the command; gives the exit code."""
    if args.output:
        _check_output(args.output, args.paths)
    articles = _dated(read_inputs(args.paths), args.published)
    settings = Settings(
        max_cost=args.max_cost,
        limits=Limits(args.workers, args.rpm, args.tpm, args.max_article_tokens),
        replay=args.replay,
        retry_failed=args.retry_failed,
    )
    session = open_session(partial(_open_backend, args), args.store, settings)
    console = Console(stderr=True, highlight=False)
    with _stopping_on_signals(session), _logging(args.verbose), _Failures(args.output) as failures:
        interrupted = _write_all(session, articles, args.output, _Progress(console, session, failures))
    _report(console, session.tally, failures)
    if interrupted:
        _say_how_to_continue(console, args.store)
        return INTERRUPTED
    if session.budget.reached:
        return STOPPED_BY_BUDGET
    return SOME_FAILED if failures.count else OK


def _dated(articles: Iterator[Article | Unreadable], published: str | None) -> Iterator[Article | Unreadable]:
    """The articles, those without a date with the one given."""
    if published is None:
        return articles
    try:
        default = Article.from_text("", published=published).published
    except ValueError as error:
        raise UsageError(
            f"--published {published!r}: write a day, month or year as 2025-05-24, 2025-05 or 2025"
        ) from error
    return (
        item.model_copy(update={"published": default}) if isinstance(item, Article) and not item.published else item
        for item in articles
    )


def _check_output(output: Path, paths: Sequence[str]) -> None:
    """Find out before the first request whether the output can be written. Raises UsageError."""
    if output.suffix.lower() not in FORMATS:
        raise UsageError(f"{output} has an ending that is not written; known are {', '.join(FORMATS)}")
    if not output.parent.is_dir():
        raise UsageError(f"the folder {output.parent} does not exist; make it first")
    for path in paths:
        if output.resolve().is_relative_to(Path(path).resolve()):
            raise UsageError(f"the output {output} lies in {path} and would be read as articles; write it elsewhere")


def _open_backend(args: argparse.Namespace, remembered: str | None) -> Backend:
    """The backend that the options name; a replay takes the store's model where none is named, and needs no key."""
    backend = choose_backend(
        args.model or remembered, base_url=args.base_url, api_key=UNUSED_KEY if remembered else None
    )
    given = {"parameters": _parameters(args), "price": _price(args.price)}
    given = {name: value for name, value in given.items() if value}
    if backend.name != "llm":
        if args.base_url:
            raise UsageError("--base-url is for a language model: name one with --model")
        if given:
            raise UsageError("--param, --price and --max-output-tokens are for a language model: name one with --model")
        return replace(backend, without=args.without) if args.without else backend  # type: ignore[type-var]
    if args.without:
        raise UsageError("--without is for the offline rules: write --model offline too")
    return replace(backend, **given)  # type: ignore[type-var]


def _parameters(args: argparse.Namespace) -> dict[str, Any]:
    parameters: dict[str, Any] = {}
    for pair in args.param:
        name, equals, value = pair.partition("=")
        if not name or not equals:
            raise UsageError(f"--param {pair!r}: write key=value, as seed=7")
        try:
            parameters[name] = json.loads(value)
        except ValueError:
            parameters[name] = value
    if args.max_output_tokens is not None and args.max_output_tokens < 1:
        raise UsageError(f"--max-output-tokens {args.max_output_tokens}: write a number of tokens, as 8000")
    if args.max_output_tokens is not None:
        parameters["max_completion_tokens"] = args.max_output_tokens
    return parameters


def _price(given: str | None) -> Any:
    if given is None:
        return None
    from diplo_extract.backends.llm.prices import Price

    try:
        price = Price(*(float(part) for part in given.split(",")))
    except (TypeError, ValueError):
        raise UsageError(f"--price {given!r}: write IN,OUT in US dollars per million tokens, as 0.75,4.50") from None
    return price


def _write_all(session: Session, articles: Any, output: Path | None, progress: _Progress) -> bool:
    """Write what comes, as it comes; gives whether the run was interrupted.

    The output is opened with the first extraction: a run that cannot start leaves an earlier output as it is.
    """
    with ExitStack() as stack:
        stack.enter_context(progress)
        write: Callable[[Extraction], None] | None = None
        try:
            for extraction in session.extractions(articles):
                write = write or _open(stack, output)
                write(extraction)
                progress.tell(extraction)
        except KeyboardInterrupt:
            return True
        if write is None:
            _open(stack, output)
    return False


def _open(stack: ExitStack, output: Path | None) -> Callable[[Extraction], None]:
    return stack.enter_context(open_writer(output)).write if output else _print_events


def _print_events(extraction: Extraction) -> None:
    for event in extraction.events:
        sys.stdout.write(event_line(event) + "\n")


class _Failures:
    """Keeps the failed articles in `failed.jsonl` beside the output, and the first few for the screen."""

    def __init__(self, output: Path | None) -> None:
        self.path = output.parent / FAILED_FILE if output else None
        self.count = 0
        self.first: list[str] = []
        self.file: TextIO | None = None

    def add(self, extraction: Extraction) -> None:
        self.count += 1
        article = extraction.article
        if len(self.first) < FAILURES_SHOWN:
            self.first.append(f"{article.article_id}: {extraction.status.value}: {extraction.detail}")
        if self.path is not None:
            self.file = self.file or self.path.open("w", encoding="utf-8", newline="\n")
            row = {"article_id": article.article_id, "source": article.source, "status": extraction.status.value}
            self.file.write(json.dumps({**row, "detail": extraction.detail}, ensure_ascii=False) + "\n")
            self.file.flush()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self.file is not None:
            self.file.close()
        elif self.path is not None and _is_ours(self.path):
            self.path.unlink()  # of an earlier run: nothing failed this time


def _is_ours(path: Path) -> bool:
    """Whether a file is a list of failed articles, and not somebody's own file of that name."""
    try:
        with path.open(encoding="utf-8") as file:
            first = json.loads(file.readline())
    except (OSError, ValueError):
        return False
    return isinstance(first, dict) and {"article_id", "status", "detail"} <= set(first)


class _Progress:
    """A line that moves, where somebody can see it."""

    def __init__(self, console: Console, session: Session, failures: _Failures) -> None:
        self.session, self.failures = session, failures
        columns = SpinnerColumn(), TextColumn("{task.description}"), TimeElapsedColumn()
        self.bar = Progress(*columns, console=console, transient=True, disable=not console.is_terminal)
        self.task = self.bar.add_task("starting")
        self.done = 0

    def tell(self, extraction: Extraction) -> None:
        self.done += 1
        if not extraction.status.is_done:
            self.failures.add(extraction)
        if not self.bar.disable:
            cost = self.session.tally.usage.cost
            said = "cost unknown" if cost is None else f"${cost:.4f}"
            self.bar.update(self.task, description=f"{self.done:,} articles, {self.failures.count:,} failed, {said}")

    def __enter__(self) -> Self:
        self.bar.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.bar.stop()


@contextmanager
def _stopping_on_signals(session: Session) -> Iterator[None]:
    """The first Ctrl-C stops in good order; a second one at once."""

    def stop(number: int, _: object) -> None:
        session.stop()
        signal.signal(number, signal.SIG_DFL)

    before = {number: signal.signal(number, stop) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


@contextmanager
def _logging(verbose: bool) -> Iterator[None]:
    """Warnings always (an encoding that was guessed, say); each attempt only where it is asked for."""
    logger = logging.getLogger("diplo_extract")
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(logging.Formatter("%(asctime)s %(message)s" if verbose else "%(message)s", "%H:%M:%S"))
    logger.addHandler(handler)
    logger.setLevel(logging.INFO if verbose else logging.WARNING)
    try:
        yield
    finally:
        logger.removeHandler(handler)


def _report(console: Console, tally: Tally, failures: _Failures) -> None:
    for line in failures.first:
        console.print(line, markup=False, soft_wrap=True)
    if failures.count > len(failures.first):
        where = f"; all are in {failures.path}" if failures.path else ""
        console.print(f"and {failures.count - len(failures.first):,} more{where}", markup=False)
    table = Table(show_header=False)
    for name, figure in tally.rows():
        table.add_row(name, figure)
    console.print(table)


def _say_how_to_continue(console: Console, store: Path | None) -> None:
    kept = f"the same command goes on from {store}" if store else "with --store FILE a run can go on where it stopped"
    console.print(f"interrupted; {kept}", markup=False, soft_wrap=True)
