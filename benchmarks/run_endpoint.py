"""A local endpoint for the benchmarks, in a process of its own: answers each article after a fixed delay.

    python benchmarks/run_endpoint.py [--delay 0.05] [--faulty 0.0]

Prints its address and serves until its standard input is closed. `--faulty` is the share of requests that fail:
429 with and without Retry-After, 500, a reset, half an answer, a proxy's page, a refusal, a truncation, one bad item.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import random
import re
import sys
from itertools import cycle

MARKER = re.compile(rb"Dispatch ([0-9]{5})")
LENGTH = re.compile(rb"content-length: *([0-9]+)", re.IGNORECASE)
USAGE = {
    "prompt_tokens": 5000,
    "completion_tokens": 300,
    "total_tokens": 5300,
    "prompt_tokens_details": {"cached_tokens": 3000},
}
FAULTS = ("429", "429 Retry-After", "500", "reset", "half", "page", "refusal", "truncation", "bad item")


def quote_of(marker: str) -> str:
    """The sentence of `run_articles.make_article` that the answer rests on."""
    return f"Prime Minister Alba Ferri of Italy paid an official visit to Kenya on 3 March 2024, Dispatch {marker} says"


def drafts_of(marker: str) -> dict[str, list[dict[str, object]]]:
    visit = {
        "quotes": [quote_of(marker)], "status": "completed", "mention_role": "focal", "date_text": "3 March 2024",
        "date_of": "event", "date_anchor": "", "date": "2024-03-03", "attributed_to": "", "visitor_name": "Alba Ferri",
        "visitor_title": "Prime Minister", "visitor_country": "Italy", "host": "Kenya", "city": "",
        "rank_text": "official visit", "visit_format": "bilateral", "occasion": "", "trip": "", "stop_index": 0,
        "stops_total": 0, "invited_by": "", "delegation": [], "meetings": [], "presence_inferred": False,
    }  # fmt: skip
    return {"visits": [visit], "agreements": [], "partnership_upgrades": []}


def completion(message: dict[str, object], finish: str = "stop") -> dict[str, object]:
    choice = {"index": 0, "finish_reason": finish, "message": {"role": "assistant", "content": None, **message}}
    return {
        "id": "c", "object": "chat.completion", "created": 1_750_000_000, "model": "bench", "choices": [choice],
        "usage": USAGE,
    }  # fmt: skip


def good(marker: str, body: bytes) -> dict[str, object]:
    """A tool call where tools are offered, else the JSON that langextract asks for."""
    if b'"tools"' not in body:
        found = {"visit": quote_of(marker), "visit_attributes": {"visitor": "Alba Ferri", "host": "Kenya"}}
        return completion({"content": json.dumps({"extractions": [found]})})
    return called(json.dumps(drafts_of(marker)))


def called(arguments: str, finish: str = "tool_calls") -> dict[str, object]:
    call = {"id": "t", "type": "function", "function": {"name": "ArticleDrafts", "arguments": arguments}}
    return completion({"tool_calls": [call]}, finish)


def faulty(fault: str, marker: str, body: bytes) -> bytes | None:
    """The bytes of a fault; None closes the connection."""
    if fault == "reset":
        return None
    if fault == "429":
        return reply({"error": {"message": "slow down"}}, "429 Too Many Requests")
    if fault == "429 Retry-After":
        return reply({"error": {"message": "slow down"}}, "429 Too Many Requests", "Retry-After: 0.2\r\n")
    if fault == "500":
        return reply({"error": {"message": "oh"}}, "500 Internal Server Error")
    if fault == "half":
        text = json.dumps(good(marker, body)).encode()
        return page(text[: len(text) // 2], "application/json")
    if fault == "page":
        return page(b"<html>Sign in</html>", "text/html")
    if fault == "refusal":
        return reply(completion({"refusal": "no"}))
    if fault == "truncation":
        return reply(called('{"visits": [', finish="length"))
    drafts = drafts_of(marker)
    drafts["visits"].append({"status": "perhaps"})
    return reply(called(json.dumps(drafts)))


def reply(value: dict[str, object], status: str = "200 OK", headers: str = "") -> bytes:
    return page(json.dumps(value).encode(), "application/json", status, headers)


def page(content: bytes, kind: str, status: str = "200 OK", headers: str = "") -> bytes:
    head = f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {len(content)}\r\n{headers}\r\n"
    return head.encode() + content


class Endpoint(asyncio.Protocol):
    """One connection; requests on it come one after the other."""

    delay, faulty_share = 0.05, 0.0
    dice, faults = random.Random(7), cycle(FAULTS)
    requests = answered = paid = 0

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.transport, self.buffer = transport, b""

    def data_received(self, data: bytes) -> None:
        self.buffer += data
        head, split, body = self.buffer.partition(b"\r\n\r\n")
        if not split:
            return
        length = int((LENGTH.search(head) or [b"0", b"0"])[1])
        if len(body) >= length:
            self.buffer = body[length:]
            if head.startswith(b"GET /books"):
                self._send(reply({"requests": Endpoint.requests, "paid": Endpoint.paid}))
            else:
                asyncio.get_running_loop().call_later(self.delay, self._send, self._answer(body[:length]))

    def _answer(self, body: bytes) -> bytes | None:
        markers = MARKER.findall(body)
        marker = markers[-1].decode() if markers else "00000"
        Endpoint.requests += 1
        if self.dice.random() >= self.faulty_share:
            answer: bytes | None = reply(good(marker, body))
        else:
            answer = faulty(next(self.faults), marker, body)
        Endpoint.paid += answer is not None and b'"usage"' in answer
        return answer

    def _send(self, answer: bytes | None) -> None:
        if answer is None:
            self.transport.abort()
        elif not self.transport.is_closing():
            self.transport.write(answer)


async def serve() -> None:
    loop = asyncio.get_running_loop()
    server = await loop.create_server(Endpoint, "127.0.0.1", 0, backlog=512)
    print(f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}/v1", flush=True)
    await loop.run_in_executor(None, sys.stdin.read)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--delay", type=float, default=0.05)
    parser.add_argument("--faulty", type=float, default=0.0)
    args = parser.parse_args()
    Endpoint.delay, Endpoint.faulty_share = args.delay, args.faulty
    asyncio.run(serve())


if __name__ == "__main__":
    main()
