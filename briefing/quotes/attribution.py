"""Choose the mention that names the speaker of each marked run."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing.quotes.features import candidates_for, describe, describe_same, target_of_run
from briefing.quotes.weights import score, weights

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefing.quotes.features import Target
    from briefing.quotes.reading import Candidate, Reading


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
        mention = previous[1].mention if previous else None
        last_entity = mention.entity if mention else None
        features = describe(reading, target, candidates, last_entity)
        if previous is not None:
            was_open = not reading.runs[previous[1].run].closed
            features.append(describe_same(reading, target, previous[0], previous_open=was_open))
        attribution = _choose(number, candidates, [score(model, one) for one in features], previous)
        found.append(attribution)
        previous = (target, attribution)
    return tuple(found)


def _choose(
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
        return Attribution(number, candidates[best], share)
    before = previous[1] if previous else None
    return Attribution(
        number,
        before.mention if before else None,
        share * (before.probability if before else 0.0),
        carried=True,
    )
