"""What is done to a text: active and passive verbs, verbal nouns, entry into force."""

from __future__ import annotations

from dataclasses import dataclass

from diplo_extract.backends.offline.instruments import Instrument
from diplo_extract.backends.offline.items import Place
from diplo_extract.backends.offline.sentence import Sentence
from diplo_extract.backends.offline.tense import status_of
from diplo_extract.normalise.instruments import read_instrument
from diplo_extract.schema.vocabulary import AgreementStatus, InstrumentType, Status

STAGES = {
    "SIGN": AgreementStatus.signed,
    "EXCHANGE": AgreementStatus.exchanged,
    "ADOPT": AgreementStatus.adopted,
    "RATIFY": AgreementStatus.ratified,
    "INITIAL": AgreementStatus.initialled,
    "RENEW": AgreementStatus.renewed,
    "SUSPEND": AgreementStatus.suspended,
    "TERMINATE": AgreementStatus.terminated,
    "NEGOTIATE": AgreementStatus.under_negotiation,
    "FORCE": AgreementStatus.in_force,
    "SIGNING": AgreementStatus.signed,
    "EXCHANGING": AgreementStatus.exchanged,
    "ADOPTING": AgreementStatus.adopted,
    "RATIFYING": AgreementStatus.ratified,
    "TERMINATING": AgreementStatus.terminated,
    "SUSPENDING": AgreementStatus.suspended,
    "RENEWING": AgreementStatus.renewed,
    "NEGOTIATING": AgreementStatus.under_negotiation,
    "ANNOUNCE": AgreementStatus.unspecified,
}


VERBS = ("SIGN", "EXCHANGE", "RATIFY", "INITIAL", "RENEW", "SUSPEND", "TERMINATE", "ADOPT", "ANNOUNCE")


NOUNS = ("SIGNING", "EXCHANGING", "ADOPTING", "RATIFYING", "TERMINATING", "SUSPENDING", "RENEWING")


ADOPTED = frozenset(
    {
        InstrumentType.joint_statement,
        InstrumentType.joint_declaration,
        InstrumentType.action_plan,
        InstrumentType.programme,
    }
)


LONGEST_ITEM = 30
LIST_OPENERS = frozenset({"including", "among them", "among these", "namely", "notably", "comprising", "included"})
BOUND = frozenset({"agreed", "plan", "plans", "due", "set", "scheduled", "expected", "ready", "planned"})


@dataclass(frozen=True, slots=True)
class Act:
    """What is done to a text, by the item at `place`."""

    place: int
    stage: AgreementStatus
    passive: bool
    status: Status


def active_act(one: Sentence, text: Instrument) -> Act | None:
    """The verb whose object the text is: "signed (on Monday) (in Oslo) the two TEXTS"."""
    place = text.first - 1
    while place >= 0 and (
        one.has(place, "DET", "ADVERB", "NUMBER", "QUOTE", "THEY", "HIS", "DATE")
        or one.low(place) in ("of", "under", "number", "series", "total", "more", "than", "text", "texts")
        or (one.low(place) in ("on", "in") and _is_setting(one, place + 1))
        or (one.low(place - 1) == "in" and _is_setting(one, place))
    ):
        place -= 1
    place = _before_partner(one, place)
    if one.has(place, "ACTOR") or one.has(place, "POSS"):
        return None
    if not one.has(place, *VERBS) or (
        one.has(place, "SIGNING") and one.items[place].low.endswith("ing") and one.has(place - 1, "DET")
    ):
        return None
    if _is_adjective(one, place, text):
        return None
    return _act(one, place, passive=False)


def _before_partner(one: Sentence, place: int) -> int:
    """The verb of "signed with the Kenyan government a TEXT"; without such words, the same place."""
    at = place
    while at > 0 and place - at < 6 and one.has(at, "ACTOR", "GOVERNMENT", "DET", "CAPITAL", "POSS"):
        at -= 1
    return at - 1 if at < place and one.low(at) == "with" and one.has(at - 1, *VERBS) else place


def _is_setting(one: Sentence, place: int) -> bool:
    """Whether a date or a city stands there."""
    value = one.items[place].value
    return one.has(place, "DATE") or (isinstance(value, Place) and value.is_city)


def _is_adjective(one: Sentence, verb: int, text: Instrument) -> bool:
    """ "the signed agreements", "implement signed agreements": no act is told."""
    if verb + 1 < text.first or one.items[verb].low.endswith(("s", "ing")) or one.low(verb - 1) == "to" or text.count:
        return False
    if one.low(verb - 1).endswith("s") and not one.items[verb - 1].classes:
        return False
    return not one.has(
        verb - 1,
        "PERSON",
        "ACTOR",
        "PAIR",
        "THEY",
        "HE",
        "ADVERB",
        "HAVE",
        "WHO",
        "FUTURE",
        "CAPITAL",
        "GOVERNMENT",
        "DATE",
    ) and one.low(verb - 1) not in (")", ",")


def _act(one: Sentence, place: int, *, passive: bool) -> Act | None:
    kind = next(kind for kind in VERBS if kind in one.items[place].classes)
    stage = STAGES[kind]
    status = status_of(one, place)
    if _is_reported_plan(one, place) and not any(one.low(at) in ("if", "unless", "once") for at in range(place)):
        return Act(place, AgreementStatus.to_be_signed, passive, Status.planned)
    to = place - 1
    while one.has(to, "ADVERB"):
        to -= 1
    if one.low(to) == "to" and (status is None or to < place - 1):
        first = any(one.low(at) == "first" for at in range(max(0, place - 8), place))
        status = Status.planned if one.low(to - 1) in BOUND else Status.completed if first else None
    if status is None or status is Status.denied or _is_tentative(one, place):
        return None
    if status is Status.planned:
        stage = AgreementStatus.to_be_signed
    return Act(place, stage, passive, status)


def _is_reported_plan(one: Sentence, place: int) -> bool:
    """ "X and Y would sign a pact on Friday, the ministry said"."""
    would = any(one.low(at) == "would" for at in range(max(0, place - 4), place))
    return would and status_of(one, place) is Status.planned


def _is_tentative(one: Sentence, place: int) -> bool:
    return any(
        one.has(at, "TENTATIVE")
        or one.low(at) in ("if", "hope", "hopes", "hoped", "could", "might", "would", "should", "urged", "proposed")
        for at in range(max(0, place - 5), place)
    )


def in_list(one: Sentence, before: Instrument, text: Instrument, past: int = 0) -> bool:
    """Whether a text is the next of a list: "a pact on trade, a memorandum on fish and another on dams".

    `past` is the last place of the verb of the list, where it stands between the two.
    """
    article = one.low(text.first - 1) == "the" or one.low(before.first - 1) == "the"
    if one.low(text.first - 1) in ("its", "their", "his") or (article and not opens_list(one, 0, text.first)):
        return False  # "the pact, the first of its kind", "to review its treaty": no list
    between = _without_clause(one, range(max(before.end, past) + 1, text.first))
    return (
        len(between) < LONGEST_ITEM
        and any(one.low(at) in (",", "and", "as well as", ":") or one.has(at, "INCLUDING") for at in between)
        and not any(
            one.has(at, "BE", "HAVE", "FUTURE", "SAY", "WHO", "PLAN", *VERBS) or one.low(at) == ";" for at in between
        )
    )


def opens_list(one: Sentence, start: int, stop: int) -> bool:
    """Whether a list is announced there: "including", "among them", a colon."""
    return any(one.low(at) in LIST_OPENERS or one.low(at) == ":" for at in range(start, stop))


def _without_clause(one: Sentence, between: range) -> list[int]:
    """The places between two texts of a list without a clause on the first: ", under which Peru …, and a TEXT"."""
    places = list(between)
    begins = next(
        (at for at in places if one.low(at) == "," and any(one.has(n, "WHO") for n in (at + 1, at + 2))), None
    )
    ends = next((at for at in reversed(places) if one.low(at) == ","), None)
    if begins is None or ends is None or begins == ends or not one.has(ends + 1, "AND") or places[-1] - ends > 2:
        return places
    return [at for at in places if at < begins or at >= ends]


def passive_act(one: Sentence, text: Instrument, stop: int) -> Act | None:
    for place in range(text.end + 1, min(text.end + 16, stop)):
        if one.has(place, "FORCE"):
            return _in_force(one, place)
        if one.has(place, *VERBS) and _past(one, place):
            told = any(one.has(at, "BE") for at in (place - 1, place - 2, place - 3)) or one.low(place - 1) in (
                ",",
                "being",
            )
            bare = (
                place == text.end + 1
                and (text.count or not text.is_bundle)
                and not one.has(place + 1, "DET", "INSTRUMENT", "NUMBER")
            )
            return _act(one, place, passive=True) if told or bare else None
        if one.has(place, "NEGOTIATE") and _past(one, place) and one.low(place - 1) == "being":
            return Act(place, AgreementStatus.under_negotiation, True, Status.proposed)
        if (
            one.low(place) == ";"
            or one.has(place, "SAY", "AGREE")
            or (one.has(place, "WHO") and one.low(place) != "which")
        ):
            return None
    return None


def relative_act(one: Sentence, text: Instrument) -> Act | None:
    """ "the TEXT (that) X and Y signed in 2020", "a TEXT which they are negotiating"."""
    at = text.end + 1
    at += one.low(at) == ","
    bare = one.low(at) not in ("that", "which")
    at -= bare
    if not (
        one.has(at + 1, "PERSON", "ACTOR", "PAIR", "THEY", "DET", "HE", "GOVERNMENT")
        or one.low(at + 1) in ("both", "their")
    ):
        return None
    for place in range(at + 2, min(at + (9 if bare else 16), len(one.items))):
        if one.has(place, *VERBS) and one.items[place].classes and not one.has(place - 1, "DET", "PREP"):
            return None if bare and not _past(one, place) else _act(one, place, passive=False)
        if one.has(place, "NEGOTIATE") and one.low(place).endswith("ing"):
            return Act(place, AgreementStatus.under_negotiation, False, Status.proposed)
        if one.low(place) == ";" or one.has(place, "SAY", "INSTRUMENT", "COMMA", "WHO"):
            return None
        if bare and one.has(place, "PREP") and one.low(place) != "of":
            return None
    return None


def _past(one: Sentence, place: int) -> bool:
    return any(one.items[place].classes.get(kind) == "past" for kind in (*VERBS, "NEGOTIATE"))


def _in_force(one: Sentence, place: int) -> Act | None:
    near = range(max(0, place - 6), place)
    if any(
        one.has(at, "FUTURE", "NOT") or one.low(at) in ("before", "once", "until", "expected", "can", "bring")
        for at in near
    ):
        return None
    return Act(place, AgreementStatus.in_force, True, Status.completed)


def nominal_act(one: Sentence, text: Instrument) -> Act | None:
    place = text.first - 1
    while place >= 0 and (
        one.has(place, "DET", "ADVERB", "NUMBER")
        or one.low(place) in ("of", "for", "from", "number", "series", "more", "than", "total")
    ):
        place -= 1
    if not one.has(place, *NOUNS) or (
        one.low(place + 1) not in ("of", "for", "from") and not one.has(place, "SIGNING")
    ):
        return None
    kind = next(kind for kind in NOUNS if kind in one.items[place].classes)
    near = range(max(0, place - 14), place)
    if any(
        one.has(at, "NOT", "TENTATIVE")
        or one.low(at)
        in ("anniversary", "promote", "accelerate", "speed", "towards", "toward", "early", "since", "years")
        for at in near
    ):
        return None
    planned = any(one.has(at, "FUTURE", "UPCOMING") for at in near) or any(
        one.has(at, "FUTURE") for at in range(text.end + 1, min(text.end + 8, len(one.items)))
    )
    stage = AgreementStatus.to_be_signed if planned else STAGES[kind]
    return Act(place, stage, True, Status.planned if planned else Status.completed)


def fits(one: Sentence, act: Act, text: Instrument) -> bool:
    """Whether such a text is treated so: a statement is issued or adopted, a contract is not."""
    if act.stage is AgreementStatus.adopted:
        return read_instrument(text.words) in ADOPTED or text.words.lower() in ("declaration", "charter")
    if act.stage is AgreementStatus.exchanged and not act.passive:
        return text.is_bundle or one.low(text.head + 1) != "to"  # a memorandum to a ministry is a petition
    if act.stage is AgreementStatus.unspecified:
        return not _is_mere_word(one, act, text)
    return True


def _is_mere_word(one: Sentence, act: Act, text: Instrument) -> bool:
    """ "reached agreement on the need for peace", "under the agreement reached": no text, or one that is only named."""
    before = text.first - 1
    if act.passive and one.low(before) == "the":
        return not any(one.has(at, "DATE", "BE") for at in range(text.end + 1, min(text.end + 10, len(one.items))))
    return text.first == text.head and not text.is_bundle and not one.has(before, "DET")
