"""Every command of the table, by every one of its keys, does what it is for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

from tests.tui.driving import press
from tui.commands import COMMANDS

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.tui.conftest import OpenRoom
    from tui.screens.room import ReadingRoom


@dataclass(frozen=True)
class Case:
    """What to press before, what to look at, and what it must be once the key is pressed."""

    look: Callable[[ReadingRoom], object]
    expected: object
    before: tuple[str, ...] = ()
    width: int = 160


def _item(room: ReadingRoom) -> object:
    return room.sections.open_list.highlighted


def _section(room: ReadingRoom) -> str:
    return room.sections.active


def _pane(room: ReadingRoom) -> str:
    return room._pane


def _article(room: ReadingRoom) -> int | None:
    return room.desk.current


def _marked(room: ReadingRoom) -> str:
    article = room.reader.article
    return room.reader.marks[0].of(article.text)[:20] if article and room.reader.marks else ""


def _hit(room: ReadingRoom) -> int | None:
    return room._finding.current if room._finding else None


def _screen(room: ReadingRoom) -> str:
    return type(room.app.screen).__name__


def _purpose(room: ReadingRoom) -> str:
    return room.prompt._purpose if room.prompt.display else ""


def _toast(room: ReadingRoom) -> str:
    return next((toast.message for toast in reversed([*room.app._notifications])), "")


def _copied(room: ReadingRoom) -> str:
    return room.app.clipboard[:20]


def _marks(room: ReadingRoom) -> object:
    entry = room.desk.reading
    return entry.shelved.marks if entry is not None and entry.shelved is not None else None


def _border(room: ReadingRoom) -> bool:
    return "by position" in str(room.sections.open_list.border_title)


_FIND = ("slash", *"bridge", "enter")
_TOAST_OF_MEASURE = "Lines of up to {} characters"
CASES = {
    "pane.down": Case(_item, 1, ("1",)),
    "pane.up": Case(_item, 0, ("1", "j")),
    "pane.first": Case(_item, 0, ("1", "j", "j")),
    "pane.last": Case(_item, 2, ("1",)),
    "pane.half_down": Case(_item, 2, ("1",)),
    "pane.half_up": Case(_item, 0, ("1", "j", "j")),
    "pane.page_down": Case(_item, 2, ("1",)),
    "pane.page_up": Case(_item, 0, ("1", "j", "j")),
    "section.go": Case(_pane, "reader", ("1",), width=80),
    "section.filter": Case(_purpose, "filter", ("1",)),
    "section.sort": Case(_border, True, ("1",)),
    "section.copy": Case(_copied, "The Castle Bridge wa", ("1",)),
    "section.raise": Case(_item, 0, ("1", "j")),
    "section.lower": Case(_item, 1, ("1",)),
    "list.sort": Case(lambda room: room.shelf.order, "by date", ("a",)),
    "list.fold": Case(_toast, "There is no story to fold here; S sorts the list by story.", ("a",)),
    "list.select": Case(lambda room: len(room.desk.selection), 1, ("a",)),
    "article.item": Case(_pane, "sections", ("right_square_bracket",)),
    "article.next_source": Case(_marked, "The Castle Bridge wa"),
    "article.previous_source": Case(_marked, "“The warnings recent"),
    "room.next_section": Case(_section, "quotes", ("1",)),
    "room.previous_section": Case(_section, "notes", ("1",)),
    "room.bullets": Case(_section, "bullets", ("2",)),
    "room.quotes": Case(_section, "quotes"),
    "room.timeline": Case(_section, "timeline"),
    "room.people": Case(_section, "people"),
    "room.figures": Case(_section, "figures"),
    "room.coverage": Case(_section, "coverage"),
    "room.new": Case(_section, "new"),
    "room.notes": Case(_section, "notes"),
    "room.search": Case(_screen, "SearchScreen"),
    "room.rescan": Case(_toast, "There is nothing to read anew."),
    "room.mark_read": Case(_marks, {"read"}, width=80),
    "room.star": Case(_marks, {"starred"}, width=80),
    "room.later": Case(_marks, {"later"}, width=80),
    "room.tag": Case(_purpose, "tag"),
    "room.note": Case(_purpose, "remark"),
    "room.highlight": Case(
        _toast, "Select words with the mouse, or mark a sentence, to highlight it."
    ),
    "section.forget_note": Case(_toast, "There is no note under the cursor.", ("8",)),
    "room.left": Case(_pane, "shelf"),
    "room.right": Case(_pane, "sections"),
    "room.articles": Case(_pane, "shelf"),
    "room.next": Case(_article, 1),
    "room.previous": Case(_article, 0, ("n",)),
    "room.previous_hit": Case(_hit, 0, (*_FIND, "n")),
    "room.back": Case(_pane, "sections", ("1", "enter"), width=80),
    "room.find": Case(_purpose, "find"),
    "room.scope": Case(lambda room: room.desk.scope, "story"),
    "room.correct": Case(_screen, "CorrectScreen"),
    "room.undo": Case(_toast, "There is nothing to undo."),
    "room.redo": Case(_toast, "There is nothing to redo."),
    "room.corrections": Case(_screen, "CorrectionsScreen"),
    "room.compare": Case(_screen, "CompareScreen"),
    "room.zoom": Case(lambda room: room.shown, {"reader"}),
    "room.narrower": Case(_toast, _TOAST_OF_MEASURE.format(72)),
    "room.wider": Case(_toast, _TOAST_OF_MEASURE.format(80)),
    "room.export": Case(_screen, "ExportScreen"),
    "room.copy_all": Case(lambda room: "## Timeline" in room.app.clipboard, True),
    "room.source": Case(_toast, "castle-bridge.txt"),
    "room.theme": Case(_screen, "ThemeScreen"),
    "room.palette": Case(_screen, "CommandPalette"),
    "room.help": Case(_screen, "HelpScreen"),
    "room.out": Case(_pane, "reader", ("1",)),
    "room.quit": Case(lambda room: room.app._exit, True),
}


def test_every_command_has_a_case() -> None:
    assert sorted(CASES) == sorted(command.id for command in COMMANDS)


@pytest.mark.parametrize(
    ("name", "key"), [(command.id, key) for command in COMMANDS for key in command.keys.split(",")]
)
async def test_the_key_does_what_the_command_is_for(
    open_room: OpenRoom, name: str, key: str
) -> None:
    case = CASES[name]
    async with open_room(case.width, 20 if case.width == 80 else 45) as (room, pilot):
        await press(pilot, *case.before)
        assert case.look(room) != case.expected
        await press(pilot, key)
        assert case.look(room) == case.expected
