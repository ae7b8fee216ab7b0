"""The form of a cassette: YAML with the JSON bodies as data, so that a person can read and review it."""

from __future__ import annotations

import json
from typing import Any

import yaml

KEPT_HEADERS = ("content-type",)


def bare_request(request: Any) -> Any:
    """The request without what could tell who asked: of the headers only the content type, of the address only its path."""
    request.headers = {name: value for name, value in request.headers.items() if name.lower() in KEPT_HEADERS}
    request.uri = "http://endpoint" + request.path
    return request


def bare_response(response: dict[str, Any]) -> dict[str, Any]:
    """The response with the content type as its only header."""
    response["headers"] = {name: value for name, value in response["headers"].items() if name.lower() in KEPT_HEADERS}
    return response


class _Dumper(yaml.SafeDumper):
    pass


def _text(dumper: yaml.SafeDumper, value: str) -> yaml.ScalarNode:
    style = "|" if "\n" in value else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", value, style=style)


_Dumper.add_representer(str, _text)


def serialize(cassette: dict[str, Any]) -> str:
    """For VCR: the cassette as text."""
    for interaction in cassette["interactions"]:
        interaction["request"]["body"] = _parsed(interaction["request"]["body"])
        interaction["response"]["body"] = _parsed(interaction["response"]["body"]["string"])
    return yaml.dump(cassette, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=120)


def deserialize(text: str) -> dict[str, Any]:
    """For VCR: the cassette from text."""
    cassette: dict[str, Any] = yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    for interaction in cassette["interactions"]:
        interaction["request"]["body"] = _joined(interaction["request"]["body"])
        interaction["response"]["body"] = {"string": _joined(interaction["response"]["body"])}
    return cassette


def _parsed(body: str | bytes | None) -> Any:
    text = body.decode("utf-8") if isinstance(body, bytes) else body
    try:
        return {"json": json.loads(text or "")}
    except ValueError:
        return {"text": text}


def _joined(body: dict[str, Any]) -> Any:
    return json.dumps(body["json"], ensure_ascii=False) if "json" in body else body["text"]
