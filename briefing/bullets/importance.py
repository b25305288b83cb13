"""Tell how likely each word of an article is to stand in a summary of it.

A sentence is worth the words it brings that no other bullet has brought. After
Hong and Nenkova (2014), "Improving the estimation of word importance for news
multi-document summarization".
"""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from math import exp, log, sqrt
from typing import TYPE_CHECKING, Final

from briefing.bullets.weights import read_weights
from briefing.language.terms import terms

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from briefing.model import Analysis

FEATURES: Final = ("always", "count", "once", "early", "opening", "name", "number", "size")
_OPENING: Final = 3
"""Sentences that open an article."""
_LENGTH: Final = 0.5
"""Power of the length that a sentence is divided by: with 0 long ones win, with 1 short ones."""


def describe_terms(
    analysis: Analysis, lists: Sequence[Sequence[str]]
) -> dict[str, tuple[float, ...]]:
    """Return the features of every term of an article, in reading order of the terms.

    `lists` holds the terms of every sentence of `analysis`. Features come in the order of
    `FEATURES`: the first one is always 1, counts are logarithms, places 1 over a root, and
    what a term is or is not is 1 or 0.
    """
    counts = Counter(term for sentence in lists for term in sentence)
    opening = Counter(term for sentence in lists[:_OPENING] for term in sentence)
    first: dict[str, int] = {}
    for number, sentence in enumerate(lists):
        for term in sentence:
            first.setdefault(term, number)
    text = analysis.article.text
    names = frozenset(
        term
        for entity in analysis.entities
        for mention in entity.mentions
        if mention.form == "name"
        for term in terms(mention.span.of(text))
    )
    size = log(1 + counts.total())
    return {
        term: (
            1.0,
            log(1 + counts[term]),
            float(counts[term] == 1),
            1 / sqrt(1 + at),
            min(opening[term], _OPENING),
            float(term in names),
            float(term.isdigit()),
            size,
        )
        for term, at in first.items()
    }


@lru_cache(maxsize=1)
def weights() -> tuple[float, ...]:
    """Return the weight of every feature, as `python -m briefing.bullets.training` wrote them."""
    return read_weights("importance.json", FEATURES)


def importance(analysis: Analysis, lists: Sequence[Sequence[str]]) -> dict[str, float]:
    """Return for every term of an article how likely a summary is to use it, 0 to 1.

    `lists` holds the terms of every sentence of `analysis`.
    """
    learnt = weights()
    return {
        term: 1 / (1 + exp(-sum(w * value for w, value in zip(learnt, features, strict=True))))
        for term, features in describe_terms(analysis, lists).items()
    }


def shares(used: Iterable[str], known: Mapping[str, float], length: int) -> dict[str, float]:
    """Return what each of the terms `used` adds to the worth of a sentence of `length` words.

    `known` tells how likely a summary is to use a term, 0 to 1.
    """
    per_word = (length or 1) ** -_LENGTH
    return {term: known[term] * per_word for term in sorted(used) if term in known}
