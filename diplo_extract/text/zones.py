"""What of a page is the article: title, lead, body and captions; and what is not: teasers, boilerplate, spam.

Every line of the page gets a zone and a reason. What cannot be justified is not cut: it stays body.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import groupby, pairwise
from operator import itemgetter

from diplo_extract.schema.article import ZoneSpan
from diplo_extract.schema.vocabulary import Zone
from diplo_extract.text import cues
from diplo_extract.text.paragraphs import RawParagraph, ends_sentence, raw_paragraphs
from diplo_extract.text.teasers import find_teasers

LONGEST_TITLE = 220
LONGEST_RUBRIC = 3  # words
TITLE_WITHIN = 10  # paragraphs: what stands above a title is menu
LEAD_WITHIN = 8
REPEATED_WITHIN = 40
MOST_LEADS = 3
FEWEST_DAYS = 3
SHORTEST_REPETITION = 20


Stretch = tuple[int, int, Zone, str]


@dataclass(slots=True)
class Page:
    """A page under judgement: its paragraphs, and the label of each that has one."""

    paragraphs: list[RawParagraph]
    labels: dict[int, tuple[Zone, str]] = field(default_factory=dict)
    title: int = -1

    def label(self, index: int, zone: Zone, reason: str) -> None:
        """Labels a paragraph unless it has a label."""
        self.labels.setdefault(index, (zone, reason))

    def unlabelled(self) -> list[int]:
        return [index for index in range(len(self.paragraphs)) if index not in self.labels]


def find_zones(text: str, *, title: str | None = None, override: tuple[ZoneSpan, ...] = ()) -> tuple[ZoneSpan, ...]:
    """Zones that cover `text` in order, without gap or overlap, each with the reason in short.

    `title` is the headline where it is known from elsewhere. `override` wins where given. Offsets are code points of
    `text`. Any string is accepted; an empty one has no zones.
    """
    page = Page(raw_paragraphs(text))
    _label_spam(page)
    _label_title(page, title)
    _label_days(page)
    _label_furniture(page)
    page.labels |= find_teasers(page.paragraphs, page.labels, page.title)
    _label_lead(page)
    for index in page.unlabelled():
        page.label(index, Zone.body, "running text")
    return tuple(_merged(_overridden(list(_stretches(page, len(text))), override)))


def _label_spam(page: Page) -> None:
    phrases = {
        index: phrase for index, paragraph in enumerate(page.paragraphs) if (phrase := cues.spam_phrase(paragraph.text))
    }
    advertised = set(phrases.values())
    for index, paragraph in enumerate(page.paragraphs):
        if index in phrases or paragraph.text in advertised:
            page.label(index, Zone.spam, "an advertising phrase, repeated or alone on its line")


def _label_title(page: Page, title: str | None) -> None:
    page.title = _printed_title(page, title) if title else -1
    reason = "the title that came with the article"
    if page.title < 0:
        page.title, reason = _likely_title(page), "the first line, without a full stop"
    if page.title >= 0:
        page.label(page.title, Zone.title, reason)
        for index in range(page.title):
            page.label(index, Zone.boilerplate, "above the title")


def _printed_title(page: Page, title: str) -> int:
    wanted = cues.letters_of(title)
    for index, paragraph in enumerate(page.paragraphs[: 3 * TITLE_WITHIN]):
        if len(paragraph) <= 2 * LONGEST_TITLE and cues.letters_of(paragraph.text) == wanted:
            return index
    return -1


def _likely_title(page: Page) -> int:
    candidates = page.unlabelled()[:TITLE_WITHIN]
    for index, following in pairwise(candidates):
        line = page.paragraphs[index].text
        if cues.is_furniture(line) or cues.is_agency(line):
            continue
        if not _is_headline(line) or cues.is_caption(line) or cues.DATELINE.match(line):
            return -1
        after = page.paragraphs[following].text
        if not (len(line.split()) <= LONGEST_RUBRIC < len(after.split()) and _is_headline(after)):
            return index
    return -1


def _is_headline(line: str) -> bool:
    return len(line) <= LONGEST_TITLE and (not ends_sentence(line) or line[-1] in "?!\"'\u201d\u2019:")


def _label_days(page: Page) -> None:
    """The days that head the sections of a diary; a single such line is the time of publication."""
    days = [index for index in page.unlabelled() if cues.is_day(page.paragraphs[index].text)]
    for index in days if len(days) >= FEWEST_DAYS else ():
        page.label(index, Zone.body, "the day of a diary's section")


def _label_furniture(page: Page) -> None:
    previous, text_seen = "", False
    for index in page.unlabelled():
        line = page.paragraphs[index].text
        if cues.is_caption(line):
            page.label(index, Zone.caption, "a picture's caption: credit or wording")
        elif cues.INLINE_LINK.match(line) and not ends_sentence(line):
            page.label(index, Zone.teaser, "a link to another article")
        elif cues.is_furniture(line):
            page.label(index, Zone.boilerplate, "belongs to the page, not to the article")
        elif line == previous and len(line) >= SHORTEST_REPETITION:
            page.label(index, Zone.boilerplate, "printed twice in a row")
            if not text_seen:
                page.label(index - 1, Zone.caption, "printed twice in a row above the text, as captions are")
        text_seen = text_seen or (index not in page.labels and ends_sentence(line) and line != previous)
        previous = line


def _label_lead(page: Page) -> None:
    """The lead is what stands between the title and a dateline, or what the body says again word for word."""
    if page.title < 0:
        return
    candidates = page.unlabelled()[:LEAD_WITHIN]
    datelines = [index for index in candidates if cues.DATELINE.match(page.paragraphs[index].text)]
    if datelines:
        leads = [index for index in candidates if index < datelines[0]]
        if len(leads) <= MOST_LEADS:
            for index in leads:
                page.label(index, Zone.lead, "between the title and the dateline")
    elif len(candidates) > 1 and _is_repeated(page, candidates[0]):
        page.label(candidates[0], Zone.lead, "repeated in the body")


def _is_repeated(page: Page, index: int) -> bool:
    said = cues.letters_of(page.paragraphs[index].text)
    if len(said) < SHORTEST_REPETITION or len(said) > 1_000:
        return False
    others = (page.paragraphs[later].text for later in page.unlabelled()[1:REPEATED_WITHIN])
    return any(said in cues.letters_of(text) for text in others if len(text) >= len(said))


def _stretches(page: Page, length: int) -> Iterable[Stretch]:
    """Stretches from each paragraph to the next, so that white space belongs to the paragraph before it."""
    starts = [paragraph.start for paragraph in page.paragraphs]
    ends = [*starts[1:], length][: len(starts)]
    begin = 0
    for index, (paragraph, end) in enumerate(zip(page.paragraphs, ends, strict=True)):
        zone, reason = page.labels[index]
        alt_text = cues.ALT_TEXT.match(paragraph.text) if zone is Zone.caption else None
        if alt_text:
            middle = paragraph.start + alt_text.end()
            yield begin, middle, Zone.boilerplate, "a picture's alternative text"
            begin = middle
        yield begin, end, zone, reason
        begin = end
    if not starts and length:
        yield 0, length, Zone.body, "white space"


def _overridden(stretches: list[Stretch], override: Sequence[ZoneSpan]) -> list[Stretch]:
    """`override` laid over `stretches`; of two overrides that overlap the later one in the list wins."""
    for given in override:
        if given.start < given.end:
            stretches = [part for stretch in stretches for part in _around(stretch, given)]
            stretches.append((given.start, given.end, given.zone, given.reason or "set by the caller"))
            stretches.sort(key=itemgetter(0))
    return stretches


def _around(stretch: Stretch, hole: ZoneSpan) -> Iterable[Stretch]:
    start, end, zone, reason = stretch
    if end <= hole.start or start >= hole.end:
        yield stretch
        return
    if start < hole.start:
        yield start, hole.start, zone, reason
    if end > hole.end:
        yield hole.end, end, zone, reason


def _merged(stretches: list[Stretch]) -> Iterable[ZoneSpan]:
    """Neighbours of one zone and one reason as one span."""
    for (zone, reason), group in groupby(stretches, key=itemgetter(2, 3)):
        alike = list(group)
        yield ZoneSpan(start=alike[0][0], end=alike[-1][1], zone=zone, reason=reason)
