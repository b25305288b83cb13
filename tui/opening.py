"""What the command line is handed of the app, which is imported only when it opens."""

from __future__ import annotations

import gc
import os
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from pathlib import Path

    from briefing.config import Configuration, Problem
    from briefing.model import Article
    from briefing.sources import Source


def open_app(
    paths: Sequence[Path | Source],
    *,
    piped: Sequence[Article],
    published: date | None,
    configuration: Configuration,
) -> int:
    """Open the app on `paths` and the articles `piped` in, and return its exit code.

    Raises UsageError where there is no terminal to show it on.
    """
    from briefing.errors import UsageError  # noqa: PLC0415 - not for every command

    if not sys.stdout.isatty():
        raise UsageError("the app needs a terminal; `briefing export` writes a briefing without")
    if os.environ.get("TERM") == "dumb":
        raise UsageError(
            "this terminal is a “dumb” one, which can show no app; "
            "`briefing export` writes a briefing without"
        )
    if not sys.stdin.isatty():
        _take_keys_from_the_terminal()
    gc.disable()  # The app looks for garbage again once it is painted.
    from tui.app import run_app  # noqa: PLC0415 - textual is imported only when the app opens

    return run_app(paths, piped=piped, published=published, configuration=configuration)


class KeysInForce:
    """What the command line asks about keys; the table of commands is loaded only then."""

    def problems(self, configuration: Configuration) -> Sequence[Problem]:
        """Return what is wrong with the keys that `configuration` gives."""
        from tui.keymap import Keymap  # noqa: PLC0415

        return Keymap(configuration).problems

    def listing(self, configuration: Configuration) -> str:
        """Return the ids of all commands with the keys in force, a line each."""
        from tui.keymap import Keymap  # noqa: PLC0415

        return Keymap(configuration).listing()


def _take_keys_from_the_terminal() -> None:
    """Put the terminal in the place of standard input, which was a pipe or a file."""
    from briefing.errors import UsageError  # noqa: PLC0415 - not for every command

    try:
        terminal = os.open("/dev/tty", os.O_RDWR)
    except OSError as error:
        raise UsageError("the app needs a terminal to read keys from") from error
    os.dup2(terminal, sys.stdin.fileno())
    os.close(terminal)
