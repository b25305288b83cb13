"""Put articles that tell of the same event together."""

from __future__ import annotations

import hashlib
from bisect import bisect_left, insort
from datetime import date
from math import exp
from typing import TYPE_CHECKING, Final

from briefing.language.copies import copy_groups
from briefing.model.story import Story
from briefing.stories.vectors import vector

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from briefing.model import Article
    from briefing.stories.vectors import Vector

_SAME_STORY: Final = 0.16
"""Mean similarity to the articles of a story from which an article belongs to it."""
_FORGETTING: Final = 30.0
"""Days in which most of what time can take from a similarity is taken."""
_FORGOTTEN: Final = 0.3
"""The share of a similarity that a long time takes away."""

Pair = tuple[int, int]


class Grouping:
    """Stories that grow by one article at a time.

    An article joins the story to whose articles it is most similar on average,
    or begins one (group-average linkage in a single pass: Allan, Papka,
    Lavrenko 1998, on-line new event detection). What has been placed stays
    where it is, so that a new article changes one story only.
    """

    def __init__(self) -> None:
        self.story_of: list[int] = []
        """For each article in the order of its coming, the number of its story."""
        self._sizes: list[int] = []
        self._days: list[list[date]] = []
        self._sums: dict[str, dict[int, float]] = {}

    def add(self, article: Article, *, never: Iterable[int] = (), into: int | None = None) -> int:
        """Place `article` and return the number of its story, from 0.

        `never` names stories that it must not join. `into` names the story
        that it belongs to without question.
        """
        weights = vector(article)
        if into is None:
            into = self._nearest(weights, article.published, frozenset(never))
        if into is None:
            into = len(self._sizes)
            self._sizes.append(0)
            self._days.append([])
        self._sizes[into] += 1
        if article.published is not None:
            insort(self._days[into], article.published)
        for term, weight in weights.items():
            sums = self._sums.setdefault(term, {})
            sums[into] = sums.get(into, 0.0) + weight
        self.story_of.append(into)
        return into

    def _nearest(self, weights: Vector, day: date | None, never: frozenset[int]) -> int | None:
        totals: dict[int, float] = {}
        for term, weight in weights.items():
            for story, total in self._sums.get(term, {}).items():
                totals[story] = totals.get(story, 0.0) + weight * total
        best, nearest = _SAME_STORY, None
        for story in sorted(totals):
            likeness = totals[story] / self._sizes[story] * _freshness(self._days[story], day)
            if likeness >= best and story not in never and (likeness > best or nearest is None):
                best, nearest = likeness, story
        return nearest


def group(
    articles: Sequence[Article], *, together: Sequence[Pair] = (), apart: Sequence[Pair] = ()
) -> tuple[Story, ...]:
    """Return the stories that `articles` tell, in order of their first article.

    Deterministic, and independent of the order in which the articles come.
    `together` and `apart` are pairs of indices that the reader has settled;
    where they contradict each other, `together` holds.
    """
    order = sorted(range(len(articles)), key=lambda number: _place(articles[number]))
    bonds, bars = _both_ways(together), _both_ways(apart)
    grouping = Grouping()
    placed: dict[int, int] = {}
    for number in order:
        bound = (placed[other] for other in _reach(number, bonds) if other in placed)
        barred = {placed[other] for other in bars.get(number, ()) if other in placed}
        placed[number] = grouping.add(articles[number], never=barred, into=next(bound, None))
    members: dict[int, list[int]] = {}
    for number in order:
        members.setdefault(placed[number], []).append(number)
    return tuple(_story(articles, numbers) for numbers in members.values())


def _place(article: Article) -> tuple[date, str]:
    digest = hashlib.sha256(article.text.encode("utf-8", "surrogatepass")).hexdigest()
    return article.published or date.max, digest


def _freshness(days: Sequence[date], day: date | None) -> float:
    """Return what is left of a similarity over the days to the nearest article of a story."""
    if day is None or not days:
        return 1.0
    here = bisect_left(days, day)
    gap = min(abs((day - other).days) for other in days[max(0, here - 1) : here + 1])
    return 1.0 - _FORGOTTEN * (1.0 - exp(-gap / _FORGETTING))


def _both_ways(pairs: Iterable[Pair]) -> dict[int, list[int]]:
    others: dict[int, list[int]] = {}
    for one, other in pairs:
        others.setdefault(one, []).append(other)
        others.setdefault(other, []).append(one)
    return others


def _reach(number: int, bonds: dict[int, list[int]]) -> list[int]:
    """Return the articles that `number` is bound to, directly or through others, in order."""
    seen = {number}
    waiting = [number]
    while waiting:
        for other in bonds.get(waiting.pop(), ()):
            if other not in seen:
                seen.add(other)
                waiting.append(other)
    return sorted(seen - {number})


def _story(articles: Sequence[Article], numbers: list[int]) -> Story:
    first_of = copy_groups([articles[number].text for number in numbers])
    copies: dict[int, list[int]] = {}
    for number, first in zip(numbers, first_of, strict=True):
        copies.setdefault(first, []).append(number)
    return Story(tuple(numbers), tuple(tuple(same) for same in copies.values()))
