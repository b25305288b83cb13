"""Score how much an article makes of each of its sentences."""

from __future__ import annotations

import json
from functools import lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING, Final

from briefing.bullets.features import FEATURES

if TYPE_CHECKING:
    from briefing.bullets.features import Described

GIVEN: Final = {"title": 1.0, "opens": 0.1}
"""Weights set by hand: the texts that the others are learnt from have neither titles nor
paragraphs. Title words mark a summary sentence (Edmundson 1969)."""


@lru_cache(maxsize=1)
def weights() -> tuple[float, ...]:
    """Return the weight of every feature, as `python -m briefing.bullets.training` wrote them."""
    table: dict[str, float] = json.loads(
        files(__package__).joinpath("data", "salience.json").read_text(encoding="utf-8")
    )
    return tuple({**table, **GIVEN}[name] for name in FEATURES)


def salience(described: Described) -> float:
    """Return the log-odds that a reader would put the sentence into a summary."""
    return sum(w * value for w, value in zip(weights(), described.features, strict=True))
