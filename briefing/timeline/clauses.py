"""Word an event: a short clause that reads alone and keeps its attribution."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from briefing.span import Span

if TYPE_CHECKING:
    from briefing.model import Speaker, Timex

_LONGEST: Final = 25
_SLACK: Final = 5
"""A whole clause may run over by so many words."""
_BREAK: Final = re.compile(
    r"[;:—–]\s|\s(?=(?:while|when)\s)"
    r"|,\s(?=(?:and|but|while|which|who|when|where|after|as|with|according)\b)"
    r"|,\s(?=(?:\w+\s)?(?:hour|day|week|month|year)s?\s(?:after|before|later)\b)"
)
_CONNECTIVE: Final = re.compile(r"^(?:But|And|However|Meanwhile|Still|Yet|So|Also),?\s+")
_ATTRIBUTION: Final = re.compile(
    r"\b(?:said|says|told|according to|announced|claimed|reported|wrote)\b"
)


def wording(text: str, sentence: Span, timex: Timex | None, named: tuple[Span, str] | None) -> str:
    """Return the clause of `sentence` around `timex`, at most about 25 words.

    `named` is a pronoun with the name to write for it. A sentence that is longer
    and has no clean cut is shortened at the end and marked by an ellipsis, unless
    that would cut off who says so.
    """
    span = _cut(text, sentence, timex)
    words = " ".join(_with_name(text, span, named).split())
    words = _CONNECTIVE.sub("", words).strip(" ,;:—–-")
    if words:
        words = words[0].upper() + words[1:]
    parts = words.split(" ")
    if len(parts) > _LONGEST + _SLACK:
        kept = " ".join(parts[:_LONGEST])
        if _ATTRIBUTION.search(kept) or not _ATTRIBUTION.search(words):
            return kept.rstrip(",;:") + " …"
    return words if not words or words[-1] in ".!?…”\"’'" else words + "."


def quoted_wording(text: str, words: Span, speaker: Speaker | None) -> str:
    """Return the marked `words` behind their speaker, or behind the word that none is clear."""
    parts = words.of(text).split()
    shown = " ".join(parts[:_LONGEST]) + (" …" if len(parts) > _LONGEST else "")
    return f"{speaker.label if speaker else 'Speaker unclear'}: “{shown}”"


def _cut(text: str, sentence: Span, timex: Timex | None) -> Span:
    """Return the first part of `sentence` that ends at a clause border, behind its date."""
    words = sentence.of(text)
    if len(words.split()) <= _LONGEST:
        return sentence
    least = (timex.span.end - sentence.start) if timex is not None else 0
    best = len(words)
    for border in _BREAK.finditer(words):
        cut = words[: border.start()]
        if border.start() < least or len(cut.split()) < 8:
            continue
        if len(cut.split()) > _LONGEST + _SLACK:
            break
        if cut.count("“") != cut.count("”") or cut.count('"') % 2:
            continue
        if _ATTRIBUTION.search(words[border.start() :]) and not _ATTRIBUTION.search(cut):
            continue
        best = border.start()
    return Span(sentence.start, sentence.start + best)


def _with_name(text: str, span: Span, named: tuple[Span, str] | None) -> str:
    """Return the words of `span`, with the name for the pronoun that `named` gives."""
    if named is None or not span.contains(named[0]):
        return span.of(text)
    pronoun, name = named
    return text[span.start : pronoun.start] + name + text[pronoun.end : span.end]
