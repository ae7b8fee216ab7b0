"""The table of rules, in the order in which they are asked."""

from __future__ import annotations

from diplo_extract.backends.offline.rule import Rule, rule
from diplo_extract.backends.offline.steps import diplomatic, likewise, partners, recognition, relations, upgrades
from diplo_extract.backends.offline.texts import agreements, documents, listed
from diplo_extract.backends.offline.visits.rules import VISIT_RULES

RULES: tuple[Rule, ...] = (
    *VISIT_RULES,
    # steps in a relationship
    rule(
        upgrades.upgraded_to,
        "UPGRADE RAISING GIVE_LEVEL",
        (
            "Brazil and Morocco upgraded ties to a strategic partnership.",
            "Brazil and Morocco gave their ties the status of a strategic partnership.",
            "Ties of Ecuador and Spain were raised to a comprehensive partnership in 2011 and a strategic one in 2019.",
        ),
        (
            "Brazil hopes to upgrade ties with Morocco to a strategic partnership.",
            "Brazil and Morocco upgraded their software.",
            "Brazil and Morocco gave their strategic partnership a boost.",
        ),
    ),
    rule(
        relations.established,
        "PARTNERSHIP LEVEL_OTHER",
        (
            "Norway and Tanzania established a strategic partnership in 2015.",
            "A comprehensive partnership with Norway was launched by Tanzania in 2015.",
        ),
        (
            "Norway and Tanzania want to establish a strategic partnership.",
            "The strategic partnership of Norway and Tanzania is strong.",
        ),
    ),
    rule(
        partners.became_partners,
        "BECOME",
        "Iceland and Singapore became strategic partners in 2018.",
        "Iceland and Singapore became members in 2018.",
    ),
    rule(
        partners.first_partner,
        "PARTNERSHIP",
        "Mexico has been Japan's strategic partner since 2005.",
        "Mexico has been a good partner of Japan for years.",
    ),
    rule(
        diplomatic.relations_opened,
        "DIPLOMATIC RELATIONS",
        (
            "Bhutan and Ireland established diplomatic relations in 2021.",
            "Diplomatic ties between Chad and Israel were restored in 2019.",
        ),
        "Bhutan and Ireland marked the anniversary of the establishment of diplomatic relations.",
    ),
    rule(
        recognition.recognised,
        "RECOGNISE",
        ("Norway recognised South Sudan in 2011.", "Norway was the first state to recognise Kosovo's independence."),
        ("Norway recognised the importance of trade.", "Norway recognised Peru as a market economy."),
    ),
    rule(
        recognition.recognition,
        "RECOGNITION DIPLOMATIC RELATIONS",
        (
            "Norway moved its recognition from Taiwan to China in 1950.",
            "Norway switched diplomatic ties from Taiwan to China.",
        ),
        ("Norway could move its recognition from Taiwan to China.", "The film won recognition from Norway to Peru."),
    ),
    rule(
        likewise.did_so,
        "DID_SO",
        "Norway recognised Kosovo in 2008, and Peru did so in 2009.",
        "Norway voted in 2008, and Peru did so in 2009.",
    ),
    rule(
        likewise.others_too,
        "DIPLOMATIC RELATIONS PARTNERSHIP RECOGNISE RECOGNITION UPGRADE",
        "Peru is big. Peru is rich. Peru opened diplomatic relations with Oman in 2001, Chad in 2003 and Togo in 2004.",
        "Peru opened diplomatic relations with Oman in 2001, a war in 2003 and a feud in 2004.",
    ),
    # texts
    rule(
        agreements.text_signed,
        "INSTRUMENT SIGN RATIFY INITIAL",
        (
            "Jordan and Cyprus signed an agreement on tourism.",
            "Kuwait and Bahrain exchanged three memoranda of understanding.",
            "Kuwait announced a deal with Bahrain on fish.",
        ),
        (
            "Jordan and Cyprus will carry out signed agreements.",
            "No treaty was signed by Jordan and Cyprus.",
            "Jordan and Cyprus reached agreement on the need for peace.",
        ),
    ),
    rule(
        agreements.text_was_signed,
        "INSTRUMENT SIGN RATIFY INITIAL",
        (
            "A treaty between Latvia and Chile was signed in Riga.",
            "The extradition treaty between Peru and Spain entered into force in 2019.",
            "Latvia and Chile share the fish under a 1987 treaty.",
        ),
        "A treaty between Latvia and Chile would be useful.",
    ),
    rule(
        agreements.signing_of,
        "INSTRUMENT",
        "The ministers witnessed the signing of a contract between Iraq and Egypt.",
        "They celebrated the anniversary of the signing of a treaty between Iraq and Egypt.",
    ),
    rule(
        agreements.under_negotiation,
        "INSTRUMENT",
        "Ecuador and Canada are negotiating a free trade agreement.",
        "Ecuador and Canada have concluded negotiations on a free trade agreement.",
    ),
    rule(
        listed.listed_texts,
        "INSTRUMENT",
        "Kenya and Italy signed five agreements. They include a protocol on water.",
        "They include a protocol on water.",
    ),
    rule(
        documents.document_itself,
        "INSTRUMENT",
        "Joint statement of the President of Chad and the President of Niger",
        "Joint statement of Chad and Niger was criticised.",
    ),
)
