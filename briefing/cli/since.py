"""What is new in an export: since a day, or since the reader last read."""

from __future__ import annotations

from contextlib import ExitStack
from datetime import date
from typing import TYPE_CHECKING, Final

from briefing.cli.main import complain, read_day
from briefing.library import Library, library_path
from briefing.merge import find_news
from briefing.phrases import date_words
from briefing.pipeline import analyze

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Self

    from briefing.model import Article, Briefing, News

LAST: Final = "last"


class Visit:
    """One look of a reader at some articles; a context manager that holds the library open.

    `since` is a day, or "last" for what the reader has not read: an article is
    read once an export of it with `--since last` was written, or when it was
    marked so. Raises BriefingError when `since` is neither, or the library fails.
    """

    def __init__(self, since: str) -> None:
        self._day: date | None = None if since == LAST else read_day(since)
        self._stack = ExitStack()
        self._library: Library | None = None

    def __enter__(self) -> Self:
        if self._day is None:
            self._library = self._stack.enter_context(Library(library_path()))
            if self._library.warning is not None:
                complain(self._library.warning)
        return self

    def __exit__(self, *_: object) -> None:
        self._stack.close()

    def news(self, briefing: Briefing, articles: Sequence[Article]) -> News:
        """Return what is new in `briefing`; `articles` are its own as they were read."""
        if self._library is None:
            day = self._day or date.min
            known = {
                number
                for number, article in enumerate(articles)
                if article.published is not None and article.published < day
            }
            return find_news(briefing, date_words(day), known=known)
        library = self._library
        numbers = map(library.number_of, articles)
        read = {
            n
            for n, number in enumerate(numbers)
            if number is not None and "read" in library.marks(number)
        }
        earlier = {
            number: library.analysis(before, analyze)
            for number, article in enumerate(articles)
            if number not in read
            and (before := library.version_read(article.source or "")) is not None
        }
        return find_news(briefing, "you last read", known=read, earlier=earlier)

    def done(self, articles: Sequence[Article]) -> None:
        """Keep `articles` as read, once the reader has the export."""
        if self._library is None:
            return
        fresh = [one for one in articles if not self._library.has(one)]
        self._library.keep(map(analyze, fresh))
        for article in articles:
            number = self._library.number_of(article)
            if number is not None:
                self._library.mark(number, "read")
