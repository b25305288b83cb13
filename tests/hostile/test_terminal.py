"""What reaches a real terminal is what the app sends, never what an article holds."""

from __future__ import annotations

import fcntl
import os
import pty
import select
import struct
import subprocess
import sys
import termios
import time
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).parents[2]
TITLE: Final = "\x1b]0;owned\x07 bridge \x1b]52;c;b3duZWQ=\x07 closes"
STORY: Final = (
    f"{TITLE}\n\nThe harbour authority said \x1b[2J\x9b2J“go \x1b]8;;file:///etc\x07there”. "
    "\u202eReversed\u202c [@click=app.quit]words[/] \x08\x7f stay words.\n\n"
    + "Nothing else was said in the town that day. "
    * 60
)


def shown_by_terminal(path: Path, keys: str) -> bytes:
    """Return all that the app writes to its terminal while `keys` are typed and it ends."""
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 30, 120, 0, 0))
    app = subprocess.Popen(
        [sys.executable, "-m", "tui", str(path)],
        cwd=ROOT,
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        env={**os.environ, "TERM": "xterm-256color"},
        start_new_session=True,
    )
    os.close(theirs)
    written = b""
    typed = False
    deadline = time.monotonic() + 30
    while time.monotonic() < deadline:
        if select.select([ours], [], [], 0.5)[0]:
            try:
                written += os.read(ours, 65536)
            except OSError:  # the terminal is closed when the app has ended
                break
        elif not typed and b"Article" in written:
            os.write(ours, keys.encode())
            typed = True
        elif app.poll() is not None:
            break
    os.close(ours)
    assert app.wait(timeout=5) == 0
    return written


def test_no_escape_of_an_article_reaches_the_terminal(tmp_path: Path) -> None:
    path = tmp_path / "story.txt"
    path.write_text(STORY, "utf-8")
    written = shown_by_terminal(path, "12345jjoaq")
    assert b"harbour authority" in written
    for foreign in (b"\x1b]0;owned", b"\x1b]52;", b"\x1b]8;;file", b"\xc2\x9b", "\u202e".encode()):
        assert foreign not in written
