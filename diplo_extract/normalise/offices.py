"""Titles to offices (codebook 3): every office that a title prints, in its order; nothing known of a person is used.

Decisions that the words alone do not settle everywhere: a Minister of State and a Minister Delegate are `minister`,
but one "for foreign affairs" stands below the foreign minister; a European Commissioner is `minister`; the EU's High
Representative is `foreign_minister`; a queen is `royal`, since most are consorts; provincial premiers, governors and
mayors are `other`; "former" and "-elect" offices are `other`.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from diplo_extract.normalise.actors import ActorMention, mentions
from diplo_extract.normalise.lexicon import Found, find_phrases, phrase, plain
from diplo_extract.schema.vocabulary import Office

OTHER = (Office.other,)
NO_OFFICE = re.compile(r"(?:^|\s)(?:counterparts?|colleagues?|homologues?|guests?|visitors?)\W*$", re.IGNORECASE)
FORMER = re.compile(
    r"(?:\b(?:former|ex|then-former|late|retired"
    r"|outgoing-former)[\s-]+(?:[\w'-]+\s+){0,2})$",
    re.IGNORECASE,
)
SERVES_ANOTHER = re.compile(r"\b(?:of|to|for|in)\s+(?:the\s+|his\s+|her\s+)?(?:[\w']+\s+)?$", re.IGNORECASE)
ANOTHERS = re.compile(r"'s?\s+(?!visit|trip|tour)[a-z]", re.IGNORECASE)
CONJUNCTION = re.compile(r"[,;/&]|\b(?:and|cum|concurrently)\b", re.IGNORECASE)
OF_GOVERNMENT = re.compile(r"\s*of\s+(?:the\s+)?(?:[A-Z]\w+\s+)?government\b", re.IGNORECASE)
ELECT = re.compile(r"^-?\s?(?:elect|designate|in-exile|emeritus)\b", re.IGNORECASE)
PARTY = re.compile(r"\b(?:party|central committee|cpv|cpc|lprp|politburo|communist)\b", re.IGNORECASE)
PARLIAMENT = re.compile(
    r"\b(?:parliament|national assembly|senate|legislature|duma|congress|knesset|bundestag"
    r"|chamber of deputies|house of representatives|legislative assembly"
    r"|lok sabha|assembl[ée]e nationale|s[ée]nat|parlement|chambre des (?:d[ée]put[ée]s|repr[ée]sentants))\b",
    re.IGNORECASE,
)
NO_STATE = re.compile(
    r"\b(?:university|college|institute|academy|school|bank|chamber of commerce|chamber|association|society"
    r"|federation of|foundation|union of|company|corporation|group|holdings?|airlines?|ltd|inc|corp|co|jsc|plc"
    r"|council|commission|committee|court|club|centre|center|fund|forum|assembly of the poor|league|board|front"
    r"|confederation of|ceo|hospital|museum|press|party's|business|trade union|region|province|state of|vcci"
    r"|organi[sz]ation|agency|authority|office|department|conference|cop[0-9]*"
    r"|conseil|comit[ée]|cour|banque|soci[ée]t[ée]|groupe|universit[ée]|chambre|parti)\b",
    re.IGNORECASE,
)
STATE_NAMES = re.compile(r"Palestinian (?:National )?Authority|Swiss Confederation|Federal Council", re.IGNORECASE)
OF_STATE = re.compile(
    r"^,?\s*(?:of\s+(?:the\s+)?(?:(?:country|republic|state|nation|union|federation|confederation|swiss|socialist"
    r"|islamic|kingdom|transition\w*)\b|$)|of\s+his|$|[^o\s]|o(?!f\b))",
    re.IGNORECASE,
)
BEFORE_PRESIDENT = frozenset(
    (
        "the",
        "a",
        "an",
        "and",
        "&",
        "of",
        "new",
        "current",
        "incumbent",
        "then",
        "then-president",
        "visiting",
        "his",
        "her",
        "excellency",
        "h.e.",
        "he",
        "mr",
        "mrs",
        "ms",
        "madam",
        "state",
        "us",
    )
)
INDIAN_SERVICE = frozenset({"IND", "BGD", "PAK", "NPL", "LKA", "MDV", "BTN"})
UNDER_MINISTER = frozenset({"FRA", "ESP", "PRT", "ROU", "POL", "SVN", "BEL", "HUN", "SRB", "MNE", "DEU", "CZE", "AGO"})


@dataclass(frozen=True)
class Title:
    """One title within the printed words: what stands before it (from the last title on) and after it (to the next)."""

    before: str
    after: str

    @property
    def around(self) -> str:
        """The words of this title without itself."""
        return f"{self.before} {self.after}"

    @property
    def actors(self) -> list[ActorMention]:
        """The actors named around it."""
        return [*mentions(self.before), *mentions(self.after)]

    @property
    def codes(self) -> set[str]:
        """Their codes."""
        return {mention.reading.actor.code for mention in self.actors if mention.reading.actor}

    @property
    def of_organisation(self) -> bool:
        """Whether an international organisation is named around it."""
        return any(mention.form == "organisation" for mention in self.actors)


@lru_cache(maxsize=1024)
def read_offices(title: str | None) -> tuple[Office, ...]:
    """The offices that a title prints, each once; `other` for a title of another kind; empty where none is printed."""
    if not title or not title.strip():
        return ()
    words = phrase(title)
    found = find_phrases("offices", words)
    if not found and NO_OFFICE.search(words):
        return ()
    offices: dict[Office, None] = {}
    for index in range(len(found)):
        held = _held(plain(words), words, found, index)
        if held is not None:
            offices |= dict.fromkeys(held)
    known = [office for office in offices if office is not Office.other]
    return tuple(known) or OTHER


def is_visitor_office(offices: tuple[Office, ...]) -> bool:
    """Whether one of the offices is of deputy-minister rank or above, so that its holder's travel is a visit."""
    return any(office is not Office.other for office in offices)


def _held(said: str, words: str, found: tuple[Found, ...], index: int) -> tuple[Office, ...] | None:
    """The offices of one title; None where it is someone else's ("Assistant to the President")."""
    own_words = found[index]
    start = found[index - 1].end if index else 0
    end = found[index + 1].start if index + 1 < len(found) else len(said)
    before, after = words[start : own_words.start], words[own_words.end : end]
    if FORMER.search(said[start : own_words.start]) or ELECT.match(after):
        return OTHER
    if ANOTHERS.match(plain(after + words[end : end + 1])) and index + 1 < len(found):
        return None
    if index and SERVES_ANOTHER.fullmatch(plain(before).lstrip(" ,")):
        return None
    own = CONJUNCTION.split(before)[-1] if index else before
    decide = SPECIAL.get(own_words.meaning)
    return decide(Title(own, after)) if decide else _plain_offices(own_words.meaning, Title(own, after))


def _plain_offices(meaning: str, title: Title) -> tuple[Office, ...]:
    offices = tuple(Office(office) for office in meaning.split("+"))
    if offices == (Office.minister,):
        return (_minister(title),)
    return offices


FRENCH_MINISTRY = re.compile(
    r"\s*(?:(?!delegue)[\w-]+\s+){0,2}(?:des|de la|de l'|charge des)\s*(?:europe et des )?"
    r"(affaires etrangeres|relations exterieures|defense|armees|forces armees)"
)


def _is_below_state(title: Title) -> bool:
    """Vice-presidents of firms and bodies, premiers of provinces."""
    words = title.around
    for mention in mentions(words):
        if mention.form == "organisation" or mention.part:
            return True
    return NO_STATE.search(STATE_NAMES.sub("", words)) is not None


def _minister(title: Title) -> Office:
    before = plain(title.before).casefold().split()[-2:]
    complement = re.match(
        r"\s*(?:of|for|in charge of)\s+(?:the\s+)?(?:national\s+)?(foreign|external|defen[cs]e"
        r"|armed forces)(?!\s+trade)",
        plain(title.after).casefold(),
    )
    if complement:
        return Office.foreign_minister if complement[1] in ("foreign", "external") else Office.defence_minister
    if before and before[-1] in ("vice", "deputy"):
        return Office.deputy_minister
    ministry = FRENCH_MINISTRY.match(plain(title.after).casefold())  # "ministre togolais des Affaires étrangères"
    if ministry:
        return Office.foreign_minister if ministry[1].endswith(("geres", "rieures")) else Office.defence_minister
    later = re.search(r"\b(?:and|,)\s+(foreign affairs|external affairs|defen[cs]e)\b", plain(title.after).casefold())
    if later:
        return Office.defence_minister if later[1].startswith("defen") else Office.foreign_minister
    return Office.minister


def _president(title: Title) -> tuple[Office, ...]:
    if PARLIAMENT.search(title.around):
        return (Office.speaker,)
    if PARTY.search(title.after):
        return (Office.party_leader,)
    if OF_GOVERNMENT.match(title.after):
        return (Office.head_of_government,)
    if title.of_organisation:
        return (Office.io_head,)
    if _is_below_state(title) or not _names_state(title):
        return OTHER
    return (Office.head_of_state,)


def _names_state(title: Title) -> bool:
    """Whether only a country, or nothing, stands with "President": "Airbus President" names a firm."""
    rest = plain(title.before)
    for mention in reversed(mentions(title.before)):
        rest = plain(title.before[: mention.start]) + plain(title.before[mention.end :])
    before = [word for word in re.findall(r"[\w.&-]+", rest) if word.casefold() not in BEFORE_PRESIDENT and word != "s"]
    if before and not (title.before.rstrip().endswith((",", ";")) or before[-1].islower()):
        return False
    return OF_STATE.match(title.after) is not None or bool(mentions(title.after))


def _vice_president(title: Title) -> tuple[Office, ...]:
    """A state's, or of rank in the European Commission; of a firm or another body: other."""
    if title.of_organisation:
        return (Office.minister,) if "EU" in title.codes else OTHER
    if PARLIAMENT.search(title.around) or _is_below_state(title) or not _names_state(title):
        return OTHER
    return (Office.deputy_head,)


def _chancellor(title: Title) -> tuple[Office, ...]:
    return OTHER if _is_below_state(title) else (Office.head_of_government,)


def _general_secretary(title: Title) -> tuple[Office, ...]:
    if title.of_organisation:
        return (Office.io_head,)
    of_party = PARTY.search(title.after) or not NO_STATE.search(title.after)
    return (Office.party_leader,) if of_party and not PARLIAMENT.search(title.after) else OTHER


def _org_head(title: Title) -> tuple[Office, ...]:
    if PARLIAMENT.search(title.around) and not title.of_organisation:
        return OTHER
    if PARTY.search(title.around):
        leads = re.match(r"\s*of\b", title.after) and "committee" not in title.after.casefold()
        return (Office.party_leader,) if leads else OTHER
    return (Office.io_head,) if title.of_organisation else OTHER


def _secretary_of_state(title: Title) -> tuple[Office, ...]:
    """US: foreign minister. On the Continent a deputy; in the United Kingdom a minister of a department."""
    department = re.match(r"\s*for\s+(?:the\s+)?([\w\s,&-]+)", title.after)
    if department and re.match(r"foreign|external", department[1], re.IGNORECASE):
        return (Office.foreign_minister,)
    if title.codes & UNDER_MINISTER:
        return (Office.deputy_minister,)
    if "VAT" in title.codes:
        return (Office.head_of_government,)
    return (Office.minister,) if department else (Office.foreign_minister,)


def _foreign_secretary(title: Title) -> tuple[Office, ...]:
    return (Office.deputy_minister,) if title.codes & INDIAN_SERVICE else (Office.foreign_minister,)


def _chief_executive(title: Title) -> tuple[Office, ...]:
    return (Office.head_of_government,) if title.codes & {"HKG", "MAC"} else OTHER


SPECIAL: dict[str, Callable[[Title], tuple[Office, ...]]] = {
    "PRESIDENT": _president,
    "VICE_PRESIDENT": _vice_president,
    "CHANCELLOR": _chancellor,
    "PREMIER": _chancellor,
    "GENERAL_SECRETARY": _general_secretary,
    "ORG_HEAD": _org_head,
    "SECRETARY_OF_STATE": _secretary_of_state,
    "FOREIGN_SECRETARY": _foreign_secretary,
    "CHIEF_EXECUTIVE": _chief_executive,
}
