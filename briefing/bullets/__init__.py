"""Choose and word the bullets of a briefing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.bullets.candidates import find_candidates, plain_candidates
from briefing.bullets.choice import choose, pinned, usual_count
from briefing.bullets.pool import merge_bullets

if TYPE_CHECKING:
    from briefing.model import Analysis, Bullet

__all__ = ["merge_bullets", "summarize"]


def summarize(analysis: Analysis, count: int | None = None) -> tuple[Bullet, ...]:
    """Return the `count` most salient bullets, most salient first; 3 to 7 by length if None.

    Those that a reader has pinned come before all others. Uses everything in
    `analysis` but its bullets. A sentence that does not stand on its own is no
    bullet, so there may be fewer; a text without any such sentence gives its
    first one.
    """
    if count is None:
        count = usual_count(len(analysis.article.text.split()))
    candidates = find_candidates(analysis, joined=True) or plain_candidates(analysis)
    first, others = pinned(analysis, candidates)
    chosen = [*first, *choose(others, count - len(first), len(analysis.sentences))]
    return tuple(candidate.bullet for candidate in chosen)
