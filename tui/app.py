"""The app: starts on the reading room."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, ClassVar, Final

from textual.app import App, SystemCommand

from tui.commands import COMMANDS
from tui.screens.room import ReadingRoom
from tui.themes import DEFAULT, load_themes
from tui.working import Engine

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date
    from pathlib import Path

    from textual.screen import Screen

    from briefing.model import Article
    from briefing.sources import Source

_TURN: Final = 0.001
"""Seconds that a thread keeps the interpreter while another wants it."""


class BriefingApp(App[None]):
    """Reads articles and shows their briefing."""

    TITLE = "briefing"
    CSS_PATH: ClassVar = ["screens/room.tcss", "widgets/lists.tcss", "widgets/reader.tcss"]
    ENABLE_COMMAND_PALETTE = True
    COMMAND_PALETTE_BINDING = "ctrl+p"
    ESCAPE_TO_MINIMIZE = False
    BINDINGS: ClassVar = []

    def __init__(
        self,
        paths: Sequence[Path | Source] = (),
        *,
        piped: Sequence[Article] = (),
        published: date | None = None,
        engine: Engine | None = None,
    ) -> None:
        self._themes = load_themes()
        super().__init__()
        for name in tuple(self.available_themes):
            self.unregister_theme(name)
        for theme in self._themes:
            self.register_theme(theme)
        self.theme = DEFAULT
        self._room = ReadingRoom(paths, piped, published, engine or Engine())

    def get_default_screen(self) -> Screen[None]:
        """Return the reading room."""
        return self._room

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Return the variables of the default theme, for themes that leave some out."""
        return self._themes[0].variables

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """Yield the commands of the table for the palette."""
        for command in COMMANDS:
            if command.place == "room":
                action = command.action
                yield SystemCommand(
                    command.words.capitalize(),
                    f"{command.help} ({command.shown_keys})",
                    lambda action=action: self.call_later(screen.run_action, action),
                )


def run_app(
    paths: Sequence[Path | Source], *, piped: Sequence[Article], published: date | None
) -> int:
    """Open the app on `paths` and the articles `piped` in; return its exit code.

    `published` is the publication date of articles that state none.
    """
    # Articles are analysed in a thread; at Python's 5 ms a turn the keys would wait for it.
    sys.setswitchinterval(_TURN)
    app = BriefingApp(paths, piped=piped, published=published)
    app.run()
    return app.return_code or 0
