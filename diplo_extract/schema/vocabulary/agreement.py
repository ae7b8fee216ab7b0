"""Vocabularies of agreements."""

from __future__ import annotations

from diplo_extract.schema.vocabulary.term import Term


class InstrumentType(Term):
    """The word the text uses; nothing is inferred about bindingness."""

    treaty = "treaty", "Treaty."
    agreement = "agreement", "Agreement, accord, pact."
    convention = "convention", "Convention."
    protocol = "protocol", "Protocol."
    mou = "mou", "Memorandum of understanding or of cooperation."
    letter_of_intent = "letter_of_intent", "Letter of intent."
    joint_statement = "joint_statement", "Joint statement or communiqué."
    joint_declaration = "joint_declaration", "Joint declaration."
    exchange_of_notes = "exchange_of_notes", "Exchange of notes or letters."
    action_plan = "action_plan", "Action plan, plan of action, roadmap."
    programme = "programme", "Programme of cooperation."
    contract = "contract", "Contract."
    loan = "loan", "Loan or credit."
    minutes = "minutes", "Minutes."
    arrangement = "arrangement", "Arrangement."
    other = "other", "Any other named instrument."
    unspecified = "unspecified", "'Documents', 'deals'."


class AgreementStatus(Term):
    """How far the text of an agreement is."""

    proposed = "proposed", "Suggested."
    under_negotiation = "under_negotiation", "A named text is being negotiated."
    agreed_in_principle = "agreed_in_principle", "Agreed in principle."
    to_be_signed = "to_be_signed", "A signing or adoption is scheduled."
    initialled = "initialled", "Initialled."
    signed = "signed", "Signed, also 'inked'."
    exchanged = "exchanged", "Exchanged, handed over or presented."
    adopted = "adopted", "Issued or adopted: joint statements."
    ratified = "ratified", "Ratified."
    in_force = "in_force", "Entered into force."
    renewed = "renewed", "Renewed or extended."
    suspended = "suspended", "Suspended."
    terminated = "terminated", "Terminated or denounced."
    rejected = "rejected", "Rejected."
    unspecified = "unspecified", "The stage is not said."


class BodyLevel(Term):
    """What a signing body is."""

    state = "state", "The state."
    government = "government", "The government."
    ministry = "ministry", "A ministry or agency."
    subnational = "subnational", "A province, region or city."
    enterprise = "enterprise", "A firm."
    io = "io", "An international organisation."
    party = "party", "A political party."
    university = "university", "A university or research institute."
    mixed = "mixed", "Several of these at once."


class Lateralism(Term):
    """How many sides an agreement has."""

    bilateral = "bilateral", "Two."
    trilateral = "trilateral", "Three."
    plurilateral = "plurilateral", "A limited group."
    multilateral = "multilateral", "Open to many."
    set_of_bilaterals = "set_of_bilaterals", "One country with each of several."


class SubjectArea(Term):
    """What an agreement is about."""

    diplomacy = "diplomacy", "Foreign ministries, visas for diplomats, political consultation."
    defence = "defence", "Armed forces, defence industry."
    security = "security", "Police, intelligence, terrorism, crime."
    trade = "trade", "Goods and services, customs, tariffs."
    investment = "investment", "Investment and its protection."
    finance = "finance", "Banks, tax, debt, development finance."
    energy = "energy", "Oil, gas, power, renewables."
    transport = "transport", "Aviation, rail, road, sea, logistics."
    science_technology = "science_technology", "Science, technology, innovation."
    digital = "digital", "Telecommunication, data, artificial intelligence, cyber."
    health = "health", "Health and medicine."
    education = "education", "Education and training."
    culture = "culture", "Culture, sport, media, heritage."
    tourism = "tourism", "Tourism."
    labour = "labour", "Labour, migration for work, social security."
    agriculture = "agriculture", "Agriculture, fisheries, food."
    environment = "environment", "Environment, climate, water."
    justice = "justice", "Courts, extradition, legal assistance."
    consular = "consular", "Visas, consulates, citizens abroad."
    space = "space", "Space."
    nuclear = "nuclear", "Nuclear energy and safety."
    local = "local", "Cooperation of provinces and cities."
    other = "other", "Anything else."


class CountQualifier(Term):
    """How exact the number of texts is."""

    exact = "exact", "Counted."
    approx = "approx", "'Around 60'."
    at_least = "at_least", "'More than 60'."
    at_most = "at_most", "'Up to 60'."
    unknown = "unknown", "'Several'."
