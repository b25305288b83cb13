"""Copying: what is copied, by which way, and what is said about it."""

from __future__ import annotations

import base64
import os
import sys
import time
from typing import TYPE_CHECKING

import pytest

from tests.tui.driving import press
from tests.tui.test_launch import in_terminal
from tui.clipboard import PROGRAMS, copy_by_program

if TYPE_CHECKING:
    from pathlib import Path

    from tests.tui.conftest import OpenRoom

needs_shell = pytest.mark.skipif(not os.path.exists("/bin/sh"), reason="the programs are scripts")  # noqa: PTH110


def program(folder: Path, name: str, script: str) -> dict[str, str]:
    """Put a program into `folder`, and return an environment in which it has a clipboard."""
    path = folder / name
    path.write_text(f"#!/bin/sh\n{script}\n", "utf-8")
    path.chmod(0o755)
    return {"PATH": f"{folder}:/bin:/usr/bin", "DISPLAY": ":9", "FOLDER": str(folder)}


@needs_shell
def test_the_text_goes_to_the_program_byte_for_byte(tmp_path: Path) -> None:
    environ = program(tmp_path, "xclip", 'echo "$@" > "$FOLDER/asked"; cat > "$FOLDER/got"')
    text = "“Ž” $(touch x) `y`\n; 日本"
    assert copy_by_program(text, environ) == "xclip"
    assert (tmp_path / "got").read_text("utf-8") == text
    assert (tmp_path / "asked").read_text("utf-8") == "-selection clipboard -in\n"


@needs_shell
def test_a_program_that_fails_is_passed_over(tmp_path: Path) -> None:
    program(tmp_path, "xclip", "exit 1")
    environ = program(tmp_path, "xsel", 'cat > "$FOLDER/got"')
    assert copy_by_program("words", environ) == "xsel"
    assert (tmp_path / "got").read_text("utf-8") == "words"


@needs_shell
def test_a_program_that_never_answers_is_given_up(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tui.clipboard._SECONDS", 0.2)
    environ = program(tmp_path, "xclip", "exec sleep 30")
    begun = time.monotonic()
    assert copy_by_program("words", environ) is None
    assert time.monotonic() - begun < 15


@needs_shell
def test_what_a_program_leaves_running_is_not_waited_for(tmp_path: Path) -> None:
    environ = program(tmp_path, "xclip", "cat > /dev/null; sleep 30 & echo $! > $FOLDER/left")
    begun = time.monotonic()
    assert copy_by_program("words", environ) == "xclip"
    assert time.monotonic() - begun < 15
    os.kill(int((tmp_path / "left").read_text("utf-8")), 15)


def test_without_a_clipboard_to_talk_to_nothing_is_run(tmp_path: Path) -> None:
    environ = program(tmp_path, "xclip", 'touch "$FOLDER/got"')
    del environ["DISPLAY"]
    assert copy_by_program("words", environ) is None
    assert not (tmp_path / "got").exists()


def test_no_program_is_run_by_a_shell() -> None:
    assert not {program.command[0] for program in PROGRAMS} & {"sh", "bash", "cmd", "powershell"}


async def test_y_copies_the_item_with_its_reference_and_says_how_much(open_room: OpenRoom) -> None:
    async with open_room() as (room, pilot):
        await press(pilot, "1", "y")
        item = room.sections.open_list.item
        copied = pilot.app.clipboard
        assert copied.startswith(item.plain)
        assert copied.endswith("¶1)")
        (toast,) = pilot.app._notifications
        assert toast.message.startswith(f"Copied {len(copied):,} characters: {item.plain[:40]}")


async def test_shift_y_copies_the_briefing_and_says_how_much(open_room: OpenRoom) -> None:
    async with open_room() as (_, pilot):
        await press(pilot, "Y")
        copied = pilot.app.clipboard
        (toast,) = pilot.app._notifications
        assert copied.startswith("# ")
        assert toast.message == (
            f"Copied {len(copied):,} characters: the briefing, "
            f"{len(copied.splitlines()):,} lines of Markdown"
        )


async def test_with_the_clipboard_off_nothing_is_copied_and_that_is_said(
    open_room: OpenRoom, config_file: Path
) -> None:
    config_file.write_text('clipboard = "off"', "utf-8")
    async with open_room() as (_, pilot):
        await press(pilot, "1", "y")
        assert pilot.app.clipboard == ""
        (toast,) = pilot.app._notifications
        assert toast.message == "Not copied: the setting clipboard is off."


async def test_a_missing_program_is_told_only_where_one_is_asked_for(
    open_room: OpenRoom, config_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", "")
    for how, told in (("system", True), ("auto", False)):
        config_file.write_text(f'clipboard = "{how}"', "utf-8")
        async with open_room() as (_, pilot):
            await press(pilot, "1", "y")
            await pilot.pause(0.3)
            messages = [toast.message for toast in pilot.app._notifications]
            assert any(words.startswith("No program") for words in messages) is told


async def test_what_is_copied_cannot_drive_a_terminal(open_room: OpenRoom) -> None:
    async with open_room() as (_, pilot):
        pilot.app.copy_to_clipboard("a\x1b]0;b\x07c\u202ed")
        assert pilot.app.clipboard == "a\ufffd]0;b\ufffdc\ufffdd"


@needs_shell
def test_both_ways_are_taken_in_a_terminal(tmp_path: Path) -> None:
    environ = program(tmp_path, "xclip", 'cat > "$FOLDER/got"')
    path = f"PATH={tmp_path}:$PATH DISPLAY={environ['DISPLAY']} FOLDER={tmp_path}"
    run = f"{path} {sys.executable} -m tui seeds/dam-1-courier.txt"
    seen, code = in_terminal(run, b"attributed", b"Yq")
    assert code == 0
    sent = seen.split(b"\x1b]52;c;")[1].split(b"\x07")[0]
    assert base64.b64decode(sent).startswith(b"# ")
    assert (tmp_path / "got").read_bytes() == base64.b64decode(sent)
