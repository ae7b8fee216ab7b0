"""Wordings of visits that several sentences, or words beside the verb, tell together."""

from __future__ import annotations

import pytest

from diplo_extract.backends.offline import OfflineBackend
from diplo_extract.pipeline import extract_with
from diplo_extract.schema import Article

TOLD = [
    (
        "Zambian President Hakainde Hichilema met Namibian President Nangolo Mbumba in Lusaka on Monday. Mr. Mbumba will travel on to Harare on Thursday.",
        ["Nangolo Mbumba NAM>ZMB completed 2024-06-10", "Nangolo Mbumba NAM>ZWE planned 2024-06-13"],
    ),
    (
        "Prime Minister Tevita Lolohea will travel to Lima, Quito and La Paz next week.",
        [
            "Tevita Lolohea None>BOL planned [2024-06-17..2024-06-23]",
            "Tevita Lolohea None>ECU planned [2024-06-17..2024-06-23]",
            "Tevita Lolohea None>PER planned [2024-06-17..2024-06-23]",
        ],
    ),
    (
        "OSLO, Feb. 3 (AP) -- Kenyan Foreign Minister Musalia Mudavadi flew in on Monday for talks with his Norwegian counterpart, Espen Barth Eide.",
        ["Musalia Mudavadi KEN>NOR completed 2024-06-10"],
    ),
    (
        "Peru signed an extradition treaty with Chile in May, when Foreign Minister Ana Soto came to Arequipa.",
        ["Ana Soto CHL>PER completed 2024-05"],
    ),
    (
        "Danish Prime Minister Mette Frederiksen arrived in Riga on Monday from Tallinn, where she met Estonian leaders.",
        ["Mette Frederiksen DNK>EST completed None", "Mette Frederiksen DNK>LVA completed 2024-06-10"],
    ),
    (
        "Peruvian President Dina Boluarte and Chilean President Gabriel Boric signed nothing. The two presidents had met in Quito in May.",
        ["Dina Boluarte PER>ECU completed 2024-05", "Gabriel Boric CHL>ECU completed 2024-05"],
    ),
    (
        "Peruvian President Dina Boluarte praised Chilean President Gabriel Boric. The last meeting between the two leaders took place in Quito in May.",
        ["Dina Boluarte PER>ECU completed 2024-05", "Gabriel Boric CHL>ECU completed 2024-05"],
    ),
    (
        "It was in Geneva in May that the text was agreed, when Peruvian President Dina Boluarte met Chilean President Gabriel Boric.",
        ["Dina Boluarte PER>CHE completed 2024-05", "Gabriel Boric CHL>CHE completed 2024-05"],
    ),
    (
        "Leaders gathered in the Ghanaian capital on Monday for a summit of the bloc. Togolese President Faure Gnassingbe attended the summit. Malian President Assimi Goita is not coming.",
        ["Assimi Goita MLI>GHA denied None", "Faure Gnassingbe TGO>GHA completed None"],
    ),
    (
        "Leaders gathered in Accra on Monday for a summit of the bloc. The meeting was opened late. Beninese President Patrice Talon, also in attendance, called for calm.",
        ["Patrice Talon BEN>GHA completed None"],
    ),
    (
        "The regional summit in Accra was attended by Togolese President Faure Gnassingbe and Beninese President Patrice Talon.",
        ["Faure Gnassingbe TGO>GHA completed None", "Patrice Talon BEN>GHA completed None"],
    ),
    (
        "The summit in Accra, which was attended by Togolese President Faure Gnassingbe, ended on Monday.",
        ["Faure Gnassingbe TGO>GHA completed 2024-06-10"],
    ),
    (
        "The presidents of Mali, Niger and Togo met in Accra on Monday.",
        ["None MLI>GHA completed 2024-06-10", "None NER>GHA completed 2024-06-10", "None TGO>GHA completed 2024-06-10"],
    ),
    (
        "The foreign ministers of Mali, Niger and Togo arrived in Accra on Monday.",
        ["None MLI>GHA completed 2024-06-10", "None NER>GHA completed 2024-06-10", "None TGO>GHA completed 2024-06-10"],
    ),
    (
        "Indonesian President Joko Widodo's visit was the first leg of a tour that also took him to the ASEAN summit in Vientiane and to Brunei.",
        ["Joko Widodo IDN>BRN ongoing None", "Joko Widodo IDN>LAO ongoing None"],
    ),
    (
        "Togolese Foreign Minister Robert Dussey, on the second day of a visit, met Ghanaian President Nana Akufo-Addo.",
        ["Robert Dussey TGO>GHA completed None"],
    ),
    (
        "The pact was signed in Lome in May, when Ghanaian President Nana Akufo-Addo was on a state visit there.",
        ["Nana Akufo-Addo GHA>TGO completed 2024-05"],
    ),
    (
        "Ghanaian President Nana Akufo-Addo was himself in Lome in May.",
        ["Nana Akufo-Addo GHA>TGO completed 2024-05"],
    ),
    (
        "Ghanaian President Nana Akufo-Addo will continue on Thursday to Lome.",
        ["Nana Akufo-Addo GHA>TGO planned 2024-06-13"],
    ),
    (
        "Ghanaian Foreign Minister Shirley Botchwey, likewise in Lome for the conference, met traders.",
        ["Shirley Botchwey GHA>TGO completed None"],
    ),
    (
        "Ghana has sent Foreign Minister Shirley Botchwey to Lome.",
        ["Shirley Botchwey GHA>TGO completed None"],
    ),
    (
        "Swiss President Viola Amherd attended the Batumi economic forum.",
        ["Viola Amherd CHE>GEO completed None"],
    ),
    (
        "Swiss President Viola Amherd touched down in Lome on Monday, the opening stop of working visits to Togo, Ghana and Benin.",
        [
            "Viola Amherd CHE>BEN planned None",
            "Viola Amherd CHE>GHA planned None",
            "Viola Amherd CHE>TGO completed 2024-06-10",
        ],
    ),
    (
        "A visit Swiss President Viola Amherd was to have made to Lome in May was postponed.",
        ["Viola Amherd CHE>TGO postponed 2024-05"],
    ),
    (
        "Dutch Prime Minister Mark Rutte spoke in Lome. Rutte, the first Dutch prime minister to come to Togo, flew home on Friday.",
        ["Mark Rutte NLD>TGO completed None"],
    ),
    (
        "Ghanaian President Nana Akufo-Addo was received by Togolese President Faure Gnassingbe and Togolese Foreign Minister Robert Dussey in Lome.",
        ["Nana Akufo-Addo GHA>TGO completed None"],
    ),
    (
        "OSLO - Polish President Andrzej Duda meets pupils.\n\nLIMA - Visit by Danish Queen Margrethe, due to begin on July 2, has been put off.\n\nACCRA: Summit, with Duda and Togolese President Faure Gnassingbe.",
        [
            "Andrzej Duda POL>GHA planned None",
            "Andrzej Duda POL>NOR planned None",
            "Faure Gnassingbe TGO>GHA planned None",
            "Margrethe DNK>PER postponed 2024-07-02",
        ],
    ),
    (
        "QUITO, Sept. 3 (AP) -- Ecuador's capital was quiet. Chilean President Gabriel Boric arrived here on Monday.",
        ["Gabriel Boric CHL>ECU completed 2024-06-10"],
    ),
]

SILENT = [
    "Argentina's Lionel Messi arrived in Doha on Monday.",
    "Kenyan Sports Minister Ababu Namwamba was glad. Kenya's Faith Kipyegon arrived in Paris on Monday.",
    "Peruvian Foreign Minister Javier Gonzalez-Olaechea and Chilean Foreign Minister Alberto van Klaveren spoke. The two countries last met in Quito in 2015.",
    "The Peruvian and Chilean teams met in Quito. The two sides met in Quito.",
    "Prime Minister Tevita Lolohea travelled to Lima.",
    "Peruvian President Dina Boluarte attended the national conference on water.",
    "Leaders met in Accra for a summit of the bloc. Togolese President Faure Gnassingbe attended last year's summit.",
    "Leaders met in Accra for a summit of the bloc. Togolese President Faure Gnassingbe attended a mass in Kara.",
    "Leaders gathered in Accra for a summit of the bloc. Togolese President Faure Gnassingbe opened a school at home and did not speak.",
    "The presidents of Peru Airlines, Chile Steel and Lima Bank met in Quito.",
    "Norway exports gas. Norway trades with Kenya, when Energy Minister Ana Soto came to Bergen prices rose.",
    "LIMA, Feb. 3 (AP) -- Peru waits. Peru hopes. Foreign Minister Javier Gonzalez-Olaechea arrived at the ministry on Monday. Peru smiles.",
    "LIMA, Feb. 3 (AP) -- Peru waits. Peru hopes. Foreign Minister Javier Gonzalez-Olaechea arrived back from Cusco on Monday. Peru smiles.",
    "The minister met officials of the Tokyo Electric Power Company. Japanese Foreign Minister Taro Kono attended the Paris Agreement conference.",
    "OSLO - Norwegian King Harald meets pupils.\n\nLIMA - Teachers on strike.\n\nACCRA - Danish Queen Margrethe leaves.",
    "OSLO - Polish President Andrzej Duda speaks to Peruvian President Dina Boluarte by phone.\n\nLIMA - Teachers on strike.\n\nACCRA - Miners meet.",
    "Malaysian Foreign Minister Mohamad Hasan spoke. Ali Mohamad visited Lima.",
    "Togolese Foreign Minister Robert Dussey met Ghanaian President Nana Akufo-Addo.",
    "The pact was signed in Lome. It was agreed there.",
    "The talks in Geneva failed, when Peruvian President Dina Boluarte met traders.",
    "Danish Prime Minister Mette Frederiksen left Riga on Monday and heard from Tallinn.",
    "Danish Prime Minister Mette Frederiksen received a call from Tallinn.",
    "Chinese President Xi Jinping attended the Beijing forum.",
    "Swiss President Viola Amherd praised the Minsk process summit.",
    "The summit was attended by Togolese President Faure Gnassingbe.",
    "The first stop of visits by tourists to Togo, Ghana and Benin is Lome, said Swiss President Viola Amherd.",
    "Kenya's foreign minister, Musalia Mudavadi, praised Ghana. Ghana's Nana Akufo-Addo, who spoke in Accra, agreed.",
    "Zambian President Hakainde Hichilema said Mr. Banda was in Harare.",
    "A visit Swiss President Viola Amherd has long wanted to make to Lome was discussed.",
]


def told(text: str) -> list[str]:
    visits = extract_with(OfflineBackend(), Article.from_text(text, published="2024-06-12")).visits
    return sorted(
        f"{visit.visitor_name} {visit.visitor_country}>{visit.host} {visit.status} {visit.date}" for visit in visits
    )


@pytest.mark.parametrize(("text", "wanted"), TOLD)
def test_visits_are_told_together(text: str, wanted: list[str]) -> None:
    assert told(text) == wanted


@pytest.mark.parametrize("text", SILENT)
def test_no_visit_is_told(text: str) -> None:
    assert told(text) == []
