"""Print how long searches take in a library of many articles: `benchmark.py [ARTICLES]`."""

from __future__ import annotations

import sys
import tempfile
from dataclasses import replace
from pathlib import Path
from time import perf_counter

from briefing import analyze, read
from briefing.bundled import bundled
from briefing.library import Kept, Library

SEARCHES = ("the", "b", "bridge", '"said that"', "speaker:haletskyi kind:direct", "has:figure dam",
            "nowhere", "said before:2026-03-11 is:unread", "outlet:courier minister")  # fmt: skip


def main(count: int) -> None:
    """Build a library of `count` articles out of the samples, and search it."""
    samples = [Kept.of(analyze(article)) for article in read(bundled("seeds"))]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "library.db"
        with Library(path) as library:
            began = perf_counter()
            for first in range(0, count, 500):
                numbers = range(first, min(first + 500, count))
                library.keep_rows(replace(samples[n % len(samples)], hash=str(n)) for n in numbers)
            size = path.stat().st_size / 2**20
            print(f"{count} kept in {perf_counter() - began:.1f} s, {size:.0f} MB")  # noqa: T201
        began = perf_counter()
        with Library(path) as library:
            print(f"{(perf_counter() - began) * 1000:7.1f} ms to open")  # noqa: T201
            for words in SEARCHES:
                began = perf_counter()
                hits = library.search(words)
                took = (perf_counter() - began) * 1000
                print(f"{took:7.1f} ms {len(hits):3} hits: {words}")  # noqa: T201


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000)
