"""Sorting the sections: S in the reading room, and what every order keeps."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.tui.driving import press, settle
from tests.tui.samples import sample_analysis, sample_article, sample_briefing
from tui.filling import items_of
from tui.sorting import ORDERS

if TYPE_CHECKING:
    from tests.tui.conftest import OpenRoom
    from tui.screens.room import ReadingRoom
    from tui.sections import SectionName

TOGETHER = sample_briefing([sample_analysis(sample_article(title)) for title in ("One", "Two")])


def lines(room: ReadingRoom) -> list[str]:
    """Return the items of the open section as they stand, headings by their words."""
    return [item.plain for item in room.sections.open_list.items]


@pytest.mark.parametrize(
    ("name", "order"),
    [(name, number) for name, orders in ORDERS.items() for number in range(len(orders))],
)
def test_an_order_neither_loses_nor_adds_an_item(name: SectionName, order: int) -> None:
    before = sorted(item.plain for item in items_of(name, TOGETHER))
    ordered = ORDERS[name][order].sort(TOGETHER)
    assert sorted(item.plain for item in items_of(name, ordered)) == before


async def test_quotes_go_from_count_to_speaker_to_position_and_round(open_room: OpenRoom) -> None:
    async with open_room() as (room, pilot):
        await press(pilot, "2")
        own = lines(room)
        seen = []
        for _ in range(3):
            await press(pilot, "S")
            seen.append(str(room.sections.open_list.border_title))
        assert "by speaker" in seen[0]
        assert "by position" in seen[1]
        assert "by " not in seen[2]
        assert lines(room) == own


async def test_names_stand_in_alphabetical_order_within_their_kind(open_room: OpenRoom) -> None:
    async with open_room() as (room, pilot):
        await press(pilot, "4", "S")
        assert [line.split(",")[0] for line in lines(room)] == [
            "People",
            "Ilse Quant",
            "Teodor Vance",
            "Places",
            "Port Lorne",
        ]


async def test_figures_of_one_unit_stand_together_the_largest_first(open_room: OpenRoom) -> None:
    async with open_room() as (room, pilot):
        await press(pilot, "5", "S")
        assert [line.partition(":")[0] for line in lines(room)] == [
            "3.2 million crowns",
            "At least 14,000 people",
        ]


async def test_an_order_is_kept_for_the_next_article_and_under_a_filter(
    open_room: OpenRoom,
) -> None:
    async with open_room() as (room, pilot):
        await press(pilot, "5", "S", "n")
        await settle(pilot)
        await press(pilot, "f", *"bridge", "enter")
        assert "by unit and size" in str(room.sections.open_list.border_title)
        assert lines(room)[0].startswith("3.2 million crowns")


async def test_a_section_with_one_order_says_so(open_room: OpenRoom) -> None:
    async with open_room() as (room, pilot):
        await press(pilot, "6")
        before = lines(room)
        await press(pilot, "S")
        assert lines(room) == before
        assert [toast.message for toast in pilot.app._notifications] == [
            "This section has one order."
        ]
