"""When and where something was said: "said Tuesday", "in a post on Telegram"."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, Final

from briefing.language.speech import LEMMA
from briefing.language.wordlists import words
from briefing.span import Span

if TYPE_CHECKING:
    from briefing.model import Interval, Timex
    from briefing.quotes.reading import Reading

_PREPOSITIONS: Final = words("in on at during via through")
_VENUES: Final = words(
    """
    statement post posts posting interview interviews tweet tweets conference briefing speech
    address rally letter letters email e-mail emails memo message messages video book debate
    hearing testimony update report blog column op-ed essay article filing call broadcast
    appearance podcast livestream forum meeting release press event telegram twitter facebook
    instagram truth tiktok youtube threads linkedin x radio television tv show ceremony remarks
    news-conference session lawsuit complaint affidavit memoir autobiography sermon
    """
)
_NAMING: Final = words("declare proclaim name call designate")
"""With these a date behind the verb is what is named ("declared Saturday a holiday")."""
_LONGEST: Final = 10
_REACH: Final = 7
"""How far behind a cue the date and the venue begin."""


def venue_after(reading: Reading, cue: int) -> str | None:
    """Return where the words that the token `cue` reports were said, or None."""
    tokens = reading.tokens
    stop = reading.sentence_at(cue).stop
    for place in range(cue + 1, min(cue + _REACH, stop)):
        if reading.run_of[place] >= 0 or reading.classes[place] in {".", ";", "that"}:
            return None
        if tokens.lower[place] in _PREPOSITIONS:
            return _venue(reading, place, stop) or None
    return None


def _venue(reading: Reading, start: int, stop: int) -> str:
    tokens = reading.tokens
    last = None
    for place in range(start + 1, min(start + _LONGEST, stop)):
        word = tokens.lower[place]
        if reading.run_of[place] >= 0 or not word[0].isalnum():
            break
        if reading.classes[place] in {"that", "V", "who", "which", "after", "before", "as"}:
            break
        if word in _VENUES:
            last = place
    if last is None:
        return ""
    return " ".join(Span(tokens.starts[start], tokens.ends[last]).of(reading.text).split())


def said_when(
    reading: Reading, cue: int, around: range, timexes: tuple[Timex, ...]
) -> Interval | None:
    """Return the date of the statement that the token `cue` reports, or None.

    It is that of the expression just behind the cue, or between mention and
    cue; `around` holds the tokens that may be looked at.
    """
    tokens = reading.tokens
    if LEMMA.get(tokens.lower[cue]) in _NAMING:
        return None
    low, high = max(around.start, cue - 3), min(around.stop, cue + _REACH)
    if low >= high:
        return None
    start, end = tokens.starts[low], tokens.ends[high - 1]
    here = bisect_left(timexes, start, key=lambda timex: timex.span.start)
    for timex in timexes[here:]:
        if timex.span.start >= end:
            return None
        token = tokens.first_from(timex.span.start)
        if timex.type in {"DATE", "TIME"} and reading.run_of[token] < 0:
            return timex.interval
    return None
