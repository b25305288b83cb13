"""The app: starts on the reading room."""

from __future__ import annotations

import gc
import os
import sys
from contextlib import suppress
from threading import Thread
from typing import TYPE_CHECKING, ClassVar, Final

from textual.app import App, SystemCommand
from textual.binding import Binding, BindingType
from textual.widgets import Input

from briefing.config import load
from briefing.config.table import CLIPBOARD, MOUSE
from briefing.plain import safe
from tui.commands import COMMANDS
from tui.preferences import Preferences
from tui.screens.room import ReadingRoom
from tui.terminal import Terminal, this_terminal
from tui.themes import DEFAULT

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date
    from pathlib import Path

    from textual.events import DescendantFocus
    from textual.filter import LineFilter
    from textual.screen import Screen

    from briefing.config import Configuration
    from briefing.model import Article
    from briefing.sources import Source
    from tui.working import Engine

_TURN: Final = 0.001
"""Seconds that a thread keeps the interpreter while another wants it."""
_THEMES_LOOK: Final = 1.0
"""Seconds between two looks at the reader's own themes."""
_MOST_TOLD: Final = 6
"""Problems in one toast."""
_PALETTE: Final = "room.palette"


class BriefingApp(App[None]):
    """Reads articles and shows their briefing."""

    TITLE = "briefing"
    CSS_PATH: ClassVar = ["screens/room.tcss", "widgets/lists.tcss", "widgets/reader.tcss"]
    ENABLE_COMMAND_PALETTE = True
    ESCAPE_TO_MINIMIZE = False
    # Heard on every screen; all other commands belong to one.
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(command.keys, "command_palette", id=command.id, show=False)
        for command in COMMANDS
        if command.id == _PALETTE
    ]

    def __init__(
        self,
        paths: Sequence[Path | Source] = (),
        *,
        piped: Sequence[Article] = (),
        published: date | None = None,
        engine: Engine | None = None,
        configuration: Configuration | None = None,
        terminal: Terminal | None = None,
    ) -> None:
        self._preferences = Preferences(configuration or load(), terminal or Terminal())
        self._filters_of_ours = self._preferences.filters()
        # Only with the terminal's own colours does Textual print none at all for NO_COLOR.
        super().__init__(ansi_color=True if "NO_COLOR" in os.environ else None)
        self._register_themes()
        self.theme = self._preferences.theme(no_color=self.no_color)
        self.animation_level = self._preferences.animation_level(self.animation_level)
        keeper = self._preferences.keeper()
        self._room = ReadingRoom(
            paths,
            piped,
            published,
            engine or self._preferences.engine(keeper),
            keeper,
            preferences=self._preferences,
        )

    def get_default_screen(self) -> Screen[None]:
        """Return the reading room."""
        return self._room

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Return the variables of the default theme, for themes that leave some out."""
        return self._preferences.bundled[0].variables

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Return what every line goes through before it is printed."""
        return [*super().get_line_filters(), *self._filters_of_ours]

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """Yield the commands of the table for the palette."""
        for command in self._preferences.keymap.commands:
            if command.place == "room" and command.id != _PALETTE:
                action = command.action
                keys = f" ({command.shown_keys})" if command.keys else ""
                yield SystemCommand(
                    command.words.capitalize(),
                    f"{command.help}{keys}",
                    lambda action=action: self.call_later(screen.run_action, action),
                )

    def on_mount(self) -> None:
        """Take the reader's keys, tell what is wrong with the configuration, watch the themes."""
        self.set_keymap(self._preferences.keymap.changed)
        self._tell(self._preferences.troubles, "Configuration")
        self.set_interval(_THEMES_LOOK, self._look_at_themes)
        self.call_after_refresh(self._collect_garbage)

    @staticmethod
    def _collect_garbage() -> None:
        """Look for garbage from here on, but never again among what is there already."""
        gc.freeze()
        gc.enable()

    def on_descendant_focus(self, event: DescendantFocus) -> None:
        """Let no cursor blink where motion is unwanted."""
        if isinstance(event.widget, Input) and self.animation_level == "none":
            event.widget.cursor_blink = False

    def copy_to_clipboard(self, text: str) -> None:
        """Copy `text`, made safe, in the ways that the configuration allows."""
        how, text = self._preferences.configuration[CLIPBOARD], safe(text)
        if how in {"auto", "terminal"}:
            super().copy_to_clipboard(text)
        if how in {"auto", "system"}:
            # Workers are cancelled at the end, and who quits at once wants the text too.
            Thread(target=self._copy_by_program, args=(text, how == "system")).start()

    def _copy_by_program(self, text: str, needed: bool) -> None:
        from tui.clipboard import copy_by_program  # noqa: PLC0415 - not before first paint

        if copy_by_program(text) is None and needed:
            why = "No program of the system took the text; the setting clipboard has other ways."
            with suppress(RuntimeError):  # The app has been left meanwhile.
                self.call_later(self.notify, why, severity="warning", markup=False)

    def _register_themes(self) -> None:
        for name in tuple(self.available_themes):
            self.unregister_theme(name)
        for theme in self._preferences.themes:
            self.register_theme(theme)

    def _look_at_themes(self) -> None:
        """Take the reader's own themes anew when their files have changed."""
        if not self._preferences.themes_have_changed():
            return
        before = self.current_theme
        self._register_themes()
        if self.get_theme(self.theme) is None:
            self.theme = DEFAULT
        elif self.current_theme != before:
            self.mutate_reactive(App.theme)
        self._tell(self._preferences.theme_troubles, "Themes")

    def _tell(self, troubles: Sequence[str], title: str) -> None:
        """Tell of `troubles` in one toast."""
        lines = [*troubles[:_MOST_TOLD]]
        if len(troubles) > _MOST_TOLD:
            more = len(troubles) - _MOST_TOLD
            lines.append(f"and {more} more; `briefing config` tells those of settings and keys")
        if lines:
            words = "\n".join(lines)
            self.notify(words, title=title, severity="warning", timeout=12, markup=False)


def run_app(
    paths: Sequence[Path | Source],
    *,
    piped: Sequence[Article],
    published: date | None,
    configuration: Configuration,
) -> int:
    """Open the app on `paths` and the articles `piped` in; return its exit code.

    `published` is the publication date of articles that state none.
    """
    # Articles are analysed in a thread; at Python's 5 ms a turn the keys would wait for it.
    sys.setswitchinterval(_TURN)
    app = BriefingApp(
        paths,
        piped=piped,
        published=published,
        configuration=configuration,
        terminal=this_terminal(os.environ, sys.platform),
    )
    app.run(mouse=configuration[MOUSE])
    return app.return_code or 0
