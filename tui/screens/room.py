"""The reading room: everything that the reader can ask for in it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefing.config.table import CLIPBOARD, MEASURE, SECTION
from tui.commands import bindings, keys_of
from tui.items import reference_words
from tui.provenance import SIGNS
from tui.screens.keeping import KeepingScreen
from tui.sections import SECTIONS, section_name
from tui.widgets.keybar import KeyBar

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from pathlib import Path

    from briefing.model import Article
    from briefing.sources import Source
    from tui.keeper import Keeper
    from tui.preferences import Preferences
    from tui.provenance import Sourced
    from tui.working import Engine

_MADE: dict[str, str] = dict(zip(SIGNS, ("bullet", "quote", "event"), strict=True))


class ReadingRoom(KeepingScreen):
    """List, article and briefing beside each other."""

    BINDINGS = bindings("room")

    def __init__(
        self,
        paths: Sequence[Path | Source],
        piped: Sequence[Article],
        published: date | None,
        engine: Engine,
        keeper: Keeper | None,
        *,
        preferences: Preferences,
    ) -> None:
        super().__init__(paths, piped, published, engine, keeper)
        self._engine = engine
        self._configuration = preferences.configuration
        self._commands = preferences.keymap.commands

    def on_mount(self) -> None:
        """Arrange what the reader has set."""
        self.query_one(KeyBar).table = self._commands
        if (section := section_name(self._configuration[SECTION])) is not None:
            self.sections.open(section)
        self.reader.change_measure(self._configuration[MEASURE] - self.reader.change_measure(0))

    def action_next(self) -> None:
        """Go to the next hit while something is looked for, else to the next article."""
        if self._finding is not None:
            self.action_hit(1)
        else:
            self._step(1)

    def action_previous(self) -> None:
        """Go to the article before."""
        self._step(-1)

    def _step(self, by: int) -> None:
        sequence, here = self.shelf.sequence, self.desk.current
        place = (-1 if here is None else sequence.index(here)) + by
        while 0 <= place < len(sequence):
            if self.desk.entries[sequence[place]].article is not None:
                self.read(sequence[place])
                return
            place += by
        self.say("That was the last article." if by > 0 else "That was the first article.")

    def action_hit(self, by: int) -> None:
        """Go to another hit."""
        if self._finding is not None:
            self._find(self._finding.step(by))

    def action_find(self) -> None:
        """Ask for words to find in the article."""
        if self.reader.article is not None:
            self.prompt.ask("find", self._finding.words if self._finding else "")

    def action_filter(self) -> None:
        """Ask for words to filter the open section by."""
        self.prompt.ask("filter", self.sections.filter)

    def action_sort(self) -> None:
        """Put the open section into its next order."""
        if not self.sections.sort():
            self.say("This section has one order.")

    def action_sort_articles(self) -> None:
        """Put the list of articles into its next order."""
        self.shelf.turn_order()
        self._arrange_shelf()

    def action_fold_story(self) -> None:
        """Fold the story under the cursor of the list, or unfold it."""
        if self.shelf.fold():
            self._arrange_shelf()
        else:
            key = keys_of(self._commands, "list.sort")
            self.say(f"There is no story to fold here; {key} sorts the list by story.")

    def action_walk(self, by: int) -> None:
        """Mark the next sentence, or the one before, that something was made of."""
        if not self._sourced:
            self.say("Nothing was made of this article.")
            return
        if not self.reader.marks:
            self._remember()
        here = self.reader.marks[0].start if self.reader.marks else self.reader.position - 1
        if by > 0:
            found = next((s for s in self._sourced if s.span.start > here), self._sourced[0])
        else:
            before = [s for s in self._sourced if s.span.start < here]
            found = before[-1] if before else self._sourced[-1]
        self._mark([found.span], centre=False, made=self._made_of(found))
        if "reader" not in self.shown:
            self.go_to("reader")

    def _made_of(self, sourced: Sourced) -> str:
        number = self._sourced.index(sourced) + 1
        made = " ".join(f"{sign} {_MADE[sign]}" for sign in sourced.signs if sign != " ")
        return f"source {number}/{len(self._sourced)} {made}"

    def action_show_item(self) -> None:
        """Open the section with an item that was made of the marked sentence."""
        sheet, article = self.desk.sheet, self.reader.article
        if sheet is None or article is None or not self.reader.marks:
            key = keys_of(self._commands, "article.next_source")
            self.say(f"Mark a sentence with {key} first.")
            return
        marked = self.reader.marks[0]
        for section in SECTIONS:
            for item in sheet.items[section.name]:
                if any(
                    sheet.briefing.analyses[r.article].article is article
                    and r.span.overlaps(marked)
                    for r in item.references
                ):
                    self.sections.reveal(section.name, item)
                    self.go_to("sections")
                    return
        self.say("Nothing in the briefing was made of this sentence.")

    def action_back(self) -> None:
        """Go back to where the article was before the last jump."""
        if not self._trail:
            self.say("There is no way further back.")
            return
        index, offset = self._trail.pop()
        self.read(index)
        self._led_away = False
        self._mark([], centre=False)
        self.reader.return_to(offset)
        if "reader" in self.shown and len(self.shown) == 1:
            self.go_to("sections")

    def action_scope(self) -> None:
        """Brief this article, those of its story, those selected, or all of them."""
        if self.desk.articles:
            self.desk.next_scope()
            self.brief_scope()

    def action_compare(self) -> None:
        """Show the article beside another version of its story."""
        from tui.screens.compare import CompareScreen  # noqa: PLC0415 - not before first paint

        entry = self.desk.reading
        if entry is None or entry.article is None:
            self.say("There is no article to compare.")
            return
        measure = self.reader.change_measure(0)
        self.app.push_screen(CompareScreen(self.desk, entry, self._engine, self._commands, measure))

    def action_measure(self, by: int) -> None:
        """Make the lines of the article longer or shorter."""
        self.say(f"Lines of up to {self.reader.change_measure(by)} characters")

    def action_copy_item(self) -> None:
        """Copy the item under the cursor with its reference."""
        item, briefing = self.sections.open_list.item, self.desk.briefing
        if item is None or briefing is None:
            return
        where = ""
        if item.references:
            first = briefing.analyses[item.references[0].article].article
            facts = (first.outlet, first.label, first.published and first.published.isoformat())
            source = ", ".join(fact for fact in facts if fact)
            where = f" ({source}, {reference_words(briefing, item.references)})"
        self._copy(
            f"{item.plain}{where}", f"{item.plain[:60]}{'…' if len(item.plain) > 60 else ''}"
        )

    def action_copy_all(self) -> None:
        """Copy the briefing as Markdown."""
        from briefing import to_markdown  # noqa: PLC0415 - most readers never do

        if self.desk.briefing is not None:
            # What is new is so to this reader, and the copy is mostly for others.
            text = to_markdown(replace(self.desk.briefing, news=None))
            self._copy(text, f"the briefing, {len(text.splitlines()):,} lines of Markdown")

    def _copy(self, text: str, what: str) -> None:
        """Copy `text`, and say that it was `what` and how much."""
        if self._configuration[CLIPBOARD] == "off":
            self.say("Not copied: the setting clipboard is off.")
            return
        self.app.copy_to_clipboard(text)
        self.say(f"Copied {len(text):,} characters: {what}")

    def action_source(self) -> None:
        """Say where the article came from."""
        if self.desk.reading is not None:
            self.say(self.desk.reading.source)

    def action_export(self) -> None:
        """Ask where to, and write the briefing there."""
        from tui.screens.export import ExportScreen  # noqa: PLC0415 - not before first paint

        if self.desk.briefing is None:
            self.say("There is no briefing to export yet.")
            return
        self.app.push_screen(ExportScreen(self.desk.briefing), self._tell_of_export)

    def _tell_of_export(self, written: str | None) -> None:
        if written is not None:
            self.say(f"Written: {written}")

    def action_theme(self) -> None:
        """Choose a theme."""
        from tui.screens.themes import ThemeScreen  # noqa: PLC0415

        self.app.push_screen(ThemeScreen())

    def action_help(self) -> None:
        """Show all keys."""
        from tui.screens.help import HelpScreen  # noqa: PLC0415

        self.app.push_screen(HelpScreen(self._commands))

    def action_out(self) -> None:
        """Undo the last thing that narrows the view: find, filter, zoom, mark; then go outward."""
        if self._finding is not None:
            self._find(None)
        elif self._pane == "sections" and self.sections.filter:
            self.sections.narrow_down("")
        elif self._zoomed:
            self.action_zoom()
        elif self._workshop.is_reading:
            self._workshop.stop_reading()
            self._show_shelf("stopped")
        elif self._pane == "reader" and self.reader.marks:
            self._mark([], centre=False)
        elif self._pane == "sections":
            self.go_to("reader")
        elif self._pane == "reader" and "shelf" not in self.shown:
            self.go_to("shelf")
