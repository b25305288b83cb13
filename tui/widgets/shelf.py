"""The list of the opened articles."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from textual.content import Content
from textual.message import Message
from textual.widgets.option_list import Option

from briefing.phrases import date_words
from tui.commands import bindings
from tui.dates import shorten_months
from tui.keeper import STAR, kept_words
from tui.shelving import BY_STORY, ORDERS, Row, rows
from tui.widgets.cursor_list import CursorList
from tui.widgets.hanging import Hanging

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.widgets import OptionList

    from tui.desk import Opened
    from tui.stories import Stories

_SELECTED: Final = "✓"


class Shelf(CursorList):
    """One entry for each source, read or failed."""

    BINDINGS = bindings("list")

    class Moved(Message):
        """The cursor came to stand on the entry `index`."""

        def __init__(self, index: int) -> None:
            self.index = index
            super().__init__()

        def can_replace(self, message: Message) -> bool:
            """Only the latest place of the cursor counts."""
            return isinstance(message, Shelf.Moved)

    class Chosen(Message):
        """The reader wants to read the entry `index`."""

        def __init__(self, index: int) -> None:
            self.index = index
            super().__init__()

    def __init__(self, *, id: str) -> None:  # noqa: A002 - Textual's word
        super().__init__(id=id, markup=False)
        self._rows: list[Row] = []
        self._places: dict[int, int] = {}
        """For each entry the option that it stands under."""
        self.sequence: list[int] = []
        """All entries in the order of the list, those too that stand under another."""
        self._order = 0
        self.selection: frozenset[int] = frozenset()
        """The ids, as of `id`, of the entries that are selected."""
        self._folded: set[int] = set()
        """The first entries of the stories that are folded."""

    @property
    def order(self) -> str:
        """By what the list is sorted; "" when it is not."""
        return ORDERS[self._order]

    @property
    def entry(self) -> int | None:
        """The entry under the cursor."""
        return None if self.highlighted is None else self._rows[self.highlighted].entry

    def add(self, entries: Sequence[Opened]) -> None:
        """Put `entries` at the end, whatever the order is."""
        first = len(self._places)
        self._append([Row(first + number) for number in range(len(entries))], entries)

    def show_again(self, index: int, entry: Opened) -> None:
        """Show what has changed of the entry `index`."""
        place = self._places.get(index)
        if place is not None and self._rows[place].entry == index:
            self.replace_option_prompt_at_index(place, self._shown(entry, self._rows[place]))

    def put_in_order(self, entries: Sequence[Opened], stories: Stories | None) -> None:
        """Put all `entries` into the order of the list; the cursor stays on its entry."""
        here = self.entry
        self.clear_options()
        self._rows, self._places, self.sequence = [], {}, []
        found = rows(entries, self.order, stories, self._folded)
        self._append(found, [entries[row.entry] for row in found])
        if here is not None:
            self.stand_on(here)

    def turn_order(self) -> None:
        """Choose the next order, in which `put_in_order` puts the entries."""
        self._order = (self._order + 1) % len(ORDERS)

    def fold(self) -> bool:
        """Fold the story under the cursor, or unfold it; return whether there is one.

        `put_in_order` shows it.
        """
        here = self.highlighted
        if here is None or self.order != BY_STORY:
            return False
        while self._rows[here].inset:
            here -= 1
        first = self._rows[here].entry
        if first in self._folded:
            self._folded.discard(first)
            return True
        if here + 1 == len(self._rows) or not self._rows[here + 1].inset:
            return False
        self._folded.add(first)
        return True

    def stand_on(self, index: int) -> None:
        """Put the cursor on the entry `index` without telling anybody."""
        with self.prevent(CursorList.OptionHighlighted):
            self.highlighted = self._places.get(index)

    def _append(self, found: Sequence[Row], entries: Sequence[Opened]) -> None:
        for option, row in enumerate(found, start=len(self._rows)):
            here = (row.entry, *row.hidden)
            self._places.update(dict.fromkeys(here, option))
            self.sequence += here
        self._rows += found
        # None draws a rule between two entries.
        self.add_options(
            part
            for row, entry in zip(found, entries, strict=True)
            for part in (Option(self._shown(entry, row)), None)
        )

    def _shown(self, entry: Opened, row: Row) -> Hanging:
        return _shown(entry, row, selected=id(entry) in self.selection)

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """Tell where the cursor stands, once the reader has come here."""
        event.stop()
        if self.has_focus:
            self.post_message(self.Moved(self._rows[event.option_index].entry))

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Tell which article is to be read."""
        event.stop()
        self.post_message(self.Chosen(self._rows[event.option_index].entry))


def _shown(entry: Opened, row: Row, *, selected: bool) -> Hanging:
    if entry.article is None:
        words = Content(entry.source) + Content.styled(f"\n{entry.failure}", "$text-error")
        return Hanging(Content.styled("!", "bold $text-error"), words, 2)
    article, shelved = entry.article, entry.shelved
    facts = [
        shorten_months(date_words(article.published)) if article.published else "no date",
        article.outlet,
        *kept_words(shelved),
    ]
    facts_words = " · ".join(fact for fact in facts if fact)
    looks = ["italic"] if article.label_is_derived else []
    if shelved is not None and "read" not in shelved.marks:
        looks.append("bold")
    label = Content.styled(article.label, " ".join(looks))
    lines = label + Content.styled(f"\n{facts_words}", "$text-muted")
    if article.notice:
        lines += Content.styled(f"\n{article.notice}", "$text-warning")
    if row.remark:
        lines += Content.styled(f"\n{row.remark}", "$text-accent")
    sign = "·" if row.inset else ""
    if selected:
        sign = _SELECTED
    elif shelved is not None and "starred" in shelved.marks:
        sign = STAR
    return Hanging(Content.styled(sign, "$text-accent"), lines, 2)
