"""Time the steps of the engine: python tests/quality/bench_engine.py.

Prints the CPU time of each step for an article of 800 words, and how the time
per character grows from 1 KB to 1 MB: a ratio near 1 is linear.
"""

# ruff: noqa: T201
from __future__ import annotations

import time
from typing import TYPE_CHECKING, Final

from briefing import Article, analyze
from briefing.figures import find_figures
from briefing.language import find_entities, find_sentences
from briefing.language.marks import find_runs
from briefing.language.tokens import tokenize
from briefing.quotes import find_quotes
from briefing.timeline import find_events, find_timexes

if TYPE_CHECKING:
    from collections.abc import Callable

_NAMES: Final = ("Ana Reyes", "Omar Tull", "Mira Kestrel", "Lena Voss", "Jonas Falk", "Nora Feld")
_PARAGRAPHS: Final = (
    (
        "{0}, who runs the port of Corliss, met {1} in May. “The ferry is late again,” {0} said. "
        "“We waited for {2} hours, and nobody told us why.”"
    ),
    (
        "{1} said the tide had been low since March {2}. According to a port spokesman, {2} of 40 "
        "boats were damaged. “That is ‘a disgrace’,” she added."
    ),
    (
        "The pier was built in 1958, and again after the storm of {2} May, when the sea "
        "took the wall between the market and the old customs house. It cost 4.2 million crowns."
    ),
    (
        "Corliss has about 12,000 people and one road over the hills. In winter the boats bring "
        "bread, fuel and the post, and on Sundays the bell of the chapel still calls the pilots."
    ),
    (
        "A report by the Ministry of Rivers called the pumps “old and unsafe”. The minister told "
        "reporters that {0} had asked for help in 2019. He denied it."
    ),
)
_SIZES: Final = (1_000, 10_000, 100_000, 1_000_000)


def text_of(length: int) -> str:
    """Return an invented article of about `length` characters."""
    paragraphs: list[str] = []
    size = number = 0
    while size < length:
        one, other = _NAMES[number % len(_NAMES)], _NAMES[(number + 2) % len(_NAMES)]
        shape = _PARAGRAPHS[number % len(_PARAGRAPHS)]
        paragraphs.append(shape.format(one, other, number % 28 + 2))
        size += len(paragraphs[-1]) + 2
        number += 1
    return "\n\n".join(paragraphs)


def milliseconds(step: Callable[[], object], times: int) -> float:
    """Return the least CPU time of `times` runs of `step`, without what an earlier run kept."""
    best = float("inf")
    for _ in range(times):
        tokenize.cache_clear()
        find_runs.cache_clear()
        started = time.process_time()
        step()
        best = min(best, time.process_time() - started)
    return 1000 * best


def steps() -> None:
    """Print the time of each step for an article of 800 words."""
    text = text_of(4_700)
    article = Article.from_text(text)
    sentences = find_sentences(article)
    entities = find_entities(article, sentences)
    timexes = find_timexes(article, sentences)
    quotes = find_quotes(article, sentences, entities, timexes)
    table: dict[str, Callable[[], object]] = {
        "layout": lambda: Article.from_text(text),
        "sentences": lambda: find_sentences(article),
        "names": lambda: find_entities(article, sentences),
        "dates": lambda: find_timexes(article, sentences),
        "quotes": lambda: find_quotes(article, sentences, entities, timexes),
        "events": lambda: find_events(article, sentences, entities, quotes, timexes),
        "figures": lambda: find_figures(article, sentences, quotes, timexes),
        "everything": lambda: analyze(article),
    }
    print(f"{len(text.split())} words, {len(quotes)} quotes")
    for name, step in table.items():
        print(f"{name:>12} {milliseconds(step, 15):7.1f} ms")


def growth() -> None:
    """Print the time that names and quotes take per 1,000 characters of longer and longer texts."""
    least = 0.0
    for length in _SIZES:
        article = Article.from_text(text_of(length))
        sentences = find_sentences(article)
        names = milliseconds(lambda: find_entities(article, sentences), 3)  # noqa: B023
        entities = find_entities(article, sentences)
        quotes = milliseconds(lambda: find_quotes(article, sentences, entities, ()), 3)  # noqa: B023
        each = 1000 * (names + quotes) / len(article.text)
        least = least or each
        print(
            f"{length:>12,} characters: names {names:9.1f} ms, quotes {quotes:9.1f} ms, "
            f"{each / least:5.2f} times the shortest text's time per character"
        )


if __name__ == "__main__":
    steps()
    growth()
