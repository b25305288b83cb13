"""The commands `briefing import`, `briefing search` and `briefing library`."""

from __future__ import annotations

import json
import sys
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Final

from briefing.cli.analysing import analysed
from briefing.cli.main import FAILED, INTERRUPTED, complain, read_day
from briefing.errors import BriefingError, LibraryError, UsageError
from briefing.library import Library, library_path
from briefing.plain import one_line
from briefing.read import expand, read

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Callable, Iterable, Iterator
    from datetime import date

    from briefing.library import Hit, Kept
    from briefing.model import Article

_BATCH: Final = 32
"""Articles written in one transaction; after it they are safe."""


@contextmanager
def opened() -> Iterator[Library]:
    """Open the reader's library and say so where it was damaged; raises LibraryError."""
    with Library(library_path()) as library:
        if library.warning is not None:
            complain(library.warning)
        yield library


def take_in(asked: Namespace) -> int:
    """Keep the articles in the files and folders that `asked` names.

    A file that cannot be read is named and the others are kept. Ctrl-C keeps
    what is done.
    """
    published = read_day(asked.date)
    lost: list[BriefingError] = []
    with opened() as library:
        files: dict[Path, None] = {}
        for source in asked.paths:
            try:
                files.update(dict.fromkeys(expand([source], lost.append)))
            except BriefingError as error:
                lost.append(error)
        taking = _Taking(library, published)
        for one in lost:
            taking.miss(one)
        if not _keep(library, analysed(taking.fresh(files))):
            return INTERRUPTED
        _say(f"{taking.taken} kept, {taking.known} were in the library already\n")
    return FAILED if taking.failed else 0


class _Taking:
    """Reads files for a library, and counts what it has and has not."""

    def __init__(self, library: Library, published: date | None) -> None:
        self._library = library
        self._published = published
        self.taken = self.known = 0
        self.failed = False

    def miss(self, error: BriefingError) -> None:
        """Name what could not be read."""
        complain(error)
        self.failed = True

    def fresh(self, files: Iterable[Path]) -> Iterator[Article]:
        """Yield the articles that are not kept yet; a file that cannot be read is named."""
        for file in files:
            try:
                articles = read(file, published=self._published, lost=self.miss)
            except BriefingError as error:
                self.miss(error)
                continue
            for article in articles:
                if article.notice:
                    complain(f"{article.source}: {article.notice}")
                if self._library.has(article):
                    self.known += 1
                else:
                    self.taken += 1
                    yield article


def search(asked: Namespace) -> int:
    """Print what the words of `asked` find, as lines or as JSON; keep or repeat a search."""
    if asked.limit < 1:
        raise UsageError("--limit wants a number from 1")
    # A word with blanks came in the shell's quotes: it is a phrase.
    words = " ".join(
        f'"{word}"' if " " in word and len(asked.words) > 1 and '"' not in word else word
        for word in asked.words
    )
    with opened() as library:
        if asked.list or asked.forget is not None:
            return _saved(library, asked.forget)
        if asked.saved is not None:
            words = f"{_known(library, asked.saved)} {words}".strip()
        if not words:
            raise UsageError("say what to search for, or name a kept search with --saved")
        hits = library.search(words, asked.limit)
        if asked.save is not None:
            library.save_search(asked.save, words)
    if asked.json:
        sys.stdout.write(json.dumps([asdict(hit) for hit in hits], ensure_ascii=False, indent=2))
        sys.stdout.write("\n")
    else:
        sys.stdout.writelines(map(_shown, hits))
        if not hits:
            _say("nothing is found; `briefing search --help` lists the fields\n")
    return 0


def _saved(library: Library, forget: str | None) -> int:
    """List the searches that are kept, or forget the one of this name."""
    if forget is not None:
        _known(library, forget)
        library.forget_search(forget)
    else:
        for name, words in library.saved_searches().items():
            sys.stdout.write(f"{name}: {words}\n")
    return 0


def _known(library: Library, name: str) -> str:
    words = library.saved_searches().get(one_line(name))
    if words is None:
        raise UsageError(f"no search is kept under the name “{one_line(name)}”; see --list")
    return words


def library(asked: Namespace) -> int:
    """Show, check or rebuild the library, or change which folders it watches."""
    watching = asked.what in {"watch", "unwatch"}
    if asked.folder is not None and not watching:
        raise UsageError(f"`briefing library {asked.what}` takes no folder")
    if asked.what == "path":
        sys.stdout.write(f"{library_path()}\n")
        return 0
    with opened() as kept:
        if watching:
            return _watch(kept, asked.folder, on=asked.what == "watch")
        if asked.what == "check":
            if not kept.is_sound():
                raise LibraryError(str(kept.path), "it is damaged; keep a copy of it")
            sys.stdout.write("no damage found\n")
            return 0
        if asked.what == "rebuild":
            kept.drop_derived()
            articles = (kept.article(number) for number in kept.stale())
            if not _keep(kept, analysed(articles)):
                return INTERRUPTED
        sys.stdout.write(f"{one_line(str(kept.path))}\n")
        for name, count in asdict(kept.counts()).items():
            sys.stdout.write(f"{count:>8} {name}\n")
    return 0


def _watch(kept: Library, folder: str | None, *, on: bool) -> int:
    """Watch `folder`, or no more; without one, list those that are watched."""
    if folder is not None:
        path = Path(folder).expanduser().absolute()
        if on and not path.is_dir():
            raise UsageError(f"{one_line(folder)} is no folder")
        if not on and str(path) not in kept.watched():
            raise UsageError(f"{one_line(folder)} is not watched; see `briefing library watch`")
        kept.watch(str(path), on=on)
    sys.stdout.writelines(f"{one_line(watched)}\n" for watched in kept.watched())
    return 0


COMMANDS: Final[dict[str, Callable[[Namespace], int]]] = {
    "import": take_in,
    "search": search,
    "library": library,
}


def _keep(library: Library, rows: Iterable[Kept]) -> bool:
    """Keep `rows` as they come, with a count on standard error; False after Ctrl-C."""
    batch: list[Kept] = []
    done = 0
    try:
        for row in rows:
            batch.append(row)
            if len(batch) == _BATCH:
                library.keep_rows(batch)
                done += len(batch)
                batch = []
                _progress(f"\r{done} articles kept")
    except KeyboardInterrupt:
        library.keep_rows(batch)
        _say(f"stopped; {done + len(batch)} articles are kept\n")
        return False
    library.keep_rows(batch)
    _progress("\r")
    return True


def _progress(words: str) -> None:
    if sys.stderr.isatty():
        _say(words)


def _say(words: str) -> None:
    sys.stderr.write(words)
    sys.stderr.flush()


def _shown(hit: Hit) -> str:
    about = ", ".join(filter(None, (hit.outlet, hit.published)))
    head = f"{hit.type:<8}{one_line(hit.title)}" + (f" ({about})" if about else "")
    said = f"{hit.speaker}: " if hit.speaker else ""
    when = f"{hit.day} " if hit.day else ""
    passage = one_line(f"{when}{said}{hit.passage}")
    return f"{head}\n        {passage}\n" if passage else f"{head}\n"
