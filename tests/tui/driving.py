"""Press keys in the reading room, and read what it shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import _wait

from tests.tui.samples import STORY

if TYPE_CHECKING:
    from textual.app import App
    from textual.pilot import Pilot

    from tui.screens.room import ReadingRoom

# The pilot takes a process that has rested for 20 ms for one that is done, which on a busy machine
# it is not, and on a quiet one was long before. `rest` looks whether anything is left to do.
_wait.SLEEP_GRANULARITY = 0.001
_wait.SLEEP_IDLE = _wait.SLEEP_GRANULARITY
_ROUNDS = 1_000
"""Rounds after which a screen that is never at rest is a fault of its own."""


async def press(pilot: Pilot[None], *keys: str) -> None:
    """Press `keys` one after the other, each once all that the last one set off is done."""
    for key in keys:
        await pilot.press(key)
        await rest(pilot)


async def rest(pilot: Pilot[None]) -> None:
    """Wait until no message is on its way and nothing is left to paint; not for threads."""
    for _ in range(_ROUNDS):
        if pilot.app.is_running:
            await pilot.pause()
        if not _is_busy(pilot.app):
            return
    raise AssertionError("the screen is never at rest")


def _is_busy(app: App[None]) -> bool:
    if not app.is_running:
        return False
    screens = app.screen_stack
    pumps = [app, *(node for screen in screens for node in screen.walk_children(with_self=True))]
    return (
        app._exit
        or app._resize_event is not None
        or any(not pump._message_queue.empty() or pump._next_callbacks for pump in pumps)
        or any(screen._callbacks for screen in screens)
        or app.screen._layout_required
        or app.screen._repaint_required
        or bool(app.screen._dirty_widgets)
    )


async def settle(pilot: Pilot[None]) -> None:
    """Wait until all work in the background, and all that it asks for, is done and shown."""
    await rest(pilot)
    while pilot.app.workers:
        await pilot.app.workers.wait_for_complete()
        await rest(pilot)


def marked(room: ReadingRoom) -> list[str]:
    """Return the words that are marked in the article."""
    return [span.of(STORY) for span in room.reader.marks]


def on_screen(pilot: Pilot[None]) -> str:
    """Return what the window shows, as lines of text."""
    app = pilot.app
    strips = app.screen._compositor.render_strips(app.screen.size)
    return "\n".join("".join(segment.text for segment in strip) for strip in strips)
