"""Fit the weights of yes-or-no decisions to examples: a ridge logistic regression."""

from __future__ import annotations

from math import exp
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

_ROUNDS: Final = 25
_RIDGE: Final = 3.0

Row = tuple[tuple[float, ...], bool]
"""Features, of which the first is always 1, and whether the answer is yes."""


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
