"""What is done to a text, told by a noun: "the signing of a TEXT"."""

from __future__ import annotations

from diplo_extract.backends.offline.article.sentence import Sentence, once
from diplo_extract.backends.offline.texts.acts import COUNTING, STAGES, Act
from diplo_extract.backends.offline.texts.instruments import Instrument
from diplo_extract.backends.offline.words.items import Place
from diplo_extract.schema.vocabulary import AgreementStatus, Status

NOUNS = ("SIGNING", "EXCHANGING", "ADOPTING", "RATIFYING", "TERMINATING", "SUSPENDING", "RENEWING")
OF = frozenset({"of", "for", "from"})
NOT_DONE = frozenset({"anniversary", "promote", "accelerate", "speed", "towards", "toward", "early", "since", "years"})
HINDERED = frozenset({"held", "blocked", "stalled", "stuck", "unlikely", "uncertain", "impossible"})


@once
def nominal_act(one: Sentence, text: Instrument) -> Act | None:
    """ "the signing of a TEXT", "the exchange of three TEXTS", "signing a TEXT"."""
    place = one.back_over(text.first - 1, "DET", "ADVERB", "NUMBER", words=COUNTING | OF)
    place = _over_setting(one, place, text)
    governs = one.low(place + 1) in OF
    if not one.has(place, *NOUNS) or not (governs or one.has(place, "SIGNING")):
        return None
    after = range(text.end + 1, len(one.items))
    if one.holds((text.first - 1, text.first - 2), words=("such",)) or one.holds(after[:6], words=HINDERED):
        return None
    first = place - 2 if one.has(place - 1, "AND") and one.low(place - 2).endswith("ing") else place
    if not governs and one.low(first - 1) in ("of", "about", "to"):
        return None  # "spoke of (concluding and) signing"
    before = range(place - 14, place)
    if one.holds(before, "NOT", "TENTATIVE", words=NOT_DONE) or one.holds(after, "POSTPONE", "CANCEL"):
        return None
    near = before[-4:]
    if one.holds(near, "NEGOTIATE", "SUSPEND", "POSTPONE") or any(one.low(at).startswith("deposit") for at in near):
        return None  # "to discuss the signing of", "deposited its instrument of ratification"
    if one.holds(before, "FUTURE", "UPCOMING") or one.holds(after[:7], "FUTURE"):
        return Act(place, AgreementStatus.to_be_signed, True, Status.planned)
    kind = next(kind for kind in NOUNS if one.has(place, kind))
    return Act(place, STAGES[kind], True, Status.completed)


def _is_setting(one: Sentence, at: int) -> bool:
    """ "in Oslo", "on Monday" """
    value = one.items[at].value
    city = isinstance(value, Place) and value.is_city
    return city or one.has(at, "DATE") or one.low(at) in ("in", "on", "at")


def _over_setting(one: Sentence, place: int, text: Instrument) -> int:
    """The noun of "the signing, during the visit, of a TEXT", "the signature in Oslo on Monday of a TEXT"."""
    if not one.holds(range(place, text.first), words=("of",)):
        return place
    if one.low(place) == ",":
        opens = one.find(range(place - 1, place - 9, -1), words=(",",))
        return opens - 1 if opens is not None and one.has(opens - 1, *NOUNS) else place
    at = place
    while at > 0 and place - at < 6 and _is_setting(one, at):
        at -= 1
    return at if one.has(at, *NOUNS) else place
