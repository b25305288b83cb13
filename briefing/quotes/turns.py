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

_LABEL: Final = re.compile(r"([^:\n]{1,50}):[ \t]+(?=\S)")
_WORDS: Final = {"capitals": 5, "name": 4}
"""How many words a label has at most, in capitals and as a name."""
_MARKS: Final = frozenset("\"“”„‘’'«»‹›‚`")
_MARKED: Final = _MARKS - frozenset("'’")
"""Signs of which a label has none: what they open is a quotation already."""
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
    every = list(_labelled(reading))
    for form, most in _WORDS.items():
        labelled = [
            (label, spoken) for label, spoken in every if _fits(form, most, label.of(reading.text))
        ]
        counts = Counter(label.of(reading.text) for label, _ in labelled)
        repeated = any(count > 1 for count in counts.values())
        if len(labelled) >= _FEWEST and repeated and (form == "capitals" or len(counts) > 1):
            return tuple(Turn(label, spoken, _named(reading, label)) for label, spoken in labelled)
    return ()


def _fits(form: str, most: int, label: str) -> bool:
    """Return whether `label` is in capitals, or looks like a name."""
    said = label.split()
    if len(said) > most or not _NOTES.isdisjoint(word.lower() for word in said):
        return False
    if form == "capitals":
        return label.isupper()
    return all(word[0].isupper() for word in said)


def _labelled(reading: Reading) -> Iterator[tuple[Span, Span]]:
    """Yield for each paragraph that may be a turn its label and its words."""
    for inside in reading.block_tokens:
        if not inside:
            continue
        start, end = reading.tokens.starts[inside.start], reading.tokens.ends[inside.stop - 1]
        found = _LABEL.match(reading.text, start, end)
        if found is None or reading.text[found.end()] in _MARKS:
            continue
        if not found[1].strip() or not _MARKED.isdisjoint(found[1]):
            continue
        yield Span(*found.span(1)).trimmed(reading.text), Span(found.end(), end)


def _named(reading: Reading, label: Span) -> Candidate | None:
    """Return the last name in the label, or None."""
    start = reading.tokens.first_from(label.start)
    stop = reading.tokens.first_from(label.end)
    inside = [reading.starting[place] for place in range(start, stop) if place in reading.starting]
    names = [one for one in inside if one.shape == "name" and one.last < stop]
    return names[-1] if names else None
