"""Two versions of one story, with what differs marked in both."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final, cast

from textual.binding import Binding, BindingType
from textual.containers import Container
from textual.content import Content
from textual.message import Message
from textual.screen import ModalScreen
from textual.widgets import Static
from textual.worker import Worker, WorkerState

from briefing.phrases import date_words
from briefing.plain import one_line
from tui.commands import keys_of
from tui.comparing import differences
from tui.items import fitting
from tui.stories import find_stories
from tui.widgets.reader import Reader

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.app import ComposeResult

    from briefing.model import Analysis, Article
    from briefing.span import Span
    from tui.commands import Command
    from tui.comparing import Comparison
    from tui.desk import Desk, Opened
    from tui.provenance import Sourced
    from tui.stories import Stories
    from tui.working import Engine

_BESIDE: Final = 100
"""Columns from which the texts stand beside each other."""
_BOTH: Final = 16
"""Lines from which two texts stand under each other; in fewer, one is shown at a time."""


class CompareScreen(ModalScreen[None]):
    """The earlier text first; it begins with the version published last before the one read."""

    CSS_PATH = "compare.tcss"
    # The ids have them follow the keys that the reader has given to the commands.
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss", id="room.out"),
        Binding("|", "dismiss", id="room.compare"),
        Binding("right_square_bracket", "walk(1)", id="article.next_source"),
        Binding("left_square_bracket", "walk(-1)", id="article.previous_source"),
        Binding("tab", "other_text", id="room.next_section"),
        Binding("shift+tab", "other_text", id="room.previous_section"),
        Binding("n", "version(1)", id="room.next"),
        Binding("p", "version(-1)", id="room.previous"),
        Binding("q", "app.quit", id="room.quit"),
    ]
    AUTO_FOCUS: ClassVar[str] = "#earlier"

    class Compared(Message):
        """The texts of two entries have been compared."""

        def __init__(
            self,
            stories: Stories,
            found: tuple[Opened, ...],
            pair: tuple[Opened, Opened],
            analyses: tuple[Analysis, Analysis],
            comparison: Comparison,
        ) -> None:
            self.stories, self.found = stories, found
            self.pair, self.analyses, self.comparison = pair, analyses, comparison
            super().__init__()

    class Alone(Message):
        """There is no other version."""

        def __init__(self, stories: Stories) -> None:
            self.stories = stories
            super().__init__()

    def __init__(
        self,
        desk: Desk,
        one: Opened,
        engine: Engine,
        table: Sequence[Command],
        measure: int,
    ) -> None:
        """Compare `one` with those on `desk` that tell its story, in lines of `measure`."""
        super().__init__()
        self._desk, self._one, self._engine = desk, one, engine
        self._table, self._measure = table, measure
        self._versions: tuple[Opened, ...] = ()
        self._other: Opened | None = None
        self._comparison: Comparison | None = None
        self._current = -1
        """Which difference the reader stands on; -1 before the first."""

    def compose(self) -> ComposeResult:
        """Make the two texts and the line of keys."""
        with Container(id="sides"):
            yield Reader(id="earlier")
            yield Reader(id="later")
        yield Static(id="hints", markup=False)

    def on_mount(self) -> None:
        """Look for the versions, and compare the first two."""
        for reader in self.query(Reader):
            reader.change_measure(self._measure - reader.change_measure(0))
            reader.show(None, "Being compared…")
        self._compare(None)
        self._tell()

    def on_resize(self) -> None:
        """Put the texts beside or under each other, or show one alone."""
        self._arrange()

    def on_descendant_focus(self) -> None:
        """Show the text that has the keys."""
        self._arrange()

    def on_compare_screen_compared(self, event: Compared) -> None:
        """Show both texts with their differences, from their start."""
        self._desk.keep(event.stories)
        self._versions, self._comparison, self._current = event.found, event.comparison, -1
        self._other = next(entry for entry in event.pair if entry is not self._one)
        for entry, analysis in zip(event.pair, event.analyses, strict=True):
            entry.analysis = entry.analysis or analysis
        self._show("earlier", event.pair[0].article, event.comparison.earlier)
        self._show("later", event.pair[1].article, event.comparison.later)
        self._tell()

    def on_compare_screen_alone(self, event: Alone) -> None:
        """Say that there is nothing to compare with."""
        self._desk.keep(event.stories)
        self._show("earlier", self._one.article, ())
        self._reader("later").show(None, "No other opened article tells this story.")

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        """Show in place why the comparison broke off."""
        if event.state is WorkerState.ERROR:
            why = one_line(f"{type(event.worker.error).__name__}: {event.worker.error}")
            for reader in self.query(Reader):
                reader.show(None, f"The work broke off: {why}")

    def action_walk(self, by: int) -> None:
        """Go to the next difference, or the one before, in both texts."""
        if self._comparison is None or not self._comparison.differences:
            return
        count = len(self._comparison.differences)
        self._current = (self._current + by) % count if self._current >= 0 or by > 0 else count - 1
        here = self._comparison.differences[self._current]
        self._stand_on("earlier", here.earlier, here.earlier_at)
        self._stand_on("later", here.later, here.later_at)
        self._tell()

    def action_other_text(self) -> None:
        """Give the keys to the other text."""
        there = "later" if self.focused is self._reader("earlier") else "earlier"
        self._reader(there).display = True
        self.set_focus(self._reader(there))

    def action_version(self, by: int) -> None:
        """Compare with another version."""
        others = [entry for entry in self._versions if entry is not self._one]
        if self._other is not None and len(others) > 1:
            here = next(n for n, entry in enumerate(others) if entry is self._other)
            self._compare(others[(here + by) % len(others)])

    def _compare(self, other: Opened | None) -> None:
        """Compare with `other`, or with the version before, in a thread."""
        desk, one, known, engine = self._desk, self._one, self._versions, self._engine
        entries = desk.articles

        def analysis_of(entry: Opened) -> Analysis:
            # Only entries with an article are compared.
            return entry.analysis or engine.analyze(cast("Article", entry.article))

        def work() -> None:
            stories = desk.stories or find_stories(entries)
            found = known or stories.of(one).entries
            here = next(n for n, entry in enumerate(found) if entry is one)
            if len(found) == 1:
                self.post_message(self.Alone(stories))
                return
            beside = other or found[here - 1 if here else 1]
            first, second = sorted((one, beside), key=lambda e: [e is v for v in found].index(True))
            analyses = (analysis_of(first), analysis_of(second))
            self.post_message(
                self.Compared(stories, found, (first, second), analyses, differences(*analyses))
            )

        self.run_worker(work, thread=True, exclusive=True, exit_on_error=False)

    def _reader(self, name: str) -> Reader:
        return self.query_one(f"#{name}", Reader)

    def _show(self, name: str, article: Article | None, changed: tuple[Sourced, ...]) -> None:
        reader = self._reader(name)
        reader.show(article)
        reader.show_hits((), None)
        reader.show_sources(changed)
        reader.mark([one.span for one in changed], centre=False)
        reader.return_to(0)
        if article is not None:
            day = date_words(article.published) if article.published else "no date"
            parts = (name.capitalize(), article.outlet, day, article.label)
            reader.border_title = Content(" · ".join(part for part in parts if part))

    def _stand_on(self, name: str, span: Span | None, at: int) -> None:
        """Show the sentence `span` of a text, or the place `at` where it is missing."""
        reader = self._reader(name)
        if span is None:
            reader.show_hits((), None)
            reader.return_to(at)
        else:
            reader.return_to(at)
            reader.show_hits((span,), 0)

    def _arrange(self) -> None:
        stacked = self.size.width < _BESIDE
        self.set_class(stacked, "-stacked")
        alone = stacked and self.size.height < _BOTH
        for reader in self.query(Reader):
            reader.display = not alone or reader is (self.focused or self._reader("earlier"))

    def _tell(self) -> None:
        """Say how many differences there are, what their signs mean, and the keys."""
        keys = {
            "room.out": "close",
            "article.next_source": "next",
            "room.next_section": "other text",
        }
        if len(self._versions) > 2:
            keys["room.next"] = f"another of {len(self._versions)} versions"
        parts = [f"{keys_of(self._table, name)} {words}" for name, words in keys.items()]
        if self._comparison is not None:
            count = len(self._comparison.differences)
            place = f"{self._current + 1}/{count}" if count else "none"
            parts = [f"Differences {place}", *parts, "- + only here", "~ other words"]
        self.query_one("#hints", Static).update(Content(fitting(parts, self.size.width)))
