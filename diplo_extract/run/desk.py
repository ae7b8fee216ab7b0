"""What a run does with one article: take it from the store, or have it read and store what came of it."""

from __future__ import annotations

import traceback
from pathlib import Path
from threading import Lock
from weakref import WeakValueDictionary

from pydantic_core import from_json

from diplo_extract.backends import Backend, Proposal
from diplo_extract.errors import DiploExtractError
from diplo_extract.pipeline import finish, provenance
from diplo_extract.run.derivation import article_key, derivation_key, setting_key
from diplo_extract.run.gate import ArticleMeter, Gate
from diplo_extract.run.limits import Settings
from diplo_extract.run.store import Store, StoredOutcome
from diplo_extract.schema import Article, Extraction, Unreadable
from diplo_extract.schema.vocabulary import Outcome
from diplo_extract.text import View, read_article

NOT_STORED = "not in the store"
# Answered, but not with drafts: paid for, and asked again only where the user says so.
ANSWERED_IN_VAIN = frozenset({Outcome.refused, Outcome.filtered, Outcome.truncated, Outcome.invalid})


class Desk:
    """Works off one article at a time; safe to call from several threads."""

    def __init__(self, backend: Backend, store: Store, gate: Gate, settings: Settings) -> None:
        self.backend, self.store, self.gate, self.settings = backend, store, gate, settings
        self.run_id = store.run_id
        self.setting = setting_key(backend)
        self.derivation = derivation_key()
        self._turns: WeakValueDictionary[str, Lock] = WeakValueDictionary()
        self._guard = Lock()

    def recall(self, article: Article | Unreadable) -> Extraction | None:
        """What the store holds of this article where nothing is left to do. Half a millisecond at most."""
        if isinstance(article, Unreadable):
            return None
        stored = self.store.outcome(article_key(article), self.setting)
        if stored is None or not self._still_stands(stored):
            return None
        return Extraction.model_validate({**from_json(stored.extraction), "article": article})

    def extract(self, article: Article | Unreadable) -> Extraction:
        """The article's extraction. Raises only what concerns the run, which is then halted."""
        try:
            if isinstance(article, Unreadable):
                return self._keep(self._unread(article), None)
            return self._extract(article)
        except DiploExtractError as error:
            self.gate.halt(error)
            raise

    def _still_stands(self, stored: StoredOutcome) -> bool:
        if stored.status.is_done:
            return stored.derivation == self.derivation and not self.settings.replay
        return stored.status in ANSWERED_IN_VAIN and not (self.settings.retry_failed and not self.settings.replay)

    def _extract(self, article: Article) -> Extraction:
        request_key: str | None = None
        proposal = Proposal(status=Outcome.unreadable)
        try:
            view = read_article(article)
            request_key = self.backend.request_key(article, view)
            proposal = self._proposal(article, view, request_key)
            extraction = finish(self.backend, article, view, proposal, self.run_id)
        except DiploExtractError:
            raise
        except Exception as error:  # noqa: BLE001 - one article that trips us up must not cost the others
            status = Outcome.invalid if proposal.status.is_done else Outcome.unreadable
            extraction = self._failed(article, proposal.model_copy(update={"status": status, "detail": _say(error)}))
        return self._keep(extraction, request_key)

    def _proposal(self, article: Article, view: View, request_key: str) -> Proposal:
        with self._turn(request_key):
            known = self.store.answer(request_key)
            if known is not None:
                return known
            if self.settings.replay:
                return Proposal(status=Outcome.unreachable, detail=NOT_STORED)
            meter = ArticleMeter(self.gate, self.store, article.article_id, self.settings)
            try:
                proposal = self.backend.propose(article, view, meter)
            finally:
                meter.close()
            if proposal.status.is_done:
                self.store.keep_answer(request_key, proposal)
            return proposal

    def _turn(self, request_key: str) -> Lock:
        """One lock for all articles that would ask the same: the second gets the answer of the first."""
        with self._guard:
            return self._turns.setdefault(request_key, Lock())

    def _failed(self, article: Article, proposal: Proposal) -> Extraction:
        return Extraction(
            article=article,
            status=proposal.status,
            detail=proposal.detail,
            usage=proposal.usage,
            provenance=provenance(self.backend, proposal, self.run_id),
        )

    def _unread(self, article: Unreadable) -> Extraction:
        nothing = Proposal(status=Outcome.unreadable, detail=article.reason)
        return self._failed(Article(article_id=article.source or "-", text="", source=article.source), nothing)

    def _keep(self, extraction: Extraction, request_key: str | None) -> Extraction:
        if self.settings.replay:
            return extraction
        self.store.keep_outcome(
            StoredOutcome(
                article_key=article_key(extraction.article),
                setting=self.setting,
                article_id=extraction.article.article_id,
                request_key=request_key,
                status=extraction.status,
                detail=extraction.detail,
                derivation=self.derivation,
                extraction=extraction.model_dump_json(exclude={"article"}),
            )
        )
        return extraction


def _say(error: Exception) -> str:
    """Where our code failed; never the error's own words, which may hold the article."""
    last = traceback.extract_tb(error.__traceback__)[-1]
    where = f"{Path(last.filename).name}:{last.lineno}"
    return f"a fault of this library, please report it: {type(error).__name__} at {where}"
