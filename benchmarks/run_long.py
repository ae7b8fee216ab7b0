"""A long run: memory, requests, resume; and a run on an endpoint of which a share of the answers is faulty.

    python benchmarks/run_long.py [--articles 10000] [--workers 64] [--faulty 0.3] [--max-cost USD]

Four processes one after the other on a local endpoint: a first run with a store, the same run again (resume), a
replay, and a run with faults under a budget. Peak memory is that of each process.
"""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections import Counter
from pathlib import Path

from run_articles import endpoint, make_text

PRICE = (2.0, 10.0, 0.5)  # US dollars per million tokens: in, out, cached


def measure(url: str, store: str, args: argparse.Namespace) -> dict[str, object]:
    """One run, in this process, written as it comes."""
    from diplo_extract.backends.llm.backend import LLMBackend
    from diplo_extract.backends.llm.prices import Price
    from diplo_extract.backends.llm.retry import RetryPolicy
    from diplo_extract.export import open_writer
    from diplo_extract.run import Limits, Settings, open_session

    backend = LLMBackend(
        "bench/bench", base_url=url, api_key="none", price=Price(*PRICE), retry=RetryPolicy(first_wait=0.05),
        parameters={"max_completion_tokens": 300},
    )  # fmt: skip
    settings = Settings(max_cost=args.max_cost, limits=Limits(workers=args.workers), replay=args.replay)
    wall, cpu = time.perf_counter(), time.process_time()
    session = open_session(lambda _: backend, store, settings)
    outcomes: Counter[str] = Counter()
    with open_writer(Path(store).with_suffix(".jsonl")) as writer:
        for found in session.extractions(make_text(number) for number in range(args.articles)):
            outcomes[found.status.value] += 1
            writer.write(found)
    return {
        "seconds": round(time.perf_counter() - wall, 2),
        "cpu_seconds": round(time.process_time() - cpu, 2),
        "peak_mb": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024),
        "requests": session.tally.usage.requests,
        "cost": round(session.tally.spent, 6),
        "in_doubt": round(session.tally.in_doubt, 6),
        "outcomes": dict(outcomes),
    }


def in_child(url: str, store: Path, args: argparse.Namespace, *options: str) -> dict[str, object]:
    given = ["--articles", str(args.articles), "--workers", str(args.workers), *options]
    command = [sys.executable, __file__, "--url", url, "--store", str(store), *given]
    return dict(json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()[-1]))


def books(url: str) -> dict[str, int]:
    """What the endpoint counted."""
    with urllib.request.urlopen(url.replace("/v1", "/books")) as answer:
        return dict(json.load(answer))


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--articles", type=int, default=10_000)
    parser.add_argument("--workers", type=int, default=64)
    parser.add_argument("--faulty", type=float, default=0.3)
    parser.add_argument("--max-cost", type=float)
    parser.add_argument("--replay", action="store_true", help=argparse.SUPPRESS)
    parser.add_argument("--url", help=argparse.SUPPRESS)
    parser.add_argument("--store", help=argparse.SUPPRESS)
    args = parser.parse_args()
    if args.url:
        print(json.dumps(measure(args.url, args.store, args)))
        return
    price = (2000 * PRICE[0] + 3000 * PRICE[2] + 300 * PRICE[1]) / 1e6  # of one answer of the endpoint
    cap = args.max_cost or round(args.articles * price * 0.8, 2)
    with tempfile.TemporaryDirectory() as folder:
        store = Path(folder) / "run.sqlite"
        with endpoint("--delay", "0") as url:
            print("first run ", in_child(url, store, args), f"store {store.stat().st_size / 1e6:.0f} MB")
            print("resume    ", in_child(url, store, args))
            print("replay    ", in_child(url, store, args, "--replay"))
            print("endpoint  ", books(url))
        with endpoint("--delay", "0.01", "--faulty", str(args.faulty)) as url:
            faulty = in_child(url, Path(folder) / "faulty.sqlite", args, "--max-cost", str(cap))
            told = books(url)
        print("faulty    ", faulty, f"cap {cap}")
        print("endpoint  ", told, f"paid answers cost {told['paid'] * price:.6f}")


if __name__ == "__main__":
    main()
