"""The forms of verbs of other languages, as "base", "s" (present), "past", "future" and "ing"."""

from __future__ import annotations

import re
from collections.abc import Iterator

Forms = Iterator[tuple[tuple[str, ...], str]]
BARE = "bare"
CONDITIONAL = "would"
FORMS = ("base", "s", "past", "future", "ing")
REFLEXIVE = ("se", "s'")
SET_OFF = (
    "",
    "déjà",
    "ensuite",
    "également",
    "aussi",
    "lui-même",
    "elle-même",
    "récemment",
    "aussitôt",
    "enfin",
    "longuement",
)
VOWEL = re.compile("[aeiouyéèêàâîôûh]")
GRAVE = re.compile(r"e([cdlmnprstv])er$")  # "élever": "il élève"


def uninflected(listed: str) -> Forms:
    """A verb of a language without endings: markers before it say when; alone it tells what happened."""
    yield tuple(listed.split()), BARE


def conjugated(listed: str) -> Forms:
    """The third persons and participles of a French verb: in -er, or with its forms listed.

    Listed: "base | present | past | future | participle"; "se …" is reflexive; further words stay as they are.
    """
    first, *others = [part.split() for part in listed.split("|")]
    reflexive, words = first[0] in REFLEXIVE, first[1:] if first[0] in REFLEXIVE else first
    base, rest = words[0], tuple(words[1:])
    forms = list(zip(FORMS, [[base], *others], strict=False) if others else _regular(base))
    for form, variants in [*forms, *_conditional(forms)]:
        for variant in variants:
            for before in _pronouns(variant, form) if reflexive else [()]:
                yield (*before, variant, *rest), form


def _conditional(forms: list[tuple[str, list[str]]]) -> Iterator[tuple[str, list[str]]]:
    """ "rendra", "rendront": "rendrait", "rendraient"."""
    for form, variants in forms:
        if form == "future":
            yield CONDITIONAL, [re.sub("a$", "ait", re.sub("ont$", "aient", word)) for word in variants]


def _regular(base: str) -> Iterator[tuple[str, list[str]]]:
    stem = base.removesuffix("er")
    soft = f"{stem}e" if stem.endswith("g") else f"{stem[:-1]}ç" if stem.endswith("c") else stem
    mute = GRAVE.sub(r"è\1", base).removesuffix("er") if GRAVE.search(base) else stem
    yield "base", [base]
    yield "s", [f"{mute}e", f"{mute}ent"]
    yield "past", [f"{stem}{end}" for end in ("é", "ée", "és", "ées", "èrent")]
    yield "past", [f"{soft}{end}" for end in ("a", "ait", "aient")]
    yield "future", [f"{mute}era", f"{mute}eront"]
    yield "ing", [f"{soft}ant"]


def _pronouns(verb: str, form: str) -> Iterator[tuple[str, ...]]:
    """ "se rend", "s'entretient"; with the auxiliary "s'est (déjà) rendu"."""
    short = VOWEL.match(verb) is not None
    yield ("s'" if short else "se",)
    yield ("s'", "y")
    if form == "past":
        for helper in (("s'", "est"), ("se", "sont"), ("s'", "était"), ("s'", "étaient"), ("s'", "y", "est")):
            for adverb in SET_OFF:
                yield (*helper, adverb) if adverb else helper
