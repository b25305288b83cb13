"""Keys given anew: what is in force, and what is told when it cannot be."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.keys import _character_to_key, _normalize_key_list

from briefing.config import load
from tests.tui.driving import press
from tui.commands import COMMANDS, are_heard_together
from tui.keymap import Keymap
from tui.keynames import shown_key, textual_key

if TYPE_CHECKING:
    from pathlib import Path

    from tests.tui.conftest import OpenRoom

ITEMS = {command.id: command for command in COMMANDS}


def keymap(file: Path, text: str) -> Keymap:
    file.write_text(f"[keys]\n{text}", "utf-8")
    return Keymap(load())


def keys_of(found: Keymap) -> dict[str, str]:
    return {command.id: command.shown_keys for command in found.commands}


def told(found: Keymap) -> list[str]:
    return [str(problem).partition("config.toml:")[2] for problem in found.problems]


def test_without_a_wish_nothing_changes(config_file: Path) -> None:
    found = keymap(config_file, "")
    assert found.changed == {}
    assert keys_of(found) == {command.id: command.shown_keys for command in COMMANDS}


def test_a_list_gives_several_keys_and_an_empty_one_takes_them_away(config_file: Path) -> None:
    found = keymap(config_file, 'room.theme = ["f4", "ctrl+t"]\nroom.source = []')
    assert keys_of(found)["room.theme"] == "F4 Ctrl+T"
    assert keys_of(found)["room.source"] == ""
    assert found.problems == ()


def test_two_commands_may_change_places(config_file: Path) -> None:
    found = keymap(config_file, 'room.next = "p"\nroom.previous = "n"')
    assert (keys_of(found)["room.next"], keys_of(found)["room.previous"]) == ("p", "n")
    assert found.problems == ()


def test_a_key_may_mean_two_things_where_only_one_is_heard(config_file: Path) -> None:
    found = keymap(config_file, 'section.copy = "x"\narticle.item = "x"')
    assert (keys_of(found)["section.copy"], keys_of(found)["article.item"]) == ("x", "x")
    assert found.problems == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('room.nxt = "x"', "2: keys.room.nxt: there is no such command; perhaps room.next?"),
        (
            'zzz = "x"',
            "2: keys.zzz: there is no such command; `briefing config keys` lists all",
        ),
        (
            'room.next = "blah"',
            (
                "2: keys.room.next: there is no key “blah”; allowed is a sign such as "
                '"n", "G" or "?", or a name such as "enter", "f5" or "ctrl+d"'
            ),
        ),
        (
            'room.theme = "J"\nroom.source = "J"',
            "3: keys.room.source: J is given to room.theme already",
        ),
        (
            'room.theme = "o"',
            "2: keys.room.theme: o is taken from room.source, which has no key now",
        ),
        ("room.quit = []", "2: keys.room.quit: must have a key; it keeps its own"),
        (
            'room.theme = "q"',
            "2: keys.room.theme: q is the last key of room.quit; give that another one first",
        ),
        (
            'room.quit = "?"\nroom.help = "?"',
            "3: keys.room.help: would be left without a key; quit and help keep theirs",
        ),
        ('room.theme = "ctrl+q"', "2: keys.room.theme: Ctrl+Q cannot be given: it always quits"),
    ],
    ids=["near", "unknown", "key", "twice", "taken", "quit", "last", "both", "textual"],
)
def test_what_cannot_be_is_told_with_its_line(config_file: Path, text: str, expected: str) -> None:
    assert told(keymap(config_file, text)) == [expected]


def test_a_command_whose_wish_failed_keeps_its_own_key(config_file: Path) -> None:
    found = keymap(config_file, 'room.theme = "q"\nroom.help = "blah"')
    assert (keys_of(found)["room.theme"], keys_of(found)["room.help"]) == ("t", "?")


WISHES = st.dictionaries(
    st.sampled_from(sorted(ITEMS)),
    st.lists(st.sampled_from(["q", "?", "x", "n", "p", "enter", "ctrl+x", "f5", "no"]), max_size=3),
    max_size=6,
)


@given(WISHES)
def test_whatever_is_wished_no_key_means_two_things_and_quit_and_help_are_there(
    wishes: dict[str, list[str]],
) -> None:
    found = Keymap(replace(load(), keys={name: tuple(keys) for name, keys in wishes.items()}))
    for one in found.commands:
        for other in found.commands:
            if one.id < other.id and are_heard_together(one, other):
                assert not {*one.keys.split(",")} & {*other.keys.split(",")} - {""}
    assert all(keys_of(found)[name] for name in ("room.quit", "room.help"))


@given(st.characters(exclude_categories=("C", "Z", "M")))
def test_a_sign_has_the_name_that_textual_gives_it(sign: str) -> None:
    named = textual_key(sign)
    assert named in {None, _character_to_key(sign)}
    if sign.isascii():
        assert named is not None
        assert textual_key(named) == named
        assert shown_key(named) == sign


@pytest.mark.parametrize(
    ("written", "named", "shown"),
    [
        ("ctrl+d", "ctrl+d", "Ctrl+D"),
        ("ctrl++", "ctrl+plus", "Ctrl++"),
        ("alt+ctrl+]", "alt+ctrl+right_square_bracket", "Alt+Ctrl+]"),
        ("ctrl+alt+x", "alt+ctrl+x", "Alt+Ctrl+X"),
        ("shift+g", "G", "G"),
        ("shift+tab", "shift+tab", "Shift+Tab"),
        ("question_mark", "question_mark", "?"),
        (" ", "space", "Space"),
    ],
)
def test_keys_can_be_written_in_several_ways(written: str, named: str, shown: str) -> None:
    assert textual_key(written) == named
    assert shown_key(named) == shown


@pytest.mark.parametrize("words", ["", "blah", "ctrl+", "ctl+d", "ctrl+ctrl+d", "f99", "\x1b"])
def test_what_is_no_key_has_no_name(words: str) -> None:
    assert textual_key(words) is None


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.id)
def test_the_keys_of_the_table_are_keys(command) -> None:
    for key in command.keys.split(","):
        named = textual_key(key)
        assert named == _normalize_key_list(key)
        assert shown_key(named).isprintable()


async def test_given_keys_work_and_the_old_ones_do_not(
    open_room: OpenRoom, config_file: Path
) -> None:
    config_file.write_text(
        '[keys]\nroom.next = ["x", "ctrl+n"]\nroom.quotes = "9"\npane.down = "J"\n', "utf-8"
    )
    async with open_room() as (room, pilot):
        await press(pilot, "n")
        assert room.desk.current == 0
        await press(pilot, "x")
        assert room.desk.current == 1
        await press(pilot, "ctrl+n")
        assert room.desk.current == 2
        await press(pilot, "2")
        assert room.sections.active == "bullets"
        await press(pilot, "9")
        assert room.sections.active == "quotes"
        before = room.sections.open_list.highlighted
        await press(pilot, "J")
        assert room.sections.open_list.highlighted != before


async def test_keys_that_change_places_do_so(open_room: OpenRoom, config_file: Path) -> None:
    config_file.write_text('[keys]\nroom.next = "p"\nroom.previous = "n"\n', "utf-8")
    async with open_room() as (room, pilot):
        await press(pilot, "p")
        assert room.desk.current == 1
        await press(pilot, "n")
        assert room.desk.current == 0


async def test_a_key_taken_away_does_nothing(open_room: OpenRoom, config_file: Path) -> None:
    config_file.write_text("[keys]\nroom.zoom = []\n", "utf-8")
    async with open_room() as (room, pilot):
        shown = room.shown
        await press(pilot, "z")
        assert room.shown == shown


async def test_footer_help_and_palette_show_the_keys_in_force(
    open_room: OpenRoom, config_file: Path
) -> None:
    config_file.write_text('[keys]\nroom.find = "f3"\nroom.help = "f1"\n', "utf-8")
    async with open_room() as (room, pilot):
        footer = room.query_one("#keys").render().plain
        assert "F3 find" in footer
        assert "F1 keys" in footer
        assert "/ find" not in footer
        palette = {c.title: c.help for c in pilot.app.get_system_commands(room)}
        assert palette["Find"].endswith("(F3)")
        await press(pilot, "f1")
        await press(pilot, *"find words")
        listed = pilot.app.screen.query_one("#keys-list")
        shown = "\n".join(listed.render_line(y).text for y in range(listed.size.height))
        assert "F3" in shown


async def test_the_palette_can_be_given_another_key(open_room: OpenRoom, config_file: Path) -> None:
    config_file.write_text('[keys]\nroom.palette = "f2"\n', "utf-8")
    async with open_room() as (_, pilot):
        await press(pilot, "ctrl+p")
        assert pilot.app.screen.id != "--command-palette"
        assert not pilot.app.screen.is_modal
        await press(pilot, "f2")
        assert pilot.app.screen.is_modal
