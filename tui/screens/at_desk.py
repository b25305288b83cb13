"""A screen that shows what lies on the desk, and keeps its panes in step."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.containers import Horizontal
from textual.content import Content
from textual.worker import Worker, WorkerState

from briefing.plain import one_line
from tui.commands import keys_of
from tui.desk import Desk, Opened
from tui.finding import find
from tui.provenance import sourced_sentences
from tui.screens.arranged import ArrangedScreen
from tui.widgets.briefing_pane import BriefingPane
from tui.widgets.keybar import KeyBar
from tui.widgets.masthead import Masthead
from tui.widgets.prompt import Prompt
from tui.widgets.reader import Reader
from tui.widgets.shelf import Shelf
from tui.workshop import Workshop

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from pathlib import Path

    from textual.app import ComposeResult
    from textual.events import DescendantFocus

    from briefing.model import Article
    from briefing.sources import Source
    from briefing.span import Span
    from tui.finding import Finding
    from tui.items import Item
    from tui.keeper import Keeper
    from tui.provenance import Sourced
    from tui.widgets.item_list import ItemList
    from tui.working import Engine


class DeskScreen(ArrangedScreen):
    """Carries what happens in one pane to the others."""

    AUTO_FOCUS: ClassVar[str] = "#reader"

    def __init__(
        self,
        paths: Sequence[Path | Source],
        piped: Sequence[Article],
        published: date | None,
        engine: Engine,
        keeper: Keeper | None,
    ) -> None:
        super().__init__()
        self.desk = Desk()
        self._keeper = keeper
        self._workshop = Workshop(self, self.desk, engine, keeper)
        self._paths, self._piped, self._published = paths, piped, published
        self._sourced: tuple[Sourced, ...] = ()
        self._finding: Finding | None = None
        self._trail: list[tuple[int, int]] = []
        self._source = -1
        """Which reference of the item under the cursor was shown last."""
        self._led_away = False
        """Whether items show their sources where the reader was reading."""
        self._made = ""
        """What was made of the marked sentence, in words."""

    def compose(self) -> ComposeResult:
        """Make the panes."""
        yield Masthead(id="masthead")
        with Horizontal(id="panes"):
            yield Shelf(id="shelf")
            yield Reader(id="reader")
            yield BriefingPane(id="sections")
        yield Prompt(id="prompt")
        yield KeyBar(id="keys")

    def on_mount(self) -> None:
        """Begin to read what was asked for."""
        self.shelf.border_title = "Articles"
        self.reader.border_title = "Article"
        if self._piped:
            entries = [Opened(one.source or "standard input", one) for one in self._piped]
            self._take_in(entries)
            self._workshop.take_in(entries)
        if self._paths:
            self._workshop.read(self._paths, self._published)
        if self.desk.current is None:
            self.reader.show(None, self._why())
            self._show_briefing()

    # What comes from the workshop

    def on_workshop_arrived(self, event: Workshop.Arrived) -> None:
        """Put what was read on the desk; tell once of all that could not be read."""
        self._take_in(event.entries)
        done = event.done == event.total
        stop = keys_of(self.query_one(KeyBar).table, "room.out")
        self._show_shelf("" if done else f"reading {event.done} of {event.total}, {stop} stops")
        if done and (failures := self.desk.failures):
            first = f"{failures[0].source}: {failures[0].failure}"
            more = f" (and {len(failures) - 1} more, see the list)" if len(failures) > 1 else ""
            self.notify(f"{first}{more}", title="Not read", severity="warning", markup=False)
        if done and not self.desk.articles:
            self.reader.show(None, self._why())
            self._show_briefing()

    def on_workshop_briefed(self, event: Workshop.Briefed) -> None:
        """Show the briefing of an article if it is still the one that is read."""
        event.entry.analysis, event.entry.sheet = event.analysis, event.sheet
        if event.entry is self.desk.reading:
            self._show_sources()
            if self.desk.scope == "article":
                self._show_briefing()

    def on_workshop_progressed(self, event: Workshop.Progressed) -> None:
        """Tell how far the analysis of all articles is."""
        if self.desk.scope != "article":
            self.sections.show(None, f"Analysing {event.done} of {event.total} articles…")

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        """Show in place why work beside the screen broke off."""
        if event.state is WorkerState.ERROR:
            why = one_line(f"{type(event.worker.error).__name__}: {event.worker.error}")
            self.sections.show(None, f"The work broke off: {why}")
        if event.worker.is_finished and event.worker.group == "briefing":
            self._workshop.go_on()

    # What comes from the panes

    def on_shelf_moved(self, event: Shelf.Moved) -> None:
        """Show the article under the cursor, once the cursor itself is painted."""
        self.call_after_refresh(self._follow, event.index)

    def _follow(self, index: int) -> None:
        if self.shelf.entry == index:
            self.read(index)

    def on_shelf_chosen(self, event: Shelf.Chosen) -> None:
        """Read the chosen article."""
        self.read(event.index)
        self.go_to("reader")

    def on_item_list_moved(self, event: ItemList.Moved) -> None:
        """Preview the source of an item."""
        self._source = -1
        if event.item.references:
            self._remember()
            self._show_source(event.item, 0, centre=False)

    def on_item_list_chosen(self, event: ItemList.Chosen) -> None:
        """Go to the source of an item; asked again, to its next one."""
        references = event.item.references
        if not references:
            return
        self._source = (self._source + 1) % len(references)
        self._show_source(event.item, self._source, centre=True)
        if "reader" not in self.shown:
            self.go_to("reader")

    def on_descendant_focus(self, event: DescendantFocus) -> None:
        """Take the place in the article as one to come back to, once it is read again."""
        if event.widget is self.reader:
            self._led_away = False

    def on_reader_scrolled(self) -> None:
        """Show how far the article is read."""
        self._show_position()

    def on_prompt_written(self, event: Prompt.Written) -> None:
        """Find, or filter, while it is written."""
        if event.purpose == "filter":
            self.sections.narrow_down(event.words)
        elif event.purpose == "find" and (article := self.reader.article) is not None:
            self._find(find(article.text, event.words, self.reader.position))

    def on_prompt_closed(self, event: Prompt.Closed) -> None:
        """Give the keys back."""
        if event.purpose == "filter":
            if not event.kept:
                self.sections.narrow_down("")
            self.go_to("sections")
        elif event.purpose == "find":
            if not event.kept or (self._finding and not self._finding.words):
                self._find(None)
            self.go_to("reader")

    # What the desk shows

    def read(self, index: int) -> None:
        """Show the entry `index` of the desk."""
        if index == self.desk.current:
            return
        self.desk.current = index
        entry = self.desk.entries[index]
        self._sourced, self._made = (), ""
        self._find(None)
        with self.app.batch_update():
            self.shelf.stand_on(index)
            self.reader.show(entry.article, entry.failure or "")
            self._show_sources()
            self._show_position()
            if self.desk.scope == "article":
                self._show_briefing()
        if entry.article is not None and entry.sheet is None:
            self._workshop.brief(entry)

    def _take_in(self, entries: list[Opened]) -> None:
        self.desk.add(entries)
        self.shelf.add(entries)
        self._show_shelf("")
        if self.desk.current is None:
            first = next((n for n, e in enumerate(self.desk.entries) if e.article), None)
            if first is not None:
                self.read(first)
        self._show_position()

    def _show_shelf(self, remark: str) -> None:
        failed = len(self.desk.failures)
        parts = (
            "Articles",
            str(len(self.desk.articles)),
            f"{failed} failed" if failed else "",
            remark or self.shelf.order,
        )
        self.shelf.border_title = Content(" · ".join(part for part in parts if part))

    def _show_briefing(self) -> None:
        self.sections.show(self.desk.sheet, self._why())
        self._show_masthead()

    def _why(self) -> str:
        """Return why there is nothing to show."""
        entry = self.desk.reading
        if entry is not None and entry.failure is not None:
            return f"Not read: {entry.failure}"
        if self.desk.articles:
            return "Being analysed…"
        if self.desk.failures:
            return "Nothing could be read; the list says why."
        if self._workshop.is_reading:
            return "Reading…"
        return "Nothing is open. Start briefing with a file or a folder."

    def _show_masthead(self) -> None:
        self.query_one(Masthead).show(self.desk, self.reader.article)

    def _show_sources(self) -> None:
        entry = self.desk.reading
        self._sourced = sourced_sentences(entry.analysis) if entry and entry.analysis else ()
        self.reader.show_sources(self._sourced)

    def _show_position(self) -> None:
        self._show_masthead()
        here = self.desk.current
        current = 0 if here is None else self.shelf.sequence.index(here) + 1
        parts = [f"Article {current}/{len(self.desk.entries)}"]
        if self.reader.article is not None:
            parts.append(f"{self.reader.percent}%")
        if (finding := self._finding) is not None:
            place = 0 if finding.current is None else finding.current + 1
            parts.append(f"“{finding.words}” {place}/{len(finding.hits)}")
        elif self._made:
            parts.append(self._made)
        self.reader.border_title = Content(" · ".join(parts))

    # From an item to its source, and back

    def _show_source(self, item: Item, number: int, *, centre: bool) -> None:
        """Mark the source `number` of `item` and all its others in the same article."""
        briefing = self.desk.briefing
        if briefing is None:
            return
        chosen = item.references[number]
        index = self.desk.index_of(briefing.analyses[chosen.article])
        if index is not None:
            self.read(index)
        others = [r.span for r in item.references if r.article == chosen.article and r != chosen]
        self._mark([chosen.span, *others], centre=centre)

    def _mark(self, spans: list[Span], *, centre: bool, made: str = "") -> None:
        """Mark `spans` in the article; `made` says what was made of them."""
        self._made = made
        self.reader.mark(spans, centre=centre)
        self._show_position()

    def _remember(self) -> None:
        """Keep the place in the article, unless the reader has been led away from it already."""
        if self.desk.current is not None and not self._led_away:
            self._trail.append((self.desk.current, self.reader.position))
            self._led_away = True

    def _find(self, finding: Finding | None) -> None:
        self._finding = finding
        self.reader.show_hits(finding.hits if finding else (), finding.current if finding else None)
        self._show_position()
