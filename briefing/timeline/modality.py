"""Tell what was only planned, or would have been, from what a text tells as having happened."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from briefing.timeline.lexicon import is_past

if TYPE_CHECKING:
    from briefing.model import EventModality
    from briefing.span import Span

_REACH: Final = 120
"""Code points on either side of a date in which its verb may stand."""
_CLAUSE: Final = re.compile(
    r"[,;:.“”\"()—–]\s|\s(?:and|but|that|which|who|whom|whose|where|when|while|after|before|until"
    r"|because|as|if|since)\s",
    re.IGNORECASE,
)
"""What ends the clause of a verb: a mark, or a word that begins another one."""
_HYPOTHETICAL: Final = re.compile(
    r"\b(?:(?:would|should|could)(?:\snot|n['’]t)?\s(?:[a-z]+ly\s)?have|would['’]ve)\s",
    re.IGNORECASE,
)
_PLANNED: Final = re.compile(
    r"\b(?:was|were|been)\s(?:[a-z]+ly\s)?"
    r"(?:due|scheduled|supposed|meant|slated|set|expected|planned|to\shave)\s(?:to|for|on|[a-z]+e[dn])\b"
    r"|\b(?:planned|intended|hoped|meant|aimed)\sto\s"
    r"|(?<!\bis\s)(?<!\bare\s)(?<!\bbe\s)(?<!\bnow\s)\b(?:scheduled|planned|slated)\s(?:for|on)\b",
    re.IGNORECASE,
)
_WAS_TO: Final = re.compile(r"\b(?:was|were)\sto\s[a-z]+\s", re.IGNORECASE)
_INSTEAD: Final = re.compile(
    r"\b(?:will now|instead|postponed|delayed|put off|pushed back|cancell?ed|called off)\b",
    re.IGNORECASE,
)
"""Tells that what "was to" be has not been; without it that may be what came to pass."""


_AUXILIARIES: Final = frozenset(
    {"be", "been", "being", "have", "to", "not", "get", "a", "an", "the"}
)


def modality(text: str, sentence: Span, date: Span) -> EventModality | None:
    """Return how `sentence` tells what it puts on `date`, where that is not as a fact.

    "planned": it "had been due to open on Tuesday", "a meeting scheduled for
    Friday". "hypothetical": it "would have been closed in May". Only the clause
    of the date is looked at (TimeML 1.2.1 calls this the modality of an event).
    """
    before = text[max(sentence.start, date.start - _REACH) : date.start]
    after = text[date.end : min(sentence.end, date.end + _REACH)]
    begins = max((found.end() for found in _CLAUSE.finditer(before)), default=0)
    ends = _CLAUSE.search(after)
    clause = before[begins:], after[: ends.start() if ends else None]
    if _holds(_HYPOTHETICAL, clause):
        return "hypothetical"
    if _holds(_PLANNED, clause):
        return "planned"
    if _holds(_WAS_TO, clause) and _INSTEAD.search(sentence.of(text)):
        return "planned"
    return None


def _holds(pattern: re.Pattern[str], clause: tuple[str, str]) -> bool:
    """Return whether the date between the parts of `clause` belongs to the verb of `pattern`.

    It does not where another verb stands between: "the ferry due to sail sank on Monday".
    """
    before, after = clause
    found = pattern.search(before)
    if found is None:
        return pattern.search(after) is not None
    words = before[found.end() :].lower().split()
    return not any(is_past(word) and behind not in _AUXILIARIES for behind, word in pairwise(words))
