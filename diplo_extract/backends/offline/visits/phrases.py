"""Noun phrases that speak of a visit: "a recent working visit to Malta by Queen A"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from diplo_extract.backends.offline.article.clause import person_at
from diplo_extract.backends.offline.article.people import Person
from diplo_extract.backends.offline.article.place_lists import (
    hosts_of,
    is_place,
    place_before,
    place_words,
    places_from,
)
from diplo_extract.backends.offline.article.sentence import Sentence
from diplo_extract.backends.offline.article.tense import status_of
from diplo_extract.backends.offline.visits.modifiers import (
    after_determiners,
    last_modifier,
    modifies,
    rank_after,
    rank_before,
    status_hint,
)
from diplo_extract.backends.offline.words.items import Place
from diplo_extract.schema.vocabulary import Status

ASIDES = frozenset({"as", "since", "abroad", "overseas", "outside", "in"})


@dataclass(slots=True)
class VisitPhrase:
    """A noun of visit and what goes with it: visitor, hosts, rank."""

    one: Sentence
    noun: int
    first: int
    after: int
    rank: str = ""
    hosts: list[tuple[Place, Place | None]] = field(default_factory=list)
    visitors: list[Person] = field(default_factory=list)
    spans: list[int] = field(default_factory=list)
    hint: Status | None = None
    nobody: bool = False
    lead: int = -1
    """Where the first of several joined phrases begins: "a state visit to A and an official visit to B"."""
    stops: list[str] = field(default_factory=list)
    dated: int | None = None
    """The date of the journey that the visit is why: "arrived on Sunday for a visit"."""

    def copy(self) -> VisitPhrase:
        """Another phrase of the same words, with lists of its own."""
        start = self.one, self.noun, self.first, self.after, self.rank, [*self.hosts], [*self.visitors], [*self.spans]
        return VisitPhrase(*start, self.hint, self.nobody, self.lead, self.stops)


def visit_phrases(one: Sentence) -> Iterator[VisitPhrase]:
    """The noun phrases of a sentence that speak of a visit; each caller gets its own, to fill in."""
    if "visits" not in one.found:
        one.found["visits"] = _find_phrases(one)
    for phrase in one.found["visits"]:
        yield phrase.copy()


def _find_phrases(one: Sentence) -> list[VisitPhrase]:
    nouns = sorted({*one.places_of("VISIT_NOUN"), *_resumed(one)})
    found = [_phrase(one, noun) for noun in nouns if not _is_verb(one, noun)]
    chain: list[VisitPhrase] = []
    for phrase in found:
        if chain and not _joined(chain[-1], phrase):
            _share(chain)
            chain = []
        chain.append(phrase)
    _share(chain)
    return found


def _resumed(one: Sentence) -> list[int]:
    """ "an official visit to A, following one to B"."""
    first = next(iter(one.places_of("VISIT_NOUN")), len(one.items))
    ones = [at for at, item in enumerate(one.items) if item.low in ("one", "another") and at > first]
    return [at for at in ones if one.low(at + 1) == "to" and one.has(at - 1, "PREP", "AND")]


def _joined(before: VisitPhrase, phrase: VisitPhrase) -> bool:
    one, between = before.one, range(before.after, phrase.first)
    if one.low(phrase.noun) in ("one", "another"):
        between = range(between.start, phrase.noun)
    if len(between) > 10 or not before.hosts or not phrase.hosts:
        return False
    if any(one.has(place, "PERSON", "FUTURE", "BE", "SAY", "HIS") or one.low(place) == ";" for place in between):
        return False
    return any(one.low(place) in ("and", "as well as", ",", "along with", "then", "followed") for place in between)


def _share(chain: list[VisitPhrase]) -> None:
    """Joined phrases have one visitor, one verb and one tour."""
    visitors = next((phrase.visitors for phrase in chain if phrase.visitors), [])
    stops = [host.words for phrase in chain for host, _ in phrase.hosts]
    travellers = {id(person) for phrase in chain for person in phrase.visitors}
    for phrase in chain:
        phrase.visitors = phrase.visitors or visitors
        phrase.lead = chain[0].first
        apart = any(other.one.low(other.noun) in ("one", "another") for other in chain) or len(travellers) > 1
        phrase.stops = stops if len(set(stops)) > 1 and not apart else []


def _is_verb(one: Sentence, noun: int) -> bool:
    if one.low(noun) not in ("visit", "visits", "tour", "tours"):
        return False
    before = one.back_over(noun - 1, "ADVERB")
    if one.low(before) == "no":
        return False
    if one.low(before) == "to" or one.has(before, "FUTURE", "PERSON", "HE", "WHO", "NOT"):
        return True
    return one.low(noun) in ("visits", "tours") and one.has(before, "ACTOR", "CAPITAL") and one.has(noun + 1, "ACTOR")


def _phrase(one: Sentence, noun: int) -> VisitPhrase:
    first = noun
    while first > 0 and noun - first < 9 and modifies(one, first - 1):
        first -= 1
    last = last_modifier(one, noun)
    rank = rank_before(one, first, noun) or rank_after(one, noun, last)
    phrase = VisitPhrase(one, noun, first, last + 1, rank, hint=status_hint(one, first, last + 1))
    phrase.spans += [first, last]
    _possessor(phrase)
    _tail(phrase)
    _relative(phrase)
    if one.story.is_diary and one.dateline is not None and not phrase.hosts and one.low(phrase.after) != "to":
        phrase.hosts = hosts_of([one.dateline])  # "LIMA - Visit by X", "LIMA - X arrives for state visit"
    _settle_his(phrase)
    return phrase


def _possessor(phrase: VisitPhrase) -> None:
    """ "X's visit", "his visit"."""
    one, place = phrase.one, phrase.first - 1
    if one.low(place) == "whose":
        place -= 2 if one.low(place - 1) == "," else 1
        person = person_at(one, place)
    elif one.has(place, "HIS"):
        person = person_at(one, place)
    elif one.has(place, "POSS"):
        place -= 1
        person = person_at(one, place)
        if person is None and one.has(place, "ACTOR"):
            return
    else:
        return
    if person:
        phrase.visitors.append(person)
        phrase.spans.append(place)
    elif not one.has(place, "HIS"):
        phrase.nobody = True


def _settle_his(phrase: VisitPhrase) -> None:
    """Of several whom "his visit" can mean, the one who is not of the country visited."""
    one = phrase.one
    if not one.has(phrase.first - 1, "HIS"):
        return
    if one.has(phrase.first - 2, "BEGIN", "END", "PAY"):
        if _is_of_kin(one, phrase.first - 2):
            phrase.visitors, phrase.nobody = [], True
        return
    named = {item.value: None for item in one.items[: phrase.first] if isinstance(item.value, Person)}
    if not named:
        _settle_forward(phrase)
        return
    hosts = {host.code for host, _ in phrase.hosts}
    guests = [person for person in named if person.code not in hosts]
    if one.low(phrase.first - 3) == "forward" and not phrase.visitors[0].place:
        phrase.visitors, phrase.nobody = [], True  # "A was looking forward to her visit"
    elif len(named) > 1 and (not hosts or phrase.visitors[0] not in guests):
        phrase.visitors = guests if len(guests) == 1 and guests[0].code else []
        phrase.nobody = not phrase.visitors


def _is_of_kin(one: Sentence, verb: int) -> bool:
    """Whether the subject is known only by whose it is: "X's predecessor made his (visit)"."""
    noun = one.back_over(verb - 1, "HAVE", "FUTURE", "ADVERB")
    if one.has(noun, "PERSON", "HE", "ACTOR") and not one.has(noun, "REFERENCE"):
        return False
    return any(one.has(at, "POSS") and one.has(at - 1, "PERSON") for at in range(max(1, noun - 3), noun))


def _settle_forward(phrase: VisitPhrase) -> None:
    """ "Ahead of his visit to Peru, X said": "his" is the one to come, unless that one is of the country visited."""
    one = phrase.one
    comma = next((at for at in one.places_of("COMMA") if at >= phrase.after - 1), None)
    if comma is None or not (one.has(0, "PREP") or one.low(0) in ("ahead", "while")):
        return
    at = after_determiners(one, comma + 1)
    person = person_at(one, at) if one.has(at, "PERSON") and not one.has(at + 1, "POSS") else None
    if person is not None and person.place and person.code not in {host.code for host, _ in phrase.hosts}:
        phrase.visitors = [person]
        phrase.spans.append(at)


def _tail(phrase: VisitPhrase) -> None:
    """ "… to Malta by X", "… of X to Malta", "… from June 2 to 4 to Malta and Cyprus"."""
    one, place = phrase.one, phrase.after
    for _ in range(5):
        if one.has(place, "DATE"):
            place += 1
        elif (after := _by_whom(phrase, place)) is not None:
            place = after
        elif aside := _past_aside(phrase, place):
            place = aside
        elif _leads(one, place):
            start = (
                place
                if one.has(place, "AFTER", "NUMBER", "PAIR")
                else place + 2
                if one.low(place) == ","
                else place + 1
            )
            places, after = places_from(one, start)
            if not places or phrase.hosts:
                break
            phrase.hosts = hosts_of(places)
            phrase.spans.append(after - 1)
            place = after
        elif one.low(place) == "here" and (here := one.here):
            phrase.hosts = [(here, None)]
            place += 1
        elif one.low(place) == "there" and not phrase.hosts and (there := place_before(one, place)):
            phrase.hosts = hosts_of([there])
            place += 1
        elif one.low(place) in ("for", "on") and one.has(place + 1, "DATE"):
            place += 1
        else:
            break
    phrase.after = place


def _leads(one: Sentence, place: int) -> bool:
    """Whether a place follows: "(visit) to Malta", in other languages also "chuyến thăm Brunei"."""
    if one.has(place, "AFTER"):
        return is_place(one.items[place])
    if one.has(place, "NUMBER") and one.low(place + 1) in place_words():
        return True  # "chuyến thăm ba nước A, B và C"
    if one.has(place, "PAIR"):
        return place + 1 < len(one.items) and is_place(one.items[place + 1])
    return one.low(place) in ("to", "in", "of") or (one.low(place) == "," and one.low(place + 1) == "to")


def _relative(phrase: VisitPhrase) -> None:
    """ "the visit that X paid to Malta", "a visit X was to have made to Malta", "la visite que X a faite à Malte"."""
    one, place = phrase.one, phrase.after
    place -= one.has(place, "PERSON")
    if phrase.hosts or phrase.visitors or not (place < phrase.after or one.low(place) in ("that", "which")):
        return
    verb = next((at for at in range(place + 1, min(place + 9, len(one.items))) if one.has(at, "PAY")), None)
    person = next((at for at in range(place + 1, verb or place) if one.has(at, "PERSON", "HE")), None)
    phrase.nobody = verb is not None and person is None
    if verb is None or person is None or one.low(verb + 1) not in ("to", "in"):
        return
    visitor, status = person_at(one, person), status_of(one, verb)
    places, after = places_from(one, verb + 2)
    if visitor and status and places:
        phrase.visitors, phrase.hosts, phrase.hint, phrase.after = [visitor], hosts_of(places), status, after
        phrase.spans += [person, verb, after - 1]


def _by_whom(phrase: VisitPhrase, place: int) -> int | None:
    """Past "by X", "of X", "by a minister": the visitor."""
    one, at = phrase.one, after_determiners(phrase.one, place + 1)
    person = person_at(one, at) if one.low(place) in ("by", "of", "from") and not phrase.visitors else None
    if person:
        phrase.visitors.append(person)
        phrase.spans.append(at)
        return at + 1
    if one.low(place) == "by" and one.has(at, "OFFICE"):
        phrase.nobody = not phrase.visitors
        return at + 1
    return None


def _past_aside(phrase: VisitPhrase, place: int) -> int | None:
    """Past "as president" and "since taking office" in "his first trip abroad as president, to Peru"."""
    one = phrase.one
    if phrase.hosts or one.low(place) not in ASIDES:
        return None
    for at in range(place, min(place + 8, len(one.items) - 2)):
        if one.low(at) in (",", "-", "–", "—") and one.low(at + 1) == "to" and is_place(one.items[at + 2]):
            return at + 1
        if one.low(place) == "as" and one.low(at) == "to" and is_place(one.items[at + 1]):
            return at
        if one.has(at, "COMMA", "BE", "FUTURE", "SAY", "GO"):
            return None
    return None
