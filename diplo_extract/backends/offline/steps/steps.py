"""What the rules for steps in a relationship share: pairs of sides, the date of a level, drafts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from diplo_extract.backends.offline.article.clause import Subject, find_subject
from diplo_extract.backends.offline.article.dating import Dates
from diplo_extract.backends.offline.article.other_dates import of_past
from diplo_extract.backends.offline.article.parties import home_side, named_pair, pair_near
from diplo_extract.backends.offline.article.sentence import Sentence
from diplo_extract.backends.offline.article.telling import telling
from diplo_extract.backends.offline.steps.levels import LevelPhrase
from diplo_extract.backends.offline.texts.particulars import announcers
from diplo_extract.backends.offline.words.items import Place
from diplo_extract.normalise.levels import read_level
from diplo_extract.schema import DraftUpgrade
from diplo_extract.schema.vocabulary import ChangeType, Status

FOLLOWING = frozenset({"following", "after", "since", "by"})  # "following the upgrade": dated by no date before it
REACH = 16  # items after a level in which its date is looked for
DECIDED = frozenset(
    {"agreed", "decided", "announced", "declared", "agree", "agrees", "announce", "announces", "agreeing", "consented"}
)


def pair_of(places: list[Place]) -> list[tuple[Place, Place]]:
    """The places as a pair, where they are just two."""
    return [(places[0], places[1])] if len(places) == 2 else []


def pair_around(one: Sentence, own: list[Place], before: int | None = None) -> list[tuple[Place, Place]]:
    """The pair of the passage, where the sides that the sentence names are of it."""
    near = pair_near(one, before)
    return pair_of(near) if {place.code for place in own} <= {place.code for place in near} else []


def hyphened(one: Sentence, verb: int, level: LevelPhrase) -> list[tuple[Place, Place]]:
    """ "raised Peru - Japan and Peru - India relations": every pair that is written out."""
    near = range(max(1, verb - 10), min(level.first, len(one.items) - 1))
    beside = [(one.items[at - 1].value, one.items[at + 1].value) for at in near if one.low(at) in ("-", "–", "—")]
    found = [
        (left, right)
        for left, right in beside
        if isinstance(left, Place) and isinstance(right, Place) and left.code != right.code
    ]
    return found or [pair for at in near if one.has(at, "RELATIONS") for pair in pair_of(named_pair(one, at))]


def by_stranger(one: Sentence, verb: int, subject: Subject | None) -> bool:
    """Whether somebody acts of whom the article does not say for which country: no pair is to be guessed then."""
    if subject is not None and subject.persons:
        return any(person.place is None for person in subject.persons)
    place = one.back_over(verb - 1, "ADVERB", "HAVE", "FUTURE", "SAY", "AGREE")
    return place > 0 and one.has(place, "CAPITAL") and one.has(place - 1, "CAPITAL")


def own_side(one: Sentence, own: list[Place], others: list[Place], place: int) -> Place | None:
    codes = {place.code for place in others}
    left = [side for side in own if side.code not in codes]
    if len(left) == 1:
        return left[0]
    if left:
        return None
    if len(others) == 1:
        pair = pair_near(one, place)
        near = [side for side in pair if side.code not in codes]
        if len(near) == 1 and len(pair) == 2:
            return near[0]
    return home_side(one, others)


def each_with(mine: Place | None, others: list[Place]) -> list[tuple[Place, Place]]:
    return [(mine, other) for other in others if other.code != mine.code] if mine else []


def date_of_level(one: Sentence, chain: list[LevelPhrase], number: int, verb: int, *, done: bool = True) -> int | None:
    """The date of one level of a chain: after it and before the next, else before the verb."""
    level = chain[number]
    bound = chain[number - 1].last + 1 if number else 0
    stop = chain[number + 1].first if number + 1 < len(chain) else level.last + REACH
    dates = Dates(one, declared=done, through=frozenset({"when"}))
    last = max(level.last, verb)
    after = dates.after(last, stop)
    comma = one.find(range(verb - 1, verb - 5, -1), "COMMA")
    if number or one.holds(range(verb - 4 if comma is None else comma, verb), words=FOLLOWING):
        return after if after is not None or not number else dates.before(level.first, bound)
    date = dates.of(verb, last, max(stop, last + REACH) if last > level.last else stop, level.first)
    since = verb if date is not None and date < level.first else last
    is_past = date is not None and of_past(one, since, date)
    return dates.before(min(verb, level.first), bound) if is_past else date


@dataclass(frozen=True, slots=True)
class Step:
    """One step: to which level, by which change, told by the verb at `verb` with the date at `date`."""

    level: LevelPhrase
    change: ChangeType
    status: Status
    verb: int
    date: int | None
    rule: str
    before: LevelPhrase | None = None


def step_drafts(one: Sentence, pairs: list[tuple[Place, Place]], step: Step) -> Iterator[DraftUpgrade]:
    """A draft for each pair that takes the step."""
    if step.change in (ChangeType.establish, ChangeType.upgrade) and read_level(step.level.words) is None:
        return
    told = telling(one, _spans(one, step.verb, step.level, pairs), step.status, step.date, step.rule)
    if len(pairs) == 1 and step.status is Status.completed:
        one.story.steps.append((one.number, pairs[0], step))
    subject = find_subject(one, step.verb) if step.status is Status.completed else None
    for first, second in pairs:
        if first.code != second.code:
            yield DraftUpgrade(
                **told,
                parties=[first.party, second.party],
                change_type=step.change,
                level_text=step.level.words,
                from_level_text=step.before.words if step.before else "",
                announced_by=announcers(one, subject, [first, second]),
            )


def _spans(one: Sentence, verb: int, level: LevelPhrase, pairs: list[tuple[Place, Place]]) -> list[int]:
    sides = {id(place) for pair in pairs for place in pair}
    near = [at for at, item in enumerate(one.items) if id(item.value) in sides and abs(at - verb) < 25]
    return [verb, level.first, level.last, *near]
