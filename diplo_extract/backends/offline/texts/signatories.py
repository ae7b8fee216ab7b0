"""Between whom a text is, from what stands nearest to it outwards."""

from __future__ import annotations

from diplo_extract.backends.offline.article.agents import bodies_before
from diplo_extract.backends.offline.article.clause import Subject
from diplo_extract.backends.offline.article.parties import (
    after_between,
    after_with,
    are_pairs,
    distinct,
    home_side,
    pair_near,
    places_in,
    senders_to,
    sides_of,
    states_named,
)
from diplo_extract.backends.offline.article.people import OF_NOTHING, Person
from diplo_extract.backends.offline.article.sentence import Sentence
from diplo_extract.backends.offline.texts.acts import Act
from diplo_extract.backends.offline.texts.ellipsis import FURTHER
from diplo_extract.backends.offline.texts.instruments import Instrument
from diplo_extract.backends.offline.texts.passage import of_passage
from diplo_extract.backends.offline.texts.trips import where_clause
from diplo_extract.backends.offline.words.items import Place
from diplo_extract.normalise.instruments import number_of
from diplo_extract.schema.vocabulary import AgreementStatus

OPENING = 4  # items
OPENERS = frozenset({"having", "with", "after", "by", "before", "since", "in", "through", "upon"})
LONGEST_COUNT = 6  # items
NEAR = 8  # items


def sides_of_text(one: Sentence, text: Instrument, act: Act, subject: Subject | None) -> list[Place]:
    """Between whom, from what stands nearest to the text outwards."""
    own = _agents(one, act, subject)
    written = _written(one, text, act)
    if len(written) > 1:
        return written if act.passive or {side.code for side in own} <= {side.code for side in written} else []
    many = _how_many(one, act)
    if many and len(own) != many:
        return _so_many(one, act, many)
    opens = one.low(0) in OPENERS or (one.low(0).endswith("ing") and one.low(1) in OPENERS)
    if not own and act.place < OPENING and opens:
        own = _after_clause(one, text.end + 1)
    start = text.head + 1 if act.passive else max(text.head, act.place) + 1
    others, _ = after_with(one, start, min(len(one.items), text.end + 20))
    if not others and act.place < text.first:
        others, _ = after_with(one, act.place + 1, text.first)
        others = others or _with_which(one, act.place)
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


def _agents(one: Sentence, act: Act, subject: Subject | None) -> list[Place]:
    """The sides of the subject; of bodies and states as the words before the verb name them."""
    own = sides_of(subject)
    if act.passive or (subject is not None and (len(subject.persons) > 1 or (own and subject.persons))):
        return own
    return bodies_before(one, act.place) or own


def _written(one: Sentence, text: Instrument, act: Act) -> list[Place]:
    """The sides that the name of the text gives: "a TEXT between A and B", "the A-B TEXT"."""
    between, _ = after_between(one, text.first, min(len(one.items), text.end + 14))
    if len(between) < 2 and one.low(act.place + 1) == "between":
        between, _ = after_between(one, act.place, act.place + 2)
    before = distinct([item.value for item in one.items[text.first : text.head] if isinstance(item.value, Place)])
    return between if len(between) > 1 else before


def _with_which(one: Sentence, verb: int) -> list[Place]:
    """ "turned to Peru, with which it concluded a TEXT"."""
    which = next((at for at in range(verb - 1, max(1, verb - NEAR), -1) if one.low(at) in ("which", "whom")), 0)
    before = which - 2 - one.has(which - 2, "COMMA")
    return distinct(places_in(one.items[before])) if one.low(which - 1) == "with" and before >= 0 else []


def _how_many(one: Sentence, act: Act) -> int:
    """How many sign, where the sentence counts more than two: "the three leaders signed", "signed by five states"."""
    by = next((at for at in range(act.place + 1, act.place + 4) if one.low(at) in ("by", "between")), act.place)
    if act.passive and by == act.place:
        return 0
    near = range(by + 1, by + 5) if act.passive else range(act.place - 1, max(-1, act.place - LONGEST_COUNT), -1)
    for at in near:
        if one.has(at, "COMMA", "DATE", "SAY"):
            break
        if number_of(one.low(at)) > 2:
            return number_of(one.low(at))
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
    return of_passage(one, text, act, own or by or distinct(written), subject)


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
            return [] if are_pairs(one, at + 1, len(found)) else distinct(found)
    return []


def _is_listed_name(one: Sentence, place: int) -> bool:
    """ "by Azerbaijan, Georgia and Romania", where the second can be a country or a state of another."""
    return one.has(place - 1, "COMMA", "AND") and one.has(place + 1, "COMMA", "AND") and one.has(place - 2, "ACTOR")


def _other(one: Sentence, others: list[Place], before: int) -> list[Place]:
    """The side that goes without saying: of who travels to the others, else of the passage, else of the article."""
    if any(one.low(at) == "we" for at in range(before - OPENING, before)):
        return []  # whoever speaks
    codes = {place.code for place in others}
    senders = senders_to(one, codes)
    if senders:
        return [sender for sender in senders if sender and sender.code not in codes] if len(senders) == 1 else []
    pair = pair_near(one, before)
    near = [place for place in pair if place.code not in codes]
    mine: Place | None = None
    if len(near) == 1 and len(pair) == 2 and not _is_partner(one, near[0]):
        mine = near[0]
    elif len({person.code for person in _speakers(one, before)} - codes) > 1:
        return []  # "A told B that a pact with C would be signed": by him or by her
    else:
        mine = home_side(one, others)
    bodies = {side.code for item in one.items[:before] for side in places_in(item) if side.form == "organisation"}
    return [mine] if mine and bodies <= codes | {mine.code} else []


def _speakers(one: Sentence, before: int) -> list[Person]:
    """Who tells and who is told, where what is told follows."""
    verb = next((at for at in one.places_of("SAY") if at < before and one.has(at + 1, "PERSON", "HIS", "DET")), before)
    return [item.value for item in one.items[:before] if isinstance(item.value, Person) and verb < before]


def _is_partner(one: Sentence, side: Place) -> bool:
    """Whether the sentence names a side only as the other one of another text: "the pact with Peru"."""
    named = [at for at, item in enumerate(one.items) if side.code in [place.code for place in places_in(item)]]
    return bool(named) and all("with" in (one.low(at - 1), one.low(at - 2)) for at in named)
