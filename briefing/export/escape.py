"""Quote text for Markdown so that it shows as it is and does nothing."""

from __future__ import annotations

import re
from typing import Final

from briefing.plain import one_line

_ACTIVE: Final = re.compile(
    r"[\\`*_\[\]{}<>~|$^@]|&(?=[#\w])|[=%#]{2,}|#(?=\w)|:(?=//)|(?<=\bwww)\."
)
"""What CommonMark 0.31, GitHub's tables, strike-outs, autolinks and mentions, and Obsidian's
tags, highlights and comments give a meaning to, wherever it stands."""

_BRACKETED: Final = re.compile(
    r"(?<![\[\]!\\])\[(?P<words>…|[^\W\d_][^\[\]()<>^@:\\]{1,80})\](?![\[\](){:])"
)
"""Words in brackets that are no link, picture, footnote, box to tick or definition of one."""
_BLOCK_START: Final = re.compile(r"(?:[#+=-]|\d{1,9}(?=[.)]))")
_NUMBERED: Final = re.compile(r"(\d{1,9})([.)])")


def markdown(text: str) -> str:
    """Return `text` as one line of Markdown that renders to exactly `text`.

    Nothing in it can become a link, a picture, HTML, a heading or a list,
    also where the line begins a block. Names and omissions in brackets stay
    readable where nobody renders them ("[Ada Moor] said").
    """
    line = one_line(text)
    at, parts = 0, []
    for found in _BRACKETED.finditer(line):
        parts += [_inert(line[at : found.start()]), "[", _inert(found["words"]), "]"]
        at = found.end()
    words = "".join((*parts, _inert(line[at:])))
    if numbered := _NUMBERED.match(words):
        return f"{numbered[1]}\\{words[len(numbered[1]) :]}"
    return f"\\{words}" if _BLOCK_START.match(words) else words


def _inert(words: str) -> str:
    return _ACTIVE.sub(_backslashed, words)


def _backslashed(found: re.Match[str]) -> str:
    return "".join(f"\\{sign}" for sign in found[0])
