"""The rules for visits."""

from __future__ import annotations

from diplo_extract.backends.offline.rule import Rule, rule
from diplo_extract.backends.offline.visits import (
    earlier,
    guests,
    journeys,
    nouns,
    presence,
    prospects,
    resumed,
    summits,
    tours,
    whereabouts,
)

VISIT_RULES: tuple[Rule, ...] = (
    # visits told by a noun
    rule(
        nouns.visit_of,
        "VISIT_NOUN",
        (
            "The state visit to Ghana by Danish Queen Margrethe ended.",
            "Polish President Andrzej Duda's trip to Latvia was brief.",
        ),
        "The visit to the museum was brief.",
    ),
    rule(
        nouns.visit_paid,
        "VISIT_NOUN",
        (
            "Ghanaian President Nana Akufo-Addo paid an official visit to Togo.",
            "Omani Foreign Minister Badr Albusaidi began a tour of Qatar and Kuwait.",
        ),
        "Ghanaian President Nana Akufo-Addo cancelled a visit to Togo.",
    ),
    rule(
        nouns.visit_on,
        "VISIT_NOUN",
        (
            "Swedish Prime Minister Stefan Lofven arrived in Addis Ababa for a working visit.",
            "Fijian Prime Minister Sitiveni Rabuka is in Canberra on an official visit.",
        ),
        "Swedish tourists arrived in Addis Ababa for a long visit.",
    ),
    rule(
        nouns.visit_during,
        "VISIT_NOUN",
        "During a visit to Latvia, Spanish Defence Minister Margarita Robles met troops.",
        "During a visit to the plant, Spanish Defence Minister Margarita Robles met workers.",
    ),
    rule(
        resumed.visit_continued,
        "VISIT_NOUN",
        "Chilean President Gabriel Boric left for Bogota. The second leg is an official visit to Ecuador on Thursday.",
        "The second leg is an official visit to Ecuador on Thursday.",
    ),
    rule(
        resumed.visit_returned,
        "VISIT_NOUN",
        (
            "Bolivian President Luis Arce flew to Doha in May. Qatari Emir Tamim bin Hamad returned the visit in June.",
            "Bolivian President Luis Arce flew to Doha. Qatari Emir Tamim bin Hamad will pay a return visit in June.",
        ),
        "Qatari Emir Tamim bin Hamad returned the visit in June.",
    ),
    # visits told by a verb
    rule(
        journeys.visited,
        "VISIT REACH",
        (
            "Belgian Prime Minister Alexander De Croo visited Rwanda and Burundi.",
            "Peruvian Foreign Minister Elmer Schialer will visit Panama.",
        ),
        "Belgian Prime Minister Alexander De Croo visited the Rwanda National Museum.",
    ),
    rule(
        journeys.travelled,
        "GO LEAVE",
        (
            "Libyan Foreign Minister Taher Siala flew to Athens.",
            "Iraqi President Barham Salih left Baghdad for Tehran.",
        ),
        "A Libyan plane flew to Athens.",
    ),
    rule(
        journeys.sent,
        "SEND",
        (
            "Libyan Prime Minister Abdulhamid Dbeibah sent Foreign Minister Taher Siala to Athens.",
            "Libyan Foreign Minister Taher Siala was dispatched to the talks in Athens.",
        ),
        "Libyan Prime Minister Abdulhamid Dbeibah sent Foreign Minister Taher Siala a letter from Athens.",
    ),
    rule(
        journeys.returned,
        "RETURN",
        "Jordanian Foreign Minister Ayman Safadi returned from Oman on Monday.",
        "Jordanian pilgrims returned from Oman on Monday.",
    ),
    rule(
        whereabouts.stayed,
        "BE FUTURE",
        "Maltese President George Vella, who was in Lisbon for the ocean conference, spoke to students.",
        "Maltese goods were in Lisbon for the fair.",
    ),
    rule(
        whereabouts.here_for,
        "COMMA",
        "Maltese President George Vella, in Lisbon for the ocean conference, spoke to students.",
        "Maltese President George Vella, in power for six years, spoke to students.",
    ),
    rule(
        whereabouts.while_there,
        "COMMA",
        "While in Lisbon, Maltese President George Vella met students.",
        "While in power, Maltese President George Vella met students in Valletta.",
    ),
    rule(
        whereabouts.sojourned,
        "SPEND",
        "Bhutanese Prime Minister Tshering Tobgay spent two days in Dhaka.",
        "Bhutanese Prime Minister Tshering Tobgay spent two hours in meetings.",
    ),
    rule(
        summits.attended,
        "ATTEND ABSENT BE SAY",
        (
            "Nepali Prime Minister Sher Bahadur Deuba attended the climate summit in Glasgow.",
            "Cypriot President Nicos Anastasiades will not attend the summit in Prague.",
        ),
        "Students attended the summit in Glasgow.",
    ),
    rule(
        summits.at_summit,
        "COMMA",
        "At the climate summit in Glasgow, Nepali Prime Minister Sher Bahadur Deuba asked for aid.",
        "At the climate summit in Glasgow, a letter by Nepali Prime Minister Sher Bahadur Deuba was read.",
    ),
    rule(
        guests.spoke_abroad,
        "ATTEND SAY TALKS PRESENT",
        (
            "Lithuanian President Gitanas Nauseda addressed students in Tbilisi.",
            "Speaking to reporters in Tbilisi, Lithuanian President Gitanas Nauseda praised the reforms.",
        ),
        "Lithuanian President Gitanas Nauseda addressed students in Vilnius.",
    ),
    rule(
        guests.visiting,
        "PERSON",
        "Malian President Assimi Goita and visiting Togolese Foreign Minister Robert Dussey discussed security.",
        "Malian President Assimi Goita and Togolese Foreign Minister Robert Dussey discussed security.",
    ),
    rule(
        presence.received,
        "HOST",
        (
            "Finnish President Sauli Niinisto received Estonian President Alar Karis in Helsinki.",
            "Irish Taoiseach Micheal Martin hosted visiting Canadian Foreign Minister Melanie Joly.",
        ),
        "Finnish President Sauli Niinisto received Estonian Ambassador to Finland Sven Sakkov in Helsinki.",
    ),
    rule(
        presence.met_abroad,
        "MEET TALKS SIGN SUMMIT",
        "Algerian Foreign Minister Ahmed Attaf met his Italian counterpart Antonio Tajani in Rome.",
        "Algerian Foreign Minister Ahmed Attaf and his Italian counterpart Antonio Tajani held talks by phone.",
    ),
    # visits that are not made, or not yet
    rule(
        prospects.invited,
        "INVITE PLAN",
        "Croatian President Zoran Milanovic invited Slovenian President Borut Pahor to visit Croatia.",
        "Croatian President Zoran Milanovic invited investors to visit Croatia.",
    ),
    rule(
        prospects.invitation_to,
        "INVITATION",
        "Zambian President Hakainde Hichilema renewed his invitation to Malawian President Lazarus Chakwera to visit "
        "Lusaka.",
        "Malawian President Lazarus Chakwera came at the invitation of Zambian President Hakainde Hichilema.",
    ),
    rule(
        prospects.accepted,
        "ACCEPT",
        "Bulgarian President Rumen Radev accepted an invitation to visit Armenia.",
        "Bulgarian President Rumen Radev accepted an award.",
    ),
    rule(
        prospects.put_off,
        "VISIT_NOUN",
        (
            "Dutch Prime Minister Mark Rutte cancelled a trip to Senegal.",
            "Albanian President Bajram Begaj's visit to Slovakia has been postponed to May 3.",
        ),
        "The visit of Albanian President Bajram Begaj to Slovakia was a success.",
    ),
    rule(
        earlier.visited_before,
        "VISIT_NOUN VISIT GO",
        (
            "No Danish head of government had made a visit to Kigali since Helle Thorning-Schmidt's in 2014.",
            "He is the first Greek president to visit Lisbon since Prokopis Pavlopoulos in 2017.",
        ),
        "No Danish head of government had made a visit to Kigali since 2014.",
    ),
    # journeys to several countries
    rule(
        tours.tour_stops,
        "VISIT_NOUN",
        (
            "Maldivian President Mohamed Muizzu's tour opened in Turkey and will wrap up in Egypt.",
            "Bolivian President Luis Arce set out on a trip that takes in Qatar and Kuwait.",
        ),
        "The band's tour opened in Turkey and will wrap up in Egypt.",
    ),
    rule(
        tours.tour_leg,
        "BE COMMA",
        "Danish Queen Margrethe visited Ghana on Monday. Togo was the next stop of her journey.",
        "Togo was the next stop of the caravan.",
    ),
    rule(
        tours.first_abroad,
        "HIS",
        (
            "Bolivian President Luis Arce chose Qatar for his first foreign trip.",
            "Bolivian President Luis Arce will make Qatar his first stop abroad.",
        ),
        "Bolivian President Luis Arce chose Qatar for his first goal.",
    ),
    # what no other rule has told of an entry of a diary
    rule(
        whereabouts.in_diary,
        "PERSON",
        "LIMA - Danish Queen Margrethe meets business leaders.\n\nQUITO - Teachers meet.\n\nACCRA - Miners meet.",
        "LIMA - Peruvian President Dina Boluarte meets teachers.\n\nQUITO - Teachers meet.\n\nACCRA - Miners meet.",
    ),
)
