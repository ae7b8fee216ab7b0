"""Vocabularies of every event."""

from __future__ import annotations

from diplo_extract.schema.vocabulary.term import Term


class EventKind(Term):
    """What is recorded."""

    visit = "visit", "A named person of deputy-minister rank or above travels to a host country or organisation."
    agreement = "agreement", "A text, or a bundle of texts, concluded, to be concluded or changed in its legal state."
    partnership_upgrade = (
        "partnership_upgrade",
        "A declared step up (or the founding) in the named level of a relationship.",
    )


class Status(Term):
    """Did it happen, as of the article? Judged by dates, not by tense."""

    proposed = "proposed", "A wish, an invitation, 'in principle', 'working towards', hypothetical."
    planned = "planned", "Announced or scheduled, not begun."
    ongoing = "ongoing", "Begun and not ended."
    completed = "completed", "Done, also in a machine-translated future tense about the past."
    postponed = "postponed", "Put off; the date is the planned one, or the new one where it is given."
    cancelled = "cancelled", "Called off; the date is the planned one."
    denied = "denied", "Said not to take place: 'will not attend', 'no plan to visit'."
    unknown = "unknown", "The article does not let it be judged."


class MentionRole(Term):
    """Is it the news or its history?"""

    focal = "focal", "What the article reports."
    background = "background", "History and context: 'ties were upgraded in 2013'."


class DatePrecision(Term):
    """How narrow the date is."""

    day = "day", "A day, or an interval that lasted from a day to a day."
    month = "month", "A month."
    year = "year", "A year."
    range = "range", "Some day between two bounds: `[a..b]`."
    none = "none", "No date."


class DateBasis(Term):
    """What the date rests on."""

    explicit = "explicit", "Printed, with nothing filled in; a year that is not printed stays open (`XXXX`)."
    year_inferred = (
        "year_inferred",
        "Day and month are printed; the year comes from the publication date or from other dates of the article.",
    )
    relative = "relative", "'4 years later', 'last Tuesday': computed from an anchor."
    trip_range = "trip_range", "Only the whole tour, or the visit it took place in, is dated."
    document_bound = "document_bound", "Only 'before this article' is known."
    none = "none", "No date and no bound."


class Zone(Term):
    """Which part of the page a span is."""

    title = "title", "The article's own headline."  # type: ignore[assignment]  # str has a method of this name
    lead = "lead", "The summary or first paragraph above the body."
    body = "body", "The running text."
    caption = "caption", "The caption of one of the article's own pictures."
    teaser = "teaser", "Headlines and first lines of other articles: yields nothing."
    boilerplate = "boilerplate", "Menus, agency signatures, copyright lines, file names: yields nothing."
    spam = "spam", "Text injected into the page: yields nothing."

    @property
    def is_article(self) -> bool:
        """Whether an event may rest on text of this zone."""
        return self in (Zone.title, Zone.lead, Zone.body, Zone.caption)


class Flag(Term):
    """What a careful user should know about a record; a closed list."""

    year_inferred = "year_inferred", "The year is not printed with the date."
    date_computed = "date_computed", "The date was computed from relative words and an anchor."
    translated_tense = "translated_tense", "A future tense tells the past, as machine translation does."
    glued_words = "glued_words", "The evidence has words run together ('letterof intent')."
    level_by_ellipsis = "level_by_ellipsis", "The level is named for another partner and understood for this one."
    caption_only = "caption_only", "Only a picture's caption supports the event."
    presence_inferred = (
        "presence_inferred",
        "Presence abroad is inferred from a meeting or speech; no travel is printed.",
    )
    aggregate = "aggregate", "One record stands for several texts."
    enterprise_level = "enterprise_level", "The parties that signed are firms."
    source_conflict = "source_conflict", "The article contradicts itself on a field."
    no_instrument = "no_instrument", "No text or instrument is named."
    anniversary = "anniversary", "The date was computed from an anniversary."
    unresolved_party = "unresolved_party", "A party's name could not be turned into a code."
    quote_repaired = "quote_repaired", "The backend's quote differed from the text and was replaced by the text."
    date_disagreement = "date_disagreement", "The backend's reading of the date words differs from ours; ours stands."
