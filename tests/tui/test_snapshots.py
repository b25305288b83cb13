"""What the main screens look like, kept as pictures."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from textual.widgets import Input

from tests.tui.conftest import sample_app
from tests.tui.driving import press, rest, settle
from tests.tui.test_compare import EARLIER, LATER
from tests.tui.test_shelving import ENTRIES, app_of, entry

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from textual.pilot import Pilot

SIZES = {"narrow": (80, 24), "medium": (120, 40), "wide": (160, 45)}


@pytest.mark.parametrize(
    ("size", "theme", "keys"),
    [
        ("narrow", "ink", ()),
        ("narrow", "paper", ("2", "j")),
        ("medium", "ink", ("3", "j", "j")),
        ("medium", "salmon", ("slash", *"bridge", "enter")),
        ("wide", "ink", ("2", "j")),
        ("wide", "paper", ("1",)),
        ("wide", "noon", ("s", "s", "4")),
        ("medium", "ink", ("question_mark",)),
        ("medium", "ink", ("t",)),
        ("medium", "paper", ("n", "|", "right_square_bracket")),
        ("narrow", "ink", ("4", "S")),
        ("narrow", "paper", ()),
        ("medium", "paper", ("1", "j")),
        ("narrow", "midnight", ("3", "j")),
        ("wide", "ink", ("right_square_bracket", "H", "asterisk", "8")),
        ("medium", "ink", ("F", *"bridge")),
        ("medium", "paper", ("1", "c")),
    ],
    ids=[
        "article",
        "quotes",
        "timeline",
        "find",
        "room",
        "light",
        "contrast",
        "help",
        "themes",
        "compare",
        "sorted",
        "light and narrow",
        "light and medium",
        "dates over events",
        "notes",
        "search",
        "correct",
    ],
)
def test_the_screen_looks_as_it_did(
    snap_compare: Callable[..., bool], size: str, theme: str, keys: tuple[str, ...]
) -> None:
    app = sample_app()

    async def act(pilot: Pilot[None]) -> None:
        pilot.app.theme = theme
        await settle(pilot)
        for key in keys:
            await press(pilot, key)
        await settle(pilot)
        for field in pilot.app.screen.query(Input):
            field.cursor_blink = False
        await rest(pilot)

    assert snap_compare(app, terminal_size=SIZES[size], run_before=act)


async def look_around(pilot: Pilot[None]) -> None:
    """Open the quotes, and stand on the second."""
    await settle(pilot)
    await press(pilot, "2", "j")


@pytest.mark.parametrize("size", SIZES)
def test_without_colours_the_screen_looks_as_it_did(
    snap_compare: Callable[..., bool], monkeypatch: pytest.MonkeyPatch, size: str
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    assert snap_compare(sample_app(), terminal_size=SIZES[size], run_before=look_around)


def test_two_versions_beside_each_other_look_as_they_did(
    snap_compare: Callable[..., bool],
) -> None:
    async def act(pilot: Pilot[None]) -> None:
        await settle(pilot)
        await press(pilot, "|")
        await settle(pilot)
        await press(pilot, "right_square_bracket")

    app = app_of([entry(EARLIER, 1, "Courier"), entry(LATER, 2, "Aster")])
    assert snap_compare(app, terminal_size=SIZES["medium"], run_before=act)


def test_the_list_by_story_looks_as_it_did(snap_compare: Callable[..., bool]) -> None:
    async def act(pilot: Pilot[None]) -> None:
        await settle(pilot)
        await press(pilot, "a", "S", "S", "S", "S")
        await settle(pilot)

    app = app_of([one for one in ENTRIES if one.article])
    assert snap_compare(app, terminal_size=SIZES["wide"], run_before=act)


def test_in_ascii_the_screen_looks_as_it_did(
    snap_compare: Callable[..., bool], config_file: Path
) -> None:
    config_file.write_text('ascii = "on"', "utf-8")
    assert snap_compare(sample_app(), terminal_size=SIZES["wide"], run_before=look_around)
