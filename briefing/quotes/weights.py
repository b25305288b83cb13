"""A linear model: features have weights, and the weights come from a small file.

A file groups the features that share their first two words, and holds hundredths:
`{"after left": {"D P": -31, …}, …}` gives "after left D P" the weight -0.31.
"""

from __future__ import annotations

import json
from functools import lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING, Final, Literal

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

ModelName = Literal["speakers", "cues", "sources"]

_SHARED: Final = 2
_HUNDRED: Final = 100


@lru_cache(maxsize=8)
def weights(model: ModelName) -> Mapping[str, float]:
    """Return the weights of `model`, as `python -m briefing.quotes.training` wrote them."""
    return unpack(files(__package__).joinpath("data", f"{model}.json").read_text(encoding="utf-8"))


def pack(table: Mapping[str, float]) -> str:
    """Return `table`, whose weights are rounded to hundredths, as the JSON text of a file."""
    groups: dict[str, dict[str, int]] = {}
    for feature, weight in sorted(table.items()):
        *shared, rest = feature.split(" ", _SHARED)
        prefix = " ".join(shared) if len(shared) == _SHARED else ""
        groups.setdefault(prefix, {})[rest if prefix else feature] = round(weight * _HUNDRED)
    return json.dumps(groups, ensure_ascii=False, sort_keys=True, separators=(",\n", ":")) + "\n"


def unpack(text: str) -> dict[str, float]:
    """Return the weights that `pack` wrote to `text`."""
    groups: dict[str, dict[str, int]] = json.loads(text)
    return {
        f"{prefix} {rest}" if prefix else rest: hundredths / _HUNDRED
        for prefix, group in groups.items()
        for rest, hundredths in group.items()
    }


def score(model: Mapping[str, float], features: Iterable[str]) -> float:
    """Return the sum of the weights that `model` gives to `features`."""
    return sum([model.get(feature, 0.0) for feature in features])
