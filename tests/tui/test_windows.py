"""The reading room in windows of many sizes, and under the mouse."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from tests.tui.driving import on_screen, press, rest, settle
from tests.tui.samples import ENGINE, sample_article
from tui.app import BriefingApp

if TYPE_CHECKING:
    from tests.tui.conftest import OpenRoom


@pytest.mark.parametrize(
    ("width", "key", "shown"),
    [
        (160, "g", {"shelf", "reader", "sections"}),
        (100, "g", {"reader", "sections"}),
        (100, "a", {"reader", "shelf"}),
        (80, "g", {"reader"}),
        (80, "a", {"shelf"}),
        (80, "2", {"sections"}),
    ],
)
async def test_the_window_shows_as_many_panes_as_it_has_room_for(
    open_room: OpenRoom, width: int, key: str, shown: set[str]
) -> None:
    async with open_room(width, 24) as (room, pilot):
        await press(pilot, key)
        assert {
            p for p in ("shelf", "reader", "sections") if room.query_one(f"#{p}").display
        } == shown


async def test_in_a_narrow_window_enter_shows_the_article_and_b_the_items(
    open_room: OpenRoom,
) -> None:
    async with open_room(80, 24) as (room, pilot):
        await press(pilot, "2", "enter")
        assert room.focused is room.reader
        await press(pilot, "b")
        assert room.focused is room.sections.open_list


async def test_escape_walks_outward_from_the_sections_to_the_list(open_room: OpenRoom) -> None:
    async with open_room(80, 24) as (room, pilot):
        await press(pilot, "2", "escape")
        assert room.focused is room.reader
        await press(pilot, "escape", "escape")
        assert room.focused is room.shelf


async def test_a_click_on_a_tab_opens_its_section(open_room: OpenRoom) -> None:
    async with open_room(80, 24) as (room, pilot):
        await press(pilot, "1")
        await pilot.click("#tabs", offset=(16, 0))
        await rest(pilot)
        assert room.sections.active == "quotes"


async def test_words_can_be_selected_with_the_mouse_without_the_gutter(
    open_room: OpenRoom,
) -> None:
    async with open_room(120, 40) as (room, pilot):
        row, column = next(
            (y, line.index("PORT LORNE"))
            for y, line in enumerate(on_screen(pilot).splitlines())
            if "PORT LORNE" in line
        )
        await pilot.mouse_down(offset=(column, row))
        await pilot.hover(offset=(column + 9, row + 1))
        await pilot.mouse_up(offset=(column + 9, row + 1))
        await rest(pilot)
        selected = room.get_selected_text() or ""
        assert selected.startswith("PORT LORNE (Tidewire) — The Castle Bridge")
        assert selected.endswith("\ndivers fou")


async def test_a_click_on_a_key_does_what_the_key_does(open_room: OpenRoom) -> None:
    async with open_room(120, 24) as (_, pilot):
        shown = on_screen(pilot).splitlines()[-1]
        await pilot.click("#keys", offset=(shown.index("keys"), 0))
        await rest(pilot)
        assert "Keys and signs" in on_screen(pilot)


@pytest.mark.parametrize(
    ("width", "some"), [(160, ("next", "find", "scope", "export")), (80, ("sections",)), (20, ())]
)
async def test_the_last_line_shows_the_keys_that_fit_and_always_help_and_quit(
    open_room: OpenRoom, width: int, some: tuple[str, ...]
) -> None:
    async with open_room(width, 45) as (_, pilot):
        last = on_screen(pilot).splitlines()[-1]
        for words in ("? keys", "q quit", *some):
            assert words in last


@pytest.mark.parametrize("width", [60, 80, 100, 200])
async def test_a_measure_of_the_coverage_is_shown_whole_or_not_at_all(
    open_room: OpenRoom, width: int
) -> None:
    async with open_room(width, 30) as (_, pilot):
        (line,) = (row for row in on_screen(pilot).splitlines() if row.startswith("  This article"))
        measures = ("attributed", "placed", "in bullets")
        assert all(part.strip().endswith(measures) for part in line.split(" · ")[1:])
        assert "…" not in line


@pytest.mark.parametrize("width", [70, 80])
async def test_that_a_title_is_none_is_said_whole_and_the_words_are_cut_for_it(
    width: int,
) -> None:
    untitled = replace(sample_article(), title=None)
    app = BriefingApp(piped=[untitled], engine=ENGINE)
    async with app.run_test(size=(width, 24)) as pilot:
        await settle(pilot)
        head = on_screen(pilot).splitlines()[0].rstrip()
        assert head.endswith("…  (no title; start of the text)")
        assert head.startswith("  The Castle Bridge was closed")


async def test_while_the_reader_writes_the_last_line_says_how_to_be_done(
    open_room: OpenRoom,
) -> None:
    async with open_room(80, 24) as (_, pilot):
        await press(pilot, "slash")
        assert on_screen(pilot).splitlines()[-1].split() == ["Enter", "done", "Esc", "cancel"]
        await press(pilot, "escape")
        assert "quit" in on_screen(pilot).splitlines()[-1]


@pytest.mark.parametrize("height", [10, 24, 50])
async def test_the_item_under_the_cursor_stays_in_sight_when_the_window_changes(
    open_room: OpenRoom, height: int
) -> None:
    async with open_room(160, 45) as (room, pilot):
        await press(pilot, "2", "G")
        item = room.sections.open_list.item
        await pilot.resize_terminal(70, height)
        await rest(pilot)
        assert item is not None
        assert " ".join(item.plain.split()[:2]) in on_screen(pilot)


async def test_a_word_to_the_reader_is_not_shown_twice_at_once(open_room: OpenRoom) -> None:
    async with open_room(100, 30) as (_, pilot):
        await press(pilot, *"pppp")
        assert on_screen(pilot).count("That was the first article.") == 1
