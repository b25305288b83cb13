"""Find the temporal expressions of an article and resolve them from left to right."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from briefing.model import Timex
from briefing.span import Span
from briefing.timeline.calendar import interval_of
from briefing.timeline.direction import direction_at
from briefing.timeline.grammar import RULES, TRIGGER
from briefing.timeline.intervals import widened
from briefing.timeline.resolve import Found, resolve
from briefing.timeline.scene import Scene

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.model import Article, Sentence
    from briefing.timeline.resolve import Reading

_QUARTER: Final = re.compile(r"quarter", re.IGNORECASE)
_NAMED_QUARTER: Final = frozenset({"quarter", "shortquarter"})


def find_timexes(article: Article, sentences: tuple[Sentence, ...]) -> tuple[Timex, ...]:
    """Return the temporal expressions of `article`, resolved, in reading order."""
    scene = Scene(article.published, quarters=len(_QUARTER.findall(article.text)))
    found: list[Timex] = []
    for stretch in _stretches(article, sentences):
        if TRIGGER.search(article.text, stretch.start, stretch.end):
            found.extend(_in_stretch(article.text, stretch, scene))
    return tuple(found)


def _stretches(article: Article, sentences: tuple[Sentence, ...]) -> Iterator[Span]:
    """Yield the sentences, and the headings, which are none, in reading order."""
    inside: dict[int, list[Span]] = {}
    for sentence in sentences:
        inside.setdefault(sentence.block, []).append(sentence.span)
    for number, block in enumerate(article.blocks):
        if block.kind != "boilerplate":
            yield from inside.get(number, [block.span])


def _in_stretch(text: str, stretch: Span, scene: Scene) -> Iterator[Timex]:
    end = stretch.start
    for name, match in _candidates(text, stretch):
        if match.start() < end:
            continue
        here = Found(
            match=match,
            scene=scene,
            direction=direction_at(text, match.start(), stretch.start, match.end(), stretch.end),
            before=text[max(stretch.start, match.start() - 24) : match.start()].lower(),
            after=text[match.end() : min(stretch.end, match.end() + 24)],
        )
        reading = resolve(name, here)
        if reading is None:
            continue
        end = match.end()
        scene.remember(reading.value)
        if name in _NAMED_QUARTER and reading.value[:4].isdigit():
            scene.last_quarter = reading.value if "-Q" in reading.value else scene.last_quarter
        yield _timex(text, match, reading, here)


def _candidates(text: str, stretch: Span) -> list[tuple[str, re.Match[str]]]:
    found = [
        (rule.name, match)
        for rule in RULES
        for match in rule.pattern.finditer(text, stretch.start, stretch.end)
    ]
    found.sort(key=lambda one: (one[1].start(), -one[1].end()))
    return found


def _timex(text: str, match: re.Match[str], reading: Reading, here: Found) -> Timex:
    interval = interval_of(reading.value) if reading.type in {"DATE", "TIME"} else None
    if interval is not None and reading.last is not None:
        interval = interval.__class__(interval.start, reading.last, interval.granularity)
    return Timex(
        span=Span(match.start(), match.end()),
        type=reading.type,
        value=reading.value,
        modifier=reading.modifier,
        interval=widened(interval, reading, here),
    )
