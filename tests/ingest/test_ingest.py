"""Files → articles, and what bad input gets: one sentence that says what is wrong and where, and the rest goes on."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

import diplo_extract as dx
from diplo_extract.ingest import read_inputs
from diplo_extract.schema import Article, Unreadable

TEXT = "The two ministers met in Lusaka.\n\nThey signed nothing.\n"


def read(*paths: Path) -> tuple[list[Article], list[Unreadable]]:
    items = list(read_inputs(paths))
    return [i for i in items if isinstance(i, Article)], [i for i in items if isinstance(i, Unreadable)]


def test_a_text_file_is_one_article_with_its_text_as_supplied(tmp_path: Path) -> None:
    for name, raw in {"lf": TEXT, "crlf": TEXT.replace("\n", "\r\n"), "bom": "\ufeff" + TEXT}.items():
        path = tmp_path / f"{name}.txt"
        path.write_bytes(raw.encode("utf-8"))
        ((article,), bad) = read(path)
        assert (article.article_id, article.text, bad) == (name, raw, [])


def test_a_folder_is_read_by_name_with_its_sub_folders(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    for name in ("b/1.txt", "c.md", "a.txt", ".hidden.txt", "picture.png"):
        (tmp_path / name).write_text(TEXT)
    articles, bad = read(tmp_path)
    assert ([a.article_id for a in articles], bad) == (["a", "b/1", "c"], [])


def test_pages_of_one_name_in_two_sub_folders_stay_two_articles(tmp_path: Path) -> None:
    for folder in ("x", "y"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "1.txt").write_text(TEXT)
        (tmp_path / folder / "listed.txt").write_text(TEXT)
        (tmp_path / folder / "metadata.csv").write_text("file,title\nlisted.txt,Talks\n")
    articles, _ = read(tmp_path)
    assert [a.article_id for a in articles] == ["x/listed", "y/listed", "x/1", "y/1"]
    assert [a.article_id for a in read(tmp_path / "x" / "1.txt")[0]] == ["1"]


@pytest.mark.parametrize(
    "named", ["../secret.txt", "sub/../../secret.txt", "{outside}/secret.txt", "\x00.txt", "\ud83d.txt"]
)
def test_a_row_can_not_name_a_file_outside_the_folder_of_its_table(tmp_path: Path, named: str) -> None:
    (tmp_path / "secret.txt").write_text("not for this dataset")
    (tmp_path / "in").mkdir()
    table = tmp_path / "in" / "t.jsonl"
    table.write_text(json.dumps({"file": named.format(outside=tmp_path)}) + '\n{"text": "Next."}\n')
    (article,), (bad,) = read(table)
    assert (article.text, bad.source) == ("Next.", f"{table}:1")
    assert "not for this" not in bad.reason


def test_a_row_may_name_a_file_in_a_sub_folder_and_by_its_whole_path(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "sub").mkdir()
    for name in ("a", "b"):
        (tmp_path / "sub" / f"{name}.txt").write_text(TEXT)
    rows = [{"file": "sub/a.txt"}, {"file": str(tmp_path / "sub" / "b.txt")}]
    (tmp_path / "t.jsonl").write_text("\n".join(map(json.dumps, rows)))
    monkeypatch.chdir(tmp_path / "sub")
    for given in (tmp_path, Path("..")):
        articles, bad = read(given)
        assert ([a.article_id for a in articles], bad) == (["sub/a", "sub/b"], [])


def test_a_table_may_list_the_files_beside_it_and_they_are_read_once(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    (tmp_path / "metadata.csv").write_text("file,article_id,published\na.txt,first,2025-05\n")
    ((article,), bad) = read(tmp_path)
    assert (article.article_id, article.published, bad) == ("first", "2025-05", [])


def test_jsonl_and_csv_and_parquet_give_the_same_articles(tmp_path: Path) -> None:
    import pandas

    rows = [
        {"article_id": "x", "text": TEXT, "title": "T", "published": "2024-02-29"},
        {"article_id": "y", "text": "Z."},
    ]
    (tmp_path / "n.jsonl").write_text("\n".join(json.dumps(row) for row in rows))
    frame = pandas.DataFrame(rows).fillna("")
    frame.to_csv(tmp_path / "n.csv", index=False)
    frame.to_parquet(tmp_path / "n.parquet")
    read_from = {suffix: read(tmp_path / f"n.{suffix}")[0] for suffix in ("jsonl", "csv", "parquet")}
    assert read_from["jsonl"] == read_from["csv"] == read_from["parquet"]
    assert [a.published for a in read_from["jsonl"]] == ["2024-02-29", None]


@pytest.mark.parametrize(
    "given, day",
    [("2025-05-24T10:30:00Z", "2025-05-24"), ("2025-05-24 10:30", "2025-05-24"), ("2025-05", "2025-05"), ("", None)],
)
def test_a_time_stamp_is_cut_to_its_day(tmp_path: Path, given: str, day: str | None) -> None:
    (tmp_path / "n.jsonl").write_text(json.dumps({"text": TEXT, "published": given}))
    assert read(tmp_path)[0][0].published == day


@pytest.mark.parametrize(
    "line, said",
    [
        ('{"text": "cut', "no JSON"),
        ("[1, 2]", "no JSON object"),
        ('{"words": "x"}', "no column 'text'"),
        ('{"text": "   "}', "the text is empty"),
        ('{"text": "x", "published": "soon"}', "2025-05-24"),
        ('{"text": "x", "published": "2025-02-30"}', "2025-02-30"),
        ("[" * 100_000, "nested too deep"),
        ('{"text": "x", "id": ' + "9" * 5_000 + "}", "a number is too long"),
        (
            '{"text": "The envoy \\ud83d arrived."}',
            "text holds half a character (the lone surrogate U+D83D) at position 10",
        ),
        ('{"text": "x", "title": "\\udc00"}', "title holds half a character"),
        ('{"text": ["a", "b"]}', "'text' holds a list"),
        ('{"text": "x", "Text": "y"}', "'text' is named twice"),
        ('{"text": NaN}', "the text is empty"),
    ],
)
def test_a_bad_line_is_named_and_the_next_is_read(tmp_path: Path, line: str, said: str) -> None:
    path = tmp_path / "n.jsonl"
    path.write_text(f'{{"text": "First."}}\n{line}\n{{"text": "Third."}}\n')
    articles, (bad,) = read(path)
    assert [a.text for a in articles] == ["First.", "Third."]
    assert bad.source == f"{path}:2" and said in bad.reason


@pytest.mark.parametrize(
    "data, said", [(b"", "empty"), (b" \n", "empty"), (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(90), "binary")]
)
def test_a_file_that_is_no_text_is_named_and_the_others_are_read(tmp_path: Path, data: bytes, said: str) -> None:
    (tmp_path / "bad.txt").write_bytes(data)
    (tmp_path / "good.txt").write_text(TEXT)
    (good,), (bad,) = read(tmp_path)
    assert good.article_id == "good"
    assert bad.source.endswith("bad.txt") and said in bad.reason


def test_a_text_that_is_too_long_to_be_an_article_is_named(tmp_path: Path) -> None:
    (tmp_path / "long.txt").write_text("word " * 1_000_000)
    _, (bad,) = read(tmp_path)
    assert "5,000,000 characters" in bad.reason


def test_a_missing_path_an_empty_folder_and_an_unknown_ending_are_said_before_anything_is_read(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "x.docx").write_bytes(b"PK")
    for path, said in (("none", "does not exist"), ("empty", "no articles"), ("x.docx", "ending")):
        with pytest.raises(dx.InputError, match=said):
            list(read_inputs([tmp_path / path]))


def test_read_articles_gives_articles_only_and_hands_over_the_rest(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    (tmp_path / "b.txt").write_text("")
    bad: list[Unreadable] = []
    articles = list(dx.read_articles(tmp_path, on_unreadable=bad.append))
    assert [a.article_id for a in articles] == ["a"] and len(bad) == 1


def test_an_article_can_not_have_zones_outside_its_text() -> None:
    with pytest.raises(ValueError, match="outside"):
        dx.Article(article_id="a", text="short", zones=(dx.ZoneSpan(start=0, end=99, zone="body"),))


def test_what_is_wrong_with_an_article_is_said_without_its_text() -> None:
    secret = "The minister told nobody. "
    for fields in (
        {"text": secret + "\ud800"},
        {"text": secret, "published": "x"},
        {"text": secret.encode() + b"\xff"},
    ):
        with pytest.raises(ValueError) as caught:
            dx.Article(article_id="a", **fields)
        assert "minister" not in str(caught.value)


def test_a_name_that_is_no_unicode_is_told_readably() -> None:
    assert Unreadable(source="caf\udce9.txt", reason="x").source == "caf\ufffd.txt"


@pytest.mark.parametrize(
    "name, module, extra", [("a.html", "trafilatura", "html"), ("a.parquet", "pyarrow", "parquet")]
)
def test_a_missing_extra_costs_only_the_files_that_need_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, module: str, extra: str
) -> None:
    (tmp_path / name).write_text("<p>Words.</p>")
    (tmp_path / "b.txt").write_text("Words.")
    monkeypatch.setitem(sys.modules, module, None)
    (good,), (bad,) = read(tmp_path)
    assert good.article_id == "b"
    assert f"pip install 'diplo_extract[{extra}]'" in bad.reason


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_a_table_of_any_spreadsheet_is_read(tmp_path: Path, separator: str) -> None:
    rows = [["id", "published", "text"], ["a", "2025-05-24", '"Words; more, words."']]
    (tmp_path / "n.csv").write_text("\ufeff" + "\n".join(separator.join(row) for row in rows), encoding="utf-8")
    ((article,), bad) = read(tmp_path)
    assert (article.article_id, article.text, bad) == ("a", "Words; more, words.", [])


def test_a_missing_folder_is_said_when_it_is_named_not_when_it_is_read(tmp_path: Path) -> None:
    with pytest.raises(dx.InputError, match="does not exist"):
        dx.read_articles(tmp_path / "nope")


def test_what_can_not_be_read_is_a_warning_by_default(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    (tmp_path / "b.txt").write_text("")
    with pytest.warns(UserWarning, match=r"b\.txt: the file is empty"):
        assert len(list(dx.read_articles(tmp_path))) == 1
