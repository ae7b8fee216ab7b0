"""The bodies that sign a text: "the Kenyan Ministry of Trade and the Energy Agency of Brazil" are two."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from diplo_extract.backends.offline.article.sentence import Sentence
from diplo_extract.backends.offline.texts.acts import Act
from diplo_extract.backends.offline.texts.instruments import Instrument
from diplo_extract.backends.offline.words.items import Place
from diplo_extract.backends.offline.words.lexicon import read_lexicon, split
from diplo_extract.schema import DraftBody
from diplo_extract.schema.vocabulary import BodyLevel

Stretch = tuple[int, int, int]
"""The items of a name, from the first to before the second place, and where its country stands."""
LONGEST = 30
JOINTS = ("and", "with")
WITHIN = frozenset({"of", "and", "for", "&", ",", "-", "the"})


def signing_bodies(one: Sentence, text: Instrument, act: Act, sides: list[Place]) -> list[DraftBody]:
    """The two bodies that the sentence names as signing for two countries; none where it names the states alone."""
    codes = {side.code for side in sides}
    for first, second in _stretches(one, text, act, codes):
        bodies = [_body(one, *stretch) for stretch in (first, second) if _is_pure(one, stretch)]
        if len(bodies) == 2 and all(bodies):
            return [body for body in bodies if body]
    return _shared(one, text, act, sides) if len(sides) == 2 else []


def _shared(one: Sentence, text: Instrument, act: Act, sides: list[Place]) -> list[DraftBody]:
    """One name for a body of each side: "between the two trade ministries", "the coast guards of both countries"."""
    for start, stop in _places_of_names(one, text, act):
        kind = next((at for at in range(start, stop) if _plural_kind(one.low(at))), None)
        both = any(one.has(at, "PAIR") or one.low(at) in ("two", "both") for at in range(start, stop + 2))
        if kind is None or not both:
            continue
        first = kind
        while first > start and not one.items[first - 1].classes and one.low(first - 1) not in ("two", "both"):
            first -= 1
        level = _kinds()[_plural_kind(one.low(kind))]
        name = one.quote(first, kind)
        name = name.partition(" ")[2] if one.has(first, "PAIR") else name
        return [DraftBody(name=name, country=side.code, level=level) for side in sides]
    return []


def _plural_kind(words: str) -> str:
    """The word of a kind of body that is in the plural."""
    word = words.rpartition(" ")[2]
    if word == "governments":
        return ""  # "the two governments" are the states themselves
    return word if word.endswith("s") and word in _kinds() else words if words == "coast guards" else ""


def _places_of_names(one: Sentence, text: Instrument, act: Act) -> Iterator[tuple[int, int]]:
    """Where names may stand: after "between", after "by", as the subject."""
    size = len(one.items)
    following = next((at for at in one.places_of("INSTRUMENT") if at > text.end), size)
    between = next((at for at in range(text.first, min(following, text.end + 14)) if one.low(at) == "between"), None)
    by = next((at for at in range(act.place + 1, min(size, act.place + 8)) if one.low(at) == "by"), None)
    for at in (between, by if act.passive else None):
        if at is not None:
            yield at + 1, _end(one, at + 1)
    if not act.passive:
        yield _begin(one, act.place), act.place


def _is_pure(one: Sentence, stretch: Stretch) -> bool:
    return not any(one.has(at, "PERSON", "OFFICE", "HE") for at in range(stretch[0], stretch[1]))


def _stretches(one: Sentence, text: Instrument, act: Act, codes: set[str]) -> Iterator[tuple[Stretch, Stretch]]:
    """The stretches of the two names: of one place for both, or the subject and what follows "with"."""
    for start, stop in _places_of_names(one, text, act):
        yield from _halves(one, start, stop, codes)
    joined = next((at for at in range(text.head + 1, min(len(one.items), text.end + 8)) if one.low(at) == "with"), None)
    if act.passive or joined is None:
        return
    begin, end = _begin(one, act.place), _end(one, joined + 1)
    mine, others = _anchors(one, begin, act.place, codes), _anchors(one, joined + 1, end, codes)
    if len(mine) == len(others) == 1:
        yield (begin, act.place, mine[0]), (joined + 1, end, others[0])


def _halves(one: Sentence, start: int, stop: int, codes: set[str]) -> Iterator[tuple[Stretch, Stretch]]:
    anchors = _anchors(one, start, stop, codes)
    if len(anchors) == 2 and _code(one, anchors[0]) != _code(one, anchors[1]):
        joint = _joint(one, anchors)
        if joint is not None:
            yield (start, joint, anchors[0]), (joint + 1, stop, anchors[1])


def _anchors(one: Sentence, start: int, stop: int, codes: set[str]) -> list[int]:
    """Where the countries are named that the bodies belong to."""
    return [at for at in range(start, stop) if _code(one, at) in codes]


def _begin(one: Sentence, verb: int) -> int:
    """Where the subject begins: after the last word that can not be of it."""
    place = verb - 1
    while place >= max(0, verb - LONGEST) and (_of_name(one, place, verb) or one.has(place, "DET", "HAVE", "ADVERB")):
        place -= 1
    return place + 1


def _end(one: Sentence, start: int) -> int:
    stop = start
    while stop < min(len(one.items), start + LONGEST) and _of_name(one, stop, min(len(one.items), start + LONGEST)):
        stop += 1
    return stop


def _of_name(one: Sentence, place: int, limit: int) -> bool:
    """Whether an item can be of a body's name: a capital, an actor, a word of the kind, or a word right before one."""
    if one.has(place, "CAPITAL", "ACTOR", "POSS", "GOVERNMENT", "DET", "PAIR") or one.low(place) in WITHIN:
        return True
    mixed = (
        not one.items[place].classes and one.items[place].words[-1].isalpha() and not one.items[place].words.islower()
    )
    if mixed or one.low(place) in ("two", "both"):
        return True  # "e-Governance"
    word = one.low(place)
    if word in _kinds():
        return True
    if one.has(place, "BE", "HAVE", "PREP", "DATE", "WHO", "SAY", "FUTURE", "BREAK") or not word.isalpha():
        return False
    return any(one.low(at) in _kinds() for at in range(place + 1, min(place + 3, limit)))


def _joint(one: Sentence, anchors: list[int]) -> int | None:
    """The "and" between the two names: right before the second country, else the one after which a name begins."""
    first, second = anchors
    before = second - 1
    while one.has(before, "DET"):
        before -= 1
    if one.low(before) in JOINTS:
        return before
    joints = [at for at in range(first + 1, second) if one.low(at) in JOINTS]
    if one.low(first - 1) == "of":
        return joints[0] if joints else None
    begins = [at for at in joints if one.has(at + 1, "DET")]
    return begins[0] if len(begins) == 1 else None


def _body(one: Sentence, start: int, stop: int, anchor: int) -> DraftBody | None:
    while start < stop and (one.has(start, "DET") or one.low(start) in (",", "state")):
        start += 1
    while stop > start and (one.low(stop - 1) in WITHIN or one.has(stop - 1, "HAVE", "ADVERB", "DET")):
        stop -= 1
    words = [one.low(at) for at in range(start, stop)]
    named = any(one.has(at, "CAPITAL", "GOVERNMENT") or one.low(at) in _kinds() for at in range(start, stop))
    if not named:
        return None
    kind = min((_kinds()[word] for word in words if word in _kinds()), key=_order().index, default=None)
    return DraftBody(name=one.quote(start, stop - 1), country=_code(one, anchor), level=kind or "")


def _code(one: Sentence, at: int) -> str:
    value = one.items[at].value
    return value.code if isinstance(value, Place) else ""


@cache
def _kinds() -> dict[str, BodyLevel]:
    """The kind of body that each word tells."""
    return {word: BodyLevel(kind) for kind, listed in read_lexicon("bodies.en").items() for word in split(listed)}


@cache
def _order() -> list[BodyLevel]:
    """Kinds, the most telling first."""
    return [BodyLevel(kind) for kind in read_lexicon("bodies.en")]
