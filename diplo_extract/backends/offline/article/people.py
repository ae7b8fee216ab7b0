"""Who is who in one article: mentions of one person put together, and what "the minister" or "he" refers to."""

from __future__ import annotations

import re
from bisect import bisect_left, insort
from dataclasses import dataclass, field
from functools import cache, lru_cache

from diplo_extract.backends.offline.article.persons import Titled
from diplo_extract.backends.offline.words.items import Place
from diplo_extract.backends.offline.words.lexicon import titles, titles_abroad

ARTICLE = re.compile(r"\b(?:[Aa]l|[Ee]l)-(?=[^\W\d_])")
WORDS = re.compile(r"[^\W\d_]+")
LEADERS = frozenset({"president", "premier", "monarch", "party"})
CROWNED = frozenset({"monarch", "sovereign", "ruler", "leader"})
NOT_VISITORS = frozenset({"ambassador", "lower"})
FEW, MANY = 20, 400  # namesakes and persons that are looked at; more are no article
MONARCHS = frozenset({"king", "queen", "emir", "amir", "sultan"})  # where one reigns, there is no president
UNIQUE = frozenset({"president", "premier", "party", "monarch", "speaker"})
OF_NOTHING = "chairman"  # of what is not said: "Chủ tịch A" is no office of the source's own country
SOLE_MINISTERS = ("foreign minister", "defence minister", "defense minister")
NOT_SOLE = ("vice", "deputy", "elect", "chair")
VAGUE = frozenset({"leader", "peer", "heir"})  # groups of titles that name no office
NO_DUTY = frozenset(
    {"the", "of", "for", "and", "s", "new", "then", "former", "ex", "late", "visiting", "outgoing", "acting", "interim"}
    | {"affairs", "national", "state", "senior", "general", "caretaker", "newly", "elected"}
)  # words of a title that tell no minister from another
ONE_SPELLING = {"defense": "defence", "vice": "deputy", "labor": "labour"}


@dataclass(eq=False, slots=True)
class Person:
    """One person of the article. `place` names the country whose office the person holds, where the article says it."""

    name: str
    title: str
    key: str
    """The title in lower case, without countries, in the English words of the rules."""
    groups: set[str]
    place: Place | None
    former: bool = False
    assumed: bool = False
    """Whether the country is only that of the source."""
    seen: list[int] = field(default_factory=list)
    office: str = ""
    """The title of the one whose counterpart the person is, where the article gives the person none."""
    counterpart: Person | None = None
    """Whose counterpart the person is called, where that one stands right before."""
    hosts: set[str] = field(default_factory=set)
    """Codes of the countries that the person is told to visit."""

    @classmethod
    def of(cls, titled: Titled) -> Person:
        """A new person, as a mention tells."""
        groups = set(titled.group.split("+"))
        return cls(titled.name, titled.title, titled.key, groups, titled.place, titled.former)

    @property
    def code(self) -> str:
        """The code of the person's country, or an empty string."""
        return self.place.code if self.place else ""

    @property
    def sole_offices(self) -> set[str]:
        """Groups of titles, and ministries, of which a country has one holder at a time."""
        if self.former:
            return set()
        now = self.key.endswith(" minister") and not {"deputy", "then"} & _words(self.title.lower())
        ministry = self.key if now else ""
        return self.groups & UNIQUE | ({ministry} - {""})

    def is_of_other(self, home: Place) -> bool:
        """Whether it is a counterpart, and not of somebody from elsewhere: no country is to be assumed then."""
        other = self.counterpart.place if self.counterpart else None
        return "peer" in self.groups and (other is None or other.code == home.code)

    @property
    def may_visit(self) -> bool:
        """Whether the office is one that the codebook counts: no ambassadors, mayors or experts."""
        return not self.former and bool(self.groups - NOT_VISITORS) and "ambassador" not in self.groups


class People:
    """The persons of one article, in order of appearance."""

    def __init__(self, home: Place | None) -> None:
        self.home = home
        self.persons: list[Person] = []
        self.aliases: dict[str, Person | None] = {}
        self.first_words: set[str] = set()
        self.by_word: dict[str, list[Person]] = {}

    def add(self, titled: Titled, position: int) -> Person:
        """The person that a titled mention names, known already or new."""
        groups = set(titled.group.split("+"))
        person = self._known(titled, groups)
        if person is None:
            person = Person.of(titled)
            self.persons.append(person)
        else:
            if len(titled.name) > len(person.name):
                person.name = titled.name
            if (
                (len(titled.title) > len(person.title) and groups >= person.groups)
                or person.groups <= VAGUE
                or person.office
            ):
                person.title, person.key, person.office = titled.title, titled.key, ""
            person.groups |= groups
            person.place = person.place or titled.place
            person.former = person.former and titled.former
        insort(person.seen, position)
        self._alias(person)
        for word in titled.name.lower().split():
            sharing = self.by_word.setdefault(word, [])
            if person not in sharing[-FEW:]:
                sharing.append(person)
        return person

    def _known(self, titled: Titled, groups: set[str]) -> Person | None:
        name = set(titled.name.lower().split())
        for person in reversed([person for word in name for person in self.by_word.get(word, ())[-FEW:]]):
            theirs = set(person.name.lower().split())
            if not (name <= theirs or theirs <= name):
                continue
            if titled.place and person.place and titled.place.code != person.place.code and not _plain(titled, person):
                continue
            return person
        return None

    def _alias(self, person: Person) -> None:
        words = person.name.split()
        names = {person.name, words[-1], words[0]} if len(words) > 1 else {person.name}
        if len(words) > 2:
            names |= {" ".join(words[-2:]), " ".join(words[:2])} | {word for word in words if len(word) > 3}
        for name in names | {_bare(name) for name in names}:
            if len(name) > 1:
                self.first_words.add(name.split()[0])
                self.aliases[name] = person if self.aliases.get(name, person) is person else None

    @property
    def first(self) -> list[Person]:
        """The persons that are looked at where no name tells who is meant."""
        return self.persons[:MANY]

    def called(self, words: str) -> Person | None:
        """The person that a name without a title stands for."""
        return self.aliases[words] if words in self.aliases else self.aliases.get(_bare(words))

    def referred(self, titled: Titled, before: int) -> Person | None:
        """Whom "the French president" or "the minister" means at a position; None where that is not safe."""
        fitting = self._fitting(titled, before)
        if titled.place:
            exact = [person for person in fitting if person.code == titled.place.code]
            unplaced = [person for person in fitting if not person.place]
            fitting = exact or (unplaced if len(unplaced) == 1 else [])
        if not fitting:
            return None
        named = _words(titled.key)
        same = [person for person in fitting if named <= _words(person.key)]  # "the king" is no prince
        if not same and "monarch" in titled.group.split("+") and not named & CROWNED:
            return None  # "the prince" is no queen
        return max(same or fitting, key=lambda person: person.seen[bisect_left(person.seen, before) - 1])

    def only_without_country(self, titled: Titled, before: int) -> Person | None:
        """Whom "the French president" means where his country is not said otherwise: the only one it can be."""
        fitting = self._fitting(titled, before)
        if titled.place is None or any(person.code == titled.place.code for person in self._fitting(titled, None)):
            return None
        fitting = [person for person in fitting if person.place is None]
        return fitting[0] if len(fitting) == 1 else None

    def _fitting(self, titled: Titled, before: int | None) -> list[Person]:
        """Persons named before a position (None: anywhere) whom an office without a name can mean."""
        groups, duties = set(titled.group.split("+")), _duties(titled.key)
        return [
            person
            for person in self.first
            if (before is None or person.seen[0] < before) and _fits(person, groups) and _has_duties(person, duties)
        ]

    def tie(self, name: str, place: Place) -> None:
        """Note whose a person is who is named as "Japan's Ishiba"."""
        person = self.called(name)
        if person is not None and person.place is None:
            person.place = place

    def settle(self, language: str) -> None:
        """Officials named without a country are the source's own, where it has no other in that office."""
        abroad = titles_abroad(language)
        if self.home is None:
            return
        taken = {office for person in self.persons if person.code == self.home.code for office in person.sole_offices}
        if any(person.key in MONARCHS and person.code in ("", self.home.code) for person in self.first):
            taken.add("president")
        for person in sorted(self.persons, key=lambda person: -len(person.seen)):
            elsewhere = person.title.lower().startswith(abroad) or person.key == OF_NOTHING
            unsaid = person.place is None and person.title and not elsewhere and not person.is_of_other(self.home)
            if unsaid and not person.sole_offices & taken:
                person.place, person.assumed = self.home, True
                taken |= person.sole_offices - {"speaker"}


def is_sole(titled: Titled) -> bool:
    """Whether a country has one holder of the office at a time."""
    sole = not UNIQUE.isdisjoint(titled.group.split("+")) or titled.key.endswith(SOLE_MINISTERS)
    return sole and not any(word in titled.key for word in NOT_SOLE)


def _bare(name: str) -> str:
    """A name without its Arabic article."""
    return ARTICLE.sub("", name) if "-" in name else name


def liken(person: Person, other: Person) -> None:
    """A counterpart holds the office of whose counterpart it is: "Foreign Minister A and his Kyrgyz counterpart B"."""
    if "peer" in person.groups:
        person.counterpart = other
    if person.groups <= VAGUE and not other.groups <= VAGUE and "peer" in person.groups:
        owner = other.place.words if other.place else ""
        person.office = other.title.removeprefix(owner).removeprefix("'s").removeprefix("\u2019s").strip()
        if person.place is not None:
            person.groups |= other.groups
            person.key = other.key


def _plain(titled: Titled, person: Person) -> bool:
    return len(titled.name.split()) > 1 and titled.name == person.name


def _fits(person: Person, groups: set[str]) -> bool:
    if "peer" in groups:
        return bool(person.groups - NOT_VISITORS - VAGUE)
    if "leader" in groups:
        return bool(person.groups & LEADERS) or "leader" in person.groups
    if "diplomat" in groups:
        return "minister" in person.groups and not {"foreign", "external", "state"}.isdisjoint(_words(person.key))
    return bool(person.groups & groups)


@lru_cache(maxsize=2048)
def _words(key: str) -> frozenset[str]:
    return frozenset(ONE_SPELLING.get(word, word) for word in WORDS.findall(key))


def _duties(key: str) -> frozenset[str]:
    """The words of a title that tell its holder from others of the group: "foreign", "trade", "deputy"."""
    return _words(key) - NO_DUTY - _heads()


@cache
def _heads() -> frozenset[str]:
    words = {word for first, entries in titles().heads.items() for rest, _ in entries for word in (first, *rest)}
    return frozenset({part for word in words for part in WORDS.findall(word)} - titles().portfolio - {"deputy", "vice"})


def _has_duties(person: Person, duties: frozenset[str]) -> bool:
    """Whether a person's title has the duties that a reference names; no vice president is "the president"."""
    theirs = _words(person.key)
    if not duties <= theirs:
        return False
    return "deputy" in duties or "deputy" not in theirs or not person.groups & UNIQUE or "minister" in person.groups
