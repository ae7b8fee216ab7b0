"""Who only stands by as others act: "A and B signed in the presence of C", "a deal brokered by D"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from diplo_extract.backends.offline.article.sentence import Sentence, once

TEXT_VERBS = ("SIGN", "EXCHANGE", "RATIFY", "INITIAL", "RENEW", "SUSPEND", "TERMINATE", "ADOPT", "ANNOUNCE")
PRESENCE = frozenset({"presence", "auspices", "mediation", "patronage", "eyes", "gaze", "watch", "supervision"})
BESIDE = frozenset({"among", "present", "in attendance", "as", "by"})
SIDES_DO = frozenset({"led", "headed", "represented", "attended"})
LONGEST = 14  # items
LONGEST_NAMES = 30  # items


@once
def bystanders(one: Sentence) -> frozenset[int]:
    """Where those stand who watch, host or mediate: "witnessed by A", "in the presence of B", "with C looking on"."""
    return frozenset(at for start, stop in _asides(one) for at in range(start, stop))


def _asides(one: Sentence) -> Iterator[tuple[int, int]]:
    for at, (item, joint) in enumerate(pairwise(one.items)):
        is_presence = item.low in PRESENCE
        if joint.low == ("of" if is_presence else "by") and (is_presence or _is_done(one, at)):
            yield at + 2, _end(one, at + 2)
    for at in one.places_of("COMMA"):
        stop = _end(one, at + 2) if one.low(at + 1) == "with" else 0
        if one.low(stop) in BESIDE:
            yield at + 1, stop
    for verb in one.places_of("WITNESS"):
        if one.low(verb + 1) in ("as", "while"):
            yield max(0, verb - LONGEST), verb
        cues = ("with",) if one.items[verb].classes["WITNESS"] == "ing" else ("as", "while")
        for at in range(verb - 1, max(-1, verb - LONGEST), -1):
            if one.low(at) in cues:
                yield at, verb
            if one.low(at) in cues or one.has(at, *TEXT_VERBS):
                break


def _is_done(one: Sentence, at: int) -> bool:
    """Whether a participle tells of something else than the act: "brokered by A", "a port financed by B"."""
    plain = one.items[at].classes.keys() <= {"CAPITAL"} and one.low(at).endswith("ed")
    return (plain or one.has(at, "WITNESS", "HOST")) and one.low(at) not in SIDES_DO


def _end(one: Sentence, start: int) -> int:
    """The end of a list of names that begins there."""
    at = start
    while at < min(len(one.items), start + LONGEST_NAMES):
        joined = one.has(at, "AND", "DET", "HIS", "PERSON", "ACTOR", "POSS", "CAPITAL", "OFFICE", "GOVERNMENT")
        if not joined and one.low(at) != "of" and one.items[at].classes:
            break
        at += 1
    return at
