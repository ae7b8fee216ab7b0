"""Runs over many articles: workers, limits, budget, and a store that keeps what was paid for."""

from __future__ import annotations

import logging

from diplo_extract.run.limits import Limits, Settings
from diplo_extract.run.many import UNUSED_KEY, extract_many, iter_extractions, open_session
from diplo_extract.run.results import Run
from diplo_extract.run.session import Session
from diplo_extract.run.store import Store
from diplo_extract.run.tally import Tally

__all__ = [
    "UNUSED_KEY",
    "Limits",
    "Run",
    "Session",
    "Settings",
    "Store",
    "Tally",
    "extract_many",
    "iter_extractions",
    "open_session",
]

logging.getLogger("diplo_extract").addHandler(logging.NullHandler())
