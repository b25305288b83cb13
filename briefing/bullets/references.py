"""Put a name in the place of a pronoun that only the sentences before explain."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, Final

from briefing.model import Edit

if TYPE_CHECKING:
    from briefing.model import Analysis, Entity, Mention, Sentence

_OWNING: Final = frozenset({"his", "her", "their"})
_PERSONAL: Final = frozenset({"he", "she"})
_BACK: Final = 2
"""How many sentences before the pronoun the name may stand."""
_DEEPEST: Final = 30
"""How many signs into its sentence the pronoun may stand."""


class People:
    """The persons of an article by place, to ask who a pronoun can mean."""

    def __init__(self, analysis: Analysis) -> None:
        """Index the mentions of every person, and of names that may be persons."""
        self._analysis = analysis
        everyone = [e for e in analysis.entities if e.kind in {"person", "unknown"}]
        held = [(m.span.start, e, m) for e in everyone for m in e.mentions]
        held.sort(key=lambda row: row[0])
        self._mentions: list[tuple[Entity, Mention]] = [(e, m) for _, e, m in held]
        self._starts = [start for start, _, _ in held]

    def replaced(self, number: int) -> tuple[Edit, ...]:
        """Return the edit that names the leading pronoun of sentence `number`, if that is safe.

        Safe is a pronoun near the start, before any name, for the only person
        whom the two sentences before name: a wrong name is worse than no bullet.
        """
        sentence = self._analysis.sentences[number]
        inside = self._between(sentence.span.start, sentence.span.end)
        if not inside:
            return ()
        entity, mention = inside[0]
        if mention.form != "pronoun" or entity.kind != "person":
            return ()
        if mention.span.start > sentence.span.start + _DEEPEST:
            return ()
        word = mention.span.of(self._analysis.article.text).lower()
        if word not in _PERSONAL and word not in {"his", "her"}:
            return ()
        if not self._is_the_only_one(entity, number):
            return ()
        owner = "’s" if word in _OWNING else ""
        return (Edit(mention.span, f"[{entity.name}{owner}]", "reference"),)

    def _is_the_only_one(self, entity: Entity, number: int) -> bool:
        sentences: tuple[Sentence, ...] = self._analysis.sentences
        start = sentences[max(0, number - _BACK)].span.start
        before = self._between(start, sentences[number].span.start)
        named = [e for e, m in before if m.form == "name"]
        return entity in named and all(e == entity for e in named if e.kind == "person")

    def _between(self, start: int, end: int) -> list[tuple[Entity, Mention]]:
        return self._mentions[
            bisect_left(self._starts, start) : bisect_right(self._starts, end - 1)
        ]
