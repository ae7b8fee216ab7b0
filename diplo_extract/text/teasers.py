"""Where an article ends on its page: what follows are the headlines and first lines of other articles.

Marks (an end mark, an agency's name alone on a line, a heading such as 'See more') are believed unless what follows
goes on with the article: speaks of 'him', 'the two sides', or of a person by the bare surname. Without a mark, a run of
paragraphs at the end of the page is cut only where each of them stands by itself and has little to do with the article.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import islice

from diplo_extract.schema.vocabulary import Zone
from diplo_extract.text import cues
from diplo_extract.text.dependence import is_dependent, names_persons_again, persons_of, surnames_of
from diplo_extract.text.paragraphs import RawParagraph, ends_sentence
from diplo_extract.text.tail import find_tail

SHARE_THAT_CONTINUES = 0.25
LOOK_AHEAD = 12

Labels = Mapping[int, tuple[Zone, str]]


def find_teasers(paragraphs: Sequence[RawParagraph], labels: Labels, title: int) -> dict[int, tuple[Zone, str]]:
    """Labels for the paragraphs that belong to other articles, and for those that only look so and are kept."""
    first = title + 1
    end, reason, found = _marked_end(paragraphs, labels, first)
    body = [index for index in range(first, end) if index not in labels and index not in found]
    tail = find_tail([paragraphs[index].text for index in body])
    if tail:
        zone = Zone.teaser if tail.is_cut else Zone.body
        found |= dict.fromkeys(body[tail.start :], (zone, tail.reason))
        if tail.is_cut:
            cut = body[tail.start]
            above = labels.get(cut - 1, (Zone.body, ""))[0]
            cut -= tail.is_illustrated and above is Zone.caption
            found |= dict.fromkeys(range(cut, end), (zone, tail.reason))
    found |= dict.fromkeys(range(end, len(paragraphs)), (Zone.teaser, reason))
    return {index: label for index, label in found.items() if labels.get(index, label)[0] is not Zone.spam}


def _marked_end(
    paragraphs: Sequence[RawParagraph], labels: Labels, first: int
) -> tuple[int, str, dict[int, tuple[Zone, str]]]:
    """The paragraph at which other articles begin, the reason, and labels for what is cut out before it."""
    found: dict[int, tuple[Zone, str]] = {}
    index, bodies = first, 0
    while index < len(paragraphs):
        line = paragraphs[index].text
        reason = _mark(line, bodies > 0)
        if reason:
            if cues.is_agency(line):
                found[index] = (Zone.boilerplate, "the agency's name, alone on its line")
            if not _goes_on(paragraphs, labels, first, index + 1):
                return index + (not cues.is_heading(line)), reason, found
            if cues.is_heading(line):
                box = _box(paragraphs, index)
                found |= dict.fromkeys(range(index, box), (Zone.teaser, "headlines of other articles within this one"))
                index = box - 1
        bodies += index not in labels and ends_sentence(line)
        index += 1
    return len(paragraphs), "", found


def _mark(line: str, body_seen: bool) -> str:
    is_end = cues.is_end_mark(line)
    if not body_seen and not is_end:
        return ""
    if cues.is_heading(line):
        return f"after the heading '{line.strip()}'"
    if is_end:
        return "after the article's end mark"
    if cues.is_agency(line):
        return "after the agency's name at the article's end"
    return ""


def _box(paragraphs: Sequence[RawParagraph], heading: int) -> int:
    """The end of a box of headlines that begins with a heading: the first paragraph that is a sentence."""
    index = heading + 1
    while index < len(paragraphs) and not ends_sentence(paragraphs[index].text) and index - heading <= LOOK_AHEAD:
        index += 1
    return index


def _goes_on(paragraphs: Sequence[RawParagraph], labels: Labels, first: int, start: int) -> bool:
    """Whether the text after a mark goes on with the article before it."""
    rest = (paragraphs[index].text for index in range(start, len(paragraphs)) if index not in labels)
    following = list(islice((text for text in rest if ends_sentence(text)), LOOK_AHEAD))
    if not following:
        return False
    before = [paragraph.text for paragraph in paragraphs[max(0, first - 1) : start]]
    surnames, persons = surnames_of(before), persons_of(before)
    count = sum(is_dependent(text, surnames) or names_persons_again(text, persons) for text in following)
    return count >= 1 and count >= SHARE_THAT_CONTINUES * len(following)
