"""What of a page is the article. All pages are written for these tests; their countries do not exist."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from diplo_extract.schema.article import ZoneSpan
from diplo_extract.schema.vocabulary import Zone
from diplo_extract.text import find_zones

TITLE = "Norland and Sudria open talks on ferry line"
BODY = [
    "Port Nor (NNA) \u2013 Norland and Sudria opened talks on Monday on a ferry line between their capitals, the Norland foreign ministry said.",
    "Foreign Minister Ada Brenn received her Sudrian counterpart Olek Marr at the harbour office for two hours.",
    "Brenn told reporters that the ferry line would carry 900 passengers a day.",
    '"We have waited for this ferry line for thirty years," she said.',
    "Marr, who arrived on Sunday for a three-day official visit, praised the harbour and its crews.",
    "The two sides also discussed fishing rights in the strait between Norland and Sudria.",
    "They agreed to meet again in the Sudrian capital in the autumn.",
]
TEASERS = [
    "President Ilya Tomm of Westmark inspected the flooded quarters of Lower Dahl and promised new dykes before winter.",
    "The Olmian parliament elected Berta Quist as its first woman speaker after four rounds of voting.",
    "A delegation of the Karst Academy of Sciences arrived in Velm to study the glaciers of the Upper Velm range.",
    "Archbishop Joon Ferro blessed the restored cathedral of San Telmo in front of ten thousand pilgrims.",
    "Tavian growers expect the largest apple harvest since records began, according to the Tavian Farmers Union.",
    "Runner Mika Sool of Halland won the Winter Marathon of Brunn in a little over two hours.",
    "Shares of the Ostrava Copper Company fell by a tenth after the mine at Kolm was closed.",
]


def page(*parts: str) -> str:
    return "\n\n".join(parts)


def zones_of(text: str, **kwargs: object) -> dict[str, Zone]:
    """The zone of every line of the page."""
    found: dict[str, Zone] = {}
    for span in find_zones(text, **kwargs):  # type: ignore[arg-type]
        for line in text[span.start : span.end].splitlines():
            if line.strip():
                found[line.strip()] = span.zone
    return found


def assert_article_and_teasers(text: str, teasers: list[str]) -> None:
    zones = zones_of(text)
    assert zones[TITLE] is Zone.title
    lost = [line for line in BODY if zones.get(line, zones.get(line + "./.")) is not Zone.body]
    leaked = [line for line in teasers if zones[line].is_article]
    assert (lost, leaked) == ([], [])


MARKS = {
    "an end mark": ["./."],
    "an agency's name": ["NNA"],
    "an end mark and an agency's name": ["./.", "NNA"],
    "a heading": ["Related news"],
    "an agency and a heading": ["AFP", "See more"],
    "a heading in capitals": ["READ ALSO:"],
    "a Vietnamese heading": ["Xem th\u00eam"],
    "a French heading": ["\u00c0 lire aussi"],
    "a Russian heading": ["\u0427\u0438\u0442\u0430\u0439\u0442\u0435 \u0442\u0430\u043a\u0436\u0435:"],
    "a Chinese heading": ["\u76f8\u5173\u9605\u8bfb"],
    "an English end sign": ["(END)"],
    "no mark at all": [],
}


@pytest.mark.parametrize(
    ("name", "count"), [(name, count) for name in MARKS for count in (2, 7) if MARKS[name] or count > 2]
)
def test_teasers_after(name: str, count: int) -> None:
    body = list(BODY)
    marks = list(MARKS[name])
    if marks[:1] == ["./."]:
        body[-1] += marks.pop(0)
    assert_article_and_teasers(page(TITLE, *body, *marks, *TEASERS[:count]), TEASERS[:count])


def test_headlines_with_abstracts_and_captions_without_a_mark() -> None:
    teasers = []
    for number, teaser in enumerate(TEASERS[:4]):
        words = teaser.split()
        teasers += [
            f"View of the place number {number}. (Photo: NNA)",
            " ".join(words[:7]),
            f"{teaser} More is expected soon.",
        ]
    assert_article_and_teasers(page(TITLE, *BODY, *teasers), teasers)


def test_short_paragraphs_of_one_sentence_lose_nothing() -> None:
    assert set(zones_of(page(TITLE, *BODY)).values()) == {Zone.title, Zone.body}


@pytest.mark.parametrize("count", range(1, 4))
def test_a_few_strange_paragraphs_are_no_evidence(count: int) -> None:
    assert set(zones_of(page(TITLE, *BODY, *TEASERS[:count])).values()) == {Zone.title, Zone.body}


def test_a_cut_that_cannot_be_justified_is_not_made_and_says_so() -> None:
    more = [
        f"Harbour master {name} of the Norland ferry office opened the {nth} pier for the ferry line between Norland and Sudria."
        for name, nth in zip(
            ("Ann Berg", "Tor Holm", "Eva Lund", "Ola Dahl", "Kim Moe", "Per Vik"),
            ("first", "second", "third", "fourth", "fifth", "sixth"),
            strict=True,
        )
    ]
    text = page(TITLE, *BODY, *more)
    assert set(zones_of(text).values()) == {Zone.title, Zone.body}
    assert any(span.reason.startswith("kept:") for span in find_zones(text))


def test_a_list_of_signed_texts_at_the_end_stays() -> None:
    texts = [
        f"{number}. Memorandum of Understanding on {matter} between Norland and Westmark"
        for number, matter in enumerate(
            ("Tourism", "Fisheries", "Customs", "Space", "Youth Exchange", "Radio"), start=1
        )
    ]
    zones = zones_of(page(TITLE, *BODY, "The following documents were signed:", *texts))
    assert all(zones[line] is Zone.body for line in texts)


def test_an_end_mark_before_the_article_goes_on() -> None:
    body = [*BODY[:2], BODY[2] + "./.", *BODY[3:]]
    zones = zones_of(page(TITLE, *body))
    assert all(zones[line] is Zone.body for line in body)


def test_a_box_of_links_within_the_article() -> None:
    box = ["Read also", "Westmark floods leave thousands homeless", "Apple growers hope for rain"]
    zones = zones_of(page(TITLE, *BODY[:3], *box, *BODY[3:]))
    assert [zones[line] for line in box] == [Zone.teaser] * 3
    assert all(zones[line] is Zone.body for line in BODY)


LINES = {
    "Ministers shake hands in the harbour. (Photo: NNA)": Zone.caption,
    "Ada Brenn (L) and Olek Marr at the harbour": Zone.caption,
    "The ferry at sea \u2014 VNA/VNS Photo Ann Berg": Zone.caption,
    "The ferry at sea | Photo Credit: PTI": Zone.caption,
    "The ferry at sea. REUTERS/Ann Berg": Zone.caption,
    "The ferry at sea, May 3, 2023. [Photo/Xinhua]": Zone.caption,
    "The ferry leaves port, Norland, May 3, 2023. (Xinhua/Ann Berg)": Zone.caption,
    "FILE PHOTO: The ferry at sea": Zone.caption,
    "This photo taken on May 3, 2023 shows the ferry at sea.": Zone.caption,
    "ferry-at-sea_01.jpg": Zone.boilerplate,
    "By Ann Berg and Tor Holm": Zone.boilerplate,
    "May 3, 2023 - 10:15 GMT": Zone.boilerplate,
    "(Reporting by Ann Berg; Editing by Tor Holm)": Zone.boilerplate,
    "\u00a9 2023 Norland News Agency. All rights reserved.": Zone.boilerplate,
    "Share": Zone.boilerplate,
    "Tags: ferry, Sudria": Zone.boilerplate,
    "READ MORE: Apple growers hope for rain": Zone.teaser,
    "{vv99 bet}|{vv99 bet}|{vv99 bet}|{vv99 bet}": Zone.spam,
    "nh\u00e0 c\u00e1i uy t\u00edn": Zone.spam,
    "Improving the harbour": Zone.body,
    "Reporter: What comes next?": Zone.body,
    '"It is a good day," Marr said.': Zone.body,
    "He signed the guest book (in French).": Zone.body,
    "By Monday, all piers had been closed.": Zone.body,
    "May the ferry never sink.": Zone.body,
    "Norland would bet on the ferry, Brenn said.": Zone.body,
}


@pytest.mark.parametrize("line", LINES)
def test_single_lines_in_the_article(line: str) -> None:
    assert zones_of(page(TITLE, *BODY[:3], line, *BODY[3:]))[line] is LINES[line]


def test_what_stands_above_the_title() -> None:
    zones = zones_of(page("vv99 bet", "World", TITLE, *BODY, "{vv99 bet}|{vv99 bet}|{vv99 bet}"))
    assert zones["vv99 bet"] is Zone.spam
    assert zones["World"] is Zone.boilerplate
    assert zones[TITLE] is Zone.title


def test_a_title_that_is_known_is_found_below_a_menu() -> None:
    menu = ["Our newspaper since 1901", "Politics of the day"]
    zones = zones_of(page(*menu, TITLE.upper(), *BODY), title=TITLE)
    assert zones[TITLE.upper()] is Zone.title
    assert zones[menu[0]] is Zone.boilerplate


def test_a_first_sentence_is_no_title() -> None:
    assert set(zones_of(page(*BODY)).values()) == {Zone.body}


def test_the_lead_stands_between_title_and_dateline() -> None:
    lead = "A daily service is planned for next summer."
    assert zones_of(page(TITLE, lead, *BODY))[lead] is Zone.lead


def test_alternative_text_is_divided_from_the_caption() -> None:
    line = f"{TITLE} \u1ea3nh 1At the harbour. (Photo: NNA)"
    text = page(TITLE, line, *BODY)
    spans = {text[span.start : span.end].strip(): span.zone for span in find_zones(text)}
    assert spans["At the harbour. (Photo: NNA)"] is Zone.caption
    assert spans[f"{TITLE} \u1ea3nh 1"] is Zone.boilerplate


def test_one_line_pages_end_at_the_end_mark() -> None:
    text = f"{TITLE}\n\n{' '.join(BODY)}./. NNA See more {' '.join(TEASERS)}"
    zones = {text[span.start : span.end].strip(): span.zone for span in find_zones(text)}
    assert zones[" ".join(BODY) + "./."] is Zone.body
    assert [zone for line, zone in zones.items() if TEASERS[0] in line] == [Zone.teaser]


ANY_PAGE = st.lists(
    st.one_of(
        st.text(st.characters(exclude_categories=()), max_size=60),
        st.sampled_from([TITLE, *BODY, *TEASERS, *LINES, "./.", "NNA", "See more"]),
    ),
    max_size=25,
).map("\n".join)
SPANS = st.lists(st.tuples(st.integers(0, 500), st.integers(0, 500), st.sampled_from(list(Zone))), max_size=3)


@given(ANY_PAGE, SPANS)
@settings(max_examples=300, deadline=None)
def test_zones_cover_the_text_without_gap_or_overlap(text: str, spans: list[tuple[int, int, Zone]]) -> None:
    override = tuple(
        ZoneSpan(start=min(a, b, len(text)), end=min(max(a, b), len(text)), zone=zone) for a, b, zone in spans
    )
    zones = find_zones(text, override=override)
    assert [0, *(span.end for span in zones)][: len(zones)] == [span.start for span in zones]
    assert (zones[-1].end if zones else 0) == len(text)
    assert all(span.reason and span.start < span.end for span in zones)
    if override and override[-1].start < override[-1].end:
        inside = [span for span in zones if span.start < override[-1].end and span.end > override[-1].start]
        assert {span.zone for span in inside} == {override[-1].zone}


def test_the_days_of_a_diary_stay_and_a_time_of_publication_goes() -> None:
    days = ["MONDAY, JUNE 3, 2024", "Tuesday 4 June", "FRIDAY, JUNE 7"]
    items = ["OSLO - Talks on fish.", "RIGA - Talks on amber.", "ACCRA - Talks on cocoa."]
    diary = "\n\n".join(["Diary", *(line for pair in zip(days, items, strict=True) for line in pair)])
    assert {span.zone for span in find_zones(diary)} == {Zone.body}
    alone = f"Talks on fish\n\n{days[0]}\n\nThe talks in Oslo have ended."
    assert [span.zone for span in find_zones(alone)] == [Zone.body, Zone.boilerplate, Zone.body]
