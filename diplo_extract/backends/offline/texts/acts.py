"""What is done to a text: active and passive verbs, verbal nouns, entry into force."""

from __future__ import annotations

from dataclasses import dataclass

from diplo_extract.backends.offline.article.bystanders import TEXT_VERBS
from diplo_extract.backends.offline.article.sentence import Sentence, once
from diplo_extract.backends.offline.article.tense import status_of, was_planned
from diplo_extract.backends.offline.texts.instruments import Instrument
from diplo_extract.normalise.instruments import read_instrument
from diplo_extract.normalise.languages import ENGLISH
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

ADOPTED = frozenset(
    {InstrumentType.joint_statement, InstrumentType.joint_declaration}
    | {InstrumentType.action_plan, InstrumentType.programme}
)
LONGEST_SETTING = 14  # items
HOPES = frozenset(
    {"demand", "demands", "demanded", "demanding", "urge", "urges", "urged", "urging", "insist", "insisted", "ask"}
    | {"asked", "want", "wants", "wanted", "threaten", "threatens", "threatened", "threatening", "calling", "refused"}
    | {"failed", "hope", "hopes", "hoped", "hoping", "wishes", "wished", "proposed", "if", "could", "might", "would"}
    | {"should"}
)  # what is wished, asked for or not done
ORDINALS = frozenset({"first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "tenth", "latest"})
SIGNERS = frozenset({"leaders", "ministers", "presidents", "officials", "firms", "companies", "foreign", "trade"})
PUTS = frozenset({"put", "puts", "placed", "affixed", "appended", "set"})
AGENTS = (
    "PERSON", "ACTOR", "PAIR", "THEY", "HE", "ADVERB", "HAVE", "WHO", "FUTURE",
    "CAPITAL", "GOVERNMENT", "DATE",
)  # fmt: skip
"""What stands right before a verb that tells an act, and is no adjective."""
WHO_SIGN = ("PERSON", "OFFICE", "ACTOR", "PAIR")
COUNTING = frozenset({"of", "under", "number", "series", "total", "more", "than", "text", "texts"})
"""What may stand between such a verb, or noun, and a text: "signed (a total of six) TEXTS"."""
NOT_YET = frozenset({"before", "once", "until", "expected", "can", "bring"})
BOUND = frozenset({"agreed", "plan", "plans", "due", "set", "scheduled", "expected", "ready", "planned"})


@dataclass(frozen=True, slots=True)
class Act:
    """What is done to a text, by the item at `place`."""

    place: int
    stage: AgreementStatus
    passive: bool
    status: Status


@once
def active_act(one: Sentence, text: Instrument) -> Act | None:
    """The verb whose object the text is: "signed (on Monday) (in Oslo) the two TEXTS"."""
    place = one.back_over(text.first - 1, "DET", "ADVERB", "NUMBER", "QUOTE", "THEY", "HIS", words=COUNTING)
    signature = _signature_act(one, place)
    if signature:
        return signature
    if one.low(place) == "into" and one.low(place - 1).startswith("enter"):
        status = status_of(one, place - 1)
        return Act(place - 1, AgreementStatus.signed, False, status) if status is Status.completed else None
    place = _before_adverbials(one, place)
    if not one.has(place, *TEXT_VERBS) or one.has(place, "ACTOR", "POSS"):
        return None
    if one.has(place, "SIGNING") and one.low(place).endswith("ing") and one.has(place - 1, "DET", "UPCOMING"):
        return None
    if _is_adjective(one, place, text) or (one.low(place).startswith("approv") and one.low(place + 1) == "of"):
        return None
    return _act(one, place, passive=False)


def _before_adverbials(one: Sentence, place: int) -> int:
    """The verb before when, where and with whom: "signed on Monday at the lake, in Oslo, a TEXT", "signed with the
    Kenyan government a TEXT"; without such words, the same place."""
    if place < 0 or one.has(place, "PREP", "AND", "OR") or one.low(place) == "(":
        return place
    for at in range(place, max(-1, place - LONGEST_SETTING), -1):
        if one.has(at, *TEXT_VERBS):
            sets = one.has(at + 1, "PREP", "COMMA", "DATE", "ADVERB") and one.low(at + 1) not in ("to", "by")
            told = one.has(at - 1, "BE", "INSTRUMENT") or (one.has(at - 1, "COMMA") and one.has(at - 2, "INSTRUMENT"))
            return at if sets and not told else place
        if one.has(at, "WHO", "SAY", "BE", "HAVE", "INSTRUMENT", "HE") or one.low(at) in (";", ":", "to"):
            return place
    return place


def _signature_act(one: Sentence, place: int) -> Act | None:
    """ "put her signature next to his on a TEXT", "affixed their names to it"; `place` is before the text."""
    if one.low(place) not in ("on", "to", "under"):
        return None
    name = one.find(range(place - 1, place - 22, -1), words=("signature", "signatures", "names"))
    verb = one.find(range(name - 1, name - 4, -1), words=PUTS) if name is not None else None
    if verb is None or status_of(one, verb) is not Status.completed or one.low(verb - 1) == "to":
        return None
    return Act(verb, AgreementStatus.signed, False, Status.completed)


def _is_adjective(one: Sentence, verb: int, text: Instrument) -> bool:
    """ "the signed agreements", "implement signed agreements": no act is told."""
    if verb + 1 < text.first or one.items[verb].low.endswith(("s", "ing")) or one.low(verb - 1) == "to" or text.count:
        return False
    if one.low(verb - 1).endswith("s") and not one.items[verb - 1].classes:
        return False
    return not one.has(verb - 1, *AGENTS) and one.low(verb - 1) not in (")", ",")


def _act(one: Sentence, place: int, *, passive: bool) -> Act | None:
    kind = next(kind for kind in TEXT_VERBS if kind in one.items[place].classes)
    stage = STAGES[kind]
    status = status_of(one, place)
    if _is_reported_plan(one, place) and not one.holds(range(place), words=("if", "unless", "once")):
        return Act(place, AgreementStatus.to_be_signed, passive, Status.planned)
    to = one.back_over(place - 1, "ADVERB")
    if one.low(place - 2) == "to" and one.low(place - 1) == "be" and status is Status.completed:
        status = Status.planned  # "a pact, to be signed in May"
    if one.low(to) == "to" and (status is None or to < place - 1):
        first = one.holds(range(place - 8, place), words=ORDINALS)
        bound = one.low(to - 1) in BOUND or _is_diary(one, to)
        planned = Status.unknown if was_planned(one, place) else Status.planned
        status = planned if bound else Status.completed if first else _of_journey(one, to)
    if status in (None, Status.denied, Status.unknown) or _is_tentative(one, place):
        return None
    if status is Status.planned:
        stage = AgreementStatus.to_be_signed
    if one.low(place).startswith("approv") and "LEGISLATURE" in one.kinds:
        stage = AgreementStatus.ratified
    return Act(place, stage, passive, status)


def _of_journey(one: Sentence, to: int) -> Status | None:
    """ "flew to Lima on Monday to sign a TEXT": done where the journey was made, else planned like it."""
    at = to - 1
    while to - at < LONGEST_SETTING and one.has(at, "ACTOR", "PREP", "DATE", "DET", "COMMA", "CAPITAL", "POSS"):
        at -= 1
    made = status_of(one, at) if one.has(at, "GO", "VISIT", "RETURN") and at < to - 1 else None
    return made if made in (Status.completed, Status.planned) else None


def _is_diary(one: Sentence, to: int) -> bool:
    """ "Presidents A and B to sign a TEXT": who acts, "to", and no verb before."""
    if not one.has(to - 1, *WHO_SIGN) and one.low(to - 1) not in SIGNERS:
        return False
    return one.back_over(to - 1, *WHO_SIGN, "AND", "COMMA", "DET", "CAPITAL", "POSS", "BREAK", words=SIGNERS) < 0


def _is_reported_plan(one: Sentence, place: int) -> bool:
    """ "X and Y would sign a pact on Friday, the ministry said"."""
    return one.holds(range(place - 4, place), words=("would",)) and status_of(one, place) is Status.planned


def _is_tentative(one: Sentence, place: int) -> bool:
    far = range(place - LONGEST_SETTING, place)
    if any(one.low(at) == "that" and one.low(at - 1) in HOPES for at in far):
        return True
    return one.holds(range(place - 5, place), "TENTATIVE", words=HOPES)


@once
def passive_act(one: Sentence, text: Instrument, stop: int) -> Act | None:
    """ "the TEXT (which) was signed", "the TEXT entered into force", "a TEXT, being negotiated"."""
    for place in range(text.end + 1, min(text.end + 16, stop)):
        if one.has(place, "FORCE") and not one.has(place - 1, "THEY", "HIS", "DET"):  # "their effective use"
            return _in_force(one, place)
        if one.low(place) in ("expired", "lapsed"):
            return _act(one, place, passive=True)
        if one.has(place, *TEXT_VERBS) and _past(one, place):
            return _act(one, place, passive=True) if _is_passive(one, place, text) else None
        if one.has(place, "NEGOTIATE") and _past(one, place) and one.low(place - 1) == "being":
            return Act(place, AgreementStatus.under_negotiation, True, Status.proposed)
        ends = one.has(place, "SAY", "AGREE", "WHO") and one.low(place) != "which"
        if ends or one.low(place) == ";":
            return None
    return None


def _is_passive(one: Sentence, verb: int, text: Instrument) -> bool:
    """ "was (also) signed", ", signed", "was agreed and signed"; right after one text or those counted, "signed"."""
    if one.holds(range(verb - 3, verb), "BE") or one.low(verb - 1) in (",", "being"):
        return True
    if one.low(verb - 1) == "and":
        return one.holds(range(text.end + 1, verb), "BE")
    clear = text.count or not text.is_bundle or one.has(verb + 1, "INCLUDING")
    return bool(clear) and verb == text.end + 1 and not one.has(verb + 1, "DET", "INSTRUMENT", "NUMBER")


def made_in(one: Sentence, text: Instrument) -> Act | None:
    """ "under a 1998 treaty", "in a 1987 pact": a text of that year, of which no more is said."""
    dated = one.has(text.first, "DATE") and one.low(text.first - 1) in ("a", "an")
    if not dated or one.low(text.first - 2) not in ("in", "under", "by", "through"):
        return None
    return Act(text.first, AgreementStatus.unspecified, True, Status.completed)


@once
def relative_act(one: Sentence, text: Instrument) -> Act | None:
    """ "the TEXT (that) X and Y signed in 2020", "a TEXT which they are negotiating"."""
    comma = one.low(text.end + 1) == ","
    bare = one.low(text.end + 1 + comma) not in ("that", "which")
    at = text.end + 1 + comma - bare
    if (bare and comma) or not (
        one.has(at + 1, "PERSON", "ACTOR", "PAIR", "THEY", "DET", "HE", "GOVERNMENT")
        or one.low(at + 1) in ("both", "their")
    ):
        return None
    for place in range(at + 2, min(at + (9 if bare else 16), len(one.items))):
        if one.has(place, *TEXT_VERBS) and not one.has(place - 1, "DET", "PREP"):
            return None if bare and not _past(one, place) else _act(one, place, passive=False)
        if one.has(place, "NEGOTIATE") and one.low(place).endswith("ing"):
            return Act(place, AgreementStatus.under_negotiation, False, Status.proposed)
        if one.low(place) == ";" or one.has(place, "SAY", "INSTRUMENT", "COMMA", "WHO"):
            return None
        if bare and one.has(place, "PREP") and one.low(place) != "of":
            return None
    return None


def is_negotiating(one: Sentence, verb: int) -> bool:
    """ "are negotiating"; the present of other languages says as much."""
    form = one.items[verb].classes.get("NEGOTIATE") if one.has(verb, "NEGOTIATE") else None
    return (form == "ing" and one.has(verb - 1, "BE", "ADVERB")) or (form == "s" and one.story.language != ENGLISH)


def _past(one: Sentence, place: int) -> bool:
    return any(one.items[place].classes.get(kind) == "past" for kind in (*TEXT_VERBS, "NEGOTIATE"))


def _in_force(one: Sentence, place: int) -> Act | None:
    not_yet = one.holds(range(place - 6, place), "FUTURE", "NOT", words=NOT_YET)
    return None if not_yet else Act(place, AgreementStatus.in_force, True, Status.completed)


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
        return not one.holds(range(text.end + 1, text.end + 10), "DATE", "BE")
    return text.first == text.head and not text.is_bundle and not one.has(before, "DET")
