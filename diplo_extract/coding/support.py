"""Evidence: the quotes of a draft at their place, and which fields of the finished event each supports."""

from __future__ import annotations

from collections.abc import Iterator

from diplo_extract.coding.reading import Coded, Reading, Unfit, codes_in
from diplo_extract.coding.wording import holds
from diplo_extract.schema import MAX_EVIDENCE, AnyDraft, Evidence
from diplo_extract.schema.vocabulary import Flag, Zone
from diplo_extract.text import Grounded, NotGrounded, ground_all

# fields whose words a reader should find in the evidence; a span of its own is added where no quote holds them
DECISIVE = ("date_text", "visitor_name", "rank_text", "level_text", "title")
PRINTED = (*DECISIVE, "visitor_title", "city", "occasion", "invited_by", "attributed_to", "place")
CODES = ("visitor_country", "host")


def ground_quotes(reading: Reading, draft: AnyDraft) -> list[Grounded]:
    """The draft's quotes that stand in the article. Raises Unfit where none does."""
    if not draft.quotes:
        raise Unfit("the draft has no quote")
    found: list[Grounded] = []
    reasons: list[str] = []
    for quote, result in zip(draft.quotes, ground_all(draft.quotes, reading.view), strict=True):
        if isinstance(result, NotGrounded):
            reasons.append(f"{quote[:80]!r}: {result.reason}")
        elif not any(span.start <= result.start and result.end <= span.end for span in found):
            found.append(result)
    if not found:
        raise Unfit("no quote stands in the article: " + "; ".join(reasons))
    for reason in reasons:
        reading.reject(draft, reason, "quotes")
    return found


def flags_of_quotes(spans: list[Grounded]) -> set[Flag]:
    """What the quotes themselves tell."""
    flags = set()
    if any(span.glued for span in spans):
        flags.add(Flag.glued_words)
    if any(span.method == "repaired" for span in spans):
        flags.add(Flag.quote_repaired)
    if all(span.zone is Zone.caption for span in spans):
        flags.add(Flag.caption_only)
    return flags


def build_evidence(reading: Reading, item: Coded) -> list[Evidence]:
    """The evidence of a finished event: its quotes, and a span for each decisive value that no quote holds.

    At most five: decisive values come before further quotes, and what is left out is recorded as rejected.
    """
    quotes, added = item.spans[:MAX_EVIDENCE], list(_missing(reading, item, item.spans[:MAX_EVIDENCE]))
    while len(quotes) > 1 and len(quotes) + len(added) > MAX_EVIDENCE:
        quotes = quotes[:-1]
        added = list(_missing(reading, item, quotes))
    for span in item.spans[len(quotes) :]:
        reason = f"more than {MAX_EVIDENCE} pieces of evidence: {span.quote[:80]!r} is left out"
        reading.reject(item.draft, reason, "quotes")
    return [_evidence(number, span, item) for number, span in enumerate([*quotes, *added][:MAX_EVIDENCE])]


def _missing(reading: Reading, item: Coded, quotes: list[Grounded]) -> Iterator[Grounded]:
    """The places of decisive values that none of the quotes holds."""
    for name in DECISIVE:
        for part in (item.values.get(name) or "").split("…"):
            if part.strip() and not any(holds(span.quote, part) for span in quotes):
                place = reading.place(part.strip(), near=item.near)
                if place is not None:
                    yield place


def _evidence(number: int, span: Grounded, item: Coded) -> Evidence:
    held = codes_in(span.quote)
    values = item.values
    fields = {name for name in PRINTED if values.get(name) and _supports(span.quote, name, values[name])}
    fields |= {name for name in CODES if values.get(name) in held}
    if held & set(values["parties"]):
        fields.add("parties")
    if "date_text" in fields:
        fields.add("date")
    if number == 0:
        fields.add("status")
    return Evidence(quote=span.quote, start=span.start, end=span.end, zone=span.zone, fields=tuple(sorted(fields)))


def _supports(quote: str, name: str, words: str) -> bool:
    """Whether a quote holds a value; of date words printed apart, one part is enough."""
    parts = words.split("…") if name == "date_text" else [words]
    return any(holds(quote, part) for part in parts)
