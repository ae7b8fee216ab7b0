"""Who goes along with a visitor: "accompanied by A and B", "among those accompanying him are A and B"."""

from __future__ import annotations

from collections.abc import Iterator

from diplo_extract.backends.offline.article.clause import find_subject, person_at
from diplo_extract.backends.offline.article.people import Person
from diplo_extract.backends.offline.article.pronouns import pronoun
from diplo_extract.backends.offline.article.sentence import Sentence
from diplo_extract.backends.offline.article.story import Story
from diplo_extract.backends.offline.words.items import CAPITAL
from diplo_extract.schema import DraftVisit
from diplo_extract.schema.vocabulary import MentionRole

KIN = frozenset({"wife", "husband", "spouse", "lady"})
FARTHEST = 40  # items of a list of companions
ENDS = ("SAY", "WHO", "GO", "VISIT", "REACH", "HOST", "MEET", "BE", "HAVE", "FUTURE")


def note_company(story: Story, visits: list[tuple[int, DraftVisit]]) -> None:
    """Name who accompanies the visitor in the visits of the news that the sentence, or one before it, tells last."""
    news = [(number, draft) for number, draft in visits if draft.mention_role is MentionRole.focal]
    for one in story.told if news else ():
        for leader, names in _company(one):
            own = [(number, draft) for number, draft in news if draft.visitor_name == leader.name]
            nearest = max((number for number, _ in own if number <= one.number), default=None)
            for draft in (draft for number, draft in own if number == nearest):
                draft.delegation = list(dict.fromkeys([*draft.delegation, *names]))


def _company(one: Sentence) -> Iterator[tuple[Person, list[str]]]:
    """Whom somebody accompanies, and the names of those who do."""
    for at in one.places_of("ACCOMPANY"):
        if one.low(at + 1) == "by":
            before = [person for place in one.places_of("PERSON") if place < at and (person := person_at(one, place))]
            leader = before[-1] if before else pronoun(one, at)
            names = list(_names(one, at + 2))
        else:
            whom = at + 2 if one.has(at + 1, "DET") else at + 1
            leader = person_at(one, whom) if one.has(whom, "PERSON", "HIM") else None
            names = list(_names(one, whom + 2)) if one.has(whom + 1, "BE") else _subject(one, at)
        if leader is not None:
            yield leader, [name for name in names if name != leader.name]


def _subject(one: Sentence, verb: int) -> list[str]:
    """ "A and B will accompany him", "A, who accompanied him"; of "the delegation accompanying him", nobody."""
    if one.low(verb) == "accompanying" and not one.has(verb - 1, "BE"):
        return []
    subject = find_subject(one, verb)
    return [person.name for person in subject.persons if person.name] if subject else []


def _names(one: Sentence, start: int) -> Iterator[str]:
    for at in range(start, min(start + FARTHEST, len(one.items))):
        person = person_at(one, at) if one.has(at, "PERSON") else None
        if person is not None and person.name and not one.has(at + 1, "POSS"):
            yield person.name
        if one.low(at) in KIN:
            yield from _kin(one, at + 2 if one.low(at + 1) == "," else at + 1)
        if one.low(at) == ";" or one.has(at, *ENDS):
            return


def _kin(one: Sentence, first: int) -> Iterator[str]:
    """The name after "his wife"."""
    last = first
    while last < len(one.items) and one.items[last].classes is CAPITAL:
        last += 1
    if last > first:
        yield one.quote(first, last - 1)
