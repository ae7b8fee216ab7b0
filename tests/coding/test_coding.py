"""Drafts → events through the public `extract`, with a scripted backend: what the library promises of every record."""

from __future__ import annotations

from typing import Any

import pytest

import diplo_extract as dx

TEXT = """Peru's president opens Andean journey in Quito

Quito, 12 March (ANP) – Peruvian President Rosa Quispe began a state visit to Ecuador on Tuesday, the first stop of a tour \
of Ecuador, Colombia and Panama from March 12 to 18, at the invitation of President Julio Andrade.

During the visit the two countries' transport ministries signed a memorandum of understanding on cross-border buses, and about \
20 cooperation documents were exchanged. The leaders adopted a joint statement raising ties to a strategic partnership.

Peru and Ecuador established a comprehensive partnership in 2009. Foreign Minister Ana Vela said talks on trade would go on.
"""
PUBLISHED = "2024-03-13"


def visit(**values: Any) -> dict[str, Any]:
    return {
        "quotes": ["Peruvian President Rosa Quispe began a state visit to Ecuador on Tuesday"],
        "status": "ongoing",
        "visitor_name": "Rosa Quispe",
        "visitor_title": "President",
        "visitor_country": "Peru",
        "host": "Ecuador",
        "rank_text": "state visit",
        **values,
    }


def agreement(**values: Any) -> dict[str, Any]:
    return {
        "quotes": [
            "the two countries' transport ministries signed a memorandum of understanding on cross-border buses"
        ],
        "status": "completed",
        "title": "memorandum of understanding on cross-border buses",
        "instrument_text": "memorandum of understanding",
        "agreement_status": "signed",
        "parties": ["Peru", "Ecuador"],
        **values,
    }


def upgrade(**values: Any) -> dict[str, Any]:
    return {
        "quotes": ["Peru and Ecuador established a comprehensive partnership in 2009"],
        "status": "completed",
        "mention_role": "background",
        "date_text": "in 2009",
        "parties": ["Peru", "Ecuador"],
        "change_type": "establish",
        "level_text": "comprehensive partnership",
        **values,
    }


def extract(text: str = TEXT, published: str | None = PUBLISHED, **lists: Any) -> dx.Extraction:
    article = dx.Article.from_text(text, published=published, article_id="andes")
    return dx.extract(article, model=dx.ScriptedBackend({"andes": lists}))


def only(events: Any) -> Any:
    (event,) = events
    return event


def test_a_visit_is_coded_from_its_words() -> None:
    result = extract(visits=[visit(date_text="on Tuesday", date="2024-03-12")])
    event = only(result.visits)
    assert result.status == "ok"
    assert (event.visitor_country, event.host, event.host_country, event.host_type) == ("PER", "ECU", "ECU", "country")
    assert event.visitor_offices == ("head_of_state",)
    assert event.visit_rank == "state"
    assert event.parties == ("ECU", "PER")
    assert (event.date, event.date_precision, event.date_basis) == ("2024-03-12", "day", "relative")
    assert (event.date_earliest, event.date_latest) == ("2024-03-12", "2024-03-12")


def test_every_quote_stands_at_its_offsets() -> None:
    result = extract(visits=[visit()], agreements=[agreement()], partnership_upgrades=[upgrade()])
    assert len(result.events) == 3
    for event in result.events:
        for span in event.evidence:
            assert result.article.text[span.start : span.end] == span.quote


def test_evidence_says_which_fields_it_supports() -> None:
    span = only(extract(visits=[visit()]).visits).evidence[0]
    assert {"visitor_name", "host", "visitor_country", "rank_text", "status"} <= set(span.fields)
    upgrade_span = only(extract(partnership_upgrades=[upgrade()]).partnership_upgrades).evidence[0]
    assert (
        {"parties", "level_text", "date", "date_text"}
        <= set(upgrade_span.fields)
        <= set(dx.PartnershipUpgrade.model_fields)
    )


def test_a_decisive_value_outside_the_quotes_gets_evidence_of_its_own() -> None:
    event = only(extract(visits=[visit(date_text="from March 12 to 18", date_of="trip")]).visits)
    assert [span.quote for span in event.evidence if "date" in span.fields] == ["from March 12 to 18"]


def test_a_draft_without_a_true_quote_is_rejected_with_the_reason() -> None:
    result = extract(visits=[visit(quotes=["President Quispe flew to Quito with forty ministers"])])
    assert result.events == () and result.status == "partial"
    assert result.rejected[0].kind == "visit" and "quote" in result.rejected[0].reason
    assert result.rejected[0].draft["visitor_name"] == "Rosa Quispe"


def test_a_visitor_whom_the_article_does_not_name_is_rejected() -> None:
    result = extract(visits=[visit(visitor_name="Carla Benavides")])
    assert result.events == ()
    assert "Carla Benavides" in result.rejected[0].reason


def test_a_value_that_is_not_printed_is_dropped_and_told_and_the_event_stands() -> None:
    result = extract(visits=[visit(invited_by="the Prime Minister of Chile")])
    assert only(result.visits).invited_by is None
    assert [(item.field, item.kind) for item in result.rejected] == [("invited_by", "visit")]
    assert result.status == "ok"


def test_a_country_that_the_article_does_not_name_is_no_party() -> None:
    result = extract(agreements=[agreement(parties=["Peru", "Bolivia"])])
    assert result.events == ()
    assert any("Bolivia" in item.reason for item in result.rejected)


def test_a_host_that_can_not_be_resolved_is_null_and_flagged() -> None:
    text = TEXT.replace("Ecuador", "Zembla").replace("Quito", "Onhava")
    quote = "Peruvian President Rosa Quispe began a state visit to Zembla on Tuesday"
    event = only(extract(text, visits=[visit(quotes=[quote], host="Zembla")]).visits)
    assert event.host is None and "unresolved_party" in event.flags and event.parties == ("PER",)


@pytest.mark.parametrize("title", ["Ambassador", "Director General"])
def test_who_is_below_a_deputy_minister_makes_no_visit(title: str) -> None:
    text = TEXT.replace("President Rosa", f"{title} Rosa")
    quote = f"Peruvian {title} Rosa Quispe began a state visit to Ecuador on Tuesday"
    result = extract(text, visits=[visit(quotes=[quote], visitor_title=title)])
    assert result.events == ()


def test_a_trip_inside_ones_own_country_is_no_visit() -> None:
    result = extract(visits=[visit(visitor_country="Ecuador")])
    assert result.events == () and "own country" in result.rejected[0].reason


def test_a_tour_shares_an_id_and_no_stop_takes_the_tours_dates_as_its_own() -> None:
    tour = {"date_text": "from March 12 to 18", "date_of": "trip", "trip": "Andean journey"}
    quote = "a tour of Ecuador, Colombia and Panama from March 12 to 18"
    result = extract(
        visits=[
            visit(**tour),
            *(visit(**tour, host=host, quotes=[quote], rank_text="") for host in ("Colombia", "Panama")),
        ]
    )
    assert [event.host for event in result.visits] == ["ECU", "COL", "PAN"]
    assert len({event.trip_id for event in result.visits}) == 1 and result.visits[0].trip_id is not None
    assert {event.date for event in result.visits} == {"[2024-03-12..2024-03-18]"}
    assert {event.date_basis for event in result.visits} == {"trip_range"}
    assert {event.trip_dates for event in result.visits} == {"2024-03-12/2024-03-18"}
    assert {event.stops_total for event in result.visits} == {3}


def test_an_act_during_a_dated_visit_lies_within_it() -> None:
    result = extract(visits=[visit(date_text="on Tuesday")], agreements=[agreement(during_visit=1)])
    event = only(result.agreements)
    assert (event.date, event.date_basis) == ("2024-03-12", "trip_range")
    assert event.occasion_event_id == result.visits[0].event_id


def test_an_undated_event_never_takes_the_publication_date() -> None:
    event = only(extract(agreements=[agreement()]).agreements)
    assert (event.date, event.date_earliest, event.date_basis) == (None, None, "document_bound")


def test_a_bundle_and_its_item() -> None:
    bundle = agreement(
        quotes=["about 20 cooperation documents were exchanged"],
        title="cooperation documents",
        instrument_text="documents",
        agreement_status="exchanged",
        is_aggregate=True,
        count_text="about 20",
    )
    result = extract(agreements=[bundle, agreement(part_of=1)])
    item, whole = sorted(result.agreements, key=lambda event: event.is_aggregate)
    assert (whole.count, whole.count_qualifier, whole.instrument_type) == (20, "approx", "unspecified")
    assert "aggregate" in whole.flags
    assert (item.count, item.instrument_type, item.part_of) == (1, "mou", whole.event_id)


def test_a_joint_statement_is_adopted_not_signed() -> None:
    quote = "The leaders adopted a joint statement"
    statement = agreement(quotes=[quote], title="joint statement", instrument_text="joint statement")
    assert only(extract(agreements=[statement]).agreements).agreement_status == "adopted"


def test_an_upgrade_is_coded_from_its_words() -> None:
    event = only(extract(partnership_upgrades=[upgrade()]).partnership_upgrades)
    assert (event.to_level, event.change_type, event.date) == ("comprehensive_partnership", "establish", "2009")
    assert event.parties == ("ECU", "PER")


def test_an_upgrade_without_a_level_is_rejected() -> None:
    result = extract(partnership_upgrades=[upgrade(level_text="")])
    assert result.events == () and "level" in result.rejected[0].reason


def test_a_planned_event_that_is_dated_before_the_article_is_completed() -> None:
    text = TEXT.replace("established a comprehensive partnership", "will establish a comprehensive partnership")
    quote = "Peru and Ecuador will establish a comprehensive partnership in 2009"
    event = only(extract(text, partnership_upgrades=[upgrade(quotes=[quote], status="planned")]).partnership_upgrades)
    assert event.status == "completed" and "translated_tense" in event.flags


def test_where_the_models_date_differs_the_words_decide_and_a_flag_says_so() -> None:
    event = only(extract(partnership_upgrades=[upgrade(date="2011")]).partnership_upgrades)
    assert event.date == "2009" and "date_disagreement" in event.flags


def test_the_same_event_told_twice_is_one_with_both_quotes() -> None:
    again = visit(quotes=["the first stop of a tour of Ecuador, Colombia and Panama"], rank_text="", city="Quito")
    event = only(extract(visits=[visit(), again]).visits)
    assert len(event.evidence) == 2
    assert (event.visit_rank, event.city) == ("state", "Quito")


def test_visits_in_different_years_are_two() -> None:
    text = TEXT + "\nPresident Rosa Quispe also visited Ecuador in 2019.\n"
    earlier = visit(quotes=["President Rosa Quispe also visited Ecuador in 2019"], date_text="in 2019", rank_text="")
    result = extract(text, visits=[visit(date_text="on Tuesday"), earlier])
    assert {event.date for event in result.visits} == {"2024-03-12", "2019"}
    assert len({event.event_id for event in result.visits}) == 2


def test_the_event_id_survives_a_refined_date_and_a_new_order() -> None:
    dated = extract(visits=[visit(date_text="on Tuesday")], partnership_upgrades=[upgrade()])
    undated = extract(partnership_upgrades=[upgrade(), upgrade()], visits=[visit()])
    assert {event.event_id for event in dated.events} == {event.event_id for event in undated.events}


def test_the_same_drafts_give_the_same_bytes() -> None:
    lists = {"visits": [visit()], "agreements": [agreement()], "partnership_upgrades": [upgrade()]}
    assert extract(**lists).model_dump_json() == extract(**lists).model_dump_json()


def test_a_meeting_in_a_third_country_belongs_to_the_visit_there() -> None:
    meeting = {"counterpart": "Julio Andrade", "country": "Ecuador", "date_text": "on Tuesday", "place": "Quito"}
    event = only(extract(visits=[visit(meetings=[meeting])]).visits)
    assert event.meetings[0].counterpart_country == "ECU"
    assert (event.meetings[0].date, event.meetings[0].place) == ("2024-03-12", "Quito")


def test_begin_and_end_of_a_stay_may_be_printed_apart() -> None:
    text = TEXT + "\nShe had been due to leave Lima on Friday and to return on Monday.\n"
    draft = visit(status="cancelled", date_text="on Friday … on Monday", date="2024-03-15/2024-03-18")
    event = only(extract(text, visits=[draft]).visits)
    assert (event.date, event.date_basis) == ("2024-03-15/2024-03-18", "relative")


def test_an_anchor_after_or_before_is_decided_by_the_models_reading() -> None:
    text = TEXT + "\nPeru upgraded ties with Chile in May 2015, less than a year after doing so with Brazil.\n"
    draft = upgrade(
        quotes=["Peru upgraded ties with Chile in May 2015, less than a year after doing so with Brazil"],
        parties=["Peru", "Brazil"], level_text="strategic partnership",
        date_text="less than a year after", date_anchor="in May 2015", date="[2014-05..2015-05]",
    )  # fmt: skip
    event = only(extract(text, partnership_upgrades=[draft]).partnership_upgrades)
    assert (event.date, event.date_basis) == ("[2014-05..2015-05]", "relative")
    assert {"date_computed", "level_by_ellipsis"} <= set(event.flags)


def test_one_text_signed_and_later_ratified_is_one_record_at_the_stage_that_is_the_news() -> None:
    text = (
        TEXT
        + "\nThe Andean Transit Treaty, signed in 2021, was ratified in Quito in 2023. Peru and Ecuador trade more.\n"
    )
    stage = {"title": "Andean Transit Treaty", "instrument_text": "Treaty"}
    signed = agreement(
        quotes=["The Andean Transit Treaty, signed in 2021"], date_text="in 2021", mention_role="background", **stage
    )
    ratified = agreement(
        quotes=["was ratified in Quito in 2023"], date_text="in 2023", agreement_status="ratified", **stage
    )
    event = only(extract(text, agreements=[signed, ratified]).agreements)
    assert (event.agreement_status, event.date, event.mention_role) == ("ratified", "2023", "focal")
    event = only(extract(text, agreements=[signed, {**ratified, "mention_role": "background"}]).agreements)
    assert (event.agreement_status, event.date) == ("signed", "2021")


@pytest.mark.parametrize("title", ["trade commissioner", "Chief Minister"])
def test_a_title_that_no_list_knows_is_left_to_the_backend(title: str) -> None:
    text = TEXT.replace("President Rosa", f"{title} Rosa")
    quote = f"Peruvian {title} Rosa Quispe began a state visit to Ecuador on Tuesday"
    assert len(extract(text, visits=[visit(quotes=[quote], visitor_title=title)]).visits) == 1


@pytest.mark.parametrize("capital, code", [("Tbilisi", "GEO"), ("Springfield", None)])
def test_an_ambiguous_name_is_settled_by_what_the_article_names_clearly_or_not_at_all(
    capital: str, code: str | None
) -> None:
    text = f"President Rosa Quispe of Peru flew to {capital} on a state visit to Georgia on Tuesday.\n"
    draft = visit(quotes=["a state visit to Georgia on Tuesday"], host="Georgia")
    event = only(extract(text, visits=[draft]).visits)
    assert event.host == code
    assert ("unresolved_party" in event.flags) is (code is None)
