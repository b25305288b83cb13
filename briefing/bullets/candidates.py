"""Make a bullet of every sentence that can be one."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from briefing.bullets.features import describe
from briefing.bullets.guards import unfit
from briefing.bullets.salience import salience
from briefing.bullets.wording import apply, without_connective
from briefing.language.antecedents import Antecedents
from briefing.model import Bullet, Edit

if TYPE_CHECKING:
    from briefing.model import Analysis, Quote, Speaker
    from briefing.span import Span


@dataclass(frozen=True, slots=True)
class Candidate:
    """A sentence worded as a bullet, with what the choice compares."""

    bullet: Bullet
    terms: frozenset[str]
    number: int
    """Index into `Analysis.sentences`."""
    section: int
    """How many headings stand before it."""
    words: int


def find_candidates(analysis: Analysis) -> list[Candidate]:
    """Return a bullet for every sentence of `analysis` that stands on its own, best first."""
    antecedents = Antecedents(analysis.article, analysis.sentences, analysis.entities)
    quotes = _quotes_by_sentence(analysis)
    sections = _sections(analysis)
    found = []
    for number, described in enumerate(describe(analysis)):
        sentence = analysis.sentences[number]
        if sentence.span in analysis.dropped:
            continue
        touching = quotes[number]
        meant = antecedents.of_leading_pronoun(number) or antecedents.of_leading_surname(number)
        named = (Edit(*meant, "reference"),) if meant else ()
        if unfit(analysis, sentence, touching, tuple(edit.span for edit in named)):
            continue
        edits = without_connective(analysis.article.text, sentence.span)
        edits = tuple(e for e in edits if not any(e.span.overlaps(n.span) for n in named)) + named
        sources = (sentence.span,)
        bullet = Bullet(
            text=apply(analysis.article.text, sources, edits),
            sources=sources,
            edits=edits,
            said_by=_speaker(sentence.span, touching),
            salience=salience(described),
        )
        words = len(bullet.text.split())
        section = sections[sentence.block]
        found.append(Candidate(bullet, described.terms, number, section, words))
    found.sort(key=lambda one: (-one.bullet.salience, one.number))
    return found


def plain_candidates(analysis: Analysis) -> list[Candidate]:
    """Return the first paragraph sentences word by word, for a text that has nothing better."""
    sections = _sections(analysis)
    return [
        Candidate(
            replace(
                Bullet(apply(analysis.article.text, (sentence.span,), ()), (sentence.span,)),
                salience=-float(number),
            ),
            frozenset(),
            number,
            sections[sentence.block],
            1,
        )
        for number, sentence in enumerate(analysis.sentences[:1])
    ]


def _speaker(sentence: Span, quotes: tuple[Quote, ...]) -> Speaker | None:
    """Return to whom most of `sentence` is clearly attributed, or None."""
    shares = [
        (sum(min(s.end, sentence.end) - max(s.start, sentence.start) for s in spans), quote)
        for quote in quotes
        if quote.clear and (spans := [s for s in quote.spans if s.overlaps(sentence)])
    ]
    return max(shares, key=lambda row: row[0])[1].speaker if shares else None


def _quotes_by_sentence(analysis: Analysis) -> list[tuple[Quote, ...]]:
    starts = [sentence.span.start for sentence in analysis.sentences]
    held: list[list[Quote]] = [[] for _ in starts]
    for quote in analysis.quotes:
        for span in quote.spans:
            number = max(0, bisect_left(starts, span.start + 1) - 1)
            while number < len(starts) and starts[number] < span.end:
                if not held[number] or held[number][-1] is not quote:
                    held[number].append(quote)
                number += 1
    return [tuple(quotes) for quotes in held]


def _sections(analysis: Analysis) -> list[int]:
    """Return for every block how many headings stand before it."""
    counts, headings = [], 0
    for block in analysis.article.blocks:
        headings += block.kind == "heading"
        counts.append(headings)
    return counts
