"""Terminals that can show less: no colours, sixteen of them, no signs beyond ASCII."""

from __future__ import annotations

import re
import sys
from itertools import chain
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from textual.widgets import Input

from tests.tui.conftest import TITLES
from tests.tui.driving import press, settle
from tests.tui.samples import ENGINE, sample_article
from tests.tui.test_launch import in_terminal
from tui.app import BriefingApp
from tui.ascii import SIGNS, in_ascii
from tui.provenance import SIGNS as MADE_SIGNS
from tui.sections import EVENT_SIGNS, QUOTE_SIGNS
from tui.terminal import Terminal, this_terminal

if TYPE_CHECKING:
    from pathlib import Path

    from tests.tui.conftest import OpenRoom

RUN = f"{sys.executable} -m tui seeds/dam-1-courier.txt"
ESCAPES = re.compile(
    rb"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)|P[^\x1b]*\x1b\\|.)"
)
COLOUR = re.compile(rb"\x1b\[(?:[0-9;]*;)?(?:3[0-8]|4[0-8]|9[0-7]|10[0-7])(?:;[0-9;]*)?m")
DEEP = re.compile(rb"\x1b\[(?:[0-9;]*;)?[34]8;[25];[0-9;]*m")


@given(st.text())
def test_in_ascii_every_line_keeps_its_width(text: str) -> None:
    assert in_ascii(text).isascii()
    assert len(in_ascii(text)) == cell_len(text)


@pytest.mark.parametrize(
    "signs",
    [tuple(MADE_SIGNS), tuple(QUOTE_SIGNS.values()), tuple(EVENT_SIGNS.values()), "─━", "▌─┼"],
    ids=["made", "quotes", "events", "rules", "lines"],
)
def test_signs_that_differ_do_so_in_ascii_as_well(signs: tuple[str, ...]) -> None:
    assert len({in_ascii(sign) for sign in signs}) == len(signs)
    assert "?" not in {in_ascii(sign) for sign in signs}


def test_every_sign_of_the_table_takes_one_cell() -> None:
    assert {cell_len(sign) for sign in chain(SIGNS, SIGNS.values())} == {1}


def test_letters_lose_their_accents_and_the_rest_is_marked() -> None:
    assert in_ascii("Žofia said: “naïve” — 日本 🎉") == 'Zofia said: "naive" - ???? ??'


UTF8 = {"LANG": "en_GB.UTF-8"}


@pytest.mark.parametrize(
    ("environ", "unicode"),
    [
        ({}, True),
        (UTF8, True),
        ({"LANG": "de_DE.utf8"}, True),
        ({"LANG": "ca_ES.UTF-8@valencia"}, True),
        ({"LANG": "C"}, False),
        ({"LANG": "C.UTF-8"}, True),
        ({"LANG": "C", "LC_CTYPE": "C.UTF-8"}, False),
        ({"LANG": "en_GB.ISO-8859-1"}, False),
        ({**UTF8, "LC_ALL": "POSIX"}, False),
        ({"LANG": "C", "LC_ALL": "en_GB.UTF-8"}, True),
        ({**UTF8, "TERM": "linux"}, False),
        ({**UTF8, "TERM": "xterm-256color"}, True),
    ],
    ids=str,
)
def test_locale_and_terminal_tell_whether_there_are_signs(
    environ: dict[str, str], unicode: bool
) -> None:
    assert this_terminal(environ, "linux").unicode is unicode


@pytest.mark.parametrize(
    ("environ", "many"),
    [
        ({"TERM": "xterm"}, False),
        ({"TERM": "xterm-256color"}, True),
        ({"TERM": "xterm-kitty"}, True),
        ({"TERM": "xterm", "COLORTERM": "truecolor"}, True),
        ({"TERM": "xterm-256color", "TEXTUAL_COLOR_SYSTEM": "standard"}, False),
        ({"TERM": "screen", "TEXTUAL_COLOR_SYSTEM": "256"}, True),
    ],
    ids=str,
)
def test_the_environment_tells_how_many_colours_there_are(
    environ: dict[str, str], many: bool
) -> None:
    assert this_terminal(environ, "linux").many_colours is many
    assert this_terminal(environ, "win32") == Terminal()


def app_on(terminal: Terminal) -> BriefingApp:
    return BriefingApp(
        piped=[sample_article(title) for title in TITLES], engine=ENGINE, terminal=terminal
    )


@pytest.mark.parametrize(
    ("text", "unicode", "ascii_only"),
    [
        ("", True, False),
        ("", False, True),
        ('ascii = "on"', True, True),
        ('ascii = "off"', False, False),
    ],
    ids=["signs", "no signs", "on", "off"],
)
async def test_ascii_is_taken_where_it_is_needed_or_wanted(
    config_file: Path, text: str, unicode: bool, ascii_only: bool
) -> None:
    config_file.write_text(text, "utf-8")
    app = app_on(Terminal(unicode=unicode))
    async with app.run_test(size=(140, 40)) as pilot:
        await settle(pilot)
        await press(pilot, "2", "j")
        lines = [strip.text for strip in app.screen._compositor.render_strips()]
        assert all(line.isascii() for line in lines) is ascii_only
        assert all(cell_len(line) == 140 for line in lines)
        assert ("●" in "".join(lines)) is not ascii_only


@pytest.mark.parametrize(
    ("text", "many", "theme"),
    [("", True, "ink"), ("", False, "terminal"), ('theme = "paper"', False, "paper")],
    ids=["many", "sixteen", "asked for"],
)
def test_sixteen_colours_are_left_to_the_terminal_unless_a_theme_is_asked_for(
    config_file: Path, text: str, many: bool, theme: str
) -> None:
    config_file.write_text(text, "utf-8")
    assert app_on(Terminal(many_colours=many)).theme == theme


async def test_without_motion_no_cursor_blinks_and_nothing_moves(
    open_room: OpenRoom, config_file: Path
) -> None:
    config_file.write_text('motion = "reduced"', "utf-8")
    async with open_room() as (room, pilot):
        await press(pilot, "slash")
        assert pilot.app.animation_level == "none"
        assert not room.query_one("#prompt", Input).cursor_blink


async def test_with_motion_the_cursor_blinks(open_room: OpenRoom, config_file: Path) -> None:
    config_file.write_text('motion = "full"', "utf-8")
    async with open_room() as (room, pilot):
        await press(pilot, "slash")
        assert pilot.app.animation_level == "full"
        assert room.query_one("#prompt", Input).cursor_blink


async def test_without_colours_each_state_still_looks_different(
    open_room: OpenRoom, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with open_room() as (room, pilot):
        pilot.app.theme = "paper"
        await press(pilot, "slash", *"bridge", "enter")
        styles = {
            (segment.style.reverse, segment.style.underline)
            for y in range(room.reader.size.height)
            for segment in room.reader.render_line(y)
            if segment.text.casefold() == "bridge" and segment.style
        }
        assert len(styles) == 2
        strips = room._compositor.render_strips()
        coloured = [
            segment
            for strip in strips
            for segment in strip
            if segment.style and not (segment.style.color is None or segment.style.color.is_default)
        ]
        assert coloured == []


def test_no_color_prints_no_colours_to_the_terminal() -> None:
    seen, code = in_terminal(f"NO_COLOR=1 COLORTERM=truecolor {RUN}", b"Kessary", b"2jq")
    assert code == 0
    assert COLOUR.search(b"\x1b[1;38;2;1;2;3m")
    assert COLOUR.search(b"\x1b[31m")
    assert COLOUR.findall(seen) == []


def test_a_terminal_of_sixteen_colours_is_asked_for_no_more() -> None:
    seen, code = in_terminal(f"COLORTERM= TERM=xterm {RUN}", b"Kessary", b"2q")
    assert code == 0
    assert DEEP.search(b"\x1b[1;38;2;1;2;3m")
    assert DEEP.findall(seen) == []


def test_the_console_of_linux_is_sent_ascii_only() -> None:
    seen, code = in_terminal(f"TERM=linux {RUN}", b"Kessary", b"2jq")
    assert code == 0
    assert ESCAPES.sub(b"", seen).isascii()
