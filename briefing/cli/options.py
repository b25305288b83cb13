"""Settings as options of a command."""

from __future__ import annotations

from argparse import ArgumentTypeError
from typing import TYPE_CHECKING, Any, Final

from briefing.config import SETTINGS

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Callable

    from briefing.config import Setting

_PREFIX: Final = "setting:"


def add_settings(parser: ArgumentParser, command: str) -> None:
    """Give `parser` an option for every setting that `command` takes."""
    for setting in SETTINGS:
        if command in setting.commands:
            parser.add_argument(
                setting.option,
                dest=destination(setting),
                type=_reader(setting),
                metavar=setting.kind.placeholder,
                help=setting.help.replace("`", ""),
            )


def destination(setting: Setting[Any]) -> str:
    """Return where the parser leaves what was given for `setting`, in a tuple of one."""
    return _PREFIX + setting.key


def given_settings(asked: Namespace) -> dict[str, object]:
    """Return the values that were given on the command line, by the key of the setting."""
    return {
        name.removeprefix(_PREFIX): value[0]
        for name, value in vars(asked).items()
        if name.startswith(_PREFIX) and value is not None
    }


def _reader(setting: Setting[Any]) -> Callable[[str], tuple[object]]:
    def read(words: str) -> tuple[object]:
        """Return the value in a tuple: None may be a value, and says to argparse that none is."""
        try:
            return (setting.kind.parse(words),)
        except ValueError as error:
            raise ArgumentTypeError(f"{words!r} is not {setting.kind.allowed}") from error

    return read
