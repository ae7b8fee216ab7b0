"""What the form of a verb and the words around it say of whether and when: status of what a sentence tells."""

from __future__ import annotations

from diplo_extract.backends.offline.article.clause import person_at
from diplo_extract.backends.offline.article.sentence import Sentence, once
from diplo_extract.normalise.languages import ENGLISH
from diplo_extract.schema.vocabulary import Status, Zone

TRAVEL = ("VISIT", "GO", "LEAVE", "SPEND")
DIARY = (*TRAVEL, "ATTEND", "MEET", "HOST")  # what other languages announce in the present tense
VERBS = frozenset(
    [
        "VISIT",
        "REACH",
        "SEND",
        "ABSENT",
        "PRESENT",
        "GO",
        "LEAVE",
        "SPEND",
        "PAY",
        "BEGIN",
        "END",
        "SIGN",
        "EXCHANGE",
        "ADOPT",
        "UPGRADE",
        "ESTABLISH",
        "ATTEND",
        "CANCEL",
        "POSTPONE",
        "BECOME",
        "RATIFY",
        "INITIAL",
        "RENEW",
        "SUSPEND",
        "TERMINATE",
        "ANNOUNCE",
        "NORMALISE",
        "RESTORE",
        "RECOGNISE",
        "SAY",
        "MEET",
        "HOST",
        "INVITE",
        "WITNESS",
    ]
)

PLANS = frozenset({"plan", "plans", "intention"})
ASKED = 12  # items
NEARLY = frozenset({"almost", "nearly", "supposedly", "allegedly", "reportedly"})
REPORTS = frozenset({"reports", "report", "rumours", "rumors", "claims", "claim", "allegations", "speculation"})
FALSE = frozenset({"false", "untrue", "baseless", "unfounded", "groundless", "fake", "denied", "dismissed", "rejected"})
OBLIGED = frozenset({"have", "need", "ought"})
THOUGHT = frozenset(
    {"of", "about", "from", "against", "without", "avoided", "avoid", "avoids", "suggested", "imagined"}
)
"""Words before what is thought of or kept from, and not done: "dreams of travelling to A"."""
TOLD_OF = frozenset(
    {"said", "reported", "believed", "thought", "alleged", "rumoured", "rumored", "understood", "presumed", "supposed"}
    | {"seems", "seem", "seemed", "appears", "appear", "appeared", "claims", "claimed", "claim"}
)
"""Words before "to have done" by which it is only heard or guessed that it was done."""
HOPING = frozenset({"hope", "hopes", "hoped", "hoping", "wishes", "doubts", "doubted"})
SCHEDULED = frozenset({"scheduled", "planned", "set", "due", "expected", "slated", "intended", "going"})
SUPPOSING = frozenset({"if", "whether", "unless", "should", "once"})


@once
def status_of(one: Sentence, verb: int) -> Status | None:
    """What the form of the verb and the words before it say; None: not to be said, or not at all."""
    form = next((form for kind, form in one.items[verb].classes.items() if kind in VERBS and form), "")
    helpers = [
        place
        for place in range(max(0, verb - 5), verb)
        if one.has(place, "FUTURE", "BE", "HAVE", "NOT", "PLAN", "WHO", "AND")
    ]
    near = [place for place in helpers if verb - place <= 4 and not _clause_between(one, place, verb)]
    if form == "past" and is_infinitive(one, verb):
        form = "base"  # "to set up"
    if any(one.has(place, "NOT") for place in near):
        return (
            Status.denied
            if form in ("base", "ing", "future") or any(one.has(place, "FUTURE") for place in near)
            else None
        )
    if form in ("base", "s") and _is_supposed(one, verb):
        return None
    if form == "would" or any(one.low(place) == "would" for place in range(max(0, verb - 4), verb)):
        return _reported(one, verb)
    if _is_open(one, verb):
        return None
    told = Status.unknown if was_planned(one, verb) else _perfect(one, verb, form)
    if told is not Status.completed:
        return told
    if form == "future" or any(one.has(place, "FUTURE") for place in near):
        return _announced(one, verb)
    if form == "base":
        return _infinitive(one, verb)
    if form == "s" and one.zone is Zone.body and one.has(verb, *(TRAVEL if one.story.language == ENGLISH else DIARY)):
        # "he next travels to Fiji" (a date that is over makes it completed), "she stays in Doha until Friday"
        return Status.ongoing if one.has(verb, "SPEND") else Status.planned
    return _participle(one, verb, near) if form == "ing" else _past(one, verb, near)


def _is_open(one: Sentence, verb: int) -> bool:
    return any(one.has(place, "MAYBE") for place in range(max(0, verb - 3), verb))


def _announced(one: Sentence, verb: int) -> Status | None:
    near = range(max(0, verb - ASKED), verb)
    if any(one.low(at) in HOPING and one.low(at + 1) not in ("to", "for") for at in near):
        return None  # "hopes X will visit A"
    return _dropped(one, verb) or (Status.denied if _is_denied(one, verb) else Status.planned)


def _past(one: Sentence, verb: int, near: list[int]) -> Status | None:
    """What is told in the past tense was done, unless it is only asked, rumoured or denied."""
    had = any(one.low(place) == "had" for place in near)
    if had and _is_denied(one, verb):
        return Status.denied
    if _is_rumour(one, verb):
        return Status.denied if any(one.low(at) in FALSE for at in range(verb, len(one.items))) else None
    return None if _is_asked(one, verb) or one.low(verb - 1) in NEARLY else Status.completed


def _before_adverbs(one: Sentence, at: int) -> int:
    while at >= 0 and (one.low(at) == "been" or one.has(at, "ADVERB") or one.low(at).endswith("ly")):
        at -= 1
    return at


def _perfect(one: Sentence, verb: int, form: str) -> Status | None:
    """ "was to have visited A" tells what was planned; "is said to have visited A" is hearsay."""
    to = _before_adverbs(one, verb - 1) - 1
    words = one.low(to).split(" ")
    if form != "past" or one.low(to + 1) != "have" or words[-1] != "to":
        return Status.completed
    before = words[-2] if len(words) > 1 else one.low(to - 1)
    if before in TOLD_OF or one.has(to - 1, "SAY"):
        return None
    return Status.unknown if before in SCHEDULED or before in ("was", "were") else Status.completed


def was_planned(one: Sentence, verb: int) -> bool:
    """ "had been due to (visit A)", "had planned to (sign a text)": whether it came to that is not said."""
    for at in range(max(0, verb - 4), verb):
        words = one.low(at).split(" ")
        if not SCHEDULED.isdisjoint(words):
            return words[0] == "had" or one.low(_before_adverbs(one, at - 1)) == "had"
    return False


def _participle(one: Sentence, verb: int, near: list[int]) -> Status | None:
    """ "is flying", "will stay in A before flying on to B" """
    if one.low(verb - 1) in THOUGHT or one.has(verb - 1, "PLAN", "DENY") or _is_aim(one, verb):
        return None
    if one.has(verb - 1, "POSTPONE", "CANCEL"):
        return Status.postponed if one.has(verb - 1, "POSTPONE") else Status.cancelled
    ahead = _main_future(one, verb) if one.low(verb - 1) == "before" else None
    if ahead is not None:
        return _reported(one, verb) if one.low(ahead) == "would" else Status.planned
    if any(one.has(place, "BE") for place in near):
        past = any(one.low(place) in ("was", "were") for place in near)
        return Status.denied if _is_denied(one, verb) else Status.completed if past else Status.ongoing
    return Status.completed


def _is_aim(one: Sentence, verb: int) -> bool:
    """ "with a view to signing", "looks forward to negotiating and signing" """
    first = verb - 2 if one.has(verb - 1, "AND") and one.low(verb - 2).endswith("ing") else verb
    return one.low(first - 1) == "to" and one.low(first - 2) != "prior"


def _main_future(one: Sentence, verb: int) -> int | None:
    """The "will" of the clause that goes on "… before flying to B"."""
    for at in range(verb - 2, -1, -1):
        if one.has(at, "FUTURE"):
            return at
        if one.has(at, "WHO", "SAY") or one.low(at) == ";":
            return None
    return None


def _dropped(one: Sentence, verb: int) -> Status | None:
    """ "scrapped his plans to visit", "called off a plan to visit" """
    at = verb - 1 if one.low(verb - 1) in ("plans to", "plan to") else verb - 2 if one.low(verb - 2) in PLANS else None
    if at is None:
        return None
    at -= 1
    while one.has(at, "HIS", "DET", "THEY"):
        at -= 1
    if one.has(at, "CANCEL"):
        return Status.cancelled
    return Status.postponed if one.has(at, "POSTPONE") else None


def _is_supposed(one: Sentence, verb: int) -> bool:
    """ "if X visits", "would have to come" """
    if one.low(verb - 1) == "to" and one.low(verb - 2) in OBLIGED:
        return True
    return any(one.low(place) in SUPPOSING for place in range(max(0, verb - 12), verb))


def _is_asked(one: Sentence, verb: int) -> bool:
    """ "if X visited A", "asked whether X had visited A" """
    for at in range(verb - 1, max(-1, verb - ASKED), -1):
        if one.low(at) in (";", ","):
            return False
        if at == 0 and one.low(at) == "had":
            return True  # "Had X visited A, …"
        if one.low(at) in ("if", "whether"):
            return one.low(at - 1) not in ("as", "even")
    return False


def _reported(one: Sentence, verb: int) -> Status | None:
    """ "X said he would visit Y" announces; "would visit" without a speaker supposes."""
    denied = _is_denied(one, verb)
    told = denied or any(one.items[at].classes["SAY"] == "past" for at in one.places_of("SAY"))
    supposed = any(one.low(at) in ("if", "whether", "once", "unless") for at in range(len(one.items)))
    if not told or supposed:
        return None
    return Status.denied if denied else Status.planned


def is_infinitive(one: Sentence, verb: int) -> bool:
    """Whether the verb is one of what may come: "to visit"."""
    return one.low(verb - 1) == "to" or one.has(verb, "INFINITIVE")


def _infinitive(one: Sentence, verb: int) -> Status | None:
    if one.low(verb - 1) != "to" and one.has(verb - 1, "PERSON") and one.has(verb - 2, "AND"):
        return Status.planned  # "A and B attend", as diaries have it
    if one.has(verb - 1, "AND") and _main_future(one, verb - 1) is not None:
        return Status.planned  # "will fly to A on Friday and end the tour in B"
    if not is_infinitive(one, verb):
        return Status.completed if one.zone is Zone.title or person_at(one, verb - 1) is None else None
    if one.zone is Zone.title and not one.has(verb - 2, "PLAN"):
        return Status.planned
    if one.has(verb - 2, "PERSON") and one.low(_before_person(one, verb - 2)) == "for":
        return _for_whom(one, _before_person(one, verb - 2))
    if one.low(verb - 2) in PLANS and (dropped := _dropped(one, verb)):
        return dropped
    if one.low(verb - 2) in PLANS:
        return Status.denied if any(one.has(place, "NOT") for place in range(max(0, verb - 6), verb)) else None
    if any(one.low(place) in ("first", "second", "only", "last") for place in range(max(0, verb - 6), verb)) and any(
        one.has(place, "BECOME", "BE") for place in range(max(0, verb - 10), verb)
    ):
        return Status.completed  # "became the first British leader to visit …"
    return Status.planned if one.low(verb - 2) in SCHEDULED or one.low(verb - 2) in ("plans", "planning") else None


def _before_person(one: Sentence, place: int) -> int:
    return place - 2 if one.has(place - 1, "DET") else place - 1


def _for_whom(one: Sentence, at: int) -> Status | None:
    """ "there are no plans for X to visit", "it was arranged for X to visit" """
    near = range(max(0, at - 5), at)
    if not any(one.low(place) in PLANS or one.low(place) in ("arrangements", "preparations") for place in near):
        return None
    return Status.denied if any(one.has(place, "NOT") for place in near) else Status.planned


def _is_denied(one: Sentence, verb: int) -> bool:
    """ "denied reports that X would visit Y" """
    return any(one.low(place) in ("denied", "denies", "dismissed") for place in range(max(0, verb - 22), verb)) and any(
        one.low(place) in ("that", "of") for place in range(max(0, verb - 20), verb)
    )


def _is_rumour(one: Sentence, verb: int) -> bool:
    """ "speculation that X had visited Y" """
    near = range(max(0, verb - 12), verb)
    return any(one.low(at) in REPORTS and one.low(at + 1) == "that" for at in near)


def _clause_between(one: Sentence, place: int, verb: int) -> bool:
    return any(one.low(at) in (";", ",") or one.has(at, "WHO") for at in range(place + 1, verb))
