"""Give commands other keys, and tell what cannot be so."""

from __future__ import annotations

from dataclasses import replace
from difflib import get_close_matches
from typing import TYPE_CHECKING, Final

from briefing.config import Problem
from tui.commands import COMMANDS, are_heard_together
from tui.keynames import ALLOWED, shown_key, textual_key

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from briefing.config import Configuration
    from tui.commands import Command

_KEPT: Final = ("room.quit", "room.help")
"""Commands without which a reader would be lost: they never lose their last key."""
_TAKEN: Final = {"ctrl+q": "always quits", "ctrl+c": "copies what is selected"}
"""What Textual itself hears before the app does."""
_NONE: Final = "nothing"
"""Stands in a keymap for no key: Textual takes an empty entry for the default, and no terminal
tells of a key with this name."""


class Keymap:
    """The commands with the keys that are in force."""

    def __init__(self, configuration: Configuration) -> None:
        self._configuration = configuration
        self._problems: list[Problem] = []
        asked = dict(self._readable(configuration.keys))
        readable = tuple(self._problems)
        if lost := self._settle(asked):
            self._problems[:] = readable
            for command in lost:
                self._tell(command.id, "would be left without a key; quit and help keep theirs")
            self._settle({c: keys for c, keys in asked.items() if c.id not in _KEPT})
        self.commands: tuple[Command, ...] = tuple(
            replace(command, keys=",".join(self._keys[command.id])) for command in COMMANDS
        )
        """The table of commands, in its order."""

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What is wrong with the keys that were asked for."""
        return tuple(self._problems)

    @property
    def changed(self) -> dict[str, str]:
        """The keys of the commands that have not their own, for `App.set_keymap`."""
        return {
            now.id: now.keys or _NONE
            for now, before in zip(self.commands, COMMANDS, strict=True)
            if now.keys != ",".join(_named(before))
        }

    def listing(self) -> str:
        """Return the ids of all commands with the keys in force, a line each."""
        return "".join(
            f"{command.id:<24}{command.shown_keys:<18}{command.help}\n" for command in self.commands
        )

    def _readable(
        self, asked: Mapping[str, Sequence[str]]
    ) -> Iterator[tuple[Command, tuple[str, ...]]]:
        """Yield the commands that there are with the keys that there are."""
        known = {command.id: command for command in COMMANDS}
        for name, keys in asked.items():
            if name not in known:
                near = get_close_matches(name, known, n=1)
                hint = f"perhaps {near[0]}?" if near else "`briefing config keys` lists all"
                self._tell(name, f"there is no such command; {hint}")
                continue
            found = []
            for key in keys:
                named = textual_key(key)
                if named is None:
                    self._tell(name, f"there is no key “{key}”; allowed is {ALLOWED}")
                elif named in _TAKEN:
                    self._tell(name, f"{shown_key(named)} cannot be given: it {_TAKEN[named]}")
                else:
                    found.append(named)
            if not keys and name in _KEPT:
                self._tell(name, "must have a key; it keeps its own")
            elif found or not keys:
                yield known[name], tuple(dict.fromkeys(found))

    def _settle(self, asked: Mapping[Command, tuple[str, ...]]) -> list[Command]:
        """Decide who has which key; what was asked for goes before a default.

        Returns the commands that must have a key and have none then.
        """
        self._keys: dict[str, tuple[str, ...]] = {
            command.id: _named(command) for command in COMMANDS if command not in asked
        }
        for command in sorted(asked, key=lambda command: command.id not in _KEPT):
            self._keys[command.id] = ()
            keys = tuple(key for key in asked[command] if self._take(command, key, asked))
            self._keys[command.id] = keys or (self._own_left(command) if asked[command] else ())
        return [
            command for command in COMMANDS if command.id in _KEPT and not self._keys[command.id]
        ]

    def _take(self, command: Command, key: str, asked: Mapping[Command, tuple[str, ...]]) -> bool:
        """Return whether `command` may have `key`, and take it from the one that has it."""
        for other in COMMANDS:
            held = self._keys.get(other.id, ())
            if other is command or key not in held or not are_heard_together(command, other):
                continue
            left = tuple(one for one in held if one != key)
            if other in asked:
                self._tell(command.id, f"{shown_key(key)} is given to {other.id} already")
                return False
            if not left and other.id in _KEPT:
                why = f"{shown_key(key)} is the last key of {other.id}; give that another one first"
                self._tell(command.id, why)
                return False
            self._keys[other.id] = left
            if not left:
                why = f"{shown_key(key)} is taken from {other.id}, which has no key now"
                self._tell(command.id, why)
        return True

    def _own_left(self, command: Command) -> tuple[str, ...]:
        """Return the keys `command` has by default, without those that others have by now."""
        held = {
            key
            for other in COMMANDS
            if other is not command and are_heard_together(command, other)
            for key in self._keys.get(other.id, ())
        }
        return tuple(key for key in _named(command) if key not in held)

    def _tell(self, name: str, why: str) -> None:
        key = f"keys.{name}"
        self._problems.append(Problem(self._configuration.place(key), key, why))


def _named(command: Command) -> tuple[str, ...]:
    return tuple(textual_key(key) or key for key in command.keys.split(","))
