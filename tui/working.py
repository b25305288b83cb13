"""The work that is done beside the screen: reading files and analysing articles."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, Final

from briefing.errors import BriefingError, CorrectionError, FetchError, UnreadableError
from briefing.plain import one_line
from tui.desk import Opened

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from datetime import date

    from briefing.model import Analysis, Article, Briefing
    from briefing.sources import Source
    from tui.keeper import Keeper

_PAUSE: Final = 0.15
"""Seconds between two deliveries; the first file is delivered at once."""


def analyze(
    article: Article, *, bullets: int | None = None, keeper: Keeper | None = None
) -> Analysis:
    """Return what the engine finds in `article`, with the reader's corrections.

    `keeper` may know it already, and keeps what is found. Where the corrections
    cannot be read, the article is briefed without them; who wants to correct
    something is told then.
    """
    # The engine is loaded in the thread that needs it, after the first paint.
    from briefing.corrections import Book, analyze_corrected  # noqa: PLC0415
    from briefing.pipeline import analyze as find  # noqa: PLC0415

    try:
        corrections = Book().in_force
    except CorrectionError:
        corrections = ()
    step = find if keeper is None else keeper.analyze
    return analyze_corrected(article, corrections, bullets=bullets, analyze=step)


def brief(analyses: Sequence[Analysis], *, bullets: int | None = None) -> Briefing:
    """Return the briefing of `analyses`."""
    from briefing.merge import brief as merge  # noqa: PLC0415 - as above

    return merge(analyses, bullets=bullets)


@dataclass(frozen=True, slots=True)
class Engine:
    """What makes analyses and briefings; the engine's own steps unless others are given."""

    analyze: Callable[[Article], Analysis] = analyze
    brief: Callable[[Sequence[Analysis]], Briefing] = brief


def read_all(
    paths: Sequence[Path | Source],
    published: date | None,
    deliver: Callable[[list[Opened], int, int], None],
    stopped: Callable[[], bool],
) -> None:
    """Read the articles that `paths` name and `deliver` them in batches, with done and total.

    A source that cannot be read is delivered with its reason, and the rest goes
    on. Returns early once `stopped` says so, also in the middle of a fetch.
    """
    found: list[Path | Source | Opened] = []
    for path in paths:
        if not isinstance(path, Path):
            found.append(path)
            continue
        found.extend(_expanded(path))
    batch: list[Opened] = []
    due = monotonic()
    for done, source in enumerate(found, start=1):
        if stopped():
            return
        if isinstance(source, Opened):
            batch.append(source)
        elif isinstance(source, Path):
            batch.extend(_read_file(source, published))
        else:
            # It may take long, so what is there already is not kept back.
            deliver(batch, done - 1, len(found))
            batch = list(_read_source(source, published, stopped))
            if stopped():
                return
        if monotonic() >= due or done == len(found):
            deliver(batch, done, len(found))
            batch, due = [], monotonic() + _PAUSE
    if not found:
        deliver([], 0, 0)


def analyze_all(
    engine: Engine,
    entries: Sequence[Opened],
    progress: Callable[[int, int], None],
    stopped: Callable[[], bool],
) -> tuple[list[Analysis], Briefing] | None:
    """Return the analyses of the articles in `entries` and the briefing of all of them.

    Uses analyses that are there already; None when `stopped` says so meanwhile.
    """
    analyses: list[Analysis] = []
    due = monotonic()
    for entry in entries:
        if stopped():
            return None
        if entry.article is not None:
            analyses.append(entry.analysis or engine.analyze(entry.article))
        if monotonic() >= due:
            progress(len(analyses), len(entries))
            due = monotonic() + _PAUSE
    return analyses, engine.brief(analyses)


def _expanded(path: Path) -> Iterator[Path | Opened]:
    """Yield the files that `path` names, and what of it cannot be read."""
    from briefing.read import expand  # noqa: PLC0415 - not before first paint

    lost: list[UnreadableError] = []
    try:
        yield from expand([path], lost.append)
    except BriefingError as error:
        yield _failed(path.name or str(path), error)
    yield from (_failed(one.source, one) for one in lost)


def _read_file(path: Path, published: date | None) -> Iterator[Opened]:
    from briefing.read import read  # noqa: PLC0415 - not before first paint

    lost: list[UnreadableError] = []
    try:
        for article in read(path, published=published, lost=lost.append):
            yield Opened(article.source or one_line(str(path)), article)
    except BriefingError as error:
        yield _failed(path.name or str(path), error)
    yield from (_failed(one.source, one) for one in lost)


def _read_source(
    source: Source, published: date | None, stopped: Callable[[], bool]
) -> Iterator[Opened]:
    try:
        articles = source.read(
            published=published, progress=lambda _address, _size: None, stopped=stopped
        )
        for article in articles:
            yield Opened(article.source or source.name, article)
    except BriefingError as error:
        yield _failed(source.name, error)


def _failed(name: str, error: BriefingError) -> Opened:
    reason = error.reason if isinstance(error, UnreadableError | FetchError) else str(error)
    return Opened(one_line(name), failure=one_line(reason))
