"""Start `briefing`: hand the app to the command line, and import it only when it opens."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from briefing.cli import run

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from pathlib import Path

    from briefing.model import Article


def main() -> None:
    """Run the command line of this process and end it with the exit code."""
    sys.exit(run(sys.argv[1:], open_app))


def open_app(paths: Sequence[Path], *, piped: Sequence[Article], published: date | None) -> int:
    """Open the app on `paths` and the articles `piped` in, and return its exit code."""
    from tui.app import run_app  # noqa: PLC0415 - textual is imported only when the app opens

    return run_app(paths, piped=piped, published=published)
