"""What the configuration changes in the app."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

import pytest

from briefing import Article
from briefing.bundled import bundled
from briefing.config.table import MEASURE, SECTION, SETTINGS, THEME
from briefing.dates import read_date
from tests.tui.driving import press, settle
from tui.app import BriefingApp
from tui.sections import SECTIONS, SectionName
from tui.themes import DEFAULT

if TYPE_CHECKING:
    from pathlib import Path

    from tests.tui.conftest import OpenRoom

STORY = bundled("seeds") / "dam-1-courier.txt"


def test_the_defaults_are_what_the_app_does_by_itself() -> None:
    assert THEME.default == DEFAULT
    assert set(get_args(SectionName)) == {section.name for section in SECTIONS}
    assert [SECTION.kind.read(section.name) for section in SECTIONS]
    assert len({setting.key for setting in SETTINGS}) == len(SETTINGS)


async def test_the_app_opens_on_the_section_that_is_set(
    open_room: OpenRoom, config_file: Path
) -> None:
    config_file.write_text('section = "timeline"', "utf-8")
    async with open_room(100, 30) as (room, _):
        assert room.sections.active == "timeline"
        assert room.sections.open_list.display


@pytest.mark.parametrize("measure", [40, 76, 120])
async def test_lines_are_as_long_as_is_set(
    open_room: OpenRoom, config_file: Path, measure: int
) -> None:
    config_file.write_text(f"measure = {measure}", "utf-8")
    async with open_room(300, 30) as (room, _):
        assert room.reader.change_measure(0) == measure
        lines = [room.reader.render_line(y).text.strip() for y in range(room.reader.size.height)]
        assert measure * 0.6 < max(map(len, lines)) <= measure + 5


async def test_without_a_setting_lines_are_as_long_as_by_default(open_room: OpenRoom) -> None:
    async with open_room(300, 30) as (room, _):
        assert room.reader.change_measure(0) == MEASURE.default


@pytest.mark.parametrize("count", [1, 4])
async def test_a_briefing_has_as_many_bullets_as_are_set(config_file: Path, count: int) -> None:
    config_file.write_text(f"bullets = {count}", "utf-8")
    article = Article.from_text(STORY.read_text("utf-8"), published=read_date("2025-04-08"))
    app = BriefingApp(piped=[article])
    async with app.run_test(size=(160, 45)) as pilot:
        await settle(pilot)
        assert len(app.screen.desk.briefing.bullets) == count


async def test_help_and_themes_are_closed_by_the_keys_that_opened_them(
    open_room: OpenRoom, config_file: Path
) -> None:
    config_file.write_text('[keys]\nroom.help = "f1"\nroom.theme = "f2"\n', "utf-8")
    async with open_room() as (room, pilot):
        for key in ("f1", "f2"):
            await press(pilot, key)
            assert pilot.app.screen is not room
            await press(pilot, key)
            assert pilot.app.screen is room
            await press(pilot, key, "escape")
            assert pilot.app.screen is room


async def test_a_letter_given_to_a_command_can_still_be_written_in_a_field(
    open_room: OpenRoom, config_file: Path
) -> None:
    config_file.write_text(
        '[keys]\nroom.palette = "x"\nroom.next_section = "y"\nroom.help = "z"\n', "utf-8"
    )
    async with open_room() as (room, pilot):
        await press(pilot, "slash", "x", "y", "z")
        assert room.prompt.value == "xyz"
        await press(pilot, "escape", "x")
        assert pilot.app.screen.is_modal
