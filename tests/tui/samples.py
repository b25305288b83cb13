"""An invented article and what an engine could find in it, so that no test hangs on the engine."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from briefing.model import (
    Analysis,
    Article,
    Briefing,
    BriefingBullet,
    Bullet,
    Coverage,
    EntityEntry,
    Event,
    Figure,
    FigureEntry,
    Interval,
    Quote,
    Reference,
    Sentence,
    Span,
    Speaker,
    SpeakerEntry,
    SpokenQuote,
    TimelineEntry,
    Timex,
    Unplaced,
)
from tui.working import Engine

if TYPE_CHECKING:
    from collections.abc import Sequence

STORY = """\
Harbour bridge at Port Lorne closes after cracks are found
By Mira Castell and Odo Bram
3 May 2024

PORT LORNE (Tidewire) — The Castle Bridge was closed on Friday after divers \
found cracks in two of its piers, the harbour authority said.

“We would rather close a bridge for a month than bury somebody,” harbour master Ilse Quant told \
reporters. “Nobody will drive over it before I have walked over it myself.”

The cracks were first noticed in January, according to an engineer who asked not to be named.

Mayor Teodor Vance called the closure “a blow to the old town” and promised ferries from 6 May.

At least 14,000 people cross the bridge every day, and repairs may cost 3.2 million crowns, \
the council estimates.

Background

The bridge was built in 1931 and was last repaired between 7 and 9 June 2011. Quant said \
the authority had warned the council since August 2022.

“The warnings recently got louder,” Vance said.

Tidewire has asked the council for comment.
"""
PUBLISHED = date(2024, 5, 3)


def sample_article(title: str | None = None) -> Article:
    """Return the story as an article; `title` replaces its own."""
    article = Article.from_text(STORY, source="castle-bridge.txt", outlet="Tidewire")
    return replace(
        article,
        title=title or "Harbour bridge at Port Lorne closes after cracks are found",
        authors=("Mira Castell", "Odo Bram"),
        published=PUBLISHED,
        place="Port Lorne",
    )


def _at(words: str) -> Span:
    start = STORY.index(words)
    return Span(start, start + len(words))


def _sentence(words: str) -> Span:
    """Return the line of the story that begins with `words`, as the sentence of an item."""
    start = STORY.index(words)
    return Span(start, STORY.index("\n", start))


_CLOSED = _sentence("The Castle Bridge was closed")
_TOLD = _sentence("“We would rather")
_NOTICED = _sentence("The cracks were first")
_MAYOR = _sentence("Mayor Teodor")
_CROSS = _sentence("At least 14,000")
_BUILT = _sentence("The bridge was built")
_LOUDER = _sentence("“The warnings")

QUANT = Speaker("Ilse Quant", "Ilse Quant", "person", "harbour master", ("Quant",))
VANCE = Speaker("Teodor Vance", "Teodor Vance", "person", "Mayor", ("Vance",))
ENGINEER = Speaker(None, "an engineer who asked not to be named", "unnamed")

_QUOTES = (
    Quote(
        "direct",
        (
            _at("We would rather close a bridge for a month than bury somebody,"),
            _at("Nobody will drive over it before I have walked over it myself."),
        ),
        None,
        _at("Ilse Quant"),
        QUANT,
    ),
    Quote(
        "indirect",
        (_at("the authority had warned the council since August 2022"),),
        None,
        None,
        QUANT,
    ),
    Quote("partial", (_at("a blow to the old town"),), None, _at("Teodor Vance"), VANCE),
    Quote("indirect", (_at("The cracks were first noticed in January"),), None, None, ENGINEER),
    Quote("direct", (_at("The warnings recently got louder,"),), None, None, VANCE, confidence=0.3),
)
_FIGURES = (
    Figure(_at("At least 14,000 people"), 14000.0, "people", "At least", "people", _CROSS),
    Figure(_at("3.2 million crowns"), 3.2e6, "crowns", None, "crowns", _CROSS),
)


def _event(
    text: str, words: str, sentence: Span, interval: Interval, basis: str = "event"
) -> Event:
    timex = Timex(_at(words), "DATE", "", None, interval)
    return Event(text, timex, interval, sentence, None, basis)  # type: ignore[arg-type]


_EVENTS = (
    _event(
        "The bridge was built",
        "1931",
        _BUILT,
        Interval(date(1931, 1, 1), date(1931, 12, 31), "year"),
    ),
    _event(
        "The bridge was last repaired",
        "7 and 9 June 2011",
        _BUILT,
        Interval(date(2011, 6, 7), date(2011, 6, 9), "day"),
    ),
    _event(
        "Quant said the authority had warned the council",
        "August 2022",
        _BUILT,
        Interval(date(2022, 8, 1), None, "month"),
    ),
    _event(
        "The cracks were first noticed, according to an engineer",
        "January",
        _NOTICED,
        Interval(date(2024, 1, 1), date(2024, 1, 31), "month"),
    ),
    _event(
        "The Castle Bridge was closed after divers found cracks, the harbour authority said",
        "Friday",
        _CLOSED,
        Interval(PUBLISHED, PUBLISHED, "day"),
    ),
    _event(
        "Mayor Teodor Vance called the closure “a blow to the old town”",
        "Friday",
        _MAYOR,
        Interval(PUBLISHED, PUBLISHED, "day"),
        "statement",
    ),
    _event(
        "Teodor Vance promised ferries",
        "6 May",
        _MAYOR,
        Interval(date(2024, 5, 6), date(2024, 5, 6), "day"),
    ),
)
_BULLETS = (
    (
        _CLOSED.of(STORY),
        _CLOSED,
    ),
    (
        _MAYOR.of(STORY),
        _MAYOR,
    ),
    (
        _CROSS.of(STORY),
        _CROSS,
    ),
)


def sample_analysis(article: Article) -> Analysis:
    """Return what could be found in the story."""
    spans = (_CLOSED, _TOLD, _NOTICED, _MAYOR, _CROSS, _BUILT, _LOUDER)
    return Analysis(
        article=article,
        sentences=tuple(Sentence(span, article.block_at(span.start) or 0) for span in spans),
        quotes=_QUOTES,
        events=_EVENTS,
        figures=_FIGURES,
        bullets=tuple(Bullet(text, (span,)) for text, span in _BULLETS),
    )


def sample_briefing(analyses: Sequence[Analysis]) -> Briefing:
    """Return a briefing of `analyses`; all that is found is found in each of them."""
    every = range(len(analyses))
    recently = Timex(_at("recently"), "DATE", "PAST_REF")
    return Briefing(
        analyses=tuple(analyses),
        bullets=tuple(
            BriefingBullet(text, tuple(Reference(n, span) for n in every), outlets=1)
            for text, span in _BULLETS
        ),
        speakers=tuple(
            SpeakerEntry(
                speaker,
                tuple(
                    SpokenQuote(q, n) for n in every for q in _QUOTES[:4] if q.speaker is speaker
                ),
            )
            for speaker in (QUANT, VANCE, ENGINEER)
        ),
        unclear=tuple(SpokenQuote(_QUOTES[4], n) for n in every),
        timeline=tuple(
            TimelineEntry(
                event.interval,
                event.text,
                tuple(Reference(n, event.sentence) for n in every),
                None,
                event.basis,
                event,
                future=event.interval.start is not None and event.interval.start > PUBLISHED,
            )
            for event in _EVENTS
            if event.interval is not None
        ),
        unplaced=tuple(Unplaced(recently, n, _LOUDER) for n in every),
        entities=(
            EntityEntry(
                "Ilse Quant",
                "person",
                "harbour master",
                ("Quant",),
                tuple(Reference(n, _at(w)) for n in every for w in ("Ilse Quant", "Quant said")),
            ),
            EntityEntry(
                "Teodor Vance",
                "person",
                "Mayor",
                ("Vance",),
                tuple(Reference(n, _at("Teodor Vance")) for n in every),
            ),
            EntityEntry(
                "Port Lorne",
                "place",
                None,
                (),
                tuple(Reference(n, _at("PORT LORNE")) for n in every),
            ),
        ),
        figures=tuple(FigureEntry(figure, n) for n in every for figure in _FIGURES),
        conflicts=(),
        coverage=Coverage(
            quotes_found=4 * len(analyses),
            quotes_attributed=3 * len(analyses),
            timexes_found=8 * len(analyses),
            timexes_placed=7 * len(analyses),
            sentences=7 * len(analyses),
            sentences_in_bullets=3 * len(analyses),
            undated_articles=0,
            foreign_articles=0,
        ),
    )


ENGINE = Engine(sample_analysis, sample_briefing)
