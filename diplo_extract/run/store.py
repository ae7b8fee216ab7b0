"""The store of a run: one SQLite file with every attempt, every accepted answer and every article's outcome.

Each row is committed at once, so that a killed run loses only what was on the wire. One run at a time holds a store;
SQLite itself keeps the lock, which ends with the process. Without a path the store is a temporary file of SQLite's.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from threading import Lock
from typing import Any, NamedTuple
from uuid import uuid4

from diplo_extract.backends import Attempt, Proposal
from diplo_extract.errors import StoreError
from diplo_extract.schema import Usage
from diplo_extract.schema.vocabulary import Outcome

STORE_VERSION = "1"
BUSY_SECONDS = 5.0  # how long a second run waits for the first to end
TABLES = (
    "CREATE TABLE about (name TEXT PRIMARY KEY, value TEXT NOT NULL)",
    """
    CREATE TABLE attempts (
        number INTEGER PRIMARY KEY,
        article_id TEXT NOT NULL,
        request_key TEXT,
        sent_at TEXT NOT NULL,
        outcome TEXT NOT NULL,          -- 'sent' while on the wire, and for ever where the run was killed then
        seconds REAL,
        input_tokens INTEGER,
        cached_tokens INTEGER,
        output_tokens INTEGER,
        cost REAL,                      -- US dollars; null: not known
        cost_at_most REAL,              -- US dollars; what it was expected to cost at most
        request TEXT,                   -- hash of exactly what was sent
        answer TEXT                     -- the completion as it came, where the article can go on from it
    )
    """,
    "CREATE INDEX answered ON attempts (request) WHERE answer IS NOT NULL",
    """
    CREATE TABLE answers (
        request_key TEXT PRIMARY KEY,   -- hash of model, prompt, schema, parameters and the article as sent
        proposal TEXT NOT NULL          -- JSON, in which `raw` holds the answers as they came
    ) WITHOUT ROWID
    """,
    """
    CREATE TABLE outcomes (
        article_key TEXT NOT NULL,      -- hash of the article as supplied
        setting TEXT NOT NULL,          -- hash of model, prompt, schema and parameters
        article_id TEXT NOT NULL,
        request_key TEXT,
        status TEXT NOT NULL,
        detail TEXT,
        derivation TEXT NOT NULL,       -- hash of the code that made the extraction of the answer
        extraction TEXT NOT NULL,       -- JSON, without the article
        PRIMARY KEY (article_key, setting)
    ) WITHOUT ROWID
    """,
)


class StoredOutcome(NamedTuple):
    """An article's outcome as stored; `extraction` is JSON without the article."""

    article_key: str
    setting: str
    article_id: str
    request_key: str | None
    status: Outcome
    detail: str | None
    derivation: str
    extraction: str


class Store:
    """The books and answers of a run. Safe to use from several threads; every error is a StoreError."""

    def __init__(self, path: str | Path | None = None, *, create: bool = True) -> None:
        self.path = Path(path) if path is not None else None
        self._lock = Lock()
        with self._reading_errors():
            self._check_place(create)
            self._db = sqlite3.connect(
                self.path or "", timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False
            )
            try:
                self._open()
            except BaseException:
                self._db.close()
                raise

    @property
    def run_id(self) -> str | None:
        """The id of the run that this store holds, the same each time it goes on; None for a temporary store."""
        return self.about("run_id") if self.path else None

    def about(self, name: str) -> str | None:
        """What is noted of the store under this name."""
        row = self._execute("SELECT value FROM about WHERE name = ?", name).fetchone()
        return str(row[0]) if row else None

    def note_about(self, name: str, value: str) -> None:
        self._execute("INSERT OR REPLACE INTO about VALUES (?, ?)", name, value)

    def spent(self) -> tuple[float, float]:
        """US dollars: what is known to be spent, and what lost requests may have cost at most."""
        known, in_doubt = self._execute(
            "SELECT total(cost), total(CASE WHEN cost IS NULL THEN cost_at_most END) FROM attempts"
        ).fetchone()
        return float(known), float(in_doubt)

    def note_sent(self, article_id: str, expected: Usage) -> int:
        """Enter an attempt before it is sent; gives its number."""
        cursor = self._execute(
            "INSERT INTO attempts (article_id, sent_at, outcome, cost_at_most) VALUES (?, ?, 'sent', ?)",
            article_id,
            datetime.now(UTC).isoformat(timespec="milliseconds"),
            expected.cost,
        )
        return int(cursor.lastrowid or 0)

    def note_ended(self, number: int, attempt: Attempt) -> None:
        """Enter how an attempt ended."""
        usage = attempt.usage
        self._execute(
            "UPDATE attempts SET request_key = ?, outcome = ?, seconds = ?, input_tokens = ?, cached_tokens = ?, "
            "output_tokens = ?, cost = ?, request = ?, answer = ? WHERE number = ?",
            attempt.request_key,
            attempt.outcome,
            attempt.seconds,
            usage.input_tokens,
            usage.cached_tokens,
            usage.output_tokens,
            None if attempt.lost else usage.cost,
            attempt.request,
            attempt.answer,
            number,
        )

    def recall(self, request: str) -> str | None:
        """The answer to exactly this request, as it came."""
        row = self._execute(
            "SELECT answer FROM attempts WHERE request = ? AND answer IS NOT NULL ORDER BY number DESC", request
        ).fetchone()
        return str(row[0]) if row else None

    def answer(self, request_key: str) -> Proposal | None:
        """The accepted answer to this request."""
        row = self._execute("SELECT proposal FROM answers WHERE request_key = ?", request_key).fetchone()
        return Proposal.model_validate_json(row[0]) if row else None

    def keep_answer(self, request_key: str, proposal: Proposal) -> None:
        """Store an accepted answer."""
        text = proposal.model_dump_json(exclude_defaults=True)
        self._execute("INSERT OR REPLACE INTO answers VALUES (?, ?)", request_key, text)

    def outcome(self, article_key: str, setting: str) -> StoredOutcome | None:
        """How this article ended under this setting."""
        row = self._execute(
            "SELECT * FROM outcomes WHERE article_key = ? AND setting = ?", article_key, setting
        ).fetchone()
        return StoredOutcome(*row)._replace(status=Outcome(row[4])) if row else None

    def keep_outcome(self, outcome: StoredOutcome) -> None:
        """Store how an article ended."""
        self._execute("INSERT OR REPLACE INTO outcomes VALUES (?, ?, ?, ?, ?, ?, ?, ?)", *outcome)

    def close(self) -> None:
        """Give the store free for the next run."""
        with self._lock:
            self._db.close()

    def _execute(self, statement: str, *values: Any) -> sqlite3.Cursor:
        with self._lock, self._reading_errors():
            return self._db.execute(statement, values)

    def _check_place(self, create: bool) -> None:
        if self.path is None:
            return
        if not self.path.parent.is_dir():
            raise StoreError(f"the store {self.path} can not be made: the folder {self.path.parent} does not exist")
        if not create and not self.path.is_file():
            raise StoreError(f"there is no store {self.path}; a run without --replay makes one")

    def _open(self) -> None:
        self._db.execute("PRAGMA locking_mode = EXCLUSIVE")
        self._db.execute("PRAGMA journal_mode = WAL")
        self._db.execute("PRAGMA synchronous = NORMAL")  # safe against a kill; a power cut may cost the last rows
        self._db.execute("BEGIN EXCLUSIVE")
        tables = {name for (name,) in self._db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
        if not tables:
            for statement in TABLES:
                self._db.execute(statement)
            rows = [("store_version", STORE_VERSION), ("run_id", uuid4().hex[:16])]
            self._db.executemany("INSERT INTO about VALUES (?, ?)", rows)
        elif not tables >= {"about", "attempts", "answers", "outcomes"}:
            raise StoreError(f"{self.path} is a database of something else, not a store of a run")
        (version,) = self._db.execute("SELECT value FROM about WHERE name = 'store_version'").fetchone() or ("",)
        if version != STORE_VERSION:
            raise StoreError(
                f"the store {self.path} is of version {version or 'unknown'}, this library writes {STORE_VERSION}; "
                "use another file"
            )
        self._db.execute("COMMIT")

    @contextmanager
    def _reading_errors(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.Error as error:
            raise StoreError(f"the store {self.path or '(temporary)'} {_say(error)}") from error


def _say(error: sqlite3.Error) -> str:
    name = getattr(error, "sqlite_errorname", "") or ""
    if name.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
        return "is in use by another run or program: wait for it to end, or name another store"
    if name in ("SQLITE_NOTADB", "SQLITE_CORRUPT"):
        return "is no SQLite file, or damaged: restore it, or name another store"
    return f"can not be used: {error}"
