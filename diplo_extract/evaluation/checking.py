"""Gold checked against the codebook: a misspelt value in gold would count every right answer as wrong."""

from __future__ import annotations

from functools import cache
from typing import Any

from pydantic import TypeAdapter, ValidationError

from diplo_extract.errors import InputError
from diplo_extract.evaluation.fields import EDTF_FIELDS, SCORED
from diplo_extract.evaluation.records import Record
from diplo_extract.normalise import edtf
from diplo_extract.schema.events import EVENT_TYPES
from diplo_extract.schema.vocabulary import EventKind


def check_gold_event(where: str, record: Record) -> None:
    """Raises InputError where a scored field, or an alternative in `accept`, is no value of the codebook.

    Also where a quote is not as long as its offsets say: offsets are code points, not bytes or UTF-16 units.
    """
    known = EVENT_TYPES[record.kind].model_fields
    for name in record.accept:
        if name not in known:
            raise InputError(f"{where}: accept names {name!r}, which is no field of a {record.kind}")
    for field in SCORED[record.kind]:
        for value in record.options(field.name):
            if value is not None and field.member is None and not _is_value(record.kind, field.name, value):
                raise InputError(f"{where}: {field.name} is {value!r}, which the codebook does not know")
    for span in record.evidence:
        if span.start is not None and span.end is not None and span.end - span.start != len(span.quote):
            raise InputError(f"{where}: {span.start}:{span.end} are not the offsets of {len(span.quote)} code points")


def _is_value(kind: EventKind, name: str, value: Any) -> bool:
    if name in EDTF_FIELDS:
        return isinstance(value, str) and edtf.is_valid(value)
    try:
        _adapter(kind, name).validate_python(value)
    except ValidationError:
        return False
    return True


@cache
def _adapter(kind: EventKind, name: str) -> TypeAdapter[Any]:
    annotation: Any = EVENT_TYPES[kind].model_fields[name].annotation
    return TypeAdapter(annotation)
