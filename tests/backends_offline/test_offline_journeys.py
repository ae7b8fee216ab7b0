"""What reporters tell of journeys: legs and travellers with dates of their own, envoys, absence, acts abroad; and what
sounds like it and tells no visit."""

from __future__ import annotations

import pytest

from diplo_extract.backends.offline import OfflineBackend
from diplo_extract.pipeline import extract_with
from diplo_extract.schema import Article

JOURNEYS: list[tuple[str, list[str]]] = [
    (
        "Prime Minister Kaja Kallas of Estonia, accompanied by a dozen executives, flew to Nairobi on Monday.",
        ["Kaja Kallas EST>KEN completed 2024-06-10"],
    ),
    (
        "Kaja Kallas, 46, prime minister of Estonia, is to visit Nairobi next week.",
        ["Kaja Kallas EST>KEN planned [2024-06-17..2024-06-23]"],
    ),
    (
        "Estonian Prime Minister Kaja Kallas and her foreign minister, Margus Tsahkna, flew to Nairobi on Monday.",
        ["Kaja Kallas EST>KEN completed 2024-06-10", "Margus Tsahkna EST>KEN completed 2024-06-10"],
    ),
    (
        "Presidents Alar Karis of Estonia and Edgars Rinkevics of Latvia travelled to Chisinau on Monday.",
        ["Alar Karis EST>MDA completed 2024-06-10", "Edgars Rinkevics LVA>MDA completed 2024-06-10"],
    ),
    (
        "Estonian President Alar Karis, Latvian President Edgars Rinkevics and Lithuanian President Gitanas Nauseda visited Chisinau together.",
        [
            "Alar Karis EST>MDA completed None",
            "Edgars Rinkevics LVA>MDA completed None",
            "Gitanas Nauseda LTU>MDA completed None",
        ],
    ),
    (
        "The leaders of Estonia and Latvia, Alar Karis and Edgars Rinkevics, arrived in Chisinau on Monday.",
        ["Alar Karis EST>MDA completed 2024-06-10", "Edgars Rinkevics LVA>MDA completed 2024-06-10"],
    ),
    (
        "Estonian President Alar Karis visited Chisinau on Monday and Latvian President Edgars Rinkevics on Tuesday.",
        ["Alar Karis EST>MDA completed 2024-06-10", "Edgars Rinkevics LVA>MDA completed 2024-06-11"],
    ),
    (
        "Estonian President Alar Karis arrives in Chisinau on Friday, followed by Latvian President Edgars Rinkevics on Saturday.",
        ["Alar Karis EST>MDA planned 2024-06-14", "Edgars Rinkevics LVA>MDA planned 2024-06-15"],
    ),
    (
        "Both Estonian President Alar Karis and Latvian President Edgars Rinkevics are due in Chisinau next month.",
        ["Alar Karis EST>MDA planned 2024-07", "Edgars Rinkevics LVA>MDA planned 2024-07"],
    ),
    (
        "Estonian President Alar Karis will visit Chisinau on Friday and Tbilisi on Saturday.",
        ["Alar Karis EST>GEO planned 2024-06-15", "Alar Karis EST>MDA planned 2024-06-14"],
    ),
    (
        "Estonian President Alar Karis will be in Chisinau on June 20 and 21, in Tbilisi on June 22 and in Baku on June 23.",
        [
            "Alar Karis EST>AZE planned 2024-06-23",
            "Alar Karis EST>GEO planned 2024-06-22",
            "Alar Karis EST>MDA planned 2024-06-20/2024-06-21",
        ],
    ),
    (
        "Estonian President Alar Karis spent Monday in Chisinau and Tuesday in Tbilisi.",
        ["Alar Karis EST>GEO completed 2024-06-11", "Alar Karis EST>MDA completed 2024-06-10"],
    ),
    (
        "A visit by Estonian President Alar Karis to Moldova is expected in the autumn.",
        ["Alar Karis EST>MDA planned None"],
    ),
    (
        "Chisinau is preparing for the arrival of Estonian President Alar Karis on Friday.",
        ["Alar Karis EST>MDA planned 2024-06-14"],
    ),
    (
        "The arrival of Estonian President Alar Karis in Chisinau on Monday drew crowds.",
        ["Alar Karis EST>MDA completed 2024-06-10"],
    ),
    (
        "A trip to Chisinau by Estonian President Alar Karis, planned for July, is on hold.",
        ["Alar Karis EST>MDA postponed 2024-07"],
    ),
    (
        "The forthcoming official visit of the President of Estonia, Alar Karis, to Moldova, scheduled for 20 and 21 June, was discussed.",
        ["Alar Karis EST>MDA planned 2024-06-20/2024-06-21"],
    ),
    (
        "Estonian President Alar Karis is due to be received by Moldovan President Maia Sandu in Chisinau on Friday.",
        ["Alar Karis EST>MDA planned 2024-06-14"],
    ),
    ("Moldova will play host to Estonian President Alar Karis on Friday.", ["Alar Karis EST>MDA planned 2024-06-14"]),
    (
        "Moldova rolled out the red carpet for Estonian President Alar Karis on Monday.",
        ["Alar Karis EST>MDA completed 2024-06-10"],
    ),
    (
        "At the G20 in Rio de Janeiro, Estonian President Alar Karis called for calm.",
        ["Alar Karis EST>BRA completed None"],
    ),
    (
        "At the summit in Rio de Janeiro last week, Estonian President Alar Karis met Moldovan President Maia Sandu.",
        [
            "Alar Karis EST>BRA completed [2024-06-03..2024-06-09]",
            "Maia Sandu MDA>BRA completed [2024-06-03..2024-06-09]",
        ],
    ),
    (
        "Estonian President Alar Karis and Moldovan President Maia Sandu spoke on the fringes of the security conference in Munich on Saturday.",
        ["Alar Karis EST>DEU completed 2024-06-08", "Maia Sandu MDA>DEU completed 2024-06-08"],
    ),
    (
        "On the sidelines of the Davos forum in Switzerland, Estonian President Alar Karis held talks with Moldovan President Maia Sandu.",
        ["Alar Karis EST>CHE completed None", "Maia Sandu MDA>CHE completed None"],
    ),
    (
        "Estonian President Alar Karis told the conference in Munich on Saturday that time was short.",
        ["Alar Karis EST>DEU completed 2024-06-08"],
    ),
    (
        "Speaking at the summit in Rio de Janeiro, Estonian President Alar Karis called for calm.",
        ["Alar Karis EST>BRA completed None"],
    ),
    (
        "Estonian President Alar Karis will represent the country at the funeral in Rome on Saturday.",
        ["Alar Karis EST>ITA planned 2024-06-15"],
    ),
    ("Estonian President Alar Karis will skip the summit in Rio de Janeiro.", ["Alar Karis EST>BRA denied None"]),
    (
        "Moldova hosts a summit in Chisinau on Friday. Estonian President Alar Karis will be there.",
        ["Alar Karis EST>MDA planned None"],
    ),
    (
        "Estonian President Alar Karis was among the guests at the coronation in London.",
        ["Alar Karis EST>GBR completed None"],
    ),
    (
        "Estonian President Alar Karis was one of the leaders who flew to Rome for the funeral.",
        ["Alar Karis EST>ITA completed None"],
    ),
    (
        "Italy is hosting the summit in Bari on June 20. Estonian President Alar Karis has confirmed that he will attend.",
        ["Alar Karis EST>ITA planned None"],
    ),
    (
        "Estonian President Alar Karis delivered a speech at the forum in Astana on Monday.",
        ["Alar Karis EST>KAZ completed 2024-06-10"],
    ),
    (
        "Estonian President Alar Karis stayed away from the summit in Astana, sending Foreign Minister Margus Tsahkna in his place.",
        ["Alar Karis EST>KAZ denied None", "Margus Tsahkna EST>KAZ completed None"],
    ),
    (
        "A day after Estonian President Alar Karis visited Chisinau, Moldova announced new plans.",
        ["Alar Karis EST>MDA completed None"],
    ),
    (
        "Before Estonian President Alar Karis flew to Chisinau on Monday, he spoke to reporters.",
        ["Alar Karis EST>MDA completed 2024-06-10"],
    ),
    (
        "The bridge was opened in May, while Estonian President Alar Karis was in Chisinau.",
        ["Alar Karis EST>MDA completed 2024-05"],
    ),
    (
        "Ahead of his arrival in Chisinau on Friday, Estonian President Alar Karis praised Moldova.",
        ["Alar Karis EST>MDA planned 2024-06-14"],
    ),
    (
        "Moldova was the destination of Estonian President Alar Karis's first foreign trip.",
        ["Alar Karis EST>MDA completed None"],
    ),
    (
        "Estonian President Alar Karis chose Moldova for his first foreign trip since taking office.",
        ["Alar Karis EST>MDA completed None"],
    ),
    (
        "Estonian President Alar Karis's first overseas trip as president, to Moldova, begins on Friday.",
        ["Alar Karis EST>MDA planned 2024-06-14"],
    ),
    (
        "On his first foreign trip as president, Estonian President Alar Karis arrived in Chisinau on Monday.",
        ["Alar Karis EST>MDA completed 2024-06-10"],
    ),
    ("Estonian President Alar Karis made Moldova his first destination abroad.", ["Alar Karis EST>MDA completed None"]),
    (
        "In his first trip abroad since taking office, to Moldova last week, Estonian President Alar Karis offered aid.",
        ["Alar Karis EST>MDA completed None"],
    ),
    (
        "Estonian President Alar Karis, in Chisinau on Monday, praised the reforms.",
        ["Alar Karis EST>MDA completed 2024-06-10"],
    ),
    (
        "From May 11 to 16 Estonian President Alar Karis was in Moldova.",
        ["Alar Karis EST>MDA completed 2024-05-11/2024-05-16"],
    ),
    (
        "Last week Estonian President Alar Karis was in Chisinau, where he met Moldovan President Maia Sandu.",
        ["Alar Karis EST>MDA completed [2024-06-03..2024-06-09]"],
    ),
    (
        "In Chisinau, Estonian President Alar Karis held talks with Moldovan President Maia Sandu.",
        ["Alar Karis EST>MDA completed None"],
    ),
    ("Estonian President Alar Karis has been in Chisinau since Sunday.", ["Alar Karis EST>MDA ongoing 2024-06-09"]),
    (
        "Estonian President Alar Karis is back in Chisinau for the third time this year.",
        ["Alar Karis EST>MDA ongoing 2024"],
    ),
    (
        "Estonian President Alar Karis arrived in the Moldovan capital on Monday.",
        ["Alar Karis EST>MDA completed 2024-06-10"],
    ),
    (
        "Estonian President Alar Karis travelled to the Moldovan city of Balti on Monday.",
        ["Alar Karis EST>MDA completed 2024-06-10"],
    ),
    ("Estonian President Alar Karis laid a wreath in Chisinau on Monday.", ["Alar Karis EST>MDA completed 2024-06-10"]),
    (
        "Estonian President Alar Karis signed the guest book in Chisinau on Monday.",
        ["Alar Karis EST>MDA completed 2024-06-10"],
    ),
    (
        "Estonian President Alar Karis set off on a tour on Monday. His first stop is Chisinau.",
        ["Alar Karis EST>MDA completed None"],
    ),
    (
        "Estonian President Alar Karis spoke on Monday. The president then left for Chisinau.",
        ["Alar Karis EST>MDA completed None"],
    ),
    (
        "Estonian President Alar Karis spoke on Monday. From there he flies to Chisinau on Friday.",
        ["Alar Karis EST>MDA planned 2024-06-14"],
    ),
    (
        "Estonian President Alar Karis has a busy month. In July he goes to Chisinau and in August to Baku.",
        ["Alar Karis EST>AZE planned 2024-08", "Alar Karis EST>MDA planned 2024-07"],
    ),
    (
        "Estonian President Alar Karis was to have gone to Chisinau last month but called off the journey.",
        ["Alar Karis EST>MDA cancelled 2024-05"],
    ),
    (
        "Estonian President Alar Karis, who had been expected in Chisinau in May, had to cancel.",
        ["Alar Karis EST>MDA cancelled 2024-05"],
    ),
    ("Estonian President Alar Karis swung by Chisinau on Monday.", ["Alar Karis EST>MDA completed 2024-06-10"]),
    ("Estonian President Alar Karis dropped in on Chisinau on Monday.", ["Alar Karis EST>MDA completed 2024-06-10"]),
    ("Estonian President Alar Karis hopped over to Chisinau on Monday.", ["Alar Karis EST>MDA completed 2024-06-10"]),
    ("Estonian President Alar Karis made his way to Chisinau on Monday.", ["Alar Karis EST>MDA completed 2024-06-10"]),
    ("Estonian President Alar Karis set foot in Moldova on Monday.", ["Alar Karis EST>MDA completed 2024-06-10"]),
    (
        "Estonian President Alar Karis crossed into Moldova by train on Monday.",
        ["Alar Karis EST>MDA completed 2024-06-10"],
    ),
    (
        "Estonian President Alar Karis winds up a visit to Moldova on Monday.",
        ["Alar Karis EST>MDA completed 2024-06-10"],
    ),
    ("Estonian President Alar Karis is on his way to Moldova.", ["Alar Karis EST>MDA ongoing None"]),
    ("Estonian President Alar Karis is bound for Moldova on Friday.", ["Alar Karis EST>MDA planned 2024-06-14"]),
    (
        "Estonian President Alar Karis boarded a flight to Chisinau on Monday.",
        ["Alar Karis EST>MDA completed 2024-06-10"],
    ),
    ("Estonian President Alar Karis called in at Chisinau on Monday.", ["Alar Karis EST>MDA completed 2024-06-10"]),
    ("Estonian President Alar Karis reached Chisinau on Monday.", ["Alar Karis EST>MDA completed 2024-06-10"]),
    ("Estonian President Alar Karis passed through Chisinau on Monday.", ["Alar Karis EST>MDA completed 2024-06-10"]),
    (
        "Estonian President Alar Karis dispatched Foreign Minister Margus Tsahkna to Chisinau on Monday.",
        ["Margus Tsahkna EST>MDA completed 2024-06-10"],
    ),
    (
        "Estonian President Alar Karis sent Foreign Minister Margus Tsahkna to Chisinau.",
        ["Margus Tsahkna EST>MDA completed None"],
    ),
    (
        "Estonian President Alar Karis wound down a visit to Moldova on Monday.",
        ["Alar Karis EST>MDA completed 2024-06-10"],
    ),
    (
        "Estonian President Alar Karis cut short a visit to Moldova on Monday.",
        ["Alar Karis EST>MDA completed 2024-06-10"],
    ),
    (
        "Moldovan President Maia Sandu entertained Estonian President Alar Karis in Chisinau on Monday.",
        ["Alar Karis EST>MDA completed 2024-06-10"],
    ),
    (
        "Moldovan President Maia Sandu greeted Estonian President Alar Karis at Chisinau airport on Monday.",
        ["Alar Karis EST>MDA completed 2024-06-10"],
    ),
    (
        "Estonian President Alar Karis asked Moldovan President Maia Sandu to come to Tallinn.",
        ["Maia Sandu MDA>EST proposed None"],
    ),
    (
        "Moldovan President Maia Sandu asked Estonian President Alar Karis to visit.",
        ["Alar Karis EST>MDA proposed None"],
    ),
    (
        "There are no plans for Estonian President Alar Karis to travel to Chisinau, his office said.",
        ["Alar Karis EST>MDA denied None"],
    ),
    ("A trip by Estonian President Alar Karis to Chisinau is off the table.", ["Alar Karis EST>MDA cancelled None"]),
    ("Estonian President Alar Karis won't be coming to Chisinau after all.", ["Alar Karis EST>MDA denied None"]),
    ("Estonian President Alar Karis has ruled out a visit to Chisinau.", ["Alar Karis EST>MDA denied None"]),
    ("Estonian President Alar Karis has scrapped plans to visit Chisinau.", ["Alar Karis EST>MDA cancelled None"]),
    (
        "Norwegian Prime Minister Jonas Gahr Store has sent his foreign minister, Espen Barth Eide, to Kampala for talks.",
        ["Espen Barth Eide NOR>UGA completed None"],
    ),
    (
        "Norwegian Prime Minister Jonas Gahr Store boycotted the forum in Kampala.",
        ["Jonas Gahr Store NOR>UGA denied None"],
    ),
    (
        "Addressing the conference in Kampala on Monday, Norwegian Prime Minister Jonas Gahr Store promised aid.",
        ["Jonas Gahr Store NOR>UGA completed 2024-06-10"],
    ),
    (
        "At a donor conference in Kampala last month, Norwegian Prime Minister Jonas Gahr Store promised aid.",
        ["Jonas Gahr Store NOR>UGA completed 2024-05"],
    ),
    (
        "Uganda will host a summit in Kampala on June 20. Norwegian Prime Minister Jonas Gahr Store said he would attend.",
        ["Jonas Gahr Store NOR>UGA planned None"],
    ),
    (
        "Norwegian Prime Minister Jonas Gahr Store dined in Kampala with Ugandan President Yoweri Museveni on Monday.",
        ["Jonas Gahr Store NOR>UGA completed 2024-06-10"],
    ),
    (
        "Norwegian Prime Minister Jonas Gahr Store held a news conference in Kampala on Monday.",
        ["Jonas Gahr Store NOR>UGA completed 2024-06-10"],
    ),
    (
        "Uganda is bracing for a visit by Norwegian Prime Minister Jonas Gahr Store.",
        ["Jonas Gahr Store NOR>UGA planned None"],
    ),
    (
        "Kampala awaits the arrival of Norwegian Prime Minister Jonas Gahr Store.",
        ["Jonas Gahr Store NOR>UGA planned None"],
    ),
    (
        "Uganda received Norwegian Prime Minister Jonas Gahr Store on Monday.",
        ["Jonas Gahr Store NOR>UGA completed 2024-06-10"],
    ),
    (
        "On his second trip to Kampala this year, Norwegian Prime Minister Jonas Gahr Store promised aid.",
        ["Jonas Gahr Store NOR>UGA completed 2024"],
    ),
    (
        "Norwegian Prime Minister Jonas Gahr Store's trip to Uganda, scheduled for July 2, will focus on trade.",
        ["Jonas Gahr Store NOR>UGA planned 2024-07-02"],
    ),
    (
        "Norwegian Prime Minister Jonas Gahr Store's maiden visit as premier to Uganda ended on Monday.",
        ["Jonas Gahr Store NOR>UGA completed 2024-06-10"],
    ),
    (
        "Norwegian Prime Minister Jonas Gahr Store picked Uganda for his maiden trip abroad.",
        ["Jonas Gahr Store NOR>UGA completed None"],
    ),
    (
        "Norwegian Prime Minister Jonas Gahr Store, 63, the leader of the Labour Party, flew to Kampala on Monday.",
        ["Jonas Gahr Store NOR>UGA completed 2024-06-10"],
    ),
    (
        "Presidents William Ruto of Kenya, Yoweri Museveni of Uganda and Paul Kagame of Rwanda flew to Oslo on Monday.",
        [
            "Paul Kagame RWA>NOR completed 2024-06-10",
            "William Ruto KEN>NOR completed 2024-06-10",
            "Yoweri Museveni UGA>NOR completed 2024-06-10",
        ],
    ),
    (
        "Norwegian Prime Minister Jonas Gahr Store and his defence minister, Bjorn Arild Gram, were in Kampala on Monday.",
        ["Bjorn Arild Gram NOR>UGA completed 2024-06-10", "Jonas Gahr Store NOR>UGA completed 2024-06-10"],
    ),
    (
        "Norwegian Prime Minister Jonas Gahr Store travelled to the Ugandan town of Gulu on Monday.",
        ["Jonas Gahr Store NOR>UGA completed 2024-06-10"],
    ),
    (
        "Norwegian Prime Minister Jonas Gahr Store was in Kampala on Sunday, in Kigali on Monday and in Nairobi on Tuesday.",
        [
            "Jonas Gahr Store NOR>KEN completed 2024-06-11",
            "Jonas Gahr Store NOR>RWA completed 2024-06-10",
            "Jonas Gahr Store NOR>UGA completed 2024-06-09",
        ],
    ),
    (
        "Norwegian Prime Minister Jonas Gahr Store had planned to fly to Kampala in May but called off the trip.",
        ["Jonas Gahr Store NOR>UGA cancelled 2024-05"],
    ),
    (
        "Norwegian Prime Minister Jonas Gahr Store was due in Kampala on June 10 but had to postpone.",
        ["Jonas Gahr Store NOR>UGA postponed 2024-06-10"],
    ),
    (
        "Norwegian Prime Minister Jonas Gahr Store abandoned a plan to visit Kampala.",
        ["Jonas Gahr Store NOR>UGA cancelled None"],
    ),
    (
        "Norwegian Prime Minister Jonas Gahr Store urged Ugandan President Yoweri Museveni to visit Oslo.",
        ["Yoweri Museveni UGA>NOR proposed None"],
    ),
    ("Norwegian Prime Minister Jonas Gahr Store is en route to Kampala.", ["Jonas Gahr Store NOR>UGA ongoing None"]),
    (
        "Norwegian Prime Minister Jonas Gahr Store was expected on a state visit to Uganda in July.",
        ["Jonas Gahr Store NOR>UGA planned 2024-07"],
    ),
    ("Norwegian Prime Minister Jonas Gahr Store isn't going to Kampala.", ["Jonas Gahr Store NOR>UGA denied None"]),
    (
        "Norwegian Prime Minister Jonas Gahr Store was welcomed at Entebbe International Airport by Ugandan President Yoweri Museveni on Monday.",
        ["Jonas Gahr Store NOR>UGA completed 2024-06-10"],
    ),
    (
        "When Norwegian Prime Minister Jonas Gahr Store was last in Kampala, in 2019, he planted a tree.",
        ["Jonas Gahr Store NOR>UGA completed 2019"],
    ),
    (
        "Norwegian Prime Minister Jonas Gahr Store hopped from Kampala to Kigali on Monday.",
        ["Jonas Gahr Store NOR>RWA completed 2024-06-10"],
    ),
    (
        "Norwegian Prime Minister Jonas Gahr Store and Ugandan President Yoweri Museveni sat down in Geneva on Monday.",
        ["Jonas Gahr Store NOR>CHE completed 2024-06-10", "Yoweri Museveni UGA>CHE completed 2024-06-10"],
    ),
    (
        "Ugandan President Yoweri Museveni bade farewell to Norwegian Prime Minister Jonas Gahr Store in Kampala on Monday.",
        ["Jonas Gahr Store NOR>UGA completed 2024-06-10"],
    ),
    (
        "The White House said on Monday that Norwegian Prime Minister Jonas Gahr Store would visit Washington on June 20.",
        ["Jonas Gahr Store NOR>USA planned 2024-06-20"],
    ),
    (
        "Mongolian President Ukhnaa Khurelsukh's three-nation swing takes him to Doha, Muscat and Riyadh.",
        [
            "Ukhnaa Khurelsukh MNG>OMN ongoing None",
            "Ukhnaa Khurelsukh MNG>QAT ongoing None",
            "Ukhnaa Khurelsukh MNG>SAU ongoing None",
        ],
    ),
    (
        "Talks between Mongolian President Ukhnaa Khurelsukh and Qatari Emir Tamim bin Hamad Al Thani took place in Doha on Monday.",
        ["Ukhnaa Khurelsukh MNG>QAT completed 2024-06-10"],
    ),
    (
        "A meeting between Mongolian President Ukhnaa Khurelsukh and Qatari Emir Tamim bin Hamad Al Thani in Geneva lasted an hour.",
        ["Tamim bin Hamad Al Thani QAT>CHE completed None", "Ukhnaa Khurelsukh MNG>CHE completed None"],
    ),
    (
        "Having arrived in Doha on Sunday, Mongolian President Ukhnaa Khurelsukh praised the emir.",
        ["Ukhnaa Khurelsukh MNG>QAT completed 2024-06-09"],
    ),
    (
        "Qatar's emir, Tamim bin Hamad Al Thani, on Monday received Mongolian President Ukhnaa Khurelsukh, who began a three-day state visit.",
        ["Ukhnaa Khurelsukh MNG>QAT ongoing 2024-06-10/2024-06-12"],
    ),
    (
        "Mongolian President Ukhnaa Khurelsukh's plane touched down at Hamad International Airport in Doha on Monday.",
        ["Ukhnaa Khurelsukh MNG>QAT completed 2024-06-10"],
    ),
    (
        "The visit to Qatar by Mongolian President Ukhnaa Khurelsukh has been moved to July 3.",
        ["Ukhnaa Khurelsukh MNG>QAT postponed 2024-07-03"],
    ),
    ("Mongolian President Ukhnaa Khurelsukh has been invited to Doha.", ["Ukhnaa Khurelsukh MNG>QAT proposed None"]),
    (
        "Mongolian President Ukhnaa Khurelsukh has been invited to attend the forum in Doha in July.",
        ["Ukhnaa Khurelsukh MNG>QAT proposed 2024-07"],
    ),
    (
        "Qatar has invited Mongolian President Ukhnaa Khurelsukh for a state visit.",
        ["Ukhnaa Khurelsukh MNG>QAT proposed None"],
    ),
    (
        "Mongolian President Ukhnaa Khurelsukh, fresh from a visit to Qatar, met reporters in Ulaanbaatar.",
        ["Ukhnaa Khurelsukh MNG>QAT completed None"],
    ),
    (
        "Rumours of a trip by Mongolian President Ukhnaa Khurelsukh to Qatar are false, his office said.",
        ["Ukhnaa Khurelsukh MNG>QAT denied None"],
    ),
    (
        "His office denied that Mongolian President Ukhnaa Khurelsukh was going to Qatar.",
        ["Ukhnaa Khurelsukh MNG>QAT denied None"],
    ),
    (
        "Estonian President Alar Karis will meet Moldovan President Maia Sandu in Chisinau before flying on to Armenia.",
        ["Alar Karis EST>ARM planned None", "Alar Karis EST>MDA planned None"],
    ),
    (
        "Estonian President Alar Karis would open a school in Chisinau before travelling on to Armenia, his office said.",
        ["Alar Karis EST>ARM planned None"],
    ),
    (
        "Estonian President Alar Karis met Moldovan President Maia Sandu in Chisinau before flying on to Armenia.",
        ["Alar Karis EST>ARM completed None", "Alar Karis EST>MDA completed None"],
    ),
    (
        "Estonian President Alar Karis was due to go to Armenia, but the trip was cancelled.",
        ["Alar Karis EST>ARM cancelled None"],
    ),
    (
        "Estonian President Alar Karis is to travel on to Armenia, but the visit has been put off.",
        ["Alar Karis EST>ARM postponed None"],
    ),
    (
        "The Presidents of Estonia, Alar Karis, and of Latvia, Edgars Rinkevics, arrived in Chisinau on Monday.",
        ["Alar Karis EST>MDA completed 2024-06-10", "Edgars Rinkevics LVA>MDA completed 2024-06-10"],
    ),
    (
        "No visit by Estonian President Alar Karis to Armenia is planned, his office said.",
        ["Alar Karis EST>ARM denied None"],
    ),
    (
        "Estonian President Alar Karis came from Armenia, where he met farmers on Monday.",
        ["Alar Karis EST>ARM completed 2024-06-10"],
    ),
    (
        "Estonian President Alar Karis arrived from Armenia, where on Monday he held talks with officials.",
        ["Alar Karis EST>ARM completed 2024-06-10"],
    ),
    (
        "Estonian President Alar Karis will go to Baku next week for talks with Mongolian President Ukhnaa Khurelsukh, who is due there on June 20.",
        ["Alar Karis EST>AZE planned [2024-06-17..2024-06-23]", "Ukhnaa Khurelsukh MNG>AZE planned 2024-06-20"],
    ),
    (
        "Estonian President Alar Karis arrived in Yerevan on Tuesday for a three-day visit. From there, Karis will tour Gyumri.",
        ["Alar Karis EST>ARM ongoing 2024-06-11/2024-06-13"],
    ),
]

NO_JOURNEYS = [
    "Estonian President Alar Karis will tour the Armenia Institute for Wine on Friday.",
    "Estonian President Alar Karis was considering stops in Armenia and Azerbaijan.",
    "Estonian President Alar Karis was barred from travelling to Armenia.",
    "Estonian President Alar Karis spoke about flying to Armenia.",
    "Estonian President Alar Karis is weighing transits through Baku.",
    "Estonian President Alar Karis came from Armenia, where he was born in a village.",
    "Estonian President Alar Karis gave a speech. Karis's predecessor made her last state visit to Armenia in May 2024.",
    "Estonian President Alar Karis gave a speech. Karis's wife paid her first visit to Armenia in May 2024.",
    "Zambian Trade Minister Chipoka Mulenga will be in East London on Thursday.",
    "Zambian Trade Minister Chipoka Mulenga visited West Cairo on Monday.",
    "Norwegian Prime Minister Jonas Gahr Store hasn't visited Kampala.",
    "Moldovan President Maia Sandu laid a wreath in Chisinau on Monday.",
    "Moldovan President Maia Sandu was in Balti last week.",
    "Estonian President Alar Karis watched the team lose in Chisinau on television.",
    "Estonian President Alar Karis condemned the bombing in Chisinau on Monday.",
    "Estonian President Alar Karis condemned the attack on the embassy in Chisinau.",
    "Estonian President Alar Karis opened a factory that exports to Moldova.",
    "Estonian President Alar Karis signed a decree on aid to Moldova on Monday.",
    "Estonian President Alar Karis followed the vote in Moldova closely.",
    "Estonian President Alar Karis, in a letter to Chisinau on Monday, praised the reforms.",
    "Estonian President Alar Karis, in power since 2021, praised Moldova.",
    "When Estonian President Alar Karis took office, Moldova was poor.",
    "Estonian President Alar Karis sent a letter to Chisinau.",
    "Estonian President Alar Karis sent Foreign Minister Margus Tsahkna a letter about Moldova.",
    "Estonian President Alar Karis sent troops to Chisinau.",
    "Estonian President Alar Karis sent aid to Moldova after Foreign Minister Margus Tsahkna asked for it.",
    "Estonian President Alar Karis reached a deal with Moldova on Monday.",
    "Estonian President Alar Karis reached out to Moldova on Monday.",
    "Estonian President Alar Karis passed a law on Moldova.",
    "Estonian President Alar Karis asked Moldovan President Maia Sandu to come to terms with the past.",
    "Estonian President Alar Karis asked the Moldovan ambassador to come to his office.",
    "Estonian President Alar Karis crossed into politics from science. Moldova is far.",
    "Estonian ships are on their way to Moldova, President Alar Karis said.",
    "The team of Estonian President Alar Karis's home town played in Chisinau.",
    "An exhibition about Estonian President Alar Karis opened in Chisinau on Monday.",
    "Estonian President Alar Karis's letter was read at the summit in Rio de Janeiro.",
    "Estonian President Alar Karis told reporters that the summit in Rio de Janeiro was a success.",
    "Estonian President Alar Karis addressed the summit in Rio de Janeiro by video link.",
    "At the Chisinau summit, officials will discuss the plan of Estonian President Alar Karis.",
    "Before Estonian President Alar Karis can travel to Chisinau, the talks must succeed.",
    "Estonian President Alar Karis would be welcome in Chisinau, the mayor said.",
    "Every Estonian president has visited Chisinau, Foreign Minister Margus Tsahkna said.",
    "Estonian presidents usually make Moldova their first foreign trip.",
    "Estonian President Alar Karis wants to make Moldova his first foreign trip.",
    "Few leaders have reached Chisinau since the war, Estonian President Alar Karis said.",
    "Flights to Chisinau were delayed, Estonian President Alar Karis said.",
    "Estonian President Alar Karis's book was launched in Chisinau.",
    "Estonian President Alar Karis expects guests from Chisinau next week.",
    "Estonian President Alar Karis is expected to sign a law on Moldova on Friday.",
    "The arrival of refugees in Chisinau on Monday worried Estonian President Alar Karis.",
    "Estonian President Alar Karis discussed the arrival of tourists in Moldova.",
    "A statue of Estonian President Alar Karis arrived in Chisinau.",
    "Estonian President Alar Karis addressed Moldovan students at Tartu University on Monday.",
    "Estonian President Alar Karis addressed Moldovan fears on Monday.",
    "Estonian President Alar Karis received the Moldovan parliament speaker's letter.",
    "The Estonian ambassador was seen off in Chisinau by Moldovan President Maia Sandu.",
    "Moldovan President Maia Sandu opened a school in Chisinau built by Estonia.",
    "Moldovan President Maia Sandu spent Monday in Balti and Tuesday in Orhei.",
    "A delegation from Estonia came to Chisinau in May, Moldovan President Maia Sandu said.",
    "Estonian President Alar Karis has not yet decided whether to go to Chisinau.",
    "Estonian President Alar Karis dreams of travelling to Chisinau.",
    "Estonian President Alar Karis was on the phone with Chisinau on Monday.",
    "Estonian President Alar Karis hailed the signing in Chisinau on Monday.",
    "The photo shows Estonian President Alar Karis beside a map of Moldova.",
    "The choir of Tartu, led by a nephew of Estonian President Alar Karis, will be in Chisinau on Friday.",
    "Estonian businessmen were in Chisinau last week, President Alar Karis said.",
    "Estonian President Alar Karis chose Moldova's Maia Sandu as person of the year.",
    "Moldovans in Tallinn greeted Estonian President Alar Karis on Monday.",
    "Ugandan President Yoweri Museveni sent Foreign Minister Jeje Odongo to parliament in Kampala.",
    "Ugandan President Yoweri Museveni sent a message to the summit in Oslo.",
    "Ugandan President Yoweri Museveni sent Norwegian Prime Minister Jonas Gahr Store a gift from Kampala.",
    "Ugandan President Yoweri Museveni was sent to prison in 1979. Norway protested.",
    "Ugandan Foreign Minister Jeje Odongo was in Oslo's good books, a diplomat said.",
    "Ugandan President Yoweri Museveni was in Gulu on Monday to open a dam.",
    "Ugandan President Yoweri Museveni was in talks with Norway on Monday.",
    "Ugandan President Yoweri Museveni's son was in Oslo last week.",
    "Ugandan President Yoweri Museveni's photo was in Norway's papers on Monday.",
    "Ugandan athletes, with President Yoweri Museveni's blessing, will be in Oslo on Friday.",
    "Ugandan President Yoweri Museveni is on his way to victory, Norway's media said.",
    "Ugandan exports are bound for Norway, President Yoweri Museveni said.",
    "Norway is preparing for the arrival of winter, Prime Minister Jonas Gahr Store said.",
    "Norway awaits the arrival of tourists from Uganda, Prime Minister Jonas Gahr Store said.",
    "Norway is awaiting a reply from Ugandan President Yoweri Museveni.",
    "Norway hosts 20,000 Ugandans, President Yoweri Museveni said.",
    "Norway hosted a dinner in honour of Ugandan President Yoweri Museveni's ambassador.",
    "Norway welcomed Ugandan President Yoweri Museveni to the list of donors.",
    "Ugandan President Yoweri Museveni asked the Norwegian ambassador to visit a school.",
    "Ugandan President Yoweri Museveni asked Foreign Minister Jeje Odongo to visit the wounded.",
    "Ugandan President Yoweri Museveni asked Norwegian Prime Minister Jonas Gahr Store to come to the aid of refugees.",
    "Ugandan President Yoweri Museveni ruled out a deal with Norway.",
    "Ugandan President Yoweri Museveni ruled out a visit by Norwegian inspectors.",
    "Ugandan President Yoweri Museveni skipped a debate on Norway.",
    "Ugandan President Yoweri Museveni skipped the summit of his party in Gulu.",
    "Ugandan President Yoweri Museveni laid a wreath in Gulu. Norway sent flowers.",
    "Ugandan President Yoweri Museveni gave a press conference on the war in Ukraine.",
    "Ugandan President Yoweri Museveni gave a speech about schools in Norway.",
    "Ugandan President Yoweri Museveni held a news conference after the killing of a Ugandan in Oslo.",
    "At the summit in Kampala, Ugandan President Yoweri Museveni asked for help.",
    "At the summit in Oslo, Ugandan President Yoweri Museveni's plan was discussed.",
    "At the conference in Oslo, activists accused Ugandan President Yoweri Museveni of abuses.",
    "After the summit in Oslo, Ugandan President Yoweri Museveni said in Kampala he was pleased.",
    "At the 2019 forum in Oslo, by video link, Ugandan President Yoweri Museveni spoke of peace.",
    "The summit will be held in Oslo in June. Ugandan President Yoweri Museveni has not said whether he will attend.",
    "The summit will be held in Oslo in June. Ugandan President Yoweri Museveni is unlikely to attend.",
    "The summit in Oslo opens on Friday. Ugandan diplomats will attend.",
    "The cup final is in Oslo on Friday. Ugandan fans will be there, President Yoweri Museveni said.",
    "Norway was rich. Ugandan President Yoweri Museveni said peace would be there one day.",
    "Ugandan President Yoweri Museveni chose Norway as an example.",
    "Ugandan President Yoweri Museveni chose Norway for his first television interview.",
    "Ugandan President Yoweri Museveni wants to make Norway his first foreign trip.",
    "Before his election in 1986, Ugandan President Yoweri Museveni lived in Tanzania.",
    "During his presidency, Ugandan President Yoweri Museveni has seen Norway change.",
    "Ahead of his speech on Norway, Ugandan President Yoweri Museveni rested.",
    "During his visit to Kampala, Ugandan President Yoweri Museveni told the Norwegian envoy, trade would grow.",
    "A visit by Norwegian firms to Kampala is expected on Friday, President Yoweri Museveni said.",
    "Ugandan President Yoweri Museveni's trip to Gulu is planned for Friday.",
    "The Norwegian city of Bergen was named in a report by Ugandan President Yoweri Museveni.",
    "Ugandan President Yoweri Museveni reached Gulu on Monday.",
    "Ugandan President Yoweri Museveni reached an agreement with Norway.",
    "The news reached Oslo before Ugandan President Yoweri Museveni spoke.",
    "Ugandan President Yoweri Museveni's words reached Oslo on Monday.",
    "Ugandan runner Joshua Cheptegei dined in Oslo, President Yoweri Museveni said.",
    "Ugandan President Yoweri Museveni represents the interests of Africa, Norway's government said.",
    "Ugandan President Yoweri Museveni has been to Oslo many times.",
    "The visit of Ugandan President Yoweri Museveni is a dream of Norwegian Ugandans.",
    "Norwegian troops entertained Ugandan President Yoweri Museveni in Kampala.",
    "Ugandan President Yoweri Museveni told the conference in Kampala that Norway had helped.",
    "Ugandan President Yoweri Museveni told the Oslo daily that a summit in Lima was needed.",
    "Ugandan Prime Minister Robinah Nabbanja and her children, Rose and Tom, flew to Gulu. Norway is far.",
    "Ugandan President Yoweri Museveni, in a speech to Norway's envoy on Monday, praised the aid.",
    "Ugandan President Yoweri Museveni, in Gulu on Monday, praised Norway.",
    "Rumours of a visit by Mongolian President Ukhnaa Khurelsukh to Qatar drove prices up.",
    "Speculation about Mongolian President Ukhnaa Khurelsukh's trip to Doha grew.",
    "Mongolian President Ukhnaa Khurelsukh denied that troops were going to Qatar.",
    "Mongolian President Ukhnaa Khurelsukh was invited to NATO's lunch.",
    "Mongolian President Ukhnaa Khurelsukh invited reporters to Qatar's pavilion.",
    "Mongolian President Ukhnaa Khurelsukh invited firms from Qatar to Ulaanbaatar.",
    "Mongolian President Ukhnaa Khurelsukh invited Foreign Minister Battsetseg Batmunkh for a visit to the ger.",
    "Qatar has invited bids for a school, Mongolian President Ukhnaa Khurelsukh said.",
    "Having lost the vote in Doha, Mongolian President Ukhnaa Khurelsukh congratulated Qatar.",
    "A plane crashed at Hamad International Airport in Doha, Mongolian President Ukhnaa Khurelsukh was told.",
    "Mongolian President Ukhnaa Khurelsukh arrived at Chinggis Khaan airport in Ulaanbaatar to greet the team.",
    "While in opposition, Mongolian President Ukhnaa Khurelsukh attacked Qatar.",
    "While in Darkhan, Mongolian President Ukhnaa Khurelsukh opened a plant.",
    "Mongolian President Ukhnaa Khurelsukh received athletes who began a tour of Qatar.",
    "Mongolian President Ukhnaa Khurelsukh moved to tighten ties with Qatar.",
    "Mongolian President Ukhnaa Khurelsukh's office moved to Doha Street.",
    "The exhibition on Mongolian President Ukhnaa Khurelsukh's visits is in Doha.",
    "Mongolian wrestlers were in Doha last week; President Ukhnaa Khurelsukh congratulated them.",
    "Mongolian President Ukhnaa Khurelsukh said the minister was in Doha on Monday.",
    "Qatar expects a good harvest, Mongolian President Ukhnaa Khurelsukh was told on Monday.",
    "Qatar looks forward to the visit of Mongolian tourists, its minister said.",
    "Mongolian President Ukhnaa Khurelsukh turned down an invitation to visit Doha.",
    "Delegates in Doha heard Mongolian President Ukhnaa Khurelsukh call for peace.",
]

PASSAGES: list[tuple[str, list[str]]] = [
    (
        "Senator Ana Lima, president of the Peruvian Senate, met Danish Queen Margrethe. From May 2 to 4 the queen was in Chile.",
        ["Margrethe DNK>CHL completed 2024-05-02/2024-05-04"],
    ),
    (
        "Saudi Crown Prince Abdullah arrived in Lima on Monday. Abdullah, who rules in place of his brother King Fahd, flew on to Quito on Tuesday.",
        ["Abdullah SAU>ECU completed 2024-06-11", "Abdullah SAU>PER completed 2024-06-10"],
    ),
    (
        "While in Chile, where she is to stay until Friday, Danish Prime Minister Mette Frederiksen will open a fair. From there she flies to Lima on Saturday.",
        ["Mette Frederiksen DNK>CHL planned None", "Mette Frederiksen DNK>PER planned 2024-06-15"],
    ),
    (
        "Danish Prime Minister Mette Frederiksen spoke on Monday. Peru's Luz Salgado is in Quito on her first trip abroad.",
        [],
    ),
    (
        "Danish Prime Minister Mette Frederiksen, who wore a ring that her aunt bought in 1931, was received by Peruvian President Dina Boluarte in Lima.",
        ["Mette Frederiksen DNK>PER completed None"],
    ),
    (
        "(ANSA) - Lima, June 11 - Danish Prime Minister Mette Frederiksen arrived here on Tuesday.",
        ["Mette Frederiksen DNK>PER completed 2024-06-11"],
    ),
]


def told(text: str) -> list[str]:
    visits = extract_with(OfflineBackend(), Article.from_text(text, published="2024-06-12")).visits
    return sorted(
        f"{visit.visitor_name} {visit.visitor_country}>{visit.host} {visit.status} {visit.date}" for visit in visits
    )


@pytest.mark.parametrize(("text", "wanted"), [*JOURNEYS, *PASSAGES])
def test_journeys_are_told(text: str, wanted: list[str]) -> None:
    assert told(text) == wanted


@pytest.mark.parametrize("text", NO_JOURNEYS)
def test_no_journey_is_told(text: str) -> None:
    assert told(text) == []
