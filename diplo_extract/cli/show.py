"""`diplo-extract show ARTICLE`: what a backend is given, without calling a model."""

from __future__ import annotations

import argparse
import json
import sys
from typing import TYPE_CHECKING

from diplo_extract.errors import InputError

if TYPE_CHECKING:
    from diplo_extract.schema import Article
    from diplo_extract.text import View


def add_parser(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command to the parser."""
    parser = subparsers.add_parser(
        "show",
        help="what the model would be sent, zones and tokens, without calling it",
        description="Show what of a page is the article and why, what the model would be sent with its size in tokens, "
        "and what the offline rules propose. No model is called.",
    )
    parser.add_argument("article", help="a file, or a folder whose table dates its pages")
    parser.add_argument("--prompt", action="store_true", help="print the fixed part of the prompt too")
    parser.add_argument("--id", dest="article_id", help="the article to show, where there are several")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Print the page's zones, the request, and the rules' drafts."""
    from diplo_extract.ingest import read_inputs
    from diplo_extract.schema import Article

    shown = 0
    for item in read_inputs([args.article]):
        if not isinstance(item, Article):
            raise InputError(f"{item.source}: {item.reason}")
        if args.article_id in (None, item.article_id):
            _show(item, args.prompt)
            shown += 1
    if not shown and args.article_id is None:
        raise InputError(f"{args.article} holds no article")
    if not shown:
        raise InputError(f"{args.article} holds no article with the id {args.article_id!r}")
    return 0


def _show(article: Article, with_prompt: bool) -> None:
    from diplo_extract.text import read_article

    view = read_article(article)
    _say(f"{article.article_id}   published: {article.published or 'unknown'}   {len(article.text):,} characters\n")
    _say("Zones")
    for span in view.zones:
        first = " ".join(article.text[span.start : span.end].split())[:60]
        _say(f"  {span.start:>7}–{span.end:<7} {span.zone:<11} {first:<60}  {span.reason}")
    for dropped in view.dropped:
        _say(f"  {dropped.start:>7}–{dropped.end:<7} left out: {dropped.reason}")
    _show_request(article, view, with_prompt)
    _show_rules(article, view)


def _show_request(article: Article, view: View, with_prompt: bool) -> None:
    from diplo_extract.backends.llm.schema import draft_schema
    from diplo_extract.prompting import estimate_tokens, load_prompt

    prompt = load_prompt()
    message = prompt.render_article(article, view)
    schema = json.dumps(draft_schema(), ensure_ascii=False, separators=(",", ":"))
    instructions, answer = estimate_tokens(prompt.system), estimate_tokens(schema)
    _say(f"\nRequest ({prompt.id}, {prompt.fingerprint}); tokens are estimated at four characters each")
    _say(f"  fixed part, the same for every article: {instructions + answer:,}")
    _say(f"  of it instructions {instructions:,}, schema {answer:,}")
    _say(f"  this article: {estimate_tokens(message):,}\n")
    if with_prompt:
        _say(prompt.system + "\n")
    _say(message)


def _show_rules(article: Article, view: View) -> None:
    from diplo_extract.backends.offline import OfflineBackend
    from diplo_extract.schema import DRAFT_LISTS

    drafts = OfflineBackend().propose(article, view).drafts
    found = [(name, draft) for name in DRAFT_LISTS for draft in getattr(drafts, name)]
    _say("\nOffline rules")
    for name, draft in found:
        _say(f"  {draft.rule:<28} {name:<20} {draft.status:<10} “{draft.quotes[0][:90]}”")
    if not found:
        _say("  no rule fires")


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
