"""Small words of other languages that stand for one English key word or another, by what stands next to them."""

from __future__ import annotations

from diplo_extract.backends.offline.words.items import Item, Place
from diplo_extract.backends.offline.words.lexicon import Classes

PREPOSITION: Classes = {"PREP": ""}
DETERMINER: Classes = {"DET": ""}
CONTROL = ("INVITE", "ACCEPT", "PLAN", "AGREE", "TENTATIVE", "DENY")
MARKERS = frozenset({"PERSON", "FUTURE", "HAVE", "ADVERB", "NOT", "COMMA", "LED"})
DAYS = frozenset({"DATE", "DAY"})


REACH = 10  # items


def settle_keys(items: list[Item]) -> None:
    """Decide what each of these words stands for in its sentence."""
    for place, item in enumerate(items):
        before = items[place - 1] if place else None
        following = _following(items, place)
        if following is not None and item.words == "A" and _is_place(following):
            item.low, item.classes = "in", PREPOSITION  # "À" in capitals
        elif "PREP" in item.classes:
            _settle_preposition(item, items[max(0, place - REACH) : place], following)
        elif "s" in item.classes.values() and before is not None:
            _settle_present(item, before)
        elif "BARE" in item.classes and _is_controlled(items, place):
            item.classes = {**dict.fromkeys(item.classes, "base"), "BARE": "", "INFINITIVE": ""}
        elif "BARE" in item.classes and before is not None and before.words.lower() == "đang":
            item.classes = {**dict.fromkeys(item.classes, "ing"), "BARE": ""}
        elif "PARTNERSHIP" in item.classes and before is not None and "BECOME" in before.classes:
            item.low = "partners"  # "trở thành đối tác"
        elif "INSTRUMENT" in item.classes and before is not None and before.classes.keys() & {"NUMBER", "MANY"}:
            item.low = item.low if item.low.endswith("s") else f"{item.low}s"


def _settle_present(item: Item, before: Item) -> None:
    """What looks like a verb of the present: "a conduit" is of the past, "la rencontre" a noun."""
    if "HAVE" in before.classes:
        item.classes = dict.fromkeys(item.classes, "past")
    elif not {"DET", "HIS"}.isdisjoint(before.classes) and "" in item.classes.values():
        item.classes = {kind: form for kind, form in item.classes.items() if not form}


def _is_controlled(items: list[Item], place: int) -> bool:
    """Whether a verb without endings is what another one is about: "mời A thăm B", "nhất trí ký", "để thăm"."""
    for before in reversed(items[max(0, place - REACH) : place]):
        if not before.classes.keys().isdisjoint(CONTROL) or (before is items[place - 1] and before.low == "to"):
            return True
        if not before.classes.keys().isdisjoint(("COMMA", "FUTURE", "HAVE", "BREAK")):
            return False
    return False


def _following(items: list[Item], place: int) -> Item | None:
    return next((item for item in items[place + 1 : place + 4] if "DET" not in item.classes), None)


def _settle_preposition(item: Item, earlier: list[Item], following: Item | None) -> None:
    before = earlier[-1] if earlier else None
    if "GO" in item.classes:  # "đến" is "to", or "arrive"
        is_verb = following is not None and _arrives(earlier, following)
        item.classes = {"GO": "past", "BARE": ""} if is_verb else PREPOSITION
        item.low = item.words.lower() if is_verb else "to"
    elif "RETURN" in item.classes:  # "về" is "about", or "về tới Rome"
        item.classes = {"RETURN": "past"} if following is not None and "GO" in following.classes else PREPOSITION
    elif following is None:
        return
    elif item.low == "to" and _is_place(following) and " " not in item.words:
        item.low = "in"  # "à Rome"
    elif item.low == "in" and "VISIT_NOUN" in following.classes:
        item.low = "on"  # "en visite"
    elif item.low == "of" and before is not None and "SUMMIT" in before.classes and _is_city(following):
        item.low = "in"  # "le sommet de Lima"
    elif item.low == "of" and _returns(earlier):
        item.low = "from"  # "rentré de Rome"
    elif item.low == "of" and "base" in following.classes.values():
        item.low = "to"  # "décidé de signer"
    elif item.low == "of" and before is not None and any(before.classes.values()) and not _is_someone(following):
        item.low, item.classes = "some", DETERMINER  # "signé des accords"


def _arrives(earlier: list[Item], following: Item) -> bool:
    """Whether "đến" is a verb: "A (ngày 3/5) đến Rome", and not "chuyến thăm (của A) đến Rome"."""
    at = len(earlier) - 1
    while at >= 0 and not DAYS.isdisjoint(earlier[at].classes):
        at -= 1
    if at < 0:
        return _is_place(following)  # "Tới Rome chiều 3/5, A …"
    before = earlier[at].classes
    if "RANK" in before or (at < len(earlier) - 1 and "PERSON" not in before):
        return False
    owned = at > 0 and earlier[at - 1].low == "of" and any("VISIT_NOUN" in item.classes for item in earlier[:at])
    return not MARKERS.isdisjoint(before) and not owned


def _returns(earlier: list[Item]) -> bool:
    """ "rentré (mardi soir) de Rome" """
    before = next((back for back in reversed(earlier) if DAYS.isdisjoint(back.classes)), None)
    return before is not None and "RETURN" in before.classes


def _is_place(item: Item) -> bool:
    return isinstance(item.value, Place) and item.value.form != "demonym"


def _is_city(item: Item) -> bool:
    return isinstance(item.value, Place) and item.value.is_city


def _is_someone(item: Item) -> bool:
    return item.value is not None
