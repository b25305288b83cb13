"""Two versions of one story beside each other: which sentences differ, and where."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from briefing.stories import compare
from tui.provenance import Sourced

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing.model import Analysis
    from briefing.span import Span
    from briefing.stories import Compared

CHANGE_SIGNS: Final = {"removed": "- ", "added": "+ ", "rewritten": " ~"}
"""What stands beside a sentence that the other text lacks or has in other words."""


@dataclass(frozen=True, slots=True)
class Difference:
    """A sentence that one text lacks or words otherwise, and where it is in both texts."""

    earlier: Span | None
    later: Span | None
    earlier_at: int
    """Offset in the earlier text where the sentence stands, or where it would stand."""
    later_at: int


@dataclass(frozen=True, slots=True)
class Comparison:
    """What differs between two texts, in reading order."""

    differences: tuple[Difference, ...]
    earlier: tuple[Sourced, ...]
    """The sentences of the earlier text that differ, with the signs beside them."""
    later: tuple[Sourced, ...]


def differences(earlier: Analysis, later: Analysis) -> Comparison:
    """Return what differs between the articles of two analyses."""
    rows = compare(earlier, later)
    return Comparison(
        tuple(_differences(rows)),
        tuple(
            Sourced(row.earlier, CHANGE_SIGNS[row.change])
            for row in rows
            if row.earlier is not None and row.change != "same"
        ),
        tuple(
            Sourced(row.later, CHANGE_SIGNS[row.change])
            for row in rows
            if row.later is not None and row.change != "same"
        ),
    )


def _differences(rows: Sequence[Compared]) -> Iterator[Difference]:
    earlier_at = later_at = 0
    for row in rows:
        earlier_at = row.earlier.start if row.earlier else earlier_at
        later_at = row.later.start if row.later else later_at
        if row.change != "same":
            yield Difference(row.earlier, row.later, earlier_at, later_at)
