"""The visible text of a page, block by block, and where on the page each block stands."""

from __future__ import annotations

from typing import Any, NamedTuple

# fmt: off
# Elements that are not rendered, or hold what a reader might type.
UNSEEN = frozenset({
    "datalist", "head", "iframe", "noscript", "script", "style", "svg", "template", "textarea", "title",
})
# Elements that run on in the line (HTML Living Standard, phrasing content); every other one, known or not, stands
# apart, so that no two blocks are glued.
INLINE = frozenset({
    "a", "abbr", "acronym", "b", "basefont", "bdi", "bdo", "big", "blink", "button", "cite", "code", "data",
    "del", "dfn", "em", "font", "i", "img", "input", "ins", "kbd", "label", "map", "mark", "math", "meter",
    "nobr", "object", "output", "picture", "progress", "q", "rb", "rp", "rt", "rtc", "ruby", "s", "samp",
    "select", "small", "source", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr",
})
# fmt: on
OUTSIDE = frozenset({"nav", "footer", "aside", "header", "form"})


class Block(NamedTuple):
    """A block of text, white space made single, and the tag that tells most about where it stands (or "")."""

    text: str
    place: str


def visible_blocks(tree: Any, headline: Any | None) -> list[Block]:
    """The blocks of text that a reader sees, in order. `headline` is the h1 that heads the article, where known.

    Nesting is followed without recursion: a page may be as deep as the parser allows.
    """
    import lxml.etree

    body = tree.find("body")
    root = body if body is not None else tree
    rendering = _Rendering()
    walk = lxml.etree.iterwalk(root, events=("start", "end"))
    for event, node in walk:
        breaks = node.tag not in INLINE | UNSEEN
        if event == "start":
            rendering.enter(_place(node, headline, rendering.place), breaks)
            if node is not root and _is_unseen(node):
                walk.skip_subtree()
            else:
                rendering.pieces.append(node.text or "")
        else:
            rendering.leave(breaks)
            rendering.pieces.append(node.tail or "")
    rendering.end_block()
    return rendering.blocks


class _Rendering:
    """What is rendered so far: finished blocks, the pieces of the block under way, and the open elements' places."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.pieces: list[str] = []
        self.places = [""]

    @property
    def place(self) -> str:
        return self.places[-1]

    def enter(self, place: str, breaks: bool) -> None:
        if breaks:
            self.end_block()
        self.places.append(place)

    def leave(self, breaks: bool) -> None:
        if breaks:
            self.end_block()
        self.places.pop()

    def end_block(self) -> None:
        text = " ".join("".join(self.pieces).split())
        if text:
            self.blocks.append(Block(text, self.place))
        self.pieces = []


def _is_unseen(node: Any) -> bool:
    style = "".join((node.get("style") or "").split()).lower()
    return node.tag in UNSEEN or node.get("hidden") is not None or "display:none" in style


def _place(node: Any, headline: Any | None, inside: str) -> str:
    """The tag that tells where a node stands. The header of the article itself is not outside it."""
    if node is headline:
        return "h1"
    if node.tag == "header" and any(parent.tag in ("article", "main") for parent in node.iterancestors()):
        return inside
    return inside or (node.tag if node.tag in OUTSIDE or node.tag == "figcaption" else "")
