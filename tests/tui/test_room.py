"""The reading room: keys in, screen out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.tui.driving import marked, on_screen, press, settle
from tests.tui.samples import PUBLISHED
from tui.sections import SECTIONS

if TYPE_CHECKING:
    from tests.tui.conftest import OpenRoom


async def test_the_head_tells_what_is_read_and_how_far_the_briefing_goes(
    open_room: OpenRoom,
) -> None:
    async with open_room() as (_, pilot):
        shown = on_screen(pilot)
        assert "Harbour bridge at Port Lorne closes after cracks are found" in shown
        assert "Tidewire · Mira Castell, Odo Bram · 3 May 2024 · Port Lorne · 1 min" in shown
        assert "3 of 4 quotations attributed · 7 of 8 dates placed" in shown


async def test_a_tall_wide_window_shows_article_bullets_quotes_and_timeline_together(
    open_room: OpenRoom,
) -> None:
    async with open_room() as (_, pilot):
        shown = on_screen(pilot)
        for words in (
            "Articles · 3",
            "Article 1/3",
            "1 Bullets · 3",
            "2 Quotes · 5",
            "3 Timeline · 8",
            "4 People & places · 3",
            "5 Figures · 2",
        ):
            assert words in shown


@pytest.mark.parametrize("number", range(1, 7))
async def test_a_number_opens_its_section(open_room: OpenRoom, number: int) -> None:
    async with open_room() as (room, pilot):
        await press(pilot, str(number))
        assert room.sections.active == SECTIONS[number - 1].name
        assert room.focused is room.sections.open_list


async def test_tab_turns_through_all_sections_and_shift_tab_back(open_room: OpenRoom) -> None:
    async with open_room() as (room, pilot):
        seen = []
        for _ in range(len(SECTIONS) + 1):
            await press(pilot, "tab")
            seen.append(room.sections.active)
        assert seen == [*(section.name for section in SECTIONS), "bullets"]
        await press(pilot, "shift+tab")
        assert room.sections.active == SECTIONS[-1].name


async def test_moving_over_items_marks_their_sources(open_room: OpenRoom) -> None:
    async with open_room() as (room, pilot):
        await press(pilot, "1")
        assert marked(room)[0].startswith("The Castle Bridge was closed")
        await press(pilot, "j")
        assert marked(room)[0].startswith("Mayor Teodor Vance")
        await press(pilot, "k")
        assert marked(room)[0].startswith("The Castle Bridge was closed")


async def test_a_split_quote_is_marked_in_all_its_parts(open_room: OpenRoom) -> None:
    async with open_room() as (room, pilot):
        await press(pilot, "2")
        assert marked(room) == [
            "We would rather close a bridge for a month than bury somebody,",
            "Nobody will drive over it before I have walked over it myself.",
        ]


async def test_the_cursor_stops_at_both_ends_and_passes_by_headings(open_room: OpenRoom) -> None:
    async with open_room() as (room, pilot):
        await press(pilot, "2", "k", "k")
        assert room.sections.open_list.highlighted == 1
        await press(pilot, "G", "j")
        assert room.sections.open_list.item is room.sections.open_list.items[-1]
        await press(pilot, "g")
        assert room.sections.open_list.highlighted == 1


async def test_half_pages_move_the_cursor_and_stop_at_the_ends(open_room: OpenRoom) -> None:
    async with open_room() as (room, pilot):
        await press(pilot, "3", "ctrl+d")
        down = room.sections.open_list.highlighted
        assert down is not None
        assert down > 0
        await press(pilot, "ctrl+u", "ctrl+u", "ctrl+u")
        assert room.sections.open_list.highlighted == 0


async def test_enter_brings_the_source_into_view_and_b_goes_back(open_room: OpenRoom) -> None:
    async with open_room(120, 14) as (room, pilot):
        await press(pilot, "j", "j")
        before = room.reader.position
        await press(pilot, "3", "j", "enter")
        assert marked(room)[0].startswith("The bridge was built in 1931")
        assert room.reader.position > before
        await press(pilot, "b")
        assert room.reader.position == before
        assert not room.reader.marks


async def test_b_leads_back_from_every_walk_over_the_items(open_room: OpenRoom) -> None:
    async with open_room(160, 14) as (room, pilot):
        await press(pilot, "j")
        before = room.reader.position
        for keys in (("3", "j"), ("j",)):
            await press(pilot, *keys)
            assert room.reader.marks
            await press(pilot, "b")
            assert room.reader.position == before
            assert not room.reader.marks


async def test_enter_again_goes_to_the_next_mention(open_room: OpenRoom) -> None:
    async with open_room() as (room, pilot):
        await press(pilot, "4", "enter")
        assert marked(room)[0] == "Ilse Quant"
        await press(pilot, "enter")
        assert marked(room)[0] == "Quant said"
        await press(pilot, "enter")
        assert marked(room)[0] == "Ilse Quant"


async def test_brackets_walk_the_sentences_that_something_was_made_of(open_room: OpenRoom) -> None:
    async with open_room() as (room, pilot):
        await press(pilot, "]")
        assert marked(room)[0].startswith("The Castle Bridge was closed")
        assert "• bullet ◆ event" in on_screen(pilot)
        await press(pilot, "]")
        assert marked(room)[0].startswith("“We would rather")
        await press(pilot, "[", "[")
        assert marked(room)[0].startswith("“The warnings")


@pytest.mark.parametrize("key", ["escape", "n", "2", "b"])
async def test_what_was_made_of_a_sentence_is_told_while_it_is_marked(
    open_room: OpenRoom, key: str
) -> None:
    async with open_room() as (room, pilot):
        await press(pilot, "]")
        assert "source 1/" in str(room.reader.border_title)
        await press(pilot, key)
        assert "source" not in str(room.reader.border_title)


async def test_enter_in_the_article_opens_the_item_made_of_the_marked_sentence(
    open_room: OpenRoom,
) -> None:
    async with open_room() as (room, pilot):
        await press(pilot, "]", "]", "enter")
        assert room.sections.active == "quotes"
        assert room.sections.open_list.item is not None
        assert room.sections.open_list.item.plain.startswith("“We would rather")


async def test_n_and_p_walk_the_articles_and_stop_at_the_ends(open_room: OpenRoom) -> None:
    async with open_room() as (room, pilot):
        await press(pilot, "n", "n", "n")
        assert room.desk.current == 2
        assert "Council weighs a new bridge" in on_screen(pilot)
        await press(pilot, "p", "p", "p")
        assert room.desk.current == 0


async def test_the_list_shows_the_article_under_its_cursor_and_enter_reads_it(
    open_room: OpenRoom,
) -> None:
    async with open_room() as (room, pilot):
        await press(pilot, "a", "j")
        assert room.desk.current == 1
        await press(pilot, "enter")
        assert room.focused is room.reader


async def test_find_marks_all_hits_and_n_walks_them_until_escape(open_room: OpenRoom) -> None:
    async with open_room() as (room, pilot):
        await press(pilot, "slash", *"bridge", "enter")
        assert "“bridge” 1/5" in on_screen(pilot)
        await press(pilot, "n")
        assert "“bridge” 2/5" in on_screen(pilot)
        await press(pilot, "N", "N")
        assert "“bridge” 5/5" in on_screen(pilot)
        assert room.desk.current == 0
        await press(pilot, "escape")
        assert "“bridge”" not in on_screen(pilot)
        await press(pilot, "n")
        assert room.desk.current == 1


async def test_a_filter_leaves_the_items_that_hold_the_words_and_escape_brings_all_back(
    open_room: OpenRoom,
) -> None:
    async with open_room() as (room, pilot):
        await press(pilot, "2", "f", *"vance", "enter")
        assert len(room.sections.open_list.items) == 1
        await press(pilot, "escape")
        assert len(room.sections.open_list.items) > 5


async def test_a_filter_that_nothing_passes_says_so(open_room: OpenRoom) -> None:
    async with open_room() as (_, pilot):
        await press(pilot, "2", "f", *"zzz", "enter")
        assert "No item holds “zzz”" in on_screen(pilot)


@pytest.mark.parametrize("keys", [("s",), ("s", "s")], ids=["story", "all"])
async def test_the_sources_of_many_articles_are_shown_in_the_article_they_stand_in(
    open_room: OpenRoom, keys: tuple[str, ...]
) -> None:
    async with open_room() as (room, pilot):
        await press(pilot, *keys)
        await settle(pilot)
        await press(pilot, "2", "j", "j")
        assert room.desk.current == 1
        item = room.sections.open_list.item
        assert item is not None
        assert {reference.article for reference in item.references} == {1}


async def test_z_shows_one_pane_alone_and_escape_all_again(open_room: OpenRoom) -> None:
    async with open_room() as (room, pilot):
        await press(pilot, "z")
        assert room.shown == {"reader"}
        assert not room.shelf.display
        await press(pilot, "escape")
        assert room.shown == {"shelf", "reader", "sections"}


async def test_angle_brackets_change_the_length_of_lines(open_room: OpenRoom) -> None:
    async with open_room(200, 45) as (room, pilot):
        lines = room.reader.virtual_size.height
        await press(pilot, *["less_than_sign"] * 5)
        assert room.reader.virtual_size.height > lines
        await press(pilot, *["greater_than_sign"] * 5)
        assert room.reader.virtual_size.height == lines


async def test_y_copies_the_item_with_its_reference(open_room: OpenRoom) -> None:
    async with open_room() as (_, pilot):
        await press(pilot, "2", "y")
        assert "— Ilse Quant (harbour master)" in pilot.app.clipboard
        assert (
            f"Tidewire, Harbour bridge at Port Lorne closes after cracks are found, "
            f"{PUBLISHED.isoformat()}, ¶2" in pilot.app.clipboard
        )


async def test_capital_y_copies_the_whole_briefing(open_room: OpenRoom) -> None:
    async with open_room() as (_, pilot):
        await press(pilot, "Y")
        assert "## Timeline" in pilot.app.clipboard


async def test_h_and_l_move_between_the_panes(open_room: OpenRoom) -> None:
    async with open_room() as (room, pilot):
        await press(pilot, "h")
        assert room.focused is room.shelf
        await press(pilot, "l", "l")
        assert room.focused is room.sections.open_list
        await press(pilot, "l")
        assert room.focused is room.sections.open_list


async def test_the_article_scrolls_by_lines_pages_and_to_its_ends(open_room: OpenRoom) -> None:
    async with open_room(80, 20) as (room, pilot):
        places = []
        for key in ("j", "ctrl+d", "space", "G", "k", "ctrl+u", "pageup", "g"):
            await press(pilot, key)
            places.append(room.reader.scroll_offset.y)
        assert places[0] < places[1] < places[2] <= places[3]
        assert places[3] > places[4] > places[5] > places[6] >= places[7] == 0


async def test_question_mark_shows_all_keys_and_typing_narrows_them(open_room: OpenRoom) -> None:
    async with open_room() as (_, pilot):
        await press(pilot, "question_mark")
        assert "Next sentence that something was made of" in on_screen(pilot)
        await press(pilot, *"theme")
        assert "Choose a theme" in on_screen(pilot)
        assert "Next sentence that something was made of" not in on_screen(pilot)
        await press(pilot, "escape")
        assert "Keys and signs" not in on_screen(pilot)


async def test_t_previews_themes_and_escape_puts_the_old_one_back(open_room: OpenRoom) -> None:
    async with open_room() as (_, pilot):
        before = pilot.app.theme
        await press(pilot, "t", "j")
        assert pilot.app.theme != before
        await press(pilot, "escape")
        assert pilot.app.theme == before
        await press(pilot, "t", "j", "enter")
        assert pilot.app.theme != before


async def test_o_tells_where_the_article_came_from(open_room: OpenRoom) -> None:
    async with open_room() as (_, pilot):
        await press(pilot, "o")
        assert "castle-bridge.txt" in on_screen(pilot)


async def test_q_quits(open_room: OpenRoom) -> None:
    async with open_room() as (_, pilot):
        await press(pilot, "q")
        assert not pilot.app.is_running


async def test_the_palette_offers_the_commands_of_the_table(open_room: OpenRoom) -> None:
    async with open_room() as (_, pilot):
        await press(pilot, "ctrl+p", *"zoom")
        await pilot.pause(0.3)
        assert "One pane alone, or all of them" in on_screen(pilot)
