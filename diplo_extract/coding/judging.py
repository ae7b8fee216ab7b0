"""What is judged of a finished event, after its tellings are joined: parties and status."""

from __future__ import annotations

import re
from datetime import timedelta

from diplo_extract.coding.reading import Coded, Reading
from diplo_extract.normalise import edtf
from diplo_extract.schema.vocabulary import AgreementStatus, EventKind, Flag, Status

TOLD_AHEAD = re.compile(r"\bwill\b", re.IGNORECASE)
COUNTERFACTUAL = re.compile(
    r"\b(?:would have|was to|were to|had been due|was due|had planned|was scheduled)\b", re.IGNORECASE
)
TIME_ZONES = timedelta(days=1)  # a day may begin there before it ends here


def judge(reading: Reading, item: Coded) -> None:
    """Settle what depends on the whole event. Status by dates, not by tense (codebook §2)."""
    if item.kind is EventKind.visit:
        codes = {item.values["visitor_country"], item.values["host"]}
        item.values["parties"] = tuple(sorted(code for code in codes if code))
        (item.flags.add if None in codes else item.flags.discard)(Flag.unresolved_party)
    first, last = edtf.bounds(item.values["date"])
    published_first, published_last = edtf.bounds(reading.article.published)
    if item.values["status"] is Status.planned and last and published_first and last < published_first:
        _judge_past_plan(item)
    elif item.values["status"] is Status.completed and first and published_last and first > published_last + TIME_ZONES:
        item.values["status"] = Status.planned
        item.flags.add(Flag.source_conflict)
        if item.values.get("agreement_status") is AgreementStatus.signed:
            item.values["agreement_status"] = AgreementStatus.to_be_signed


def _judge_past_plan(item: Coded) -> None:
    """A plan that is dated before the article: told in a translated future tense it happened; else nobody says."""
    if any(TOLD_AHEAD.search(span.quote) and not COUNTERFACTUAL.search(span.quote) for span in item.spans):
        item.values["status"] = Status.completed
        item.flags.add(Flag.translated_tense)
    else:
        item.values["status"] = Status.unknown
    if item.values.get("agreement_status") is AgreementStatus.to_be_signed:
        item.values["agreement_status"] = AgreementStatus.unspecified
