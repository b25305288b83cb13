"""How sure an attribution is: of the mention, and of whom the mention means."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from briefing.model import Entity
    from briefing.quotes.reading import Candidate, Reading

_NAME: Final = 0.96
_PRONOUN: Final = (0.96, 0.92, 0.86)
"""By how many others the pronoun could mean: none, one, more."""
_DESCRIPTION: Final = 0.8
_UNNAMED: Final = 0.7
_UNRESOLVED: Final = 0.45
"""Shares of right readings on PolNeAR's development part, rounded (see the model card)."""
_REACH: Final = 20
"""How many mentions back a rival may stand."""


def confidence(reading: Reading, mention: Candidate | None, probability: float) -> float:
    """Return how likely the attribution to `mention` is right, 0 to 1.

    `probability` is the share that the choice of the mention had among its
    rivals; the rest is how often mentions of its sort are understood.
    """
    if mention is None:
        return 0.0
    return round(probability * _understood(reading, mention), 3)


def _understood(reading: Reading, mention: Candidate) -> float:
    if mention.shape == "pronoun":
        if mention.entity is None:
            return _UNRESOLVED
        return _PRONOUN[min(_rivals(reading, mention), len(_PRONOUN) - 1)]
    if mention.entity is None:
        return _UNNAMED
    return _NAME if mention.shape == "name" else _DESCRIPTION


def _rivals(reading: Reading, mention: Candidate) -> int:
    """Return how many other persons of the right sex are named shortly before `mention`."""
    here = reading.order[mention.first]
    meant = mention.entity
    sex = {"he": "male", "she": "female"}.get(mention.head)
    others = {
        other.entity
        for other in reading.candidates[max(0, here - _REACH) : here]
        if other.shape == "name" and other.entity is not None and other.entity != meant
    }
    return sum(_may_be(reading.entities[number], sex) for number in sorted(others))


def _may_be(entity: Entity, sex: str | None) -> bool:
    return entity.kind == "person" and (entity.gender is None or entity.gender == sex)
