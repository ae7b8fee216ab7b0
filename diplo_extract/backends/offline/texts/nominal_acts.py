"""What is done to a text, told by a noun: "the signing of a TEXT"."""

from __future__ import annotations

from diplo_extract.backends.offline.article.sentence import Sentence, once
from diplo_extract.backends.offline.texts.acts import STAGES, Act, is_setting
from diplo_extract.backends.offline.texts.instruments import Instrument
from diplo_extract.schema.vocabulary import AgreementStatus, Status

NOUNS = ("SIGNING", "EXCHANGING", "ADOPTING", "RATIFYING", "TERMINATING", "SUSPENDING", "RENEWING")

HINDERED = frozenset({"held", "blocked", "stalled", "stuck", "unlikely", "uncertain", "impossible"})


@once
def nominal_act(one: Sentence, text: Instrument) -> Act | None:
    place = text.first - 1
    while place >= 0 and (
        one.has(place, "DET", "ADVERB", "NUMBER")
        or one.low(place) in ("of", "for", "from", "number", "series", "more", "than", "total")
    ):
        place -= 1
    place = _over_setting(one, place, text)
    if not one.has(place, *NOUNS) or (
        one.low(place + 1) not in ("of", "for", "from") and not one.has(place, "SIGNING")
    ):
        return None
    if "such" in (one.low(text.first - 1), one.low(text.first - 2)) or any(
        one.low(at) in HINDERED for at in range(text.end + 1, text.end + 7)
    ):
        return None
    first = place - 2 if one.has(place - 1, "AND") and one.low(place - 2).endswith("ing") else place
    if one.low(place + 1) not in ("of", "for", "from") and one.low(first - 1) in ("of", "about", "to"):
        return None  # "spoke of (concluding and) signing"
    kind = next(kind for kind in NOUNS if kind in one.items[place].classes)
    near = range(max(0, place - 14), place)
    if any(
        one.has(at, "NOT", "TENTATIVE")
        or one.low(at)
        in ("anniversary", "promote", "accelerate", "speed", "towards", "toward", "early", "since", "years")
        for at in near
    ):
        return None
    dropped = any(one.has(at, "POSTPONE", "CANCEL") for at in range(text.end + 1, len(one.items)))
    kept = any(one.has(at, "NEGOTIATE", "SUSPEND", "POSTPONE") or one.low(at).startswith("deposit") for at in near[-4:])
    if dropped or kept:
        return None  # "put off", "to discuss the signing of", "deposited its instrument of ratification"
    planned = any(one.has(at, "FUTURE", "UPCOMING") for at in near) or any(
        one.has(at, "FUTURE") for at in range(text.end + 1, min(text.end + 8, len(one.items)))
    )
    stage = AgreementStatus.to_be_signed if planned else STAGES[kind]
    return Act(place, stage, True, Status.planned if planned else Status.completed)


def _over_setting(one: Sentence, place: int, text: Instrument) -> int:
    """The noun of "the signing, during the visit, of a TEXT", "the signature in Oslo on Monday of a TEXT"."""
    if not any(one.low(at) == "of" for at in range(place, text.first)):
        return place
    if one.low(place) == ",":
        opens = next((at for at in range(place - 1, max(-1, place - 9), -1) if one.low(at) == ","), None)
        return opens - 1 if opens is not None and one.has(opens - 1, *NOUNS) else place
    at = place
    while at > 0 and place - at < 6 and (is_setting(one, at) or one.low(at) in ("in", "on", "at")):
        at -= 1
    return at if one.has(at, *NOUNS) else place
