"""Visits in background pieces: leaders whom no title names, whose country and office the passage tells; and others who
travel, of whom nothing tells either."""

from __future__ import annotations

import pytest

from diplo_extract.backends.offline import OfflineBackend
from diplo_extract.pipeline import extract_with
from diplo_extract.schema import Article

QUARREL = "Ghana and Peru quarrelled for years. "
TIMBER = "How Latvia and Chile found each other\n\nLatvia and Chile have traded timber since 1991, and Chile's copper has gone to Riga ever since. "
PARTNERS = "Peru and Ghana are partners. Peru sells copper to Ghana, and Ghana sells cocoa to Peru. Peru and Ghana signed a treaty in 2001. "
TOLD = [
    (
        QUARREL
        + "Since Ollanta Humala came to power in 2011, Peru has looked to Africa. Humala travelled to Accra in May 2013.",
        ["Ollanta Humala PER>GHA completed 2013-05"],
    ),
    (
        QUARREL
        + "Ghana broke the deal. The government of John Kufuor wanted ore, and in May 2003 Kufuor flew to Lima.",
        ["John Kufuor GHA>PER completed 2003-05"],
    ),
    (
        QUARREL + "Alan Garcia's government sent rice to Ghana. Garcia visited Accra in May 2008. Peru paid.",
        ["Alan Garcia PER>GHA completed 2008-05"],
    ),
    (
        QUARREL + "Alan Garcia, who took office in 2006, visited Accra in May 2008. Peru sent rice. Peru paid.",
        ["Alan Garcia PER>GHA completed 2008-05"],
    ),
    (
        QUARREL
        + "Peru waited. It was only after John Kufuor was sworn in that the ice broke; Kufuor went to Lima in May 2003. Ghana paid.",
        ["John Kufuor GHA>PER completed 2003-05"],
    ),
    (
        "Alan Garcia flew to Accra on May 3, the first Peruvian president to do so. Peru sells copper.",
        ["Alan Garcia PER>GHA completed 2024-05-03"],
    ),
    (
        "In May 2003 John Kufuor visited Lima, the first Ghanaian head of state in two decades to do so.",
        ["John Kufuor GHA>PER completed 2003-05"],
    ),
    (
        "Ana Soto arrived in Lima on May 3, the first Ghanaian foreign minister to set foot there.",
        ["Ana Soto GHA>PER completed 2024-05-03"],
    ),
    (
        "Peru and Ghana signed a treaty of friendship when John Kufuor visited Lima in May 2003.",
        ["John Kufuor GHA>PER completed 2003-05"],
    ),
    (
        "Ghana restored relations with Peru in May 2003, after Alan Garcia came to Accra.",
        ["Alan Garcia PER>GHA completed 2003-05"],
    ),
    (
        "Peru and Ghana issued a joint declaration in May 2003, when John Kufuor was in Lima.",
        ["John Kufuor GHA>PER completed 2003-05"],
    ),
    (
        QUARREL + "In May 2013 Ollanta Humala and five of his ministers flew to Accra. Peru paid.",
        ["Ollanta Humala PER>GHA completed 2013-05"],
    ),
    (
        QUARREL + "Ollanta Humala and his cabinet travelled to Accra in May 2013. Peru paid.",
        ["Ollanta Humala PER>GHA completed 2013-05"],
    ),
    (
        "Peruvian President Alan Garcia and his wife arrived in Accra on Monday.",
        ["Alan Garcia PER>GHA completed 2024-06-10"],
    ),
    (
        "Peruvian President Alan Garcia and three of his ministers will visit Togo on Friday.",
        ["Alan Garcia PER>TGO planned 2024-06-14"],
    ),
    (
        "On Monday, in Accra, Mahama and his Peruvian counterpart Ana Soto signed a treaty.",
        ["Ana Soto PER>GHA completed 2024-06-10"],
    ),
    (
        "In Accra on May 3, Peruvian Trade Minister Ana Soto and her host, Kofi Mensah, signed an agreement on cocoa.",
        ["Ana Soto PER>GHA completed 2024-05-03"],
    ),
    (
        "Ghana and Peru talk. Ghana likes Peru. John Mahama and his Peruvian counterpart, Ana Soto, met in Accra in May. In June Mahama flew to Lima.",
        ["Ana Soto PER>GHA completed 2024-05", "John Mahama GHA>PER completed 2024-06"],
    ),
    (
        "In Geneva, foreign ministers Ana Soto of Peru and Kofi Mensah of Ghana signed a treaty on May 3.",
        ["Ana Soto PER>CHE completed 2024-05-03", "Kofi Mensah GHA>CHE completed 2024-05-03"],
    ),
    (
        "In Kumasi on May 3, presidents Ana Soto of Peru and Kofi Mensah of Ghana put their names to a treaty.",
        ["Ana Soto PER>GHA completed 2024-05-03"],
    ),
    (
        "In May, Peruvian Foreign Minister Ana Soto met Ghanaian Deputy Minister Kofi Mensah on the margins of a UN meeting in Jamaica.",
        ["Ana Soto PER>JAM completed 2024-05", "Kofi Mensah GHA>JAM completed 2024-05"],
    ),
    (
        "Peruvian Foreign Minister Ana Soto held talks with Ghanaian Foreign Minister Kofi Mensah on the sidelines of a gathering in Jamaica in May.",
        ["Ana Soto PER>JAM completed 2024-05", "Kofi Mensah GHA>JAM completed 2024-05"],
    ),
    (
        "Last Sunday in Geneva, the Peruvian president, Ana Soto, and the Ghanaian prime minister, Kofi Mensah, signed a pact.",
        ["Ana Soto PER>CHE completed 2024-06-09", "Kofi Mensah GHA>CHE completed 2024-06-09"],
    ),
    (
        "OSLO - The treaty was signed by Norwegian Foreign Minister Espen Eide and his Omani peer, Badr Albusaidi, who is on an official visit to the Kingdom from June 10 to 12.",
        ["Badr Albusaidi OMN>NOR ongoing 2024-06-10/2024-06-12"],
    ),
    (
        "Oman's Minister of Transport and Minister of Communications, Salim Almawali, landed in Riga on Tuesday for a two-day visit.",
        ["Salim Almawali OMN>LVA ongoing 2024-06-11/2024-06-12"],
    ),
    (
        "Omani Foreign Minister Badr Albusaidi, who touched down in Oslo on Tuesday, is in the country for an official visit.",
        ["Badr Albusaidi OMN>NOR ongoing 2024-06-11"],
    ),
    (
        "Omani Foreign Minister Badr Albusaidi returned the courtesy on May 3 with an official visit to Riga.",
        ["Badr Albusaidi OMN>LVA completed 2024-05-03"],
    ),
    (
        "Omani Foreign Minister Badr Albusaidi will end the year with a trip to Latvia in December.",
        ["Badr Albusaidi OMN>LVA planned 2024-12"],
    ),
    (
        "Peruvian President Alan Garcia followed it up with a state visit to Ghana in May 2008.",
        ["Alan Garcia PER>GHA completed 2008-05"],
    ),
    (
        "Peruvian President Alan Garcia visited Accra in May 2008. He went back in June 2009, this time for a week.",
        ["Alan Garcia PER>GHA completed 2008-05", "Alan Garcia PER>GHA completed 2009-06"],
    ),
    (
        "Peruvian President Alan Garcia visited Accra in May 2008. He came back in June 2009 for a second visit.",
        ["Alan Garcia PER>GHA completed 2008-05", "Alan Garcia PER>GHA completed 2009-06"],
    ),
    (
        QUARREL
        + "Kwame Mensah's government was angry until Ollanta Humala travelled to Accra in May 2013. The treaty that he and Mensah signed was short. Peru paid. Peru smiled.",
        ["Ollanta Humala PER>GHA completed 2013-05"],
    ),
    (
        "Peruvian President Alan Garcia visited Accra in May 2008. He went back on May 5.",
        ["Alan Garcia PER>GHA completed 2008-05"],
    ),
    (
        TIMBER
        + "It was Andris Berzins's government that opened the door. In April 2012 Berzins paid a visit to Santiago, and Chile sent its thanks.",
        ["Andris Berzins LVA>CHL completed 2012-04"],
    ),
    (
        TIMBER
        + "The thaw began when Michelle Bachelet was elected president. Bachelet came to Riga in June 2007 with a dozen ministers.",
        ["Michelle Bachelet CHL>LVA completed 2007-06"],
    ),
    (
        TIMBER + "Sebastian Pinera and two of his ministers spent a day in Riga in June 2012.",
        ["Sebastian Pinera CHL>LVA completed 2012-06"],
    ),
    (
        TIMBER
        + "In June 2012, in Riga, Sebastian Pinera and his Latvian counterpart, Andris Berzins, signed a treaty on fishing.",
        ["Sebastian Pinera CHL>LVA completed 2012-06"],
    ),
    (
        TIMBER
        + "Under Patricio Aylwin's presidency little happened, but Aylwin stopped in Riga on 4 July 1993, the first Chilean head of state ever to do so.",
        ["Patricio Aylwin CHL>LVA completed 1993-07-04"],
    ),
    (
        TIMBER
        + "Guntis Ulmanis, who had been sworn in a month earlier, travelled to Santiago in August 1993. Eduardo Frei returned the visit in May 1994.",
        ["Eduardo Frei CHL>LVA completed 1994-05", "Guntis Ulmanis LVA>CHL completed 1993-08"],
    ),
    (
        TIMBER
        + "Chilean Foreign Minister Ana Soto and Latvian Defence Minister Janis Ozols met last month on the sidelines of a Nato gathering in Norway.",
        ["Ana Soto CHL>NOR completed 2024-05", "Janis Ozols LVA>NOR completed 2024-05"],
    ),
    (
        TIMBER
        + "At a ceremony in Riga on Monday, Chile's trade minister, Ana Soto, and her host signed a memorandum of understanding on timber.",
        ["Ana Soto CHL>LVA completed 2024-06-10"],
    ),
    (
        TIMBER
        + "In Riga on Monday, Ana Soto, the Chilean trade minister, signed a memorandum of understanding with the government of Krisjanis Karins.",
        ["Ana Soto CHL>LVA completed 2024-06-10"],
    ),
    (
        TIMBER + "Chilean President Gabriel Boric capped the week with an official visit to Riga on Friday.",
        ["Gabriel Boric CHL>LVA completed 2024-06-07"],
    ),
    (
        TIMBER + "Chilean President Gabriel Boric answered in kind in May, with a visit to Riga.",
        ["Gabriel Boric CHL>LVA completed 2024-05"],
    ),
    (
        TIMBER
        + "Chile's Minister for Agriculture, Fisheries and Rural Development Ana Soto arrived in Riga on Monday.",
        ["Ana Soto CHL>LVA completed 2024-06-10"],
    ),
    (
        TIMBER + "When Krisjanis Karins stepped down, his successor, Evika Silina, flew to Santiago in November 2023.",
        ["Evika Silina LVA>CHL completed 2023-11"],
    ),
    (
        PARTNERS
        + "Foreign Minister Ana Soto, leading a team that included Juan Paz, signed a treaty with the government of Kofi Mensah in Accra on Monday. Soto was glad for Peru.",
        ["Ana Soto PER>GHA completed 2024-06-10"],
    ),
    (
        "Omani Foreign Minister Badr Albusaidi, flanked by two aides, flew to Riga on Monday.",
        ["Badr Albusaidi OMN>LVA completed 2024-06-10"],
    ),
]
SILENT = [
    "Ghana and Peru trade. Ghana buys fish from Peru. Lionel Quispe travelled to Accra in May to play for the Black Stars.",
    "Ghana and Peru trade. Ghana buys fish from Peru. The banker John Smith flew to Lima in May to sign an agreement with a mine.",
    "Ghana and Peru trade. Ghana buys fish from Peru. Maria Lopez toured Ghana in May with her band, and Kofi Mensah came to Lima.",
    "Ghana and Peru trade. Ghana buys fish from Peru. Tourists came to Lima when John Smith visited Ghana.",
    "Ghana and Peru trade. John Smith's company digs in Peru. Smith flew to Accra in May.",
    "Ghana and Peru trade. Maria Lopez's team won. Lopez travelled to Lima in May to see the Ghana final.",
    "Vietnam and Ghana trade. Vietnam sells rice to Ghana. Xi Jinping's government in China watched. Xi Jinping travelled to Hanoi in May, and China was glad.",
    "Peru and Ghana signed a treaty. Activist Maria Lopez travelled to Accra in May to protest.",
    "The mayor's cabinet met. Rosa Diaz and her cabinet flew to Lima.",
    "Peruvian Foreign Minister Ana Soto signed a decree on troops in Accra.",
    "Peruvian Foreign Minister Ana Soto signed a contract to build a road in Accra.",
    "Peruvian President Alan Garcia was threatened with a visit to Ghana.",
    "West Bengal's government signed a treaty. West Bengal toured Peru.",
    TIMBER
    + "Ana Soto, her Latvian peer, said Chile was welcome. The pianist Juan Paz toured Latvia. Juan Paz and his orchestra flew to Riga in May.",
    TIMBER
    + "Chile's president has not come to Riga since, but tennis star Nicolas Jarry flew to Riga in May and signed shirts.",
    TIMBER + "Pablo Neruda visited Riga in 1951, when Chile and the Soviet Union signed a cultural pact.",
    PARTNERS + "Xi Jinping's government watched from Beijing. Xi Jinping travelled to Lima in May.",
    PARTNERS + "Then John Smith, who was elected chairman of the club, travelled to Lima in May.",
    PARTNERS + "Rosa Diaz took office as head of the bank. In May Rosa Diaz flew to Accra.",
    PARTNERS + "Under coach Rosa Diaz the team won. Diaz flew to Accra in May.",
    PARTNERS + "The singer Rosa Diaz was re-elected to the jury. Diaz flew to Accra in May.",
    PARTNERS + "John Smith and his counterpart at the bank flew to Lima.",
    PARTNERS + "Cargo ships took office supplies. Cargo flew to Lima.",
]


def told(text: str) -> list[str]:
    visits = extract_with(OfflineBackend(), Article.from_text(text, published="2024-06-12")).visits
    return sorted(
        f"{visit.visitor_name} {visit.visitor_country}>{visit.host} {visit.status} {visit.date}" for visit in visits
    )


@pytest.mark.parametrize(("text", "wanted"), TOLD)
def test_visits_of_background_pieces_are_told(text: str, wanted: list[str]) -> None:
    assert told(text) == wanted


@pytest.mark.parametrize("text", SILENT)
def test_who_leads_no_country_makes_no_visit(text: str) -> None:
    assert told(text) == []
