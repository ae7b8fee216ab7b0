"""The command line: `diplo-extract extract | show | rules | evaluate`. Printing happens only here."""

from __future__ import annotations

import argparse
import io
import os
import sys
from collections.abc import Sequence

from diplo_extract.errors import DiploExtractError

EXIT_USAGE = 2


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; gives the exit code: 0 all articles ok, 1 some failed, 2 wrong usage, 3 stopped by the budget."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8")  # names of people do not fit a terminal set to ASCII
    args = build_parser().parse_args(arguments)
    try:
        code = int(args.run(args))
        sys.stdout.flush()  # a full disk shows here, not at the interpreter's end
        return code
    except DiploExtractError as error:
        sys.stderr.write(f"diplo-extract: {error}\n")
        return EXIT_USAGE
    except BrokenPipeError:
        # the reader of our output went away (`| head`): no reason for a traceback, also not at shutdown
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except OSError as error:
        where = f" {error.filename}" if error.filename else ""
        sys.stderr.write(f"diplo-extract: can not read or write{where}: {error.strerror}\n")
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1


def build_parser() -> argparse.ArgumentParser:
    """The parser of all commands."""
    from diplo_extract.cli import evaluate, extract, rules, show

    parser = argparse.ArgumentParser(
        prog="diplo-extract", description="Articles about diplomacy in, a dataset that can be cited out."
    )
    parser.add_argument("--version", action=_Version, nargs=0, help="show the version and exit")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for command in (extract, show, rules, evaluate):
        command.add_parser(commands)
    return parser


class _Version(argparse.Action):
    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> None:
        from diplo_extract.schema.provenance import library_version

        sys.stdout.write(f"diplo-extract {library_version()}\n")
        parser.exit()
