"""Where the work is done that the screen must not wait for."""

from __future__ import annotations

import gc
from threading import Event, Lock
from time import sleep
from typing import TYPE_CHECKING, Final

from textual.message import Message
from textual.worker import get_current_worker

from briefing.errors import LibraryError
from tui.desk import Opened
from tui.sections import lay_out
from tui.stories import find_stories
from tui.working import analyze_all, read_all

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date
    from pathlib import Path

    from textual.screen import Screen

    from briefing.model import Analysis, Briefing
    from briefing.sources import Source
    from briefing.span import Span
    from tui.desk import Desk
    from tui.keeper import Keeper
    from tui.sections import Sheet
    from tui.stories import Stories
    from tui.working import Engine

_FIRST_PAINT: Final = 0.5
"""Seconds after which files are read although nothing has been painted."""
_PATIENCE: Final = 0.2
"""Seconds between two looks whether the reader waits for something."""


class Workshop:
    """Reads files and analyses articles in threads; tells the screen by messages."""

    class Arrived(Message):
        """Some sources have been read: `done` of `total`."""

        def __init__(self, entries: list[Opened], done: int, total: int) -> None:
            self.entries, self.done, self.total = entries, done, total
            super().__init__()

    class Progressed(Message):
        """So many articles have been analysed."""

        def __init__(self, done: int, total: int) -> None:
            self.done, self.total = done, total
            super().__init__()

    class Briefed(Message):
        """The briefing of one article is ready."""

        def __init__(self, entry: Opened, analysis: Analysis, sheet: Sheet) -> None:
            self.entry, self.analysis, self.sheet = entry, analysis, sheet
            super().__init__()

    class Grouped(Message):
        """It is known which articles tell the same story."""

        def __init__(self, stories: Stories) -> None:
            self.stories = stories
            super().__init__()

    class BriefedMany(Message):
        """The briefing of several articles is ready; `analyses` are those of `entries`."""

        def __init__(
            self, entries: Sequence[Opened], analyses: list[Analysis], sheet: Sheet
        ) -> None:
            self.entries, self.analyses, self.sheet = entries, analyses, sheet
            super().__init__()

    class Kept(Message):
        """What the library knows of `entries` has changed."""

        def __init__(self, entries: Sequence[Opened]) -> None:
            self.entries = entries
            super().__init__()

    class CaughtUp(Message):
        """So many articles of the library have been analysed anew."""

        def __init__(self, done: int, total: int) -> None:
            self.done, self.total = done, total
            super().__init__()

        def can_replace(self, message: Message) -> bool:
            """Only the latest count is worth telling."""
            return isinstance(message, Workshop.CaughtUp)

    class Fetched(Message):
        """Articles have been taken from the library; `span` is to be shown in the first."""

        def __init__(self, entries: list[Opened], span: Span | None) -> None:
            self.entries, self.span = entries, span
            super().__init__()

    class Troubled(Message):
        """The library does not do what it should."""

        def __init__(self, why: str) -> None:
            self.why = why
            super().__init__()

    def __init__(
        self, screen: Screen[None], desk: Desk, engine: Engine, keeper: Keeper | None
    ) -> None:
        self._engine = engine
        self._keeper = keeper
        self._screen = screen
        self._desk = desk
        self._wanted: Opened | None = None
        self._waited_for = 0
        """How many works are being done that the reader waits for."""
        self._counting = Lock()
        if keeper is not None:
            keeper.changed = lambda entry: self._tell(self.Kept([entry]))
            keeper.complain = lambda why: self._tell(self.Troubled(why))

    def take_in(self, entries: Sequence[Opened]) -> None:
        """Begin to keep `entries`, which are on the desk; `Kept` tells when it is done."""
        keeper = self._keeper
        if keeper is None:
            return

        def work() -> None:
            keeper.take_in(entries)
            self._tell(self.Kept(entries))

        self._start(work, "keeping")

    def read(self, paths: Sequence[Path | Source], published: date | None) -> None:
        """Begin to read `paths`; `Arrived` tells what came of it."""
        painted = Event()
        self._screen.call_after_refresh(painted.set)

        def work() -> None:
            # Read at once, the files would keep the interpreter from the first paint.
            painted.wait(_FIRST_PAINT)
            worker = get_current_worker()
            read_all(paths, published, self._deliver, lambda: worker.is_cancelled)
            # Articles stay; to look through thousands for garbage would hold up the keys.
            gc.freeze()

        self._start(work, "reading")

    def fetch(self, numbers: Sequence[int], span: Span | None) -> None:
        """Begin to take articles from the library; `Fetched` tells when they are there."""
        keeper = self._keeper
        if keeper is None:
            return

        def work() -> None:
            try:
                articles = keeper.articles(numbers)
            except LibraryError as error:
                self._tell(self.Troubled(str(error)))
                return
            entries = [Opened(article.source or "library", article) for article in articles]
            keeper.take_in(entries)
            self._tell(self.Fetched(entries, span))

        self._start(work, "fetching")

    def catch_up(self) -> None:
        """Begin to analyse what the library holds unanalysed, as `CaughtUp` tells."""
        keeper = self._keeper
        if keeper is None:
            return

        def work() -> None:
            worker = get_current_worker()

            def stopped() -> bool:
                # Whatever the reader waits for goes first.
                while self._waited_for and not worker.is_cancelled:
                    sleep(_PATIENCE)
                return worker.is_cancelled

            keeper.catch_up(stopped, lambda *counts: self._tell(self.CaughtUp(*counts)))

        self._run(work, "catching up")

    def brief(self, entry: Opened) -> None:
        """Begin to brief the article of `entry`; `Briefed` tells when it is done.

        One article is briefed at a time. Of those asked for meanwhile only the
        last one is begun then, by `go_on`, so that a reader who walks through a
        long list does not wait for every article passed by.
        """
        self._wanted = entry
        if not self._is_busy("briefing"):
            self.go_on()

    def go_on(self) -> None:
        """Brief the article that is waiting, if there is one."""
        entry, self._wanted = self._wanted, None
        if entry is None or entry.article is None or entry.sheet is not None:
            return
        article = entry.article

        def work() -> None:
            analysis = entry.analysis or self._engine.analyze(article)
            sheet = self._lay_out([entry], self._engine.brief([analysis]))
            self._tell(self.Briefed(entry, analysis, sheet))

        self._start(work, "briefing")

    def group(self) -> None:
        """Begin to look which articles tell the same story; `Grouped` tells when it is done."""
        entries = self._desk.articles
        self._start(lambda: self._tell(self.Grouped(find_stories(entries))), "grouping")

    def brief_many(self, entries: Sequence[Opened]) -> None:
        """Begin to brief `entries` together; `BriefedMany` tells when it is done."""

        def work() -> None:
            worker = get_current_worker()
            done = analyze_all(
                self._engine,
                entries,
                lambda *counts: self._tell(self.Progressed(*counts)),
                lambda: worker.is_cancelled,
            )
            if done is not None:
                analyses, briefing = done
                sheet = self._lay_out(entries, briefing)
                self._tell(self.BriefedMany(entries, analyses, sheet))

        self._start(work, "briefing many")

    @property
    def is_reading(self) -> bool:
        """Whether files are being read."""
        return self._is_busy("reading")

    def stop_reading(self) -> None:
        """Leave the files unread that have not been read."""
        self._screen.workers.cancel_group(self._screen, "reading")

    def _deliver(self, entries: list[Opened], done: int, total: int) -> None:
        if self._keeper is not None:
            self._keeper.take_in(entries)
        self._tell(self.Arrived(entries, done, total))

    def _lay_out(self, entries: Sequence[Opened], briefing: Briefing) -> Sheet:
        """Return `briefing` with its items, and what is new in it to the reader."""
        if self._keeper is not None:
            briefing = self._keeper.with_news(entries, briefing)
        return lay_out(briefing)

    def _is_busy(self, group: str) -> bool:
        return any(w.group == group and not w.is_finished for w in self._screen.workers)

    def _start(self, work: Callable[[], None], group: str) -> None:
        """Have `work` done that the reader waits for."""

        def counted() -> None:
            with self._counting:
                self._waited_for += 1
            try:
                work()
            finally:
                with self._counting:
                    self._waited_for -= 1

        self._run(counted, group)

    def _run(self, work: Callable[[], None], group: str) -> None:
        self._screen.run_worker(work, group=group, thread=True, exclusive=True, exit_on_error=False)

    def _tell(self, message: Message) -> None:
        self._screen.post_message(message)
