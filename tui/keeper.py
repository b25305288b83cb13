"""Keeps in the library what is opened, and what its reader makes of it."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from threading import Lock
from time import monotonic, sleep
from typing import TYPE_CHECKING, Final, TypeVar

from briefing.errors import LibraryError
from briefing.plain import one_line

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from briefing.library import Hit, Library, Mark, Note
    from briefing.model import Analysis, Article, Briefing
    from briefing.span import Span
    from tui.desk import Opened

T = TypeVar("T")

_SINCE: Final = "you last read"
_PAUSE: Final = 2.0
"""Seconds between two words about work that nobody waits for."""


@dataclass(frozen=True, slots=True)
class Shelved:
    """What the library knows of an opened article."""

    number: int
    marks: frozenset[str] = frozenset()
    tags: tuple[str, ...] = ()
    notes: tuple[Note, ...] = ()
    """Those on earlier versions of the article, too."""
    known: bool = False
    """Whether it had been read when it was opened."""
    version_read: int | None = None
    """The number of an earlier version that had been read."""


STAR: Final = "★"


def kept_words(shelved: Shelved | None) -> list[str]:
    """Return in words what the reader made of an article, but for its star and its notes."""
    if shelved is None:
        return []
    return [*(["later"] if "later" in shelved.marks else []), *(f"#{t}" for t in shelved.tags)]


class Keeper:
    """The reader's library, which may be asked from every thread.

    What goes wrong is told to `complain`, in one sentence; reading goes on. What
    the reader does is written in the order in which it is done, in a thread of
    its own; `changed` is told of entries with other notes than before. Both are
    called in that thread.
    """

    def __init__(self) -> None:
        self.complain: Callable[[str], None] = lambda _why: None
        self.changed: Callable[[Opened], None] = lambda _entry: None
        self._library: Library | None = None
        self._failed = False
        self._lock = Lock()
        self._acts = ThreadPoolExecutor(max_workers=1, thread_name_prefix="keeping")

    def close(self) -> None:
        """Write what is still to be written, and close the library."""
        self._acts.shutdown(wait=True)
        with self._lock:
            if self._library is not None:
                self._library.close()
                self._library = None
            self._failed = True

    # In threads beside the screen

    def take_in(self, entries: Sequence[Opened]) -> None:
        """Keep the articles of `entries`, and note on these what is known of them."""
        fresh = [entry for entry in entries if entry.article is not None]

        def work(library: Library) -> None:
            articles = [entry.article for entry in fresh if entry.article is not None]
            before = [
                None if article.source is None else library.version_read(article.source)
                for article in articles
            ]
            numbers = library.keep_articles(articles)
            for entry, article, number, read in zip(fresh, articles, numbers, before, strict=True):
                entry.shelved = _shelved(library, number, article, read)

        if fresh:
            self._try(work)

    def analyze(self, article: Article, *, bullets: int | None = None) -> Analysis:
        """Return the analysis of `article`, from the library where it is kept there."""
        from briefing.pipeline import analyze, conclude  # noqa: PLC0415 - not before first paint

        number = self._try(lambda library: library.number_of(article))
        found = None
        if number is not None:
            found = self._try(lambda library: library.analysis_at_hand(number, article))
        if found is None:
            found = analyze(article)
            if number is not None:
                self._try(lambda library: library.keep([found]))
        return found if bullets is None else conclude(found, bullets=bullets)

    def with_news(self, entries: Sequence[Opened], briefing: Briefing) -> Briefing:
        """Return `briefing`, which is of `entries`, with what is new in it to its reader.

        As it is where nothing of it was read before.
        """
        shelved = [entry.shelved for entry in entries if entry.article is not None]
        known = {n for n, one in enumerate(shelved) if one is not None and one.known}
        earlier: dict[int, Analysis] = {}
        for number, one in enumerate(shelved):
            if one is not None and not one.known and one.version_read is not None:
                before = self._earlier(one.version_read)
                if before is not None:
                    earlier[number] = before
        if not known and not earlier:
            return briefing
        from briefing.merge import find_news  # noqa: PLC0415 - not before first paint

        return replace(briefing, news=find_news(briefing, _SINCE, known=known, earlier=earlier))

    def search(self, words: str, limit: int) -> tuple[Hit, ...]:
        """Return what `words` find; raises QueryError and LibraryError."""
        with self._lock:
            return self._open().search(words, limit)

    def saved_searches(self) -> dict[str, str]:
        """Return the searches that are kept, by name."""
        return self._try(lambda library: library.saved_searches()) or {}

    def articles(self, numbers: Sequence[int]) -> list[Article]:
        """Return the articles with these numbers; raises LibraryError."""
        with self._lock:
            library = self._open()
            return [library.article(number) for number in numbers]

    def catch_up(self, stopped: Callable[[], bool], progress: Callable[[int, int], None]) -> None:
        """Analyse what this engine has not analysed, until `stopped` says so.

        `progress` is told now and then how many are done, and of how many.
        """
        numbers = self._try(lambda library: library.stale()) or ()
        due = monotonic()
        for done, number in enumerate(numbers, start=1):
            began = monotonic()
            if stopped() or not self._analyze_stale(number):
                return
            if began >= due or done == len(numbers):
                progress(done, len(numbers))
                due = began + _PAUSE
            # The keys go first: no more than half of the time is taken from them.
            sleep(monotonic() - began)

    def _analyze_stale(self, number: int) -> bool:
        """Analyse the article `number`; return whether the library is still there."""
        article = self._try(lambda library: library.article(number))
        if article is not None:
            self.analyze(article)
        return article is not None

    # From the screen

    def mark(self, entry: Opened, mark: Mark, *, on: bool) -> None:
        """Mark the article of `entry`, or take that back."""
        if (shelved := entry.shelved) is not None:
            marks = shelved.marks | {mark} if on else shelved.marks - {mark}
            entry.shelved = replace(shelved, marks=marks)
            self._act(lambda library: library.mark(shelved.number, mark, on=on))

    def tag(self, entry: Opened, tags: Sequence[str]) -> None:
        """Give the article of `entry` these tags and no others."""
        if (shelved := entry.shelved) is None:
            return
        entry.shelved = replace(shelved, tags=tuple(sorted(tags)))

        def work(library: Library) -> None:
            for name in sorted({*shelved.tags, *tags}):
                library.tag(shelved.number, name, on=name in tags)

        self._act(work)

    def note(self, entry: Opened, words: str, span: Span | None) -> None:
        """Write `words` beside `span` of the article, or beside the whole of it.

        Without words the span is highlighted.
        """
        from briefing.library import select  # noqa: PLC0415 - not before first paint

        shelved, article = entry.shelved, entry.article
        if shelved is None or article is None:
            return
        selector = None if span is None else select(article.text, span)
        self._act(
            lambda library: library.note(shelved.number, words, selector),
            lambda library: self._look_again(library, entry),
        )

    def forget_note(self, entry: Opened, note: int) -> None:
        """Delete a note or highlight of the article."""
        self._act(
            lambda library: library.forget_note(note),
            lambda library: self._look_again(library, entry),
        )

    def save_search(self, name: str, words: str) -> None:
        """Keep a search under a name; its words must be a search."""
        self._act(lambda library: library.save_search(name, words))

    def forget_search(self, name: str) -> None:
        """Keep the search of this name no more."""
        self._act(lambda library: library.forget_search(name))

    def _act(self, *works: Callable[[Library], object]) -> None:
        """Have `works` done one after the other, after all that was asked for before."""

        def work() -> None:
            try:
                with self._lock:
                    for one in works:
                        one(self._open())
            except (LibraryError, KeyError) as error:
                self.complain(f"Not kept: {error}")

        self._acts.submit(work)

    def _look_again(self, library: Library, entry: Opened) -> None:
        """Note on `entry` which notes there are now."""
        if (shelved := entry.shelved) is not None and entry.article is not None:
            notes = library.notes(shelved.number, entry.article.source)
            entry.shelved = replace(shelved, notes=notes)
            self.changed(entry)

    def _earlier(self, number: int) -> Analysis | None:
        """Return the analysis of an earlier version of an article."""
        article = self._try(lambda library: library.article(number))
        return None if article is None else self.analyze(article)

    def _try(self, work: Callable[[Library], T]) -> T | None:
        """Return what `work` returns of the library; None where it fails, which is told once."""
        if self._failed:
            return None
        try:
            with self._lock:
                return work(self._open())
        except LibraryError as error:
            self._failed = True
            self.complain(f"Nothing is kept of what is opened: {error}")
            return None

    def _open(self) -> Library:
        from briefing.library import Library, library_path  # noqa: PLC0415

        if self._library is None:
            self._library = Library(library_path())
            if self._library.warning is not None:
                self.complain(one_line(self._library.warning))
        return self._library


def _shelved(library: Library, number: int, article: Article, before: int | None) -> Shelved:
    marks = library.marks(number)
    return Shelved(
        number,
        marks,
        library.tags(number),
        library.notes(number, article.source),
        known="read" in marks,
        version_read=before,
    )
