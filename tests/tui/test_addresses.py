"""Pages and feeds open in the app while it stays alive."""

from __future__ import annotations

import threading
import time
from typing import TYPE_CHECKING

from briefing.errors import FetchError
from briefing.sources import named_by
from tests.serving import Server, reply
from tests.tui.driving import press, rest, settle
from tests.tui.samples import ENGINE, sample_article
from tui.app import BriefingApp
from tui.desk import Opened
from tui.working import read_all

if TYPE_CHECKING:
    import socket

    from briefing import Article

STORY = "Ferry held in port\n\nThe ferry stayed in port, the owners said.\n"


async def test_an_address_is_read_beside_what_fails(server: Server) -> None:
    good = server.at("/a", reply(STORY))
    app = BriefingApp(named_by([server.address("/none"), good]), engine=ENGINE)
    async with app.run_test(size=(160, 45), notifications=True) as pilot:
        await settle(pilot)
        room = app.screen
        assert [entry.failure for entry in room.desk.entries] == [
            "there is no such page; check the address",
            None,
        ]
        assert room.reader.article.title == "Ferry held in port"
        await press(pilot, "o")
        assert [note.message for note in app._notifications][-1] == good


async def test_the_app_is_alive_while_a_server_keeps_silent_and_esc_stops_the_wait(
    server: Server,
) -> None:
    asked, release = threading.Event(), threading.Event()

    def silent(_connection: socket.socket) -> None:
        asked.set()
        release.wait(20)

    address = server.at("/a", silent)
    piped = [sample_article(), sample_article("Ferries run again")]
    app = BriefingApp(named_by([address]), piped=piped, engine=ENGINE)
    async with app.run_test(size=(160, 45)) as pilot:
        room = app.screen
        while not asked.is_set():
            await pilot.pause(0.02)
        assert "reading 0 of 1, Esc stops" in str(room.shelf.border_title)
        await press(pilot, "n")
        assert room.desk.current == 1
        await press(pilot, "escape")
        await app.workers.wait_for_complete()
        release.set()
        await rest(pilot)
        assert "stopped" in str(room.shelf.border_title)
        assert [entry.failure for entry in room.desk.entries] == [None, None]


def test_what_was_being_fetched_when_the_reader_stopped_it_is_not_told_as_failed() -> None:
    class Stopped:
        name = "https://h.example/a"
        over = False

        def read(self, **_: object) -> list[Article]:
            self.over = True
            raise FetchError(self.name, "stopped")

    source = Stopped()
    told: list[tuple[list[Opened], int, int]] = []
    read_all([source], None, lambda *what: told.append(what), lambda: source.over)
    assert told == [([], 0, 1)]


async def test_quitting_does_not_wait_for_a_server(server: Server) -> None:
    asked, release = threading.Event(), threading.Event()

    def silent(_connection: socket.socket) -> None:
        asked.set()
        release.wait(20)

    app = BriefingApp(named_by([server.at("/a", silent)]), engine=ENGINE)
    async with app.run_test() as pilot:
        while not asked.is_set():
            await pilot.pause(0.02)
        begun = time.monotonic()
        await press(pilot, "q")
    assert time.monotonic() - begun < 10
    release.set()
