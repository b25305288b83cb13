"""Recognise articles that are near-copies of one text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

_WORD: Final = re.compile(r"\w+")
_SHINGLE: Final = 5
_COPIED: Final = 0.5
"""Share of the shorter text's shingles that two near-copies have in common."""


def copy_groups(texts: Sequence[str]) -> tuple[int, ...]:
    """Return for every text the number of the first text that it is a near-copy of, or its own.

    Texts are compared by the runs of five words they share (Broder 1997,
    containment), so agency reports with another lead still count as one.
    """
    shingles = [_shingles(text) for text in texts]
    groups: list[int] = []
    for number, own in enumerate(shingles):
        groups.append(
            next(
                (groups[earlier] for earlier in range(number) if _copied(own, shingles[earlier])),
                number,
            )
        )
    return tuple(groups)


def _shingles(text: str) -> frozenset[tuple[str, ...]]:
    words = _WORD.findall(text.lower())
    return frozenset(zip(*(words[start:] for start in range(_SHINGLE)), strict=False))


def _copied(one: frozenset[tuple[str, ...]], other: frozenset[tuple[str, ...]]) -> bool:
    shorter = min(len(one), len(other))
    return shorter > 0 and len(one & other) >= _COPIED * shorter
