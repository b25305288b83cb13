"""The article: its text at a readable width, with its sources, marks and hits."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final

from rich.segment import Segment
from textual.geometry import Size
from textual.message import Message
from textual.strip import Strip

from briefing.span import Span
from tui.commands import bindings
from tui.widgets.page import Page
from tui.widgets.scrolled import ScrolledView

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.style import Style as RichStyle
    from textual.selection import Selection

    from briefing.model import Article
    from tui.provenance import Sourced

_GUTTER: Final = 5
"""Three columns of signs, one for the mark, one blank."""
_NARROWEST_WITH_GUTTER: Final = 30
_MEASURES: Final = (40, 120)
_MEASURE: Final = 76
"""Cells in a line of text; 66 is the classical ideal, 45 to 90 are read well (Bringhurst)."""


class Reader(ScrolledView, can_focus=True):
    """Shows one article; folded anew only when its width changes."""

    BINDINGS = bindings("article")
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "reader--muted",
        "reader--heading",
        "reader--sign",
        "reader--note",
        "reader--mark",
        "reader--hit",
        "reader--hit-current",
    }

    class Scrolled(Message):
        """Another part of the article came into view."""

    def __init__(self, *, id: str) -> None:  # noqa: A002 - Textual's word
        super().__init__(id=id)
        self._article: Article | None = None
        self._why = ""
        self._page: Page | None = None
        self._measure = _MEASURE
        self._margin = 0
        self._sourced: tuple[Sourced, ...] = ()
        self._awaited: Span | None = None
        """What is to come into view once the pane has a size."""

    @property
    def article(self) -> Article | None:
        """The article that is shown."""
        return self._article

    @property
    def marks(self) -> tuple[Span, ...]:
        """What is marked as the source of something."""
        return self._page.marks if self._page else ()

    @property
    def selected(self) -> Span | None:
        """What of the text is selected with the mouse."""
        page, selection = self._page, self.text_selection
        if page is None or selection is None:
            return None
        pad = self._margin + self._gutter
        start, end = (
            None if place is None else page.offset_at(place.y, place.x - pad)
            for place in (selection.start, selection.end)
        )
        first, past = start or 0, page.length if end is None else end
        return Span(first, past) if first < past else None

    @property
    def position(self) -> int:
        """The offset at the top of the pane."""
        return self._page.offset_of(self.scroll_offset.y) if self._page else 0

    @property
    def percent(self) -> int:
        """How much of the article lies above the lower edge of the pane."""
        if not self._page:
            return 100
        return min(100, 100 * (self.scroll_offset.y + self.size.height) // len(self._page))

    def show(self, article: Article | None, why: str = "") -> None:
        """Show `article` from its start with nothing marked, or `why` there is none."""
        if article is self._article and why == self._why:
            return
        self._article, self._why = article, why
        self._page, self._sourced, self._awaited = None, (), None
        self._fold()
        self.scroll_to(y=0, animate=False, immediate=True)

    def show_sources(self, sourced: tuple[Sourced, ...]) -> None:
        """Show in the gutter which sentences something was made of."""
        self._sourced = sourced
        if self._page is not None:
            self._page.place_signs(sourced)
        self.refresh()

    def show_notes(self, spans: Sequence[Span]) -> None:
        """Show which words have notes or are highlighted."""
        if self._page is not None:
            self._page.notes = tuple(spans)
        self.refresh()

    def mark(self, spans: Sequence[Span], *, centre: bool) -> None:
        """Mark `spans` and bring the first into view, into the upper third if `centre`."""
        if self._page is not None:
            self._page.marks = tuple(spans)
            if spans:
                self._bring_into_view(spans[0], centre=centre)
        self.refresh()

    def show_hits(self, hits: tuple[Span, ...], current: int | None) -> None:
        """Show all `hits` of a search, and bring the `current` one into view."""
        if self._page is not None:
            self._page.hits, self._page.hit = hits, current
            if current is not None:
                self._bring_into_view(hits[current], centre=False)
        self.refresh()

    def return_to(self, offset: int) -> None:
        """Put the line that holds `offset` at the top of the pane."""
        line = self._page.line_of(offset) if self._page else 0
        self.scroll_to(y=line, animate=False, immediate=True)

    def change_measure(self, by: int) -> int:
        """Make the lines longer or shorter by so many cells, and return their length."""
        lowest, highest = _MEASURES
        self._measure = max(lowest, min(highest, self._measure + by))
        self._fold()
        return self._measure

    def on_resize(self) -> None:
        """Fold the text for the new width, and keep what was read in place."""
        self._fold()
        if self._awaited is not None:
            self._bring_into_view(self._awaited, centre=True)
        self.post_message(self.Scrolled())

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Tell that another part is shown."""
        super().watch_scroll_y(old_value, new_value)
        if round(old_value) != round(new_value):
            self.post_message(self.Scrolled())

    def render_line(self, y: int) -> Strip:
        """Return the line `y` of the pane: the gutter and a line of the text."""
        number = self.scroll_offset.y + y
        segments: list[Segment] = []
        if self._page is None and y == 1:
            segments = [Segment(f"  {self._why}", self._style("muted"))]
        elif self._page is not None and number < len(self._page):
            gutter = f"{self._page.signs(number):<3}{'▌' if self._page.is_marked(number) else ' '} "
            segments = [
                Segment(" " * self._margin, self.rich_style),
                Segment(gutter[: self._gutter], self._style("sign")),
                *(
                    Segment(words, self._style(*layers))
                    for words, layers in self._page.runs(number)
                ),
            ]
        strip = Strip(segments).adjust_cell_length(self.size.width, self.rich_style)
        return self._with_selection(strip, number).apply_offsets(0, number)

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """Return the text that was selected with the mouse, without the gutter."""
        if self._page is None:
            return None
        pad = " " * (self._margin + self._gutter)
        lines = (pad + self._page.words(number) for number in range(len(self._page)))
        words = selection.extract("\n".join(lines))
        return "\n".join(line.strip() for line in words.split("\n")), "\n"

    @property
    def _gutter(self) -> int:
        return _GUTTER if self.size.width >= _NARROWEST_WITH_GUTTER else 0

    def _style(self, *names: str) -> RichStyle:
        style = self.rich_style
        for name in names:
            style += self.get_component_rich_style(f"reader--{name}", partial=True)
        return style

    def _with_selection(self, strip: Strip, number: int) -> Strip:
        """Return `strip` with what the mouse has selected on the line `number` laid out as such."""
        span = self.text_selection.get_span(number) if self.text_selection else None
        if span is None:
            return strip
        start, end = span
        first = strip.index_to_cell_position(start)
        last = strip.cell_length if end < 0 else strip.index_to_cell_position(end)
        before, chosen, after = strip.divide([first, max(first, last), strip.cell_length])
        style = self.screen.get_component_rich_style("screen--selection")
        return Strip.join([before, chosen.apply_style(style), after])

    def _fold(self) -> None:
        before, top = self._page, self.position
        room = max(1, self.size.width - self._gutter - 2)
        measure = min(self._measure, room)
        self._margin = (room - measure) // 2 + (1 if self._gutter else 0)
        self._page = None if self._article is None else Page(self._article, measure)
        if self._page is not None:
            self._page.place_signs(self._sourced)
            if before is not None:
                self._page.marks, self._page.hits = before.marks, before.hits
                self._page.notes = before.notes
                self._page.hit = before.hit
        self.virtual_size = Size(self.size.width, len(self._page) if self._page else 0)
        self.return_to(top)
        self.refresh()

    def _bring_into_view(self, span: Span, *, centre: bool) -> None:
        height = self.size.height
        self._awaited = None if height else span
        if self._page is None or not height:
            return
        first, last = self._page.line_of(span.start), self._page.line_of(max(0, span.end - 1))
        top = self.scroll_offset.y
        if centre or first < top or last >= top + height:
            self.scroll_to(y=max(0, first - height // 3), animate=False, immediate=True)
