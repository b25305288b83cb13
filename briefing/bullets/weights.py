"""Read the weights that `python -m briefing.bullets.training` wrote."""

from __future__ import annotations

import json
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


def read_weights(
    name: str, features: Sequence[str], given: Mapping[str, float] | None = None
) -> tuple[float, ...]:
    """Return the weight of each of `features` from the table `name`, or as `given`."""
    path = files(__package__).joinpath("data", name)
    table: dict[str, float] = {**json.loads(path.read_text(encoding="utf-8")), **(given or {})}
    return tuple(table[feature] for feature in features)
