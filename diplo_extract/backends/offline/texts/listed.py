"""The rule for the items of a bundle that are told one by one after it."""

from __future__ import annotations

from collections.abc import Iterator

from diplo_extract.backends.offline.article.bystanders import TEXT_VERBS
from diplo_extract.backends.offline.article.parties import distinct
from diplo_extract.backends.offline.article.sentence import Sentence
from diplo_extract.backends.offline.article.telling import telling
from diplo_extract.backends.offline.texts.acts import Act, active_act, passive_act
from diplo_extract.backends.offline.texts.agreements import coded
from diplo_extract.backends.offline.texts.bundles import Bundle, bundle_before
from diplo_extract.backends.offline.texts.instruments import Instrument, instruments
from diplo_extract.backends.offline.texts.nominal_acts import nominal_act
from diplo_extract.backends.offline.texts.signatories import between_whom, with_whom
from diplo_extract.backends.offline.words.items import Place
from diplo_extract.schema import DraftAgreement

LIST_MARK = 5  # items: "(", "ii", ")", "a"
ORDINALS = frozenset({"first", "second", "third", "fourth", "fifth", "last", "other"})
CONTENTS = frozenset(
    {"covers", "concerns", "deals", "governs", "regulates", "relates", "foresees", "envisages", "bars", "allows"}
    | {"provides", "opens", "sets", "commits", "obliges", "will", "lays", "grants", "aims", "creates", "establishes"}
)


def listed_texts(one: Sentence) -> Iterator[DraftAgreement]:
    """Items of a bundle told right before: "They include a memorandum on X", "One of them is a contract …"."""
    bundle = bundle_before(one)
    if bundle is None:
        return
    for text in instruments(one):
        if (
            text.is_bundle
            or active_act(one, text)
            or nominal_act(one, text)
            or passive_act(one, text, len(one.items))
            or not _is_listed(one, text, bundle)
        ):
            continue
        told = telling(one, [text.first, text.head, text.end], bundle.act.status, None, "listed_texts")
        sides = between_whom(one, text) or _sides_of_item(one, text, bundle.sides)
        listed = Act(text.first, bundle.act.stage, True, bundle.act.status)
        draft = coded(one, text, listed, None, sides, {**told, "date_text": bundle.draft.date_text})
        one.story.parts.append((draft, bundle.draft))
        bundle.last = one.number
        yield draft


def _sides_of_item(one: Sentence, text: Instrument, sides: list[Place]) -> list[Place]:
    """Of a bundle with several: the first with whom the item names ("an agreement on fish with Ghana")."""
    others = with_whom(one, text)
    return distinct([sides[0], *others]) if others else sides


def _is_listed(one: Sentence, text: Instrument, bundle: Bundle) -> bool:
    """Whether a text is told as an item: after "they include", "the third is", or as a line below a colon."""
    if _is_item(one, text):
        return True
    cue = next((place for place in range(text.first) if one.has(place, "INCLUDING") or _counts_off(one, place)), None)
    if cue is None:
        if text.first > LIST_MARK or not _opens_list(one, bundle):
            return False
        cue = text.end
    return not one.holds(range(cue + 1, text.first), "SAY", "NOT", *TEXT_VERBS)


def _opens_list(one: Sentence, bundle: Bundle) -> bool:
    """Whether a sentence from the bundle's own on ends with a colon; none is looked at twice."""
    unread = one.story.sentences[bundle.read : one.number]
    bundle.opens_list = bundle.opens_list or any(told.text.rstrip().endswith(":") for told in unread)
    bundle.read = one.number
    return bundle.opens_list


def _is_item(one: Sentence, text: Instrument) -> bool:
    """ "A separate protocol covers …" as the first words: of the texts told right before."""
    return text.first < 3 and one.low(0) in ("a", "an", "another", "one") and one.low(text.end + 1) in CONTENTS


def _counts_off(one: Sentence, place: int) -> bool:
    """ "The third document is a …"."""
    return place < 3 and one.low(place) in ORDINALS and one.holds((place + 1, place + 2), "BE")
