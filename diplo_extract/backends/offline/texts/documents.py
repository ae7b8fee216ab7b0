"""The rule for an article that is itself the text: "Joint statement of the President of X and the President of Y"."""

from __future__ import annotations

from collections.abc import Iterator

from diplo_extract.backends.offline.article.parties import distinct, places_in
from diplo_extract.backends.offline.article.sentence import Sentence
from diplo_extract.backends.offline.article.telling import telling
from diplo_extract.backends.offline.texts.acts import ADOPTED
from diplo_extract.backends.offline.texts.agreements import draft_of
from diplo_extract.backends.offline.texts.instruments import instruments
from diplo_extract.normalise.dates import find_dates
from diplo_extract.normalise.instruments import read_instrument
from diplo_extract.schema import DraftAgreement
from diplo_extract.schema.vocabulary import AgreementStatus, Status

OFFICIAL = frozenset(
    {"of", "by", "between", "the", "and", "president", "prime", "minister", "ministers", "foreign", "government"}
    | {"governments", "republic", "kingdom", "state", "heads", "head", "leaders", "presidents", "for", "affairs"}
)
HEAD = 4  # lines in which a document names its parties, its place and its day
SHORT = 50  # characters
PLACE = 22  # characters


def document_itself(one: Sentence) -> Iterator[DraftAgreement]:
    """A title without a verb that begins with the name of such a text and names its parties."""
    text = next(iter(instruments(one)), None)
    if text is None or one.number > 1 or text.head > 2 or read_instrument(text.words) not in ADOPTED:
        return
    lines = one.story.sentences[one.number : one.number + HEAD]
    titles = lines[:2] if one.low(text.head + 1) == "" else lines[:1]
    heading = " ".join(line.text for line in titles)[len(one.text[: one.items[text.head].end - one.start]) :]
    if text.is_bundle or not _names_parties(heading):
        return
    sides = distinct([side for line in titles for item in line.items for side in places_in(item) if not side.is_city])
    if len(sides) > 1:
        told = telling(one, [text.first, text.end], Status.completed, None, "document_itself")
        told["date_text"] = _day(lines[1:])
        yield draft_of(text, AgreementStatus.adopted, sides, **told)


def _names_parties(heading: str) -> bool:
    """Whether a title goes on with whose text it is, and says nothing else: "of the President of Chad and …"."""
    words = heading.split()
    lower = {word.strip(",.") for word in words if word[0].islower()}
    return bool(words) and words[0].lower() in ("of", "by", "between") and lower <= OFFICIAL


def _day(lines: list[Sentence]) -> str:
    """The day of a line that holds no more than a place and a day."""
    for line in lines:
        dates = find_dates(line.text) if len(line.text) < SHORT else []
        if len(dates) == 1 and len(line.text) - len(dates[0].words) < PLACE:
            return dates[0].words
    return ""
