"""The command `briefing export`."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.cli.main import FAILED, STDIN, complain, read_day, read_stdin
from briefing.cli.options import given_settings
from briefing.cli.progress import ProgressLine
from briefing.cli.since import Visit
from briefing.config import load
from briefing.config.table import BULLETS
from briefing.corrections import Book, analyze_corrected
from briefing.errors import BriefingError, UsageError
from briefing.export import FORMATS, write_new
from briefing.feeds import kept_feeds
from briefing.merge import brief
from briefing.plain import one_line
from briefing.read import read
from briefing.read.decode import is_encoding
from briefing.sources import named_by

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Callable, Iterator
    from datetime import date

    from briefing.model import Analysis, Article, Briefing
    from briefing.sources import Source


def export(asked: Namespace) -> int:
    """Brief the articles that `asked` names, and write the briefing.

    An article that cannot be read is named on standard error and the others
    are briefed; the exit code then is 2. Raises BriefingError when none is
    left or the output cannot be written. What is wrong with the configuration
    is named too; the exit code is 2 when it is about a setting used here.
    """
    write = _writer(asked)
    if asked.encoding is not None and not is_encoding(asked.encoding):
        raise UsageError(f"there is no encoding {one_line(asked.encoding).upper()}; utf-8 is one")
    configuration = load(given_settings(asked))
    for problem in configuration.problems:
        complain(str(problem))
    bullets = configuration[BULLETS]
    published = read_day(asked.date)
    articles: list[Article] = []
    failed = any(problem.key == BULLETS.key for problem in configuration.problems)
    sources = named_by(asked.paths)
    if asked.feeds:
        sources.extend(kept_feeds())
    if not sources:
        raise UsageError("name a file or an address, or ask for --feeds")
    for result in _read_each(sources, published, asked.encoding):
        if isinstance(result, BriefingError):
            complain(result)
            failed = True
        else:
            articles.extend(result)
            for article in result:
                if article.notice:
                    complain(f"{article.source}: {article.notice}")
    if not articles:
        return FAILED
    briefing = brief(_analysed(articles, bullets), bullets=bullets)
    if asked.since is None:
        _deliver(write(briefing), asked)
    else:
        with Visit(asked.since) as visit:
            _deliver(write(replace(briefing, news=visit.news(briefing, articles))), asked)
            visit.done(articles)
    return FAILED if failed else 0


def _deliver(text: str, asked: Namespace) -> None:
    if asked.output is None:
        sys.stdout.buffer.write(text.encode())
        sys.stdout.flush()
    else:
        write_new(Path(asked.output), text, overwrite=asked.force)


def _analysed(articles: list[Article], bullets: int | None) -> list[Analysis]:
    """Return the analyses of `articles` with the reader's corrections; name those that are lost."""
    book = Book()
    for problem in book.problems:
        complain(problem)
    analyses = [analyze_corrected(one, book.in_force, bullets=bullets) for one in articles]
    for lost in dict.fromkeys(one for analysis in analyses for one in analysis.lost):
        complain(f"correction {lost.number} is not applied, its words are gone: {lost.words}")
    return analyses


def _writer(asked: Namespace) -> Callable[[Briefing], str]:
    chosen = FORMATS[asked.format]
    if not asked.full_text:
        return chosen.write
    if chosen.write_in_full is None:
        able = ", ".join(name for name, one in FORMATS.items() if one.write_in_full)
        raise UsageError(f"--full-text goes with --format {able}; {chosen.name} cites sentences")
    return chosen.write_in_full


def _read_each(
    sources: list[Path | Source], published: date | None, encoding: str | None
) -> Iterator[list[Article] | BriefingError]:
    for source in sources:
        lost: list[BriefingError] = []
        try:
            if source == Path(STDIN):
                yield read_stdin(published, encoding, lost.append)
            elif isinstance(source, Path):
                yield read(source, published=published, encoding=encoding, lost=lost.append)
            else:
                with ProgressLine() as progress:
                    articles = source.read(
                        published=published, progress=progress, stopped=lambda: False
                    )
                yield articles
        except BriefingError as error:
            lost.append(error)
        yield from lost
