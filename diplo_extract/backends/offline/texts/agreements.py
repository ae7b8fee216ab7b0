"""Rules for texts between parties: by the verb, verbal noun or state that goes with the name of the text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from diplo_extract.backends.offline.article.clause import Subject, find_subject
from diplo_extract.backends.offline.article.dating import Dates, is_signed_there
from diplo_extract.backends.offline.article.parties import (
    after_between,
    after_with,
    distinct,
    place_of,
)
from diplo_extract.backends.offline.article.sentence import Sentence
from diplo_extract.backends.offline.article.telling import telling
from diplo_extract.backends.offline.texts.acts import (
    VERBS,
    Act,
    active_act,
    fits,
    passive_act,
    relative_act,
)
from diplo_extract.backends.offline.texts.anaphora import texts_of
from diplo_extract.backends.offline.texts.bundles import Bundle, bundle_before, note_part
from diplo_extract.backends.offline.texts.instruments import Instrument, instruments
from diplo_extract.backends.offline.texts.lists import in_list, opens_list
from diplo_extract.backends.offline.texts.nominal_acts import nominal_act
from diplo_extract.backends.offline.texts.particulars import onlookers, particulars
from diplo_extract.backends.offline.texts.signatories import sides_of_text
from diplo_extract.backends.offline.words.items import Place
from diplo_extract.normalise.instruments import read_instrument
from diplo_extract.normalise.subjects import read_subjects
from diplo_extract.schema import DraftAgreement
from diplo_extract.schema.vocabulary import AgreementStatus, InstrumentType, Lateralism, Status

REACH = 14  # items after the text in which its date is looked for


NEAR = 23  # items
LIST_MARK = 5  # items: "(", "ii", ")", "a"
LASTING = frozenset({"for", "until", "till", "through"})
ORDINALS = frozenset({"first", "second", "third", "fourth", "fifth", "last", "other"})
CONTENTS = frozenset(
    {"covers", "concerns", "deals", "governs", "regulates", "relates", "foresees", "envisages", "bars", "allows"}
    | {"provides", "opens", "sets", "commits", "obliges", "will", "lays", "grants", "aims", "creates", "establishes"}
)
PAID = (InstrumentType.contract, InstrumentType.unspecified)
NAMED_ONLY = frozenset(
    {
        InstrumentType.agreement,
        InstrumentType.treaty,
        InstrumentType.convention,
        InstrumentType.protocol,
        InstrumentType.mou,
        InstrumentType.arrangement,
        InstrumentType.contract,
    }
)


def text_signed(one: Sentence) -> Iterator[DraftAgreement]:
    """Active: "X and Y signed, exchanged, adopted, ratified a TEXT", also a list of texts after one verb."""
    act: Act | None = None
    before: Instrument | None = None
    for text in texts_of(one):
        own = active_act(one, text) or relative_act(one, text)
        act = own or (act if before and act and in_list(one, before, text) else None)
        if act and fits(one, act, text):
            subject = find_subject(one, act.place) or onlookers(one, act)
            yield from _draft(one, text, act, subject, "text_signed")
        before = text


def text_was_signed(one: Sentence) -> Iterator[DraftAgreement]:
    """Passive: "a TEXT was signed by, between, with …", "a TEXT, signed in …", "the TEXT entered into force"."""
    texts = texts_of(one)
    listed: Act | None = None
    for number, text in enumerate(texts):
        stop = next((other.first for other in texts[number + 1 :] if other.first > text.end), len(one.items))
        act = passive_act(one, text, stop)
        if act is None and number + 1 < len(texts) and in_list(one, text, texts[number + 1]):
            act = passive_act(one, texts[number + 1], len(one.items))
        told = active_act(one, text) or nominal_act(one, text) or relative_act(one, text)
        if act is None and listed and number:
            opens = any(one.has(at, "INCLUDING") or one.low(at) == ":" for at in range(listed.place, text.first))
            act = listed if opens and in_list(one, texts[number - 1], text, past=listed.place) else None
        listed = act
        if act and fits(one, act, text) and not told:
            yield from _draft(one, text, act, None, "text_was_signed")


def signing_of(one: Sentence) -> Iterator[DraftAgreement]:
    """Verbal nouns: "(witnessed) the signing of a TEXT between …", "the exchange of three TEXTS"."""
    act: Act | None = None
    before: Instrument | None = None
    for text in instruments(one):
        own = nominal_act(one, text)
        act = own or (act if before and act and in_list(one, before, text) else None)
        if act and fits(one, act, text):
            yield from _draft(one, text, act, _watchers(one, act.place), "signing_of")
        before = text


def _watchers(one: Sentence, place: int) -> Subject | None:
    verb = next((at for at in range(place - 1, max(-1, place - 8), -1) if one.has(at, "WITNESS")), None)
    return find_subject(one, verb) if verb is not None else None


def under_negotiation(one: Sentence) -> Iterator[DraftAgreement]:
    """ "negotiations on a TEXT between X and Y", "X and Y are negotiating a TEXT": a named text, identified parties."""
    for text in instruments(one):
        place = text.first - 1
        while one.has(place, "DET", "ADVERB", "POSS", "ACTOR") or one.low(place) in ("-", "–"):
            place -= 1
        active = (
            one.has(place, "NEGOTIATE") and one.items[place].low.endswith("ing") and one.has(place - 1, "BE", "ADVERB")
        )
        ahead = any(one.has(at, "FUTURE", "MAYBE", "PLAN", "TENTATIVE") for at in range(max(0, place - 5), place))
        noun = one.has(place, "NEGOTIATING") and not ahead
        over = "NOT" not in one.kinds and any(
            item.low in ("concluded", "completed", "collapsed", "finished", "ended", "conclusion")
            for item in one.items[max(0, place - 4) :]
        )
        if (active or noun) and not text.is_bundle and read_instrument(text.words) in NAMED_ONLY and not over:
            act = Act(place, AgreementStatus.under_negotiation, not active, Status.proposed)
            yield from _draft(one, text, act, find_subject(one, place), "under_negotiation")


def listed_texts(one: Sentence) -> Iterator[DraftAgreement]:
    """Items of a bundle told right before: "They include a memorandum on X", "One of them is a contract …"."""
    bundle = bundle_before(one)
    if bundle is None:
        return
    for text in instruments(one):
        if (
            text.is_bundle
            or active_act(one, text)
            or nominal_act(one, text)
            or passive_act(one, text, len(one.items))
            or not _is_listed(one, text, bundle)
        ):
            continue
        between, _ = after_between(one, text.first, min(len(one.items), text.end + 14))
        told = telling(one, [text.first, text.head, text.end], bundle.act.status, None, "listed_texts")
        sides = between if len(between) > 1 else _sides_of_item(one, text, bundle.sides)
        listed = Act(text.first, bundle.act.stage, True, bundle.act.status)
        draft = _coded(one, text, listed, None, sides, {**told, "date_text": bundle.draft.date_text})
        one.story.parts.append((draft, bundle.draft))
        bundle.last = one.number
        yield draft


def _sides_of_item(one: Sentence, text: Instrument, sides: list[Place]) -> list[Place]:
    """Of a bundle with several: the first with whom the item names ("an agreement on fish with Ghana")."""
    others, _ = after_with(one, text.head + 1, min(len(one.items), text.end + 8))
    return distinct([sides[0], *others]) if others else sides


def _is_listed(one: Sentence, text: Instrument, bundle: Bundle) -> bool:
    """Whether a text is told as an item: after "they include", "the third is", or as a line below a colon."""
    if _is_item(one, text):
        return True
    cue = next((place for place in range(text.first) if one.has(place, "INCLUDING") or _counts_off(one, place)), None)
    if cue is None:
        if text.first > LIST_MARK or not _opens_list(one, bundle):
            return False
        cue = text.end
    return not any(one.has(place, "SAY", "NOT") or one.has(place, *VERBS) for place in range(cue + 1, text.first))


def _opens_list(one: Sentence, bundle: Bundle) -> bool:
    """Whether a sentence from the bundle's own on ends with a colon; none is looked at twice."""
    unread = one.story.sentences[bundle.read : one.number]
    bundle.opens_list = bundle.opens_list or any(told.text.rstrip().endswith(":") for told in unread)
    bundle.read = one.number
    return bundle.opens_list


def _is_item(one: Sentence, text: Instrument) -> bool:
    """ "A separate protocol covers …" as the first words: of the texts told right before."""
    return text.first < 3 and one.low(0) in ("a", "an", "another", "one") and one.low(text.end + 1) in CONTENTS


def _counts_off(one: Sentence, place: int) -> bool:
    """ "The third document is a …"."""
    return place < 3 and one.low(place) in ORDINALS and any(one.has(at, "BE") for at in (place + 1, place + 2))


def _draft(one: Sentence, text: Instrument, act: Act, subject: Subject | None, rule: str) -> Iterator[DraftAgreement]:
    sides = sides_of_text(one, text, act, subject)
    if len(sides) < 2 or _refers_back(one, text) or _is_no_treaty(one, text, act):
        return
    one.story.texts += 1
    date = _date(one, text, act) if act.stage is not AgreementStatus.under_negotiation else None
    told = telling(
        one, [text.first, text.head, text.end, act.place, *_near(one, sides, act.place)], act.status, date, rule
    )
    if text.is_bundle and not text.count and len(sides) == 3 and " with " in told["quotes"][0] and rule != "signing_of":
        yield from _one_each(text, act, sides, told)
        return
    draft = _coded(one, text, act, subject, sides, told)
    if text.is_bundle:
        one.story.bundles.append(Bundle(one.number, text, act, sides, draft, one.number, one.number))
    else:
        note_part(one, text, draft)
    yield draft


def _coded(
    one: Sentence, text: Instrument, act: Act, subject: Subject | None, sides: list[Place], told: dict[str, Any]
) -> DraftAgreement:
    return DraftAgreement(
        **told,
        **particulars(one, text, act, subject, sides),
        title=text.title,
        instrument_text=text.words,
        agreement_status=act.stage,
        parties=[place.party for place in sides],
        lateralism=Lateralism.set_of_bilaterals if text.is_bundle and len(sides) > 3 else "",
        subject_areas=list(read_subjects(text.title)),
        is_aggregate=text.is_bundle,
        count_text=text.count,
    )


def _one_each(text: Instrument, act: Act, sides: list[Place], told: dict[str, Any]) -> Iterator[DraftAgreement]:
    """ "Agreements with A and B" are one with A and one with B."""
    for other in sides[1:]:
        yield DraftAgreement(
            **told,
            title=text.title,
            instrument_text=text.words,
            agreement_status=act.stage,
            parties=[sides[0].party, other.party],
            subject_areas=list(read_subjects(text.title)),
        )


def _is_no_treaty(one: Sentence, text: Instrument, act: Act) -> bool:
    """A player's contract, a deal with workers, a convention of the United Nations that states join."""
    if one.kinds.keys() & {"SPORT"} and read_instrument(text.words) in PAID:
        return True
    of_all = text.title.startswith(("UN ", "U.N. ", "United Nations ")) and text.title.count("-") == 0
    return of_all or any(one.has(at, "STAFF") for at in range(max(0, act.place - 6), act.place))


def _refers_back(one: Sentence, text: Instrument) -> bool:
    """ "Both texts were signed", "the documents": what was told before, and no new record; "the Oslo Accord" is one."""
    return (
        one.story.texts > 0
        and text.first >= text.head - 1
        and text.end == text.head
        and (text.first == text.head or not text.title[0].isupper())
        and one.low(text.first - 1) in ("the", "these", "those")
        and not opens_list(one, 0, text.first)
    ) or (one.low(text.first) == "both" and not text.named)


def _near(one: Sentence, sides: list[Place], place: int) -> list[int]:
    codes = {side.code for side in sides}
    found: dict[str, int] = {}
    near = range(max(0, place - NEAR), min(len(one.items), place + NEAR + 1))
    for at in sorted(near, key=lambda at: abs(at - place)):
        side = place_of(one.items[at])
        if side and side.code in codes:
            found.setdefault(side.code, at)
    return list(found.values())


def _date(one: Sentence, text: Instrument, act: Act) -> int | None:
    """The date of what is done to a text; between the text and a passive verb, it is surely its date.

    Of negotiations none: when they began is not their date.
    """
    if act.stage is AgreementStatus.under_negotiation:
        return None
    dates = Dates(one, declared=act.status is Status.completed)
    between = dates.after(*((act.place, text.first) if act.place < text.first else (text.end, act.place)))
    if between is not None:
        return between
    last = max(act.place, text.end)
    found = dates.of(act.place, last, last + REACH, min(act.place, text.first))
    return None if found is not None and _is_of_other(one, last, found) else found


def _is_of_other(one: Sentence, last: int, date: int) -> bool:
    """Whether a date is that of another act ("the pact signed in June") or of the term ("a programme for 2025")."""
    verbs = (at for at in range(last + 1, date) if one.has(at, *VERBS) and not is_signed_there(one, at))
    return any(verbs) or _lasts(one, date)


def _lasts(one: Sentence, date: int) -> bool:
    """ "extended for five years", "prolonged until 2030", "ties dating back to 1941": how long, and not when."""
    if any(one.low(at) in ("dating", "dates") or one.has(at, "DATE_FROM") for at in range(date - 3, date)):
        return True
    return one.low(date - 1) in LASTING or one.low(date).partition(" ")[0] in LASTING
