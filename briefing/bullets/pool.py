"""Merge the bullets of several articles on one story."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Final

from briefing.bullets.candidates import find_candidates
from briefing.bullets.choice import say_the_same, usual_count
from briefing.language.copies import copy_groups
from briefing.language.terms import terms
from briefing.model import BriefingBullet, Reference

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.bullets.candidates import Candidate
    from briefing.model import Analysis

_SUPPORT: Final = 6.0
"""What it is worth when every article uses the content words of a bullet."""
_SAME: Final = 0.35
"""As in one article, but lower: each reporter tells the same in other words."""
_SUPPORTING: Final = 0.6
"""Share of their content words (Dice) in which two sentences report the same."""
_DIGITS: Final = re.compile(r"\d")


def merge_bullets(
    analyses: Sequence[Analysis], count: int | None = None
) -> tuple[BriefingBullet, ...]:
    """Return the bullets of several articles, most salient first, no two saying the same.

    One article keeps its own bullets. Of several, a bullet is the more salient
    the more articles use its words (Radev et al. 2004, centroid), and cites
    every sentence of another article that says the same.
    """
    if len(analyses) == 1:
        shown = analyses[0].bullets if count is None else analyses[0].bullets[:count]
        return tuple(
            BriefingBullet(
                bullet.text,
                tuple(Reference(0, source) for source in bullet.sources),
                bullet.said_by,
                bullet.edits,
            )
            for bullet in shown
        )
    if count is None:
        count = usual_count(sum(len(analysis.article.text.split()) for analysis in analyses))
    groups = copy_groups([analysis.article.text for analysis in analyses])
    chosen: list[tuple[int, Candidate]] = []
    for number, candidate in _ranked(analyses, groups):
        if len(chosen) == count:
            break
        if not any(say_the_same(candidate.terms, other.terms, _SAME) for _, other in chosen):
            chosen.append((number, candidate))
    known = [
        (
            Reference(number, sentence.span),
            frozenset(terms(sentence.span.of(analysis.article.text))),
        )
        for number, analysis in enumerate(analyses)
        for sentence in analysis.sentences
    ]
    return tuple(
        _merged(number, candidate, known, analyses, groups) for number, candidate in chosen
    )


def _ranked(analyses: Sequence[Analysis], groups: Sequence[int]) -> list[tuple[int, Candidate]]:
    """Return the candidates of all articles by salience and support; near-copies count once."""
    pool = [(n, c) for n, analysis in enumerate(analyses) for c in find_candidates(analysis)]
    used = {(term, groups[n]) for n, candidate in pool for term in candidate.terms}
    spread = Counter(term for term, _ in used)
    others = max(1, len(set(groups)) - 1)

    def rank(row: tuple[int, Candidate]) -> tuple[float, int, int]:
        number, candidate = row
        shared = sum(spread[term] - 1 for term in candidate.terms)
        support = shared / (others * max(1, len(candidate.terms)))
        return -(candidate.bullet.salience + _SUPPORT * support), number, candidate.number

    return sorted(pool, key=rank)


def _merged(
    number: int,
    candidate: Candidate,
    known: Sequence[tuple[Reference, frozenset[str]]],
    analyses: Sequence[Analysis],
    groups: Sequence[int],
) -> BriefingBullet:
    own = tuple(Reference(number, source) for source in candidate.bullet.sources)
    others = tuple(
        reference
        for reference, its_terms in known
        if reference.article != number and _supports(its_terms, candidate.terms)
    )
    return BriefingBullet(
        text=candidate.bullet.text,
        references=own + others,
        said_by=candidate.bullet.said_by,
        edits=candidate.bullet.edits,
        outlets=_outlets([r.article for r in own + others], analyses, groups),
    )


def _supports(one: frozenset[str], other: frozenset[str]) -> bool:
    """Return whether two sentences report the same, with no number against another."""
    if 2 * len(one & other) < _SUPPORTING * (len(one) + len(other)):
        return False
    numbers = [{term for term in side if _DIGITS.search(term)} for side in (one, other)]
    return not (numbers[0] and numbers[1] and numbers[0].isdisjoint(numbers[1]))


def _outlets(articles: list[int], analyses: Sequence[Analysis], groups: Sequence[int]) -> int:
    """Return how many different outlets the articles are from, near-copies counted once."""
    texts: set[int] = set()
    names: set[str] = set()
    for number in dict.fromkeys(articles):
        article = analyses[number].article
        name = article.outlet or article.source or str(number)
        if groups[number] not in texts and name not in names:
            texts.add(groups[number])
            names.add(name)
    return len(names)
