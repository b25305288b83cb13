"""The article: its text at a readable width, with its sources, marks and hits."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import pairwise
from typing import TYPE_CHECKING, ClassVar, Final

from rich.segment import Segment
from textual.geometry import Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from briefing.span import Span
from tui.commands import bindings
from tui.widgets.folding import Folded, fold, printed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.style import Style as RichStyle
    from textual.events import Resize
    from textual.selection import Selection

    from briefing.model import Article
    from tui.provenance import Sourced
    from tui.widgets.folding import Line

_GUTTER: Final = 5
"""Three columns of signs, one for the mark, one blank."""
_MEASURES: Final = (40, 120)
_MEASURE: Final = 76
_MUTED: Final = frozenset({"header", "caption", "boilerplate"})
_NOTHING: Final = Folded((), ())


class Reader(ScrollView, can_focus=True):
    """Shows one article; built anew only when its width changes."""

    BINDINGS = bindings("pane", "article")
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "reader--muted",
        "reader--heading",
        "reader--sign",
        "reader--mark",
        "reader--hit",
        "reader--hit-current",
    }

    class Scrolled(Message):
        """Another part of the article came into view."""

    def __init__(self, *, id: str) -> None:  # noqa: A002 - Textual's word
        super().__init__(id=id)
        self._article: Article | None = None
        self._why = "Reading…"
        self._folded = _NOTHING
        self._measure = _MEASURE
        self._margin = 0
        self._sourced: tuple[Sourced, ...] = ()
        self._signs: dict[int, str] = {}
        self._marks: tuple[Span, ...] = ()
        self._hits: tuple[Span, ...] = ()
        self._hit: int | None = None

    @property
    def article(self) -> Article | None:
        """The article that is shown."""
        return self._article

    @property
    def marks(self) -> tuple[Span, ...]:
        """What is marked as the source of something."""
        return self._marks

    @property
    def position(self) -> int:
        """The offset at the top of the pane."""
        lines = self._folded.lines
        return lines[min(self.scroll_offset.y, len(lines) - 1)].start if lines else 0

    @property
    def percent(self) -> int:
        """How much of the article lies above the lower edge of the pane."""
        lines = len(self._folded.lines)
        return min(100, 100 * (self.scroll_offset.y + self.size.height) // lines) if lines else 100

    def show(self, article: Article | None, why: str = "") -> None:
        """Show `article` from its start with nothing marked, or `why` there is none."""
        if article is not self._article or why != self._why:
            self._article, self._why = article, why
            self._marks = self._hits = ()
            self._hit = None
            self._sourced = ()
            self._fold()
            self.scroll_to(y=0, animate=False, immediate=True)

    def show_sources(self, sourced: tuple[Sourced, ...]) -> None:
        """Show in the gutter which sentences something was made of."""
        self._sourced = sourced
        self._place_signs()
        self.refresh()

    def mark(self, spans: Sequence[Span], *, centre: bool) -> None:
        """Mark `spans` and bring the first into view, into the upper third if `centre`."""
        self._marks = tuple(spans)
        if spans:
            self._bring_into_view(spans[0], centre=centre)
        self.refresh()

    def show_hits(self, hits: tuple[Span, ...], current: int | None) -> None:
        """Show all `hits` of a search, and bring the `current` one into view."""
        self._hits, self._hit = hits, current
        if current is not None:
            self._bring_into_view(hits[current], centre=False)
        self.refresh()

    def return_to(self, offset: int) -> None:
        """Put the line that holds `offset` at the top of the pane."""
        self.scroll_to(y=self._folded.line_of(offset), animate=False, immediate=True)

    def change_measure(self, by: int) -> int:
        """Make the lines longer or shorter by so many cells, and return their length."""
        lowest, highest = _MEASURES
        self._measure = max(lowest, min(highest, self._measure + by))
        self._fold()
        return self._measure

    def on_resize(self, event: Resize) -> None:
        """Fold the text for the new width, and keep what was read in place."""
        del event
        self._fold()

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Tell that another part is shown."""
        super().watch_scroll_y(old_value, new_value)
        if round(old_value) != round(new_value):
            self.post_message(self.Scrolled())

    def render_line(self, y: int) -> Strip:
        """Return the line `y` of the pane: the gutter and a line of the text."""
        width = self.size.width
        number = self.scroll_offset.y + y
        if self._article is None and y == 1:
            words = Segment(f"  {self._why}", self.rich_style + self._style("muted"))
            return Strip([words]).adjust_cell_length(width, self.rich_style)
        if number >= len(self._folded.lines) or self._article is None:
            return Strip.blank(width, self.rich_style)
        line = self._folded.lines[number]
        marked = any(span.start < line.end and line.start < span.end for span in self._marks)
        sign = self._style("sign")
        gutter = f"{self._signs.get(number, ''):<3}{'▌' if marked else ' '} "
        segments = [
            Segment(" " * self._margin, self.rich_style),
            Segment(gutter[-max(1, self._gutter) :], self.rich_style + sign),
            *self._styled(self._article.text, line),
        ]
        strip = Strip(segments).adjust_cell_length(width, self.rich_style)
        return strip.apply_offsets(0, number)

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """Return the text that was selected with the mouse, without the gutter."""
        if self._article is None:
            return None
        pad = " " * (self._margin + self._gutter)
        lines = (pad + printed(self._article.text, line) for line in self._folded.lines)
        words = selection.extract("\n".join(lines))
        return "\n".join(line.strip() for line in words.split("\n")), "\n"

    def action_cursor_down(self) -> None:
        """Scroll one line down."""
        self.scroll_relative(y=1, animate=False)

    def action_cursor_up(self) -> None:
        """Scroll one line up."""
        self.scroll_relative(y=-1, animate=False)

    def action_first(self) -> None:
        """Show the start."""
        self.scroll_home(animate=False)

    def action_last(self) -> None:
        """Show the end."""
        self.scroll_end(animate=False)

    def action_half_down(self) -> None:
        """Scroll half a page down."""
        self.scroll_relative(y=max(1, self.size.height // 2), animate=False)

    def action_half_up(self) -> None:
        """Scroll half a page up."""
        self.scroll_relative(y=-max(1, self.size.height // 2), animate=False)

    def action_page_down(self) -> None:
        """Scroll a page down, two lines short."""
        self.scroll_relative(y=max(1, self.size.height - 2), animate=False)

    def action_page_up(self) -> None:
        """Scroll a page up, two lines short."""
        self.scroll_relative(y=-max(1, self.size.height - 2), animate=False)

    @property
    def _gutter(self) -> int:
        return _GUTTER if self.size.width >= 30 else 0

    def _style(self, name: str) -> RichStyle:
        return self.get_component_rich_style(f"reader--{name}", partial=True)

    def _fold(self) -> None:
        if self._article is None or not self.size.width:
            self._folded = _NOTHING
            self.virtual_size = Size(self.size.width, 0)
            return
        top = self.position
        room = max(1, self.size.width - self._gutter - 1)
        measure = min(self._measure, room)
        self._margin = (room - measure) // 2
        self._folded = fold(self._article.text, self._article.blocks, measure)
        self.virtual_size = Size(self.size.width, len(self._folded.lines))
        self._place_signs()
        self.return_to(top)
        self.refresh()

    def _place_signs(self) -> None:
        self._signs = {}
        for sourced in self._sourced:
            number = self._folded.line_of(sourced.span.start)
            before = self._signs.get(number, "   ")
            self._signs[number] = "".join(
                new if new != " " else old for new, old in zip(sourced.signs, before, strict=True)
            )

    def _bring_into_view(self, span: Span, *, centre: bool) -> None:
        first, last = self._folded.line_of(span.start), self._folded.line_of(span.end - 1)
        top, height = self.scroll_offset.y, max(1, self.size.height)
        if centre or first < top or last >= top + height:
            self.scroll_to(y=max(0, first - height // 3), animate=False, immediate=True)

    def _styled(self, text: str, line: Line) -> list[Segment]:
        """Return the words of `line`, cut where a mark or a hit begins or ends."""
        words = printed(text, line)
        base = self.rich_style
        if line.kind in _MUTED:
            base += self._style("muted")
        elif line.kind == "heading":
            base += self._style("heading")
        layers = self._layers(line)
        cuts = {line.start, line.end}
        for span, _ in layers:
            cuts |= {max(span.start, line.start), min(span.end, line.end)}
        edges = sorted(cuts)
        segments = []
        for start, end in pairwise(edges):
            style = base
            for span, layer in layers:
                if span.start <= start and end <= span.end:
                    style += layer
            segments.append(Segment(words[start - line.start : end - line.start], style))
        return segments

    def _layers(self, line: Line) -> list[tuple[Span, RichStyle]]:
        """Return the marks and hits on `line` with their styles, the topmost last."""
        mark = self._style("mark")
        hit = self._style("hit")
        current = self._style("hit-current")
        here = Span(line.start, line.end)
        layers = [(span, mark) for span in self._marks if span.overlaps(here)]
        first = bisect_right(self._hits, line.start, key=lambda span: span.end)
        beyond = bisect_left(self._hits, line.end, key=lambda span: span.start)
        layers += (
            (self._hits[number], current if number == self._hit else hit)
            for number in range(first, beyond)
        )
        return layers
