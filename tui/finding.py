"""Words that are looked for in an article, and where they stand."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from typing import Final

from briefing.span import Span

_TYPED: Final = str.maketrans("‘’“”–—\n\u00a0", "''\"\"--  ")
"""What keyboards have, for what newspapers print; one code point for one."""


@dataclass(frozen=True, slots=True)
class Finding:
    """A search, its hits in reading order, and which of them is looked at."""

    words: str
    hits: tuple[Span, ...]
    current: int | None
    """Index into `hits`; None when there is none."""

    def step(self, by: int) -> Finding:
        """Return the finding at the hit `by` steps on, round the ends."""
        if self.current is None:
            return self
        return Finding(self.words, self.hits, (self.current + by) % len(self.hits))


def find(text: str, words: str, offset: int) -> Finding:
    """Return where `words` stand in `text`, in capitals or not, at the first hit from `offset` on.

    Typewriter quotes and hyphens find printed ones.
    """
    if not words:
        return Finding(words, (), None)
    pattern = re.compile(re.escape(words.translate(_TYPED)), re.IGNORECASE)
    hits = tuple(Span(*hit.span()) for hit in pattern.finditer(text.translate(_TYPED)))
    if not hits:
        return Finding(words, (), None)
    first = bisect_left(hits, offset, key=lambda span: span.start)
    return Finding(words, hits, first % len(hits))
