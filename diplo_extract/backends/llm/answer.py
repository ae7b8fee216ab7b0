"""From the model's JSON to drafts, item by item: one bad item never costs the others."""

from __future__ import annotations

import json
from typing import Any

from openai.types.chat import ChatCompletion
from pydantic import ConfigDict, ValidationError, model_validator

from diplo_extract.schema import DRAFT_LISTS, ArticleDrafts, DraftAgreement, DraftUpgrade, Rejected
from diplo_extract.schema.vocabulary import EventKind


class Answer(ArticleDrafts):
    """All that one article reports."""

    model_config = ConfigDict(title=ArticleDrafts.__name__)

    @model_validator(mode="before")
    @classmethod
    def _is_ours(cls, answer: Any) -> Any:
        """Drafts tolerate absence; an answer of another form would otherwise read as an article without events."""
        if not _has_lists(answer):
            raise ValueError(f"the answer has none of the lists {', '.join(DRAFT_LISTS)}")
        return answer


def read_answer(raw: str) -> tuple[ArticleDrafts, tuple[Rejected, ...]] | None:
    """The good items of an answer, and the bad ones with what is wrong. None where it is no JSON object of ours.

    References between items (`during_visit`, `part_of`) are positions in the answer; they are shifted where a bad
    item falls out, and cleared where they point at it.
    """
    try:
        answer = json.loads(raw)
    except ValueError:
        return None
    if not _has_lists(answer):
        return None
    kept: dict[str, list[Any]] = {}
    rejected: list[Rejected] = []
    positions: dict[str, dict[int, int]] = {}
    for name, (kind, draft_type) in DRAFT_LISTS.items():
        items = answer.get(name) or []
        kept[name], positions[name] = [], {0: 0}
        for number, item in enumerate(items if isinstance(items, list) else [items], 1):
            try:
                kept[name].append(draft_type.model_validate(item))
                positions[name][number] = len(kept[name])
            except ValidationError as error:
                rejected.append(_rejected(kind, item, error))
    drafts = ArticleDrafts.model_construct(None, **kept)
    referring: list[DraftAgreement | DraftUpgrade] = [*drafts.agreements, *drafts.partnership_upgrades]
    for draft in referring:
        draft.during_visit = positions["visits"].get(draft.during_visit, 0)
    for agreement in drafts.agreements:
        agreement.part_of = positions["agreements"].get(agreement.part_of, 0)
    return drafts, tuple(rejected)


def raw_answer(completion: ChatCompletion) -> str:
    """The JSON text of an answer: the tool call's arguments, or the content of a server without tools."""
    message = completion.choices[0].message
    for call in message.tool_calls or []:
        if call.type == "function":
            return call.function.arguments or ""
    return message.content or ""


def _has_lists(answer: Any) -> bool:
    return isinstance(answer, dict) and any(isinstance(answer.get(name), list) for name in DRAFT_LISTS)


def _rejected(kind: EventKind, item: Any, error: ValidationError) -> Rejected:
    first = error.errors(include_url=False, include_input=False)[0]
    where = ".".join(str(part) for part in first["loc"]) or "item"
    more = f" (and {error.error_count() - 1} more)" if error.error_count() > 1 else ""
    return Rejected(
        kind=kind,
        reason=f"the answer breaks the schema at {where}: {first['msg']}{more}",
        draft=item if isinstance(item, dict) else {"value": item},
    )
