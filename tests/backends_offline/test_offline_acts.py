"""Texts and steps told by constructions that need more than one verb and its object, and what only looks like them.

Each event is written as kind, parties, what, status and date, as `shown` puts it.
"""

from __future__ import annotations

import pytest

from tests.backends_offline.acts_told import told

TOLD: list[tuple[str, list[str]]] = [
    (
        "A treaty with Kiribati followed: President Taneti Maamau and New Zealand Prime Minister Christopher Luxon signed it in Wellington on 3 May 2024.",
        ["A KIR-NZL treaty signed 2024-05-03"],
    ),
    (
        "The document was negotiated for two years. Peru and Chile signed it in Lima on Monday.",
        ["A CHL-PER unspecified signed 2024-06-10"],
    ),
    (
        "Peru and Chile agreed on a tax treaty last year. It was signed in Lima on Monday.",
        ["A CHL-PER treaty signed 2024-06-10"],
    ),
    (
        "Ten documents were signed, among them the agreement on air services between Serbia and Egypt.",
        ["A EGY-SRB agreement signed None", "A EGY-SRB unspecified signed None x10"],
    ),
    (
        "In all, nine documents were signed in the presence of the two presidents, including the Agreement on cooperation in fisheries, the Programme of cooperation between the Ministries of Culture for 2024-2026 and the Memorandum of Understanding between the Universities of Oslo and Lima. Norwegian and Peruvian officials attended.",
        [
            "A NOR-PER agreement signed None",
            "A NOR-PER mou signed None",
            "A NOR-PER programme signed None",
            "A NOR-PER unspecified signed None x9",
        ],
    ),
    (
        "Mongolia and Laos signed six agreements on Friday, including a pact on mining. A separate protocol covers the training of nurses.",
        [
            "A LAO-MNG agreement signed 2024-06-07",
            "A LAO-MNG agreement signed 2024-06-07 x6",
            "A LAO-MNG protocol signed 2024-06-07",
        ],
    ),
    (
        "Six documents were signed in the presence of the two presidents, including a memorandum of understanding on tourism, under which Peru opens its market to Armenian firms, and an agreement on road transport.",
        ["A ARM-PER agreement signed None", "A ARM-PER mou signed None", "A ARM-PER unspecified signed None x6"],
    ),
    (
        "Peruvian foreign minister Maka Bochorishvili put her signature next to that of her Armenian counterpart, Ararat Mirzoyan, on a protocol on borders on Monday.",
        ["A ARM-PER protocol signed 2024-06-10"],
    ),
    (
        "Experts from Senegal and Gambia are finalising a protocol on fisheries.",
        ["A GMB-SEN protocol under_negotiation None"],
    ),
    (
        "Lawmakers in Dakar approved a fisheries accord with Mauritania on Thursday.",
        ["A MRT-SEN agreement ratified 2024-06-06"],
    ),
    (
        "The fisheries agreement between Senegal and the EU expired in November 2023.",
        ["A EU-SEN agreement terminated 2023-11"],
    ),
    (
        "Kenyan President William Ruto and EU leaders to sign Economic Partnership Agreement.",
        ["A EU-KEN agreement to_be_signed None"],
    ),
    (
        "After the signature in Bogota of an extradition treaty with Panama, Colombian President Gustavo Petro flew home.",
        ["A COL-PAN treaty signed None"],
    ),
    (
        "Peru welcomed the signing, during the visit, of the Treaty on Friendship between Peru and Armenia.",
        ["A ARM-PER treaty signed None"],
    ),
    (
        "The police accord between Peru and Armenia, which was leaked in May 2022 and signed the following month, is secret.",
        ["A ARM-PER agreement signed 2022-06"],
    ),
    (
        "On Friday, Peru and Armenia signed the Ararat Agreement, a ten-year pact on water.",
        ["A ARM-PER agreement signed 2024-06-07"],
    ),
    (
        "Turkey and Azerbaijan have prolonged the gas contract until 2030.",
        ["A AZE-TUR contract renewed None"],
    ),
    (
        "Ghana became the first African country to establish diplomatic relations with the Republic of Korea in 1977.",
        ["P GHA-KOR diplomatic_relations completed 1977"],
    ),
    (
        "Kiribati switched recognition from Taiwan to China in September 2019.",
        ["P CHN-KIR diplomatic_relations completed 2019-09"],
    ),
    (
        "Honduras switched recognition from Taipei to Beijing in March 2023. Nauru did the same in January 2024.",
        ["P CHN-HND diplomatic_relations completed 2023-03", "P CHN-NRU diplomatic_relations completed 2024-01"],
    ),
    (
        "Kosovo opened relations with Bangladesh on 5 March 2018, and Fiji did so the same year.",
        ["P BGD-FJI diplomatic_relations completed 2018", "P BGD-XKX diplomatic_relations completed 2018-03-05"],
    ),
    (
        "Fiji, whose relations with India were elevated to what both call a Pacific Partnership in May 2018, sent a minister.",
        ["P FJI-IND other completed 2018-05"],
    ),
    (
        "Japan and Peru embarked on a strategic and economic partnership in May 2013.",
        ["P JPN-PER sectoral_strategic_partnership completed 2013-05"],
    ),
    (
        "The strategic partnership on which Japan and Peru embarked in 2013 has borne fruit.",
        ["P JPN-PER strategic_partnership completed 2013"],
    ),
    (
        "The normalization of relations between Israel and Bahrain announced in September 2020 was hailed in Washington.",
        ["P BHR-ISR diplomatic_relations completed 2020-09"],
    ),
    (
        "Establishment of diplomatic relations between Bhutan and Oman, which is to take place on Monday, was welcomed.",
        ["P BTN-OMN diplomatic_relations planned 2024-06-17"],
    ),
    (
        "The two countries celebrate 50 years since the establishment of diplomatic relations between Portugal and Mexico in 1974.",
        ["P MEX-PRT diplomatic_relations completed 1974"],
    ),
    (
        "Peru and India announced on Monday that their ties would be upgraded to a strategic partnership.",
        ["P IND-PER strategic_partnership proposed None"],
    ),
    (
        "On Monday the leaders of Peru and India declared a strategic partnership.",
        ["P IND-PER strategic_partnership completed 2024-06-10"],
    ),
    (
        "Peru and Laos have enjoyed a strategic partnership since 2015.",
        ["P LAO-PER strategic_partnership completed 2015"],
    ),
    (
        "The strategic partnership between Peru and Laos dates from 2015.",
        ["P LAO-PER strategic_partnership completed 2015"],
    ),
    (
        "Peru's ties with Laos moved up to a strategic partnership in 2015.",
        ["P LAO-PER strategic_partnership completed 2015"],
    ),
    (
        "Peru and Laos turned their relations into a strategic partnership in 2015.",
        ["P LAO-PER strategic_partnership completed 2015"],
    ),
    (
        "Peru and Laos transformed their relationship into a strategic alliance in 2015.",
        ["P LAO-PER other completed 2015"],
    ),
    (
        "Peru and Laos formalised a strategic partnership on Monday.",
        ["P LAO-PER strategic_partnership completed 2024-06-10"],
    ),
    (
        "Slovenia's parliament voted to recognise Palestinian statehood on 4 June 2024.",
        ["P PSE-SVN diplomatic_relations completed 2024-06-04"],
    ),
    (
        "Mexico, the first to recognise Belize, opened an embassy.",
        ["P BLZ-MEX diplomatic_relations completed None"],
    ),
    (
        "Peru and Laos will announce a strategic partnership during the visit of President Thongloun Sisoulith to Lima next week.",
        ["P LAO-PER strategic_partnership planned [2024-06-17..2024-06-23]"],
    ),
    (
        "Kenya and Uganda are to build a pipeline. Two texts are ready: a treaty on tariffs and a memorandum of understanding on training. Both will be signed in July.",
        ["A KEN-UGA mou to_be_signed 2024-07", "A KEN-UGA treaty to_be_signed 2024-07"],
    ),
    (
        "Having signed a water treaty with Chile on Friday, Peru turned to Bolivia.",
        ["A CHL-PER treaty signed 2024-06-07"],
    ),
    (
        "With the signing of the water treaty in 1995, Peru and Chile ended a dispute.",
        ["A CHL-PER treaty signed 1995"],
    ),
    (
        "Peru and Chile renewed on Friday a water treaty that dates from 1995.",
        ["A CHL-PER treaty renewed 2024-06-07"],
    ),
    (
        "Peru's Congress ratified on Friday the water treaty signed with Chile in 2023.",
        ["A CHL-PER treaty ratified 2024-06-07"],
    ),
    (
        "Peru gave notice on Friday that it was withdrawing from its water treaty with Chile.",
        ["A CHL-PER treaty terminated 2024-06-07"],
    ),
    (
        "Fiji's foreign minister, Lynda Tabuya, and her Omani counterpart inked an exchange of notes on pumps, to be shared "
        "with Tonga.",
        ["A FJI-OMN exchange_of_notes signed None"],
    ),
    (
        "The leaders of Serbia and Egypt announced on Friday the launch of a strategic partnership.",
        ["P EGY-SRB strategic_partnership completed 2024-06-07"],
    ),
    (
        "Serbia and Egypt first established ties in 1908.",
        ["P EGY-SRB diplomatic_relations completed 1908"],
    ),
    (
        "Serbia and Egypt will resume diplomatic relations next month.",
        ["P EGY-SRB diplomatic_relations planned 2024-07"],
    ),
]

NOTHING = [
    "The Peruvian minister and his Chilean counterpart did not sign the accord. It was not signed on Monday either.",
    "Peru drafted a treaty. Chile refused to sign it.",
    "Peru and Chile had hoped for an accord. They wanted to sign it in May.",
    "Peru and Chile wrote a song. They signed it on Monday.",
    "A shirt and a ball lay on the table. Both were signed by the Peruvian and Chilean teams.",
    "Peru put pressure on Chile to sign a treaty.",
    "Activists demanded that Peru scrap its fishing accord with Chile.",
    "Brazilian striker Neymar signed a contract with Saudi club Al-Hilal.",
    "The Chilean company and its Peruvian workers signed a deal on wages.",
    "A UN convention covers the sea. Peru and Chile signed the UN charter.",
    "Senators from Peru and Chile approved of the agreement with words of praise.",
    "Peru may switch recognition from Taiwan to China.",
    "Peru denied it had switched recognition from Taiwan to China.",
    "Peru strengthened relations with Chile as a strategic partner.",
    "Peru developed into a strategic partner that Chile values.",
    "Ten years after Peru and Chile launched a strategic partnership, trade has tripled.",
    "Talks on normalising relations between Israel and Saudi Arabia stalled in 2023.",
    "Peru's Pacific Partnership with schools was raised to a new level in Lima.",
    "Peru and Chile put the draft treaty on the table.",
    "Norway voted in 2008, and Peru did so in 2009.",
    "A trilateral memorandum on electricity was signed in Baku by Azerbaijan, Georgia and Romania on Friday.",
    "Oman's Ooredoo and Peru's Telsur formed a strategic partnership in 2020.",
    "The two universities, of Oman and Peru, established a strategic partnership.",
    "Tanzania withdrew its recognition of Kosovo in 2018.",
    "Oman expanded exports to its strategic partner Peru.",
]


@pytest.mark.parametrize(("text", "wanted"), TOLD)
def test_a_construction_tells_the_act(text: str, wanted: list[str]) -> None:
    assert told(text) == wanted


@pytest.mark.parametrize("text", NOTHING)
def test_the_same_words_without_an_act_tell_nothing(text: str) -> None:
    assert told(text) == []


def test_an_article_that_is_itself_the_text_is_of_those_whom_its_title_names() -> None:
    title = "Joint Statement of the Prime Minister of Fiji and the President of Oman"
    assert told(f"{title}\n\nMuscat, 3 May 2024\n\nThe sides noted the growth of trade.") == [
        "A FJI-OMN joint_statement adopted 2024-05-03"
    ]


@pytest.mark.parametrize(
    "title",
    [
        "Joint statement by Fiji and Oman angers Tonga",
        "Joint statement on the situation in Libya",
        "Joint action plan for the schools of Fiji",
    ],
)
def test_a_headline_about_a_text_is_not_the_text(title: str) -> None:
    assert told(f"{title}\n\nMuscat was quiet. The governments of Fiji and Oman called for calm.") == []
