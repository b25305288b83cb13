"""How common each term is in news, counted once for all over a background collection.

Weights that came from the reader's own articles would change with every
article, and with them the stories that were found before.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from math import log
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

RAREST: Final = 8
"""Terms in fewer background articles are not in the file; each counts as half as common."""


@dataclass(frozen=True, slots=True)
class Background:
    """Document frequencies of terms in a collection of news."""

    articles: int
    found_in: Mapping[str, int]

    def rarity(self, term: str) -> float:
        """Return the inverse document frequency of `term` (Spärck Jones 1972), 0 or more."""
        return max(0.0, log((self.articles + 1) / (self.found_in.get(term, RAREST / 2) + 0.5)))


@lru_cache(maxsize=1)
def background() -> Background:
    """Return the frequencies that `python -m briefing.stories.training` wrote."""
    raw = json.loads(
        files(__package__).joinpath("data", "frequencies.json").read_text(encoding="utf-8")
    )
    found_in = {term: int(count) for count, terms in raw["terms"].items() for term in terms.split()}
    return Background(raw["articles"], found_in)
