"""Press keys in the reading room, and read what it shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import _wait

from tests.tui.samples import STORY

if TYPE_CHECKING:
    from textual.pilot import Pilot

    from tui.screens.room import ReadingRoom

# The pilot sleeps after each key until the process has rested for 20 ms, twice. Work in threads is
# what `settle` waits for, so that a shorter rest does, and half of the time is saved.
_wait.SLEEP_GRANULARITY = 0.005
_wait.SLEEP_IDLE = _wait.SLEEP_GRANULARITY / 20


async def press(pilot: Pilot[None], *keys: str) -> None:
    """Press `keys` one after the other and let the screen settle."""
    for key in keys:
        await pilot.press(key)
    await pilot.pause()


async def settle(pilot: Pilot[None]) -> None:
    """Wait until all work in the background, and all that it asks for, is done and shown."""
    await pilot.pause()
    while pilot.app.workers:
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()


def marked(room: ReadingRoom) -> list[str]:
    """Return the words that are marked in the article."""
    return [span.of(STORY) for span in room.reader.marks]


def on_screen(pilot: Pilot[None]) -> str:
    """Return what the window shows, as lines of text."""
    app = pilot.app
    strips = app.screen._compositor.render_strips(app.screen.size)
    return "\n".join("".join(segment.text for segment in strip) for strip in strips)
