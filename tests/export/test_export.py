"""Events → files and frames, and back."""

from __future__ import annotations

import csv
import json
import sqlite3
from pathlib import Path

import pandas
import pytest

import diplo_extract as dx

TEXT = "Chile's Foreign Minister Eva Soto visited Uruguay on 3 April 2022; “useful” talks, she said.\n"


@pytest.fixture
def result() -> dx.Extraction:
    draft = {
        "quotes": ["Chile's Foreign Minister Eva Soto visited Uruguay on 3 April 2022"],
        "status": "completed",
        "date_text": "on 3 April 2022",
        "visitor_name": "Eva Soto",
        "visitor_title": "Foreign Minister",
        "visitor_country": "Chile",
        "host": "Uruguay",
    }
    return dx.extract(dx.Article.from_text(TEXT, article_id="s"), model=dx.ScriptedBackend({"s": {"visits": [draft]}}))


def test_jsonl_holds_the_whole_event_under_the_codebooks_names(result: dx.Extraction, tmp_path: Path) -> None:
    path = dx.write_events(result, tmp_path / "e.jsonl")
    (line,) = path.read_text(encoding="utf-8").splitlines()
    assert dx.Visit.model_validate_json(line) == result.visits[0]
    assert json.loads(line)["parties"] == ["CHL", "URY"]


def test_csv_is_flat_and_opens_in_a_spreadsheet(result: dx.Extraction, tmp_path: Path) -> None:
    path = dx.write_events([result], tmp_path / "e.csv")
    assert path.read_bytes().startswith(b"\xef\xbb\xbf")
    with path.open(encoding="utf-8-sig", newline="") as file:
        (row,) = csv.DictReader(file)
    assert (row["parties"], row["host"], row["date"], row["quote"]) == (
        "CHL;URY", "URY", "2022-04-03", result.visits[0].evidence[0].quote,
    )  # fmt: skip


@pytest.mark.parametrize("sign", ["=", "+", "-", "@"])
def test_csv_carries_no_formula_into_a_spreadsheet(sign: str, tmp_path: Path) -> None:
    quote = f'{sign}HYPERLINK("x") Chile and Uruguay signed a treaty'
    draft = {"quotes": [quote], "status": "completed", "parties": ["Chile", "Uruguay"], "instrument_text": "treaty",
             "title": f"{sign}HYPERLINK", "amount_text": None}  # fmt: skip
    result = dx.extract(
        dx.Article.from_text(f"{quote}.", article_id="s"), model=dx.ScriptedBackend({"s": {"agreements": [draft]}})
    )
    with dx.write_events(result, tmp_path / "e.csv").open(encoding="utf-8-sig", newline="") as file:
        (row,) = csv.DictReader(file)
    assert not [value for value in row.values() if value and value.startswith(sign)]
    assert (row["title"], row["quote"]) == (f"'{sign}HYPERLINK", f"'{quote}")


def test_parquet_and_sqlite_hold_the_same_rows(result: dx.Extraction, tmp_path: Path) -> None:
    frame = pandas.read_parquet(dx.write_events(result, tmp_path / "e.parquet"))
    connection = sqlite3.connect(dx.write_events(result, tmp_path / "e.sqlite"))
    stored = pandas.read_sql("SELECT * FROM events", connection)
    connection.close()
    assert list(frame.columns) == list(stored.columns)
    assert frame.loc[0, "event_id"] == stored.loc[0, "event_id"] == result.visits[0].event_id


def test_a_run_without_events_writes_an_empty_table(tmp_path: Path) -> None:
    nothing = dx.extract(dx.Article.from_text("Rain."), model=dx.ScriptedBackend())
    for suffix in ("jsonl", "csv", "parquet", "sqlite"):
        assert dx.write_events(nothing, tmp_path / f"e.{suffix}").exists()
    assert pandas.read_parquet(tmp_path / "e.parquet").empty


def test_a_frame_has_lists_and_time_stamps(result: dx.Extraction) -> None:
    frame = dx.to_pandas(result.events)
    assert frame.loc[0, "parties"] == ["CHL", "URY"]
    assert frame["date_earliest"].dt.year.tolist() == [2022]


def test_an_unknown_ending_and_a_missing_folder_are_said(result: dx.Extraction, tmp_path: Path) -> None:
    with pytest.raises(dx.UsageError, match=r"\.jsonl"):
        dx.write_events(result, tmp_path / "e.xlsx")
    with pytest.raises(dx.UsageError, match="does not exist"):
        dx.write_events(result, tmp_path / "no" / "e.csv")


def test_a_frame_is_made_of_what_a_file_is_made_of(result: dx.Extraction) -> None:
    frames = [dx.to_pandas(source) for source in (result, [result], result.events, [result, *result.events][:1])]
    assert [frame["event_id"].tolist() for frame in frames] == [[result.visits[0].event_id]] * 4


def test_a_frame_keeps_days_of_other_centuries() -> None:
    draft = {"quotes": ["Chile and Uruguay signed a treaty on 6 June 1662"], "status": "completed", "date_text": "6 June 1662",
             "parties": ["Chile", "Uruguay"], "instrument_text": "treaty"}  # fmt: skip
    article = dx.Article.from_text("Chile and Uruguay signed a treaty on 6 June 1662.", article_id="s")
    frame = dx.to_pandas(dx.extract(article, model=dx.ScriptedBackend({"s": {"agreements": [draft]}})))
    assert frame["date_earliest"].astype(str).tolist() == ["1662-06-06"]


def test_two_events_of_one_id_are_refused_and_none_replaces_the_other(result: dx.Extraction, tmp_path: Path) -> None:
    with pytest.raises(dx.UsageError, match="article 's' comes twice"):
        dx.write_events([result, result], tmp_path / "e.sqlite")
    connection = sqlite3.connect(tmp_path / "e.sqlite")
    assert connection.execute("SELECT count(*) FROM events").fetchone() == (1,)
    connection.close()


@pytest.mark.parametrize("suffix", ["jsonl", "csv", "parquet", "sqlite"])
def test_a_path_that_can_not_be_written_is_said(result: dx.Extraction, tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"e.{suffix}"
    path.mkdir()
    with pytest.raises(dx.UsageError, match="can not be written"):
        dx.write_events(result, path)


def test_a_file_that_is_no_database_is_left_as_it_is(result: dx.Extraction, tmp_path: Path) -> None:
    path = tmp_path / "e.sqlite"
    path.write_text("no database at all " * 50)
    with pytest.raises(dx.UsageError, match="not a database"):
        dx.write_events(result, path)
    assert path.read_text().startswith("no database")
