"""Rules for partnerships that are founded; between whom something is founded, and whether it was."""

from __future__ import annotations

from collections.abc import Iterator

from diplo_extract.backends.offline.article.agents import bodies_before
from diplo_extract.backends.offline.article.clause import find_subject
from diplo_extract.backends.offline.article.parties import after_between, after_with, named_pair, sides_of
from diplo_extract.backends.offline.article.place_lists import places_from
from diplo_extract.backends.offline.article.sentence import Sentence
from diplo_extract.backends.offline.article.tense import is_infinitive, status_of
from diplo_extract.backends.offline.steps.levels import LevelPhrase, level_phrases, with_sector
from diplo_extract.backends.offline.steps.steps import (
    DECIDED,
    Step,
    by_stranger,
    date_of_level,
    each_with,
    own_side,
    pair_around,
    pair_of,
    step_drafts,
)
from diplo_extract.backends.offline.words.items import Place
from diplo_extract.schema import DraftUpgrade
from diplo_extract.schema.vocabulary import ChangeType, Status

FOUNDING = frozenset(
    {"establishment", "signing", "launch", "launching", "formation", "establishing", "announcement", "setting up"}
    | {"normalisation", "normalization", "restoration", "resumption", "inauguration", "conclusion"}
)
ABOUT = frozenset({"on", "about", "for", "toward", "towards", "of", "over"})
OF_LEVEL = ("DET", "THEY", "ADVERB", "NUMBER", "RELATIONS", "CAPITAL", "DATE", "QUOTE", "ACTOR")
BEFORE_LEVEL = frozenset({"into", "new", "a", "of", "relations", "as", "his", "their", "-", "–"})
GOES_ON = frozenset({"established", "launched", "announced", "set up"})
JUBILEES = frozenset({"anniversary", "anniversaries", "years"})
LOOKED_BACK = JUBILEES | {"since", "decades"}
ANNIVERSARY = 9  # years; no jubilee is kept earlier


def established(one: Sentence) -> Iterator[DraftUpgrade]:
    """ "X and Y established a LEVEL", "a LEVEL with Y was launched", "the establishment of a LEVEL"."""
    for level in level_phrases(one):
        verb = _founding_verb(one, level) if not level.loose else None
        if verb is None or any(verb - 14 < at < verb for at in one.places_of("FIRM")):
            continue
        status = founding_status(one, verb)
        level = with_sector(one, level)
        pairs = founders(one, verb, level)
        if status is None or not pairs:
            continue
        date = date_of_level(one, [level], 0, verb)
        yield from step_drafts(one, pairs, Step(level, ChangeType.establish, status, verb, date, "established"))


def _founding_verb(one: Sentence, level: LevelPhrase) -> int | None:
    """The verb of founding whose object or passive subject the level is."""
    place = one.back_over(level.first - 1, *OF_LEVEL, words=BEFORE_LEVEL)
    if one.low(place) == "on" and one.low(place - 1).startswith("embark"):
        place -= 1
    if one.has(place, "ESTABLISH"):
        return place
    near = range(level.last + 1, level.last + 9)
    begun = next((at for at in one.places_of("DATE_FROM") if at in near and dates_from(one, at)), None)
    noun = one.find((place, place + 1), words=FOUNDING)
    found = (_signed_on(one, place), _relative_verb(one, level), begun, noun, _passive_verb(one, level))
    return next((at for at in found if at is not None), None)


def _signed_on(one: Sentence, place: int) -> int | None:
    """ "signed a joint declaration on LEVEL": what two declare together they found."""
    declared = one.has(place - 1, "INSTRUMENT") and one.low(place - 1).endswith(("declaration", "statement"))
    if one.low(place) != "on" or not declared:
        return None
    verbs = [at for kind in ("SIGN", "ADOPT") for at in one.places_of(kind) if 0 < place - at < 7]
    return max((at for at in verbs if "past" in one.items[at].classes.values()), default=None)


def dates_from(one: Sentence, at: int) -> bool:
    """ "relations date back to 1962", "followed in 1962"; but not "followed by talks in 1962"."""
    return one.has(at, "DATE_FROM") and (one.low(at) != "followed" or one.has(at + 2, "DATE"))


def _was_founded(one: Sentence, at: int) -> bool:
    return one.has(at, "ESTABLISH") and one.items[at].classes["ESTABLISH"] == "past"


def _passive_verb(one: Sentence, level: LevelPhrase) -> int | None:
    """ "a LEVEL with Y was launched", "a LEVEL, established in 2016"."""
    if "ESTABLISH" not in one.kinds:
        return None
    for at in range(level.last + 1, level.last + 12):
        if _was_founded(one, at):
            passive = one.has(at - 1, "BE", "ADVERB", "COMMA") or one.has(at - 2, "BE")
            return at if passive else None
        if one.has(at, "SAY", "WHO", "COMMA") and one.low(at + 1) not in GOES_ON:
            return None
    return None


def _is_relative(one: Sentence, level: LevelPhrase) -> bool:
    after = (one.low(level.last + 1), one.low(level.last + 2))
    return "which" in after or after[0] == "that"


def _relative_verb(one: Sentence, level: LevelPhrase) -> int | None:
    """ "the LEVEL (that) X and Y established in 2016", "a LEVEL which was launched in 2020"."""
    if not _is_relative(one, level):
        return None
    for at in range(level.last + 2 + one.has(level.last + 1, "PREP"), level.last + 12):
        if one.low(at) == "embarked" or _was_founded(one, at):
            return at
        if one.has(at, "COMMA", "SAY", "PREP") and one.low(at) != "of":
            return None
    return None


def founding_status(one: Sentence, verb: int) -> Status | None:
    before = range(verb - 5, verb)
    if one.holds(before, "NOT", "TENTATIVE") or any(one.has(at, "PLAN") and one.low(at) != "hope" for at in before):
        return None
    if one.low(verb) in FOUNDING:
        return _noun_status(one, verb)
    forms = one.items[verb].classes.values()
    if "ing" in forms and one.low(verb - 1).rpartition(" ")[2] in ABOUT:
        return None
    if "base" in forms and is_infinitive(one, verb):
        decided = one.holds(before, words=DECIDED)
        return Status.completed if decided or status_of(one, verb) is Status.completed else None
    if one.holds(before, words=("would",)):
        said = one.holds(range(verb - 9, verb), words=DECIDED)
        return Status.completed if said and "NOT" not in one.kinds else None
    status = status_of(one, verb) if not _is_counted_from(one, verb) else None
    dated = one.holds(range(verb, verb + 20), "DATE")
    return None if status in (Status.denied, Status.unknown) or (status is Status.planned and not dated) else status


def _noun_status(one: Sentence, noun: int) -> Status | None:
    """Of "the establishment of relations": done, where it is not hoped for nor only looked back on."""
    declared = one.holds(range(noun - 8, noun), "ESTABLISH", words=DECIDED)
    hoped = one.has(noun, "RESTORING") and not declared and "DATE" not in one.kinds
    if hoped or (one.holds(range(noun - 5, noun), words=JUBILEES) and not _long_ago(one, noun)):
        return None
    to_come = one.holds(range(noun - 4, noun), "FUTURE") or any(
        at > noun and one.low(at + 1) in ("take", "be", "happen", "come", "follow") for at in one.places_of("FUTURE")
    )  # "will lead to the establishment of relations", "the establishment, which is to take place"
    return Status.planned if to_come else Status.completed


def _long_ago(one: Sentence, verb: int) -> bool:
    """Whether a year that is long over is named after the founding: the founding's own, and no anniversary's."""
    published = one.story.article.published or ""
    years = [one.items[at].words[-4:] for at in one.places_of("DATE") if at > verb]
    return bool(published and years and years[0].isdigit() and int(years[0]) < int(published[:4]) - ANNIVERSARY)


def _is_counted_from(one: Sentence, verb: int) -> bool:
    """ "Ten years after X and Y launched …": without a date of its own it is only looked back on."""
    cue = one.find(range(verb - 1, max(0, verb - 10), -1), words=("after", "since")) or 0
    dated = one.holds(range(verb, verb + 14), "DATE")
    return not dated and any("years" in one.low(at) or "decade" in one.low(at) for at in range(cue + 1))


def is_anniversary(one: Sentence, verb: int, noun: int) -> bool:
    """Whether it is only looked back on; a founding with a date of its own counts: "since … in 1975", ", set up in"."""
    first, last = sorted((verb, noun))
    near = range(first - 4, first)
    counts = verb > noun or one.holds(near, words=("since",)) or _long_ago(one, verb)
    if counts and one.holds(range(last + 1, last + 8), "DATE"):
        return False
    return one.holds(near, words=LOOKED_BACK)


def founders(one: Sentence, verb: int, level: LevelPhrase) -> list[tuple[Place, Place]]:
    """Between whom something is founded: the pair, or one side with each of the others."""
    first, stop = min(verb, level.first), level.last + 8
    pair = pair_of(after_between(one, first, stop)) or pair_of(named_pair(one, level.first))
    if pair:
        return pair
    others = after_with(one, first, stop)
    if not others and one.low(0) == "with" and verb < 16:
        others = after_with(one, 0, 1)
    relative = verb > level.last and _is_relative(one, level)
    subject = find_subject(one, verb if relative else first)
    own = sides_of(subject)
    if not own and by_stranger(one, first, subject):
        return []
    if others:
        return each_with(_by(one, verb) or own_side(one, own, others, max(verb, level.last)), others)
    if not own and not relative and verb < level.first:
        own = _of_heads(one, verb)
    if len(own) == 2:
        return pair_of(own)
    near = range(verb, verb + 8)
    if any(one.low(at) == "with" and one.low(at + 1) in ("it", "them", "each other") for at in near):
        return pair_around(one, own, verb)
    two = subject is not None and len(subject.persons) == 2 and len(own) == 1  # one of them of a country left unsaid
    if (subject is not None and subject.pair) or "PAIR" in one.kinds or two:
        return pair_around(one, own)
    return []


def _of_heads(one: Sentence, verb: int) -> list[Place]:
    """ "The leaders of A and B (announced on Friday the launch of) …"."""
    said = one.find(range(verb, verb - 8, -1), "SAY", "AGREE")
    said = verb if said is None else said
    return bodies_before(one, said) if one.holds(range(said), "HEADS", "OFFICE", "PERSON") else []


def _by(one: Sentence, verb: int) -> Place | None:
    places, _ = places_from(one, verb + 2) if one.low(verb + 1) == "by" else ([], 0)
    return places[0] if len(places) == 1 else None
