"""Print how long searches and imports take: `benchmark.py [ARTICLES [IMPORTED]]`.

Searches are timed in a library of so many articles, made of the samples; then
so many articles of 800 words are imported into another one by the command.
"""

from __future__ import annotations

import os
import random
import resource
import subprocess
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


WORDS = 800


def write_articles(folder: Path, count: int) -> None:
    """Write `count` articles of 800 words, made of paragraphs of the samples."""
    paragraphs = [
        block.span.of(article.text)
        for article in read(bundled("seeds"))
        for block in article.blocks
        if block.kind == "paragraph"
    ]
    chance = random.Random(11)  # noqa: S311 - the same articles at every run
    for number in range(count):
        words, parts = 0, [f"Article {number}", "Published 11 March 2026"]
        while words < WORDS:
            parts.append(chance.choice(paragraphs))
            words += len(parts[-1].split())
        (folder / f"{number:05}.txt").write_text("\n\n".join(parts), "utf-8")


def bench_import(count: int) -> None:
    """Import `count` articles with the command, on as many cores as there are."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "articles"
        folder.mkdir()
        write_articles(folder, count)
        environment = {**os.environ, "BRIEFING_LIBRARY": f"{name}/library.db"}
        command = [sys.executable, "-m", "tui", "import", str(folder)]
        began = perf_counter()
        subprocess.run(command, env=environment, check=True, capture_output=True)
        took = perf_counter() - began
    most = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(  # noqa: T201
        f"{count} articles of {WORDS} words imported in {took:.1f} s on {os.cpu_count()} cores, "
        f"{count / took:.0f} a second; the largest process took {most:.0f} MB"
    )


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
    bench_import(int(sys.argv[2]) if len(sys.argv) > 2 else 300)
