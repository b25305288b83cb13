"""Export the pictures of the README from the app itself: python tests/tui/picture.py FOLDER."""

from __future__ import annotations

import asyncio
import re
import sys
from pathlib import Path

from briefing.bundled import bundled
from tui.app import BriefingApp

PICTURES = {
    "app.svg": ((160, 45), ()),
    "quotes.svg": ((110, 34), ("2", "j", "j")),
    "timeline.svg": ((110, 34), ("3", "j")),
    "narrow.svg": ((80, 24), ("1",)),
}
"""File name, size in columns and lines, and the keys pressed first."""


async def take(target: Path, size: tuple[int, int], keys: tuple[str, ...]) -> None:
    """Write a picture of the app on the bundled samples after `keys` to `target`."""
    app = BriefingApp([bundled("seeds")])
    async with app.run_test(size=size) as pilot:
        await app.workers.wait_for_complete()
        await pilot.pause(1)
        for key in keys:
            await pilot.press(key)
            await pilot.pause(0.3)
        target.write_text(_self_contained(app.export_screenshot(title="briefing")), "utf-8")


def _self_contained(picture: str) -> str:
    """Return `picture` without the addresses of fonts: it is to work offline as well."""
    picture = re.sub(r"@font-face \{[^}]*\}\s*", "", picture)
    return picture.replace("Fira Code", "Menlo, Consolas, DejaVu Sans Mono")


if __name__ == "__main__":
    for name, (size, keys) in PICTURES.items():
        asyncio.run(take(Path(sys.argv[1]) / name, size, keys))
