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
from diplo_extract.backends.offline.texts.passage import of_passage, where_clause
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
    opens = one.low(0) in OPENERS
    if not own and act.place < OPENING and opens:
        own = _after_clause(one, text.end + 1)
    start = text.head + 1 if act.passive else max(text.head, act.place) + 1
    others = after_with(one, start, text.end + 20)
    if not others and act.place < text.first:
        others = after_with(one, act.place + 1, text.first) or _with_which(one, act.place)
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
    between = between_whom(one, text)
    if not between and one.low(act.place + 1) == "between":
        between = after_between(one, act.place, act.place + 2)
    return between or _in_name(one, text)


def between_whom(one: Sentence, text: Instrument) -> list[Place]:
    """ "(a TEXT on fish) between A and B"."""
    return after_between(one, text.first, text.end + 14)


def with_whom(one: Sentence, text: Instrument) -> list[Place]:
    """ "(a TEXT on fish) with B"."""
    return after_with(one, text.head + 1, text.end + 8)


def _in_name(one: Sentence, text: Instrument) -> list[Place]:
    """ "the A-B TEXT"."""
    return distinct([item.value for item in one.items[text.first : text.head] if isinstance(item.value, Place)])


def _with_which(one: Sentence, verb: int) -> list[Place]:
    """ "turned to Peru, with which it concluded a TEXT"."""
    which = one.find(range(verb - 1, max(1, verb - NEAR), -1), words=("which", "whom")) or 0
    before = which - 2 - one.has(which - 2, "COMMA")
    return distinct(places_in(one.items[before])) if one.low(which - 1) == "with" and before >= 0 else []


def _how_many(one: Sentence, act: Act) -> int:
    """How many sign, where the sentence counts more than two: "the three leaders signed", "signed by five states"."""
    near = range(act.place - 1, act.place - LONGEST_COUNT, -1)
    if act.passive:
        by = one.find(range(act.place + 1, act.place + 4), words=("by", "between"))
        near = range(by + 1, by + 5) if by is not None else range(0)
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
    return of_passage(one, text, act, own or by or _in_name(one, text), subject)


def _after_clause(one: Sentence, start: int) -> list[Place]:
    """The subject that follows an opening clause: "Having signed a TEXT …, Peru flew on"."""
    comma = next((at for at in range(start, len(one.items)) if one.low(at) == ","), len(one.items))
    stop = one.over(comma + 1, "ACTOR", "PERSON", "AND", "COMMA", "DET", "OFFICE")
    return distinct([side for item in one.items[comma + 1 : stop] for side in places_in(item)])


def _beside(one: Sentence, start: int, stop: int) -> list[Place]:
    """Who signs as well: "signed beside (next to that of, alongside) B a TEXT"."""
    cue = one.find(range(start, stop), words=("beside", "alongside", "next"))
    after = range(cue, stop) if cue is not None else ()
    return [side for at in after if one.has(at, "PERSON", "OFFICE", "ACTOR") for side in places_in(one.items[at])]


def _where_named(one: Sentence, text: Instrument, told: Sentence) -> list[Place]:
    """The sides that the words name by which the text was named before; else of the sentence that told it."""
    between, others = between_whom(one, text), with_whom(one, text)
    if between:
        return between
    if others:
        mine = _other(told, others, 0)
        return distinct([*mine, *others]) if mine else []
    named = states_named(one, one.items) if one is not told else []
    return named if len(named) == 2 else []


def _bodies_after(one: Sentence, verb: int) -> list[Place]:
    """The sides of a list after "by" or "between"."""
    by = one.find(range(verb + 1, verb + 8), words=("by", "between"))
    if by is None:
        return []
    end = min(by + 30, len(one.items))
    listed = range(by + 1, one.find(range(by + 1, end), "BE", "FUTURE", "SAY", "WHO", words=(";", "during")) or end)
    if any(_is_listed_name(one, at) for at in listed):
        return []  # of a list of countries, one is not known
    found = [side for at in listed if one.low(at - 1) != "in" for side in places_in(one.items[at])]
    return [] if are_pairs(one, by + 1, len(found)) else distinct(found)


def _is_listed_name(one: Sentence, place: int) -> bool:
    """ "by Azerbaijan, Georgia and Romania", where the second can be a country or a state of another."""
    listed = one.has(place - 1, "COMMA", "AND") and one.has(place + 1, "COMMA", "AND")
    return one.has(place, "CAPITAL") and listed and one.has(place - 2, "ACTOR")


def _other(one: Sentence, others: list[Place], before: int) -> list[Place]:
    """The side that goes without saying: of who travels to the others, else of the passage, else of the article."""
    if one.holds(range(before - OPENING, before), words=("we",)):
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
