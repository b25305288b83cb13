"""Tell a section heading from a short paragraph."""

from __future__ import annotations

import re
from typing import Final

_LONGEST: Final = 100
_MOST_WORDS: Final = 14
_CLOSED: Final = re.compile(r"[.!,;:…\"”’»)\]]\s*$")
_MARKDOWN: Final = re.compile(r"#{1,6}\s+\S")
_SPEECH: Final = re.compile(r"[\"“”«»„]")
_QUOTED: Final = re.compile(r"[\"“«„‘'](?P<words>[^\"“”«»„‘]*\w)[\"”»“’']")
_NO_LETTERS: Final = re.compile(r"[\W\d_]*")
_LIST_ITEM: Final = re.compile(r"\s*(?:[-*•–—·]|\d{1,3}[.)])\s")


def is_heading(words: str) -> bool:
    """Return whether a paragraph with these words is a heading.

    A heading is one short line that starts with a capital or a digit, has two
    words or more (or is marked by #), and no closing mark but a question mark.
    """
    if "\n" in words or len(words) > _LONGEST or _NO_LETTERS.fullmatch(words):
        return False
    if _MARKDOWN.match(words):
        return True
    if quoted := _QUOTED.fullmatch(words):
        words = quoted["words"]
    if _CLOSED.search(words) or _SPEECH.search(words) or _LIST_ITEM.match(words):
        return False
    count = len(words.split())
    return 2 <= count <= _MOST_WORDS and (words[0].isupper() or words[0].isdigit())
