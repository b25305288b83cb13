"""Run a command; the edge at which every error becomes one line."""

from __future__ import annotations

import errno
import os
import sys
from contextlib import suppress
from io import TextIOWrapper
from typing import TYPE_CHECKING, Final, Protocol, TextIO

from briefing.bundled import bundled
from briefing.cli.arguments import build_parser, parse
from briefing.cli.options import given_settings
from briefing.config import load
from briefing.config.table import KEEP
from briefing.errors import BriefingError, DateError, FeedsError, UnreadableError
from briefing.plain import one_line
from briefing.sources import named_by

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Callable, Sequence
    from datetime import date
    from pathlib import Path

    from briefing.config import Configuration, Problem
    from briefing.model import Article
    from briefing.sources import Source

STDIN: Final = "-"
FAILED: Final = 2
INTERRUPTED: Final = 130
"""128 + SIGINT, as shells count it."""


class OpenApp(Protocol):
    """Opens the app and returns its exit code."""

    def __call__(
        self,
        paths: Sequence[Path | Source],
        *,
        piped: Sequence[Article],
        published: date | None,
        configuration: Configuration,
    ) -> int:
        """Open `paths` and the articles `piped` in; `published` dates articles that state none."""


class Keys(Protocol):
    """What the app knows about keys, and the command line does not."""

    def problems(self, configuration: Configuration) -> Sequence[Problem]:
        """Return what is wrong with the keys that `configuration` gives."""

    def listing(self, configuration: Configuration) -> str:
        """Return the ids of all commands with the keys in force, a line each."""


def run(argv: Sequence[str], open_app: OpenApp, keys: Keys | None = None) -> int:
    """Carry out the command line `argv` and return the exit code.

    0 when all went well, also when the reader of a pipe has left; 2 after an
    error that the user can mend, told in one line each; 130 after Ctrl-C.
    """
    _open_closed_streams()
    _make_able_to_tell_all(sys.stdout)
    try:
        code = _dispatch(parse(argv), open_app, keys)
        sys.stdout.flush()
    except BriefingError as error:
        complain(error)
        return FAILED
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        _silence_stdout()
        return 0
    except OSError as error:
        _silence_stdout()
        complain(
            f"cannot write to standard output: {os.strerror(error.errno or errno.EIO).lower()}"
        )
        return FAILED
    return code


def complain(error: BriefingError | str) -> None:
    """Print `error` as one safe line on standard error, if that takes it."""
    with suppress(OSError):
        print(f"briefing: {one_line(str(error))}", file=sys.stderr)  # noqa: T201


def say(words: str) -> None:
    """Print `words` as one safe line on standard output."""
    print(one_line(words))  # noqa: T201


def read_day(words: str | None) -> date | None:
    """Return the day that the option `--date` names; raises DateError."""
    from briefing.dates import read_date  # noqa: PLC0415 - only when the option is used

    if words is None:
        return None
    day = read_date(words)
    if day is None:
        raise DateError(one_line(words))
    return day


def read_stdin(
    published: date | None,
    encoding: str | None = None,
    lost: Callable[[UnreadableError], None] | None = None,
) -> list[Article]:
    """Return the articles on standard input; raises UnreadableError.

    `lost` is told of what of an archive cannot be read, see `briefing.read.read_bytes`.
    """
    from briefing.read import LARGEST, read_bytes  # noqa: PLC0415

    raw = sys.stdin.buffer.read(LARGEST + 1)
    if len(raw) > LARGEST:
        raise UnreadableError("standard input", f"it is larger than {LARGEST // 1024**2} MB")
    return read_bytes(raw, "standard input", published=published, encoding=encoding, lost=lost)


def _dispatch(asked: Namespace, open_app: OpenApp, keys: Keys | None) -> int:
    match asked.command:
        case "export":
            # Imported here, so that --help and --version start at once.
            from briefing.cli.export import export  # noqa: PLC0415

            return export(asked)
        case "feeds" if asked.action != "open":
            from briefing.cli.feeds import feeds  # noqa: PLC0415

            return feeds(asked)
        case "import" | "search" | "library":
            from briefing.cli.library import COMMANDS  # noqa: PLC0415

            return COMMANDS[asked.command](asked)
        case "corrections":
            from briefing.cli.corrections import corrections  # noqa: PLC0415

            return corrections(asked)
        case "config":
            return _config(asked.what, keys)
        case "completion":
            return _print_completion(asked.shell)
        case _:
            published = read_day(asked.date)
            piped = read_stdin(published) if STDIN in asked.paths else []
            paths = named_by(path for path in asked.paths if path != STDIN)
            configuration = load(given_settings(asked))
            if not asked.paths:
                paths = _unnamed(asked.command, library=configuration[KEEP])
            return open_app(paths, piped=piped, published=published, configuration=configuration)


def _config(what: str, keys: Keys | None) -> int:
    from briefing.cli import config  # noqa: PLC0415 - only for this command

    if what == "path":
        config.print_path()
    elif what == "init":
        config.begin()
    else:
        configuration = load()
        for problem in (*configuration.problems, *(keys.problems(configuration) if keys else ())):
            complain(str(problem))
        if what == "keys" and keys:
            sys.stdout.write(keys.listing(configuration))
        else:
            config.show(configuration)
    return 0


def _unnamed(command: str, *, library: bool) -> list[Path | Source]:
    """Return what is opened when nothing is named.

    That is what was kept of the feeds and, but for the command of feeds, the
    watched folders and what is to be read in the library; else the samples.
    """
    # Only when nothing is named.
    from briefing.feeds import kept_feeds  # noqa: PLC0415

    kept = kept_feeds()
    if command == "feeds":
        if not kept:
            raise FeedsError("you follow no feed yet; add one with `briefing feeds add ADDRESS`")
        return [*kept]
    shelved: list[Path | Source] = []
    if library:
        from briefing.unread import shelved_sources  # noqa: PLC0415

        shelved = shelved_sources()
    return [*kept, *shelved] or [bundled("seeds")]


def _print_completion(shell: str) -> int:
    import shtab  # noqa: PLC0415 - only for this command

    sys.stdout.write(shtab.complete(build_parser(), shell))
    return 0


def _open_closed_streams() -> None:
    """Open the standard streams that were handed over closed, so that no file takes their place.

    Nothing can be read from them; what is written to standard output fails,
    and to standard error is lost.
    """
    for number, name in enumerate(("stdin", "stdout", "stderr")):
        if getattr(sys, name) is None:
            nowhere = os.open(os.devnull, os.O_WRONLY if name == "stderr" else os.O_RDONLY)
            if nowhere != number:
                os.dup2(nowhere, number)
                os.close(nowhere)
            mode = "r" if name == "stdin" else "w"
            stream = open(number, mode, encoding="utf-8", closefd=False)  # noqa: SIM115
            setattr(sys, name, stream)


def _make_able_to_tell_all(stream: TextIO) -> None:
    """Let `stream` take every sign, whatever the locale.

    A file or a program gets UTF-8, so that it gets the same bytes everywhere; a
    terminal gets "?" for what it cannot show.
    """
    if isinstance(stream, TextIOWrapper):
        if stream.isatty():
            stream.reconfigure(errors="replace")
        else:
            stream.reconfigure(encoding="utf-8", errors="replace")


def _silence_stdout() -> None:
    # The interpreter flushes standard output once more when it ends, and would complain.
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)
