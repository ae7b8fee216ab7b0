"""Words that stand for a text named before: "the one with Peru", "a third on fish", "two more were signed"."""

from __future__ import annotations

from diplo_extract.backends.offline.article.sentence import Sentence
from diplo_extract.normalise.instruments import NUMBER_WORDS

QUANTITIES = frozenset(word for word, number in NUMBER_WORDS.items() if number > 1 and " " not in word) | {
    "several", "many", "various", "numerous", "multiple", "some", "around", "about", "over", "nearly", "both", "dozen",
    "dozens", "scores", "number", "series", "range", "raft", "set", "package", "host", "batch", "string", "slew",
    "handful", "variety", "couple", "pair", "other", "following",
}  # fmt: skip
FURTHER = frozenset({"another", "one", "second", "third", "fourth", "fifth", "other", "more", "ones", "others"})
SEVERAL = frozenset({"more", "ones", "others"})
BESIDE_FURTHER = frozenset({"on", "for", "between", "with", "covering", "concerning", "regarding"})
DONE = ("SIGN", "INITIAL", "RATIFY")


def is_further(one: Sentence, place: int) -> bool:
    """Whether a word is one of these, by what stands beside it."""
    if one.low(place) not in FURTHER or one.low(place - 1) in ("its", "their", "no", "every", "any"):
        return False
    if one.low(place) == "one" and one.has(place - 1, "ACTOR"):
        return False  # "A signed a pact with B, C one with D"
    if one.low(place) == "more" and not (one.has(place - 1, "NUMBER") or one.low(place - 1) in QUANTITIES):
        return False
    return one.low(place + 1) in BESIDE_FURTHER or stands_alone(one, place)


def stands_alone(one: Sentence, place: int) -> bool:
    """ "two more were signed", "the one signed with Peru", "the first, with Peru"."""
    verb = place + 1
    if one.low(verb) == "," or one.low(verb) == "of":
        return one.low(place) != "one" and "with" in (one.low(verb + 1), one.low(verb + 3))
    verb = one.over(verb, "BE", "HAVE", "FUTURE", "ADVERB")
    return one.has(verb, *DONE, "FORCE") and "s" not in one.items[verb].classes.values()


def joins(one: Sentence, place: int) -> bool:
    """Whether a further text may follow there in its sentence."""
    return one.has(place, "AND", "COMMA", "WHO") or one.low(place) in (";", ":", "after")
