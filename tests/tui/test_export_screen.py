"""Exporting from the reading room."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from textual.widgets import Input

from tests.tui.driving import on_screen, press

if TYPE_CHECKING:
    from pathlib import Path

    from tests.tui.conftest import OpenRoom


async def test_export_proposes_a_name_writes_and_does_not_overwrite_unasked(
    open_room: OpenRoom, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    target = tmp_path / "harbour-bridge-at-port-lorne-closes-after-cracks-are-found.md"
    async with open_room() as (_, pilot):
        await press(pilot, "e", "enter")
        assert "## Timeline" in target.read_text("utf-8")
        target.write_text("mine", "utf-8")
        await press(pilot, "e", "enter")
        assert target.read_text("utf-8") == "mine"
        assert "Not written: it exists" in on_screen(pilot)
        await press(pilot, "ctrl+o")
        assert "## Timeline" in target.read_text("utf-8")
        target.write_text("mine", "utf-8")
        await press(pilot, "e", "ctrl+o")
        assert target.read_text("utf-8") == "mine", "nobody has seen yet that it is there"


async def test_overwriting_is_not_offered_where_it_would_not_help(
    open_room: OpenRoom, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a-link.md").symlink_to(tmp_path / "elsewhere.md")
    async with open_room() as (_, pilot):
        await press(pilot, "e")
        pilot.app.screen.query_one("#path", Input).value = "a-link.md"
        await press(pilot, "enter")
        assert "it is a symbolic link" in on_screen(pilot)
        assert "Ctrl+O overwrites" not in on_screen(pilot)


async def test_export_writes_json_when_asked(
    open_room: OpenRoom, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    async with open_room() as (_, pilot):
        await press(pilot, "e", "down", "down", "down", "enter")
        (written,) = tmp_path.glob("*.json")
        assert written.read_text("utf-8").startswith("{")
