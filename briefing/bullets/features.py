"""Describe every sentence of an article by what makes sentences fit for a summary."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from math import fsum, log, sqrt
from typing import TYPE_CHECKING, Final

from briefing.bullets.definites import is_bare_definite
from briefing.language.terms import terms

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.model import Analysis, Quote

FEATURES: Final = (
    *(
        "early",
        "late",
        "centrality",
        "frequency",
        "shortness",
        "length",
        "excess",
        "capitals",
        "size",
    ),
    *("marked", "reported", "name", "figure", "title", "opens", "definite"),
)
_LONG: Final = 30
"""Words from which a sentence is long for a bullet."""


@dataclass(frozen=True, slots=True)
class Described:
    """A sentence with its content words and its features, each about 0 to 1."""

    terms: frozenset[str]
    features: tuple[float, ...]
    """In the order of `FEATURES`."""


def content_terms(analysis: Analysis) -> list[list[str]]:
    """Return the terms of every sentence of `analysis`, in order."""
    text = analysis.article.text
    return [terms(sentence.span.of(text)) for sentence in analysis.sentences]


def describe(analysis: Analysis, lists: Sequence[Sequence[str]]) -> list[Described]:
    """Return every sentence of `analysis`, with the terms that `lists` holds of it, described.

    The term weights behind centrality are logarithmic frequencies within the
    article, because one article has no collection to count documents in.
    """
    text = analysis.article.text
    counts = Counter(term for known in lists for term in known)
    weight = {term: log(1 + count) for term, count in counts.items()}
    whole = sqrt(sum(value * value for value in weight.values())) or 1.0
    title = frozenset(terms(analysis.article.title or ""))
    names = [m.span.start for e in analysis.entities for m in e.mentions if m.form == "name"]
    named = _holding(analysis, names)
    counted = _holding(analysis, [figure.span.start for figure in analysis.figures])
    marked = _covered(analysis, [q for q in analysis.quotes if q.kind != "indirect"])
    reported = _covered(analysis, [q for q in analysis.quotes if q.kind == "indirect"])
    rows = []
    for number, sentence in enumerate(analysis.sentences):
        known = frozenset(lists[number])
        said = sentence.span.of(text).split()
        length = len(said)
        size = len(sentence.span) or 1
        squares = fsum(weight[term] * weight[term] for term in known)
        opens = number == 0 or analysis.sentences[number - 1].block != sentence.block
        features = (
            1 / sqrt(1 + number),
            number / len(lists),
            sqrt(squares) / whole,
            fsum(weight[term] for term in known) / (len(known) or 1) / log(2 + len(lists)),
            max(0.0, (12 - length) / 12),
            min(length, _LONG) / _LONG,
            min(max(0.0, length - _LONG), _LONG) / _LONG,
            sum(word[0].isupper() for word in said[1:]) / length,
            sqrt(len(lists)) / 8,
            min(1.0, marked[number] / size),
            min(1.0, reported[number] / size),
            min(named[number], 4) / 4,
            min(counted[number], 2) / 2,
            len(known & title) / (len(title) or 1),
            float(opens),
            float(number > 0 and is_bare_definite(sentence.span.of(text))),
        )
        rows.append(Described(known, features))
    return rows


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


def _covered(analysis: Analysis, quotes: list[Quote]) -> list[int]:
    """Return for every sentence how many signs of it stand in `quotes`."""
    spans = sorted(span for quote in quotes for span in quote.spans)
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
