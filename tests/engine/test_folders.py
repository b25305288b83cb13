"""A folder gives its articles, leaves out what it is told to, and says what it cannot read."""

from __future__ import annotations

import os
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from briefing import BriefingError, read
from briefing.cli import run
from briefing.errors import UnreadableError
from briefing.read import expand

TEXT = "The ferry stayed in port on Monday, the owners said.\n"


def write(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(TEXT, "utf-8")


def names_in(folder: Path) -> list[str]:
    return [path.relative_to(folder).as_posix() for path in expand([folder])]


def lost_in(folder: Path) -> list[str]:
    """Return what reading `folder` says it lost, while the rest is read."""
    lost: list[UnreadableError] = []
    assert [article.text for article in read(folder, lost=lost.append)] == [TEXT]
    return sorted(f"{Path(error.source).name}: {error.reason}" for error in lost)


# What is left out


@pytest.mark.parametrize(
    ("patterns", "left"),
    [
        ("# mine\n\n", ["a.txt", "drafts/b.txt", "drafts/old/a.txt", "keep.txt"]),
        ("drafts/", ["a.txt", "keep.txt"]),
        ("drafts", ["a.txt", "keep.txt"]),
        ("/a.txt", ["drafts/b.txt", "drafts/old/a.txt", "keep.txt"]),
        ("a.txt", ["drafts/b.txt", "keep.txt"]),
        ("*.txt\n!keep.txt", ["keep.txt"]),
        ("drafts/*\n!drafts/old", ["a.txt", "drafts/old/a.txt", "keep.txt"]),
        ("drafts/\n!drafts/b.txt", ["a.txt", "keep.txt"]),
        ("**/old/**", ["a.txt", "drafts/b.txt", "keep.txt"]),
    ],
    ids=repr,
)
def test_a_folder_names_in_the_patterns_of_gitignore_what_is_no_article(
    tmp_path: Path, patterns: str, left: list[str]
) -> None:
    write(tmp_path, "a.txt", "keep.txt", "drafts/b.txt", "drafts/old/a.txt")
    (tmp_path / ".briefingignore").write_text(patterns)
    assert names_in(tmp_path) == left


def test_a_subfolder_has_patterns_of_its_own_that_come_before_those_above(tmp_path: Path) -> None:
    write(tmp_path, "a.txt", "b.txt", "sub/a.txt", "sub/b.txt", "sub/deep/a.txt")
    (tmp_path / ".briefingignore").write_text("b.txt")
    (tmp_path / "sub" / ".briefingignore").write_text("/a.txt\n!b.txt")
    assert names_in(tmp_path) == ["a.txt", "sub/b.txt", "sub/deep/a.txt"]


def test_what_git_ignores_may_well_be_an_article(tmp_path: Path) -> None:
    """PDFs are often kept out of git for their size, not for their words."""
    write(tmp_path, "a.txt", "b.pdf")
    (tmp_path / ".gitignore").write_text("*.pdf")
    assert names_in(tmp_path) == ["a.txt", "b.pdf"]


def test_a_file_that_is_ignored_is_read_when_it_is_named(tmp_path: Path) -> None:
    write(tmp_path, "a.txt")
    (tmp_path / ".briefingignore").write_text("*")
    assert len(read(tmp_path / "a.txt")) == 1
    with pytest.raises(BriefingError, match="holds no file that may be an article"):
        read(tmp_path)


@pytest.mark.parametrize(
    ("content", "why"),
    [(b"\xff", "not UTF-8"), (b"!", "a pattern that is none"), (None, "a folder")],
    ids=["bytes", "bad pattern", "folder"],
)
def test_patterns_that_cannot_be_read_are_named(
    tmp_path: Path, content: bytes | None, why: str
) -> None:
    write(tmp_path, "a.txt")
    if content is None:
        (tmp_path / ".briefingignore").mkdir()
    else:
        (tmp_path / ".briefingignore").write_bytes(content)
    with pytest.raises(BriefingError, match=rf"briefingignore: .*{why}"):
        expand([tmp_path])


def test_what_a_browser_saved_beside_a_page_is_no_article(tmp_path: Path) -> None:
    write(tmp_path, "Ferry.html", "Ferry_files/advert.html", "Ferry_files/frames/a.html")
    write(tmp_path, "sub/Mill.htm", "sub/Mill-Dateien/advert.html", "case_files/a.txt")
    assert names_in(tmp_path) == ["Ferry.html", "case_files/a.txt", "sub/Mill.htm"]


# Links


def test_a_link_to_what_the_folder_holds_gives_it_once(tmp_path: Path) -> None:
    write(tmp_path, "a.txt")
    (tmp_path / "latest.txt").symlink_to("a.txt")
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "up").symlink_to(tmp_path)
    assert lost_in(tmp_path) == []


def test_a_link_out_of_the_folder_is_named_and_followed_only_when_named(tmp_path: Path) -> None:
    """An unpacked archive could otherwise put a file of the reader's into a briefing."""
    write(tmp_path, "private/diary.txt", "story/a.txt")
    story = tmp_path / "story"
    (story / "b.txt").symlink_to(tmp_path / "private" / "diary.txt")
    (story / "more").symlink_to(tmp_path / "private")
    assert lost_in(story) == [
        "b.txt: it is a link that leads out of the folder; name it itself",
        "more: it is a link that leads out of the folder; name it itself",
    ]
    assert len(read(story / "b.txt")) == len(read(story / "more")) == 1


def test_a_folder_that_is_itself_a_link_is_read(tmp_path: Path) -> None:
    write(tmp_path, "story/a.txt")
    (tmp_path / "link").symlink_to(tmp_path / "story")
    assert lost_in(tmp_path / "link") == []


def test_a_link_that_leads_nowhere_or_in_circles_is_named(tmp_path: Path) -> None:
    write(tmp_path, "a.txt")
    (tmp_path / "gone.txt").symlink_to(tmp_path / "missing.txt")
    (tmp_path / "loop.txt").symlink_to(tmp_path / "loop.txt")
    assert lost_in(tmp_path) == [
        "gone.txt: it is a link that leads nowhere",
        "loop.txt: it is a link that leads nowhere",
    ]
    for name in ("gone.txt", "loop.txt"):
        with pytest.raises(BriefingError, match=f"cannot read .*{name}: "):
            read(tmp_path / name)


# What only looks like a file


def pipe(path: Path) -> None:
    os.mkfifo(path)


def listening(path: Path) -> None:
    # A socket's path has 108 bytes at most, fewer than a folder of a test may need.
    folder = os.open(path.parent, os.O_RDONLY)
    try:
        with socket.socket(socket.AF_UNIX) as one:
            one.bind(f"/proc/self/fd/{folder}/{path.name}")
    finally:
        os.close(folder)


@pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="wants pipes, sockets and /proc")
@pytest.mark.parametrize(
    ("make", "kind"),
    [(pipe, "a pipe, not an ordinary file"), (listening, "a socket, not an ordinary file")],
    ids=["pipe", "socket"],
)
def test_what_only_looks_like_a_file_is_named_and_the_rest_is_read(
    tmp_path: Path, make, kind: str
) -> None:
    write(tmp_path, "a.txt")
    make(tmp_path / "b.txt")
    assert lost_in(tmp_path) == [f"b.txt: it is {kind}"]


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="this system has no /dev/zero")
@pytest.mark.parametrize("device", ["/dev/zero", "/dev/tty", "/dev/full"])
def test_a_device_is_never_opened(tmp_path: Path, device: str) -> None:
    if not Path(device).exists():
        pytest.skip(f"this system has no {device}")
    with pytest.raises(BriefingError, match="it is a device, not an ordinary file"):
        read(device)
    write(tmp_path, "a.txt")
    (tmp_path / ".briefingignore").symlink_to(device)
    with pytest.raises(BriefingError, match="briefingignore: it is a device"):
        read(tmp_path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes")
def test_a_pipe_that_takes_the_place_of_a_file_holds_nobody_up(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Between looking at a file and opening it, another program may replace it."""
    path = tmp_path / "a.txt"
    write(tmp_path, "a.txt")
    regular = path.stat()
    path.unlink()
    os.mkfifo(path)
    monkeypatch.setattr(Path, "stat", lambda self, **_: regular)
    with pytest.raises(BriefingError, match="it is a pipe"):
        read(path)


# What may not be read, or is gone


@pytest.fixture
def nobody() -> Iterator[None]:
    """Act as a user who owns nothing; the superuser may read anything."""
    if not hasattr(os, "seteuid") or os.geteuid() != 0:
        yield
        return
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)


@pytest.fixture
def closed(tmp_path: Path) -> Iterator[Path]:
    """Return a folder with a file and a subfolder that may not be read."""
    write(tmp_path, "a.txt", "b.txt", "sub/c.txt")
    for path in (tmp_path, *tmp_path.parents):
        if not path.stat().st_mode & 0o001 and path.stat().st_uid == os.geteuid():
            path.chmod(0o755)
    (tmp_path / "b.txt").chmod(0)
    (tmp_path / "sub").chmod(0)
    yield tmp_path
    (tmp_path / "sub").chmod(0o755)


@pytest.mark.skipif(os.name == "nt", reason="permissions work otherwise there")
def test_what_may_not_be_read_is_named_and_the_rest_is_read(closed: Path, nobody: None) -> None:
    why = "you may not read it; check its permissions"
    assert lost_in(closed) == [f"b.txt: {why}", f"sub: {why}"]
    for path in (closed / "b.txt", closed / "sub"):
        with pytest.raises(BriefingError, match=why):
            read(path)


def test_a_file_that_vanishes_meanwhile_is_named_and_the_rest_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path, "a.txt", "b.txt")
    look = Path.stat

    def stat(self: Path, *, follow_symlinks: bool = True) -> os.stat_result:
        """As it is when another program removes the file just before it is opened."""
        about = look(self, follow_symlinks=follow_symlinks)
        if self.name == "b.txt":
            self.unlink()
        return about

    monkeypatch.setattr(Path, "stat", stat)
    assert lost_in(tmp_path) == ["b.txt: there is no such file"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes")
@pytest.mark.parametrize("command", ["export", "import"])
def test_the_command_line_names_what_is_lost_reads_the_rest_and_fails(
    tmp_path: Path, command: str, capfd: pytest.CaptureFixture[str]
) -> None:
    story = tmp_path / "story"
    write(story, "a.txt")
    os.mkfifo(story / "b.txt")
    (story / "c.txt").symlink_to("nowhere.txt")
    assert run([command, str(story)], open_app=None) == 2
    said = capfd.readouterr().err
    assert "b.txt: it is a pipe, not an ordinary file\n" in said
    assert "c.txt: it is a link that leads nowhere\n" in said
    assert said.count("cannot read") == 2
