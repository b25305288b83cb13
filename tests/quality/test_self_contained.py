"""The floor under bullets that make sense alone, on sentences that we labelled by hand.

Every sentence of the articles is labelled, chosen or not, so a new choice is
measured as well. The gold keeps offsets and hashes, never words; the articles
that are not part of the project are read from the file that
BRIEFING_WIKINEWS names. The floors only go up.
"""

from __future__ import annotations

import hashlib
import json
import os
from pathlib import Path
from typing import Final, NamedTuple

import pytest

from briefing import Analysis, Article, analyze, read
from briefing.bundled import bundled
from briefing.model import Bullet

ROWS: Final = json.loads(
    (Path(__file__).parent / "self_contained_gold.json").read_text(encoding="utf-8")
)["articles"]
SAMPLES: Final = [row for row in ROWS if row["article"].endswith(".txt")]
OTHERS: Final = [row for row in ROWS if not row["article"].endswith(".txt")]
FLOOR_SAMPLES: Final = 0.92
FLOOR_ALL: Final = 0.89
_VARIABLE: Final = "BRIEFING_WIKINEWS"


class Label(NamedTuple):
    """What a person said of one sentence."""

    start: int
    end: int
    digest: str
    kind: str
    """alone, named (alone once its first reference is written out) or not."""


def makes_sense(bullet: Bullet, labels: dict[int, Label]) -> bool:
    kind = labels[bullet.sources[0].start].kind
    return kind == "alone" or (
        kind == "named" and any(edit.reason == "reference" for edit in bullet.edits)
    )


def judged(analysis: Analysis, row: dict[str, object]) -> list[bool]:
    """Return for every bullet whether it makes sense alone, once the gold is found to fit."""
    labels = {label.start: label for label in (Label(*one) for one in row["sentences"])}  # type: ignore[attr-defined]
    text = analysis.article.text
    for label in labels.values():
        words = text[label.start : label.end]
        assert hashlib.sha256(words.encode()).hexdigest()[:16] == label.digest, words
    return [makes_sense(bullet, labels) for bullet in analysis.bullets]


def samples() -> list[bool]:
    return [
        good
        for row in SAMPLES
        for article in read(str(bundled("seeds") / row["article"]))
        for good in judged(analyze(article), row)
    ]


def test_bullets_of_the_samples_make_sense_alone() -> None:
    results = samples()
    assert len(results) >= 45
    assert sum(results) / len(results) >= FLOOR_SAMPLES


@pytest.mark.skipif(
    _VARIABLE not in os.environ, reason=f"{_VARIABLE} names no file of the Wikinews articles"
)
def test_bullets_of_the_samples_and_of_recent_news_make_sense_alone() -> None:
    lines = Path(os.environ[_VARIABLE]).read_text(encoding="utf-8").splitlines()
    held = {row["id"]: row for row in map(json.loads, lines)}
    results = samples()
    for row in OTHERS:
        one = held[row["article"]]
        article = Article.from_text(one["text"], title=one["title"])
        results += judged(analyze(article), row)
    assert len(results) >= 90
    assert sum(results) / len(results) >= FLOOR_ALL
