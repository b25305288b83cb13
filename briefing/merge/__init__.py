"""Merge the analyses of one or more articles into one briefing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.bullets import merge_bullets
from briefing.model import Briefing, Coverage

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.model import Analysis


def brief(analyses: Sequence[Analysis], *, bullets: int | None = None) -> Briefing:
    """Return the briefing of `analyses`, which may be of one article or of many."""
    return Briefing(
        analyses=tuple(analyses),
        bullets=merge_bullets(analyses, bullets),
        speakers=(),
        unclear=(),
        timeline=(),
        unplaced=(),
        entities=(),
        figures=(),
        conflicts=(),
        coverage=Coverage(0, 0, 0, 0, 0, 0, 0),
    )
