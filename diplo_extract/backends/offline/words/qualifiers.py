"""What stands behind a title in languages that put it there: "ministre égyptien de la Culture", "Bộ trưởng Y tế Ý"."""

from __future__ import annotations

from diplo_extract.backends.offline.words.items import Item, Place
from diplo_extract.backends.offline.words.lexicon import titles

QUALIFYING = frozenset({"ACTOR", "PORTFOLIO"})
ABROAD = frozenset({"expatriates", "emigrants", "diaspora", "communities"})  # "(Foreign Affairs) and Omani Expatriates"


def after_qualifiers(items: list[Item], end: int) -> int:
    """Past the country and the portfolio right behind a title."""
    while end < len(items):
        joined = 1 if items[end].low in ("and", ",") else 0
        last = items[min(end + joined, len(items) - 1)].classes
        if "AFTER" not in last or QUALIFYING.isdisjoint(last) or (joined and "PORTFOLIO" not in last):
            break
        end += 1 + joined
    return end


def opens_portfolio(items: list[Item], place: int) -> bool:
    """ "(ministre délégué) aux Transports" """
    named = place + 1 < len(items) and "PORTFOLIO" in items[place + 1].classes
    return named and items[place].low in ("to", "in")


def lists_portfolio(items: list[Item], place: int) -> bool:
    """A further part of a portfolio: "(ministre de l'Énergie), des Mines", "(Foreign Affairs), Trade and Tourism"."""
    following = items[place + 1 : place + 5]
    if isinstance(items[place].value, Place):
        return bool(following) and items[place].value.form == "demonym" and following[0].low in ABROAD
    if items[place].low != "," or len(following) < 2:
        return False
    if following[0].low == "of":
        return "PORTFOLIO" in following[1].classes
    listed = next((at for at, item in enumerate(following) if item.low == "and"), 0)
    return listed > 0 and all(item.low in titles().portfolio for item in following[:listed])


def are_of_others(items: list[Item], before: tuple[int, int], after: tuple[int, int]) -> bool:
    """Whether the titles before and after a comma are of two countries: "his Danish host, Finnish President A"."""
    codes = {item.value.code for item in items[slice(*before)] if isinstance(item.value, Place)}
    first, end = after
    behind = end < len(items) and "AFTER" in items[end].classes
    others = [item.value for item in items[first : end + behind] if isinstance(item.value, Place)]
    return bool(codes and others) and others[-1].code not in codes
