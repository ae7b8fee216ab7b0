"""Whatever a backend proposes, what comes out keeps the library's promises."""

from __future__ import annotations

from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import diplo_extract as dx
from diplo_extract.normalise import edtf

TEXT = """Chad's president on tour of two capitals

N'Djamena, 4 June 2023 – President Idris Saleh of Chad pays official visits to Niger and Togo from 5 to 9 June. (Photo: ANT)

In Niamey the Ministry of Water and its Chadian counterpart signed a protocol on 6 June, and about 12 texts were exchanged. The \
two sides raised ties to a strategic partnership, four years after the comprehensive partnership of 2019. Saleh will not go to Benin.
"""
WORDS = st.sampled_from(
    ["", "Chad", "Niger", "Togo", "Benin", "Atlantis", "Niamey", "President", "Idris Saleh", "Saleh", "Ambassador", "protocol",
     "about 12", "from 5 to 9 June", "on 6 June", "four years after", "2019", "2019~", "2023-06-06", "strategic partnership",
     "comprehensive partnership", "official visits", "tour of two capitals", "Ministry of Water", "nonsense", "on … June", "…"]
)  # fmt: skip
QUOTES = st.sampled_from(
    ["pays official visits to Niger and Togo from 5 to 9 June", "signed a protocol on 6 June", "Saleh will not go to Benin",
     "The two sides raised ties to a strategic partnership", "four years after the comprehensive partnership of 2019",
     "Chad's president on tour of two capitals", "about 12 texts were exchanged", "never said at all", ""]
)  # fmt: skip
NUMBER = st.integers(0, 4)


def draft(**more: Any) -> st.SearchStrategy[dict[str, Any]]:
    common = {
        "quotes": st.lists(QUOTES, max_size=7),
        "status": st.sampled_from(
            ["proposed", "planned", "ongoing", "completed", "postponed", "cancelled", "denied", "unknown"]
        ),
        "mention_role": st.sampled_from(["focal", "background"]),
        "date_of": st.sampled_from(["event", "trip"]),
    }
    words = ("date_text", "date_anchor", "date", "attributed_to")
    return st.fixed_dictionaries({**common, **dict.fromkeys(words, WORDS), **more})


VISITS = draft(
    **dict.fromkeys(("visitor_name", "visitor_title", "visitor_country", "host", "city", "rank_text", "occasion", "trip"), WORDS),
    visit_format=st.sampled_from(["bilateral", "multilateral_attendance"]), stop_index=NUMBER, stops_total=NUMBER,
)  # fmt: skip
AGREEMENTS = draft(
    **dict.fromkeys(("title", "instrument_text", "count_text", "place", "amount_text"), WORDS),
    parties=st.lists(WORDS, max_size=4), is_aggregate=st.booleans(), during_visit=NUMBER, part_of=NUMBER,
    agreement_status=st.sampled_from(["signed", "ratified", "to_be_signed", "unspecified"]),
)  # fmt: skip
UPGRADES = draft(
    parties=st.lists(WORDS, max_size=3), level_text=WORDS, from_level_text=WORDS, during_visit=NUMBER,
    change_type=st.sampled_from(["upgrade", "establish", "establish_relations"]),
)  # fmt: skip


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(st.lists(VISITS, max_size=4), st.lists(AGREEMENTS, max_size=4), st.lists(UPGRADES, max_size=3))
def test_no_proposal_breaks_a_promise(visits: list[Any], agreements: list[Any], upgrades: list[Any]) -> None:
    lists = {"visits": visits, "agreements": agreements, "partnership_upgrades": upgrades}
    article = dx.Article.from_text(TEXT, published="2023-06-07", article_id="fuzz")
    result = dx.extract(article, model=dx.ScriptedBackend({"fuzz": lists}))
    ids = {event.event_id for event in result.events}
    assert len(ids) == len(result.events)
    for event in result.events:
        _check_event(event, article.text)
        if not isinstance(event, dx.Visit):
            assert event.occasion_event_id is None or event.occasion_event_id in ids
        if isinstance(event, dx.Agreement) and event.part_of:
            assert next(each for each in result.agreements if each.event_id == event.part_of).is_aggregate
    whole = sum(item.field is None for item in result.rejected)
    assert len(result.events) + whole <= len(visits) + len(agreements) + len(upgrades)
    again = dx.extract(article, model=dx.ScriptedBackend({"fuzz": lists}))
    assert again.model_dump_json() == result.model_dump_json()


def _check_event(event: Any, text: str) -> None:
    assert 1 <= len(event.evidence) <= 5
    for span in event.evidence:
        assert text[span.start : span.end] == span.quote
        assert set(span.fields) <= set(type(event).model_fields)
    first, last = edtf.bounds(event.date)
    assert (event.date_earliest, event.date_latest) == (first and first.isoformat(), last and last.isoformat())
    assert event.date_precision == edtf.precision(event.date)
    assert list(event.parties) == sorted(set(event.parties))
    assert "2023-06-07" not in (event.date or "")  # the day of publication, which the article does not print
    if event.date_text:
        assert all(part.strip() in " ".join(text.split()) for part in event.date_text.split("…"))
    if isinstance(event, dx.Visit):
        assert set(event.parties) == {code for code in (event.visitor_country, event.host) if code}
        assert ("unresolved_party" in event.flags) is (len(event.parties) < 2)
        assert not (event.stop_index and event.stops_total and event.stop_index > event.stops_total)
