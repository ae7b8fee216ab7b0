"""The article: text as supplied, and what is known about it."""

from __future__ import annotations

import hashlib
import re
from datetime import date
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, ValidationInfo, field_validator, model_validator

from diplo_extract.schema.vocabulary import Zone

PUBLISHED = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")
SURROGATE = re.compile("[\ud800-\udfff]")  # half a character of UTF-16, which no file or message can hold
SHOWN = 30  # code points of a wrong value in a message


class ZoneSpan(BaseModel):
    """A stretch of `article.text`, in code points, and which part of the page it is, with the reason."""

    model_config = ConfigDict(frozen=True)

    start: int = Field(ge=0)
    end: int = Field(ge=0)
    zone: Zone
    reason: str = ""


class Article(BaseModel):
    """One article. `text` is the text as supplied and never changes: all offsets are code points of it.

    `published` is a day, month or year (EDTF: `2025-05-24`, `2025-05`, `2025`) or None.
    `zones` overrides the zoning of the library for the spans that it names; the rest is zoned as usual.
    """

    # errors go to logs and screens, which hold no article text
    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)

    article_id: str = Field(min_length=1)
    text: str
    title: str | None = None
    published: str | None = None
    source: str | None = None
    url: str | None = None
    language: str | None = None
    zones: tuple[ZoneSpan, ...] = ()

    @classmethod
    def from_text(
        cls,
        text: str,
        *,
        published: str | None = None,
        article_id: str | None = None,
        title: str | None = None,
        url: str | None = None,
    ) -> Article:
        """An article from a string. Without `article_id` the id is a hash of the text.

        Raises pydantic.ValidationError (a ValueError) where `published` is no EDTF day, month or year, and where a
        string holds a lone surrogate.
        """
        return cls(article_id=article_id or text_id(text), text=text, published=published, title=title, url=url)

    @field_validator("*", mode="before")
    @classmethod
    def _whole_characters(cls, value: Any, info: ValidationInfo) -> Any:
        if isinstance(value, str) and (half := SURROGATE.search(value)):
            what = f"half a character (the lone surrogate U+{ord(half[0]):04X}) at position {half.start():,}"
            raise ValueError(f"{info.field_name} holds {what}; remove it, or put U+FFFD in its place")
        return value

    @field_validator("published", mode="before")
    @classmethod
    def _day_of(cls, value: Any) -> Any:
        """Dates and time stamps are cut to their day."""
        if isinstance(value, date):
            return value.isoformat()[:10]
        is_stamp = isinstance(value, str) and PUBLISHED.fullmatch(value[:10]) and value[10:11] in ("T", " ")
        return value[:10] if is_stamp else value

    @field_validator("published")
    @classmethod
    def _real_date(cls, value: str | None) -> str | None:
        if value is None:
            return None
        match = PUBLISHED.fullmatch(value.strip())
        try:
            if match is None:
                raise ValueError
            date(int(match[1]), int(match[2] or 1), int(match[3] or 1))
        except ValueError:
            right = "write a day, month or year as 2025-05-24, 2025-05 or 2025"
            raise ValueError(f"published is {value[:SHOWN]!r}; {right}") from None
        return match[0]

    @model_validator(mode="after")
    def _zones_within_text(self) -> Article:
        for span in self.zones:
            if not span.start <= span.end <= len(self.text):
                raise ValueError(f"zone {span.start}:{span.end} lies outside the text of {len(self.text)} code points")
        return self


class Unreadable(BaseModel):
    """Something that should have been an article and could not be read: where it is and what is wrong."""

    model_config = ConfigDict(frozen=True)

    source: str
    reason: str

    @field_validator("source", "reason")
    @classmethod
    def _printable(cls, value: str) -> str:
        # the name of a file, or what a row holds, may be no valid Unicode
        return SURROGATE.sub("\ufffd", value)


def text_id(text: str) -> str:
    """An id for a text that has none: the first 16 hex digits of the SHA-256 of its UTF-8 form."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]
