"""What can be said on the command line."""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING, Final, NoReturn

from briefing._version import __version__
from briefing.cli.corrections_arguments import add_corrections
from briefing.cli.library_arguments import add_library
from briefing.cli.options import add_settings, destination
from briefing.config.table import KEEP
from briefing.errors import UsageError
from briefing.export import FORMATS
from briefing.plain import one_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from _typeshed import SupportsWrite

COMMANDS: Final = (
    "open", "export", "import", "search", "library", "feeds", "corrections", "config", "completion"
)  # fmt: skip
SHELLS: Final = ("bash", "zsh", "fish", "tcsh")

_PATHS_HELP: Final = "files, folders or addresses (https://…); - reads standard input"
_EPILOG: Final = """\
examples:
  briefing                            open what is still to be read, or the samples
  briefing story.txt clippings/       open a file and a folder
  briefing https://news.example/feed  fetch a page or a feed, and open it
  briefing export story.txt           print the briefing as Markdown
  briefing export *.txt -o brief.md   write one briefing of many articles
  briefing feeds add https://…        follow a feed; `briefing feeds refresh` fetches what is new
"""


class _Parser(argparse.ArgumentParser):
    """A parser whose complaints are errors of ours, and whose help is written or fails."""

    def error(self, message: str) -> NoReturn:
        raise UsageError(f"{one_line(message)}; see `{self.prog} --help`")

    def _print_message(self, message: str, file: SupportsWrite[str] | None = None) -> None:
        # argparse passes over an OSError here, and flushes only when the interpreter ends.
        print(message, end="", file=file)
        sys.stdout.flush()


def build_parser() -> argparse.ArgumentParser:
    """Return the parser of the whole command line; its complaints raise UsageError."""
    parser = _Parser(
        prog="briefing",
        usage="briefing [PATH ...] | briefing COMMAND ... | briefing [COMMAND] --help",
        description="Read a pile of news: bullets, quotes by speaker and a timeline, "
        "each one key away from its sentence.",
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"briefing {__version__}")
    commands = parser.add_subparsers(
        prog="briefing", dest="command", metavar="COMMAND", title="commands", parser_class=_Parser
    )
    _add_open(commands.add_parser("open", help="open the app (what happens without a command)"))
    _add_export(commands.add_parser("export", help="write a briefing without opening the app"))
    _add_feeds(commands.add_parser("feeds", help="follow feeds, and read them offline"))
    add_library(commands)
    add_corrections(commands)
    config = commands.add_parser("config", help="show the settings, or begin a file of them")
    config.add_argument(
        "what",
        nargs="?",
        choices=("show", "path", "keys", "init"),
        default="show",
        help="show: values and where each comes from; path: of the file; keys: of all commands; "
        "init: write a file with all defaults, if there is none",
    )
    completion = commands.add_parser("completion", help="print a completion script for a shell")
    completion.add_argument("shell", choices=SHELLS, help="the shell to complete in")
    return parser


def parse(argv: Sequence[str]) -> argparse.Namespace:
    """Return what `argv` asks for; without a command it is `open`. Raises UsageError."""
    words = list(argv)
    if not words or words[0] not in {*COMMANDS, "--version", "--help", "-h"}:
        words.insert(0, "open")
    return build_parser().parse_args(words)


def _add_open(parser: argparse.ArgumentParser) -> None:
    _add_paths(parser, "*", f"{_PATHS_HELP}; without one, what is still to be read")
    _add_date(parser)
    add_settings(parser, "open")
    parser.add_argument(
        "--no-library",
        dest=destination(KEEP),
        action="store_const",
        const=(False,),
        help="keep nothing of this sitting (as --keep off)",
    )


def _add_export(parser: argparse.ArgumentParser) -> None:
    _add_paths(parser, "*", _PATHS_HELP)
    parser.add_argument(
        "--feeds", action="store_true", help="brief what was fetched of your feeds, too"
    )
    parser.add_argument(
        "-o", "--output", metavar="FILE", help="write to FILE instead of standard output"
    )
    parser.add_argument("--force", action="store_true", help="replace FILE if it exists")
    parser.add_argument(
        "--encoding", metavar="NAME", help="of texts that are not UTF-8 (default: guessed)"
    )
    parser.add_argument(
        "--since",
        metavar="last|DAY",
        help="put what is new first: since you last read these articles, or since a day",
    )
    parser.add_argument("--format", choices=FORMATS, default="markdown", help="default: markdown")
    parser.add_argument(
        "--full-text",
        action="store_true",
        help="put the whole articles in, not only the cited sentences (html)",
    )
    _add_date(parser)
    add_settings(parser, "export")


def _add_feeds(parser: argparse.ArgumentParser) -> None:
    actions = parser.add_subparsers(
        dest="action", metavar="ACTION", title="actions", parser_class=_Parser
    )
    add = actions.add_parser("add", help="follow a feed, or the feed that a page names")
    add.add_argument("address", metavar="ADDRESS", help="of the feed or the page")
    add.add_argument("--title", help="how to call it (default: as it calls itself)")
    add.add_argument(
        "--full-text", action="store_true", help="fetch the page behind each item as well"
    )
    add.add_argument(
        "--unchecked", action="store_true", help="fetch nothing, take the address as it is"
    )
    actions.add_parser("list", help="show the feeds with their numbers (also without an action)")
    remove = actions.add_parser("remove", help="follow a feed no more")
    remove.add_argument("feed", metavar="ADDRESS|NUMBER")
    refresh = actions.add_parser("refresh", help="fetch what is new, of all feeds or of some")
    refresh.add_argument("feeds", nargs="*", metavar="ADDRESS|NUMBER")
    taken = actions.add_parser("import", help="add the feeds of an OPML file")
    taken.add_argument("file", metavar="FILE", help="- reads standard input")
    given = actions.add_parser("export", help="write the feeds as an OPML file")
    given.add_argument("file", nargs="?", metavar="FILE", help="default: standard output")
    given.add_argument("--force", action="store_true", help="replace FILE if it exists")
    kept = actions.add_parser("open", help="read in the app what was fetched, offline")
    kept.set_defaults(paths=[])
    _add_date(kept)


def _add_paths(parser: argparse.ArgumentParser, count: str, help_text: str) -> None:
    paths = parser.add_argument("paths", nargs=count, metavar="PATH", help=help_text)
    # Read by shtab, which knows how each shell completes file names.
    paths.complete = {  # type: ignore[attr-defined]
        "bash": "_shtab_compgen_files",
        "zsh": "_files",
        "tcsh": "f",
        "fish": "__fish_complete_path",
    }


def _add_date(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--date",
        metavar="DAY",
        help="publication date of articles that state none, such as 2025-04-08",
    )
