"""French and Vietnamese reports, one short passage each, with all that they tell: the same rules, other lexicons.

Each event is written as kind, parties or visitor, what, status and date, as `shown` puts it.
"""

from __future__ import annotations

import pytest

from diplo_extract.backends.offline import OfflineBackend
from diplo_extract.pipeline import extract_with
from diplo_extract.schema import Agreement, AnyEvent, Article, Visit

FRENCH: list[tuple[str, list[str]]] = [
    (
        "Le Premier ministre espagnol Pedro Sánchez effectuera une visite officielle au Sénégal les 4 et 5 juillet.",
        ["V Pedro Sánchez ESP>SEN official planned 2024-07-04/2024-07-05"],
    ),
    (
        "La présidente slovaque Zuzana Čaputová s'est rendue lundi à Helsinki pour une visite de travail.",
        ["V Zuzana Čaputová SVK>FIN working ongoing 2024-06-10"],
    ),
    ("Le roi Felipe VI d'Espagne est arrivé mardi à Amman.", ["V Felipe VI ESP>JOR unspecified completed 2024-06-11"]),
    (
        "Le ministre portugais des Affaires étrangères, João Gomes Cravinho, est en visite à Luanda.",
        ["V João Gomes Cravinho PRT>AGO unspecified ongoing None"],
    ),
    (
        "En visite officielle à Bakou, le président bulgare Roumen Radev a rencontré son homologue azerbaïdjanais Ilham Aliev.",
        ["V Roumen Radev BGR>AZE official completed None"],
    ),
    (
        "Le chef de la diplomatie turque, Hakan Fidan, a été reçu jeudi à Tunis par le président Kaïs Saïed.",
        ["V Hakan Fidan TUR>TUN unspecified completed 2024-06-06"],
    ),
    (
        "Le président ghanéen Nana Akufo-Addo a entamé dimanche une visite d'État de quatre jours en Belgique.",
        ["V Nana Akufo-Addo GHA>BEL state ongoing 2024-06-09/2024-06-12"],
    ),
    (
        "Le président angolais João Lourenço a achevé samedi sa visite de travail au Japon.",
        ["V João Lourenço AGO>JPN working completed 2024-06-08"],
    ),
    (
        "La ministre allemande des Affaires étrangères Annalena Baerbock se rendra en Géorgie la semaine prochaine.",
        ["V Annalena Baerbock DEU>GEO unspecified planned [2024-06-17..2024-06-23]"],
    ),
    (
        "Lors de sa visite à Oslo en mai 2023, le président chilien Gabriel Boric a prononcé un discours.",
        ["V Gabriel Boric CHL>NOR unspecified completed 2023-05"],
    ),
    (
        "Le président du Bénin, Patrice Talon, a quitté Cotonou lundi pour Berlin.",
        ["V Patrice Talon BEN>DEU unspecified completed 2024-06-10"],
    ),
    (
        "Le président kényan William Ruto a invité son homologue italien Sergio Mattarella à effectuer une visite d'État à Nairobi.",
        ["V Sergio Mattarella ITA>KEN state proposed None"],
    ),
    (
        "La visite du chancelier autrichien Karl Nehammer en Inde, prévue en avril, a été reportée.",
        ["V Karl Nehammer AUT>IND unspecified postponed 2024-04"],
    ),
    ("La visite que j'ai effectuée à Quito en mai a ouvert la voie, a dit le président ghanéen Nana Akufo-Addo.", []),
    (
        "Une douzaine de conventions entre le Pérou et le Ghana ont été signées lundi à Lima.",
        ["A GHA-PER convention signed 2024-06-10 x12"],
    ),
    (
        "Le président mozambicain Filipe Nyusi a annulé son déplacement à Madrid.",
        ["V Filipe Nyusi MOZ>ESP unspecified cancelled None"],
    ),
    (
        "Le Gabon et la Corée du Sud ont établi des relations diplomatiques en 1962.",
        ["P GAB-KOR establish_relations diplomatic_relations completed 1962"],
    ),
    (
        "La Suède et l'Indonésie ont élevé leurs relations au rang de partenariat stratégique.",
        ["P IDN-SWE upgrade strategic_partnership completed None"],
    ),
    (
        "Le Ghana et le Portugal ont signé mardi à Accra trois accords de coopération.",
        ["A GHA-PRT agreement signed 2024-06-11 x3"],
    ),
    (
        "Un accord de libre-échange entre l'Islande et la Thaïlande a été signé à Reykjavik en 2021.",
        ["A ISL-THA agreement signed 2021"],
    ),
    ("Le Cameroun et la Norvège ont signé un mémorandum d'entente sur la pêche.", ["A CMR-NOR mou signed None"]),
    (
        "Le ministre des Affaires étrangères de Malte, Ian Borg, est attendu mercredi à Kigali.",
        ["V Ian Borg MLT>RWA unspecified planned 2024-06-12"],
    ),
    (
        "Après le Ghana, le président serbe Aleksandar Vučić se rendra en Angola.",
        ["V Aleksandar Vučić SRB>AGO unspecified planned None"],
    ),
    (
        "Le Premier ministre belge Alexander De Croo a effectué une visite de deux jours en Colombie et au Pérou.",
        [
            "V Alexander De Croo BEL>COL unspecified completed None",
            "V Alexander De Croo BEL>PER unspecified completed None",
        ],
    ),
    (
        "La Première ministre danoise Mette Frederiksen visitera le Kenya et l'Éthiopie du 3 au 6 juillet.",
        [
            "V Mette Frederiksen DNK>ETH unspecified planned [2024-07-03..2024-07-06]",
            "V Mette Frederiksen DNK>KEN unspecified planned [2024-07-03..2024-07-06]",
        ],
    ),
    (
        "Le président polonais Andrzej Duda a été accueilli à Abuja par son homologue nigérian Bola Tinubu.",
        ["V Andrzej Duda POL>NGA unspecified completed None"],
    ),
    (
        "Le ministre tchèque de la Défense, Jana Černochová, s'est entretenue à Vilnius avec son homologue lituanien.",
        ["V Jana Černochová CZE>LTU unspecified completed None"],
    ),
    (
        "Accompagné d'une importante délégation, le roi des Belges Philippe est arrivé à Santiago du Chili.",
        ["V Philippe BEL>CHL unspecified completed None"],
    ),
    (
        "Les deux chefs d'État ont signé une déclaration conjointe instaurant un partenariat stratégique entre la Serbie et l'Égypte.",
        ["A EGY-SRB joint_declaration adopted None", "P EGY-SRB establish strategic_partnership completed None"],
    ),
    (
        "Le Maroc et la Finlande ont noué des relations diplomatiques le 17 juillet 1959.",
        ["P FIN-MAR establish_relations diplomatic_relations completed 1959-07-17"],
    ),
    ("L'Espagne a reconnu la Palestine en mai 2024.", ["P ESP-PSE recognise diplomatic_relations completed 2024-05"]),
    (
        "Le vice-président cubain Salvador Valdés Mesa est arrivé à Windhoek dans le cadre d'une tournée qui le conduira en Namibie, au Botswana et en Zambie.",
        [
            "V Salvador Valdés Mesa CUB>BWA unspecified ongoing None",
            "V Salvador Valdés Mesa CUB>NAM unspecified ongoing None",
            "V Salvador Valdés Mesa CUB>ZMB unspecified ongoing None",
        ],
    ),
    ("Le président éthiopien n'a pas l'intention de se rendre à Asmara.", ["V None ETH>ERI unspecified denied None"]),
    (
        "Le Premier ministre estonien Kristen Michal est rentré de Rabat jeudi.",
        ["V Kristen Michal EST>MAR unspecified completed 2024-06-06"],
    ),
    (
        "À l'invitation du président rwandais Paul Kagame, le roi Abdallah II de Jordanie effectuera une visite officielle à Kigali du 8 au 10 juillet 2024.",
        ["V Abdallah II JOR>RWA official planned 2024-07-08/2024-07-10"],
    ),
    (
        "Le ministre hongrois des Affaires étrangères Péter Szijjártó s'est rendu à Bamako, où il a rencontré son homologue malien Abdoulaye Diop.",
        ["V Péter Szijjártó HUN>MLI unspecified completed None"],
    ),
    (
        "Le président de la Commission européenne, Ursula von der Leyen, est arrivée à Nouakchott.",
        ["V Ursula von der Leyen EU>MRT unspecified completed None"],
    ),
    (
        "Le président philippin Ferdinand Marcos Jr. et le Premier ministre thaïlandais Srettha Thavisin ont signé deux protocoles d'accord.",
        ["A PHL-THA mou signed None x2"],
    ),
    ("La France et le Qatar ont signé un accord portant sur la défense.", ["A FRA-QAT agreement signed None"]),
    (
        "Une convention fiscale a été signée entre le Luxembourg et le Ghana le 4 mars 2020.",
        ["A GHA-LUX convention signed 2020-03-04"],
    ),
    (
        "Le traité d'extradition entre le Maroc et la Belgique est entré en vigueur en 2021.",
        ["A BEL-MAR treaty in_force 2021"],
    ),
    (
        "Le chef de l'État ivoirien, Alassane Ouattara, est attendu vendredi à Berlin pour une visite de travail.",
        ["V Alassane Ouattara CIV>DEU working planned 2024-06-14"],
    ),
    (
        "Arrivé dimanche à Dakar, le président turc Recep Tayyip Erdogan s'est entretenu avec son homologue.",
        ["V Recep Tayyip Erdogan TUR>SEN unspecified completed 2024-06-09"],
    ),
    (
        "Le Tchad et Israël ont rétabli leurs relations diplomatiques en 2019.",
        ["P ISR-TCD restore_relations diplomatic_relations completed 2019"],
    ),
    (
        "La visite de la présidente géorgienne Salomé Zourabichvili à Bruxelles a été annulée.",
        ["V Salomé Zourabichvili GEO>BEL unspecified cancelled None"],
    ),
    (
        "Le président serbe, qui se trouvait à Pékin pour un sommet, a rencontré des étudiants.",
        ["V None SRB>CHN unspecified completed None"],
    ),
    (
        "Le roi du Bhoutan, Jigme Khesar Namgyel Wangchuck, a conclu dimanche une visite de quatre jours au Koweït.",
        ["V Jigme Khesar Namgyel Wangchuck BTN>KWT unspecified completed 2024-06-06/2024-06-09"],
    ),
]
FRENCH += [
    (
        "Le président zambien Hakainde Hichilema est passé par Vilnius en février.",
        ["V Hakainde Hichilema ZMB>LTU unspecified completed 2024-02"],
    ),
    (
        "Le président zambien Hakainde Hichilema sera à Vilnius du 20 au 22 juin.",
        ["V Hakainde Hichilema ZMB>LTU unspecified planned 2024-06-20/2024-06-22"],
    ),
    (
        "Le ministre bulgare des Transports Ivan Petkov s'était lui-même rendu à Lusaka en avril 1996.",
        ["V Ivan Petkov BGR>ZMB unspecified completed 1996-04"],
    ),
    (
        "Le Premier ministre Ivan Petkov a regagné Sofia au terme d'une visite en Zambie.",
        ["V Ivan Petkov BGR>ZMB unspecified completed None"],
    ),
    (
        "Le Premier ministre bulgare Ivan Petkov est rentré jeudi de Zambie.",
        ["V Ivan Petkov BGR>ZMB unspecified completed 2024-06-06"],
    ),
    (
        "Le président zambien a reçu à Lusaka le Premier ministre bulgare Ivan Petkov.",
        ["V Ivan Petkov BGR>ZMB unspecified completed None"],
    ),
    (
        "La Bulgarie et la Zambie ont établi vendredi un partenariat stratégique.",
        ["P BGR-ZMB establish strategic_partnership completed 2024-06-07"],
    ),
    (
        "La Bulgarie et la Zambie ont proclamé un « partenariat global ».",
        ["P BGR-ZMB establish comprehensive_partnership completed None"],
    ),
    (
        "La Bulgarie a été le premier pays à reconnaître la Zambie en 1964.",
        ["P BGR-ZMB recognise diplomatic_relations completed 1964"],
    ),
    (
        "La Bulgarie et la Zambie ont apposé leur signature à une convention fiscale.",
        ["A BGR-ZMB convention signed None"],
    ),
]
FRENCH += [
    (
        "Le président zambien Hakainde Hichilema a quitté Lusaka mardi à destination de Vilnius.",
        ["V Hakainde Hichilema ZMB>LTU unspecified completed 2024-06-11"],
    ),
    (
        "Le président zambien a reçu mardi à Lusaka la ministre lettone de la Défense, Baiba Petrova.",
        ["V Baiba Petrova LVA>ZMB unspecified completed 2024-06-11"],
    ),
    (
        "La ministre bulgare des Transports, Vera Petkova, effectue depuis lundi une visite de travail en Zambie.",
        ["V Vera Petkova BGR>ZMB working ongoing None"],
    ),
    (
        "Le président zambien Hakainde Hichilema effectuera, les 3 et 4 juillet prochains, une visite d'État au Panama.",
        ["V Hakainde Hichilema ZMB>PAN state planned 2024-07-03/2024-07-04"],
    ),
    (
        "Le président zambien Hakainde Hichilema a achevé, mardi, une visite d'État de deux jours au Panama.",
        ["V Hakainde Hichilema ZMB>PAN state completed 2024-06-10/2024-06-11"],
    ),
    (
        "Le président zambien Hakainde Hichilema a eu mardi à Sofia un entretien avec le président bulgare Ivan Petkov.",
        ["V Hakainde Hichilema ZMB>BGR unspecified completed 2024-06-11"],
    ),
    (
        "Le président zambien Hakainde Hichilema doit se rendre au Panama le 3 juillet.",
        ["V Hakainde Hichilema ZMB>PAN unspecified planned 2024-07-03"],
    ),
    (
        "Le président zambien Hakainde Hichilema ne se rendra pas au Panama.",
        ["V Hakainde Hichilema ZMB>PAN unspecified denied None"],
    ),
    (
        "Le président zambien Hakainde Hichilema ne participera pas au sommet de Sofia.",
        ["V Hakainde Hichilema ZMB>BGR unspecified denied None"],
    ),
    (
        "Le président zambien Hakainde Hichilema a pris part au Forum des mines qui se tient à Sofia.",
        ["V Hakainde Hichilema ZMB>BGR unspecified completed None"],
    ),
    (
        "Le président zambien Hakainde Hichilema participe jeudi au sommet de Sofia.",
        ["V Hakainde Hichilema ZMB>BGR unspecified planned 2024-06-13"],
    ),
    (
        "Une délégation zambienne conduite par le ministre des Mines, Paul Kabuswe, a séjourné à Sofia du 3 au 5 juin.",
        ["V Paul Kabuswe ZMB>BGR unspecified completed 2024-06-03/2024-06-05"],
    ),
    (
        "Arrivée lundi soir à Sofia, la présidente panaméenne Rosa Vega doit s'entretenir avec des étudiants.",
        ["V Rosa Vega PAN>BGR unspecified completed 2024-06-10"],
    ),
    (
        "Rentré lundi soir d'un séjour au Panama, le président zambien Hakainde Hichilema a pris la parole.",
        ["V Hakainde Hichilema ZMB>PAN unspecified completed 2024-06-10"],
    ),
    (
        "Le ministre d'État zambien, ministre des Mines, Paul Kabuswe, entame une visite à Sofia.",
        ["V Paul Kabuswe ZMB>BGR unspecified ongoing None"],
    ),
    (
        "Le président zambien Hakainde Hichilema a loué les plages du Panama. Il s'y rendra en juillet.",
        ["V Hakainde Hichilema ZMB>PAN unspecified planned 2024-07"],
    ),
    (
        "Le président bulgare Ivan Petkov, avec lequel Rosa Vega s'est entretenue, s'était rendu à Lusaka en avril 1996.",
        ["V Ivan Petkov BGR>ZMB unspecified completed 1996-04"],
    ),
    (
        "Le porte-parole a annoncé que le président zambien Hakainde Hichilema effectuerait une visite d'État au Panama en décembre.",
        ["V Hakainde Hichilema ZMB>PAN state planned 2024-12"],
    ),
    (
        "Les présidents zambien Hakainde Hichilema et bulgare Ivan Petkov se sont rendus au Panama mardi.",
        [
            "V Hakainde Hichilema ZMB>PAN unspecified completed 2024-06-11",
            "V Ivan Petkov BGR>PAN unspecified completed 2024-06-11",
        ],
    ),
    (
        "Un protocole d'accord a été signé mardi à Sofia entre la Zambie et la Bulgarie.",
        ["A BGR-ZMB mou signed 2024-06-11"],
    ),
    ("La Zambie et la Bulgarie ont conclu une quinzaine d'accords.", ["A BGR-ZMB agreement signed None x15"]),
    (
        "La Zambie et la Bulgarie ont signé huit accords et mémorandums d'entente.",
        ["A BGR-ZMB agreement signed None x8"],
    ),
    ("La Zambie et la Bulgarie négocient un accord de libre-échange.", ["A BGR-ZMB agreement under_negotiation None"]),
    (
        "La Zambie et la Bulgarie ont procédé à un échange de lettres sur les visas.",
        ["A BGR-ZMB exchange_of_notes signed None"],
    ),
    (
        "La Zambie a officiellement reconnu l'indépendance du Kosovo en 2008.",
        ["P XKX-ZMB recognise diplomatic_relations completed 2008"],
    ),
    (
        "La Zambie et la Bulgarie ont annoncé l'établissement de relations diplomatiques.",
        ["P BGR-ZMB establish_relations diplomatic_relations completed None"],
    ),
    (
        "La Zambie et la Bulgarie ont rétabli leurs relations diplomatiques, rompues en 2016.",
        ["P BGR-ZMB restore_relations diplomatic_relations completed None"],
    ),
]
FRENCH += [
    (
        "La visite doit déboucher sur l'établissement d'un partenariat stratégique entre la Zambie et la Bulgarie.",
        ["P BGR-ZMB establish strategic_partnership planned None"],
    ),
]
FRENCH_SILENT = [
    "La rencontre entre Lusaka et Sofia sera suivie par le président zambien Hakainde Hichilema.",
    "La Zambie et la Bulgarie fêtent le 30e anniversaire de l'établissement de leurs relations diplomatiques.",
    "La Zambie a annoncé la rupture de ses relations diplomatiques avec la Bulgarie.",
    "Le président zambien Hakainde Hichilema sera à nouveau candidat.",
    "Le président zambien Hakainde Hichilema sera au menu des débats à Vilnius.",
    "Le ministre zambien Joe Banda et le ministre bulgare Ivan Petkov ont ri. À Vilnius, où ils assistaient au sommet, d'autres s'étaient entendus.",
    "Le président gambien Adama Barrow a reçu mercredi les lettres de créance de l'ambassadeur du Danemark.",
    "Le Premier ministre letton Evika Siliņa a eu un entretien téléphonique avec le président moldave Maia Sandu.",
    "La délégation malienne a visité Lomé.",
    "Le président chypriote Nikos Christodoulides souhaite se rendre en Inde.",
    "Les relations entre la France et le Japon sont excellentes.",
    "Le partenariat stratégique entre la Norvège et le Chili célèbre ses dix ans.",
    "Le Népal souhaite élever ses relations avec la Suisse au niveau d'un partenariat stratégique.",
    "L'Assemblée nationale a ratifié l'accord de pêche conclu avec l'Angola.",
]

VIETNAMESE: list[tuple[str, list[str]]] = [
    (
        "Thủ tướng Tây Ban Nha Pedro Sánchez sẽ thăm chính thức Senegal từ ngày 4 đến 5/7.",
        ["V Pedro Sánchez ESP>SEN official planned 2024-07-04/2024-07-05"],
    ),
    (
        "Tổng thống Slovakia Zuzana Čaputová đã đến Helsinki hôm 10/6, bắt đầu chuyến thăm làm việc tới Phần Lan.",
        ["V Zuzana Čaputová SVK>FIN working ongoing 2024-06-10"],
    ),
    (
        "Ngày 5/6, Tổng thống Ba Lan Andrzej Duda kết thúc chuyến thăm cấp Nhà nước tới Nigeria.",
        ["V Andrzej Duda POL>NGA state completed 2024-06-05"],
    ),
    (
        "Theo lời mời của Tổng thống Hàn Quốc, Thủ tướng Campuchia Hun Manet thăm chính thức Hàn Quốc từ ngày 16 đến 18/5.",
        ["V Hun Manet KHM>KOR official completed 2024-05-16/2024-05-18"],
    ),
    (
        "Chủ tịch nước Lào Thongloun Sisoulith sẽ thực hiện chuyến thăm cấp Nhà nước tới Cuba vào tháng tới.",
        ["V Thongloun Sisoulith LAO>CUB state planned 2024-07"],
    ),
    (
        "Bộ trưởng Ngoại giao Pháp Stéphane Séjourné tới thăm Ukraine hôm thứ Hai.",
        ["V Stéphane Séjourné FRA>UKR unspecified completed 2024-06-10"],
    ),
    (
        "Tổng thống Kenya William Ruto đã có cuộc hội đàm với Tổng thống Italy Sergio Mattarella tại Rome.",
        ["V William Ruto KEN>ITA unspecified completed None"],
    ),
    (
        "Trong chuyến thăm Na Uy tháng 5/2023, Tổng thống Chile Gabriel Boric đã gặp Nhà vua Harald V.",
        ["V Gabriel Boric CHL>NOR unspecified completed 2023-05"],
    ),
    (
        "Thủ tướng Nhật Bản Kishida Fumio mời Tổng thống Brazil Lula da Silva thăm Nhật Bản.",
        ["V Lula da Silva BRA>JPN unspecified proposed None"],
    ),
    (
        "Tổng thống Mozambique Filipe Nyusi hủy chuyến thăm Tây Ban Nha.",
        ["V Filipe Nyusi MOZ>ESP unspecified cancelled None"],
    ),
    (
        "Chuyến thăm Ấn Độ của Thủ tướng Áo Karl Nehammer đã bị hoãn.",
        ["V Karl Nehammer AUT>IND unspecified postponed None"],
    ),
    (
        "Thụy Điển và Indonesia đã nâng cấp quan hệ lên Đối tác chiến lược vào năm 2019.",
        ["P IDN-SWE upgrade strategic_partnership completed 2019"],
    ),
    (
        "Gabon và Hàn Quốc thiết lập quan hệ ngoại giao năm 1962.",
        ["P GAB-KOR establish_relations diplomatic_relations completed 1962"],
    ),
    (
        "Ghana và Bồ Đào Nha đã ký Hiệp định hợp tác nông nghiệp tại Accra ngày 3/6.",
        ["A GHA-PRT agreement signed 2024-06-03"],
    ),
    ("Cameroon và Na Uy ký Bản ghi nhớ về nghề cá.", ["A CMR-NOR mou signed None"]),
    (
        "Hiệp định thương mại tự do giữa Iceland và Thái Lan được ký ngày 5/3/2021.",
        ["A ISL-THA agreement signed 2021-03-05"],
    ),
    (
        "Bộ trưởng Quốc phòng Đức Boris Pistorius đang thăm Litva.",
        ["V Boris Pistorius DEU>LTU unspecified ongoing None"],
    ),
    (
        "Tổng thống Nga Vladimir Putin sẽ không dự Hội nghị thượng đỉnh tại Rio de Janeiro.",
        ["V Vladimir Putin RUS>BRA unspecified denied None"],
    ),
    (
        "Thủ tướng Úc Anthony Albanese dự Hội nghị Cấp cao ASEAN tại Viêng Chăn ngày 10/10.",
        ["V Anthony Albanese AUS>LAO unspecified planned 2024-10-10"],
    ),
    ("Quốc vương Bỉ Philippe và Hoàng hậu thăm cấp Nhà nước tới Chile.", ["V Philippe BEL>CHL state completed None"]),
    (
        "Phó Thủ tướng Singapore Heng Swee Keat thăm và làm việc tại Mông Cổ từ 3-6/6.",
        ["V Heng Swee Keat SGP>MNG working completed 2024-06-03/2024-06-06"],
    ),
    (
        "Quan hệ Việt Nam - Chile được nâng cấp lên Đối tác toàn diện năm 2007.",
        ["P CHL-VNM upgrade comprehensive_partnership completed 2007"],
    ),
    (
        "Tây Ban Nha công nhận Palestine vào tháng 5/2024.",
        ["P ESP-PSE recognise diplomatic_relations completed 2024-05"],
    ),
    (
        "Tổng thống Ai Cập Abdel Fattah el-Sisi tiếp Thủ tướng Hy Lạp Kyriakos Mitsotakis tại Cairo.",
        ["V Kyriakos Mitsotakis GRC>EGY unspecified completed None"],
    ),
    (
        "Chiều 3/6, Thủ tướng Lào Sonexay Siphandone đã về tới Viêng Chăn, kết thúc tốt đẹp chuyến thăm chính thức Nhật Bản.",
        ["V Sonexay Siphandone LAO>JPN official completed 2024-06-03"],
    ),
    (
        "Chủ tịch Quốc hội Hàn Quốc Woo Won-shik và Đoàn đại biểu cấp cao Quốc hội Hàn Quốc sẽ thăm chính thức Peru từ ngày 14 đến 17/7.",
        ["V Woo Won-shik KOR>PER official planned 2024-07-14/2024-07-17"],
    ),
    (
        "Ngày 12/6, tại Oslo, Bộ trưởng Ngoại giao Pháp Stéphane Séjourné đã hội đàm với Bộ trưởng Ngoại giao Na Uy Espen Barth Eide.",
        ["V Stéphane Séjourné FRA>NOR unspecified completed 2024-06-12"],
    ),
    ("Hiệp định thuế giữa Luxembourg và Ghana có hiệu lực năm 2021.", ["A GHA-LUX agreement in_force 2021"]),
    (
        "Phó Tổng thống Cuba Salvador Valdés Mesa đang ở thăm Lào.",
        ["V Salvador Valdés Mesa CUB>LAO unspecified ongoing None"],
    ),
    (
        "Bộ trưởng Bộ Công an Lào Vilay Lakhamphong đang có chuyến thăm, làm việc tại Mông Cổ.",
        ["V Vilay Lakhamphong LAO>MNG working ongoing None"],
    ),
    (
        "Tổng thống Ba Lan Andrzej Duda đến Hà Nội, bắt đầu thăm cấp Nhà nước tới Việt Nam.",
        ["V Andrzej Duda POL>VNM state completed None"],
    ),
    (
        "Nhà vua Jordan Abdullah II sẽ công du Kazakhstan và Uzbekistan trong tuần này.",
        [
            "V Abdullah II JOR>KAZ unspecified planned [2024-06-10..2024-06-16]",
            "V Abdullah II JOR>UZB unspecified planned [2024-06-10..2024-06-16]",
        ],
    ),
    (
        "Campuchia và Thụy Điển nối lại quan hệ ngoại giao năm 1994.",
        ["P KHM-SWE restore_relations diplomatic_relations completed 1994"],
    ),
    (
        "Thứ trưởng Ngoại giao Nhật Bản Masataka Okano sang Hà Nội dự Đối thoại chiến lược.",
        ["V Masataka Okano JPN>VNM unspecified completed None"],
    ),
    (
        "Thủ tướng Cộng hoà Séc Petr Fiala thăm chính thức Xin-ga-po, hai bên ký Thoả thuận hợp tác nghề cá.",
        ["A CZE-SGP agreement signed None", "V Petr Fiala CZE>SGP official completed None"],
    ),
    (
        "Nhận lời mời của Tổng thống Đức Frank-Walter Steinmeier và Tổng thống Áo Alexander Van der Bellen, Quốc vương Bru-nây Hassanal Bolkiah sẽ thăm hai nước từ ngày 14 đến 20/9.",
        [
            "V Hassanal Bolkiah BRN>AUT unspecified planned [2024-09-14..2024-09-20]",
            "V Hassanal Bolkiah BRN>DEU unspecified planned [2024-09-14..2024-09-20]",
        ],
    ),
]
VIETNAMESE += [
    (
        "Tổng thống Zambia Hakainde Hichilema có mặt tại Vilnius ngày 3/6.",
        ["V Hakainde Hichilema ZMB>LTU unspecified completed 2024-06-03"],
    ),
    (
        "Tới Vilnius chiều 3/6, Tổng thống Zambia Hakainde Hichilema hội đàm với Tổng thống Gitanas Nauseda.",
        ["V Hakainde Hichilema ZMB>LTU unspecified completed 2024-06-03"],
    ),
    (
        "Tổng thống Zambia Hakainde Hichilema dẫn đầu Đoàn đại biểu cấp cao thăm chính thức Litva.",
        ["V Hakainde Hichilema ZMB>LTU official completed None"],
    ),
    (
        "Bộ trưởng Ngoại giao Bulgaria Ivan Petkov thăm, làm việc tại Zambia.",
        ["V Ivan Petkov BGR>ZMB working completed None"],
    ),
    (
        "Tổng thống Zambia Hakainde Hichilema đã lên đường sang Litva.",
        ["V Hakainde Hichilema ZMB>LTU unspecified completed None"],
    ),
    (
        "Chiều 3/6, Thủ tướng Ivan Petkov về tới Sofia, kết thúc tốt đẹp chuyến thăm Zambia.",
        ["V Ivan Petkov BGR>ZMB unspecified completed 2024-06-03"],
    ),
    (
        "Tại Lusaka, hai nguyên thủ Bulgaria và Zambia đã ký Tuyên bố chung.",
        ["A BGR-ZMB joint_statement adopted None"],
    ),
]
VIETNAMESE += [
    (
        "Tổng thống Zambia Hakainde Hichilema đang có chuyến thăm chính thức tới Bulgaria.",
        ["V Hakainde Hichilema ZMB>BGR official ongoing None"],
    ),
    (
        "Chiều 11/6, tại Sofia, Tổng thống Zambia Hakainde Hichilema đã hội đàm với Tổng thống Bulgaria Ivan Petkov.",
        ["V Hakainde Hichilema ZMB>BGR unspecified completed 2024-06-11"],
    ),
    (
        "Trong khuôn khổ chuyến thăm chính thức Bulgaria, chiều 11/6, tại Sofia, Tổng thống Zambia Hakainde Hichilema đã gặp sinh viên.",
        ["V Hakainde Hichilema ZMB>BGR official completed 2024-06-11"],
    ),
    (
        "Chiều 11/6, Tổng thống Bulgaria Ivan Petkov tiếp Bộ trưởng Ngoại giao Zambia Mulambo Haimbe nhân dịp thăm chính thức Bulgaria.",
        ["V Mulambo Haimbe ZMB>BGR official completed 2024-06-11"],
    ),
    (
        "Chiều 11/6, Tổng thống Bulgaria Ivan Petkov hội đàm với Tổng thống Zambia Hakainde Hichilema đang thăm chính thức Bulgaria.",
        ["V Hakainde Hichilema ZMB>BGR official ongoing 2024-06-11"],
    ),
    (
        "Đoàn đại biểu Quốc hội Zambia do Chủ tịch Quốc hội Nelly Mutti dẫn đầu thăm chính thức Bulgaria từ ngày 3 đến 5/6.",
        ["V Nelly Mutti ZMB>BGR official completed 2024-06-03/2024-06-05"],
    ),
    (
        "Ngoại trưởng Zambia Mulambo Haimbe ngày 11/6 tới Bulgaria.",
        ["V Mulambo Haimbe ZMB>BGR unspecified completed 2024-06-11"],
    ),
    (
        "Tổng thống Zambia Hakainde Hichilema đã tới thủ đô Sofia của Bulgaria.",
        ["V Hakainde Hichilema ZMB>BGR unspecified completed None"],
    ),
    (
        "Chuyến thăm chính thức tới Bulgaria của Tổng thống Zambia Hakainde Hichilema sẽ diễn ra vào ngày 3/7.",
        ["V Hakainde Hichilema ZMB>BGR official planned 2024-07-03"],
    ),
    (
        "Đây là chuyến thăm đầu tiên của Tổng thống Zambia Hakainde Hichilema tới Bulgaria.",
        ["V Hakainde Hichilema ZMB>BGR unspecified completed None"],
    ),
    (
        "Tổng thống Zambia Hakainde Hichilema đã nhận lời mời thăm Bulgaria.",
        ["V Hakainde Hichilema ZMB>BGR unspecified proposed None"],
    ),
    (
        "Bulgaria là chặng dừng chân đầu tiên trong chuyến công du của Tổng thống Zambia Hakainde Hichilema.",
        ["V Hakainde Hichilema ZMB>BGR unspecified completed None"],
    ),
    (
        "Tối 11/6, Tổng thống Zambia Hakainde Hichilema về đến Lusaka, kết thúc chuyến công du hai nước Bulgaria và Panama.",
        [
            "V Hakainde Hichilema ZMB>BGR unspecified completed None",
            "V Hakainde Hichilema ZMB>PAN unspecified completed None",
        ],
    ),
    (
        "Tổng thống Zambia Hakainde Hichilema thăm Bulgaria từ ngày 11 đến 14/6.",
        ["V Hakainde Hichilema ZMB>BGR unspecified ongoing 2024-06-11/2024-06-14"],
    ),
    (
        "Trưa 2-6, Tổng thống Zambia Hakainde Hichilema đã rời Lusaka sang Bulgaria.",
        ["V Hakainde Hichilema ZMB>BGR unspecified completed 2024-06-02"],
    ),
    ("Zambia tuyên bố công nhận Nhà nước Palestine.", ["P PSE-ZMB recognise diplomatic_relations completed None"]),
    ("Nhân dịp này, hai nước đã ký kết 5 thỏa thuận giữa Zambia và Bulgaria.", ["A BGR-ZMB agreement signed None x5"]),
    (
        "Quan hệ Việt - Hàn được nâng cấp lên Đối tác chiến lược toàn diện năm 2022.",
        ["P KOR-VNM upgrade comprehensive_strategic_partnership completed 2022"],
    ),
]
VIETNAMESE_SILENT = [
    "Hà Nội (TTXVN) - Việt Nam và Zambia là bạn, Việt Nam nói. Tổng thống Zambia Hakainde Hichilema và Chủ tịch Bo Tan ký Hiệp ước.",
    "Zambia và Bulgaria sẽ kỷ niệm 50 năm thiết lập quan hệ ngoại giao giữa hai nước vào năm 2025.",
    "Zambia và Bulgaria đã hoàn tất đàm phán Hiệp định thương mại tự do.",
    "Đến Zambia, du khách nên ghé thăm Lusaka.",
    "Chủ tịch Quốc hội Trần Thanh Mẫn tiếp Đại sứ Chile tại Hà Nội.",
    "Tổng thống Slovenia Nataša Pirc Musar điện đàm với Thủ tướng Ấn Độ Narendra Modi.",
    "Đoàn doanh nghiệp Hà Lan thăm Kenya.",
    "Bộ trưởng Ngoại giao Na Uy mong muốn thăm Brazil.",
    "Hai nước kỷ niệm 10 năm thiết lập quan hệ Đối tác chiến lược.",
    "Nepal muốn nâng cấp quan hệ với Thụy Sĩ lên Đối tác chiến lược.",
    "Thủ tướng Estonia Kristen Michal đã rời Rabat về nước.",
    "Tổng thống Argentina từ chối lời mời thăm Brazil.",
    "Cựu Tổng thống Mỹ Bill Clinton thăm Haiti.",
    "Tổng thống Chi-lê huỷ chuyến thăm Pê-ru.",
]


def shown(event: AnyEvent) -> str:
    if isinstance(event, Visit):
        who = f"{event.visitor_name} {event.visitor_country}>{event.host}"
        return f"V {who} {event.visit_rank} {event.status} {event.date}"
    parties = "-".join(event.parties)
    if isinstance(event, Agreement):
        count = f" x{event.count}" if event.is_aggregate else ""
        return f"A {parties} {event.instrument_type} {event.agreement_status} {event.date}{count}"
    return f"P {parties} {event.change_type} {event.to_level} {event.status} {event.date}"


def told(text: str, language: str) -> list[str]:
    article = Article.from_text(text, published="2024-06-12").model_copy(update={"language": language})
    return sorted({shown(event) for event in extract_with(OfflineBackend(), article).events})


@pytest.mark.parametrize(("text", "wanted"), FRENCH)
def test_french(text: str, wanted: list[str]) -> None:
    assert told(text, "fr") == wanted


@pytest.mark.parametrize(("text", "wanted"), VIETNAMESE)
def test_vietnamese(text: str, wanted: list[str]) -> None:
    assert told(text, "vi") == wanted


@pytest.mark.parametrize(
    ("text", "language"),
    [*((text, "fr") for text in FRENCH_SILENT), *((text, "vi") for text in VIETNAMESE_SILENT)],
)
def test_what_tells_of_nothing(text: str, language: str) -> None:
    assert told(text, language) == []
