"""The table of rules: each can be read, tested and switched off alone.

A rule reads one sentence (`story.Sentence`) and proposes drafts. `fires_on` are passages on which it proposes a draft,
`silent_on` passages on which it proposes none; the tests run every rule on its own examples. `needs` are the classes of
words without one of which a sentence is not given to the rule.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from diplo_extract.backends.offline import (
    agreements,
    journeys,
    partners,
    presence,
    prospects,
    relations,
    summits,
    upgrades,
    visits,
)
from diplo_extract.backends.offline.sentence import Sentence
from diplo_extract.schema import AnyDraft

Apply = Callable[[Sentence], Iterator[AnyDraft]]


@dataclass(frozen=True)
class Rule:
    """One rule: its name as drafts carry it, the function, and what fires it and what must not."""

    name: str
    apply: Apply
    needs: frozenset[str]
    fires_on: tuple[str, ...]
    silent_on: tuple[str, ...]

    @property
    def doc(self) -> str:
        """What the rule looks for."""
        return " ".join((self.apply.__doc__ or "").split())


def _rule(apply: Apply, needs: str, fires_on: str | tuple[str, ...], silent_on: str | tuple[str, ...]) -> Rule:
    name = apply.__name__
    return Rule(name, apply, frozenset(needs.split()), _listed(fires_on), _listed(silent_on))


def _listed(texts: str | tuple[str, ...]) -> tuple[str, ...]:
    return (texts,) if isinstance(texts, str) else texts


RULES: tuple[Rule, ...] = (
    # visits told by a noun
    _rule(
        visits.visit_of,
        "VISIT_NOUN",
        (
            "The state visit to Ghana by Danish Queen Margrethe ended.",
            "Polish President Andrzej Duda's trip to Latvia was brief.",
        ),
        "The visit to the museum was brief.",
    ),
    _rule(
        visits.visit_paid,
        "VISIT_NOUN",
        (
            "Ghanaian President Nana Akufo-Addo paid an official visit to Togo.",
            "Omani Foreign Minister Badr Albusaidi began a tour of Qatar and Kuwait.",
        ),
        "Ghanaian President Nana Akufo-Addo cancelled a visit to Togo.",
    ),
    _rule(
        visits.visit_on,
        "VISIT_NOUN",
        (
            "Swedish Prime Minister Stefan Lofven arrived in Addis Ababa for a working visit.",
            "Fijian Prime Minister Sitiveni Rabuka is in Canberra on an official visit.",
        ),
        "Swedish tourists arrived in Addis Ababa for a long visit.",
    ),
    _rule(
        visits.visit_during,
        "VISIT_NOUN",
        "During a visit to Latvia, Spanish Defence Minister Margarita Robles met troops.",
        "During a visit to the plant, Spanish Defence Minister Margarita Robles met workers.",
    ),
    _rule(
        visits.visit_continued,
        "VISIT_NOUN",
        "Chilean President Gabriel Boric left for Bogota. The second leg is an official visit to Ecuador on Thursday.",
        "The second leg is an official visit to Ecuador on Thursday.",
    ),
    # visits told by a verb
    _rule(
        journeys.visited,
        "VISIT",
        (
            "Belgian Prime Minister Alexander De Croo visited Rwanda and Burundi.",
            "Peruvian Foreign Minister Elmer Schialer will visit Panama.",
        ),
        "Belgian Prime Minister Alexander De Croo visited the Rwanda National Museum.",
    ),
    _rule(
        journeys.travelled,
        "GO LEAVE",
        (
            "Libyan Foreign Minister Taher Siala flew to Athens.",
            "Iraqi President Barham Salih left Baghdad for Tehran.",
        ),
        "A Libyan plane flew to Athens.",
    ),
    _rule(
        journeys.returned,
        "RETURN",
        "Jordanian Foreign Minister Ayman Safadi returned from Oman on Monday.",
        "Jordanian pilgrims returned from Oman on Monday.",
    ),
    _rule(
        journeys.stayed,
        "BE",
        "Maltese President George Vella, who was in Lisbon for the ocean conference, spoke to students.",
        "Maltese goods were in Lisbon for the fair.",
    ),
    _rule(
        summits.attended,
        "ATTEND",
        (
            "Nepali Prime Minister Sher Bahadur Deuba attended the climate summit in Glasgow.",
            "Cypriot President Nicos Anastasiades will not attend the summit in Prague.",
        ),
        "Students attended the summit in Glasgow.",
    ),
    _rule(
        presence.spoke_abroad,
        "ATTEND",
        "Lithuanian President Gitanas Nauseda addressed students in Tbilisi.",
        "Lithuanian President Gitanas Nauseda addressed students in Vilnius.",
    ),
    _rule(
        presence.received,
        "HOST",
        (
            "Finnish President Sauli Niinisto received Estonian President Alar Karis in Helsinki.",
            "Irish Taoiseach Micheal Martin hosted visiting Canadian Foreign Minister Melanie Joly.",
        ),
        "Finnish President Sauli Niinisto received Estonian Ambassador to Finland Sven Sakkov in Helsinki.",
    ),
    _rule(
        presence.met_abroad,
        "MEET TALKS SIGN SUMMIT",
        "Algerian Foreign Minister Ahmed Attaf met his Italian counterpart Antonio Tajani in Rome.",
        "Algerian Foreign Minister Ahmed Attaf and his Italian counterpart Antonio Tajani held talks by phone.",
    ),
    # visits that are not made, or not yet
    _rule(
        prospects.invited,
        "INVITE",
        "Croatian President Zoran Milanovic invited Slovenian President Borut Pahor to visit Croatia.",
        "Croatian President Zoran Milanovic invited investors to visit Croatia.",
    ),
    _rule(
        prospects.invitation_to,
        "INVITATION",
        "Zambian President Hakainde Hichilema renewed his invitation to Malawian President Lazarus Chakwera to visit "
        "Lusaka.",
        "Malawian President Lazarus Chakwera came at the invitation of Zambian President Hakainde Hichilema.",
    ),
    _rule(
        prospects.accepted,
        "ACCEPT",
        "Bulgarian President Rumen Radev accepted an invitation to visit Armenia.",
        "Bulgarian President Rumen Radev accepted an award.",
    ),
    _rule(
        prospects.put_off,
        "VISIT_NOUN",
        (
            "Dutch Prime Minister Mark Rutte cancelled a trip to Senegal.",
            "Albanian President Bajram Begaj's visit to Slovakia has been postponed to May 3.",
        ),
        "The visit of Albanian President Bajram Begaj to Slovakia was a success.",
    ),
    # steps in a relationship
    _rule(
        upgrades.upgraded_to,
        "UPGRADE RAISING",
        (
            "Brazil and Morocco upgraded ties to a strategic partnership.",
            "Ties of Ecuador and Spain were raised to a comprehensive partnership in 2011 and a strategic one in 2019.",
        ),
        (
            "Brazil hopes to upgrade ties with Morocco to a strategic partnership.",
            "Brazil and Morocco upgraded their software.",
        ),
    ),
    _rule(
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
    _rule(
        partners.became_partners,
        "BECOME",
        "Iceland and Singapore became strategic partners in 2018.",
        "Iceland and Singapore became members in 2018.",
    ),
    _rule(
        partners.first_partner,
        "PARTNERSHIP",
        "Mexico has been Japan's strategic partner since 2005.",
        "Mexico has been a good partner of Japan for years.",
    ),
    _rule(
        relations.relations_opened,
        "DIPLOMATIC RELATIONS",
        (
            "Bhutan and Ireland established diplomatic relations in 2021.",
            "Diplomatic ties between Chad and Israel were restored in 2019.",
        ),
        "Bhutan and Ireland marked the anniversary of the establishment of diplomatic relations.",
    ),
    _rule(
        relations.recognised,
        "RECOGNISE",
        "Norway recognised South Sudan in 2011.",
        "Norway recognised the importance of trade.",
    ),
    # texts
    _rule(
        agreements.text_signed,
        "INSTRUMENT",
        (
            "Jordan and Cyprus signed an agreement on tourism.",
            "Kuwait and Bahrain exchanged three memoranda of understanding.",
        ),
        ("Jordan and Cyprus will carry out signed agreements.", "No treaty was signed by Jordan and Cyprus."),
    ),
    _rule(
        agreements.text_was_signed,
        "INSTRUMENT",
        (
            "A treaty between Latvia and Chile was signed in Riga.",
            "The extradition treaty between Peru and Spain entered into force in 2019.",
        ),
        "A treaty between Latvia and Chile would be useful.",
    ),
    _rule(
        agreements.signing_of,
        "INSTRUMENT",
        "The ministers witnessed the signing of a contract between Iraq and Egypt.",
        "They celebrated the anniversary of the signing of a treaty between Iraq and Egypt.",
    ),
    _rule(
        agreements.under_negotiation,
        "INSTRUMENT",
        "Ecuador and Canada are negotiating a free trade agreement.",
        "Ecuador and Canada have concluded negotiations on a free trade agreement.",
    ),
    _rule(
        agreements.listed_texts,
        "INSTRUMENT",
        "Kenya and Italy signed five agreements. They include a memorandum of understanding on water.",
        "They include a memorandum of understanding on water.",
    ),
)
