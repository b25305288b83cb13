"""Score how much an article makes of each of its sentences."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from math import log, sqrt
from typing import TYPE_CHECKING, Final

from briefing.bullets.terms import terms

if TYPE_CHECKING:
    from briefing.model import Analysis

FEATURES: Final = (
    *("lead", "second", "third", "early", "centrality", "frequency", "shortness", "length"),
    *("title", "opens", "marked", "name", "figure"),
)

WEIGHTS: Final[dict[str, float]] = {
    "lead": 1.0,
    "second": 0.6,
    "third": 0.3,
    "early": 1.0,
    "centrality": 2.0,
    "frequency": 1.0,
    "shortness": -1.0,
    "length": 0.3,
    "title": 1.0,
    "opens": 0.1,
    "marked": -0.8,
    "name": 0.2,
    "figure": 0.1,
}
_BEST_LENGTH: Final = 24
"""Words; the sentences that people choose for a summary are about this long."""


@dataclass(frozen=True, slots=True)
class Scored:
    """A sentence of the article with what the choice needs to know of it."""

    number: int
    """Index into `Analysis.sentences`."""
    terms: frozenset[str]
    features: tuple[float, ...]
    score: float


def score(analysis: Analysis) -> list[Scored]:
    """Return every sentence of `analysis` with its features and its weighted sum.

    Position and centrality carry it (Edmundson 1969; Radev et al. 2004); the
    term weights are logarithmic frequencies within the article, because one
    article has no collection to count documents in.
    """
    text = analysis.article.text
    lists = [terms(sentence.span.of(text)) for sentence in analysis.sentences]
    weight = {
        term: log(1 + count) for term, count in Counter(t for ts in lists for t in ts).items()
    }
    whole = sqrt(sum(value * value for value in weight.values())) or 1.0
    title = frozenset(terms(analysis.article.title or ""))
    names = [m.span.start for e in analysis.entities for m in e.mentions if m.form == "name"]
    named = _holding(analysis, names)
    counted = _holding(analysis, [figure.span.start for figure in analysis.figures])
    marked = _marked(analysis)
    rows = []
    for number, sentence in enumerate(analysis.sentences):
        known = frozenset(lists[number])
        length = len(sentence.span.of(text).split())
        values = [weight[term] for term in known]
        norm = sqrt(sum(value * value for value in values)) or 1.0
        opens = number == 0 or analysis.sentences[number - 1].block != sentence.block
        rows.append(
            (
                float(number == 0),
                float(number == 1),
                float(number == 2),
                1 / sqrt(1 + number),
                sum(value * value for value in values) / (norm * whole),
                sum(values) / (len(values) or 1) / log(2 + len(lists)),
                max(0.0, (12 - length) / 12),
                1 - min(1.0, abs(length - _BEST_LENGTH) / _BEST_LENGTH),
                len(known & title) / (len(title) or 1),
                float(opens),
                marked[number] / (len(sentence.span) or 1),
                min(named[number], 4) / 4,
                min(counted[number], 2) / 2,
            )
        )
    weights = [WEIGHTS[name] for name in FEATURES]
    return [
        Scored(
            number,
            frozenset(lists[number]),
            row,
            sum(w * value for w, value in zip(weights, row, strict=True)),
        )
        for number, row in enumerate(rows)
    ]


def _holding(analysis: Analysis, offsets: list[int]) -> list[int]:
    """Return for every sentence how many of `offsets` stand in it."""
    counts = [0] * len(analysis.sentences)
    number = 0
    for offset in sorted(offsets):
        while number < len(counts) and analysis.sentences[number].span.end <= offset:
            number += 1
        if number < len(counts) and analysis.sentences[number].span.start <= offset:
            counts[number] += 1
    return counts


def _marked(analysis: Analysis) -> list[int]:
    """Return for every sentence how many signs of it stand between quotation marks."""
    spans = sorted(s for quote in analysis.quotes if quote.kind != "indirect" for s in quote.spans)
    counts = [0] * len(analysis.sentences)
    first = 0
    for span in spans:
        while first < len(counts) and analysis.sentences[first].span.end <= span.start:
            first += 1
        number = first
        while number < len(counts) and analysis.sentences[number].span.start < span.end:
            sentence = analysis.sentences[number].span
            counts[number] += min(span.end, sentence.end) - max(span.start, sentence.start)
            number += 1
    return counts
