"""Rebuild the weights of salience: python -m briefing.bullets.training ARTICLES.jsonl FOLDER.

Each line of the file is an article: "text", "reference" (the sentences of a
summary by a person) and "split"; those whose split is "dev" are left out.
Deterministic: the same file gives the same bytes.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from itertools import pairwise
from math import exp
from pathlib import Path
from typing import TYPE_CHECKING, Final

from briefing.bullets.features import FEATURES, describe
from briefing.bullets.salience import GIVEN
from briefing.figures import find_figures
from briefing.language import find_entities, find_sentences
from briefing.language.terms import terms
from briefing.model import Analysis, Article
from briefing.quotes import find_quotes
from briefing.timeline import find_timexes

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_ROUNDS: Final = 25
_RIDGE: Final = 3.0
_CHOSEN: Final = 3

Row = tuple[tuple[float, ...], float]


def main(source: str, folder: str) -> None:
    """Learn from the articles of `source` and write `salience.json` into `folder`."""
    learnt = [number for number, name in enumerate(FEATURES) if name not in GIVEN]
    rows = [
        ((1.0, *(features[number] for number in learnt)), label)
        for features, label in _labelled(Path(source))
    ]
    found = fit(rows)[1:]
    table = {FEATURES[number]: round(w, 3) for number, w in zip(learnt, found, strict=True)}
    target = Path(folder) / "salience.json"
    target.write_text(json.dumps(table, indent=2) + "\n", encoding="utf-8")


def _labelled(source: Path) -> Iterator[Row]:
    with source.open(encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            if row.get("split") == "dev":
                continue
            analysis = _read(Article.from_text(row["text"]))
            described = describe(analysis)
            text = analysis.article.text
            said = [terms(sentence.span.of(text)) for sentence in analysis.sentences]
            best = oracle(said, terms(" ".join(row["reference"])))
            for number, one in enumerate(described):
                yield one.features, float(number in best)


def _read(article: Article) -> Analysis:
    """Return of `article` what the features need."""
    sentences = find_sentences(article)
    entities = find_entities(article, sentences)
    timexes = find_timexes(article, sentences)
    quotes = find_quotes(article, sentences, entities, timexes)
    figures = find_figures(article, sentences, quotes, timexes)
    return Analysis(article, sentences, entities, quotes, timexes, figures=figures)


def oracle(sentences: Sequence[list[str]], reference: list[str]) -> set[int]:
    """Return the sentences that greedily raise the overlap with a summary most.

    The overlap is the F1 of content words and of their pairs (Nallapati,
    Zhai, Zhou 2017, section 3.3).
    """
    target = _grams(reference)
    chosen: set[int] = set()
    have: Counter[tuple[str, ...]] = Counter()
    reached = 0.0
    while len(chosen) < _CHOSEN:
        gains = [
            (_f1(have + _grams(sentence), target), -number)
            for number, sentence in enumerate(sentences)
            if number not in chosen
        ]
        if not gains or max(gains)[0] <= reached:
            break
        reached, negative = max(gains)
        chosen.add(-negative)
        have += _grams(sentences[-negative])
    return chosen


def _grams(words: list[str]) -> Counter[tuple[str, ...]]:
    return Counter([(word,) for word in words]) + Counter(pairwise(words))


def _f1(have: Counter[tuple[str, ...]], target: Counter[tuple[str, ...]]) -> float:
    shared = (have & target).total()
    return 2 * shared / ((have.total() + target.total()) or 1)


def fit(rows: Sequence[Row]) -> list[float]:
    """Return the weights of a ridge logistic regression, by Newton's method."""
    size = len(rows[0][0])
    found = [0.0] * size
    for _ in range(_ROUNDS):
        slope = [-_RIDGE * w * (at > 0) for at, w in enumerate(found)]
        bend = [[_RIDGE * (a == b) for b in range(size)] for a in range(size)]
        for features, label in rows:
            p = 1 / (1 + exp(-sum(w * f for w, f in zip(found, features, strict=True))))
            for a, fa in enumerate(features):
                if fa:
                    slope[a] += (label - p) * fa
                    for b in range(a + 1):
                        bend[a][b] += p * (1 - p) * fa * features[b]
        for a in range(size):
            for b in range(a):
                bend[b][a] = bend[a][b]
        step = _solve(bend, slope)
        found = [w + s for w, s in zip(found, step, strict=True)]
        if max(map(abs, step)) < 1e-6:
            break
    return found


def _solve(matrix: list[list[float]], right: list[float]) -> list[float]:
    """Return the solution of a positive definite system by Gaussian elimination."""
    rows = [[*row, value] for row, value in zip(matrix, right, strict=True)]
    size = len(rows)
    for at in range(size):
        for below in range(at + 1, size):
            share = rows[below][at] / rows[at][at]
            rows[below] = [x - share * y for x, y in zip(rows[below], rows[at], strict=True)]
    solution = [0.0] * size
    for at in reversed(range(size)):
        known = sum(rows[at][col] * solution[col] for col in range(at + 1, size))
        solution[at] = (rows[at][size] - known) / rows[at][at]
    return solution


if __name__ == "__main__":
    main(*sys.argv[1:3])
