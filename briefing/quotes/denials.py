"""Tell reports that somebody said something from reports that somebody did not."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from briefing.language.speech import LEMMA
from briefing.language.wordlists import words

if TYPE_CHECKING:
    from briefing.quotes.reading import Reading

_DENYING: Final = words("deny dispute reject dismiss question doubt")
"""Verbs of saying whose content the speaker does not stand for."""
_NEGATIONS: Final = words("not never neither nor cannot")
_REFUSING: Final = words(
    """
    decline declines declined declining refuse refuses refused refusing fail fails failed
    stopped avoided
    """
)
_AUXILIARIES: Final = words(
    "do does did has have had would will could can may might is was are were"
)
_LIMITS: Final = words("only just merely simply")
"""Behind a negation they take it back ("not only said")."""
_CLAUSE: Final = frozenset({".", ",", ";", ":", "Q", "that", "and", "but", "or", "who", "which"})
_REACH: Final = 5


_BEING: Final = words("is are was were")
_BETWEEN: Final = words("yet ever been being to")
"""Behind "is not", these may stand before the verb of saying that it denies."""


def _is_of_what_is(row: tuple[str, ...]) -> bool:
    """Return whether the words up to a cue deny a state ("is not yet public"), and no saying."""
    return row[0] in _BEING and any(
        word not in _BETWEEN and not word.endswith("ly") for word in row[2:]
    )


def denial(reading: Reading, first: int, last: int) -> range | None:
    """Return the tokens that say that what the cue [first, last] reports was not said, or None.

    "Declined to say", "has not confirmed" and "denied" report no statement to
    that effect; a reader must see them with the words.
    """
    lower = reading.tokens.lower
    start = max(reading.sentence_at(first).start, first - _REACH)
    for place in range(first - 1, start - 1, -1):
        word = lower[place]
        if word in _NEGATIONS or word.endswith("n't"):
            if lower[place + 1] in _LIMITS:
                return None
            if _is_of_what_is(lower[max(place - 1, 0) : first]):
                break
            before = place - (place > start and lower[place - 1] in _AUXILIARIES)
            return range(before, last + 1)
        if word in _REFUSING and place < first:
            return range(place, last + 1)
        if reading.classes[place] in _CLAUSE or reading.run_of[place] >= 0:
            break
    return range(first, last + 1) if LEMMA.get(lower[first]) in _DENYING else None
