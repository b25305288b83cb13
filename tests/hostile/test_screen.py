"""No text, file or window can make the app act, crash or hang."""

from __future__ import annotations

import random
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from textual.widgets import Input

from briefing import Article
from tests.tui.driving import on_screen, settle
from tests.tui.samples import ENGINE, STORY, sample_article
from tui.app import BriefingApp
from tui.commands import COMMANDS
from tui.screens.room import ReadingRoom
from tui.widgets.prompt import Prompt

if TYPE_CHECKING:
    from pathlib import Path

    from textual.pilot import Pilot

HOSTILE = (
    "\\[\\\\[red] [@click=app.quit]press me[/] [link=file:///etc/passwd]x[/link] [/x] [/] [bold",
    "$text-muted $accent %s {x} \x1b]0;owned\x07\x1b[2J\x9b2J \u202eabc\u2066def",
    "橋" * 300,
    "e" + "\u0301" * 500,
    "👩‍👩‍👧‍👦" * 50,
    "w" * 20_000,
)


@pytest.fixture(autouse=True)
def _in_a_folder_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def in_room(pilot: Pilot[None]) -> ReadingRoom:
    """Return the reading room, which is still there."""
    room = pilot.app.screen
    assert isinstance(room, ReadingRoom)
    assert pilot.app.is_running
    return room


def require_plain(pilot: Pilot[None]) -> None:
    """Fail where the window shows a sign that a terminal acts on."""
    shown = on_screen(pilot)
    assert not any(ord(sign) < 32 and sign != "\n" for sign in shown)
    assert not {"\x7f", "\x9b", "\u202e", "\u2066"} & set(shown)


def hostile_article(text: str) -> Article:
    """Return an article that has `text` in every place that the app shows."""
    article = Article.from_text(
        f"{text}\n\n{STORY}\n\n{text}", title=text, outlet=text, source=text
    )
    return replace(article, authors=(article.outlet or "",), place=article.title)


async def test_hostile_words_are_shown_as_words() -> None:
    articles = [hostile_article(text) for text in HOSTILE]
    app = BriefingApp(piped=articles)
    async with app.run_test(size=(160, 45), notifications=True) as pilot:
        for number in range(len(articles)):
            await settle(pilot)
            assert in_room(pilot).desk.current == number
            for keys in (*"45", "6o", ("slash", *"[/x]", "enter"), "e"):
                await pilot.press(*keys)
                require_plain(pilot)
            await pilot.press("escape", "escape", "n")


async def test_hostile_tags_notes_and_searches_are_shown_as_words() -> None:
    texts = (*HOSTILE[:2], *HOSTILE[-2:])
    app = BriefingApp(piped=[hostile_article(text) for text in texts])
    async with app.run_test(size=(120, 40), notifications=True) as pilot:
        for text in texts:
            await settle(pilot)
            for key in ("number_sign", "w"):
                await pilot.press(key)
                app.screen.query_one(Prompt).value = text
                await pilot.press("enter")
                await settle(pilot)
            await pilot.press("8")
            require_plain(pilot)
            for words in ("bridge", text):
                await pilot.press("F")
                app.screen.query_one(Input).value = words
                await settle(pilot)
                require_plain(pilot)
                await pilot.press("ctrl+s", "escape")
            in_room(pilot)
            await pilot.press("escape", "n")


async def test_markup_in_a_title_stays_visible() -> None:
    app = BriefingApp(piped=[sample_article("[@click=app.quit]press[/] [/x]")], engine=ENGINE)
    async with app.run_test(size=(160, 45)) as pilot:
        await pilot.pause()
        assert "[@click=app.quit]press[/] [/x]" in on_screen(pilot)


@pytest.mark.parametrize(
    "size", [(1, 1), (2, 2), (5, 3), (20, 8), (79, 5), (1, 90), (300, 1), (300, 90)]
)
async def test_any_window_can_be_worked_in(size: tuple[int, int]) -> None:
    keys = [key for c in COMMANDS for key in c.keys.split(",") if key not in {"q", "e"}]
    random.Random(7).shuffle(keys)  # noqa: S311 - any order will do
    app = BriefingApp(piped=[sample_article(), sample_article("Another")], engine=ENGINE)
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.resize_terminal(*size)
        for key in keys:
            app.simulate_key(_named(key))
        for _ in range(4):
            app.simulate_key("escape")
        await pilot.pause()
        await pilot.press("escape", "escape")
        in_room(pilot)


async def test_files_that_cannot_be_read_are_listed_and_the_rest_is_opened(
    tmp_path: Path,
) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    (tmp_path / "elsewhere.txt").write_text(STORY, "utf-8")
    (folder / "a.txt").write_text(STORY, "utf-8")
    (folder / "b.txt").write_bytes(b"\x00\x01\x02binary" * 50)
    (folder / "c.txt").write_bytes(b"")
    (folder / "d.txt").symlink_to(tmp_path / "elsewhere.txt")
    app = BriefingApp([folder, folder / "missing.txt"], engine=ENGINE)
    async with app.run_test(size=(200, 45), notifications=True) as pilot:
        await settle(pilot)
        room = in_room(pilot)
        assert [entry.article is not None for entry in room.desk.entries] == [
            True,
            False,
            False,
            False,
            False,
        ]
        assert "4 failed" in on_screen(pilot)
        assert "it is empty" in on_screen(pilot)
        (toast,) = app._notifications
        assert toast.message.endswith("(and 3 more, see the list)")


async def test_nothing_to_read_says_so() -> None:
    app = BriefingApp()
    async with app.run_test(size=(120, 30)) as pilot:
        await pilot.press("j", "1", "n", "p", "s", "y", "e", "]", "/", "enter")
        await pilot.pause()
        in_room(pilot)
        assert "Nothing is open" in on_screen(pilot)


async def test_an_error_in_the_analysis_shows_in_place_and_the_app_goes_on() -> None:
    def broken(article: Article) -> None:
        message = "[/x] no such step"
        raise ValueError(message)

    app = BriefingApp(
        piped=[sample_article()],
        engine=replace(ENGINE, analyze=broken),  # type: ignore[arg-type]
    )
    async with app.run_test(size=(160, 45)) as pilot:
        await pilot.pause(0.2)
        assert "[/x] no such step" in on_screen(pilot)
        await pilot.press("j", "2")
        in_room(pilot)


async def test_a_megabyte_article_opens_and_scrolls() -> None:
    app = BriefingApp(piped=[Article.from_text(STORY * 500)], engine=ENGINE)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("G", "g", "slash", *"bridge", "enter", "n")
        room = in_room(pilot)
        assert room.reader.virtual_size.height > 10_000


def _named(key: str) -> str:
    return {
        "/": "slash",
        "?": "question_mark",
        "<": "less_than_sign",
        ">": "greater_than_sign",
    }.get(key, key)
