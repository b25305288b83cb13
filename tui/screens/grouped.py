"""A desk whose articles are briefed together and sorted, by their stories if need be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.screens.at_desk import DeskScreen
from tui.shelving import BY_STORY

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tui.desk import Opened
    from tui.workshop import Workshop


class GroupedScreen(DeskScreen):
    """Has stories looked for and briefed when the scope or the order of the list asks for them."""

    def on_workshop_arrived(self, event: Workshop.Arrived) -> None:
        """Catch up with what is new, once all is there."""
        if event.done == event.total:
            self.call_later(self._catch_up)

    def _catch_up(self) -> None:
        if self.shelf.order:
            self._arrange_shelf()
        if self.desk.scope != "article":
            self.brief_scope()

    def on_workshop_grouped(self, event: Workshop.Grouped) -> None:
        """Brief the story that is read and sort the list, now that the stories are known."""
        if not self.desk.keep(event.stories):
            self._workshop.group()
            return
        self._arrange_shelf()
        if self.desk.scope == "story":
            self.brief_scope()

    def on_workshop_briefed_many(self, event: Workshop.BriefedMany) -> None:
        """Show the briefing of a story or of all articles."""
        for entry, analysis in zip(event.entries, event.analyses, strict=True):
            entry.analysis = analysis
        if self.desk.told is not None and event.entries is self.desk.told.entries:
            self.desk.of_story = event.sheet
        elif event.entries is self.desk.selection:
            self.desk.of_selection = event.sheet
        elif len(event.entries) == len(self.desk.articles):
            self.desk.together = event.sheet
        if self.desk.scope != "article":
            self._show_briefing()

    def read(self, index: int) -> None:
        """Show the entry `index` of the desk; if that is asked for, its story's briefing too."""
        super().read(index)
        desk = self.desk
        # Who walks through the briefing of a story reads its articles and keeps the place in it.
        here = desk.told.entries if desk.told else ()
        if desk.scope == "story" and not any(entry is desk.reading for entry in here):
            self.brief_scope()

    def brief_scope(self) -> None:
        """Show the briefing of the scope, and have it made if it is not there."""
        desk = self.desk
        entry = desk.reading
        if desk.scope == "all":
            if desk.together is None:
                self._workshop.brief_many(desk.articles)
        elif desk.scope == "selection":
            if desk.of_selection is None:
                self._workshop.brief_many(desk.selection)
        elif entry is None or entry.article is None:
            pass
        elif desk.scope == "article":
            if entry.sheet is None:
                self._workshop.brief(entry)
        elif desk.stories is None:
            desk.told = desk.of_story = None
            self._workshop.group()
        else:
            told = desk.stories.of(entry)
            if told is not desk.told:
                desk.told, desk.of_story = told, None
                self._workshop.brief_many(told.entries)
        self._show_briefing()

    def action_select(self) -> None:
        """Take the article under the cursor of the list into the selection, or out of it."""
        number = self.shelf.entry
        if number is None or (entry := self.desk.entries[number]).article is None:
            return
        chosen = [one for one in self.desk.selection if one is not entry]
        self.select(chosen if len(chosen) < len(self.desk.selection) else [*chosen, entry])

    def select(self, chosen: Iterable[Opened]) -> None:
        """Let `chosen` be the selection, and brief it if that is the scope."""
        before = self.desk.selection
        self.desk.select(chosen)
        changed = {id(entry) for entry in before} ^ {id(entry) for entry in self.desk.selection}
        self.shelf.selection = frozenset(map(id, self.desk.selection))
        for number, entry in enumerate(self.desk.entries):
            if id(entry) in changed:
                self.shelf.show_again(number, entry)
        if self.desk.scope == "selection":
            if not self.desk.selection:
                self.desk.scope = "article"
            self.brief_scope()

    def _arrange_shelf(self) -> None:
        """Put the list into its order; by story, once the stories are known."""
        if self.shelf.order == BY_STORY and self.desk.stories is None:
            self._workshop.group()
            self._show_shelf("looking for stories")
            return
        self.shelf.put_in_order(self.desk.entries, self.desk.stories)
        self._show_shelf("")
        self._show_position()
