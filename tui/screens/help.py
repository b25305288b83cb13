"""All keys, by where they are heard."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets.option_list import Option

from tui.commands import PLACES, commands_in
from tui.provenance import SIGNS
from tui.screens.dialog import Dialog
from tui.sections import EVENT_SIGNS, QUOTE_SIGNS
from tui.widgets.cursor_list import CursorList
from tui.widgets.hanging import Hanging
from tui.widgets.line import Line

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from textual.app import ComposeResult
    from textual.events import Key
    from textual.widgets import Input

    from tui.commands import Command

_KEYS_WIDTH = 18


class HelpScreen(Dialog[None]):
    """Lists the command table and what the signs mean; typing narrows it down."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss", "close"),
        Binding("down", "scroll(1)", show=False, priority=True),
        Binding("up", "scroll(-1)", show=False, priority=True),
        Binding("pagedown", "scroll(10)", show=False, priority=True),
        Binding("pageup", "scroll(-10)", show=False, priority=True),
    ]
    AUTO_FOCUS: ClassVar[str] = "#words"

    def __init__(self, table: Sequence[Command]) -> None:
        super().__init__()
        self._table = table

    def compose(self) -> ComposeResult:
        """Make the line to filter by and the list."""
        with Vertical(id="dialog", classes="-large") as dialog:
            dialog.border_title = "Keys and signs"
            dialog.border_subtitle = "type to filter · ↑↓ · Esc closes"
            yield Line(placeholder="Filter…", id="words", compact=True)
            yield CursorList(id="keys-list", markup=False)

    def on_mount(self) -> None:
        """List everything."""
        self._fill("")

    def on_input_changed(self, event: Input.Changed) -> None:
        """List what holds the words."""
        self._fill(event.value.casefold())

    def on_key(self, event: Key) -> None:
        """Close by the key that opened it, unless the field has taken it as a letter."""
        if any(event.key in c.keys.split(",") for c in self._table if c.id == "room.help"):
            event.stop()
            self.dismiss()

    def action_scroll(self, by: int) -> None:
        """Scroll the list by so many lines."""
        self.query_one(CursorList).scroll_relative(y=by, animate=False)

    def _fill(self, words: str) -> None:
        options = self.query_one(CursorList)
        options.set_options(Option(shown, disabled=True) for shown in _listed(words, self._table))
        options.scroll_home(animate=False)


def _listed(words: str, table: Sequence[Command]) -> Iterator[Content | Hanging]:
    groups = [
        (title, [(c.shown_keys, c.help) for c in commands_in(place, table=table)])
        for place, title in PLACES.items()
    ]
    groups.append(("Signs", list(_signs())))
    for title, lines in groups:
        kept = [line for line in lines if words in f"{line[0]} {line[1]}".casefold()]
        if kept:
            yield Content.styled(title, "bold $text-accent")
        for keys, meaning in kept:
            yield Hanging(Content.styled(keys, "bold"), Content(meaning), _KEYS_WIDTH)


def _signs() -> Iterator[tuple[str, str]]:
    made = ("a bullet", "a quote", "a dated event")
    for sign, what in zip(SIGNS, made, strict=True):
        yield sign, f"Beside the article: {what} was made of this sentence"
    yield "▌", "Beside the article: the source of the item under the cursor"
    yield "- + ~", "Beside compared articles: only in the earlier, only in the later, other words"
    kept = ("word for word", "partly word for word", "reported without the words")
    for sign, what in zip(QUOTE_SIGNS.values(), kept, strict=True):
        yield sign, f"Quotes: {what}"
    basis = ("of what happened", "of what was said, not of what happened", "the day of the story")
    for sign, what in zip(EVENT_SIGNS.values(), basis, strict=True):
        yield sign, f"Timeline: the date is {what}"
    yield "¶3", "Third paragraph of the article"
