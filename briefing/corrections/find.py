"""Find the item that a reader means by some of its words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

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
}


def anchor_for(analysis: Analysis, kind: CorrectionKind, words: str) -> Selector:
    """Return what finds the one item again that a correction of `kind` is about.

    `words` are some of the item's own words. Raises CorrectionError when no
    item has them, or more than one.
    """
    item = _ITEMS[kind]
    text = analysis.article.text
    wanted = one_line(words)
    items = dict(_items(analysis, item))
    exact = [span for span in items if one_line(span.of(text)) == wanted]
    found = exact or [span for span, said in items.items() if wanted and wanted in one_line(said)]
    if not found:
        raise CorrectionError(f"no {item} of “{analysis.article.label}” has the words “{wanted}”")
    if len(found) > 1:
        raise CorrectionError(
            f"{len(found)} {item}s have the words “{wanted}”; give more words of the one you mean"
        )
    return select(text, found[0])


def _items(analysis: Analysis, item: str) -> Iterator[tuple[Span, str]]:
    """Yield for each item of a sort what it is anchored to, and its words."""
    text = analysis.article.text
    if item == "quote":
        for quote in analysis.quotes:
            yield quote.spans[0], quote.text(text)
    elif item == "event":
        for event in analysis.events:
            yield event.timex.span if event.timex else event.sentence, event.text
    else:
        for sentence in analysis.sentences:
            yield sentence.span, sentence.span.of(text)
