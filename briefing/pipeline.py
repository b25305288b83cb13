"""From an article to its analysis, step by step."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefing.bullets import summarize
from briefing.figures import find_figures
from briefing.language import find_entities, find_sentences
from briefing.model import Analysis
from briefing.quotes import find_quotes
from briefing.timeline import date_spans, find_events, find_timexes

if TYPE_CHECKING:
    from briefing.model import Article


def analyze(article: Article, *, bullets: int | None = None) -> Analysis:
    """Return everything the engine finds in `article`; never raises, whatever the text.

    `bullets` is how many bullets to write; None lets the article's length decide.
    """
    sentences = find_sentences(article)
    entities = find_entities(article, sentences)
    timexes = find_timexes(article, sentences)
    analysis = Analysis(
        article=article,
        sentences=sentences,
        entities=entities,
        quotes=find_quotes(article, sentences, entities, timexes),
        timexes=timexes,
        dated=date_spans(article, sentences, timexes),
    )
    return conclude(analysis, bullets=bullets)


def conclude(analysis: Analysis, *, bullets: int | None = None) -> Analysis:
    """Return `analysis` with events, figures and bullets made anew from the rest of it."""
    article, sentences, quotes = analysis.article, analysis.sentences, analysis.quotes
    analysis = replace(
        analysis,
        events=find_events(article, sentences, analysis.entities, quotes, analysis.timexes),
        figures=find_figures(article, sentences, quotes, analysis.timexes),
    )
    return replace(analysis, bullets=summarize(analysis, bullets))
