"""From the mention of a speaker to the speaker that a reader knows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from briefing.language.wordlists import words
from briefing.model import Speaker

if TYPE_CHECKING:
    from briefing.model import Entity, SpeakerKind
    from briefing.quotes.reading import Candidate, Reading

_PERSONAL: Final = words("he she they we i it who you")


def speakers_of(entities: tuple[Entity, ...]) -> tuple[Speaker, ...]:
    """Return each entity as a speaker."""
    return tuple(
        Speaker(
            name=entity.name,
            label=entity.name,
            kind=_kind(entity),
            role=entity.role,
            aliases=entity.aliases,
        )
        for entity in entities
    )


def _kind(entity: Entity) -> SpeakerKind:
    return "person" if entity.kind == "unknown" else entity.kind


def unnamed(reading: Reading, mention: Candidate) -> Speaker:
    """Return somebody nobody can name, under the article's own words."""
    label = " ".join(mention.span.of(reading.text).split())
    if mention.head not in _PERSONAL:
        label = label.removeprefix("The ").removeprefix("the ")
    return Speaker(name=None, label=label, kind="unnamed")
