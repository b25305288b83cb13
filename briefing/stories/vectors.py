"""Describe an article by the terms that set it apart."""

from __future__ import annotations

from collections import Counter
from math import log, sqrt
from typing import TYPE_CHECKING, Final

from briefing.language.terms import terms
from briefing.stories.frequencies import background

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefing.model import Article

_LEAD_WORDS: Final = 300
"""How many words of the body count; what is new stands at the top of a news text."""
_TITLE_WEIGHT: Final = 4
"""How often the words of the title count among those of the lead."""
_TITLE_SHARE: Final = 0.2
"""How much of a similarity is that of the titles alone."""
_KEPT: Final = 64
"""The heaviest terms that are kept; more change no group and cost time."""

Vector = dict[str, float]
"""Weights of terms, of length 1; the terms of the title stand apart under `#term`."""


def vector(article: Article) -> Vector:
    """Return the tf-idf vector of `article`'s title and lead (Salton and Buckley 1988).

    The dot product of two is their similarity, 0 to 1: four fifths are the
    cosine of lead and title together, one fifth is the cosine of the titles.
    """
    title = terms(article.label)
    lead = _lead_terms(article)
    parts = (
        ("", _weighted([*lead, *title * _TITLE_WEIGHT]), 1 - _TITLE_SHARE),
        ("#", _weighted(title), _TITLE_SHARE),
    )
    return {
        sign + term: weight * sqrt(share)
        for sign, weights, share in parts
        for term, weight in weights.items()
    }


def _lead_terms(article: Article) -> list[str]:
    found: list[str] = []
    left = _LEAD_WORDS
    for block in article.blocks:
        if left <= 0:
            break
        if block.kind == "paragraph":
            words = block.span.of(article.text).split(maxsplit=left)[:left]
            left -= len(words)
            found += terms(" ".join(words))
    return found


def _weighted(found: Iterable[str]) -> Vector:
    rarity = background().rarity
    weights = {term: (1 + log(count)) * rarity(term) for term, count in Counter(found).items()}
    heaviest = sorted(weights.items(), key=lambda row: (-row[1], row[0]))[:_KEPT]
    length = sqrt(sum(weight * weight for _, weight in heaviest))
    return {term: weight / length for term, weight in heaviest if weight > 0}
