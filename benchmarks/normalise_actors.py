"""Speed of the words-to-codes tables: `python benchmarks/normalise_actors.py`. Nothing here is asserted.

Goals: data loaded within 60 ms on first use, a look-up within 0.1 ms, mentions of a 5 kB text within 1 ms.
"""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from pathlib import Path

PHRASES = (
    "Vietnam",
    "the Kazakh side",
    "French Ministry of Armed Forces",
    "Government of India",
    "Hanoi",
    "Republic of Korea (RoK)",
    "Eurasian Economic Union",
    "Congo",
    "the State of Indiana",
    "the bloc",
    "Russian Academy of Sciences",
)
TEXT = (
    "The ministers of Vietnam and France signed three agreements in Hanoi, and the Kazakh side welcomed the EU. "
    "Further talks of experts on trade, rail transport and schools will follow in the second half of the year, "
    "while companies of the Republic of Korea plan new plants that make batteries for buses and ships. "
) * 17


def spent(action: Callable[[], object], times: int = 30) -> float:
    """Median milliseconds of an action."""
    laps = []
    for _ in range(times):
        start = time.perf_counter()
        action()
        laps.append(time.perf_counter() - start)
    return 1_000 * statistics.median(laps)


def main() -> None:
    start = time.perf_counter()
    from diplo_extract.normalise import actors
    from diplo_extract.normalise.gazetteer import gazetteer
    from diplo_extract.normalise.levels import read_level
    from diplo_extract.normalise.offices import read_offices

    print(f"import                      {1_000 * (time.perf_counter() - start):8.2f} ms")
    print(f"load the names              {spent(gazetteer.__wrapped__, 10):8.2f} ms")
    print(f"first unknown name (CLDR)   {spent(lambda: actors.read_actor('Ruritania'), 1):8.2f} ms")
    for phrase in PHRASES:
        actors.read_actor(phrase)

    def look_up() -> None:
        actors.read_actor.cache_clear()
        for phrase in PHRASES:
            actors.read_actor(phrase)

    print(f"read_actor, not cached      {spent(look_up, 200) / len(PHRASES):8.4f} ms a look-up")
    text = TEXT[:5_000]
    actors.mentions(text)
    found = len(actors.mentions(text))
    print(f"mentions, {len(text)} characters   {spent(lambda: actors.mentions(text)):8.3f} ms, {found} found")
    read_offices("President")
    read_level("partnership")
    title, level = "Deputy Prime Minister and Minister of Foreign Affairs", "comprehensive strategic partnership"
    print(f"read_offices                {spent(lambda: read_offices(title), 200):8.4f} ms")
    print(f"read_level                  {spent(lambda: read_level(level), 200):8.4f} ms")
    size = sum(path.stat().st_size for path in Path(actors.__file__).parent.joinpath("data").glob("*.yaml"))
    print(f"names {len(gazetteer().entries)}, actors {len(gazetteer().actors)}, data {size / 1_000:.0f} kB")


if __name__ == "__main__":
    main()
