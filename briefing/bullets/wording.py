"""Word a bullet: shorten its sentence by edits that can be undone."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from briefing.model import Edit
from briefing.span import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

_CONNECTIVE: Final = re.compile(
    r"(?:(?:But|And|Yet)(?!\s+(?:for|not|then|so|to|still|even|yet|now|when|while|if)\b),?"
    r"|(?:Meanwhile|However|Moreover|Furthermore|Still|Also|Nevertheless|Nonetheless"
    r"|Additionally|Separately|Elsewhere|Indeed|Besides|In addition|In fact|Of course"
    r"|For example|For instance|At the same time|On the other hand),"
    r"|Elsewhere (?:on|in|at) (?:[^\W\d_]+ ){0,3}[^\W\d_]+,)\s+(?=[^\W_]|[$£€])"
)


def without_connective(text: str, sentence: Span) -> tuple[Edit, ...]:
    """Return the edits that take a leading connective off `sentence` and mend its capital.

    Only words that tie the sentence to the one before it go; a time, a place
    with a name, a condition or a hedge stays.
    """
    found = _CONNECTIVE.match(text, sentence.start, sentence.end)
    if found is None:
        return ()
    edits = [Edit(Span(found.start(), found.end()), "", "connective")]
    first = text[found.end()]
    if first.islower():
        edits.append(Edit(Span(found.end(), found.end() + 1), first.upper(), "capital"))
    return tuple(edits)


def apply(text: str, sources: Sequence[Span], edits: Sequence[Edit]) -> str:
    """Return the words of `sources` with `edits` made, joined by a blank, on one line."""
    parts = []
    for source in sources:
        at, words = source.start, []
        for edit in edits:
            if source.contains(edit.span):
                words += [text[at : edit.span.start], edit.replacement]
                at = edit.span.end
        parts.append("".join((*words, text[at : source.end])))
    return " ".join(parts)
