"""Who acts where no name stands right before the verb: names that come later, or came before."""

from __future__ import annotations

from collections.abc import Iterable

from diplo_extract.backends.offline.article.clause import Subject, person_at
from diplo_extract.backends.offline.article.people import Person
from diplo_extract.backends.offline.article.references import each_holder
from diplo_extract.backends.offline.article.sentence import Sentence

OPEN = ("CANCEL", "POSTPONE", "NOT", "MAYBE", "DENY")
PERSONS = frozenset({"leaders", "presidents", "premiers", "ministers", "chiefs", "heads", "pair", "men"})


def comes_after(one: Sentence, verb: int) -> Subject | None:
    """Who acts in "After visiting Chad, X flew on", "(Having) arrived in Doha, X said", "Arrivé à Doha, X …"."""
    having = verb == 1 and one.low(0) == "having"
    begun = (
        having
        or one.low(verb).endswith("ing")
        or "past" in {one.items[verb].classes.get(kind) for kind in ("GO", "RETURN")}
    )
    if verb > 1 or not begun or one.low(0) in ("before", "without", "instead"):
        return None
    found = after_comma(one, 0, 16)
    return Subject(found[0], [found[1]], spans=[found[0]]) if found else None


def after_comma(one: Sentence, start: int, stop: int) -> tuple[int, Person] | None:
    """The person right after the first comma from `start` on, and where; before `stop`.

    When and where may be told between: "During a visit to Chad, on Monday, in Abeche, X met Y".
    """
    for comma in one.places_of("COMMA"):
        if not start <= comma < stop:
            continue
        at = comma + 2 if one.has(comma + 1, "DET") else comma + 1
        person = person_at(one, at)
        if person or not (one.has(at, "DATE", "DAY") or one.low(at) in ("in", "on")):
            return (at, person) if person else None
        stop = len(one.items)
    return None


def is_of_persons(one: Sentence, at: int) -> bool:
    """Whether what stands there means two persons, not two countries: "both leaders", "the pair", "they"."""
    return one.has(at, "THEY") or (one.has(at, "PAIR", "OFFICE") and not PERSONS.isdisjoint(one.low(at).split()))


def last_two(one: Sentence, before: int) -> list[Person]:
    """Whom "the two ministers" or "both leaders" means: the last two persons of different countries that are named."""
    rows = [
        one.items[:before],
        *(earlier.items for earlier in reversed(one.story.sentences[max(0, one.number - 2) : one.number])),
    ]
    found: list[Person] = []
    for row in rows:
        for item in reversed(row):
            if isinstance(item.value, Person) and item.value not in found:
                found.append(item.value)
        if len(found) >= 2:
            break
    codes = {person.code for person in found}
    return found if len(found) == 2 and len(codes) == 2 else []


def each_who_met(one: Sentence, verb: int, of: Iterable[int]) -> tuple[list[Person], list[int]]:
    """Who met in "the Togolese and Fijian foreign ministers (met)", "(talks between) the … ministers"."""
    if not one.kinds.keys().isdisjoint(OPEN):
        return [], []
    before = one.back_over(verb - 1, "HAVE", "BE", "FUTURE", "ADVERB", "DATE")
    at = next((at for at in (before, *of) if one.has(at, "OFFICE")), None)
    holders = each_holder(one, at) if at is not None else []
    return (holders, [at]) if at is not None and len(holders) > 1 else ([], [])
