"""The command table: one source for keys, footer, help and palette."""

from __future__ import annotations

import pytest

from tui.app import BriefingApp
from tui.commands import COMMANDS, Command, commands_in
from tui.screens.room import ReadingRoom
from tui.widgets.item_list import ItemList
from tui.widgets.reader import Reader
from tui.widgets.shelf import Shelf

HEARD_TOGETHER = {
    "article": ("room", "pane", "article"),
    "section": ("room", "pane", "section"),
    "list": ("room", "pane", "list"),
}


def test_every_command_has_an_id_of_its_own() -> None:
    ids = [command.id for command in COMMANDS]
    assert sorted(set(ids)) == sorted(ids)


@pytest.mark.parametrize("pane", HEARD_TOGETHER)
def test_no_key_means_two_things_in_one_pane(pane: str) -> None:
    keys = [key for c in commands_in(*HEARD_TOGETHER[pane]) for key in c.keys.split(",")]
    assert sorted(set(keys)) == sorted(keys)


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.id)
def test_every_command_can_be_carried_out_where_it_is_heard(command: Command) -> None:
    name = command.action.partition("(")[0]
    if name.startswith("screen."):
        hearers: tuple[type, ...] = (ReadingRoom,)
    elif command.place == "section":
        hearers = (ItemList,)
    elif command.place == "pane":
        hearers = (ItemList, Reader, Shelf)
    else:
        assert hasattr(BriefingApp, f"action_{name.removeprefix('app.')}")
        return
    for hearer in hearers:
        assert hasattr(hearer, f"action_{name.removeprefix('screen.')}")


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.id)
def test_every_command_says_what_it_does(command: Command) -> None:
    assert command.words
    assert command.help
    assert command.shown_keys.isprintable()
