"""Dates in a sentence that are of something else than what it tells: of a vote, a birth, a treaty named by its year."""

from __future__ import annotations

import re

from diplo_extract.backends.offline.article.sentence import Sentence
from diplo_extract.backends.offline.article.tense import VERBS
from diplo_extract.normalise.languages import ENGLISH

COUNTING = ("after", "before", "since")  # "30 years after": counts from what follows
SPAN_TO = re.compile(r"(?:day|week|month|year|decade)s? (?:after|before|since)$")
PARTICIPLES = frozenset(
    {"born", "sworn", "built", "won", "lost", "drawn", "stolen", "taken", "effective", "valid", "off", "out"}
)
PAST = frozenset({"cut", "broken", "frozen", "begun", "set up", "broken off", "cut off", "born"})
FORESEEN = frozenset({"scheduled", "planned", "slated", "expected", "announced", "dated", "concluded", "attended"})
ABOUT_OTHER = frozenset({"although", "though", "since", "because", "as", "with", "under", "if", "despite", "born"})
ENDINGS = frozenset({"after", "following", "amid", "ahead", "despite", "because", "although", "though"})
OPENERS = ABOUT_OTHER | {"after", "before", "following", "amid", "upon", "once", "when", "while", "ahead"}
CEREMONIES = frozenset({"conversations", "ceremony", "consultations", "reception", "discussions", "talks"})
ORDINALS = frozenset({"first", "second", "third", "fourth", "fifth", "last", "latest"})
WHEN = frozenset({"when", "where", "while", "that"})
EVENTS = ("SUMMIT", "VISIT_NOUN")  # "the 2019 summit" dates who goes there
LONGEST_OPENING = 30  # items
OPENING = 2  # items: "Later on Monday, "
NEXT_TO = 10  # items
NEAR = 6  # items
OF_STATES = (
    *EVENTS,
    "TALKS",
    "MEET",
    "HOST",
    "VISIT",
    "GO",
    "REACH",
    "SIGN",
    "SIGNING",
    "NEGOTIATING",
    "ATTEND",
    "ACTOR",
)
"""What an opening phrase must hold for its date to be that of the clause: "After talks in Lima on Monday, X signed"."""


def counts_from(one: Sentence, place: int) -> bool:
    """Whether a time is counted from what stands there: "two years after (X's visit to Y)"."""
    for at in range(place - 1, max(-1, place - NEXT_TO), -1):
        if one.low(at) in (",", ";", ":"):
            return False
        if is_span_to(one.low(at)):
            return True
    return False


def is_span_to(words: str) -> bool:
    """ "two weeks after": a time that is counted from what follows."""
    return words.endswith(COUNTING) and SPAN_TO.search(words) is not None


def names(one: Sentence, at: int) -> bool:
    """ "the 2015 treaty", "the winner of the May 5 election": the date tells which one is meant."""
    if not one.has(at - 1, "DET", "HIS", "POSS") or not one.low(at + 1).isalpha():
        return False
    noun = not one.items[at + 1].classes or one.has(at + 1, "INSTRUMENT", "RANK", "SECTOR")
    return noun and not any(one.has(event, *EVENTS) for event in range(at + 1, at + NEAR))


def of_participle(one: Sentence, at: int) -> bool:
    """ "artefacts looted in 1897", "elected in 2022": of what is no act of states."""
    place = at - 1 - one.has(at - 1, "PREP")
    verb = one.low(place)
    if verb in ORDINALS:
        return one.has(place - 1, "DET", "HIS", "THEY")  # "their second in 2023"
    ends = verb.endswith("ed") and verb not in FORESEEN
    return (ends or verb in PARTICIPLES) and one.items[place].classes.keys() <= {"CAPITAL"}


def of_opening(one: Sentence, at: int) -> bool:
    """Whether a date stands in a phrase that opens the sentence with something else: "After the vote in May, X …"."""
    if not OPENING < at <= LONGEST_OPENING:
        return False
    comma = next((comma for comma in one.places_of("COMMA") if comma > at), at)
    opens = one.has(0, "PREP") or one.low(0) in OPENERS or one.low(0).endswith(("ing", "ed"))
    if not opens or one.story.language != ENGLISH or one.low(comma + 1) in WHEN:
        return False
    if is_head(one, at) or any(one.has(before, "COMMA") for before in range(at)):
        return False
    return one.low(0) in ABOUT_OTHER or not _is_of_states(one, 0, comma)


def of_ending(one: Sentence, place: int, at: int) -> bool:
    """Whether a date stands in what ends the clause with something else: "visited Lima after the vote in May"."""
    for before in range(at - 1, place, -1):
        word = one.low(before)
        where = word == "where" and not one.has(before + 1, "PERSON", "HE", "THEY", "PREP", "DATE")
        if where or word.split(" ")[0] in ENDINGS:
            return not _is_of_states(one, before, at)
        if word == "to" and not one.items[before + 1].classes and one.low(before + 1).isalpha():
            return any(letter.isdigit() for letter in one.low(at)) or one.low(at - 1) == "in"
    return False


def of_past(one: Sentence, place: int, at: int) -> bool:
    """Whether a date is of what was before: "(restored) ties with Peru, severed in 1961", "ties, opened in 1975,"."""
    opens = next((before + 1 for before in range(at - 1, place, -1) if one.has(before, "COMMA")), None)
    if opens is None or one.low(opens) in FORESEEN or one.has(opens, "SIGN", "SAY", "AGREE"):
        return False
    return one.low(opens).endswith("ed") or one.low(opens) in PAST


def of_first(one: Sentence, at: int, place: int) -> bool:
    """ "A signed a text on 2 May, and B visited Lima": what is joined with a comma has its own day."""
    first = range(max(0, at - NEXT_TO), at)
    joins = one.has(at + 1, "COMMA") and one.low(at + 2) == "and" and not is_verb(one, at + 3)
    return joins and at + 3 < place and any(is_verb(one, verb) for verb in first) and not is_head(one, at)


def in_aside(one: Sentence, at: int) -> bool:
    """Whether a date stands in an aside that is not of a journey: "X, which was founded in 1919, signed"."""
    for before in range(at - 1, max(-1, at - 20), -1):
        if one.has(before, "COMMA", "GO", "BEGIN"):
            opens = one.low(before + 1)  # "X, wearing …,", "X, elected in 2022,"
            return not one.items[before + 1].classes and (opens.endswith(("ing", "ed")) or opens in PARTICIPLES)
        if one.has(before, "WHO"):
            return one.low(before) not in WHEN and one.has(before - 1, "COMMA")
    return False


def _is_of_states(one: Sentence, start: int, stop: int) -> bool:
    return any(one.has(at, *OF_STATES) or one.low(at) in CEREMONIES for at in range(start, stop))


def is_head(one: Sentence, at: int) -> bool:
    """Whether a date opens the sentence, or a clause after "and"; also "A year later, in May 2004, X signed"."""
    first = at - one.has(at - 1, "PREP")
    if one.has(first - 1, "COMMA") and one.has(first - 2, "DATE"):
        return is_head(one, first - 2)
    if first == at and not (at + 1 < len(one.items) and one.items[at + 1].classes):
        return False  # "this year marks …"
    return first == 0 or (first == 1 and not one.items[0].classes) or one.low(first - 1) in ("and", ";", "but")


def is_verb(one: Sentence, at: int) -> bool:
    classes = one.items[at].classes if at < len(one.items) else {}
    return any(form in ("past", "s") and kind in VERBS for kind, form in classes.items())
