"""Vocabularies of visits."""

from __future__ import annotations

from diplo_extract.schema.vocabulary.term import Term


class Office(Term):
    """The office of a visitor at the time of the visit."""

    head_of_state = "head_of_state", "President, king, governor-general."
    head_of_government = "head_of_government", "Prime minister, chancellor, premier."
    party_leader = "party_leader", "General secretary or chair of a ruling party."
    deputy_head = "deputy_head", "Vice-president, deputy prime minister."
    speaker = "speaker", "Head of a parliament or of one of its chambers."
    foreign_minister = "foreign_minister", "Minister or secretary of foreign affairs."
    defence_minister = "defence_minister", "Minister or secretary of defence."
    minister = "minister", "Any other minister or secretary of cabinet rank."
    deputy_minister = "deputy_minister", "Deputy or vice-minister, state secretary, under-secretary."
    special_envoy = "special_envoy", "Special envoy or representative."
    io_head = "io_head", "Head of an international organisation."
    royal = "royal", "Member of a reigning house."
    military_chief = "military_chief", "Chief of staff or commander of armed forces."
    other = "other", "Any other office."


class HostType(Term):
    """What is visited."""

    country = "country", "A state."
    organisation = "organisation", "An international organisation at its seat."
    territory = "territory", "A territory with a code of its own that acts for itself."


class VisitRank(Term):
    """What the text calls this visit; never derived from the office."""

    state = "state", "State visit."
    official = "official", "Official visit, also 'official friendship visit'."
    official_working = "official_working", "Official working visit."
    working = "working", "Working visit, also 'visit and work'."
    friendship = "friendship", "Friendship or goodwill visit."
    introductory = "introductory", "Introductory visit of a new office-holder."
    internal = "internal", "Internal visit, as some protocols call a visit without ceremonies."
    private = "private", "Private visit."
    transit = "transit", "Stop on the way."
    unspecified = "unspecified", "The text names no rank."


class VisitFormat(Term):
    """Bilateral visit or attendance at a meeting of many."""

    bilateral = "bilateral", "The visit is to the host."
    multilateral_attendance = "multilateral_attendance", "The visitor attends a summit or forum held there."
    transit = "transit", "Stop on the way."
    other = "other", "Anything else."
