"""Rules for visits told by presence abroad: guests received, meetings and speeches in a city of another country."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from diplo_extract.backends.offline.article.clause import Subject, find_subject, person_at
from diplo_extract.backends.offline.article.dating import date_near
from diplo_extract.backends.offline.article.parties import places_in
from diplo_extract.backends.offline.article.people import Person
from diplo_extract.backends.offline.article.place_lists import hosts_of, places_from
from diplo_extract.backends.offline.article.sentence import Sentence, once
from diplo_extract.backends.offline.article.subjects import each_who_met, is_of_persons, last_two
from diplo_extract.backends.offline.article.telling import telling
from diplo_extract.backends.offline.article.tense import status_of
from diplo_extract.backends.offline.visits.destinations import is_place_at
from diplo_extract.backends.offline.visits.drafts import drafts_of
from diplo_extract.backends.offline.visits.phrases import VisitPhrase, visit_phrases
from diplo_extract.backends.offline.visits.scenes import city_of, city_that_receives, verb_of
from diplo_extract.backends.offline.visits.venues import GATHERINGS, first_of_summit
from diplo_extract.backends.offline.words.items import Place
from diplo_extract.schema import DraftVisit
from diplo_extract.schema.vocabulary import Status, VisitFormat, Zone

TOPICS = frozenset({"on", "for", "to", "over", "about", "that", "which"})
LISTED = 8  # items from "talks" to "foreign ministers" in "talks between the Togolese and Fijian foreign ministers"
MARGINS = frozenset({"margins", "margin", "sidelines", "sideline"})


def received(one: Sentence) -> Iterator[DraftVisit]:
    """A guest from abroad is received in a named city of the host: "X received visiting Y", "X welcomed Y in Hanoi"."""
    if "REMOTE" in one.kinds:
        return
    for verb in one.places_of("HOST"):
        pair = find_guest(one, verb) if one.items[verb].classes["HOST"] else None
        status = status_of(one, verb)
        if pair is None or status in (None, Status.denied, Status.unknown):
            continue
        host, first, spans = pair
        others = _further_guests(one, spans[-1]) if person_at(one, spans[-1]) is first else ()
        for guest in [first, *others]:
            yield from _received(one, verb, (host, guest, spans), status)


def _received(
    one: Sentence, verb: int, pair: tuple[Place | None, Person, list[int]], status: Status
) -> Iterator[DraftVisit]:
    host, guest, spans = pair
    if one.low(verb).startswith("host") and status is not Status.planned and host is None:
        return
    phrase = _for_a_visit(one, verb)
    if phrase is not None and host and host.code != guest.code:
        hosts = phrase.hosts or [as_host(host)]
        told = telling(one, [*spans, phrase.noun], status, date_near(one, verb, limit=24), "received")
        yield from drafts_of(one, [guest], hosts, told, rank_text=phrase.rank)
    else:
        yield from _presence(one, verb, guest, host, spans, "received")


def _further_guests(one: Sentence, last: int) -> Iterator[Person]:
    """ "received A and B" """
    while one.low(last + 1) in (",", "and") and one.has(last + 2, "PERSON"):
        last += 2
        if (person := person_at(one, last)) and not one.has(last + 1, "POSS"):
            yield person


def _for_a_visit(one: Sentence, verb: int) -> VisitPhrase | None:
    """ "… received X for an official visit" """
    phrases = (phrase for phrase in visit_phrases(one) if phrase.noun > verb)
    return next((phrase for phrase in phrases if one.low(_lead(one, phrase)) in ("for", "on")), None)


def _lead(one: Sentence, phrase: VisitPhrase) -> int:
    place = phrase.lead - 1
    while one.has(place, "DET"):
        place -= 1
    return place


def find_guest(one: Sentence, verb: int) -> tuple[Place | None, Person, list[int]] | None:
    """The host's country where it is said, and the guest."""
    if one.has(verb, "BARE") and one.has(verb - 1, "PERSON") and one.has(verb - 2, "BE"):
        return _received_by(one, verb, find_subject(one, verb - 2), range(verb - 1, verb))
    subject = find_subject(one, verb)
    if one.has(verb - 1, "BE") or (one.has(verb - 1, "ADVERB") and one.has(verb - 2, "BE")):
        if one.items[verb].classes["HOST"] != "past":
            return None  # "would be welcome"
        return _received_by(one, verb, subject, range(verb + 1, min(verb + 16, len(one.items))))
    start = _past_setting(one, verb + 1)
    for place in range(start, min(start + 8, len(one.items))):
        person = person_at(one, place) if one.has(place, "PERSON") else None
        if person:
            if one.has(place + 1, "POSS"):
                return None  # "welcomed X's remarks"
            host = (subject.persons[0].place if subject.persons else None) if subject else None
            if subject and subject.places and not subject.persons:
                host = subject.places[-1]
            return host, person, [*(subject.spans if subject else []), verb, place]
        if one.low(place) in ("in", "from") or one.has(place, "GOVERNMENT", "DATE", "AND", "WHO"):
            return None
    return None


def _past_setting(one: Sentence, start: int) -> int:
    """Past when and where, which may stand between verb and guest: "a reçu mardi à Lima le président X"."""
    at = start
    while one.has(at, "DATE", "DAY") or one.low(at) == "in":
        where = at + 1 + one.has(at + 1, "DET")
        if one.low(at) == "in" and not is_place_at(one, where):
            break
        at = where + 1 if one.low(at) == "in" else at + 1
    return at if one.has(at, "DET", "HIS", "PERSON") else start


def _received_by(
    one: Sentence, verb: int, subject: Subject | None, hosts: range
) -> tuple[Place | None, Person, list[int]] | None:
    """ "X was received by Y", "A được B tiếp", "X was welcomed at the palace in Z": the host is one of `hosts`."""
    if subject is None or not subject.persons:
        return None
    for place in hosts:
        person = person_at(one, place) if one.has(place, "PERSON") else None
        if person:
            by = place < verb or any(one.low(at) == "by" for at in range(verb + 1, place))
            return (person.place, subject.persons[0], [*subject.spans, verb, place]) if by else None
    return None, subject.persons[0], [*subject.spans, verb]


def met_abroad(one: Sentence) -> Iterator[DraftVisit]:
    """A meeting of two office-holders in a named city of one of them: the other is there on a visit."""
    if "REMOTE" in one.kinds:
        return
    for verb in [*one.places_of("MEET"), *one.places_of("TALKS"), *one.places_of("SIGN"), *one.places_of("SUMMIT")]:
        persons, spans, status = those_who_met(one, verb)
        if status is None or not persons:
            continue
        if len(persons) == 1:
            yield from _at_the_counterparts(one, verb, persons[0], spans, status)
            continue
        yield from _in_third_place(one, verb, persons, spans, status)
        known = all(_homes(persons)) or any("peer" in person.groups for person in persons)
        for host, guest in (persons, persons[::-1]) if len(persons) == 2 and known else ():
            yield from _presence(one, verb, guest, host.place, spans, "met_abroad")


def _homes(persons: list[Person]) -> list[str]:
    return [person.code for person in persons]


def _at_the_counterparts(
    one: Sentence, verb: int, guest: Person, spans: list[int], status: Status
) -> Iterator[DraftVisit]:
    """ "signed a pact in Lima"; "met his Lao counterpart, had talks with the Lao president in Vientiane"."""
    city = city_of(one, verb)
    if one.has(verb, "SIGN") and city and city[0].is_city and _is_where_signed(one, verb, city[1]):
        told = telling(one, [*spans, city[1]], status, date_near(one, verb, limit=20), "met_abroad")
        yield from drafts_of(one, [guest], [as_host(city[0])], told, presence_inferred=True)
        return
    offices = [at for at in range(verb + 1, min(verb + 8, len(one.items))) if one.has(at, "OFFICE")]
    if len(offices) == 1 and city and city[0].is_city and guest.place and not guest.assumed:
        places = places_in(one.items[offices[0]])
        if len(places) == 1 and places[0].code == city[0].code != guest.code:
            told = telling(one, [*spans, city[1]], status, date_near(one, verb, limit=20), "met_abroad")
            yield from drafts_of(one, [guest], [as_host(city[0])], told, presence_inferred=True)


def _is_where_signed(one: Sentence, verb: int, city: int) -> bool:
    """Whether a city is where a text was signed, not what it is about: "signed a contract for a port in Lima"."""
    text = next((at for at in one.places_of("INSTRUMENT") if verb < at), None)
    if text is None or city < verb:
        return text is not None
    return text < city and not any(one.low(at) in TOPICS for at in range(text + 1, city))


def _in_third_place(
    one: Sentence, verb: int, persons: list[Person], spans: list[int], status: Status
) -> Iterator[DraftVisit]:
    """A meeting in a city of neither: each is there on a visit of his own; of several, all but the host.

    Of two of whom one's country is not told the other one is a guest there, where his own is told and another.
    """
    city = city_of(one, verb)
    homes = _homes(persons)
    if city is None or len(set(homes)) < 2 or (city[0].code in homes and len(persons) == 2):
        return
    summit = _gathering(one, verb)
    there = city[0].is_city or city[0].form == "seat" or one.low(city[1]) in ("here", "there")
    if not there and summit is None and "SUMMIT" not in one.kinds:
        return
    if summit is None and any(person.assumed for person in persons):
        return
    everyone, persons = persons, [person for person in persons if person.place]
    occasion = one.quote(first_of_summit(one, summit), summit) if summit is not None else ""
    told = telling(one, [*spans, city[1]], status, date_near(one, verb, limit=20), "met_abroad")
    form = VisitFormat.multilateral_attendance if occasion else VisitFormat.bilateral
    hosts = hosts_of(places_from(one, city[1])[0] or [city[0]])
    more: dict[str, Any] = {"presence_inferred": True, "occasion": occasion, "visit_format": form}
    noted = "" not in homes or any("peer" in person.groups for person in everyone)  # else a text's sides stay open
    yield from drafts_of(one, persons, hosts, told, noted=noted, **more)


def _gathering(one: Sentence, verb: int) -> int | None:
    """The summit after the verb, or of what the meeting was on the margins."""
    summit = next((at for at in one.places_of("SUMMIT") if at > verb), None)
    margins = next((at for at, item in enumerate(one.items) if item.low in MARGINS), None)
    if summit is not None or margins is None:
        return summit
    return next((at for at in range(margins, min(margins + 9, len(one.items))) if one.low(at) in GATHERINGS), None)


@once
def those_who_met(one: Sentence, verb: int) -> tuple[list[Person], list[int], Status | None]:
    """Who met, where that is told, and whether they did or will."""
    persons: list[Person] = []
    spans = [verb]
    act = verb_of(one, verb)
    spans += [act] if act != verb else []
    is_sought = one.has(verb, "TALKS") and one.has(verb - 1, "PLAN")  # "called for talks"
    acts = act != verb or (one.has(verb, "MEET", "SIGN") and not is_sought)
    subject = find_subject(one, act) if acts else None
    status = Status.completed
    if subject is not None or act != verb:
        status = status_of(one, act) or Status.unknown
    if subject:
        persons += subject.persons
        spans += subject.spans
    of = range(verb + 2, verb + 5) if one.low(verb + 1) in ("between", "of") else ()
    held = one.find(range(verb, len(one.items)), "HOLD") if of else act if acts else None
    if not persons and held is not None:
        persons, named = each_who_met(one, held, of and range(verb + 2, verb + LISTED))
        spans += named
        status = (status_of(one, held) or Status.unknown) if named else status
    pair = any(is_of_persons(one, at) for at in (*(subject.spans if subject else ()), *of))
    if pair and not persons and city_of(one, verb) is not None:
        persons = last_two(one, verb)  # "the two leaders met", "the meeting between the two presidents"
    for place in range(verb + 1, min(verb + 10, len(one.items))):
        if one.has(place, "MEET") and one.has(place - 1, "AND"):
            break
        person = person_at(one, place) if one.has(place, "PERSON") else None
        led = one.low(place - 1) == "of" and one.has(place - 2, "GOVERNMENT")  # "with the government of X"
        if person and person not in persons and not led:
            persons.append(person)
            spans.append(place)
        if one.low(place) in (";", ":") or one.has(place, "SAY", "VISIT", "WHO"):
            break
    return persons, spans, status if status in (Status.completed, Status.planned) else None


def _presence(
    one: Sentence, verb: int, guest: Person, host: Place | None, spans: list[int], rule: str
) -> Iterator[DraftVisit]:
    """The guest is abroad where the sentence names a city of the host, or calls the guest "visiting"."""
    city = city_of(one, verb) or city_that_receives(one, host, spans)
    host = host or (city[0] if city and (city[0].is_city or city[0].form == "seat") else None)
    if host is None or host.code == guest.code or (guest.place is None and city is None):
        return
    status = Status.planned if status_of(one, verb) is Status.planned else Status.completed
    if city is None and not (_is_here(one, verb, guest, host) or _plays_host(one, verb)):
        return
    if city is not None and city[0].code != host.code:
        return
    told = telling(one, [*spans, *([city[1]] if city else [])], status, date_near(one, verb, limit=20), rule)
    yield from drafts_of(one, [guest], [as_host(host if city is None else city[0])], told, presence_inferred=True)


def _plays_host(one: Sentence, verb: int) -> bool:
    """Whether a country as such is the host: "Peru hosted X", "Peru will receive X"; who welcomes may only be glad."""
    if not one.has(verb, "HOST") or one.low(verb).startswith(("welcom", "greet", "see", "saw")):
        return False
    subject = find_subject(one, verb)
    return subject is not None and len(subject.places) == 1 and not subject.persons


def _is_here(one: Sentence, verb: int, guest: Person, host: Place) -> bool:
    """Whether the guest is called "visiting", or the report of the meeting comes from the host's country."""
    near = (one.low(at) for at in range(verb, min(verb + 4, len(one.items))))
    if "visiting" in near or "visiting" in guest.title.lower():
        return True
    here = one.here
    return here is not None and here.code == host.code and _is_report_from_there(one, verb)


def _is_report_from_there(one: Sentence, verb: int) -> bool:
    """Whether a meeting is where the report comes from: the first sentences name no other place for it."""
    elsewhere = any(one.low(at) in MARGINS or one.low(at) in ("call", "phone") for at in range(len(one.items)))
    places = any(one.low(at) in ("in", "at") and is_place_at(one, at + 1) for at in range(len(one.items) - 1))
    first = next((other.number for other in one.story.sentences if other.zone is Zone.body), 0)
    near = one.number - first < 3 or one.dateline is not None
    return near and not elsewhere and not places and one.has(verb, "MEET", "TALKS", "HOST")


def as_host(place: Place) -> tuple[Place, Place | None]:
    """A place as host and city."""
    return place, place if place.is_city else None
