"""Lists of texts after one verb."""

from __future__ import annotations

from diplo_extract.backends.offline.article.bystanders import TEXT_VERBS
from diplo_extract.backends.offline.article.sentence import Sentence
from diplo_extract.backends.offline.texts.instruments import Instrument

LIST_OPENERS = frozenset(
    {"include", "includes", "including", "among them", "among these", "namely", "notably", "comprising", "included"}
    | {":"}
)
BESIDES = frozenset({"along with", "together with", "as well as"})
JOINTS = BESIDES | {",", ";", "and", ":"}
LONGEST_ITEM = 30


def in_list(one: Sentence, before: Instrument, text: Instrument, past: int = 0) -> bool:
    """Whether a text is the next of a list: "a pact on trade, a memorandum on fish and another on dams".

    `past` is the last place of the verb of the list, where it stands between the two.
    """
    article = not is_beside(one, text) and "the" in (one.low(text.first - 1), one.low(before.first - 1))
    if one.low(text.first - 1) in ("its", "their", "his") or (article and not opens_list(one, 0, text.first)):
        return False  # "the pact, the first of its kind", "to review its treaty": no list
    if _has_own_sides(one, before, text):
        return False
    between = _without_clause(one, range(max(before.end, past) + 1, text.first))
    stop = () if opens_list(one, 0, before.first) else (";",)
    return (
        len(between) < LONGEST_ITEM
        and one.holds(between, "INCLUDING", words=JOINTS)
        and not one.holds(between, "BE", "HAVE", "FUTURE", "SAY", "WHO", "PLAN", *TEXT_VERBS, words=stop)
    )


def is_beside(one: Sentence, text: Instrument) -> bool:
    """ "along with (the) TEXT"."""
    return one.holds((text.first - 1, text.first - 2), words=BESIDES)


def _has_own_sides(one: Sentence, before: Instrument, text: Instrument) -> bool:
    """ "A and B signed a visa pact on Monday, and A and C a labour pact": others, with the verb left out."""
    at = one.back_over(text.first - 1, "DET", "NUMBER")
    joint = at
    while joint > before.end and one.has(joint, "ACTOR", "AND", "DET"):
        joint -= 1
    return one.has(at, "ACTOR") and one.has(joint, "COMMA", "BREAK")


def opens_list(one: Sentence, start: int, stop: int) -> bool:
    """Whether a list is announced there: "including", "among them", a colon."""
    return one.holds(range(start, stop), words=LIST_OPENERS)


def _without_clause(one: Sentence, between: range) -> list[int]:
    """The places between two texts of a list without a clause on the first: ", under which Peru …, and a TEXT"."""
    places = list(between)
    commas = [at for at in places if one.low(at) == ","]
    begins = next((at for at in commas if one.holds((at + 1, at + 2), "WHO")), None)
    ends = commas[-1] if commas else None
    if begins is None or ends is None or begins == ends or not one.has(ends + 1, "AND") or places[-1] - ends > 2:
        return places
    return [at for at in places if at < begins or at >= ends]
