"""Keep what was fetched, so that it can be read offline and need not be sent again."""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import asdict, dataclass
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
class Kept:
    """The last good version of a feed or page."""

    raw: bytes
    media_type: str | None
    validators: Validators
    fetched: datetime
    """When the server last said that it is the newest, in UTC."""


class Cache:
    """Copies by address, one file each; whatever is damaged is as good as not there."""

    def __init__(self, folder: Path | None = None) -> None:
        """`folder` is that of the platform unless given."""
        self._folder = folder or cache_folder() / "feeds"

    def get(self, address: str) -> Kept | None:
        """Return the copy of `address`, or None when there is none that can be used."""
        try:
            with self._file(address).open("rb") as file:
                head = json.loads(file.readline(_LARGEST_HEAD))
                if head["address"] != address:
                    return None
                return Kept(
                    raw=file.read(),
                    media_type=head["media_type"],
                    validators=Validators(**head["validators"]),
                    fetched=datetime.fromisoformat(head["fetched"]),
                )
        except (OSError, ValueError, KeyError, TypeError):
            return None

    def put(self, address: str, kept: Kept) -> None:
        """Keep `kept` as the copy of `address`; raises OSError and leaves the one before."""
        head = {
            "address": address,
            "media_type": kept.media_type,
            "validators": asdict(kept.validators),
            "fetched": kept.fetched.isoformat(timespec="seconds"),
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


def _key(address: str) -> str:
    # No part of an address is ever part of a file name.
    return sha256(address.encode("utf-8", "surrogatepass")).hexdigest()
