"""The items of a section, with a cursor."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content
from textual.message import Message
from textual.widgets.option_list import Option

from tui.commands import bindings
from tui.items import shown
from tui.widgets.cursor_list import CursorList
from tui.widgets.hanging import Hanging

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.widgets import OptionList

    from tui.items import Item


class ItemList(CursorList):
    """The items of one section; says where its cursor stands while it has the keys."""

    BINDINGS = bindings("section")

    class Moved(Message):
        """The cursor came to stand on `item`."""

        def __init__(self, item: Item) -> None:
            self.item = item
            super().__init__()

    class Chosen(Message):
        """The reader asks for the source of `item`."""

        def __init__(self, item: Item) -> None:
            self.item = item
            super().__init__()

    def __init__(self, *, id: str, lead: int) -> None:  # noqa: A002 - Textual's word
        super().__init__(id=id, markup=False)
        self._lead = lead
        self._items: tuple[Item, ...] = ()
        self._place: tuple[int, Item] | None = None
        """Where the cursor stood when the list was filled last."""

    @property
    def item(self) -> Item | None:
        """The item under the cursor."""
        return None if self.highlighted is None else self._items[self.highlighted]

    @property
    def items(self) -> tuple[Item, ...]:
        """All items that are shown, headings included."""
        return self._items

    @property
    def group(self) -> str:
        """The heading over the item under the cursor; empty if there is none."""
        above = self._items[: self.highlighted or 0]
        return next((item.plain for item in reversed(above) if item.heading), "")

    def show(self, items: Sequence[Item], *, stays: bool = False) -> None:
        """Fill the list with `items`; the cursor stays away until the list has the keys.

        Where it `stays`, it stands on the item of the same words or the same
        source as before, or in the same place where there is none.
        """
        if not stays:
            self._place = None
        elif self.highlighted is not None and self.item is not None:
            self._place = self.highlighted, self.item
        self._items = tuple(items)
        self.set_options(
            Option(
                _heading(item, first=number == 0)
                if item.heading
                else Hanging(shown(item.lead), shown(item.words), self._lead),
                disabled=item.heading,
            )
            for number, item in enumerate(self._items)
        )
        self.highlighted = None
        self.scroll_home(animate=False)
        if self._place is not None:
            self._stand_on(*self._place)
        elif self.has_focus:
            self.action_first()

    def _stand_on(self, place: int, wanted: Item) -> None:
        """Put the cursor on the item most like the one `wanted`, which stood in `place`."""

        def likeness(number: int) -> tuple[bool, bool, int]:
            item = self._items[number]
            same_source = item.references[:1] == wanted.references[:1]
            return item.plain == wanted.plain, same_source, -abs(number - place)

        free = (number for number, item in enumerate(self._items) if not item.heading)
        self.highlighted = max(free, key=likeness, default=None)

    def on_focus(self) -> None:
        """Put the cursor on the first item when the reader comes here for the first time."""
        if self.highlighted is None:
            self.action_first()
        elif self.item is not None:
            self.post_message(self.Moved(self.item))

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """Tell where the cursor stands, once the reader has come here."""
        event.stop()
        if self.has_focus and event.option_index < len(self._items):
            self.post_message(self.Moved(self._items[event.option_index]))

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Tell that the source of an item is asked for."""
        event.stop()
        if event.option_index < len(self._items):
            self.post_message(self.Chosen(self._items[event.option_index]))


def _heading(item: Item, *, first: bool) -> Content:
    """Return the line over a group, with an empty line before it."""
    return shown(item.words) if first else Content("\n") + shown(item.words)
