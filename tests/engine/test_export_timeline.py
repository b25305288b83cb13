"""Long timelines in what people read, and dates without a calendar day in every export."""

from __future__ import annotations

import csv
import io
import json
import re
from datetime import date, timedelta

import pytest

from briefing import Article, Briefing, analyze, brief, to_json, to_markdown
from briefing.export import FORMATS
from briefing.export.html import to_html

PUBLISHED = date(2026, 3, 31)
THINGS = (
    *("bridge", "church", "harbour", "library", "market", "mill", "museum", "palace", "prison"),
    *("quarry", "railway", "school", "stadium", "station", "theatre", "tower", "tunnel", "weir"),
    *("abbey", "bakery", "brewery", "castle", "cinema", "factory", "garden", "hospital", "hotel"),
    "theatre",
)


def sentences(first: int, last: int) -> str:
    """Return one dated sentence for each day of January 2026 from `first` to `last`."""
    return " ".join(
        f"The {THINGS[day % len(THINGS)]} of Ostrel reopened on Jan. {day}."
        for day in range(first, last + 1)
    )


def pile(*texts: str) -> Briefing:
    days = (PUBLISHED + timedelta(days=number) for number in range(len(texts)))
    return brief(
        [
            analyze(Article.from_text(text, published=day, outlet=f"Paper {day.day}"))
            for text, day in zip(texts, days, strict=True)
        ]
    )


def timeline_of(markdown: str) -> list[str]:
    (section,) = re.findall(
        r"^## Timeline\n\n(.*?)(?=\n\n## |\Z)", markdown, re.DOTALL | re.MULTILINE
    )
    return section.splitlines()


def days_in(lines: list[str]) -> list[int]:
    return [int(found[1]) for line in lines if (found := re.match(r"- \*\*(\d+) January", line))]


def test_a_timeline_of_twenty_five_lines_is_whole() -> None:
    lines = timeline_of(to_markdown(pile(sentences(1, 25))))
    assert days_in(lines) == list(range(1, 26))
    assert len(lines) == 25


def test_of_a_longer_timeline_the_most_reported_lines_stay_in_order_of_time() -> None:
    briefing = pile(sentences(1, 31), sentences(20, 31), sentences(24, 31))
    lines = timeline_of(to_markdown(briefing))
    assert days_in(lines) == [*range(1, 14), *range(20, 32)]
    assert lines[-1] == ("- *6 more are in the JSON file, the table of events and the calendar*")


def test_the_page_leaves_out_the_same_lines_as_the_markdown() -> None:
    briefing = pile(sentences(1, 31))
    page = to_html(briefing)
    assert "6 more are in the JSON file" in page
    shown = days_in(timeline_of(to_markdown(briefing)))
    assert [day for day in range(1, 32) if f"<b>{day} January 2026</b>" in page] == shown


def test_what_programs_read_holds_the_whole_timeline() -> None:
    briefing = pile(sentences(1, 31))
    assert len(json.loads(to_json(briefing))["timeline"]) == 31
    table = csv.DictReader(io.StringIO(FORMATS["events"].write(briefing), newline=""))
    assert len({row["event"] for row in table}) == 31
    assert FORMATS["calendar"].write(briefing).count("BEGIN:VEVENT") == 31


RELATIVE = [
    ("yesterday", "the day before publication", {"count": -1, "unit": "day"}),
    ("two weeks ago", "2 weeks before publication", {"count": -2, "unit": "week"}),
    ("next month", "the month after publication", {"count": 1, "unit": "month"}),
    ("on Tuesday", "", None),
]


@pytest.mark.parametrize(("words", "told", "distance"), RELATIVE, ids=[row[0] for row in RELATIVE])
def test_without_a_publication_date_every_export_tells_how_far_from_it_a_date_lies(
    words: str, told: str, distance: dict[str, object] | None
) -> None:
    text = f"It rained in Ostrel and the mill stood still. The mill was shut {words}."
    briefing = brief([analyze(Article.from_text(text))])
    (unresolved,) = json.loads(to_json(briefing))["unresolved"]
    assert unresolved["words"] == told
    assert unresolved["distance"] == distance
    (row,) = csv.DictReader(io.StringIO(FORMATS["events"].write(briefing), newline=""))
    assert (row["basis"], row["when"], row["from"]) == ("unresolved", told, "")
    assert row["text"] == words.removeprefix("on ")
    assert row["sentence"] == f"The mill was shut {words}."


def test_weeks_on_end_are_told_from_their_first_day_to_their_last() -> None:
    lines = timeline_of(to_markdown(pile("Observers have been in Ostrel for the past six weeks.")))
    assert lines[0].startswith("- **17 February – 31 March 2026**")
