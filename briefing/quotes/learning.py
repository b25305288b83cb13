"""Fit the weights of a linear choice among candidates.

Conditional logit (softmax over the candidates of one choice; any right one
counts), fitted by AdaGrad (Duchi, Hazan, Singer 2011) in a fixed order, so
that the same examples give the same weights to the last digit.
"""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_RATE: Final = 0.15
_SHRINK: Final = 0.002
_DECIMALS: Final = 2


@dataclass(frozen=True, slots=True)
class Choice:
    """One decision: the features of each candidate, and which candidates are right."""

    features: Sequence[Sequence[str]]
    right: frozenset[int]


def fit(choices: Iterable[Choice], *, epochs: int, rare: int, smallest: float) -> dict[str, float]:
    """Return the weights that choose best, rounded, without rare and tiny ones.

    A feature counts from its `rare`-th choice on; a weight below `smallest` is
    left out.
    """
    kept = [choice for choice in choices if choice.right and len(choice.features) > 1]
    counts = Counter(
        feature
        for choice in kept
        for feature in {feature for described in choice.features for feature in described}
    )
    names = sorted(feature for feature, count in counts.items() if count >= rare)
    numbers = {feature: number for number, feature in enumerate(names)}
    examples = [
        (
            [[numbers[f] for f in described if f in numbers] for described in choice.features],
            sorted(choice.right),
        )
        for choice in kept
    ]
    weights = [0.0] * len(names)
    squares = [1e-6] * len(names)
    for _ in range(epochs):
        for features, right in examples:
            _step(features, right, weights, squares)
    return {
        name: round(weight, _DECIMALS)
        for name, weight in zip(names, weights, strict=True)
        if abs(weight) >= smallest
    }


def _step(
    features: list[list[int]], right: list[int], weights: list[float], squares: list[float]
) -> None:
    scores = [sum(weights[f] for f in described) for described in features]
    top = max(scores)
    grown = [math.exp(score - top) for score in scores]
    total = sum(grown)
    mass = sum(grown[order] for order in right)
    gradient: dict[int, float] = {}
    wanted = set(right)
    for order, described in enumerate(features):
        slope = grown[order] / total - (grown[order] / mass if order in wanted else 0.0)
        if abs(slope) > 1e-4:
            for feature in described:
                gradient[feature] = gradient.get(feature, 0.0) + slope
    for feature, raw in gradient.items():
        slope = raw + _SHRINK * weights[feature]
        squares[feature] += slope * slope
        weights[feature] -= _RATE * slope / math.sqrt(squares[feature])
