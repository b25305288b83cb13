"""The command line, from outside."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from briefing import cli
from briefing._version import __version__

ROOT = Path(__file__).parents[2]
STORY = (
    "Harbour bridge closed\n\nBy Ana Torvik, Lowmere Courier\n\nPublished 3 March 2025\n\n"
    "OSTMARK — The harbour bridge was closed on Monday after an inspection found cracks.\n\n"
    "“We will not take chances,” Mayor Ilse Brandt said. “Nobody will cross before it is mended.”\n"
)
BRIEFING = [sys.executable, "-m", "tui"]
TELLING = [("--help",), ("--version",), ("export", "--help"), ("feeds", "add", "--help")]


@pytest.fixture
def story(tmp_path: Path) -> Path:
    path = tmp_path / "story.txt"
    path.write_text(STORY, "utf-8")
    return path


def run(*words: object) -> tuple[int, list[Path]]:
    """Run the command line with an app that only notes what it was asked to open."""
    opened: list[Path] = []

    def open_app(paths, *, piped, published, configuration):
        opened.extend(paths)
        return 0

    return cli.run([str(word) for word in words], open_app), opened


def test_version_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        run("--version")
    assert ended.value.code == 0
    assert capsys.readouterr().out == f"briefing {__version__}\n"


def test_without_a_path_the_bundled_samples_are_opened() -> None:
    code, opened = run()
    assert code == 0
    assert [path.name for path in opened] == ["seeds"]


@pytest.mark.parametrize("words", [("a.txt", "b"), ("open", "a.txt", "b")], ids=["bare", "open"])
def test_paths_are_opened_with_and_without_the_command(words: tuple[str, ...]) -> None:
    assert run(*words) == (0, [Path("a.txt"), Path("b")])


def test_an_export_goes_to_standard_output(story: Path, capfdbinary) -> None:
    assert run("export", story)[0] == 0
    assert capfdbinary.readouterr().out.startswith(b"# Harbour bridge closed\n")


def test_an_export_is_the_same_bytes_every_time(story: Path, tmp_path: Path) -> None:
    for number in (1, 2):
        run("export", story, "-o", tmp_path / f"{number}.md")
    assert (tmp_path / "1.md").read_bytes() == (tmp_path / "2.md").read_bytes()


def test_an_export_can_be_json(story: Path, capfdbinary) -> None:
    assert run("export", story, "--format", "json")[0] == 0
    exported = json.loads(capfdbinary.readouterr().out)
    assert exported["articles"][0]["published"] == "2025-03-03"


def test_a_date_given_counts_only_where_the_article_states_none(
    story: Path, tmp_path: Path, capfdbinary
) -> None:
    undated = tmp_path / "undated.txt"
    undated.write_text("The ferry sank on Sunday, the owners said.\n", "utf-8")
    run("export", story, undated, "--format", "json", "--date", "9 May 2026")
    exported = json.loads(capfdbinary.readouterr().out)
    assert [a["published"] for a in exported["articles"]] == ["2025-03-03", "2026-05-09"]


def test_an_existing_file_is_not_overwritten_unasked(
    story: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "out.md"
    target.write_text("mine")
    assert run("export", story, "-o", target)[0] == 2
    assert target.read_text() == "mine"
    assert "it exists" in capsys.readouterr().err
    assert run("export", story, "-o", target, "--force")[0] == 0
    assert target.read_text("utf-8").startswith("# Harbour")


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        (None, "there is no such file"),
        (b"", "it is empty"),
        (b" \n\t\n", "it is empty"),
        (b"\x00\x01\x02", "it is a binary file"),
        (b"%PDF-1.7 \n", "the PDF is damaged"),
        ("\u200b\n— . —\n".encode(), "it holds no words"),
        (b"PK\x03\x04 cut off", "the archive is damaged"),
        (b"<html><body><p>Menu</p></body></html>", "the page has no article body"),
        (b"<opml version='2.0'></opml>", "`briefing feeds import`"),
        (b"\xff\xfea", "is not UTF-16"),
    ],
    ids=[
        "missing",
        "empty",
        "blank",
        "binary",
        "pdf",
        "wordless",
        "zip",
        "page",
        "opml",
        "cut utf-16",
    ],
)
def test_an_unreadable_file_gives_one_line_and_exit_code_2(
    raw: bytes | None, reason: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "story.txt"
    if raw is not None:
        path.write_bytes(raw)
    assert run("export", path)[0] == 2
    said = capsys.readouterr().err
    assert said.startswith(f"briefing: cannot read {path}: ")
    assert reason in said
    assert said.count("\n") == 1


def test_the_readable_articles_are_briefed_beside_an_unreadable_one(
    story: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a-broken.txt").write_bytes(b"\0")
    assert run("export", tmp_path)[0] == 2
    out, err = capfd.readouterr()
    assert out.startswith("# Harbour bridge closed")
    assert "a-broken.txt" in err


@pytest.mark.parametrize(
    "words",
    [
        ("export",),
        ("--wrong",),
        ("export", "x.txt", "--format", "pdf"),
        ("export", "x.txt", "--bullets", "0"),
        ("export", "x.txt", "--date", "someday"),
        ("export", "x.txt", "--date", "31 February 2025"),
        ("export", ""),
        ("open", "a.txt", ""),
        ("export", "pyproject.toml", "README.md", "--encoding", "klingon"),
        ("completion", "cmd"),
    ],
    ids=" ".join,
)
def test_a_wrong_command_line_gives_one_line_and_exit_code_2(
    words: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(*words)[0] == 2
    said = capsys.readouterr().err
    assert said.startswith("briefing: ")
    assert said.count("\n") == 1


def test_an_error_cannot_drive_the_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("export", "\x1b]0;owned\x07\nnext.txt")[0] == 2
    said = capsys.readouterr().err
    assert "\x1b" not in said
    assert "\x07" not in said
    assert said.count("\n") == 1


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish", "tcsh"])
def test_a_completion_script_names_the_commands(
    shell: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("completion", shell)[0] == 0
    assert "export" in capsys.readouterr().out


@pytest.mark.parametrize(
    "words",
    [("--version",), ("--help",), ("completion", "bash"), ("export", "-")],
    ids=" ".join,
)
def test_no_headless_command_imports_textual(words: tuple[str, ...]) -> None:
    script = (
        "import sys; from tui.opening import open_app; from briefing.cli import run\n"
        "try: run(sys.argv[1:], open_app)\n"
        "except SystemExit: pass\n"
        "sys.exit('textual' in sys.modules or 'rich' in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, *words],
        input=STORY.encode(),
        capture_output=True,
        cwd=ROOT,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr.decode()


def test_a_reader_of_the_pipe_that_leaves_ends_the_export_quietly(tmp_path: Path) -> None:
    long = tmp_path / "long.txt"
    long.write_text(STORY * 200, "utf-8")
    with subprocess.Popen(
        [*BRIEFING, "export", str(long)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=ROOT,
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.wait(60) == 0
        assert process.stderr.read() == b""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
@pytest.mark.parametrize("buffered", [True, False], ids=["buffered", "unbuffered"])
@pytest.mark.parametrize("words", [("export", "seeds"), *TELLING], ids=" ".join)
def test_a_full_disk_behind_standard_output_gives_one_line(
    words: tuple[str, ...], buffered: bool
) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [*BRIEFING, *words],
            stdout=full,
            stderr=subprocess.PIPE,
            env={**os.environ, "PYTHONUNBUFFERED": "" if buffered else "1"},
            cwd=ROOT,
            timeout=60,
            check=False,
        )
    assert done.returncode == 2
    assert done.stderr.decode().splitlines() == [
        "briefing: cannot write to standard output: no space left on device"
    ]


@pytest.mark.skipif(os.name == "nt", reason="pipes of a shell")
@pytest.mark.parametrize("words", TELLING, ids=" ".join)
def test_a_reader_that_leaves_before_the_help_ends_it_quietly(words: tuple[str, ...]) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    done = subprocess.run(
        [*BRIEFING, *words],
        stdout=writer,
        stderr=subprocess.PIPE,
        cwd=ROOT,
        timeout=60,
        check=False,
    )
    os.close(writer)
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.skipif(os.name == "nt", reason="closes descriptors as a shell does")
@pytest.mark.parametrize(
    ("closed", "names", "told", "code"),
    [
        (">&-", "story.txt", "briefing: cannot write to standard output: bad file descriptor\n", 2),
        ("<&-", "-", "briefing: cannot read standard input: it is empty\n", 2),
        ("2>&-", "missing.txt", "", 2),
        ("2>/dev/full", "missing.txt", "", 2),
    ],
    ids=["standard output", "standard input", "standard error", "full standard error"],
)
def test_a_standard_stream_that_is_closed_or_full_makes_no_traceback(
    closed: str, names: str, told: str, code: int, story: Path
) -> None:
    """What is to be told goes nowhere else: with standard error closed, not into the briefing."""
    done = subprocess.run(
        ["/bin/sh", "-c", f'"$@" {closed}', "sh", *BRIEFING, "export", names],
        capture_output=True,
        stdin=subprocess.DEVNULL,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        cwd=story.parent,
        timeout=60,
        check=False,
    )
    assert (done.stdout, done.stderr.decode(), done.returncode) == (b"", told, code)


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "cp1252"])
def test_what_is_printed_does_not_hang_on_the_locale(encoding: str, tmp_path: Path) -> None:
    told = subprocess.run(
        [*BRIEFING, "--help"],
        capture_output=True,
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": encoding},
        cwd=tmp_path,
        timeout=60,
        check=False,
    )
    assert (told.returncode, told.stderr) == (0, b"")
    assert "https://…" in told.stdout.decode("utf-8")


@pytest.mark.skipif(os.name == "nt", reason="signals")
@pytest.mark.usefixtures("heard_interrupts")
def test_ctrl_c_ends_quietly() -> None:
    with subprocess.Popen(
        [*BRIEFING, "export", "-"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=ROOT,
    ) as process:
        assert process.stdin is not None
        process.stdin.write(bytes(1_000_000))  # no pipe holds this much: it is being read by then
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=60)
    assert (process.returncode, out, err) == (130, b"", b"")


INTERRUPTED_WHEN = """
import atexit, os, signal, sys
from tui import launch

when = sys.argv.pop(1)

class InterruptedWhenLoaded:
    def find_spec(self, name, path, target=None):
        if name == when:
            interrupt()

def interrupt():
    os.kill(os.getpid(), signal.SIGINT)

if when == "the end":
    atexit.register(interrupt)
sys.meta_path.insert(0, InterruptedWhenLoaded())
launch.main()
"""


@pytest.mark.skipif(os.name == "nt", reason="signals")
@pytest.mark.usefixtures("heard_interrupts")
@pytest.mark.parametrize(
    "when", ["briefing", "briefing.cli.main", "argparse", "briefing.cli.config", "the end"]
)
def test_ctrl_c_ends_quietly_while_the_program_begins_and_ends(when: str) -> None:
    done = subprocess.run(
        [sys.executable, "-c", INTERRUPTED_WHEN, when, "config", "path"],
        capture_output=True,
        cwd=ROOT,
        timeout=60,
        check=False,
    )
    assert (done.returncode, done.stderr) == (130, b"")


INTERRUPTED_BY_THE_FIRST_WORKER = """
import os, signal, sys
from pathlib import Path
first = Path(__file__).with_name("first")
if "spawn_main" in str(sys.orig_argv) and not first.exists():
    first.touch()
    os.killpg(0, signal.SIGINT)
"""


@pytest.mark.skipif(os.name == "nt", reason="signals")
@pytest.mark.skipif(os.cpu_count() == 1, reason="needs processors for workers")
@pytest.mark.usefixtures("heard_interrupts")
def test_ctrl_c_ends_quietly_while_processes_for_many_articles_begin(tmp_path: Path) -> None:
    """A terminal sends the signal to them, too, before any code of ours runs in them."""
    (tmp_path / "sitecustomize.py").write_text(INTERRUPTED_BY_THE_FIRST_WORKER, "utf-8")
    for number in range(40):
        (tmp_path / f"{number}.txt").write_text(STORY.replace("bridge", f"bridge {number}"))
    with subprocess.Popen(
        [*BRIEFING, "import", str(tmp_path)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={
            **os.environ,
            "PYTHONPATH": os.pathsep.join((str(tmp_path), str(ROOT))),
            "BRIEFING_DATA": str(tmp_path / "kept"),
        },
        cwd=ROOT,
        start_new_session=True,
    ) as process:
        _, err = process.communicate(timeout=60)
    assert (process.returncode, err.decode()) == (130, "stopped; 0 articles are kept\n")


def test_what_was_lost_or_guessed_is_told_and_the_briefing_is_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    story = tmp_path / "story.txt"
    story.write_bytes("The café of Ostrel burnt down, the mayor said.".encode("cp1252"))
    assert run("export", story)[0] == 0
    captured = capsys.readouterr()
    assert "read as cp1252, which was guessed" in captured.err
    assert "The café of Ostrel burnt down" in captured.out
    assert run("export", story, "--encoding", "latin-1")[0] == 0
    assert capsys.readouterr().err == ""
