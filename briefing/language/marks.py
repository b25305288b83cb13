"""Pair quotation marks, whatever the house style and whatever is broken."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final, Literal

from briefing.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.model import Article

_Side = Literal["open", "close", "either"]

_DOUBLE: Final = re.compile(r"''|’’|‘‘|``|[\"“”„‟«»‹›＂〝〞]")
_LOW: Final = re.compile(r"(?<![^\s(\[—–-])‚(?=\w)[^‚\n]+?[‘’](?![^\W_])")
"""Low single marks; a closing one may look like an apostrophe."""
_SINGLE: Final = re.compile(r"(?<![^\s(\[—–\"“-])[‘'’`](?=[^\W_]|[$£€#…])|['’](?![^\W_])")
_SINGLE_END: Final = re.compile(r"[.,?!…;:—–-]")
_ANGLES: Final = ("«»", "‹›")
_BEFORE_OPEN: Final = frozenset("([{—–-/:‘'’“")
_AFTER_CLOSE: Final = frozenset(".,;:?!)]}—–-…/’'”")


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of words between outer quotation marks."""

    words: Span
    """Without the marks and the white space beside them."""
    whole: Span
    """With the marks."""
    closed: bool
    """False when the paragraph ends, or another run begins, before a closing mark."""
    block: int
    """Which of `Article.blocks` it stands in, from 0."""


@lru_cache(maxsize=4)
def find_runs(article: Article) -> tuple[Run, ...]:
    """Return the outermost marked runs of `article` in reading order, never overlapping.

    Double marks of every form count; single marks only where the article uses
    them as its house style. Marks are paired inside their paragraph: an opener
    without a closer runs to the paragraph's end or to the next opener.
    """
    text = article.text
    double = [
        run
        for number, block in enumerate(article.blocks)
        for run in _outermost(
            [*_double_runs(text, block.span, number), *_low_runs(text, block.span, number)]
        )
    ]
    single = [
        run
        for number, block in enumerate(article.blocks)
        for run in _single_runs(text, block.span, number)
        if any(sign.isalnum() for sign in run.words.of(text))
    ]
    if not _is_single_style(text, double, single):
        return tuple(double)
    return tuple(_outermost([*double, *single]))


def _double_runs(text: str, block: Span, number: int) -> Iterator[Run]:
    opened: re.Match[str] | None = None
    for mark in _DOUBLE.finditer(text, block.start, block.end):
        side = _side(text, mark, block)
        if opened is None:
            if side != "close":
                opened = mark
            continue
        if not _belong(opened[0], mark[0]):
            continue
        if side == "open":
            yield from _run(text, opened, mark.start(), None, number)
            opened = mark
        else:
            yield from _run(text, opened, mark.start(), mark.end(), number)
            opened = None
    if opened is not None:
        yield from _run(text, opened, block.end, None, number)


def _run(
    text: str, opened: re.Match[str], end: int, outer_end: int | None, number: int
) -> Iterator[Run]:
    words = Span(opened.end(), max(end, opened.end())).trimmed(text)
    if any(sign.isalnum() for sign in words.of(text)):
        whole = Span(opened.start(), outer_end if outer_end is not None else words.end)
        yield Run(words, whole, outer_end is not None, number)


def _belong(opener: str, closer: str) -> bool:
    """Return whether `closer` can end, or another opener follow, what `opener` began."""
    return all((opener in pair) == (closer in pair) for pair in _ANGLES)


def _side(text: str, mark: re.Match[str], block: Span) -> _Side:
    """Return on which side of words `mark` stands, by its neighbours and then by its form."""
    before = text[mark.start() - 1] if mark.start() > block.start else " "
    after = text[mark.end()] if mark.end() < block.end else " "
    free_before = before.isspace() or before in _BEFORE_OPEN
    free_after = after.isspace() or after in _AFTER_CLOSE
    if mark[0] == "„":
        return "open"
    if free_before and not after.isspace() and not (free_after and not before.isspace()):
        return "open"
    if not before.isspace() and free_after:
        return "close"
    if mark[0] in {"“", "``", "«", "‹", "‘‘", "〝"}:
        return "open"
    if mark[0] in {"”", "»", "›", "〞"}:
        return "close"
    if before.isdigit():
        return "close"
    return "either"


def _low_runs(text: str, block: Span, number: int) -> Iterator[Run]:
    for found in _LOW.finditer(text, block.start, block.end):
        yield _single(text, found.start(), found.end() - 1, number)


def _single_runs(text: str, block: Span, number: int) -> Iterator[Run]:
    opened: int | None = None
    doubtful: int | None = None
    for mark in _SINGLE.finditer(text, block.start, block.end):
        place = mark.start()
        before = text[place - 1] if place > block.start else " "
        after = text[place + 1] if place + 1 < block.end else " "
        if (mark[0] != "’" and after.isalnum()) or (before.isspace() and not after.isspace()):
            if opened is not None and doubtful is not None:
                yield _single(text, opened, doubtful, number)
                opened = doubtful = None
            if opened is None and not _is_elision(text, place):
                opened = place
        elif opened is not None:
            if _SINGLE_END.match(before) or not (after.isspace() and before in "sS"):
                yield _single(text, opened, place, number)
                opened = doubtful = None
            else:
                doubtful = doubtful or place
    if opened is not None:
        if doubtful is not None:
            yield _single(text, opened, doubtful, number)
        elif opened == block.start or text[block.start : opened].rstrip().endswith((":", ",")):
            words = Span(opened + 1, block.end).trimmed(text)
            yield Run(words, Span(opened, words.end), closed=False, block=number)


_ELISION: Final = re.compile(r".(?:\d0s|em\b|til\b|cause\b|tis\b|twas\b|n\b|bout\b)", re.IGNORECASE)


def _is_elision(text: str, place: int) -> bool:
    return _ELISION.match(text, place) is not None


def _single(text: str, start: int, end: int, number: int) -> Run:
    return Run(Span(start + 1, end).trimmed(text), Span(start, end + 1), closed=True, block=number)


def _is_single_style(text: str, double: list[Run], single: list[Run]) -> bool:
    """Return whether single marks are this article's house style for speech.

    They are when several single runs of two words or more close after a stop
    or comma and outnumber the double runs.
    """
    sure = sum(
        run.closed
        and " " in run.words.of(text)
        and _SINGLE_END.match(text[run.words.end - 1]) is not None
        for run in single
    )
    spoken = sum(" " in run.words.of(text) for run in double)
    return sure > spoken or (sure >= 2 and sure * 2 > spoken)


def _outermost(runs: list[Run]) -> Iterator[Run]:
    end = 0
    for run in sorted(runs, key=lambda run: (run.whole.start, -run.whole.end)):
        if run.whole.start >= end:
            yield run
            end = run.whole.end
