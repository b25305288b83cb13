"""What speaks for and against a mention as the speaker of a marked run."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from briefing.quotes.cues import cue_beside
from briefing.quotes.reading import Candidate, Reading, path, shape_code

if TYPE_CHECKING:
    from collections.abc import Iterator

_BEFORE: Final = 10
_AFTER: Final = 8
_PREVIOUS: Final = 6
"""How many candidates are looked at before and after a run, and in the paragraph before."""
_WINDOW: Final = 150
"""How many tokens of a paragraph count on either side of a run."""
_REMEMBERED: Final = 256
"""Mentions whose surroundings are kept; what lies far back is described for no quote again."""


@dataclass(frozen=True, slots=True)
class Target:
    """Words whose speaker is wanted, as token numbers."""

    first: int
    """The opening mark, or the first word where there is none."""
    end: int
    """The number after the last token, closing mark included."""
    block: int
    opening: str
    """How the words begin and end: capital or small, and the stop before the closing mark."""
    ending: str
    size: int


def target_of_run(reading: Reading, number: int) -> Target:
    """Return run `number` as a target."""
    run = reading.runs[number]
    end = reading.run_ends[number]
    first = reading.tokens.first_from(run.whole.start)
    words = run.words.of(reading.text)
    last = words[-1:]
    return Target(
        first=first,
        end=end,
        block=run.block,
        opening="C" if words[:1].isupper() else "s",
        ending=last if last in {",", ".", "?", "!"} else ("o" if not run.closed else "w"),
        size=end - first,
    )


def candidates_for(reading: Reading, target: Target) -> list[Candidate]:
    """Return the mentions near `target` that may be of its speaker, in reading order."""
    low, high = reading.first_candidates[target.block : target.block + 2]
    start = bisect_left(reading.candidates, target.first, low, high, key=_first)
    stop = bisect_left(reading.candidates, target.end, start, high, key=_first)
    before = reading.candidates[max(low, start - _BEFORE) : start]
    inside = [one for one in reading.candidates[start : start + 2] if _is_label(one, target)]
    after = reading.candidates[stop : min(high, stop + _AFTER)]
    above = reading.first_candidates[target.block - 1] if target.block else low
    previous = reading.candidates[max(above, low - _PREVIOUS) : low]
    return [*previous, *(one for one in before if one.last < target.first), *inside, *after]


def _first(candidate: Candidate) -> int:
    return candidate.first


def _is_label(candidate: Candidate, target: Target) -> bool:
    return candidate.first <= target.first + 2 and candidate.last < target.end


def _bucket(count: int) -> str:
    return str(count) if count < 4 else "4" if count < 8 else "8"


def describe(
    reading: Reading, target: Target, candidates: list[Candidate], last_entity: int | None
) -> list[list[str]]:
    """Return for each of `candidates` the names of its features."""
    frame = _frame(reading, target)
    around = [_context(reading, candidate) for candidate in candidates]
    speaking = [speech for speech, _ in around]
    described = []
    for order, candidate in enumerate(candidates):
        features = list(_position(reading, target, candidate, frame))
        features += around[order][1]
        side = "b" if candidate.last < target.first else "a"
        if speaking[order]:
            between = speaking[order + 1 :] if side == "b" else speaking[:order]
            rivals = sum(
                bool(word)
                for word, other in zip(
                    between,
                    candidates[order + 1 :] if side == "b" else candidates[:order],
                    strict=True,
                )
                if (other.last < target.first) == (side == "b")
            )
            features.append(f"speaks {side} {_bucket(rivals)} {frame}")
        else:
            features.append(f"silent {side} {frame}")
        if candidate.entity is not None and candidate.entity == last_entity:
            features.append(f"spoke last {candidate.shape == 'pronoun'}")
        described.append(features)
    return described


def _frame(reading: Reading, target: Target) -> str:
    """Return how the target meets the reporter's words: what stands before it, and its edges."""
    inside = reading.block_tokens[target.block]
    before = reading.classes[target.first - 1] if target.first > inside.start else "^"
    after = reading.classes[target.end] if target.end < inside.stop else "$"
    return f"{before}{target.opening}{target.ending}{after}"


def _speech_side(reading: Reading, candidate: Candidate) -> str:
    """Return the verb of saying beside `candidate` and its side, or nothing."""
    beside = cue_beside(reading, candidate)
    return beside[0] + reading.tokens.lower[beside[1]] if beside else ""


def _position(reading: Reading, target: Target, candidate: Candidate, frame: str) -> Iterator[str]:
    letter = shape_code(candidate)
    if candidate.last < target.first:
        side, start, end = "b", candidate.last + 1, target.first
    elif candidate.first >= target.end:
        side, start, end = "a", target.end, candidate.first
    else:
        yield "label"
        return
    if candidate.block != target.block:
        side = "p"
    between = path(reading, start, end)
    yield f"path {side} {between} {letter}"
    yield f"path {side} {between} {letter} {frame}"
    words = between.split()
    yield f"near {side} {letter} {' '.join(words[:2])}|{' '.join(words[-2:])}"
    yield f"stops {side} {words.count('.')} {words.count('Q')}"
    mentions = sum(words.count(code) for code in "NPDISB")
    yield f"mentions {side} {_bucket(mentions)} {letter}"
    yield f"far {side} {_bucket((end - start) // 3)}"
    verb = next(
        (
            reading.tokens.lower[p]
            for p in range(start, min(end, start + 30))
            if reading.classes[p] in "VCTA"
        ),
        "",
    )
    yield f"verb {side} {verb}"
    if side == "a":
        right = path(reading, candidate.last + 1, _limit(reading, candidate, 4))
        yield f"tail {between} {letter} {right}"


def _limit(reading: Reading, candidate: Candidate, count: int) -> int:
    return min(candidate.last + 1 + count, reading.block_tokens[candidate.block].stop)


def _context(reading: Reading, candidate: Candidate) -> tuple[str, list[str]]:
    """Return the speech side of `candidate` and the features that no target changes."""
    place = candidate.first, candidate.last
    known = reading.contexts.get(place)
    if known is None:
        speech = _speech_side(reading, candidate)
        known = speech, list(_surroundings(reading, candidate, speech))
        if len(reading.contexts) >= _REMEMBERED:
            reading.contexts.clear()
        reading.contexts[place] = known
    return known


def _surroundings(reading: Reading, candidate: Candidate, speech: str) -> Iterator[str]:
    letter = shape_code(candidate)
    start = reading.block_tokens[candidate.block].start
    left = path(reading, max(start, candidate.first - 2), candidate.first)
    right = path(reading, candidate.last + 1, _limit(reading, candidate, 2))
    yield f"shape {letter}"
    yield f"left {letter} {left}"
    yield f"right {letter} {right}"
    if candidate.first > start:
        yield f"word before {reading.tokens.lower[candidate.first - 1]}"
    if candidate.last + 1 < reading.block_tokens[candidate.block].stop:
        yield f"word after {reading.tokens.lower[candidate.last + 1]}"
    if candidate.first in reading.sentence_starts:
        yield f"begins {letter}"
    if candidate.shape != "name":
        yield f"head {candidate.head}"
    kind = "none" if candidate.entity is None else reading.entities[candidate.entity].kind
    yield f"kind {kind} {letter}"
    if speech:
        yield f"speech {speech}"
        yield f"speech {speech[0]} {letter}"


def describe_same(
    reading: Reading, target: Target, previous: Target, *, previous_open: bool
) -> list[str]:
    """Return the features of "the speaker of the run before", for `target` after `previous`."""
    frame = _frame(reading, target)
    features = ["same", f"same {frame}"]
    inside = reading.block_tokens[target.block]
    if previous.block == target.block:
        between = path(reading, previous.end, target.first)
        features += [
            f"same between {between}",
            f"same between {between} {previous.ending}{target.opening}",
        ]
    else:
        gap = target.block - previous.block
        tail = path(reading, previous.end, reading.block_tokens[previous.block].stop, 5)
        head = path(reading, inside.start, target.first, 5)
        rest = path(reading, target.end, inside.stop, 5)
        features += [
            f"same gap {min(gap, 3)} {previous_open}",
            f"same tail {min(gap, 3)} {tail}",
            f"same alone {min(gap, 3)} {head}|{rest}",
            f"same head {min(gap, 3)} {head}",
            f"same ends {previous.ending}{target.opening} {min(gap, 2)}",
        ]
    around = range(
        max(inside.start, target.first - _WINDOW), min(inside.stop, target.end + _WINDOW)
    )
    outside = [p for p in around if reading.run_of[p] < 0]
    verbs = sum(reading.classes[p] in {"V", "T", "A"} for p in outside)
    features.append(f"same outside {_bucket(len(outside) // 3)} {_bucket(verbs)}")
    features.append(f"same verbs {_bucket(verbs)} {previous.block == target.block}")
    features.append(f"same size {_bucket(target.size // 3)}")
    return features
