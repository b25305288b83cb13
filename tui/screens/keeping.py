"""A screen that keeps what its reader makes of the articles: marks, tags, notes."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from briefing.plain import one_line
from tui.screens.correcting import CorrectingScreen

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefing.library import Mark
    from briefing.span import Span
    from tui.desk import Opened
    from tui.widgets.prompt import Prompt
    from tui.workshop import Workshop

_WORDS: dict[Mark, tuple[str, str]] = {
    "read": ("Read", "Unread"),
    "starred": ("Starred", "Not starred"),
    "later": ("Left for later", "Not left for later"),
}

_PEACE = 2.0
"""Seconds after which nobody waits for what was opened."""
_FEW = 20
"""Articles that are analysed before anybody asks why the machine works."""


class KeepingScreen(CorrectingScreen):
    """Has everything written to the library at once, and shows what is there."""

    _rescans = False
    """Whether what is read now was read before."""
    _fresh = 0
    """How many articles have come since that began."""

    def on_mount(self) -> None:
        """Analyse what is left of earlier sittings, where there is nothing to read first."""
        if not self._paths:
            self.set_timer(_PEACE, self._workshop.catch_up)

    async def on_unmount(self) -> None:
        """Let what the reader did reach the library."""
        if self._keeper is not None:
            await asyncio.to_thread(self._keeper.close)

    def on_workshop_kept(self, event: Workshop.Kept) -> None:
        """Show what is known of the entries."""
        for entry in event.entries:
            self._show_kept(entry)
        # Its end may have been on the screen before it was kept.
        self._look_whether_read()

    def on_workshop_troubled(self, event: Workshop.Troubled) -> None:
        """Say once that nothing is kept."""
        self.notify(event.why, title="Library", severity="warning", timeout=8, markup=False)

    def on_workshop_arrived(self, event: Workshop.Arrived) -> None:
        """Leave out what is known at a rescan; once all is there, analyse what has not been."""
        done = event.done == event.total
        if self._rescans:
            event.entries = self.desk.without_known(event.entries)
            self._fresh += sum(entry.article is not None for entry in event.entries)
        if done and self._rescans:
            self._rescans = False
            self.say(f"{self._fresh} new." if self._fresh else "Nothing is new there.")
        if done:
            self.set_timer(_PEACE, self._workshop.catch_up)

    def on_workshop_caught_up(self, event: Workshop.CaughtUp) -> None:
        """Tell how far the library is analysed, where that takes a while."""
        if event.total > _FEW and not self._workshop.is_reading:
            done = event.done == event.total
            self._show_shelf("" if done else f"analysing {event.done} of {event.total}")

    def on_workshop_fetched(self, event: Workshop.Fetched) -> None:
        """Show what was opened from the library, on the desk already or not."""
        first = event.entries[0].shelved if event.entries else None
        on_desk = {one.shelved.number for one in self.desk.entries if one.shelved is not None}
        self._take_in(
            [
                entry
                for entry in event.entries
                if entry.shelved is None or entry.shelved.number not in on_desk
            ]
        )
        if first is None:
            return
        if len(event.entries) > 1:
            self._select_fetched(event.entries)
        for number, entry in enumerate(self.desk.entries):
            if entry.shelved is not None and entry.shelved.number == first.number:
                self.read(number)
                if event.span is not None:
                    self._mark([event.span], centre=True)
                self.go_to("reader")
                return

    def _select_fetched(self, entries: Iterable[Opened]) -> None:
        """Brief together what was opened together."""
        wanted = {entry.shelved.number for entry in entries if entry.shelved is not None}
        self.desk.scope = "selection"
        self.select(
            entry
            for entry in self.desk.articles
            if entry.shelved is not None and entry.shelved.number in wanted
        )

    def action_rescan(self) -> None:
        """Read anew what was asked for; what has come or changed is put at the end."""
        if not self._paths:
            self.say("There is nothing to read anew.")
        elif not self._workshop.is_reading:
            self._rescans, self._fresh = True, 0
            self._workshop.read(self._paths, self._published)

    def action_search(self) -> None:
        """Search the library."""
        from tui.screens.search import Found, SearchScreen  # noqa: PLC0415

        def chosen(found: Found | None) -> None:
            if found is not None:
                self._workshop.fetch(found.numbers, found.span)

        if self._keeper is None:
            self.say("There is nothing to search: the library is switched off.")
        else:
            self.app.push_screen(SearchScreen(self._keeper), chosen)

    def action_mark(self, mark: Mark) -> None:
        """Mark the article, or take the mark away."""
        if (entry := self._kept_entry()) is None or entry.shelved is None or self._keeper is None:
            return
        on = mark not in entry.shelved.marks
        self._keeper.mark(entry, mark, on=on)
        self.say(_WORDS[mark][0 if on else 1])
        self._show_kept(entry)

    def action_tag(self) -> None:
        """Ask for the tags of the article."""
        if (entry := self._kept_entry()) is not None and entry.shelved is not None:
            self.prompt.ask("tag", ", ".join(entry.shelved.tags))

    def action_note(self) -> None:
        """Ask for a note on the marked words, or on the article."""
        if self._kept_entry() is not None:
            self.prompt.ask("note" if self._noted_words() else "remark", "")

    def action_highlight(self) -> None:
        """Highlight the marked words, or take the highlight away."""
        entry = self._kept_entry()
        if entry is None or entry.article is None or entry.shelved is None or not self._keeper:
            return
        from tui.notes import noted_spans  # noqa: PLC0415 - not before first paint

        words = self._noted_words()
        if words is None:
            self.say("Select words with the mouse, or mark a sentence, to highlight it.")
            return
        for span, note in noted_spans(entry):
            if span == words and not note.words:
                self._keeper.forget_note(entry, note.number)
                return
        self._keeper.note(entry, "", words)

    def action_forget_note(self) -> None:
        """Delete the note under the cursor."""
        item, entry = self.sections.open_list.item, self._kept_entry()
        if self.sections.active != "notes" or item is None or item.note is None:
            self.say("There is no note under the cursor.")
        elif entry is not None and self._keeper is not None:
            self._keeper.forget_note(entry, item.note)

    def on_prompt_closed(self, event: Prompt.Closed) -> None:
        """Keep what was written."""
        entry = self.desk.reading
        if event.purpose not in {"tag", "note", "remark"}:
            return
        if event.kept and entry is not None and self._keeper is not None:
            words = one_line(event.words).strip()
            if event.purpose == "tag":
                tags = {" ".join(tag.split()).casefold() for tag in words.split(",")}
                self._keeper.tag(entry, sorted(tags - {""}))
            elif words:
                self._keeper.note(entry, words, self._noted_words())
            self._show_kept(entry)
        self.go_to(self._pane)

    def on_reader_scrolled(self) -> None:
        """Take an article as read once its end has been seen."""
        self._look_whether_read()

    def read(self, index: int) -> None:
        """Show the entry `index` of the desk, and look whether its end is to be seen."""
        super().read(index)
        self._show_notes()
        self.call_after_refresh(self._look_whether_read)

    def _show_briefing(self) -> None:
        super()._show_briefing()
        self._show_notes()

    def _look_whether_read(self) -> None:
        entry = self.desk.reading
        if self._keeper is None or entry is None or entry.shelved is None:
            return
        seen = self.reader.size.height > 0 and self.reader.percent >= 100
        if seen and self._pane == "reader" and "read" not in entry.shelved.marks:
            self._keeper.mark(entry, "read", on=True)
            self._show_kept(entry)

    def _kept_entry(self) -> Opened | None:
        """Return the entry that is read, if it is kept; else say why it is not."""
        entry = self.desk.reading
        if entry is None or entry.article is None:
            self.say("There is no article.")
            return None
        if self._keeper is None:
            self.say("Nothing is kept: the library is switched off.")
            return None
        if entry.shelved is None:
            self.say("This article is not in the library.")
            return None
        return entry

    def _noted_words(self) -> Span | None:
        """Return what a note is about: the words selected with the mouse, or the first mark."""
        return self.reader.selected or next(iter(self.reader.marks), None)

    def _show_kept(self, entry: Opened) -> None:
        number = next((n for n, one in enumerate(self.desk.entries) if one is entry), None)
        if number is not None:
            self.shelf.show_again(number, entry)
        if entry is self.desk.reading:
            self._show_notes()
            self._show_masthead()

    def _show_notes(self) -> None:
        entry, briefing = self.desk.reading, self.desk.briefing
        if entry is None or entry.shelved is None:
            self.reader.show_notes([])
            self.sections.show_notes(())
            return
        from tui.notes import note_items, noted_spans  # noqa: PLC0415 - not before first paint

        analyses = briefing.analyses if briefing else ()
        number = next((n for n, one in enumerate(analyses) if one is entry.analysis), 0)
        self.reader.show_notes([span for span, _ in noted_spans(entry)])
        self.sections.show_notes(note_items(entry, number))
