"""Where the source of an article is at home: by its agency, its seat of government, its dateline, its signature."""

from __future__ import annotations

import re
from collections import Counter

from diplo_extract.backends.offline.words.items import Place, place_mentioned
from diplo_extract.backends.offline.words.lexicon import agencies, seats
from diplo_extract.normalise.actor_mentions import mentions

HEAD_OF_PAGE, TAIL_OF_PAGE = 20_000, 20_000  # characters
AGENCY = re.compile(r"\((?:Photo: ?|Source: ?)?([A-Z][\w'. /+]{1,30})\)|/([A-Z]{3,10})/")
SPEAKING = re.compile(r"((?:[A-Z][\w']+(?: |$)){1,3})(?:has |had )?(?:said|announced|confirmed|denied|[Ss]pokes)")
DAY = re.compile(r"\s+[0-9]{1,2} [^\W\d_]+ [0-9]{4}$")
OF_OFFICE = re.compile(r"\b(?:Ministry|Press (?:Release|release)|PRESS RELEASE|Department|Office of)\b")
SIGNED = re.compile(
    r"([A-Z][^\W\d_]+(?: [A-Z][^\W\d_]+)?)(?:,? (?:[0-9]{1,2} )?[A-Z][a-z]+ (?:[0-9]{1,2}, )?[12][0-9]{3})?"
)
HEADING = 300  # characters
PARTED = re.compile(r"[>|/\n]")
OFTEN = 2  # the dateline itself, and once more


def find_home(page: str, places: list[Place], dateline: Place | None, source: str = "") -> Place | None:
    """The country that officials without a country belong to: that of the national agency or paper, or the ministry,
    else of the house of government that speaks, else of the place of the report, where the report names it again.

    The agency is looked for in the article's `source`, and on the page as supplied: in its dateline or picture
    credits, or as a line of its own. A country that the page does not name is not taken.
    """
    home = _of_source(source, places)
    if home:
        return home
    named = [match[1] or match[2] for match in AGENCY.finditer(page[:HEAD_OF_PAGE])]
    lines = [DAY.sub("", line.strip(" .()")) for line in page[-TAIL_OF_PAGE:].split("\n") if len(line) < 40]
    parts = PARTED.split(page[:HEAD_OF_PAGE])
    signed = [part for part in parts if part.strip() in agencies()]
    for name in [*(part for words in named for part in re.split(r"[/-]", words)), *reversed(lines), *signed]:
        code = agencies().get(name.strip())
        home = _printed(code, places) if code else None
        if home:
            return home
    counted = sum(place.code == dateline.code for place in places) if dateline else 0
    return _seated(page[:HEAD_OF_PAGE]) or (dateline if counted > OFTEN else None) or _signed_in(page, places)


def _of_source(source: str, places: list[Place]) -> Place | None:
    """The country of a source that is known: "Khmer Times", "Ministry of Foreign Affairs of Slovenia"."""
    code = agencies().get(source.strip(), "")
    if not code and OF_OFFICE.search(source):
        named = {place.code for place in map(place_mentioned, mentions(source)) if place is not None}
        code = named.pop() if len(named) == 1 else ""
    return _printed(code, places) if code else None


def _signed_in(page: str, places: list[Place]) -> Place | None:
    """The country in whose capital an office's release is signed, by a line at its end: "Quito, 3 May 2011"."""
    if not OF_OFFICE.search(page[:HEADING]):
        return None
    lines = {match[1] for line in page.rstrip()[-HEADING:].split("\n") if (match := SIGNED.fullmatch(line.strip()))}
    codes = {place.code for place in places if place.form == "capital" and place.words in lines}
    named = {place.code for place in places if place.form in ("name", "demonym")}
    return _printed(next(iter(codes)), places) if len(codes) == 1 and codes <= named else None


def _seated(page: str) -> Place | None:
    """The country whose seat of government the page names, where it names those of one country only."""
    printed = {name: code for name, code in seats().items() if name in page}
    speaking = {match[1].strip() for match in SPEAKING.finditer(page)} if printed else set()
    codes = {code for name, code in printed.items() if any(words.endswith(name) for words in speaking)}
    code = codes.pop() if len(codes) == 1 else ""
    return Place(code, code, "name") if code else None


def _printed(code: str, places: list[Place]) -> Place | None:
    """A country as the article prints it most often."""
    names = Counter(place.words for place in places if place.code == code)
    return Place(code, names.most_common(1)[0][0], "name") if names else None
