"""How many quotes are found at the right place, and how many that are not there are refused; side by side with peers.

    python benchmarks/text_grounding.py [FOLDER ...] [--per-kind 1000] [--seed 7] [--peers] [--misses]

FOLDER: text files with one article each (default: examples/articles). `--peers` runs langextract's resolver and
instructor's citation search on the same quotes, where they are installed.
"""

from __future__ import annotations

import argparse
import random
import re
import time
from collections.abc import Callable
from itertools import groupby
from pathlib import Path

from text_quotes import Case, cases, views_of

from diplo_extract.text import Grounded, View, ground, ground_all

Place = tuple[int, int] | None
Finder = Callable[[str, View], Place]


def ours(said: str, view: View) -> Place:
    found = ground(said, view)
    return (found.start, found.end) if isinstance(found, Grounded) else None


def str_find(said: str, view: View) -> Place:
    place = view.raw.find(said)
    return (place, place + len(said)) if place >= 0 else None


def instructor_search() -> Finder:
    import regex  # noqa: F401  # the search needs it
    from instructor.dsl.citation import CitationMixin

    def find(said: str, view: View) -> Place:
        return next(iter(CitationMixin(substring_quotes=[said]).get_spans(view.raw)), None)

    return find


def langextract_resolver() -> Finder:
    from langextract.core import data
    from langextract.resolver import Resolver

    resolver = Resolver()

    def find(said: str, view: View) -> Place:
        extraction = data.Extraction(extraction_class="quote", extraction_text=said)
        aligned = list(resolver.align([extraction], view.raw, 0))
        interval = aligned[0].char_interval if aligned else None
        if interval is None or interval.start_pos is None or interval.end_pos is None:
            return None
        return interval.start_pos, interval.end_pos

    return find


def is_right(case: Case, place: Place) -> bool:
    """Whether the place is the expected one, not counting punctuation at its edges."""
    if place is None or case.expected is None:
        return place == case.expected
    raw = case.quote.view.raw
    return trimmed(raw, *place) == trimmed(raw, *case.expected)


def trimmed(text: str, start: int, end: int) -> Place:
    stretch = text[start:end]
    left = len(stretch) - len(re.sub(r"^\W+", "", stretch))
    right = len(stretch) - len(re.sub(r"\W+$", "", stretch))
    return start + left, end - right


def share(tried: list[Case], find: Finder) -> tuple[float, float, list[Case]]:
    """Share of cases that came out right, milliseconds a quote, and the cases that did not."""
    begun = time.perf_counter()
    places = [find(case.said, case.quote.view) for case in tried]
    spent = 1_000 * (time.perf_counter() - begun) / max(1, len(tried))
    missed = [case for case, place in zip(tried, places, strict=True) if not is_right(case, place)]
    return 1 - len(missed) / max(1, len(tried)), spent, missed


def shuffled(tried: list[Case], seed: int) -> float:
    """Share right where the quotes of an article come in one list, in any order."""
    right = 0
    by_view = sorted(tried, key=lambda case: id(case.quote.view))
    for _, group in groupby(by_view, key=lambda case: id(case.quote.view)):
        together = list(group)
        random.Random(seed).shuffle(together)
        found = ground_all([case.said for case in together], together[0].quote.view)
        right += sum(
            is_right(case, (each.start, each.end) if isinstance(each, Grounded) else None)
            for case, each in zip(together, found, strict=True)
        )
    return right / max(1, len(tried))


def finders(with_peers: bool) -> dict[str, Finder]:
    found: dict[str, Finder] = {"diplo_extract": ours, "str.find": str_find}
    if with_peers:
        for name, make in (("langextract", langextract_resolver), ("instructor", instructor_search)):
            try:
                found[name] = make()
            except ImportError as error:
                print(f"{name}: absent ({error})")
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="*", type=Path, default=[Path(__file__).parents[1] / "examples" / "articles"])
    parser.add_argument("--per-kind", type=int, default=1_000)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--peers", action="store_true")
    parser.add_argument("--misses", type=int, default=0, metavar="N", help="print N quotes a kind that came out wrong")
    args = parser.parse_args()
    views = views_of(args.folders)
    table = cases(views, args.per_kind, args.seed)
    peers = finders(args.peers)
    print(f"{len(views)} articles, seed {args.seed}; share right, and milliseconds a quote")
    print(f"{'kind':26}{'quotes':>7}" + "".join(f"{name:>22}" for name in peers))
    for kind, tried in table.items():
        results = [share(tried, find) for find in peers.values()]
        figures = "".join(f"{right:>13.4f}{spent:>9.3f}" for right, spent, _ in results)
        print(f"{kind:26}{len(tried):7}{figures}", flush=True)
        for case in results[0][2][: args.misses]:
            print(f"      expected {case.expected}: {case.said!r}: {ground(case.said, case.quote.view)}")
    print(f"{'shuffled, in one list':26}{len(table['verbatim']):7}{shuffled(table['verbatim'], args.seed):>13.4f}")


if __name__ == "__main__":
    main()
