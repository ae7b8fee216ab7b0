"""Names of texts in a sentence: count, title, and whether it is one text or a bundle."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from diplo_extract.backends.offline.article.sentence import Sentence, once
from diplo_extract.backends.offline.texts.ellipsis import QUANTITIES, SEVERAL, is_further, joins, stands_alone
from diplo_extract.normalise.languages import ENGLISH

COUNT_BEFORE = re.compile(
    r"(?<!\w)(?:(?:a total of|around|about|approximately|approx\.|some|nearly|almost|over|more than|at least|up to"
    r"|no fewer than|no less than|not less than|as many as|roughly|close to|in excess of|upwards of|other|another"
    r"|half an?|one|two|three|an? (?:estimated|dozen)|dozen|several|many|various|numerous|multiple|dozens of|scores of"
    r"|a (?:wide )?(?:number|series|range|raft|set|package|host|batch|string|slew|handful|variety|couple|pair) of"
    r"|plus de|près de|environ|quelque|au moins|plusieurs|khoảng|gần|hơn|nhiều)\s+"
    r"|une (?:dizaine|douzaine|quinzaine|vingtaine|trentaine|série) d(?:e\s+|['’])){1,3}$",
    re.IGNORECASE,
)
STOPS = (
    "DET", "PREP", "COMMA", "PERSON", "DATE", "WHO", "BE", "HAVE", "FUTURE", "NOT", "HIS", "THEY", "POSS",
    "OFFICE", "INCLUDING",
)  # fmt: skip
VERB_STOPS = (
    "SIGN", "EXCHANGE", "ADOPT", "RATIFY", "INITIAL", "WITNESS", "AGREE", "SAY", "NEGOTIATE", "MEET", "SIGNING",
    "ANNOUNCE",
)  # fmt: skip
TAIL_STOPS = (
    "COMMA", "DATE", "WHO", "BE", "HAVE", "FUTURE", "PERSON", "SIGN", "EXCHANGE", "ADOPT", "SAY", "OFFICE",
    "QUOTE", "AGREE", "ANNOUNCE",
)  # fmt: skip
LIST_STOPS = ("DET", "BE", "HAVE", "FUTURE", "SIGN", "PERSON", "WHO", "DATE", "HIS")
TAIL_ENDS = frozenset({".", ";", ":", "(", "between", "with", "during", "at", "by", "after", "worth"})
NO_END = frozenset({"and", "the", "of", "a", "an", ".", "also"})
SIDELINES = frozenset({"sidelines", "sideline", "margins", "occasion"})
TAIL_PREPOSITIONS = frozenset({"on", "for", "of", "to", "about", "regarding", "concerning"})
PLURALS = frozenset(
    {"memoranda", "memoranda of understanding", "memorandums of understanding", "mous", "letters of intent"}
    | {"memoranda of cooperation", "memorandums of cooperation", "letters of intention"}
)
NOT_PLURAL = frozenset(
    {"exchange of notes", "exchange of letters", "minutes", "agreed minutes", "diplomatic notes", "notes"}
)
BACK = 2  # sentences
OPENING = 3  # items
LONGEST_TAIL = 22
LONGEST_QUALITY = 5  # items


@dataclass(frozen=True, slots=True)
class Instrument:
    """The items from `first` to `last` name a text; the title runs from there to `end`."""

    first: int
    head: int
    end: int
    title: str
    words: str
    is_bundle: bool
    count: str
    named: tuple[Sentence, Instrument] | None = None
    """Where a text is named that stands here only as a pronoun."""


@once
def instruments(one: Sentence) -> list[Instrument]:
    """The texts that a sentence names, in order."""
    return list(_with_appositions(one, _find_texts(one)))


def text_after(one: Sentence, text: Instrument) -> int:
    """Where the next text is named; else the end of the sentence."""
    return next((at for at in one.places_of("INSTRUMENT") if at > text.end), len(one.items))


def _find_texts(one: Sentence) -> Iterator[Instrument]:
    heads = one.places_of("INSTRUMENT")
    for head in sorted({*heads, *_further(one, heads)}):
        if one.has(head + 1, "INSTRUMENT") or one.has(head - 1, "HAVE"):
            continue
        if one.low(head - 1) == "(" and one.low(head + 1) == ")" and one.has(head - 2, "INSTRUMENT"):
            continue  # "memorandum of understanding (MoU)"
        if one.low(head) == "notes" and not one.low(head - 1).startswith("exchang"):
            continue  # "notes the progress"
        if one.low(head) == "text" and one.low(head + 1) in ("of", "message", "-"):
            continue  # "the text of the treaty"
        if one.low(head - 1) == "such" and one.low(head - 2) in ("first", "second", "third", "only", "last"):
            continue  # "a pact, the first such treaty"
        if one.low(head + 1) == "of" and one.has(head + 2, "RATIFYING"):
            continue  # "instruments of ratification" are of another text
        yield _instrument(one, head)


def _with_appositions(one: Sentence, texts: Iterable[Instrument]) -> Iterator[Instrument]:
    """The texts, "the Oslo Accord, a ten-year pact" being one, and "two pacts and memoranda" one bundle."""
    before: Instrument | None = None
    for text in texts:
        if before and (_is_apposition(one, before, text) or _is_of_bundle(one, before, text)):
            before = replace(before, end=text.end)
            continue
        if before:
            yield before
        before = text
    if before:
        yield before


def _is_apposition(one: Sentence, before: Instrument, text: Instrument) -> bool:
    article, comma = text.first - 1, text.first - 2
    return (
        before.end == comma - 1
        and one.low(comma) == ","
        and one.low(article) in ("a", "an")
        and before.title[0].isupper()
        and one.low(before.first - 1) == "the"
        and not (before.is_bundle or text.is_bundle or one.has(text.end + 1, "AND"))
    )


def _is_of_bundle(one: Sentence, before: Instrument, text: Instrument) -> bool:
    """ "eight agreements and memoranda": counted together."""
    counted = bool(before.count) and text.is_bundle and not text.count
    return counted and text.first == before.end + 2 and one.has(before.end + 1, "AND")


def _further(one: Sentence, heads: Sequence[int]) -> Iterator[int]:
    """ "a memorandum on trade and another on health", "Two more were signed" right after texts are named."""
    begin = heads[0] + 1 if heads else len(one.items)
    for place in range(begin, len(one.items)):
        if is_further(one, place) and any(joins(one, at) for at in range(place - 3, place)):
            yield place
    for place in range(min(OPENING, begin)):
        if (one.low(place) == "first" or is_further(one, place)) and stands_alone(one, place) and antecedent(one):
            yield place


def antecedent(one: Sentence) -> tuple[Sentence, Instrument] | None:
    """The text, or rather the bundle, that was named last in the sentences right before, and where."""
    for earlier in reversed(one.story.sentences[max(0, one.number - BACK) : one.number]):
        heads = earlier.places_of("INSTRUMENT") if one.paragraph - earlier.paragraph < 2 else []
        if heads:
            texts = [_instrument(earlier, head) for head in heads]
            return earlier, next((text for text in texts if text.is_bundle), texts[-1])
    return None


def _instrument(one: Sentence, head: int) -> Instrument:
    first = head
    while first > 0 and head - first < 9 and _modifies(one, first - 1, head):
        first -= 1
    first = min(head, one.over(first, words=("and", "-", "–", "also")))
    end = _tail(one, head)
    bundle = _is_plural(one.low(head))
    first = _count_begins(one, first) if bundle else first
    count = _count(one, first, head) if bundle else ""
    words = one.quote(head - 1, head) if one.low(head) == "notes" else one.items[head].words
    named = None
    if not one.has(head, "INSTRUMENT"):
        before = one.find(range(head, -1, -1), "INSTRUMENT")
        named = antecedent(one) if before is None else None
        words = one.items[before].words if before is not None else named[1].words if named else ""
    return Instrument(first, head, end, one.quote(first, end), words, bundle, count, named)


def _modifies(one: Sentence, place: int, head: int) -> bool:
    item = one.items[place]
    if one.story.language != ENGLISH:
        return one.has(place, "NUMBER")  # what else qualifies a text stands behind it
    if one.has(place, "ACTOR") and one.low(place - 1) == "with":
        return False  # "signed with Peru three pacts"
    if place == head - 1 and item.low == "following":
        return True  # "the following documents"
    if one.has(place, "DATE") and item.words.isdigit():
        return one.has(place - 1, "DET", "POSS", "HIS", "THEY")  # "its 1992 treaty"
    if item.words[0].isupper() and not one.has(place, *STOPS):
        return True
    if one.has(place, *STOPS) or one.has(place, *VERB_STOPS):
        return False
    if item.low in ("-", "–"):
        return one.has(place - 1, "ACTOR") or one.has(place + 1, "ACTOR")
    if item.low == "and":
        return (
            place + 1 < head
            and not one.has(place + 1, "DET")
            and not one.has(place - 1, "DATE", "INSTRUMENT", "PERSON")
        )
    return not one.has(place, "BREAK", "QUOTE")


def _tail(one: Sentence, head: int) -> int:
    """The last item of the title: past "(DTA)" and "on the protection of birds"."""
    end = _qualified(one, head) if one.story.language != ENGLISH else head
    if one.low(end + 1) == "(" and one.low(end + 3) == ")":
        end += 3
    of_field = one.low(end + 1) == "in" and one.low(end + 2) in ("the", "such", "areas", "fields")
    aside = one.low(end + 2) == "behalf" or (one.low(end + 2) == "the" and one.low(end + 3) in SIDELINES)
    if aside or not (of_field or one.low(end + 1) in TAIL_PREPOSITIONS):
        return end
    stop = end + 1
    while stop + 1 < len(one.items) and stop - end < LONGEST_TAIL and _goes_on(one, stop + 1):
        stop += 1
    stop = one.back_over(stop, "PREP", words=NO_END)
    return stop if stop > end + 1 else end


def _qualified(one: Sentence, head: int) -> int:
    """Past what qualifies the noun from behind, where the language has it so: "accord bilatéral"."""
    end = head
    while end + 1 < len(one.items) and end - head < LONGEST_QUALITY:
        following = one.items[end + 1]
        plain = not following.classes and following.words.isalpha()
        if not plain and ("AFTER" not in following.classes or "ACTOR" in following.classes):
            break
        end += 1
    return end


def _goes_on(one: Sentence, place: int) -> bool:
    if one.has(place + 1 + one.has(place, "COMMA"), "PERSON", "HE") and one.has(place, "COMMA", "AND"):
        return False  # "signed an agreement on fish, and X agreed to …"
    if one.low(place) == "," and _list_goes_on(one, place):
        return not is_further(one, place + 1)
    if one.has(place, *TAIL_STOPS) or one.low(place) in TAIL_ENDS:
        return False
    if one.low(place) == "and":
        return not (
            (one.has(place + 1, "DET") and one.has(place + 2, "INSTRUMENT"))
            or one.has(place + 1, "SIGN", "ADOPT", "INSTRUMENT")
            or is_further(one, place + 1)
            or is_further(one, place + 2)
        )
    return not (one.low(place) == "in" and one.has(place + 1, "ACTOR", "DATE"))


def _list_goes_on(one: Sentence, comma: int) -> bool:
    for place in range(comma + 1, min(comma + 9, len(one.items))):
        if one.has(place, *LIST_STOPS) or one.low(place) in (".", ";"):
            return False
        if one.low(place) in ("and", "as well as") and place > comma + 1:
            return not one.has(place + 1, "DET", "SIGN", "HAVE")
    return False


def _is_plural(head: str) -> bool:
    if head in NOT_PLURAL:
        return False
    return head in PLURALS or head in SEVERAL or (head.endswith("s") and not head.endswith("ss"))


def _count_begins(one: Sentence, first: int) -> int:
    """Where the words that count a bundle begin: "more than 30 agreements", "a raft of deals"."""
    before = one.items[first].start
    counted = COUNT_BEFORE.search(one.story.text, max(one.start, before - 40), before)
    while counted and first > 0 and one.items[first - 1].start >= counted.start():
        first -= 1
    return first


def _count(one: Sentence, first: int, head: int) -> str:
    """The words from the count to the name of the texts, where there is a count."""
    return one.quote(first, head) if one.holds(range(first, head), "NUMBER", words=QUANTITIES) else ""
