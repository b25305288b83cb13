"""Choose the mention that names the source of reported speech."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing.quotes.reading import head_of, path, shape_code
from briefing.quotes.weights import score, weights

if TYPE_CHECKING:
    from briefing.quotes.cues import Cue
    from briefing.quotes.indirect import Form
    from briefing.quotes.reading import Candidate, Reading


@dataclass(frozen=True, slots=True)
class Source:
    """Whose words a report is taken to be."""

    mention: Candidate
    probability: float


def find_source(reading: Reading, cue: Cue, form: Form) -> Source | None:
    """Return the source of what `cue` reports, or None when its sentence mentions nobody."""
    model = weights("sources")
    options = source_options(reading, cue)
    scores = [score(model, one) for one in source_features(reading, cue, form, options)]
    if not scores:
        return None
    best = max(range(len(scores)), key=lambda order: scores[order])
    share = 1.0 / sum(math.exp(other - scores[best]) for other in scores)
    return Source(head_of(reading, reading.starting[options[best]]), share)


def describe_source(
    reading: Reading, cue: Cue, form: Form, candidate: Candidate, order: int
) -> list[str]:
    """Return the features of `candidate` as the source of what `cue` reports.

    `order` counts the mentions between the two, from 1.
    """
    first, last = candidate.first, candidate.last
    letter = shape_code(candidate)
    side = "b" if last < cue.first else "a"
    start, end = (last + 1, cue.first) if side == "b" else (cue.last + 1, first)
    between = path(reading, start, end)
    sentence = reading.sentence_at(cue.first)
    left = path(reading, max(sentence.start, first - 2), first)
    right = path(reading, last + 1, min(last + 4, sentence.stop))
    return [
        f"{form} {side} {letter} {between}",
        f"{side} {letter} {between}",
        f"{cue.lemma} {side} {letter} {' '.join(between.split()[:2])}",
        f"order {side} {order} {form}",
        f"order {side} {order} {letter}",
        f"left {side} {letter} {left}",
        f"right {side} {letter} {right}",
        f"head {candidate.head}" if candidate.shape != "name" else "name",
        f"begins {first in reading.sentence_starts}",
        f"apart {min(len(between.split()), 6)} {side} {form}",
        f"before {reading.tokens.lower[first - 1] if first > sentence.start else '^'}",
    ]


def source_options(reading: Reading, cue: Cue) -> list[int]:
    """Return the first tokens of the mentions in the cue's sentence, in reading order."""
    sentence = reading.sentence_at(cue.first)
    lower, upper = max(sentence.start, cue.first - 45), min(sentence.stop, cue.last + 30)
    return [
        place
        for place in range(lower, upper)
        if place in reading.starting and not cue.first <= place <= cue.last
    ]


def source_features(reading: Reading, cue: Cue, form: Form, options: list[int]) -> list[list[str]]:
    """Return the features of each of `options`."""
    before = sum(place < cue.first for place in options)
    return [
        describe_source(
            reading,
            cue,
            form,
            reading.starting[place],
            min(before - number if number < before else number - before + 1, 5),
        )
        for number, place in enumerate(options)
    ]
