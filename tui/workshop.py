"""Where the work is done that the screen must not wait for."""

from __future__ import annotations

import gc
from threading import Event
from typing import TYPE_CHECKING, Final

from textual.message import Message
from textual.worker import get_current_worker

from tui.sections import lay_out
from tui.stories import find_stories
from tui.working import analyze_all, read_all

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date
    from pathlib import Path

    from textual.screen import Screen

    from briefing.model import Analysis
    from briefing.sources import Source
    from tui.desk import Desk, Opened
    from tui.sections import Sheet
    from tui.stories import Stories
    from tui.working import Engine

_FIRST_PAINT: Final = 0.5
"""Seconds after which files are read although nothing has been painted."""


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

    def __init__(self, screen: Screen[None], desk: Desk, engine: Engine) -> None:
        self._engine = engine
        self._screen = screen
        self._desk = desk
        self._wanted: Opened | None = None

    def read(self, paths: Sequence[Path | Source], published: date | None) -> None:
        """Begin to read `paths`; `Arrived` tells what came of it."""
        painted = Event()
        self._screen.call_after_refresh(painted.set)

        def work() -> None:
            # Read at once, the files would keep the interpreter from the first paint.
            painted.wait(_FIRST_PAINT)
            worker = get_current_worker()
            read_all(
                paths,
                published,
                lambda *batch: self._tell(self.Arrived(*batch)),
                lambda: worker.is_cancelled,
            )
            # Articles stay; to look through thousands for garbage would hold up the keys.
            gc.freeze()

        self._start(work, "reading")

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
            sheet = lay_out(self._engine.brief([analysis]))
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
                self._tell(self.BriefedMany(entries, analyses, lay_out(briefing)))

        self._start(work, "briefing many")

    @property
    def is_reading(self) -> bool:
        """Whether files are being read."""
        return self._is_busy("reading")

    def stop_reading(self) -> None:
        """Leave the files unread that have not been read."""
        self._screen.workers.cancel_group(self._screen, "reading")

    def _is_busy(self, group: str) -> bool:
        return any(w.group == group and not w.is_finished for w in self._screen.workers)

    def _start(self, work: Callable[[], None], group: str) -> None:
        self._screen.run_worker(work, group=group, thread=True, exclusive=True, exit_on_error=False)

    def _tell(self, message: Message) -> None:
        self._screen.post_message(message)
