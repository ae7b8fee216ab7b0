"""Which date of a sentence goes with what it tells."""

from __future__ import annotations

import re
from dataclasses import dataclass

from diplo_extract.backends.offline.article.clause import before_aside
from diplo_extract.backends.offline.article.other_dates import (
    COUNTING,
    NEAR,
    counts_from,
    in_aside,
    is_head,
    is_span_to,
    is_verb,
    names,
    of_ending,
    of_first,
    of_opening,
    of_participle,
)
from diplo_extract.backends.offline.article.sentence import Sentence
from diplo_extract.backends.offline.article.telling import days_of
from diplo_extract.normalise import edtf

NEXT_ACT = frozenset({"before", "after", "then", "while", "followed", "having"})  # what follows has a date of its own
FOLLOWS = frozenset({"after", "since", "following"})
RUNNING_TO = frozenset({"to", "until", "through", "till"})
PARTS_OF_CLAUSE = frozenset({"which", "that", "where"})  # "a visit that starts on Monday"
BESIDE_VERB = ("ADVERB", "HAVE", "BE", "FUTURE")  # what may stand between "on Monday" and its verb
AUDIENCE = ("PREP", "DET", "PERSON", "HE", "ADVERB")  # what may stand between "told" and "on Monday"
LISTENERS = frozenset(
    {"reporters", "journalists", "newsmen", "correspondents", "media", "press", "here", "lawmakers", "deputies"}
    | {"senators", "legislators", "parliament", "agency"}
)
ANNOUNCED = frozenset({"announced", "declared", "agreed", "decided", "announce", "announcing", "declaring"})
NEWS_OF_OTHERS = ("GOVERNMENT", "OFFICE")
STATES = ("DIPLOMATIC", "RELATIONS", "PARTNERSHIP", "FORCE")
PERIOD = re.compile(r"(?:years? )?[0-9]{4} ?[-–—] ?[0-9]{2,4}")
RELATIVE = re.compile(r"(?:later|earlier|ago|afterwards)$")
TIMES = frozenset(
    {"night", "morning", "evening", "afternoon", "day", "days", "week", "weeks", "weekend", "month", "months", "course"}
)
BACK = 30  # items; a date farther off is not looked for


def date_near(one: Sentence, place: int, *, limit: int = 18, before: bool = True) -> int | None:
    """The date that goes with what stands at `place`."""
    dates = Dates(one, through=PARTS_OF_CLAUSE)
    if before and counts_from(one, place):  # what stands beyond the comma tells of something else
        comma = next((at for at in one.places_of("COMMA") if at > place), place + limit)
        return dates.after(place, min(comma, place + limit))
    return dates.of(place, place, place + limit, place) if before else dates.after(place, place + limit)


@dataclass(frozen=True, slots=True)
class Dates:
    """The dates of a sentence, by where they stand to a verb.

    declared   what two sides announced is done by that: then the day on which they did so is its day.
    through    words such as "which" that open no clause of its own here.
    """

    one: Sentence
    declared: bool = False
    through: frozenset[str] = frozenset()

    def of(self, verb: int, last: int, stop: int, first: int, bound: int = 0) -> int | None:
        """The date at the verb or the head of its clause, else after `last`, else before `first`.

        Of two within each other, the narrower one: "In April, X visited Y (14 to 15 April)".
        """
        head, after = self.at_verb(verb), self.after(last, stop)
        if head is not None:
            return after if after is not None and self._is_within(after, head) else head
        return after if after is not None else self.before(first, bound)

    def at_verb(self, place: int) -> int | None:
        """The date right before the verb ("on Monday signed"), or at the head of its clause ("On Monday, X signed")."""
        one = self.one
        at = place - 1
        while one.has(at, *BESIDE_VERB):
            at -= 1
        if self.may_date(at) and not one.low(at).endswith(COUNTING):
            return at
        for at in range(before_aside(one, place), max(-1, place - BACK), -1):
            word = one.low(at)
            if word == ";" or is_verb(one, at) or self._is_earlier(at):
                return None
            if word == ":" and not one.has(at - 1, "DATE"):
                return None  # "A year later little is left: X's visit …"
            if self.may_date(at) and is_head(one, at) and not word.endswith(COUNTING):
                return at
        return None

    def after(self, place: int, stop: int) -> int | None:
        """The first date after `place` that is not of another act, before `stop`."""
        one = self.one
        for at in range(place + 1, min(stop, len(one.items))):
            word = one.low(at)
            if self.may_date(at) and not self._is_of_noun(place, at) and not word.endswith(COUNTING):
                return None if _opens_next(one, at) or of_ending(one, place, at) else _explained(one, at)
            if word == ";" or (self._opens_clause(at) and not self._goes_on(place, at)):
                return None
            if at > place + 1 and is_span_to(word):
                return None  # "a week after the two signed a text in May"
            if word == "," and (one.low(at + 1) in NEXT_ACT or one.has(at + 1, "TERMINATE")):
                return None
            if word == "since" and not one.has(at + 1, "DATE"):
                return None  # "since taking office in March" dates something else
            if word in FOLLOWS and one.holds(range(at + 1, at + NEAR), "VISIT_NOUN"):
                return None  # "the first to visit Peru after the trip of X in 1979"
            if _speaks(one, at) and not one.has(at + 1, "COMMA") and not self._declares(at):
                return None
        return None

    def before(self, place: int, first: int = 0) -> int | None:
        """The date before `place` in its clause: not of who says it, nor of an aside that is closed before it."""
        one = self.one
        closed = False
        for at in range(place - 1, max(first, place - BACK) - 1, -1):
            word = one.low(at)
            if self.through and place - at <= NEAR and is_span_to(word):
                return None  # "two years after visiting Madrid"
            if self.may_date(at) and not (word.endswith(COUNTING) and (place - at > NEAR or self.through)):
                if (closed and of_opening(one, at)) or counts_from(one, at) or of_first(one, at, place):
                    return None
                follows = at + 2 if one.low(at + 1) in TIMES else at + 1  # "on Friday evening and (ends the trip in)"
                other = (closed and in_aside(one, at)) or (bool(self.through) and one.has(follows, "AND"))
                return None if other else at
            closed = closed or (one.has(at, "COMMA") and one.low(at + 1) != "during")
            if self._is_earlier(at) or (word == ":" and not one.has(at - 1, "DATE")):
                return None
            if word == ";" or (_speaks(one, at) and not self._declares(at)):
                return None
            if (word == "where" and not self.through) or (word == "before" and place - at <= NEAR):
                return None
        return None

    def may_date(self, at: int) -> bool:
        """Whether the date there can be an event's: not "this year's", "to 2030", "for 2024-2026", "said on Monday"."""
        one = self.one
        if not one.has(at, "DATE") or one.has(at + 1, "POSS") or PERIOD.fullmatch(one.low(at)):
            return False
        if one.low(at).startswith("years "):
            return False
        if one.low(at - 1) == "since":
            near = range(max(0, at - 14), at)
            stays = any(one.low(before) == "been" or _is_on(one, before) for before in near)
            return stays or "FORCE" in one.kinds or one.has(at - 2, *STATES)
        if any(one.low(before).startswith("dating") for before in range(at - 3, at)):
            return False  # "an alliance dating back to 1941"
        if one.low(at - 1) in RUNNING_TO and (one.items[at].words.isdigit() or one.low(at - 2) == "("):
            return False
        return not names(one, at) and not of_participle(one, at) and not self._is_of_speech(at)

    def _is_of_speech(self, at: int) -> bool:
        """Whether a date tells when something was said: "said on Monday", "on Monday told"."""
        one = self.one
        place = at + 1
        while one.has(place, *BESIDE_VERB):
            place += 1
        if not one.has(place, "SAY", "DENY"):
            place = at - 1
            while one.has(place, *AUDIENCE) or one.low(place) in LISTENERS:
                place -= 1
        return _speaks(one, place) and not self._declares(place)

    def _declares(self, verb: int) -> bool:
        """Whether those who act announce it: persons or countries, and no ministry or spokesman."""
        if not self.declared or self.one.low(verb) not in ANNOUNCED:
            return False
        near = range(max(0, verb - 8), verb)
        return not any(self.one.has(at, *NEWS_OF_OTHERS) and not _is_both(self.one, at) for at in near)

    def _opens_clause(self, at: int) -> bool:
        one = self.one
        word = one.low(at)
        if word == "as":
            return one.has(at + 1, "PERSON", "ACTOR") and one.items[at + 1].words[0].isupper()
        relative = word == "that" and (one.has(at + 1, "BE", "HAVE", "FUTURE") or is_verb(one, at + 1))
        return relative or one.has(at, "WHO")

    def _is_earlier(self, at: int) -> bool:
        """Whether a clause opens there on what had been, or was, before: "On Monday X, who had visited Oslo, …"."""
        one = self.one
        if one.low(at) not in ("who", "which", "whose"):
            return False
        return one.low(at + 1) == "had" or (one.has(at - 1, "COMMA") and one.has(at + 1, "VISIT", "REACH"))

    def _goes_on(self, place: int, at: int) -> bool:
        """Whether what opens there is of the same act: "his guest, who began a two-day visit on Monday"."""
        if self.one.low(at) == "where" and at > place + 2:
            return False  # "arrived in Rome from Athens, where"
        begun = self.one.low(at) == "who" and self.one.has(at + 1, "GO", "BEGIN") and self.through >= PARTS_OF_CLAUSE
        return begun or is_signed_there(self.one, at + 2) or self.one.low(at) in self.through

    def _is_of_noun(self, place: int, at: int) -> bool:
        """ "a pact that replaces the text of 1998": of the noun before it, where that is not at `place`."""
        one = self.one
        ranged = one.low(at - 1) == "of" and one.items[at - 1].words.lower() == "du"  # « du 8 au 10 juillet »
        time = one.low(at - 2) in TIMES  # "in the first week of May"
        return one.low(at - 1) == "of" and not ranged and at - 2 > place and one.low(at - 2) != "as" and not time

    def _is_within(self, at: int, wide: int) -> bool:
        published = self.one.story.article.published
        inner, outer = (days_of(self.one.items[place].words, published) for place in (at, wide))
        return inner is not None and (outer is None or (inner != outer and edtf.contains(outer, inner)))


def is_signed_there(one: Sentence, verb: int) -> bool:
    """ "(a text) that was signed on Monday": of the text before it, and no other act."""
    return one.has(verb, "SIGN") and one.has(verb - 1, "BE") and one.has(verb - 2, "WHO")


def _is_on(one: Sentence, at: int) -> bool:
    """ "is on a visit to Peru (since Monday)" """
    return one.low(at) in ("is", "are", "was") and one.low(at + 1) == "on"


def _speaks(one: Sentence, at: int) -> bool:
    """Whether somebody says there; "was announced", "as stated" give an act, and "the report" is a noun."""
    if not 0 <= at < len(one.items):
        return False
    classes = one.items[at].classes
    return classes.get("SAY", classes.get("DENY", "")) in ("past", "s") and not one.has(at - 1, "BE")


def _is_both(one: Sentence, at: int) -> bool:
    """ "the leaders of Serbia and Egypt" are the sides themselves."""
    return len(getattr(one.items[at].value, "places", ())) > 1


def _opens_next(one: Sentence, at: int) -> bool:
    """Whether a date after "and" opens the next act: "signed a pact, and in 2019 they signed another"."""
    first = at - one.has(at - 1, "PREP")
    verbs = (is_verb(one, after) for after in range(at + 1, min(at + 9, len(one.items))))
    return one.low(first - 1) == "and" and any(verbs)


def _explained(one: Sentence, at: int) -> int:
    """The date itself, where it explains one that is counted: "a month later, on 26 May 1992"."""
    after = at + 2 + one.has(at + 2, "PREP")
    return after if RELATIVE.search(one.low(at)) and one.has(at + 1, "COMMA") and one.has(after, "DATE") else at
