"""`diplo-extract extract`: files in, events out. Here only the options: `--help` need not wait for the rest."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

FORMATS = ".jsonl .csv .parquet .sqlite"


def add_parser(subparsers: Any) -> None:
    """Enter the command and its options."""
    parser = subparsers.add_parser(
        "extract",
        help="articles in, events out",
        description="Read articles (text, HTML, JSONL, CSV, Parquet; files or folders) and write their events, in the "
        "order of the input. Exit code 0: all articles read; 1: some failed; 2: wrong usage; 3: stopped by the budget; "
        "130: interrupted.",
    )
    parser.add_argument("paths", nargs="+", metavar="PATH", help="a file or a folder of articles")
    parser.add_argument("-o", "--output", type=Path, metavar="FILE", help=f"{FORMATS}; else JSONL on stdout")
    parser.add_argument(
        "--published", metavar="DATE", help="of the articles that have no date of their own: 2025-05-24"
    )
    parser.add_argument("--model", metavar="NAME", help="provider/name, or offline for the rules")
    parser.add_argument("--base-url", metavar="URL", help="any OpenAI-compatible endpoint")
    parser.add_argument("--param", action="append", default=[], metavar="KEY=VALUE", help="a parameter of the model")
    parser.add_argument(
        "--without", action="append", default=[], metavar="RULE", help="an offline rule to switch off; see `rules`"
    )
    parser.add_argument("-v", "--verbose", action="store_true", help="log each attempt")
    _add_store(parser.add_argument_group("store"))
    _add_limits(parser.add_argument_group("money and speed"))
    parser.set_defaults(run=run)


def _add_store(group: argparse._ArgumentGroup) -> None:
    group.add_argument("--store", type=Path, metavar="FILE", help="keeps every attempt and answer; a re-run goes on")
    group.add_argument("--replay", action="store_true", help="make everything from the store, ask nothing")
    group.add_argument("--retry-failed", action="store_true", help="ask again for the articles that failed")


def _add_limits(group: argparse._ArgumentGroup) -> None:
    group.add_argument("--max-cost", type=float, metavar="USD", help="cap on what the store's runs cost together")
    group.add_argument("--price", metavar="IN,OUT", help="US dollars per million tokens, where no price is known")
    group.add_argument("--max-output-tokens", type=int, metavar="N", help="cap on one answer; 8,000 are reckoned with")
    group.add_argument("--max-article-tokens", type=int, metavar="N", help="cap on all that one article may take")
    group.add_argument("--workers", type=int, metavar="N", help="articles under way at once (16; offline 1)")
    group.add_argument("--rpm", type=float, metavar="N", help="requests a minute")
    group.add_argument("--tpm", type=float, metavar="N", help="tokens a minute")


def run(args: argparse.Namespace) -> int:
    """Carry out the command; gives the exit code."""
    from diplo_extract.cli.extraction import run

    return run(args)
