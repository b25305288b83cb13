"""What the README says is so."""

from __future__ import annotations

import re
from pathlib import Path

from briefing.config import settings_table
from tui.keytable import key_table

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text("utf-8")


def test_the_key_table_is_that_of_the_command_table() -> None:
    """Print it anew with `python -m tui.keytable`."""
    assert key_table() in README


def test_the_table_of_settings_is_that_of_the_settings() -> None:
    """Print it anew with `python -m briefing.config`."""
    assert settings_table() in README


def test_every_local_link_and_picture_is_there() -> None:
    targets = re.findall(r"\]\((?!https?:|#)([^)]+)\)", README)
    assert targets
    assert [target for target in targets if not (ROOT / target).exists()] == []


def test_the_test_command_is_the_one_that_the_checks_run() -> None:
    """`.ci/run` takes the first line that ends like this."""
    commands = [line for line in README.splitlines() if line.endswith("-m pytest")]
    assert len(commands) == 1
    assert commands[0].startswith("python3 -m venv .venv && ")
