"""`diplo-extract rules`: what the offline rules look for, each with what fires it and what must not."""

from __future__ import annotations

import argparse
import sys
from textwrap import fill
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from diplo_extract.backends.offline import Rule

WIDTH = 110


def add_parser(subparsers: Any) -> None:
    """Enter the command and its options."""
    parser = subparsers.add_parser(
        "rules",
        help="the offline rules: what each looks for",
        description="List the offline rules in the order in which they are asked: what each looks for, passages on "
        "which it fires (+) and passages on which it must not (-). `extract --model offline --without NAME` switches "
        "one off.",
    )
    parser.add_argument("names", nargs="*", metavar="NAME", help="only these rules")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Print the table of rules."""
    from diplo_extract.backends.offline import OfflineBackend

    others = OfflineBackend(without=args.names).rules  # refuses a name that is no rule's
    for rule in OfflineBackend().rules:
        if not args.names or rule not in others:
            sys.stdout.write(_entry(rule) + "\n")
    return 0


def _entry(rule: Rule) -> str:
    lines = [rule.name, _indented(rule.doc, "    ")]
    lines += [_indented(text, "  + ") for text in rule.fires_on]
    lines += [_indented(text, "  - ") for text in rule.silent_on]
    return "\n".join(lines)


def _indented(text: str, mark: str) -> str:
    return fill(text, WIDTH, initial_indent=mark, subsequent_indent="    ")
