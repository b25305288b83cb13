"""The program in a real terminal: it opens, hears its keys, and leaves the terminal as it was."""

from __future__ import annotations

import os
import select
import subprocess
import sys
import time
from pathlib import Path

import pytest

pty = pytest.importorskip("pty", reason="this system has no pseudo-terminals")

ROOT = Path(__file__).parents[2]
SECONDS = 30


def in_terminal(command: str, shown: bytes, keys: bytes) -> tuple[bytes, int]:
    """Run `command` in a shell on a terminal, press `keys` once `shown` is there; return all."""
    child, terminal = pty.fork()
    if child == 0:  # pragma: no cover - the other process
        os.chdir(ROOT)
        os.environ.update(TERM="xterm-256color", COLUMNS="100", LINES="30")
        os.execv("/bin/sh", ["sh", "-c", command])  # noqa: S606 - the shell makes the pipe
    seen = b""
    pressed = False
    end = time.monotonic() + SECONDS
    while time.monotonic() < end:
        if select.select([terminal], [], [], 0.1)[0]:
            try:
                part = os.read(terminal, 65536)
            except OSError:
                break
            if not part:
                break
            seen += part
        if not pressed and shown in seen:
            os.write(terminal, keys)
            pressed = True
    _, status = os.waitpid(child, 0)
    os.close(terminal)
    assert pressed, seen[-2000:]
    return seen, os.waitstatus_to_exitcode(status)


@pytest.mark.parametrize(
    "command",
    ["{python} -m tui seeds/dam-1-courier.txt", "{python} -m tui - < seeds/dam-1-courier.txt"],
    ids=["a file", "standard input"],
)
def test_the_app_opens_in_a_terminal_and_quits_by_key(command: str) -> None:
    seen, code = in_terminal(command.format(python=sys.executable), b"Kessary", b"q")
    assert code == 0
    assert b"\x1b[?1049h" in seen
    assert b"\x1b[?1049l" in seen


@pytest.mark.parametrize("words", [(), ("seeds",)], ids=["samples", "a folder"])
def test_without_a_terminal_it_says_what_to_do_instead(words: tuple[str, ...]) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tui", *words],
        capture_output=True,
        cwd=ROOT,
        timeout=60,
        check=False,
    )
    assert done.returncode == 2
    assert done.stdout == b""
    assert done.stderr.decode().splitlines() == [
        "briefing: the app needs a terminal; `briefing export` writes a briefing without"
    ]


def test_a_terminal_that_can_show_no_app_is_told_what_to_do_instead() -> None:
    seen, code = in_terminal(f"TERM=dumb {sys.executable} -m tui seeds", b"export", b"")
    assert code == 2
    assert b"can show no app; `briefing export`" in b" ".join(seen.split())
    assert b"\x1b[" not in seen
