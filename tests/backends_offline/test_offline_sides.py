"""Who is a side of a text or step, and on which day, where a sentence names more countries and more days than that.

Each event is written as kind, parties, what, status and date, as `shown` puts it.
"""

from __future__ import annotations

import pytest

from diplo_extract.backends.offline import OfflineBackend
from diplo_extract.pipeline import extract_with
from diplo_extract.schema import Article
from tests.backends_offline.acts_told import told

BESIDE: list[tuple[str, list[str]]] = [
    ("Gabon signed a fishing treaty with Peru's rival Ecuador on Monday.", ["A ECU-GAB treaty signed 2024-06-10"]),
    (
        "Gabon signed a fishing treaty with Peru's northern neighbour Ecuador on Monday.",
        ["A ECU-GAB treaty signed 2024-06-10"],
    ),
    (
        "Omani Foreign Minister Badr Nasser told Danish Prime Minister Ana Holm in Copenhagen that a pact with Qatar will "
        "be signed in July.",
        [],
    ),
    ("Gabon still recognises Kosovo, and Peru does not.", []),
    (
        "Peruvian President Dina Boluarte flew on to Fiji, where she signed with the premier a fisheries agreement.",
        ["A FJI-PER agreement signed None"],
    ),
    (
        "The Armenian prime minister and the Azerbaijani president signed a peace accord in Abu Dhabi on Monday, with Sheikh Mohamed bin Zayed of the United Arab Emirates looking on.",
        ["A ARM-AZE agreement signed 2024-06-10"],
    ),
    (
        "The foreign ministers of Serbia and Kosovo signed the agreement in Brussels on Tuesday under the eyes of the French president.",
        ["A SRB-XKX agreement signed 2024-06-11"],
    ),
    (
        "Rwanda and Uganda signed a border agreement in Luanda on Monday in the presence of Angolan President Joao Lourenco.",
        ["A RWA-UGA agreement signed 2024-06-10"],
    ),
    (
        "The deal between Sudan and Ethiopia, brokered by Turkey, was signed in Ankara on Friday.",
        ["A ETH-SDN unspecified signed 2024-06-07"],
    ),
    (
        "Somalia and Ethiopia signed a declaration in Ankara, mediated by Turkish President Recep Tayyip Erdogan.",
        ["A ETH-SOM other signed None"],
    ),
    (
        "At a ceremony in Washington hosted by US President Donald Trump, the foreign ministers of Rwanda and the Democratic Republic of the Congo signed a peace agreement on Friday.",
        ["A COD-RWA agreement signed 2024-06-07"],
    ),
    (
        "Thai Prime Minister Anutin Charnvirakul and his Cambodian counterpart Hun Manet signed a joint declaration on Sunday, witnessed by Malaysian Prime Minister Anwar Ibrahim and US President Donald Trump.",
        ["A KHM-THA joint_declaration adopted 2024-06-09"],
    ),
    (
        "The Bolivian president and the Paraguayan foreign minister signed a gas agreement, with the Argentine ambassador among the guests.",
        ["A BOL-PRY agreement signed None"],
    ),
    (
        "The Moldovan and Romanian energy ministers signed a contract on Monday as their Ukrainian colleague applauded.",
        ["A MDA-ROU contract signed 2024-06-10"],
    ),
    (
        "King Abdullah of Jordan watched as the ministers of Iraq and Syria signed a memorandum on border security.",
        ["A IRQ-SYR mou signed None"],
    ),
    (
        "The agreement was signed by the Greek and Cypriot ministers in Cairo, where Egyptian President Abdel Fattah al-Sisi was host.",
        ["A CYP-GRC agreement signed None"],
    ),
    (
        "The presidents of Togo and Benin signed the treaty in Accra after talks with Ghanaian President John Mahama.",
        ["A BEN-TGO treaty signed None"],
    ),
    (
        "Swiss Foreign Minister Ignazio Cassis was present when Armenia and Turkey signed protocols in Zurich in October 2009.",
        ["A ARM-TUR protocol signed 2009-10 xNone"],
    ),
    (
        "Like Belgium before it, Luxembourg signed a tax treaty with Botswana on Monday.",
        ["A BWA-LUX treaty signed 2024-06-10"],
    ),
    ("Unlike Namibia, Zambia has signed an investment treaty with Mauritius.", ["A MUS-ZMB treaty signed None"]),
    (
        "Following the example of Spain, Portugal and Brazil signed a labour agreement on Tuesday.",
        ["A BRA-PRT agreement signed 2024-06-11"],
    ),
    ("Besides Qatar, Kuwait and Pakistan signed a labour accord on Monday.", ["A KWT-PAK agreement signed 2024-06-10"]),
    (
        "Nepal and Finland signed an agreement on Monday similar to the one that Sri Lanka signed with Norway in 2012.",
        ["A FIN-NPL agreement signed 2024-06-10"],
    ),
    (
        "The treaty, drafted by Swedish lawyers, was signed by Senegal and Mali in Dakar on Monday.",
        ["A MLI-SEN treaty signed 2024-06-10"],
    ),
    (
        "The pact, which Russia opposes, was signed by Finland and Canada on Monday.",
        ["A CAN-FIN agreement signed 2024-06-10"],
    ),
    (
        "China, which borders both, welcomed the treaty that Kyrgyzstan and Tajikistan signed in March.",
        ["A KGZ-TJK treaty signed 2024-03"],
    ),
    (
        "India protested after Bangladesh and Pakistan signed a defence memorandum on Monday.",
        ["A BGD-PAK mou signed 2024-06-10"],
    ),
    (
        "Uruguay's minister, back from Peru, signed an agreement with Costa Rica on Monday.",
        ["A CRI-URY agreement signed 2024-06-10"],
    ),
    (
        "Bank of China (Hungary) and the Hungarian finance ministry signed a loan agreement for the railway between Budapest and Belgrade.",
        [],
    ),
    (
        "Tonga and New Zealand signed an agreement under which A$5 million will be spent on ports.",
        ["A NZL-TON agreement signed None"],
    ),
    ("Slovakia signed a contract for Swedish fighter jets.", []),
    ("Bulgaria signed an agreement to buy eight American jets.", []),
    ("Hungary signed a contract with Brazil for German-built transport planes.", ["A BRA-HUN contract signed None"]),
    (
        "Laos and Singapore signed an agreement on the sale of electricity through Thailand and Malaysia.",
        ["A LAO-SGP agreement signed None"],
    ),
    (
        "At the Estonian mission in New York, the ambassadors of Palau and Liechtenstein signed a joint communique establishing diplomatic relations.",
        ["A LIE-PLW joint_statement adopted None"],
    ),
    (
        "Japan's ambassador to Palau and the Palauan president signed a grant agreement.",
        ["A JPN-PLW agreement signed None"],
    ),
    (
        "Ireland's ambassador to Vietnam, who is also accredited to Laos, signed a memorandum with the Lao education ministry on Monday.",
        ["A IRL-LAO mou signed 2024-06-10"],
    ),
    (
        "The Chinese-built port is the subject of an agreement signed by Djibouti and Ethiopia on Monday.",
        ["A DJI-ETH agreement signed 2024-06-10"],
    ),
    (
        "The Philippines, which marked 75 years of relations with Italy last year, upgraded ties with New Zealand to a comprehensive partnership on Monday.",
        ["P NZL-PHL comprehensive_partnership completed 2024-06-10"],
    ),
    (
        "Under the gaze of Sultan Haitham of Oman, Houthi and Yemeni delegates signed a prisoner agreement in Muscat.",
        [],
    ),
    (
        "Accompanied by Denmark's ambassador, Greenlandic and Icelandic ministers signed a fisheries arrangement on Friday in Nuuk.",
        ["A GRL-ISL arrangement signed 2024-06-07"],
    ),
    (
        "In a ceremony that the presidents of Finland and Estonia attended, the ministers of Latvia and Lithuania signed a rail contract on Monday.",
        ["A LTU-LVA contract signed 2024-06-10"],
    ),
    (
        "The presidents of Kenya and Ethiopia, hosted by Sudan's leader, signed a port agreement in Khartoum in April.",
        ["A ETH-KEN agreement signed 2024-04"],
    ),
    (
        "The prime ministers of Bhutan and Nepal, meeting in Delhi under Indian chairmanship, signed a power pact on Monday.",
        ["A BTN-NPL agreement signed 2024-06-10"],
    ),
    (
        "Armenia and Iran, bypassing Azerbaijan, signed a road agreement on Monday.",
        ["A ARM-IRN agreement signed 2024-06-10"],
    ),
    ("Togo, but not Ghana, signed the coastal pact with Benin on Monday.", ["A BEN-TGO agreement signed 2024-06-10"]),
    ("Instead of Ghana, Togo signed the coastal pact with Benin on Monday.", ["A BEN-TGO agreement signed 2024-06-10"]),
]

SEVERAL: list[tuple[str, list[str]]] = [
    (
        "Presidents Museveni of Uganda, Ruto of Kenya and Hassan of Tanzania met in Arusha. The three leaders signed a declaration on the common market.",
        ["A KEN-TZA-UGA other signed None"],
    ),
    (
        "Ugandan President Yoweri Museveni flew to Nairobi on Monday for talks with President William Ruto and a third guest. The three leaders signed a declaration on trade.",
        [],
    ),
    (
        "On Monday Ghanaian President John Mahama and Togo's Faure Gnassingbe were both in Cotonou, and the three presidents signed a pact on fisheries.",
        [],
    ),
    ("The four ministers signed a declaration. Laos and Vietnam had proposed it.", []),
    (
        "The leaders of the five Central Asian states signed a treaty. Kazakhstan and Kyrgyzstan will host the secretariat.",
        [],
    ),
    (
        "Together with Fiji, Samoa and Tonga signed the fisheries treaty on Monday.",
        ["A FJI-TON-WSM treaty signed 2024-06-10"],
    ),
    (
        "Jamaica signed a visa agreement with Rwanda on Monday and an air services agreement with Ghana on Tuesday.",
        ["A GHA-JAM agreement signed 2024-06-11", "A JAM-RWA agreement signed 2024-06-10"],
    ),
    (
        "Peru signed an extradition treaty with Panama in 2001, Bolivia one with Paraguay in 2003.",
        ["A PAN-PER treaty signed 2001"],
    ),
    (
        "Argentina signed memoranda with Qatar and Bahrain, while Uruguay signed one with Kuwait.",
        ["A ARG-BHR mou signed None", "A ARG-QAT mou signed None", "A KWT-URY mou signed None"],
    ),
    (
        "Mongolia and Belarus signed a visa accord on Monday, and Mongolia and Moldova a labour accord on Tuesday.",
        ["A BLR-MNG agreement signed 2024-06-10"],
    ),
    ("Treaties were signed between Gabon and Togo, Benin and Ghana, and Chad and Niger.", []),
    (
        "Agreements between Fiji and Tonga and between Samoa and Nauru were signed in Suva.",
        ["A FJI-TON agreement signed None xNone"],
    ),
    (
        "Israel, together with Greece and Cyprus, signed the pipeline accord in Athens in January 2020.",
        ["A CYP-GRC-ISR agreement signed 2020-01"],
    ),
    (
        "Ghana, along with Togo, signed a coastal pact with Benin on Monday.",
        ["A BEN-GHA-TGO agreement signed 2024-06-10"],
    ),
]

NAMES: list[tuple[str, list[str]]] = [
    (
        "British minister Jordan Miles and the Maltese minister signed a memorandum on Monday.",
        ["A GBR-MLT mou signed 2024-06-10"],
    ),
    ("Chad Brown, the Canadian trade minister, signed an agreement with Ecuador on Monday.", []),
    ("The mayor of Lima, Ohio, signed a pact with Toyota of Japan.", []),
    (
        "President Chad Mendis of the Maldives signed a fisheries pact with Sri Lanka on Monday.",
        ["A LKA-MDV agreement signed 2024-06-10"],
    ),
    (
        "Paraguay's Santiago Pena and Taiwan's Lai Ching-te signed three accords; the Paraguayan later met Japan's premier.",
        ["A PRY-TWN agreement signed None x3"],
    ),
]

DATES: list[tuple[str, list[str]]] = [
    (
        "Finland and Estonia, which restored ties in 1991 and signed a tax treaty in 1993, on Monday signed a defence agreement.",
        [
            "A EST-FIN agreement signed 2024-06-10",
            "A EST-FIN treaty signed 1993",
            "P EST-FIN diplomatic_relations completed 1991",
        ],
    ),
    (
        "Japan and Laos, partners since 1955, signed a technical cooperation agreement in 1966 and raised ties to a strategic partnership in 2015.",
        ["A JPN-LAO agreement signed 1966", "P JPN-LAO strategic_partnership completed 2015"],
    ),
    (
        "North Korea and Guyana opened diplomatic relations in May 1974, and signed a treaty of friendship when President Forbes Burnham visited Pyongyang in November 1977.",
        ["A GUY-PRK treaty signed 1977-11", "P GUY-PRK diplomatic_relations completed 1974-05"],
    ),
    (
        "Albania and China established relations in 1949 and signed a trade agreement when Mao received Enver Hoxha in 1956.",
        ["A ALB-CHN agreement signed 1956", "P ALB-CHN diplomatic_relations completed 1949"],
    ),
    (
        "Malta and Libya established diplomatic relations in 1965, signed a treaty of friendship in 1984 and let it lapse in 1989.",
        ["A LBY-MLT treaty signed 1984", "P LBY-MLT diplomatic_relations completed 1965"],
    ),
    (
        "Egypt and Cyprus raised relations to a strategic partnership, as Egypt and Greece had done in 2024.",
        ["P CYP-EGY strategic_partnership completed None"],
    ),
    (
        "French President Emmanuel Macron hailed on Tuesday the treaty signed by Armenia and Azerbaijan.",
        ["A ARM-AZE treaty signed None"],
    ),
    (
        "Slovenia and India, which have had diplomatic relations since 1992, signed in 2011 a tax convention.",
        ["A IND-SVN convention signed 2011", "P IND-SVN diplomatic_relations completed 1992"],
    ),
]

NOTHING = [
    "The Norwegian foreign minister watched as the Colombian government and the rebels signed a ceasefire agreement in Oslo.",
    "Ghana hopes that an agreement with Denmark will be signed soon.",
    "Rumours that Oman and Israel signed an agreement were denied in Muscat.",
    "Officials of Peru and Thailand will meet in July to discuss the signing of a free trade agreement.",
    "The planned signing of an agreement between Brunei and Laos was put off.",
    "Ecuador deposited its instrument of ratification of the agreement with the Swiss government.",
    "Iran and Oman are parties to the Convention on Biological Diversity, signed in Rio de Janeiro in 1992.",
    "Sweden and Finland signed a joint statement with 40 other countries on Monday.",
    "Mauritius and Seychelles were among 60 countries that signed a declaration on oceans in Lisbon.",
    "Togo joined the Commonwealth in 2022, and Gabon signed the charter the same day.",
    "Two of the accords were signed in Asmara in July, and the third was concluded in Djibouti. Eritrea and Djibouti have since reopened embassies.",
    "The Swedish and Finnish units of Nokia signed a wage deal with their unions.",
    '"We will sign a treaty with Kosovo as soon as Spain recognises it," the Albanian premier joked.',
    "Albania's court suspended the ratification of the migration protocol with Italy in December.",
    "Neither Guyana nor Venezuela has signed the declaration.",
    "Instead of signing the declaration, Guyana and Venezuela issued separate statements.",
]


@pytest.mark.parametrize(("text", "wanted"), BESIDE)
def test_who_is_only_named_beside_is_no_side(text: str, wanted: list[str]) -> None:
    assert told(text) == wanted


@pytest.mark.parametrize(("text", "wanted"), SEVERAL)
def test_of_several_sides_all_are_told_or_none(text: str, wanted: list[str]) -> None:
    assert told(text) == wanted


@pytest.mark.parametrize(("text", "wanted"), NAMES)
def test_the_name_of_a_person_or_of_a_town_elsewhere_is_no_side(text: str, wanted: list[str]) -> None:
    assert told(text) == wanted


@pytest.mark.parametrize(("text", "wanted"), DATES)
def test_each_clause_has_its_own_day(text: str, wanted: list[str]) -> None:
    assert told(text) == wanted


@pytest.mark.parametrize("text", NOTHING)
def test_what_is_not_done_or_not_by_these_two_is_nothing(text: str) -> None:
    assert told(text) == []


PEERS = """Norway became a strategic partner of Ghana in 2008, when Ghana needed salmon and Norway had it.

Malta followed in 2010. But it was Latvia that did best, with the elevation of ties to a strategic partnership in 2017.

Ghana sells cocoa to Norway, and Norway sells salmon to Ghana.
"""


def test_peers_told_one_after_the_other_are_no_pair() -> None:
    upgrades = extract_with(OfflineBackend(), Article.from_text(PEERS, published="2024-06-12")).partnership_upgrades
    assert {upgrade.parties for upgrade in upgrades} == {("GHA", "NOR")}
