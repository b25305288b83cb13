"""The sections of the briefing: behind tabs, or under each other where there is room."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from textual.containers import Vertical
from textual.content import Content

from tui.items import Item, styled
from tui.sections import SECTIONS
from tui.sorting import ORDERS
from tui.widgets.item_list import ItemList
from tui.widgets.tabs import Tabs

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.app import ComposeResult

    from tui.sections import Section, SectionName, Sheet

_MOST: Final = 500
"""Items in one list; a list of more is slow to fill, and nobody reads to its end."""

_SMALL: Final = frozenset({"people", "figures", "coverage", "new", "notes"})
"""Sections of which only the title is shown under the others, until they are opened."""


class BriefingPane(Vertical):
    """Holds a list for each section; one of them is open."""

    def __init__(self, *, id: str) -> None:  # noqa: A002 - Textual's word
        super().__init__(id=id)
        self._active: SectionName = "bullets"
        self._stacked = False
        self._sheet: Sheet | None = None
        self._counts: dict[SectionName, int] = {}
        self._filters: dict[SectionName, str] = {}
        self._orders: dict[SectionName, int] = {}
        """Which order of a section is chosen, from 1; 0 is the briefing's own."""
        self._stale = {section.name for section in SECTIONS}
        self._why = "Nothing is open."
        self._notes: tuple[Item, ...] = ()
        self._sources: list[str | None] = []
        """Of the articles whose briefing was shown last."""
        self._stays = False
        """Whether the cursor of a list stays where it is when that is filled anew."""

    def compose(self) -> ComposeResult:
        """Make the tabs and a list for each section."""
        yield Tabs(id="tabs")
        for section in SECTIONS:
            yield ItemList(id=section.name, lead=section.lead)

    @property
    def active(self) -> SectionName:
        """The open section."""
        return self._active

    @property
    def open_list(self) -> ItemList:
        """The list of the open section."""
        return self.query_one(f"#{self._active}", ItemList)

    @property
    def filter(self) -> str:
        """The words that the items of the open section are filtered by."""
        return self._filters.get(self._active, "")

    @property
    def is_rearranged(self) -> bool:
        """Whether the open section shows its items in another order, or not all of them."""
        return bool(self._orders.get(self._active) or self.filter)

    def show(self, sheet: Sheet | None, why: str = "") -> None:
        """Show the briefing on `sheet`, or `why` there is none.

        The cursor stays where it is in a briefing of the same articles.
        """
        if sheet is not None:
            sources = [analysis.article.source for analysis in sheet.briefing.analyses]
            self._stays, self._sources = sources == self._sources, sources
        self._sheet, self._why = sheet, why
        self._filters.clear()
        self._stale = {section.name for section in SECTIONS}
        self._counts = {}
        if sheet is not None:
            self._counts = {name: _count(items) for name, items in sheet.items.items()}
        self._refill()

    def show_notes(self, items: Iterable[Item]) -> None:
        """Show the reader's own notes in their section."""
        notes = tuple(items)
        if notes != self._notes:
            self._notes = notes
            self._stale.add("notes")
        self._counts["notes"] = len(notes)
        self._refill()

    def open(self, name: SectionName) -> None:
        """Open the section `name`."""
        self._active = name
        self._refill()

    def reveal(self, name: SectionName, item: Item) -> None:
        """Open the section `name` with the cursor on `item`."""
        self._active = name
        if self._filters.pop(name, ""):
            self._stale.add(name)
        self._refill()
        if item in self.open_list.items:
            self.open_list.highlighted = self.open_list.items.index(item)

    def turn(self, by: int) -> None:
        """Open the section `by` steps on, round the ends."""
        names = [section.name for section in SECTIONS]
        self.open(names[(names.index(self._active) + by) % len(names)])

    def stack(self, stacked: bool) -> None:
        """Put the sections under each other, or behind tabs."""
        if stacked == self._stacked:
            return
        self._stacked = stacked
        self._refill()

    def narrow_down(self, words: str) -> None:
        """Show only the items of the open section that hold `words`."""
        self._stays = False
        self._filters[self._active] = words
        self._stale.add(self._active)
        self._refill()

    def sort(self) -> bool:
        """Put the open section into its next order; return whether it has another."""
        orders = ORDERS.get(self._active, ())
        if not orders:
            return False
        self._stays = False
        self._orders[self._active] = (self._orders.get(self._active, 0) + 1) % (len(orders) + 1)
        self._stale.add(self._active)
        self._refill()
        return True

    def _refill(self) -> None:
        if not self.is_mounted:
            return
        with self.app.batch_update():
            tabs = self.query_one(Tabs)
            tabs.display = not self._stacked
            tabs.show(self._active, self._counts)
            for section in SECTIONS:
                self._arrange(section)

    def _arrange(self, section: Section) -> None:
        pane = self.query_one(f"#{section.name}", ItemList)
        active = section.name == self._active
        small = section.name in _SMALL
        pane.display = active or self._stacked
        pane.set_class(active, "-open")
        pane.set_class(self._stacked and small and not active, "-folded")
        pane.set_class(self._stacked, "-stacked")
        if pane.display and section.name in self._stale:
            self._stale.discard(section.name)
            pane.show(self._items(section), stays=self._stays or self._sheet is None)
        self._entitle(section, pane)

    def _entitle(self, section: Section, pane: ItemList) -> None:
        """Write over the list what it holds, and over whom the cursor stands."""
        parts = []
        if self._stacked:
            count = self._counts.get(section.name)
            parts.append(f"{SECTIONS.index(section) + 1} {section.title}")
            parts += [str(count)] if count is not None else []
        if chosen := self._orders.get(section.name):
            parts.append(ORDERS[section.name][chosen - 1].words)
        if words := self._filters.get(section.name):
            parts.append(f"only “{words}”")
        elif pane.group:
            parts.append(pane.group)
        pane.border_title = Content(" · ".join(parts))

    def on_item_list_moved(self) -> None:
        """Show the group in which the cursor stands, whose heading may be out of sight."""
        section = next(section for section in SECTIONS if section.name == self._active)
        self._entitle(section, self.open_list)

    def _items(self, section: Section) -> list[Item]:
        if section.name == "notes":
            items = list(self._notes)
        elif self._sheet is None:
            return [_remark(self._why)]
        else:
            items = list(self._sheet.items[section.name])
        if self._sheet is not None and (chosen := self._orders.get(section.name)):
            from tui.filling import items_of  # noqa: PLC0415 - not before first paint

            order = ORDERS[section.name][chosen - 1]
            items = list(items_of(section.name, order.sort(self._sheet.briefing)))
        if not items:
            return [_remark(section.empty)]
        words = self._filters.get(section.name, "").casefold()
        if words:
            items = [i for i in items if not i.heading and words in i.plain.casefold()]
        if len(items) > _MOST:
            items[_MOST:] = [_remark(f"{len(items) - _MOST:,} more; f finds them by their words.")]
        return items or [_remark(f"No item holds “{words}”; Esc shows all.")]


def _remark(words: str) -> Item:
    return Item(styled(words, "italic $text-muted"), heading=True)


def _count(items: Iterable[Item]) -> int:
    return sum(not item.heading for item in items)
