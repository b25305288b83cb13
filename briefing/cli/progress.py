"""A line on the terminal that tells what is being fetched, and is gone afterwards."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from time import monotonic
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_PAUSE: Final = 0.2
"""Seconds between two lines."""
_WIDTH: Final = 70
_CLEAR: Final = "\r\x1b[K"


@contextmanager
def progress_line() -> Iterator[Callable[[str, int], None]]:
    """Give a function that shows an address and its bytes so far on standard error.

    Nothing is shown where standard error is no terminal.
    """
    if not sys.stderr.isatty():
        yield lambda _address, _size: None
        return
    due = 0.0

    def show(address: str, size: int) -> None:
        nonlocal due
        if monotonic() >= due:
            due = monotonic() + _PAUSE
            words = f"fetching {address}"[:_WIDTH]
            sys.stderr.write(f"{_CLEAR}{words} {size / 1024:,.0f} KB")
            sys.stderr.flush()

    try:
        yield show
    finally:
        sys.stderr.write(_CLEAR)
        sys.stderr.flush()
