"""Whom "he" or "his" means."""

from __future__ import annotations

from diplo_extract.backends.offline.article.people import Person
from diplo_extract.backends.offline.article.persons import Titled
from diplo_extract.backends.offline.article.sentence import Sentence
from diplo_extract.backends.offline.words.items import CAPITAL, Item, Place
from diplo_extract.backends.offline.words.lexicon import titles

SOMEONE = frozenset({"PERSON", "OFFICE", "HE"})


def pronoun(one: Sentence, place: int) -> Person | None:
    """Whom "he" or "his" means: the first person of the sentence before it, else of the sentence before."""
    before = [item.value for item in one.items[:place] if "PERSON" in item.classes]
    if before:
        return before[0] if isinstance(before[0], Person) else None
    if place > 1 and _opens_unknown(one.items):
        return None
    for earlier in reversed(one.story.sentences[max(0, one.number - 3) : one.number]):
        if earlier.paragraph < one.paragraph - 1:
            return None
        first = next((item for item in earlier.items if not SOMEONE.isdisjoint(item.classes)), None)
        if first is None and _opens_unknown(earlier.items):
            return None
        if first is not None and "HE" in first.classes:
            first = _fronted(earlier) or first
        if first is not None and isinstance(first.value, Titled):
            return one.story.people.referred(first.value, first.start)
        if first is not None and "HE" not in first.classes:
            return _traveller(one, earlier) or (first.value if isinstance(first.value, Person) else None)
    return None


def _fronted(one: Sentence) -> Item | None:
    """The person that "he" means in "While in Peru, where he is to stay until May, X will …"."""
    if not one.has(0, "WHO", "PREP"):
        return None
    return next((one.items[at + 1] for at in one.places_of("COMMA") if one.has(at + 1, "PERSON")), None)


def _opens_unknown(items: list[Item]) -> bool:
    """Whether a sentence begins with a name that no rule reads."""
    if len(items) > 3 and items[1].words == "'s" and isinstance(items[0].value, Place):
        return items[2].classes is CAPITAL and items[3].classes is CAPITAL  # "India's Narendra Modi"
    if len(items) < 2 or items[0].classes is not CAPITAL:
        return False
    return items[1].classes is CAPITAL or items[0].low in titles().honorific


def _traveller(one: Sentence, earlier: Sentence) -> Person | None:
    """The traveller of the passage, where the sentence before names him and this one tells of a journey."""
    if one.kinds.keys().isdisjoint(("GO", "LEAVE", "VISIT", "VISIT_NOUN", "RETURN")):
        return None
    person = one.story.traveller(one.number - 1)
    return person if any(item.value is person for item in earlier.items) else None
