"""A linear model: features have weights, and the weights come from a small file."""

from __future__ import annotations

import json
from functools import lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

ModelName = Literal["speakers", "cues", "sources"]


@lru_cache(maxsize=8)
def weights(model: ModelName) -> Mapping[str, float]:
    """Return the weights of `model`, as `python -m briefing.quotes.training` wrote them."""
    table: dict[str, float] = json.loads(
        files(__package__).joinpath("data", f"{model}.json").read_text(encoding="utf-8")
    )
    return table


def score(model: Mapping[str, float], features: Iterable[str]) -> float:
    """Return the sum of the weights that `model` gives to `features`."""
    return sum(model.get(feature, 0.0) for feature in features)
