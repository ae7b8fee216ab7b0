"""The page CODEBOOK.md, made from the schema and its vocabularies, so that it can not disagree with them."""

from __future__ import annotations

import types
from importlib.resources import files
from typing import Any, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from diplo_extract.schema import vocabulary
from diplo_extract.schema.events import EVENT_TYPES, Event, Meeting, SigningBody
from diplo_extract.schema.evidence import Evidence
from diplo_extract.schema.provenance import Provenance
from diplo_extract.schema.vocabulary import CODEBOOK_VERSION
from diplo_extract.schema.vocabulary.term import Term

HEAD = f"""# Codebook {CODEBOOK_VERSION}

What an event record says: the fields, their values, and the rules by which they are coded. The tables are generated
from `diplo_extract/schema/` (`make codebook`); a test fails when this page is stale.
"""


def codebook_page() -> str:
    """The whole page, as Markdown."""
    rules = files("diplo_extract.schema").joinpath("codebook_rules.md").read_text(encoding="utf-8")
    sections = [HEAD, rules.strip() + "\n", _table("Fields of every event", Event, ())]
    for kind, event_type in EVENT_TYPES.items():
        sections.append(_table(f"Fields of `{kind}`", event_type, tuple(Event.model_fields)))
    for part in (Evidence, Meeting, SigningBody, Provenance):
        sections.append(_table(f"Fields of `{part.__name__}`", part, ()))
    sections.append("## Vocabularies\n")
    sections += [_vocabulary(term) for term in _terms()]
    return "\n".join(sections)


def _terms() -> list[type[Term]]:
    members = (getattr(vocabulary, name) for name in vocabulary.__all__)
    return [term for term in members if isinstance(term, type) and issubclass(term, Term) and term is not Term]


def _table(title: str, model: type[BaseModel], leave_out: tuple[str, ...]) -> str:
    rows = [
        f"| `{name}` | {_type(info.annotation)} | {info.description or ''} |"
        for name, info in _fields(model)
        if name not in leave_out
    ]
    return "\n".join([f"## {title}\n", "| field | type | meaning |", "|---|---|---|", *rows, ""])


def _fields(model: type[BaseModel]) -> list[tuple[str, FieldInfo]]:
    return list(model.model_fields.items())


def _type(annotation: Any) -> str:
    origin, inside = get_origin(annotation), get_args(annotation)
    if origin in (Union, types.UnionType):
        return " or ".join("null" if part is type(None) else _type(part) for part in inside)
    if origin is tuple:
        return f"list of {_type(inside[0])}"
    if isinstance(annotation, type) and issubclass(annotation, Term):
        return f"[{annotation.__name__}](#{annotation.__name__.lower()})"
    return f"`{annotation.__name__}`" if isinstance(annotation, type) else f"`{annotation}`"


def _vocabulary(term: type[Term]) -> str:
    rows = [f"| `{member.value}` | {member.definition} |" for member in term]
    intro = (term.__doc__ or "").strip()
    return "\n".join([f"### {term.__name__}\n", f"{intro}\n", "| value | meaning |", "|---|---|", *rows, ""])
