"""The last line: the keys that matter where the reader stands."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from textual.content import Content
from textual.reactive import reactive
from textual.style import Style
from textual.widget import Widget

from tui.commands import COMMANDS, commands_in

if TYPE_CHECKING:
    from textual.events import Click

    from tui.commands import Command, Place

_ALWAYS: Final = ("room.help", "room.quit")
_WRITING: Final = (("Enter", "done"), ("Esc", "cancel"))


class KeyBar(Widget):
    """As many keys of the command table as fit, each to be clicked; help and quit always."""

    place: reactive[Place] = reactive("room")
    """The pane that has the keys."""
    table: reactive[tuple[Command, ...]] = reactive(COMMANDS)
    """The commands with the keys in force."""

    writing: reactive[bool] = reactive(False)
    """Whether the line to write in has the keys, which then mean themselves."""

    def on_resize(self) -> None:
        """Choose the keys anew."""
        self.refresh()

    def render(self) -> Content:
        """Return the keys, those of the pane first; while the reader writes, how to be done."""
        if self.writing:
            return Content("").join(_shown(*key) for key in _WRITING)
        shown = [
            command
            for command in commands_in(self.place, "room", table=self.table)
            if command.footer and command.keys
        ]
        shown.sort(key=lambda command: command.place == "room")
        last = [command for command in shown if command.id in _ALWAYS]
        kept = [command for command in shown if command.id not in _ALWAYS]
        room = self.size.width - sum(_cells(command) for command in last)
        parts = []
        for command in kept:
            room -= _cells(command)
            if room < 0:
                break
            parts.append(_key(command))
        return Content("").join([*parts, *(_key(command) for command in last)])

    async def on_click(self, event: Click) -> None:
        """Do what the clicked key does."""
        for command in commands_in(self.place, "room", table=self.table):
            if command.id == event.style.meta.get("command"):
                place = self.screen.focused or self.screen
                await self.app.run_action(command.action, default_namespace=place)


def _first_key(command: Command) -> str:
    return command.shown_keys.split(" ")[0]


def _cells(command: Command) -> int:
    return len(_first_key(command)) + len(command.words) + 3


def _key(command: Command) -> Content:
    words = _shown(_first_key(command), command.words)
    return words.stylize(Style.from_meta({"command": command.id}))


def _shown(key: str, words: str) -> Content:
    return Content.styled(key, "bold $text-accent") + Content.styled(f" {words}  ", "$text-muted")
