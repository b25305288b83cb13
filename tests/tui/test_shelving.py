"""The list of articles: its orders, stories and copies, and how it is walked through."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.widgets import Input

from briefing.merge import brief
from briefing.model import Article
from tests.tui.driving import on_screen, press, settle
from tests.tui.test_compare import EARLIER, OTHER_STORY, lines_as_sentences
from tui.app import BriefingApp
from tui.desk import Opened
from tui.screens.room import ReadingRoom
from tui.shelving import ORDERS, rows
from tui.stories import Stories, find_stories
from tui.working import Engine
from tui.workshop import Workshop

if TYPE_CHECKING:
    from tests.tui.conftest import OpenRoom

VERSION = """Castle Bridge at Port Lorne stays closed, says Ilse Quant

Two piers of the Castle Bridge have deep cracks, divers told the harbour authority in January, and
a crane barge is to lift the deck at Port Lorne before the piers are cast anew in summer.

The bridge carries 14,000 people a day; ferries across the harbour are planned for next week, and
the mayor called the closed bridge a blow to the old town.
"""


def entry(text: str, day: int | None = None, outlet: str | None = None) -> Opened:
    article = Article.from_text(text, outlet=outlet)
    return Opened("x", replace(article, published=date(2024, 5, day) if day else None))


ENTRIES = [
    entry(OTHER_STORY, 2, "Tidewire"),
    entry(EARLIER, 1, "Courier"),
    Opened("broken.txt", failure="it is empty"),
    entry(VERSION, 3, "Aster"),
    entry(EARLIER, 4, "Bell"),
    entry("Undated words about boats.", None, None),
]
STORIES = find_stories([one for one in ENTRIES if one.article])


def in_order(order: str) -> list[int]:
    return [row.entry for row in rows(ENTRIES, order, STORIES)]


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        ("", [0, 1, 2, 3, 4, 5]),
        ("by date", [4, 3, 0, 1, 5, 2]),
        ("by outlet", [3, 4, 1, 0, 5, 2]),
    ],
)
def test_undated_articles_and_those_without_outlet_come_late_and_failures_last(
    order: str, expected: list[int]
) -> None:
    assert in_order(order) == expected


def test_by_title_capitals_make_no_difference() -> None:
    entries = [entry("beta\n\nwords."), entry("Alpha\n\nwords."), entry("Gamma\n\nwords.")]
    assert [row.entry for row in rows(entries, "by title")] == [1, 0, 2]


def test_by_story_versions_stand_together_and_copies_under_the_earliest() -> None:
    found = rows(ENTRIES, "by story", STORIES)
    assert [(row.entry, row.hidden, row.inset) for row in found] == [
        (1, (4,), False),
        (3, (), True),
        (0, (), False),
        (5, (), False),
        (2, (), False),
    ]
    assert found[0].remark == "also printed by Bell"


def test_the_story_with_the_newest_article_comes_first() -> None:
    backwards = Stories(STORIES.told[::-1], STORIES.count)
    assert rows(ENTRIES, "by story", backwards) == rows(ENTRIES, "by story", STORIES)


def test_a_folded_story_stands_under_its_first_article() -> None:
    found = rows(ENTRIES, "by story", STORIES, {1})
    assert (found[0].entry, found[0].hidden) == (1, (3, 4))
    assert found[0].remark == "2 more of this story"


@given(
    st.lists(st.sampled_from(ENTRIES), unique_by=id, max_size=6),
    st.sampled_from(ORDERS),
    st.sets(st.integers(0, 5)),
)
def test_every_order_has_every_entry_once(
    entries: list[Opened], order: str, folded: set[int]
) -> None:
    stories = find_stories([one for one in entries if one.article])
    found = rows(entries, order, stories, folded)
    every = sorted(number for row in found for number in (row.entry, *row.hidden))
    assert every == list(range(len(entries)))


def app_of(entries: list[Opened]) -> BriefingApp:
    """Return an app that opens `entries` and finds a sentence in each line of their texts."""
    return BriefingApp(
        piped=[one.article for one in entries if one.article],
        engine=Engine(lines_as_sentences, brief),
    )


async def test_the_list_is_sorted_and_walked_by_story_and_a_story_folds() -> None:
    app = app_of([ENTRIES[0], ENTRIES[1], ENTRIES[3], ENTRIES[4]])
    async with app.run_test(size=(160, 45)) as pilot:
        await settle(pilot)
        room = app.screen
        assert isinstance(room, ReadingRoom)
        await press(pilot, "a", "S", "S", "S", "S")
        await settle(pilot)
        assert "by story" in str(room.shelf.border_title)
        assert "also printed by Bell" in on_screen(pilot)
        await press(pilot, "g")
        assert "Article 1/4" in on_screen(pilot)
        walked = [room.desk.current]
        for _ in range(3):
            await press(pilot, "n")
            walked.append(room.desk.current)
        assert walked == [1, 3, 2, 0]
        await press(pilot, "g", "v")
        assert "3 more" not in on_screen(pilot)
        assert "2 more of this story" in on_screen(pilot)
        assert room.shelf.option_count == 2
        await press(pilot, "v")
        assert room.shelf.option_count == 3


async def test_the_cursor_of_the_list_stays_on_its_article_in_every_order(
    open_room: OpenRoom,
) -> None:
    async with open_room() as (room, pilot):
        await press(pilot, "n", "a")
        for order in (*ORDERS[1:], ""):
            await press(pilot, "S")
            await settle(pilot)
            assert room.shelf.order == order
            assert room.desk.current == 1
            assert order in str(room.shelf.border_title)


async def test_stories_are_looked_for_again_when_more_articles_have_come_meanwhile(
    open_room: OpenRoom,
) -> None:
    async with open_room() as (room, pilot):
        room.post_message(Workshop.Grouped(Stories((), 0)))
        await settle(pilot)
        assert room.desk.stories is not None
        assert room.desk.stories.count == 3


async def test_the_cursor_of_the_list_is_not_called_back_by_an_article_passed_by(
    open_room: OpenRoom,
) -> None:
    async with open_room() as (room, pilot):
        await press(pilot, "a")
        pilot.app.simulate_key("j")
        pilot.app.simulate_key("j")
        await settle(pilot)
        assert room.desk.current == room.shelf.entry == 2


async def test_where_there_is_no_story_to_fold_the_app_says_what_to_press(
    open_room: OpenRoom,
) -> None:
    async with open_room() as (_, pilot):
        await press(pilot, "a", "v")
        assert [toast.message for toast in pilot.app._notifications] == [
            "There is no story to fold here; S sorts the list by story."
        ]


async def test_a_wrong_story_is_put_right_undone_and_kept() -> None:
    app = app_of(ENTRIES)
    async with app.run_test(size=(160, 45), notifications=True) as pilot:
        await settle(pilot)
        room = pilot.app.screen
        await press(pilot, "a", *"SSSS")
        await settle(pilot)
        before = told(room)
        room.shelf.stand_on(0)
        await press(pilot, "a", "a", "c", "enter")
        pilot.app.screen.query_one(Input).value = ENTRIES[1].label
        await press(pilot, "enter")
        await settle(pilot)
        together = told(room)
        assert {0, 1} <= next(story for story in together if 0 in story)
        await press(pilot, "u")
        await settle(pilot)
        assert told(room) == before
        await press(pilot, "U")
        await settle(pilot)
        assert told(room) == together
    again = app_of(ENTRIES)
    async with again.run_test(size=(160, 45)) as pilot:
        await settle(pilot)
        await press(pilot, "a", *"SSSS")
        await settle(pilot)
        assert told(pilot.app.screen) == together


def told(room: ReadingRoom) -> list[set[int]]:
    """Return the stories of the list as sets of entries."""
    numbers = {id(one): number for number, one in enumerate(room.desk.entries)}
    return [{numbers[id(one)] for one in story.entries} for story in room.desk.stories.told]
