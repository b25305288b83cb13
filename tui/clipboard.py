"""Copy text by a program of the system; the terminal's own way (OSC 52) is Textual's."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_SECONDS: Final = 2.0
"""How long a program may take; a clipboard over a dead connection never answers."""


@dataclass(frozen=True, slots=True)
class Program:
    """A program that takes the text to copy on its standard input."""

    command: tuple[str, ...]
    variable: str = ""
    """Is set in the environment wherever the program has a clipboard to talk to."""
    platforms: tuple[str, ...] = ()
    """Beginnings of `sys.platform`; none for all."""
    encoding: str = "utf-8"


PROGRAMS: Final = (
    Program(("pbcopy",), platforms=("darwin",)),
    Program(("clip.exe",), platforms=("win32", "cygwin"), encoding="utf-16"),
    Program(("clip.exe",), variable="WSL_DISTRO_NAME", encoding="utf-16"),
    Program(("termux-clipboard-set",), variable="TERMUX_VERSION"),
    Program(("wl-copy",), variable="WAYLAND_DISPLAY"),
    Program(("xclip", "-selection", "clipboard", "-in"), variable="DISPLAY"),
    Program(("xsel", "--clipboard", "--input"), variable="DISPLAY"),
    Program(("tmux", "load-buffer", "-w", "-"), variable="TMUX"),
)
"""The first that is there and works is used."""


def copy_by_program(text: str, environ: Mapping[str, str] = os.environ) -> str | None:
    """Give `text` to the clipboard of the system; return the program that took it, or None.

    No shell is involved, and a program that does not answer in time is ended.
    """
    for program in _programs(environ):
        path = shutil.which(program.command[0], path=environ.get("PATH"))
        if path is None:
            continue
        try:
            # What a program leaves running to serve the clipboard must not hold our pipes.
            subprocess.run(  # noqa: S603 - a command of the table above
                [path, *program.command[1:]],
                input=text.encode(program.encoding, "replace"),
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                timeout=_SECONDS,
                check=True,
                env=dict(environ),
            )
        except (OSError, subprocess.SubprocessError):
            continue
        return program.command[0]
    return None


def _programs(environ: Mapping[str, str]) -> Iterator[Program]:
    for program in PROGRAMS:
        if program.platforms and not sys.platform.startswith(program.platforms):
            continue
        if program.variable and not environ.get(program.variable):
            continue
        yield program
