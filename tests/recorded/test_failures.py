"""What becomes of answers that are not as they should be: repaired, kept in part, refused, cut short."""

from __future__ import annotations

from collections.abc import Callable

import pytest

import diplo_extract as dx

Read = Callable[[dx.Article], dx.Extraction]

REPAIRED = """Rabat, 8 February 2024 - Senegal's Minister of Fisheries Awa Cissé paid a working visit to Morocco on 6 and 7 \
February. She and her host, Minister Karim Bennis, signed a protocol on the protection of octopus stocks in Rabat on the second day."""

KEPT = """Bern, 3 October 2023 - Finland's President Outi Salmela began a state visit to Switzerland on Tuesday. On Monday, \
before her arrival, the two governments had signed an agreement on the exchange of young professionals."""

REFUSED = """Oslo, 19 May 2022 - Iceland's Foreign Minister Birta Jónsdóttir visited Norway on Wednesday for talks on fishing quotas."""

CUT = """Windhoek, 21 June 2021 - Botswana's President Kabelo Moeng paid an official visit to Namibia from 18 to 20 June.

In the capital he met President Petrus Shikongo, and both spoke of elephants, of water and of the railway to the sea.

Officials of both sides signed a memorandum of understanding on the railway on 19 June.

Botswana and Namibia established diplomatic relations in 1990."""


@pytest.mark.vcr
def test_an_answer_that_breaks_the_schema_is_asked_for_again_and_counted(read: Read) -> None:
    result = read(dx.Article.from_text(REPAIRED, published="2024-02-08", article_id="repaired"))
    assert (result.status, result.usage.requests) == ("ok", 2)
    assert [(event.kind, event.status) for event in result.events] == [
        ("visit", "completed"),
        ("agreement", "completed"),
    ]


@pytest.mark.vcr
def test_a_bad_item_that_stays_bad_costs_only_itself(read: Read) -> None:
    result = read(dx.Article.from_text(KEPT, published="2023-10-03", article_id="kept"))
    assert (result.status, result.usage.requests) == ("partial", 2)
    assert [event.kind for event in result.events] == ["agreement"]
    (lost,) = (item for item in result.rejected if item.field is None)
    assert lost.kind == "visit" and "status" in lost.reason and lost.draft["visitor_name"] == "Outi Salmela"


@pytest.mark.vcr
def test_a_refusal_is_the_articles_outcome_and_is_not_asked_again(read: Read) -> None:
    result = read(dx.Article.from_text(REFUSED, published="2022-05-19", article_id="refused"))
    assert (result.status, result.usage.requests, result.events) == ("refused", 1, ())
    assert result.usage.input_tokens > 0


@pytest.mark.vcr
def test_a_truncated_answer_is_asked_for_again_in_halves(read: Read) -> None:
    result = read(dx.Article.from_text(CUT, published="2021-06-21", article_id="cut"))
    assert (result.status, result.usage.requests) == ("ok", 3)
    assert [event.kind for event in result.events] == ["visit", "agreement", "partnership_upgrade"]
