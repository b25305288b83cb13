"""What one text of an article has that another has not, sentence by sentence."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Final, Literal

from briefing.language.terms import terms

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing.model import Analysis
    from briefing.span import Span

    _Row = tuple[str, Span]
    """The words of a sentence, white space levelled, and where it stands."""

Change = Literal["same", "rewritten", "removed", "added"]

_REWRITTEN: Final = 0.5
"""Share of their content words (Dice) from which two sentences are versions of one."""
_WINDOW: Final = 40
"""How many sentences ahead a rewritten one is looked for, so that the work stays linear."""
_LEVELLED: Final = {
    ord(sign): plain
    for signs, plain in (("“”„‟«»", '"'), ("‘’‚‛", "'"), ("–—", "-"))
    for sign in signs
}
"""Signs in which houses differ though they print one text."""


@dataclass(frozen=True, slots=True)
class Compared:
    """A sentence of the earlier text, one of the later text, or both beside each other."""

    change: Change
    earlier: Span | None
    """In the earlier article's text; None for an added sentence."""
    later: Span | None
    """In the later article's text; None for a removed sentence."""


def compare(earlier: Analysis, later: Analysis) -> tuple[Compared, ...]:
    """Return the sentences of both articles in reading order, equal ones side by side.

    Sentences are the same when they agree but for white space and the shape of
    marks and dashes (longest common blocks: Ratcliff and Metzener 1988, as
    `difflib` has it); the stretches between them are aligned by shared words.
    """
    one, other = _sentences(earlier), _sentences(later)
    matcher = SequenceMatcher(None, [text for text, _ in one], [text for text, _ in other])
    rows: list[Compared] = []
    for tag, start, end, other_start, other_end in matcher.get_opcodes():
        before, after = one[start:end], other[other_start:other_end]
        if tag == "equal":
            rows += [
                Compared("same", mine, its)
                for (_, mine), (_, its) in zip(before, after, strict=True)
            ]
        else:
            rows += _aligned(before, after)
    return tuple(rows)


def _sentences(analysis: Analysis) -> list[_Row]:
    text = analysis.article.text
    return [
        (" ".join(sentence.span.of(text).translate(_LEVELLED).split()), sentence.span)
        for sentence in analysis.sentences
    ]


def _aligned(before: Sequence[_Row], after: Sequence[_Row]) -> Iterator[Compared]:
    """Yield a stretch that differs: rewritten sentences beside each other, the rest alone."""
    known = [frozenset(terms(text)) for text, _ in after]
    here = 0
    for text, span in before:
        words = frozenset(terms(text))
        ahead = range(here, min(here + _WINDOW, len(after)))
        like = max(ahead, key=lambda number: _dice(words, known[number]), default=here)
        if not ahead or _dice(words, known[like]) < _REWRITTEN:
            yield Compared("removed", span, None)
            continue
        for _, skipped in after[here:like]:
            yield Compared("added", None, skipped)
        yield Compared("rewritten", span, after[like][1])
        here = like + 1
    for _, span in after[here:]:
        yield Compared("added", None, span)


def _dice(one: frozenset[str], other: frozenset[str]) -> float:
    return 2 * len(one & other) / max(1, len(one) + len(other))
