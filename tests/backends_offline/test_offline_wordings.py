"""Classes of wording as agencies and ministries use them, one short passage each, with all that they tell.

Each event is written as kind, parties or visitor, what, status and date, as `shown` puts it.
"""

from __future__ import annotations

import pytest

from diplo_extract.backends.offline import OfflineBackend
from diplo_extract.pipeline import extract_with
from diplo_extract.schema import Agreement, AnyEvent, Article, Visit

VISITS: list[tuple[str, list[str]]] = [
    (
        "Peruvian Foreign Minister Elmer Schialer was welcomed at the airport in Rabat by Moroccan Foreign Minister Nasser Bourita.",
        ["V Elmer Schialer PER>MAR completed None"],
    ),
    (
        "Arrived in Doha on Monday, Finnish President Alexander Stubb met businessmen.",
        ["V Alexander Stubb FIN>QAT completed 2024-06-10"],
    ),
    (
        "Finnish President Alexander Stubb heads to Astana next week.",
        ["V Alexander Stubb FIN>KAZ planned [2024-06-17..2024-06-23]"],
    ),
    (
        "Finnish President Alexander Stubb is due in Astana on Friday for talks.",
        ["V Alexander Stubb FIN>KAZ planned 2024-06-14"],
    ),
    (
        "Finnish President Alexander Stubb is expected in Astana on Friday.",
        ["V Alexander Stubb FIN>KAZ planned 2024-06-14"],
    ),
    (
        "Ghanaian President John Mahama and Ivorian Prime Minister Robert Mambe travelled separately to Lome on Tuesday.",
        ["V John Mahama GHA>TGO completed 2024-06-11", "V Robert Mambe CIV>TGO completed 2024-06-11"],
    ),
    (
        "Uruguayan Foreign Minister Omar Paganini will make trips to Panama and Guatemala next week.",
        [
            "V Omar Paganini URY>GTM planned [2024-06-17..2024-06-23]",
            "V Omar Paganini URY>PAN planned [2024-06-17..2024-06-23]",
        ],
    ),
    (
        "Icelandic Prime Minister Kristrun Frostadottir was in Oslo on Monday. From there she continues to Stockholm on Wednesday.",
        ["V Kristrun Frostadottir ISL>NOR completed 2024-06-10", "V Kristrun Frostadottir ISL>SWE planned 2024-06-12"],
    ),
    (
        "Maldivian President Mohamed Muizzu's tour opened in Turkey and will wrap up in Egypt.",
        ["V Mohamed Muizzu MDV>EGY planned None", "V Mohamed Muizzu MDV>TUR completed None"],
    ),
    ("Swiss Defence Minister Viola Amherd journeyed to Vienna in March.", ["V Viola Amherd CHE>AUT completed 2024-03"]),
    (
        "The Emir of Qatar, Sheikh Tamim bin Hamad Al Thani, left Doha on Monday for a tour that takes in Tajikistan and Kazakhstan.",
        ["V Tamim bin Hamad Al Thani QAT>KAZ ongoing None", "V Tamim bin Hamad Al Thani QAT>TJK ongoing None"],
    ),
    (
        "Estonian Prime Minister Kaja Kallas, currently on a visit to Japan, met business leaders.",
        ["V Kaja Kallas EST>JPN ongoing None"],
    ),
    (
        "Kenya's President William Ruto jetted off to Seoul for the Korea-Africa summit.",
        ["V William Ruto KEN>KOR completed None"],
    ),
    (
        "Bolivian President Luis Arce wrapped up a two-day stay in Moscow on Monday.",
        ["V Luis Arce BOL>RUS completed 2024-06-09/2024-06-10"],
    ),
    (
        "Iraqi Prime Minister Mohammed Shia al-Sudani has landed in Tehran.",
        ["V Mohammed Shia al-Sudani IRQ>IRN completed None"],
    ),
    (
        "Croatian Prime Minister Andrej Plenkovic made a stopover in Dakar on his way to Brazil.",
        ["V Andrej Plenkovic HRV>SEN completed None"],
    ),
    (
        "Albanian Prime Minister Edi Rama, whose three-day visit to Lithuania started on Monday, praised his hosts.",
        ["V Edi Rama ALB>LTU completed 2024-06-10/2024-06-12"],
    ),
    (
        "Zimbabwean President Emmerson Mnangagwa is scheduled to arrive in Minsk on July 3.",
        ["V Emmerson Mnangagwa ZWE>BLR planned 2024-07-03"],
    ),
    (
        "Greek Foreign Minister George Gerapetritis is currently in Tripoli.",
        ["V George Gerapetritis GRC>LBY ongoing None"],
    ),
    (
        "Greek Foreign Minister George Gerapetritis will be in Tripoli on July 3 and 4.",
        ["V George Gerapetritis GRC>LBY planned 2024-07-03/2024-07-04"],
    ),
    (
        "Mozambican President Filipe Nyusi's planned visit to Angola has been put on hold.",
        ["V Filipe Nyusi MOZ>AGO postponed None"],
    ),
    (
        "Slovak Prime Minister Robert Fico and his Vietnamese counterpart Pham Minh Chinh, attending the forum in Davos, agreed to boost trade.",
        ["V Pham Minh Chinh VNM>CHE completed None", "V Robert Fico SVK>CHE completed None"],
    ),
    (
        "Cuban Foreign Minister Bruno Rodriguez will embark on a visit to Namibia on June 20.",
        ["V Bruno Rodriguez CUB>NAM planned 2024-06-20"],
    ),
    (
        "Japanese Foreign Minister Takeshi Iwaya met with his Lao counterpart in Vientiane on Saturday.",
        ["V Takeshi Iwaya JPN>LAO completed 2024-06-08"],
    ),
    (
        "Turkish Vice President Cevdet Yilmaz, who is in Bishkek for a ministerial meeting, was received by Kyrgyz President Sadyr Japarov.",
        ["V Cevdet Yilmaz TUR>KGZ ongoing None"],
    ),
    (
        "Kuwaiti Foreign Minister Abdullah Al-Yahya headed a delegation to Dhaka on Sunday.",
        ["V Abdullah Al-Yahya KWT>BGD completed 2024-06-09"],
    ),
    (
        "Hungarian Prime Minister Viktor Orban denied reports that he would travel to Minsk.",
        ["V Viktor Orban HUN>BLR denied None"],
    ),
    (
        "The Nigerian president, Bola Tinubu, is not going to Libreville, his office said.",
        ["V Bola Tinubu NGA>GAB denied None"],
    ),
    (
        "Sri Lankan President Anura Kumara Dissanayake will undertake a state visit to India from July 15 to 17 at the invitation of Prime Minister Narendra Modi.",
        ["V Anura Kumara Dissanayake LKA>IND planned 2024-07-15/2024-07-17"],
    ),
    (
        "The visit of Azerbaijani Foreign Minister Jeyhun Bayramov to Belgrade was rescheduled for August 5.",
        ["V Jeyhun Bayramov AZE>SRB postponed 2024-08-05"],
    ),
    (
        "President of Slovenia Natasa Pirc Musar arrived yesterday in Skopje on an official visit.",
        ["V Natasa Pirc Musar SVN>MKD ongoing 2024-06-11"],
    ),
    (
        "Omani Foreign Minister Badr Albusaidi paid an officialvisit to Qatar.",
        ["V Badr Albusaidi OMN>QAT completed None"],
    ),
    (
        "Turkish Foreign Minister Hakan Fidan is expected at the ministerial meeting in Cairo next Tuesday.",
        ["V Hakan Fidan TUR>EGY planned 2024-06-18"],
    ),
    (
        "Danish Prime Minister Mette Frederiksen visited Ghana and Togo. She plans to return to both countries in July.",
        ["V Mette Frederiksen DNK>GHA completed None", "V Mette Frederiksen DNK>TGO completed None"],
    ),
    (
        "Kyrgyz President Sadyr Japarov arrived in Minsk Tuesday for a two-day official visit, his press service said.",
        ["V Sadyr Japarov KGZ>BLR ongoing 2024-06-11/2024-06-12"],
    ),
    (
        "Kenyan President William Ruto is to pay a state visit to Austria on June 20-22, the Austrian presidency announced.",
        ["V William Ruto KEN>AUT planned 2024-06-20/2024-06-22"],
    ),
    (
        "Moldovan Prime Minister Dorin Recean kicked off a three-day trip to Japan on Tuesday.",
        ["V Dorin Recean MDA>JPN ongoing 2024-06-11/2024-06-13"],
    ),
    (
        "Fiji's Prime Minister Sitiveni Rabuka will be in Beijing from August 12 to 21 at the invitation of Chinese Premier Li Qiang.",
        ["V Sitiveni Rabuka FJI>CHN planned 2024-08-12/2024-08-21"],
    ),
    (
        "Egyptian Foreign Minister Badr Abdelatty, during a visit to Djibouti on Sunday, met President Ismail Omar Guelleh.",
        ["V Badr Abdelatty EGY>DJI completed 2024-06-09"],
    ),
    (
        "Egypt's Abdelatty visits Djibouti\n\nEgyptian Foreign Minister Badr Abdelatty visited Djibouti on Sunday. It was his first trip to the country.",
        ["V Badr Abdelatty EGY>DJI completed 2024-06-09"],
    ),
    (
        "Saudi Arabia's Crown Prince Mohammed bin Salman will not travel to Algiers for the Arab League summit.",
        ["V Mohammed bin Salman SAU>DZA denied None"],
    ),
    ("The Kuwaiti emir will begin a state visit to Oman on Tuesday.", ["V None KWT>OMN planned 2024-06-18"]),
    (
        "The Egyptian and Turkish foreign ministers, Badr Abdelatty and Hakan Fidan, met in Doha on Saturday.",
        ["V Badr Abdelatty EGY>QAT completed 2024-06-08", "V Hakan Fidan TUR>QAT completed 2024-06-08"],
    ),
    (
        "Armenian Prime Minister Nikol Pashinyan left for Paris on an official visit.",
        ["V Nikol Pashinyan ARM>FRA ongoing None"],
    ),
    (
        "Ukrainian President Volodymyr Zelenskyy has postponed his trip to Spain.",
        ["V Volodymyr Zelenskyy UKR>ESP postponed None"],
    ),
    (
        "Zelenskyy's visit to Spain postponed\n\nThe visit of Ukrainian President Volodymyr Zelenskyy to Spain, planned for Friday, was postponed, the Spanish government said.",
        ["V Volodymyr Zelenskyy UKR>ESP postponed 2024-06-14"],
    ),
    (
        "Ecuadorean Foreign Minister Gabriela Sommerfeld met Qatari Prime Minister Sheikh Mohammed bin Abdulrahman Al Thani in Doha on Wednesday.",
        ["V Gabriela Sommerfeld ECU>QAT completed 2024-06-12"],
    ),
    (
        "Ecuadorean Foreign Minister Gabriela Sommerfeld called on Qatari Prime Minister Sheikh Mohammed bin Abdulrahman Al Thani in Doha.",
        ["V Gabriela Sommerfeld ECU>QAT completed None"],
    ),
    (
        "Sheikh Mohamed bin Zayed, President of the UAE, received Togo's President Faure Gnassingbe, who is on a working visit to the country.",
        ["V Faure Gnassingbe TGO>ARE completed None"],
    ),
    (
        "Iranian Foreign Minister Hossein Amir-Abdollahian's plane landed in Beirut early on Friday.",
        ["V Hossein Amir-Abdollahian IRN>LBN completed 2024-06-07"],
    ),
    (
        "Iranian Foreign Minister Hossein Amir-Abdollahian travels to Beirut today.",
        ["V Hossein Amir-Abdollahian IRN>LBN planned 2024-06-12"],
    ),
    (
        "Iranian Foreign Minister Hossein Amir-Abdollahian is visiting Beirut.",
        ["V Hossein Amir-Abdollahian IRN>LBN ongoing None"],
    ),
    (
        "On his first foreign trip since taking office, Senegalese President Bassirou Diomaye Faye went to Mauritania.",
        ["V Bassirou Diomaye Faye SEN>MRT ongoing None"],
    ),
    (
        "A Chinese delegation headed by Vice Premier Ding Xuexiang arrived in Ashgabat on Monday.",
        ["V Ding Xuexiang CHN>TKM completed 2024-06-10"],
    ),
    (
        "Ding Xuexiang, Chinese vice premier, arrived in Ashgabat on Monday to co-chair a commission.",
        ["V Ding Xuexiang CHN>TKM completed 2024-06-10"],
    ),
    (
        "UN Secretary-General Antonio Guterres visited Dhaka from March 13 to 16.",
        ["V Antonio Guterres UN>BGD completed 2024-03-13/2024-03-16"],
    ),
    (
        "European Commission President Ursula von der Leyen travelled to Tunis on Sunday with Dutch Prime Minister Mark Rutte.",
        ["V Ursula von der Leyen EU>TUN completed 2024-06-09"],
    ),
    ("NATO Secretary General Mark Rutte will visit Tokyo on April 8.", ["V Mark Rutte NATO>JPN planned XXXX-04-08"]),
    (
        "The Prime Minister of Belize, Johnny Briceno, will pay an official visit to Taiwan from July 2 to July 6, the foreign ministry said.",
        ["V Johnny Briceno BLZ>TWN planned 2024-07-02/2024-07-06"],
    ),
    (
        "Prior to Tallinn, Armenian Foreign Minister Ararat Mirzoyan visited Riga and Vilnius.",
        ["V Ararat Mirzoyan ARM>LTU completed None", "V Ararat Mirzoyan ARM>LVA completed None"],
    ),
    (
        "After visiting Chad, German Foreign Minister Annalena Baerbock flew on to Niger.",
        ["V Annalena Baerbock DEU>NER completed None", "V Annalena Baerbock DEU>TCD completed None"],
    ),
    (
        "German Foreign Minister Annalena Baerbock has cut short a trip to Chad.",
        ["V Annalena Baerbock DEU>TCD completed None"],
    ),
    (
        "German Foreign Minister Annalena Baerbock's trip takes her to Chad and Niger.",
        ["V Annalena Baerbock DEU>NER ongoing None", "V Annalena Baerbock DEU>TCD ongoing None"],
    ),
    (
        "German Foreign Minister Annalena Baerbock is on a tour of Chad, Niger and Mali from June 10 to 14.",
        [
            "V Annalena Baerbock DEU>MLI ongoing [2024-06-10..2024-06-14]",
            "V Annalena Baerbock DEU>NER ongoing [2024-06-10..2024-06-14]",
            "V Annalena Baerbock DEU>TCD ongoing [2024-06-10..2024-06-14]",
        ],
    ),
    (
        "German Foreign Minister Annalena Baerbock met in Bamako with her Malian counterpart, Abdoulaye Diop.",
        ["V Annalena Baerbock DEU>MLI completed None"],
    ),
    (
        "Malian President Assimi Goita and visiting Turkish Foreign Minister Hakan Fidan discussed security on Sunday.",
        ["V Hakan Fidan TUR>MLI completed 2024-06-09"],
    ),
    (
        "Visiting Turkish Foreign Minister Hakan Fidan said in Bamako on Sunday that ties would grow.",
        ["V Hakan Fidan TUR>MLI completed 2024-06-09"],
    ),
    ("Turkish Foreign Minister Hakan Fidan wrapped up talks in Bamako.", ["V Hakan Fidan TUR>MLI completed None"]),
    (
        "Turkish Foreign Minister Hakan Fidan told a news conference in Bamako that ties would grow.",
        ["V Hakan Fidan TUR>MLI completed None"],
    ),
    (
        "Speaking at a joint news conference with his Malian counterpart Abdoulaye Diop in Bamako, Turkish Foreign Minister Hakan Fidan praised Mali.",
        ["V Hakan Fidan TUR>MLI completed None"],
    ),
    (
        "CANBERRA, June 11 (Xinhua) -- Prime Minister Anthony Albanese visited Suva on Monday. Australia and Fiji are neighbours. Australia gives aid.",
        ["V Anthony Albanese AUS>FJI completed 2024-06-10"],
    ),
    (
        "Chilean Foreign Minister Alberto van Klaveren visited Oman on Monday. He leaves for Doha on Thursday.",
        ["V Alberto van Klaveren CHL>OMN completed 2024-06-10", "V Alberto van Klaveren CHL>QAT planned 2024-06-13"],
    ),
    (
        "Chilean Foreign Minister Alberto van Klaveren visited Oman on Monday. Trade was discussed. A visit to Benin, planned for Friday, has been called off.",
        ["V Alberto van Klaveren CHL>BEN cancelled 2024-06-14", "V Alberto van Klaveren CHL>OMN completed 2024-06-10"],
    ),
]
TEXTS: list[tuple[str, list[str]]] = [
    ('Malawi and Cuba adopted the "Lilongwe Declaration" on Monday.', ["A CUB-MWI other adopted 2024-06-10"]),
    ("Malawi and Cuba put their names to a fisheries pact on May 3, 2019.", ["A CUB-MWI agreement signed 2019-05-03"]),
    ("Latvia signed on Tuesday with Kenya an extradition treaty.", ["A KEN-LVA treaty signed 2024-06-11"]),
    ("Latvia signed with Kenya, on Tuesday, an extradition treaty.", ["A KEN-LVA treaty signed 2024-06-11"]),
    (
        "Kazakhstan's KazMunayGas and Azerbaijan's SOCAR clinched a deal on oil transit.",
        ["A AZE-KAZ unspecified signed None"],
    ),
    (
        "Rwandan President Paul Kagame and Polish President Andrzej Duda witnessed the signing of three memoranda of understanding in Kigali on Monday.",
        ["A POL-RWA mou signed 2024-06-10 x3", "V Andrzej Duda POL>RWA completed 2024-06-10"],
    ),
    ("More than 20 documents were inked by Laos and Russia.", ["A LAO-RUS unspecified signed None x20"]),
    ("Benin and Togo have been negotiating a border treaty since 2019.", ["A BEN-TGO treaty under_negotiation None"]),
    (
        "In the presence of Chilean President Gabriel Boric and Indian Prime Minister Narendra Modi, ministers signed an agreement on mining.",
        ["A CHL-IND agreement signed None"],
    ),
    (
        "Foreign ministers of Ghana and Moldova, Maka Botchorishvili and Mihai Popsoi, signed a protocol in Chisinau on May 7.",
        ["A GHA-MDA protocol signed 2024-05-07", "V Maka Botchorishvili GHA>MDA completed 2024-05-07"],
    ),
    (
        "The agreement on visa waiver between the Government of Jamaica and the Government of Ghana was signed on March 3, 2021 in Accra.",
        ["A GHA-JAM agreement signed 2021-03-03"],
    ),
    ("Ireland ratified the convention with Chile in 2018.", ["A CHL-IRL convention ratified 2018"]),
    ("Uganda suspended its migration agreement with Belgium on Friday.", ["A BEL-UGA agreement suspended 2024-06-07"]),
    (
        "Niger terminated the military accord with the United States in March.",
        ["A NER-USA agreement terminated 2024-03"],
    ),
    ("Peru and Morocco renewed an agreement on fisheries.", ["A MAR-PER agreement renewed None"]),
    (
        "Nepal and Belgium signed a strategic partnership agreement on Monday.",
        ["A BEL-NPL agreement signed 2024-06-10"],
    ),
    ("Jordan and Cyprus signed amemorandum of understanding on tourism.", ["A CYP-JOR mou signed None"]),
    (
        "The ministers witnessed the signing of a letterof intent between Oman and Qatar.",
        ["A OMN-QAT letter_of_intent signed None"],
    ),
    (
        "Jordan and Cyprus signed a memorandum on tourism and another on health in Amman on Monday.",
        ["A CYP-JOR mou signed 2024-06-10"],
    ),
    (
        "Danish Prime Minister Mette Frederiksen visited Ghana, Benin and Togo. Denmark signed tax treaties with all three countries.",
        [
            "A BEN-DNK-GHA-TGO treaty signed None xNone",
            "V Mette Frederiksen DNK>BEN completed None",
            "V Mette Frederiksen DNK>GHA completed None",
            "V Mette Frederiksen DNK>TGO completed None",
        ],
    ),
    (
        "ACCRA, June 11 (Reuters) - Ghana and the Netherlands signed a defence pact on Tuesday during a visit by Dutch Prime Minister Dick Schoof. Schoof, who arrived on Monday, will travel on to Benin on Wednesday.",
        [
            "A GHA-NLD agreement signed 2024-06-11",
            "V Dick Schoof NLD>BEN planned 2024-06-12",
            "V Dick Schoof NLD>GHA completed 2024-06-11",
        ],
    ),
    (
        "Bangladesh and Brunei signed four deals, including a memorandum on fisheries, after talks between Prime Minister Sheikh Hasina and Sultan Hassanal Bolkiah.",
        ["A BGD-BRN mou signed None", "A BGD-BRN unspecified signed None x4"],
    ),
    (
        "The agreement was signed by Laotian Energy Minister Phoxay Sayasone and Thai Energy Minister Pirapan Salirathavibhaga in Bangkok on Friday.",
        ["A LAO-THA agreement signed 2024-06-07", "V Phoxay Sayasone LAO>THA completed 2024-06-07"],
    ),
    (
        "The memorandum was signed on behalf of Cuba by Foreign Minister Bruno Rodriguez and on behalf of Angola by Foreign Minister Tete Antonio.",
        ["A AGO-CUB mou signed None"],
    ),
    (
        "During the visit, Jordan and Iraq will sign an electricity agreement, Jordanian Prime Minister Bisher Khasawneh said before leaving for Baghdad.",
        ["A IRQ-JOR agreement to_be_signed None", "V Bisher Khasawneh JOR>IRQ completed None"],
    ),
    (
        "Cooperation documents were signed following talks between Tajik President Emomali Rahmon and Qatari Emir Sheikh Tamim bin Hamad Al Thani in Dushanbe on June 5.",
        ["A QAT-TJK unspecified signed 2024-06-05 xNone", "V Tamim bin Hamad Al Thani QAT>TJK completed 2024-06-05"],
    ),
    (
        "Malta and Iceland have agreed to sign a double taxation treaty by the end of the year.",
        ["A ISL-MLT treaty to_be_signed [..2024-12]"],
    ),
    ("Malta and Iceland sealed a fishing deal on Monday.", ["A ISL-MLT unspecified signed 2024-06-10"]),
    (
        "A bilateral investment treaty between Malta and Iceland came into effect on March 1, 2011.",
        ["A ISL-MLT treaty in_force 2011-03-01"],
    ),
    (
        "Malta's parliament on Monday ratified a free trade agreement with Iceland.",
        ["A ISL-MLT agreement ratified 2024-06-10"],
    ),
    (
        "Malta signed agreements with Iceland and Cuba.",
        ["A CUB-MLT agreement signed None", "A ISL-MLT agreement signed None"],
    ),
    (
        "Malta and Iceland will sign a tax treaty during the visit of Icelandic Prime Minister Bjarni Benediktsson to Valletta next week.",
        [
            "A ISL-MLT treaty to_be_signed [2024-06-17..2024-06-23]",
            "V Bjarni Benediktsson ISL>MLT planned [2024-06-17..2024-06-23]",
        ],
    ),
    (
        "Malta and Iceland, whose ministers met in Oslo, exchanged instruments of ratification of the tax treaty.",
        ["A ISL-MLT treaty ratified None"],
    ),
    ("The foreign ministers of Malta and Iceland signed a memorandum on Monday.", ["A ISL-MLT mou signed 2024-06-10"]),
    ("Maltese and Icelandic officials signed a memorandum on Monday.", ["A ISL-MLT mou signed 2024-06-10"]),
    (
        "The 1998 treaty between Malta and Iceland was signed in Valletta by Prime Minister Eddie Fenech Adami.",
        ["A ISL-MLT treaty signed 1998"],
    ),
    (
        "Under the agreement, signed in Valletta on Monday, Malta and Iceland will share data.",
        ["A ISL-MLT agreement signed 2024-06-10"],
    ),
    (
        "Eleven memoranda of understanding were signed between Malta and Iceland at the end of the talks.",
        ["A ISL-MLT mou signed None x11"],
    ),
    (
        "Malta and Iceland on Tuesday signed a number of agreements covering trade and culture.",
        ["A ISL-MLT agreement signed 2024-06-11 xNone"],
    ),
    ("Benin and Togo are due to conclude a customs accord on Friday.", ["A BEN-TGO agreement to_be_signed 2024-06-14"]),
    (
        "Benin's embassy and the Togolese finance ministry exchanged notes for a loan of 5 billion francs.",
        ["A BEN-TGO exchange_of_notes exchanged None"],
    ),
    ("The border treaty that Benin and Togo signed in 2011 is in dispute.", ["A BEN-TGO treaty signed 2011"]),
    (
        "Tunisia's president welcomed the initialling. Ghana and Benin have initialled a pact on patrols.",
        ["A BEN-GHA agreement initialled None"],
    ),
    (
        "Chilean Foreign Minister Alberto van Klaveren met Omani Foreign Minister Badr Albusaidi in Muscat on Monday. After the talks, the two ministers signed a memorandum on mining.",
        ["A CHL-OMN mou signed 2024-06-10", "V Alberto van Klaveren CHL>OMN completed 2024-06-10"],
    ),
    (
        "Chilean Foreign Minister Alberto van Klaveren met Omani Foreign Minister Badr Albusaidi in Muscat on Monday. Chile and Oman signed a memorandum on mining.",
        ["A CHL-OMN mou signed 2024-06-10", "V Alberto van Klaveren CHL>OMN completed 2024-06-10"],
    ),
    (
        "Chilean Foreign Minister Alberto van Klaveren arrived in Muscat on Monday for a visit. Chile and Oman signed a memorandum on mining during the stay.",
        ["A CHL-OMN mou signed None", "V Alberto van Klaveren CHL>OMN ongoing 2024-06-10"],
    ),
    (
        "The Chinese company Huawei signed a contract with Ghana Telecom in Accra, and the President of Ghana, John Mahama, watched.",
        ["A CHN-GHA contract signed None"],
    ),
]
ANNOUNCED: list[tuple[str, list[str]]] = [
    ("Fiji and Oman announced a deal on visas on Monday.", ["A FJI-OMN unspecified unspecified 2024-06-10"]),
    ("Fiji has reached a trade agreement with Oman.", ["A FJI-OMN agreement unspecified None"]),
    ("Fiji unveiled a defence pact with Oman on Tuesday.", ["A FJI-OMN agreement unspecified 2024-06-11"]),
    (
        "Several deals between Fiji and Oman were announced on Tuesday.",
        ["A FJI-OMN unspecified unspecified 2024-06-11 xNone"],
    ),
    (
        "Zambia and the IMF reached a staff-level agreement on Friday.",
        ["A IMF-ZMB agreement unspecified 2024-06-07"],
    ),
    (
        "Under the agreement reached by Fiji and Oman in 2019, fees were cut.",
        ["A FJI-OMN agreement unspecified 2019"],
    ),
    ("Fiji has withdrawn from the fisheries pact with Oman.", ["A FJI-OMN agreement terminated None"]),
    (
        "Fiji announced its withdrawal from the fisheries treaty with Oman on Monday.",
        ["A FJI-OMN treaty terminated 2024-06-10"],
    ),
    ("Fiji and Oman are in talks on a free trade agreement.", ["A FJI-OMN agreement under_negotiation None"]),
    (
        "A customs treaty the two governments have been negotiating since 2020 would help Fiji and Oman.",
        ["A FJI-OMN treaty under_negotiation None"],
    ),
    ("The pact Fiji and Oman signed in 2011 is in dispute.", ["A FJI-OMN agreement signed 2011"]),
    ("Fiji's central bank signed an agreement with its Omani counterpart.", ["A FJI-OMN agreement signed None"]),
    (
        "Fijian Trade Minister Manoa Seru signed a protocol with his Omani counterpart Salim Riyami.",
        ["A FJI-OMN protocol signed None"],
    ),
    (
        "Fijian President Ratu Vula and Omani Sultan Qabus Hamad looked on as officials signed three documents: an agreement on fish, a memorandum on ports and a third on dams.",
        [
            "A FJI-OMN agreement signed None",
            "A FJI-OMN mou signed None",
            "A FJI-OMN unspecified signed None x3",
        ],
    ),
    (
        "Fiji signed with the Omani government in December 2017 a loan agreement.",
        ["A FJI-OMN loan signed 2017-12"],
    ),
    ("Fiji signed with Oman three pacts on fish.", ["A FJI-OMN agreement signed None x3"]),
    ("Fiji and Oman signed on Tuesday three pacts on fish.", ["A FJI-OMN agreement signed 2024-06-11 x3"]),
    ("Fiji and Oman signed in Muscat on Tuesday a treaty on fish.", ["A FJI-OMN treaty signed 2024-06-11"]),
    (
        "Three documents were signed between Fiji and Oman on Monday, including a protocol on dams and a treaty on fish.",
        [
            "A FJI-OMN protocol signed 2024-06-10",
            "A FJI-OMN treaty signed 2024-06-10",
            "A FJI-OMN unspecified signed 2024-06-10 x3",
        ],
    ),
    (
        "Fiji and Oman signed three documents. The documents comprise a protocol on dams. The third document is a treaty on fish.",
        ["A FJI-OMN protocol signed None", "A FJI-OMN treaty signed None", "A FJI-OMN unspecified signed None x3"],
    ),
    (
        "The ministers watched the signing of a treaty between the Ministry of Roads and Bridges of Fiji and the Ministry of Ports of Oman on maritime transport, and a protocol on dams.",
        ["A FJI-OMN protocol signed None", "A FJI-OMN treaty signed None"],
    ),
    (
        "Fiji was among the first to befriend Oman, and the two signed a treaty of friendship in 1980.",
        ["A FJI-OMN treaty signed 1980"],
    ),
    (
        "Title of the page\n\nFiji and Oman signed three documents. These include:\n(i) a protocol between the Ports Agency and the Navy;\n(ii) an executive program on culture.",
        ["A FJI-OMN programme signed None", "A FJI-OMN protocol signed None", "A FJI-OMN unspecified signed None x3"],
    ),
    (
        "Fiji and Oman put their signatures to a pact on fish. The Suva Treaty between Fiji and Oman was signed in 1980.",
        ["A FJI-OMN agreement signed None", "A FJI-OMN treaty signed 1980"],
    ),
    ("Fiji and Oman signed about 15 agreements.", ["A FJI-OMN agreement signed None x15"]),
    (
        "Fiji ratified the pact on fish with Oman signed in Muscat in June.",
        ["A FJI-OMN agreement ratified None"],
    ),
    ("Fiji and Oman initialled the text of a peace treaty.", ["A FJI-OMN treaty initialled None"]),
    ("Fiji and Oman signed the Programme of Cooperation for 2025.", ["A FJI-OMN programme signed None"]),
    ("Fiji and Oman inked a raft of deals.", ["A FJI-OMN unspecified signed None xNone"]),
    ("Fiji and Oman exchanged half a dozen documents.", ["A FJI-OMN unspecified exchanged None x6"]),
]
SIDES: list[tuple[str, list[str]]] = [
    (
        "Samoan Prime Minister Tala Fano will visit Ghana and Togo next week.\n\nIn Accra, a pact is to be discussed. A customs agreement with Togo will be signed in Lome.",
        [
            "A TGO-WSM agreement to_be_signed [2024-06-17..2024-06-23]",
            "V Tala Fano WSM>GHA planned [2024-06-17..2024-06-23]",
            "V Tala Fano WSM>TGO planned [2024-06-17..2024-06-23]",
        ],
    ),
    (
        "Samoan Prime Minister Tala Fano will visit Ghana and Togo next week. Four documents will be signed in the course of the trip. They include an agreement on fish with Ghana.",
        [
            "A GHA-TGO-WSM unspecified to_be_signed [2024-06-17..2024-06-23] x4",
            "A GHA-WSM agreement to_be_signed [2024-06-17..2024-06-23]",
            "V Tala Fano WSM>GHA planned [2024-06-17..2024-06-23]",
            "V Tala Fano WSM>TGO planned [2024-06-17..2024-06-23]",
        ],
    ),
    (
        "Peru and Chile trade a lot. In Lima, the foreign minister of Ecuador spoke. The two countries signed a pact in 2010.",
        ["A CHL-PER agreement signed 2010"],
    ),
    (
        "The treaty was signed by Prime Minister Luxon and Cook Islands Prime Minister Mark Brown in Apia.",
        ["V Mark Brown COK>WSM completed None"],
    ),
    ("The Peruvian government and the Red Front signed a ceasefire agreement in Havana.", []),
    ("Peru's army and FLX rebels signed a declaration in Doha on Saturday.", []),
    ("With war over East Timor looming, Ministers Tomas Quill and Andre Voss signed a treaty in Riga.", []),
]
NOT_TEXTS: list[tuple[str, list[str]]] = [
    ("Students handed over a memorandum to the ministry, urging Fiji to review its pact with Oman.", []),
    ("Fiji and Oman reached agreement on the need for peace.", []),
    ("Fiji and Oman failed to reach an agreement on fish.", []),
    ("Fiji asked Oman to soon ratify the treaty on fish.", []),
    ("Sheikh Sabah Al-Khaled of Oman spoke, and a treaty with Al-Sabah was signed.", []),
    ("Fiji said it hoped to reach an agreement with Oman.", []),
    ("Fiji threatened to suspend the treaty with Oman.", []),
    ("Fiji and Oman hope to launch negotiations on a trade agreement.", []),
    ("In accordance with the agreement reached between Fiji and Oman, ships left.", []),
]
STEPS: list[tuple[str, list[str]]] = [
    (
        "Brazil and Kenya on Monday elevated ties to an expanded strategic partnership, 60 years after the first treaty.",
        ["P BRA-KEN strategic_partnership completed 2024-06-10"],
    ),
    (
        "In 2019 Brazil and Kenya gave their relations the status of a strategic partnership.",
        ["P BRA-KEN strategic_partnership completed 2019"],
    ),
    (
        "Ties between Brazil and Kenya reached the level of a comprehensive partnership in 2019.",
        ["P BRA-KEN comprehensive_partnership completed 2019"],
    ),
    (
        "Brazil and Kenya lifted their relations to a partnership of trust and friendship in 2019.",
        ["P BRA-KEN other completed 2019"],
    ),
    ("Brazil and Kenya reached a strategic goal in 2019 and gave their partnership a boost.", []),
    (
        "The leaders announced the elevation of Brazil-Kenya ties to a 'Strategic Partnership'.",
        ["P BRA-KEN strategic_partnership completed None"],
    ),
    (
        "Gabon and Nepal agreed to restore diplomatic relations and reopen embassies within a month.",
        ["P GAB-NPL diplomatic_relations completed None"],
    ),
    ("Gabon and Nepal agreed to reopen embassies within a month.", []),
    (
        "Gabon broke off diplomatic relations with Nepal in 2005 and restored them in 2012.",
        ["P GAB-NPL diplomatic_relations completed 2012"],
    ),
    (
        "The year marks the jubilee of diplomatic relations between Gabon and Nepal, which were established on 16 September 1994.",
        ["P GAB-NPL diplomatic_relations completed 1994-09-16"],
    ),
    (
        "Since the establishment of diplomatic relations in 1960, Gabon and Nepal have been friends.",
        ["P GAB-NPL diplomatic_relations completed 1960"],
    ),
    (
        "Diplomatic ties between Gabon and Nepal followed on Jan. 29, 1992.",
        ["P GAB-NPL diplomatic_relations completed 1992-01-29"],
    ),
    ("Gabon and Nepal reaffirmed their strategic partnership, followed by a visit in 2019.", []),
    ("France recognised Vietnam veterans in 2019.", []),
    ("There was talk of a normalisation of ties between Gabon and Nepal.", []),
    (
        "Peru, Chile and Spain recognised the State of Palestine on May 28.",
        [
            "P CHL-PSE diplomatic_relations completed 2024-05-28",
            "P ESP-PSE diplomatic_relations completed 2024-05-28",
            "P PER-PSE diplomatic_relations completed 2024-05-28",
        ],
    ),
    ("Peru was the first country to recognise Kosovo, in 2008.", ["P PER-XKX diplomatic_relations completed 2008"]),
    (
        "Peru recognised the independence of Kosovo on 3 May 2008.",
        ["P PER-XKX diplomatic_relations completed 2008-05-03"],
    ),
    ("France recognised Togo's independence in 1960.", ["P FRA-TGO diplomatic_relations completed 1960"]),
    ("Israel and Kosovo recognised each other on Monday.", ["P ISR-XKX diplomatic_relations completed 2024-06-10"]),
    ("Peru recognised China as a market economy in 2009 and praised Kenya's efforts.", []),
    (
        "Qatar is small. Qatar is rich. Ghana opened diplomatic relations with Qatar in 1982, Togo in 1984 and Benin in May 1986.",
        [
            "P BEN-QAT diplomatic_relations completed 1986-05",
            "P GHA-QAT diplomatic_relations completed 1982",
            "P QAT-TGO diplomatic_relations completed 1984",
        ],
    ),
    (
        "Qatar is small. Qatar is rich. Qatar raised its ties with Ghana to a strategic partnership in 2019, and Togo "
        "reached the same level in 2021.",
        ["P GHA-QAT strategic_partnership completed 2019", "P QAT-TGO strategic_partnership completed 2021"],
    ),
    (
        "Ghana opened diplomatic relations with Qatar in 1982, and a school in 1984.",
        ["P GHA-QAT diplomatic_relations completed 1982"],
    ),
    ("Ghana switched diplomatic recognition to China in 1972.", ["P CHN-GHA diplomatic_relations completed 1972"]),
    (
        "Ghana switched diplomatic ties from Taiwan to China on May 3, 1972.",
        ["P CHN-GHA diplomatic_relations completed 1972-05-03"],
    ),
    ("Ghana may switch diplomatic ties from Taiwan to China.", []),
    (
        "Ghanaian President John Mahama likes Doha. He and Qatari Emir Tamim bin Hamad Al Thani signed a joint declaration on strategic partnership in May.",
        ["A GHA-QAT joint_declaration adopted 2024-05", "P GHA-QAT strategic_partnership completed 2024-05"],
    ),
    (
        "On May 2, 2023, the two presidents, speaking by video, launched a strategic partnership between Qatar and Ghana.",
        ["P GHA-QAT strategic_partnership completed 2023-05-02"],
    ),
    (
        "Relations between Qatar and Ghana became a strategic partnership in 2019.",
        ["P GHA-QAT strategic_partnership completed 2019"],
    ),
    (
        "Qatar and Ghana on Monday signed a joint declaration on strategic partnership.",
        ["A GHA-QAT joint_declaration adopted 2024-06-10", "P GHA-QAT strategic_partnership completed 2024-06-10"],
    ),
    (
        "Qatar and Ghana held talks. This year marks the 30th anniversary of diplomatic relations, established on May 4, 1994.",
        ["P GHA-QAT diplomatic_relations completed 1994-05-04"],
    ),
    ("Cambodia and Mongolia became strategic partners in 2013.", ["P KHM-MNG strategic_partnership completed 2013"]),
    (
        "Cambodia and Mongolia lifted their ties to the level of a comprehensive partnership in 2019.",
        ["P KHM-MNG comprehensive_partnership completed 2019"],
    ),
    (
        "Ties were lifted to a strategic partnership when Slovak President Peter Pellegrini visited Seoul in May 2022.",
        ["P KOR-SVK strategic_partnership completed 2022-05", "V Peter Pellegrini SVK>KOR completed 2022-05"],
    ),
    (
        "Cambodia and Mongolia have been strategic partners since 2016.",
        ["P KHM-MNG strategic_partnership completed 2016"],
    ),
    (
        "The strategic partnership between Qatar and Ghana, established in 2016, is growing.",
        ["P GHA-QAT strategic_partnership completed 2016"],
    ),
    (
        "The comprehensive strategic partnership that Qatar and Ghana established in 2016 is growing.",
        ["P GHA-QAT comprehensive_strategic_partnership completed 2016"],
    ),
    (
        "Qatar established diplomatic relations with Ghana and Armenia in March 1993.",
        ["P ARM-QAT diplomatic_relations completed 1993-03", "P GHA-QAT diplomatic_relations completed 1993-03"],
    ),
    ("Qatar and Ghana have set up a strategic partnership.", ["P GHA-QAT strategic_partnership completed None"]),
    ("Ethiopia and Israel resumed diplomatic relations in 1989.", ["P ETH-ISR diplomatic_relations completed 1989"]),
    (
        "Diplomatic relations between Ethiopia and Israel date back to 1956.",
        ["P ETH-ISR diplomatic_relations completed 1956"],
    ),
    (
        "The two countries have had diplomatic relations since 1971. Nepal and Belgium trade little.",
        ["P BEL-NPL diplomatic_relations completed 1971"],
    ),
    (
        "Spain formally recognised the State of Palestine on May 28.",
        ["P ESP-PSE diplomatic_relations completed 2024-05-28"],
    ),
    (
        "Nepal and Belgium signed a joint declaration elevating their relations to a strategic partnership.",
        ["A BEL-NPL joint_declaration adopted None", "P BEL-NPL strategic_partnership completed None"],
    ),
    (
        "Nepal-Belgium relations were upgraded to a comprehensive partnership on May 2, 2017.",
        ["P BEL-NPL comprehensive_partnership completed 2017-05-02"],
    ),
    (
        "Nepal and Belgium plan to elevate ties to a strategic partnership in 2026.",
        ["P BEL-NPL strategic_partnership planned 2026"],
    ),
    (
        "Nepal and Belgium elevated relations to a Strategic Partnership for Peace on Nov. 3, 2021 during a visit to Brussels by then Nepali Prime Minister Sher Bahadur Deuba.",
        ["P BEL-NPL strategic_partnership completed 2021-11-03", "V Sher Bahadur Deuba NPL>BEL completed 2021-11-03"],
    ),
    (
        "Vietnam and Mongolia upgraded their ties to a comprehensive partnership during the state visit to Ulaanbaatar of Vietnamese President To Lam.",
        ["P MNG-VNM comprehensive_partnership completed None", "V To Lam VNM>MNG completed None"],
    ),
    (
        "Vietnam upgraded ties with Mongolia to a comprehensive partnership in September 2024.",
        ["P MNG-VNM comprehensive_partnership planned 2024-09"],
    ),
    (
        'India and Kuwait elevated their relationship to a "strategic partnership".',
        ["P IND-KWT strategic_partnership completed None"],
    ),
    (
        "India and Kuwait agreed to elevate bilateral ties to a Strategic Partnership.",
        ["P IND-KWT strategic_partnership completed None"],
    ),
    (
        "India and Kuwait, which established diplomatic relations in 1961, trade oil.",
        ["P IND-KWT diplomatic_relations completed 1961"],
    ),
    ("Ghana established ties with Cuba in 1959.", ["P CUB-GHA diplomatic_relations completed 1959"]),
    (
        "Uzbekistan's relations with Oman were raised to strategic partnership level in 2022.",
        ["P OMN-UZB strategic_partnership completed 2022"],
    ),
    (
        "Honduras switched diplomatic recognition from Taiwan to China in March 2023, establishing diplomatic relations with Beijing.",
        ["P CHN-HND diplomatic_relations completed 2023-03"],
    ),
    ("Iceland and Malta normalised relations in 1995.", ["P ISL-MLT diplomatic_relations completed 1995"]),
    (
        "Iceland and Malta restored full diplomatic ties last year after a decade.",
        ["P ISL-MLT diplomatic_relations completed 2023"],
    ),
    ("Iceland became Malta's strategic partner in 2013.", ["P ISL-MLT strategic_partnership completed 2013"]),
    (
        "Iceland, a strategic partner of Malta since 2013, buys fish.",
        ["P ISL-MLT strategic_partnership completed 2013"],
    ),
    (
        "Iceland and Malta formed a comprehensive partnership in 2005, which was raised to a strategic partnership in 2014.",
        ["P ISL-MLT comprehensive_partnership completed 2005", "P ISL-MLT strategic_partnership completed 2014"],
    ),
    (
        "Iceland and Malta entered into a strategic partnership in 2005.",
        ["P ISL-MLT strategic_partnership completed 2005"],
    ),
    (
        "Iceland took its ties with Malta to the level of a comprehensive strategic partnership on Monday.",
        ["P ISL-MLT comprehensive_strategic_partnership completed 2024-06-10"],
    ),
    (
        "Iceland and Malta are to upgrade their relationship to a strategic partnership, the two leaders announced.",
        ["P ISL-MLT strategic_partnership proposed None"],
    ),
    (
        "Since the establishment of diplomatic relations between Iceland and Malta in 1975, trade has grown.",
        ["P ISL-MLT diplomatic_relations completed 1975"],
    ),
    (
        "This year marks the 50th anniversary of diplomatic relations between Iceland and Malta, established on May 2, 1974.",
        ["P ISL-MLT diplomatic_relations completed 1974-05-02"],
    ),
    (
        "Benin's foreign minister, Olushegun Adjadi Bakari, toured Peru, Chile and Cuba. Benin opened diplomatic relations with the three countries in 1975.",
        [
            "P BEN-CHL diplomatic_relations completed 1975",
            "P BEN-CUB diplomatic_relations completed 1975",
            "P BEN-PER diplomatic_relations completed 1975",
            "V Olushegun Adjadi Bakari BEN>CHL completed None",
            "V Olushegun Adjadi Bakari BEN>CUB completed None",
            "V Olushegun Adjadi Bakari BEN>PER completed None",
        ],
    ),
]
NOTHING: list[tuple[str, list[str]]] = [
    ("The trip to Panama would be the Spanish prime minister's first.", []),
    ("Ghana cut ties with Cuba in 1959.", []),
    ("Faye became the first Senegalese president to visit Mauritania since 2010.", []),
    ("Malian Foreign Minister Abdoulaye Diop hosted Annalena Baerbock of Germany in Bamako.", []),
    ("Malta refused to sign the treaty with Iceland.", []),
    ("If talks go well, Beninese Foreign Minister Olushegun Adjadi Bakari would visit Peru.", []),
    ("Japanese capital flows helped Serbian Foreign Minister Marko Djuric balance the books.", []),
    ("Prime Minister Robert Abela visited Gozo on Sunday.", []),
    ("The Kuwaiti emir said on Tuesday that the budget of the country would grow.", []),
    ("French Finance Minister Bruno Le Maire said in Paris that prices in Germany fell.", []),
    ("The German chancellor visited a factory in Leipzig on Monday.", []),
    ("Russian Foreign Minister Sergei Lavrov said in Moscow on Monday that talks with Turkey in Ankara were over.", []),
    ("Israeli Prime Minister Benjamin Netanyahu told CNN that troops in Gaza would stay.", []),
    ("Ukrainian President Volodymyr Zelenskyy spoke to Polish soldiers in a video from Kyiv.", []),
    ("Japan's economy minister stayed in office, and the yen spent Monday in decline in Tokyo.", []),
    ("The agreement, which China and Peru have yet to sign, would cut tariffs.", []),
    ("China and Peru have not signed the agreement that was announced in 2020.", []),
    ("A judge in Madrid ordered the former Colombian president, Alvaro Uribe, to return to Bogota.", []),
    ("A visiting Kenyan professor, James Mwangi, met students in Oslo.", []),
    (
        "The two presidents would sign a treaty if the talks in Geneva succeed, Swiss Foreign Minister Ignazio Cassis said.",
        [],
    ),
    ("Peru and Chile signed off on a joint budget for the bridge, and both countries took measures.", []),
    ("Turkish President Recep Tayyip Erdogan took part in a video summit with leaders in Brussels.", []),
    ("In Geneva, the Kenyan ambassador, Martin Kimani, signed the convention.", []),
    ("The U.S. president's visit to Texas was short.", []),
    ("Canadian Foreign Minister Melanie Joly said her German counterpart in Berlin had called her.", []),
    ("German striker Thomas Mueller left Munich for Vancouver.", []),
    ("Australia and Japan declared war on plastic. Both countries would build recycling plants.", []),
    ("The partnership between Audi and SAIC was established in Shanghai in 2016.", []),
]


def shown(event: AnyEvent) -> str:
    if isinstance(event, Visit):
        return f"V {event.visitor_name} {event.visitor_country}>{event.host} {event.status} {event.date}"
    parties = "-".join(event.parties)
    if isinstance(event, Agreement):
        count = f" x{event.count}" if event.is_aggregate else ""
        return f"A {parties} {event.instrument_type} {event.agreement_status} {event.date}{count}"
    return f"P {parties} {event.to_level} {event.status} {event.date}"


@pytest.mark.parametrize(("text", "wanted"), [*VISITS, *TEXTS, *ANNOUNCED, *SIDES, *NOT_TEXTS, *STEPS, *NOTHING])
def test_wordings(text: str, wanted: list[str]) -> None:
    result = extract_with(OfflineBackend(), Article.from_text(text, published="2024-06-12"))
    assert sorted({shown(event) for event in result.events}) == wanted


@pytest.mark.parametrize(
    "title, office", [("Then-Prime Minister", "head_of_government"), ("then-Foreign Minister", "foreign_minister")]
)
def test_an_office_of_the_time_is_an_office(title: str, office: str) -> None:
    article = Article.from_text(f"In 2015 {title} Kenji Mori of Japan visited Chile.", published="2024-06-12")
    (visit,) = extract_with(OfflineBackend(), article).visits
    assert visit.visitor_offices == (office,)


@pytest.mark.parametrize(
    "text",
    [
        "Laos rejected upgrading ties with Canada to a strategic partnership.",
        "Japan ruled out raising relations with Chile to a strategic partnership.",
        "France and Morocco met on Thursday. France's interior ministry and the French police union signed an agreement.",
    ],
)
def test_what_was_turned_down_or_is_domestic_is_nothing(text: str) -> None:
    assert extract_with(OfflineBackend(), Article.from_text(text, published="2024-06-12")).events == ()


def test_a_headline_of_another_article_between_the_paragraphs_is_nothing() -> None:
    paragraphs = [
        "Norway's budget",
        "Norway grew.",
        "Norway fished.",
        "Fiji signs border treaty with Oman",
        "It rained.",
        "It snowed.",
    ]
    assert (
        extract_with(OfflineBackend(), Article.from_text("\n\n".join(paragraphs), published="2024-06-12")).events == ()
    )


def test_a_step_tells_the_level_that_is_left_and_who_declares_it() -> None:
    text = "Fijian President Ratu Vula and Omani Sultan Qabus Hamad raised ties from a comprehensive partnership to a strategic partnership."
    (step,) = extract_with(OfflineBackend(), Article.from_text(text, published="2024-06-12")).partnership_upgrades
    assert (step.from_level, step.to_level) == ("comprehensive_partnership", "strategic_partnership")
    assert step.announced_by == ("Ratu Vula", "Qabus Hamad")


def test_a_visitor_whose_country_nobody_says_has_none() -> None:
    text = "Prime Minister Gina Moretti visited Tunis on April 17. Tunisia and Libya signed an agreement. Libya and Tunisia agreed."
    visits = extract_with(OfflineBackend(), Article.from_text(text, published="2024-06-12")).visits
    assert [visit.visitor_country for visit in visits] == [None]
    assert "unresolved_party" in visits[0].flags


def test_a_date_after_the_next_act_is_of_that_act() -> None:
    text = "Nigerian President Bola Ade will fly to Jakarta on September 7 for a state visit, before heading to Brasilia on September 10."
    visits = extract_with(OfflineBackend(), Article.from_text(text, published="2024-06-12")).visits
    assert [(visit.host, visit.date) for visit in visits] == [("IDN", "2024-09-07"), ("BRA", "2024-09-10")]
