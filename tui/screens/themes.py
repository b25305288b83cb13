"""Choose a theme and see it at once."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets.option_list import Option

from tui.screens.dialog import Dialog
from tui.widgets.cursor_list import CursorList

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.widgets import OptionList


class ThemeScreen(Dialog[None]):
    """The cursor previews a theme, Enter keeps it, Esc puts the old one back."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "put_back", "close"),
        # The id has it follow the key that the reader has given to the themes.
        Binding("t", "put_back", "close", id="room.theme"),
    ]

    def compose(self) -> ComposeResult:
        """Make the list."""
        with Vertical(id="dialog") as dialog:
            dialog.border_title = "Theme"
            dialog.border_subtitle = "Enter keeps · Esc puts back"
            yield CursorList(id="theme-list", markup=False)

    def on_mount(self) -> None:
        """List the themes, the current one under the cursor."""
        self._before = self.app.theme
        themes = list(self.app.available_themes.values())
        options = self.query_one(CursorList)
        for theme in themes:
            kind = "dark" if theme.dark else "light"
            words = Content(theme.name) + Content.styled(f"  {kind}", "$text-muted")
            options.add_option(Option(words, id=theme.name))
        options.highlighted = options.get_option_index(self._before)

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """Show the theme under the cursor."""
        if event.option_id is not None:
            self.app.theme = event.option_id

    def on_option_list_option_selected(self) -> None:
        """Keep the theme."""
        self.dismiss()

    def action_put_back(self) -> None:
        """Close with the theme that was there before."""
        self.app.theme = self._before
        self.dismiss()
