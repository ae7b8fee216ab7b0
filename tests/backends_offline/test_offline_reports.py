"""Whole reports as agencies and ministries write them, made up for these tests, with every event that is in them."""

from __future__ import annotations

import pytest

from diplo_extract.backends.offline import OfflineBackend
from diplo_extract.pipeline import extract_with
from diplo_extract.schema import Article

REPORTS = [
    (
        "2023-12-12",
        """\
Xi arrives in Hanoi for state visit to Vietnam

HANOI, Dec. 12 (Xinhua) -- Xi Jinping, general secretary of the Communist Party of China Central Committee and \
Chinese president, arrived here Tuesday for a state visit to Vietnam.

Xi was warmly greeted by Vietnamese Prime Minister Pham Minh Chinh at the airport. In the afternoon, Xi held \
talks with Nguyen Phu Trong, general secretary of the Communist Party of Vietnam Central Committee.

The two sides announced the building of a China-Vietnam community with a shared future that carries strategic \
significance. After the talks, the two leaders witnessed the signing of 36 cooperation documents covering \
areas such as connectivity, security and green energy. The two sides issued a joint statement.

China and Vietnam established diplomatic relations on Jan. 18, 1950, and forged a comprehensive strategic \
cooperative partnership in 2008. Trong visited China in October 2022.
""",
        {
            ("agreement", "CHN VNM", "joint_statement", "completed"),
            ("agreement", "CHN VNM", "unspecified", "completed"),
            ("partnership_upgrade", "CHN VNM", "comprehensive_strategic_partnership", "completed"),
            ("partnership_upgrade", "CHN VNM", "diplomatic_relations", "completed"),
            ("partnership_upgrade", "CHN VNM", "other", "completed"),
            ("visit", "Nguyen Phu Trong", "CHN", "completed"),
            ("visit", "Xi Jinping", "VNM", "ongoing"),
        },
    ),
    (
        "2024-04-10",
        """\
Biden, Kishida hail alliance at White House

WASHINGTON (Reuters) - U.S. President Joe Biden hosted Japanese Prime Minister Fumio Kishida at the White \
House on Wednesday for a state visit aimed at shoring up the alliance.

Kishida, who arrived in Washington on Monday, will address Congress on Thursday before travelling to North \
Carolina. Philippine President Ferdinand Marcos Jr. will join the two leaders on Thursday for a trilateral \
summit in Washington.

Kishida's predecessor Shinzo Abe made an official visit to the United States in April 2015. Secretary of State \
Antony Blinken said that the United States and Japan had signed an agreement on joint development of a missile \
interceptor.

China's foreign ministry criticised the visit. Biden has not yet decided whether to visit Tokyo again, a White \
House official said.
""",
        {
            ("agreement", "JPN USA", "agreement", "completed"),
            ("visit", "Ferdinand Marcos Jr.", "USA", "planned"),
            ("visit", "Fumio Kishida", "USA", "completed"),
            ("visit", "Shinzo Abe", "USA", "completed"),
        },
    ),
    (
        "2022-03-17",
        """\
Azerbaijani, Turkish leaders discuss ties

ANKARA

Azerbaijan's President Ilham Aliyev paid a working visit to Türkiye on Thursday at the invitation of his \
Turkish counterpart Recep Tayyip Erdogan.

Foreign Minister Mevlut Cavusoglu was in Moscow on Wednesday and will proceed to Lviv on Thursday. Cavusoglu \
met his Ukrainian counterpart Dmytro Kuleba in Lviv.

Erdogan is expected to visit Uzbekistan later this month. The two countries signed the Shusha Declaration on \
June 15, 2021, which elevated relations to the level of an alliance. Kazakh President Kassym-Jomart Tokayev is \
due to visit Türkiye in May, Erdogan said.
""",
        {
            ("agreement", "AZE TUR", "other", "completed"),
            ("visit", "Ilham Aliyev", "TUR", "completed"),
            ("visit", "Kassym-Jomart Tokayev", "TUR", "planned"),
            ("visit", "Mevlut Cavusoglu", "RUS", "completed"),
            ("visit", "Mevlut Cavusoglu", "UKR", "completed"),
            ("visit", "Mevlut Cavusoglu", "UKR", "planned"),
            ("visit", "Recep Tayyip Erdogan", "UZB", "planned"),
        },
    ),
    (
        "2016-09-05",
        """\
Vietnam, India lift ties

New Delhi: Prime Minister Narendra Modi on Saturday announced a $500 million line of credit to Vietnam as the \
two countries decided to elevate their strategic partnership to a comprehensive strategic partnership. Twelve \
agreements were signed during his visit to Hanoi. Modi, the first Indian Prime Minister to visit Vietnam in 15 \
years, held talks with his counterpart Nguyen Xuan Phuc.

From Hanoi, Modi left for Hangzhou in China to attend the G20 Summit.

India and Vietnam had established a strategic partnership in 2007 during the visit of the then Vietnamese \
Prime Minister Nguyen Tan Dung to India.
""",
        {
            ("agreement", "IND VNM", "agreement", "completed"),
            ("partnership_upgrade", "IND VNM", "comprehensive_strategic_partnership", "completed"),
            ("partnership_upgrade", "IND VNM", "strategic_partnership", "completed"),
            ("visit", "Narendra Modi", "CHN", "completed"),
            ("visit", "Narendra Modi", "VNM", "completed"),
        },
    ),
    (
        "2019-11-25",
        """\
Korea, ASEAN leaders open summit in Busan

BUSAN, Nov. 25 (Yonhap) -- President Moon Jae-in held a summit with Thai Prime Minister Prayut Chan-o-cha in \
Busan on Monday on the sidelines of the ASEAN-Republic of Korea commemorative summit.

Moon and Prayut signed three memorandums of understanding, including one on water management. Indonesian \
President Joko Widodo arrived in Busan on Sunday. South Korea and Indonesia concluded negotiations on a \
comprehensive economic partnership agreement on Monday.

Cambodian Prime Minister Hun Sen cancelled his trip to South Korea due to the health of his mother-in-law. \
Foreign Minister Kang Kyung-wha will visit Nagoya on Friday for a Group of 20 foreign ministers' meeting, her \
ministry said.
""",
        {
            ("agreement", "KOR THA", "mou", "completed"),
            ("visit", "Hun Sen", "KOR", "cancelled"),
            ("visit", "Joko Widodo", "KOR", "completed"),
            ("visit", "Kang Kyung-wha", "JPN", "planned"),
            ("visit", "Prayut Chan-o-cha", "KOR", "completed"),
        },
    ),
    (
        "2014-11-19",
        """\
New Zealand, China leaders agree upgrade

WELLINGTON -- China and New Zealand have upgraded their relationship to a comprehensive strategic partnership \
during a visit by Chinese President Xi Jinping. Xi and Prime Minister John Key announced the upgrade on \
Thursday in Wellington. Agreements on climate change, television and food safety were signed. New Zealand was \
the first developed country to sign a free trade agreement with China, in 2008. Xi came from Australia, where \
the two countries declared the conclusion of negotiations on a free trade agreement. He next travels to Fiji.
""",
        {
            ("agreement", "CHN NZL", "agreement", "completed"),
            ("partnership_upgrade", "CHN NZL", "comprehensive_strategic_partnership", "completed"),
            ("visit", "Xi Jinping", "FJI", "planned"),
            ("visit", "Xi Jinping", "NZL", "completed"),
        },
    ),
    (
        "2017-06-08",
        """\
Kazakhstan and Finland sign deals

ASTANA. KAZINFORM - President of Kazakhstan Nursultan Nazarbayev received President of Finland Sauli Niinistö \
who arrived in Astana on a working visit to take part in the opening of EXPO-2017. During the meeting the \
parties discussed trade.

Earlier, in October 2016, Prime Minister of Finland Juha Sipilä visited Astana. The sides signed a Memorandum \
of Understanding between the Ministry of Energy of Kazakhstan and the Ministry of Economic Affairs of Finland. \
An intergovernmental agreement on readmission was signed as well.
""",
        {
            ("agreement", "FIN KAZ", "agreement", "completed"),
            ("agreement", "FIN KAZ", "mou", "completed"),
            ("visit", "Juha Sipilä", "KAZ", "completed"),
            ("visit", "Sauli Niinistö", "KAZ", "ongoing"),
        },
    ),
    (
        "2023-06-14",
        """\
Palestine's Abbas in Beijing

BEIJING, June 14 (Xinhua) -- China and Palestine on Wednesday announced the establishment of a strategic \
partnership.

Chinese President Xi Jinping made the announcement during his talks with Palestinian President Mahmoud Abbas, \
who is in Beijing on a state visit from June 13 to 16. After the talks, the two presidents witnessed the \
signing of several bilateral cooperation documents, including one on economic and technical cooperation.
""",
        {
            ("agreement", "CHN PSE", "unspecified", "completed"),
            ("partnership_upgrade", "CHN PSE", "strategic_partnership", "completed"),
            ("visit", "Mahmoud Abbas", "CHN", "ongoing"),
        },
    ),
    (
        "2021-09-10",
        """\
Serbian, Hungarian governments hold joint session

BELGRADE -- The governments of Serbia and Hungary held a joint session here on Wednesday and signed six \
agreements, the Serbian government said in a press release. Prime Minister Viktor Orban, who visited Belgrade \
in July, praised Prime Minister Ana Brnabic. The Foreign Ministers, Nikola Selakovic and Peter Szijjarto, \
signed an agreement on the protection of minorities.
""",
        {
            ("agreement", "HUN SRB", "agreement", "completed"),
            ("visit", "Viktor Orban", "SRB", "completed"),
        },
    ),
    (
        "2024-09-18",
        """\
Economy grows

Jakarta - Indonesia's economy grew 5.1 percent in the second quarter, the statistics office said. Exports to \
China rose. Finance Minister Sri Mulyani Indrawati told parliament that the budget deficit would narrow. The \
central bank signed off the plan. The European Union and Indonesia have long been negotiating a trade \
agreement, but talks have stalled. Tourists visited Bali in record numbers, and President Joko Widodo visited \
Kalimantan on Tuesday.
""",
        {
            ("agreement", "EU IDN", "agreement", "proposed"),
        },
    ),
    (
        "2019-07-02",
        """\
Mercosur pact

BRUSSELS - The European Union and Mercosur reached a political agreement on Friday for an ambitious trade \
deal. French President Emmanuel Macron warned that France was not ready to ratify it. Brazilian President Jair \
Bolsonaro hailed the deal. Germany and France signed the Treaty of Aachen on January 22, 2019. The deal must \
be approved by the parliaments.
""",
        {
            ("agreement", "DEU FRA", "treaty", "completed"),
            ("agreement", "EU MERCOSUR", "agreement", "completed"),
        },
    ),
    (
        "2011-03-07",
        """\
Australian PM on US trip

Canberra - Prime Minister Julia Gillard left Australia on Saturday for a week-long visit to the United States. \
She will meet President Barack Obama at the White House on Monday and address a joint sitting of Congress in \
Washington on Wednesday. Foreign Minister Kevin Rudd is visiting Egypt and Tunisia this week. Defence Minister \
Stephen Smith returned from a trip to Afghanistan on Friday. New Zealand Prime Minister John Key visits \
Canberra in June.
""",
        {
            ("visit", "John Key", "AUS", "planned"),
            ("visit", "Julia Gillard", "USA", "ongoing"),
            ("visit", "Kevin Rudd", "EGY", "ongoing"),
            ("visit", "Kevin Rudd", "TUN", "ongoing"),
            ("visit", "Stephen Smith", "AFG", "completed"),
        },
    ),
    (
        "2024-08-26",
        """\
HANOI - Prime Minister Anwar Ibrahim of Malaysia is set to make an official visit to Vietnam from Aug 28 to \
30, the foreign ministry said on Monday. It will be his second trip to the country since 2023. Anwar will be \
accompanied by Foreign Minister Mohamad Hasan. The two leaders will witness the exchange of several memoranda \
of understanding.
""",
        {
            ("agreement", "MYS VNM", "mou", "planned"),
            ("visit", "Anwar Ibrahim", "VNM", "planned"),
        },
    ),
    (
        "2022-12-09",
        """\
China, Saudi Arabia sign comprehensive strategic partnership agreement

RIYADH (SPA) -- The Custodian of the Two Holy Mosques King Salman bin Abdulaziz Al Saud and Chinese President \
Xi Jinping signed a Comprehensive Strategic Partnership Agreement on Thursday. President Xi arrived in Riyadh \
on Wednesday for a three-day state visit. He also attended the first China-Arab States Summit in Riyadh on \
Friday.
""",
        {
            ("agreement", "CHN SAU", "agreement", "completed"),
            ("visit", "Xi Jinping", "SAU", "ongoing"),
        },
    ),
    (
        "2018-05-09",
        """\
Cambodian PM to visit Laos

PHNOM PENH, May 9 (AKP) - Prime Minister Hun Sen will leave for Vientiane on May 11 for a two-day official \
visit at the invitation of his Lao counterpart Thongloun Sisoulith, the foreign ministry said in a statement. \
During the visit the two prime ministers will hold bilateral talks and preside over the signing ceremony of \
two agreements. Senior Minister Prak Sokhonn returned from Thailand on Tuesday after a two-day trip.
""",
        {
            ("agreement", "KHM LAO", "agreement", "planned"),
            ("visit", "Hun Sen", "LAO", "planned"),
            ("visit", "Prak Sokhonn", "THA", "completed"),
        },
    ),
    (
        "2017-03-15",
        """\
Mogherini in Moldova

The High Representative of the European Union, Federica Mogherini, paid a visit to Moldova on 14 March. The EU \
and Moldova signed a financing agreement worth 100 million euros. Moldova's Association Agreement with the EU \
entered into force on 1 July 2016. Mogherini will travel on to Ukraine.
""",
        {
            ("agreement", "EU MDA", "agreement", "completed"),
            ("agreement", "EU MDA", "loan", "completed"),
            ("visit", "Federica Mogherini", "MDA", "completed"),
            ("visit", "Federica Mogherini", "UKR", "planned"),
        },
    ),
    (
        "2024-03-01",
        """\
Foreign minister briefs parliament

OSLO - Norwegian Foreign Minister Espen Barth Eide told parliament on Thursday that Norway would continue to \
support Ukraine. He said agreements signed with partners must be implemented, and that ties with the European \
Union had never been closer. Eide recalled that many Norwegian ministers had visited Kyiv over the years. \
Norway's ambassador to Japan presented his credentials. Opposition lawmakers urged the government to sign a \
new defence agreement with Sweden. Prime Minister Jonas Gahr Store visited a school in Bergen on Friday and \
met Mayor Marit Warncke.
""",
        set(),
    ),
    (
        "2019-06-14",
        """\
WASHINGTON - The United States is considering a trade agreement with Kenya, an official said. Any deal would \
require approval by Congress. President Donald Trump has repeatedly said he wants to meet North Korean leader \
Kim Jong Un again, but no visit has been planned. The State Department said Secretary of State Mike Pompeo \
spoke with his Omani counterpart by phone. Apple signed a contract with a supplier in China.
""",
        set(),
    ),
    (
        "2021-11-02",
        """\
Lao-Thai trade grows

VIENTIANE (KPL) - Trade between Laos and Thailand grew by 8 per cent. The two countries share a long border \
and a strategic partnership. Officials discussed the implementation of the agreement on transport. The 70th \
anniversary of diplomatic relations was celebrated last year. Thai Ambassador to Laos Kiattikhun Chartprasert \
visited Savannakhet on Monday. Minister of Industry and Commerce Khampheng Saysompheng inspected a market in \
Vientiane. A Thai delegation visited Luang Prabang.
""",
        set(),
    ),
    (
        "2015-03-03",
        """\
Talks with the IMF go on

KYIV - Ukraine's Finance Minister Natalie Jaresko said Kyiv hoped to sign an agreement with the IMF soon. The \
loan would help the economy. Poland and Ukraine strengthened their strategic partnership, she said. German \
Chancellor Angela Merkel and French President Francois Hollande will hold a telephone conversation with \
President Petro Poroshenko. The film festival in Cannes was attended by stars from France and Italy.
""",
        set(),
    ),
    (
        "2022-05-05",
        """\
Envoys and visitors

CANBERRA - Chinese tourists visited Australia in large numbers before the pandemic. Australian High \
Commissioner to Fiji John Feakes met Prime Minister Frank Bainimarama in Suva. Solomon Islands opposition \
leader Matthew Wale criticised the security pact with China. Former Prime Minister Kevin Rudd visited Beijing \
in March. The University of Sydney and Tsinghua University signed a memorandum of understanding. The \
Australian and Japanese navies held an exercise. Qantas announced an agreement with Airbus.
""",
        {
            ("agreement", "AUS CHN", "mou", "completed"),
        },
    ),
]


def shown(event) -> tuple[str, str, str, str]:  # type: ignore[no-untyped-def]
    if event.kind == "visit":
        return "visit", event.visitor_name, event.host, str(event.status)
    what = event.instrument_type if event.kind == "agreement" else event.to_level
    return str(event.kind), " ".join(event.parties), str(what), str(event.status)


@pytest.mark.parametrize(
    ("published", "text", "wanted"), REPORTS, ids=[text.split("\n")[0][:40] for _, text, _ in REPORTS]
)
def test_reports(published: str, text: str, wanted: set[tuple[str, str, str, str]]) -> None:
    result = extract_with(OfflineBackend(), Article.from_text(text, published=published))
    assert {shown(event) for event in result.events} == wanted


def test_a_line_may_end_with_the_name_of_a_house_of_government() -> None:
    text = "Malta, Fiji ink deal in Kremlin\n\nMaltese Prime Minister Robert Abela went to Russia on Monday."
    (visit,) = extract_with(OfflineBackend(), Article.from_text(text, published="2024-06-12")).visits
    assert (visit.visitor_name, visit.host) == ("Robert Abela", "RUS")
