"""A draft of a visit → the coded visit."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import Any

from diplo_extract.coding.dating import date_draft
from diplo_extract.coding.parties import find_actor
from diplo_extract.coding.reading import Coded, Reading, Unfit
from diplo_extract.coding.support import flags_of_quotes, ground_quotes
from diplo_extract.normalise import edtf
from diplo_extract.normalise.actors import Actor, actor, city_country, mentions, organisation_seat, read_actor
from diplo_extract.normalise.dates import FUTURE, read_date
from diplo_extract.normalise.offices import is_visitor_office, read_offices
from diplo_extract.normalise.ranks import read_rank
from diplo_extract.schema import DraftMeeting, DraftVisit, Meeting
from diplo_extract.schema.vocabulary import EventKind, Flag, HostType, Office, VisitFormat

# Offices that are surely no visitor's; other titles that no list knows are left to the backend's judgement.
RESIDENT = re.compile(
    r"\b(?:ambassador|consul|attach[eé]|charg[eé]|high commissioner|(?:first|second|third) secretary|counsell?or|"
    r"director|spokes(?:man|woman|person)|head of (?:the )?(?:department|mission)|đại sứ|ambassadeur|ambassadrice)\b",
    re.IGNORECASE,
)

OBJECT = re.compile(
    r"\b(?:for|to|on|in|at|with)\s+(?:the\s+)?$", re.IGNORECASE
)  # what an office is for, not whose it is
NEAR_VISIT = 7  # days; of a stay, the arrival may be all that is dated
PRINTED = ("visitor_name", "visitor_title", "city", "rank_text", "occasion", "invited_by", "attributed_to")


def code_visit(reading: Reading, draft: DraftVisit, number: int) -> Coded:
    """The coded visit. Raises Unfit with the reason where the codebook or the article does not let it stand."""
    spans = ground_quotes(reading, draft)
    near = (spans[0].start, spans[0].end)
    if draft.visitor_name and reading.place(draft.visitor_name, near) is None:
        raise Unfit(f"the visitor's name {draft.visitor_name!r} is not in the article")
    printed = {name: reading.printed(draft, name, getattr(draft, name), near) for name in PRINTED}
    offices = _offices(printed)
    dated = date_draft(reading, draft, spans)
    on, _ = edtf.bounds(dated.date)
    home = find_actor(reading, draft, "visitor_country", draft.visitor_country, on) or _home(reading, draft, printed)
    place = _place(reading, draft, printed)
    host, country = _find_host(reading, draft, place, on)
    if home and home.code in (host.code if host else None, country):
        raise Unfit(f"a trip inside the visitor's own country ({home.code}) is no visit")
    if place and country and place != country and host and host.kind is HostType.country:
        reading.reject(draft, f"{printed['city']!r} is in {place}, not in {country}", "city")
        printed["city"] = None
    values: dict[str, Any] = {
        **printed,
        **dated.fields(),
        "visitor_country": home.code if home else None,
        "host": host.code if host else None,
        "host_type": host.kind if host else None,
        "host_country": country,
        "status": draft.status,
        "mention_role": draft.mention_role,
        "visitor_offices": offices,
        "visit_rank": read_rank(printed["rank_text"]),
        "visit_format": draft.visit_format,
        "trip_id": None,
        "trip_dates": dated.trip,
        **_stops(reading, draft),
        "delegation": reading.printed_all(draft, "delegation", draft.delegation),
        "meetings": _meetings(reading, draft, near, dated.date),
    }
    flags = flags_of_quotes(spans) | dated.flags
    if draft.presence_inferred:
        flags.add(Flag.presence_inferred)
    return Coded(EventKind.visit, draft, {number}, values, spans, flags)


def _offices(printed: dict[str, str | None]) -> tuple[Office, ...]:
    title = printed["visitor_title"]
    if not (printed["visitor_name"] or title):
        raise Unfit("the draft names neither a visitor nor an office")
    offices = read_offices(title)
    if not is_visitor_office(offices) and RESIDENT.search(title or ""):
        raise Unfit(f"{title!r} resides abroad or is below the rank of deputy minister")
    return offices


def _home(reading: Reading, draft: DraftVisit, printed: dict[str, str | None]) -> Actor | None:
    """The visitor's country where the title says it ("French President", "President of Chile"), not what it is for."""
    title = printed["visitor_title"]
    if draft.visitor_country or not title:
        return None
    for mention in mentions(title):
        found = mention.reading.actor
        if found and found.code in reading.codes and not OBJECT.search(title[: mention.start]):
            return found
    return None


def _place(reading: Reading, draft: DraftVisit, printed: dict[str, str | None]) -> str | None:
    """The code of the country in which the printed city lies, or which stands in its place."""
    city = printed["city"]
    if not city:
        return None
    named = read_actor(city).actor
    is_country = named is not None and named.kind is HostType.country and named.code in reading.codes
    return city_country(city) or (named.code if named and is_country else None)


def _find_host(
    reading: Reading, draft: DraftVisit, place: str | None, on: date | None
) -> tuple[Actor | None, str | None]:
    """Who is visited and in which country. Going to a summit is a visit to the country where it is held.

    The seat of an organisation is its host country only where the organisation itself is visited, at its seat.
    """
    host = find_actor(reading, draft, "host", draft.host, on, place=place) if draft.host else None
    attends = draft.visit_format is VisitFormat.multilateral_attendance
    if place and (host is None or (attends and host.kind is HostType.organisation)):
        host = actor(place) or host
    if host is None:
        return None, place
    if host.kind is HostType.organisation:
        return host, place or (None if attends else organisation_seat(host.code))
    return host, host.code


def _stops(reading: Reading, draft: DraftVisit) -> dict[str, int | None]:
    index, total = draft.stop_index or None, draft.stops_total or None
    if index and total and index > total:
        reading.reject(draft, f"stop {index} of {total} can not be", "stop_index")
        index = total = None
    return {"stop_index": index, "stops_total": total}


def _meetings(reading: Reading, draft: DraftVisit, near: tuple[int, int], stay: str | None) -> tuple[Meeting, ...]:
    found = (_meeting(reading, draft, meeting, near, stay) for meeting in draft.meetings)
    return tuple(dict.fromkeys(meeting for meeting in found if meeting))


def _meeting(
    reading: Reading, draft: DraftVisit, meeting: DraftMeeting, near: tuple[int, int], stay: str | None
) -> Meeting | None:
    counterpart = reading.printed(draft, "meetings", meeting.counterpart, near)
    if counterpart is None:
        return None
    country = find_actor(reading, draft, "meetings", meeting.country)
    date_text = reading.printed(draft, "meetings", meeting.date_text, near)
    return Meeting(
        counterpart=counterpart,
        counterpart_country=country.code if country else None,
        date=_date_of_meeting(reading, draft, date_text, stay) if date_text else None,
        place=reading.printed(draft, "meetings", meeting.place, near),
    )


def _date_of_meeting(reading: Reading, draft: DraftVisit, words: str, stay: str | None) -> str | None:
    """The day of a meeting, which lies in the stay: "on October 17" of a visit in October 2018 is in 2018."""
    _, last = edtf.bounds(stay)
    told = replace(reading.dates, future=FUTURE.get(draft.status))
    then = replace(told, published=last.isoformat(), future=False) if last else told
    read = [read_date(words, context).edtf for context in (told, then)]
    for day in filter(None, read):
        if stay is None or (edtf.has_year(day) >= edtf.has_year(stay) and edtf.within_days(day, stay, NEAR_VISIT)):
            return day
    if any(read):
        reading.reject(draft, f"a meeting dated {read[0]}, not during the visit of {stay}", "meetings")
    return None
