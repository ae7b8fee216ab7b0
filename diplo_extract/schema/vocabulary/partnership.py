"""Vocabularies of partnership upgrades."""

from __future__ import annotations

from diplo_extract.schema.vocabulary.term import Term


class ChangeType(Term):
    """What is done to a relationship. Scores take establish and upgrade as equal."""

    recognise = "recognise", "A state is recognised."
    establish_relations = "establish_relations", "Diplomatic relations are established."
    normalise = "normalise", "Relations are normalised."
    restore_relations = "restore_relations", "Relations are restored."
    establish = "establish", "A partnership is founded."
    upgrade = "upgrade", "A relationship is raised to a level."
    renew = "renew", "A level is renewed or reaffirmed by declaration."


class PartnershipLevel(Term):
    """The level reached; unknown wording is `other`, never forced onto a rung."""

    diplomatic_relations = "diplomatic_relations", "Diplomatic relations."
    comprehensive_partnership = "comprehensive_partnership", "Comprehensive (cooperative) partnership."
    strategic_partnership = "strategic_partnership", "Strategic (cooperative) partnership."
    sectoral_strategic_partnership = "sectoral_strategic_partnership", "Strategic partnership in one sector."
    comprehensive_strategic_partnership = (
        "comprehensive_strategic_partnership",
        "Comprehensive strategic (cooperative) partnership.",
    )
    special_relations = "special_relations", "Special relations or relationship."
    other = "other", "Any other wording."
