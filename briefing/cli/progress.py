"""A line on the terminal that tells what is being fetched, and is gone afterwards."""

from __future__ import annotations

import sys
from time import monotonic
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from types import TracebackType

_PAUSE: Final = 0.2
"""Seconds between two lines."""
_WIDTH: Final = 60
_CLEAR: Final = "\r\x1b[K"


class ProgressLine:
    """Shows an address and its bytes so far, on standard error where that is a terminal."""

    def __init__(self) -> None:
        self._shown = sys.stderr.isatty()
        self._due = 0.0

    def __enter__(self) -> ProgressLine:
        """Begin with nothing on the line."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Leave nothing on the line."""
        self.clear()

    def __call__(self, address: str, size: int) -> None:
        """Tell that `size` bytes of `address`, which is safe to print, have come in."""
        if self._shown and monotonic() >= self._due:
            self._due = monotonic() + _PAUSE
            sys.stderr.write(f"{_CLEAR}fetching {address[:_WIDTH]} {size / 1024:,.0f} KB")
            sys.stderr.flush()

    def clear(self) -> None:
        """Make room for a line that stays."""
        if self._shown:
            sys.stderr.write(_CLEAR)
            sys.stderr.flush()
