"""Tell one state of the engine from another, so that kept analyses are known to be old."""

from __future__ import annotations

import hashlib
from functools import lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING, Final

from briefing._version import __version__

if TYPE_CHECKING:
    from collections.abc import Iterator
    from importlib.resources.abc import Traversable

_PARTS: Final = (
    *("bullets", "figures", "language", "layout", "model", "quotes", "timeline"),
    *("block.py", "dates.py", "months.py", "pipeline.py", "plain.py", "span.py"),
)
"""The modules and tables on which an analysis hangs."""
_KINDS: Final = (".py", ".json", ".txt")


@lru_cache(maxsize=1)
def engine_fingerprint() -> str:
    """Return the version with a digest of the engine's modules and tables ("0.3.0+1a2b3c4d5e6f").

    Any change of them changes it, also under the same version number.
    """
    digest = hashlib.sha256()
    root = files("briefing")
    for part in _PARTS:
        for name, file in sorted(_files(part, root / part)):
            digest.update(f"{name}\0".encode())
            digest.update(file.read_bytes())
    return f"{__version__}+{digest.hexdigest()[:12]}"


def _files(name: str, node: Traversable) -> Iterator[tuple[str, Traversable]]:
    if node.is_dir():
        for child in node.iterdir():
            yield from _files(f"{name}/{child.name}", child)
    elif name.endswith(_KINDS):
        yield name, node
