"""What of a page is the article, how it reads, and where a quote stands in it. Pure functions on strings."""

from __future__ import annotations

from diplo_extract.text.cleaning import Cleaned, Paragraph, View, clean, read_article, sentences
from diplo_extract.text.grounding import Grounded, NotGrounded, find_value, ground, ground_all
from diplo_extract.text.selection import Dropped
from diplo_extract.text.zones import find_zones

__all__ = [
    "Cleaned",
    "Dropped",
    "Grounded",
    "NotGrounded",
    "Paragraph",
    "View",
    "clean",
    "find_value",
    "find_zones",
    "ground",
    "ground_all",
    "read_article",
    "sentences",
]
