"""The JSON schema that travels with each request: strict, and as short as it can be."""

from __future__ import annotations

from functools import cache
from typing import Any

from diplo_extract.schema import ArticleDrafts

NAME = ArticleDrafts.__name__
NOISE = frozenset({"title", "default", "minimum", "ge"})


@cache
def draft_schema() -> dict[str, Any]:
    """The schema of an answer in the subset that strict mode takes: all fields required, none additional.

    Titles and defaults are left out: they are a third of what pydantic writes and tell a model nothing.
    """
    schema: dict[str, Any] = _strict(ArticleDrafts.model_json_schema())
    for definition in schema["$defs"].values():
        if "enum" in definition:
            definition.pop("description", None)
    return schema


def _strict(node: Any) -> Any:
    if isinstance(node, list):
        return [_strict(item) for item in node]
    if not isinstance(node, dict):
        return node
    if "$ref" in node:
        return {"$ref": node["$ref"]}
    if "properties" not in node:
        return {key: _strict(value) for key, value in node.items() if key not in NOISE}
    properties = {name: _strict(value) for name, value in node["properties"].items()}
    definitions = {name: _strict(value) for name, value in node.get("$defs", {}).items()}
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
        **({"$defs": definitions} if definitions else {}),
    }
