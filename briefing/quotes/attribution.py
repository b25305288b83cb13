"""Choose the mention that names the speaker of each marked run."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from itertools import chain, islice
from typing import TYPE_CHECKING, Final

from briefing.language.speech import LEMMA
from briefing.quotes.features import candidates_for, describe, describe_same, target_of_run
from briefing.quotes.reading import head_of
from briefing.quotes.weights import score, weights

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefing.quotes.features import Target
    from briefing.quotes.reading import Candidate, Reading

_SAID: Final = (("V",), ("T",))
_RUNNING_ON: Final = frozenset(",?!")
"""How marked words end whose sentence goes on behind them."""
_FEW: Final = 40
_NEAR: Final = 9
_SHOWN: Final = 0.9
_CARRIED: Final = 0.95
"""What is left of the certainty when speech runs on."""


@dataclass(frozen=True, slots=True)
class Attribution:
    """Whose words a run is taken to be."""

    run: int
    mention: Candidate | None
    """None when nobody is near."""
    probability: float
    """The model's share for this choice."""
    carried: bool = False
    """The speaker is that of the run before, for want of a mention of its own."""


def attribute(reading: Reading, runs: Iterable[int]) -> tuple[Attribution, ...]:
    """Return the attribution of each of `runs`, in their order."""
    model = weights("speakers")
    found: list[Attribution] = []
    previous: tuple[Target, Attribution] | None = None
    for number in runs:
        target = target_of_run(reading, number)
        candidates = candidates_for(reading, target)
        fixed = (
            _label(target, candidates)
            or _inner(reading, target, candidates)
            or (_continued(reading, target, previous) if previous else None)
        )
        if fixed is not None:
            found.append(fixed := replace(fixed, run=number))
            previous = (target, fixed)
            continue
        mention = previous[1].mention if previous else None
        last_entity = mention.entity if mention else None
        features = describe(reading, target, candidates, last_entity)
        if previous is not None and not _is_claimed(reading, target):
            was_open = not reading.runs[previous[1].run].closed
            features.append(describe_same(reading, target, previous[0], previous_open=was_open))
        scores = [score(model, one) for one in features]
        attribution = _choose(reading, number, candidates, scores, previous)
        found.append(attribution)
        previous = (target, attribution)
    return tuple(found)


def _is_claimed(reading: Reading, target: Target) -> bool:
    """Return whether a verb of saying and a mention stand right behind (“…,” said another)."""
    says = reading.classes[target.end : target.end + 1] in _SAID
    return says and target.ending in _RUNNING_ON and target.end + 1 in reading.starting


def _label(target: Target, candidates: list[Candidate]) -> Attribution | None:
    """Return the attribution to the name that a turn of a transcript begins with, or None."""
    for candidate in candidates:
        if target.first <= candidate.first < target.end:
            return Attribution(0, candidate, 1.0)
    return None


def _inner(reading: Reading, target: Target, candidates: list[Candidate]) -> Attribution | None:
    """Return the attribution to whom the reporter shows speaking, or None.

    "He recalled the pilot telling passengers: “…”" quotes the pilot.
    """
    for candidate in reversed(candidates):
        beside = candidate.last + 1
        if not target.first - _NEAR <= beside < target.first:
            continue
        word = reading.tokens.lower[beside]
        if word in LEMMA and word.endswith("ing") and reading.run_of[beside] < 0:
            between = reading.classes[beside : target.first]
            if "." in between or "Q" in between:
                return None
            return Attribution(0, head_of(reading, candidate), _SHOWN)
    return None


def _continued(
    reading: Reading, target: Target, previous: tuple[Target, Attribution]
) -> Attribution | None:
    """Return the attribution of a paragraph that goes on with a speech left open, or None.

    The paragraph holds nothing but marked words, and the run before was never
    closed; a caption or a pulled-out line may stand between.
    """
    before, attribution = previous
    inside = reading.block_tokens[target.block]
    if reading.runs[attribution.run].closed or not 1 <= target.block - before.block <= 2:
        return None
    beside = chain(range(inside.start, target.first), range(target.end, inside.stop))
    near = islice(beside, _FEW)
    if any(reading.run_of[place] < 0 and reading.classes[place] == "w" for place in near):
        return None
    return replace(attribution, carried=True, probability=attribution.probability * _CARRIED)


def _choose(
    reading: Reading,
    number: int,
    candidates: list[Candidate],
    scores: list[float],
    previous: tuple[Target, Attribution] | None,
) -> Attribution:
    if not scores:
        return Attribution(number, None, 0.0)
    best = max(range(len(scores)), key=lambda order: scores[order])
    share = 1.0 / sum(math.exp(min(other - scores[best], 0.0)) for other in scores)
    if best < len(candidates):
        return Attribution(number, head_of(reading, candidates[best]), share)
    before = previous[1] if previous else None
    return Attribution(
        number,
        before.mention if before else None,
        share * (before.probability if before else 0.0),
        carried=True,
    )
