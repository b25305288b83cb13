"""The command `briefing feeds`."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.cli.main import FAILED, STDIN, complain, say
from briefing.cli.progress import ProgressLine
from briefing.errors import FeedsError, FetchError
from briefing.export import write_new
from briefing.feeds import Cache, Subscription, load, read_opml, save, write_opml
from briefing.feeds.changes import chosen, joined, learnt, with_feed
from briefing.feeds.kept import own_title
from briefing.feeds.opml import LARGEST
from briefing.plain import one_line, system_words

if TYPE_CHECKING:
    from argparse import Namespace

    from briefing.feeds.refresh import Refreshed


def feeds(asked: Namespace) -> int:
    """Carry out what `asked` says about the list of feeds; return the exit code.

    Raises BriefingError for whatever the reader can mend.
    """
    match asked.action:
        case "add":
            return _add(asked)
        case "remove":
            return _remove(asked.feed)
        case "refresh":
            return _refresh(asked.feeds)
        case "import":
            return _import(asked.file)
        case "export":
            return _export(asked)
        case _:
            return _list()


def _add(asked: Namespace) -> int:
    from briefing.feeds.subscribing import subscribe  # noqa: PLC0415 - loads the network client

    with ProgressLine() as progress:
        found = subscribe(
            asked.address, load(), Cache(), check=not asked.unchecked, progress=progress
        )
    feed = replace(found.feed, title=asked.title or found.feed.title, full_text=asked.full_text)
    save(with_feed(load(), feed))
    say(f"Added: {_named(feed)}")
    for other in found.others:
        say(f"The page names another feed as well: {other}")
    return 0


def _remove(words: str) -> int:
    followed = load()
    feed = chosen(followed, words)
    save(tuple(each for each in followed if each != feed))
    Cache().forget(feed.address)
    say(f"Removed: {_named(feed)}")
    return 0


def _list() -> int:
    followed = load()
    cache = Cache()
    if not followed:
        say("You follow no feed yet; add one with `briefing feeds add ADDRESS`.")
    for number, feed in enumerate(followed, start=1):
        kept = cache.head(feed.address)
        remarks = [
            f"fetched {kept.fetched.date().isoformat()}" if kept else "not fetched yet",
            *(["full text"] if feed.full_text else []),
            *([f"gone since {feed.gone.isoformat()}"] if feed.gone else []),
        ]
        say(f"{number}. {_named(feed)} ({', '.join(remarks)})")
    return 0


def _refresh(words: list[str]) -> int:
    from briefing.feeds.full_text import fetch_full_texts  # noqa: PLC0415
    from briefing.feeds.refresh import refresh  # noqa: PLC0415 - loads the network client

    followed = load()
    # One that is gone is asked for again only by name.
    wanted = [chosen(followed, word) for word in words] or [f for f in followed if not f.gone]
    if not wanted:
        say("There is no feed to ask for; add one with `briefing feeds add ADDRESS`.")
        return 0
    cache = Cache()
    results: list[Refreshed] = []
    pages: list[FetchError | None] = []

    def tell(result: Refreshed) -> None:
        results.append(result)
        progress.clear()
        _report(result)

    try:
        with ProgressLine() as progress:
            refresh(wanted, cache, tell, progress=progress)
            fetch_full_texts(
                [result.after for result in results if result.error is None],
                cache,
                pages.append,
                progress=progress,
            )
    finally:
        # Also when the reader has enough of waiting: what was learnt is noted.
        _note(results, cache)
    failures = [error for error in pages if error is not None]
    if pages:
        say(f"Full text: {len(pages) - len(failures)} of {len(pages)} pages fetched")
    for failure in failures:
        complain(failure)
    return FAILED if failures or any(result.error for result in results) else 0


def _note(results: list[Refreshed], cache: Cache) -> None:
    """Write down titles, new addresses and what is gone, in the list as it is by now."""
    changes = []
    for result in results:
        after = result.after
        if after.title is None and result.outcome == "new":
            after = replace(after, title=own_title(after, cache))
        if after != result.before:
            changes.append((result.before, after))
    if changes:
        save(learnt(load(), changes))


def _report(result: Refreshed) -> None:
    if result.error is not None:
        complain(result.error)
        if result.outcome == "gone":
            complain(f"{_named(result.before)} stays in the list; remove it when you like")
        return
    moved = result.after.address != result.before.address
    where = f"; it has moved to {one_line(result.after.address)}" if moved else ""
    say(f"{one_line(result.after.label)}: {result.outcome}{where}")


def _import(file: str) -> int:
    from briefing.fetch.addresses import parse_address  # noqa: PLC0415

    name = "standard input" if file == STDIN else one_line(file)
    followed = load()
    fetchable: list[Subscription] = []
    refused = 0
    for feed in read_opml(_read_list(file, name), name):
        try:
            parse_address(feed.address)
        except FetchError as error:
            complain(error)
            refused += 1
        else:
            # What stands in a file nobody typed, so it may not lead into a private network.
            fetchable.append(replace(feed, typed=False))
    after = joined(followed, fetchable)
    save(after)
    new = len(after) - len(followed)
    say(f"Added {new} of {len(fetchable) + refused} feeds; {len(fetchable) - new} were there.")
    return FAILED if refused else 0


def _read_list(file: str, name: str) -> bytes:
    try:
        if file == STDIN:
            return sys.stdin.buffer.read(LARGEST + 1)
        path = Path(file)
        if not path.is_file():
            raise FeedsError(f"cannot read {name}: there is no such file")
        with path.open("rb") as opened:
            return opened.read(LARGEST + 1)
    except (OSError, ValueError) as error:
        raise FeedsError(f"cannot read {name}: {system_words(error)}") from error


def _export(asked: Namespace) -> int:
    text = write_opml(load())
    if asked.file is None or asked.file == STDIN:
        sys.stdout.buffer.write(text.encode())
    else:
        write_new(Path(asked.file), text, overwrite=asked.force)
    return 0


def _named(feed: Subscription) -> str:
    address = one_line(feed.address)
    return f"{one_line(feed.title)} — {address}" if feed.title else address
