"""Stable identifiers from what a thing is."""

from __future__ import annotations

import hashlib


def identifier(kind: str, *parts: str) -> str:
    """`kind-` and 16 hex digits of the SHA-256 of the parts. Equal parts, equal identifier, on every machine."""
    digest = hashlib.sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()
    return f"{kind}-{digest[:16]}"
