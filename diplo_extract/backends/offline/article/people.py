"""Who is who in one article: mentions of one person put together, and what "the minister" or "he" refers to."""

from __future__ import annotations

import re
from bisect import bisect_left, insort
from collections import Counter
from dataclasses import dataclass, field
from functools import cache, lru_cache

from diplo_extract.backends.offline.article.persons import Titled
from diplo_extract.backends.offline.words.items import Place
from diplo_extract.backends.offline.words.lexicon import agencies, seats, titles, titles_abroad

HEAD_OF_PAGE, TAIL_OF_PAGE = 20_000, 20_000  # characters
AGENCY = re.compile(r"\((?:Photo: ?|Source: ?)?([A-Z][\w'. /+]{1,30})\)|/([A-Z]{3,10})/")
SPEAKING = re.compile(r"((?:[A-Z][\w']+(?: |$)){1,3})(?:has |had )?(?:said|announced|confirmed|denied|[Ss]pokes)")
DAY = re.compile(r"\s+[0-9]{1,2} [^\W\d_]+ [0-9]{4}$")
ARTICLE = re.compile(r"\b(?:[Aa]l|[Ee]l)-(?=[^\W\d_])")
WORDS = re.compile(r"[^\W\d_]+")
LEADERS = frozenset({"president", "premier", "monarch", "party"})
NOT_VISITORS = frozenset({"ambassador", "lower"})
OF_OFFICE = re.compile(r"\b(?:Ministry|Press (?:Release|release)|PRESS RELEASE|Department|Office of)\b")
SIGNED = re.compile(
    r"([A-Z][^\W\d_]+(?: [A-Z][^\W\d_]+)?)(?:,? (?:[0-9]{1,2} )?[A-Z][a-z]+ (?:[0-9]{1,2}, )?[12][0-9]{3})?"
)
HEADING = 300  # characters
PARTED = re.compile(r"[>|/\n]")
OFTEN = 2  # the dateline itself, and once more
FEW, MANY = 20, 400  # namesakes and persons that are looked at; more are no article
MONARCHS = frozenset({"king", "queen", "emir", "amir", "sultan"})  # where one reigns, there is no president
UNIQUE = frozenset({"president", "premier", "party", "monarch", "speaker"})
OF_NOTHING = "chairman"  # of what is not said: "Chủ tịch A" is no office of the source's own country
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
    def sole_groups(self) -> set[str]:
        """The groups of titles of which a country has one holder at a time."""
        return set() if self.former else self.groups & UNIQUE

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
        for name in names | {ARTICLE.sub("", name) for name in names}:
            if len(name) > 1:
                self.first_words.add(name.split()[0])
                self.aliases[name] = person if self.aliases.get(name, person) is person else None

    @property
    def first(self) -> list[Person]:
        """The persons that are looked at where no name tells who is meant."""
        return self.persons[:MANY]

    def called(self, words: str) -> Person | None:
        """The person that a name without a title stands for."""
        return self.aliases[words] if words in self.aliases else self.aliases.get(ARTICLE.sub("", words))

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
        taken = {group for person in self.persons if person.code == self.home.code for group in person.sole_groups}
        if any(person.key in MONARCHS and person.code in ("", self.home.code) for person in self.first):
            taken.add("president")
        for person in sorted(self.persons, key=lambda person: -len(person.seen)):
            elsewhere = person.title.lower().startswith(abroad) or person.key == OF_NOTHING
            if person.place is None and person.title and not person.sole_groups & taken and not elsewhere:
                person.place, person.assumed = self.home, True
                taken |= person.sole_groups - {"speaker"}


def liken(person: Person, other: Person) -> None:
    """A counterpart holds the office of whose counterpart it is: "Foreign Minister A and his Kyrgyz counterpart B"."""
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


def find_home(page: str, places: list[Place], dateline: Place | None) -> Place | None:
    """The country that officials without a country belong to: that of the national agency, else of the
    house of government that speaks, else of the place of the report, where the report names that country again.

    The agency is looked for on the page as supplied: in its dateline or picture credits, or as a line of its own.
    """
    named = [match[1] or match[2] for match in AGENCY.finditer(page[:HEAD_OF_PAGE])]
    lines = [DAY.sub("", line.strip(" .()")) for line in page[-TAIL_OF_PAGE:].split("\n") if len(line) < 40]
    parts = PARTED.split(page[:HEAD_OF_PAGE])
    signed = [part for part in parts if part.strip() in agencies()]
    for name in [*(part for words in named for part in re.split(r"[/-]", words)), *reversed(lines), *signed]:
        code = agencies().get(name.strip())
        home = _printed(code, places) if code else None
        if home:
            return home
    counted = sum(place.code == dateline.code for place in places) if dateline else 0
    return _seated(page[:HEAD_OF_PAGE]) or (dateline if counted > OFTEN else None) or _signed_in(page, places)


def _signed_in(page: str, places: list[Place]) -> Place | None:
    """The country in whose capital an office's release is signed, by a line at its end: "Quito, 3 May 2011"."""
    if not OF_OFFICE.search(page[:HEADING]):
        return None
    lines = {match[1] for line in page.rstrip()[-HEADING:].split("\n") if (match := SIGNED.fullmatch(line.strip()))}
    codes = {place.code for place in places if place.form == "capital" and place.words in lines}
    named = {place.code for place in places if place.form in ("name", "demonym")}
    return _printed(next(iter(codes)), places) if len(codes) == 1 and codes <= named else None


def _seated(page: str) -> Place | None:
    """The country whose seat of government the page names, where it names those of one country only."""
    printed = {name: code for name, code in seats().items() if name in page}
    speaking = {match[1].strip() for match in SPEAKING.finditer(page)} if printed else set()
    codes = {code for name, code in printed.items() if any(words.endswith(name) for words in speaking)}
    code = codes.pop() if len(codes) == 1 else ""
    return Place(code, code, "name") if code else None


def _printed(code: str, places: list[Place]) -> Place | None:
    """A country as the article prints it most often."""
    names = Counter(place.words for place in places if place.code == code)
    return Place(code, names.most_common(1)[0][0], "name") if names else None
