"""Put right in the app what the engine got wrong, by real keys."""

from __future__ import annotations

from contextlib import asynccontextmanager
from datetime import date
from typing import TYPE_CHECKING

import pytest
from textual.widgets import Input

from briefing import Article
from briefing.corrections import Book
from briefing.model import Interval
from tests.tui.driving import on_screen, press, rest, settle
from tui.app import BriefingApp
from tui.screens.room import ReadingRoom

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Sequence

    from textual.pilot import Pilot

    from briefing.model import Briefing

TEXT = (
    "The pier of Corliss gave way on 9 March 2026, and two boats sank.\n\n"
    "“The ferry is late again,” Ana Reyes said. “We had warned them.”\n\n"
    "Omar Tull said that the wall had been old."
)


@asynccontextmanager
async def opened(
    width: int = 160, height: int = 45, more: Sequence[str] = ()
) -> AsyncIterator[Pilot[None]]:
    articles = [Article.from_text(TEXT, title="Pier gives way", source="pier.txt")]
    articles += [Article.from_text(text, source=f"more-{n}.txt") for n, text in enumerate(more)]
    app = BriefingApp(piped=articles)
    async with app.run_test(size=(width, height), notifications=True) as pilot:
        await settle(pilot)
        yield pilot


async def write(pilot: Pilot[None], words: str) -> None:
    pilot.app.screen.query_one(Input).value = words
    await press(pilot, "enter")
    await settle(pilot)


def room_of(pilot: Pilot[None]) -> ReadingRoom:
    return next(screen for screen in pilot.app.screen_stack if isinstance(screen, ReadingRoom))


def briefing_of(pilot: Pilot[None]) -> Briefing:
    room = room_of(pilot)
    assert room.desk.briefing is not None
    return room.desk.briefing


def quoted(pilot: Pilot[None]) -> dict[str, int]:
    return {e.speaker.label: len(e.quotes) for e in briefing_of(pilot).speakers}


@pytest.mark.parametrize("size", [(10, 3), (6, 5), (1, 1)])
async def test_a_sheet_is_no_fault_in_the_smallest_window(size: tuple[int, int]) -> None:
    async with opened() as pilot:
        await press(pilot, "1", "c")
        await pilot.resize_terminal(*size)
        await rest(pilot)
        await pilot.resize_terminal(120, 40)
        await rest(pilot)
        assert "The title of the article" in on_screen(pilot)


async def test_a_quote_is_given_to_somebody_else_and_back() -> None:
    async with opened() as pilot:
        await press(pilot, "2", "c")
        assert "The ferry is late again" in on_screen(pilot)
        await press(pilot, "enter")
        await write(pilot, "Omar Tull")
        assert quoted(pilot) == {"Omar Tull": 2, "Ana Reyes": 1}
        assert "corrected" in on_screen(pilot)
        await press(pilot, "u")
        await settle(pilot)
        assert Book().in_force == ()
        await press(pilot, "U")
        await settle(pilot)
        assert len(Book().in_force) == 1


async def test_a_speaker_is_called_by_another_name() -> None:
    async with opened() as pilot:
        await press(pilot, "2", "c", *["down"] * 5, "enter")
        await write(pilot, "Anna Reyes")
        assert quoted(pilot) == {"Anna Reyes": 2, "Omar Tull": 1}


async def test_an_event_is_dated_anew_once_the_date_is_one() -> None:
    async with opened() as pilot:
        await press(pilot, "3", "c", "enter")
        await write(pilot, "soon")
        assert "That is no date" in on_screen(pilot)
        await write(pilot, "2026-03")
        (event,) = (entry.event for entry in briefing_of(pilot).timeline)
        assert event.corrected
        assert event.interval == Interval(date(2026, 3, 1), date(2026, 3, 31), "month")


async def test_a_bullet_is_left_out() -> None:
    async with opened() as pilot:
        await press(pilot, "1")
        first = briefing_of(pilot).bullets[0]
        await press(pilot, "c", "enter")
        await settle(pilot)
        assert first.text not in [bullet.text for bullet in briefing_of(pilot).bullets]


def bullets_of(pilot: Pilot[None]) -> list[str]:
    return [bullet.text for bullet in briefing_of(pilot).bullets]


def cursor_on(pilot: Pilot[None]) -> str:
    item = room_of(pilot).sections.open_list.item
    return item.plain if item is not None else ""


async def test_a_bullet_is_moved_down_and_up_with_the_cursor_on_it_and_moves_are_undone() -> None:
    async with opened() as pilot:
        await press(pilot, "1")
        first, second, third = bullets_of(pilot)
        await press(pilot, "J")
        assert bullets_of(pilot) == [second, first, third]
        assert cursor_on(pilot) == first
        await press(pilot, "shift+down")
        assert bullets_of(pilot) == [second, third, first]
        await press(pilot, "J")
        assert "It is the last bullet." in on_screen(pilot)
        await press(pilot, "K", "shift+up")
        assert bullets_of(pilot) == [first, second, third]
        await press(pilot, "u", "u")
        await settle(pilot)
        assert bullets_of(pilot) == [second, third, first]
        assert cursor_on(pilot) == first


async def test_what_is_copied_has_the_bullets_in_the_order_of_the_reader() -> None:
    async with opened() as pilot:
        await press(pilot, "1")
        first, second, _ = bullets_of(pilot)
        await press(pilot, "J", "Y")
        copied = pilot.app.clipboard.partition("## Bullets")[2]
        assert copied.index(second) < copied.index(first)
        assert "in the order of the reader" in copied


@pytest.mark.parametrize(
    ("before", "said"),
    [
        (("2",), "Bullets can be moved; the other sections have an order of their own."),
        (("1", "S"), "Bullets are moved where all stand in the order of the briefing."),
    ],
    ids=["quotes", "another order"],
)
async def test_only_bullets_in_the_order_of_the_briefing_are_moved(
    before: tuple[str, ...], said: str
) -> None:
    async with opened() as pilot:
        await press(pilot, *before, "J")
        assert said in [toast.message for toast in pilot.app._notifications]
        assert not Book().path.exists()


async def test_a_move_in_a_story_holds_for_the_article_alone_too() -> None:
    others = ("Omar Tull said that the wall had been old.", "Ida Moss was arrested on 10 March.")
    async with opened(more=[f"The pier of Corliss gave way. {words}" for words in others]) as pilot:
        await press(pilot, "s", "s")
        await settle(pilot)
        await press(pilot, "1")
        before = bullets_of(pilot)
        await press(pilot, "J")
        swapped = [before[1], before[0], *before[2:]]
        assert bullets_of(pilot) == swapped
        await press(pilot, "s", "s", "s")
        await settle(pilot)
        assert bullets_of(pilot) == swapped


async def test_the_cursor_stays_in_its_place_after_a_correction() -> None:
    async with opened() as pilot:
        await press(pilot, "2", "j")
        here = cursor_on(pilot)
        await press(pilot, "c", "enter")
        await write(pilot, "Omar Tull")
        assert cursor_on(pilot).partition(" — ")[0] == here.partition(" — ")[0]


async def test_the_title_of_an_article_is_put_right_from_the_article() -> None:
    async with opened() as pilot:
        await press(pilot, "c", "enter")
        await write(pilot, "Pier of Corliss gives way")
        assert briefing_of(pilot).analyses[0].article.title == "Pier of Corliss gives way"


async def test_corrections_are_listed_revoked_and_restored() -> None:
    async with opened() as pilot:
        await press(pilot, "1", "c", "enter")
        await settle(pilot)
        await press(pilot, "C")
        assert "is left out of the bullets" in on_screen(pilot)
        await press(pilot, "enter")
        assert "revoked" in on_screen(pilot)
        await press(pilot, "C")
        await settle(pilot)
        assert Book().in_force == ()
        await press(pilot, "C", "enter", "escape")
        await settle(pilot)
        assert len(Book().in_force) == 1


async def test_esc_goes_back_to_the_choices_and_then_out() -> None:
    async with opened() as pilot:
        await press(pilot, "2", "c", "enter", "escape")
        assert "It is no quote" in on_screen(pilot)
        await press(pilot, "escape")
        assert "It is no quote" not in on_screen(pilot)
        assert Book().entries == ()


async def test_a_file_that_cannot_be_written_is_told(
    monkeypatch: pytest.MonkeyPatch, tmp_path
) -> None:
    (tmp_path / "file").write_text("x")
    monkeypatch.setenv("BRIEFING_DATA", str(tmp_path / "file"))
    async with opened() as pilot:
        await press(pilot, "1", "c", "enter")
        assert "Not corrected" in on_screen(pilot)


@pytest.mark.parametrize("size", [(1, 1), (20, 5), (80, 24), (300, 90)])
async def test_putting_right_fits_every_window(size: tuple[int, int]) -> None:
    async with opened(*size) as pilot:
        await press(pilot, "2", "c", "enter", "escape", "escape", "C", "escape")
        assert isinstance(pilot.app.screen, ReadingRoom)


async def test_a_dialog_that_is_closed_twice_takes_nothing_else_with_it() -> None:
    async with opened() as pilot:
        await press(pilot, "2", "c")
        dialog = pilot.app.screen
        dialog.dismiss(None)
        dialog.dismiss(None)
        await settle(pilot)
        assert isinstance(pilot.app.screen, ReadingRoom)
