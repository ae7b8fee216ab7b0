"""Old encodings: read where they are declared or there is no choice, else refused: a wrong letter is a wrong name."""

from __future__ import annotations

from pathlib import Path

import pytest

from diplo_extract.ingest import read_inputs
from diplo_extract.schema import Article, Unreadable

POLISH = "Prezydent Wałęsa odwiedził Łódź, gdzie spotkał się z ministrami."
TURKISH = "Dışişleri bakanı Ankara'da görüşmelerine başladı, Iğdır'a da gidiyor."
FRENCH = "Le ministre a été reçu à l'Élysée où il a évoqué la pêche."
GERMAN = "Die Außenministerin flog am Montag nach Österreich und sprach über Zölle."
ENGLISH = "The minister’s talks were “useful”, she said in a café – and left."
ONE_DASH = "The talks were held on Monday – and went well."
RUSSIAN = "Министр прибыл в Осло и встретился с коллегой; стороны подписали соглашение."
GREEK = "Ο υπουργός έφτασε στο Όσλο και συναντήθηκε με τον ομόλογό του."
CHINESE = "外交部长星期一抵达奥斯陆，同挪威外交大臣举行会谈，双方签署了渔业协定。"
JAPANESE = "外務大臣は月曜日にオスロに到着し、ノルウェーの外相と会談した。"
JAPANESE_IN_KANA = "ペルーのエラ外務大臣がノルウェーを訪問した。" * 8
ENGLISH_WITH_NAMES = "The Czech minister Nečas met Mr Wałęsa in Łódź on Monday."
TEXTS = {
    "cp1250": (POLISH, GERMAN, ENGLISH, ENGLISH_WITH_NAMES),
    "iso8859-2": (POLISH, GERMAN),
    "cp1254": (TURKISH, GERMAN),
    "cp1252": (FRENCH, GERMAN, ENGLISH, ONE_DASH),
    "cp1251": (RUSSIAN,),
    "koi8-r": (RUSSIAN,),
    "cp1253": (GREEK,),
    "gb18030": (CHINESE,),
    "big5": (JAPANESE,),
    "cp932": (JAPANESE, CHINESE),
    "euc_jp": (JAPANESE, JAPANESE_IN_KANA),
}
CASES = [(encoding, text) for encoding, texts in TEXTS.items() for text in texts]


def read(path: Path, data: bytes) -> Article | Unreadable:
    path.write_bytes(data)
    (item,) = read_inputs([path])
    return item


@pytest.mark.parametrize(
    "encoding, text", CASES, ids=[f"{encoding}-{number}" for number, (encoding, _) in enumerate(CASES)]
)
def test_no_letter_is_ever_another(tmp_path: Path, encoding: str, text: str) -> None:
    for times in (1, 20):
        words = f"{text}\n" * times
        item = read(tmp_path / "old.txt", words.encode(encoding, "ignore"))
        assert isinstance(item, Unreadable) or item.text == words.encode(encoding, "ignore").decode(encoding)


@pytest.mark.parametrize(
    "encoding, text",
    [("cp1252", GERMAN), ("cp1252", ENGLISH), ("cp1251", RUSSIAN), ("gb18030", CHINESE)],
    ids=["German", "English", "Russian", "Chinese"],
)
def test_another_encoding_is_recognised_where_there_is_no_choice_and_told(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, encoding: str, text: str
) -> None:
    item = read(tmp_path / "old.txt", text.encode(encoding))
    assert isinstance(item, Article) and item.text == text
    ((logger, level, message),) = caplog.record_tuples
    assert (logger, level) == ("diplo_extract", 30) and "old.txt: not UTF-8; read as" in message


@pytest.mark.parametrize(
    "encoding, text", [("cp1250", POLISH), ("cp1254", TURKISH), ("cp1252", FRENCH)], ids=["Polish", "Turkish", "French"]
)
def test_where_letters_depend_on_the_encoding_the_file_is_refused_and_the_encodings_named(
    tmp_path: Path, encoding: str, text: str
) -> None:
    item = read(tmp_path / "old.txt", (text * 20).encode(encoding))
    assert isinstance(item, Unreadable)
    assert "cp1250" in item.reason and "cp1252" in item.reason and "save it as UTF-8" in item.reason


@pytest.mark.parametrize(
    "declared, encoding, text",
    [
        ("windows-1250", "cp1250", POLISH),
        ("ISO-8859-2", "iso8859-2", POLISH),
        ("iso-8859-9", "cp1254", TURKISH),
        ("latin1", "cp1252", FRENCH),
        ("koi8-r", "koi8-r", RUSSIAN),
        ("gb2312", "gb18030", CHINESE),
        ("shift_jis", "cp932", JAPANESE),
        ("euc-jp", "euc_jp", JAPANESE),
    ],
    ids=lambda value: value if value.isascii() else "",
)
def test_a_page_that_declares_its_encoding_is_read_in_it(
    tmp_path: Path, declared: str, encoding: str, text: str
) -> None:
    for meta in (f"<meta charset={declared}>", f'<meta http-equiv=x content="text/html; charset={declared}">'):
        item = read(
            tmp_path / "old.html", f"<html><head>{meta}</head><body><p>{text}</p></body></html>".encode(encoding)
        )
        assert isinstance(item, Article) and item.text.strip() == text


@pytest.mark.parametrize("declared", ["utf-8", "utf-7", "unicode_escape", "rot13", "nonsense"])
def test_what_a_page_declares_wrongly_does_not_count(tmp_path: Path, declared: str) -> None:
    head = f"<html><head><meta charset={declared}></head>"
    assert isinstance(read(tmp_path / "a.html", f"{head}<p>{POLISH}</p>".encode("cp1250")), Unreadable)
    utf8 = read(tmp_path / "b.html", f"<html><head><meta charset=latin1></head><p>{POLISH}</p>".encode())
    assert isinstance(utf8, Article) and utf8.text.strip() == POLISH
