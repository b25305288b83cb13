"""From the mention of a speaker to the speaker that a reader knows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from briefing.language.names.lexicon import COMMON, GROUPS
from briefing.language.names.phrases import HEADS, PLURAL_HEADS
from briefing.model import Speaker

if TYPE_CHECKING:
    from briefing.model import Entity, SpeakerKind
    from briefing.quotes.reading import Candidate, Reading

_ARTICLE: Final = "the "
_BRINGING_IN: Final = frozenset({"bare", "indefinite", "possessive"})
_REACH: Final = 60
"""How many mentions back the fuller words for somebody unnamed may stand."""


class Speakers:
    """The speakers of one article, each the same object wherever it speaks."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._named = tuple(_named(entity) for entity in reading.entities)
        self._unnamed: dict[str, Speaker] = {}

    def of(self, mention: Candidate) -> Speaker:
        """Return the speaker that `mention` means.

        Somebody without a name keeps the article's own words for them: "the
        officials" are the "senior harbour officials" that were mentioned before.
        """
        if mention.entity is not None:
            return self._named[mention.entity]
        label = self._label(mention)
        return self._unnamed.setdefault(label, Speaker(name=None, label=label, kind="unnamed"))

    def _label(self, mention: Candidate) -> str:
        words = self._written(mention)
        if mention.shape in {"definite", "pronoun"}:
            fuller = self._fuller(mention)
            if fuller is not None:
                return fuller
        return words.removeprefix(_ARTICLE)

    def _fuller(self, mention: Candidate) -> str | None:
        """Return the words by which the one meant by "the officials" or "she" was brought in."""
        here = self._reading.order[mention.first]
        candidates = self._reading.candidates[max(0, here - _REACH) : here]
        if mention.last - mention.first > 1:
            return None
        for other in reversed(candidates):
            if other.entity is None and other.shape in _BRINGING_IN and self._fits(mention, other):
                return self._written(other)
        return None

    def _fits(self, mention: Candidate, other: Candidate) -> bool:
        if mention.shape == "pronoun":
            return mention.head in {"he", "she"} and other.head in HEADS and other.shape != "bare"
        return other.head == mention.head

    def _written(self, mention: Candidate) -> str:
        """Return the words of `mention`, without a capital that only begins a sentence."""
        words = " ".join(mention.span.of(self._reading.text).split())
        first = self._reading.tokens.lower[mention.first]
        plain = first in COMMON or (first in PLURAL_HEADS and first not in GROUPS)
        return words[:1].lower() + words[1:] if plain else words


def _named(entity: Entity) -> Speaker:
    return Speaker(
        name=entity.name,
        label=entity.name,
        kind=_kind(entity),
        role=entity.role,
        aliases=entity.aliases,
    )


def _kind(entity: Entity) -> SpeakerKind:
    return "person" if entity.kind == "unknown" else entity.kind
