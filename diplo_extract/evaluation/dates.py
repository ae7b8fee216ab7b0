"""Whether a date says what gold says: neither another day nor more than the article does."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from diplo_extract.normalise import edtf
from diplo_extract.schema.vocabulary import DatePrecision, Term


class DateVerdict(Term):
    """How a date compares with gold; from best to worst."""

    exact = "exact", "The gold date, or one that gold accepts."
    rightly_none = "rightly_none", "None, as in gold."
    compatible = "compatible", "Wider than the gold date within its year, without its year, or part of a dated stay."
    over_precise = "over_precise", "Narrower than the article's words."
    missing = "missing", "None where gold has a date."
    other = "other", "Disagrees in another way, leaves the year open, or is no EDTF."
    wrong_year = "wrong_year", "Another year."
    unwarranted = "unwarranted", "A date where gold has none."

    @property
    def is_right(self) -> bool:
        return self in (DateVerdict.exact, DateVerdict.rightly_none)


RANK = list(DateVerdict)


def judge_date(options: tuple[Any, ...], got: Any) -> DateVerdict:
    """The best verdict on `got` against gold's own date (the first option) and the alternatives it accepts."""
    wanted = [None if option is None else str(option).strip() for option in options]
    given = str(got).strip() if got else None
    if given is None:
        return DateVerdict.rightly_none if None in wanted else DateVerdict.missing
    if given in wanted:
        return DateVerdict.exact
    if wanted[0] is None:
        return DateVerdict.unwarranted
    return min((_relation(option, given) for option in wanted if _says_more(option, wanted[0])), key=RANK.index)


def same_date(gold: Any, got: Any) -> bool:
    """Whether two dates are written alike."""
    return str(gold).strip() == str(got).strip()


def years_apart(options: tuple[Any, ...], got: Any) -> bool:
    """Whether `got` lies in other years than all of the dates that count as right, all years being known."""
    known = [str(option) for option in options if option]
    return bool(got) and bool(known) and all(_disjoint_years(option, str(got)) for option in known)


def _says_more(option: str | None, own: str) -> bool:
    """Whether an option can show how far off a date is: one without a year cannot where gold's own date has one."""
    return option is not None and (_has_year(option) or not _has_year(own))


def _has_year(value: str) -> bool:
    return edtf.is_valid(value) and edtf.has_year(value)


@lru_cache(maxsize=65536)
def _relation(gold: str, got: str) -> DateVerdict:
    if not edtf.is_valid(got) or not edtf.is_valid(gold):
        return DateVerdict.other
    if edtf.has_year(got) and not edtf.has_year(gold):
        return DateVerdict.over_precise if edtf.contains(gold, got) else DateVerdict.other
    if edtf.contains(got, gold):
        return DateVerdict.compatible if _same_years(gold, got) else DateVerdict.other
    if edtf.contains(gold, got):
        part_of_stay = "/" in gold and edtf.precision(got) is DatePrecision.day
        return DateVerdict.compatible if part_of_stay else DateVerdict.over_precise
    return DateVerdict.wrong_year if _disjoint_years(gold, got) else DateVerdict.other


def _same_years(gold: str, got: str) -> bool:
    """Whether a wider date still names the years of gold; one without any year does not contradict them."""
    return not edtf.has_year(got) or _years(got) == _years(gold)


def _disjoint_years(one: str, other: str) -> bool:
    if not (edtf.is_valid(one) and edtf.is_valid(other)):
        return False
    first, last = _years(one)
    start, end = _years(other)
    return _before(last, start) or _before(end, first)


def _years(value: str) -> tuple[int | None, int | None]:
    first, last = edtf.bounds(value)
    return first.year if first else None, last.year if last else None


def _before(one: int | None, other: int | None) -> bool:
    return one is not None and other is not None and one < other
