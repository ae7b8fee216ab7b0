"""Arguments of a trigger in its sentence: subject, places, date, tense. Shallow, by classes of words."""

from __future__ import annotations

from dataclasses import dataclass, field

from diplo_extract.backends.offline.article.leaders import before_company
from diplo_extract.backends.offline.article.people import Person
from diplo_extract.backends.offline.article.place_lists import (
    LIST_JOINTS,
    is_place,
    sender_of,
)
from diplo_extract.backends.offline.article.pronouns import pronoun
from diplo_extract.backends.offline.article.sentence import Sentence
from diplo_extract.backends.offline.words.items import Place

OBJECT_VERBS = ("MEET", "HOST", "INVITE", "WITNESS")
SINGULAR = frozenset({"is", "was", "has"})
CARRIERS = frozenset({"plane", "aircraft", "jet", "convoy", "motorcade", "flight"})
LONGEST_ASIDE = 24  # items
BESIDES = frozenset(
    {"leading", "heading", "accompanied", "flanked", "joined", "accompanying", "representing", "having"}
)
CONJUNCTIONS = frozenset({"that", "since", "when", "after", "before", "until", "while", "because", "as"})
FORE_WORDS = frozenset({"side", "visiting", "both", "hm", "hh", "hrh"})
FARTHEST = 45  # items; a subject farther off is not looked for


@dataclass(slots=True)
class Subject:
    """Who acts: persons, countries as such, or a pair ("the two sides"); `first` is where it begins."""

    first: int
    persons: list[Person] = field(default_factory=list)
    places: list[Place] = field(default_factory=list)
    pair: bool = False
    spans: list[int] = field(default_factory=list)


def person_at(one: Sentence, place: int) -> Person | None:
    """The person that an item names or refers to."""
    if not 0 <= place < len(one.items):
        return None
    item = one.items[place]
    if "PERSON" in item.classes and isinstance(item.value, Person):
        return item.value
    if "HE" in item.classes or "HIS" in item.classes or "HIM" in item.classes:
        return pronoun(one, place)
    return None


def find_subject(one: Sentence, verb: int) -> Subject | None:
    """The subject of the verb at `verb`; None where it is not safe to say."""
    beside = _beside(one, verb)
    if beside is not None or _is_of_others(one, verb):
        return beside
    place = before_aside(one, verb)
    while place >= 0 and verb - place < FARTHEST:
        word = one.low(place)
        if word in (";", ":"):
            return None
        if word == "whose" and not any(one.low(at) in (",", *CARRIERS) for at in range(place, verb)):
            return None  # "X, whose son visited Peru"
        if word == ")":
            place = _opening(one, place)
            continue
        if _names_someone(one, place):
            if _is_antecedent(one, place, verb):
                return _collect(one, place, alone=not SINGULAR.isdisjoint((one.low(verb - 1), one.low(verb))))
            if not _is_complement(one, place) or _opens_clause(one, place, verb):
                return _collect(one, place)
            place = _list_start(one, place)
        if _is_unnamed(one, place, verb):
            return None
        place -= 1
    return None


def before_aside(one: Sentence, verb: int) -> int:
    """The item before the verb; before the company in "X and his family (visited)", and before the relative clause in
    "X, with whom Y met on Monday, (has) visited", "X, leading a delegation, (visited)"."""
    comma = verb - 1
    while one.has(comma, "HAVE", "BE", "FUTURE", "ADVERB", "NOT"):
        comma -= 1
    alone = before_company(one.items, comma + 1) - 1
    if alone < comma:
        return alone
    for at in range(comma - 1, max(0, comma - LONGEST_ASIDE), -1) if one.low(comma) == "," else ():
        who = at + 1 + one.has(at + 1, "PREP")
        besides = one.low(at + 1) in BESIDES and one.has(at - 1, "PERSON")
        if one.low(at) == "," and (besides or one.low(who) in ("who", "whom", "which", "whose")):
            return at - 1
    return verb - 1


def _beside(one: Sentence, verb: int) -> Subject | None:
    """The subject that can stand only right before the verb."""
    place = verb - 1
    if one.low(place) == "two" and one.low(place - 1) == "the":
        return Subject(place - 1, pair=True, spans=[place])  # "the two signed"
    if one.has(verb, "BARE"):  # "chào mừng Tổng thống A (đang) thăm B": also the object of another verb
        while one.has(place, "HAVE", "BE", "FUTURE", "ADVERB") or one.low(place) == "during":
            place -= 1
        return _collect(one, place) if one.has(place, "PERSON") else None
    return None


def _is_of_others(one: Sentence, verb: int) -> bool:
    """Whether the verb is in a clause on people without a name: "X received athletes who toured Peru"."""
    who = verb - 1
    while one.has(who, "HAVE", "BE", "FUTURE", "ADVERB", "NOT"):
        who -= 1
    if one.low(who) != "who" or who < 1 or _is_among(one, who - 1):
        return False
    return _is_noun(one, who - 1)


def _opens_clause(one: Sentence, place: int, verb: int) -> bool:
    """ "… as A, the premier of B, began": not in the role of A, but when A began."""
    before = place - 1
    conjunction = one.low(before) in ("as", "after", "before", "since", "until")
    return conjunction and one.has(place, "PERSON") and one.low(place + 1) == "," and verb - place == 2


def _is_among(one: Sentence, place: int) -> bool:
    """ "X was among the leaders who …": X is who acts."""
    near = range(max(0, place - 4), place)
    return any(one.low(at) == "among" or (one.low(at) == "one" and one.low(at + 1) == "of") for at in near)


def _is_unnamed(one: Sentence, place: int, verb: int) -> bool:
    """Whether the subject is somebody without a name: "many ministers had visited", "a delegation arrived"."""
    if one.has(place, "OFFICE", "GOVERNMENT") and not one.has(place + 1, "POSS", "PERSON"):
        if _is_among(one, place):
            return False
        joined = any(one.has(at, "AND", "COMMA") for at in range(max(0, place - 4), place))
        return not joined and not _is_complement(one, place) and not one.has(place + 1, "COMMA", "PREP")
    if place != one.back_over(verb - 1, "HAVE", "BE", "FUTURE", "ADVERB", "NOT"):
        return False
    name = place
    while one.has(name, "CAPITAL") or (name < place and one.low(name) == "."):
        name -= 1
    if name < place and (one.has(name, "SAY", "WHO", "POSS") or one.low(name) in CONJUNCTIONS or _is_noun(one, name)):
        return True  # "said Mr. Banda was", "since Ana Soto came", "but the singer Ana Soto flew"
    return not one.items[place].classes and one.low(place).endswith("s")


def _is_noun(one: Sentence, place: int) -> bool:
    item = one.items[place] if place > 0 else None
    return item is not None and not item.classes and item.words.isalpha() and item.words.islower()


def _opening(one: Sentence, place: int) -> int:
    first = max(-1, place - FARTHEST)
    while place > first and one.low(place) != "(":
        place -= 1
    return place - 1


def _names_someone(one: Sentence, place: int) -> bool:
    if one.has(place, "PERSON", "HE", "PAIR", "THEY"):
        if one.has(place, "PAIR") and _is_among(one, place):
            return False
        owner = one.has(place + 1, "POSS") and one.low(place + 2) not in CARRIERS
        return one.low(place) not in ("them", "their", "bilateral", "each other") and not owner
    if not is_place(one.items[place]) or one.has(place + 1, "POSS", "PERSON", "OFFICE") or one.low(place + 1) == "-":
        return False
    return not (one.has(place, "AFTER") and one.has(place - 1, "GOVERNMENT", "RANK", "PORTFOLIO"))  # "đoàn cấp cao Lào"


def _is_antecedent(one: Sentence, place: int, verb: int) -> bool:
    """Whether the verb stands in the clause that "who" begins right after `place`."""
    who = place + 1 + one.has(place + 1, "COMMA")
    return one.low(who) in ("who", "which") and not any(one.has(at, "COMMA") for at in range(who, verb))


def _is_complement(one: Sentence, place: int) -> bool:
    """Whether what stands at `place` belongs to a preposition or is the object of another verb."""
    before = _list_start(one, place) - 1
    while one.has(before, "DET", "ADVERB", "HIS") or one.low(before) in FORE_WORDS:
        before -= 1
    before = _past_kin(one, before)
    if one.low(before) == "by" and (one.low(before - 1) in ("led", "headed") or one.has(place + 1, "LED")):
        return False  # "a delegation led by X arrived", "đoàn đại biểu do A dẫn đầu đến B"
    if one.low(before) == "for" and one.low(place + 1) == "to":
        return False  # "no plans for X to visit"
    if one.has(before, "PREP") and (
        one.low(before) not in ("after", "before", "until", "since", "as") or one.low(place + 1) in (",", "to")
    ):
        return not (
            one.low(place + 1) in ("who", "which", "whose", "whom")
            or (one.low(place + 1) == "," and one.has(place + 2, "WHO") and one.low(place + 2) in ("who", "which"))
        )
    if one.low(before) == "(" or (one.has(before, "OFFICE") and " of " in one.low(before)):
        return True  # "(X)", "an envoy of Peruvian President X"
    return (
        one.has(before, *OBJECT_VERBS)
        or (one.has(place, "AFTER") and one.has(before, "VISIT", "GO", "LEAVE"))
        or one.low(before) in ("told", "with", "including", "like")
        or (_is_object(one, before) and one.low(before + 1) != "that")
    )


def _past_kin(one: Sentence, before: int) -> int:
    """Past "his half brother" in "in place of his half brother King X"."""
    at = before
    while at > before - 4 and at > 0 and not one.items[at].classes and one.low(at).isalpha():
        at -= 1
    return at - 1 if at < before and one.has(at, "HIS") else before


def _is_object(one: Sentence, verb: int) -> bool:
    """Whether a word right before a name is a verb of somebody else's: "A praised (B and flew on)", "may thank B"."""
    bare = one.has(verb - 1, "FUTURE", "NOT") and not one.has(verb, "PERSON", "HE", "BE", "HAVE")
    if not (bare or one.low(verb).endswith("ed")) or not one.low(verb).isalpha() or one.has(verb, "CAPITAL"):
        return False
    return any(one.has(at, "PERSON", "HE") for at in range(max(0, verb - 6), verb))


def _list_start(one: Sentence, place: int) -> int:
    """Where the list begins whose last member stands at `place`."""
    first = place
    while first > 0 and one.has(first, "PERSON") and one.has(first - 1, "PERSON"):
        first -= 1  # "Presidents A and B": the words between are of the title
    while first > 1:
        joint = first - 1
        while one.has(joint, "DET", "HIS"):
            joint -= 1
        if one.low(joint) == "," and first == place:
            break  # "at the invitation of A, B …": no list without "and"
        if one.low(joint) in LIST_JOINTS and _may_share_list(one, joint - 1, place):
            first = joint - 1
        elif one.low(joint) in ("and", "&") and one.low(joint - 1) == "," and _may_share_list(one, joint - 2, place):
            first = joint - 2
        else:
            break
    return first


def _may_share_list(one: Sentence, place: int, other: int) -> bool:
    """Lists hold persons ("he and X") or countries, not both."""
    if one.has(place, "PERSON", "HE") or one.has(other, "PERSON", "HE"):
        return one.has(place, "PERSON", "HE") and one.has(other, "PERSON", "HE")
    return place >= 0 and is_place(one.items[place])


def _collect(one: Sentence, place: int, alone: bool = False) -> Subject:
    first = place if alone else _list_start(one, place)
    subject = Subject(first)
    by = first - 2 if one.has(first - 1, "DET") else first - 1
    for at in range(first, place + 1):
        person = None if one.has(at, "HIS") else person_at(one, at)
        if person and person.place is None and one.low(by) == "by":
            person.place = sender_of(one, by)
        if person:
            subject.persons.append(person)
            subject.spans.append(at)
        elif one.has(at, "PAIR", "THEY"):
            subject.pair = True
            subject.spans.append(at)
        elif is_place(one.items[at]):
            subject.places.append(one.items[at].value)
            subject.spans.append(at)
    return subject
