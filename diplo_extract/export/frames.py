"""Events → a pandas DataFrame."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diplo_extract.errors import MissingExtraError
from diplo_extract.export.records import Events, columns, event_record, events_of

if TYPE_CHECKING:
    import pandas


def to_pandas(source: Events) -> pandas.DataFrame:
    """The events of extractions, of a run, or events themselves as a DataFrame, one event a row.

    Lists stay lists, bounds become timestamps, `quote` is the first evidence.

    Raises MissingExtraError where pandas is not installed.
    """
    try:
        import numpy
        import pandas
    except ImportError:
        raise MissingExtraError("for DataFrames: pip install 'diplo_extract[pandas]'") from None
    rows = [{**event_record(event), "quote": event.evidence[0].quote} for event in events_of(source)]
    frame = pandas.DataFrame(rows, columns=list(columns()))
    for name in ("date_earliest", "date_latest"):
        # in seconds: nanoseconds, the default before pandas 3, lose what lies before 1677
        frame[name] = numpy.array([row[name] or "NaT" for row in rows], dtype="datetime64[s]")
    return frame
