"""Choose bullets: salient, no two saying the same, and from the whole article."""

from __future__ import annotations

from math import fsum
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.bullets.candidates import Candidate
    from briefing.model import Analysis

_SAME: Final = 0.5
"""Share of the shorter one's content words in which two bullets say the same."""
_MORE_FROM: Final = (200, 300, 450, 600)
"""Lengths in words from which an article gets one bullet more than three."""
_FEWEST_FOR_COVERAGE: Final = 4
"""A briefing of fewer bullets has no room for second topics."""
_LONG: Final = 12
"""Sentences from which an article has a second half worth a bullet."""


def usual_count(words: int) -> int:
    """Return how many bullets suit an article of so many words: 3 to 7."""
    return 3 + sum(words >= limit for limit in _MORE_FROM)


def pinned(
    analysis: Analysis, candidates: Sequence[Candidate]
) -> tuple[list[Candidate], list[Candidate]]:
    """Return the candidates that a reader has pinned, in the reader's order, and the others.

    What repeats a pinned one is no candidate any more.
    """
    first: list[Candidate] = []
    for span in analysis.pinned:
        held = [c for c in candidates if span in c.bullet.sources]
        if held and not any(span in c.bullet.sources for c in first):
            # Alone before joined to another; what it joins is not shown twice.
            new = min(held, key=lambda c: len(c.bullet.sources))
            first = [c for c in first if c.number != new.extends] + [new]
    others = [
        c
        for c in candidates
        if c not in first and not any(say_the_same(c.terms, one.terms) for one in first)
    ]
    return first, others


def say_the_same(one: frozenset[str], other: frozenset[str], share: float = _SAME) -> bool:
    """Return whether two bullets with these content words repeat each other."""
    return len(one & other) >= 3 and overlap(one, other) >= share


def overlap(one: frozenset[str], other: frozenset[str]) -> float:
    """Return the share of the shorter one's content words that the other has too."""
    return len(one & other) / (min(len(one), len(other)) or 1)


def _gain(candidate: Candidate, chosen: Sequence[Candidate]) -> float:
    """Return the worth of `candidate` less that of the words which the chosen ones bring.

    Greedy maximal coverage of weighted words (Takamura and Okumura 2009).
    """
    covered = frozenset[str]().union(*(other.terms for other in chosen))
    return candidate.worth - fsum(s for term, s in candidate.shares.items() if term in covered)


def choose(candidates: Sequence[Candidate], count: int, sentences: int) -> list[Candidate]:
    """Return `count` of `candidates`, which come best first, in that order.

    Every section and every stretch of a long article get a bullet, for which
    the least salient of a better covered part gives way. There is a stretch
    for every two bullets: halves for four, thirds for six. An article with more
    sections than bullets is covered by its most salient sections.
    """
    chosen = _most_salient(candidates, count)
    if count >= _FEWEST_FOR_COVERAGE and sentences >= _LONG:
        parts = [
            *_sections(candidates)[: count - 1],
            *_stretches(candidates, count // 2, sentences),
        ]
        for number, part in enumerate(parts):
            _cover(chosen, part, parts[:number])
    return sorted(chosen, key=_order)


def _order(candidate: Candidate) -> tuple[float, int]:
    return -candidate.bullet.salience, candidate.number


def _most_salient(candidates: Sequence[Candidate], count: int) -> list[Candidate]:
    """Return `count` candidates, each the best beside those before it.

    A sentence that only a chosen one explains joins it and takes no further place.
    """
    chosen: list[Candidate] = []
    left = list(candidates)
    while left and len(chosen) < count:
        best = max(left, key=lambda candidate: _gain(candidate, chosen))
        chosen = [c for c in chosen if c.number != best.extends] + [best]
        left = [c for c in left if c is not best and not _repeats(c, best)]
    return chosen


def _repeats(candidate: Candidate, chosen: Candidate) -> bool:
    """Return whether `candidate` says nothing beside `chosen`; one that extends it does."""
    return candidate.extends != chosen.number and say_the_same(candidate.terms, chosen.terms)


def _sections(candidates: Sequence[Candidate]) -> list[list[Candidate]]:
    """Return the candidates by section, for sections of two or more, most salient first."""
    held: dict[int, list[Candidate]] = {}
    for candidate in candidates:
        held.setdefault(candidate.section, []).append(candidate)
    return [section for section in held.values() if len(section) > 1]


def _stretches(
    candidates: Sequence[Candidate], count: int, sentences: int
) -> list[list[Candidate]]:
    """Return the candidates by stretch, `count` of the same length, in reading order."""
    return [
        [c for c in candidates if c.number * count // sentences == stretch]
        for stretch in range(count)
    ]


def _cover(
    chosen: list[Candidate], part: list[Candidate], covered: Sequence[list[Candidate]]
) -> None:
    """Put the best of `part` among `chosen` when none of it is there, and keep `covered` so."""
    if not part or any(candidate in part for candidate in chosen):
        return
    new = next((c for c in part if not any(say_the_same(c.terms, o.terms) for o in chosen)), None)
    if new is None:
        return
    alone = [held[0] for p in covered if len(held := [c for c in chosen if c in p]) == 1]
    spare = [c for c in chosen if c not in alone and c.number > 0]
    if spare:
        chosen.remove(max(spare, key=_order))
        chosen.append(new)
