"""What can be said of the library on the command line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeVar

if TYPE_CHECKING:
    import argparse

Parser = TypeVar("Parser", bound="argparse.ArgumentParser")

_LANGUAGE: Final = (
    'words, "exact phrases" and fields: speaker:brandt kind:direct|partial|indirect '
    "before:2025-04-09 after:2025-04-01 outlet:courier tag:war "
    "has:quote|event|figure|note|highlight is:read|unread|starred|later"
)


def add_library(commands: argparse._SubParsersAction[Parser]) -> None:
    """Add the commands import, search and library to `commands`."""
    taken = commands.add_parser("import", help="keep articles in the library")
    taken.add_argument("paths", nargs="+", metavar="PATH", help="files or folders")
    taken.add_argument("--date", metavar="DAY", help="of articles that state no publication date")
    search = commands.add_parser("search", help="search the library", epilog=_LANGUAGE)
    search.add_argument("words", nargs="*", metavar="WORDS", help=_LANGUAGE)
    search.add_argument("--json", action="store_true", help="print JSON")
    search.add_argument(
        "--save", metavar="NAME", help="keep the search under a name; --saved NAME repeats it"
    )
    search.add_argument("--saved", metavar="NAME", help="repeat a search that was kept")
    search.add_argument("--forget", metavar="NAME", help="keep that search no more")
    search.add_argument("--list", action="store_true", help="show the searches that are kept")
    search.add_argument(
        "--limit", type=int, default=20, metavar="N", help="of each type of result (default: 20)"
    )
    library = commands.add_parser("library", help="show where the library is and what it holds")
    library.add_argument(
        "what",
        nargs="?",
        choices=("show", "path", "check", "rebuild", "watch", "unwatch"),
        default="show",
        help="show: path and counts; path: of the file; check: look for damage; "
        "rebuild: make analyses and indexes anew; watch: open FOLDER at every start of the app, "
        "or without FOLDER list those that are; unwatch: no more",
    )
    library.add_argument("folder", nargs="?", metavar="FOLDER", help="to watch, or no more")
