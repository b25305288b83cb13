"""One line at the foot in which the reader writes: words to find, a filter, tags, a note."""

from __future__ import annotations

from typing import ClassVar, Final, Literal

from textual.binding import Binding, BindingType
from textual.message import Message
from textual.widgets import Input

from tui.widgets.line import Line

Purpose = Literal["find", "filter", "tag", "note", "remark"]

_INVITATIONS: Final[dict[Purpose, str]] = {
    "find": "Find in the article…",
    "filter": "Show only items that hold…",
    "tag": "Tags of the article, with commas between them…",
    "note": "A note on the marked words…",
    "remark": "A note on the article…",
}


class Prompt(Line):
    """Hidden until it is asked for."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "give_up", show=False)]

    class Written(Message):
        """What stands in the line has changed."""

        def __init__(self, purpose: Purpose, words: str) -> None:
            self.purpose = purpose
            self.words = words
            super().__init__()

    class Closed(Message):
        """The reader is done with `words`; `kept` is False when all is to be as before."""

        def __init__(self, purpose: Purpose, words: str, *, kept: bool) -> None:
            self.purpose = purpose
            self.words = words
            self.kept = kept
            super().__init__()

    def __init__(self, *, id: str) -> None:  # noqa: A002 - Textual's word
        super().__init__(id=id, compact=True, select_on_focus=False)
        self.display = False
        self._purpose: Purpose = "find"

    def ask(self, purpose: Purpose, words: str) -> None:
        """Open the line for `purpose`, with `words` in it."""
        self._purpose = purpose
        self.placeholder = _INVITATIONS[purpose]
        self.display = True
        with self.prevent(Input.Changed):
            self.value = words
        self.cursor_position = len(words)
        self.focus()

    def on_input_changed(self, event: Input.Changed) -> None:
        """Tell what is written so far."""
        event.stop()
        if self.display:
            self.post_message(self.Written(self._purpose, event.value))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Close the line and keep what it did."""
        event.stop()
        self._close(kept=True)

    def action_give_up(self) -> None:
        """Close the line and undo what it did."""
        self._close(kept=False)

    def _close(self, *, kept: bool) -> None:
        self.display = False
        self.post_message(self.Closed(self._purpose, self.value, kept=kept))
