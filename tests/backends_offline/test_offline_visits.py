"""Visits as reporters tell them: over several sentences, by the way, by description; each with all that is told."""

from __future__ import annotations

import pytest

from diplo_extract.backends.offline import OfflineBackend
from diplo_extract.pipeline import extract_with
from diplo_extract.schema import Article, Visit

VISITS: list[tuple[str, list[str]]] = [
    ("President William Ruto of Kenya landed in Brasilia on Tuesday.", ["William Ruto KEN>BRA completed 2024-06-11"]),
    (
        "The presidents of Mali and Niger, Assimi Goita and Abdourahamane Tiani, flew to Moscow on Monday.",
        ["Abdourahamane Tiani NER>RUS completed 2024-06-10", "Assimi Goita MLI>RUS completed 2024-06-10"],
    ),
    (
        "Foreign Minister Annalena Baerbock of Germany met her Fijian counterpart in Suva on Tuesday.",
        ["Annalena Baerbock DEU>FJI completed 2024-06-11"],
    ),
    (
        "NAIROBI (Reuters) - Kenya and Oman signed two pacts in Nairobi on Monday. Kenya's ports are to be widened. The Omani "
        "sultan, Haitham bin Tarik, stays in Nairobi until Friday. Foreign Minister Badr Albusaidi, who accompanied him, "
        "will visit Uganda on Saturday.",
        ["Badr Albusaidi OMN>UGA planned 2024-06-15", "Haitham bin Tarik OMN>KEN ongoing None"],
    ),
    (
        "PARAMARIBO - Surinamese and Guyanese talks in Suriname went well, Suriname's ministry said. President Irfaan Ali "
        "will travel back to Georgetown on Friday. He met Suriname's President Jennifer Simons in Paramaribo on Monday.",
        ["Irfaan Ali GUY>SUR completed 2024-06-10"],
    ),
    ("Haitian President Jovenel Moise will fly to the CARICOM summit on Friday.", []),
    (
        "President Irfaan Ali, who met his Surinamese counterpart, Jennifer Simons, in Paramaribo, will travel on to Brasilia.",
        ["Irfaan Ali None>BRA planned None", "Irfaan Ali None>SUR completed None"],
    ),
    (
        "NAIROBI (Reuters) - Kenya and Oman signed two pacts in Nairobi on Monday. Kenya's ports are to be widened. The Omani "
        "sultan, Haitham bin Tarik, will fly to Uganda on Saturday, accompanied by Oil Minister Salim al-Aufi.",
        ["Haitham bin Tarik OMN>UGA planned 2024-06-15"],
    ),
    (
        "Chilean President Gabriel Boric met Indian leaders on Monday. The Chilean leader arrived in New Delhi on Sunday for a five-day visit.",
        ["Gabriel Boric CHL>IND ongoing 2024-06-09/2024-06-13"],
    ),
    (
        "Indonesia's president, Prabowo Subianto, held talks with Jordan's King Abdullah II in Amman on Sunday.",
        ["Prabowo Subianto IDN>JOR completed 2024-06-09"],
    ),
    (
        "LUSAKA, June 11 (Reuters) - Portuguese Foreign Minister Paulo Rangel arrived here on Tuesday for talks with his Zambian counterpart Mulambo Haimbe.",
        ["Paulo Rangel PRT>ZMB completed 2024-06-11"],
    ),
    (
        "Swedish Prime Minister Ulf Kristersson wrapped up talks with Rwandan President Paul Kagame on Tuesday. The two-day visit to Kigali is the first by a Swedish premier.",
        ["Ulf Kristersson SWE>RWA completed None"],
    ),
    (
        "Danish Foreign Minister Lars Lokke Rasmussen met Egyptian President Abdel Fattah el-Sisi in Cairo on Monday. During the trip he will also visit Alexandria.",
        ["Lars Lokke Rasmussen DNK>EGY completed 2024-06-10"],
    ),
    (
        "The visiting minister, Omani Foreign Minister Badr Albusaidi, told reporters in Helsinki that talks were going well.",
        ["Badr Albusaidi OMN>FIN completed None"],
    ),
    (
        "Cuban President Miguel Diaz-Canel on Monday welcomed Laotian President Thongloun Sisoulith, who is on a state visit to Cuba.",
        ["Thongloun Sisoulith LAO>CUB ongoing 2024-06-10"],
    ),
    (
        "Laotian President Thongloun Sisoulith, on a state visit to Cuba, laid a wreath in Havana on Monday.",
        ["Thongloun Sisoulith LAO>CUB completed 2024-06-10"],
    ),
    (
        "Czech Prime Minister Petr Fiala met his Polish counterpart Donald Tusk in Warsaw on Monday.",
        ["Petr Fiala CZE>POL completed 2024-06-10"],
    ),
    (
        "In Warsaw on Monday, Czech Prime Minister Petr Fiala met his Polish counterpart Donald Tusk.",
        ["Petr Fiala CZE>POL completed 2024-06-10"],
    ),
    (
        "It was the first trip to Jordan by a Turkish president since Abdullah Gul went there in 2009.",
        ["Abdullah Gul TUR>JOR completed 2009"],
    ),
    (
        "Turkish President Recep Tayyip Erdogan arrived in Amman on Monday, the first trip to Jordan by a Turkish president since Abdullah Gul went there in 2009.",
        ["Abdullah Gul TUR>JOR completed 2009", "Recep Tayyip Erdogan TUR>JOR completed 2024-06-10"],
    ),
    (
        "There are no plans for a trip by Iraqi Prime Minister Mohammed al-Sudani to Riyadh, his office said.",
        ["Mohammed al-Sudani IRQ>SAU denied None"],
    ),
    (
        "Iraqi Prime Minister Mohammed al-Sudani will not travel to Riyadh next week, his office said.",
        ["Mohammed al-Sudani IRQ>SAU denied [2024-06-17..2024-06-23]"],
    ),
    (
        "A planned visit to Algiers by Spanish Foreign Minister Jose Manuel Albares will not go ahead, Madrid said.",
        ["Jose Manuel Albares ESP>DZA cancelled None"],
    ),
    (
        "Spanish Foreign Minister Jose Manuel Albares's trip to Algiers scheduled for Monday has been called off.",
        ["Jose Manuel Albares ESP>DZA cancelled 2024-06-17"],
    ),
    (
        "President Hage Geingob met Finnish President Sauli Niinisto at State House in Windhoek. The Finnish leader is on a three-day state visit to Namibia.",
        ["Sauli Niinisto FIN>NAM ongoing None"],
    ),
    (
        "Kuwait's Crown Prince Sheikh Sabah Khaled Al-Sabah arrived in Rome on Wednesday on an official visit, at the invitation of Italian Prime Minister Giorgia Meloni.",
        ["Sabah Khaled Al-Sabah KWT>ITA ongoing 2024-06-12"],
    ),
    (
        "At the invitation of Italian President Sergio Mattarella, Azerbaijani President Ilham Aliyev will pay a state visit to Italy on 14-15 June.",
        ["Ilham Aliyev AZE>ITA planned 2024-06-14/2024-06-15"],
    ),
    (
        "Angolan President Joao Lourenco has accepted an invitation from Indian Prime Minister Narendra Modi to pay a state visit to India.",
        ["Joao Lourenco AGO>IND proposed None"],
    ),
    (
        "Indian Prime Minister Narendra Modi has extended an invitation to Angolan President Joao Lourenco to visit India next year.",
        ["Joao Lourenco AGO>IND proposed 2025"],
    ),
    (
        "A delegation led by Mongolian Deputy Prime Minister Amarsaikhan Sainbuyan visited Ulsan, South Korea, on Tuesday.",
        ["Amarsaikhan Sainbuyan MNG>KOR completed 2024-06-11"],
    ),
    (
        "A high-level delegation from Lesotho headed by Foreign Minister Lejone Mpotjoana arrived in Harare on Monday.",
        ["Lejone Mpotjoana LSO>ZWE completed 2024-06-10"],
    ),
    (
        "The Slovenian prime minister, Robert Golob, is to visit Skopje on June 20, the government said.",
        ["Robert Golob SVN>MKD planned 2024-06-20"],
    ),
    (
        "Leaders attending the summit in Kazan include Egyptian President Abdel Fattah el-Sisi, Iranian President Masoud Pezeshkian and South African President Cyril Ramaphosa.",
        [
            "Abdel Fattah el-Sisi EGY>RUS completed None",
            "Cyril Ramaphosa ZAF>RUS completed None",
            "Masoud Pezeshkian IRN>RUS completed None",
        ],
    ),
    (
        "The summit in Nairobi was attended by Ugandan President Yoweri Museveni and Tanzanian President Samia Suluhu Hassan.",
        ["Samia Suluhu Hassan TZA>KEN completed None", "Yoweri Museveni UGA>KEN completed None"],
    ),
    (
        "Among those who attended the inauguration in Monrovia were Ghanaian Vice President Mahamudu Bawumia and Sierra Leonean President Julius Maada Bio.",
        ["Julius Maada Bio SLE>LBR completed None", "Mahamudu Bawumia GHA>LBR completed None"],
    ),
    (
        "Singapore Prime Minister Lawrence Wong, Thai Prime Minister Srettha Thavisin and Lao Prime Minister Sonexay Siphandone are attending a regional summit in Vientiane.",
        ["Lawrence Wong SGP>LAO ongoing None", "Srettha Thavisin THA>LAO ongoing None"],
    ),
    (
        "ACCRA (Reuters) - Ghanaian President John Mahama held talks with his Croatian counterpart Zoran Milanovic on Tuesday. Milanovic, who arrived in the capital on Monday, will leave for Abuja on Wednesday.",
        ["Zoran Milanovic HRV>GHA completed 2024-06-11", "Zoran Milanovic HRV>NGA planned 2024-06-12"],
    ),
    (
        "President Zoran Milanovic met Ghanaian President John Mahama on Tuesday. The Croatian leader is in Accra for a three-day visit.",
        ["Zoran Milanovic HRV>GHA ongoing None"],
    ),
    (
        "Prime Minister Andrej Plenkovic began a two-day visit to Jordan on Tuesday. Croatia wants to buy phosphate from Jordan, Plenkovic said. Jordan's King Abdullah II received the Croatian prime minister in Amman.",
        ["Andrej Plenkovic HRV>JOR ongoing 2024-06-11/2024-06-12"],
    ),
    (
        "Foreign Minister Mulambo Haimbe is on a working visit to Lisbon. Haimbe of Zambia will sign an accord on health.",
        ["Mulambo Haimbe ZMB>PRT ongoing None"],
    ),
    (
        "Foreign Minister Mulambo Haimbe is on a working visit to Lisbon. Zambia's Haimbe will sign an accord on health.",
        ["Mulambo Haimbe ZMB>PRT ongoing None"],
    ),
    (
        "Foreign Minister Mulambo Haimbe is on a working visit to Lisbon. Lusaka's top diplomat will sign an accord on health.",
        ["Mulambo Haimbe ZMB>PRT ongoing None"],
    ),
    (
        "Serbian Foreign Minister Marko Djuric arrived in Baku late on Sunday. He flew on to Astana on Tuesday, where he met Kazakh President Kassym-Jomart Tokayev.",
        ["Marko Djuric SRB>AZE completed 2024-06-09", "Marko Djuric SRB>KAZ completed 2024-06-11"],
    ),
    (
        "Serbian Foreign Minister Marko Djuric will be in Baku on Thursday. His next stop is Tbilisi.",
        ["Marko Djuric SRB>AZE planned 2024-06-13", "Marko Djuric SRB>GEO planned None"],
    ),
    ("Serbia's top diplomat, Marko Djuric, will be in Baku on Thursday.", ["Marko Djuric SRB>AZE planned 2024-06-13"]),
    (
        "Marko Djuric, Serbia's top diplomat, met Georgian Prime Minister Irakli Kobakhidze in Tbilisi on Monday.",
        ["Marko Djuric SRB>GEO completed 2024-06-10"],
    ),
    (
        "President Yamandu Orsi of Uruguay on Tuesday travelled to Asuncion to meet his Paraguayan counterpart, Santiago Pena.",
        ["Yamandu Orsi URY>PRY completed 2024-06-11"],
    ),
    (
        "Fresh from a visit to Oslo, Ecuadorian Foreign Minister Gabriela Sommerfeld told lawmakers in Quito that the trade pact would come.",
        ["Gabriela Sommerfeld ECU>NOR completed None"],
    ),
    (
        "Speaking after talks with Omani officials in Muscat, Sri Lankan Foreign Minister Vijitha Herath praised the ties.",
        ["Vijitha Herath LKA>OMN completed None"],
    ),
    (
        "On a visit to Muscat, Sri Lankan Foreign Minister Vijitha Herath praised the ties.",
        ["Vijitha Herath LKA>OMN completed None"],
    ),
    (
        "Returning from a three-day trip to Muscat, Sri Lankan Foreign Minister Vijitha Herath praised the ties.",
        ["Vijitha Herath LKA>OMN completed None"],
    ),
    (
        "Sri Lankan Foreign Minister Vijitha Herath was speaking in Muscat, where he is on a two-day visit.",
        ["Vijitha Herath LKA>OMN ongoing None"],
    ),
    (
        "Kazakh President Kassym-Jomart Tokayev departed Doha for home on Tuesday.",
        ["Kassym-Jomart Tokayev KAZ>QAT completed 2024-06-11"],
    ),
    (
        "Kazakh President Kassym-Jomart Tokayev on Tuesday concluded his state visit to Qatar and left for home.",
        ["Kassym-Jomart Tokayev KAZ>QAT completed 2024-06-11"],
    ),
    (
        "Turkish Foreign Minister Hakan Fidan is paying an official visit to Pakistan on June 13-14.",
        ["Hakan Fidan TUR>PAK planned 2024-06-13/2024-06-14"],
    ),
    (
        "Turkish Foreign Minister Hakan Fidan will be visiting Pakistan on Thursday.",
        ["Hakan Fidan TUR>PAK planned 2024-06-13"],
    ),
    (
        "Turkish Foreign Minister Hakan Fidan is set for a visit to Pakistan next week.",
        ["Hakan Fidan TUR>PAK planned [2024-06-17..2024-06-23]"],
    ),
    (
        "Pakistan will welcome Turkish Foreign Minister Hakan Fidan next week for a two-day official visit.",
        ["Hakan Fidan TUR>PAK planned [2024-06-17..2024-06-23]"],
    ),
    ("Islamabad hosted Turkish Foreign Minister Hakan Fidan on Monday.", ["Hakan Fidan TUR>PAK completed 2024-06-10"]),
    (
        "Turkish Foreign Minister Hakan Fidan was received by Pakistani Prime Minister Shehbaz Sharif in Islamabad.",
        ["Hakan Fidan TUR>PAK completed None"],
    ),
    (
        "Turkish Foreign Minister Hakan Fidan, accompanied by Trade Minister Omer Bolat, arrived in Islamabad on Tuesday.",
        ["Hakan Fidan TUR>PAK completed 2024-06-11"],
    ),
    (
        "Turkish Foreign Minister Hakan Fidan's arrival in Islamabad on Tuesday came amid tension with India.",
        ["Hakan Fidan TUR>PAK completed 2024-06-11"],
    ),
    (
        "The arrival of Turkish Foreign Minister Hakan Fidan in Islamabad on Tuesday came amid tension with India.",
        ["Hakan Fidan TUR>PAK completed 2024-06-11"],
    ),
    (
        "Turkish Foreign Minister Hakan Fidan, in Islamabad for talks with the government, said trade would grow.",
        ["Hakan Fidan TUR>PAK completed None"],
    ),
    (
        "Slovak Foreign Minister Juraj Blanar and his Hungarian counterpart Peter Szijjarto visited Sarajevo together on Tuesday.",
        ["Juraj Blanar SVK>BIH completed 2024-06-11", "Peter Szijjarto HUN>BIH completed 2024-06-11"],
    ),
    (
        "The foreign ministers of Slovakia and Hungary, Juraj Blanar and Peter Szijjarto, visited Sarajevo together on Tuesday.",
        ["Juraj Blanar SVK>BIH completed 2024-06-11", "Peter Szijjarto HUN>BIH completed 2024-06-11"],
    ),
    (
        "Slovak Foreign Minister Juraj Blanar, Hungarian Foreign Minister Peter Szijjarto and Czech Foreign Minister Jan Lipavsky will meet in Zagreb on Friday.",
        [
            "Jan Lipavsky CZE>HRV planned 2024-06-14",
            "Juraj Blanar SVK>HRV planned 2024-06-14",
            "Peter Szijjarto HUN>HRV planned 2024-06-14",
        ],
    ),
    (
        "European Council President Antonio Costa and European Commission President Ursula von der Leyen travelled to Tokyo on Tuesday.",
        ["Antonio Costa EU>JPN completed 2024-06-11", "Ursula von der Leyen EU>JPN completed 2024-06-11"],
    ),
    (
        "Chinese Vice Premier He Lifeng will visit Madrid from June 14 to 17.",
        ["He Lifeng CHN>ESP planned 2024-06-14/2024-06-17"],
    ),
    (
        "SKOPJE (Reuters) - North Macedonia and Oman signed an accord on Tuesday. Omani Oil Minister Salim al-Aufi, who flew in for the day, said the ties were strong.",
        ["Salim al-Aufi OMN>MKD completed None"],
    ),
    (
        "SKOPJE (Reuters) - North Macedonia and Oman signed an accord on Tuesday. Omani Oil Minister Salim al-Aufi, who arrived on Monday for a three-day working visit, said the ties were strong.",
        ["Salim al-Aufi OMN>MKD ongoing 2024-06-10/2024-06-12"],
    ),
    (
        "MUSCAT (ONA) - Sultan Haitham bin Tarik received the President of Slovenia, Natasa Pirc Musar, on Monday. The president, who arrived on Sunday on a five-day state visit, will leave on Thursday.",
        ["Natasa Pirc Musar SVN>OMN ongoing 2024-06-09/2024-06-13"],
    ),
    (
        "Prime Minister Tshering Tobgay returned to Thimphu on Sunday after a two-day official visit to Bangladesh.",
        ["Tshering Tobgay BTN>BGD completed 2024-06-08/2024-06-09"],
    ),
    (
        "Armenian President Vahagn Khachaturyan opened a bridge on Monday. On Saturday he leaves for Tallinn, where he will attend a summit.",
        ["Vahagn Khachaturyan ARM>EST planned 2024-06-15"],
    ),
    (
        "The Armenian president, Vahagn Khachaturyan, opened a bridge. The president will have little rest. On Saturday he leaves for Tallinn.",
        ["Vahagn Khachaturyan ARM>EST planned 2024-06-15"],
    ),
    (
        "Armenian President Vahagn Khachaturyan flew to Tallinn on Monday. The visit, on June 10 and 11, came at the invitation of his Estonian counterpart Alar Karis.",
        ["Vahagn Khachaturyan ARM>EST completed 2024-06-10/2024-06-11"],
    ),
    (
        "Armenian President Vahagn Khachaturyan thanked Estonian President Alar Karis and invited him to visit Yerevan.",
        ["Alar Karis EST>ARM proposed None"],
    ),
    (
        "Armenian President Vahagn Khachaturyan thanked Moldovan President Maia Sandu and invited her to pay a visit to Yerevan.",
        ["Maia Sandu MDA>ARM proposed None"],
    ),
    ("Moldovan President Maia Sandu stopped in Riga on Monday.", ["Maia Sandu MDA>LVA completed 2024-06-10"]),
    (
        "Moldovan President Maia Sandu was among the leaders who attended the inauguration in Riga on Monday.",
        ["Maia Sandu MDA>LVA completed 2024-06-10"],
    ),
    (
        "Moldovan President Maia Sandu attended the previous meeting of the group, in Riga in May last year.",
        ["Maia Sandu MDA>LVA completed 2023-05"],
    ),
    (
        "MUSCAT - Oman and Bhutan signed an accord. Bhutanese Prime Minister Tshering Tobgay, who is on a five-day working visit to the Sultanate since Sunday, praised it.",
        ["Tshering Tobgay BTN>OMN ongoing 2024-06-09/2024-06-13"],
    ),
    (
        "Bhutanese Prime Minister Tshering Tobgay met Omani officials on Monday. Oman wants to invest in Bhutan. Tobgay's state visit to the Gulf country ends on Tuesday. Oman has no embassy in Bhutan.",
        ["Tshering Tobgay BTN>OMN completed 2024-06-11"],
    ),
    ("Defence Minister Israel Katz of Israel visited Prague on Monday.", ["Israel Katz ISR>CZE completed 2024-06-10"]),
    (
        "Kuwaiti Foreign Minister Sheikh Sabah Khaled Al-Sabah traveled to Prague on Monday.",
        ["Sabah Khaled Al-Sabah KWT>CZE completed 2024-06-10"],
    ),
    (
        "Slovenian President Natasa Pirc Musar, who arrived in Muscat on Sunday on a state visit, will leave on Tuesday.",
        ["Natasa Pirc Musar SVN>OMN ongoing 2024-06-09"],
    ),
    (
        "Spain's King Felipe and the prime minister, Pedro Sanchez, flew to Lima on Monday.",
        ["Felipe ESP>PER completed 2024-06-10", "Pedro Sanchez ESP>PER completed 2024-06-10"],
    ),
    (
        "The German president, Frank-Walter Steinmeier, will travel to Accra on Sunday at the start of a week-long trip that also takes him to Lome and Praia.",
        [
            "Frank-Walter Steinmeier DEU>CPV planned None",
            "Frank-Walter Steinmeier DEU>GHA planned 2024-06-16",
            "Frank-Walter Steinmeier DEU>TGO planned None",
        ],
    ),
    (
        "WINDHOEK - Finland's defence minister, Antti Hakkanen, held talks here on Monday with Namibian counterpart Frans Kapofi.",
        ["Antti Hakkanen FIN>NAM completed 2024-06-10"],
    ),
    (
        "Bahraini Crown Prince Salman bin Hamad Al Khalifa is currently visiting Belgium, the palace said.",
        ["Salman bin Hamad Al Khalifa BHR>BEL ongoing None"],
    ),
    (
        "Hungarian Prime Minister Viktor Orban made an unannounced visit to Bishkek on Tuesday, his office said.",
        ["Viktor Orban HUN>KGZ completed 2024-06-11"],
    ),
    (
        "Hungarian Prime Minister Viktor Orban has made a surprise trip to Kyiv, his first since the war began.",
        ["Viktor Orban HUN>UKR completed None"],
    ),
    (
        "President of the Republic of Cyprus Nikos Christodoulides paid a courtesy call on Sultan Haitham bin Tarik of Oman in Muscat.",
        ["Nikos Christodoulides CYP>OMN completed None"],
    ),
    (
        "Gambian Foreign Minister Mamadou Tangara had a meeting with Qatari Prime Minister Mohammed bin Abdulrahman Al Thani in Doha on Tuesday.",
        ["Mamadou Tangara GMB>QAT completed 2024-06-11"],
    ),
    (
        "Qatari Prime Minister Mohammed bin Abdulrahman Al Thani met in Doha on Tuesday with Gambian Foreign Minister Mamadou Tangara, who is visiting the country.",
        ["Mamadou Tangara GMB>QAT ongoing 2024-06-11"],
    ),
    (
        "Mamadou Tangara, Minister of Foreign Affairs of the Gambia, is in Doha to take part in the forum.",
        ["Mamadou Tangara GMB>QAT ongoing None"],
    ),
    (
        "Gambian President Adama Barrow's planned trip to Lisbon next month has been scrapped.",
        ["Adama Barrow GMB>PRT cancelled 2024-07"],
    ),
    (
        "Gambian President Adama Barrow will no longer travel to Lisbon next month.",
        ["Adama Barrow GMB>PRT denied 2024-07"],
    ),
    (
        "Gambian President Adama Barrow has put off his trip to Lisbon until July.",
        ["Adama Barrow GMB>PRT postponed [..2024-07]"],
    ),
    (
        "During his visit to Portugal in 2019, Gambian President Adama Barrow opened an embassy.",
        ["Adama Barrow GMB>PRT completed 2019"],
    ),
    (
        "It is Barrow's second visit to Lisbon. Gambian President Adama Barrow landed in the Portuguese capital on Monday.",
        ["Adama Barrow GMB>PRT completed 2024-06-10"],
    ),
    (
        "Gambian President Adama Barrow landed in Lisbon on Monday, two years after visiting Madrid.",
        ["Adama Barrow GMB>ESP completed None", "Adama Barrow GMB>PRT completed 2024-06-10"],
    ),
    (
        "Gambian President Adama Barrow, after visiting Madrid, flew on to Lisbon on Monday.",
        ["Adama Barrow GMB>ESP completed 2024-06-10", "Adama Barrow GMB>PRT completed 2024-06-10"],
    ),
    (
        "After a visit to Madrid, Gambian President Adama Barrow travels to Lisbon on Friday.",
        ["Adama Barrow GMB>ESP completed 2024-06-07", "Adama Barrow GMB>PRT planned 2024-06-14"],
    ),
    (
        "Gambian President Adama Barrow invited Sierra Leonean counterpart Julius Maada Bio to visit Banjul.",
        ["Julius Maada Bio SLE>GMB proposed None"],
    ),
    (
        "Sierra Leonean President Julius Maada Bio said he had accepted an invitation to visit Banjul in August.",
        ["Julius Maada Bio SLE>GMB proposed 2024-08"],
    ),
    (
        "Sierra Leonean President Julius Maada Bio is to attend the inauguration of Panamanian President Jose Raul Mulino in Panama City on July 1.",
        ["Julius Maada Bio SLE>PAN planned 2024-07-01"],
    ),
    (
        "Kenyan President William Ruto and his Ghanaian counterpart Nana Akufo-Addo met on the sidelines of the summit in Lucerne on Saturday.",
        ["Nana Akufo-Addo GHA>CHE completed 2024-06-08", "William Ruto KEN>CHE completed 2024-06-08"],
    ),
    (
        "Kenyan President William Ruto met Ghanaian President Nana Akufo-Addo on the sidelines of the peace summit in Switzerland.",
        ["Nana Akufo-Addo GHA>CHE completed None", "William Ruto KEN>CHE completed None"],
    ),
    (
        "Kenyan President William Ruto is leading a delegation to the climate conference in Baku.",
        ["William Ruto KEN>AZE ongoing None"],
    ),
    (
        "Kenya's Musalia Mudavadi, the foreign minister, visited Rome on Monday.",
        ["Musalia Mudavadi KEN>ITA completed 2024-06-10"],
    ),
    (
        "Kenyan Prime Cabinet Secretary and Foreign Minister Musalia Mudavadi arrived in Rome Monday night.",
        ["Musalia Mudavadi KEN>ITA completed 2024-06-10"],
    ),
    (
        "Kenyan President William Ruto and Italian Prime Minister Giorgia Meloni held a bilateral meeting in Rome on Monday.",
        ["William Ruto KEN>ITA completed 2024-06-10"],
    ),
    (
        "Italian Prime Minister Giorgia Meloni will receive Kenyan President William Ruto at Palazzo Chigi on Friday.",
        ["William Ruto KEN>ITA planned 2024-06-14"],
    ),
    (
        "Meloni received Ruto at the airport. Kenyan President William Ruto is on a state visit to Italy at the invitation of Italian President Sergio Mattarella.",
        ["William Ruto KEN>ITA ongoing None"],
    ),
    (
        "The Vatican said Pope Leo XIV will travel to Turkey and Lebanon in November.",
        ["Leo XIV VAT>LBN planned 2024-11", "Leo XIV VAT>TUR planned 2024-11"],
    ),
    (
        "The Irish government said Taoiseach Simon Harris flew to Lima on Monday.",
        ["Simon Harris IRL>PER completed 2024-06-10"],
    ),
]

NO_VISITS = [
    "Kenyan President William Ruto met U.S. ambassador Meg Whitman in Nairobi on Monday.",
    "Kenyan President William Ruto spoke with Ethiopian Prime Minister Abiy Ahmed by phone on Monday.",
    "President William Ruto toured Kisumu on Monday and opened a market.",
    "Japanese visitors to Vietnam rose by 20 percent after the visit campaign.",
    "Kenyan President William Ruto said the summit in Nairobi had been a success.",
    "Foreign Minister Hakan Fidan hosted ambassadors of EU countries in Ankara.",
    "The ambassador of Peru to Kenya presented his credentials to President William Ruto in Nairobi.",
    "Bolivian President Luis Arce may visit Russia this year.",
    "Bolivian President Luis Arce hopes to visit Russia one day.",
    "A spokesman for Bolivian President Luis Arce declined to say whether he would visit Russia.",
    "If Bolivian President Luis Arce visits Russia, the opposition will protest.",
    "Protesters in Warsaw demanded that Hungarian Prime Minister Viktor Orban visit Kyiv.",
    "Polish Foreign Minister Radoslaw Sikorski criticised Hungarian Prime Minister Viktor Orban's visit to the factory.",
    "Spanish striker Alvaro Morata left Madrid for Istanbul on Sunday.",
    "Former Brazilian President Jair Bolsonaro flew to Miami on Friday.",
    "Norwegian Foreign Minister Espen Barth Eide arrived at the ministry in Oslo at noon.",
    "Norwegian Foreign Minister Espen Barth Eide and Finnish Foreign Minister Elina Valtonen agreed in a video call to meet in Helsinki.",
    "Indian Prime Minister Narendra Modi travelled from New Delhi to Mumbai on Monday.",
    "Chancellor Friedrich Merz said Germany and France would deepen ties. French President Emmanuel Macron welcomed the remarks.",
    "The French president is no stranger to Berlin.",
    "Germany's exports to France rose. The visit of tourists from Italy to Paris helped.",
    "Iran's supreme leader has not left Tehran since 1989.",
    "Danish troops arrived in Mali in 2022, Defence Minister Morten Bodskov said.",
    "Danish Defence Minister Morten Bodskov said troops had arrived in Mali.",
    "Danish Defence Minister Morten Bodskov welcomed Mali's decision to open talks in Geneva.",
    "Ukraine's foreign minister said the talks in Istanbul had failed.",
    "The Kremlin said Ukrainian negotiators had not arrived in Istanbul.",
    "Peru's president visited victims of the flood in Cusco on Tuesday.",
    "South Korean President Lee Jae-myung will attend a ceremony in Busan.",
    "Thai Prime Minister Srettha Thavisin will travel to Chiang Mai on Friday.",
    "Mexico's trade with Canada grew after Prime Minister Mark Carney took office.",
    "No Irish taoiseach has visited Suriname.",
    "Foreign tourists' visits to Japan rose, Prime Minister Fumio Kishida said.",
    "It is unclear whether Serbian President Aleksandar Vucic will attend the summit in Tirana.",
    "Serbian President Aleksandar Vucic recalled his visits to China over the years.",
    "Visiting Finnish Defence Minister Antti Hakkanen said trade with Russia had collapsed, a Namibian daily wrote. Angola was calm.",
    "NAIROBI, June 11 (Reuters) - Kenya's current account deficit narrowed in April, the central bank said on Tuesday. Tourist arrivals in Kenya rose by 12 percent, and Finance Minister Njuguna Ndung'u said visits from Germany had doubled.",
    "Polish President Andrzej Duda spoke by telephone on Monday with Canadian Prime Minister Justin Trudeau, the two leaders' offices said. Trudeau thanked Duda for Poland's support during the summit in Ottawa.",
    "The new ambassador of Japan, Kenji Yokota, arrived in Accra on Monday and presented his credentials to President Nana Akufo-Addo.",
    "President Nana Akufo-Addo toured the northern region on Monday, visited a hospital in Tamale and returned to Accra in the evening.",
    "Chilean Foreign Minister Alberto van Klaveren summoned the ambassador of Venezuela in Santiago on Monday.",
    "Thousands of protesters arrived in Madrid on Sunday. Spain's Prime Minister Pedro Sanchez called for calm.",
    "Prime Minister Pedro Sanchez will address the nation on Monday from Madrid, the government said.",
    "Danish Prime Minister Mette Frederiksen hosted a reception for the diplomatic corps in Copenhagen on Friday. Ambassadors from Brazil and Chile attended.",
    "In an interview with a newspaper in Lisbon, Portuguese Prime Minister Luis Montenegro said that Brazil was a sister country. He has often spoken of his travels there.",
    "Foreign Minister Penny Wong told parliament in Canberra that Australia's ties with Fiji were strong.",
    "Foreign Minister Penny Wong condemned the attack in Jakarta and offered Indonesia help. Wong said Australian police would travel to Jakarta.",
    "Nigerian President Bola Tinubu congratulated South African President Cyril Ramaphosa on his re-election and wished him well in Pretoria.",
    "The Italian navy ship arrived in Manila on Sunday for a five-day goodwill visit, the Philippine navy said. Defence Secretary Gilberto Teodoro welcomed the crew.",
    "A group of Chinese companies led by a trade official will visit Kampala next week, Ugandan Trade Minister Francis Mwebesa said.",
    "Analysts say Egyptian President Abdel Fattah el-Sisi could travel to Washington if the talks succeed. In Washington, the State Department declined to comment.",
    "Hungarian Foreign Minister Peter Szijjarto said on Monday that Ukraine's foreign minister would have to come to Budapest to apologise.",
    "A court in The Hague ruled that Sudanese ex-president Omar al-Bashir must be handed over. He has travelled to several countries since 2009.",
    "The visit of the king to the flooded villages moved the nation, Moroccan Interior Minister Abdelouafi Laftit said in Rabat.",
    "Peruvian President Dina Boluarte swore in a new cabinet in Lima. Foreign Minister Javier Gonzalez-Olaechea, who arrived late, took the oath.",
    "The Mexican peso fell after President Claudia Sheinbaum met bankers in Mexico City on Tuesday.",
    "Former U.S. president Jimmy Carter visited North Korea in 1994.",
    "British actor Idris Elba arrived in Freetown on Monday, where President Julius Maada Bio received him.",
    "Singapore's Changi airport welcomed its millionth visitor this year, Transport Minister Chee Hong Tat said.",
    "The virtual summit was joined by Indian Prime Minister Narendra Modi and Russian President Vladimir Putin from Moscow.",
    "Norwegian Prime Minister Jonas Gahr Store opened a school in Tromso on Monday and travelled on to Bodo, where he met fishermen.",
    "Turkish Foreign Minister Hakan Fidan's plane made an emergency landing, Turkish media said. Germany denied that talks in Berlin were planned.",
    "Argentina beat Peru in Lima on Tuesday. Peruvian President Dina Boluarte watched the match and met the players.",
    "The European Commission president, Ursula von der Leyen, said in Brussels that talks with Switzerland were over.",
    "NATO Secretary General Mark Rutte told reporters in Brussels that allies would spend more.",
    "German Chancellor Friedrich Merz met state premiers in Berlin and Munich.",
    "Pakistan's foreign minister, who is under fire at home, said that he would not resign. Islamabad and Kabul have traded blame.",
]


def told(text: str) -> list[str]:
    visits = extract_with(OfflineBackend(), Article.from_text(text, published="2024-06-12")).visits
    return sorted(
        f"{visit.visitor_name} {visit.visitor_country}>{visit.host} {visit.status} {visit.date}" for visit in visits
    )


@pytest.mark.parametrize(("text", "wanted"), VISITS)
def test_visits_are_told(text: str, wanted: list[str]) -> None:
    assert told(text) == wanted


@pytest.mark.parametrize("text", NO_VISITS)
def test_no_visit_is_told(text: str) -> None:
    assert told(text) == []


def test_who_invited() -> None:
    text = "Gambian President Adama Barrow arrived in Doha on Monday at the invitation of Qatari Emir Tamim Al Thani."
    (visit,) = extract_with(OfflineBackend(), Article.from_text(text, published="2024-06-12")).visits
    assert visit.invited_by == "Tamim Al Thani"


def test_a_counterpart_holds_the_same_office() -> None:
    text = (
        "Gambian Foreign Minister Mamadou Tangara received his Fijian counterpart Sitiveni Rabuka in Banjul on Monday."
    )
    (visit,) = extract_with(OfflineBackend(), Article.from_text(text, published="2024-06-12")).visits
    assert (visit.visitor_name, visit.visitor_offices) == ("Sitiveni Rabuka", ("foreign_minister",))


KINDS: list[tuple[str, str]] = [
    (
        "Gambian Foreign Minister Mamadou Tangara, who landed in Riga on Monday, is on a working visit until Friday.",
        "working bilateral",
    ),
    (
        "Latvian President Edgars Rinkevics welcomed his visiting Gambian counterpart Adama Barrow, who began a "
        "three-day state visit on Monday.",
        "state bilateral",
    ),
    (
        "Gambian President Adama Barrow landed in Riga on Monday, the opening stop of official visits to Latvia and Estonia.",
        "official bilateral, official bilateral",
    ),
    (
        "Gambian President Adama Barrow flew to Riga on Monday, before Latvian President Edgars Rinkevics left on a "
        "state visit to Malta.",
        "unspecified bilateral, state bilateral",
    ),
    (
        "Gambian President Adama Barrow flew to Riga on Monday. Barrow attended the cod summit in Riga.",
        "unspecified multilateral_attendance",
    ),
    (
        "Gambian President Adama Barrow has accepted an invitation to attend the cod summit in Riga.",
        "unspecified multilateral_attendance",
    ),
    (
        "Gambian President Adama Barrow will travel to Riga for a summit on Friday with Latvian President Edgars Rinkevics.",
        "unspecified bilateral",
    ),
    (
        "Gambian President Adama Barrow will travel to Riga on Friday to take part in the tenth annual meeting of the Cod Forum.",
        "unspecified multilateral_attendance",
    ),
]


@pytest.mark.parametrize(("text", "wanted"), KINDS)
def test_rank_and_occasion_are_taken_from_the_words_around(text: str, wanted: str) -> None:
    events = extract_with(OfflineBackend(), Article.from_text(text, published="2024-06-12")).events
    visits = [event for event in events if isinstance(event, Visit)]
    assert ", ".join(f"{visit.visit_rank} {visit.visit_format}" for visit in visits) == wanted
