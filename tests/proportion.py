"""Tell whether work grows with the length of a text, or faster."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable

_NOISE: Final = 0.02
"""Seconds of processor time that say nothing."""


def in_proportion(work: Callable[[str], object], unit: str, length: int) -> bool:
    """Return whether `work` on four times `length` code points takes about four times as long.

    The text repeats `unit`. Quadratic work takes sixteen times as long and fails every attempt; a
    busy machine fails single ones.
    """

    def seconds(code_points: int) -> float:
        text = unit * (code_points // len(unit))
        started = time.process_time()
        work(text)
        return time.process_time() - started

    seconds(1_000)  # loads what is loaded once
    return any(
        seconds(4 * length) < 9 * min(seconds(length), seconds(length)) + _NOISE for _ in range(4)
    )
