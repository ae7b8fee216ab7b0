"""Dates of events by the words that stand in the sentence or before it: which date is whose, and how far it reaches.

The reports are of Wednesday 12 June 2024. Each event is written as kind, parties or visitor and host, and date.
"""

from __future__ import annotations

import pytest

from diplo_extract.backends.offline import OfflineBackend
from diplo_extract.pipeline import extract_with
from diplo_extract.schema import AnyEvent, Article, Visit

STAYS: list[tuple[str, list[str]]] = [
    (
        "Chilean President Gabriel Boric arrived in Oslo on Tuesday for a three-day visit.",
        ["V CHL>NOR 2024-06-11/2024-06-13"],
    ),
    (
        "Chilean President Gabriel Boric landed in Oslo on Monday evening on a two-day state visit.",
        ["V CHL>NOR 2024-06-10/2024-06-11"],
    ),
    (
        "Chilean President Gabriel Boric began a four-day official visit to Norway on Monday.",
        ["V CHL>NOR 2024-06-10/2024-06-13"],
    ),
    (
        "Chilean President Gabriel Boric on Monday kicked off a four day visit to Norway.",
        ["V CHL>NOR 2024-06-10/2024-06-13"],
    ),
    (
        "Chilean President Gabriel Boric will pay a three-day visit to Norway from June 18.",
        ["V CHL>NOR 2024-06-18/2024-06-20"],
    ),
    (
        "Chilean President Gabriel Boric will pay a three-day visit to Norway starting Tuesday.",
        ["V CHL>NOR 2024-06-18/2024-06-20"],
    ),
    ("Chilean President Gabriel Boric was in Oslo in December for a summit.", ["V CHL>NOR 2023-12"]),
    (
        "Chilean President Gabriel Boric concluded a three-day visit to Norway on Tuesday.",
        ["V CHL>NOR 2024-06-09/2024-06-11"],
    ),
    (
        "Chilean President Gabriel Boric on Tuesday wrapped up his two-day visit to Norway.",
        ["V CHL>NOR 2024-06-10/2024-06-11"],
    ),
    (
        "Chilean President Gabriel Boric returned home on Tuesday after a two-day visit to Norway.",
        ["V CHL>NOR 2024-06-10/2024-06-11"],
    ),
    (
        "Chilean President Gabriel Boric, who arrived in Oslo on Monday, is on a state visit until Thursday.",
        ["V CHL>NOR 2024-06-10/2024-06-13"],
    ),
    (
        "Chilean President Gabriel Boric flew into Oslo on Monday and will stay until Friday.",
        ["V CHL>NOR 2024-06-10/2024-06-14"],
    ),
    (
        "Chilean President Gabriel Boric has been on an official visit to Norway since Sunday.",
        ["V CHL>NOR 2024-06-09"],
    ),
    (
        "Chilean President Gabriel Boric visited Norway from 3 to 5 June.",
        ["V CHL>NOR 2024-06-03/2024-06-05"],
    ),
    (
        "Chilean President Gabriel Boric will visit Norway on June 18-20.",
        ["V CHL>NOR 2024-06-18/2024-06-20"],
    ),
    (
        "Chilean President Gabriel Boric paid a state visit to Norway between 3 and 5 June.",
        ["V CHL>NOR [2024-06-03..2024-06-05]"],
    ),
    (
        "Chilean President Gabriel Boric is to visit Norway from Monday to Wednesday.",
        ["V CHL>NOR 2024-06-17/2024-06-19"],
    ),
    (
        "Chilean President Gabriel Boric visited Norway from May 30 to June 2.",
        ["V CHL>NOR 2024-05-30/2024-06-02"],
    ),
    (
        "Chilean President Gabriel Boric paid a three-day visit to Norway last month.",
        ["V CHL>NOR 2024-05"],
    ),
]

RELATED: list[tuple[str, list[str]]] = [
    (
        "Ghanaian President John Mahama met Togolese President Faure Gnassingbe in Lome on Monday. Mahama, who had arrived "
        "in Lome earlier in the day, thanked him.",
        ["V GHA>TGO 2024-06-10"],
    ),
    (
        "Ghana and Togo recognised Kosovo on May 3, 2012. The same day, Ghana signed a treaty with Kosovo. A day later, "
        "Togo signed an agreement with Kosovo.",
        ["A GHA XKX 2012-05-03", "A TGO XKX 2012-05-04", "P GHA XKX 2012-05-03", "P TGO XKX 2012-05-03"],
    ),
    (
        "Chilean President Gabriel Boric visited Norway from 6 to 8 May 2023; on 7 May Chile and Norway signed a treaty.",
        ["A CHL NOR 2023-05-07", "V CHL>NOR 2023-05-06/2023-05-08"],
    ),
    ("Ghana and Togo both recognised Kosovo in the last week of May 2012.", ["P GHA XKX 2012-05", "P TGO XKX 2012-05"]),
    ("Chile and Norway have signed an agreement on fish for the years 2024-2027.", ["A CHL NOR None"]),
    (
        "Chilean President Gabriel Boric is on a three-day official visit to Norway since Monday.",
        ["V CHL>NOR 2024-06-10/2024-06-12"],
    ),
    ("Chilean President Gabriel Boric is the first guest in Norway since 2015.", []),
]

SHARED: list[tuple[str, list[str]]] = [
    (
        "Chilean President Gabriel Boric flew in on Sunday from Accra. He left Oslo for home on Tuesday. Boric arrived in Oslo on Sunday.",
        ["V CHL>NOR 2024-06-09/2024-06-11"],
    ),
    (
        "Ghana and Togo on Monday signed a joint communique that established diplomatic relations between Ghana and Togo.",
        ["A GHA TGO 2024-06-10", "P GHA TGO 2024-06-10"],
    ),
    (
        "When Chilean President Gabriel Boric paid a state visit to Norway in May 2022, Chile and Norway concluded a treaty.",
        ["A CHL NOR 2022-05", "V CHL>NOR 2022-05"],
    ),
    (
        "Chilean President Gabriel Boric has arrived in Oslo. Boric told his Norwegian counterpart Jonas Gahr Store on Tuesday that Norway was a friend.",
        ["V CHL>NOR 2024-06-11"],
    ),
    (
        "Chilean President Gabriel Boric will fly to Ghana on Friday evening and end the trip in Togo.",
        ["V CHL>GHA 2024-06-14", "V CHL>TGO None"],
    ),
    (
        "Chilean President Gabriel Boric will travel on to Ghana on July 10 before ending the tour in Togo.",
        ["V CHL>GHA 2024-07-10", "V CHL>TGO None"],
    ),
    (
        "Norway and Chile concluded a pact on seafood which was signed in Oslo on May 3, 2022.",
        ["A CHL NOR 2022-05-03"],
    ),
    ("Norway and Chile began talks on Monday with a view to concluding and signing a treaty on fish.", []),
    ("Chilean President Gabriel Boric spoke on Monday of signing a treaty on fish with Norway.", []),
    (
        "Chilean President Gabriel Boric paid a state visit to Norway from 3 to 5 May 2021. Back then Chile and Norway signed a treaty on fish.",
        ["A CHL NOR [2021-05-03..2021-05-05]", "V CHL>NOR 2021-05-03/2021-05-05"],
    ),
    (
        "Ghana opened ties with Qatar. Ghana recognised Kosovo in May 2012, and Togo did so three months after that.",
        ["P GHA XKX 2012-05", "P TGO XKX 2012-08~"],
    ),
]

AHEAD: list[tuple[str, list[str]]] = [
    ("Chilean President Gabriel Boric is to arrive in Oslo on Monday.", ["V CHL>NOR 2024-06-17"]),
    ("Chilean President Gabriel Boric arrives in Oslo on Monday for a working visit.", ["V CHL>NOR 2024-06-17"]),
    ("Chilean President Gabriel Boric arrived in Oslo on Monday for a working visit.", ["V CHL>NOR 2024-06-10"]),
    (
        "Chilean President Gabriel Boric cancelled a visit to Norway that was to start on Sunday.",
        ["V CHL>NOR 2024-06-16"],
    ),
    ("Chilean President Gabriel Boric has postponed a visit to Norway planned for Friday.", ["V CHL>NOR 2024-06-14"]),
    (
        "The ministry on Tuesday denied reports that Chilean President Gabriel Boric would visit Norway on Thursday.",
        ["V CHL>NOR 2024-06-13"],
    ),
    ("Chilean President Gabriel Boric will visit Norway in July.", ["V CHL>NOR 2024-07"]),
    ("Chilean President Gabriel Boric will visit Norway in March.", ["V CHL>NOR XXXX-03"]),
    ("Chilean President Gabriel Boric visited Norway in December.", ["V CHL>NOR 2023-12"]),
    ("A visit by Chilean President Gabriel Boric to Norway is set for July.", ["V CHL>NOR 2024-07"]),
    (
        "Chilean President Gabriel Boric will visit Norway later this year.",
        ["V CHL>NOR [2024-06..2024-12]"],
    ),
    (
        "Chilean President Gabriel Boric visited Norway earlier this month.",
        ["V CHL>NOR [2024-06-01..2024-06-12]"],
    ),
]

WHOSE: list[tuple[str, list[str]]] = [
    ("Chile and Norway on Tuesday signed an agreement on fisheries.", ["A CHL NOR 2024-06-11"]),
    (
        "Chile and Norway on Tuesday raised their ties to a strategic partnership, 30 years after the founding of their chamber of commerce.",
        ["P CHL NOR 2024-06-11"],
    ),
    (
        "Chile and Norway on Tuesday signed an agreement that replaces a text of 1998.",
        ["A CHL NOR 2024-06-11"],
    ),
    (
        "The foreign ministry said on Tuesday that Chilean President Gabriel Boric will visit Norway next week.",
        ["V CHL>NOR [2024-06-17..2024-06-23]"],
    ),
    (
        "The foreign ministry said on Tuesday that Chilean President Gabriel Boric will visit Norway.",
        ["V CHL>NOR None"],
    ),
    (
        "Chilean President Gabriel Boric will visit Norway, the foreign ministry announced on Tuesday.",
        ["V CHL>NOR None"],
    ),
    (
        "Chile and Norway have signed an agreement on fisheries, a spokesman told reporters on Tuesday.",
        ["A CHL NOR None"],
    ),
    (
        "Chilean President Gabriel Boric and Norwegian Prime Minister Jonas Gahr Store announced on Tuesday that the two countries would raise their ties to a strategic partnership.",
        ["P CHL NOR None"],
    ),
    (
        "In 2013 Chile and Norway signed an agreement on fisheries, and in 2019 they signed a protocol on salmon.",
        ["A CHL NOR 2013", "A CHL NOR 2019"],
    ),
    (
        "After his talks in Oslo on Monday, Chilean President Gabriel Boric will visit Ghana on Thursday.",
        ["V CHL>GHA 2024-06-13"],
    ),
    (
        "Chile and Norway, which established diplomatic relations in 1919, signed an agreement on fisheries on Tuesday.",
        ["A CHL NOR 2024-06-11", "P CHL NOR 1919"],
    ),
    (
        "Chile and Norway established diplomatic relations a year later, on May 2, 1921.",
        ["P CHL NOR 1921-05-02"],
    ),
    (
        "Negotiations on a free trade agreement between Chile and Norway, begun in March, go on.",
        ["A CHL NOR None"],
    ),
    (
        "Chile and Norway each signed the convention, more than ten years after their neighbours.",
        ["A CHL NOR None"],
    ),
    (
        "Chile and Norway signed an action plan for 2025-2029.",
        ["A CHL NOR None"],
    ),
    (
        "Chile and Norway signed a ten-year agreement on copper running to 2034.",
        ["A CHL NOR None"],
    ),
]

NEWS_DAY: list[tuple[str, list[str]]] = [
    (
        "In December 1989 Kenya and Oman, which had held the island since 1975, signed a treaty on gas.",
        ["A KEN OMN 1989-12"],
    ),
    (
        "In November, Peruvian Foreign Minister Ana Soto held an unannounced meeting with Cuban Foreign Minister Rosa Diaz "
        "on the margins of a gathering of fishermen in Guatemala.",
        ["V CUB>GTM 2023-11", "V PER>GTM 2023-11"],
    ),
    (
        "Kenyan President William Ruto paid a visit to Peru, the first after the trip of President Daniel Moi in 1979.",
        ["V KEN>PER None"],
    ),
    (
        "Kenyan President William Ruto arrived in Jakarta on Monday for a three-day visit. Four memoranda of understanding "
        "were signed by Indonesia and Kenya in Nairobi in those days.",
        ["A IDN KEN None", "V KEN>IDN 2024-06-10/2024-06-12"],
    ),
    (
        "Chilean Foreign Minister Alberto van Klaveren met his Norwegian counterpart Espen Barth Eide in Oslo on Tuesday. "
        "The two ministers signed an agreement on fisheries.",
        ["A CHL NOR 2024-06-11", "V CHL>NOR 2024-06-11"],
    ),
    (
        "Chile and Norway on Tuesday raised their ties to a strategic partnership.\n\n"
        "The two sides also signed a memorandum of understanding on hydrogen.",
        ["A CHL NOR 2024-06-11", "P CHL NOR 2024-06-11"],
    ),
    (
        "Chile and Norway on Tuesday raised their ties to a strategic partnership.\n\n"
        "The Norwegian economy grew by two percent.\n\n"
        "A memorandum of understanding on hydrogen was signed by Chile and Norway.",
        ["A CHL NOR 2024-06-11", "P CHL NOR 2024-06-11"],
    ),
    (
        "Chile and Norway on Tuesday raised their ties to a strategic partnership.\n\n"
        "The two countries had signed a memorandum of understanding on hydrogen.",
        ["A CHL NOR None", "P CHL NOR 2024-06-11"],
    ),
    (
        "Chile and Norway on Tuesday raised their ties to a strategic partnership.\n\n"
        "Ghana and Togo signed a memorandum of understanding on hydrogen.",
        ["A GHA TGO None", "P CHL NOR 2024-06-11"],
    ),
    (
        "Chile and Norway have signed an agreement on fisheries. The text was put on paper by both ministers at talks in Oslo on Tuesday.",
        ["A CHL NOR 2024-06-11"],
    ),
    (
        "Chile and Norway on Tuesday raised their ties to a strategic partnership. Chilean President Gabriel Boric arrived on Monday. "
        "The two countries signed a memorandum of understanding on hydrogen.",
        ["A CHL NOR 2024-06-11", "P CHL NOR 2024-06-11"],
    ),
    (
        "Chile and Norway held talks on Tuesday. Chilean President Gabriel Boric was on a state visit to Norway from Sunday to Tuesday. "
        "During the visit, the two countries signed a memorandum of understanding on hydrogen.",
        ["A CHL NOR [2024-06-09..2024-06-11]", "V CHL>NOR 2024-06-09/2024-06-11"],
    ),
    (
        "Chile and Norway established diplomatic relations in 1919. The two countries signed a treaty on fisheries.",
        ["A CHL NOR None", "P CHL NOR 1919"],
    ),
    (
        "Chilean President Gabriel Boric will visit Norway next week. Chile and Norway have signed an agreement on fisheries.",
        ["A CHL NOR None", "V CHL>NOR [2024-06-17..2024-06-23]"],
    ),
    (
        "Oslo, June 12, 2024 (NTB) Chile and Norway have signed an agreement on fisheries.",
        ["A CHL NOR None"],
    ),
]


TOURS: list[tuple[str, list[str]]] = [
    (
        "Chilean President Gabriel Boric sets out on Sunday for Norway, Ghana and Togo. The tour will last from June 16 to 21.",
        [
            "V CHL>GHA [2024-06-16..2024-06-21]",
            "V CHL>NOR [2024-06-16..2024-06-21]",
            "V CHL>TGO [2024-06-16..2024-06-21]",
        ],
    ),
    (
        "Chilean President Gabriel Boric has paid visits to Norway and Ghana. In Oslo, on 4 and 5 June, President Boric met with the king.",
        ["V CHL>GHA None", "V CHL>NOR 2024-06-04/2024-06-05"],
    ),
    (
        "Chilean President Gabriel Boric leaves for Norway on Friday and ends the trip in Ghana.",
        ["V CHL>GHA None", "V CHL>NOR 2024-06-14"],
    ),
    (
        "Chilean President Gabriel Boric goes on to Norway, where he will be on a state visit from Friday to Sunday.",
        ["V CHL>NOR 2024-06-14/2024-06-16"],
    ),
    (
        "Chilean President Gabriel Boric arrived in Oslo from Accra, where he attended a summit on Saturday.",
        ["V CHL>GHA 2024-06-08", "V CHL>NOR None"],
    ),
    (
        "A visit of Chilean President Gabriel Boric to Norway, planned for the end of June, was put off to the first quarter of 2025.",
        ["V CHL>NOR [2025-01..2025-03]"],
    ),
    (
        "Chilean President Gabriel Boric will meet his visiting counterpart, Finnish President Alexander Stubb, who began a two-day "
        "state visit to Chile on Monday.",
        ["V FIN>CHL 2024-06-10/2024-06-11"],
    ),
]


def dated(text: str) -> list[str]:
    article = Article.from_text(text, published="2024-06-12")
    return sorted(shown(event) for event in extract_with(OfflineBackend(), article).events)


def shown(event: AnyEvent) -> str:
    if isinstance(event, Visit):
        return f"V {event.visitor_country}>{event.host} {event.date}"
    return f"{event.kind[0].upper()} {' '.join(event.parties)} {event.date}"


OF_OTHERS: list[tuple[str, list[str]]] = [
    ("Malian President Assimi Goita, elected in 2013, visited Oslo.", ["V MLI>NOR None"]),
    ("Born in 1961, Malian President Assimi Goita visited Oslo.", ["V MLI>NOR None"]),
    ("Malian President Assimi Goita (born May 3, 1961) visited Oslo.", ["V MLI>NOR None"]),
    ("Malian President Assimi Goita, the winner of the July 2013 election, visited Oslo.", ["V MLI>NOR None"]),
    ("After winning the vote in July 2013, Malian President Assimi Goita visited Oslo.", ["V MLI>NOR None"]),
    ("Although a vote is due in July 2027, Malian President Assimi Goita visited Oslo.", ["V MLI>NOR None"]),
    ("A month after his inauguration on 2 April, Malian President Assimi Goita visited Oslo.", ["V MLI>NOR None"]),
    ("After talks in Oslo on Monday, Mali and Norway signed a fisheries agreement.", ["A MLI NOR 2024-06-10"]),
    ("Malian President Assimi Goita visited Oslo after his re-election in July 2013.", ["V MLI>NOR None"]),
    ("Malian President Assimi Goita visited Oslo ahead of the vote on 9 July.", ["V MLI>NOR None"]),
    ("Malian President Assimi Goita visited Oslo, where riots broke out in May.", ["V MLI>NOR None"]),
    ("Malian President Assimi Goita visited Oslo to recall the shipwreck of May 1970.", ["V MLI>NOR None"]),
    ("Malian President Assimi Goita arrived in Oslo to discuss fish on Monday.", ["V MLI>NOR 2024-06-10"]),
    ("Malian President Assimi Goita visited Oslo in May for the 2024 trade summit.", ["V MLI>NOR 2024-05"]),
    ("Mali and Norway signed a protocol amending the 2009 tax treaty.", ["A MLI NOR None"]),
    ("Mali and Norway will sign a protocol to the 2009 tax treaty on 28 June.", ["A MLI NOR 2024-06-28"]),
    ("Mali and Norway signed an agreement on the return of masks looted in 1897.", ["A MLI NOR None"]),
    ("Mali and Norway signed an agreement to halve tariffs by 2031.", ["A MLI NOR None"]),
    ("Mali and Norway signed an agreement on visas, their second in 2023.", ["A MLI NOR None"]),
    (
        "The tax treaty, opened for signature in 1996, was signed by Mali and Norway on Monday.",
        ["A MLI NOR 2024-06-10"],
    ),
    (
        "Norwegian Prime Minister Jonas Store received Malian President Assimi Goita in Oslo a week after Mali and Norway "
        "signed a tax treaty on 16 May.",
        ["A MLI NOR 2024-05-16", "V MLI>NOR None"],
    ),
    (
        "Mali opened relations with Norway on 13 June 1975, and Norwegian King Olav V visited Bamako that November.",
        ["P MLI NOR 1975-06-13", "V NOR>MLI 1975-11"],
    ),
    (
        "Mali signed a tax treaty with Norway on 13 June 2023, and Malian President Assimi Goita visited Oslo.",
        ["A MLI NOR 2023-06-13", "V MLI>NOR None"],
    ),
    ("Mali and Norway raised their ties, opened in 1975, to a strategic partnership.", ["P MLI NOR None"]),
    (
        "Norwegian King Harald on Monday announced the restoration of diplomatic relations with Mali, severed by Norway in "
        "September 1961 after the war.",
        ["P MLI NOR 2024-06-10"],
    ),
    (
        "An aide told newsmen on Monday that the two countries, Mali and Norway, signed a tax treaty.",
        ["A MLI NOR None"],
    ),
    ("Malian President Assimi Goita's visit to Oslo was put off from May to July.", ["V MLI>NOR 2024-07"]),
    ("Malian President Assimi Goita was expected to arrive in Oslo on Tuesday.", ["V MLI>NOR None"]),
    ("Malian President Assimi Goita did not travel to Oslo on Friday.", ["V MLI>NOR 2024-06-07"]),
    (
        "Malian President Assimi Goita was to have gone to Oslo on Monday, but the trip was called off.",
        ["V MLI>NOR 2024-06-10"],
    ),
]


@pytest.mark.parametrize(("text", "wanted"), [*STAYS, *RELATED, *SHARED, *AHEAD, *WHOSE, *NEWS_DAY, *TOURS, *OF_OTHERS])
def test_dates(text: str, wanted: list[str]) -> None:
    assert dated(text) == wanted


ROLES: list[tuple[str, str]] = [
    ("Chile and Norway signed an agreement on fisheries on Monday.", "completed focal"),
    ("Chile and Norway signed an agreement on fisheries on 4 June.", "completed focal"),
    ("Chile and Norway signed an agreement on fisheries on 20 May.", "completed background"),
    ("Chile and Norway signed an agreement on fisheries last month.", "completed background"),
    ("Chile and Norway signed an agreement on fisheries earlier this month.", "completed focal"),
    ("Chile and Norway signed an agreement on fisheries on Jan. 8.", "completed background"),
    ("Chilean President Gabriel Boric, who was visiting Oslo on Jan. 8, spoke of salmon.", "completed background"),
    ("Chilean President Gabriel Boric is visiting Norway.", "ongoing focal"),
    ("Chilean President Gabriel Boric will visit Norway next month.", "planned focal"),
    ("Chilean President Gabriel Boric arrived in Oslo on Monday for a five-day visit.", "ongoing focal"),
    ("Chilean President Gabriel Boric began a two-day visit to Norway on Monday.", "completed focal"),
    ("ACCRA, June 12 (GNA) - Chilean President Gabriel Boric began his tour in Norway on Tuesday.", "completed focal"),
    ("OSLO, June 12 (NTB) - Chilean President Gabriel Boric began his tour in Norway on Tuesday.", "ongoing focal"),
    (
        "Norway raised its ties with Ghana to a strategic partnership on May 2, 2023, and, a week later, those with "
        "Togo to a comprehensive partnership.",
        "completed background, completed background",
    ),
    (
        "OSLO, June 12 (NTB) - The two men met on Tuesday. Chilean President Gabriel Boric had flown to Oslo with his wife.",
        "completed focal",
    ),
    (
        "The talks follow the upgrade of ties between Chile and Norway to a strategic partnership. "
        "Chile and Norway raised their ties to a strategic partnership in 2021.",
        "completed background",
    ),
]


@pytest.mark.parametrize(("text", "wanted"), ROLES)
def test_news_and_history(text: str, wanted: str) -> None:
    events = extract_with(OfflineBackend(), Article.from_text(text, published="2024-06-12")).events
    assert ", ".join(f"{event.status} {event.mention_role}" for event in events) == wanted


DIARY = """Diary of diplomatic events

OSLO, June 12 (NTB) - Events of the coming days. All times GMT.

WEDNESDAY, JUNE 12

OSLO - Chilean President Gabriel Boric begins a state visit to Norway (to June 14).
ACCRA - Ghanaian nurses march for better pay.

FRIDAY, JUNE 14

ACCRA - Conference on cocoa (to June 15). Ivorian Foreign Minister Leon Adom and Malian President Assimi Goita attend.
LOME - Ghana and Togo sign a treaty on fishing.

MONDAY, JUNE 17

** RIGA - Estonian Prime Minister Kaja Kallas visits Latvia on June 18.
** ROME - Italian teachers march. Omani Sultan Haitham bin Tarik receives bishops.
** TALLINN - Bhutanese Foreign Minister D. N. Dhungyel on official visit, meets students.

LOOKING AHEAD

LIMA/QUITO - July 1-4. Polish President Andrzej Duda visits Peru and Ecuador.
"""


def test_the_days_of_a_diary_date_what_stands_below_them() -> None:
    events = extract_with(OfflineBackend(), Article.from_text(DIARY, published="2024-06-12")).events
    assert {event.status for event in events} == {"planned"}
    assert sorted(shown(event) for event in events) == [
        "A GHA TGO 2024-06-14",
        "V BTN>EST 2024-06-17",
        "V CHL>NOR 2024-06-12/2024-06-14",
        "V CIV>GHA 2024-06-14/2024-06-15",
        "V EST>LVA 2024-06-18",
        "V MLI>GHA 2024-06-14/2024-06-15",
        "V POL>ECU [2024-07-01..2024-07-04]",
        "V POL>PER [2024-07-01..2024-07-04]",
    ]


def test_a_line_with_one_day_is_no_diary() -> None:
    text = "Ghana and Togo sign treaty\n\nFriday 7 June 2024\n\nGhana and Togo have signed a treaty on fishing."
    assert dated(text) == ["A GHA TGO None"]
