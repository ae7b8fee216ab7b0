"""Whether a founding is told for itself or only looked back on: "ten years since the two established ties"."""

from __future__ import annotations

from diplo_extract.backends.offline.article.sentence import Sentence

ANNIVERSARY = 9  # years; no jubilee is kept earlier


def long_ago(one: Sentence, verb: int) -> bool:
    """Whether a year that is long over is named after the founding: the founding's own, and no anniversary's."""
    published = one.story.article.published or ""
    years = [one.items[at].words[-4:] for at in one.places_of("DATE") if at > verb]
    return bool(published and years and years[0].isdigit() and int(years[0]) < int(published[:4]) - ANNIVERSARY)


def is_counted_from(one: Sentence, verb: int) -> bool:
    """ "Ten years after X and Y launched …": without a date of its own it is only looked back on."""
    cue = next((at for at in range(verb - 1, max(0, verb - 10), -1) if one.low(at) in ("after", "since")), 0)
    dated = any(one.has(at, "DATE") for at in range(verb, min(verb + 14, len(one.items))))
    return not dated and any("years" in one.low(at) or "decade" in one.low(at) for at in range(cue + 1))


def is_anniversary(one: Sentence, verb: int, noun: int) -> bool:
    """Whether it is only looked back on; a founding with a date of its own counts: "since … in 1975", ", set up in"."""
    dated = any(one.has(at, "DATE") for at in range(max(verb, noun) + 1, min(max(verb, noun) + 8, len(one.items))))
    since = any(one.low(place) == "since" for place in range(max(0, min(verb, noun) - 4), min(verb, noun)))
    if dated and (since or verb > noun or long_ago(one, verb)):
        return False
    return any(
        one.low(place) in ("anniversary", "years", "anniversaries", "since", "decades")
        or "anniversary" in one.low(place)
        for place in range(max(0, min(verb, noun) - 4), min(verb, noun))
    )
