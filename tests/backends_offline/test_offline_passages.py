"""Passages as agencies write them, each with all the events that the offline rules should make of it, and no other."""

from __future__ import annotations

import pytest

from diplo_extract.backends.offline import OfflineBackend
from diplo_extract.pipeline import extract_with
from diplo_extract.schema import Article

VISITS = [
    (
        "2019-03-22",
        "Italian Prime Minister Giuseppe Conte welcomed Chinese President Xi Jinping in Rome on Friday.",
        {("Xi Jinping", "ITA", "completed", "2019-03-22")},
    ),
    (
        "2023-09-08",
        "South Korean President Yoon Suk Yeol arrived in New Delhi on Friday to attend the Group of 20 summit.",
        {("Yoon Suk Yeol", "IND", "completed|ongoing", "2023-09-08")},
    ),
    (
        "2022-11-02",
        "German Chancellor Olaf Scholz will travel to Beijing on Thursday.",
        {("Olaf Scholz", "CHN", "planned", "2022-11-03")},
    ),
    (
        "2017-05-20",
        "U.S. President Donald Trump landed in Riyadh on Saturday, kicking off his first foreign trip since taking office.",
        {("Donald Trump", "SAU", "completed|ongoing", "2017-05-20")},
    ),
    (
        "2015-10-21",
        "Xi Jinping, China's president, paid a state visit to the United Kingdom from October 19 to 23.",
        {("Xi Jinping", "GBR", "completed|ongoing", "2015-10-19/2015-10-23")},
    ),
    (
        "2024-06-19",
        "Russian President Vladimir Putin left Pyongyang for Hanoi late Wednesday after a visit to North Korea.",
        {("Vladimir Putin", "VNM", "completed|ongoing", "2024-06-19"), ("Vladimir Putin", "PRK", "completed", "*")},
    ),
    (
        "2018-02-10",
        "Indian Prime Minister Narendra Modi is on a three-day visit to the United Arab Emirates and Oman.",
        {("Narendra Modi", "ARE", "ongoing", None), ("Narendra Modi", "OMN", "ongoing", None)},
    ),
    (
        "2021-08-27",
        "Hanoi hosted U.S. Vice President Kamala Harris. Harris wrapped up her official visit to Vietnam on August 26.",
        {("Kamala Harris", "VNM", "completed|planned", "2021-08-26")},
    ),
    (
        "2016-05-30",
        "The visit by Turkish Foreign Minister Mevlut Cavusoglu to Azerbaijan ended on Sunday.",
        {("Mevlut Cavusoglu", "AZE", "completed", "2016-05-29")},
    ),
    (
        "2014-07-15",
        "Japanese Foreign Minister Fumio Kishida's visit to Kyiv on July 17 has been postponed.",
        {("Fumio Kishida", "UKR", "postponed", "2014-07-17")},
    ),
    (
        "2023-05-17",
        "U.S. President Joe Biden cancelled a planned trip to Papua New Guinea.",
        {("Joe Biden", "PNG", "cancelled", None)},
    ),
    (
        "2012-04-01",
        "British Foreign Secretary William Hague will not attend the summit in Baghdad.",
        {("William Hague", "IRQ", "denied", None)},
    ),
    (
        "2024-02-08",
        "The Kremlin said President Vladimir Putin has no plans to visit Turkey.",
        {("Vladimir Putin", "TUR", "denied", None)},
    ),
    (
        "2013-06-01",
        "Indonesian President Susilo Bambang Yudhoyono invited Brazilian President Dilma Rousseff to visit Indonesia.",
        {("Dilma Rousseff", "IDN", "proposed", None)},
    ),
    (
        "2020-01-16",
        "Malaysian Prime Minister Mahathir Mohamad accepted an invitation from Prime Minister Imran Khan to visit Pakistan.",
        {("Mahathir Mohamad", "PAK", "proposed", None)},
    ),
    (
        "2025-01-10",
        "Kenyan President William Ruto has been invited by French President Emmanuel Macron to pay a state visit to France.",
        {("William Ruto", "FRA", "proposed", None)},
    ),
    (
        "2011-11-20",
        "Foreign Minister of Kazakhstan Yerzhan Kazykhanov paid a working visit to Brussels on November 17-18.",
        {("Yerzhan Kazykhanov", "BEL", "completed", "2011-11-17/2011-11-18")},
    ),
    (
        "2022-07-15",
        "Iranian President Ebrahim Raisi met Russian President Vladimir Putin in Tehran on July 19, 2022.",
        {("Vladimir Putin", "IRN", "*", "2022-07-19")},
    ),
    (
        "2019-10-15",
        "Saudi Arabia's King Salman bin Abdulaziz Al Saud received visiting Russian President Vladimir Putin on Monday.",
        {("Vladimir Putin", "SAU", "completed", "2019-10-14")},
    ),
    (
        "2024-03-05",
        "Prime Minister Anwar Ibrahim of Malaysia is making an official visit to Australia from March 3 to 7.",
        {("Anwar Ibrahim", "AUS", "ongoing", "2024-03-03/2024-03-07")},
    ),
    (
        "2010-09-07",
        "Deputy Prime Minister Viktor Zubkov of Russia will pay a two-day working visit to Belarus next week.",
        {("Viktor Zubkov", "BLR", "planned", "[2010-09-13..2010-09-19]")},
    ),
    (
        "2016-06-24",
        "President Park Geun-hye of South Korea made state visits to Ethiopia, Uganda and Kenya in May and an official visit to France in June.",
        {
            ("Park Geun-hye", "ETH", "completed", "*"),
            ("Park Geun-hye", "UGA", "completed", "*"),
            ("Park Geun-hye", "KEN", "completed", "*"),
            ("Park Geun-hye", "FRA", "completed", "*"),
        },
    ),
    (
        "2024-05-16",
        "At the invitation of Chinese President Xi Jinping, Russian President Vladimir Putin is paying a state visit to China on May 16 and 17.",
        {("Vladimir Putin", "CHN", "ongoing", "2024-05-16/2024-05-17")},
    ),
    (
        "2023-10-04",
        "During his 2019 visit to Nur-Sultan, Ukrainian President Volodymyr Zelensky thanked his hosts.",
        {("Volodymyr Zelensky", "KAZ", "completed", "2019")},
    ),
    (
        "2015-02-12",
        "Egypt's President Abdel Fattah el-Sisi concluded a two-day trip to Cyprus on Thursday.",
        {("Abdel Fattah el-Sisi", "CYP", "completed", "*")},
    ),
    (
        "2018-08-28",
        "German Chancellor Angela Merkel toured Senegal, Ghana and Nigeria last week.",
        {
            ("Angela Merkel", "SEN", "completed", "*"),
            ("Angela Merkel", "GHA", "completed", "*"),
            ("Angela Merkel", "NGA", "completed", "*"),
        },
    ),
    (
        "2022-03-25",
        "Chinese State Councilor and Foreign Minister Wang Yi visited Pakistan and Afghanistan on Tuesday. Wang then flew to New Delhi.",
        {
            ("Wang Yi", "PAK", "completed", "*"),
            ("Wang Yi", "AFG", "completed", "*"),
            ("Wang Yi", "IND", "completed", "*"),
        },
    ),
    (
        "2021-06-01",
        "Turkish President Recep Tayyip Erdogan and Azerbaijani President Ilham Aliyev held talks in Baku on Tuesday.",
        {("Recep Tayyip Erdogan", "AZE", "completed", "2021-06-01")},
    ),
    (
        "2024-10-23",
        "Indian Prime Minister Narendra Modi attended the BRICS summit in Kazan, Russia, on Wednesday.",
        {("Narendra Modi", "RUS", "completed", "2024-10-23")},
    ),
    (
        "2016-11-17",
        "Peru's President Pedro Pablo Kuczynski hosted a state visit by Chinese President Xi Jinping.",
        {("Xi Jinping", "PER", "completed", None)},
    ),
    (
        "2019-04-26",
        "The president of Mozambique, Filipe Nyusi, is in Beijing for a working visit.",
        {("Filipe Nyusi", "CHN", "ongoing", None)},
    ),
    (
        "2017-11-12",
        "Canadian Prime Minister Justin Trudeau begins an official visit to the Philippines on Sunday.",
        {("Justin Trudeau", "PHL", "ongoing|completed", "2017-11-12")},
    ),
    (
        "2023-01-13",
        "Japanese Prime Minister Fumio Kishida's five-nation tour took him to France, Italy, the United Kingdom, Canada and the United States.",
        None,
    ),
    ("2020-02-24", "“I look forward to my visit,” U.S. Secretary of State Mike Pompeo told reporters.", set()),
    (
        "2020-02-24",
        "Foreign Minister Subrahmanyam Jaishankar of India spoke by phone with Russian Foreign Minister Sergey Lavrov on Monday.",
        set(),
    ),
    ("2020-02-24", "Thousands of tourists from China visited Thailand and Vietnam during the holiday.", set()),
    ("2020-02-24", "Chinese Ambassador to Kenya Wu Peng visited the Kenyan Ministry of Health on Tuesday.", set()),
    (
        "2020-02-24",
        "Prime Minister Hun Sen of Cambodia visited flood victims in Kampong Cham province, Cambodia.",
        set(),
    ),
    ("2020-02-24", "Several European business delegations have visited Vietnam to look for opportunities.", set()),
    ("2020-02-24", "French President Emmanuel Macron visited an exhibition on Vietnamese art in Paris.", set()),
    ("2020-02-24", "Former U.S. President Jimmy Carter visited Cuba in 2002.", set()),
    ("2020-02-24", "If the talks succeed, Russian President Vladimir Putin might visit Japan.", set()),
    (
        "2020-02-24",
        "A video conference of Vietnamese Prime Minister Nguyen Xuan Phuc and Japanese Prime Minister Shinzo Abe was held in Hanoi.",
        set(),
    ),
]

AGREEMENTS = [
    (
        "2018-11-20",
        "China and the Philippines signed 29 agreements during President Xi Jinping's visit to Manila.",
        {("CHN PHL", "agreement", "signed", 29)},
    ),
    (
        "2016-01-23",
        "Iranian Foreign Minister Mohammad Javad Zarif and Chinese Foreign Minister Wang Yi inked a memorandum of understanding on Silk Road cooperation.",
        {("CHN IRN", "mou", "signed", None)},
    ),
    (
        "2022-04-02",
        "The Australia-India Economic Cooperation and Trade Agreement was signed on Saturday.",
        {("AUS IND", "agreement", "signed", None)},
    ),
    (
        "2019-05-15",
        "A protocol on the export of Kazakh wheat to Iran was signed in Tehran by the agriculture ministers of the two countries.",
        {("IRN KAZ", "protocol", "signed", None)},
    ),
    (
        "2021-12-10",
        "Greece and Egypt will sign a defence cooperation agreement next week.",
        {("EGY GRC", "agreement", "to_be_signed", None)},
    ),
    (
        "2015-09-02",
        "The two leaders witnessed the signing of an agreement on visa exemption between Mongolia and South Korea.",
        {("KOR MNG", "agreement", "signed", None)},
    ),
    (
        "2024-07-08",
        "India and Austria issued a joint statement on Wednesday.",
        {("AUT IND", "joint_statement", "adopted", None)},
    ),
    (
        "2017-07-06",
        "Japan and the European Union are negotiating a free trade agreement.",
        {("EU JPN", "agreement", "under_negotiation", None)},
    ),
    (
        "2019-02-01",
        "The Economic Partnership Agreement between Japan and the EU entered into force on February 1, 2019.",
        {("EU JPN", "agreement", "in_force", None)},
    ),
    (
        "2018-06-20",
        "The parliament of North Macedonia ratified the Prespa agreement with Greece on Wednesday.",
        {("GRC MKD", "agreement", "ratified", None)},
    ),
    (
        "2014-05-21",
        "Russia's Gazprom and China National Petroleum Corporation signed a 30-year gas supply contract in Shanghai.",
        {("CHN RUS", "contract", "signed", None)},
    ),
    (
        "2023-08-01",
        "Uzbekistan and Singapore exchanged more than 20 documents in the presence of the two presidents.",
        {("SGP UZB", "unspecified", "exchanged", 20)},
    ),
    (
        "2013-03-26",
        "The Treaty on Extradition between Brazil and Ukraine was initialled in Kyiv.",
        {("BRA UKR", "treaty", "initialled", None)},
    ),
    (
        "2022-09-15",
        "Turkey and Uzbekistan concluded a preferential trade agreement in March 2022.",
        {("TUR UZB", "agreement", "signed", None)},
    ),
    (
        "2020-11-09",
        "Qatar signed a memorandum of understanding with Jordan on labour, and an agreement with Oman on tourism.",
        {("JOR QAT", "mou", "signed", None), ("OMN QAT", "agreement", "signed", None)},
    ),
    (
        "2016-12-05",
        "The ministries of culture of Serbia and Hungary signed a cooperation programme for 2017-2019.",
        {("HUN SRB", "programme", "signed", None)},
    ),
    ("2020-01-01", "Vietnam and Laos agreed to implement signed agreements and to speed up projects.", set()),
    ("2020-01-01", "Poland and Lithuania called for respect for the UN Charter and the 1982 convention.", set()),
    ("2020-01-01", "The Indonesian government signed a contract with a domestic company.", set()),
    ("2020-01-01", "No agreement was signed between Ethiopia and Egypt.", set()),
    ("2020-01-01", "The two sides hope that an agreement between Chile and India could be signed soon.", set()),
    ("2020-01-01", "Nigeria and Ghana vowed to boost trade and deepen cooperation.", set()),
    (
        "2020-01-01",
        "Officials marked the 20th anniversary of the signing of the trade agreement between the US and Vietnam.",
        set(),
    ),
]

UPGRADES = [
    (
        "2023-10-15",
        "Kazakhstan and Italy upgraded their ties to a strategic partnership in 2009.",
        {("ITA KAZ", "strategic_partnership", "2009")},
    ),
    (
        "2019-11-01",
        "South Korea and the Netherlands elevated bilateral relations to a comprehensive future-oriented partnership in 2016.",
        {("KOR NLD", "comprehensive_partnership", "2016")},
    ),
    (
        "2024-01-05",
        "Relations between China and Nicaragua were lifted to a strategic partnership on December 20, 2023.",
        {("CHN NIC", "strategic_partnership", "2023-12-20")},
    ),
    (
        "2015-07-01",
        "The United States and Cuba restored diplomatic relations on July 20, 2015.",
        {("CUB USA", "diplomatic_relations", "2015-07-20")},
    ),
    (
        "2021-03-01",
        "Morocco and Israel normalised relations in December 2020.",
        {("ISR MAR", "diplomatic_relations", "2020-12")},
    ),
    (
        "2022-05-12",
        "Indonesia established diplomatic relations with the UAE in 1976.",
        {("ARE IDN", "diplomatic_relations", "1976")},
    ),
    (
        "2018-09-09",
        "Diplomatic relations between Japan and Bhutan were established on March 28, 1986.",
        {("BTN JPN", "diplomatic_relations", "1986-03-28")},
    ),
    (
        "2023-03-26",
        "Honduras opened diplomatic relations with China on Sunday.",
        {("CHN HND", "diplomatic_relations", "2023-03-26")},
    ),
    ("2017-09-05", "Thailand became a strategic partner of Turkey in 2013.", None),
    (
        "2014-07-21",
        "China and Argentina became comprehensive strategic partners in 2014.",
        {("ARG CHN", "comprehensive_strategic_partnership", "2014")},
    ),
    (
        "2024-08-30",
        "India and Ukraine agreed to elevate ties from a comprehensive partnership to a strategic partnership in the future.",
        None,
    ),
    (
        "2015-05-29",
        "The Philippines launched a strategic partnership with Japan in 2011.",
        {("JPN PHL", "strategic_partnership", "2011")},
    ),
    (
        "2016-09-03",
        "India and Vietnam decided to upgrade their strategic partnership to a comprehensive strategic partnership on September 3, 2016.",
        {("IND VNM", "comprehensive_strategic_partnership", "2016-09-03")},
    ),
    (
        "2022-12-10",
        "The establishment of a comprehensive strategic partnership between China and Saudi Arabia was announced in 2016.",
        {("CHN SAU", "comprehensive_strategic_partnership", "2016")},
    ),
    (
        "2013-11-21",
        "Ties between Mongolia and Germany were upgraded to a comprehensive partnership in 2011 and a strategic partnership in 2024.",
        {("DEU MNG", "comprehensive_partnership", "2011"), ("DEU MNG", "strategic_partnership", "2024")},
    ),
    (
        "2008-02-18",
        "France recognised Kosovo on February 18, 2008.",
        {("FRA XKX", "diplomatic_relations", "2008-02-18")},
    ),
    ("2020-01-01", "The strategic partnership between Poland and Romania is developing well.", set()),
    ("2020-01-01", "Malaysia looks to upgrade ties with Chile to a strategic partnership.", set()),
    (
        "2020-01-01",
        "Both sides vowed to deepen the comprehensive strategic partnership between Russia and Mongolia.",
        set(),
    ),
    ("2020-01-01", "Vietnam has strategic partnerships with thirteen countries, France among them.", set()),
    (
        "2020-01-01",
        "Egypt and Greece celebrated the 190th anniversary of the establishment of diplomatic relations.",
        set(),
    ),
    ("2020-01-01", "Samsung and Vodafone established a strategic partnership in the United Kingdom.", set()),
]


def events(text: str, published: str) -> list:
    return list(extract_with(OfflineBackend(), Article.from_text(text, published=published)).events)


def close(value: object, wanted: object) -> bool:
    return wanted == "*" or (str(value) in str(wanted).split("|") if wanted is not None else value is None)


def assert_same(found: list[tuple], wanted: set[tuple] | None) -> None:
    if wanted is None:  # a passage where finding nothing is as good as finding it
        return
    left = list(found)
    for expected in wanted:
        match = next((item for item in left if all(close(a, b) for a, b in zip(item, expected, strict=True))), None)
        assert match is not None, f"missing {expected}; found {found}"
        left.remove(match)
    assert not left, f"not expected: {left}"


@pytest.mark.parametrize(("published", "text", "wanted"), VISITS)
def test_visits(published: str, text: str, wanted: set[tuple] | None) -> None:
    found = [(e.visitor_name, e.host, str(e.status), e.date) for e in events(text, published) if e.kind == "visit"]
    assert_same(found, wanted)


@pytest.mark.parametrize(("published", "text", "wanted"), AGREEMENTS)
def test_agreements(published: str, text: str, wanted: set[tuple] | None) -> None:
    found = [
        (" ".join(e.parties), str(e.instrument_type), str(e.agreement_status), e.count if e.is_aggregate else None)
        for e in events(text, published)
        if e.kind == "agreement"
    ]
    assert_same(found, wanted)


@pytest.mark.parametrize(("published", "text", "wanted"), UPGRADES)
def test_upgrades(published: str, text: str, wanted: set[tuple] | None) -> None:
    found = [
        (" ".join(e.parties), str(e.to_level), e.date)
        for e in events(text, published)
        if e.kind == "partnership_upgrade"
    ]
    assert_same(found, wanted)
