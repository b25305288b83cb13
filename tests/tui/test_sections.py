"""Sections: what an item shows, and what it is made of."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from briefing import Article, analyze, brief
from briefing.model import FigureConflict, Interval, Reference
from tests.tui.samples import sample_analysis, sample_article, sample_briefing
from tui import items
from tui.dates import date_lines, short_interval
from tui.filling import items_of
from tui.items import reference_words
from tui.provenance import sourced_sentences
from tui.sections import SectionName, lay_out

BRIEFING = sample_briefing([sample_analysis(sample_article())])
TOGETHER = sample_briefing([sample_analysis(sample_article(title)) for title in ("One", "Two")])


def shown(name: SectionName) -> list[str]:
    """Return the items of a section as lead and words."""
    found = lay_out(BRIEFING).items[name]
    return [f"{items.shown(item.lead)}|{items.shown(item.words)}" for item in found]


@pytest.mark.parametrize(
    ("interval", "words"),
    [
        (Interval(date(2025, 4, 8), date(2025, 4, 8), "day"), "8 Apr 2025"),
        (Interval(date(2025, 4, 7), date(2025, 4, 8), "day"), "7–8 Apr 2025"),
        (Interval(date(2025, 1, 1), date(2025, 1, 31), "month"), "Jan 2025"),
        (Interval(date(2024, 1, 1), date(2024, 12, 31), "year"), "2024"),
        (Interval(date(2024, 8, 1), None, "month"), "since Aug 2024"),
        (Interval(date(2025, 1, 1), date(2025, 3, 31), "quarter"), "Q1 2025"),
        (Interval(date(2025, 5, 1), date(2025, 5, 31), "month"), "May 2025"),
        (Interval(date(2010, 1, 1), date(2010, 12, 31), "year", approximate=True), "~2010"),
        (Interval(date(2025, 6, 30), date(2025, 7, 2), "day"), "30 Jun – 2 Jul 2025"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_date_is_shown_as_coarse_as_the_text_says_it(interval: Interval, words: str) -> None:
    assert short_interval(interval) == words


def test_a_long_date_breaks_between_its_ends() -> None:
    assert date_lines("Aug 2024 – Apr 2025", 14) == ["Aug 2024 –", "Apr 2025"]
    assert date_lines("since Aug 2024", 14) == ["since Aug 2024"]


def test_quotes_stand_under_their_speakers_and_the_unclear_ones_last() -> None:
    lines = shown("quotes")
    assert [line for line in lines if line.startswith("|")] == [
        "|Ilse Quant  harbour master · 2",
        "|Teodor Vance  Mayor · 1",
        "|an engineer who asked not to be named  1",
        "|Speaker unclear  1",
    ]


def test_all_that_is_ahead_stands_under_one_heading() -> None:
    ahead = next(entry for entry in BRIEFING.timeline if entry.future)
    found = items_of("timeline", replace(BRIEFING, timeline=(*BRIEFING.timeline, ahead)))
    assert [item.plain for item in found if item.heading][:1] == ["Ahead"]
    assert sum(item.plain == "Ahead" for item in found) == 1


def test_an_event_says_how_many_articles_tell_of_it() -> None:
    (first, *_) = items_of("timeline", TOGETHER)
    assert "2 articles" in str(items.shown(first.words))
    (alone, *_) = items_of("timeline", BRIEFING)
    assert "articles" not in str(items.shown(alone.words))


def test_counts_that_differ_show_each_value_once() -> None:
    figures = [entry for entry in TOGETHER.figures if entry.figure.value == 14000]
    conflict = FigureConflict("people", tuple(figures))
    found = items_of("figures", replace(TOGETHER, conflicts=(conflict,)))
    assert "people: At least 14,000 people" in [item.plain for item in found]


def test_direct_partial_and_indirect_quotes_have_signs_of_their_own() -> None:
    lines = shown("quotes")
    assert "●|“We would rather" in lines[1]
    assert lines[2].startswith("○|the authority had warned")
    assert lines[4] == "◐|“a blow to the old town”  partial · ¶4"


def test_an_unclear_quote_names_its_guess_as_a_guess() -> None:
    assert shown("quotes")[-1].endswith("perhaps Teodor Vance · ¶8")


def test_the_timeline_tells_statements_future_and_unplaced_apart() -> None:
    lines = shown("timeline")
    assert "◆ 1931|The bridge was built  ¶7" in lines
    assert any(line.startswith("“ |Mayor Teodor") for line in lines)
    assert lines.index("|Ahead  after publication") == 6
    assert lines[-2:] == [
        "|Without a place in time  1",
        "?|“recently”  “The warnings recently got louder,” Vance said.",
    ]


def test_a_reference_among_many_articles_names_its_source() -> None:
    references = TOGETHER.bullets[0].references
    assert reference_words(TOGETHER, references) == "Tidewire ¶1"
    assert reference_words(BRIEFING, BRIEFING.bullets[0].references) == "¶1"


def test_references_to_several_articles_of_one_outlet_are_told_apart_by_their_day() -> None:
    analyses = [
        analyze(
            Article.from_text(
                "The ferry of Ostrel sank near the old pier.",
                outlet=outlet,
                published=date(2026, 3, day),
            )
        )
        for outlet, day in (("Wire", 10), ("Wire", 12), ("Courier", 10))
    ]
    references = [Reference(number, one.sentences[0].span) for number, one in enumerate(analyses)]
    briefing = brief(analyses)
    assert reference_words(briefing, references) == "Wire 10 Mar ¶1, Wire 12 Mar ¶1, Courier ¶1"
    assert reference_words(briefing, references[1:]) == "Wire ¶1, Courier ¶1"


def test_every_item_points_into_its_article() -> None:
    references = [
        reference
        for items in lay_out(TOGETHER).items.values()
        for item in items
        for reference in item.references
    ]
    assert len(references) > 40
    for reference in references:
        assert reference.span.of(TOGETHER.analyses[reference.article].article.text).strip()


def test_the_gutter_tells_what_was_made_of_each_sentence() -> None:
    sourced = sourced_sentences(sample_analysis(sample_article()))
    assert [one.signs for one in sourced] == ["• ◆", " “ ", " “◆", "•“◆", "•  ", " “◆", " “ "]
