"""Several drafts of one article: what is one event, what is two, and what links them."""

from __future__ import annotations

from typing import Any

import pytest

import diplo_extract as dx


def extract(text: str, published: str | None = "2025-05-26", **lists: Any) -> dx.Extraction:
    article = dx.Article.from_text(text, published=published, article_id="many")
    return dx.extract(article, model=dx.ScriptedBackend({"many": lists}))


def macron(quote: str, **values: Any) -> dict[str, Any]:
    person = {"visitor_name": "Macron", "visitor_title": "President", "visitor_country": "France", "host": "Vietnam"}
    return {"quotes": [quote], "status": "completed", **person, **values}


def text_of(quote: str, **values: Any) -> dict[str, Any]:
    draft = {"parties": ["France", "Vietnam"], "instrument_text": "memorandum", "agreement_status": "signed"}
    return {"quotes": [quote], "status": "completed", **draft, **values}


TOURS = (
    "France's President Macron came to Vietnam on 5 May 2016 on his first Asian tour. President Macron came to Vietnam again on "
    "25 May 2025 on his second Asian tour."
)


def test_two_tours_of_one_visitor_to_one_host_are_two_visits_and_two_trips() -> None:
    result = extract(
        TOURS,
        visits=[
            macron("came to Vietnam on 5 May 2016", date_text="on 5 May 2016", trip="first", mention_role="background"),
            macron("came to Vietnam again on 25 May 2025", date_text="on 25 May 2025", trip="second"),
        ],
    )
    assert [visit.date for visit in result.visits] == ["2016-05-05", "2025-05-25"]
    assert len({visit.trip_id for visit in result.visits}) == 2


STOPS = (
    "President Macron came to Vietnam on 25 May 2025. President Macron came to Laos on 26 May 2025. President Macron came to "
    "Japan on 30 May 2025."
)


def test_stops_that_follow_each_other_are_of_one_trip() -> None:
    days = {"Vietnam": "on 25 May 2025", "Laos": "on 26 May 2025", "Japan": "on 30 May 2025"}
    visits = extract(
        STOPS,
        visits=[
            macron(f"President Macron came to {host} {day}", host=host, date_text=day) for host, day in days.items()
        ],
    ).visits
    trips = {visit.host: visit.trip_id for visit in visits}
    assert trips["VNM"] == trips["LAO"] is not None and trips["JPN"] is None
    assert {visit.stops_total for visit in visits} == {None}


TEXTS = (
    "In Hanoi, France and Vietnam signed a memorandum on defence on 25 May 2025. In Hanoi, France and Vietnam signed a memorandum "
    "on education on 25 May 2025. The memorandum on education will bring teachers."
)


def test_two_texts_of_one_day_and_pair_are_two_and_one_text_told_twice_is_one() -> None:
    day = {"date_text": "on 25 May 2025"}
    result = extract(
        TEXTS,
        agreements=[
            text_of("signed a memorandum on defence on 25 May 2025", subject_areas=["defence"], **day),
            text_of("signed a memorandum on education on 25 May 2025", title="memorandum on education", **day),
            text_of("The memorandum on education will bring teachers", title="memorandum on education", **day),
        ],
    )
    assert [(event.title, len(event.evidence)) for event in result.agreements] == [
        (None, 1),
        ("memorandum on education", 2),
    ]


HEADLINE = "Macron to visit Vietnam\n\nFrance's President Macron has cancelled his visit to Vietnam on 25 May 2025, an aide said.\n"


def test_headline_and_body_differ_and_the_body_wins_with_a_flag() -> None:
    headline = macron("Macron to visit Vietnam", status="planned")
    body = macron("has cancelled his visit to Vietnam on 25 May 2025", status="cancelled", date_text="on 25 May 2025")
    (visit,) = extract(HEADLINE, visits=[headline, body]).visits
    assert (visit.status, visit.date) == ("cancelled", "2025-05-25")
    assert "source_conflict" in visit.flags


def test_what_is_wished_and_what_was_done_are_never_one() -> None:
    text = "France wants Macron to visit Vietnam. President Macron visited Vietnam on 25 May 2016."
    result = extract(
        text,
        visits=[
            macron("France wants Macron to visit Vietnam", status="planned"),
            macron("President Macron visited Vietnam on 25 May 2016", date_text="on 25 May 2016"),
        ],
    )
    assert {(visit.status, visit.date) for visit in result.visits} == {("planned", None), ("completed", "2016-05-25")}


def test_persons_of_one_name_and_two_countries_are_two() -> None:
    text = "Kim Jong Un of North Korea visited Russia in May 2025. Foreign Minister Kim of South Korea visited Russia in May 2025."
    result = extract(
        text,
        visits=[
            macron("Kim Jong Un of North Korea visited Russia", visitor_name="Kim Jong Un", visitor_country="North Korea", host="Russia", visitor_title=""),
            macron("Minister Kim of South Korea visited Russia", visitor_name="Kim", visitor_country="South Korea", host="Russia", visitor_title="Foreign Minister"),
        ],
    )  # fmt: skip
    assert {visit.visitor_country for visit in result.visits} == {"PRK", "KOR"}


def test_a_person_has_the_fullest_name_that_is_printed_and_one_id_in_any_order() -> None:
    text = "President Emmanuel Macron of France landed in Vietnam. Macron left Vietnam on 27 May 2025."
    full = macron("President Emmanuel Macron of France landed in Vietnam", visitor_name="Emmanuel Macron")
    short = macron("Macron left Vietnam on 27 May 2025", visitor_title="")
    results = [extract(text, visits=order).visits for order in ([full, short], [short, full])]
    assert [visit.visitor_name for visits in results for visit in visits] == ["Emmanuel Macron"] * 2
    assert results[0][0].event_id == results[1][0].event_id


def test_what_only_the_second_telling_says_is_kept() -> None:
    text = "President Macron of France landed in Vietnam. Macron, in Vietnam, met To Lam and, later, Luong Cuong."
    first = macron(
        "President Macron of France landed in Vietnam", visitor_country="", meetings=[{"counterpart": "To Lam"}]
    )
    second = macron("Macron, in Vietnam, met To Lam", visitor_title="", meetings=[{"counterpart": "Luong Cuong"}])
    (visit,) = extract(text, visits=[first, second]).visits
    assert [meeting.counterpart for meeting in visit.meetings] == ["To Lam", "Luong Cuong"]
    assert visit.parties == ("FRA", "VNM") and "unresolved_party" not in visit.flags


def test_a_meeting_of_a_visit_to_come_is_on_a_day_to_come() -> None:
    text = "Macron will be in Vietnam from 28 to 30 May and will meet To Lam on Friday. Macron is President of France."
    meeting = {"counterpart": "To Lam", "country": "", "date_text": "on Friday"}
    draft = macron("Macron will be in Vietnam from 28 to 30 May and will meet To Lam on Friday", meetings=[meeting])
    draft |= {"status": "planned", "date_text": "from 28 to 30 May"}
    (visit,) = extract(text, visits=[draft]).visits
    assert (visit.date, visit.meetings[0].date) == ("2025-05-28/2025-05-30", "2025-05-30")


def test_a_meeting_is_in_the_year_of_its_visit_or_has_no_date() -> None:
    text = "In October 2018, France's President Macron went to Vietnam and met To Lam on October 17 and Luong Cuong on May 2."
    meetings = [
        {"counterpart": "To Lam", "date_text": "October 17"},
        {"counterpart": "Luong Cuong", "date_text": "May 2"},
    ]
    draft = macron("In October 2018, France's President Macron went to Vietnam", date_text="In October 2018")
    result = extract(text, visits=[draft | {"meetings": meetings}])
    assert [meeting.date for meeting in result.visits[0].meetings] == ["2018-10-17", None]
    assert [(item.field, "2018-10" in item.reason) for item in result.rejected] == [("meetings", True)]


def test_an_act_is_dated_by_the_merged_visit_and_linked_to_it() -> None:
    text = (
        "President Macron of France landed in Vietnam. He came to Vietnam on 25 May 2025. The two signed a memorandum."
    )
    undated = macron("President Macron of France landed in Vietnam")
    dated = macron("He came to Vietnam on 25 May 2025", date_text="on 25 May 2025")
    signed = text_of("The two signed a memorandum", during_visit=1)
    result = extract(text, visits=[undated, dated], agreements=[signed])
    assert (result.agreements[0].date, result.agreements[0].occasion_event_id) == (
        "2025-05-25",
        result.visits[0].event_id,
    )


STAY = "France's President Macron was in Vietnam from 25 to 27 May 2025. "


@pytest.mark.parametrize(
    ("act", "date_text", "is_linked"),
    [
        ("France and Vietnam signed a memorandum on 26 May 2025", "on 26 May 2025", True),
        ("France and Vietnam signed a memorandum on 28 May 2025", "on 28 May 2025", False),
        ("France and Vietnam signed a memorandum in May 2025", "in May 2025", False),
        ("France and Laos signed a memorandum on 26 May 2025", "on 26 May 2025", False),
    ],
)
def test_an_act_of_the_two_countries_of_a_stay_within_its_days_was_done_during_it(
    act: str, date_text: str, is_linked: bool
) -> None:
    came = macron("Macron was in Vietnam from 25 to 27 May 2025", date_text="from 25 to 27 May 2025")
    signed = text_of(act, parties=["France", act.split()[2]], date_text=date_text)
    result = extract(STAY + act + ".", visits=[came], agreements=[signed])
    assert (result.agreements[0].occasion_event_id == result.visits[0].event_id) is is_linked


def test_of_two_stays_an_act_is_linked_to_none() -> None:
    act = "France and Vietnam signed a memorandum on 26 May 2025"
    days = "from 25 to 27 May 2025"
    text = f"{STAY}France's Minister Barrot was in Vietnam {days}. {act}."
    stays = [
        macron(f"Macron was in Vietnam {days}", date_text=days),
        macron(
            f"Minister Barrot was in Vietnam {days}", date_text=days, visitor_name="Barrot", visitor_title="Minister"
        ),
    ]
    result = extract(text, visits=stays, agreements=[text_of(act, date_text="on 26 May 2025")])
    assert len(result.visits) == 2 and result.agreements[0].occasion_event_id is None


def test_links_to_nothing_are_told() -> None:
    text = "France and Vietnam signed a memorandum on 25 May 2025."
    draft = text_of("France and Vietnam signed a memorandum", during_visit=3, part_of=7)
    result = extract(text, agreements=[draft])
    assert (result.agreements[0].occasion_event_id, result.agreements[0].part_of) == (None, None)
    assert {item.field for item in result.rejected} == {"during_visit", "part_of"}


def test_an_anchor_that_is_not_printed_dates_nothing() -> None:
    text = "Four years later, President Macron of France came to Vietnam."
    draft = macron(
        "President Macron of France came to Vietnam", date_text="Four years later", date_anchor="in 2013", date="2017~"
    )
    result = extract(text, visits=[draft])
    assert result.visits[0].date is None
    assert "date_anchor" in {item.field for item in result.rejected}


def test_a_summit_is_where_it_is_held_never_at_the_organisations_seat() -> None:
    text = "President Macron of France attended the ASEAN summit in Laos in May 2025."
    draft = macron(
        "attended the ASEAN summit in Laos",
        host="ASEAN",
        visit_format="multilateral_attendance",
        occasion="ASEAN summit",
    )
    (visit,) = extract(text, visits=[draft]).visits
    assert visit.host_country is None
    (visit,) = extract(text, visits=[{**draft, "city": "Laos"}]).visits
    assert (visit.host, visit.host_country) == ("LAO", "LAO")


def test_a_firm_of_no_known_country_makes_no_party() -> None:
    text = "Vietnam signed a memorandum with Green Dragon Holdings."
    result = extract(
        text, agreements=[text_of("Vietnam signed a memorandum", parties=["Vietnam", "Green Dragon Holdings"])]
    )
    assert result.events == () and result.rejected[-1].field is None


def test_an_invented_signing_body_brings_no_country_in() -> None:
    text = "France and Vietnam signed a memorandum. Japan watched."
    bodies = [{"name": "Tokyo Bank of Invention", "country": "Japan", "level": "enterprise"}]
    (event,) = extract(
        text, agreements=[text_of("France and Vietnam signed a memorandum", signing_bodies=bodies)]
    ).agreements
    assert (event.parties, event.signing_bodies) == (("FRA", "VNM"), ())


def test_the_entity_of_the_date_is_the_host() -> None:
    text = "President Mitterrand of France visited Russia on 25 May 1985."
    draft = macron(
        "President Mitterrand of France visited Russia on 25 May 1985",
        visitor_name="Mitterrand",
        host="Russia",
        date_text="on 25 May 1985",
    )
    (visit,) = extract(text, visits=[draft]).visits
    assert (visit.host, visit.parties) == ("SUHH", ("FRA", "SUHH"))


def test_what_is_dated_after_the_article_did_not_happen_yet() -> None:
    text = "France and Vietnam signed a memorandum on 25 May 2026."
    (event,) = extract(
        text, agreements=[text_of("signed a memorandum on 25 May 2026", date_text="on 25 May 2026")]
    ).agreements
    assert (event.status, event.agreement_status) == ("planned", "to_be_signed")
    assert "source_conflict" in event.flags


def test_a_date_inside_another_date_is_not_held_by_its_quote() -> None:
    text = "President Macron of France flew on 25 May 2025 to Vietnam. On 5 May 2025 he was at home."
    draft = macron("President Macron of France flew on 25 May 2025 to Vietnam", date_text="5 May 2025")
    (visit,) = extract(text, visits=[draft]).visits
    assert [span.quote for span in visit.evidence if "date" in span.fields] == ["5 May 2025"]


def test_values_stand_as_the_article_prints_them() -> None:
    text = "President EMMANUEL MACRON of France was in Vietnam on 25 MAY 2025."
    draft = macron("was in Vietnam on 25 MAY 2025", visitor_name="Emmanuel Macron", date_text="on 25 May 2025")
    (visit,) = extract(text, visits=[draft]).visits
    assert (visit.visitor_name, visit.date_text) == ("EMMANUEL MACRON", "on 25 MAY 2025")


def test_an_event_of_a_caption_is_dated_by_the_caption_only() -> None:
    caption = "President Macron of France in Vietnam. (Photo: AFP)"
    text = f"Ties are warm\n\n{caption}\n\nTrade grew until 25 May 2025, a report said on Monday. It will grow on.\n"
    draft = macron("President Macron of France in Vietnam", date_text="25 May 2025")
    (visit,) = extract(text, visits=[draft]).visits
    assert visit.date is None and "caption_only" in visit.flags


@pytest.mark.parametrize(
    "title, code", [("Special Envoy for North Korea", None), ("French President", "FRA"), ("President of Chile", "CHL")]
)
def test_the_country_of_a_title_is_whose_it_is_not_what_it_is_for(title: str, code: str | None) -> None:
    text = f"{title} Sung Kim visited Vietnam on 25 May 2025."
    draft = macron("visited Vietnam on 25 May 2025", visitor_name="Sung Kim", visitor_title=title, visitor_country="")
    assert extract(text, visits=[draft]).visits[0].visitor_country == code


def test_decisive_values_come_before_a_sixth_quote_and_what_is_left_out_is_told() -> None:
    lines = [f"Report {number} says President Macron of France was in Vietnam." for number in range(6)]
    text = " ".join(lines) + " It was 25 May 2025."
    draft = macron(lines[0], quotes=lines, date_text="25 May 2025")
    result = extract(text, visits=[draft])
    (visit,) = result.visits
    assert len(visit.evidence) == 5 and "date" in visit.evidence[-1].fields
    assert [item.field for item in result.rejected] == ["quotes", "quotes"]


def test_an_act_months_from_a_visit_is_not_linked_to_it() -> None:
    text = "President Macron of France came to Vietnam on 1 June 2024. France and Vietnam signed a memorandum in November 2024."
    came = macron("came to Vietnam on 1 June 2024", date_text="on 1 June 2024")
    signed = text_of("signed a memorandum in November 2024", date_text="in November 2024", during_visit=1)
    result = extract(text, visits=[came], agreements=[signed])
    assert result.agreements[0].occasion_event_id is None
    assert "during_visit" in {item.field for item in result.rejected}


@pytest.mark.parametrize(
    "words, status, becomes",
    [
        ("will visit Vietnam on 10 May 2025", "planned", "completed"),
        ("was to visit Vietnam on 10 May 2025 but stayed at home", "planned", "unknown"),
        ("would have visited Vietnam on 10 May 2025", "planned", "unknown"),
    ],
)
def test_a_plan_of_the_past_happened_only_where_a_translated_tense_tells_it(
    words: str, status: str, becomes: str
) -> None:
    draft = macron(words, status=status, date_text="on 10 May 2025")
    (visit,) = extract(f"President Macron of France {words}.", visits=[draft]).visits
    assert visit.status == becomes


def test_the_past_tense_never_takes_a_year_that_lies_ahead() -> None:
    text = "President Macron of France visited Vietnam on May 23."
    draft = macron("visited Vietnam on May 23", date_text="on May 23")
    (visit,) = extract(text, published="2024-01-03", visits=[draft]).visits
    assert (visit.date, visit.status) == ("XXXX-05-23", "completed")


def test_a_visit_put_off_from_a_day_to_another_has_the_new_date() -> None:
    text = "President Macron of France put off his visit to Vietnam from May 22 to June 24."
    draft = macron(
        "put off his visit to Vietnam from May 22 to June 24", status="postponed", date_text="from May 22 to June 24"
    )
    assert extract(text, published="2025-05-20", visits=[draft]).visits[0].date == "2025-06-24"
