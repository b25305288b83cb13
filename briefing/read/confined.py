"""Run the parsers that can hang or explode in a process of their own.

A page of 20,000 nested tags or a feed with 100,000 attributes keeps a parser
busy for minutes. The child process gets bytes and gives back plain data; it
has limits on time and memory, and it is ended when it exceeds them. One child
serves many inputs, since its imports take longer than most of them.

The child reads frames from its standard input: a line of JSON that names the
reader, the address and the number of bytes, then the bytes. It answers with a
line that holds the number of bytes of the answer, then JSON.
"""

from __future__ import annotations

import atexit
import json
import os
import subprocess
import sys
from contextlib import suppress
from importlib import import_module
from threading import Lock, Timer
from typing import IO, TYPE_CHECKING, Final, Literal

from briefing.errors import UnreadableError
from briefing.read.draft import Draft

if TYPE_CHECKING:
    from collections.abc import Callable

Reader = Literal["page", "feed", "mail", "pdf", "chapter", "warc"]

SECONDS: Final = 20.0
"""On the clock, and of the processor, for one input."""
_MEMORY: Final = 2 * 1024**3
_NEEDS: Final = {"pdf": ("pypdf", "pdf")}
"""Which package a reader needs that is not always there, and the extra that brings it."""
_MOST_DRAFTS: Final = 5000


class _Child:
    """A process that parses, one input at a time; begun when it is first needed."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._process: subprocess.Popen[bytes] | None = None

    def ask(self, reader: Reader, raw: bytes, address: str | None, seconds: float) -> object:
        """Return what `reader` makes of `raw`, or None when it failed or took too long."""
        with self._lock:
            process = self._running()
            timer = Timer(seconds, process.kill)
            timer.start()
            try:
                return _exchange(process, reader, raw, address, seconds)
            except (OSError, ValueError):
                self._end()
                return None
            finally:
                timer.cancel()

    def end(self) -> None:
        """End the process, if there is one."""
        with self._lock:
            self._end()

    def _running(self) -> subprocess.Popen[bytes]:
        if self._process is None or self._process.poll() is not None:
            self._end()
            self._process = subprocess.Popen(
                # -P: a file in the reader's folder never stands in for a module.
                [sys.executable, "-P", "-m", "briefing.read.confined"],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
            )
        return self._process

    def _end(self) -> None:
        if self._process is None:
            return
        self._process.kill()
        for stream in (self._process.stdin, self._process.stdout):
            if stream is not None:
                with suppress(OSError):
                    stream.close()
        self._process.wait()
        self._process = None


_CHILD: Final = _Child()
atexit.register(_CHILD.end)


def read_confined(
    reader: Reader, raw: bytes, source: str, *, address: str | None = None, seconds: float = SECONDS
) -> list[Draft]:
    """Return the articles that `reader` finds in `raw`, which came from `source`.

    Raises UnreadableError, which names `source`, when the reader finds none,
    fails, or takes longer than `seconds` or too much memory.
    """
    answer = _CHILD.ask(reader, raw, address, seconds) if seconds > 0 else None
    match answer:
        case {"drafts": list(plain)}:
            try:
                return [Draft.from_plain(one) for one in plain[:_MOST_DRAFTS]]
            except (ValueError, AttributeError) as error:
                raise UnreadableError(source, "its parser gave no article") from error
        case {"missing": str(package)}:
            _, extra = _NEEDS.get(reader, (package, "all"))
            raise UnreadableError(
                source, f"this needs {package}; install it with pip install 'briefing-tui[{extra}]'"
            )
        case {"error": str(reason)}:
            raise UnreadableError(source, reason)
    raise UnreadableError(source, "it is too large or too tangled to be read within bounds")


def _exchange(
    process: subprocess.Popen[bytes], reader: str, raw: bytes, address: str | None, seconds: float
) -> object:
    given, answered = process.stdin, process.stdout
    if given is None or answered is None:
        raise ValueError("no pipes")
    asked = {"reader": reader, "size": len(raw), "address": address, "seconds": seconds}
    given.write(json.dumps(asked).encode() + b"\n")
    given.write(raw)
    given.flush()
    size = int(answered.readline() or b"x")
    answer = answered.read(size)
    if len(answer) != size:
        raise ValueError("the answer was cut off")
    found: object = json.loads(answer)
    return found


def _serve(given: IO[bytes], answered: IO[bytes]) -> None:
    """Answer frames until there are no more."""
    _limit_memory()
    while line := given.readline():
        asked = json.loads(line)
        raw = given.read(asked["size"])
        _limit_time(asked["seconds"])
        answer = json.dumps(_answer(asked["reader"], raw, asked["address"])).encode()
        answered.write(b"%d\n" % len(answer))
        answered.write(answer)
        answered.flush()


def _answer(reader: str, raw: bytes, address: str | None) -> dict[str, object]:
    try:
        read: Callable[[bytes, str | None], list[Draft]] = import_module(
            f"briefing.read.{reader}"
        ).read
        return {"drafts": [draft.as_plain() for draft in read(raw, address)]}
    except ModuleNotFoundError as error:
        return {"missing": error.name or reader}
    except ValueError as error:
        # Readers say with a ValueError of their own words why there is no article.
        reason = str(error)
        return {"error": reason if reason.isprintable() and 0 < len(reason) < 100 else _FAILED}
    except (Exception, RecursionError):  # noqa: BLE001 - the edge: parsers of others raise anything
        return {"error": _FAILED}


_FAILED: Final = "its parser fails on it; it may be damaged"


def _limit_memory() -> None:
    with suppress(ImportError, OSError, ValueError):
        import resource  # noqa: PLC0415 - not on every platform

        resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))


def _limit_time(seconds: float) -> None:
    with suppress(ImportError, OSError, ValueError):
        import resource  # noqa: PLC0415

        used = resource.getrusage(resource.RUSAGE_SELF)
        soft = int(used.ru_utime + used.ru_stime + seconds) + 1
        _, hard = resource.getrlimit(resource.RLIMIT_CPU)
        resource.setrlimit(resource.RLIMIT_CPU, (soft, hard))


def _main() -> None:
    # What parsers print must not get between the answers.
    answered = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    _serve(sys.stdin.buffer, answered)


if __name__ == "__main__":
    with suppress(KeyboardInterrupt, BrokenPipeError):
        _main()
