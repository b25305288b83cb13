"""All corrections that the reader has made, to revoke and restore them."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets.option_list import Option

from briefing.errors import CorrectionError
from tui.screens.dialog import Dialog
from tui.widgets.cursor_list import CursorList

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.widgets import OptionList

    from briefing.corrections import Book, Entry
    from briefing.model import Correction


class CorrectionsScreen(Dialog[tuple["Correction", ...]]):
    """Returns the corrections that were revoked or restored here."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "out", "close"),
        # The id has it follow the key that the reader has given to the list.
        Binding("C", "out", "close", id="room.corrections"),
    ]

    def __init__(self, book: Book) -> None:
        super().__init__()
        self._book = book
        self._changed: dict[int, Correction] = {}

    def compose(self) -> ComposeResult:
        """Make the list."""
        with Vertical(id="dialog", classes="-large") as dialog:
            dialog.border_title = "Corrections"
            dialog.border_subtitle = "Enter revokes or restores · Esc closes"
            yield CursorList(id="keys-list", markup=False)

    def on_mount(self) -> None:
        """List the corrections, the last one first."""
        options = self.query_one(CursorList)
        for entry in reversed(self._book.entries):
            options.add_option(Option(_shown(entry), id=str(entry.correction.number)))
        if not self._book.entries:
            options.add_option(
                Option("You have corrected nothing yet; c puts an item right.", disabled=True)
            )
        options.action_first()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Revoke a correction, or let it stand again."""
        number = int(event.option_id or 0)
        entry = next(e for e in self._book.entries if e.correction.number == number)
        try:
            change = self._book.revoke if entry.in_force else self._book.restore
            self._changed[number] = change(number)
        except CorrectionError as error:
            self.notify(str(error), severity="error", markup=False)
            return
        after = next(e for e in self._book.entries if e.correction.number == number)
        self.query_one(CursorList).replace_option_prompt(str(number), _shown(after))

    def action_out(self) -> None:
        """Close, and tell what has changed."""
        self.dismiss(tuple(self._changed.values()))


def _shown(entry: Entry) -> Content:
    one = entry.correction
    where = one.article.label if one.article else "every article"
    words = Content(f"{one.words}") + Content.styled(f"  {where}", "$text-muted")
    return words if entry.in_force else words.stylize("strike") + Content("  revoked")
