"""How long zones, cleaning and grounding take: on articles of a folder, and on the worst input we could think of.

python benchmarks/text_speed.py [FOLDER ...]
"""

from __future__ import annotations

import argparse
import random
import sys
import time
from collections.abc import Callable
from pathlib import Path

from text_quotes import quotes_of, typo, views_of

from diplo_extract.schema.article import Article
from diplo_extract.text import View, ground_all, read_article

SENTENCE = "The minister said that the two countries had agreed on a treaty about the river and its islands. "
WORST = {
    "1 MB of one sentence": SENTENCE * 10_500,
    "1 MB of short paragraphs": "Ministers of Norland met Mr Brenn in Velm on Monday.\n" * 20_000,
    "1 MB of one letter": "a" * 1_000_000,
    "1 MB of spaces": " " * 1_000_000,
    "1 MB of line ends": "\n" * 1_000_000,
    "1 MB of brackets": "(" * 1_000_000,
    "1 MB of full stops": "./" * 500_000,
    "1 MB of ampersands": "&amp;" * 200_000,
    "1 MB of nested entities": "&" + "amp;" * 250_000,
    "1 MB of glue": "andTheofTheinthe,who" * 50_000,
    "1 MB of hyphens at line ends": "ab-\n" * 250_000,
    "1 MB of hieroglyphs": "\U000130b2 " * 500_000,
    "1 MB of combining marks": "a" + "\u0301" * 1_000_000,
    "1 MB of Chinese": "\u4e24\u56fd\u7b7e\u7f72\u534f\u5b9a\uff0c" * 140_000,
    "1 MB of capitals": "Minister President " * 52_000,
    "1 MB of pipes": "{x}|" * 250_000,
}


HARD_QUOTES = [SENTENCE.strip(), SENTENCE * 50, "a" * 5_000, "never printed anywhere in this text", SENTENCE.upper()]


def milliseconds(work: Callable[[], object], repeat: int) -> float:
    """The best of some runs."""
    spans = []
    for _ in range(repeat):
        begun = time.perf_counter()
        work()
        spans.append(time.perf_counter() - begun)
    return 1_000 * min(spans)


def read(view: View) -> View:
    return read_article(Article(article_id="x", text=view.raw))


def on_articles(folders: list[Path]) -> None:
    views = views_of(folders)
    size = sum(len(view.raw) for view in views)
    spent = sum(milliseconds(lambda view=view: read(view), 20) for view in views)
    print(f"zones and cleaning, {len(views)} articles: {spent / size * 5_000:.2f} ms for 5,000 characters")
    rng = random.Random(7)
    totals = dict.fromkeys(("as printed", "upper case", "with a typo", "reversed"), 0.0)
    count = 0
    for view in views:
        found = list(quotes_of(view, rng, per_sentence=3))
        quotes = [quote.text for quote in rng.sample(found, min(20, len(found)))]
        slips = [typo(quote, rng) or quote for quote in quotes]
        backwards = [" ".join(quote.split()[::-1]) for quote in quotes]
        given = (quotes, [quote.upper() for quote in quotes], slips, backwards)
        count += len(quotes)
        for kind, said in zip(totals, given, strict=True):
            both = milliseconds(lambda view=view, said=said: ground_all(said, read(view)), 5)
            totals[kind] += both - milliseconds(lambda view=view: read(view), 5)
    for kind, spent in totals.items():
        print(f"20 quotes {kind}, with the index of words: {20 * spent / max(1, count):.2f} ms")


def on_worst_input() -> None:
    for name, text in WORST.items():
        begun = time.perf_counter()
        view = read_article(Article(article_id="x", text=text))
        between = time.perf_counter()
        ground_all(HARD_QUOTES, view)
        spent = time.perf_counter() - between
        print(f"{name:32}{between - begun:8.2f} s to read{spent:8.2f} s for five quotes", flush=True)
    view = read_article(Article(article_id="x", text=SENTENCE * 200))
    spent = milliseconds(lambda: ground_all([SENTENCE.strip()] * 200, view), 3)
    print(f"200 equal quotes in 200 equal sentences: {spent:.0f} ms")
    said = SENTENCE.replace("treaty", "traety").strip()
    print(f"the same with a typo: {milliseconds(lambda: ground_all([said] * 200, view), 1):.0f} ms")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="*", type=Path, default=[Path(__file__).parents[1] / "examples" / "articles"])
    on_articles(parser.parse_args().folders)
    on_worst_input()


if __name__ == "__main__":
    sys.exit(main())
