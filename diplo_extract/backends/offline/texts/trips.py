"""The sides of a text that a journey gives: home and host of who travels."""

from __future__ import annotations

from diplo_extract.backends.offline.article.parties import distinct, states_named
from diplo_extract.backends.offline.article.sentence import Sentence
from diplo_extract.backends.offline.texts.instruments import Instrument
from diplo_extract.backends.offline.visits.phrases import visit_phrases
from diplo_extract.backends.offline.words.items import Place

NEAR = 5  # items


def where_clause(one: Sentence, verb: int) -> Place | None:
    """The country of the clause: "flew on to Fiji, where she signed with the premier a TEXT"."""
    where = next((at for at in range(verb - 1, max(-1, verb - NEAR), -1) if one.low(at) == "where"), 0)
    value = one.items[where - 1 - one.has(where - 1, "COMMA")].value if where > 1 else None
    return value if isinstance(value, Place) else None


def of_journey(one: Sentence) -> list[Place]:
    """Home and host of the one journey that the sentence, or the one before in its paragraph, tells of."""
    for number in (one.number, one.number - 1):
        travellers = {id(person): person for told, person in one.story.journeys if told == number}
        earlier = one.story.sentences[number] if travellers else one
        if len(travellers) == 1 and earlier.paragraph == one.paragraph:
            (visitor,) = travellers.values()
            named = {side.code: side for side in [*states_named(earlier, earlier.items), *states_named(one, one.items)]}
            hosts = [side for code, side in named.items() if code in visitor.hosts]
            others = named.keys() - visitor.hosts - {visitor.code}
            return [visitor.place, *hosts] if visitor.place and len(hosts) == 1 and not others else []
    return []


def of_trip(one: Sentence) -> list[Place]:
    """Home and host of the one journey that the article has told so far."""
    visitor = one.story.only_traveller()
    hosts = sorted(visitor.hosts) if visitor and visitor.place else []
    return [visitor.place, one.story.place(hosts[0])] if visitor and visitor.place and len(hosts) == 1 else []


def of_visit(one: Sentence, text: Instrument) -> list[Place]:
    """Home and host of the visit that the sentence tells of ("during his stay in Kigali", "in the course of the tour");
    of a tour, all hosts for several texts, and no host for one."""
    for phrase in visit_phrases(one):
        visitor = phrase.visitors[0] if phrase.visitors else one.story.traveller(one.number)
        visitor = visitor or one.story.only_traveller()
        if visitor is None or visitor.place is None:
            continue
        hosts = [host for host, _ in phrase.hosts[:1]] or [one.story.place(code) for code in sorted(visitor.hosts)]
        if len(hosts) == 1 or (hosts and text.is_bundle):
            return distinct([visitor.place, *hosts])
    return []
