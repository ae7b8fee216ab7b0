"""An article as the rules read it: sentences of items, who is who, which two countries it is about."""

from __future__ import annotations

import re
from bisect import bisect_left, insort
from collections import Counter
from functools import cached_property
from typing import Any

from diplo_extract.backends.offline.items import ACTOR, Item, Place, mentioned, name_cities, name_seats, tokenise
from diplo_extract.backends.offline.keys import settle_keys
from diplo_extract.backends.offline.lexicon import Classes
from diplo_extract.backends.offline.people import UNIQUE, People, Person, find_home
from diplo_extract.backends.offline.persons import OFFICE, PERSON, Titled, find_persons
from diplo_extract.backends.offline.sentence import DIGIT, TWO_WORDS, WORD, Sentence, date_words, words_of_interest
from diplo_extract.normalise.actors import ActorMention
from diplo_extract.normalise.dates import find_dates
from diplo_extract.normalise.foreign_mentions import mentions_in
from diplo_extract.normalise.languages import ENGLISH, language_of
from diplo_extract.schema import Article
from diplo_extract.text import View, sentences

DATE: Classes = {"DATE": ""}


SHORT_DATELINE = re.compile(r"[A-Z][A-Za-z]+(?: [A-Z][a-z]+){0,2}(?:[:.]| ?[-–—]{1,2})\s+(?=[A-Z\"])")


DATELINE = re.compile(
    r"(?:[A-Z][^\n.;:]{1,60}?)?(?:\([^()\n]{2,30}\)|/[A-Z]{3,}/|[12][0-9]{3}|[0-9]{1,2}|[A-Z]{3,})\s*(?:-{1,2}|[–—])\s+"
)


SOMEONE = frozenset({"PERSON", "OFFICE", "HE"})


PRONOUNS = frozenset({"he", "she", "his", "her", "him"})


HONORIFICS = frozenset({"mr", "mrs", "ms", "dr"})


LONGEST_SENTENCE = 400  # items; what is longer is a list or a hostile page, and no sentence


class Story:
    """The article of a view, read once."""

    def __init__(self, article: Article, view: View) -> None:
        self.article, self.text = article, view.text
        self.language = language_of(view.text, article.language)
        actors = list(mentions_in(view.text, self.language))
        self.dateline: Place | None = None
        self.journeys: list[tuple[int, Person]] = []
        self.stays: list[tuple[int, Place, Place]] = []
        """Where each visit is told: the number of the sentence, home and host."""
        self.bundles: list[tuple[int, Any]] = []
        self.texts = 0
        self.sentences = self._split(view, actors)
        self.actors = [item.value for item in mentioned(actors) if isinstance(item.value, Place)]
        self.people = People(find_home(view.raw, self.actors, self.dateline))
        self._meet_people()
        self.told = [one for one in self.sentences if one.may_tell]
        for one in self.told:
            self._finish(one)

    def _split(self, view: View, actors: list[ActorMention]) -> list[Sentence]:
        lowered = view.text.lower()
        lowered = lowered if len(lowered) == len(view.text) else view.text
        starts = [mention.start for mention in actors]
        paragraphs = [paragraph.start for paragraph in view.paragraphs]
        found = []
        for number, (start, end, zone) in enumerate(sentences(view)):
            paragraph = bisect_left(paragraphs, start + 1)
            one = Sentence(self, start, end, zone, number, paragraph)
            within = actors[bisect_left(starts, start) : bisect_left(starts, end)]
            if (
                len(view.text) > 400
                and number < 8
                and within
                and within[0].start == start
                and within[-1].end >= end - 1
            ):
                self._note_dateline(list(within[:1]))
            dateline = self._dateline_of(start, end, within) if start in paragraphs[:12] else None
            if dateline:
                self._note_dateline([mention for mention in within if mention.end <= dateline.end()])
                one.start = start = dateline.end()
                within = [mention for mention in within if mention.start >= start]
            words = set(WORD.findall(lowered, start, end))
            one.may_date = (
                not words.isdisjoint(date_words(self.language)) or DIGIT.search(lowered, start, end) is not None
            )
            if words.isdisjoint(words_of_interest(self.language)) and TWO_WORDS.search(view.text, start, end) is None:
                one.items = mentioned(within)
            else:
                items = tokenise(view.text, start, end, within, self.language)
                is_prose = len(items) <= LONGEST_SENTENCE
                one.items = find_persons(view.text, items) if is_prose else mentioned(within)
            found.append(one)
        return found

    def _dateline_of(self, start: int, end: int, within: list[ActorMention]) -> re.Match[str] | None:
        match = DATELINE.match(self.text, start, min(start + 90, end))
        if match is None and within and within[0].start == start and within[0].form == "capital":
            match = SHORT_DATELINE.match(self.text, start, min(start + 60, end))
        return match

    def _note_dateline(self, places: list[ActorMention]) -> None:
        for mention in places:
            if self.dateline is None and mention.form == "capital" and mention.reading.actor:
                self.dateline = Place(mention.reading.actor.code, mention.words, "capital")

    def _meet_people(self) -> None:
        for one in self.sentences:
            for item in one.items:
                if item.classes is PERSON and isinstance(item.value, Titled):
                    item.value = self.people.add(item.value, item.start)
        for one in self.sentences:
            for before, owner, name in zip(one.items, one.items[1:], one.items[2:], strict=False):
                if owner.words == "'s" and isinstance(before.value, Place) and name.words in self.people.first_words:
                    self.people.tie(name.words, before.value)
        self.people.settle(self.language)

    def _finish(self, one: Sentence) -> None:
        one.items = self._named(self._dated(one, name_cities(self._seats(one))))
        if self.language != ENGLISH:
            settle_keys(one.items)
        one.index()
        for place, item in enumerate(one.items):
            if item.classes is OFFICE and isinstance(item.value, Titled):
                person = self._office(one, place, item)
                if person:
                    insort(person.seen, item.start)
                    one.index()

    def _seats(self, one: Sentence) -> list[Item]:
        named = self.language != ENGLISH or "capital" in self.text[one.start : one.end]
        return name_seats(one.items) if named else one.items

    def _dated(self, one: Sentence, items: list[Item]) -> list[Item]:
        dates = find_dates(self.text[one.start : one.end]) if one.may_date else []
        row: list[Item] = []
        place = 0
        for mention in dates:
            start, end = mention.start + one.start, mention.end + one.start
            while place < len(items) and items[place].start < start:
                row.append(items[place])
                place += 1
            row.append(Item(start, end, mention.words, DATE))
            while place < len(items) and items[place].start < end:
                place += 1
        return row + items[place:]

    def _named(self, items: list[Item]) -> list[Item]:
        """Names of known persons that stand without a title."""
        row: list[Item] = []
        place = 0
        while place < len(items):
            item = items[place]
            taken, person = self._name_at(items, place)
            if person:
                last = items[place + taken - 1]
                insort(person.seen, item.start)
                if row and row[-1].low in HONORIFICS:
                    row.pop()
                row.append(Item(item.start, last.end, self.text[item.start : last.end], PERSON, person))
            else:
                row.append(item)
            place += taken
        return row

    def _name_at(self, items: list[Item], place: int) -> tuple[int, Person | None]:
        item = items[place]
        if (
            item.words not in self.people.first_words
            or item.classes is PERSON
            or item.classes is ACTOR
            or item.value is not None
        ):
            return 1, None
        for size in (6, 5, 4, 3, 2, 1):
            last = place + size - 1
            if last < len(items):
                person = self.people.called(self.text[item.start : items[last].end])
                if person and not (
                    (size == 1 or not person.title) and last + 1 < len(items) and "CAPITAL" in items[last + 1].classes
                ):
                    return size, person
        return 1, None

    def _office(self, one: Sentence, place: int, item: Item) -> Person | None:
        titled = item.value
        if titled.plural:
            return None  # "leaders", "the foreign ministers"
        person = self.people.referred(titled, item.start) or self._unnamed(one, place, titled)
        if person:
            item.value = person
            item.classes = {"PERSON": "", "REFERENCE": ""}
        return person

    def _unnamed(self, one: Sentence, place: int, titled: Titled) -> Person | None:
        """The only holder of an office whose name the article does not give: "the Kuwaiti emir"."""
        groups = set(titled.group.split("+"))
        if titled.place is None or titled.former or one.low(place - 1) != "the":
            return None
        if not groups & UNIQUE or any(word in titled.title.lower() for word in ("vice", "deputy", "elect", "chair")):
            return None
        if any(person.groups & groups and person.code in ("", titled.place.code) for person in self.people.persons):
            return None
        person = Person("", titled.title, groups, titled.place)
        person.seen.append(one.items[place].start)
        self.people.persons.append(person)
        return person

    def pronoun(self, one: Sentence, place: int) -> Person | None:
        """Whom "he" or "his" means: the first person of the sentence before it, else of the sentence before."""
        before = [item.value for item in one.items[:place] if "PERSON" in item.classes]
        if before:
            return before[0] if isinstance(before[0], Person) else None
        for earlier in reversed(self.sentences[max(0, one.number - 3) : one.number]):
            if earlier.paragraph < one.paragraph - 1:
                return None
            first = next((item for item in earlier.items if not SOMEONE.isdisjoint(item.classes)), None)
            if first is not None and "HE" not in first.classes:
                return first.value if isinstance(first.value, Person) else None
        return None

    @cached_property
    def counts(self) -> Counter[str]:
        """How often each country or organisation is named, persons' countries included."""
        counted = Counter(place.code for place in self.actors)
        for person in self.people.persons:
            if person.place:
                counted[person.code] += len(person.seen)
        return counted

    @cached_property
    def pair(self) -> tuple[Place, Place] | None:
        """The two countries that the article is about, where it clearly is about two."""
        return self.clear_pair or self._pair_of_lead()

    @cached_property
    def clear_pair(self) -> tuple[Place, Place] | None:
        """The two countries that are named at least twice each, and half as often again as any third."""
        ranked = self.counts.most_common(3)
        if len(ranked) < 2 or ranked[1][1] < 2 or (len(ranked) > 2 and ranked[2][1] * 1.5 > ranked[1][1]):
            return None
        return self.place(ranked[0][0]), self.place(ranked[1][0])

    def _pair_of_lead(self) -> tuple[Place, Place] | None:
        """The two countries that the headline or else the first sentence names, where it names two."""
        for one in self.sentences[:2]:
            named = {
                item.value.code: item.value
                for item in one.items
                if isinstance(item.value, Place) and item.value.form != "organisation"
            }
            home = self.people.home
            if len(named) == 2 and (home is None or home.code in named):
                first, second = named
                return self.place(first), self.place(second)
        return None

    def traveller(self, number: int) -> Person | None:
        """The person whose journey the sentences before are about; None where they tell of nobody or of several."""
        found = {id(person): person for told, person in self.journeys[-12:] if number - 4 <= told <= number}
        return next(iter(found.values())) if len(found) == 1 else None

    def only_traveller(self) -> Person | None:
        """The person whose journeys are all that the article has told so far."""
        first = self.journeys[0][1] if self.journeys else None
        return first if all(person is first for _, person in self.journeys) else None

    def place(self, code: str) -> Place:
        """A country as the article prints it: by its name, else by an adjective, else by a city."""
        return self._printed.get(code) or Place(code, code, "name")

    @cached_property
    def _printed(self) -> dict[str, Place]:
        ranked: dict[str, Place] = {}
        for wanted in (("name", "organisation"), ("demonym",), ("capital", "city")):
            for place in self.actors:
                if place.form in wanted:
                    ranked.setdefault(place.code, place)
        return ranked
