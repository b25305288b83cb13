"""Find the turns of a transcript that has labels in place of quotation marks ("REYES: Yes.")."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from briefing.language.wordlists import words
from briefing.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.quotes.reading import Candidate, Reading

_CAPITALS: Final = re.compile(r"((?:[^\W\d_a-z][^\W\d_a-z.'’-]*\.?[ ]?){1,5}):[ \t]+(?=\S)")
_NAME: Final = re.compile(r"((?:[^\W\d_a-z][\w.'’-]*[ ]?){1,4}):[ \t]+(?=\S)")
_MARKS: Final = frozenset("\"“”„‘’'«»‹›‚`")
_NOTES: Final = words("""
    update updates updated note notes watch read more photo photos credit source sources video
    breaking exclusive opinion analysis editor correction related tags location when where what
    who why how price date time address phone email call contact subject from to cc re
""")
"""Labels that do not say who speaks."""
_FEWEST: Final = 3
"""Fewer turns than this are no transcript."""


@dataclass(frozen=True, slots=True)
class Turn:
    """What one speaker says until the next one does, or the paragraph ends."""

    label: Span
    """The words that name the speaker, without the colon."""
    words: Span
    mention: Candidate | None
    """The name in the label, or None where it only says a part ("HOST")."""


def find_turns(reading: Reading) -> tuple[Turn, ...]:
    """Return the turns of the transcripts in an article, in reading order.

    A paragraph is a turn when it begins with a label and a colon, at least
    three do, and a label comes back. Labels in small letters must be names of
    two people or more.
    """
    for form in (_CAPITALS, _NAME):
        labelled = list(_labelled(reading, form))
        counts = Counter(label.of(reading.text) for label, _ in labelled)
        repeated = any(count > 1 for count in counts.values())
        if len(labelled) >= _FEWEST and repeated and (form is _CAPITALS or len(counts) > 1):
            return tuple(Turn(label, spoken, _named(reading, label)) for label, spoken in labelled)
    return ()


def _labelled(reading: Reading, form: re.Pattern[str]) -> Iterator[tuple[Span, Span]]:
    for inside in reading.block_tokens:
        if not inside:
            continue
        start, end = reading.tokens.starts[inside.start], reading.tokens.ends[inside.stop - 1]
        found = form.match(reading.text, start, end)
        if found is None or reading.text[found.end()] in _MARKS:
            continue
        if not _NOTES.isdisjoint(found[1].lower().split()):
            continue
        label = Span(*found.span(1)).trimmed(reading.text)
        spoken = Span(found.end(), end).trimmed(reading.text)
        if spoken.start < spoken.end:
            yield label, spoken


def _named(reading: Reading, label: Span) -> Candidate | None:
    """Return the last name in the label, or None."""
    start = reading.tokens.first_from(label.start)
    stop = reading.tokens.first_from(label.end)
    inside = [reading.starting[place] for place in range(start, stop) if place in reading.starting]
    names = [one for one in inside if one.shape == "name" and one.last < stop]
    return names[-1] if names else None
