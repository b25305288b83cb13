"""How sure an attribution is."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing.quotes.reading import Candidate, Reading


def confidence(reading: Reading, mention: Candidate | None, probability: float) -> float:
    """Return how likely the attribution to `mention` is right, 0 to 1."""
    if mention is None:
        return 0.0
    return round(probability, 3)
