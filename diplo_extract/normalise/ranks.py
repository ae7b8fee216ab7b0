"""What a text calls a visit (codebook 3): the words' rank, never the office's."""

from __future__ import annotations

import re

from diplo_extract.normalise.lexicon import find_phrases, plain
from diplo_extract.schema.vocabulary import VisitRank

FORMALITY = (
    VisitRank.state,
    VisitRank.official,
    VisitRank.official_working,
    VisitRank.working,
    VisitRank.friendship,
    VisitRank.introductory,
    VisitRank.internal,
    VisitRank.private,
    VisitRank.transit,
    VisitRank.unspecified,
)
"""Most formal first: the order for "the most formal zone wins"."""

OFFICE_NOT_RANK = re.compile(r"\b(?:secretary|secretaries|minister|heads?|council(?:l?or)?) of state\b", re.IGNORECASE)
ALONE = {
    "state": VisitRank.state,
    "state-level": VisitRank.state,
    "official": VisitRank.official,
    "officially": VisitRank.official,
    "official working": VisitRank.official_working,
    "working": VisitRank.working,
    "friendship": VisitRank.friendship,
    "goodwill": VisitRank.friendship,
    "introductory": VisitRank.introductory,
    "internal": VisitRank.internal,
    "private": VisitRank.private,
    "official friendship": VisitRank.official,
}


def read_rank(words: str | None) -> VisitRank:
    """The rank that words give a visit; unspecified where they give none. "Secretary of State visit" gives none."""
    said = OFFICE_NOT_RANK.sub("office", plain(words or ""))
    alone = ALONE.get(" ".join(said.casefold().split()))
    if alone:
        return alone
    found = [VisitRank(phrase.meaning) for phrase in find_phrases("ranks", said)]
    return min(found, key=FORMALITY.index, default=VisitRank.unspecified)
