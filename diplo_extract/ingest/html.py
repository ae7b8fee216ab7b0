"""A page of HTML → its visible text, with zones from the page's structure.

The text is rendered here, block by block, so that nothing that a reader sees is lost; trafilatura says which blocks are
the main text. What it leaves out gets a zone that yields nothing, and says so.
"""

from __future__ import annotations

import logging
from typing import Any

from diplo_extract.errors import MissingExtraError
from diplo_extract.ingest.decoding import NotText
from diplo_extract.ingest.html_blocks import OUTSIDE, Block, visible_blocks
from diplo_extract.ingest.html_metadata import declared_title, find_headline, find_published, words_of
from diplo_extract.schema import ZoneSpan
from diplo_extract.schema.vocabulary import Zone

BREAK = "\n\n"  # between blocks

# Its warnings name no page, and all that they mean here is that it does not know the main text.
logging.getLogger("trafilatura").setLevel(logging.CRITICAL)


def page_values(html: str) -> dict[str, Any]:
    """What a page says of itself: `text`, `zones`, and, where it says them, `title`, `published`, `url`, `language`.

    Raises NotText for a page without content, and for one that can not be read whole; MissingExtraError.
    """
    try:
        import trafilatura
    except ImportError:
        raise MissingExtraError("to read HTML pages: pip install 'diplo_extract[html]'") from None
    tree = _parse(html)
    headline = find_headline(tree)
    main = _squeezed(trafilatura.extract(tree, include_comments=False, favor_recall=True) or "")
    text, zones = _zoned_text(visible_blocks(tree, headline), main)
    values: dict[str, Any] = {
        "text": text,
        "zones": zones,
        "title": words_of(headline) if headline is not None else declared_title(tree),
        "published": find_published(tree, headline),
        "url": next(iter(tree.xpath("//link[@rel='canonical']/@href")), None),
        "language": next(iter(tree.xpath("/html/@lang")), None),
    }
    return {name: value for name, value in values.items() if value}


def _parse(html: str) -> Any:
    import lxml.etree
    import lxml.html

    parser = lxml.html.HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True)
    try:
        # a BOM and an encoding declaration make lxml refuse a str
        tree = lxml.html.document_fromstring(html.encode("utf-8"), parser=parser)
    except lxml.etree.ParserError:
        raise NotText("the page has no content") from None
    if any("Excessive depth" in entry.message for entry in parser.error_log):
        raise NotText("the page nests its elements too deep to be read whole")
    return tree


def _zoned_text(blocks: list[Block], main: str) -> tuple[str, tuple[ZoneSpan, ...]]:
    text, zones, start = [], [], 0
    for block in blocks:
        end = start + len(block.text) + len(BREAK)
        zone = _zone(block, main)
        if zone is not None:
            zones.append(ZoneSpan(start=start, end=end, zone=zone[0], reason=zone[1]))
        text.append(block.text + BREAK)
        start = end
    return "".join(text), tuple(zones)


def _zone(block: Block, main: str) -> tuple[Zone, str] | None:
    """The zone that the page's structure gives a block; None where the text must tell."""
    if block.place == "h1":
        return Zone.title, "the page's h1"
    if block.place in OUTSIDE:
        return Zone.boilerplate, f"inside <{block.place}>"
    if block.place == "figcaption":
        return Zone.caption, "inside <figcaption>"
    if main and _squeezed(block.text) not in main:
        return Zone.boilerplate, "outside the page's main text (trafilatura)"
    return None


def _squeezed(text: str) -> str:
    return "".join(text.split())
