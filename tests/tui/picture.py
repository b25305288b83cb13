"""Export the pictures of the README from the app itself: python tests/tui/picture.py FOLDER."""

from __future__ import annotations

import asyncio
import contextlib
import os
import re
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.bundled import bundled
from tui.app import BriefingApp

if TYPE_CHECKING:
    from textual.pilot import Pilot

PICTURES = {
    "app.svg": ((160, 45), ()),
    "quotes.svg": ((110, 34), ("2", "j", "j")),
    "timeline.svg": ((110, 34), ("3", "j")),
    "narrow.svg": ((80, 24), ("1",)),
    "story.svg": ((160, 45), ("s", "5", "j")),
    "compare.svg": ((140, 40), ("n", "|", "right_square_bracket")),
    "correct.svg": ((110, 34), ("2", "c")),
    "search.svg": ((110, 34), ("F", *"gates ostrand")),
    "notes.svg": (
        (160, 45),
        ("right_square_bracket", "H", *"]w", *"ask the ministry", "enter", "8"),
    ),
    "help.svg": ((110, 34), ("question_mark",)),
    "light.svg": ((160, 45), ("t", *["down"] * 3, "enter", "1")),
}
"""File name, size in columns and lines, and the keys pressed first."""


async def take(target: Path, size: tuple[int, int], keys: tuple[str, ...]) -> None:
    """Write a picture of the app on the bundled story of the dam, after `keys`, to `target`."""
    app = BriefingApp(sorted(bundled("seeds").glob("dam-*.txt")))
    async with app.run_test(size=size) as pilot:
        await _settle(pilot)
        for key in keys:
            await pilot.press(key)
            await _settle(pilot)
        target.write_text(_self_contained(app.export_screenshot(title="briefing")), "utf-8")


async def _settle(pilot: Pilot[None]) -> None:
    for _ in range(3):
        await pilot.app.workers.wait_for_complete()
        await pilot.pause(0.1)


def _self_contained(picture: str) -> str:
    """Return `picture` without the addresses of fonts: it is to work offline as well."""
    picture = re.sub(r"@font-face \{[^}]*\}\s*", "", picture)
    return picture.replace("Fira Code", "Menlo, Consolas, DejaVu Sans Mono")


def main(folder: Path) -> None:
    """Take all pictures, in a folder of their own, with a library of their own."""
    for name, (size, keys) in PICTURES.items():
        with tempfile.TemporaryDirectory() as place:
            os.environ["BRIEFING_DATA"] = place
            os.environ["BRIEFING_CONFIG"] = f"{place}/config.toml"
            Path(os.environ["BRIEFING_CONFIG"]).touch()
            with contextlib.chdir(place):
                asyncio.run(take(folder / name, size, keys))


if __name__ == "__main__":
    main(Path(sys.argv[1]).absolute())
