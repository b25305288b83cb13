"""Merge the analyses of one or more articles into one briefing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.bullets import merge_bullets
from briefing.merge.conflicts import find_conflicts
from briefing.merge.coverage import measure_coverage
from briefing.merge.entities import merge_entities
from briefing.merge.figures import merge_figures
from briefing.merge.news import find_news
from briefing.merge.order import in_readers_order
from briefing.merge.speakers import merge_speakers
from briefing.merge.timeline import find_unplaced, merge_timeline
from briefing.model import Briefing

__all__ = ["brief", "find_news"]

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.model import Analysis


def brief(analyses: Sequence[Analysis], *, bullets: int | None = None) -> Briefing:
    """Return the briefing of `analyses`, which may be of one article or of many.

    `bullets` is how many bullets to show; None lets the length decide.
    """
    shown = in_readers_order(merge_bullets(analyses, bullets), analyses)
    speakers, unclear = merge_speakers(analyses)
    unplaced = find_unplaced(analyses)
    return Briefing(
        analyses=tuple(analyses),
        bullets=shown,
        speakers=speakers,
        unclear=unclear,
        timeline=merge_timeline(analyses),
        unplaced=unplaced,
        entities=merge_entities(analyses),
        figures=merge_figures(analyses),
        conflicts=find_conflicts(analyses),
        coverage=measure_coverage(analyses, shown, unplaced),
    )
