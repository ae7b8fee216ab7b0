"""Whom "he" or "his" means."""

from __future__ import annotations

import re
from collections.abc import Sequence

from diplo_extract.backends.offline.article.people import Person
from diplo_extract.backends.offline.article.persons import Titled
from diplo_extract.backends.offline.article.sentence import Sentence
from diplo_extract.backends.offline.words.items import CAPITAL, Item, Place
from diplo_extract.backends.offline.words.lexicon import titles

SOMEONE = frozenset({"PERSON", "OFFICE", "HE"})
FEW = 6  # persons of a sentence among whom one is looked for
ACTING = ("HAVE", "BE", "FUTURE", "SAY")
GENDERS = {"he": "m", "his": "m", "him": "m", "she": "f", "her": "f"}
BORN = {"m": frozenset({"king", "prince", "emir", "sultan"}), "f": frozenset({"queen", "princess", "empress"})}


def pronoun(one: Sentence, place: int) -> Person | None:
    """Whom "he" or "his" means: the first person of the sentence before it, else of the sentence before."""
    before = [at for at in one.places_of("PERSON") if at < place]
    if before:
        unknown = any(_acts_unknown(one, at) for at in range(before[0] + 1, place - 2))
        return None if unknown else _of_gender(one, place, one, before)
    if place > 1 and _opens_unknown(one.items):
        return None
    for earlier in reversed(one.story.sentences[max(0, one.number - 3) : one.number]):
        if earlier.paragraph < one.paragraph - 1:
            return None
        first = next((item for item in earlier.items if not SOMEONE.isdisjoint(item.classes)), None)
        if first is None and (_opens_unknown(earlier.items) or _opens_with_surname(earlier)):
            return None
        if first is not None and "HE" in first.classes:
            first = _fronted(earlier) or first
        if first is not None and isinstance(first.value, Titled):
            return one.story.people.referred(first.value, first.start)
        if first is not None and "HE" not in first.classes:
            return _of_earlier(one, place, earlier, first.value if isinstance(first.value, Person) else None)
    return None


def _of_earlier(one: Sentence, place: int, earlier: Sentence, first: Person | None) -> Person | None:
    """The first who is named in an earlier sentence, or the traveller whom it names, unless "she" is somebody else."""
    gender = GENDERS.get(one.low(place))
    received = any(earlier.has(at - 1, "HOST", "MEET", "INVITE") for at in earlier.places_of("HIM"))
    if received and len(earlier.places_of("PERSON")) == 1:
        guest = one.story.traveller(one.number - 1)
        return guest if guest is not first else None  # "A greeted him. He …": not the host, but who came
    if first is None or gender is None or _gender(one, first, place) != gender:
        first = _traveller(one, earlier) or first
    if first is None or gender is None or _gender(one, first, place) in ("", gender):
        return first
    return _of_gender(one, place, earlier, earlier.places_of("PERSON"))


def _of_gender(one: Sentence, place: int, other: Sentence, named: Sequence[int]) -> Person | None:
    """The first of those who are named in another sentence, or in the same, or the only one whom "she" can mean."""
    persons = list(dict.fromkeys(value for at in named[:FEW] if isinstance(value := other.items[at].value, Person)))
    gender = GENDERS.get(one.low(place))
    fitting = [person for person in persons if gender is None or _gender(one, person, place) in ("", gender)]
    if fitting and fitting[0] is not persons[0] and len(fitting) > 1:
        return None
    return fitting[0] if fitting else None


def _gender(one: Sentence, person: Person, place: int) -> str:
    """What a person's title tells, or a pronoun in a sentence that names nobody else before it; else nothing."""
    for gender, titled in BORN.items():
        if not titled.isdisjoint(person.key.split()):
            return gender
    told = set()
    for earlier in one.story.sentences[max(0, one.number - 3) : one.number + 1]:
        stop = place if earlier is one else len(earlier.items)
        named = sorted(at for kind in SOMEONE for at in earlier.places_of(kind)[:2])[:2]
        if not named or earlier.items[named[0]].value is not person:
            continue
        after = named[1] + 1 if len(named) > 1 else stop
        said = (at for at in range(named[0] + 1, min(after, stop)) if earlier.has(at, "HE", "HIS"))
        at = next((at for at in said if earlier.low(at + 1) != "honour"), None)
        if at is not None and not any(
            _acts_unknown(earlier, other) or earlier.has(other, "POSS") for other in range(at)
        ):
            told.add(GENDERS.get(earlier.low(at), ""))
    return told.pop() if len(told) == 1 else ""


def _acts_unknown(one: Sentence, at: int) -> bool:
    """Whether a name that no rule reads does something: "(A said) Ana Soto had (told him)"."""
    return one.has(at, "CAPITAL") and one.has(at + 1, "CAPITAL") and one.has(at + 2, *ACTING)


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


def _opens_with_surname(one: Sentence) -> bool:
    """Whether a sentence begins with the last word of a name that the article has in full: "Soto did not stay"."""
    if len(one.items) < 2 or one.items[0].classes is not CAPITAL or one.low(1) in (",", "-"):
        return False
    return re.search(rf"[A-Z][\w'-]+ {re.escape(one.items[0].words)}\b", one.story.text[: one.start]) is not None


def _traveller(one: Sentence, earlier: Sentence) -> Person | None:
    """The traveller of the passage, where the sentence before names him and this one tells of a journey."""
    if one.kinds.keys().isdisjoint(("GO", "LEAVE", "VISIT", "VISIT_NOUN", "RETURN")):
        return None
    person = one.story.traveller(one.number - 1)
    return person if any(item.value is person for item in earlier.items) else None
