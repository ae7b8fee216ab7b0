"""Where a visit leads that its own phrase does not say: from the verb, the sentence, the pair, the inviter."""

from __future__ import annotations

from diplo_extract.backends.offline.article.clause import find_subject, person_at
from diplo_extract.backends.offline.article.parties import pair_near, sides_of
from diplo_extract.backends.offline.article.people import Person
from diplo_extract.backends.offline.article.place_lists import hosts_of, is_place, place_before, places_from
from diplo_extract.backends.offline.article.sentence import Sentence
from diplo_extract.backends.offline.visits.modifiers import after_determiners
from diplo_extract.backends.offline.visits.phrases import VisitPhrase
from diplo_extract.backends.offline.words.items import Place
from diplo_extract.schema.vocabulary import Status

ELSEWHERE = frozenset({"to", "in", "of", "abroad", "overseas", "home", "outside", "there", "across", "around"})
RECENT = 6  # sentences
AWAITING = ("prepar", "brac", "await", "expect", "gear", "readi", "look")
REALMS = frozenset(
    {"kingdom", "country", "republic", "nation", "sultanate", "emirate", "island", "state", "neighbour", "neighbor"}
)


def host_before(phrase: VisitPhrase) -> bool:
    """ "Hanoi hosts a state visit by X", "was signed in Hanoi during X's visit"."""
    one = phrase.one
    verb = phrase.first - 1
    while one.has(verb, "DET"):
        verb -= 1
    if one.has(verb, "HOST") and one.items[verb].classes["HOST"] != "ing":
        subject = find_subject(one, verb)
        places = sides_of(subject)
        phrase.hosts = hosts_of(places[-1:])
    elif (awaits := _awaiting(one, verb)) is not None:
        phrase.hosts = hosts_of(sides_of(find_subject(one, awaits))[-1:])
        phrase.hint = Status.planned
    elif one.low(verb) in ("during", "on"):
        homes = {person.code for person in phrase.visitors}
        for place in range(verb - 1, 0, -1):
            value = one.items[place].value
            if (
                one.low(place - 1) == "in"
                and is_place(one.items[place])
                and value.is_city
                and value.code
                and ("" not in homes or (phrase.rank and value.form == "capital"))
            ):
                phrase.hosts = hosts_of([value]) if value.code not in homes else []
                phrase.spans.append(place)
                break
    return bool(phrase.hosts)


def _awaiting(one: Sentence, at: int) -> int | None:
    """The verb in "Riga is preparing for a visit by X", "Riga awaits the arrival of X"."""
    verb = at - 1 if one.low(at) in ("for", "to") else at
    verb -= one.low(verb) in ("up", "itself", "forward")
    return verb if one.low(verb).startswith(AWAITING) else None


def host_of_pair(phrase: VisitPhrase) -> bool:
    """ "… during a visit by Chinese President Xi Jinping", where the passage is about China and one other country."""
    one, person = phrase.one, phrase.visitors[0]
    if (
        person.assumed
        or one.low(phrase.lead - 1) not in ("a", "the", "an")
        or one.low(phrase.lead - 2) not in ("during", "on")
    ):
        return False
    pair = pair_near(one)
    others = [place for place in pair if place.code != person.code]
    if len(pair) == 2 and len(others) == 1:
        phrase.hosts = hosts_of(others)
    return bool(phrase.hosts)


def find_host(phrase: VisitPhrase, verb: int) -> bool:
    """The host from the noun, else from the verb's own place ("arrived in Hanoi"), else from who invited."""
    one = phrase.one
    if phrase.hosts:
        return True
    for place in range(verb + 1, min(verb + 8, len(one.items))):
        if one.low(place) in ("in", "at", "for", "to") or place == verb + 1:
            places, after = places_from(one, place + 1 if one.has(place, "PREP") else place)
            if places:
                phrase.hosts = hosts_of(places)
                phrase.spans.append(after - 1)
                return True
    return host_who_invites(phrase)


def described_host(phrase: VisitPhrase, person: Person) -> bool:
    """ "… to the Kingdom", "to the Central Asian country" """
    if phrase.hosts or phrase.one.low(phrase.after) not in ("to", "of", "in"):
        return False
    realm = realm_at(phrase.one, phrase.after + 1)
    return realm is not None and _host_by_context(phrase, person, realm)


def realm_at(one: Sentence, place: int) -> int | None:
    """Where the noun stands of a country that is only described: "the Gulf kingdom", "this neighbouring country"."""
    if one.low(place) not in ("the", "this", "that"):
        return None
    noun = next((at for at in range(place + 1, place + 5) if one.low(at) in REALMS), None)
    if one.low(place + 1) in ("neighbouring", "neighboring") and one.low(place + 2) == "capital":
        noun = place + 2
    between = range(place + 1, noun or place)
    return noun if not any(one.has(at, "PERSON", "PREP", "COMMA", "OFFICE") for at in between) else None


def place_meant(one: Sentence, place: int, person: Person) -> Place | None:
    """Which country "the country" is to which a person goes: the other one that the sentence named, else where the
    passage has the person, else the other one of the two that the article is about."""
    if not person.place:
        return None
    codes = {value.code: value for value in sides_before(one, place) if value.code != person.code}
    if codes:
        return next(iter(codes.values())) if len(codes) == 1 else None
    pair = [side for side in one.story.clear_pair or () if side.form != "organisation"]
    others = [side for side in pair if side.code != person.code]
    return place_of_stay(one, person) or (others[0] if len(others) == 1 and len(pair) == 2 else None)


def sides_before(one: Sentence, place: int) -> list[Place]:
    """The countries that the sentence names as such before an item."""
    values = (item.value for item in one.items[:place])
    return [value for value in values if isinstance(value, Place) and value.form == "name"]


def _host_by_context(phrase: VisitPhrase, person: Person, before: int) -> bool:
    one = phrase.one
    if one.has(phrase.first - 2, "BE") or (person.assumed and one.low(before) == "capital"):
        return False  # "it was his second trip to the country" is said of a visit that was told
    host = place_meant(one, before, person)
    phrase.hosts = [(host, host if host.is_city else None)] if host else []
    return bool(phrase.hosts)


def host_of_his(phrase: VisitPhrase) -> bool:
    """ "during his 2016 state visit": the country that he visits here, else the pair's other."""
    one, person = phrase.one, phrase.visitors[0]
    if not one.has(phrase.first - 1, "HIS", "POSS") or person.assumed or one.low(phrase.after) in ELSEWHERE:
        return False
    if len({id(item.value) for item in one.items[: phrase.noun] if isinstance(item.value, Person)}) > 1:
        return False  # "his" may be the host
    return _host_by_context(phrase, person, 0)


def host_of_stay(phrase: VisitPhrase, visitors: list[Person], verb: int) -> bool:
    """ "X, who arrived on Sunday for a visit", "where he is on a visit": where the passage says to what place."""
    one = phrase.one
    where = next((at for at in range(verb - 1, max(0, verb - 4), -1) if one.low(at) == "where"), None)
    if where is not None:
        end = where - 1 if one.low(where - 1) == "," else where
        start = next((at for at in range(end - 1, max(0, end - 4), -1) if one.low(at) in ("in", "to")), end)
        places, after = places_from(one, start + 1)
        phrase.hosts = hosts_of(places) if after == end else []
    elif one.has(verb, "BE") and one.low(verb + 1) == "in" and realm_at(one, verb + 2) is not None:
        place = place_before(one, verb) or place_meant(one, verb, visitors[0])
        phrase.hosts = [(place, place if place.is_city else None)] if place else []
    elif len(visitors) == 1 and one.has(verb, "GO", "BE") and one.low(verb + 1) not in ("in", "to", "at", "into"):
        place = place_of_stay(one, visitors[0])
        phrase.hosts = [(place, place if place.is_city else None)] if place else []
    return bool(phrase.hosts)


def host_who_receives(phrase: VisitPhrase, visitor: Person) -> bool:
    """ "A of Peru received B, who began a state visit", "B, on the second day of a visit, met A": the country of A."""
    one = phrase.one
    received = any(at < phrase.first for at in one.places_of("HOST"))
    received = received or any(phrase.after <= at < phrase.after + 4 for at in one.places_of("MEET"))
    if not received or one.low(phrase.after) in ELSEWHERE:
        return False
    people = (item.value for item in one.items if isinstance(item.value, Person))
    homes = {person.code: person.place for person in people if person is not visitor and person.place}
    home = next(iter(homes.values())) if len(homes) == 1 and not visitor.assumed else None
    phrase.hosts = [(home, None)] if home and home.code != visitor.code else []
    return bool(phrase.hosts)


def place_of_stay(one: Sentence, person: Person) -> Place | None:
    """Where a visitor is whose place the sentence does not say: where the passage told, else where the report is from.

    None where the passage told of several places, or the report comes from the visitor's own country.
    """
    stays = (stay for stay in one.story.recent_stays(one.number, RECENT) if stay.person is person)
    told = {stay.host.code: stay.host for stay in stays}
    if told:
        return next(iter(told.values())) if len(told) == 1 else None
    here = one.here
    return here if here is not None and here.code != person.code else None


def host_who_invites(phrase: VisitPhrase) -> bool:
    one = phrase.one
    for place in one.places_of("INVITATION"):
        if one.low(place + 1) in ("of", "from"):
            at = after_determiners(one, place + 2)
            person = person_at(one, at)
            if person and person.place and one.low(place - 1) == "the":
                phrase.hosts = [(person.place, None)]
                phrase.spans.append(at)
    return bool(phrase.hosts)
