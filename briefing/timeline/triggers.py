"""Where in a text a group of patterns is worth trying: near one of the words that betray it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from briefing.timeline.grammar import PATTERNS

if TYPE_CHECKING:
    from collections.abc import Iterator

_TRIGGERS: Final[dict[str, tuple[str, str | None]]] = {
    "month": (
        "",
        r"Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|JAN|FEB|MAR|APR|JUN|JUL|AUG|SEP|OCT|NOV|DEC",
    ),
    "weekday": ("monday|tuesday|wednesday|thursday|friday|saturday|sunday", None),
    "year": ("", r"\d{3}|['’‘]\d\d"),
    "spelled": ("nineteen|eighteen|two thousand|centur|ties", None),
    "quarter": ("quarter|half|period", r"[QH][1-4]"),
    "ago": ("ago|earlier|later|before|after|from|hence|prior", None),
    "unit": (
        "second|minute|hour|day|week|month|quarter|year|decade|centur|daily|annually",
        None,
    ),
    "season": ("spring|summer|autumn|fall|winter", None),
    "reference": (
        (
            "today|tomorrow|yesterday|night|morning|afternoon|evening|noon|midday|now|current"
            "|these days|present|moment|recent|past|lately|long ago|future|soon|term|shortly"
            "|this time|this point"
        ),
        None,
    ),
    "clock": ("gmt|utc|noon|midnight|midday|bst|local time", r"\d:\d\d|\d[ ]?[aApP]\.?[mM]"),
    "holiday": (
        "christmas|thanksgiving|easter|ramadan|pentecost|halloween",
        r"[A-Z][a-z]+[ ](?:Day|Eve|Friday|Sunday|Monday|Wednesday|Gras)",
    ),
}
"""What must stand in a text for a group of patterns to be worth trying: one of some words in any
case, or a match of an expression. Words are looked for as they are, which is ten times as fast."""


@dataclass(frozen=True, slots=True)
class Rules:
    """Patterns that are worth trying where their trigger is."""

    words: tuple[str, ...]
    expression: re.Pattern[str] | None
    patterns: tuple[tuple[str, re.Pattern[str]], ...]
    """Each with its name."""

    def hits(self, text: str, lower: str) -> list[tuple[int, int]]:
        """Return where the trigger stands in `text`, whose small letters are `lower`, in order."""
        if len(lower) != len(text):
            # A few letters have two small ones: places in one are none in the other.
            return [(0, len(text))]
        found = [
            (start, start + len(word))
            for word in self.words
            if word in lower
            for start in _places(word, lower)
        ]
        if self.expression is not None:
            found += [match.span() for match in self.expression.finditer(text)]
        return sorted(found)


def _places(word: str, lower: str) -> Iterator[int]:
    start = lower.find(word)
    while start >= 0:
        yield start
        start = lower.find(word, start + 1)


@lru_cache(maxsize=1)
def rules() -> tuple[Rules, ...]:
    """Return the patterns in groups that share a trigger."""
    found = []
    for group, named in PATTERNS.items():
        words, expression = _TRIGGERS[group]
        found.append(
            Rules(
                tuple(filter(None, words.split("|"))),
                re.compile(expression) if expression else None,
                tuple((name, re.compile(rf"(?<![\w$£€:-])(?:{text})")) for name, text in named),
            )
        )
    return tuple(found)
