"""What a page declares of its article: the headline and the day of publication. Nothing is guessed from its text."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from rapidfuzz import fuzz

HOMES = "*[self::article or self::main or contains(@itemtype, 'Article') or contains(@itemtype, 'BlogPosting')]"
DATE_NAMES = ("pubdate", "date", "publish-date", "dc.date")
DAY = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2})(?:[T ].*)?", re.DOTALL)
TITLE_PARTS = re.compile(r"\s[|–—·•»:-]\s")
ALIKE = 90  # of 100: the headline and the declared title but for a typographical difference
LONGEST_HEADLINE = 300  # code points that are compared


def words_of(node: Any) -> str:
    """The text of a node, white space made single."""
    return " ".join(node.text_content().split())


def declared_title(tree: Any) -> str | None:
    """The title in the page's metadata, the name of the site perhaps included."""
    declared = [*tree.xpath("//meta[@property='og:title']/@content"), *tree.xpath("//title[not(ancestor::svg)]/text()")]
    return next((title for title in (" ".join(value.split()) for value in declared) if title), None)


def find_headline(tree: Any) -> Any | None:
    """The h1 that heads the article: the one that is the declared title, else one inside the article, else the likest.

    A site may set its own name as an h1 too.
    """
    title = max(TITLE_PARTS.split(declared_title(tree) or ""), key=len)
    sites = {" ".join(name.split()) for name in tree.xpath("//meta[@property='og:site_name']/@content")}
    headings = [(h1, words_of(h1)) for h1 in tree.xpath("//h1[not(ancestor-or-self::*[@hidden])]")]

    def rank(heading: tuple[Any, str]) -> tuple[bool, bool, float]:
        likeness = fuzz.ratio(heading[1][:LONGEST_HEADLINE], title[:LONGEST_HEADLINE])
        return likeness >= ALIKE, _home(heading[0]) is not None, likeness

    candidates = [(h1, words) for h1, words in headings if words and words not in sites]
    return max(candidates, key=rank)[0] if candidates else None


def find_published(tree: Any, headline: Any | None) -> str | None:
    """The day (ISO 8601) that the page declares for the article that `headline` heads; None where it declares several.

    Metadata comes before a <time> inside the article; what is invalid, or is of another article, does not count.
    """
    home = _home(headline) if headline is not None else None
    times = [
        time.get("datetime") for time in tree.xpath("//time[@datetime]") if home is not None and _home(time) is home
    ]
    for declared in (_metadata(tree, home), times):
        days = {day for value in declared if (day := _day(value))}
        if days:
            return days.pop() if len(days) == 1 else None
    return None


def _metadata(tree: Any, home: Any | None) -> Iterator[Any]:
    """Declared dates: metadata of the page, microdata of the article (HTML), JSON-LD of schema.org articles."""
    for node in tree.xpath("//meta[@content]"):
        if node.get("property") == "article:published_time" or node.get("name") in DATE_NAMES:
            yield node.get("content")
    for node in tree.xpath("//*[@itemprop='datePublished']"):
        its_home = _home(node)
        if its_home is None or its_home is home:
            yield node.get("content") or node.get("datetime")
    for script in tree.xpath("//script[contains(@type, 'ld+json')]/text()"):
        yield from (thing.get("datePublished") for thing in _things(script) if _is_article(thing))


def _things(script: str) -> Iterator[dict[str, Any]]:
    """The objects that a JSON-LD script is about; what stands inside them (lists of teasers, updates) is not."""
    try:
        waiting = [json.loads(script, strict=False)]
    except (ValueError, RecursionError):
        return
    while waiting:
        thing = waiting.pop()
        if isinstance(thing, list):
            waiting += thing
        elif isinstance(thing, dict):
            yield thing
            waiting += [thing[name] for name in ("@graph", "mainEntity") if name in thing]


def _is_article(thing: dict[str, Any]) -> bool:
    kinds = thing.get("@type")
    named: Iterable[Any] = kinds if isinstance(kinds, list) else [kinds]
    return any(isinstance(kind, str) and kind.endswith(("Article", "BlogPosting")) for kind in named)


def _home(node: Any) -> Any | None:
    """The article (or main part) that a node stands in."""
    return next(iter(node.xpath(f"ancestor::{HOMES}[1]")), None)


def _day(value: Any) -> str | None:
    match = DAY.fullmatch(value.strip()) if isinstance(value, str) else None
    try:
        return date.fromisoformat(match[1]).isoformat() if match else None
    except ValueError:
        return None
