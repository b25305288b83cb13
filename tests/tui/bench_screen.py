"""Time the app in a real terminal: python tests/tui/bench_screen.py.

Prints the first paint beside that of a minimal Textual app in the same run,
how soon the first of 1,000 files is shown, and how soon keys are answered and
how much memory is taken with 10,000 articles in the list and one of 1 MB open.
Exits with 1 when one of the limits is missed.
"""

# ruff: noqa: T201
from __future__ import annotations

import fcntl
import os
import pty
import select
import statistics
import struct
import sys
import tempfile
import termios
import time
from pathlib import Path
from typing import Final, Self

ROOT: Final = Path(__file__).parents[2]
MINIMAL: Final = """
from textual.app import App
from textual.widgets import Static
class Minimal(App):
    def compose(self):
        yield Static("Articles")
Minimal().run()
"""
OURS: Final = ("-m", "tui")
PAINTED: Final = b"Articles"
"""What the minimal app prints, and ours over its list."""
RUNS: Final = 8
PRESSES: Final = 20
QUIET: Final = 0.4
"""Seconds without output after which the screen has settled."""
PATIENCE: Final = 300.0

MOST_TIMES_MINIMAL: Final = 1.6
MOST_MS_TO_PAINT: Final = 50
MOST_MEGABYTES: Final = 150
MOST_SECONDS_LATER: Final = 0.1
"""How much later the first of 1,000 files may be shown than a file that is opened alone."""


class Terminal:
    """A program on a pseudo-terminal of 160 by 45; ends with the context."""

    def __init__(self, *words: str) -> None:
        self.began = time.perf_counter()
        self._child, self._terminal = pty.fork()
        if self._child == 0:
            os.chdir(ROOT)
            os.environ.update(TERM="xterm-256color", COLORTERM="truecolor", PYTHONPATH=str(ROOT))
            os.execv(sys.executable, [sys.executable, *words])  # noqa: S606 - no shell is needed
        fcntl.ioctl(self._terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 45, 160, 0, 0))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        os.write(self._terminal, b"q\x11")
        while self._output(5):
            pass
        os.close(self._terminal)
        os.waitpid(self._child, 0)

    def until(self, words: bytes) -> float:
        """Return after how many seconds since the start `words` were printed."""
        seen = b""
        while words not in seen:
            part = self._output(PATIENCE)
            if not part:
                raise TimeoutError(seen[-2000:])
            seen += part
        return time.perf_counter() - self.began

    def settle(self) -> float:
        """Wait until nothing is printed any more; return when the last was, since the start."""
        last = time.perf_counter()
        while self._output(QUIET):
            last = time.perf_counter()
        return last - self.began

    def press(self, key: bytes) -> float:
        """Press `key` and return the milliseconds until something is printed."""
        begun = time.perf_counter()
        os.write(self._terminal, key)
        self._output(1)
        return 1000 * (time.perf_counter() - begun)

    @property
    def peak_megabytes(self) -> float:
        """The most memory that the program has taken so far."""
        status = Path(f"/proc/{self._child}/status").read_text("ascii")
        line = next(line for line in status.splitlines() if line.startswith("VmHWM:"))
        return int(line.split()[1]) / 1024

    def _output(self, seconds: float) -> bytes:
        if not select.select([self._terminal], [], [], seconds)[0]:
            return b""
        try:
            return os.read(self._terminal, 65536)
        except OSError:  # The program has ended.
            return b""


def story(number: int, length: int) -> str:
    """Return an invented article of at least `length` characters."""
    lines = [f"Ferry {number} leaves Corliss late again", ""]
    size = paragraph = 0
    while size < length:
        day, late = paragraph % 28 + 1, number % 50 + 2
        words = (
            f"The ferry of {day} May left {late} minutes late, pilot Mira Kestrel said. “Nobody "
            f"told us why,” she told the {paragraph} people on the pier. The port had promised to "
            "mend the engine before the summer."
        )
        lines += [words, ""]
        size += len(words)
        paragraph += 1
    return "\n".join(lines)


def fill(folder: Path, count: int, first: int) -> Path:
    """Write `count` articles into a new `folder`, the first of them `first` characters long."""
    folder.mkdir()
    for number in range(count):
        path = folder / f"{number:05}.txt"
        path.write_text(story(number, 400 if number else first), "utf-8")
    return folder


def first_paint(*words: str) -> float:
    """Return the seconds until the first paint of a program."""
    with Terminal(*words) as terminal:
        return terminal.until(PAINTED)


def first_article(path: Path) -> float:
    """Return the seconds until the first article of `path` is shown."""
    with Terminal(*OURS, str(path)) as terminal:
        return terminal.until(b"The ferry of 1 May")


def tell(words: str, value: float, most: float, unit: str) -> bool:
    """Print a figure beside its limit; return whether it keeps it."""
    kept = value <= most
    print(f"{words:56} {value:8.2f} {unit:3} (at most {most} {unit}){'' if kept else '  MISSED'}")
    return kept


def bench_start(folder: Path) -> bool:
    """Compare first paints, and the first article of many with one alone."""
    one, many = fill(folder / "one", 1, 400), fill(folder / "thousand", 1000, 400)
    minimal, ours, alone, among = [], [], [], []
    first_paint("-c", MINIMAL)
    first_article(one)  # Everything is compiled now.
    for _ in range(RUNS):
        minimal.append(first_paint("-c", MINIMAL))
        ours.append(first_paint(*OURS, str(one)))
        alone.append(first_article(one))
        among.append(first_article(many))
    # The least is the least disturbed by whatever else the machine does (timeit).
    floor, paint = min(minimal), min(ours)
    later = min(among) - min(alone)
    print(f"first paint: minimal {floor:.3f} s, ours {paint:.3f} s")
    kept = tell("first paint, times minimal", paint / floor, MOST_TIMES_MINIMAL, "×")
    words = "first of 1,000 files, seconds after one alone"
    return tell(words, later, MOST_SECONDS_LATER, "s") and kept


def bench_work(folder: Path) -> bool:
    """Press keys while 10,000 articles are listed and one of 1 MB is open."""
    with Terminal(*OURS, str(fill(folder / "many", 10_000, 1_000_000))) as terminal:
        terminal.until(b"sentences in bullets")
        print(f"10,000 articles listed, the first briefed: {terminal.settle():.1f} s")
        kept = True
        for words, before, keys in (
            ("scroll the article", b"", (b"j", b"k")),
            ("page through the article", b"", (b" ", b"\x1b[5~")),
            ("end and start of the article", b"", (b"G", b"g")),
            ("walk the sources", b"", (b"]",)),
            ("move in the bullets", b"1", (b"j", b"k")),
            ("move in the quotes", b"2", (b"j", b"k")),
            ("change the section", b"", (b"\t",)),
            ("move in the list of articles", b"a", (b"j", b"k")),
            ("page through the list", b"", (b" ",)),
            ("end and start of the list", b"", (b"G", b"g")),
            ("leave the long article and come back", b"", (b"n", b"p")),
        ):
            if before:
                terminal.press(before)
                terminal.settle()
            times = []
            for number in range(PRESSES):
                times.append(terminal.press(keys[number % len(keys)]))
                terminal.settle()
            slowest = f"{words}, slowest {max(times):.0f} ms"
            kept &= tell(slowest, statistics.median(times), MOST_MS_TO_PAINT, "ms")
        return tell("memory", terminal.peak_megabytes, MOST_MEGABYTES, "MB") and kept


def main() -> int:
    """Run all benchmarks and return the exit code."""
    with tempfile.TemporaryDirectory() as folder:
        # A program that is installed is compiled, a checkout need not be.
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
        os.environ["PYTHONPYCACHEPREFIX"] = f"{folder}/bytecode"
        kept = [bench_start(Path(folder)), bench_work(Path(folder))]
    return 0 if all(kept) else 1


if __name__ == "__main__":
    sys.exit(main())
