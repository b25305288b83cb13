"""What was only planned, or would have been, is not told as what happened."""

from __future__ import annotations

from datetime import date

import pytest

from briefing import Article, analyze, brief, to_html, to_markdown
from briefing.export import FORMATS

PUBLISHED = date(2025, 10, 16)  # a Thursday


def modalities(text: str) -> list[str | None]:
    events = analyze(Article.from_text(text, published=PUBLISHED)).events
    return [event.modality for event in events if event.timex is not None]


@pytest.mark.parametrize(
    "text",
    [
        "Without the grant, the mill would have been closed in May.",
        "In May the mill would not have been sold, the mayor said.",
        "The siren should have been tested on Monday.",
        "The ferry could have sailed on Monday if the fog had lifted.",
    ],
)
def test_what_would_have_been_is_hypothetical(text: str) -> None:
    assert modalities(text) == ["hypothetical"]


@pytest.mark.parametrize(
    "text",
    [
        "The bridge had been due to open on Tuesday.",
        "The bridge was originally scheduled to open in May.",
        "The minister called off a meeting planned for Friday.",
        "The board had intended to vote on Monday.",
        "A hearing was set for Monday but the judge fell ill.",
        "The early vote, which was to start on Monday, was postponed.",
        "The king was to have visited Ostrel on Tuesday.",
    ],
)
def test_what_had_been_planned_is_planned(text: str) -> None:
    assert modalities(text)[0] == "planned"


@pytest.mark.parametrize(
    "text",
    [
        "The bridge opened on Tuesday.",
        "The bridge is due to open on Tuesday.",
        "The trial is scheduled for Friday.",
        "She said the road would open on Friday.",
        "The mill, which would have been sold without the grant, burned on Monday.",
        "The ferry that had been due to sail sank on Monday.",
        "The owner would have sold the mill that burned in 2010.",
        "He was to become mayor in 2010.",
        "The siren set off on Monday was heard in Ostrel.",
    ],
)
def test_what_happened_or_will_is_told_as_a_fact(text: str) -> None:
    assert modalities(text) == [None]


def test_each_date_of_a_sentence_is_told_for_itself() -> None:
    assert modalities(
        "The bridge, which had been due to open on Monday, collapsed on Tuesday."
    ) == ["planned", None]


def test_every_export_says_what_was_only_planned() -> None:
    text = "The bridge of Ostrel had been due to open on Tuesday."
    briefing = brief([analyze(Article.from_text(text, published=PUBLISHED))])
    assert "open on Tuesday. *(planned)*" in to_markdown(briefing)
    assert "planned" in to_html(briefing)
    assert ",planned," in FORMATS["events"].write(briefing)
    assert '"modality": "planned"' in FORMATS["json"].write(briefing)
    calendar = FORMATS["calendar"].write(briefing)
    assert "(planned)" in calendar.replace("\r\n ", "")
    assert "STATUS:TENTATIVE" in calendar
