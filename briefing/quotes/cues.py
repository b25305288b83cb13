"""Find the words that report speech, and the one that stands beside a mention."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from briefing.language.speech import LEMMA, SAY
from briefing.language.wordlists import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.quotes.reading import Candidate, Reading

_DETERMINERS: Final = words("a an the his her their its our my your this these no any 's")
"""What makes a noun of a word that is also a verb ("a claim")."""

_NAMED: Final = words("named identified quoted cited")
_ASKED: Final = words("asked told questioned pressed reminded informed warned")
"""What begins a sentence as a passive ("Asked whether it was late, Reyes said …")."""


@dataclass(frozen=True, slots=True)
class Cue:
    """A word or two that may report speech."""

    first: int
    last: int
    lemma: str


def find_cues(reading: Reading) -> Iterator[Cue]:
    """Yield every word outside marks that can report speech, in reading order."""
    lower = reading.tokens.lower
    for place, word in enumerate(lower):
        if reading.run_of[place] >= 0:
            continue
        if word == "according" and lower[place + 1 : place + 2] == ("to",):
            yield Cue(place, place + 1, "according to")
        elif word in _ASKED and place in reading.sentence_starts:
            continue
        elif word in LEMMA and not _is_other_use(lower, place):
            yield Cue(place, place, LEMMA[word])


def _is_other_use(lower: tuple[str, ...], place: int) -> bool:
    """Return whether a verb of saying reports nothing.

    It stands as a noun ("a claim"), as a passive ("asked by"), or tells why
    somebody has no name ("who asked not to be named").
    """
    if place > 0 and lower[place - 1] in _DETERMINERS:
        return True
    behind = lower[place + 1 : place + 5]
    unnamed = behind[:3] == ("not", "to", "be") and not _NAMED.isdisjoint(behind[3:])
    return behind[:1] == ("by",) or unnamed


def cue_beside(reading: Reading, mention: Candidate) -> tuple[str, int] | None:
    """Return the verb of saying that `mention` is the subject of, and where it stands.

    "+" is a verb just after the mention, "," one after an apposition or
    relative clause between commas, "-" one before it; None without any.
    """
    lower, classes = reading.tokens.lower, reading.classes
    size = len(lower)
    for place in range(mention.last + 1, min(mention.last + 4, size)):
        if lower[place] in LEMMA and reading.run_of[place] < 0:
            return "+", place
        if classes[place] in {".", ",", "Q", "and"}:
            break
    if lower[mention.last + 1 : mention.last + 2] == (",",):
        for place in range(mention.last + 2, min(mention.last + 24, size - 1)):
            if reading.run_of[place] >= 0 or classes[place] == ".":
                break
            if lower[place] == "," and lower[place + 1] in LEMMA:
                return ",", place + 1
    back = mention.first - 1
    while back >= 0 and mention.first - back < 9 and reading.run_of[back] < 0:
        if lower[back] in SAY:
            return "-", back
        if lower[back - 1 : back + 1] == ("according", "to"):
            return "-", back - 1
        if classes[back] != "w" or mention.shape == "pronoun":
            break
        back -= 1
    return None
