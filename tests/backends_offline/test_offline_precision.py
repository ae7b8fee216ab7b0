"""What looks like a visit, and is none, or is of another person, day, or status."""

from __future__ import annotations

import pytest

from diplo_extract.backends.offline import OfflineBackend
from diplo_extract.pipeline import extract_with
from diplo_extract.schema import Article

SILENT = [
    "Chilean Foreign Minister Ana Soto praised her team. He will travel to Lima in May.",
    "Jamaican Prime Minister Andrew Holness is said to have visited Lagos in May.",
    "Jamaican Prime Minister Andrew Holness is believed to have quietly flown to Lagos on Monday.",
    "Jamaican Prime Minister Andrew Holness claims to have visited Lagos in May.",
    "A visit by Jamaican Prime Minister Andrew Holness to Lagos is said to have taken place in May.",
    "Kingston hopes Jamaican Prime Minister Andrew Holness will visit Lagos in July.",
    "Ugandan President Yoweri Museveni, whose son visited Kigali in 2022, praised Rwanda.",
    "An envoy of Sudanese army chief Abdel Fattah al-Burhan visited Juba on Sunday.",
    "Over the years, Botswana's President Mokgweetsi Masisi has visited Zambia many times.",
    "Botswana's President Mokgweetsi Masisi often went to Zambia.",
    "Rwandan President Paul Kagame, educated in Kampala in 1990, spoke on Monday.",
    "It would be good if Jamaican Prime Minister Andrew Holness visited Lagos.",
    "Asked whether Jamaican Prime Minister Andrew Holness visited Lagos, the ministry said nothing.",
    "Had Latvian Foreign Minister Baiba Braze visited Chisinau, she would have seen it.",
    "Russia said on Tuesday it would welcome a visit by Bahraini King Hamad bin Isa Al Khalifa to Moscow.",
    "There was speculation that Cameroon's President Paul Biya had flown to Geneva.",
    "Latvian Foreign Minister Baiba Braze almost went to Chisinau in May.",
    "Latvian Foreign Minister Baiba Braze considered visiting Chisinau.",
    "Latvian Foreign Minister Baiba Braze avoided visiting Chisinau.",
    "The president of the Kenyan Football Federation, Nick Mwendwa, travelled to Doha on Monday.",
    "Nigerian President Bola Tinubu was due in Havana but stayed at home.",
    "Opposition leader Maria Soto of Honduras arrived in Oslo on Monday.",
    # another one's journey
    "Danish Queen Margrethe opened a fair. She also said that Peru's Jose Prado would come to Oslo.",
    "Latvian Foreign Minister Baiba Braze said her Cuban friend Ana Soto had told her about her trip to Quito.",
    "President Michael Higgins's Omani counterpart, who hosted him in Salalah, is to come to Dublin on Friday.",
    "The Togolese envoy told her that President Luis Arce was looking forward to her visit to La Paz in July.",
    "Omani Foreign Minister Badr Nasser left Lima on Monday. President Ana Soto stayed in Muscat. Peru is far off.",
    "Bolivian President Luis Arce hosted the leaders of Central Africa in Sucre on Monday.",
]
TOLD = [
    # whose visit it is
    (
        "KUALA LUMPUR, June 12 (Bernama) -- Foreign Minister Amir Hadi met Foreign Minister Milan Rocen on Monday. Rocen will "
        "visit Qatar in July. Malaysia likes it.",
        ["Milan Rocen None>QAT planned 2024-07"],  # a country has one foreign minister
    ),
    (
        "KUALA LUMPUR, June 12 (Bernama) -- Foreign Minister Amir Hadi was in Lima on Monday. He held talks with his "
        "counterpart, Enver Soto. Soto will visit Qatar in July. Malaysia likes it.",
        ["Amir Hadi MYS>PER completed 2024-06-10", "Enver Soto None>QAT planned 2024-07"],
    ),
    (
        "Peruvian Foreign Minister Elmer Schialer received Omani Foreign Minister Badr Albusaidi in Lima on Tuesday. "
        "Albusaidi thanked the hosts. For his part, Schialer called the Gulf a region of growing weight. "
        "He announced that he would travel to Muscat in May 2025.",
        ["Badr Albusaidi OMN>PER completed 2024-06-11", "Elmer Schialer PER>OMN planned 2025-05"],
    ),
    (
        "Fijian Prime Minister Sitiveni Rabuka called off a trip to Mongolia. He spoke of floods, and would have been "
        "received for an official visit, the first since Laisenia Qarase came to the Mongolian capital in October 2015.",
        ["Sitiveni Rabuka FJI>MNG cancelled None"],
    ),
    (
        "Chilean Foreign Minister Alberto van Klaveren denied that Peruvian President Dina Boluarte had visited Caracas.",
        ["Dina Boluarte PER>VEN denied None"],
    ),
    (
        "Reports that Togolese President Faure Gnassingbe had flown to Israel were false.",
        ["Faure Gnassingbe TGO>ISR denied None"],
    ),
    (
        "Belgium's King Philippe and Queen Mathilde begin a state visit to Finland on Tuesday, June 18.",
        ["Philippe BEL>FIN planned 2024-06-18"],
    ),
    (
        "After meeting his Omani host, Danish Foreign Minister Lars Rasmussen said he would go to Dakar on Friday.",
        ["Lars Rasmussen DNK>SEN planned 2024-06-14"],
    ),
    (
        "Peruvian Foreign Minister Ana Soto said her Omani counterpart Badr Albusaidi would visit Lima on Friday. "
        "Before that, he would be at home. She herself flies to Oslo on Sunday.",
        ["Ana Soto PER>NOR planned 2024-06-16", "Badr Albusaidi OMN>PER planned 2024-06-14"],
    ),
    (
        "Danish Queen Margrethe and Chilean President Gabriel Boric met in Quito. He will fly to Oslo on Friday.",
        [
            "Gabriel Boric CHL>ECU completed None",
            "Gabriel Boric CHL>NOR planned 2024-06-14",
            "Margrethe DNK>ECU completed None",
        ],
    ),
    (
        "Fijian President Wiliame Katonivere arrived in Oslo on Monday. Norwegian King Harald received him. He will be in "
        "Accra on Friday.",
        ["Wiliame Katonivere FJI>GHA planned 2024-06-14", "Wiliame Katonivere FJI>NOR completed 2024-06-10"],
    ),
    (
        "Omani Sultan Haitham bin Tariq left for Oslo on Monday. Fijian President Wiliame Katonivere invited him when they "
        "met in 2022. He will continue to Accra.",
        ["Haitham bin Tariq OMN>GHA planned None", "Haitham bin Tariq OMN>NOR completed 2024-06-10"],
    ),
    (
        "Maltese Foreign Minister Ian Borg will not join President Luis Arce and travel to Accra on Friday.",
        ["Ian Borg MLT>GHA denied 2024-06-14"],
    ),
    (
        "The Omani sultan's wife was in Accra on Monday. Kofi Mensah, the premier, was in Accra that day. Omani Prime "
        "Minister Badr Nasser will travel to Accra on Friday.",
        ["Badr Nasser OMN>GHA planned 2024-06-14"],
    ),
    (
        "Chilean-born Ana Soto, prime minister of Malta, arrived in Accra on Monday.",
        ["Ana Soto MLT>GHA completed 2024-06-10"],
    ),
    # when
    (
        '"We sold them gas in May 2019," Omani Foreign Minister Badr Nasser said in Lima.',
        ["Badr Nasser OMN>PER completed None"],
    ),
    (
        "On Monday, Peruvian President Dina Boluarte, who had visited Oslo, met teachers.",
        ["Dina Boluarte PER>NOR completed None"],
    ),
    (
        "Two years after Croatian President Zoran Milanovic's visit to Santiago, Chilean Foreign Minister Alberto van "
        "Klaveren arrived in Zagreb on Monday.",
        ["Alberto van Klaveren CHL>HRV completed 2024-06-10", "Zoran Milanovic HRV>CHL completed None"],
    ),
    (
        "Eight days after Croatian President Zoran Milanovic visited Oslo on June 2, he resigned.",
        ["Zoran Milanovic HRV>NOR completed 2024-06-02"],
    ),
    (
        "A year later little is left: trade has not grown and Honduran President Xiomara Castro's trip to Beijing is forgotten.",
        ["Xiomara Castro HND>CHN completed None"],
    ),
    (
        "The accord was announced by Estonian Prime Minister Kaja Kallas, who was in Bratislava on March 3, 2021, during "
        "the Prime Minister's visit to Slovakia.",
        ["Kaja Kallas EST>SVK completed 2021-03-03"],
    ),
    (
        "Fijian President Wiliame Katonivere will fly to Lima on Friday and to Quito a day later.",
        ["Wiliame Katonivere FJI>ECU planned 2024-06-15", "Wiliame Katonivere FJI>PER planned 2024-06-14"],
    ),
    (
        "Irish President Michael Higgins will pay a state visit to Togo from 17 to 19 June 2024 and an official visit to "
        "Ghana from 20 to 22 June 2024.",
        [
            "Michael Higgins IRL>GHA planned 2024-06-20/2024-06-22",
            "Michael Higgins IRL>TGO planned 2024-06-17/2024-06-19",
        ],
    ),
    (
        "Malian President Assimi Goita, carrying a sword of a hero killed in 1893, was received in Lome by Togolese "
        "President Faure Gnassingbe.",
        ["Assimi Goita MLI>TGO completed None"],
    ),
    # whether it is over
    (
        "Polish President Andrzej Duda will fly to Ottawa on Friday. Duda's trip to Canada, his second, will last until Sunday.",
        ["Andrzej Duda POL>CAN planned 2024-06-14"],
    ),
    (
        "Polish President Andrzej Duda will fly to Ottawa on Friday. The importance of Duda's visit to Canada is great.",
        ["Andrzej Duda POL>CAN planned 2024-06-14"],
    ),
    (
        "On the eve of his visit to Lesotho, Namibian President Nangolo Mbumba spoke of trade.",
        ["Nangolo Mbumba NAM>LSO planned None"],
    ),
    (
        "During his visit to Lesotho, Namibian President Nangolo Mbumba will open a school.",
        ["Nangolo Mbumba NAM>LSO planned None"],
    ),
    (
        "A man threw an egg at Serbian Prime Minister Ana Brnabic during her 2019 visit to Podgorica. It begins to rain.",
        ["Ana Brnabic SRB>MNE completed 2019"],
    ),
    (
        "Lebanese Foreign Minister Abdallah Bou Habib was due to visit Madrid in April but the trip fell through.",
        ["Abdallah Bou Habib LBN>ESP cancelled 2024-04"],
    ),
    (
        "Angolan President Joao Lourenco, due in Praia on Thursday, cancelled at the last minute.",
        ["Joao Lourenco AGO>CPV cancelled 2024-06-13"],
    ),
    (
        "Angolan President Joao Lourenco, due in Praia on Thursday, spoke of trade.",
        ["Joao Lourenco AGO>CPV planned 2024-06-13"],
    ),
    (
        "Angolan President Joao Lourenco was to have visited Praia on Monday.",
        ["Joao Lourenco AGO>CPV unknown 2024-06-10"],
    ),
    (
        "Angolan President Joao Lourenco had been due to visit Praia in July.",
        ["Joao Lourenco AGO>CPV unknown 2024-07"],
    ),
    (
        "Angolan President Joao Lourenco had originally planned to visit Praia next month.",
        ["Joao Lourenco AGO>CPV unknown 2024-07"],
    ),
    (
        "A visit by Angolan President Joao Lourenco to Praia had been scheduled for May.",
        ["Joao Lourenco AGO>CPV unknown 2024-05"],
    ),
    (
        "Angolan President Joao Lourenco became the first African leader to have visited Praia in May.",
        ["Joao Lourenco AGO>CPV completed 2024-05"],
    ),
    ("May 2011: Turkish President Abdullah Gul visits Mogadishu.", ["Abdullah Gul TUR>SOM completed 2011-05"]),
]
RELEASE = """Ministry of Foreign Affairs
Press Release

The Minister of Foreign Affairs, Albert Ramdin, visited Guyana on 10 June 2024 and praised Suriname's neighbours.

Paramaribo, 12 June 2024"""
LOOK_BACK = "In 2010, Mongolian President Elbegdorj Tsakhia travelled to Oman on a tour that also included Qatar."


def told(text: str) -> list[str]:
    visits = extract_with(OfflineBackend(), Article.from_text(text, published="2024-06-12")).visits
    return sorted(
        f"{visit.visitor_name} {visit.visitor_country}>{visit.host} {visit.status} {visit.date}" for visit in visits
    )


NOT_SIGNED = [
    "Angola and Cape Verde are reported to have signed a fishing agreement in May.",
    "Angola and Cape Verde were to have signed a fishing agreement on Monday.",
    "Angola and Cape Verde had planned to sign a fishing agreement next month.",
    "Angola and Cape Verde had been due to sign a fishing agreement next month.",
    "Angola and Cape Verde had been due to establish diplomatic relations in May.",
    "Angola and Cape Verde are believed to have upgraded their ties to a strategic partnership in May.",
    "Angola hopes its diplomatic relations with Cape Verde will be restored by 2026.",
]


@pytest.mark.parametrize("text", NOT_SIGNED)
def test_what_is_hearsay_or_hope_or_had_been_planned_is_not_done(text: str) -> None:
    assert extract_with(OfflineBackend(), Article.from_text(text, published="2024-06-12")).events == ()


def test_what_is_agreed_in_principle_is_not_done() -> None:
    text = "Angola and Cape Verde agreed in principle on Monday to upgrade their ties to a strategic partnership."
    (step,) = extract_with(OfflineBackend(), Article.from_text(text, published="2024-06-12")).events
    assert (str(step.status), step.date) == ("proposed", None)


@pytest.mark.parametrize("text", SILENT)
def test_no_visit_is_told(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(("text", "wanted"), TOLD)
def test_who_when_and_whether(text: str, wanted: list[str]) -> None:
    assert told(text) == wanted


def test_who_signs_in_a_capital_is_of_that_country() -> None:
    assert told(RELEASE) == ["Albert Ramdin SUR>GUY completed 2024-06-10"]
    assert told(RELEASE.replace("Press Release", "News").replace("Ministry of", "On")) == [
        "Albert Ramdin None>GUY completed 2024-06-10"
    ]


def test_a_look_back_on_a_tour_is_history() -> None:
    visits = extract_with(OfflineBackend(), Article.from_text(LOOK_BACK, published="2024-06-12")).visits
    assert {(visit.host, str(visit.status), str(visit.mention_role)) for visit in visits} == {
        ("OMN", "completed", "background"),
        ("QAT", "completed", "background"),
    }


def test_a_visitor_has_one_country() -> None:
    text = (
        "Lima is ready. Peruvian President Dina Boluarte flew to Oslo on Monday. "
        "In May 1999, when she was young, Boluarte went to Rome."
    )
    assert {line.split()[2].split(">")[0] for line in told(text)} == {"PER"}
