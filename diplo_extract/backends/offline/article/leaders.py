"""Leaders whom no title names in the article: what is told of them tells that they act for a country."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import cache, cached_property

from diplo_extract.backends.offline.article.people import MANY, VAGUE, People, Person
from diplo_extract.backends.offline.article.persons import OFFICE, Titled
from diplo_extract.backends.offline.article.sentence import Sentence
from diplo_extract.backends.offline.words.items import Item
from diplo_extract.backends.offline.words.lexicon import read_lexicon, split, titles
from diplo_extract.backends.offline.words.names import LONGEST_NAME, may_be_name

WORD = r"[^\W\d_a-z][\w'\u2019-]{0,25}\w"
NAME = rf"{WORD}(?: (?:(?:al|bin|d[aeiou]|de la|van|von|el|bint|ibn|dos) )?{WORD}){{0,4}}"
OWNER = re.compile(r"['\u2019]s?$")
FULL_NAME = re.compile(rf"\b{NAME}")
MOVES = frozenset({"GO", "VISIT", "REACH", "LEAVE", "RETURN", "SPEND"})
DEEDS = frozenset({"SIGN", "ADOPT", "ESTABLISH", "UPGRADE", "RESTORE", "NORMALISE", "INITIAL", "RATIFY"})
ACTS = MOVES | DEEDS | {"MEET", "HOST", "ATTEND", "INVITE", "PAY", "BEGIN", "END", "VISIT_NOUN"}
ACTS_OR_BEING = ACTS | {"BE"}
STEPS = frozenset({"PARTNERSHIP", "DIPLOMATIC", "RELATIONS", "LEVEL_OTHER"})
HELPERS = frozenset({"HAVE", "BE", "FUTURE", "ADVERB", "NOT"})
RETURNED = frozenset({"returned", "repaid", "reciprocated"})
BEFORE_VISIT = frozenset({"DET", "HIS", "RANK", "NUMBER", "ADVERB", "OVER"})
WHEN = frozenset({"when", "while", "until", "after", "before", "as"})
BEFORE_NAME = WHEN | {"and", "since", "later", "then", "that", "in", "on", "year", "month", "week", "ago", "once"}
ORDINALS = frozenset({"first", "second", "third", "only", "last"})
TAKING = frozenset({"became", "over", "elected", "sworn", "sworn in", "office", "appointed", "named", "chosen"})
CABINET = frozenset({"ministers", "cabinet", "foreign minister", "defence minister", "trade minister"})
LONGEST_COMPANY, LONGEST_ASIDE, LONGEST_LIST = 7, 20, 3  # items, items, members


@dataclass(slots=True)
class Actor:
    """A name without a title right before what it does, and who does it with him."""

    words: str
    start: int
    first: int
    last: int
    act: int
    partners: list[Person] = field(default_factory=list)
    with_him: bool = False
    """Whether the other one is only called "he"."""


class Names:
    """What the whole text tells of the names in it, each read once."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._leading: dict[str, bool] = {}

    def lead(self, name: str) -> bool:
        """Whether the text says "Ana Soto's government" or "the swearing-in of Ana Soto" of a name's last word."""
        last = name.split()[-1]
        if last not in self._leading and len(self._leading) < MANY:
            self._leading[last] = last in self._led_by or self._is_followed(last)
        return self._leading.get(last, False)

    def _is_followed(self, last: str) -> bool:
        leads, at = _phrases()[0], self.text.find(last)
        while at >= 0:
            whole = at == 0 or not self.text[at - 1].isalnum()
            if whole and leads.match(self.text, at + len(last)):
                return True
            at = self.text.find(last, at + 1)
        return False

    @cached_property
    def _led_by(self) -> frozenset[str]:
        """The last words of names in "the swearing-in of Ana Soto"."""
        if not any(words in self.text for words in _words("before")):
            return frozenset()  # a search for names costs fifty times as much
        return frozenset(match[1].split()[-1] for match in _phrases()[1].finditer(self.text))

    @cached_property
    def whole(self) -> dict[str, str]:
        """Names as first printed in full, by their last words."""
        found: dict[str, str] = {}
        for match in FULL_NAME.finditer(self.text):
            words = OWNER.sub("", match[0]).split()
            while words and words[0].lower() in titles().not_names | titles().honorific:
                del words[0]
            if len(words) > 1:
                found.setdefault(words[-1], " ".join(words))
        return found

    @cached_property
    def others(self) -> frozenset[str]:
        """The last two words of names in "the singer Ana Soto", "Ana Soto, a young lawyer"."""
        called = "|".join(_words("others"))
        after = re.finditer(rf"\b(?:{called}) ({NAME})", self.text)
        before = re.finditer(rf"({NAME}), (?:an?|the) (?:[\w-]{{1,20}} ){{0,3}}(?:{called})\b", self.text)
        return frozenset(" ".join(match[1].split()[-2:]) for match in (*after, *before))


def meet_leaders(people: People, names: Names, sentences: list[Sentence]) -> None:
    """Add who leads a country without being titled; the country too, where an office that is told of him names it."""
    before: list[Actor] = []
    for one in sentences:
        items = one.items
        actors = [] if ACTS_OR_BEING.isdisjoint(one.classes) else list(_actors(people, items))
        for actor in actors:
            office = _office_told(items, actor, (one.story.article.published or "")[:4])
            known = people.called(actor.words)
            if known is None and (office or names.lead(actor.words) or _acts_for_country(items, actor)):
                known = _meet(people, names, actor)
            if known is not None and office is not None:
                _hold(known, office)
            if known is not None and actor.with_him and before:
                _meet(people, names, before[-1])
        before = [actor for actor in actors if not MOVES.isdisjoint(items[actor.act].classes)]


def _meet(people: People, names: Names, actor: Actor) -> Person | None:
    words = actor.words if " " in actor.words else names.whole.get(actor.words, "")
    known = people.called(words) or people.called(actor.words)
    if known is not None or not words or " ".join(words.split()[-2:]) in names.others:
        return known
    return people.add(Titled("", "leader", words), actor.start)


def _hold(person: Person, office: Titled) -> None:
    """Give a person the country of an office that is told, and the office itself where none was."""
    person.place = person.place or office.place
    if person.groups <= VAGUE:
        person.groups, person.title, person.key = set(office.group.split("+")), office.title, office.key


@cache
def _words(kind: str) -> frozenset[str]:
    return frozenset(split(read_lexicon("leaders.en")[kind]))


@cache
def _phrases() -> tuple[re.Pattern[str], re.Pattern[str]]:
    after, before = ("|".join(map(re.escape, sorted(_words(kind)))) for kind in ("after", "before"))
    after = after.replace("'", "['\u2019]")
    leads = re.compile(rf"(?:, who)?(?: ha[ds])? ?(?:{after})\b(?! as (?!president|prime|premier|chancellor))")
    return leads, re.compile(rf"\b(?:{before}) (?:the late |then )?({NAME})")


def _actors(people: People, items: list[Item]) -> Iterator[Actor]:
    """Names that no title goes with, right before what they do: "(when) Ana Soto (and her ministers) flew"."""
    for at in [at for at, item in enumerate(items) if item.classes and not ACTS_OR_BEING.isdisjoint(item.classes)]:
        if ACTS.isdisjoint(items[at].classes) and not _is_there(items, at):
            continue
        found: list[Actor] = []
        partners: list[Person] = []
        with_him = False
        for first, stop in _members(items, _before_verb(items, at)):
            words = " ".join(item.words for item in items[first:stop])
            person = items[first].value or people.called(words)
            if isinstance(person, Person):
                partners.append(person)
            with_him = with_him or "HE" in items[first].classes
            if items[first].value is None and may_be_name(items[first]):
                found.append(Actor(words, items[first].start, first, stop - 1, at))
        for actor in found:
            actor.partners, actor.with_him = partners, with_him
            yield actor


def _members(items: list[Item], stop: int) -> Iterator[tuple[int, int]]:
    """Who acts together, from the last to the first: where each begins, and the item after."""
    for _ in range(LONGEST_LIST):
        stop = before_company(items, stop)
        if stop < 1:
            return
        alone = isinstance(items[stop - 1].value, Person) or "HE" in items[stop - 1].classes
        first = stop - 1 if alone else _name_before(items, stop)
        if first is None:
            return
        yield first, stop
        joint = first - 1
        while joint > 0 and not {"HIS", "DET"}.isdisjoint(items[joint].classes):
            joint -= 1
        if joint < 1 or items[joint].low != "and":
            return
        stop = joint


def _is_there(items: list[Item], at: int) -> bool:
    """ "(Ana Soto) was in (Lima)" """
    return "BE" in items[at].classes and [item.low for item in items[at + 1 : at + 2]] == ["in"]


def _before_verb(items: list[Item], verb: int) -> int:
    """The item after the subject's: back over helpers, ", on a (visit)", ", who took office in May,"."""
    stop = verb
    if "VISIT_NOUN" in items[verb].classes:
        while stop > 0 and not BEFORE_VISIT.isdisjoint(items[stop - 1].classes):
            stop -= 1
        apposed = stop > 1 and items[stop - 1].low == "on" and items[stop - 2].low == ","
        return stop - 2 if apposed else stop - 1 if stop and items[stop - 1].low in RETURNED else 0
    while stop > 0 and not HELPERS.isdisjoint(items[stop - 1].classes):
        stop -= 1
    if stop < 2 or items[stop - 1].low != ",":
        return stop
    if isinstance(items[stop - 2].value, Person):
        return stop - 1
    aside = range(stop - 2, max(0, stop - LONGEST_ASIDE), -1)
    return next((at for at in aside if items[at].low == "," and items[at + 1].low == "who"), stop)


def _name_before(items: list[Item], stop: int) -> int | None:
    """Where a name begins that ends before `stop`, and that no other word goes with."""
    first = stop
    while first > 0 and stop - first < LONGEST_NAME and _may_be_part(items[first - 1]):
        first -= 1
    while first < stop and (not may_be_name(items[first]) or items[first].low in titles().honorific):
        first += 1
    before = items[first - 1] if first else None
    described = before is not None and not before.classes and before.low.isalpha() and before.low not in BEFORE_NAME
    return None if first == stop or described else first


def _may_be_part(item: Item) -> bool:
    return may_be_name(item) or item.low in titles().particles


def before_company(items: list[Item], stop: int) -> int:
    """The item after the name in "Ana Soto and (eleven of) her ministers (flew)"."""
    for at in range(stop - 1, max(0, stop - LONGEST_COMPANY), -1):
        item = items[at]
        if item.low in (",", ";") or isinstance(item.value, Person) or (item.value and _is_peer(item)):
            return stop
        if item.low in ("and", "with"):
            return at if any("HIS" in item.classes for item in items[at + 1 : stop]) else stop
    return stop


def _is_peer(item: Item) -> bool:
    """ "her Omani counterpart" is no company but the other side."""
    return isinstance(item.value, Titled) and "peer" in item.value.group


def _acts_for_country(items: list[Item], actor: Actor) -> bool:
    """Whether a name goes together with an office-holder's in what states do, or travels for it."""
    if any("peer" in person.groups for person in actor.partners):
        return True
    does = items[actor.act].classes.keys()
    if any(item.low in CABINET for item in items[actor.last + 1 : _before_verb(items, actor.act)]):
        return True  # "and three of her ministers"
    of_states = any(item.low in _words("texts") or not STEPS.isdisjoint(item.classes) for item in items)
    deeds = [at for at, item in enumerate(items) if not DEEDS.isdisjoint(item.classes)]
    if not of_states or not deeds:
        return False
    if not DEEDS.isdisjoint(does):
        return any(person.groups - VAGUE or person.place for person in actor.partners)
    if "VISIT_NOUN" in does:
        return True
    on_occasion = actor.first > 0 and items[actor.first - 1].low in WHEN and deeds[0] < actor.first
    to_do_so = any(at > actor.act and items[at - 1].low == "to" for at in deeds)
    return not {*MOVES, "BE"}.isdisjoint(does) and (on_occasion or to_do_so)


def _office_told(items: list[Item], actor: Actor, year: str) -> Titled | None:
    """The office in "Ana Soto flew to Lima, the first Bolivian leader (since 2001) to do so", "Ana Soto, who took over
    as Bolivia's president in May, flew to Lima"."""
    if [item.low for item in items[actor.last + 1 : actor.last + 3]] == [",", "who"]:
        aside = items[actor.last + 3 : actor.act]
        taken = next((at for at, item in enumerate(aside) if item.classes is OFFICE and item.value.place), 0)
        if not TAKING.isdisjoint(item.low for item in aside[:taken]) and _is_recent(aside[taken:], year):
            office: Titled = aside[taken].value
            return replace(office)
    for at in range(actor.act + 1, len(items)):
        item = items[at]
        if item.classes is OFFICE and item.value.place is not None and items[at - 1].low in ORDINALS:
            return replace(item.value) if items[at - 2].low == "the" and items[at - 3].low == "," else None
    return None


def _is_recent(items: list[Item], year: str) -> bool:
    """Whether an office was taken in the year of publication, or the one before, or without a year."""
    years = [item.low for item in items if len(item.low) == 4 and item.low.isdecimal()]
    return not years or (year != "" and all(0 <= int(year) - int(told) <= 1 for told in years))
