"""In what order the articles stand in the list, and which of them stand under another."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Mapping, Sequence

    from tui.desk import Opened
    from tui.stories import Stories, Told

    Key = tuple[bool | str | int, ...]

BY_STORY: Final = "by story"


@dataclass(frozen=True, slots=True)
class Row:
    """An entry of the list; numbers are indices of what lies on the desk."""

    entry: int
    hidden: tuple[int, ...] = ()
    """Those that stand for nothing in the list but are read after it: copies, folded articles."""
    remark: str = ""
    """What is said about the hidden ones."""
    inset: bool = False
    """Whether it goes on with the story of the entry above."""


def rows(
    entries: Sequence[Opened],
    order: str,
    stories: Stories | None = None,
    folded: Collection[int] = (),
) -> list[Row]:
    """Return `entries` in `order`, one of `ORDERS`; those that could not be read come last.

    By story, copies of a text stand under the earliest, and a story whose first
    entry is in `folded` stands under that. Without `stories` the order is that
    of opening.
    """
    if order == BY_STORY and stories is not None:
        numbers = {id(entry): number for number, entry in enumerate(entries)}
        told = sorted(stories.told, key=_newest)
        found = [row for one in told for row in _story_rows(one, numbers, folded)]
        # What has come since the stories were looked for stands at the end, with what failed.
        placed = {number for row in found for number in (row.entry, *row.hidden)}
        return found + [Row(number) for number in numbers.values() if number not in placed]
    key = _KEYS.get(order)
    numbers_in_order = range(len(entries))
    if key is None:
        return [Row(number) for number in numbers_in_order]
    return [Row(number) for number in sorted(numbers_in_order, key=lambda n: key(entries[n]))]


def _by_date(entry: Opened) -> Key:
    published = entry.article.published if entry.article else None
    return (entry.article is None, -published.toordinal() if published else 0)


def _by_outlet(entry: Opened) -> Key:
    outlet = (entry.article.outlet if entry.article else None) or ""
    failed, *rest = _by_date(entry)
    return (failed, not outlet, outlet.casefold(), *rest)


def _by_title(entry: Opened) -> Key:
    return (entry.article is None, entry.label.casefold())


_KEYS: Final[Mapping[str, Callable[[Opened], Key]]] = {
    "by date": _by_date,
    "by outlet": _by_outlet,
    "by title": _by_title,
}
ORDERS: Final = ("", *_KEYS, BY_STORY)
"""As they are gone through; the first is that of opening."""


def _newest(told: Told) -> int:
    """Return a key by which the story with the newest article comes first, one undated last."""
    days = [entry.article.published for entry in told.entries if entry.article is not None]
    return -max((day for day in days if day is not None), default=date.min).toordinal()


def _story_rows(told: Told, numbers: Mapping[int, int], folded: Collection[int]) -> Iterator[Row]:
    first, *others = (numbers[id(entry)] for entry in told.entries)
    if first in folded and others:
        yield Row(first, tuple(others), f"{len(others)} more of this story")
        return
    for same in told.copies:
        entry, *copies = (numbers[id(one)] for one in same)
        yield Row(entry, tuple(copies), _copies_words(same[1:]), inset=entry != first)


def _copies_words(copies: Sequence[Opened]) -> str:
    """Return who else prints a text, "" if nobody does."""
    outlets = dict.fromkeys(one.article.outlet for one in copies if one.article is not None)
    names = [outlet for outlet in outlets if outlet]
    if names:
        return f"also printed by {', '.join(names)}"
    return f"and {len(copies)} cop{'y' if len(copies) == 1 else 'ies'}" if copies else ""
