"""What else a sentence tells of a text: who signs, who watches, for how much, where."""

from __future__ import annotations

from bisect import bisect_left
from typing import Any

from diplo_extract.backends.offline.article.bystanders import TEXT_VERBS
from diplo_extract.backends.offline.article.clause import Subject, find_subject
from diplo_extract.backends.offline.article.people import LEADERS, Person
from diplo_extract.backends.offline.article.sentence import Sentence
from diplo_extract.backends.offline.texts.acts import Act
from diplo_extract.backends.offline.texts.bodies import signing_bodies
from diplo_extract.backends.offline.texts.instruments import Instrument
from diplo_extract.backends.offline.words.items import Place
from diplo_extract.normalise.amounts import read_amount
from diplo_extract.schema.vocabulary import AgreementStatus, Status

WORTH = frozenset({"worth", "valued", "totalling", "totaling", "amounting"})
LEADERS_OF = {
    "leaders": LEADERS | {"leader"},
    "presidents": {"president"},
    "premiers": {"premier"},
    "prime ministers": {"premier"},
    "heads of state": {"president", "monarch"},
    "heads of government": {"premier"},
    "foreign ministers": {"minister"},
}
NEAR = 4  # sentences back


def particulars(
    one: Sentence, text: Instrument, act: Act, subject: Subject | None, sides: list[Place]
) -> dict[str, Any]:
    """The fields of a draft beside title, stage and parties."""
    watching = subject if one.has(act.place, "SIGNING", "EXCHANGING") else onlookers(one, act.place)
    signing = None if act.passive or watching == subject else subject
    signers = [*_persons_of(one, signing, sides), *_signers(one, text, act)]
    return {
        "signatories": _names(signers) if act.stage is not AgreementStatus.unspecified else [],
        "witnesses": _names([*_persons_of(one, watching, sides), *_present(one, sides)]),
        "signing_bodies": signing_bodies(one, text, act, sides),
        "amount_text": _amount(one, text),
        "place": _place(one, max(act.place, text.end)) if act.status is not Status.proposed else "",
    }


def announcers(one: Sentence, subject: Subject | None, sides: list[Place]) -> list[str]:
    """The persons who declare a step of two sides, where both are named."""
    persons = _persons_of(one, subject, sides)
    return _names(persons) if {person.code for person in persons} == {side.code for side in sides} else []


def _names(persons: list[Person]) -> list[str]:
    return list(dict.fromkeys(person.name for person in persons if person.name))


def onlookers(one: Sentence, act: int) -> Subject | None:
    """Who looks on as others sign: "A and B watched as their ministers signed"; `act` is the place of that verb."""
    verb = one.find(range(act - 1, act - 8, -1), "WITNESS")
    return find_subject(one, verb) if verb is not None else None


def _persons_of(one: Sentence, subject: Subject | None, sides: list[Place]) -> list[Person]:
    if subject is None:
        return []
    return subject.persons or _leaders(one, one.find(subject.spans, "PAIR"), sides)


def _leaders(one: Sentence, place: int | None, sides: list[Place]) -> list[Person]:
    """Whom "the two presidents" means: the one such person of each side that was named shortly before, else at all."""
    words = one.low(place).partition(" ")[2] if place is not None else ""
    near = one.story.sentences[max(0, one.number - NEAR)].start
    found = []
    for side in sides if words in LEADERS_OF else ():
        fitting = [
            person
            for person in one.story.people.first
            if person.code == side.code and person.groups & LEADERS_OF[words] and person.seen[0] < one.end
        ]
        if len(fitting) > 1:
            fitting = [
                person for person in fitting if bisect_left(person.seen, near) < bisect_left(person.seen, one.end)
            ]
        if len(fitting) != 1:
            return []
        found += fitting
    return found


def _signers(one: Sentence, text: Instrument, act: Act) -> list[Person]:
    """ "signed by A and B", "signed a pact with his counterpart B"."""
    cue = "by" if act.passive else "with"
    for at in range(max(act.place, 0 if act.passive else text.end) + 1, min(len(one.items), text.end + 20)):
        if one.low(at) == cue and not one.has(at - 1, "WITNESS"):
            return _listed_from(one, at + 1)
        if one.has(at, "SAY", "WHO") or one.low(at) == ";":
            break
    return []


def _present(one: Sentence, sides: list[Place]) -> list[Person]:
    """ "in the presence of A and B", "witnessed by the two leaders"."""
    for at, item in enumerate(one.items):
        cue = at + 1 if item.low == "presence" or item.classes.get("WITNESS") == "past" else 0
        if cue and one.low(cue) == ("of" if item.low == "presence" else "by"):
            return _listed_from(one, cue + 1) or _leaders(one, one.find((cue + 1, cue + 2), "PAIR"), sides)
    return []


def _listed_from(one: Sentence, place: int) -> list[Person]:
    """The persons of a list that begins there; what else stands between their names ends it."""
    found: list[Person] = []
    for at in range(place, len(one.items)):
        value = one.items[at].value
        if isinstance(value, Person):
            found.append(value)
        elif not one.has(at, "DET", "HIS", "AND", "COMMA", "ACTOR", "POSS") and one.low(at) not in ("of", "both"):
            break
    return found


def _amount(one: Sentence, text: Instrument) -> str:
    """The sum in the title ("a $3 billion loan"), else after "worth"."""
    if read_amount(text.title)[0] is not None:
        return text.title
    after = range(text.end + 1, text.end + 12)
    at = one.find(after, "SAY", "INSTRUMENT", words=WORTH | {";"})
    if at is None or one.low(at) not in WORTH:
        return ""
    stop = min(len(one.items), at + 10)
    words = one.quote(at, (one.find(range(at + 1, stop), "COMMA", "AND", "DATE", "BE", "WHO") or stop) - 1)
    return words if read_amount(words)[0] is not None else ""


def _place(one: Sentence, after: int) -> str:
    """The city after the act: "signed a pact in Nairobi on Monday"."""
    for at in range(after + 1, min(len(one.items) - 1, after + 8)):
        value = one.items[at + 1].value
        if one.low(at) in ("in", "at") and isinstance(value, Place) and value.is_city and not one.has(at + 2, "POSS"):
            return one.items[at + 1].words
        if one.has(at, "SAY", "WHO", "COMMA", "INSTRUMENT", *TEXT_VERBS) or one.low(at) == ";":
            break
    return ""
