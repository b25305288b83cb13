"""The head of the reading room: what is read, who wrote it, and how far the briefing goes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from briefing.phrases import date_words
from tui.items import fitting
from tui.keeper import kept_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.model import Article
    from tui.desk import Desk, Opened
    from tui.keeper import Shelved

_WORDS_A_MINUTE: Final = 230
"""Silent reading of English non-fiction: 238 (Brysbaert 2019), taken down for figures and names."""


_UNTITLED: Final = Content.styled("  (no title; start of the text)", "$text-muted")


class Masthead(Widget):
    """Up to three lines: title, facts, coverage."""

    lines: reactive[int] = reactive(3, layout=True)

    def __init__(self, *, id: str) -> None:  # noqa: A002 - Textual's word
        super().__init__(id=id)
        self._rows: tuple[Content, ...] = (Content("briefing"),)
        self._article: tuple[Article | None, Shelved | None] = (None, None)
        self._coverage: tuple[str, tuple[str, ...]] = ("", ())
        """What is briefed, and how far the briefing goes."""
        self._remark = Content()
        """What stands whole behind the title, which is cut for it."""
        self._head: tuple[Content, ...] = ()
        """Title and facts of the article; its words are counted once, not at every scroll."""

    def show(self, desk: Desk, article: Article | None) -> None:
        """Show what is read on `desk`; `article` is the one in the article pane."""
        if article is None:
            self._rows, self._coverage = (Content.styled("briefing", "bold"),), ("", ())
            self._remark = Content()
        else:
            shelved = desk.reading.shelved if desk.reading else None
            if (article, shelved) != self._article:
                self._article = (article, shelved)
                self._head = (_title(article), _facts(article, shelved))
            self._rows = self._head
            self._remark = _UNTITLED if article.label_is_derived else Content()
            self._coverage = _scope(desk), _measures(desk)
        self.refresh()

    def watch_lines(self, lines: int) -> None:
        """Take so many lines of the window."""
        self.display = lines > 0
        self.styles.height = lines

    def on_resize(self) -> None:
        """Cut the lines anew."""
        self.refresh()

    def render(self) -> Content:
        """Return the lines there is room for, each cut at the edge; measures whole."""
        width = max(1, self.size.width)
        title, *rest = self._rows
        room = max(width - self._remark.cell_length, width // 2)
        rows = [title.truncate(room, ellipsis=True) + self._remark, *rest]
        scope, measures = self._coverage
        if scope:
            words = fitting((scope, *measures), width).removeprefix(scope)
            rows.append(
                Content.styled(scope, "$text-accent") + Content.styled(words, "$text-muted")
            )
        return Content("\n").join(row.truncate(width, ellipsis=True) for row in rows[: self.lines])


def reading_minutes(article: Article) -> int:
    """Return how long a reader takes for the paragraphs of `article`, at least a minute."""
    words = sum(
        len(block.span.of(article.text).split())
        for block in article.blocks
        if block.kind in {"heading", "paragraph"}
    )
    return max(1, round(words / _WORDS_A_MINUTE))


def _measures(desk: Desk) -> tuple[str, ...]:
    """Return how far the briefing on `desk` goes, the most telling measure first."""
    if desk.briefing is None:
        return ("being analysed…",)
    coverage = desk.briefing.coverage
    return (
        f"{coverage.quotes_attributed} of {coverage.quotes_found} quotations attributed"
        if coverage.quotes_found
        else "no quotation marks",
        f"{coverage.timexes_placed} of {coverage.timexes_found} dates placed"
        if coverage.timexes_found
        else "no dates",
        f"{coverage.sentences_in_bullets} of {coverage.sentences} sentences in bullets",
    )


def _articles(entries: Sequence[Opened]) -> str:
    return f"{len(entries)} article{'' if len(entries) == 1 else 's'}"


def _title(article: Article) -> Content:
    return Content.styled(article.label, "bold italic" if article.label_is_derived else "bold")


def _facts(article: Article, shelved: Shelved | None) -> Content:
    minutes = reading_minutes(article)
    facts = (
        article.outlet,
        ", ".join(article.authors),
        date_words(article.published) if article.published else "no date in the source",
        article.place,
        f"{minutes} min",
        "starred" if shelved is not None and "starred" in shelved.marks else None,
        *kept_words(shelved),
    )
    return Content.styled(" · ".join(fact for fact in facts if fact), "$text-muted")


def _scope(desk: Desk) -> str:
    if desk.scope == "all":
        return f"All {len(desk.articles)} articles"
    if desk.scope == "story":
        return f"This story, {_articles(desk.told.entries)}" if desk.told else "This story"
    if desk.scope == "selection":
        return f"Selection, {_articles(desk.selection)}"
    return "This article"
