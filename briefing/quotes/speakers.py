"""From the mention of a speaker to the speaker that a reader knows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from briefing.language.names.lexicon import COMMON, GROUPS
from briefing.language.names.phrases import HEADS, PLURAL_HEADS
from briefing.model import Speaker
from briefing.quotes.cues import cue_beside
from briefing.quotes.reading import KNOWING

if TYPE_CHECKING:
    from briefing.quotes.reading import Candidate, Reading

_ARTICLE: Final = "the "
_BRINGING_IN: Final = frozenset({"bare", "indefinite", "possessive"})
_ANOTHER: Final = "another"
_GOVERNING: Final = frozenset({"of", "between", "with", "for", "by", "to", "from", "told"})
"""Words before two names that make them something else than the two who speak."""
_CUES: Final = frozenset({"V", "C", "T", "A"})
_CLOSING: Final = frozenset({".", ",", "$", "in", "on", "at", "to", "with", "after", "when"})
_REACH: Final = 60
"""How many mentions back the fuller words for somebody unnamed may stand."""


class Speakers:
    """The speakers of one article, each the same object wherever it speaks."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._named = tuple(map(Speaker.of, reading.entities))
        self._unnamed: dict[str, Speaker] = {}
        self._joint: dict[tuple[int, int], Speaker] = {}

    def of(self, mention: Candidate) -> Speaker:
        """Return the speaker that `mention` means.

        Somebody without a name keeps the article's own words for them: "the
        officials" are the "senior harbour officials" that were mentioned before.
        """
        if mention.entity is not None:
            return self._together(mention, mention.entity)
        return self.called(self._label(mention))

    def called(self, label: str) -> Speaker:
        """Return the speaker without a name whom the article calls `label`."""
        return self._unnamed.setdefault(label, Speaker(name=None, label=label, kind="unnamed"))

    def _together(self, mention: Candidate, number: int) -> Speaker:
        """Return the entity `number`, or it and the one that "and" joins to it, as one speaker."""
        before, after = self._joined_before(mention), self._joined_after(mention)
        if before is not None:
            pair = (before, number)
        elif after is not None:
            pair = (number, after)
        else:
            return self._named[number]
        one, other = self._named[pair[0]], self._named[pair[1]]
        label = f"{one.label} and {other.label}"
        return self._joint.setdefault(pair, Speaker(name=label, label=label, kind=one.kind))

    def _joined_before(self, mention: Candidate) -> int | None:
        lower = self._reading.tokens.lower
        if mention.first < 2 or lower[mention.first - 1] != "and":
            return None
        other = self._reading.ending.get(mention.first - 2)
        if other is None or (other.first > 0 and lower[other.first - 1] in _GOVERNING):
            return None
        return self._partner(mention, other)

    def _joined_after(self, mention: Candidate) -> int | None:
        lower = self._reading.tokens.lower
        if lower[mention.last + 1 : mention.last + 2] != ("and",):
            return None
        other = self._reading.starting.get(mention.last + 2)
        if other is None or (mention.first > 0 and lower[mention.first - 1] in _GOVERNING):
            return None
        behind = self._reading.classes[other.last + 1 : other.last + 2]
        speaks_alone = mention.first > 0 and self._reading.classes[mention.first - 1] in _CUES
        if speaks_alone and behind and behind[0] not in _CLOSING:
            return None
        return self._partner(mention, other)

    def _partner(self, mention: Candidate, other: Candidate) -> int | None:
        """Return the entity of `other` when it is a second name of the same sort."""
        if mention.entity is None or other.entity is None or other.entity == mention.entity:
            return None
        if mention.shape != "name" or other.shape != "name":
            return None
        sorts = {self._named[mention.entity].kind, self._named[other.entity].kind}
        return other.entity if len(sorts) == 1 else None

    def _label(self, mention: Candidate) -> str:
        words = self._written(mention)
        if mention.head == _ANOTHER:
            return f"{words} {self._kind_before(mention)}".rstrip()
        if mention.shape in {"definite", "pronoun"}:
            fuller = self._fuller(mention)
            if fuller is not None:
                return fuller
        return words.removeprefix(_ARTICLE)

    def _kind_before(self, mention: Candidate) -> str:
        """Return what sort of person the unnamed one before `mention` was, or nothing."""
        here = self._reading.order[mention.first]
        for other in reversed(self._reading.candidates[max(0, here - _REACH) : here]):
            if other.shape == "indefinite" and cue_beside(self._reading, other) is not None:
                return other.head
        return ""

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
        end = self._reading.tokens.ends[self._end(mention)]
        words = " ".join(self._reading.text[mention.span.start : end].split())
        first = self._reading.tokens.lower[mention.first]
        plain = first in COMMON or (first in PLURAL_HEADS and first not in GROUPS)
        return words[:1].lower() + words[1:] if plain else words

    def _end(self, mention: Candidate) -> int:
        """Return the last token of `mention` and of what it speaks for or knows about.

        "A spokesman for the Ministry of Rivers" is not just any spokesman, nor
        "a person briefed on the talks" any person.
        """
        lower = self._reading.tokens.lower
        start = mention.last + 1
        if mention.shape not in _BRINGING_IN:
            return mention.last
        if lower[start : start + 1] == ("for",):
            start += 1
        elif lower[start : start + 2] in KNOWING:
            start += 2
        else:
            return mention.last
        start += lower[start : start + 1] == ("the",)
        about = self._reading.starting.get(start) or self._reading.starting.get(start - 1)
        if about is None or about.shape not in {"name", "definite", "bare"}:
            return mention.last
        return about.last
