"""What the reader wrote beside the articles, and what they highlighted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.model import Reference
from briefing.plain import one_line
from briefing.selectors import locate
from tui.items import Item, muted, styled

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.library import Note
    from briefing.span import Span
    from tui.desk import Opened

NOTE_SIGN = "✎"
HIGHLIGHT_SIGN = "▪"


def noted_spans(entry: Opened) -> list[tuple[Span, Note]]:
    """Return the notes on words that stand in the article of `entry`, with where they stand."""
    if entry.article is None or entry.shelved is None:
        return []
    text = entry.article.text
    found = (
        (locate(text, note.selector), note)
        for note in entry.shelved.notes
        if note.selector is not None
    )
    return [(span, note) for span, note in found if span is not None]


def note_items(entry: Opened, number: int) -> Iterator[Item]:
    """Yield the notes on `entry`, the analysis `number` of the briefing, in reading order.

    Those on the whole article come first, those whose words are gone last.
    """
    if entry.shelved is None:
        return
    spans = {note.number: span for span, note in noted_spans(entry)}
    far = len(entry.article.text) if entry.article else 0

    def place(note: Note) -> int:
        if note.selector is None:
            return -1
        return spans[note.number].start if note.number in spans else far

    for note in sorted(entry.shelved.notes, key=place):
        yield _item(note, spans.get(note.number), number)


def _item(note: Note, span: Span | None, number: int) -> Item:
    words = one_line(note.words)
    about = "" if note.selector is None else " ".join(note.selector.exact.split())
    lost = " (these words are gone from the article)" if about and span is None else ""
    parts = [part for part in (words, f"“{one_line(about)}”{lost}" if about else "") if part]
    content = styled(words) + muted(f"{'  ' if words else ''}{parts[-1]}" if about else "")
    return Item(
        content,
        (Reference(number, span),) if span is not None else (),
        styled(NOTE_SIGN if words else HIGHLIGHT_SIGN, "$text-accent"),
        " ".join(parts),
        note=note.number,
    )
