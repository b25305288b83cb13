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

_BLOCK_START: Final = re.compile(r"(?:[#+=-]|\d{1,9}(?=[.)]))")
_NUMBERED: Final = re.compile(r"(\d{1,9})([.)])")


def markdown(text: str) -> str:
    """Return `text` as one line of Markdown that renders to exactly `text`.

    Nothing in it can become a link, a picture, HTML, a heading or a list,
    also where the line begins a block.
    """
    words = _ACTIVE.sub(_backslashed, one_line(text))
    if numbered := _NUMBERED.match(words):
        return f"{numbered[1]}\\{words[len(numbered[1]) :]}"
    return f"\\{words}" if _BLOCK_START.match(words) else words


def _backslashed(found: re.Match[str]) -> str:
    return "".join(f"\\{sign}" for sign in found[0])
