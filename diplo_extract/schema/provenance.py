"""Provenance: what produced a record."""

from __future__ import annotations

from functools import cache
from importlib.metadata import version

from pydantic import BaseModel, ConfigDict, Field

from diplo_extract.schema.vocabulary import CODEBOOK_VERSION


class Provenance(BaseModel):
    """What produced a record; with the article, enough to produce it again."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    backend: str = Field(description="`llm`, `offline` or `scripted`.")
    model: str | None = Field(default=None, description="The model as asked for, `provider/name`; null for the rules.")
    prompt_id: str | None = Field(default=None, description="Name of the prompt, `extract.v1`.")
    prompt_hash: str | None = Field(
        default=None, description="Fingerprint of the prompt's files and of the draft schema."
    )
    schema_version: str = Field(description="Version of the codebook.")
    library_version: str = Field(description="Version of diplo_extract.")
    run_id: str | None = Field(default=None, description="The run; null outside a run.")
    time: str | None = Field(
        default=None, description="When the model answered, UTC; null for the rules: they answer the same at any time."
    )


def provenance_of(backend: str, **known: str | None) -> Provenance:
    """A provenance that names this version of the library and of the codebook."""
    return Provenance(backend=backend, schema_version=CODEBOOK_VERSION, library_version=library_version(), **known)


@cache
def library_version() -> str:
    """The installed version of diplo_extract."""
    return version("diplo_extract")
