"""Choose and word the bullets of a briefing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.model import Bullet

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.model import Analysis, BriefingBullet


def summarize(analysis: Analysis, count: int | None = None) -> tuple[Bullet, ...]:
    """Return the `count` most salient bullets, most salient first; 3 to 7 by length if None.

    Uses everything in `analysis` but its bullets.
    """
    chosen = analysis.sentences[: count or 5]
    return tuple(Bullet(s.span.of(analysis.article.text), (s.span,)) for s in chosen)


def merge_bullets(
    analyses: Sequence[Analysis], count: int | None = None
) -> tuple[BriefingBullet, ...]:
    """Return the bullets of several articles, most salient first, no two saying the same."""
    return ()
