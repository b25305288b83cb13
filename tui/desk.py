"""What lies on the desk: the opened articles, which one is read, and what is known of them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, Literal

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefing.model import Analysis, Article, Briefing
    from tui.keeper import Shelved
    from tui.sections import Sheet
    from tui.stories import Stories, Told

Scope = Literal["article", "story", "selection", "all"]

SCOPES: Final[tuple[Scope, ...]] = ("article", "story", "selection", "all")
"""In the order in which they are gone through."""


@dataclass(slots=True)
class Opened:
    """One source that the reader asked for: an article, or the reason why there is none."""

    source: str
    article: Article | None = None
    failure: str | None = None
    analysis: Analysis | None = None
    sheet: Sheet | None = None
    """The briefing of this article alone."""
    shelved: Shelved | None = None
    """What the library knows of the article; None where it is not kept."""

    @property
    def label(self) -> str:
        """The line that stands for it in the list."""
        return self.article.label if self.article else self.source


@dataclass(slots=True)
class Desk:
    """All opened sources in their order."""

    entries: list[Opened] = field(default_factory=list)
    current: int | None = None
    """Index of the entry that is read; None before the first one."""
    scope: Scope = "article"
    together: Sheet | None = None
    """The briefing of all articles; None until it is asked for, and when more have arrived."""
    stories: Stories | None = None
    """Which articles tell the same story; None until it is asked for, and when more have come."""
    told: Told | None = None
    """The story that `of_story` is the briefing of."""
    of_story: Sheet | None = None
    selection: tuple[Opened, ...] = ()
    """The articles that the reader has chosen to be briefed together, in the order of the desk."""
    of_selection: Sheet | None = None

    @property
    def reading(self) -> Opened | None:
        """The entry that is read."""
        return None if self.current is None else self.entries[self.current]

    @property
    def articles(self) -> list[Opened]:
        """The entries that could be read."""
        return [entry for entry in self.entries if entry.article is not None]

    @property
    def failures(self) -> list[Opened]:
        """The entries that could not."""
        return [entry for entry in self.entries if entry.failure is not None]

    @property
    def sheet(self) -> Sheet | None:
        """The briefing of the current scope with its items, once it is there."""
        if self.scope == "all":
            return self.together
        if self.scope == "story":
            return self.of_story
        if self.scope == "selection":
            return self.of_selection
        return self.reading.sheet if self.reading else None

    @property
    def briefing(self) -> Briefing | None:
        """The briefing of the current scope, once it is there."""
        return self.sheet.briefing if self.sheet else None

    def replace_sheet(self, sheet: Sheet, changed: Opened) -> None:
        """Take `sheet` for the briefing of the scope; all others are out of date for `changed`."""
        told = self.told
        changed.sheet = self.together = self.told = self.of_story = self.of_selection = None
        if self.scope == "all":
            self.together = sheet
        elif self.scope == "story":
            self.told, self.of_story = told, sheet
        elif self.scope == "selection":
            self.of_selection = sheet
        else:
            changed.sheet = sheet

    def add(self, entries: list[Opened]) -> None:
        """Put `entries` at the end; the briefing of all articles is out of date then."""
        self.entries.extend(entries)
        self.together = self.stories = None

    def select(self, chosen: Iterable[Opened]) -> None:
        """Let `chosen`, which lie on the desk, be the selection."""
        wanted = {id(entry) for entry in chosen}
        self.selection = tuple(entry for entry in self.articles if id(entry) in wanted)
        self.of_selection = None

    def next_scope(self) -> None:
        """Choose the next scope; without a selection that is passed over."""
        scope = SCOPES[(SCOPES.index(self.scope) + 1) % len(SCOPES)]
        self.scope = "all" if scope == "selection" and not self.selection else scope

    def without_known(self, entries: list[Opened]) -> list[Opened]:
        """Return those of `entries` that do not lie on the desk already, from the same source."""
        known = {_identity(entry) for entry in self.entries}
        return [entry for entry in entries if _identity(entry) not in known]

    def keep(self, stories: Stories) -> bool:
        """Keep `stories` if no article has come since they were looked for; return whether."""
        if stories.count != len(self.articles):
            return False
        self.stories = stories
        return True

    def index_of(self, analysis: Analysis) -> int | None:
        """Return which entry `analysis` is of."""
        for index, entry in enumerate(self.entries):
            if entry.analysis is analysis:
                return index
        return None


def _identity(entry: Opened) -> tuple[str, str | None, str]:
    article = entry.article
    return (
        entry.source,
        entry.failure,
        "" if article is None else f"{article.title}\n{article.text}",
    )
