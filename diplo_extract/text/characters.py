"""Single characters and entities: what is folded, dropped or composed so that a page can be read.

Nothing is invented: every edit replaces characters by their plain form or drops them.
"""

from __future__ import annotations

import html
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable

from diplo_extract.text.offsets import Edit

# One code point for one code point, so that no offset moves.
FOLDS = (
    dict.fromkeys("\u2018\u2019\u201a\u201b\u02bc\u2032", "'")
    | dict.fromkeys("\u201c\u201d\u201e\u201f\u2033", '"')
    | dict.fromkeys("\t\u00a0\u1680\u202f\u205f\u3000" + "".join(map(chr, range(0x2000, 0x200B))), " ")
    | dict.fromkeys("\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029", "\n")
)

FOLDED = re.compile(f"[{''.join(FOLDS)}]")

# Entities, however often they were escaped: `&amp;amp;quot;` is a quotation mark.
ENTITY = re.compile(
    r"&(?:(?:amp|#0{0,5}38|#[xX]0{0,4}26);)*(#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});"
)

INVISIBLE = (
    "\x00-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f"
    "\ufe00-\ufe0f\ufeff\ufff9-\ufffb"
)
NOT_TEXT = "\ud800-\udfff\ue000-\uf8ff\ufdd0-\ufdef\ufffe\uffff\U000e0000-\U0010ffff"
# Scripts and signs that stand in news text as a matter of course, also one character at a time:
# Latin, Greek, Cyrillic, punctuation, currency, letter-like signs, arrows, mathematics, numbers in circles, CJK.
# Nothing invisible is among them, so that one search tells whether a text has anything to drop.
FAMILIAR = (
    "\x09\x0a\x0d\x20-\x7e\x85\xa0-\xac\xae-\u052f\u1c80-\u1c8f\u1d00-\u1fff\u2000-\u200a\u2010-\u2029\u202f-\u205f"
    "\u2070-\u23cf\u2460-\u249b\u2c60-\u2c7f"
    "\u2de0-\u2dff\u2e80-\ua4cf\ua640-\ua69f\ua720-\ua7ff\uab30-\uab6f\uac00-\ud7ff\uf900-\ufaff\ufb00-\ufb06"
    "\ufe20-\ufe6f\uff00-\uffef\ufffd"
    "\U0001d400-\U0001d7ff\U00020000-\U0003ffff"
)
DROPPED = re.compile(f"[{INVISIBLE}{NOT_TEXT}]+")
UNFAMILIAR = re.compile(f"[^{FAMILIAR}]+")
LONGEST_GLYPH_RUN = 2  # a word of a script that is really written is longer at least once in an article
COMPOSABLE = re.compile(r"[\x00-\u02ff]?[\u0300-\U0010ffff]+")


def fold_signs(text: str) -> str:
    """Typographic quotation marks, spaces and line ends in their plain form, one code point for one."""
    return FOLDED.sub(_plain, text)


def _plain(match: re.Match[str]) -> str:
    return FOLDS[match[0]]


def decode_entities(text: str) -> list[Edit]:
    """Edits that put a character for each HTML entity. A bare `&` stays."""
    if "&" not in text:
        return []
    edits = []
    for match in ENTITY.finditer(text):
        entity = f"&{match[1]};"
        decoded = fold_signs(html.unescape(entity))
        if decoded != entity:
            edits.append(Edit(match.start(), match.end(), decoded))
    return edits


def drop_glyphs(text: str) -> list[Edit]:
    """Edits that drop invisible characters, pictures, and strewn characters of scripts in which nothing is written.

    A script counts as written where it has a run of at least three letters and marks somewhere in the text: Arabic or
    Devanagari names stay, a lone hieroglyph or Syriac letter that was injected as camouflage goes.
    """
    edits: list[Edit] = []
    runs: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for match in UNFAMILIAR.finditer(text):
        edits += [Edit(*dropped.span(), "") for dropped in DROPPED.finditer(text, *match.span())]
        for script, start, end in _script_runs(match):
            runs[script].append((start, end))
    for script, spans in runs.items():
        if not script or all(end - start <= LONGEST_GLYPH_RUN for start, end in spans):
            edits += [Edit(start, end, "") for start, end in spans]
    return _in_order(edits)


def _script_runs(match: re.Match[str]) -> Iterable[tuple[str, int, int]]:
    """Runs of one script; the script of a symbol is the empty string. Marks stay with what they stand on."""
    script, start = None, match.start()
    for position, character in enumerate(match[0], match.start()):
        found = script if unicodedata.category(character)[0] == "M" and script is not None else _script(character)
        if found != script:
            if script is not None:
                yield script, start, position
            script, start = found, position
    if script is not None:
        yield script, start, match.end()


def _script(character: str) -> str:
    if unicodedata.category(character)[0] not in "LMN" or "ENCLOSED" in (name := unicodedata.name(character, "")):
        return ""
    return re.split("[ -]", name.removeprefix("EXTENDED "), maxsplit=1)[0]


def _in_order(edits: list[Edit]) -> list[Edit]:
    """Sorted, and without those that lie within one before."""
    ordered: list[Edit] = []
    for edit in sorted(edits, key=lambda edit: (edit.start, -edit.end)):
        if not ordered or edit.start >= ordered[-1].end:
            ordered.append(edit)
    return ordered


def compose(text: str) -> list[Edit]:
    """Edits that bring the text to NFC, each as short as the canonical composition allows."""
    if unicodedata.is_normalized("NFC", text):
        return []
    edits: list[Edit] = []
    for match in COMPOSABLE.finditer(text):
        if not unicodedata.is_normalized("NFC", match[0]):
            edits += _composed(match)
    return edits


def _composed(match: re.Match[str]) -> list[Edit]:
    whole = unicodedata.normalize("NFC", match[0])
    clusters = _clusters(match[0])
    parts = [unicodedata.normalize("NFC", cluster) for cluster in clusters]
    if "".join(parts) != whole:
        return [Edit(match.start(), match.end(), whole)]
    edits, position = [], match.start()
    for cluster, part in zip(clusters, parts, strict=True):
        if cluster != part:
            edits.append(Edit(position, position + len(cluster), part))
        position += len(cluster)
    return edits


def _clusters(run: str) -> list[str]:
    starts = [i for i, character in enumerate(run) if i == 0 or not _joins(character)]
    return [run[start:end] for start, end in zip(starts, [*starts[1:], len(run)], strict=True)]


def _joins(character: str) -> bool:
    """Whether a code point may compose with the one before it: marks, and the later letters of a Hangul syllable."""
    return unicodedata.category(character)[0] == "M" or "\u1160" <= character <= "\u11ff"
