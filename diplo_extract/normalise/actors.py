"""Words to actors: names, short forms, demonyms, capitals, organisations -> ISO 3166 and usual abbreviations.

Rules (codebook 2 and 8): ISO 3166-1 alpha-3, XKX, ISO 3166-3 for former states by date, organisations by their usual
abbreviation; ministries, firms and provinces count under their country. An ambiguous name yields its candidates and no
actor, unknown words yield nothing; no country is ever taken from what is known about a person.
"""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache

from diplo_extract.normalise.actor_mentions import ActorMention, ActorReading, mentions, reading_of, settle
from diplo_extract.normalise.foreign_names import foreign_codes
from diplo_extract.normalise.gazetteer import Actor, gazetteer, key
from diplo_extract.normalise.lexicon import LONGEST_PHRASE, plain

__all__ = [
    "Actor",
    "ActorMention",
    "ActorReading",
    "actor",
    "capital_of",
    "city_country",
    "mentions",
    "organisation_seat",
    "read_actor",
]


MEMBERS = re.compile(r"[-\s](?:members?|countr(?:y|ies)|nations?|states?|bloc members?)(?![A-Za-z])", re.IGNORECASE)
INSTITUTION = re.compile(
    r"(?<![A-Za-z])(?:government|ministry|minist(?:er|ers)|department|president|king|queen|emir|prime|foreign"
    r"|deputy|parliament|senate|assembly|congress|embassy|ambassador|consulate|republic|kingdom|state|province|city"
    r"|county|municipal\w*|metropolitan|prefecture|region\w*|people's|bank|university|institute|academy|school"
    r"|college|airlines?|airways|railways?|port|airport|authority|agency|office|committee|council|commission"
    r"|chamber|association|society|federation|foundation|fund|company|corporation|group|holdings?|ltd|inc|co|plc"
    r"|corp|jsc|side|party|army|navy|forces?|police|delegation|court|board|centre|center|mayor|governor|union|team"
    r"|leaders?|officials?|authorities)(?![A-Za-z])",
    re.IGNORECASE,
)


def actor(code: str) -> Actor | None:
    """The actor with this code, or None."""
    return gazetteer().actors.get(code)


def organisation_seat(code: str) -> str | None:
    """The country (alpha-3) of an organisation's headquarters or secretariat, where it has a fixed one."""
    return gazetteer().seats.get(code)


def capital_of(code: str) -> tuple[str, ...]:
    """The names of the capital or seats of government of a country, as usually printed; empty where none is listed."""
    return gazetteer().capitals.get(code, ())


def city_country(city: str) -> str | None:
    """The country (alpha-3) of a capital or well-known host city; None for unknown and for ambiguous cities."""
    return gazetteer().cities.get(key(city))


@lru_cache(maxsize=8192)
def read_actor(words: str, *, on: date | None = None) -> ActorReading:
    """The actor that `words` name, on a day where it is known: the entity that existed on that day.

    Reads names and demonyms, and phrases that hold one ("French Ministry of Armed Forces", "the Kazakh side"); other
    languages' country names where English has none. A part of a former state means that state on a day on which it
    was part of it; a former state outside its days is unresolved.
    """
    said = words[:LONGEST_PHRASE]
    reading = _whole(said) or _phrase(said)
    return _on_day(reading, on) if on and reading.actor else reading


def _whole(words: str) -> ActorReading | None:
    """The words as one name."""
    names = gazetteer()
    bare = _bare(words)
    if bare in names.actors:
        return reading_of((bare,), "code")
    entry = names.entries.get(key(bare)) or names.entries.get(_uninverted(bare))
    if entry is None or (bare == bare.lower() and bare != entry.printed):
        return None
    if entry.exact_accents and bare not in (entry.printed, entry.printed.upper()):
        return ActorReading(None, (), f"'{entry.printed}' has accents; without them it is a word")
    if not entry.codes:
        return _city(words) or ActorReading(None, (), f"'{entry.printed}' is no actor with a code")
    settled = settle(entry, plain(words), frozenset())
    return reading_of(settled, entry.form)


def _bare(words: str) -> str:
    bare = " ".join(words.split()).strip(" \"“”'‘’.,;:()[]") if not words.endswith(".") else " ".join(words.split())
    for article in ("the ", "The "):
        bare = bare.removeprefix(article)
    return re.sub(r"['’ʼ]s?$", "", bare)


def _uninverted(bare: str) -> str:
    """ "Korea, Republic of" -> "republic of korea"."""
    last, comma, first = bare.partition(", ")
    return key(f"{first} {last}".replace(" the ", " ").replace("The ", "")) if comma else ""


def _phrase(words: str) -> ActorReading:
    """The words as a phrase with an actor in it; a city or a foreign name where there is none."""
    found = [mention for mention in _leading(words, mentions(words)) if not _may_be_person(words, mention)]
    firm = [mention for mention in found if mention.form != "capital"] or found
    if any(mention.form == "organisation" and MEMBERS.match(words, mention.end) for mention in firm):
        return ActorReading(None, (), "members of an organisation, not the organisation")
    codes = {code: None for mention in firm for code in _codes(mention.reading)}
    if codes:
        return reading_of(tuple(sorted(codes)), f"'{firm[0].words}' in the words")
    return _city(words) or _foreign(words)


def _codes(reading: ActorReading) -> tuple[str, ...]:
    return (reading.actor.code,) if reading.actor else reading.candidates


def _leading(words: str, found: list[ActorMention]) -> list[ActorMention]:
    """Without actors that only say where or to whom: "the Embassy of Japan in Vietnam", "Ambassador to France"."""
    kept = found[:1]
    for mention in found[1:]:
        if not re.search(r"(?:\s(?:in|to|at|with|on|for)(?:\sthe)?\s)$", words[: mention.start]):
            kept.append(mention)
    return kept


def _may_be_person(words: str, mention: ActorMention) -> bool:
    """A name such as "Chad Miller", which no institution's word makes an actor's."""
    return (
        key(mention.words) in gazetteer().persons
        and mention.form != "demonym"
        and not INSTITUTION.search(words)
        and re.fullmatch(
            r"(?:[A-Z][\w'.-]*\s+){1,2}|(?:\s+[A-Z][\w'.-]*){1,2}",
            words[: mention.start].lstrip() + words[mention.end :].rstrip(),
        )
        is not None
    )


def _city(words: str) -> ActorReading | None:
    bare = _bare(words)
    code = city_country(bare)
    if code:
        return reading_of((code,), "city")
    if not INSTITUTION.search(words):
        return None
    parts = plain(bare).split()
    runs = (" ".join(parts[i : i + size]) for size in (4, 3, 2, 1) for i in range(len(parts) - size + 1))
    for run in runs:
        code = city_country(run) if run[:1].isupper() else None
        if code:
            return reading_of((code,), f"the city '{run}' in the words")
    return None


def _foreign(words: str) -> ActorReading:
    codes = foreign_codes(_bare(words))
    return reading_of(codes, "name in another language" if codes else "unknown name")


def _on_day(reading: ActorReading, on: date) -> ActorReading:
    assert reading.actor is not None
    code, names = reading.actor.code, gazetteer()
    own = names.former.get(code)
    if own and not own.existed[0] <= on <= own.existed[1]:
        return ActorReading(None, (code,), f"{reading.actor.name} did not exist on {on}")
    for whole, state in names.former.items():
        days, disputed = state.parts.get(code), state.disputed.get(code)
        if days and days[0] <= on <= days[1]:
            return reading_of((whole,), f"{reading.actor.name} was part of {names.actors[whole].name} on {on}")
        if disputed and disputed[0] <= on <= disputed[1]:
            return reading_of(tuple(sorted((code, whole))), f"on {on} one")
    return reading
