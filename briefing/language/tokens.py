"""Cut an article into words and marks, once, for every step that reads words."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from briefing.span import Span

_TOKEN: Final = re.compile(
    r"(?:[^\W\d_]\.){2,}"  # U.S.
    r"|\d[\d.,]*\d(?![^\W_])"  # 1,000.5
    r"|[^\W_]+(?:[’'&-][^\W_]+)*"  # O’Brien, AT&T, al-Amin, 225th
    r"|\S"
)
_ENDINGS: Final = ("'s", "’s", "'S", "’S")


@dataclass(frozen=True, slots=True)
class Tokens:
    """The words and marks of a text in reading order, as columns of one table."""

    words: tuple[str, ...]
    lower: tuple[str, ...]
    starts: array[int]
    ends: array[int]

    def __len__(self) -> int:
        return len(self.words)

    def first_from(self, offset: int) -> int:
        """Return the number of the first token that starts at or after `offset`."""
        return bisect_left(self.starts, offset)

    def inside(self, span: Span) -> range:
        """Return the numbers of the tokens that start inside `span`."""
        return range(self.first_from(span.start), self.first_from(span.end))


@lru_cache(maxsize=4)
def tokenize(text: str) -> Tokens:
    """Return the tokens of `text`; a possessive ending is a token of its own.

    The latest few results are kept, so that steps which follow one another
    share them.
    """
    words: list[str] = []
    starts, ends = array("L"), array("L")
    # Most words come again and again; one string is enough for all of them.
    known: dict[str, str] = {}
    for found in _TOKEN.finditer(text):
        word, start, end = found[0], found.start(), found.end()
        word = known.setdefault(word, word)
        if word.endswith(_ENDINGS) and len(word) > 2:
            words += (known.setdefault(word[:-2], word[:-2]), word[-2:])
            starts.extend((start, end - 2))
            ends.extend((end - 2, end))
        else:
            words.append(word)
            starts.append(start)
            ends.append(end)
    lower = {word: word.lower().replace("’", "'") for word in set(words)}
    return Tokens(tuple(words), tuple(lower[word] for word in words), starts, ends)
