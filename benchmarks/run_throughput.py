"""Throughput and own CPU time against bare instructor and langextract, on one local endpoint of 50 ms.

    python benchmarks/run_throughput.py [--articles 1000] [--rounds 5] [--workers 64] [--langextract PYTHON]

Each contender runs in a process of its own, in turns; medians of the rounds. `--langextract` is the interpreter of a
throwaway environment with `langextract[openai]`; without it that contender is left out.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from statistics import median

from run_articles import endpoint, make_text

WARM_UP = 8


def ours(url: str, texts: list[str], workers: int) -> int:
    from diplo_extract.backends.llm.backend import LLMBackend
    from diplo_extract.run import Limits, iter_extractions

    backend = LLMBackend("bench/bench", base_url=url, api_key="none")
    return sum(len(found.events) for found in iter_extractions(texts, model=backend, limits=Limits(workers=workers)))


def instructor(url: str, texts: list[str], workers: int) -> int:
    return _instructor(url, texts, workers, prepared=False)


def instructor_prepared(url: str, texts: list[str], workers: int) -> int:
    return _instructor(url, texts, workers, prepared=True)


def _instructor(url: str, texts: list[str], workers: int, prepared: bool) -> int:
    """The same prompt and drafts; nothing is grounded, coded or stored."""
    import httpx2
    import instructor as library
    import openai

    from diplo_extract.prompting import load_prompt
    from diplo_extract.schema import ArticleDrafts

    limits = httpx2.Limits(max_connections=128, max_keepalive_connections=128)
    client = library.from_openai(
        openai.OpenAI(base_url=url, api_key="none", http_client=openai.DefaultHttpxClient(limits=limits)),
        mode=library.Mode.TOOLS,
    )
    system = load_prompt().system
    model = library.openai_schema(ArticleDrafts) if prepared else ArticleDrafts

    def ask(text: str) -> int:
        messages = [{"role": "system", "content": system}, {"role": "user", "content": text}]
        drafts = client.chat.completions.create(model="bench", response_model=model, max_retries=1, messages=messages)
        return len(drafts.visits)

    with ThreadPoolExecutor(workers) as pool:
        return sum(pool.map(ask, texts))


def langextract(url: str, texts: list[str], workers: int) -> int:
    """Its best settings here: each article in one request, all workers."""
    return _langextract(url, texts, max_char_buffer=10_000, batch_length=workers, max_workers=workers)


def langextract_as_it_comes(url: str, texts: list[str], workers: int) -> int:
    """Its own settings: pieces of 1,000 characters, ten workers."""
    return _langextract(url, texts)


def _langextract(url: str, texts: list[str], **settings: int) -> int:
    import langextract as lx

    quote = "Prime Minister Bruno Keller of Norway paid an official visit to Chile on 4 May 2023"
    found = lx.data.Extraction("visit", quote, attributes={"visitor": "Bruno Keller", "host": "Chile"})
    example = lx.data.ExampleData(text=f"{quote}.", extractions=[found])
    documents = [lx.data.Document(text=text, document_id=str(number)) for number, text in enumerate(texts)]
    results = lx.extract(
        documents,
        prompt_description="Find visits.",
        examples=[example],
        config=lx.factory.ModelConfig(
            model_id="gpt-bench", provider="OpenAILanguageModel", provider_kwargs={"base_url": url, "api_key": "none"}
        ),
        fence_output=False,
        use_schema_constraints=False,
        show_progress=False,
        **settings,
    )
    return sum(len(result.extractions or []) for result in results)


CONTENDERS = {
    "ours": ours,
    "instructor": instructor,
    "instructor prepared": instructor_prepared,
    "langextract": langextract,
    "langextract as is": langextract_as_it_comes,
}


def measure(name: str, url: str, articles: int, workers: int) -> dict[str, float]:
    """One round of one contender, in this process."""
    contender = CONTENDERS[name]
    contender(url, [make_text(90_000 + number) for number in range(WARM_UP)], workers)
    texts = [make_text(number) for number in range(articles)]
    cpu, wall = time.process_time(), time.perf_counter()
    events = contender(url, texts, workers)
    seconds, own = time.perf_counter() - wall, time.process_time() - cpu
    return {"per_second": articles / seconds, "cpu_ms": 1000 * own / articles, "events": events}


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--articles", type=int, default=1000)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--workers", type=int, default=64)
    parser.add_argument("--langextract", metavar="PYTHON")
    parser.add_argument("--one", choices=CONTENDERS, help=argparse.SUPPRESS)
    parser.add_argument("--url", help=argparse.SUPPRESS)
    args = parser.parse_args()
    if args.one:
        print(json.dumps(measure(args.one, args.url, args.articles, args.workers)))
        return
    names = [name for name in CONTENDERS if not name.startswith("langextract") or args.langextract]
    found: dict[str, list[dict[str, float]]] = {name: [] for name in names}
    with endpoint() as url:
        for _ in range(args.rounds):
            for name, rounds in found.items():
                is_peer = name.startswith("langextract")
                interpreter = args.langextract if is_peer else sys.executable
                articles = args.articles // 10 if is_peer else args.articles
                options = ["--one", name, "--url", url, "--articles", str(articles), "--workers", str(args.workers)]
                told = subprocess.run(
                    [interpreter, __file__, *options], capture_output=True, text=True, check=True
                ).stdout.splitlines()[-1]
                rounds.append(json.loads(told))
    print(f"{args.workers} workers, {args.articles} articles, endpoint 50 ms, medians of {args.rounds} rounds")
    for name, rounds in found.items():
        figures = {key: median(one[key] for one in rounds) for key in rounds[0]}
        ratio = median(mine["per_second"] / one["per_second"] for mine, one in zip(found["ours"], rounds, strict=True))
        own = median(mine["cpu_ms"] - one["cpu_ms"] for mine, one in zip(found["ours"], rounds, strict=True))
        print(
            f"{name:<20} {figures['per_second']:8.1f} articles/s {figures['cpu_ms']:7.2f} ms CPU/article   "
            f"ours/this {ratio:6.2f}   ours - this {own:+6.2f} ms   {figures['events']:.0f} events"
        )


if __name__ == "__main__":
    main()
