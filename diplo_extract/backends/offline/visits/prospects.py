"""Rules for visits that are not made (yet): invitations, visits put off, called off, denied."""

from __future__ import annotations

from collections.abc import Iterator

from diplo_extract.backends.offline.article.clause import find_subject, person_at
from diplo_extract.backends.offline.article.dating import date_near
from diplo_extract.backends.offline.article.people import Person
from diplo_extract.backends.offline.article.place_lists import hosts_of, places_from
from diplo_extract.backends.offline.article.sentence import Sentence
from diplo_extract.backends.offline.article.telling import telling
from diplo_extract.backends.offline.article.tense import is_infinitive
from diplo_extract.backends.offline.visits.destinations import past_ranks, rank_of
from diplo_extract.backends.offline.visits.drafts import date_of, drafts_of
from diplo_extract.backends.offline.visits.phrases import VisitPhrase, visit_phrases
from diplo_extract.backends.offline.visits.venues import venue
from diplo_extract.backends.offline.words.items import Place
from diplo_extract.schema import DraftVisit
from diplo_extract.schema.vocabulary import Status

FAILING = ("CANCEL", "POSTPONE")
RULING_OUT = ("rule out", "rules out", "ruled out", "ruling out", "skip")
Hosts = list[tuple[Place, Place | None]]


def invited(one: Sentence) -> Iterator[DraftVisit]:
    """ "X invited Y to visit Vietnam", "Y was invited by X to pay an official visit to Vietnam"."""
    for verb in [*one.places_of("INVITE"), *_asked(one)]:
        target = _target(one, verb)
        if target is None or any(one.has(at, "NOT") for at in range(max(0, verb - 3), verb)):
            continue
        hosts, rank, last = target
        guest, host, spans = _who(one, verb, last)
        if guest is None:
            continue
        hosts = hosts or ([(host.place, None)] if host and host.place else hosts_of(_inviting(one, verb)))
        told = telling(one, [verb, last, *spans], Status.proposed, date_near(one, last, before=False), "invited")
        yield from drafts_of(one, [guest], hosts, told, rank_text=rank, host_person=host)


def _inviting(one: Sentence, verb: int) -> list[Place]:
    """The country that invites as such."""
    subject = find_subject(one, verb)
    return subject.places[-1:] if subject and not subject.persons and not one.has(verb - 1, "BE") else []


def _asked(one: Sentence) -> list[int]:
    """ "asked X to visit", "urged him to come to Riga": where no other object follows."""
    return [
        at
        for at in one.places_of("PLAN")
        if one.low(at) in ("asked", "asks", "urged", "urges")
        and one.has(at + 1, "PERSON", "HIM")
        and one.low(at + 2) == "to"
        and _comes(one, at + 3)
    ]


def _comes(one: Sentence, at: int) -> bool:
    """ "visit.", "visit Riga", "come to Riga" """
    start = at + 1 if one.has(at, "VISIT") else at + 2
    bare = one.low(at + 1) in (".", "soon", "again") or one.has(at + 1, "DATE")
    named = bool(places_from(one, start)[0])
    return (one.has(at, "VISIT") and (bare or named)) or (one.low(at) == "come" and one.low(at + 1) == "to" and named)


def _target(one: Sentence, verb: int) -> tuple[Hosts, str, int] | None:
    """Where the invitation leads: "to visit Vietnam", "to pay a state visit to Vietnam", "for a visit to Ottawa"."""
    phrases = {phrase.noun: phrase for phrase in visit_phrases(one)}
    for place in range(verb + 1, min(verb + 24, len(one.items))):
        if one.low(place) == "to" and one.has(place + 1, "ACTOR") and _is_invited_to(one, place):
            places, after = places_from(one, place + 1)
            return hosts_of(places), "", after - 1
        if place in phrases and not phrases[place].hosts and one.low(phrases[place].first - 2) == "for":
            return [], phrases[place].rank, place
        if place in phrases and phrases[place].hosts and not (one.low(place) == "visit" and one.low(place - 1) == "to"):
            phrase = phrases[place]
            return phrase.hosts, phrase.rank, phrase.after - 1
        if (one.has(place, "VISIT") and is_infinitive(one, place)) or (
            one.has(place, "GO") and one.low(place - 1) == "to" and one.low(place + 1) in ("to", "in")
        ):
            start = past_ranks(one, place) if one.has(place, "VISIT") else place + 2
            places, after = places_from(one, start)
            rank = rank_of(one, place, start) if one.has(place, "VISIT") else ""
            return hosts_of(places), rank, max(place, after - 1)
        if one.has(place, "SUMMIT") and any(one.has(at, "ATTEND") for at in range(verb, place)):
            found = venue(one, place)
            return (found[0], "", found[1]) if found else None
        if one.low(place) == ";" or one.has(place, "SAY"):
            return None
    return None


def _is_invited_to(one: Sentence, to: int) -> bool:
    """Whether a guest, or nothing but the verb, stands before "to" and a country or city: "invited X to Lima"."""
    places, after = places_from(one, to + 1)
    named = bool(places) and places[0].form != "organisation" and not one.has(after, "POSS", "CAPITAL")
    return named and one.has(to - 1, "INVITE", "PERSON", "HIM")


def _who(one: Sentence, verb: int, last: int) -> tuple[Person | None, Person | None, list[int]]:
    """Guest and host of an invitation."""
    subject = find_subject(one, verb)
    passive = one.has(verb - 1, "BE") or one.has(verb - 2, "BE")
    others = [
        (at, person)
        for at in range(verb + 1, last)
        for person in [person_at(one, at)]
        if person and (not one.has(at, "HIS") or (one.low(at) == "her" and one.low(at + 1) in ("to", "for")))
    ]
    own = subject.persons[0] if subject and subject.persons else None
    others = [(at, whom) for at, person in others if (whom := _him(one, at, own) if _is_him(one, at) else person)]
    spans = [*(subject.spans if subject else []), *(at for at, _ in others[:1])]
    if passive:
        return own, others[0][1] if others else None, spans
    guest = others[0][1] if others else None
    return (guest if guest is not own else None), own, spans


def _is_him(one: Sentence, at: int) -> bool:
    return one.has(at, "HIM", "HIS")


def _him(one: Sentence, at: int, own: Person | None) -> Person | None:
    """Whom "him" or "her" means: the only other one whom the sentence named before."""
    named = {item.value: None for item in one.items[:at] if isinstance(item.value, Person) and item.value is not own}
    return next(iter(named)) if len(named) == 1 else None


def invitation_to(one: Sentence) -> Iterator[DraftVisit]:
    """The noun: "repeated his invitation to X to visit Y", "conveyed to X an invitation to pay a visit to Y"."""
    for at in one.places_of("INVITATION"):
        if one.low(at - 2) == "at" or any(one.has(before, "ACCEPT", "NOT") for before in range(max(0, at - 5), at)):
            continue
        target = _target(one, at)
        if target is None:
            continue
        hosts, rank, last = target
        guest = next(
            (
                place
                for place in (*range(at + 1, last), *range(at - 1, max(-1, at - 6), -1))
                if person_at(one, place) and one.low(_before(one, place)) == "to"
            ),
            None,
        )
        person = person_at(one, guest) if guest is not None else None
        if person and hosts:
            told = telling(
                one, [at, guest or at, last], Status.proposed, date_near(one, last, before=False), "invitation_to"
            )
            yield from drafts_of(one, [person], hosts, told, rank_text=rank)


def _before(one: Sentence, place: int) -> int:
    place -= 1
    while one.has(place, "DET"):
        place -= 1
    return place


def accepted(one: Sentence) -> Iterator[DraftVisit]:
    """ "Y accepted an invitation to visit Vietnam"."""
    for verb in one.places_of("ACCEPT"):
        if not any(one.has(at, "INVITATION") for at in range(verb, min(verb + 5, len(one.items)))):
            continue
        target = _target(one, verb)
        subject = find_subject(one, verb)
        if target is None or subject is None or not subject.persons:
            continue
        hosts, rank, last = target
        if not hosts:
            inviting = [person_at(one, at) for at in range(verb + 1, last)]
            places = [person.place for person in inviting if person and person.place]
            hosts = hosts_of(places[:1])
        told = telling(
            one, [*subject.spans, verb, last], Status.proposed, date_near(one, last, before=False), "accepted"
        )
        yield from drafts_of(one, subject.persons[:1], hosts, told, rank_text=rank)


def put_off(one: Sentence) -> Iterator[DraftVisit]:
    """ "X cancelled a trip to Y", "the visit of X to Y has been postponed to DATE"."""
    for phrase in visit_phrases(one):
        verb = _verb_of_failure(one, phrase)
        if verb is None or not phrase.hosts:
            continue
        visitors = phrase.visitors
        if not visitors and verb < phrase.first:
            subject = find_subject(one, verb)
            visitors = subject.persons if subject else []
            phrase.spans += subject.spans if subject else []
        if not visitors and not phrase.nobody and verb > phrase.noun:
            traveller = one.story.traveller(one.number) or one.story.only_traveller()
            visitors = [traveller] if traveller else []
        if not visitors:
            continue
        status = Status.cancelled if one.has(verb, "CANCEL") else Status.postponed
        status = Status.denied if one.low(verb).startswith(RULING_OUT) else status
        date = _new_date(one, verb) if status is Status.postponed else None
        date = date if date is not None else date_of(phrase)
        told = telling(one, [verb, *phrase.spans], status, date, "put_off")
        yield from drafts_of(one, visitors, phrase.hosts, told, rank_text=phrase.rank, stops=phrase.stops)


def _verb_of_failure(one: Sentence, phrase: VisitPhrase) -> int | None:
    before = phrase.first - 1
    while one.has(before, "DET", "HIS", "UPCOMING", "THEY"):
        before -= 1
    if one.has(before, *FAILING) or one.low(before).startswith(RULING_OUT):
        return before if not one.low(before).endswith("ing") or one.has(before - 1, "BE") else None
    if one.kinds.keys().isdisjoint(FAILING):
        return None
    for place in range(phrase.after, min(phrase.after + 24, len(one.items))):
        if one.has(place, *FAILING) and (one.has(place - 1, "BE", "ADVERB") or one.has(place - 2, "BE")):
            return place
        if one.low(place) == ";" or one.has(place, "SIGN", "MEET"):
            return None
    return None


def _new_date(one: Sentence, verb: int) -> int | None:
    for place in range(verb + 1, min(verb + 5, len(one.items))):
        before = place - 2 if one.has(place - 1, "DET") else place - 1
        if one.has(place, "DATE") and one.low(before) in ("to", "until", "till"):
            return place
    return None
