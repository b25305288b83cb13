"""Which of the opened articles tell the same story."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing.errors import CorrectionError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.desk import Opened


@dataclass(frozen=True, slots=True)
class Told:
    """One story."""

    entries: tuple[Opened, ...]
    """Those that tell it, in order of publication."""
    copies: tuple[tuple[Opened, ...], ...]
    """The same by the text that they print, the earliest first."""


@dataclass(frozen=True, slots=True)
class Stories:
    """The stories of all articles that were on the desk when they were looked for."""

    told: tuple[Told, ...]
    count: int
    """Of how many articles."""

    def of(self, one: Opened) -> Told:
        """Return the story that `one` tells, alone if need be."""
        for told in self.told:
            if any(entry is one for entry in told.entries):
                return told
        return Told((one,), ((one,),))


def find_stories(entries: Sequence[Opened]) -> Stories:
    """Return the stories that `entries`, all of them articles, tell; takes a millisecond each.

    What the reader has put right is heeded; where that cannot be read, it is told elsewhere.
    """
    # Not before the first paint.
    from briefing.corrections import Book, settled_stories  # noqa: PLC0415
    from briefing.stories import group  # noqa: PLC0415

    articles = [entry.article for entry in entries if entry.article is not None]
    try:
        corrections = Book().in_force
    except CorrectionError:
        corrections = ()
    together, apart = settled_stories(articles, corrections)
    told = tuple(
        Told(
            tuple(entries[number] for number in story.articles),
            tuple(tuple(entries[number] for number in same) for same in story.copies),
        )
        for story in group(articles, together=together, apart=apart)
    )
    return Stories(told, len(articles))
