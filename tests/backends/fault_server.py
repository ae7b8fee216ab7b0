"""An OpenAI-compatible endpoint on loopback that fails on demand, over real sockets.

A test writes a plan: for each article's marker, the replies in their order. A marker without a plan, or whose plan
is used up, gets a good answer. Every request is kept.
"""

from __future__ import annotations

import json
import re
import socket
import struct
import threading
from collections import Counter, defaultdict
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from diplo_extract.schema import Article

MARKER = re.compile(r"Dispatch ([0-9]{4})")
VISITORS = ("Alba Ferri", "Bruno Keller", "Clara Novak", "Dario Lund")
CREATED = 1_750_000_000
INPUT_TOKENS, CACHED_TOKENS, OUTPUT_TOKENS = 1200, 1000, 100

Reply = Callable[["Handler", dict[str, Any]], None]


def make_article(number: int, paragraphs: int = 1) -> Article:
    """An article that the good answer is about; `paragraphs` more than one where it should be split."""
    visitor = VISITORS[number % len(VISITORS)]
    lines = [
        f"Dispatch {number:04d}. Prime Minister {visitor} of Italy paid an official visit to Kenya on 3 March 2024."
    ]
    lines += [f"The two sides spoke of trade and of the sea, as note {extra} has it." for extra in range(1, paragraphs)]
    return Article.from_text("\n\n".join(lines), article_id=f"a{number:04d}", published="2024-03-05")


def good_drafts(marker: str) -> dict[str, Any]:
    """What a careful reader answers for `make_article`."""
    visitor = VISITORS[int(marker) % len(VISITORS)]
    visit = {
        "quotes": [f"Prime Minister {visitor} of Italy paid an official visit to Kenya on 3 March 2024"],
        "status": "completed",
        "mention_role": "focal",
        "date_text": "3 March 2024",
        "date": "2024-03-03",
        "visitor_name": visitor,
        "visitor_title": "Prime Minister",
        "visitor_country": "Italy",
        "host": "Kenya",
        "rank_text": "official visit",
    }
    return {"visits": [visit], "agreements": [], "partnership_upgrades": []}


def marker_of(body: dict[str, Any]) -> str:
    """The number of the article that a request is about."""
    for message in reversed(body["messages"]):
        if message["role"] == "user" and (found := MARKER.findall(str(message["content"]))):
            return found[-1]
    return ""


def completion(drafts: dict[str, Any] | str, finish: str = "tool_calls", **message: Any) -> dict[str, Any]:
    """A chat completion whose tool call holds `drafts`."""
    arguments = drafts if isinstance(drafts, str) else json.dumps(drafts, ensure_ascii=False)
    call = {"id": "call-1", "type": "function", "function": {"name": "ArticleDrafts", "arguments": arguments}}
    return {
        "id": "completion-1",
        "object": "chat.completion",
        "created": CREATED,
        "model": "test-model",
        "choices": [
            {
                "index": 0,
                "finish_reason": finish,
                "message": {"role": "assistant", "content": None, "tool_calls": [call], **message},
            }
        ],
        "usage": {
            "prompt_tokens": INPUT_TOKENS,
            "completion_tokens": OUTPUT_TOKENS,
            "total_tokens": INPUT_TOKENS + OUTPUT_TOKENS,
            "prompt_tokens_details": {"cached_tokens": CACHED_TOKENS},
        },
    }


def good(handler: Handler, body: dict[str, Any]) -> None:
    handler.send_json(200, completion(good_drafts(marker_of(body))))


def answer(drafts: dict[str, Any] | str, **known: Any) -> Reply:
    return lambda handler, body: handler.send_json(200, completion(drafts, **known))


def status(code: int, headers: dict[str, str] | None = None, error: dict[str, Any] | None = None) -> Reply:
    said = {"error": {"message": "no", "type": "test", "code": None, **(error or {})}}
    return lambda handler, body: handler.send_json(code, said, headers)


def refusal(handler: Handler, body: dict[str, Any]) -> None:
    handler.send_json(200, completion("", finish="stop", tool_calls=None, refusal="I can not help with that."))


def content_filter(handler: Handler, body: dict[str, Any]) -> None:
    handler.send_json(200, completion("", finish="content_filter", tool_calls=None, content=""))


def truncation(handler: Handler, body: dict[str, Any]) -> None:
    handler.send_json(200, completion('{"visits": [{"quotes": ["Prime', finish="length"))


def half_json(handler: Handler, body: dict[str, Any]) -> None:
    text = json.dumps(completion(good_drafts(marker_of(body)))).encode()
    handler.send_bytes(200, text[: len(text) // 2], "application/json")


def html_page(handler: Handler, body: dict[str, Any]) -> None:
    handler.send_bytes(200, b"<html><body>Sign in to the network</body></html>", "text/html")


def plain_text(handler: Handler, body: dict[str, Any]) -> None:
    text = json.dumps(completion(good_drafts(marker_of(body)))).encode()
    handler.send_bytes(200, text, "text/plain")


def empty_object(handler: Handler, body: dict[str, Any]) -> None:
    handler.send_json(200, {})


def no_choices(handler: Handler, body: dict[str, Any]) -> None:
    handler.send_json(200, {**completion({}), "choices": []})


def no_usage(handler: Handler, body: dict[str, Any]) -> None:
    handler.send_json(200, {**completion(good_drafts(marker_of(body))), "usage": None})


def redirect_loop(handler: Handler, body: dict[str, Any]) -> None:
    handler.send_json(307, {}, {"Location": handler.path})


def reset(handler: Handler, body: dict[str, Any]) -> None:
    """Close with RST in the middle of the exchange."""
    handler.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    handler.close_connection = True
    handler.connection.close()


def hang(handler: Handler, body: dict[str, Any]) -> None:
    """Never answer, until the server is closed."""
    handler.server.closing.wait(30)
    handler.close_connection = True


def drip(handler: Handler, body: dict[str, Any]) -> None:
    """A byte at a time, for ever: each byte comes in good time, the whole never."""
    handler.send_head(200, "application/json", 1_000_000)
    while not handler.server.closing.wait(0.05):
        try:
            handler.wfile.write(b" ")
        except OSError:
            break
    handler.close_connection = True


def refuse_strict(handler: Handler, body: dict[str, Any]) -> None:
    """A server that does not know strict schemas."""
    if any(tool["function"].get("strict") for tool in body["tools"]):
        said = "Unknown parameter: 'tools[0].function.strict'."
        handler.send_json(400, {"error": {"message": said, "type": "invalid_request_error", "code": None}})
    else:
        good(handler, body)


class Handler(BaseHTTPRequestHandler):
    """Takes the next reply of the plan."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    server: FaultServer

    def do_POST(self) -> None:
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        reply = self.server.next_reply(body)
        reply(self, body)

    def send_json(self, code: int, value: Any, headers: dict[str, str] | None = None) -> None:
        self.send_bytes(code, json.dumps(value).encode(), "application/json", headers)

    def send_bytes(self, code: int, content: bytes, kind: str, headers: dict[str, str] | None = None) -> None:
        self.send_head(code, kind, len(content), headers)
        self.wfile.write(content)

    def send_head(self, code: int, kind: str, length: int, headers: dict[str, str] | None = None) -> None:
        self.send_response(code)
        for name, value in {"Content-Type": kind, "Content-Length": str(length), **(headers or {})}.items():
            self.send_header(name, value)
        self.end_headers()

    def log_message(self, format: str, *args: Any) -> None:
        pass


class FaultServer(ThreadingHTTPServer):
    """Listens on a free port of loopback. `wire` counts requests by article marker; `bodies` keeps them."""

    daemon_threads = True
    request_queue_size = 256

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.plan: dict[str, list[Reply]] = defaultdict(list)
        self.default: Reply = good
        self.wire: Counter[str] = Counter()
        self.bodies: list[dict[str, Any]] = []
        self.closing = threading.Event()
        self._lock = threading.Lock()
        self._thread = threading.Thread(target=self.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
        self._thread.start()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_port}/v1"

    @property
    def requests(self) -> int:
        """How many requests came over the wire."""
        return len(self.bodies)

    def script(self, number: int, *replies: Reply) -> None:
        """What the article of this number gets, request by request; then good answers."""
        self.plan[f"{number:04d}"] = list(replies)

    def next_reply(self, body: dict[str, Any]) -> Reply:
        marker = marker_of(body)
        with self._lock:
            self.bodies.append(body)
            self.wire[marker] += 1
            plan = self.plan.get(marker)
            return plan.pop(0) if plan else self.default

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A client that went away is what these tests are about."""

    def stop(self) -> None:
        self.closing.set()
        self.shutdown()
        self.server_close()
