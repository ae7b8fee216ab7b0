"""`diplo-extract evaluate GOLD EVENTS`: scores events against gold."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from diplo_extract.errors import UsageError

if TYPE_CHECKING:
    from diplo_extract.evaluation import Comparison, Report


def add_parser(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Adds the command to the program's parser."""
    parser = subparsers.add_parser(
        "evaluate",
        help="score events against gold",
        description="Score events against gold: precision, recall and F1, every field, dates, statuses, quotes, and "
        "each miss, false positive and wrong value with its text.",
    )
    parser.add_argument("gold", type=Path, metavar="GOLD", help="JSONL, one article a line with the events to find")
    parser.add_argument("events", type=Path, metavar="EVENTS", help="JSONL, one event a line; or a second coder's gold")
    parser.add_argument("--compare", type=Path, metavar="OTHER", help="a second file of events, shown side by side")
    parser.add_argument("--json", type=Path, metavar="FILE", help="also write all figures and lists as JSON")
    parser.add_argument("--html", type=Path, metavar="FILE", help="also write the report as one HTML page")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Prints the report, and writes what was asked for. Returns the exit code.

    Raises UsageError where a file cannot be read or written, or scipy is not installed.
    """
    from diplo_extract.evaluation import compare, evaluate

    for path in (args.gold, args.events, args.compare):
        if path is not None and path.suffix.lower() in (".csv", ".parquet", ".sqlite"):
            raise UsageError(f"{path} is no JSONL; write the events with -o events.jsonl and evaluate those")
    report: Report | Comparison
    report = compare(args.gold, args.events, args.compare) if args.compare else evaluate(args.gold, args.events)
    if args.json:
        _write(args.json, json.dumps(report.to_dict(), ensure_ascii=False, indent=2) + "\n")
    if args.html:
        _write(args.html, report.html())
    sys.stdout.write(report.text())
    return 0


def _write(path: Path, content: str) -> None:
    try:
        path.write_text(content, encoding="utf-8", errors="backslashreplace", newline="\n")
    except OSError as error:
        raise UsageError(f"{path} cannot be written: {error.strerror}") from None
