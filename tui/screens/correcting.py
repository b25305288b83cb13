"""A screen on which items can be put right."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefing.errors import CorrectionError
from tui.screens.grouped import GroupedScreen
from tui.sections import Sheet

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefing.corrections import Book
    from briefing.model import Correction
    from tui.desk import Opened
    from tui.items import Item
    from tui.screens.correct import Answer
    from tui.sections import SectionName


class CorrectingScreen(GroupedScreen):
    """Takes corrections, and has what they concern analysed anew."""

    def action_correct(self) -> None:
        """Ask what is wrong with the item under the cursor, or with the article."""
        # Not before the first paint.
        from tui.correcting import article_choices, choices, known_names  # noqa: PLC0415
        from tui.screens.correct import CorrectScreen  # noqa: PLC0415

        briefing = self.desk.briefing
        if briefing is None:
            self.say("There is nothing to put right yet.")
            return
        item = self.sections.open_list.item if self._pane == "sections" else None
        entry = self._entry_of(item)
        if entry is None or entry.article is None:
            return
        about = item.plain if item is not None and item.references else entry.label

        def answered(answer: Answer | None) -> None:
            if answer is not None:
                self._put_right(answer, item, entry)

        if self._pane == "shelf":
            offered, names = article_choices(), [one.label for one in self.desk.articles]
        else:
            offered, names = choices(self.sections.active, item), known_names(briefing)
        self.app.push_screen(CorrectScreen(about, offered, names), answered)

    def action_move_bullet(self, by: int) -> None:
        """Move the bullet under the cursor over its neighbour, which exports follow."""
        # Not before the first paint.
        from briefing.merge.order import sentences_of  # noqa: PLC0415
        from tui.correcting import move_bullet  # noqa: PLC0415

        briefing, item = self.desk.briefing, self.sections.open_list.item
        if briefing is None or item is None or self.sections.active != "bullets":
            self.say("Bullets can be moved; the other sections have an order of their own.")
            return
        if self.sections.is_rearranged:
            self.say("Bullets are moved where all stand in the order of the briefing.")
            return
        place = self.sections.open_list.items.index(item) + by
        if not 0 <= place < len(briefing.bullets):
            self.say(f"It is the {'first' if by < 0 else 'last'} bullet.")
            return
        entry, book = self._entry_of(item), self._book()
        if entry is None or entry.article is None or book is None:
            return
        other = sentences_of(briefing.bullets[place], briefing.analyses)[0]
        try:
            move = move_bullet(book, item, entry.article, other, by)
        except CorrectionError as error:
            self._complain(error)
            return
        self._show_moved(move, item.references[0].article, entry)

    def _show_moved(self, move: Correction, number: int, entry: Opened) -> None:
        """Show the bullets in their new order at once, without any analysis anew.

        `number` is that of the article of `entry` in the briefing.
        """
        from briefing.merge.order import moved  # noqa: PLC0415
        from tui.filling import items_of  # noqa: PLC0415

        if (sheet := self.desk.sheet) is None:
            return
        analyses = list(sheet.briefing.analyses)
        known = analyses[number]
        entry.analysis = analyses[number] = replace(known, corrections=(*known.corrections, move))
        bullets = moved(sheet.briefing.bullets, analyses, move)
        briefing = replace(sheet.briefing, analyses=tuple(analyses), bullets=bullets)
        changed: tuple[SectionName, ...] = ("bullets", "coverage")
        items = {**sheet.items, **{name: items_of(name, briefing) for name in changed}}
        self.desk.replace_sheet(Sheet(briefing, items), entry)
        self._show_briefing()

    def action_undo(self) -> None:
        """Revoke the correction that was made last."""
        self._walk("Revoked", "There is nothing to undo.", back=True)

    def action_redo(self) -> None:
        """Restore the correction that was revoked last."""
        self._walk("Restored", "There is nothing to redo.", back=False)

    def action_corrections(self) -> None:
        """Show all corrections."""
        from tui.screens.corrections import CorrectionsScreen  # noqa: PLC0415

        def closed(changed: tuple[Correction, ...] | None) -> None:
            self._analyse_again(changed or ())

        if (book := self._book()) is not None:
            self.app.push_screen(CorrectionsScreen(book), closed)

    def _entry_of(self, item: Item | None) -> Opened | None:
        briefing = self.desk.briefing
        if item is None or not item.references or briefing is None:
            return self.desk.reading
        index = self.desk.index_of(briefing.analyses[item.references[0].article])
        return None if index is None else self.desk.entries[index]

    def _put_right(self, answer: Answer, item: Item | None, entry: Opened) -> None:
        from tui.correcting import put_right  # noqa: PLC0415

        choice, value = answer
        book = self._book()
        if book is None or entry.article is None:
            return
        try:
            others = [one.article for one in self.desk.articles if one.article is not None]
            one = put_right(book, choice, item, entry.article, value, others=others)
        except CorrectionError as error:
            self._complain(error)
            return
        self.say(f"Put right: {one.words}")
        self._analyse_again([one])

    def _walk(self, done: str, nothing: str, *, back: bool) -> None:
        book = self._book()
        if book is None:
            return
        try:
            one = book.undo() if back else book.redo()
        except CorrectionError as error:
            self._complain(error)
            return
        self.say(f"{done}: {one.words}" if one else nothing)
        self._analyse_again([one] if one else [])

    def _book(self) -> Book | None:
        from briefing.corrections import Book  # noqa: PLC0415

        try:
            return Book()
        except CorrectionError as error:
            self._complain(error)
            return None

    def _analyse_again(self, changed: Iterable[Correction]) -> None:
        """Forget the analyses that `changed` concerns, and make them anew."""
        changed = tuple(changed)
        if not changed:
            return
        if any(one.kind in {"same story", "own story"} for one in changed):
            self.desk.stories = None
            self._catch_up()
        everywhere = any(one.article is None for one in changed)
        keys = {(one.article.hash, one.article.source) for one in changed if one.article}
        sources = {source for _, source in keys}
        for entry in self.desk.articles:
            article = entry.article
            if everywhere or (article is not None and article.source in sources):
                entry.analysis = entry.sheet = None
        self.desk.together = self.desk.told = self.desk.of_story = None
        self.desk.of_selection = None
        if self.desk.scope != "article":
            self.brief_scope()
        elif self.desk.reading is not None:
            self._workshop.brief(self.desk.reading)

    def _complain(self, error: CorrectionError) -> None:
        self.notify(str(error), title="Not corrected", severity="error", markup=False)
