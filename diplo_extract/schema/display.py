"""How an extraction shows itself in a notebook: a table of its events, and the article with its evidence marked."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from diplo_extract.schema.events import Agreement, AnyEvent, Visit

if TYPE_CHECKING:
    from diplo_extract.schema.extraction import Extraction

COLOURS = {"visit": "#cfe8ff", "agreement": "#d8f5d0", "partnership_upgrade": "#ffe3b3"}


def summary(event: AnyEvent) -> str:
    """What an event is, in one line, by its codes and the words of the article."""
    parties = "–".join(event.parties) or "?"
    if isinstance(event, Visit):
        who = event.visitor_name or event.visitor_title or "?"
        return f"{who} ({event.visitor_country or '?'}) → {event.host or '?'}, {event.visit_rank}"
    if isinstance(event, Agreement):
        return f"{parties}: {event.title or event.instrument_type}, {event.agreement_status}"
    return f"{parties}: {event.change_type} → {event.to_level}"


def extraction_html(extraction: Extraction) -> str:
    """A self-contained piece of HTML; everything from outside is escaped."""
    rows = "".join(
        f"<tr><td style='background:{COLOURS[event.kind]}'>{event.kind}</td><td>{escape(event.date or '')}</td>"
        f"<td style='text-align:left'>{escape(summary(event))}</td><td>{event.status}, {event.mention_role}</td>"
        f"<td style='text-align:left'>“{escape(event.evidence[0].quote)}”</td>"
        f"<td>{escape(', '.join(event.flags))}</td></tr>"
        for event in extraction.events
    )
    note = f" — {escape(extraction.detail)}" if extraction.detail else ""
    return (
        f"<p><b>{escape(extraction.article.article_id)}</b>: {extraction.status}, {len(extraction.events)} events, "
        f"{len(extraction.rejected)} rejected{note}</p>"
        "<table><thead><tr><th>kind</th><th>date</th><th>event</th><th>status</th><th>evidence</th><th>flags</th></tr>"
        f"</thead><tbody>{rows}</tbody></table>"
        f"<details><summary>the article, evidence marked</summary>"
        f"<div style='white-space:pre-wrap'>{_marked(extraction)}</div></details>"
    )


def _marked(extraction: Extraction) -> str:
    text, position, pieces = extraction.article.text, 0, []
    spans = sorted((span.start, span.end, event.kind) for event in extraction.events for span in event.evidence)
    for start, end, kind in spans:
        start = max(start, position)
        if start >= end:
            continue
        pieces.append(escape(text[position:start]))
        pieces.append(f"<mark style='background:{COLOURS[kind]}' title='{kind}'>{escape(text[start:end])}</mark>")
        position = end
    return "".join(pieces) + escape(text[position:])
