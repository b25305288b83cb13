"""Which dates of a sentence date nothing that happens in it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from briefing.timeline.pairs import counts_from, names_end

if TYPE_CHECKING:
    from briefing.model import Speaker, Timex
    from briefing.span import Span

_COMPARED: Final = re.compile(
    r"\b(?:compared (?:with|to)|versus|period of|from its?)\s"
    r"(?:[$£€]?[\d.,]+\s(?:[a-z]+\s)?)?(?:(?:in|on|the|it|did|announced|a)\s){0,3}$"
    r"|\b(?:up|down) from\s[^,;:]{1,30}$"
    r"|(?<!later )(?<!earlier )(?<!sooner )\bthan\s(?:[\w’']+\s){1,4}"
    r"(?:it|he|she|they)\s\w+\s(?:[io]n\s)?$"
    r"|(?<!later )(?<!earlier )(?<!sooner )\bthan\s(?:(?:in|on|the|it|there|was|did|a)\s){0,3}$"
    r"|\bas\s(?!soon|early|late|recent|long)[a-z]+\sas\s(?:(?:in|on|the|it|was)\s){0,3}$",
    re.IGNORECASE,
)
_YEAR_AGO: Final = re.compile(
    r"(?:an?\s|the\s)?year[- ](?:ago|earlier)\b"
    r"|the\s(?:same|comparable|corresponding)\s(?:period|quarter)\b",
    re.IGNORECASE,
)
_MEASURED: Final = re.compile(r"\b(?:from|than|compared|versus|against|up|down)\b")
_NAMING: Final = re.compile(
    r"(?:\b(?:the|a|an|his|her|its|their|our|this|that)|['’]s?)\s$", re.IGNORECASE
)
_SINCE_WHEN: Final = re.compile(
    r"(?:\b(?:who|that|which|whose|first|most|least|worst|best|only|[a-z]{3,}est)\b|,\s[a-z]+ing\b)"
    r"[^,;]*\bsince\s(?:[a-z]+\s)?(?:in\s|the\s)?$"
)
_WEEKDAY: Final = re.compile(r"(?:mon|tues|wednes|thurs|fri|satur|sun)day")
_USUAL: Final = re.compile(r"\s[a-z]+[^s]s\b")
_NAMED: Final = re.compile(
    r"\s(?!(?:and|but|or|to|in|on|at|by|for|of|from|with|when|while|as|after|before|until|who|which|that"
    r"|the|a|an|is|was|were|are|has|had|have|will|would)\b)[A-Za-z]"
)
_NEAR: Final = 30
_VAGUE_TO_LIST: Final = frozenset({"PAST_REF"})


def is_beside(
    text: str, sentence: Span, timex: Timex, spoken: tuple[Span, Speaker | None] | None
) -> bool:
    """Return whether `timex` dates no event of `sentence`, but only something beside it.

    So does a year that is part of a name or owns a thing ("the 2028 election",
    "next year's budget"), a period of a report ("third-quarter results"), a
    weekday on which things are usual ("the Saturday hours"), the begin of what
    a clause at the side tells or of what is measured by it ("a row that has
    gone on since June", "the highest since June"), and a date in words that
    nobody clear says.
    """
    if spoken is not None and spoken[1] is None and spoken[0].contains(timex.span):
        return True
    words = timex.span.of(text).lower()
    if words.endswith(("-quarter", "-half")) or _owns(text, timex):
        return True
    before = text[sentence.start : timex.span.start]
    if _SINCE_WHEN.search(before):
        return True
    if not _NAMING.search(before[-_NEAR:]):
        return False
    if timex.value.isdigit():
        return _NAMED.match(text, timex.span.end) is not None
    weekday = _WEEKDAY.fullmatch(words) is not None
    return weekday and _USUAL.match(text, timex.span.end) is not None


def _owns(text: str, timex: Timex) -> bool:
    return timex.value.isdigit() and text[timex.span.end : timex.span.end + 2] in {"'s", "’s"}


def is_shown(text: str, sentence: Span, timex: Timex) -> bool:
    """Return whether `timex` dates something; a date to compare with does not."""
    before = text[max(sentence.start, timex.span.start - 2 * _NEAR) : timex.span.start]
    if _COMPARED.search(before) or (
        _YEAR_AGO.match(text, timex.span.start, timex.span.end) and _MEASURED.search(before)
    ):
        return False
    return timex.interval is not None or timex.value in _VAGUE_TO_LIST


def is_placed_by(text: str, timex: Timex, date_behind: Timex) -> bool:
    """Return whether `timex` ("two days before", "the year ended") takes its place from a date."""
    if timex.interval is None:
        return False
    distance = timex.span.of(text).lower().endswith(("before", "after"))
    return distance or names_end(text, timex, date_behind) or counts_from(text, timex, date_behind)
