"""Bytes → text, without changing a character that is there."""

from __future__ import annotations

import codecs
import logging
import re

from charset_normalizer import from_bytes

log = logging.getLogger("diplo_extract")

# Control characters that no text has; a file with more of them than this share is binary.
CONTROLS = frozenset(range(0x20)) - {0x09, 0x0A, 0x0C, 0x0D, 0x1B}
BINARY_SHARE = 0.02
BOMS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))

# The encodings that the web has known (WHATWG Encoding). The Latin ones differ in a few letters and no statistics of
# letters tells them apart: Wałęsa in the one is Wa³êsa in the other.
LATIN = ("cp1252", "cp1250", "cp1254", "cp1257", "cp1258", "iso8859_2", "iso8859_15", "iso8859_16")
OTHERS = ("cp1251", "cp1253", "cp1255", "cp1256", "cp866", "cp874", "koi8_r", "koi8_u", "iso8859_5", "iso8859_7")
EAST_ASIAN = ("gb18030", "big5", "cp932", "euc_jp", "cp949")
KNOWN = (*LATIN, *OTHERS, *EAST_ASIAN)
# Too rare to be thought of, good enough where a page declares them.
RARE = ("iso8859_3", "iso8859_4", "iso8859_6", "iso8859_8", "iso8859_10", "iso8859_13", "iso8859_14", "big5hkscs")
# Labels that stand for a larger encoding (WHATWG Encoding, names and labels).
LARGER = {
    "ascii": "cp1252",
    "iso8859_1": "cp1252",
    "iso8859_9": "cp1254",
    "iso8859_11": "cp874",
    "tis_620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
}
DECLARED = re.compile(rb"<(?:meta|\?xml)\b[^>]{0,200}?\b(?:charset|encoding)\s{0,9}=\s{0,9}[\"']?([\w.:-]{2,40})", re.I)
DECLARED_WITHIN = 4096  # bytes
# Detection is by how odd the letters look (0 to 1). Closer than this are equally likely; of fewer letters than this
# that are not ASCII, nothing is likely. Of 8,280 texts in 40 languages, each in the encodings of its language (names of
# countries, with and without English words between them), 2,617 are read, none of them wrong.
MARGIN = 0.1
FEW = 40  # bytes
# What a text read in the wrong encoding holds and no other: control characters, box drawing, words of two scripts, a
# final sigma that is not final, two tone marks (Thai) on one letter.
LATIN_LETTER, OTHER_LETTER = "[A-Za-zÀ-ɏ]", "[Ͱ-\u0eff\u2e80-\u9fff가-힣｡-ﾟ]"
MISREAD = re.compile(
    f"[\x80-\x9f\u2500-\u259f\ufffd]|{LATIN_LETTER}{OTHER_LETTER}|{OTHER_LETTER}{LATIN_LETTER}|ς[ά-ώ]|[\u0e48-\u0e4b]{{2}}"
)
NAMED = 4  # candidates that a message names


class NotText(Exception):
    """The bytes are no text; the message says why."""


def decode(data: bytes, where: str) -> str:
    """The text of a file, line ends and byte order mark kept, so that offsets are those of the text as supplied.

    UTF-8, or UTF-16 with a mark; else what a page declares, else the only encoding that fits; both are told in the log.
    Raises NotText, also where several encodings fit and give the text other letters.
    """
    if not data.strip():
        raise NotText("the file is empty")
    encoding = next((name for mark, name in BOMS if data.startswith(mark)), None)
    if encoding is None and sum(byte in CONTROLS for byte in data[:65_536]) > BINARY_SHARE * min(len(data), 65_536):
        raise NotText("the file is binary, not text")
    try:
        return data.decode(encoding or "utf-8")
    except UnicodeDecodeError:
        text, encoding = _declared(data) or _only_candidate(data)
    log.warning("%s: not UTF-8; read as %s: check its names, or save it as UTF-8", where, encoding)
    return text


def _declared(data: bytes) -> tuple[str, str] | None:
    """The text in the encoding that a page declares, if it is a known one and fits."""
    match = DECLARED.search(data[:DECLARED_WITHIN])
    try:
        name = codecs.lookup(match[1].decode("ascii")).name.replace("-", "_") if match else ""
        encoding = LARGER.get(name, name)
        return (data.decode(encoding), encoding) if encoding in (*KNOWN, *RARE) else None
    except (LookupError, ValueError):
        return None


def _only_candidate(data: bytes) -> tuple[str, str]:
    """The text in the only encoding that fits, or that all agree on. Raises NotText for none and for a choice."""
    # ASCII reads the same in all; without it the few other letters count
    words = b" ".join(word for word in re.split(rb"[\s<>]+", data) if not word.isascii())
    readings: dict[str, str] = {}
    for encoding in _likely(words):
        reading = words.decode(encoding, "replace")
        if not MISREAD.search(reading):
            readings.setdefault(reading, encoding)
    if len(readings) > 1:
        names = ", ".join(list(readings.values())[:NAMED])
        raise NotText(f"the file is not UTF-8 and may be {names}, which differ in letters of names; save it as UTF-8")
    for encoding in readings.values():
        return data.decode(encoding, "replace"), encoding
    raise NotText("the file is in no encoding that could be recognised; save it as UTF-8")


def _likely(words: bytes) -> list[str]:
    if sum(byte > 0x7F for byte in words[: 10 * FEW]) < FEW:
        return list(KNOWN)
    matches = from_bytes(words, cp_isolation=list(KNOWN))
    least = min((match.chaos for match in matches), default=0.0)
    likely = [match.encoding for match in matches if match.chaos <= least + MARGIN]
    return [*likely, *LATIN] if any(encoding in LATIN for encoding in likely) else likely
