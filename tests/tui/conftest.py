"""An app with the sample articles open, driven by real keys."""

from __future__ import annotations

from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

import pytest

from tests.tui.driving import settle
from tests.tui.samples import ENGINE, sample_article
from tui.app import BriefingApp

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable
    from contextlib import AbstractAsyncContextManager

    from textual.pilot import Pilot

    from tui.screens.room import ReadingRoom

    OpenRoom = Callable[..., AbstractAsyncContextManager[tuple[ReadingRoom, Pilot[None]]]]

TITLES = (None, "Ferries run again at Port Lorne", "Council weighs a new bridge")


def sample_app() -> BriefingApp:
    """Return an app that opens three articles of the same text."""
    return BriefingApp(piped=[sample_article(title) for title in TITLES], engine=ENGINE)


@pytest.fixture
def open_room() -> OpenRoom:
    """Open the sample articles in a window of a given size."""

    @asynccontextmanager
    async def opened(
        width: int = 160, height: int = 45
    ) -> AsyncIterator[tuple[ReadingRoom, Pilot[None]]]:
        app = sample_app()
        async with app.run_test(size=(width, height), notifications=True) as pilot:
            await settle(pilot)
            yield app.screen, pilot  # type: ignore[misc]

    return opened
