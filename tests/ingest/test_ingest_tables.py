"""Tables → articles: a malformed row is named and never becomes an article."""

from __future__ import annotations

from pathlib import Path

import pytest

from diplo_extract.ingest import read_inputs
from diplo_extract.schema import Article


def read(path: Path, content: str) -> tuple[list[Article], list[str]]:
    """The articles, and what is said of the rest, after the name of the file."""
    path.write_text(content, encoding="utf-8", newline="")
    items = list(read_inputs([path]))
    said = [f"{item.source}: {item.reason}".removeprefix(str(path)) for item in items if not isinstance(item, Article)]
    return [item for item in items if isinstance(item, Article)], said


@pytest.mark.parametrize("inside", ["\u2028", "\u2029", "\x0c", "\x0b", "\x85", "\x1c", "\x1e"])
@pytest.mark.parametrize("quote", ["", '"'])
def test_only_line_ends_end_a_row(tmp_path: Path, inside: str, quote: str) -> None:
    content = f"id,text\r\n1,{quote}Talks{inside}in Oslo.{quote}\r\n\r\n2,{'More talks. ' * 9}\r\n"
    articles, said = read(tmp_path / "t.csv", content)
    assert ([(a.article_id, a.text) for a in articles], said) == (
        [("1", f"Talks{inside}in Oslo."), ("2", "More talks. " * 9)], [],
    )  # fmt: skip


def test_a_quoted_cell_keeps_its_line_ends(tmp_path: Path) -> None:
    ((article,), _) = read(tmp_path / "t.csv", '\ufeffid,text\n1,"a\r\n\n""b"", c"\n')
    assert article.text == 'a\r\n\n"b", c'


@pytest.mark.parametrize(
    "content, read_ids, said",
    [
        ('id,text\n0,Zero.\n1,"never closed\n2,second\n3,third\n', ["0"], ":3: the row that begins here breaks off"),
        ('id,text\n1,"closed" too early\n2,second\n', [], ":2: the row that begins here breaks off"),
        (
            "id,text,published\n1,Arrived, then left,2025-05-25\n2,x,2025\n",
            ["2"],
            ":2: the row has 4 cells and the header 3",
        ),
        ("id,text,published\n1,Arrived\n2,x,2025\n", ["2"], ":2: the row has 2 cells and the header 3"),
        ("id,text,Text\n1,long,short\n", [], ":1: the header names 'text' twice"),
        ("id|text\n1|x\n2|y\n", [], ":1: no column 'text' (or 'file'); columns found: id|text"),
        ("id,text\n1,\n2,x\n", ["2"], ":2: the text is empty"),
        ("id,text,url,url\n1,x,a,b\n", [], ":1: the header names 'url' twice"),
    ],
)
def test_a_malformed_table_says_where_and_what(tmp_path: Path, content: str, read_ids: list[str], said: str) -> None:
    articles, (told,) = read(tmp_path / "t.csv", content)
    assert [a.article_id for a in articles] == read_ids
    assert told.startswith(said)


def test_columns_that_are_not_read_may_have_any_name(tmp_path: Path) -> None:
    articles, said = read(tmp_path / "t.csv", "id,text,,,note,note\n1,x,,,a,b\n")
    assert ([a.article_id for a in articles], said) == (["1"], [])


def test_of_several_names_for_a_field_the_first_that_is_filled_counts(tmp_path: Path) -> None:
    lines = (
        '{"id": 1, "article": "A-17", "content": "The whole text."}',
        '{"id": 2, "text": " ", "body": "The whole text."}',
        '{"id": 3, "text": "The whole text.", "content": "A summary.", "title": null, "headline": "H"}',
    )
    articles, said = read(tmp_path / "t.jsonl", "\n".join(lines))
    assert ([a.text for a in articles], said) == (["The whole text."] * 3, [])
    assert articles[2].title == "H"


def test_a_number_where_words_are_due_is_read_as_words(tmp_path: Path) -> None:
    ((article,), _) = read(tmp_path / "t.jsonl", '{"id": 7, "text": "x", "title": 2025, "published": 2024, "url": NaN}')
    assert (article.article_id, article.title, article.published, article.url) == ("7", "2025", "2024", None)


def test_a_cell_may_be_long(tmp_path: Path) -> None:
    ((article,), _) = read(tmp_path / "t.csv", "text\n" + "word " * 100_000 + "\n")
    assert len(article.text) == 500_000
