"""Count what a briefing stands for, and what it leaves open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.model import Coverage, Reference
from briefing.timeline import is_english

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.model import Analysis, BriefingBullet, Unplaced


def measure_coverage(
    analyses: Sequence[Analysis],
    bullets: Sequence[BriefingBullet],
    unplaced: Sequence[Unplaced],
) -> Coverage:
    """Return the coverage of a briefing of `analyses` with these bullets and unresolved dates."""
    marked = [
        quote for analysis in analyses for quote in analysis.quotes if quote.kind != "indirect"
    ]
    placed = sum(timex.interval is not None for analysis in analyses for timex in analysis.timexes)
    cited = {reference for bullet in bullets for reference in bullet.references}
    return Coverage(
        quotes_found=sum(len(quote.spans) for quote in marked),
        quotes_attributed=sum(len(quote.spans) for quote in marked if quote.clear),
        timexes_found=placed + len(unplaced),
        timexes_placed=placed,
        sentences=sum(len(analysis.sentences) for analysis in analyses),
        sentences_in_bullets=sum(
            Reference(number, sentence.span) in cited
            for number, analysis in enumerate(analyses)
            for sentence in analysis.sentences
        ),
        undated_articles=sum(analysis.article.published is None for analysis in analyses),
        foreign_articles=sum(not is_english(analysis.article.text) for analysis in analyses),
    )
