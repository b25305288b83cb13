"""What the reader makes of the articles is kept, and there again the next time."""

from __future__ import annotations

from contextlib import asynccontextmanager
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from textual.widgets import Input

from briefing import analyze
from briefing.config import load
from briefing.library import Library, library_path
from briefing.read import read
from tests.tui.driving import on_screen, press, settle
from tui.app import BriefingApp
from tui.items import shown

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from textual.pilot import Pilot

    from tui.screens.room import ReadingRoom

FIRST = (
    "Bridge at Ostmark closed\n\nBy Ana Torvik, Lowmere Courier\n\nPublished 3 March 2025\n\n"
    "OSTMARK — The harbour bridge was closed on Monday after an inspection found 14 cracks.\n\n"
    "“We will not take chances,” Mayor Ilse Brandt said.\n"
)
SECOND = (
    "Bridge at Ostmark opens\n\nBy Per Dahl, Sundvik Post\n\nPublished 9 April 2025\n\n"
    "SUNDVIK — The harbour bridge of Ostmark will open again on 12 April.\n\n"
    "“It holds,” Captain Odd Lunde said.\n"
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "news"
    folder.mkdir()
    (folder / "a.txt").write_text(FIRST, "utf-8")
    return folder


@asynccontextmanager
async def sitting(
    *paths: Path, height: int = 45, **settings: object
) -> AsyncIterator[tuple[ReadingRoom, Pilot[None]]]:
    app = BriefingApp(paths, configuration=load(settings))
    async with app.run_test(size=(150, height), notifications=True) as pilot:
        await settle(pilot)
        yield app.screen, pilot  # type: ignore[misc]


def kept(*marks: str) -> list[str]:
    """Return the titles of the articles in the library that have all `marks`."""
    with Library(library_path()) as library:
        return [
            library.article(number).label
            for number in library.numbers()
            if set(marks) <= library.marks(number)
        ]


async def test_marks_and_tags_are_there_again_the_next_time(folder: Path) -> None:
    async with sitting(folder) as (_, pilot):
        await press(pilot, "*", "L", "number_sign", *"Bridges, ost mark", "enter")
    assert kept("starred", "later") == ["Bridge at Ostmark closed"]
    async with sitting(folder) as (room, pilot):
        assert "starred · later · #bridges · #ost mark" in on_screen(pilot)
        await press(pilot, "*", "number_sign", "end", *["backspace"] * 10, "enter")
        assert room.desk.entries[0].shelved.tags == ("bridges",)
    with Library(library_path()) as library:
        assert library.tags(1) == ("bridges",)
    assert kept("starred") == []
    assert kept("later") == ["Bridge at Ostmark closed"]


async def test_an_article_is_read_once_its_end_has_been_seen(folder: Path) -> None:
    async with sitting(folder, height=10) as (_, pilot):
        assert kept("read") == []
        await press(pilot, "G")
        await settle(pilot)
    assert kept("read") == ["Bridge at Ostmark closed"]


async def test_an_article_passed_by_in_the_list_is_not_read(folder: Path) -> None:
    (folder / "b.txt").write_text(SECOND, "utf-8")
    async with sitting(folder, height=10) as (_, pilot):
        await press(pilot, "a", "j")
        await settle(pilot)
    assert kept("read") == []


async def test_a_note_on_a_sentence_is_shown_and_leads_back_to_it(folder: Path) -> None:
    async with sitting(folder) as (room, pilot):
        await press(pilot, "right_square_bracket", "w", *"who inspected it?", "enter")
        sentence = room.reader.marks[0]
        await settle(pilot)
        await press(pilot, "escape", "8", "enter")
        assert "who inspected it?" in on_screen(pilot)
        assert room.reader.marks == (sentence,)
    async with sitting(folder) as (room, pilot):
        await press(pilot, "8")
        assert "who inspected it?" in on_screen(pilot)
        await press(pilot, "delete")
        await settle(pilot)
        assert "who inspected it?" not in on_screen(pilot)


async def test_a_highlight_is_taken_away_by_the_same_key(folder: Path) -> None:
    async with sitting(folder) as (room, pilot):
        await press(pilot, "right_square_bracket", "H")
        await settle(pilot)
        assert [note.words for note in room.desk.entries[0].shelved.notes] == [""]
        await press(pilot, "H")
        await settle(pilot)
        assert room.desk.entries[0].shelved.notes == ()


async def test_words_selected_with_the_mouse_are_highlighted(folder: Path) -> None:
    async with sitting(folder) as (room, pilot):
        lines = on_screen(pilot).splitlines()
        y = next(n for n, line in enumerate(lines) if "OSTMARK — The harbour" in line)
        x = lines[y].index("harbour bridge", lines[y].index("OSTMARK — "))
        await pilot.mouse_down(offset=(x, y))
        await pilot.hover(offset=(x + 5, y))
        await pilot.hover(offset=(x + len("harbour bridge"), y))
        await pilot.mouse_up(offset=(x + len("harbour bridge"), y))
        await press(pilot, "H")
        await settle(pilot)
        (note,) = room.desk.entries[0].shelved.notes
        assert note.selector.exact.startswith("harbour bridge")


async def test_a_note_goes_with_its_words_into_the_next_version(folder: Path) -> None:
    async with sitting(folder) as (room, pilot):
        await press(pilot, "right_square_bracket", "w", *"first", "enter")
        await press(pilot, "right_square_bracket", "w", *"second", "enter")
        await settle(pilot)
    text = FIRST.replace("an inspection found 14 cracks", "a walk found 15 holes")
    (folder / "a.txt").write_text(f"Corrected.\n\n{text}", "utf-8")
    async with sitting(folder) as (room, pilot):
        await press(pilot, "8")
        shown = [item.plain for item in room.sections.open_list.items]
    assert len(shown) == 2
    assert shown[0].startswith("second “")
    assert "gone from the article" in shown[1]


async def test_what_has_come_since_the_last_reading_is_new(folder: Path) -> None:
    async with sitting(folder) as (room, pilot):
        await press(pilot, "7")
        assert "You have read nothing of this before" in on_screen(pilot)
    (folder / "b.txt").write_text(SECOND, "utf-8")
    async with sitting(folder) as (room, pilot):
        await press(pilot, "7")
        assert "Nothing is new since you last read." in on_screen(pilot)
        await press(pilot, "s", "s")
        await settle(pilot)
        new = [item.plain for item in room.sections.open_list.items]
        assert any("Odd Lunde" in words for words in new)
        assert not any("take chances" in words for words in new)
        await press(pilot, "2")
        marked = [
            str(shown(item.words)) for item in room.sections.open_list.items if not item.heading
        ]
        assert [("new" in words.split("”")[1]) for words in marked if "”" in words] == [False, True]
        await press(pilot, "Y")
        assert "Odd Lunde" in pilot.app.clipboard
        assert "New since" not in pilot.app.clipboard, "the copy is for others"


async def test_an_export_tells_what_is_new_only_if_that_is_asked_for(folder: Path) -> None:
    async with sitting(folder):
        pass
    (folder / "a.txt").write_text(FIRST.replace("14 cracks", "15 cracks"), "utf-8")
    async with sitting(folder) as (_, pilot):
        for name, keys in (("plain.md", ()), ("new.md", ("ctrl+n",))):
            await press(pilot, "e", *keys)
            pilot.app.screen.query_one("#path", Input).value = str(folder / name)
            await press(pilot, "enter")
    assert "New since you last read" not in (folder / "plain.md").read_text("utf-8")
    assert "New since you last read" in (folder / "new.md").read_text("utf-8")


async def test_what_an_earlier_engine_found_is_made_anew_in_peace(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Library(library_path(), engine="earlier") as library:
        library.keep_articles(read(folder / "a.txt"))
    monkeypatch.setattr("tui.screens.keeping._PEACE", 0.01)
    async with sitting() as (_, pilot):
        await settle(pilot)
    with Library(library_path()) as library:
        assert library.stale() == ()


async def test_what_is_kept_is_not_analysed_again(folder: Path) -> None:
    (article,) = read(folder / "a.txt")
    with Library(library_path()) as library:
        library.keep([replace(analyze(article), quotes=())])
    async with sitting(folder) as (room, _):
        assert room.desk.briefing.bullets
        assert room.desk.briefing.speakers == ()


async def test_a_rewritten_sentence_is_told(folder: Path) -> None:
    async with sitting(folder):
        pass
    (folder / "a.txt").write_text(FIRST.replace("14 cracks", "15 cracks"), "utf-8")
    async with sitting(folder) as (room, pilot):
        await press(pilot, "7")
        first = next(item for item in room.sections.open_list.items if not item.heading)
        assert "14 cracks" in first.plain
        await press(pilot, "enter")
        assert "15 cracks" in room.reader.marks[0].of(room.reader.article.text)


async def test_what_comes_into_a_folder_is_read_on_request(folder: Path) -> None:
    async with sitting(folder) as (room, pilot):
        await press(pilot, "r")
        await settle(pilot)
        assert len(room.desk.entries) == 1
        (folder / "b.txt").write_text(SECOND, "utf-8")
        await press(pilot, "r")
        await settle(pilot)
        assert [entry.label for entry in room.desk.entries] == [
            "Bridge at Ostmark closed",
            "Bridge at Ostmark opens",
        ]
        (folder / "a.txt").write_text(FIRST.replace("14", "15"), "utf-8")
        await press(pilot, "r")
        await settle(pilot)
        assert len(room.desk.entries) == 3, "a changed file is another version"


async def test_what_comes_later_is_briefed_with_the_rest(folder: Path) -> None:
    async with sitting(folder) as (room, pilot):
        await press(pilot, "s", "s")
        await settle(pilot)
        assert len(room.desk.briefing.analyses) == 1
        (folder / "b.txt").write_text(SECOND, "utf-8")
        await press(pilot, "r")
        await settle(pilot)
        assert len(room.desk.briefing.analyses) == 2


async def test_a_search_finds_while_it_is_written_and_opens_what_it_found(folder: Path) -> None:
    (folder / "b.txt").write_text(SECOND, "utf-8")
    async with sitting(folder):
        pass
    async with sitting(folder / "b.txt") as (room, pilot):
        await press(pilot, "F", *"closed")
        await settle(pilot)
        assert "Bridge at Ostmark closed" in on_screen(pilot)
        await press(pilot, "enter")
        await settle(pilot)
        assert room.reader.article.label == "Bridge at Ostmark closed"
        assert len(room.desk.entries) == 2
        await press(pilot, "F", *"bridge", "ctrl+s")
        await settle(pilot)
        await press(pilot, "ctrl+o")
        await settle(pilot)
        assert len(room.desk.entries) == 2, "both lie on the desk already"
        assert "Selection, 2 articles" in on_screen(pilot)
        await press(pilot, "F")
        await settle(pilot)
        assert "bridge" in on_screen(pilot).split("Kept searches")[1]


async def test_a_search_that_cannot_be_read_says_what_to_write(folder: Path) -> None:
    async with sitting(folder) as (_, pilot):
        await press(pilot, "F", *"kind:spoken")
        await settle(pilot)
        assert "kind: is one of direct, partial, indirect" in on_screen(pilot)


async def test_without_a_library_no_trace_is_left(folder: Path) -> None:
    async with sitting(folder, keep=False) as (_, pilot):
        await press(pilot, "*", "F", "7")
        assert "You have read nothing of this before" in on_screen(pilot)
    assert not library_path().exists()


async def test_a_library_that_cannot_be_written_is_told_once_and_reading_goes_on(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BRIEFING_LIBRARY", str(folder / "a.txt" / "library.db"))
    async with sitting(folder) as (room, pilot):
        told = [toast.message for toast in pilot.app._notifications]
        assert sum("Nothing is kept of what is opened" in words for words in told) == 1
        assert len(room.desk.sheet.briefing.bullets) > 0
        await press(pilot, "*")
        assert "This article is not in the library." in on_screen(pilot)
