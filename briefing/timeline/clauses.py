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
_SHORTEST: Final = 8
_BREAK: Final = re.compile(
    r"[;:—–]\s|\s(?=(?:while|when)\s)"
    r"|,\s(?=(?:and|but|while|which|who|when|where|after|as|with|according)\b)"
    r"|,\s(?=(?:\w+\s)?(?:hour|day|week|month|year)s?\s(?:after|before|later)\b)"
)
_WEAK_BREAK: Final = re.compile(
    r",\s(?=(?:\w+ing|the|a|an|its|his|her|their|in|on|for|because|although|but)\b)"
    r"|(?<=[a-z]{4}[.!?])\s|\s(?=(?:and|but|because|although|after|before|until|which|who)\s)"
)
"""Where to cut when no clause ends at a stronger border."""
_CONNECTIVE: Final = re.compile(r"^(?:But|And|However|Meanwhile|Still|Yet|So|Also),?\s+")
_ATTRIBUTION: Final = re.compile(
    r"\b(?:said|says|told|according to|announced|claimed|reported|wrote)\b"
)


def wording(text: str, sentence: Span, timex: Timex | None, named: tuple[Span, str] | None) -> str:
    """Return the clause of `sentence` around `timex`, at most about 25 words.

    `named` is a pronoun with the name to write for it. A longer sentence is cut
    where a clause ends, unless that would cut off who says so; one that has no
    such place stays whole.
    """
    span = _cut(text, sentence, timex)
    words = " ".join(_with_name(text, span, named).split())
    words = _CONNECTIVE.sub("", words).strip(" ,;:—–-")
    if words:
        words = words[0].upper() + words[1:]
    return words if not words or words[-1] in ".!?…”\"’'" else words + "."


def quoted_wording(text: str, words: Span, speaker: Speaker | None) -> str:
    """Return the marked `words` behind their speaker, or behind the word that none is clear.

    Words that run on are cut where a clause ends.
    """
    said = words.of(text)
    cut = said[: _border(said, 0)]
    shown = " ".join((cut if len(cut) == len(said) else cut.rstrip(",;:—–- ")).split())
    return f"{speaker.label if speaker else 'Speaker unclear'}: “{shown}”"


def _cut(text: str, sentence: Span, timex: Timex | None) -> Span:
    """Return the first part of `sentence` that ends at a clause border, behind its date."""
    least = (timex.span.end - sentence.start) if timex is not None else 0
    return Span(sentence.start, sentence.start + _border(sentence.of(text), least))


def _border(words: str, least: int) -> int:
    """Return where to cut `words`, at `least` or later: at their end if they are short enough."""
    if len(words.split()) <= _LONGEST:
        return len(words)
    for breaks in (_BREAK, _WEAK_BREAK):
        best = 0
        for border in breaks.finditer(words):
            cut = words[: border.start()]
            count = len(cut.split())
            if count > _LONGEST + _SLACK:
                break
            if len(cut) < least or count < _SHORTEST or _loses(cut, words):
                continue
            best = len(cut)
        if best:
            return best
    return len(words)


def _loses(cut: str, words: str) -> bool:
    """Return whether `cut` leaves a quotation open, or off who says what `words` say."""
    if cut.count("“") != cut.count("”") or cut.count('"') % 2:
        return True
    return bool(_ATTRIBUTION.search(words[len(cut) :]) and not _ATTRIBUTION.search(cut))


def _with_name(text: str, span: Span, named: tuple[Span, str] | None) -> str:
    """Return the words of `span`, with the name for the pronoun that `named` gives."""
    if named is None or not span.contains(named[0]):
        return span.of(text)
    pronoun, name = named
    return text[span.start : pronoun.start] + name + text[pronoun.end : span.end]
