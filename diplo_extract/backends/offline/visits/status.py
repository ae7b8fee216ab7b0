"""Whether and when the visit of a phrase is made: put off, ruled out, wished for, foretold, over."""

from __future__ import annotations

from diplo_extract.backends.offline.article.other_dates import is_verb
from diplo_extract.backends.offline.article.sentence import Sentence
from diplo_extract.backends.offline.article.tense import FALSE, TOLD_OF, status_of
from diplo_extract.backends.offline.visits.drafts import date_of
from diplo_extract.backends.offline.visits.phrases import VisitPhrase
from diplo_extract.normalise.languages import ENGLISH
from diplo_extract.schema.vocabulary import Status, Zone

PLANS = frozenset({"plan", "plans", "intention", "intentions"})
RUMOURS = frozenset({"rumours", "rumors", "speculation", "rumour", "rumor"})
BEFORE_IT = frozenset({"ahead", "eve", "run-up", "preparation", "preparations", "prior"})
WITHIN = {"during": 0, "on": 0, "of": 3}  # where they stand: "during a visit", "in the course of a visit"
TOURS = frozenset({"tour", "swing", "trip", "journey"})
FORESEEN = frozenset({"expected", "planned", "scheduled", "due", "awaited", "slated", "foreseen", "pencilled"})
ASIDE = ("DATE", "DAY", "COMMA", "PREP", "DET", "HIS", "ADVERB", "UPCOMING", "INVITATION", "ACTOR", "OFFICE", "PERSON")
LONGEST_ASIDE = 12  # items
GIVEN_UP = frozenset({"", ".", "it", "them", "because", "due", "owing", "amid", "plans"})
GIVING_UP = 16  # items after a journey within which it is said to have been called off
NOT_MADE = ("fell through", "fallen through", "came to nothing", "come to nothing")


def governor(phrase: VisitPhrase) -> int | None:
    """The verb whose object the visit is."""
    one, place = phrase.one, phrase.lead - 1
    while one.has(place, "DET", "HIS", "THEY"):
        place -= 1
    aside = place if one.has(place, "PREP") else place - LONGEST_ASIDE
    while place > aside and one.has(place, *ASIDE):
        place -= 1  # "paid on Monday a visit", "paid, at the invitation of A, a visit"
    return place if one.has(place, "PAY", "BEGIN", "END", "CANCEL", "POSTPONE") else None


def status_with(phrase: VisitPhrase, verb: int | None) -> Status | None:
    one = phrase.one
    if put_off(phrase) or (verb is not None and one.has(verb, "CANCEL", "POSTPONE")):
        return None
    if verb is not None:
        status = status_of(one, verb)
        begun = one.has(verb, "BEGIN") and not _is_first_stop(phrase)
        begun = begun or (one.story.language != ENGLISH and _is_under_way(one, verb))
        return Status.ongoing if status is Status.completed and begun else status
    if is_ruled_out(phrase):
        return Status.denied
    if is_wish(phrase) or _is_rumour(phrase):
        return None
    dated = any(phrase.one.has(place, "DATE") for place in range(phrase.first, phrase.noun))
    foretold = None if dated else _foretold(phrase)  # "her 2019 visit": what begins is something else
    if foretold is not None:
        return _predicted(one, foretold, phrase)
    if phrase.hint is None and is_ahead(phrase):
        return Status.planned
    return phrase.hint or Status.completed


def _is_under_way(one: Sentence, verb: int) -> bool:
    """ "effectue (depuis lundi) une visite": the present of other languages, where no other day is told."""
    dated = [at for at in one.places_of("DATE") if one.low(at - 1) != "since"]
    return one.items[verb].classes.get("PAY") == "s" and one.zone is Zone.body and not dated


def _is_first_stop(phrase: VisitPhrase) -> bool:
    """ "began his tour in A", told from elsewhere: the tour goes on, the stay does not."""
    one, here = phrase.one, phrase.one.here
    elsewhere = here is not None and all(host.code != here.code for host, _ in phrase.hosts)
    return elsewhere and one.low(phrase.noun) in TOURS and one.low(phrase.noun + 1) == "in"


def _past_apposition(phrase: VisitPhrase) -> int:
    """Past ", his second in a year,"."""
    one, comma = phrase.one, phrase.after
    if one.low(comma) != "," or not one.has(comma + 1, "HIS", "DET", "ADVERB"):
        return comma
    near = range(comma + 2, min(comma + 12, len(one.items)))
    return next((at + 1 for at in near if one.low(at) == "," and one.has(at + 1, "FUTURE", "BE")), comma)


def _foretold(phrase: VisitPhrase) -> int | None:
    """Where the sentence goes on to say that the visit lies ahead: "will begin", "is expected", ", scheduled for"."""
    one = phrase.one
    for place in range(_past_apposition(phrase), min(phrase.after + 14, len(one.items))):
        begins = one.low(place) in ("begins", "starts", "opens") and one.zone is Zone.body
        foreseen = one.low(place + 1) in FORESEEN and (one.has(place, "BE") or one.low(place) == ",")
        if one.has(place, "FUTURE") or begins or foreseen:
            return place
        if one.has(place, "HAVE") and one.low(place + 1) == "been":
            continue
        if one.low(place) == "," and one.low(place + 1) in ("begins", "starts", "will"):
            continue
        if one.has(place, "BE", "HAVE", "WHO") or one.low(place) in (";", ","):
            return None
    return None


def is_ahead(phrase: VisitPhrase) -> bool:
    """ "ahead of X's visit to Y", "on the eve of his visit", "during his visit to Y, X will …" """
    one, place = phrase.one, _start(phrase) - 1
    while one.has(place, "DET", "HIS"):
        place -= 1
    if one.low(place) in ("of", "to", "for") and one.low(place - 1) in BEFORE_IT:
        return True
    return one.low(place) in WITHIN and place <= WITHIN[one.low(place)] and _goes_on_ahead(phrase)


def _start(phrase: VisitPhrase) -> int:
    return min(at for at in (*phrase.spans, phrase.first) if at <= phrase.first)


def _goes_on_ahead(phrase: VisitPhrase) -> bool:
    """Whether the main clause, after a visit that opens the sentence, is in the future."""
    one = phrase.one
    for at in range(phrase.after, len(one.items)):
        if one.has(at, "FUTURE"):
            return one.low(at) != "would"
        if one.has(at, "WHO", "SAY") or is_verb(one, at):
            return False
    return False


def _predicted(one: Sentence, place: int, phrase: VisitPhrase) -> Status | None:
    """ "the visit will take place …" is planned; what a visit will bring says nothing of when."""
    if not one.has(place, "FUTURE"):
        return phrase.hint or (Status.unknown if one.low(place - 1) == "had" else Status.planned)
    if one.has(place + 1, "NOT"):
        return Status.cancelled if one.low(place + 2) in ("go", "take", "happen", "proceed", "materialise") else None
    if phrase.hint is not None:
        return phrase.hint
    begins = one.low(place + 1) in ("take", "begin", "start", "last", "be", "come", "run", "mark", "include")
    return Status.planned if begins else Status.unknown


def is_ruled_out(phrase: VisitPhrase) -> bool:
    """ "there were no plans for a trip by X to Y", "denied reports of a visit by X to Y" """
    one, near = phrase.one, range(max(0, phrase.first - 5), phrase.first)
    planned = next((at for at in near if one.low(at) in PLANS), None)
    if _is_none_planned(phrase):
        return True
    if planned is not None:
        return any(one.has(at, "NOT") for at in range(max(0, planned - 3), planned))
    return any(one.has(at, "DENY") for at in near) or (
        _is_rumour(phrase) and any(item.low in FALSE for item in one.items)
    )


def _is_none_planned(phrase: VisitPhrase) -> bool:
    """ "no visit by X to Y is planned" """
    one, near = phrase.one, range(phrase.after, min(phrase.after + 6, len(phrase.one.items)))
    none = one.low(phrase.first - 1) == "no" or one.low(phrase.first) == "no"
    return none and any(one.low(at) in FORESEEN and one.has(at - 1, "BE", "ADVERB") for at in near)


def _is_rumour(phrase: VisitPhrase) -> bool:
    """ "reports of a visit by X", "speculation about X's trip" """
    start = _start(phrase)
    told_of = phrase.one.has(phrase.after, "BE") and phrase.one.low(phrase.after + 1) in TOLD_OF
    return told_of or any(phrase.one.low(at) in RUMOURS for at in range(max(0, start - 4), start))


def is_habit(phrase: VisitPhrase) -> bool:
    """ "his visits to Chile over the years": several, and of none is said when."""
    one = phrase.one
    plural = one.low(phrase.noun) in ("visits", "trips", "tours", "stays", "journeys")
    return plural and len(phrase.hosts) == 1 and not phrase.stops and date_of(phrase) is None


def put_off(phrase: VisitPhrase) -> bool:
    one = phrase.one
    return any(
        one.has(place, "CANCEL", "POSTPONE") for place in range(phrase.after, min(phrase.after + 12, len(one.items)))
    )


def is_wish(phrase: VisitPhrase) -> bool:
    one, start = phrase.one, _start(phrase)
    near = range(max(0, start - 4), start)
    if any((one.has(at, "MAYBE") or one.low(at) == "would") and not one.has(at + 1, "BE") for at in near):
        return True  # "would welcome a visit by X"
    return any(
        one.has(place, "NOT", "TENTATIVE", "INVITATION", "INVITE")
        or one.low(place) in ("plan", "plans", "hope", "if", "invited")
        for place in range(max(0, phrase.first - 4), phrase.first)
    )


def given_up(one: Sentence, after: int, status: Status) -> Status:
    """The status of a journey of which the sentence goes on to say that its traveller called it off."""
    if status is Status.ongoing or status is Status.denied:
        return status
    for at in range(after, min(after + GIVING_UP, len(one.items))):
        if one.has(at, "PERSON", "SAY") or one.low(at) == ";":
            break
        if one.has(at, "CANCEL", "POSTPONE") and (_was(one, at) or (_leads(one, at) and _is_journey(one, at + 1))):
            return Status.cancelled if one.has(at, "CANCEL") else Status.postponed
    return status


def _was(one: Sentence, at: int) -> bool:
    """ "but the trip has been (put off)", "but it was (cancelled)" """
    subject = at - 1
    while one.has(subject, "HAVE", "BE", "ADVERB"):
        subject -= 1
    told = any(one.has(place, "BE") for place in range(subject + 1, at)) or one.low(at) in NOT_MADE
    return told and (one.has(subject, "VISIT_NOUN") or (one.low(subject) == "it" and one.low(subject - 1) == "but"))


def _leads(one: Sentence, at: int) -> bool:
    """ "but called off", "had to cancel" """
    if one.low(at - 1) == "to":
        return one.low(at - 2) in ("had", "forced", "obliged", "compelled")
    return one.low(at - 1) in ("but", "then", "later", ",") or one.has(at - 1, "HE")


def _is_journey(one: Sentence, aim: int) -> bool:
    """Whether what is given up is the journey: "the trip", "it", or nothing said."""
    while one.has(aim, "DET", "HIS", "RANK", "UPCOMING"):
        aim += 1
    return one.has(aim, "VISIT_NOUN", "DATE", "COMMA", "PREP", "WHO") or one.low(aim) in GIVEN_UP
