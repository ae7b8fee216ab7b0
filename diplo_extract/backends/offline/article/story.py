"""An article as the rules read it: sentences of items, who is who, which two countries it is about."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import Counter, defaultdict
from functools import cached_property
from itertools import islice, takewhile
from typing import Any

from diplo_extract.backends.offline.article.datelines import dateline_of, is_dated_line, past_bullet, place_of_dateline
from diplo_extract.backends.offline.article.home import find_home
from diplo_extract.backends.offline.article.houses import name_houses
from diplo_extract.backends.offline.article.leaders import Names, meet_leaders
from diplo_extract.backends.offline.article.named_next import name_next
from diplo_extract.backends.offline.article.people import MANY, People, Person, liken
from diplo_extract.backends.offline.article.persons import OFFICE, PERSON, Titled, find_persons
from diplo_extract.backends.offline.article.references import name_bloc, name_known, refer
from diplo_extract.backends.offline.article.sentence import (
    WORD,
    Sentence,
)
from diplo_extract.backends.offline.article.stay import Stay
from diplo_extract.backends.offline.article.ties import (
    meet_untitled,
    share_country,
    tie_company,
    tie_couple,
    tie_home,
    tie_office,
    tie_owners,
    untie_guests,
)
from diplo_extract.backends.offline.words.cities import drop_namesakes, name_cities, name_seats
from diplo_extract.backends.offline.words.items import Item, Place, mentioned, place_mentioned, tokenise
from diplo_extract.backends.offline.words.keys import settle_keys
from diplo_extract.backends.offline.words.lexicon import Classes
from diplo_extract.normalise.actors import ActorMention
from diplo_extract.normalise.dates import find_dates
from diplo_extract.normalise.foreign_mentions import mentions_in
from diplo_extract.normalise.languages import ENGLISH, language_of
from diplo_extract.schema import Article
from diplo_extract.schema.vocabulary import Zone
from diplo_extract.text import View, sentences

DATE: Classes = {"DATE": ""}
SEVERAL = 3  # places
LONGEST_SENTENCE = 400  # items; what is longer is a list or a hostile page, and no sentence


class Story:
    """The article of a view, read once."""

    def __init__(self, article: Article, view: View) -> None:
        self.article, self.text = article, view.text
        self.language = language_of(view.text, article.language)
        actors = list(mentions_in(view.text, self.language))
        self.dateline: Place | None = None
        self.journeys: list[tuple[int, Person]] = []
        self.travellers: dict[int, Person] = {}
        self.bundles: list[Any] = []
        self.steps: list[Any] = []
        self.parts: list[tuple[Any, Any]] = []
        self.stays: list[Stay] = []
        self.texts: list[tuple[frozenset[str], str]] = []
        """Between whom the texts are that were told so far, and of what kind."""
        self.followed: dict[str, frozenset[str]] = {}
        """The words with a capital that follow the first word of a name."""
        self.sentences = self._split(view, actors)
        self.actors = [place for place in map(place_mentioned, actors) if place is not None]
        self.people = People(find_home(view.raw, self.actors, self.dateline, article.source or ""))
        self._meet_people()
        names = self.people.first_words
        self.actors = [place for place in self.actors if not (place.is_part and place.words in names)]
        self.bodies = Counter(one.code for one in self.actors if one.form == "organisation" and one.code != "UN")
        for one in self.sentences:
            if one.may_tell:
                self._finish(one)
            else:
                one.items = name_known(self, one.items)  # "he" may mean whom this sentence names
                one.index()
        self.told = [one for one in self.sentences if one.may_tell]
        for one in self.told:
            tie_company(one)

    def close(self) -> None:
        """Let go of the sentences, which know the story: so all is freed at once, without a search for cycles."""
        for one in self.sentences:
            one.found.clear()
        self.sentences.clear()
        self.told.clear()

    def _split(self, view: View, actors: list[ActorMention]) -> list[Sentence]:
        starts = [mention.start for mention in actors]
        paragraphs = [paragraph.start for paragraph in view.paragraphs]
        heads = frozenset(paragraphs)
        found: list[Sentence] = []
        here: Place | None = None
        for number, (start, end, zone) in enumerate(sentences(view)):
            paragraph = bisect_left(paragraphs, start + 1)
            one = Sentence(self, start, end, zone, number, paragraph)
            here = here if found and found[-1].paragraph == paragraph else None
            within = actors[bisect_left(starts, start) : bisect_left(starts, end)]
            if number < 8 and within and within[0].start == start:
                alone = len(view.text) > 400 and within[-1].end >= end - 1
                if alone or is_dated_line(view.text, start, end):
                    self._note_dateline(list(within[:1]))
            dateline = dateline_of(view.text, past_bullet(view.text, start), end, within) if start in heads else None
            if dateline:
                here = self._note_dateline(
                    [mention for mention in within if mention.end <= dateline.end()], dateline[0]
                )
                one.start = start = dateline.end()
                within = [mention for mention in within if mention.start >= start]
            one.dateline = here
            items = tokenise(view.text, start, end, within, self.language)
            is_prose = len(items) <= LONGEST_SENTENCE
            one.items = find_persons(view.text, items) if is_prose else mentioned(within)
            one.classes = frozenset[str]().union(*[item.classes for item in one.items])
            found.append(one)
        return found

    def _note_dateline(self, places: list[ActorMention], words: str = "") -> Place | None:
        """Keep where the report is from: the first place that a dateline names."""
        here = place_of_dateline(places, words)
        self.dateline = self.dateline or here
        return here

    def _meet_titled(self, one: Sentence) -> None:
        before: Person | None = None
        for item in one.items:
            if item.classes is PERSON and isinstance(item.value, Titled):
                item.value = self.people.add(item.value, item.start)
                if before is not None:
                    liken(item.value, before)
                before = item.value

    def _meet_people(self) -> None:
        peopled = [one for one in self.sentences if "PERSON" in one.classes]
        for one in peopled:
            self._meet_titled(one)
        for one in self.sentences:
            if "POSS" in one.classes:
                meet_untitled(self.people, one.items)
            tie_owners(self.people, one.items)
            if "PERSON" in one.classes:
                share_country(one.items)
                tie_couple(one.items)
                tie_home(self.people, one.items)
        if self.language == ENGLISH:
            names = Names(self.text)
            name_next(self.people, names, self.sentences)
            meet_leaders(self.people, names, self.sentences)
        self.people.settle(self.language)
        topic = frozenset(code for code, _ in Counter(place.code for place in self.actors).most_common(2))
        for one in self.sentences:
            if "OFFICE" in one.classes:
                tie_office(self.people, one.items, topic)
            if self.people.home is self.dateline and "GO" in one.classes:
                untie_guests(self.people, one.items)

    def _finish(self, one: Sentence) -> None:
        one.items = name_known(self, self._dated(one, drop_namesakes(name_cities(self._seats(one)))))
        if self.language != ENGLISH:
            settle_keys(one.items)
        one.index()
        offices = [(place, item) for place, item in enumerate(one.items) if item.classes is OFFICE and item.value]
        is_changed = False
        for place, item in offices:
            person = refer(one, place, item)
            is_changed = is_changed or item.classes is not OFFICE
            if person:
                insort(person.seen, item.start)
        if is_changed:
            one.index()

    def _seats(self, one: Sentence) -> list[Item]:
        items = name_houses(one.items, self.codes)
        items = name_bloc(self, items) if self.bodies else items
        named = self.language != ENGLISH or "capital" in self.text[one.start : one.end]
        return name_seats(items) if named else items

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
                for before, item in zip([None, *one.items], one.items, strict=False)
                if isinstance(item.value, Place)
                and item.value.form != "organisation"
                and not (item.value.is_city and before is not None and before.low == "in")
            }
            home = self.people.home
            if len(named) == 2 and (home is None or home.code in named):
                first, second = named
                return self.place(first), self.place(second)
        return None

    @cached_property
    def naming(self) -> dict[str, list[int]]:
        """The sentences that hold a word of a name, of each as many as are looked at."""
        found: dict[str, list[int]] = defaultdict(list)
        for one in self.sentences:
            for word in set(WORD.findall(one.text)):
                if word[0].isupper() and len(found[word]) < MANY:
                    found[word].append(one.number)
        return found

    @cached_property
    def codes(self) -> frozenset[str]:
        """All countries and organisations that the article names."""
        return frozenset(place.code for place in self.actors)

    @cached_property
    def topic(self) -> frozenset[str]:
        """The countries that the headline or the first sentence names."""
        opening = [one for number, one in enumerate(self.sentences) if number == 0 or one.zone is Zone.title]
        return frozenset(item.value.code for one in opening for item in one.items if isinstance(item.value, Place))

    @cached_property
    def is_diary(self) -> bool:
        """Whether it announces what will be where: entries with datelines of several places."""
        return len({one.dateline.code for one in self.sentences if one.dateline is not None}) >= SEVERAL

    def traveller(self, number: int) -> Person | None:
        """The person whose journey the sentences before are about; None where they tell of nobody or of several."""
        found = {id(person): person for told, person in self.journeys[-12:] if number - 4 <= told <= number}
        return next(iter(found.values())) if len(found) == 1 else None

    def only_traveller(self) -> Person | None:
        """The person whose journeys are all that the article has told so far."""
        return next(iter(self.travellers.values())) if len(self.travellers) == 1 else None

    def note_journey(self, number: int, person: Person) -> None:
        """Remember that a sentence tells of somebody's journey; of the travellers, as many as of persons."""
        self.journeys.append((number, person))
        if id(person) in self.travellers or len(self.travellers) < MANY:
            self.travellers.pop(id(person), None)
            self.travellers[id(person)] = person  # the last to travel stands last

    def recent_stays(self, number: int, sentences: int) -> list[Stay]:
        """The stays that so many sentences before one, and itself, have told; of more than are looked at, the last."""
        recent = takewhile(lambda stay: number - stay.number < sentences, reversed(self.stays))
        return list(islice(recent, MANY))[::-1]

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
