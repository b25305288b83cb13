"""Keep what was fetched, so that it can be read offline and need not be sent again."""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from shutil import rmtree
from typing import TYPE_CHECKING, Final

from briefing.export.write import replace_whole
from briefing.fetch import Validators
from briefing.folders import cache_folder

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

_SUFFIX: Final = ".kept"
_LARGEST_HEAD: Final = 64 * 1024


@dataclass(frozen=True, slots=True)
class Head:
    """What is known of a copy."""

    media_type: str | None
    """The header Content-Type."""
    validators: Validators
    fetched: datetime
    """When the server last said that it is the newest, in UTC."""


@dataclass(frozen=True, slots=True)
class Kept:
    """The last good version of a feed or page."""

    head: Head
    raw: bytes


class Cache:
    """Copies by address, one file each; whatever is damaged is as good as not there."""

    def __init__(self, folder: Path | None = None) -> None:
        """`folder` is that of the platform unless given."""
        self._folder = folder or cache_folder() / "feeds"

    def head(self, address: str) -> Head | None:
        """Return what is known of the copy of `address`, or None when there is none to use."""
        try:
            with self._file(address).open("rb") as file:
                return _head(file.readline(_LARGEST_HEAD), address)
        except (OSError, ValueError):
            return None

    def get(self, address: str) -> Kept | None:
        """Return the copy of `address`, or None when there is none that can be used."""
        try:
            with self._file(address).open("rb") as file:
                return Kept(_head(file.readline(_LARGEST_HEAD), address), file.read())
        except (OSError, ValueError):
            return None

    def put(self, address: str, kept: Kept) -> None:
        """Keep `kept` as the copy of `address`; raises OSError and leaves the one before."""
        validators = kept.head.validators
        head = {
            "address": address,
            "media_type": kept.head.media_type,
            "from": validators.address,
            "etag": validators.etag,
            "last_modified": validators.last_modified,
            "fetched": kept.head.fetched.isoformat(timespec="seconds"),
        }
        self._folder.mkdir(parents=True, exist_ok=True)
        replace_whole(self._file(address), json.dumps(head).encode() + b"\n" + kept.raw)

    def behind(self, address: str) -> Cache:
        """Return the copies of the pages behind the items of the feed at `address`."""
        return Cache(self._pages(address))

    def keep_only(self, addresses: Iterable[str]) -> None:
        """Remove all copies but those of `addresses`."""
        kept = {self._file(address) for address in addresses}
        for file in self._folder.glob(f"*{_SUFFIX}"):
            if file not in kept:
                with suppress(OSError):
                    file.unlink()

    def forget(self, address: str) -> None:
        """Remove the copy of the feed at `address` and of all pages behind it."""
        with suppress(OSError):
            self._file(address).unlink()
        rmtree(self._pages(address), ignore_errors=True)

    def move_pages(self, address: str, new: str) -> None:
        """Let the pages behind `address`, which has moved, be those behind `new`."""
        with suppress(OSError):
            self._pages(address).rename(self._pages(new))

    def _pages(self, address: str) -> Path:
        return self._folder / _key(address)

    def _file(self, address: str) -> Path:
        return self._folder / f"{_key(address)}{_SUFFIX}"


def _head(line: bytes, address: str) -> Head:
    """Return the head of the copy of `address` that `line` holds; raises ValueError."""
    try:
        head: dict[str, object] = json.loads(line)
        given = [head[name] for name in ("media_type", "etag", "last_modified")]
        media_type, etag, last_modified = (None if v is None else str(v) for v in given)
        if head["address"] != address:
            raise ValueError("a copy of another address")
        return Head(
            media_type,
            Validators(str(head["from"]), etag, last_modified),
            datetime.fromisoformat(str(head["fetched"])),
        )
    except (KeyError, TypeError, RecursionError) as error:
        raise ValueError("damaged") from error


def _key(address: str) -> str:
    # No part of an address is ever part of a file name.
    return sha256(address.encode("utf-8", "surrogatepass")).hexdigest()
