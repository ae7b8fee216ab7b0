"""A draft of a partnership upgrade → the coded upgrade."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from diplo_extract.coding.dating import date_draft
from diplo_extract.coding.parties import find_parties
from diplo_extract.coding.reading import Coded, Reading, Unfit
from diplo_extract.coding.support import flags_of_quotes, ground_quotes
from diplo_extract.coding.wording import holds
from diplo_extract.normalise import edtf
from diplo_extract.normalise.levels import Level, read_level
from diplo_extract.schema import DraftUpgrade
from diplo_extract.schema.vocabulary import ChangeType, EventKind, Flag, PartnershipLevel, Status

RELATIONS = (
    ChangeType.recognise,
    ChangeType.establish_relations,
    ChangeType.normalise,
    ChangeType.restore_relations,
)
GLUED = re.compile(r"(?<=[a-z])(?=(?:comprehensive|strategic|partner|relations))")  # 'comprehensivepartnership'


def code_upgrade(reading: Reading, draft: DraftUpgrade, number: int, visits: Mapping[int, Coded]) -> Coded:
    """The coded upgrade. Raises Unfit with the reason where the codebook or the article does not let it stand."""
    spans = ground_quotes(reading, draft)
    near = (spans[0].start, spans[0].end)
    printed = {
        name: reading.printed(draft, name, getattr(draft, name), near)
        for name in ("level_text", "from_level_text", "attributed_to")
    }
    level = _level(draft, printed["level_text"])
    dated = date_draft(reading, draft, spans, visits.get(draft.during_visit))
    on, _ = edtf.bounds(dated.date)
    parties = find_parties(reading, draft, draft.parties, on)
    if len(parties) != 2 or not parties.codes:
        raise Unfit(f"an upgrade needs exactly two identified parties, not {len(parties)}")
    before = read_level(printed["from_level_text"]) if printed["from_level_text"] else None
    values: dict[str, Any] = {
        **dated.fields(),
        "level_text": printed["level_text"],
        "attributed_to": printed["attributed_to"],
        "status": draft.status,
        "mention_role": draft.mention_role,
        "parties": parties.codes,
        "change_type": draft.change_type,
        "to_level": level.to_level,
        "level_modifier": level.modifier,
        "sector": level.sector,
        "from_level": before.to_level if before else None,
        "announced_by": reading.printed_all(draft, "announced_by", draft.announced_by),
        "occasion_event_id": None,
    }
    flags = flags_of_quotes(spans) | parties.flags | dated.flags
    if printed["level_text"] and not any(holds(span.quote, printed["level_text"]) for span in spans):
        flags.add(Flag.level_by_ellipsis)
    if draft.status is Status.completed and " will " in f" {spans[0].quote} ":
        flags.add(Flag.translated_tense)
    return Coded(EventKind.partnership_upgrade, draft, {number}, values, spans, flags, during=draft.during_visit)


def _level(draft: DraftUpgrade, words: str | None) -> Level:
    """The level that the words name. What changes relations themselves reaches diplomatic relations."""
    if draft.change_type in RELATIONS:
        return Level(PartnershipLevel.diplomatic_relations, None, None)
    if not words:
        raise Unfit("the article names no level that the relationship is raised to")
    return read_level(GLUED.sub(" ", words)) or Level(PartnershipLevel.other, None, None)
