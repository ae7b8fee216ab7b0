"""Rules for texts between parties: by the verb, verbal noun or state that goes with the name of the text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from diplo_extract.backends.offline.article.bystanders import TEXT_VERBS
from diplo_extract.backends.offline.article.clause import Subject, find_subject
from diplo_extract.backends.offline.article.dating import Dates, is_signed_there
from diplo_extract.backends.offline.article.parties import after_with, places_in
from diplo_extract.backends.offline.article.place_lists import STATES
from diplo_extract.backends.offline.article.sentence import Sentence
from diplo_extract.backends.offline.article.telling import telling
from diplo_extract.backends.offline.texts.acts import (
    Act,
    active_act,
    fits,
    is_negotiating,
    made_in,
    passive_act,
    relative_act,
)
from diplo_extract.backends.offline.texts.anaphora import texts_of
from diplo_extract.backends.offline.texts.bundles import Bundle, note_part
from diplo_extract.backends.offline.texts.instruments import Instrument, instruments, text_after
from diplo_extract.backends.offline.texts.lists import in_list, is_beside, opens_list
from diplo_extract.backends.offline.texts.nominal_acts import nominal_act
from diplo_extract.backends.offline.texts.particulars import onlookers, particulars
from diplo_extract.backends.offline.texts.signatories import sides_of_text
from diplo_extract.backends.offline.words.items import Place
from diplo_extract.normalise.instruments import number_of, read_instrument
from diplo_extract.normalise.subjects import read_subjects
from diplo_extract.schema import DraftAgreement
from diplo_extract.schema.vocabulary import AgreementStatus, InstrumentType, Lateralism, MentionRole, Status

REACH = 14  # items after the text in which its date is looked for
NEAR = 23  # items
FARTHEST_TALKS = 12  # items
FEW = 5  # sides that an article can name
JOINING = STATES | {"members", "signatories"}
LASTING = frozenset({"for", "until", "till", "through"})
ENDED = frozenset({"concluded", "completed", "collapsed", "finished", "ended", "conclusion"})
PAID = (InstrumentType.contract, InstrumentType.unspecified)
NAMED_ONLY = frozenset(
    {InstrumentType.agreement, InstrumentType.treaty, InstrumentType.convention, InstrumentType.protocol}
    | {InstrumentType.mou, InstrumentType.arrangement, InstrumentType.contract}
)


def text_signed(one: Sentence) -> Iterator[DraftAgreement]:
    """Active: "X and Y signed, exchanged, adopted, ratified a TEXT", also a list of texts after one verb."""
    act: Act | None = None
    before: Instrument | None = None
    for text in texts_of(one):
        own = active_act(one, text) or relative_act(one, text)
        act = own or (act if before and act and in_list(one, before, text) else None)
        if act and fits(one, act, text):
            subject = find_subject(one, act.place) or onlookers(one, act.place)
            yield from _draft(one, text, act, subject, "text_signed")
        before = text


def text_was_signed(one: Sentence) -> Iterator[DraftAgreement]:
    """Passive: "a TEXT was signed by, between, with …", "a TEXT, signed in …", "the TEXT entered into force"."""
    texts = texts_of(one)
    listed: Act | None = None
    for number, text in enumerate(texts):
        stop = next((other.first for other in texts[number + 1 :] if other.first > text.end), len(one.items))
        act = passive_act(one, text, stop) or made_in(one, text)
        if act is None and number + 1 < len(texts) and in_list(one, text, texts[number + 1]):
            act = passive_act(one, texts[number + 1], len(one.items))
        told = active_act(one, text) or nominal_act(one, text) or relative_act(one, text)
        if act is None and listed and number:
            opens = opens_list(one, listed.place, text.first) or is_beside(one, text)
            act = listed if opens and in_list(one, texts[number - 1], text, past=listed.place) else None
        listed = act
        if act and fits(one, act, text) and not told:
            yield from _draft(one, text, act, onlookers(one, act.place), "text_was_signed")


def signing_of(one: Sentence) -> Iterator[DraftAgreement]:
    """Verbal nouns: "(witnessed) the signing of a TEXT between …", "the exchange of three TEXTS"."""
    act: Act | None = None
    before: Instrument | None = None
    for text in instruments(one):
        own = nominal_act(one, text)
        act = own or (act if before and act and in_list(one, before, text) else None)
        if act and fits(one, act, text):
            yield from _draft(one, text, act, onlookers(one, act.place), "signing_of")
        before = text


def under_negotiation(one: Sentence) -> Iterator[DraftAgreement]:
    """ "negotiations on a TEXT between X and Y", "X and Y are negotiating a TEXT": a named text, identified parties."""
    for text in instruments(one):
        place = one.back_over(text.first - 1, "DET", "ADVERB", "POSS", "ACTOR", words=("-", "–"))
        talks = _talks_on(one, place)
        active = is_negotiating(one, place)
        ahead = one.holds(range(place - 5, place), "FUTURE", "MAYBE", "PLAN", "TENTATIVE")
        noun = (talks is not None or one.has(place, "NEGOTIATING")) and not ahead
        place = place if talks is None else talks
        over = "NOT" not in one.kinds and one.holds(range(place - 4, len(one.items)), words=ENDED)
        if (active or noun) and not text.is_bundle and read_instrument(text.words) in NAMED_ONLY and not over:
            act = Act(place, AgreementStatus.under_negotiation, not active, Status.proposed)
            yield from _draft(one, text, act, find_subject(one, place), "under_negotiation")


def _talks_on(one: Sentence, place: int) -> int | None:
    """The talks of "talks between X and Y on a TEXT", "negotiations with X over a TEXT"."""
    if one.low(place) not in ("on", "over", "about", "for"):
        return None
    at = place - 1
    while place - at < FARTHEST_TALKS and one.has(at, "ACTOR", "AND", "DET", "COMMA", "CAPITAL", "PAIR", "GOVERNMENT"):
        at -= 1
    led = one.low(at) in ("between", "with") and one.low(at - 1) in ("talks", "negotiations", "discussions")
    return at - 1 if led else None


def _draft(one: Sentence, text: Instrument, act: Act, subject: Subject | None, rule: str) -> Iterator[DraftAgreement]:
    sides = sides_of_text(one, text, act, subject)
    if len(sides) < 2 or _is_no_treaty(one, text, act):
        return
    date = _date(one, text, act)
    told = telling(
        one, [text.first, text.head, text.end, act.place, *_near(one, sides, act.place)], act.status, date, rule
    )
    if _is_told(one, text, act, sides, told):
        return
    one.story.texts.append((frozenset(side.code for side in sides), read_instrument(text.words)))
    if text.is_bundle and not text.count and len(sides) == 3 and " with " in told["quotes"][0] and rule != "signing_of":
        yield from _one_each(one, text, act, sides, told)
        return
    draft = coded(one, text, act, subject, sides, told)
    if text.is_bundle:
        one.story.bundles.append(Bundle(one.number, text, act, sides, draft, one.number, one.number))
    else:
        note_part(one, text, draft)
    yield draft


def coded(
    one: Sentence, text: Instrument, act: Act, subject: Subject | None, sides: list[Place], told: dict[str, Any]
) -> DraftAgreement:
    return draft_of(
        text,
        act.stage,
        sides,
        **told,
        **particulars(one, text, act, subject, sides),
        lateralism=Lateralism.set_of_bilaterals if text.is_bundle and len(sides) > 3 else "",
        is_aggregate=text.is_bundle,
        count_text=text.count,
    )


def draft_of(text: Instrument, stage: AgreementStatus, sides: list[Place], **told: Any) -> DraftAgreement:
    """A draft with what the name of the text says."""
    return DraftAgreement(
        **told,
        title=text.title,
        instrument_text=text.words,
        agreement_status=stage,
        parties=[place.party for place in sides],
        subject_areas=list(read_subjects(text.title)),
    )


def _one_each(
    one: Sentence, text: Instrument, act: Act, sides: list[Place], told: dict[str, Any]
) -> Iterator[DraftAgreement]:
    """ "Agreements with A and B" are one with A and one with B; "A and B signed agreements with C" likewise."""
    others = after_with(one, text.head + 1, text.end + 20)
    hub = others[0] if len(others) == 1 else sides[0]
    for other in (side for side in sides if side.code != hub.code):
        yield draft_of(text, act.stage, [hub, other], **told)


def _is_no_treaty(one: Sentence, text: Instrument, act: Act) -> bool:
    """A player's contract, a deal with workers, a convention of the United Nations that states join."""
    if "SPORT" in one.kinds and read_instrument(text.words) in PAID:
        return True
    if text.title.startswith(("UN ", "U.N. ", "United Nations ")) or _with_many(one, text, act):
        return True
    staff = [at for at in one.places_of("STAFF") if act.place - 7 < at < text.end + 6]
    return any(at < act.place or "with" in (one.low(at - 1), one.low(at - 2)) for at in staff)


def _with_many(one: Sentence, text: Instrument, act: Act) -> bool:
    """ "among 60 countries that signed a TEXT", "with 40 other states", "parties to the TEXT": more than are named."""
    for at in range(min(act.place, text.first) - 6, text.end + 8):
        if one.low(at) == "parties" and one.low(at + 1) == "to":
            return True
        if one.low(at) in JOINING:
            other = one.low(at - 1) == "other"
            if number_of(one.low(at - 1 - other)) > (0 if other else FEW):
                return True
    return False


def _is_told(one: Sentence, text: Instrument, act: Act, sides: list[Place], told: dict[str, Any]) -> bool:
    """ "Both texts were signed", "the documents": what was told before, and no new record; "the Oslo Accord" is one."""
    if text.named:
        return False
    items = _names_items(one, act)
    bare = text.first >= text.head - 1 and text.end == text.head
    definite = one.low(text.first - 1) in ("the", "these", "those") and (items or not opens_list(one, 0, text.first))
    if not (bare and definite and (text.first == text.head or not text.title[0].isupper())):
        return one.low(text.first) == "both"
    return items or (bool(one.story.texts) and not _is_another(one, text, sides, told))


def _is_another(one: Sentence, text: Instrument, sides: list[Place], told: dict[str, Any]) -> bool:
    """ "The deal with Peru", where none with Peru was told; "the treaty was signed by X and Y in 1998", where of theirs
    only a memorandum was."""
    codes = frozenset(side.code for side in sides)
    named = one.low(text.end + 1) in ("with", "between") or len(_near(one, sides, text.head)) == len(codes)
    if text.is_bundle or not named:
        return False
    kinds = {kind for between, kind in one.story.texts if between == codes}
    history = bool(told["date_text"]) and told["mention_role"] is MentionRole.background
    return not kinds or (history and read_instrument(text.words) not in {*kinds, InstrumentType.unspecified})


def _names_items(one: Sentence, act: Act) -> bool:
    """ "The documents signed include a TEXT": the items are told, and how many there are elsewhere."""
    return act.passive and one.has(act.place + 1, "INCLUDING")


def _near(one: Sentence, sides: list[Place], place: int) -> list[int]:
    codes = {side.code for side in sides}
    found: dict[str, int] = {}
    near = range(max(0, place - NEAR), min(len(one.items), place + NEAR + 1))
    for at in sorted(near, key=lambda at: abs(at - place)):
        for side in places_in(one.items[at]):
            if side.code in codes:
                found.setdefault(side.code, at)
    return list(found.values())


def _date(one: Sentence, text: Instrument, act: Act) -> int | None:
    """The date of what is done to a text; between the text and a passive verb, it is surely its date.

    Of negotiations none: when they began is not their date.
    """
    if act.stage is AgreementStatus.under_negotiation:
        return None
    dates = Dates(one, declared=act.status is Status.completed, through=frozenset({"when"}))
    between = dates.after(text.end, act.place)
    if between and one.has(text.end + 1, "COMMA") and one.has(between + 1, "COMMA") and between > text.end + 3:
        between = None  # "a TEXT, opened for signature in 1996, was signed by A and B on Monday"
    if between is None and act.place < text.first:
        between = dates.after(act.place, text.first)
        others = [at for at in one.places_of("INSTRUMENT") if between and act.place < at < between]
        own = dates.after(text.end, text_after(one, text)) if others else None
        between = between if own is None else own
    if between is not None:
        return between
    last = max(act.place, text.end)
    if act.passive and act.place == text.end + 1 and one.has(act.place + 1, "PREP"):
        found = dates.after(last, last + REACH)  # "hailed on Monday a TEXT signed by A and B"
    else:
        found = dates.of(act.place, last, last + REACH, min(act.place, text.first))
    made = act.stage in (AgreementStatus.signed, AgreementStatus.unspecified)
    if found is None and made and one.has(text.first, "DATE"):
        return text.first  # "the 1998 treaty was signed in Lima"
    return None if found is not None and _is_of_other(one, last, found) else found


def _is_of_other(one: Sentence, last: int, date: int) -> bool:
    """Whether a date is that of another act ("the pact signed in June"), of the term ("a programme for 2025", "extended
    for five years") or of what is old ("ties that date back to 1941")."""
    verbs = (at for at in range(last + 1, date) if one.has(at, *TEXT_VERBS) and not is_signed_there(one, at))
    lasts = LASTING & {one.low(date - 1), one.low(date).partition(" ")[0]}
    return any(verbs) or bool(lasts) or one.holds(range(date - 3, date), "DATE_FROM")
