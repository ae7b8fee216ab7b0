"""Between whom a text is, from what stands nearest to it outwards."""

from __future__ import annotations

from diplo_extract.backends.offline.article.agents import bodies_before
from diplo_extract.backends.offline.article.bystanders import bystanders
from diplo_extract.backends.offline.article.clause import Subject
from diplo_extract.backends.offline.article.parties import (
    after_between,
    after_with,
    distinct,
    home_side,
    pair_near,
    places_in,
    senders_to,
    sides_of,
    states_named,
)
from diplo_extract.backends.offline.article.people import OF_NOTHING
from diplo_extract.backends.offline.article.sentence import Sentence
from diplo_extract.backends.offline.texts.acts import ADOPTED, Act
from diplo_extract.backends.offline.texts.ellipsis import FURTHER
from diplo_extract.backends.offline.texts.instruments import Instrument
from diplo_extract.backends.offline.texts.trips import of_journey, of_trip, of_visit, where_clause
from diplo_extract.backends.offline.words.items import Item, Place
from diplo_extract.normalise.instruments import NUMBER_WORDS, read_instrument
from diplo_extract.schema.vocabulary import AgreementStatus, InstrumentType

OPENING = 4  # items
OPENERS = frozenset({"having", "with", "after", "by", "before", "since", "in", "through", "upon"})
LONGEST_COUNT = 6  # items
RULERS = frozenset({"government", "governments", "state", "authorities", "administration", "army"})


def sides_of_text(one: Sentence, text: Instrument, act: Act, subject: Subject | None) -> list[Place]:
    """Between whom, from what stands nearest to the text outwards."""
    own = sides_of(subject)
    if not act.passive and (subject is None or len(subject.persons) < 2):
        bodies = bodies_before(one, act.place)
        own = bodies if not own or (bodies and not subject.persons) else own
    between, _ = after_between(one, text.first, min(len(one.items), text.end + 14))
    if len(between) < 2 and one.low(act.place + 1) == "between":
        between, _ = after_between(one, act.place, act.place + 2)
    if len(between) > 1:
        return between if act.passive or _all_in(own, between) else []
    written = distinct([item.value for item in one.items[text.first : text.head] if isinstance(item.value, Place)])
    if len(written) > 1:
        return written
    many = _how_many(one, act) if not own else 0
    if many:
        return _so_many(one, act, many)
    opens = one.low(0) in OPENERS or (one.low(0).endswith("ing") and one.low(1) in OPENERS)
    if not own and act.place < OPENING and opens:
        own = _after_clause(one, text.end + 1)
    start = text.head + 1 if act.passive else max(text.head, act.place) + 1
    others, _ = after_with(one, start, min(len(one.items), text.end + 20))
    if not others and act.place < text.first and one.low(act.place + 1) == "with":
        others, _ = after_with(one, act.place + 1, act.place + 2)
    if others:
        mine = own or written or _other(one, others, text.first)
        return distinct([*mine, *others]) if mine else []
    if len(own) == 1 and not act.passive:
        own = distinct([*own, *_beside(one, act.place + 1, text.first)])
    if len(own) > 1:
        return own
    if one.low(act.place + 1) == "with" or one.low(text.end + 1) == "with":
        there = where_clause(one, act.place)  # the other side is named, and is no country that is known
        return distinct([*own, there]) if own and there else []
    return _farther(one, text, act, subject, own)


def _all_in(places: list[Place], others: list[Place]) -> bool:
    return {place.code for place in places} <= {place.code for place in others}


def _how_many(one: Sentence, act: Act) -> int:
    """How many sign, where the sentence counts more than two: "the three leaders signed", "signed by the five states"."""
    by = next((at for at in range(act.place + 1, act.place + 4) if one.low(at) in ("by", "between")), None)
    if act.passive and by is None:
        return 0
    near = range(by + 1, by + 4) if act.passive and by else range(act.place - 1, max(-1, act.place - LONGEST_COUNT), -1)
    for at in near:
        if one.has(at, "COMMA", "DATE", "SAY"):
            break
        number = NUMBER_WORDS.get(one.low(at), 0)
        if number > 2 or (one.low(at).isdigit() and int(one.low(at)) > 2):
            return number or int(one.low(at))
    return 0


def _so_many(one: Sentence, act: Act, many: int) -> list[Place]:
    """The sides that the passage has named before, where they are just so many."""
    found = states_named(one, one.items[: act.place])
    for earlier in reversed(one.story.sentences[max(0, one.number - 2) : one.number]):
        if len(found) >= many or one.paragraph - earlier.paragraph > 1:
            break
        found = distinct([*found, *states_named(earlier, earlier.items)])
    return found if len(found) == many else []


def _farther(one: Sentence, text: Instrument, act: Act, subject: Subject | None, own: list[Place]) -> list[Place]:
    """The sides as other parts of the sentence or of the passage name them, where the nearest words do not."""
    if subject is not None and any(person.key == OF_NOTHING for person in subject.persons if not person.place):
        return []  # "A and Chairman B signed": whose he is, is not said
    named = subject is not None and len(subject.persons) > 1
    by = _bodies_after(one, act.place) if act.passive else []
    if len(by) > 1:
        return by
    bodies = bodies_before(one, act.place)
    if not act.passive and len(bodies) > 1 and not named:
        return bodies
    if text.named and not text.named[1].is_bundle and one.low(text.head - 1) == "the" and one.low(text.head) in FURTHER:
        return []  # "the third was concluded": of texts told one by one, each can be of other sides
    before = _where_named(*text.named, one) if text.named else []
    if before:
        return before
    vague = not (act.passive and one.low(text.first - 1) in ("a", "an"))
    if act.stage is AgreementStatus.unspecified and vague and (text.is_bundle or "PAIR" not in one.kinds):
        return []  # what is only announced or agreed is a text where the sentence says between whom
    written = [item.value for item in one.items[text.first : text.head] if isinstance(item.value, Place)]
    return _context(one, text, act, own or by or distinct(written), subject)


def _after_clause(one: Sentence, start: int) -> list[Place]:
    """The subject that follows an opening clause: "Having signed a TEXT …, Peru flew on"."""
    comma = next((at for at in range(start, len(one.items)) if one.low(at) == ","), len(one.items))
    found: list[Place] = []
    for at in range(comma + 1, len(one.items)):
        if not one.has(at, "ACTOR", "PERSON", "AND", "COMMA", "DET", "OFFICE"):
            break
        found += places_in(one.items[at])
    return distinct(found)


def _beside(one: Sentence, start: int, stop: int) -> list[Place]:
    """Who signs as well: "signed beside (next to that of, alongside) B a TEXT"."""
    cue = next((at for at in range(start, stop) if one.low(at) in ("beside", "alongside", "next")), stop)
    return [
        side for at in range(cue, stop) if one.has(at, "PERSON", "OFFICE", "ACTOR") for side in places_in(one.items[at])
    ]


def _where_named(one: Sentence, text: Instrument, told: Sentence) -> list[Place]:
    """The sides that the words name by which the text was named before; else of the sentence that told it."""
    between, _ = after_between(one, text.first, min(len(one.items), text.end + 14))
    if len(between) > 1:
        return between
    others, _ = after_with(one, text.head + 1, min(len(one.items), text.end + 8))
    mine = _other(told, others, 0) if others else []
    if mine:
        return distinct([*mine, *others])
    return [] if others or one is told else _only_two(states_named(one, one.items))


def _only_two(places: list[Place]) -> list[Place]:
    return places if len(places) == 2 else []


def _bodies_after(one: Sentence, verb: int) -> list[Place]:
    for at in range(verb + 1, min(verb + 8, len(one.items))):
        if one.low(at) in ("by", "between"):
            found: list[Place] = []
            for place in range(at + 1, min(at + 30, len(one.items))):
                if one.low(place) == ";" or one.has(place, "BE", "FUTURE", "SAY", "WHO") or one.low(place) == "during":
                    break
                if one.has(place, "CAPITAL") and _is_listed_name(one, place):
                    return []  # of a list of countries, one is not known
                if one.low(place - 1) != "in":
                    found += places_in(one.items[place])
            return distinct(found)
    return []


def _is_listed_name(one: Sentence, place: int) -> bool:
    """ "by Azerbaijan, Georgia and Romania", where the second can be a country or a state of another."""
    return one.has(place - 1, "COMMA", "AND") and one.has(place + 1, "COMMA", "AND") and one.has(place - 2, "ACTOR")


def _other(one: Sentence, others: list[Place], before: int) -> list[Place]:
    """The side that goes without saying: of who travels to the others, else of the passage, else of the article."""
    codes = {place.code for place in others}
    senders = senders_to(one, codes)
    if senders:
        return [sender for sender in senders if sender and sender.code not in codes] if len(senders) == 1 else []
    pair = pair_near(one, before)
    near = [place for place in pair if place.code not in codes]
    if len(near) == 1 and len(pair) == 2 and not _is_partner(one, near[0]):
        mine: Place | None = near[0]
    else:
        mine = home_side(one, others)
    bodies = {side.code for item in one.items[:before] for side in places_in(item) if side.form == "organisation"}
    return [mine] if mine and bodies <= codes | {mine.code} else []


def _is_partner(one: Sentence, side: Place) -> bool:
    """Whether the sentence names a side only as the other one of another text: "the pact with Peru"."""
    named = [at for at, item in enumerate(one.items) if side.code in [place.code for place in places_in(item)]]
    return bool(named) and all("with" in (one.low(at - 1), one.low(at - 2)) for at in named)


def _context(one: Sentence, text: Instrument, act: Act, own: list[Place], subject: Subject | None) -> list[Place]:
    """The pair of the passage, where the sentence speaks of both sides or names nobody else."""
    visited = pair = of_visit(one, text)
    journey = of_journey(one) if not pair and not text.is_bundle else []
    if journey and {side.code for side in own} <= {side.code for side in journey}:
        return journey
    pair = pair or _of_anaphor(one)
    if _signed_elsewhere(one, text, pair):
        place = next(
            one.items[at].value for at in range(text.first - 1, -1, -1) if isinstance(one.items[at].value, Place)
        )
        senders = senders_to(one, {place.code})
        return [senders[0], place] if len(senders) == 1 and senders[0] else []
    codes = {place.code for place in pair}
    if len(pair) < 2 or not {place.code for place in own} <= codes:
        return []
    named = {side.code for side in states_named(one, _clause(one, act.place))}
    if own and not visited and _is_mentioned_beside(one, text, codes - {side.code for side in own}):
        return []
    clear = bool(visited) or codes == {place.code for place in one.story.clear_pair or ()}
    unknown = subject is not None and len(sides_of(subject)) < len(subject.persons)
    if (
        (not named and _is_elsewhere(one, pair))
        or not named <= codes
        or (not clear and unknown)
        or (own and _with_somebody_else(one, act, clear))
    ):
        return []
    agents = any(one.low(at) in ("by", "between") for at in range(act.place + 1, act.place + 8))
    both_named = act.passive and named == codes and not agents
    return pair if both_named or _speaks_of_both(one, text, act, own, subject, clear) else []


def _is_mentioned_beside(one: Sentence, text: Instrument, codes: set[str]) -> bool:
    """Whether the sentence names a side only as what the text is about, or as who looks on."""
    beside = {*range(text.head + 1, text.end + 1), *bystanders(one)}
    named = [at for at, item in enumerate(one.items) if codes & {side.code for side in places_in(item)}]
    return bool(named) and beside.issuperset(named)


def _is_elsewhere(one: Sentence, pair: list[Place]) -> bool:
    """Whether the sentence before in the paragraph begins with a country, and names none of the pair."""
    before = one.story.sentences[one.number - 1] if one.number else one
    named = states_named(before, before.items) if before.paragraph == one.paragraph else []
    opens = any(places_in(item) for item in before.items[:OPENING])
    return opens and "PAIR" not in one.kinds and {side.code for side in named}.isdisjoint(side.code for side in pair)


def _with_somebody_else(one: Sentence, act: Act, clear: bool) -> bool:
    """Whether a name of no known country signs as well: "the Peruvian government and the Red Front signed"."""
    for at in range(max(0, act.place - 12), act.place):
        if one.has(at, "AND") and any(one.has(after, "CAPITAL") for after in (at + 1, at + 2)):
            rest = range(at + 1, act.place)
            stranger = not any(one.has(after, "ACTOR", "PERSON", "OFFICE") for after in rest)
            if stranger and (not clear or any(one.low(before) in RULERS for before in range(max(0, at - 6), at))):
                return True
    return False


def _clause(one: Sentence, place: int) -> list[Item]:
    """The items around a place, as far as semicolons."""
    first = last = place
    while first > 0 and one.low(first - 1) != ";":
        first -= 1
    while last < len(one.items) and one.low(last) != ";":
        last += 1
    return one.items[first:last]


def _speaks_of_both(
    one: Sentence, text: Instrument, act: Act, own: list[Place], subject: Subject | None, clear: bool
) -> bool:
    """Whether the sentence tells of an act of the pair: by its own words, or where the article is about the two."""
    if text.named:
        return not own or not _is_domestic(one, act)
    if not one.kinds.keys().isdisjoint(("PAIR", "VISIT_NOUN")) or (subject is not None and subject.pair):
        return True
    if act.passive and one.low(text.end + 1) == "," and act.place == text.end + 2:
        return True
    if own:
        return not _is_domestic(one, act)
    guests = subject is not None and len(subject.persons) > 1
    if not clear:
        return read_instrument(text.words) in ADOPTED
    return bool(
        guests
        or (one.story.journeys and read_instrument(text.words) is not InstrumentType.unspecified)
        or read_instrument(text.words) in ADOPTED
        or text.count
        or "cooperation" in text.title
    )


def _of_anaphor(one: Sentence) -> list[Place]:
    """The pair of the passage; "the two sides" are those that were named before these words."""
    said = next(iter(one.places_of("PAIR")), None)
    return (pair_near(one, said) if said else []) or pair_near(one) or of_trip(one)


def _is_domestic(one: Sentence, act: Act) -> bool:
    """Whether two bodies of one country sign: "France's interior ministry and the French police union signed"."""
    before = [item.value.code for item in one.items[: act.place] if isinstance(item.value, Place)]
    return len(before) > 1 and len(set(before)) == 1


def _signed_elsewhere(one: Sentence, text: Instrument, pair: list[Place]) -> bool:
    """Whether a text is placed in a country of neither side: "…, while in Tashkent an agreement is to be signed"."""
    codes = {side.code for side in pair}
    for at in range(text.first - 1, max(-1, text.first - 5), -1):
        value = one.items[at].value
        if isinstance(value, Place) and one.low(at - 1) == "in":
            return value.code not in codes
    return False
