"""Find the places of the articles that a briefing cites, and which of its lines cite them."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from briefing.model import Briefing, Reference


class Place(NamedTuple):
    """A sentence, or a whole block where the words stand in no sentence (a heading, a dateline)."""

    article: int
    """Index into `Briefing.analyses`."""
    part: Literal["sentence", "block"]
    number: int
    """Index into the sentences or the blocks of the article."""


class Citations:
    """The places cited so far."""

    def __init__(self, briefing: Briefing) -> None:
        self._analyses = briefing.analyses
        self._citing: dict[Place, list[str]] = {}

    def cite(self, item: str, references: Iterable[Reference]) -> tuple[Place, ...]:
        """Return the places that `references` touch, each once.

        They are kept as cited by `item`, the name of a line of the briefing.
        """
        places = dict.fromkeys(p for reference in references for p in self._touched(reference))
        for place in places:
            self._citing.setdefault(place, []).append(item)
        return tuple(places)

    def citing(self, place: Place) -> tuple[str, ...]:
        """Return the items that cite `place`, in the order in which they did."""
        return tuple(self._citing.get(place, ()))

    def _touched(self, reference: Reference) -> Iterator[Place]:
        analysis, span = self._analyses[reference.article], reference.span
        first = bisect_right(analysis.sentences, span.start, key=lambda one: one.span.end)
        last = first
        while last < len(analysis.sentences) and analysis.sentences[last].span.start < span.end:
            yield Place(reference.article, "sentence", last)
            last += 1
        block = analysis.article.block_at(span.start)
        if first == last and block is not None:
            yield Place(reference.article, "block", block)
