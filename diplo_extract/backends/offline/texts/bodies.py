"""The bodies that sign a text: "the Kenyan Ministry of Trade and the Energy Agency of Brazil" are two."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from diplo_extract.backends.offline.article.sentence import Sentence
from diplo_extract.backends.offline.texts.acts import Act
from diplo_extract.backends.offline.texts.instruments import Instrument, text_after
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
        bodies = [body for stretch in (first, second) if (body := _body(one, *stretch))]
        if len(bodies) == 2:
            return bodies
    return _shared(one, text, act, sides) if len(sides) == 2 else []


def _shared(one: Sentence, text: Instrument, act: Act, sides: list[Place]) -> list[DraftBody]:
    """One name for a body of each side: "between the two trade ministries", "the coast guards of both countries"."""
    for start, stop in _places_of_names(one, text, act):
        kind = next((at for at in range(start, stop) if _plural_kind(one.low(at))), None)
        both = one.holds(range(start, stop + 2), "PAIR", words=("two", "both"))
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
    between = one.find(range(text.first, min(text_after(one, text), text.end + 14)), words=("between",))
    by = one.find(range(act.place + 1, act.place + 8), words=("by",))
    for at in (between, by if act.passive else None):
        if at is not None:
            yield at + 1, _end(one, at + 1)
    if not act.passive:
        yield _begin(one, act.place), act.place


def _stretches(one: Sentence, text: Instrument, act: Act, codes: set[str]) -> Iterator[tuple[Stretch, Stretch]]:
    """The stretches of the two names: of one place for both, or the subject and what follows "with"."""
    for start, stop in _places_of_names(one, text, act):
        yield from _halves(one, start, stop, codes)
    joined = one.find(range(text.head + 1, text.end + 8), words=("with",))
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
    limit = min(len(one.items), start + LONGEST)
    return next((at for at in range(start, limit) if not _of_name(one, at, limit)), max(start, limit))


def _of_name(one: Sentence, place: int, limit: int) -> bool:
    """Whether an item can be of a body's name: a capital, an actor, a word of the kind, or a word right before one."""
    if one.has(place, "CAPITAL", "ACTOR", "POSS", "GOVERNMENT", "DET", "PAIR") or one.low(place) in WITHIN:
        return True
    word, item = one.low(place), one.items[place]
    if not item.classes and item.words[-1].isalpha() and not item.words.islower():
        return True  # "e-Governance"
    if word in _kinds() or word in ("two", "both"):
        return True
    if one.has(place, "BE", "HAVE", "PREP", "DATE", "WHO", "SAY", "FUTURE", "BREAK") or not word.isalpha():
        return False
    return one.holds(range(place + 1, min(place + 3, limit)), words=_kinds())


def _joint(one: Sentence, anchors: list[int]) -> int | None:
    """The "and" between the two names: right before the second country, else the one after which a name begins."""
    first, second = anchors
    before = one.back_over(second - 1, "DET")
    if one.low(before) in JOINTS:
        return before
    joints = [at for at in range(first + 1, second) if one.low(at) in JOINTS]
    if one.low(first - 1) == "of":
        return joints[0] if joints else None
    begins = [at for at in joints if one.has(at + 1, "DET")]
    return begins[0] if len(begins) == 1 else None


def _body(one: Sentence, start: int, stop: int, anchor: int) -> DraftBody | None:
    """The body that a stretch names, where it names no person."""
    start = one.over(start, "DET", words=(",", "state"))
    stop = one.back_over(stop - 1, "HAVE", "ADVERB", "DET", words=WITHIN) + 1
    name = range(start, stop)
    if one.holds(name, "PERSON", "OFFICE", "HE") or not one.holds(name, "CAPITAL", "GOVERNMENT", words=_kinds()):
        return None
    kind = min((_kinds()[one.low(at)] for at in name if one.low(at) in _kinds()), key=_order().index, default=None)
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
