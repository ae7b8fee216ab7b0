"""Tours: the visits of one visitor that are stops of one journey get one `trip_id`."""

from __future__ import annotations

from collections import defaultdict
from datetime import timedelta
from itertools import pairwise

from diplo_extract.coding.dating import Dated
from diplo_extract.coding.reading import Coded
from diplo_extract.coding.wording import fold, same_name
from diplo_extract.normalise import edtf
from diplo_extract.schema.identifiers import identifier
from diplo_extract.schema.vocabulary import DateBasis, DatePrecision, Status

MADE = (Status.completed, Status.ongoing, Status.planned)
NEXT_STOP = timedelta(days=2)  # a journey home and out again takes longer


def settle_names(visits: list[Coded]) -> None:
    """Give all visits of one person the fullest form of the name that a draft printed."""
    named = [visit.values for visit in visits if visit.values["visitor_name"]]
    persons = dict.fromkeys((values["visitor_name"], values["visitor_country"]) for values in named)
    by_word: dict[str, list[tuple[str, str | None]]] = defaultdict(list)
    for person in persons:
        for word in set(fold(person[0]).split()):
            by_word[word].append(person)
    fullest = {person: _fullest(person, by_word) for person in persons}
    for values in named:
        values["visitor_name"] = fullest[values["visitor_name"], values["visitor_country"]]


def _fullest(person: tuple[str, str | None], by_word: dict[str, list[tuple[str, str | None]]]) -> str:
    """The fullest form of a person's name. The countries fit, too: 'Kim' of the North and 'Kim' of the South are two.

    Only names with the rarest of the words are looked at: a fuller form has them all.
    """
    rarest = min((by_word[word] for word in fold(person[0]).split()), key=len, default=[person])
    forms = [name for name, country in rarest if same_name(name, person[0]) and len({country, person[1]} - {None}) < 2]
    return max(forms, key=lambda form: (len(fold(form).split()), len(form)))


def number_trips(article_id: str, visits: list[Coded]) -> None:
    """Set `trip_id`, and what all stops of a tour share. The label itself is not kept: backends word it freely.

    Stops of one tour have one label, or follow each other within NEXT_STOP days.
    """
    taken: set[str] = set()
    for stops in sorted(_tours(visits), key=lambda stops: min(stop.start for stop in stops)):
        hosts = sorted(_hosts(stops))
        trip_id = identifier("trip", article_id, visitor_key(stops[0]), *hosts)
        if trip_id in taken:  # a second tour of the same visitor to the same hosts
            trip_id = identifier("trip", article_id, visitor_key(stops[0]), *hosts, str(len(taken)))
        taken.add(trip_id)
        listed = _hosts([stop for stop in stops if stop.draft.trip])
        _share(stops, trip_id, len(listed) if len(listed) == len(hosts) else 0)


def _hosts(stops: list[Coded]) -> set[str]:
    return {stop.values["host"] or fold(stop.draft.host) for stop in stops}


def _tours(visits: list[Coded]) -> list[list[Coded]]:
    """The visits of each tour: those under one label, with those right before and after them."""
    of_visitor: dict[str, list[Coded]] = defaultdict(list)
    for visit in visits:
        of_visitor[visitor_key(visit)].append(visit)
    tours = []
    for stops in of_visitor.values():
        labelled: dict[str, list[Coded]] = defaultdict(list)
        for stop in stops:
            labelled[fold(stop.draft.trip) if stop.draft.trip else f"\n{id(stop)}"].append(stop)
        tour_of = {id(stop): tour for tour in labelled.values() for stop in tour}
        for before, after in pairwise(sorted(filter(_is_dated_stop, stops), key=lambda stop: stop.values["date"])):
            one, other = tour_of[id(before)], tour_of[id(after)]
            if one is not other and _is_next(before, after):
                one += other
                tour_of |= dict.fromkeys(map(id, other), one)
        distinct = {id(tour): tour for tour in tour_of.values()}.values()
        tours += [tour for tour in distinct if len(tour) > 1 or tour[0].draft.trip]
    return tours


def _is_dated_stop(visit: Coded) -> bool:
    """Whether the visit was or will be made, on days that are known."""
    date = visit.values["date"]
    return visit.values["status"] in MADE and edtf.precision(date) is DatePrecision.day and edtf.has_year(date)


def _is_next(before: Coded, after: Coded) -> bool:
    ended, began = edtf.bounds(before.values["date"])[1], edtf.bounds(after.values["date"])[0]
    apart = before.values["host"] != after.values["host"] and None not in (ended, began)
    return apart and timedelta(0) <= began - ended <= NEXT_STOP  # type: ignore[operator]


def _share(stops: list[Coded], trip_id: str, hosts: int) -> None:
    trip_dates = next((stop.values["trip_dates"] for stop in stops if stop.values["trip_dates"]), None)
    told = max((stop.values["stops_total"] or 0 for stop in stops), default=0)
    for stop in stops:
        stop.values["trip_id"] = trip_id
        stop.values["stops_total"] = told or (hosts if hosts > 1 else None)
        _date_by_trip(stop, trip_dates)


def _date_by_trip(stop: Coded, trip_dates: str | None) -> None:
    """A stop without a date of its own took place on some days of the dated tour."""
    own = stop.values["trip_dates"] or stop.values["date"]
    if trip_dates is None or (own and not edtf.overlaps(own, trip_dates)):
        return
    stop.values["trip_dates"] = stop.values["trip_dates"] or trip_dates
    if stop.values["date"] is None and edtf.has_year(trip_dates):
        dated = Dated(edtf.some_day_in(trip_dates), DateBasis.trip_range, stop.values["date_text"])
        stop.values.update(dated.fields())


def visitor_key(visit: Coded) -> str:
    """Who travels: the folded name, or country and offices of an only office-holder without a name."""
    values = visit.values
    if values["visitor_name"]:
        return fold(values["visitor_name"])
    office = "+".join(sorted(values["visitor_offices"])) or fold(values["visitor_title"] or "")
    return f"{values['visitor_country']}:{office}"
