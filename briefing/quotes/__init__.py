"""Find who said what: marked, partial and reported speech with its speaker."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.model import Quote
from briefing.quotes.attribution import attribute
from briefing.quotes.indirect import find_reports, source_features, source_options
from briefing.quotes.reading import read
from briefing.quotes.speakers import speakers_of, unnamed
from briefing.quotes.weights import score, weights
from briefing.span import Span

if TYPE_CHECKING:
    from briefing.model import Article, Entity, Sentence, Timex


def find_quotes(
    article: Article,
    sentences: tuple[Sentence, ...],
    entities: tuple[Entity, ...],
    timexes: tuple[Timex, ...],
) -> tuple[Quote, ...]:
    """Return the quotes of `article` in reading order, each with its best speaker."""
    reading = read(article, sentences, entities)
    speakers = speakers_of(entities)
    found = []
    for attribution in attribute(reading, range(len(reading.runs))):
        run = reading.runs[attribution.run]
        mention = attribution.mention
        speaker = None
        if mention is not None:
            speaker = (
                speakers[mention.entity]
                if mention.entity is not None
                else unnamed(reading, mention)
            )
        words = run.words.of(article.text)
        found.append(
            Quote(
                kind="direct" if words[:1].isupper() else "partial",
                spans=(run.words,),
                cue=None,
                mention=mention.span if mention else None,
                speaker=speaker,
                confidence=attribution.probability,
            )
        )
    model = weights("sources")
    for report in find_reports(reading):
        options = source_options(reading, report.cue)
        scores = [
            score(model, features)
            for features in source_features(reading, report.cue, report.form, options)
        ]
        mention = None
        if scores:
            best = max(range(len(scores)), key=lambda order: scores[order])
            mention = reading.starting[options[best]]
        speaker = None
        if mention is not None:
            speaker = (
                speakers[mention.entity]
                if mention.entity is not None
                else unnamed(reading, mention)
            )
        found.append(
            Quote(
                kind="indirect",
                spans=tuple(
                    Span(reading.tokens.starts[part.start], reading.tokens.ends[part.stop - 1])
                    for part in report.parts
                ),
                cue=Span(
                    reading.tokens.starts[report.cue.first], reading.tokens.ends[report.cue.last]
                ),
                mention=mention.span if mention else None,
                speaker=speaker,
                confidence=report.probability,
            )
        )
    return tuple(found)
