"""The floor under quotes and speakers, on invented news that we labelled ourselves.

The floors only go up: raise them when the engine gets better, and never
lower them without saying why in the change that does it.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Final, NamedTuple

import pytest

from briefing import Article, analyze

GOLD: Final = json.loads((Path(__file__).parent / "quotes_gold.json").read_text(encoding="utf-8"))[
    "passages"
]

FOUND_MARKED: Final = 1.0
FOUND_REPORTED: Final = 1.0
FALSE_ALARMS: Final = 0
SPEAKERS_RIGHT: Final = 1.0


class Part(NamedTuple):
    """The words of one part of a quote, as a reader sees them."""

    words: str
    marked: bool
    speaker: str | None
    kind: str


def predicted(text: str) -> list[Part]:
    return [
        Part(
            span.of(text),
            quote.kind != "indirect",
            quote.speaker and quote.speaker.label,
            quote.kind,
        )
        for quote in analyze(Article.from_text(text)).quotes
        for span in quote.spans
    ]


def labelled(passage: dict[str, object]) -> list[Part]:
    return [
        Part(row["words"], row["kind"] != "indirect", row["speaker"], row["kind"])
        for row in passage["quotes"]
    ]


@pytest.fixture(scope="module")
def results() -> list[tuple[list[Part], list[Part]]]:
    return [(labelled(passage), predicted(passage["text"])) for passage in GOLD]


def share(hits: list[bool]) -> float:
    return sum(hits) / len(hits)


def test_the_gold_has_thirty_passages_whose_words_stand_in_them() -> None:
    assert len(GOLD) >= 30
    for passage in GOLD:
        assert all(row["words"] in passage["text"] for row in passage["quotes"])


@pytest.mark.parametrize(
    ("marked", "floor"),
    [(True, FOUND_MARKED), (False, FOUND_REPORTED)],
    ids=["between marks", "reported"],
)
def test_quotes_are_found_to_the_letter(
    results: list[tuple[list[Part], list[Part]]], marked: bool, floor: float
) -> None:
    hits = [
        (part.words, part.marked) in {(other.words, other.marked) for other in found}
        for wanted, found in results
        for part in wanted
        if part.marked == marked
    ]
    assert share(hits) >= floor


def test_little_is_found_that_is_not_there(results: list[tuple[list[Part], list[Part]]]) -> None:
    extra = [
        part
        for wanted, found in results
        for part in found
        if part.words not in {other.words for other in wanted}
    ]
    assert len(extra) <= FALSE_ALARMS


def test_speakers_are_right(results: list[tuple[list[Part], list[Part]]]) -> None:
    hits = [
        (part.words, part.speaker) in {(other.words, other.speaker) for other in found}
        for wanted, found in results
        for part in wanted
    ]
    assert share(hits) >= SPEAKERS_RIGHT
