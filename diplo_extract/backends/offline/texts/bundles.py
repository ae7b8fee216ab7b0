"""Bundles of texts ("six agreements") and the items of them that an article also names."""

from __future__ import annotations

from dataclasses import dataclass

from diplo_extract.backends.offline.article.sentence import Sentence
from diplo_extract.backends.offline.article.story import Story
from diplo_extract.backends.offline.texts.acts import Act
from diplo_extract.backends.offline.texts.instruments import Instrument
from diplo_extract.backends.offline.words.items import Place
from diplo_extract.schema import AnyDraft, DraftAgreement


@dataclass(slots=True)
class Bundle:
    """A bundle that was told: in which sentence, by which words, what was done to it, and its draft."""

    number: int
    text: Instrument
    act: Act
    sides: list[Place]
    draft: DraftAgreement
    last: int
    """The last sentence that tells of it."""
    read: int
    """The first sentence that is not yet looked at for a list of its items."""
    opens_list: bool = False


def bundle_before(one: Sentence) -> Bundle | None:
    """The bundle told last, where one of the two sentences before told it or still lists its items.

    The only one is taken up from farther: "Among the documents is …".
    """
    bundle: Bundle | None = one.story.bundles[-1] if one.story.bundles else None
    if bundle is None or bundle.number >= one.number:
        return None
    alike = len({frozenset(side.code for side in told.sides) for told in one.story.bundles}) == 1
    taken_up = alike and one.low(0).startswith("among the")
    return bundle if taken_up or one.number - 2 <= bundle.last else None


def note_part(one: Sentence, text: Instrument, item: DraftAgreement) -> None:
    """Remember that a text is of the bundle named before it in its sentence: "six pacts, including one on fish"."""
    for bundle in reversed(one.story.bundles):
        if bundle.number != one.number:
            return
        if bundle.text.end < text.first:
            between = range(bundle.text.end + 1, text.first)
            if one.holds(between, "INCLUDING", words=(":",)):
                one.story.parts.append((item, bundle.draft))
            return


def link_parts(story: Story, drafts: list[AnyDraft]) -> list[AnyDraft]:
    """The drafts, with the number of the bundle that each item is part of."""
    agreements = [draft for draft in drafts if isinstance(draft, DraftAgreement)]
    numbers = {id(draft): number for number, draft in enumerate(agreements, 1)}
    for item, bundle in story.parts:
        item.part_of = numbers.get(id(bundle), 0)
    return drafts
