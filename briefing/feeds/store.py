"""Keep the list of feeds in an OPML file that is the reader's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.errors import FeedsError
from briefing.export.write import replace_whole
from briefing.feeds.opml import LARGEST, read_opml, write_opml
from briefing.folders import data_folder
from briefing.plain import one_line

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
        raise FeedsError(f"cannot read {name}: {_reason(error)}") from error
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
        raise FeedsError(f"cannot write {one_line(str(path))}: {_reason(error)}") from error


def _reason(error: OSError | ValueError) -> str:
    return one_line(
        getattr(error, "strerror", None) or "its name is not one a file can have"
    ).lower()
