"""Say in words what a briefing stands for, what it leaves open, and what a reader put right."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.model import Briefing


def coverage_lines(briefing: Briefing) -> Iterator[str]:
    """Yield one line for each measure of `briefing.coverage`."""
    coverage = briefing.coverage
    quotes, dates = coverage.quotes_attributed, coverage.timexes_placed
    yield f"{quotes} of {coverage.quotes_found} quotations stand under a speaker"
    yield f"{dates} of {coverage.timexes_found} date expressions have a place in time"
    yield f"the bullets stand for {coverage.sentences_in_bullets} of {coverage.sentences} sentences"
    articles = len(briefing.analyses)
    if undated := coverage.undated_articles:
        count = "The article has" if articles == 1 else f"{undated} of {articles} articles have"
        yield f"{count} no publication date: “Tuesday” or “last year” stay unresolved there"
    if foreign := coverage.foreign_articles:
        verb = "is" if foreign == 1 else "are"
        count = "The article is" if articles == 1 else f"{foreign} of {articles} articles {verb}"
        yield f"{count} not in English: only dates written in digits are read there"


def correction_lines(briefing: Briefing) -> Iterator[str]:
    """Yield one line for each correction in `briefing`, those whose words are gone last.

    A name that is put right in several articles is told once, and of the order
    of the bullets only that it is the reader's.
    """
    found = dict.fromkeys(one for analysis in briefing.analyses for one in analysis.corrections)
    lost = dict.fromkeys(one for analysis in briefing.analyses for one in analysis.lost)
    if moves := [str(one.number) for one in found if one.moves_bullet]:
        yield f"the bullets stand in the order of the reader (correction {', '.join(moves)})"
    for one in found:
        if not one.moves_bullet:
            yield f"{one.words} (correction {one.number})"
    for one in lost:
        if one not in found:
            yield f"{one.words} (correction {one.number}: no longer found, not applied)"
