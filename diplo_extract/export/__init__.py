"""Events → JSONL, CSV, Parquet, SQLite, DataFrame. The fields and their names are the codebook's."""

from diplo_extract.export.frames import to_pandas
from diplo_extract.export.records import event_record, flat_record
from diplo_extract.export.writers import FORMATS, open_writer, write_events

__all__ = ["FORMATS", "event_record", "flat_record", "open_writer", "to_pandas", "write_events"]
