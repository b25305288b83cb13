"""Put an item right: choose what is wrong, and say what is right instead."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.suggester import SuggestFromList
from textual.widgets import Input, Static
from textual.widgets.option_list import Option

from tui.correcting import Choice, objection
from tui.screens.dialog import Dialog
from tui.widgets.cursor_list import CursorList
from tui.widgets.line import Line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.app import ComposeResult
    from textual.widgets import OptionList

Answer = tuple[Choice, str | None]
"""What is put right, and what the reader wrote."""


class CorrectScreen(Dialog[Answer | None]):
    """Returns what the reader puts right, or None."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "out", "cancel")]
    AUTO_FOCUS: ClassVar[str] = "#choices"

    def __init__(self, about: str, offered: Sequence[Choice], names: list[str]) -> None:
        super().__init__()
        self._about = about
        self._offered = offered
        self._names = names
        self._chosen: Choice | None = None

    def compose(self) -> ComposeResult:
        """Make the list of choices, and the line to write in."""
        with Vertical(id="dialog") as dialog:
            dialog.border_title = "Put right"
            yield Static(Content(self._about), id="what", markup=False)
            yield CursorList(
                *(Option(Content(choice.words)) for choice in self._offered),
                id="choices",
                markup=False,
            )
            suggest = SuggestFromList(self._names, case_sensitive=False)
            yield Line(id="value", compact=True, suggester=suggest)
            yield Static(id="said", markup=False)

    def on_mount(self) -> None:
        """Show the choices, the first under the cursor."""
        self.query_one(CursorList).action_first()
        self._ask(None)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Take a choice, or ask for what it needs."""
        choice = self._offered[event.option_index]
        if choice.asks:
            self._ask(choice)
        else:
            self.dismiss((choice, None))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Take what was written, or say why it cannot be."""
        if self._chosen is None:
            return
        why = objection(self._chosen, event.value)
        if why is None:
            self.dismiss((self._chosen, event.value))
        else:
            self.query_one("#said", Static).update(Content.styled(why, "$text-error"))

    def action_out(self) -> None:
        """Go back to the choices, and from there out."""
        if self._chosen is None:
            self.dismiss(None)
        else:
            self._ask(None)

    def _ask(self, choice: Choice | None) -> None:
        self._chosen = choice
        asking = choice is not None
        self.query_one("#choices").display = not asking
        line = self.query_one("#value", Line)
        line.display = asking
        line.value = ""
        said = self.query_one("#said", Static)
        said.display = asking
        said.update(Content.styled(choice.words if choice else "", "$text-muted"))
        self.query_one("#dialog").border_subtitle = (
            "Enter puts right · → takes the proposal · Esc back"
            if asking
            else "Enter chooses · Esc cancels"
        )
        self.set_focus(line if asking else self.query_one(CursorList))
