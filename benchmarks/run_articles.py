"""Articles of five kilobytes for the benchmarks, and the endpoint's process."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from run_endpoint import quote_of

SENTENCES = (
    "The delegations went through the agenda of the joint commission, from ports to the teaching of languages.",
    "Officials said that the talks had been frank, and that the working groups would report before the rainy season.",
    "A dinner followed in the old town hall, where the guests heard a choir and the speeches were kept short.",
    "Traders at the harbour hope for shorter queues, though few of them expect the forms to become any simpler.",
)


def make_text(number: int) -> str:
    """An article of about 5,000 characters with one event."""
    paragraphs = [" ".join(SENTENCES[(number + line + part) % 4] for part in range(4)) for line in range(10)]
    return f"{quote_of(f'{number:05d}')}.\n\n" + "\n\n".join(paragraphs)


@contextmanager
def endpoint(*options: str) -> Iterator[str]:
    """The address of an endpoint that lives as long as the block."""
    script = Path(__file__).with_name("run_endpoint.py")
    process = subprocess.Popen(
        [sys.executable, str(script), *options], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    try:
        yield process.stdout.readline().strip()
    finally:
        process.communicate()
