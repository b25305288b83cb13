"""Find the people, organisations and places that an article names."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing.model import Article, Entity, Sentence


def find_entities(article: Article, sentences: tuple[Sentence, ...]) -> tuple[Entity, ...]:
    """Return who and what `article` names, in order of first mention."""
    return ()
