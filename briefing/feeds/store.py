"""Keep the list of feeds in an OPML file that is the reader's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.errors import FeedsError
from briefing.export.write import replace_whole
from briefing.feeds.opml import LARGEST, read_opml, write_opml
from briefing.folders import data_folder
from briefing.plain import one_line, system_words

if TYPE_CHECKING:
    from pathlib import Path

    from briefing.feeds.subscription import Subscription


def list_file() -> Path:
    """Return the file of the list: `feeds.opml` in the reader's data folder."""
    return data_folder() / "feeds.opml"


def load() -> tuple[Subscription, ...]:
    """Return the reader's feeds; none when there is no list yet.

    Raises FeedsError when the list is damaged or cannot be read.
    """
    path = list_file()
    name = one_line(str(path))
    try:
        with path.open("rb") as file:
            raw = file.read(LARGEST + 1)
    except FileNotFoundError:
        return ()
    except (OSError, ValueError) as error:
        raise FeedsError(f"cannot read {name}: {system_words(error)}") from error
    return read_opml(raw, name)


def save(feeds: tuple[Subscription, ...]) -> None:
    """Put `feeds` in the place of the list, as a whole or not at all; raises FeedsError.

    A list that is a symbolic link stays one: what it leads to is replaced.
    """
    path = list_file()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        replace_whole(path.resolve(), write_opml(feeds).encode())
    except (OSError, ValueError) as error:
        raise FeedsError(f"cannot write {one_line(str(path))}: {system_words(error)}") from error
