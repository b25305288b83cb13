"""Score how much an article makes of each of its sentences."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from briefing.bullets.features import FEATURES
from briefing.bullets.weights import read_weights

if TYPE_CHECKING:
    from briefing.bullets.features import Described

GIVEN: Final = {"title": 1.0, "opens": 0.5, "definite": -0.5}
"""Weights set by hand. The texts that the others are learnt from have neither titles nor
paragraphs; title words mark a summary sentence (Edmundson 1969). A start that only the sentence
before explains costs something although summaries do not show it."""


@lru_cache(maxsize=1)
def weights() -> tuple[float, ...]:
    """Return the weight of every feature, as `python -m briefing.bullets.training` wrote them."""
    return read_weights("salience.json", FEATURES, GIVEN)


def salience(described: Described) -> float:
    """Return the log-odds that a reader would put the sentence into a summary."""
    return sum(w * value for w, value in zip(weights(), described.features, strict=True))
