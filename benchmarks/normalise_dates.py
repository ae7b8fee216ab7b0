"""Speed of the date reader: `python benchmarks/normalise_dates.py`. Prints what is measured beside its limit.

Loading is measured in a fresh interpreter, the rest as the best of several rounds on one core.
"""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable
from itertools import count

from diplo_extract.normalise.dates import DateContext, context_of, find_dates, read_date

WORDS = (
    "June 2-4", "from 3-5.3.2024", "last week", "four years later", "mid-March", "on Monday", "ngày 3/4",
    "(March 2024)",
    "less than a year after", "the first half of 2023", "just concluded", "December 30, 2024 to January 2, 2025",
)  # fmt: skip
CONTEXT = DateContext(published="2025-05-24", anchor="2012-07")
TEXT = (
    "The minister will pay an official visit to the island from June 2 to 4, her office said on Tuesday. "
    "The two countries, which set up relations on 5 September 1962 and a partnership in 2013, are to sign a memorandum "
    "on fisheries. "
)
LOAD = (
    "import time; from diplo_extract.normalise.dates_words import lexicon; start = time.perf_counter(); lexicon(); "
    "print((time.perf_counter() - start) * 1000)"
)


NUMBER = count()


def fresh(text: str) -> str:
    """The text with another last word: a page that was read before is remembered."""
    return f"{text} x{next(NUMBER)}"


def best(run: Callable[[], object], rounds: int = 30) -> float:
    """Milliseconds of the fastest round."""
    times = []
    for _ in range(rounds):
        start = time.perf_counter()
        run()
        times.append(time.perf_counter() - start)
    return min(times) * 1000


def main() -> None:
    text = (TEXT * 20)[:5000]
    long_text = (TEXT * 5000)[:1_000_000]
    loaded = min(float(subprocess.check_output([sys.executable, "-c", LOAD], text=True)) for _ in range(3))
    print(f"load the words          {loaded:8.2f} ms   limit 60")
    read = best(lambda: [read_date(words, CONTEXT) for words in WORDS]) / len(WORDS)
    print(f"read date words         {read:8.4f} ms   limit 0.1")
    print(f"find dates in 5 kB      {best(lambda: find_dates(fresh(text))):8.2f} ms   limit 2")
    print(f"context of 5 kB         {best(lambda: context_of(fresh(text), '2025-05-24')):8.2f} ms")
    print(f"find dates in 1 MB      {best(lambda: find_dates(fresh(long_text)), 3):8.0f} ms   (200 x 5 kB if linear)")
    print(f"find dates in '25,' x n {best(lambda: find_dates('25,' * 333_333), 1):8.0f} ms   (hostile, 1 MB)")


if __name__ == "__main__":
    main()
