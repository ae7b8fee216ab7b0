"""Date words to EDTF, by what the article gives, and the date expressions of running text.

    >>> read_date("from May 25 to 27", DateContext(published="2025-05-24")).edtf
    '2025-05-25/2025-05-27'

Callers set `future` from the event's status and `anchor` from the event that the words refer to (see `DateContext`).
A day whose year stays open is `XXXX-12-16`, basis explicit. Digits that may be dd/mm or mm/dd give, without a habit,
the range that holds both; parts without a sharp edge ("late 2024") and "last Tuesday" said on a Friday are drawn wide.

Never the publication date as a default, never narrower than the words, no year that the article does not give: where
the words and their context leave a date open, it stays open and `reason` says why (codebook §2, §8). Date libraries
guess: dateparser fills what is missing from today and reads "03/04/2025" by locale, so none is used here.
"""

from __future__ import annotations

from diplo_extract.normalise.dates_context import FUTURE, DateContext, DateReading
from diplo_extract.normalise.dates_reading import counted_from, read_date, read_length
from diplo_extract.normalise.dates_text import DateMention, context_of, find_dates

__all__ = [
    "FUTURE",
    "DateContext",
    "DateMention",
    "DateReading",
    "context_of",
    "counted_from",
    "find_dates",
    "read_date",
    "read_length",
]
