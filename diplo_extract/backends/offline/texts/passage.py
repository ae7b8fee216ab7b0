"""Between whom a text is that its sentence does not say: the pair of the passage, where the sentence speaks of both."""

from __future__ import annotations

from diplo_extract.backends.offline.article.bystanders import bystanders
from diplo_extract.backends.offline.article.clause import Subject
from diplo_extract.backends.offline.article.parties import (
    distinct,
    pair_near,
    places_in,
    senders_to,
    sides_of,
    states_named,
)
from diplo_extract.backends.offline.article.sentence import Sentence
from diplo_extract.backends.offline.texts.acts import ADOPTED, Act
from diplo_extract.backends.offline.texts.instruments import Instrument
from diplo_extract.backends.offline.visits.phrases import visit_phrases
from diplo_extract.backends.offline.words.items import Item, Place
from diplo_extract.normalise.instruments import read_instrument
from diplo_extract.schema.vocabulary import InstrumentType

OPENING = 4  # items
NEAR = 8  # items
CLAUSE = 5  # items
RULERS = frozenset({"government", "governments", "state", "authorities", "administration", "army"})


def of_passage(one: Sentence, text: Instrument, act: Act, own: list[Place], subject: Subject | None) -> list[Place]:
    """The pair of the passage, where the sentence speaks of both sides or names nobody else."""
    visited = pair = _of_visit(one, text)
    journey = _of_journey(one) if not pair and not text.is_bundle else []
    if journey and {side.code for side in own} <= {side.code for side in journey}:
        return journey
    pair = pair or _of_anaphor(one)
    place = _signed_in(one, text)
    if place and place.code not in {side.code for side in pair}:
        senders = senders_to(one, {place.code})
        return [senders[0], place] if len(senders) == 1 and senders[0] else []
    codes = {place.code for place in pair}
    if len(pair) < 2 or not {place.code for place in own} <= codes:
        return []
    clause = _clause(one, act.place)
    named = {side.code for side in states_named(one, clause)}
    whole = {side.code for side in states_named(one, one.items)}
    if not named and codes <= whole and not any("PAIR" in item.classes for item in clause):
        return []  # "The ministers signed a TEXT; A and B will carry it out"
    if own and not visited and _is_mentioned_beside(one, text, codes - {side.code for side in own}):
        return []
    clear = bool(visited) or codes == {place.code for place in one.story.clear_pair or ()}
    unknown = subject is not None and len(sides_of(subject)) < len(subject.persons)
    if (
        (own and not clear and _signs_alone(one, act, subject))
        or (not named and _is_elsewhere(one, pair))
        or not named <= codes
        or (not clear and unknown)
        or (own and _with_somebody_else(one, act, clear))
    ):
        return []
    agents = one.holds(range(act.place + 1, act.place + 8), words=("by", "between"))
    both_named = act.passive and named == codes and not agents
    return pair if both_named or _speaks_of_both(one, text, act, own, subject, clear) else []


def _is_mentioned_beside(one: Sentence, text: Instrument, codes: set[str]) -> bool:
    """Whether the sentence names a side only as what the text is about, or as who looks on."""
    beside = {*range(text.head + 1, text.end + 1), *bystanders(one)}
    named = [
        at for at, item in enumerate(one.items) if codes & {side.code for side in places_in(item) if not side.is_city}
    ]
    return bool(named) and beside.issuperset(named)


def _signs_alone(one: Sentence, act: Act, subject: Subject | None) -> bool:
    """Whether one side is all who sign, so that the other one would have to be guessed from other clauses."""
    joined = any(one.has(at, "AND") and not one.has(at - 1, "COMMA") for at in range(act.place - NEAR, act.place))
    return not act.passive and not joined and (subject is None or len(subject.persons) < 2)


def _is_elsewhere(one: Sentence, pair: list[Place]) -> bool:
    """Whether the sentence before in the paragraph begins with a country, and names none of the pair."""
    before = one.story.sentences[one.number - 1] if one.number else one
    named = states_named(before, before.items) if before.paragraph == one.paragraph else []
    opens = any(places_in(item) for item in before.items[:OPENING])
    return opens and "PAIR" not in one.kinds and {side.code for side in named}.isdisjoint(side.code for side in pair)


def _with_somebody_else(one: Sentence, act: Act, clear: bool) -> bool:
    """Whether a name of no known country signs as well: "the Peruvian government and the Red Front signed"."""
    for at in range(act.place - 12, act.place):
        if one.has(at, "AND") and one.holds((at + 1, at + 2), "CAPITAL"):
            stranger = not one.holds(range(at + 1, act.place), "ACTOR", "PERSON", "OFFICE")
            if stranger and (not clear or one.holds(range(at - 6, at), words=RULERS)):
                return True
    return False


def _clause(one: Sentence, place: int) -> list[Item]:
    """The items around a place, as far as semicolons."""
    before = one.find(range(place - 1, -1, -1), words=(";",))
    after = one.find(range(place, len(one.items)), words=(";",))
    return one.items[0 if before is None else before + 1 : after]


def _speaks_of_both(
    one: Sentence, text: Instrument, act: Act, own: list[Place], subject: Subject | None, clear: bool
) -> bool:
    """Whether the sentence tells of an act of the pair: by its own words, or where the article is about the two."""
    if text.named:
        return not own or not _is_domestic(one, act)
    if "PAIR" in one.kinds or "VISIT_NOUN" in one.kinds or (subject is not None and subject.pair):
        return True
    if act.passive and one.low(text.end + 1) == "," and act.place == text.end + 2:
        return True
    if own:
        return not _is_domestic(one, act)
    guests = subject is not None and len(subject.persons) > 1
    kind = read_instrument(text.words)
    if not clear:
        return kind in ADOPTED
    named = bool(one.story.journeys) and kind is not InstrumentType.unspecified
    return guests or named or kind in ADOPTED or bool(text.count) or "cooperation" in text.title


def _of_anaphor(one: Sentence) -> list[Place]:
    """The pair of the passage; "the two sides" are those that were named before these words."""
    said = next(iter(one.places_of("PAIR")), None)
    return (pair_near(one, said) if said else []) or pair_near(one) or _of_trip(one)


def _is_domestic(one: Sentence, act: Act) -> bool:
    """Whether two bodies of one country sign: "France's interior ministry and the French police union signed"."""
    before = [item.value.code for item in one.items[: act.place] if isinstance(item.value, Place)]
    return len(before) > 1 and len(set(before)) == 1


def _signed_in(one: Sentence, text: Instrument) -> Place | None:
    """The country in which a text is placed: "…, while in Tashkent an agreement is to be signed"."""
    near = (one.items[at].value for at in range(text.first - 1, max(0, text.first - 5), -1) if one.low(at - 1) == "in")
    return next((value for value in near if isinstance(value, Place)), None)


def _of_journey(one: Sentence) -> list[Place]:
    """Home and host of the one journey that the sentence, or the one before in its paragraph, tells of."""
    for number in (one.number, one.number - 1):
        travellers = {id(person): person for told, person in one.story.journeys if told == number}
        earlier = one.story.sentences[number] if travellers else one
        if len(travellers) == 1 and earlier.paragraph == one.paragraph:
            (visitor,) = travellers.values()
            named = {side.code: side for side in [*states_named(earlier, earlier.items), *states_named(one, one.items)]}
            hosts = [side for code, side in named.items() if code in visitor.hosts]
            others = named.keys() - visitor.hosts - {visitor.code}
            return [visitor.place, *hosts] if visitor.place and len(hosts) == 1 and not others else []
    return []


def _of_trip(one: Sentence) -> list[Place]:
    """Home and host of the one journey that the article has told so far."""
    visitor = one.story.only_traveller()
    hosts = sorted(visitor.hosts) if visitor and visitor.place else []
    return [visitor.place, one.story.place(hosts[0])] if visitor and visitor.place and len(hosts) == 1 else []


def _of_visit(one: Sentence, text: Instrument) -> list[Place]:
    """Home and host of the visit that the sentence tells of ("during his stay in Kigali", "in the course of the tour");
    of a tour, all hosts for several texts, and no host for one."""
    for phrase in visit_phrases(one):
        visitor = phrase.visitors[0] if phrase.visitors else one.story.traveller(one.number)
        visitor = visitor or one.story.only_traveller()
        if visitor is None or visitor.place is None:
            continue
        hosts = [host for host, _ in phrase.hosts[:1]] or [one.story.place(code) for code in sorted(visitor.hosts)]
        if len(hosts) == 1 or (hosts and text.is_bundle):
            return distinct([visitor.place, *hosts])
    return []


def where_clause(one: Sentence, verb: int) -> Place | None:
    """The country of the clause: "flew on to Fiji, where she signed with the premier a TEXT"."""
    where = one.find(range(verb - 1, verb - CLAUSE, -1), words=("where",)) or 0
    value = one.items[where - 1 - one.has(where - 1, "COMMA")].value if where > 1 else None
    return value if isinstance(value, Place) else None
