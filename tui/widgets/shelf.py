"""The list of the opened articles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content
from textual.message import Message
from textual.widgets.option_list import Option

from briefing.phrases import date_words
from tui.dates import shorten_months
from tui.widgets.cursor_list import CursorList
from tui.widgets.hanging import Hanging

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.widgets import OptionList

    from tui.desk import Opened


class Shelf(CursorList):
    """One entry for each source, read or failed."""

    class Moved(Message):
        """The cursor came to stand on the entry `index`."""

        def __init__(self, index: int) -> None:
            self.index = index
            super().__init__()

        def can_replace(self, message: Message) -> bool:
            """Only the latest place of the cursor counts."""
            return isinstance(message, Shelf.Moved)

    class Chosen(Message):
        """The reader wants to read the entry `index`."""

        def __init__(self, index: int) -> None:
            self.index = index
            super().__init__()

    def __init__(self, *, id: str) -> None:  # noqa: A002 - Textual's word
        super().__init__(id=id, markup=False)

    def add(self, entries: Sequence[Opened]) -> None:
        """Put `entries` at the end."""
        # None draws a rule between two entries.
        self.add_options(part for entry in entries for part in (Option(_shown(entry)), None))

    def stand_on(self, index: int) -> None:
        """Put the cursor on the entry `index` without telling anybody."""
        with self.prevent(CursorList.OptionHighlighted):
            self.highlighted = index

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """Tell where the cursor stands, once the reader has come here."""
        event.stop()
        if self.has_focus:
            self.post_message(self.Moved(event.option_index))

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Tell which article is to be read."""
        event.stop()
        self.post_message(self.Chosen(event.option_index))


def _shown(entry: Opened) -> Hanging:
    if entry.article is None:
        words = Content(entry.source) + Content.styled(f"\n{entry.failure}", "$text-error")
        return Hanging(Content.styled("!", "bold $text-error"), words, 2)
    article = entry.article
    facts = [
        article.outlet,
        shorten_months(date_words(article.published)) if article.published else "no date",
    ]
    facts_words = " · ".join(fact for fact in facts if fact)
    label = Content.styled(article.label, "italic" if article.label_is_derived else "")
    lines = label + Content.styled(f"\n{facts_words}", "$text-muted")
    if article.notice:
        lines += Content.styled(f"\n{article.notice}", "$text-warning")
    return Hanging(Content(""), lines, 2)
