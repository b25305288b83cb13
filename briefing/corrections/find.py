"""Find the item that a reader means by some of its words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from briefing.corrections.apply import timex_words
from briefing.errors import CorrectionError
from briefing.plain import one_line
from briefing.selectors import select

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.model import Analysis, CorrectionKind, Selector, Span

_ITEMS: Final[dict[str, str]] = {
    "speaker": "quote",
    "kind": "quote",
    "no quote": "quote",
    "event date": "event",
    "no event": "event",
    "no bullet": "sentence",
    "first bullet": "sentence",
    "bullet before": "bullet",
    "bullet after": "bullet",
}


def anchor_for(analysis: Analysis, kind: CorrectionKind, words: str) -> tuple[Selector, str | None]:
    """Return what finds the one item again that a correction of `kind` is about.

    `words` are some of the item's own words. With it comes, of an event, the
    words of its date. Raises CorrectionError when no item has them, or more
    than one.
    """
    item = _ITEMS[kind]
    wanted = one_line(words)
    items = list(dict.fromkeys(_items(analysis, item)))
    exact = [one for one in items if wanted in (one.date, one.words)]
    found = exact or [one for one in items if wanted and wanted in one.words]
    if not found:
        raise CorrectionError(f"no {item} of “{analysis.article.label}” has the words “{wanted}”")
    if len(found) > 1:
        raise CorrectionError(
            f"{len(found)} {item}s have the words “{wanted}”; give more words of the one you mean"
        )
    return select(analysis.article.text, found[0].span), found[0].date


class _Item(NamedTuple):
    span: Span
    words: str
    date: str | None = None


def _items(analysis: Analysis, item: str) -> Iterator[_Item]:
    """Yield the items of a sort, each with what it is anchored to."""
    text = analysis.article.text
    if item == "quote":
        for quote in analysis.quotes:
            yield _Item(quote.spans[0], one_line(quote.text(text)))
    elif item == "event":
        for event in analysis.events:
            yield _Item(event.sentence, one_line(event.text), timex_words(event, text))
    elif item == "bullet":
        for bullet in analysis.bullets:
            yield _Item(bullet.sources[0], one_line(bullet.text))
    else:
        for sentence in analysis.sentences:
            yield _Item(sentence.span, one_line(sentence.span.of(text)))
