"""Merge the bullets of several articles on one story."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.model import BriefingBullet, Reference

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.model import Analysis


def merge_bullets(
    analyses: Sequence[Analysis], count: int | None = None
) -> tuple[BriefingBullet, ...]:
    """Return the bullets of several articles, most salient first, no two saying the same."""
    bullets = [
        BriefingBullet(b.text, tuple(Reference(n, s) for s in b.sources), b.said_by, b.edits)
        for n, analysis in enumerate(analyses)
        for b in analysis.bullets
    ]
    return tuple(bullets[:count])
