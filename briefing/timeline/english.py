"""Is a text English? The prose grammar reads nothing else."""

from __future__ import annotations

import re
from itertools import islice
from typing import Final

_COMMON: Final = frozenset(
    [
        "the",
        "of",
        "and",
        "to",
        "in",
        "a",
        "is",
        "that",
        "for",
        "on",
        "with",
        "was",
        "as",
        "it",
        "by",
        "at",
        "from",
        "be",
        "are",
        "this",
        "his",
        "her",
        "said",
        "has",
        "have",
        "not",
        "he",
        "she",
        "they",
        "but",
        "had",
        "were",
        "been",
        "an",
        "which",
        "will",
        "who",
        "or",
        "their",
        "its",
    ]
)
"""The commonest English words that carry no meaning of their own."""
_WORD: Final = re.compile(r"[^\W\d_]+")
_LAST_LATIN: Final = "\u024f"
"""The last letter of the Unicode block Latin Extended-B."""
_LOOK: Final = 400
_SHARE: Final = 0.14
_ENOUGH: Final = 25


def is_latin(text: str) -> bool:
    """Return whether at least half of the letters of `text` are Latin ones."""
    if text.isascii():
        return True
    letters = [sign for sign in text if sign.isalpha()]
    return 2 * sum(sign <= _LAST_LATIN for sign in letters) >= len(letters)


def is_english(text: str) -> bool:
    """Return whether `text` is English by its share of common words; a very short one passes.

    English prose has 30 to 45 percent of them, other languages below 8.
    """
    words = [found[0].lower() for found in islice(_WORD.finditer(text), _LOOK)]
    if len(words) < _ENOUGH:
        return True
    return sum(word in _COMMON for word in words) >= _SHARE * len(words)
