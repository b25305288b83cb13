"""Merge the bullets of several articles on one story."""

from __future__ import annotations

import re
from itertools import pairwise
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

_AGREEING: Final = 3
"""Articles that must use a pair of words before it is common to them (of two, both)."""
_SAME: Final = 0.45
"""As in one article, but lower: each reporter tells the same in other words."""
_SUPPORTING: Final = 0.6
"""Share of their content words (Dice) in which two sentences report the same."""
_DIGITS: Final = re.compile(r"\d")

_Pair = tuple[str, str]


def merge_bullets(
    analyses: Sequence[Analysis], count: int | None = None
) -> tuple[BriefingBullet, ...]:
    """Return the bullets of several articles, most salient first, no two saying the same.

    One article keeps its own bullets. Of several, a bullet is the more salient
    the more articles use its words, and cites every sentence of another
    article that says the same.
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
    chosen = _cover_common(analyses, groups, count)
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


def _cover_common(
    analyses: Sequence[Analysis], groups: Sequence[int], count: int
) -> list[tuple[int, Candidate]]:
    """Return `count` candidates with their articles, which cover what the articles share.

    What they share are pairs of words that several use, each worth the share of
    articles that use it, once (the concepts of Gillick and Favre 2009, chosen
    greedily, on top of the salience in the own article). Near-copies are one article.
    """
    left = [
        (n, candidate, _pairs(candidate.bullet.text))
        for n, analysis in enumerate(analyses)
        for candidate in find_candidates(analysis)
    ]
    common = _common(analyses, groups)
    covered: set[_Pair] = set()

    def worth(row: tuple[int, Candidate, frozenset[_Pair]]) -> float:
        _, candidate, pairs = row
        return candidate.bullet.salience + sum(common.get(p, 0.0) for p in pairs - covered)

    wanted = {(n, span) for n, analysis in enumerate(analyses) for span in analysis.pinned}
    chosen: list[tuple[int, Candidate]] = []
    while left and len(chosen) < count:
        pinned = [row for row in left if (row[0], row[1].bullet.sources[0]) in wanted]
        best = max(pinned or left, key=worth)
        chosen.append(best[:2])
        covered |= best[2]
        terms_of = best[1].terms
        left = [
            row
            for row in left
            if row is not best and not say_the_same(row[1].terms, terms_of, _SAME)
        ]
    return chosen


def _common(analyses: Sequence[Analysis], groups: Sequence[int]) -> dict[_Pair, float]:
    """Return the share of other articles that use a pair too, for pairs that enough use."""
    used: dict[_Pair, set[int]] = {}
    for number, analysis in enumerate(analyses):
        for sentence in analysis.sentences:
            for pair in _pairs(sentence.span.of(analysis.article.text)):
                used.setdefault(pair, set()).add(groups[number])
    different = len(set(groups))
    least = min(_AGREEING, max(2, different))
    return {p: (len(g) - 1) / (different - 1) for p, g in used.items() if len(g) >= least}


def _pairs(words: str) -> frozenset[_Pair]:
    return frozenset(pairwise(terms(words)))


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
