"""What the reader's configuration and the terminal mean for the app."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from briefing.config import themes_folder
from briefing.config.table import ASCII, BULLETS, KEEP, MOTION, THEME
from tui.ascii import AsciiOnly
from tui.keeper import Keeper
from tui.keymap import Keymap
from tui.themes import DEFAULT, TERMINAL, OwnThemes, load_themes
from tui.working import Engine, analyze, brief

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.filter import LineFilter
    from textual.theme import Theme
    from textual.types import AnimationLevel

    from briefing.config import Configuration
    from tui.terminal import Terminal


class Preferences:
    """Themes, keys and signs to use, and what was wrong with those asked for."""

    def __init__(self, configuration: Configuration, terminal: Terminal) -> None:
        self.configuration = configuration
        self._terminal = terminal
        self.keymap = Keymap(configuration)
        self.bundled = load_themes()
        self.own = OwnThemes(themes_folder())
        self._found = self.own.read()

    @property
    def themes(self) -> tuple[Theme, ...]:
        """The program's themes and the reader's own, which may replace one of those."""
        return (*self.bundled, *self._found.themes)

    @property
    def troubles(self) -> tuple[str, ...]:
        """What is wrong, a line each."""
        problems = (*self.configuration.problems, *self.keymap.problems)
        return (*map(str, problems), *self.theme_troubles)

    @property
    def theme_troubles(self) -> tuple[str, ...]:
        """What is wrong with the reader's own themes, a line each."""
        return (*self._found.broken, *self._found.faint)

    def themes_have_changed(self) -> bool:
        """Read the reader's own themes anew if their files have changed; return whether."""
        if not self.own.changed():
            return False
        self._found = self.own.read()
        return True

    def theme(self, *, no_color: bool) -> str:
        """Return the name of the theme to begin with."""
        asked = self.configuration.origins[THEME.key] != "default"
        if no_color or not (asked or self._terminal.many_colours):
            return TERMINAL
        name = self.configuration[THEME]
        return name if name in {theme.name for theme in self.themes} else DEFAULT

    def filters(self) -> Sequence[LineFilter]:
        """Return what every line goes through before it is printed."""
        asked = self.configuration[ASCII]
        ascii_only = asked == "on" or (asked == "auto" and not self._terminal.unicode)
        return (AsciiOnly(),) if ascii_only else ()

    def animation_level(self, before: AnimationLevel) -> AnimationLevel:
        """Return how much may move; `before` is what the environment asks for."""
        motion = self.configuration[MOTION]
        if motion == "auto":
            return before
        return "none" if motion == "reduced" else "full"

    def engine(self, keeper: Keeper | None = None) -> Engine:
        """Return what makes briefings with as many bullets as are wanted."""
        count = self.configuration[BULLETS]
        return Engine(partial(analyze, bullets=count, keeper=keeper), partial(brief, bullets=count))

    def keeper(self) -> Keeper | None:
        """Return what keeps articles in the library, if that is wanted."""
        return Keeper() if self.configuration[KEEP] else None
