"""Analyse many articles on all processors."""

from __future__ import annotations

import os
import signal
import sys
from collections import deque
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from itertools import chain, islice
from multiprocessing import get_context, resource_tracker
from typing import TYPE_CHECKING, Final

from briefing.library import Kept
from briefing.pipeline import analyze

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from concurrent.futures import Future

    from briefing.model import Article

_FEW: Final = 24
"""Articles that are analysed before a second process has started."""
_TOGETHER: Final = 8
"""Articles that one process takes at a time."""
_AHEAD: Final = 4
"""Such portions that wait for each process, so that none idles, and that ten thousand articles
are never all in memory."""


def analysed(articles: Iterable[Article]) -> Iterator[Kept]:
    """Yield what to keep of each of `articles`, in their order."""
    rest = iter(articles)
    first = list(islice(rest, _FEW + 1))
    workers = os.cpu_count() or 1
    if len(first) <= _FEW or workers == 1:
        yield from map(_analysed, first)
        yield from map(_analysed, rest)
        return
    # Spawned, since a fork would share the open library with the child.
    pool = ProcessPoolExecutor(workers, get_context("spawn"), initializer=_ignore_interrupt)
    waiting: deque[Future[list[Kept]]] = deque()
    articles = chain(first, rest)
    try:
        while True:
            while len(waiting) < workers * _AHEAD and (some := list(islice(articles, _TOGETHER))):
                with _without_interrupts():
                    waiting.append(pool.submit(_all_analysed, some))
            if not waiting:
                return
            yield from waiting.popleft().result()
    finally:
        pool.shutdown(cancel_futures=True)


def _analysed(article: Article) -> Kept:
    return Kept.of(analyze(article))


def _all_analysed(articles: list[Article]) -> list[Kept]:
    return [_analysed(article) for article in articles]


@contextmanager
def _without_interrupts() -> Iterator[None]:
    """Keep Ctrl-C from the processes that are begun meanwhile; here it is only put off.

    It reaches the whole group, and the parent decides.
    """
    if sys.platform == "win32":
        yield
        return
    # Else it is begun with the first process, and lets the signal through again.
    resource_tracker.ensure_running()
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _ignore_interrupt() -> None:
    # Where signals cannot be masked, as above.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
