"""Cut paragraphs into sentences."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from briefing.model import Sentence
from briefing.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.model import Article

_END: Final = re.compile(r"[.!?…]+[\"”’')\]]*\s+(?=[\"“‘'(\[]?[A-Z0-9])")


def find_sentences(article: Article) -> tuple[Sentence, ...]:
    """Return the sentences of the paragraphs and captions of `article`, in reading order."""
    found: list[Sentence] = []
    for number, block in enumerate(article.blocks):
        if block.kind not in {"paragraph", "caption"}:
            continue
        start = block.span.start
        if article.dateline is not None and block.span.contains(article.dateline):
            start = article.dateline.end
        found.extend(
            Sentence(span, number) for span in split(article.text, Span(start, block.span.end))
        )
    return tuple(found)


def split(text: str, paragraph: Span) -> Iterator[Span]:
    """Yield the sentences of `paragraph`, without the white space around them."""
    start = paragraph.start
    for end in _END.finditer(text, paragraph.start, paragraph.end):
        yield Span(start, end.end()).trimmed(text)
        start = end.end()
    if last := Span(start, paragraph.end).trimmed(text):
        yield last
