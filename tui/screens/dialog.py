"""A sheet in the middle of the reading room."""

from __future__ import annotations

from typing import TypeVar

from textual.await_complete import AwaitComplete
from textual.screen import ModalScreen

Result = TypeVar("Result")


class Dialog(ModalScreen[Result]):
    """Closes once: a key that is pressed twice may be heard again when it is gone already."""

    CSS_PATH = "dialog.tcss"

    def dismiss(self, result: Result | None = None) -> AwaitComplete:
        """Close with `result`, unless the dialog is closed."""
        return super().dismiss(result) if self.is_current else AwaitComplete()
