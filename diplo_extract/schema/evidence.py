"""Evidence: the words an event rests on, at their place."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict, Field

from diplo_extract.schema.vocabulary import Zone


class Evidence(BaseModel):
    """A verbatim quote with `article.text[start:end] == quote`, in Unicode code points of the text as supplied."""

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)

    quote: str = Field(min_length=1, description="The words, verbatim.")
    start: int = Field(ge=0, description="First code point in the article's text.")
    end: int = Field(ge=1, description="One past the last code point.")
    zone: Zone = Field(description="Which part of the page: `title`, `lead`, `body` or `caption`.")
    fields: tuple[str, ...] = Field(default=(), description="The fields that this span supports.")
